// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/runrecords.h"
#include "tests/unit/load/loadfixture.h"

#include <optional>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

/// Holds all of etl_reserva, so that every statement on it waits (30 s by its own patience); until destroyed.
class HeldLeases
{
public:
    explicit HeldLeases(const TestDatabase &database) : m_database(database)
    {
        m_database.run(u"LOCK TABLES etl_reserva WRITE"_s);
    }
    ~HeldLeases() { m_database.run(u"UNLOCK TABLES"_s); }
    Q_DISABLE_COPY_MOVE(HeldLeases)

    bool someoneWaits() const
    {
        return m_database.value(u"SELECT COUNT(*) FROM information_schema.processlist WHERE db = '%1' AND state LIKE "
                                "'Waiting for table%'"_s.arg(m_database.settings().name)) != u"0"_s;
    }

private:
    const TestDatabase &m_database;
};

} // namespace

/// A server that does not answer keeps nobody waiting after a stop.
class TestHangingServer : public QObject
{
    Q_OBJECT

private slots:
    void hurriedSessionGivesUpInSeconds();
    void hurriedSessionStillWorks_data() { addDialects(); }
    void hurriedSessionStillWorks();
    void keeperEndsInSeconds();
};

void TestHangingServer::hurriedSessionGivesUpInSeconds()
{
    LoadFixture f(TestDialect::MariaDb);
    const HeldLeases held(f.database);
    f.session->hurry();
    const auto start = f.clock.elapsed();
    const auto released = releaseLease(*f.session, f.options.lease);
    const auto took = f.clock.elapsed() - start;
    QVERIFY(!released.has_value());
    QCOMPARE(released.error().code, ErrorCode::Database);
    QVERIFY2(took < std::chrono::seconds(8), qPrintable(QString::number(took.count())));
}

void TestHangingServer::hurriedSessionStillWorks()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    f.session->hurry();
    f.session->hurry();
    RunReport report;
    report.runId = u"run-1"_s;
    report.started = f.clock.now();
    VERIFY_OK(recordRunEnd(*f.session, report, {}));
    VERIFY_OK(releaseLease(*f.session, f.options.lease));
    QCOMPARE(f.database.value(u"SELECT COUNT(*) FROM etl_reserva"_s), u"0"_s);
}

void TestHangingServer::keeperEndsInSeconds()
{
    LoadFixture f(TestDialect::MariaDb);
    const HeldLeases held(f.database);
    std::optional<LeaseKeeper> keeper;
    keeper.emplace(f.database.settings(), f.clock, std::chrono::milliseconds(10));
    keeper->add(f.options.lease);
    QTRY_VERIFY_WITH_TIMEOUT(held.someoneWaits(), 10'000);
    const auto start = f.clock.elapsed();
    keeper.reset();
    const auto took = f.clock.elapsed() - start;
    QVERIFY2(took < std::chrono::seconds(8), qPrintable(QString::number(took.count())));
}

QTEST_GUILESS_MAIN(TestHangingServer)
#include "tst_hangingserver.moc"
