// SPDX-License-Identifier: GPL-3.0-or-later
// What an operator does with the lines of a log file: jump, find, go from error to error, copy.
#include "ui/log/logfileview.h"

#include "ui/log/findbar.h"
#include "ui/log/levellook.h"
#include "ui/log/logfilefind.h"
#include "ui/log/logfilemodel.h"
#include "ui/log/logfiletable.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QInputDialog>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr qint64 kMostCopied = 100'000; ///< lines

} // namespace

void LogFileView::goToLine(qint64 line)
{
    m_jump = {Goal::Line, std::max<qint64>(line, 1) - 1, {}, {}};
    m_jumping.cancel();
    jump();
}

void LogFileView::goToTime(const QDateTime &time)
{
    m_jump = {Goal::Time, 0, time, {}};
    m_jumping.cancel();
    jump();
}

void LogFileView::goToRun(const QString &runId, const QDateTime &started)
{
    m_jump = {Goal::Run, 0, started, runId};
    m_jumping.cancel();
    jump();
}

void LogFileView::jump()
{
    if (m_jump.goal == Goal::None || !m_index || m_jumping.isRunning())
        return;
    const LogIndexState state = m_index->state();
    if (m_jump.goal == Goal::Line) {
        if (m_jump.line < state.lines || state.complete)
            land(std::min(m_jump.line, state.lines - 1));
        return;
    }
    if (!state.complete)
        return;
    const auto search = [index = m_index, goal = m_jump](const std::stop_token &token) {
        return goal.goal == Goal::Time ? index->lineAtTime(goal.time) : index->lineOfRun(goal.run, goal.time, token);
    };
    m_jumping.start(search, [this](const Result<qint64> &line) {
        const bool run = m_jump.goal == Goal::Run;
        if (!line)
            sayProblem(line.error().message);
        else if (run && *line < 0)
            emit told(tr("Esta execução não está no arquivo %1.").arg(QDir::toNativeSeparators(m_path)));
        if (line && *line >= 0)
            land(std::min(*line, m_index->state().lines - 1));
        m_jump = {};
    });
}

void LogFileView::land(qint64 line)
{
    m_jump = {};
    if (line < 0)
        return;
    // What was asked for is shown, even where the filter hid it.
    if (m_index->levelOf(line) < m_model->minimum())
        setMinimumLevel(LogLevel::Debug);
    m_table->goTo(m_model->positionOf(line));
}

void LogFileView::follow()
{
    m_jump = {};
    m_table->follow();
}

void LogFileView::showFind()
{
    m_findBar->open();
}

void LogFileView::startFind()
{
    m_find->start(m_index ? m_path : QString(), m_findBar->pattern(), m_model->minimum());
}

void LogFileView::showFindState()
{
    if (!m_find->isActive())
        return;
    const QString count = groupedNumber(m_find->hits().count()) + (m_find->hasMore() ? u"+"_s : QString());
    const qint64 place = m_find->hits().placeOf(m_model->lineAt(m_model->current()));
    if (m_find->hits().count() == 0)
        m_findBar->setStatus(m_find->isRunning() ? tr("Procurando…") : tr("Nada encontrado"), !m_find->isRunning());
    else
        m_findBar->setStatus((place > 0       ? tr("%1 de %2").arg(groupedNumber(place), count)
                              : count == u"1" ? tr("1 linha")
                                              : tr("%1 linhas").arg(count)) +
                             (m_find->isRunning() ? u"…"_s : QString()));
}

void LogFileView::findStep(bool forward)
{
    if (m_findBar->isHidden() || m_findBar->pattern().isEmpty()) {
        if (m_findBar->isHidden())
            m_findBar->open();
        return;
    }
    const qint64 current = m_model->current();
    const qint64 from = current >= 0 ? m_model->lineAt(current) : m_model->lineAt(m_model->top()) - 1;
    const HitList::Step step = forward ? m_find->hits().after(from) : m_find->hits().before(from);
    if (step.number < 0 || (step.wentRound && m_find->isRunning()))
        return;
    m_table->goTo(m_model->positionOf(step.number));
    if (step.wentRound)
        emit told(forward ? tr("A busca recomeçou do início.") : tr("A busca recomeçou do fim."));
}

void LogFileView::errorStep(bool forward)
{
    const qint64 errors = m_index ? m_index->count(LogLevel::Error) : 0;
    if (errors == 0) {
        emit told(tr("Não há erros neste arquivo."));
        return;
    }
    const qint64 current = m_model->current();
    const qint64 line = current >= 0 ? m_model->lineAt(current) : m_model->lineAt(m_model->top()) - 1;
    qint64 row = forward ? m_index->rowOfLine(LogLevel::Error, line + 1)
                         : m_index->rowOfLine(LogLevel::Error, std::max<qint64>(line, 0)) - 1;
    if (row < 0 || row >= errors) {
        row = forward ? 0 : errors - 1;
        emit told(forward ? tr("Não há mais erros abaixo: voltou ao primeiro.")
                          : tr("Não há mais erros acima: foi ao último."));
    }
    m_table->goTo(m_model->positionOf(m_index->lineOfRow(LogLevel::Error, row)));
}

void LogFileView::askForPlace()
{
    if (!m_index)
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"goToLine"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Ir para a linha"));
    dialog->setLabelText(tr("Número da linha ou hora (08:30 ou 08:30:15):"));
    connect(dialog, &QInputDialog::textValueSelected, this, &LogFileView::goToTyped);
    dialog->open();
}

void LogFileView::goToTyped(const QString &text)
{
    QString digits = text.trimmed();
    for (const QString &format : {u"H:mm:ss"_s, u"H:mm"_s}) {
        const QTime time = QTime::fromString(digits, format);
        const LogLine first = time.isValid() ? m_model->anyLine() : LogLine();
        if (time.isValid() && first.time.isValid()) {
            goToTime(QDateTime(first.time.date(), time));
            return;
        }
    }
    bool good = false;
    const qint64 line = digits.remove(u'.').toLongLong(&good);
    if (good && line > 0)
        goToLine(line);
    else
        emit told(tr("\"%1\" não é um número de linha nem uma hora.").arg(text));
}

void LogFileView::copySelected()
{
    if (!m_index || m_model->current() < 0)
        return;
    const qint64 first = std::min(m_model->anchor(), m_model->current());
    const qint64 last = std::max(m_model->anchor(), m_model->current());
    if (last - first >= kMostCopied) {
        emit told(tr("A seleção tem %1 linhas; podem ser copiadas até %2 de uma vez.")
                      .arg(groupedNumber(last - first + 1), groupedNumber(kMostCopied)));
        return;
    }
    QList<qint64> numbers;
    for (qint64 position = first; position <= last; ++position)
        numbers.append(m_model->lineAt(position));
    m_copying.start([index = m_index, numbers](const std::stop_token &token) { return index->textOf(numbers, token); },
                    [this](const Result<QString> &text) {
                        if (!text) {
                            sayProblem(text.error().message);
                            return;
                        }
                        QGuiApplication::clipboard()->setText(*text);
                        const qint64 lines = text->count(u'\n');
                        emit told(lines == 1 ? tr("1 linha copiada.")
                                             : tr("%1 linhas copiadas.").arg(groupedNumber(lines)));
                    });
}

} // namespace Etl
