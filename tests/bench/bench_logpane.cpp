// SPDX-License-Identifier: GPL-3.0-or-later
// Lines per second, longest stall of the event loop and memory of the log pane with a visible view, against the plain
// model without a view and against one append per line to QPlainTextEdit (fewer lines: it would take minutes).
//   bench_logpane [lines = 1000000] [lines of QPlainTextEdit = 30000]
#include "ui/controls/theme.h"
#include "ui/log/logfilter.h"
#include "ui/log/logpane.h"
#include "ui/log/logview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextStream>

#include <algorithm>
#include <memory>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

constexpr int kBlock = 5'000; ///< as RunFeed hands them over
constexpr int kGoalMs = 50;
constexpr int kGoalMiB = 150;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

/// 70 to 110 characters, as the program's own lines are.
QList<LogEvent> makeBlock(int first)
{
    static const QString texts[] = {
        u"Carteira 19/11/2026: fundo FUNDO INVENTADO %1 FIM CP lido, 1.204 posições em 312 ms"_s,
        u"Rentabilidade 19/11/2026: cota do fundo %1 gravada, PL 123.456.789,01 (D-1: 123.400.000,99)"_s,
        u"Aguardando o relatório da carteira, tentativa %1 de 60, situação PROCESSING no servidor do BTG"_s,
        u"Fundo %1: posição sem CNPJ do emissor, gravada sem ele"_s};
    static const QDateTime start(QDate(2026, 11, 23), QTime(11, 0), Qt::UTC);
    QList<LogEvent> block;
    block.reserve(kBlock);
    for (int i = first; i < first + kBlock; ++i) {
        const LogLevel level = i % 1'000 == 999 ? LogLevel::Error
                               : i % 97 == 0    ? LogLevel::Warning
                               : i % 5 == 0     ? LogLevel::Debug
                                                : LogLevel::Info;
        block.append({i,
                      start.addMSecs(i),
                      level,
                      {u"0198-run"_s, i % 2 ? u"carteira"_s : u"rentabilidade"_s, u"2026-11-19"_s, u"carga"_s},
                      texts[i % 4].arg(i)});
    }
    return block;
}

double residentMiB()
{
#ifdef Q_OS_LINUX
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1'048'576;
#else
    return 0;
#endif
}

double milliseconds(qint64 nanoseconds)
{
    return double(nanoseconds) / 1e6;
}

struct Timing
{
    qint64 all = 0;   ///< ns
    qint64 worst = 0; ///< ns, one turn of the event loop with its block

    void add(qint64 turn)
    {
        all += turn;
        worst = std::max(worst, turn);
    }
    double perSecond(int lines) const { return double(lines) * 1e9 / double(all); }
};

/// One turn of the event loop: everything that waits, painting included.
void turn()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

Timing fillPane(LogPane &pane, int lines)
{
    Timing timing;
    QElapsedTimer timer;
    for (int first = 0; first < lines; first += kBlock) {
        const QList<LogEvent> block = makeBlock(first);
        timer.start();
        pane.append(block);
        turn();
        timing.add(timer.nsecsElapsed());
    }
    return timing;
}

/// From the act until done says so, with the longest turn in between.
template <typename Act, typename Done>
void measure(const QString &what, Act act, Done done)
{
    QElapsedTimer timer, whole;
    Timing timing;
    whole.start();
    timer.start();
    act();
    timing.add(timer.nsecsElapsed());
    do {
        timer.start();
        turn();
        timing.add(timer.nsecsElapsed());
    } while (!done() && whole.elapsed() < 120'000);
    out() << u"  %1: %2 ms, longest stall %3 ms%4\n"_s.arg(what)
                 .arg(milliseconds(whole.nsecsElapsed()), 0, 'f', 0)
                 .arg(milliseconds(timing.worst), 0, 'f', 1)
                 .arg(timing.worst > kGoalMs * 1'000'000LL ? u" (ABOVE the goal)"_s : QString());
}

void useFullPane(LogPane &pane, int lines)
{
    auto *filter = static_cast<LogFilter *>(pane.view()->model());
    const auto filterDone = [filter] { return !filter->isWorking(); };
    auto *text = pane.findChild<QLineEdit *>(u"logFilter"_s);
    auto *field = pane.findChild<QLineEdit *>(u"findField"_s);
    auto *status = pane.findChild<QLabel *>(u"findStatus"_s);
    const auto findDone = [status] { return !status->text().isEmpty() && !status->text().endsWith(u'…'); };
    measure(
        u"only errors"_s, [&] { pane.setMinimumLevel(LogLevel::Error); }, filterDone);
    measure(
        u"everything again"_s, [&] { pane.setMinimumLevel(LogLevel::Debug); }, filterDone);
    measure(
        u"info and above"_s, [&] { pane.setMinimumLevel(LogLevel::Info); }, filterDone);
    pane.setMinimumLevel(LogLevel::Debug);
    measure(
        u"text filter \"posicao\""_s, [&] { text->setText(u"posicao"_s); }, filterDone);
    text->clear();
    pane.showFind();
    measure(
        u"find \"POSICAO\""_s, [&] { field->setText(u"POSICAO"_s); }, findDone);
    measure(
        u"find \"tentativa 9999\\d\" as regular expression"_s,
        [&] {
            pane.findChild<QAbstractButton *>(u"findRegex"_s)->setChecked(true);
            field->setText(u"tentativa 9999\\d "_s);
        },
        findDone);
    measure(
        u"next error from the end"_s,
        [&] {
            pane.view()->goTo(lines - 1);
            pane.goToError(false);
        },
        [] { return true; });
    measure(
        u"wrap on"_s, [&] { pane.view()->setWrapping(true); }, [] { return true; });
    measure(
        u"wrap off"_s, [&] { pane.view()->setWrapping(false); }, [] { return true; });
    // The ring is full: from now on every line that comes sends one away.
    pane.followEnd();
    turn();
    Timing full;
    QElapsedTimer timer;
    for (int i = 0; i < 20; ++i) {
        const QList<LogEvent> block = makeBlock(i * kBlock);
        timer.start();
        pane.append(block);
        turn();
        full.add(timer.nsecsElapsed());
    }
    out() << u"  appending to the full ring: %1 lines/s, longest stall %2 ms\n"_s
                 .arg(full.perSecond(20 * kBlock), 0, 'f', 0)
                 .arg(milliseconds(full.worst), 0, 'f', 1);
}

Timing fillModel(int lines)
{
    LogModel model(nullptr, lines);
    Timing timing;
    QElapsedTimer timer;
    for (int first = 0; first < lines; first += kBlock) {
        const QList<LogEvent> block = makeBlock(first);
        timer.start();
        model.append(block);
        timing.add(timer.nsecsElapsed());
    }
    return timing;
}

/// One event and one append per line, as a console without batching does.
Timing fillTextEdit(int lines)
{
    QPlainTextEdit edit;
    edit.setReadOnly(true);
    edit.resize(1000, 600);
    edit.show();
    turn();
    Timing timing;
    QElapsedTimer timer;
    for (int first = 0; first < lines; first += kBlock) {
        for (const LogEvent &event : makeBlock(first)) {
            timer.start();
            edit.appendPlainText(formatLine(event));
            turn();
            timing.add(timer.nsecsElapsed());
        }
    }
    return timing;
}

} // namespace

int main(int argc, char **argv)
{
    // A window that nobody sees: the figures must not hang on a display.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    applyTheme(false);
    const QStringList arguments = QCoreApplication::arguments();
    const int lines = std::max(arguments.value(1, u"1000000"_s).toInt() / kBlock, 1) * kBlock;
    const int editLines = std::max(arguments.value(2, u"30000"_s).toInt() / kBlock, 1) * kBlock;

    auto pane = std::make_unique<LogPane>(nullptr, lines);
    pane->resize(1000, 600);
    pane->show();
    turn();
    const double before = residentMiB();
    const Timing shown = fillPane(*pane, lines);
    const double after = residentMiB();
    if (pane->view()->model()->rowCount() != lines) {
        out() << "WRONG: the pane lost lines\n";
        return 1;
    }
    out() << u"%1 lines through the pane, visible, %2 a block: %3 lines/s, longest stall %4 ms (goal %5 ms)\n"_s
                 .arg(lines)
                 .arg(kBlock)
                 .arg(shown.perSecond(lines), 0, 'f', 0)
                 .arg(milliseconds(shown.worst), 0, 'f', 1)
                 .arg(kGoalMs);
    out() << u"memory: %1 MiB before, %2 MiB after, so %3 MiB for the lines (goal %4 MiB)\n"_s.arg(before, 0, 'f', 1)
                 .arg(after, 0, 'f', 1)
                 .arg(after - before, 0, 'f', 1)
                 .arg(kGoalMiB);
    out() << "with the pane full:\n";
    useFullPane(*pane, lines);
    out().flush();
    pane.reset();

    const Timing plain = fillModel(lines);
    out() << u"the plain model without a view: %1 lines/s; the pane reaches %2 of it\n"_s
                 .arg(plain.perSecond(lines), 0, 'f', 0)
                 .arg(shown.perSecond(lines) / plain.perSecond(lines), 0, 'f', 2);
    const Timing edit = fillTextEdit(editLines);
    out()
        << u"QPlainTextEdit, one append per line, %1 lines only: %2 lines/s, longest stall %3 ms; the pane is %4 times as fast\n"_s
               .arg(editLines)
               .arg(edit.perSecond(editLines), 0, 'f', 0)
               .arg(milliseconds(edit.worst), 0, 'f', 1)
               .arg(shown.perSecond(lines) / edit.perSecond(editLines), 0, 'f', 1);
    return 0;
}
