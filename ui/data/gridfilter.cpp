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

void GridFilter::setKey(const QString &key)
{
    if (m_key == key)
        return;
    m_key = key;
    invalidateRowsFilter();
}

const GridRow &GridFilter::lineAt(int row) const
{
    return m_grid->rowAt(mapToSource(index(row, 0)).row());
}

TableCell GridFilter::sumOf(int column, int &without) const
{
    qint64 count = 0;
    OptionalDecimal amount;
    bool counted = false;
    without = 0;
    for (int row = 0; row < rowCount(); ++row) {
        const GridRow &line = lineAt(row);
        if (line.kind != GridRow::Kind::Line || !line.counted)
            continue;
        const GridCell &cell = line.cells[column];
        if (const auto *number = std::get_if<qint64>(&cell.exact)) {
            counted = true;
            count += *number;
        } else if (const auto *value = std::get_if<Decimal>(&cell.exact)) {
            const auto sum = amount.value_or(Decimal()).plus(*value);
            if (!sum)
                return {};
            amount = *sum;
        } else {
            ++without;
        }
    }
    return amount ? TableCell(*amount) : counted ? TableCell(count) : TableCell();
}

int GridFilter::shownLines() const
{
    int lines = 0;
    for (int row = 0; row < rowCount(); ++row)
        lines += lineAt(row).kind == GridRow::Kind::Line ? 1 : 0;
    return lines;
}

int GridFilter::countedLines() const
{
    int lines = 0;
    for (int row = 0; row < rowCount(); ++row)
        lines += lineAt(row).kind == GridRow::Kind::Line && lineAt(row).counted ? 1 : 0;
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
    const GridRow &line = m_grid->rowAt(row);
    return (m_key.isEmpty() || line.key == m_key) && (m_wanted.isEmpty() || line.search.contains(m_wanted));
}

bool GridFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    return isLess(m_grid->rowAt(left.row()).cells[left.column()], m_grid->rowAt(right.row()).cells[right.column()]);
}

} // namespace Etl

#include "moc_gridfilter.cpp"
