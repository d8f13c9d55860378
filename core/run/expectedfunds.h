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
    /// The bank's list was asked for and did not come. Then the previous day is all there is to go by, and a day that
    /// was incomplete itself must not make the next one look complete: what its run missed stays expected.
    bool releaseListUnknown = false;
    QSet<QString> missedBefore = {}; ///< the run of the previous business day missed them; only without the list
};

/// The expected funds that are not present, sorted. Names are compared without case, accents, '_' and blanks; each
/// missing fund is named once, as the first source spells it.
QStringList missingFunds(const Expectation &expectation);

} // namespace Etl
