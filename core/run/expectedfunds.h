// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace Etl {

/// Who is expected on a date (contract 7), by name as it stands in the tables.
struct Expectation
{
    QSet<QString> previousDay; ///< had rows on the previous business day
    QSet<QString> releaseList; ///< on the bank's release list for the date, whatever their status
    QSet<QString> otherPart;   ///< came in the other part of the same run
    QSet<QString> present;     ///< came now, or has rows of this date already
    QStringList ended;         ///< FUNDOS_ENCERRADOS
};

/// The expected funds that are not present, sorted. Names are compared without case, accents, '_' and blanks; each
/// missing fund is named once, as the first source spells it.
QStringList missingFunds(const Expectation &expectation);

} // namespace Etl
