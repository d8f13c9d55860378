// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/dailyfile.h"
#include "tests/support/testprint.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2025, 4, 10);

LogEvent eventOf(const QString &text, QDate day = kDay)
{
    LogEvent event;
    event.time = QDateTime(day, QTime(8, 30, 0, 123), Qt::LocalTime).toUTC();
    event.text = text;
    return event;
}

/// The n-th line of one of the writing programs; lengths from a few bytes to beyond a pipe's and a page's size.
QString numberedText(const QString &writer, int n)
{
    return u"%1-%2-"_s.arg(writer).arg(n) + QString((n * 37) % 9'000, writer.front()) + u"ç"_s;
}

QStringList linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {u"<ilegível>"_s};
    return QString::fromUtf8(file.readAll()).split(u'\n');
}

/// The other program: says that it is ready, waits for "go", then writes and gives way after each line.
int writeLines(const QString &folder, const QString &writer, int count)
{
    const auto file = DailyFile::open(folder, kDay);
    if (!file)
        return 4;
    QFile ready;
    QFile go;
    if (!ready.open(stdout, QIODevice::WriteOnly) || ready.write("pronto\n") < 0 || !ready.flush())
        return 3;
    if (!go.open(stdin, QIODevice::ReadOnly) || go.readLine() != "go\n")
        return 3;
    for (int i = 0; i < count; ++i) {
        (*file)->append(eventOf(numberedText(writer, i)));
        std::this_thread::yield();
    }
    return (*file)->isComplete() ? 0 : 5;
}

} // namespace

class TestDailyFile : public QObject
{
    Q_OBJECT

private slots:
    void makesItsFolderAndNamesTheDay();
    void appendsToWhatStandsThere();
    void runPastMidnightStaysInItsFile();
    void impossiblePlaceIsADiskError_data();
    void impossiblePlaceIsADiskError();
    void twoProgramsNeverInterleave();
#ifdef Q_OS_LINUX
    void fullDiskIsNoticed();
    void halfWrittenLineIsTakenBack();
#endif
};

void TestDailyFile::makesItsFolderAndNamesTheDay()
{
    const QTemporaryDir folder;
    const auto file = DailyFile::open(folder.filePath(u"um/dois"_s), kDay);
    VERIFY_OK(file);
    QCOMPARE((*file)->path(), folder.filePath(u"um/dois/orquestrador_btg_20250410.log"_s));
    QVERIFY(QFile::exists((*file)->path()));
    QVERIFY((*file)->isComplete());
}

void TestDailyFile::appendsToWhatStandsThere()
{
    const QTemporaryDir folder;
    for (const QString &text : {u"Posição 1"_s, u"Posição 2"_s}) {
        const auto file = DailyFile::open(folder.path(), kDay);
        VERIFY_OK(file);
        (*file)->append(eventOf(text));
    }
    const QString start = u"2025-04-10 08:30:00,123 - OrquestradorBTG - INFO - "_s;
    QCOMPARE(linesOf(folder.filePath(DailyFile::fileName(kDay))),
             (QStringList{start + u"Posição 1"_s, start + u"Posição 2"_s, QString()}));
}

void TestDailyFile::runPastMidnightStaysInItsFile()
{
    const QTemporaryDir folder;
    const auto file = DailyFile::open(folder.path(), kDay);
    VERIFY_OK(file);
    (*file)->append(eventOf(u"antes"_s));
    (*file)->append(eventOf(u"depois"_s, kDay.addDays(1)));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"orquestrador_btg_20250410.log"_s});
    const QStringList lines = linesOf((*file)->path());
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[1].startsWith("2025-04-11 08:30:00,123"_L1) && lines[1].endsWith("depois"_L1));
}

void TestDailyFile::impossiblePlaceIsADiskError_data()
{
    QTest::addColumn<QString>("blocker");
    QTest::addColumn<bool>("blockerIsFolder");
    QTest::addColumn<QString>("folder");
    QTest::newRow("a file stands where the folder should be") << u"logs"_s << false << u"logs"_s;
    QTest::newRow("a folder stands where the file should be")
        << u"logs/orquestrador_btg_20250410.log"_s << true << u"logs"_s;
}

void TestDailyFile::impossiblePlaceIsADiskError()
{
    QFETCH(QString, blocker);
    QFETCH(bool, blockerIsFolder);
    QFETCH(QString, folder);
    const QTemporaryDir place;
    if (blockerIsFolder) {
        QVERIFY(QDir(place.path()).mkpath(blocker));
    } else {
        QFile file(place.filePath(blocker));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    const auto file = DailyFile::open(place.filePath(folder), kDay);
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::Disk);
    QVERIFY2(file.error().message.contains(place.path()), qPrintable(file.error().message));
}

void TestDailyFile::twoProgramsNeverInterleave()
{
    constexpr int kLines = 2'000;
    const QTemporaryDir folder;
    const QStringList writers{u"A"_s, u"B"_s};
    std::vector<std::unique_ptr<QProcess>> programs;
    for (const QString &writer : writers) {
        auto program = std::make_unique<QProcess>();
        program->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program->start(QCoreApplication::applicationFilePath(),
                       {u"--escrever"_s, folder.path(), writer, QString::number(kLines)});
        QTRY_VERIFY_WITH_TIMEOUT(program->canReadLine(), 30'000);
        programs.push_back(std::move(program));
    }
    for (const auto &program : programs) {
        program->write("go\n");
        QVERIFY(program->waitForBytesWritten());
    }
    for (const auto &program : programs) {
        QVERIFY(program->waitForFinished(120'000));
        QCOMPARE(program->exitStatus(), QProcess::NormalExit);
        QCOMPARE(program->exitCode(), 0);
    }

    QStringList lines = linesOf(folder.filePath(DailyFile::fileName(kDay)));
    QVERIFY(lines.takeLast().isEmpty());
    QCOMPARE(lines.size(), kLines * writers.size());
    QHash<QChar, int> next;
    int changes = 0;
    QChar last;
    for (const QString &line : std::as_const(lines)) {
        const QString text = line.section(u" - INFO - "_s, 1);
        const QChar writer = text.isEmpty() ? QChar() : text.front();
        QVERIFY2(writers.contains(QString(writer)), qPrintable(line.left(120)));
        QCOMPARE(text, numberedText(QString(writer), next[writer]++));
        changes += writer != last ? 1 : 0;
        last = writer;
    }
    // Both wrote at the same time, or the test proves nothing.
    QVERIFY2(changes > 2, qPrintable(QString::number(changes)));
}

#ifdef Q_OS_LINUX

void TestDailyFile::fullDiskIsNoticed()
{
    const QTemporaryDir folder;
    QVERIFY(QFile::link(u"/dev/full"_s, folder.filePath(DailyFile::fileName(kDay))));
    const auto file = DailyFile::open(folder.path(), kDay);
    VERIFY_OK(file);
    QVERIFY((*file)->isComplete());
    (*file)->append(eventOf(u"perdida"_s));
    QVERIFY(!(*file)->isComplete());
}

void TestDailyFile::halfWrittenLineIsTakenBack()
{
    const QTemporaryDir folder;
    const auto file = DailyFile::open(folder.path(), kDay);
    VERIFY_OK(file);
    (*file)->append(eventOf(u"primeira"_s));
    const QStringList before = linesOf((*file)->path());

    // The system takes 20 bytes of the next line and refuses the rest, like a disk that is full just now.
    rlimit old{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
    const auto oldAction = signal(SIGXFSZ, SIG_IGN);
    const rlimit tight{static_cast<rlim_t>(QFileInfo((*file)->path()).size()) + 20, old.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
    (*file)->append(eventOf(u"segunda"_s));
    setrlimit(RLIMIT_FSIZE, &old);
    signal(SIGXFSZ, oldAction);

    QVERIFY(!(*file)->isComplete());
    QCOMPARE(linesOf((*file)->path()), before);
    (*file)->append(eventOf(u"terceira"_s));
    const QStringList after = linesOf((*file)->path());
    QCOMPARE(after.size(), 3);
    QVERIFY2(after[1].endsWith("INFO - terceira"_L1), qPrintable(after[1]));
    // One line is lost: that stays known however well the later ones go.
    QVERIFY(!(*file)->isComplete());
}

#endif

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 5 && arguments[1] == "--escrever"_L1)
        return writeLines(arguments[2], arguments[3], arguments[4].toInt());
    TestDailyFile test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_dailyfile.moc"
