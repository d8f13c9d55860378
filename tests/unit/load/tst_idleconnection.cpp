// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/calendarview.h"
#include "core/load/runrecords.h"
#include "tests/unit/load/writtenfunds.h"

#include <functional>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

using Door = std::function<Result<void>(LoadFixture &)>;

template <typename T>
Result<void> outcome(const Result<T> &answer)
{
    if (!answer)
        return fail(answer.error());
    return {};
}

RunReport someRun()
{
    RunReport report;
    report.runId = u"run-1"_s;
    report.started = QDateTime(QDate(2025, 4, 11), QTime(11, 30), Qt::UTC);
    return report;
}

} // namespace

/// The connection is cut off during the long wait for the bank; every door repairs it.
class TestIdleConnection : public QObject
{
    Q_OBJECT

private slots:
    void everyDoorSurvivesACutConnection_data();
    void everyDoorSurvivesACutConnection();
    void connectionThatIdledOutIsReplaced();
    void writingOutsideATransactionIsNotRepeated();
};

void TestIdleConnection::everyDoorSurvivesACutConnection_data()
{
    QTest::addColumn<Door>("door");
    const auto row = [](const char *name, const Door &door) { QTest::newRow(name) << door; };
    row("replaceCarteira", [](LoadFixture &f) { return outcome(replaceCarteira(*f.session, twoFunds(), f.options)); });
    row("replaceRentabilidade", [](LoadFixture &f) {
        const QString fund = u"ALFA"_s;
        const WriteOptions options = f.leased(Part::Rentabilidade);
        f.database.run(u"KILL CONNECTION %1"_s.arg(connectionId(*f.session)));
        return outcome(
            replaceRentabilidade(*f.session, {fundOf<RentabilidadeRow>(fund, {quota(fund, u"1.5"_s)})}, options));
    });
    row("fundsWithRows", [](LoadFixture &f) { return outcome(fundsWithRows(*f.session, Part::Carteira, testDate())); });
    row("procedureOwed", [](LoadFixture &f) { return outcome(procedureOwed(*f.session, Part::Carteira, testDate())); });
    row("takeLease", [](LoadFixture &f) {
        return outcome(takeLease(*f.session, Part::Carteira, testDate(), f.options.lease.owner));
    });
    row("releaseLease", [](LoadFixture &f) { return releaseLease(*f.session, f.options.lease); });
    row("createMissingTables", [](LoadFixture &f) { return outcome(createMissingTables(*f.session)); });
    row("checkTables", [](LoadFixture &f) { return outcome(checkTables(*f.session)); });
    row("recordRunStart", [](LoadFixture &f) { return recordRunStart(*f.session, someRun(), u"--data"_s); });
    row("recordRunEnd", [](LoadFixture &f) { return recordRunEnd(*f.session, someRun(), u"--data"_s); });
    row("lastRuns", [](LoadFixture &f) { return outcome(lastRuns(*f.session, 5)); });
    row("readCalendarView",
        [](LoadFixture &f) { return outcome(readCalendarView(*f.session, u"calendario"_s, testDate(), testDate())); });
}

void TestIdleConnection::everyDoorSurvivesACutConnection()
{
    QFETCH(Door, door);
    LoadFixture f(TestDialect::MariaDb);
    f.database.run(u"CREATE TABLE calendario (DtReferencia DATE, Feriado INT, FimSemana INT)"_s);
    f.database.run(u"KILL CONNECTION %1"_s.arg(connectionId(*f.session)));
    VERIFY_OK(door(f));
    auto mode = f.session->exec(u"SELECT @@sql_mode"_s);
    VERIFY_OK(mode);
    QVERIFY(mode->next());
    QVERIFY(mode->value(0).toString().contains(u"STRICT_ALL_TABLES"_s));
}

void TestIdleConnection::connectionThatIdledOutIsReplaced()
{
    LoadFixture f(TestDialect::MariaDb);
    const qint64 id = connectionId(*f.session);
    VERIFY_OK(f.session->exec(u"SET SESSION wait_timeout = 1"_s));
    const auto there = u"SELECT COUNT(*) FROM information_schema.processlist WHERE id = %1"_s.arg(id);
    QTRY_COMPARE_WITH_TIMEOUT(f.database.value(there), u"0"_s, 10'000);
    VERIFY_OK(checkTables(*f.session));
    QVERIFY(connectionId(*f.session) != id);
}

void TestIdleConnection::writingOutsideATransactionIsNotRepeated()
{
    LoadFixture f(TestDialect::MariaDb);
    f.database.run(u"KILL CONNECTION %1"_s.arg(connectionId(*f.session)));
    // Nobody can tell whether the server still did it.
    QVERIFY(!renewLease(*f.session, f.options.lease).has_value());
    VERIFY_OK(renewLease(*f.session, f.options.lease));
}

QTEST_GUILESS_MAIN(TestIdleConnection)
#include "tst_idleconnection.moc"
