// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Etl {

/// What stands in a column of a position section.
enum class SectionField {
    Isin,
    DocAtivo,
    Item,
    Qnt,
    Preco,
    Valor,
    PercPl,
    Venc,
    Aplic,
    Emissor,
    Taxa,
    Indexador,
    Department,
    Clearing,
    Strategy,
    Gain,
    ValidFrom,
    ValidTo
};

struct SectionColumn
{
    QString label;
    SectionField field;
};

/// The markers in sheet order (carteira-xlsx 3).
QStringList sectionMarkers(bool compromissadaUnderscore);
/// The columns of that section, from A. `order` 0, 1, 2: variants of Titulos_*.
QList<SectionColumn> sectionColumns(const QString &marker, int order);
/// Acoes and DESPESAS never have a totals row.
bool sectionMayHaveTotals(const QString &marker);

} // namespace Etl
