// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/tableexport.h"

#include "ui/controls/fittedcolumns.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>
#include <QTreeView>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

TableCell cellOf(const QModelIndex &index)
{
    const QVariant exact = index.data(kExportRole);
    if (!exact.isValid())
        return index.data().toString();
    if (exact.metaType() == QMetaType::fromType<Decimal>())
        return exact.value<Decimal>();
    if (exact.metaType() == QMetaType::fromType<Cnpj>())
        return exact.value<Cnpj>();
    switch (exact.typeId()) {
    case QMetaType::Int:
    case QMetaType::LongLong: return exact.toLongLong();
    case QMetaType::QDate: return exact.toDate();
    case QMetaType::QDateTime: return exact.toDateTime();
    default: return exact.toString();
    }
}

} // namespace

QList<int> exportedColumns(const QAbstractItemModel &model, const QAbstractItemView *view)
{
    QList<int> columns(model.columnCount());
    std::iota(columns.begin(), columns.end(), 0);
    const QHeaderView *header = nullptr;
    const auto *table = qobject_cast<const QTableView *>(view);
    if (table)
        header = table->horizontalHeader();
    else if (const auto *tree = qobject_cast<const QTreeView *>(view))
        header = tree->header();
    if (!header)
        return columns;
    columns.removeIf([header, table](int column) {
        return header->isSectionHidden(column) && !(table && FittedColumns::leavesOut(*table, column));
    });
    std::sort(columns.begin(), columns.end(),
              [header](int a, int b) { return header->visualIndex(a) < header->visualIndex(b); });
    return columns;
}

TableDocument documentOf(const QAbstractItemModel &model, const QString &title, const QAbstractItemView *view)
{
    TableDocument document{title, {}, {}};
    const QList<int> columns = exportedColumns(model, view);
    for (const int column : columns)
        document.headers.append(model.headerData(column, Qt::Horizontal).toString());
    for (int row = 0; row < model.rowCount(); ++row) {
        QList<TableCell> cells;
        for (const int column : columns)
            cells.append(cellOf(model.index(row, column)));
        document.rows.append(cells);
    }
    return document;
}

void copyRows(const QAbstractItemView &view)
{
    const QAbstractItemModel *model = view.model();
    if (!model || !view.selectionModel())
        return;
    QList<int> rows;
    for (const QModelIndex &index : view.selectionModel()->selectedIndexes())
        rows.append(index.row());
    if (rows.isEmpty()) {
        rows.resize(model->rowCount());
        std::iota(rows.begin(), rows.end(), 0);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    const QList<int> columns = exportedColumns(*model, &view);
    QStringList lines;
    const auto addLine = [&](const auto &textOf) {
        QStringList fields;
        for (const int column : columns)
            fields.append(textOf(column));
        lines.append(fields.join(u'\t'));
    };
    addLine([&](int column) { return model->headerData(column, Qt::Horizontal).toString(); });
    for (const int row : std::as_const(rows))
        addLine([&](int column) { return model->index(row, column).data().toString(); });
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace Etl
