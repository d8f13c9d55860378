// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transform/anbimaledger.h"

#include <QString>

namespace Etl {

/// Prices per unit are kept to this many decimals, as the table's column.
inline constexpr int kUnitPriceScale401 = 10;

/// What a mapper of a 4.01 section works with: the fields of its element and where rows go.
struct Line401
{
    const AnbimaFields &fields;
    AnbimaLedger &ledger;

    QString name() const { return fields.element().name; }
    QString place() const { return anbimaPlace(fields.element()); }
};

/// An empty row of that group (empty: the kind decides) and section tag.
Posicao groupedRow(const QString &group, const QString &tag);
/// Sum and product of the file's figures; V04 and zero beyond 38 digits.
Decimal exactSum(const Line401 &line, const Decimal &a, const Decimal &b);
Decimal exactProduct(const Line401 &line, const Decimal &a, const Decimal &b);
/// Negative for V (short).
Decimal signedBy(QChar code, const Decimal &value);
/// The first text that is not empty.
QString firstFilled(std::initializer_list<QString> texts);

/// titpublico, titprivado, debenture; with their blocks compromisso and aluguel.
void mapBond401(const Line401 &line);
/// acoes.
void mapShare401(const Line401 &line);

} // namespace Etl
