// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Etl {

/// A CNPJ as it is stored or was written. A type of its own because its 14 digits are no number: a spreadsheet that
/// takes them for one drops leading zeros.
struct Cnpj
{
    QString text;

    bool operator==(const Cnpj &) const = default;
};

/// "00.000.000/0000-00" of 14 characters (alphanumeric ones, which the Receita issues since 2026, too); every other
/// text as it is, so that nothing is guessed.
QString displayText(const Cnpj &cnpj);

} // namespace Etl
