// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/dailyfile.h"
#include "core/log/logindex.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

const char *const kWords[] = {"DEBUG", "INFO", "WARNING", "ERROR"};

/// Line n is written n seconds after eight.
QByteArray logLine(int n, const char *level = "INFO", const QByteArray &text = "linha")
{
    const QString time = QDateTime(QDate(2026, 11, 23), QTime(8, 0)).addSecs(n).toString(u"yyyy-MM-dd HH:mm:ss");
    return time.toUtf8() + ",123 - OrquestradorBTG - " + level + " - " + text + " " + QByteArray::number(n) + "\n";
}

QByteArray logText(int from, int count)
{
    QByteArray text;
    for (int n = from; n < from + count; ++n)
        text += logLine(n, kWords[n % 4]);
    return text;
}

QDateTime timeOf(int n)
{
    return QDateTime(QDate(2026, 11, 23), QTime(8, 0, 0, 123)).addSecs(n);
}

} // namespace

class TestLogIndex : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void oddFilesHaveTheLinesThatOneSees_data();
    void oddFilesHaveTheLinesThatOneSees();
    void everyLineIsReadByItsNumber();
    void rowsOfALevelAndLinesAnswerEachOther();
    void linesWithoutHeadInheritTheLevel();
    void aLineOf300KilobytesIsOneLineAndIsCut();
    void fileThatGrowsIsIndexedOn();
    void aLineIsCompletedLater();
    void truncatedFileIsSaidAndReadsWhatIsThere();
    void rewrittenFileIsSaidThoughItIsLonger();
    void vanishedFileIsSaidAndStillRead();
    void whatIsNoFileIsAnError_data();
    void whatIsNoFileIsAnError();
    void readsWhileAnotherThreadIndexes();
    void cancelledScanKeepsWhatItHasAndGoesOn();
    void writerIsNeverHeldUp();
    void timeIsFoundByHalving_data();
    void timeIsFoundByHalving();
    void runIsFoundByItsNumberOrItsStart();

private:
    QString write(const QByteArray &bytes, QIODevice::OpenMode mode = QIODevice::WriteOnly)
    {
        QFile file(m_folder->filePath(u"orquestrador_btg_20261123.log"_s));
        if (!file.open(mode) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test's file");
        return file.fileName();
    }
    std::shared_ptr<LogIndex> indexed(const QString &path)
    {
        const auto index = LogIndex::open(path);
        if (!index || !(*index)->scan())
            qFatal("cannot index the test's file");
        return *index;
    }
    QString textOf(const LogIndex &index, qint64 line)
    {
        const auto lines = index.read({line});
        return lines && lines->size() == 1 ? lines->constFirst().text : u"(missing)"_s;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLogIndex::oddFilesHaveTheLinesThatOneSees_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("empty") << QByteArray() << QStringList();
    QTest::newRow("only a line feed") << QByteArray("\n") << QStringList{QString()};
    QTest::newRow("no line feed at the end") << QByteArray("a\nb") << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("CR LF") << QByteArray("a\r\nb\r\n") << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                   "2026-11-23 08:00:00,000 - OrquestradorBTG - ERROR - a\n")
                                     << QStringList{u"a"_s};
    QTest::newRow("invalid UTF-8") << QByteArray("a\xff\xc3\n\xe2\x82\n")
                                   << QStringList{u"a\ufffd\ufffd"_s, u"\ufffd\ufffd"_s};
    QTest::newRow("control characters and a null") << QByteArray("a\0b\x1b[31mc\n", 10) << QStringList{u"a b [31mc"_s};
    QTest::newRow("empty lines") << QByteArray("\n\na\n\n") << QStringList{QString(), QString(), u"a"_s, QString()};
    QTest::newRow("head of another program")
        << QByteArray("2026-11-23 08:00:00.5 - outro - x - WARN - atenção\n") << QStringList{u"atenção"_s};
    QTest::newRow("head without a message")
        << QByteArray("2026-11-23 08:00:00,000 - OrquestradorBTG - INFO - \n") << QStringList{QString()};
}

void TestLogIndex::oddFilesHaveTheLinesThatOneSees()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QStringList, expected);
    const auto index = indexed(write(bytes));
    QVERIFY(index->state().complete);
    QCOMPARE(index->state().bytes, bytes.size());
    QCOMPARE(index->state().lines, expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i)
        QCOMPARE(textOf(*index, i), expected[i]);
    QVERIFY(index->read({expected.size(), -1})->isEmpty());
}

void TestLogIndex::everyLineIsReadByItsNumber()
{
    constexpr int kLines = 20'000; // several chunks
    const auto index = indexed(write(logText(0, kLines)));
    QCOMPARE(index->state().lines, kLines);
    for (const int n : {0, 1, 255, 256, 257, 511, 512, 9'999, kLines - 1}) {
        const auto lines = index->read({n});
        QVERIFY(lines && lines->size() == 1);
        const LogLine &line = lines->constFirst();
        QCOMPARE(line.number, n);
        QCOMPARE(line.text, u"linha %1"_s.arg(n));
        QCOMPARE(line.level, LogLevel(n % 4));
        QCOMPARE(line.time, timeOf(n));
    }
    const auto several = index->read({19'000, 3, 3, 700, 702});
    QVERIFY(several);
    QCOMPARE(several->size(), 4);
    QCOMPARE(several->at(0).number, 3);
    QCOMPARE(several->at(3).number, 19'000);
    QCOMPARE(*index->textOf({5}), QString::fromUtf8(logLine(5, "INFO")));
}

void TestLogIndex::rowsOfALevelAndLinesAnswerEachOther()
{
    constexpr int kLines = 3'000;
    const auto index = indexed(write(logText(0, kLines)));
    QCOMPARE(index->count(LogLevel::Debug), kLines);
    QCOMPARE(index->count(LogLevel::Warning), kLines / 2);
    QCOMPARE(index->count(LogLevel::Error), kLines / 4);
    for (int row = 0; row < kLines / 4; ++row) {
        QCOMPARE(index->lineOfRow(LogLevel::Error, row), row * 4 + 3);
        QCOMPARE(index->rowOfLine(LogLevel::Error, row * 4 + 3), row);
        QCOMPARE(index->rowOfLine(LogLevel::Error, row * 4 + 4), row + 1);
    }
    QCOMPARE(index->lineOfRow(LogLevel::Error, kLines / 4), -1);
    QCOMPARE(index->lineOfRow(LogLevel::Debug, -1), -1);
    QCOMPARE(index->lineOfRow(LogLevel::Info, 0), 1);
    QCOMPARE(index->rowOfLine(LogLevel::Error, 1'000'000), kLines / 4);
}

void TestLogIndex::linesWithoutHeadInheritTheLevel()
{
    const auto index = indexed(
        write("antes de tudo\n" + logLine(0, "ERROR") + "  File \"x.py\"\n - DEBUG - no meio\n" + logLine(1, "DEBUG")));
    QCOMPARE(index->levelOf(0), LogLevel::Info);
    QCOMPARE(index->levelOf(2), LogLevel::Error);
    QCOMPARE(index->levelOf(3), LogLevel::Error);
    QCOMPARE(index->levelOf(4), LogLevel::Debug);
    QVERIFY(!index->read({2})->constFirst().time.isValid());
    QCOMPARE(textOf(*index, 2), u"  File \"x.py\""_s);
}

void TestLogIndex::aLineOf300KilobytesIsOneLineAndIsCut()
{
    const QByteArray huge(300 * 1024, 'x');
    const auto index = indexed(write(logLine(0) + logLine(1, "ERROR", huge) + logLine(2) + huge));
    QCOMPARE(index->state().lines, 4);
    QCOMPARE(index->levelOf(1), LogLevel::Error);
    const LogLine line = index->read({1})->constFirst();
    QVERIFY(line.cut);
    QCOMPARE(line.text.size(), LogLine::kLongestText);
    QCOMPARE(textOf(*index, 2), u"linha 2"_s);
    QCOMPARE(index->textOf({1})->size(), 300 * 1024 + 52 + 2 + 1); // a copy has all of it
}

void TestLogIndex::fileThatGrowsIsIndexedOn()
{
    const QString path = write(logText(0, 1'000));
    const auto index = indexed(path);
    QCOMPARE(*index->check(), LogFileChange::None);
    write(logText(1'000, 500), QIODevice::Append);
    QCOMPARE(*index->check(), LogFileChange::Grown);
    QVERIFY(index->scan());
    QCOMPARE(index->state().lines, 1'500);
    QCOMPARE(*index->check(), LogFileChange::None);
    QCOMPARE(textOf(*index, 1'499), u"linha 1499"_s);
    QCOMPARE(index->count(LogLevel::Error), 375);
}

void TestLogIndex::aLineIsCompletedLater()
{
    // At every length of the last line, the step of 256 lines included.
    for (const int before : {0, 1, 255, 256}) {
        const QByteArray last = logLine(before, "ERROR");
        const QString path = write(logText(0, before) + last.first(10));
        const auto index = indexed(path);
        QCOMPARE(index->state().lines, before + 1);
        write(last.sliced(10, last.size() - 11), QIODevice::Append);
        QVERIFY(index->scan());
        QCOMPARE(index->state().lines, before + 1);
        QCOMPARE(index->levelOf(before), LogLevel::Error);
        write("\n" + logLine(before + 1), QIODevice::Append);
        QVERIFY(index->scan());
        QCOMPARE(index->state().lines, before + 2);
        QCOMPARE(textOf(*index, before), u"linha %1"_s.arg(before));
        QCOMPARE(textOf(*index, before + 1), u"linha %1"_s.arg(before + 1));
    }
}

void TestLogIndex::truncatedFileIsSaidAndReadsWhatIsThere()
{
    const QString path = write(logText(0, 5'000));
    const auto index = indexed(path);
    QVERIFY(QFile::resize(path, 100));
    QCOMPARE(*index->check(), LogFileChange::Rewritten);
    const auto lines = index->read({0, 4'000, 4'001});
    QVERIFY(lines);
    QCOMPARE(lines->size(), 1);
    QVERIFY(QFile::resize(path, 0));
    QVERIFY(index->read({0, 4'000})->isEmpty());
    QVERIFY(index->lineAtTime(timeOf(100)));
    QVERIFY(index->scan());
}

void TestLogIndex::rewrittenFileIsSaidThoughItIsLonger()
{
    const auto index = indexed(write(logText(0, 100)));
    write(logText(7, 200)); // truncated and written anew: the same file
    QCOMPARE(*index->check(), LogFileChange::Rewritten);
}

void TestLogIndex::vanishedFileIsSaidAndStillRead()
{
    const QString path = write(logText(0, 1'000));
    const auto index = indexed(path);
    QVERIFY(QFile::remove(path));
    QCOMPARE(*index->check(), LogFileChange::Vanished);
#ifdef Q_OS_UNIX
    QCOMPARE(textOf(*index, 700), u"linha 700"_s);
#endif
    write(logText(0, 1'000)); // another file of that name
    QCOMPARE(*index->check(), LogFileChange::Vanished);
}

void TestLogIndex::whatIsNoFileIsAnError_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("missing") << u"nada.log"_s;
    QTest::newRow("a folder") << u"."_s;
}

void TestLogIndex::whatIsNoFileIsAnError()
{
    QFETCH(const QString, name);
    const auto index = LogIndex::open(m_folder->filePath(name));
    QVERIFY(!index);
    QCOMPARE(index.error().code, ErrorCode::Disk);
}

void TestLogIndex::readsWhileAnotherThreadIndexes()
{
    constexpr int kLines = 100'000;
    const auto opened = LogIndex::open(write(logText(0, kLines)));
    QVERIFY(opened);
    const std::jthread worker([index = *opened] { (void)index->scan(); });
    qint64 seen = 0;
    while (seen < kLines) {
        const LogIndexState state = (*opened)->state();
        QVERIFY(state.lines >= seen && state.bytes <= state.size);
        seen = state.lines;
        if (seen > 0)
            QCOMPARE(textOf(**opened, seen - 1), u"linha %1"_s.arg(seen - 1));
        std::this_thread::yield();
    }
}

void TestLogIndex::cancelledScanKeepsWhatItHasAndGoesOn()
{
    const auto index = LogIndex::open(write(logText(0, 1'000)));
    std::stop_source stop;
    stop.request_stop();
    const auto cancelled = (*index)->scan(stop.get_token());
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    QVERIFY(!(*index)->state().complete);
    QVERIFY((*index)->scan());
    QCOMPARE((*index)->state().lines, 1'000);
}

void TestLogIndex::writerIsNeverHeldUp()
{
    auto file = DailyFile::open(m_folder->path(), QDate(2026, 11, 23));
    QVERIFY(file);
    (*file)->append({1, QDateTime::currentDateTimeUtc(), LogLevel::Info, {}, u"primeira"_s});
    const auto index = indexed((*file)->path());
    (*file)->append({2, QDateTime::currentDateTimeUtc(), LogLevel::Error, {}, u"segunda"_s});
    QVERIFY((*file)->isComplete());
    QVERIFY(index->scan());
    QCOMPARE(textOf(*index, 1), u"segunda"_s);
    QVERIFY(QFile::remove((*file)->path()));
}

void TestLogIndex::timeIsFoundByHalving_data()
{
    QTest::addColumn<int>("second");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("before all") << -100 << 0LL;
    QTest::newRow("the first") << 0 << 0LL;
    QTest::newRow("between") << 1'000 << 1'000LL;
    QTest::newRow("at a step") << 2'560 << 2'560LL;
    QTest::newRow("the last") << 9'999 << 9'999LL;
    QTest::newRow("after all") << 20'000 << 10'000LL;
}

void TestLogIndex::timeIsFoundByHalving()
{
    QFETCH(const int, second);
    QFETCH(const qint64, expected);
    const auto index = indexed(write(logText(0, 10'000)));
    QCOMPARE(*index->lineAtTime(timeOf(second)), expected);
    QCOMPARE(*index->lineAtTime(timeOf(second).toUTC()), expected);
    QCOMPARE(*index->lineAtTime(timeOf(second).addMSecs(-1)), expected);
}

void TestLogIndex::runIsFoundByItsNumberOrItsStart()
{
    QByteArray text = logText(0, 1'000);
    for (const int run : {1'000, 2'000, 2'001}) {
        text += logLine(run, "INFO", "INICIANDO ORQUESTRADOR BTG ETL");
        text += logLine(run, "INFO", "====");
        text += logLine(run, "INFO", "Execução: run-" + QByteArray::number(run) + " fim");
        text += logText(run + 1, run == 1'000 ? 900 : 0);
    }
    const auto index = indexed(write(text));
    QCOMPARE(*index->lineOfRun(u"run-1000"_s, timeOf(1'000)), 1'000);
    QCOMPARE(*index->lineOfRun(u"run-2001"_s, timeOf(2'001)), 1'906);
    QCOMPARE(*index->lineOfRun({}, timeOf(1'500)), 1'903);
    QCOMPARE(*index->lineOfRun(u"unknown"_s, timeOf(1'500)), 1'903);
    QCOMPARE(*index->lineOfRun({}, timeOf(5'000)), -1);
}

QTEST_GUILESS_MAIN(TestLogIndex)
#include "tst_logindex.moc"
