// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/runarchive.h"

#include "core/config/identity.h"
#include "core/load/ownerprocess.h"
#include "core/run/repeatrun.h"
#include "tests/support/testprint.h"
#include "tests/unit/run/pastruns.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2026, 11, 19);
const Error kIncomplete{ErrorCode::Incomplete, u"Faltam 2 de 4 fundos: duplicação não houve."_s, {}, {}};
const Error kDatabase{ErrorCode::Database, u"O servidor do banco não responde."_s, u"2002"_s, {}};

void dialects()
{
    QTest::addColumn<TestDialect>("dialect");
    QTest::newRow("SQLite") << TestDialect::Sqlite;
    QTest::newRow("MariaDB") << TestDialect::MariaDb;
}

QList<int> numbersOf(const RunListing &page)
{
    QList<int> numbers;
    for (const RunSummary &run : page.runs)
        numbers.append(run.runId.right(12).toInt());
    return numbers;
}

RunReport openRun(int number, int hoursAgo)
{
    RunReport report = pastRun(number, hoursAgo, kDay);
    report.finished = {};
    report.items.clear();
    report.outcome = Outcome::Failure;
    return report;
}

/// 1 ok yesterday, 2 incomplete on another computer by the scheduler, 3 failed last week, 4 dry run in the folder only.
void addPast(PastRuns &past)
{
    past.add(pastRun(1, 20, kDay));
    RunReport scheduled = failedRun(2, 10, kDay.addDays(-1), kIncomplete);
    scheduled.user = u"servico"_s;
    scheduled.computer = u"SRV-ETL"_s;
    scheduled.origin = scheduledOrigin();
    past.record(scheduled);
    past.add(failedRun(3, 24 * 7, kDay.addDays(-7), kDatabase));
    RunReport dry = pastRun(4, 2, kDay);
    dry.dryRun = true;
    dry.parameters += u" --simular"_s;
    past.file(dry);
}

} // namespace

class TestRunArchive : public QObject
{
    Q_OBJECT

private slots:
    void everyFilterFindsItsRuns_data();
    void everyFilterFindsItsRuns();
    void pagesJoinWithoutGapOrDouble_data() { dialects(); }
    void pagesJoinWithoutGapOrDouble();
    void textIsFoundOnLaterPagesToo_data() { dialects(); }
    void textIsFoundOnLaterPagesToo();
    void choicesComeFromBothPlaces();
    void withoutDatabaseTheFolderAnswers();
    void missingSqliteFileIsNotMade();
    void detailsAreTheWholeReport_data() { dialects(); }
    void detailsAreTheWholeReport();
    void lostReportLeavesTheItems_data() { dialects(); }
    void lostReportLeavesTheItems();
    void unknownRunIsAnError();
    void endInTheFolderBeatsStartInTheRecords();
    void runWithoutEndIsJudgedByFacts_data();
    void runWithoutEndIsJudgedByFacts();
    void deadProcessIsInterruptedAtOnce();
    void runOfTheFolderIsJudgedByItsLeaseToo();
    void withoutDatabaseNothingIsSaidAboutARunWithoutEnd();
};

void TestRunArchive::everyFilterFindsItsRuns_data()
{
    QTest::addColumn<TestDialect>("dialect");
    QTest::addColumn<RunFilter>("filter");
    QTest::addColumn<QList<int>>("expected");
    const auto row = [](const QString &name, const std::function<void(RunFilter &)> &set, const QList<int> &expected) {
        RunFilter filter;
        set(filter);
        QTest::addRow("%s on SQLite", qPrintable(name)) << TestDialect::Sqlite << filter << expected;
        QTest::addRow("%s on MariaDB", qPrintable(name)) << TestDialect::MariaDb << filter << expected;
    };
    row(u"nothing"_s, [](RunFilter &) {}, {4, 2, 1, 3});
    row(u"from"_s, [](RunFilter &f) { f.startedFrom = historyNow().addSecs(-3600 * 20); }, {4, 2, 1});
    row(u"before"_s, [](RunFilter &f) { f.startedBefore = historyNow().addSecs(-3600 * 10); }, {1, 3});
    row(u"success"_s, [](RunFilter &f) { f.statuses = {u"SUCESSO"_s}; }, {4, 1});
    row(u"two words"_s, [](RunFilter &f) { f.statuses = {u"FALHA"_s, u"INICIADA"_s}; }, {2, 3});
    row(u"reason"_s, [](RunFilter &f) { f.reason = reasonWord(ErrorCode::Incomplete); }, {2});
    row(u"user"_s, [](RunFilter &f) { f.user = u"servico"_s; }, {2});
    row(u"computer"_s, [](RunFilter &f) { f.computer = u"PC-01"_s; }, {4, 1, 3});
    row(u"origin"_s, [](RunFilter &f) { f.origin = scheduledOrigin(); }, {2});
    row(u"date processed"_s, [](RunFilter &f) { f.processed = kDay; }, {4, 1});
    row(u"message without accents"_s, [](RunFilter &f) { f.text = u"DUPLICACAO"_s; }, {2});
    row(u"message of the database"_s, [](RunFilter &f) { f.text = u"nao responde"_s; }, {3});
    row(u"parameters"_s, [](RunFilter &f) { f.text = u"--simular"_s; }, {4});
    row(u"a percent sign is text"_s, [](RunFilter &f) { f.text = u"%x"_s; }, {});
    row(u"all at once"_s,
        [](RunFilter &f) {
            f.statuses = {u"FALHA"_s};
            f.computer = u"PC-01"_s;
            f.text = u"responde"_s;
            f.processed = kDay.addDays(-7);
        },
        {3});
}

void TestRunArchive::everyFilterFindsItsRuns()
{
    QFETCH(TestDialect, dialect);
    QFETCH(RunFilter, filter);
    QFETCH(QList<int>, expected);
    PastRuns past(dialect);
    addPast(past);
    const RunListing page = readRuns(past.settings, past.clock, filter);
    QVERIFY2(!page.database, qPrintable(page.database ? page.database->oneLine() : QString()));
    QCOMPARE(numbersOf(page), expected);
    QCOMPARE(page.total, std::optional<qint64>(expected.size()));
    QVERIFY(!page.more);
}

void TestRunArchive::pagesJoinWithoutGapOrDouble()
{
    QFETCH(TestDialect, dialect);
    PastRuns past(dialect);
    // Two of each instant: the id decides, also between records and folder.
    for (int i = 0; i < 14; ++i) {
        const RunReport run = pastRun(i, i / 2, kDay);
        if (i % 3 == 0)
            past.file(run);
        else
            past.add(run);
    }
    RunFilter filter;
    filter.limit = 4;
    QList<int> seen;
    for (int pageNumber = 0; pageNumber < 4; ++pageNumber) {
        const RunListing page = readRuns(past.settings, past.clock, filter);
        QCOMPARE(page.more, pageNumber < 3);
        seen += numbersOf(page);
        filter.afterStarted = page.runs.last().started;
        filter.afterId = page.runs.last().runId;
    }
    QList<int> all(14);
    std::iota(all.begin(), all.end(), 0);
    QCOMPARE(seen, all);
}

void TestRunArchive::textIsFoundOnLaterPagesToo()
{
    QFETCH(TestDialect, dialect);
    PastRuns past(dialect);
    for (int i = 0; i < 9; ++i)
        past.record(i % 2 ? pastRun(i, i, kDay) : failedRun(i, i, kDay, kDatabase));
    RunFilter filter;
    filter.limit = 2;
    filter.text = u"responde"_s;
    RunListing page = readRuns(past.settings, past.clock, filter);
    QCOMPARE(numbersOf(page), QList<int>({0, 2}));
    QCOMPARE(page.total, std::optional<qint64>(5));
    QVERIFY(page.more);
    filter.afterStarted = page.runs.last().started;
    filter.afterId = page.runs.last().runId;
    filter.limit = 10;
    page = readRuns(past.settings, past.clock, filter);
    QCOMPARE(numbersOf(page), QList<int>({4, 6, 8}));
    QVERIFY(!page.more);
}

void TestRunArchive::choicesComeFromBothPlaces()
{
    PastRuns past;
    addPast(past);
    RunReport local = pastRun(9, 1, kDay);
    local.user = u"ana"_s;
    local.computer = u"PC-09"_s;
    past.file(local);
    const RunListing page = readRuns(past.settings, past.clock, {});
    QCOMPARE(page.users, QStringList({u"ana"_s, u"operador1"_s, u"servico"_s}));
    QCOMPARE(page.computers, QStringList({u"PC-01"_s, u"PC-09"_s, u"SRV-ETL"_s}));
}

void TestRunArchive::withoutDatabaseTheFolderAnswers()
{
    PastRuns past;
    addPast(past);
    past.settings.database.name = past.folder.path(); // a folder is no database
    const RunListing page = readRuns(past.settings, past.clock, {});
    QVERIFY(page.database);
    QCOMPARE(numbersOf(page), QList<int>({4, 1, 3}));
    QVERIFY(!page.runs.first().recorded);
    const auto details = readRun(past.settings, past.clock, runNumber(1));
    VERIFY_OK(details);
    QCOMPARE(details->report, pastRun(1, 20, kDay));
}

void TestRunArchive::missingSqliteFileIsNotMade()
{
    PastRuns past;
    past.settings.database.name = past.folder.filePath(u"nova.db"_s);
    const RunListing page = readRuns(past.settings, past.clock, {});
    QVERIFY(page.database);
    QVERIFY(page.runs.isEmpty());
    QVERIFY(!QFile::exists(past.settings.database.name));
}

void TestRunArchive::detailsAreTheWholeReport()
{
    QFETCH(TestDialect, dialect);
    PastRuns past(dialect);
    const RunReport report = failedRun(2, 10, kDay, kIncomplete);
    past.record(report);
    const auto details = readRun(past.settings, past.clock, report.runId);
    VERIFY_OK(details);
    QVERIFY(details->complete);
    QCOMPARE(details->report, report);
    QCOMPARE(details->summary.status, u"FALHA"_s);
    QCOMPARE(details->reportPath, QString());
    past.file(report);
    const auto again = readRun(past.settings, past.clock, report.runId);
    VERIFY_OK(again);
    QVERIFY(QFile::exists(again->reportPath));
}

void TestRunArchive::lostReportLeavesTheItems()
{
    QFETCH(TestDialect, dialect);
    PastRuns past(dialect);
    past.record(failedRun(2, 10, kDay, kIncomplete));
    past.database.run(u"UPDATE etl_execucao SET relatorio = NULL"_s);
    const auto details = readRun(past.settings, past.clock, runNumber(2));
    VERIFY_OK(details);
    QVERIFY(!details->complete);
    QCOMPARE(details->report.items.size(), 2);
    const ItemReport &item = details->report.items.first();
    QCOMPARE(item.part, Part::Carteira);
    QCOMPARE(item.date, kDay);
    QCOMPARE(item.rows, 325);
    QCOMPARE(item.missingFunds, QStringList({u"GAMA FIM"_s, u"DELTA FIDC"_s}));
    QCOMPARE(item.error->code, ErrorCode::Incomplete);
    QCOMPARE(details->report.error->code, ErrorCode::Incomplete);
}

void TestRunArchive::unknownRunIsAnError()
{
    PastRuns past;
    const auto details = readRun(past.settings, past.clock, runNumber(7));
    QVERIFY(!details);
    QVERIFY(details.error().message.contains(runNumber(7)));
}

void TestRunArchive::endInTheFolderBeatsStartInTheRecords()
{
    PastRuns past;
    past.record(openRun(1, 5));
    past.file(failedRun(1, 5, kDay, kDatabase));
    const RunListing page = readRuns(past.settings, past.clock, {});
    QCOMPARE(page.runs.size(), 1);
    QCOMPARE(page.runs.first().status, u"FALHA"_s);
    QCOMPARE(page.runs.first().standing, RunStanding::Ended);
    QVERIFY(!page.runs.first().recorded);
    const auto details = readRun(past.settings, past.clock, runNumber(1));
    VERIFY_OK(details);
    QCOMPARE(details->summary.status, u"FALHA"_s);
    QCOMPARE(details->report.items.size(), 2);
}

void TestRunArchive::runWithoutEndIsJudgedByFacts_data()
{
    QTest::addColumn<TestDialect>("dialect");
    QTest::addColumn<int>("hoursAgo");
    QTest::addColumn<QString>("lease");
    QTest::addColumn<RunStanding>("expected");
    for (const auto &[name, dialect] : {std::pair("SQLite", TestDialect::Sqlite), {"MariaDB", TestDialect::MariaDb}}) {
        QTest::addRow("renewed lease, %s", name) << dialect << 30 << u"alive"_s << RunStanding::Running;
        QTest::addRow("lease ran out, %s", name) << dialect << 1 << u"expired"_s << RunStanding::Interrupted;
        QTest::addRow("no lease, an hour ago, %s", name) << dialect << 1 << u"none"_s << RunStanding::Unknown;
        QTest::addRow("no lease, 25 hours ago, %s", name) << dialect << 25 << u"none"_s << RunStanding::Interrupted;
    }
}

void TestRunArchive::runWithoutEndIsJudgedByFacts()
{
    QFETCH(TestDialect, dialect);
    QFETCH(int, hoursAgo);
    QFETCH(QString, lease);
    QFETCH(RunStanding, expected);
    PastRuns past(dialect);
    past.record(openRun(1, hoursAgo));
    if (lease != "none"_L1) {
        VERIFY_OK(takeLease(*past.session, Part::Carteira, kDay,
                            {runNumber(1), u"operador1"_s, u"PC-01"_s, QCoreApplication::applicationPid()}));
        if (lease == "expired"_L1)
            past.database.run(u"UPDATE etl_reserva SET expira_em = '2026-01-01 00:00:00.000'"_s);
    }
    RunFilter filter;
    filter.processed = kDay; // it has no items: its dates decide
    const RunListing page = readRuns(past.settings, past.clock, filter);
    QCOMPARE(page.runs.size(), 1);
    QCOMPARE(page.runs.first().status, u"INICIADA"_s);
    QCOMPARE(page.runs.first().standing, expected);
    QVERIFY(!page.runs.first().standingWhy.isEmpty());
}

void TestRunArchive::deadProcessIsInterruptedAtOnce()
{
    PastRuns past;
    past.record(openRun(1, 1));
    // A process of this system with a number that none has: the lease is still valid, its holder is not.
    const QString system = processOrigin(QCoreApplication::applicationPid()).section(u' ', 0, 0);
    QVERIFY(!system.isEmpty());
    VERIFY_OK(takeLease(*past.session, Part::Carteira, kDay,
                        {runNumber(1), u"operador1"_s, processIdentity().computer, 2'147'480'000, system + u" 1"_s}));
    const RunListing page = readRuns(past.settings, past.clock, {});
    QCOMPARE(page.runs.first().standing, RunStanding::Interrupted);
    QVERIFY2(page.runs.first().standingWhy.contains(u"2147480000"_s), qPrintable(page.runs.first().standingWhy));
}

void TestRunArchive::runOfTheFolderIsJudgedByItsLeaseToo()
{
    PastRuns past;
    past.file(openRun(1, 1)); // a dry run is not recorded
    VERIFY_OK(takeLease(*past.session, Part::Carteira, kDay,
                        {runNumber(1), u"operador1"_s, u"PC-01"_s, QCoreApplication::applicationPid()}));
    const RunListing page = readRuns(past.settings, past.clock, {});
    QCOMPARE(page.runs.size(), 1);
    QCOMPARE(page.runs.first().standing, RunStanding::Running);
    const auto details = readRun(past.settings, past.clock, runNumber(1));
    VERIFY_OK(details);
    QCOMPARE(details->summary.standing, RunStanding::Running);
}

void TestRunArchive::withoutDatabaseNothingIsSaidAboutARunWithoutEnd()
{
    PastRuns past;
    past.file(openRun(1, 100));
    past.settings.database.name = past.folder.path();
    const RunListing page = readRuns(past.settings, past.clock, {});
    QCOMPARE(page.runs.size(), 1);
    QCOMPARE(page.runs.first().standing, RunStanding::Unknown);
    QVERIFY(page.runs.first().standingWhy.contains(u"reservas não puderam ser consultadas"_s));
    const auto details = readRun(past.settings, past.clock, runNumber(1));
    VERIFY_OK(details);
    QCOMPARE(details->summary.standingWhy, page.runs.first().standingWhy);
}

QTEST_GUILESS_MAIN(TestRunArchive)
#include "tst_runarchive.moc"
