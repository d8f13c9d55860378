// SPDX-License-Identifier: GPL-3.0-or-later
// What an operator does with the lines of the log pane: find, go from error to error, copy, save.
#include "ui/log/logpane.h"

#include "ui/controls/exportnotice.h"
#include "ui/log/findbar.h"
#include "ui/log/levellook.h"
#include "ui/log/logactions.h"
#include "ui/log/logdelegate.h"
#include "ui/log/logfilter.h"
#include "ui/log/logfind.h"
#include "ui/log/logview.h"

#include <QClipboard>
#include <QDateTime>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr std::size_t kCopiedAtOnce = 5'000; ///< lines; more are put together on a worker
constexpr int kTicketLines = 200;

} // namespace

void LogPane::connectCommands()
{
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_commands->save, [this] { saveAs(); });
    on(m_commands->copy, [this] { copySelected(); });
    on(m_commands->copyForTicket, [this] { copyForTicket(); });
    on(m_commands->selectAll, [this] { selectAllLines(); });
    on(m_commands->find, [this] { showFind(); });
    on(m_commands->findNext, [this] { findStep(true); });
    on(m_commands->findPrevious, [this] { findStep(false); });
    on(m_commands->filterText, [this] {
        build();
        m_filterText->setFocus(Qt::ShortcutFocusReason);
        m_filterText->selectAll();
    });
    on(m_commands->clearFilter, [this] { clearFilters(); });
    on(m_commands->nextError, [this] { goToError(true); });
    on(m_commands->previousError, [this] { goToError(false); });
    on(m_commands->followEnd, [this] { followEnd(); });
    on(m_commands->clearLines, [this] { clearLines(); });
    for (const LogLevel level : {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error})
        on(m_commands->level(level), [this, level] { setMinimumLevel(level); });
    // These keys are the pane's alone; those of the others stand in the window's menus.
    for (QAction *action : {m_commands->copy, m_commands->copyForTicket, m_commands->selectAll, m_commands->find,
                            m_commands->findNext, m_commands->findPrevious, m_commands->filterText,
                            m_commands->nextError, m_commands->previousError, m_commands->wrap})
        addAction(action);
    // Until the pane is on the screen another page may use the same keys.
    for (QAction *action : m_commands->all())
        action->setEnabled(false);
}

void LogPane::connectFind()
{
    auto *delegate = new LogDelegate(LogModel::MessageColumn, this);
    m_view->setItemDelegate(delegate);
    connect(m_findBar, &FindBar::patternChanged, this, [this, delegate](const TextPattern &pattern) {
        delegate->setPattern(pattern);
        m_view->viewport()->update();
        m_findFirst = !pattern.isEmpty();
        m_find->setPattern(pattern);
    });
    connect(m_findBar, &FindBar::stepAsked, this, &LogPane::findStep);
    connect(m_findBar, &FindBar::closed, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_find, &LogFind::changed, this, [this] {
        if (m_findFirst)
            findFirst();
        // Lines that come later are counted, they do not pull the operator away.
        if (!m_find->isWorking())
            m_findFirst = false;
        showFindState();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LogPane::showFindState);
}

void LogPane::showMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_commands->copy, m_commands->copyForTicket, m_commands->selectAll, m_commands->save});
    menu->addSeparator();
    menu->addActions({m_commands->find, m_commands->nextError, m_commands->previousError});
    menu->addSeparator();
    menu->addActions({m_commands->wrap, m_commands->clearFilter, m_commands->followEnd});
    menu->popup(m_view->viewport()->mapToGlobal(place));
}

std::vector<qint64> LogPane::selectedNumbers() const
{
    std::vector<qint64> numbers;
    if (!m_view)
        return numbers;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection()) {
        if (range.left() > 0)
            continue; // a row is one line, however many ranges it is in
        for (int row = range.top(); row <= range.bottom(); ++row)
            numbers.push_back(m_model->numberOf(m_filter->sourceRow(row)));
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

QString LogPane::selectedText() const
{
    return linesText(m_model->snapshot(), selectedNumbers());
}

void LogPane::copySelected()
{
    const std::vector<qint64> numbers = selectedNumbers();
    if (numbers.empty())
        return;
    if (numbers.size() <= kCopiedAtOnce) {
        m_copying.cancel();
        QGuiApplication::clipboard()->setText(linesText(m_model->snapshot(), numbers));
        return;
    }
    emit told(tr("Copiando %1 linhas…").arg(groupedNumber(qint64(numbers.size()))));
    m_copying.start([log = m_model->snapshot(), numbers](const std::stop_token &) { return linesText(log, numbers); },
                    [this, count = qint64(numbers.size())](const QString &text) {
                        QGuiApplication::clipboard()->setText(text);
                        emit told(tr("%1 linhas copiadas.").arg(groupedNumber(count)));
                    });
}

QString LogPane::ticket() const
{
    std::vector<qint64> numbers = selectedNumbers();
    const int rows = m_filter->rowCount();
    if (numbers.empty()) {
        for (int row = std::max(0, rows - kTicketLines); row < rows; ++row)
            numbers.push_back(m_model->numberOf(m_filter->sourceRow(row)));
    }
    // A ticket is read by people: of a huge selection the end, where it went wrong.
    if (numbers.size() > kCopiedAtOnce)
        numbers.erase(numbers.begin(), numbers.end() - qsizetype(kCopiedAtOnce));
    return ticketText(m_facts, linesText(m_model->snapshot(), numbers), QDateTime::currentDateTimeUtc());
}

void LogPane::copyForTicket()
{
    QGuiApplication::clipboard()->setText(ticket());
    emit told(tr("Copiado para o chamado: versão, data, parâmetros e linhas do log, sem segredos."));
}

void LogPane::selectAllLines()
{
    build();
    m_view->selectAll();
    m_view->setFocus();
}

void LogPane::saveAs()
{
    // What becomes of the one before must still be told.
    if (m_saving.isRunning()) {
        emit told(tr("O log ainda está sendo salvo."));
        return;
    }
    auto *dialog = new QFileDialog(this, tr("Salvar log como"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Log (*.log)"), tr("Todos os arquivos (*)")});
    dialog->setDefaultSuffix(u"log"_s);
    dialog->selectFile(u"orquestrador_btg_%1.log"_s.arg(QDateTime::currentDateTime().toString(u"yyyyMMdd_HHmmss")));
    connect(dialog, &QFileDialog::fileSelected, this, &LogPane::writeTo);
    dialog->open();
}

void LogPane::writeTo(const QString &path)
{
    build();
    m_saving.start([path, log = m_model->snapshot()](const std::stop_token &) { return saveLines(path, log); },
                   [this, path](const Result<qsizetype> &lines) {
                       if (lines)
                           m_saved->showWritten(path, *lines);
                       else
                           m_saved->showFailure(lines.error());
                       emit told(m_saved->accessibleName());
                   });
}

qint64 LogPane::currentNumber() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? m_model->numberOf(m_filter->sourceRow(current.row())) : -1;
}

void LogPane::goTo(qint64 number)
{
    m_view->goTo(m_filter->rowOf(number));
}

void LogPane::noteRun(const QList<LogEvent> &events)
{
    const qint64 next = m_model->numberOf(m_model->rowCount());
    for (qsizetype i = 0; i < events.size(); ++i) {
        if (events[i].context.run.isEmpty() || events[i].context.run == m_run)
            continue;
        m_run = events[i].context.run;
        m_runFrom = next + i;
        m_beyondRun = false;
    }
}

/// Of the rows that are shown.
int LogPane::firstRowOfRun() const
{
    int low = 0;
    int high = m_filter->rowCount();
    while (low < high) {
        const int middle = (low + high) / 2;
        if (m_model->numberOf(m_filter->sourceRow(middle)) < m_runFrom)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/// The next row with an error after from, beginning anew at the other end; -1: none from firstRow on.
int LogPane::errorRow(int from, bool forward, int firstRow) const
{
    const int rows = m_filter->rowCount();
    int row = from;
    for (int looked = firstRow; looked < rows; ++looked) {
        row += forward ? 1 : -1;
        if (row < firstRow || row >= rows)
            row = forward ? firstRow : rows - 1;
        if (m_model->levelAt(m_filter->sourceRow(row)) == LogLevel::Error)
            return row;
    }
    return -1;
}

void LogPane::goToError(bool forward)
{
    build();
    const int rows = m_filter->rowCount();
    const QModelIndex current = m_view->currentIndex();
    int firstRow = firstRowOfRun();
    // Without a place of the operator's own in it, the next one is the first, and the one before is the last.
    const auto begin = [&] {
        const bool placed = current.isValid() && current.row() >= firstRow;
        return placed ? current.row() : forward ? firstRow - 1 : rows;
    };
    int from = begin();
    int row = errorRow(from, forward, firstRow);
    const bool earlier = row < 0 && firstRow > 0;
    if (earlier && !m_beyondRun && errorRow(-1, true, 0) >= 0) {
        m_beyondRun = true;
        emit told(m_filter->isActive()
                      ? tr("Nenhum erro desta execução entre as linhas mostradas. De novo: erros das anteriores.")
                      : tr("Nenhum erro nesta execução. De novo: erros das anteriores."));
        return;
    }
    if (earlier) {
        firstRow = 0;
        from = begin();
        row = errorRow(from, forward, firstRow);
    }
    if (row < 0) {
        emit told(m_filter->isActive() ? tr("Não há erros entre as linhas mostradas.") : tr("Não há erros no log."));
        return;
    }
    const bool wentRound = from >= firstRow && from < rows && (forward ? row <= from : row >= from);
    if (wentRound)
        emit told(forward ? tr("Não há mais erros abaixo: voltou ao primeiro.")
                          : tr("Não há mais erros acima: foi ao último."));
    m_view->goTo(row);
}

void LogPane::showFind()
{
    build();
    m_findBar->open();
}

void LogPane::findFirst()
{
    const qint64 current = currentNumber();
    const HitList::Step here =
        m_find->hits().placeOf(current) > 0 ? HitList::Step{current, false} : m_find->hits().after(current);
    if (here.number < 0 || (here.wentRound && m_find->isWorking()))
        return;
    m_findFirst = false;
    goTo(here.number);
}

void LogPane::findStep(bool forward)
{
    build();
    if (m_findBar->isHidden() || m_findBar->pattern().isEmpty()) {
        if (m_findBar->isHidden())
            m_findBar->open();
        return;
    }
    const qint64 current = currentNumber();
    const HitList::Step step = forward ? m_find->hits().after(current) : m_find->hits().before(current);
    if (step.number < 0 || (step.wentRound && m_find->isWorking()))
        return;
    m_findFirst = false;
    goTo(step.number);
    if (step.wentRound && m_find->hits().count() > 1)
        emit told(forward ? tr("A busca recomeçou do início.") : tr("A busca recomeçou do fim."));
}

void LogPane::showFindState()
{
    if (!m_find->isActive())
        return;
    const qint64 count = m_find->hits().count();
    const qint64 place = m_find->hits().placeOf(currentNumber());
    if (count == 0)
        m_findBar->setStatus(m_find->isWorking() ? tr("Procurando…") : tr("Nada encontrado"), !m_find->isWorking());
    else
        m_findBar->setStatus((place > 0   ? tr("%1 de %2").arg(groupedNumber(place), groupedNumber(count))
                              : count > 1 ? tr("%1 linhas").arg(groupedNumber(count))
                                          : tr("1 linha")) +
                             (m_find->isWorking() ? u"…"_s : QString()));
}

} // namespace Etl
