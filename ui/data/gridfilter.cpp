// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/gridfilter.h"

#include "ui/data/gridmodel.h"

#include <QCollator>

namespace Etl {

namespace {

/// Empty cells come first; two kinds never meet in one column except empty and full.
bool isLess(const GridCell &a, const GridCell &b)
{
    if (a.exact.index() != b.exact.index())
        return a.exact.index() < b.exact.index();
    return std::visit(
        [&](const auto &left) {
            using Value = std::decay_t<decltype(left)>;
            if constexpr (std::is_same_v<Value, std::monostate> || std::is_same_v<Value, QString> ||
                          std::is_same_v<Value, Cnpj>)
                return QString::localeAwareCompare(a.text, b.text) < 0;
            else
                return left < std::get<Value>(b.exact);
        },
        a.exact);
}

} // namespace

GridFilter::GridFilter(GridModel *source, QObject *parent) : QSortFilterProxyModel(parent), m_grid(source)
{
    setSourceModel(source);
}

void GridFilter::setText(const QString &text)
{
    m_wanted = folded(text.trimmed());
    invalidateRowsFilter();
}

int GridFilter::shownLines() const
{
    int lines = 0;
    for (int row = 0; row < rowCount(); ++row)
        lines += m_grid->rowAt(mapToSource(index(row, 0)).row()).kind == GridRow::Kind::Line ? 1 : 0;
    return lines;
}

int GridFilter::allLines() const
{
    int lines = 0;
    for (const GridRow &row : m_grid->grid().rows)
        lines += row.kind == GridRow::Kind::Line ? 1 : 0;
    return lines;
}

bool GridFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    return m_wanted.isEmpty() || m_grid->rowAt(row).search.contains(m_wanted);
}

bool GridFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    return isLess(m_grid->rowAt(left.row()).cells[left.column()], m_grid->rowAt(right.row()).cells[right.column()]);
}

} // namespace Etl
