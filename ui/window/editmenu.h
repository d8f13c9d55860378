// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QWidget>

#include <functional>

class QAction;
class QMenu;

namespace Etl {

/// Copiar, Selecionar tudo, Localizar, from problem to problem, for whatever table, log or field has the focus. Each
/// does what its key does there, on every page; the keys themselves stay with the pages. GUI thread.
class EditMenu : public QObject
{
    Q_OBJECT

public:
    explicit EditMenu(QWidget *window);

    /// Fills the menu: of the live log those that only it has come in between.
    void fill(QMenu *menu, const QList<QAction *> &logCopies, const QList<QAction *> &logFinds);

signals:
    /// Nothing there knows the command: one sentence.
    void told(const QString &sentence);

private:
    QAction *make(const QString &iconName, const QString &text, const QKeySequence &keys, const QString &name);
    void act(const QKeySequence &keys);
    bool canAct(const QKeySequence &keys) const;
    bool wantedByFocus(const QKeySequence &keys) const;
    bool sendToFocus(const QKeySequence &keys) const;
    std::function<void()> commandFor(const QKeySequence &keys) const;

    QWidget *m_window;
    QPointer<QWidget> m_focus; ///< that had it before a menu took it
    QAction *m_copy;
    QAction *m_selectAll;
    QAction *m_find;
    QAction *m_next;
    QAction *m_previous;
};

} // namespace Etl
