// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/editmenu.h"

#include "ui/controls/icons.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QKeyEvent keyEvent(QEvent::Type type, const QKeySequence &keys)
{
    const QKeyCombination key = keys[0];
    return {type, key.key(), key.keyboardModifiers()};
}

/// The command of that key which this widget itself offers, enabled.
std::function<void()> offered(const QWidget &widget, const QKeySequence &keys)
{
    for (QAction *action : widget.actions()) {
        if (action->isEnabled() && action->shortcuts().contains(keys))
            return [action] { action->trigger(); };
    }
    for (QShortcut *shortcut : widget.findChildren<QShortcut *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (shortcut->isEnabled() && shortcut->key() == keys)
            return [shortcut] { emit shortcut->activated(); };
    }
    return {};
}

} // namespace

EditMenu::EditMenu(QWidget *window)
    : QObject(window), m_window(window),
      m_copy(make(u"copy"_s, tr("&Copiar"), QKeySequence(Qt::CTRL | Qt::Key_C), u"editCopy"_s)),
      m_selectAll(make({}, tr("Selecionar &tudo"), QKeySequence(Qt::CTRL | Qt::Key_A), u"editSelectAll"_s)),
      m_find(make(u"find"_s, tr("&Localizar…"), QKeySequence(Qt::CTRL | Qt::Key_F), u"editFind"_s)),
      m_next(make(u"failure"_s, tr("Pró&ximo erro ou problema"), QKeySequence(Qt::Key_F8), u"editNext"_s)),
      m_previous(make({}, tr("Erro &ou problema anterior"), QKeySequence(Qt::SHIFT | Qt::Key_F8), u"editPrevious"_s))
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && !qobject_cast<QMenu *>(now) && !qobject_cast<QMenuBar *>(now) && m_window->isAncestorOf(now))
            m_focus = now;
    });
}

QAction *EditMenu::make(const QString &iconName, const QString &text, const QKeySequence &keys, const QString &name)
{
    // The key is shown and not set: a second action with it would leave it to neither.
    auto *action = new QAction(text + u'\t' + keys.toString(QKeySequence::NativeText), this);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setObjectName(name);
    action->setData(QVariant::fromValue(keys));
    connect(action, &QAction::triggered, this, [this, keys] { act(keys); });
    return action;
}

void EditMenu::fill(QMenu *menu, const QList<QAction *> &logCopies, const QList<QAction *> &logFinds)
{
    menu->addAction(m_copy);
    menu->addActions(logCopies);
    menu->addAction(m_selectAll);
    menu->addSeparator();
    menu->addAction(m_find);
    menu->addActions(logFinds);
    menu->addSeparator();
    menu->addActions({m_next, m_previous});
    connect(menu, &QMenu::aboutToShow, this, [this] {
        for (QAction *action : {m_copy, m_selectAll, m_find, m_next, m_previous})
            action->setEnabled(canAct(action->data().value<QKeySequence>()));
    });
}

/// A field keeps its keys to itself, as Qt asks before every shortcut.
bool EditMenu::wantedByFocus(const QKeySequence &keys) const
{
    if (!m_focus || !m_focus->isVisible())
        return false;
    QKeyEvent question = keyEvent(QEvent::ShortcutOverride, keys);
    question.ignore();
    QApplication::sendEvent(m_focus, &question);
    return question.isAccepted();
}

bool EditMenu::sendToFocus(const QKeySequence &keys) const
{
    if (!m_focus || !m_focus->isVisible())
        return false;
    QKeyEvent press = keyEvent(QEvent::KeyPress, keys);
    press.ignore();
    QApplication::sendEvent(m_focus, &press);
    return press.isAccepted();
}

/// From the focus outwards, then whatever is on the screen.
std::function<void()> EditMenu::commandFor(const QKeySequence &keys) const
{
    for (const QWidget *widget = m_focus; widget && widget != m_window; widget = widget->parentWidget()) {
        if (auto command = offered(*widget, keys))
            return command;
    }
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (auto command = offered(*widget, keys))
            return command;
    }
    return {};
}

bool EditMenu::canAct(const QKeySequence &keys) const
{
    const bool table =
        qobject_cast<const QAbstractItemView *>(m_focus.data()) &&
        (keys == m_copy->data().value<QKeySequence>() || keys == m_selectAll->data().value<QKeySequence>());
    return table || wantedByFocus(keys) || commandFor(keys);
}

void EditMenu::act(const QKeySequence &keys)
{
    if (wantedByFocus(keys) && sendToFocus(keys))
        return;
    if (const auto command = commandFor(keys)) {
        command();
        return;
    }
    if (!sendToFocus(keys))
        emit told(tr("Nada aqui responde a esse comando: clique antes na tabela ou no log."));
}

} // namespace Etl

#include "moc_editmenu.cpp"
