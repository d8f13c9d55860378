// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QString>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace Etl {

/// One action with its keys.
struct ShortcutEntry
{
    QString place;  ///< "Execução"; empty for one that stands in no menu
    QString action; ///< "Executar"
    QString keys;   ///< "F5, Ctrl+Return"

    bool operator==(const ShortcutEntry &) const = default;
};

/// Every action of that window (its menus, its widgets) that has keys; those of the menus first, in their order.
QList<ShortcutEntry> shortcutsOf(const QWidget &window);

/// All keys of the window, searchable without regard to accents and case. Not modal. GUI thread.
class ShortcutList : public QDialog
{
    Q_OBJECT

public:
    /// Shows what shortcutsOf(window) is now; made anew each time it is opened.
    explicit ShortcutList(QWidget *window);

private:
    void filter(const QString &text);

    QLineEdit *m_search;
    QTreeView *m_view;
    QLabel *m_none;
    QSortFilterProxyModel *m_filtered;
};

} // namespace Etl
