// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logactions.h"

#include "ui/controls/icons.h"

#include <QActionGroup>
#include <QKeySequence>

using namespace Qt::StringLiterals;

namespace Etl {

LogActions::LogActions(QObject *parent)
    : QObject(parent), save(make(u"save"_s, tr("&Salvar log como…"), {QKeySequence(QKeySequence::Save)}, u"logSave"_s)),
      copy(make(u"copy"_s, tr("&Copiar linhas do log"), {QKeySequence(QKeySequence::Copy)}, u"logCopy"_s)),
      copyForTicket(make({}, tr("Copiar para c&hamado"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
                         u"logCopyForTicket"_s)),
      selectAll(make({}, tr("Selecionar &todo o log"), {QKeySequence(QKeySequence::SelectAll)}, u"logSelectAll"_s)),
      find(make(u"find"_s, tr("&Localizar…"), {QKeySequence(Qt::CTRL | Qt::Key_F), QKeySequence(Qt::CTRL | Qt::Key_L)},
                u"logFind"_s)),
      findNext(make({}, tr("Localizar &próximo"), {QKeySequence(Qt::Key_F3)}, u"logFindNext"_s)),
      findPrevious(make({}, tr("Localizar &anterior"), {QKeySequence(Qt::SHIFT | Qt::Key_F3)}, u"logFindPrevious"_s)),
      filterText(make(u"filter"_s, tr("&Filtrar por texto…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)},
                      u"logFilterText"_s)),
      clearFilter(make(u"clear"_s, tr("Limpar o filt&ro"), {}, u"logClearFilter"_s)),
      nextError(make(u"failure"_s, tr("Pró&ximo erro"), {QKeySequence(Qt::Key_F8)}, u"logNextError"_s)),
      previousError(make({}, tr("Err&o anterior"), {QKeySequence(Qt::SHIFT | Qt::Key_F8)}, u"logPreviousError"_s)),
      wrap(make(u"wrap"_s, tr("&Quebra de linha"), {QKeySequence(Qt::ALT | Qt::Key_Z)}, u"logWrap"_s)),
      followEnd(make(u"down"_s, tr("Ir ao fi&m e seguir"), {QKeySequence(Qt::CTRL | Qt::Key_End)}, u"logFollow"_s)),
      clearLines(make({}, tr("Limpar o painel &de log"), {}, u"logClearLines"_s)), m_levels(new QActionGroup(this))
{
    wrap->setCheckable(true);
    const QStringList texts = {tr("&Tudo"), tr("&Info, avisos e erros"), tr("&Avisos e erros"), tr("Só &erros")};
    for (int level = 0; level < int(texts.size()); ++level) {
        QAction *action = make({}, texts[level], {QKeySequence(QKeyCombination(Qt::ALT, Qt::Key(Qt::Key_1 + level)))},
                               u"logLevel%1"_s.arg(level));
        action->setCheckable(true);
        m_levels->addAction(action);
    }
    m_levels->actions().constFirst()->setChecked(true);
}

QAction *LogActions::make(const QString &iconName, const QString &text, const QList<QKeySequence> &keys,
                          const QString &name)
{
    auto *action = new QAction(text, this);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setShortcuts(keys);
    action->setObjectName(name);
    return action;
}

QAction *LogActions::separator()
{
    auto *line = new QAction(this);
    line->setSeparator(true);
    return line;
}

QAction *LogActions::level(LogLevel level) const
{
    return m_levels->actions().at(int(level));
}

QList<QAction *> LogActions::viewMenu()
{
    return m_levels->actions() +
           QList<QAction *>{filterText, clearFilter, separator(), wrap, followEnd, separator(), clearLines};
}

QList<QAction *> LogActions::all() const
{
    return m_levels->actions() + QList<QAction *>{save,          copy,         copyForTicket, selectAll,   find,
                                                  findNext,      findPrevious, filterText,    clearFilter, nextError,
                                                  previousError, wrap,         followEnd,     clearLines};
}

} // namespace Etl

#include "moc_logactions.cpp"
