// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/logsearch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

QByteArray logLine(const char *level, const QByteArray &text)
{
    return QByteArray("2026-11-23 08:00:00,123 - OrquestradorBTG - ") + level + " - " + text + "\n";
}

} // namespace

class TestLogSearch : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void findsTheLinesThatReadingLineByLineFinds_data();
    void findsTheLinesThatReadingLineByLineFinds();
    void saysFileLineOffsetAndLevel();
    void levelFilterCountsLinesWithoutHeadToTheLineBefore();
    void emptyTextFindsEveryLineOfTheLevel();
    void endsAtTheCapAndSaysThatThereIsMore();
    void stopsWhenAsked();
    void goesOnAfterAFileThatVanished();
    void wrongExpressionIsSaid();
    void longAndUnfinishedLinesAreFound();
    void progressEndsAtAllBytes();
    void onlyOurDailyFilesAreListedNewestFirst();
    void retentionRemovesOnlyOldDailyFiles();

private:
    DailyLog write(int day, const QByteArray &bytes)
    {
        const QDate date(2026, 11, day);
        const QString path = m_folder->filePath(u"orquestrador_btg_%1.log"_s.arg(date.toString(u"yyyyMMdd")));
        put(path, bytes);
        return {path, date, bytes.size()};
    }
    static void put(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test's file");
    }
    LogSearchEnd search(const QList<DailyLog> &logs, const LogSearchQuery &query)
    {
        m_hits.clear();
        const auto end = searchLogs(logs, query, {[this](const QList<LogHit> &hits) { m_hits += hits; }, {}});
        if (!end)
            qFatal("search failed: %ls", qUtf16Printable(end.error().message));
        return *end;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QList<LogHit> m_hits;
};

void TestLogSearch::findsTheLinesThatReadingLineByLineFinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("regex");
    QTest::addColumn<bool>("exact");
    QTest::addColumn<int>("expected"); ///< of 40,000 lines
    QTest::newRow("word") << u"duplicacao"_s << false << false << 400;
    QTest::newRow("word with accents, upper case") << u"DUPLICAÇÃO"_s << false << false << 400;
    QTest::newRow("exact") << u"Duplicação"_s << false << true << 200;
    QTest::newRow("exact, nothing") << u"duplicacao"_s << false << true << 0;
    QTest::newRow("several words") << u"no fundo 1234"_s << false << false << 11;
    QTest::newRow("decomposed in the file") << u"posição"_s << false << false << 1;
    QTest::newRow("one character") << u"§"_s << false << false << 1;
    QTest::newRow("three-byte characters") << u"“ação”"_s << false << false << 1;
    QTest::newRow("expression") << u"DUPLICACAO.*fundo \\d00$"_s << true << false << 9;
    QTest::newRow("expression without a literal") << u"[§¶]"_s << true << false << 1;
    QTest::newRow("alternatives") << u"fundo 77 |fundo 88 "_s << true << false << 2;
    QTest::newRow("exact expression") << u"^2026.*Duplicação"_s << true << true << 200;
    QTest::newRow("optional letter") << u"Duplicac?ç?ão no fundo 100\\b"_s << true << false << 1;
}

void TestLogSearch::findsTheLinesThatReadingLineByLineFinds()
{
    QFETCH(const QString, text);
    QFETCH(const bool, regex);
    QFETCH(const bool, exact);
    QFETCH(const int, expected);
    QByteArray bytes;
    QList<qint64> starts;
    for (int i = 0; i < 40'000; ++i) {
        starts.append(bytes.size());
        const QByteArray number = QByteArray::number(i);
        bytes += logLine("INFO", i % 200 == 0         ? "Duplicação no fundo " + number
                                 : i % 200 == 100     ? "DUPLICACAO no fundo " + number
                                 : i == 77 || i == 88 ? "no fundo " + number + " lido"
                                 : i == 20'001        ? QByteArray("posic\xcc\xa7"
                                                                          "a\xcc\x83o §1º “ação”")
                                                      : "no fundo " + number);
    }
    const DailyLog log = write(23, bytes);
    const LogSearchEnd end = search({log}, {{text, regex, exact}, LogLevel::Debug, 100'000});
    QCOMPARE(end.hits, m_hits.size());

    const TextPattern pattern = *TextPattern::compile({text, regex, exact});
    const QList<QByteArray> lines = bytes.split('\n');
    QList<qint64> byHand, found;
    for (qsizetype i = 0; i < starts.size(); ++i) {
        if (pattern.matches(QByteArrayView(lines[i])))
            byHand.append(i);
    }
    for (const LogHit &hit : std::as_const(m_hits)) {
        found.append(hit.line.number);
        QCOMPARE(hit.offset, starts[hit.line.number]);
        QVERIFY(!pattern.spans(QString::fromUtf8(lines[hit.line.number])).isEmpty());
    }
    QCOMPARE(found, byHand);
    QCOMPARE(m_hits.size(), expected);
}

void TestLogSearch::saysFileLineOffsetAndLevel()
{
    const DailyLog newer = write(23, logLine("INFO", "a") + logLine("ERROR", "falha no fundo"));
    const DailyLog older = write(20, logLine("WARNING", "Falha antiga"));
    const LogSearchEnd end = search({newer, older}, {{u"FALHA"_s}});
    QCOMPARE(end.files, 2);
    QCOMPARE(m_hits.size(), 2);
    QCOMPARE(m_hits[0].path, newer.path);
    QCOMPARE(m_hits[0].line.number, 1);
    QCOMPARE(m_hits[0].offset, logLine("INFO", "a").size());
    QCOMPARE(m_hits[0].line.level, LogLevel::Error);
    QCOMPARE(m_hits[0].line.text, u"falha no fundo"_s);
    QCOMPARE(m_hits[0].line.time, QDateTime(QDate(2026, 11, 23), QTime(8, 0, 0, 123)));
    QCOMPARE(m_hits[1].path, older.path);
    QVERIFY(!end.more && !end.cancelled && end.failed.isEmpty());
}

void TestLogSearch::levelFilterCountsLinesWithoutHeadToTheLineBefore()
{
    const DailyLog log = write(23, logLine("ERROR", "falhou") + "  Traceback alvo\n" + logLine("INFO", "alvo") +
                                       "continua alvo\n" + logLine("WARNING", "alvo"));
    search({log}, {{u"alvo"_s}, LogLevel::Error});
    QCOMPARE(m_hits.size(), 1);
    QCOMPARE(m_hits[0].line.number, 1);
    search({log}, {{u"alvo"_s}, LogLevel::Warning});
    QCOMPARE(m_hits.size(), 2);
    search({log}, {{u"alvo"_s}});
    QCOMPARE(m_hits.size(), 4);
}

void TestLogSearch::emptyTextFindsEveryLineOfTheLevel()
{
    QByteArray bytes;
    for (int i = 0; i < 9'000; ++i)
        bytes += logLine(i % 3 == 0 ? "ERROR" : "INFO", QByteArray(40, 'x'));
    search({write(23, bytes)}, {{}, LogLevel::Error, 100'000});
    QCOMPARE(m_hits.size(), 3'000);
    QCOMPARE(m_hits[2'999].line.number, 8'997);
}

void TestLogSearch::endsAtTheCapAndSaysThatThereIsMore()
{
    const DailyLog log = write(23, logLine("INFO", "alvo").repeated(50));
    const LogSearchEnd capped = search({log, log}, {{u"alvo"_s}, LogLevel::Debug, 20});
    QVERIFY(capped.more);
    QCOMPARE(capped.hits, 20);
    QCOMPARE(m_hits.size(), 20);
    QVERIFY(!search({log}, {{u"alvo"_s}, LogLevel::Debug, 51}).more);
}

void TestLogSearch::stopsWhenAsked()
{
    const DailyLog log = write(23, logLine("INFO", "alvo").repeated(200'000));
    std::stop_source stop;
    int calls = 0;
    const auto end = searchLogs({log}, {{u"alvo"_s}, LogLevel::Debug, 1'000'000},
                                {[&](const QList<LogHit> &) {
                                     ++calls;
                                     stop.request_stop();
                                 },
                                 {}},
                                stop.get_token());
    QVERIFY(end && end->cancelled && !end->more);
    QVERIFY(end->hits < 100'000);
    QVERIFY(calls >= 1);
}

void TestLogSearch::goesOnAfterAFileThatVanished()
{
    const DailyLog gone{m_folder->filePath(u"orquestrador_btg_20261122.log"_s), QDate(2026, 11, 22), 10};
    const LogSearchEnd end = search({gone, write(20, logLine("INFO", "alvo"))}, {{u"alvo"_s}});
    QCOMPARE(end.hits, 1);
    QCOMPARE(end.failed.size(), 1);
    QVERIFY(end.failed.constFirst().contains(u"20261122"_s));
}

void TestLogSearch::wrongExpressionIsSaid()
{
    const auto end = searchLogs({}, {{u"a(b"_s, true}}, {});
    QVERIFY(!end);
    QCOMPARE(end.error().code, ErrorCode::Config);
    QVERIFY(end.error().message.contains(u"caractere"_s));
}

void TestLogSearch::longAndUnfinishedLinesAreFound()
{
    const QByteArray huge(300 * 1024, 'x');
    const DailyLog log = write(23, logLine("INFO", huge + " alvo") + "\xff\xfe alvo\r\n" + logLine("ERROR", "nada") +
                                       "no fim sem quebra: ALVO");
    search({log}, {{u"alvo"_s}});
    QCOMPARE(m_hits.size(), 3);
    QCOMPARE(m_hits[0].line.number, 0);
    QVERIFY(m_hits[0].line.cut);
    QCOMPARE(m_hits[1].line.number, 1);
    QCOMPARE(m_hits[2].line.number, 3);
    QCOMPARE(m_hits[2].line.level, LogLevel::Error);
    QCOMPARE(search({write(24, {})}, {{u"alvo"_s}}).hits, 0);
}

void TestLogSearch::progressEndsAtAllBytes()
{
    const DailyLog first = write(23, logLine("INFO", "a").repeated(10'000));
    const DailyLog second = write(22, logLine("INFO", "b"));
    LogSearchProgress last;
    const auto end = searchLogs({first, second}, {{u"zzz"_s}}, {{}, [&last](const LogSearchProgress &now) {
                                                                    QVERIFY(now.bytes >= last.bytes);
                                                                    last = now;
                                                                }});
    QVERIFY(end);
    QCOMPARE(last.bytes, first.size + second.size);
    QCOMPARE(last.allBytes, last.bytes);
    QCOMPARE(last.files, 2);
}

void TestLogSearch::onlyOurDailyFilesAreListedNewestFirst()
{
    write(20, "a\n");
    write(23, "bb\n");
    for (const QString &name : {u"orquestrador_btg_20261340.log"_s, u"orquestrador_btg_20261123.log.bak"_s,
                                u"outro_20261123.log"_s, u"orquestrador_btg_2026112.log"_s})
        put(m_folder->filePath(name), "x");
    QVERIFY(QDir(m_folder->path()).mkdir(u"orquestrador_btg_20261101.log"_s));
    const auto logs = dailyLogs(m_folder->path());
    QVERIFY(logs);
    QCOMPARE(logs->size(), 2);
    QCOMPARE(logs->at(0).day, QDate(2026, 11, 23));
    QCOMPARE(logs->at(0).size, 3);
    QCOMPARE(logs->at(1).day, QDate(2026, 11, 20));
    QVERIFY(dailyLogs(m_folder->filePath(u"não existe"_s))->isEmpty());
}

void TestLogSearch::retentionRemovesOnlyOldDailyFiles()
{
    const QDate today(2026, 11, 23);
    for (const int day : {10, 13, 14, 23, 24})
        write(day, "linha\n");
    const QString stranger = m_folder->filePath(u"orquestrador_btg_20261101.log.gz"_s);
    put(stranger, "x");
    const QList<DailyLog> logs = *dailyLogs(m_folder->path());
    const QList<DailyLog> expired = expiredLogs(logs, today, 9);
    QCOMPARE(expired.size(), 2);
    QVERIFY(expiredLogs(logs, today, 0).size() == 3); // at least a day is kept, and never the future's
    // What is handed in by mistake stays.
    const LogRemoval removal =
        removeLogs(expired + QList<DailyLog>{{stranger, QDate(2026, 11, 1), 1}, logs.at(1), logs.at(0)}, today);
    QCOMPARE(removal.removed, 2);
    QCOMPARE(removal.bytes, 12);
    QCOMPARE(removal.failed.size(), 3);
    QVERIFY(QFile::exists(stranger));
    QCOMPARE(dailyLogs(m_folder->path())->size(), 3);
}

QTEST_GUILESS_MAIN(TestLogSearch)
#include "tst_logsearch.moc"
