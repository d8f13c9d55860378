// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/gridmodel.h"

#include "ui/controls/icons.h"
#include "ui/controls/tableexport.h"

#include <QApplication>
#include <QFont>

namespace Etl {

namespace {

QVariant exactValue(const TableCell &cell)
{
    return std::visit(
        [](const auto &value) -> QVariant {
            if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::monostate>)
                return {};
            else
                return QVariant::fromValue(value);
        },
        cell);
}

} // namespace

void GridModel::setGrid(Grid grid)
{
    beginResetModel();
    m_grid = std::move(grid);
    endResetModel();
}

int GridModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_grid.rows.size());
}

int GridModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_grid.columns.size());
}

QVariant GridModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const GridRow &row = m_grid.rows[index.row()];
    const GridCell &cell = row.cells[index.column()];
    switch (role) {
    case Qt::DisplayRole: return cell.text;
    case Qt::ToolTipRole: return cell.tip.isEmpty() ? QVariant() : QVariant(cell.tip);
    case Qt::DecorationRole: return cell.iconName.isEmpty() ? QVariant() : QVariant(icon(cell.iconName, cell.tone));
    case Qt::ForegroundRole: return cell.tone == Tone::Neutral ? QVariant() : QVariant(toneText(cell.tone));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((m_grid.columns[index.column()].right ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    case Qt::FontRole: {
        if (row.kind != GridRow::Kind::Subtotal)
            return {};
        QFont bold = QApplication::font();
        bold.setBold(true);
        return bold;
    }
    case Qt::BackgroundRole:
        return row.kind == GridRow::Kind::Subtotal ? QVariant(toneTint(Tone::Running)) : QVariant();
    case kExportRole: return exactValue(cell.exact);
    default: return {};
    }
}

QVariant GridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_grid.columns.size())
        return {};
    const GridColumn &column = m_grid.columns[section];
    switch (role) {
    case Qt::DisplayRole: return column.title;
    case Qt::ToolTipRole: return column.tip.isEmpty() ? QVariant() : QVariant(column.tip);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((column.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return {};
    }
}

} // namespace Etl

#include "moc_gridmodel.cpp"
