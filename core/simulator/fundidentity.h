// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Etl {

/// Who an invented fund is. All invented; no two indexes share a name, a CNPJ or an account.
struct FundIdentity
{
    QString name;      ///< "ALFA FIC FIM CP", at most 20 characters
    QString cnpj;      ///< 14 digits, check digits invalid on purpose
    QString account;   ///< digits
    QString legalName; ///< at most 50 characters
    QString isin;      ///< of the fund itself
};

/// index >= 0. The names do not depend on the seed, the numbers do.
FundIdentity fundIdentity(quint32 seed, int index);

/// 14 digits with the last check digit wrong: no company can have it.
QString invalidCnpj(quint64 number);
/// Whether the two check digits are right; letters count as their code - 48.
bool isValidCnpj(const QString &cnpj);
/// "BR" + four letters + kind ("CTF", "DBS" …) + two digits + the right check digit. Four letters begin with X, Y or Z.
QString inventedIsin(quint64 number, const QString &kind);
/// The Greek and other words of which names are made, upper case, at most 8 letters.
QString inventedWord(quint64 number);

} // namespace Etl
