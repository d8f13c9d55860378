// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/tabledocument.h"

#include <QList>
#include <QString>

class QAbstractItemModel;
class QAction;
class QAbstractItemView;

namespace Etl {

/// A model's exact value for a cell (QString, Decimal and Cnpj as QVariant::fromValue, qlonglong, QDate, QDateTime);
/// where a model answers nothing for it, the displayed text is taken.
inline constexpr int kExportRole = 0x0100 + 900; // Qt::UserRole + 900

/// The model's columns as the view shows them, left to right; what is left out only for want of room goes along. All of
/// them, as they are, without a view.
QList<int> exportedColumns(const QAbstractItemModel &model, const QAbstractItemView *view);

/// What stands in the model, columns and rows in its order. Columns hidden in the view are left out when one is given.
TableDocument documentOf(const QAbstractItemModel &model, const QString &title,
                         const QAbstractItemView *view = nullptr);

/// Puts the selected rows (all without a selection) on the clipboard, tab-separated as displayed, with the header.
void copyRows(const QAbstractItemView &view);

} // namespace Etl
