// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/logevent.h"

#include <QAction>
#include <QList>
#include <QObject>

class QActionGroup;

namespace Etl {

/// The commands of the log pane, with their texts, icons and shortcuts, for the window's menus, tool bars and lists of
/// shortcuts. LogPane connects them; they are enabled while it is on the screen, so that another page may use the same
/// keys. GUI thread.
class LogActions : public QObject
{
    Q_OBJECT

public:
    explicit LogActions(QObject *parent = nullptr);

    QAction *const save;
    QAction *const copy;
    QAction *const copyForTicket;
    QAction *const selectAll;
    QAction *const find;
    QAction *const findNext;
    QAction *const findPrevious;
    QAction *const filterText;
    QAction *const clearFilter;
    QAction *const nextError;
    QAction *const previousError;
    QAction *const wrap; ///< checkable
    QAction *const followEnd;
    QAction *const clearLines;

    /// "Tudo" … "Só erros", one of them checked.
    QAction *level(LogLevel level) const;

    /// What belongs into the menus Arquivo and Exibir, in their order; once each, since every call makes its separators
    /// anew. Into Editar come those that only the log has; the window's own entries there reach the others by their
    /// keys.
    QList<QAction *> fileMenu() const { return {save}; }
    QList<QAction *> editCopies() const { return {copyForTicket}; }
    QList<QAction *> editFinds() const { return {findNext, findPrevious}; }
    QList<QAction *> viewMenu();
    QList<QAction *> all() const;

private:
    QAction *make(const QString &iconName, const QString &text, const QList<QKeySequence> &keys, const QString &name);
    QAction *separator();

    QActionGroup *m_levels;
};

} // namespace Etl
