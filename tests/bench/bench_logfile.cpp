// SPDX-License-Identifier: GPL-3.0-or-later
// A log file of a gigabyte: milliseconds to its first page in the view, time of the whole index, and the search of a
// word through it against grep -c of the same file and word, in turn. The file is written first: it is in the page
// cache.
//   bench_logfile [MiB = 1024] [rounds = 3]
#include "core/log/logindex.h"
#include "core/log/logsearch.h"
#include "ui/controls/theme.h"
#include "ui/log/logfilemodel.h"
#include "ui/log/logfiletable.h"
#include "ui/log/logfileview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMiB = 1'048'576;
constexpr int kPatience = 600'000; ///< ms

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

[[noreturn]] void stop(const QString &why)
{
    out() << "WRONG: " << why << "\n";
    out().flush();
    std::exit(1);
}

double residentMiB()
{
#ifdef Q_OS_LINUX
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / double(kMiB);
#else
    return 0;
#endif
}

/// One line in ten thousand speaks of a duplication, one in a thousand is an error.
qint64 generate(const QString &path, qint64 bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        stop(u"cannot write "_s + path);
    const QDateTime start(QDate(2026, 11, 23), QTime(0, 0));
    const std::array<QByteArray, 4> texts = {
        "Carteira 19/11/2026: fundo FUNDO INVENTADO FIM CP lido, 1.204 posições em 312 ms, item ",
        "Rentabilidade 19/11/2026: cota gravada, PL 123.456.789,01 (D-1: 123.400.000,99), item ",
        "Aguardando o relatório da carteira, situação PROCESSING no servidor do BTG, tentativa ",
        "GET https://api.example/report/ticket/0198 200 em 312 ms, 48 KiB, item "};
    qint64 written = 0, line = 0;
    QByteArray block;
    while (written < bytes) {
        block.clear();
        const QByteArray second = start.addSecs(line / 100).toString(u"yyyy-MM-dd HH:mm:ss").toUtf8();
        for (int i = 0; i < 100; ++i, ++line) {
            block += second + "," + QByteArray::number(line % 1000).rightJustified(3, '0') + " - OrquestradorBTG - ";
            block += line % 1'000 == 999 ? "ERROR - " : "INFO - ";
            block += line % 10'000 == 777 ? QByteArray("Duplicação no item ") : texts[std::size_t(line % 4)];
            block += QByteArray::number(line) + '\n';
        }
        if (file.write(block) != block.size())
            stop(u"disk full: "_s + path);
        written += block.size();
    }
    if (!file.flush())
        stop(u"disk full: "_s + path);
    return line;
}

/// Seconds and count of grep.
std::pair<double, qint64> grep(const QStringList &options, const QString &word, const QString &path)
{
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(u"grep"_s, options + QStringList{word, path});
    if (!process.waitForFinished(kPatience) || process.exitCode() > 1)
        stop(u"grep failed: "_s + process.errorString());
    return {double(timer.nsecsElapsed()) / 1e9, process.readAllStandardOutput().trimmed().toLongLong()};
}

std::pair<double, qint64> ours(const TextQuery &query, const QString &path, qint64 size)
{
    QElapsedTimer timer;
    timer.start();
    const auto end = searchLogs({{path, {}, size}}, {query, LogLevel::Debug, std::numeric_limits<qint64>::max()}, {});
    if (!end || !end->failed.isEmpty())
        stop(u"search failed"_s);
    return {double(timer.nsecsElapsed()) / 1e9, end->hits};
}

void compare(const QString &what, const QStringList &options, const QString &word, const TextQuery &query,
             const QString &path, qint64 size, int rounds)
{
    double bestGrep = 1e9, bestOurs = 1e9;
    for (int round = 0; round < rounds; ++round) {
        const auto [theirs, theirCount] = grep(options, word, path);
        const auto [mine, myCount] = ours(query, path, size);
        out() << u"  round %1: grep %2 s, %3 lines; ours %4 s, %5 lines\n"_s.arg(round + 1)
                     .arg(theirs, 0, 'f', 2)
                     .arg(theirCount)
                     .arg(mine, 0, 'f', 2)
                     .arg(myCount);
        if (theirCount != myCount)
            stop(u"the counts differ"_s);
        bestGrep = std::min(bestGrep, theirs);
        bestOurs = std::min(bestOurs, mine);
    }
    out() << u"%1: grep %2 MiB/s, ours %3 MiB/s, ratio %4 of grep's speed\n"_s.arg(what)
                 .arg(double(size) / double(kMiB) / bestGrep, 0, 'f', 0)
                 .arg(double(size) / double(kMiB) / bestOurs, 0, 'f', 0)
                 .arg(bestGrep / bestOurs, 0, 'f', 2);
    out().flush();
}

void openInView(const QString &path, qint64 lines)
{
    LogFileView view;
    view.resize(1000, 600);
    view.show();
    QCoreApplication::processEvents();
    const double before = residentMiB();
    QElapsedTimer timer, one;
    double firstPage = 0;
    qint64 worst = 0;
    QObject::connect(&view, &LogFileView::opened, &view, [&] { firstPage = double(timer.nsecsElapsed()) / 1e6; });
    timer.start();
    view.open(path);
    while ((!view.model()->index() || !view.model()->index()->state().complete) && timer.elapsed() < kPatience) {
        one.start();
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        worst = std::max(worst, one.nsecsElapsed());
    }
    const double index = double(timer.nsecsElapsed()) / 1e9;
    if (view.model()->index()->state().lines != lines)
        stop(u"the index lost lines"_s);
    out()
        << u"first page after %1 ms (goal 1000 ms), whole index after %2 s, longest stall meanwhile %3 ms, %4 MiB more memory\n"_s
               .arg(firstPage, 0, 'f', 1)
               .arg(index, 0, 'f', 2)
               .arg(double(worst) / 1e6, 0, 'f', 1)
               .arg(residentMiB() - before, 0, 'f', 1);
    auto *bar = view.findChild<QScrollBar *>({}, Qt::FindDirectChildrenOnly);
    worst = 0;
    constexpr int kJumps = 1'000;
    for (int i = 0; i < kJumps; ++i) {
        one.start();
        bar->setValue(int(qint64(bar->maximum()) * ((i * 7'919) % kJumps) / kJumps));
        QCoreApplication::processEvents();
        worst = std::max(worst, one.nsecsElapsed());
    }
    out() << u"%1 jumps of the scroll bar through the file: longest stall %2 ms\n"_s.arg(kJumps).arg(
        double(worst) / 1e6, 0, 'f', 1);
    out().flush();
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
    const qint64 bytes = std::max<qint64>(arguments.value(1, u"1024"_s).toLongLong(), 1) * kMiB;
    const int rounds = std::max(arguments.value(2, u"3"_s).toInt(), 1);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"orquestrador_btg_20261123.log"_s);
    const qint64 lines = generate(path, bytes);
    const qint64 size = QFile(path).size();
    out() << u"%1 MiB, %2 lines\n"_s.arg(size / kMiB).arg(lines);
    out().flush();

    openInView(path, lines);
    compare(u"exact, as grep -c -F"_s, {u"-c"_s, u"-F"_s}, u"Duplicação"_s, {u"Duplicação"_s, false, true}, path, size,
            rounds);
    // grep does not know that ç is c: a word without accents, so that both find the same.
    compare(u"without case (and, ours, without accents), as grep -c -i -F"_s, {u"-c"_s, u"-i"_s, u"-F"_s}, u"NO ITEM"_s,
            {u"NO ITEM"_s}, path, size, rounds);
    compare(u"regular expression, as grep -c -E"_s, {u"-c"_s, u"-E"_s}, u"Duplica.*item [0-9]+777$"_s,
            {u"Duplica.*item [0-9]+777$"_s, true, true}, path, size, rounds);
    return 0;
}
