// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/grid.h"

namespace Etl {

QString folded(const QString &text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain += c.toCaseFolded();
    }
    return plain;
}

void makeSearchable(Grid &grid)
{
    // A subtotal stands above its lines.
    GridRow *subtotal = nullptr;
    for (GridRow &row : grid.rows) {
        QString text;
        for (const GridCell &cell : row.cells) {
            text += cell.text + QChar::LineFeed;
            // With and without its dots.
            if (const Cnpj *cnpj = std::get_if<Cnpj>(&cell.exact))
                text += cnpj->text + QChar::LineFeed;
        }
        row.search = folded(text);
        if (row.kind == GridRow::Kind::Subtotal)
            subtotal = &row;
        else if (subtotal)
            subtotal->search += row.search;
    }
}

} // namespace Etl
