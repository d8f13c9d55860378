// SPDX-License-Identifier: GPL-3.0-or-later
// bench_startup [rounds = 21]: from the start of the console's process until its first window is interactive, against
// the same of an empty QMainWindow program of the same size, in turn; prints both medians and the ratio. Without a
// display the screen is one of 1920x1080 pixels, not Qt's 800x800. On a display it wants the
// session bus that every desktop has (Qt asks it for screen readers as soon as a window has text, and without one
// starts dbus-launch each time): where there is none, run it as dbus-run-session bench_startup.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

/// Milliseconds from the start of the process until it says that its window is interactive, and until it has ended.
struct Times
{
    double interactive = 0, end = 0;
    QStringList size; ///< of the window: width, height
};

/// Ends the measurement when the program does not end well.
Times timesOf(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    Times times;
    QByteArray said;
    while (!said.contains('\n') && process.waitForReadyRead(60'000))
        said += process.readAllStandardOutput();
    times.interactive = double(timer.nsecsElapsed()) / 1e6;
    const QList<QByteArray> words = said.trimmed().split(' ');
    if (words.size() != 2 || words.first() != "pronta" || !process.waitForFinished(60'000) ||
        process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        std::fprintf(stderr, "%s ended badly\n", qPrintable(program));
        std::exit(1);
    }
    times.end = double(timer.nsecsElapsed()) / 1e6;
    times.size = QString::fromUtf8(words.last()).split(u'x');
    return times;
}

double median(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

struct Rounds
{
    std::vector<double> interactive, end;

    void add(const Times &times)
    {
        interactive.push_back(times.interactive);
        end.push_back(times.end);
    }
};

void tell(const char *name, const Rounds &rounds)
{
    std::printf("%s: interactive after %.1f ms (median; best %.1f), ended after %.1f ms (median)\n", name,
                median(rounds.interactive), *std::min_element(rounds.interactive.begin(), rounds.interactive.end()),
                median(rounds.end));
}

/// Settings that are right and answer nobody: what is measured is the program, not a server.
void writeEnv(const QString &path, const QString &folder)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        std::exit(1);
    file.write(QStringLiteral("AUTH_URL=http://127.0.0.1:9/connect/token\nPORTFOLIO_URL=http://127.0.0.1:9/p\n"
                              "NAV_PERFORMANCE_URL=http://127.0.0.1:9/n\nTICKET_URL=http://127.0.0.1:9/t\n"
                              "CLIENT_ID=medida\nCLIENT_SECRET=medida\nDB_DRIVER=QSQLITE\nDB_NAME=%1/dados.db\n"
                              "BTG_REPORT_PATH=%1/carteira\nBTG_RENTABILIDADE=%1/rentabilidade\n")
                   .arg(folder)
                   .toUtf8());
}

/// The platform without a display, with a screen on which the console is as large as it likes.
QString offscreen(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        std::exit(1);
    file.write(
        R"({"synchronousWindowSystemEvents": false, "windowFrameMargins": false, "screens": [{"name": "1", "x": 0,
        "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    return u"offscreen:configfile="_s + path;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 21;
    const QTemporaryDir folder;
    const QString env = folder.filePath(u"medida.env"_s);
    writeEnv(env, folder.path());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, folder.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, folder.filePath(u"config"_s));
    if (!environment.contains(u"DISPLAY"_s) && !environment.contains(u"WAYLAND_DISPLAY"_s))
        environment.insert(u"QT_QPA_PLATFORM"_s, offscreen(folder.filePath(u"tela.json"_s)));

    const QString bin = QStringLiteral(ETL_BIN_DIR);
    const QString console = bin + u"/orquestrador_btg_console"_s;
    const QStringList arguments{u"--env"_s, env, u"--sair-apos-abrir"_s};
    const QString empty = bin + u"/bench_emptywindow"_s;
    const QStringList size = timesOf(console, arguments, environment).size; // and files are warm
    timesOf(empty, size, environment);
    Rounds ours;
    Rounds reference;
    for (int round = 0; round < rounds; ++round) {
        reference.add(timesOf(empty, size, environment));
        ours.add(timesOf(console, arguments, environment));
    }
    const bool hasBus = environment.contains(u"DBUS_SESSION_BUS_ADDRESS"_s);
    std::printf("platform: %s, %s session bus, window %s, %d rounds in turn\n",
                qPrintable(environment.value(u"QT_QPA_PLATFORM"_s, u"xcb/default"_s).section(u':', 0, 0)),
                hasBus ? "with a" : "no", qPrintable(size.join(u'x')), rounds);
    tell("empty QMainWindow program", reference);
    tell("console", ours);
    std::printf("ratio of the medians, first interactive window: %.2f (goal: at most 2); end of the process: %.2f\n",
                median(ours.interactive) / median(reference.interactive), median(ours.end) / median(reference.end));
    return 0;
}
