// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"
#include "tests/unit/load/counters.h"
#include "tests/unit/load/loadfixture.h"

#include <QSemaphore>

#include <mutex>
#include <thread>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kStart(QDate(2025, 4, 11), QTime(11, 30), Qt::UTC);

} // namespace

/// Which errors repeat a transaction, how often, and that a repeated one is stored once.
class TestSessionRetries : public QObject
{
    Q_OBJECT

private slots:
    void deadlockIsRepeated();
    void lockWaitIsRepeated();
    void lockWaitEndsAfterTheAttempts();
    void lostConnectionIsRepeated_data();
    void lostConnectionIsRepeated();
    void busySqliteIsRepeated();
    void otherErrorsAreNotRepeated_data() { addDialects(); }
    void otherErrorsAreNotRepeated();
};

void TestSessionRetries::deadlockIsRepeated()
{
    LoadFixture f(TestDialect::MariaDb, Part::Carteira, false);
    makeCounter(f.database);
    // Two sessions take the two rows in opposite order, each after the other holds its first.
    QSemaphore firstTaken;
    QSemaphore secondTaken;
    int runs = 0;
    std::mutex mutex;
    const auto crossing = [&](int mine, int other, QSemaphore &tell, QSemaphore &hear) {
        const SystemClock clock;
        const auto session = Session::open(f.database.settings(), clock);
        bool met = false;
        return (*session)->transact(
            [&](Session &open) -> Result<void> {
                {
                    const std::lock_guard lock(mutex);
                    ++runs;
                }
                if (auto done = add(open, mine); !done)
                    return done;
                if (!met) {
                    met = true;
                    tell.release();
                    hear.acquire();
                }
                return add(open, other);
            },
            {});
    };
    Result<void> left;
    Result<void> right;
    {
        const std::jthread one([&] { left = crossing(1, 2, firstTaken, secondTaken); });
        const std::jthread two([&] { right = crossing(2, 1, secondTaken, firstTaken); });
    }
    VERIFY_OK(left);
    VERIFY_OK(right);
    QCOMPARE(runs, 3); // one was chosen as the victim and ran again
    QCOMPARE(f.database.column(u"SELECT n FROM contador ORDER BY id"_s), QStringList({u"2"_s, u"2"_s}));
}

void TestSessionRetries::lockWaitIsRepeated()
{
    LoadFixture f(TestDialect::MariaDb, Part::Carteira, false);
    makeCounter(f.database);
    VERIFY_OK(f.session->exec(u"SET SESSION innodb_lock_wait_timeout = 1"_s));
    f.database.run(u"START TRANSACTION"_s);
    f.database.run(u"UPDATE contador SET n = 10 WHERE id = 2"_s);
    int runs = 0;
    const auto done = f.session->transact(
        [&](Session &open) -> Result<void> {
            if (++runs == 2)
                f.database.run(u"ROLLBACK"_s);
            if (auto first = add(open, 1); !first)
                return first;
            return add(open, 2);
        },
        {});
    VERIFY_OK(done);
    QCOMPARE(runs, 2);
    // The first half of the first attempt must not have been stored.
    QCOMPARE(f.database.column(u"SELECT n FROM contador ORDER BY id"_s), QStringList({u"1"_s, u"1"_s}));
}

void TestSessionRetries::lockWaitEndsAfterTheAttempts()
{
    LoadFixture f(TestDialect::MariaDb, Part::Carteira, false);
    makeCounter(f.database);
    const FakeClock clock(kStart);
    const auto session = Session::open(f.database.settings(), clock);
    VERIFY_OK(session);
    VERIFY_OK((*session)->exec(u"SET SESSION innodb_lock_wait_timeout = 0"_s));
    f.database.run(u"START TRANSACTION"_s);
    f.database.run(u"UPDATE contador SET n = 10 WHERE id = 2"_s);
    int runs = 0;
    const auto done = (*session)->transact(
        [&](Session &open) {
            ++runs;
            return add(open, 2);
        },
        {});
    f.database.run(u"ROLLBACK"_s);
    QVERIFY(!done.has_value());
    QCOMPARE(done.error().code, ErrorCode::Database);
    QVERIFY(done.error().detail.contains(u"1205"_s));
    QCOMPARE(runs, Session::kAttempts);
    const auto pauses = clock.pauses();
    QCOMPARE(pauses.size(), Session::kAttempts - 1);
    QVERIFY(std::is_sorted(pauses.begin(), pauses.end()));
}

void TestSessionRetries::lostConnectionIsRepeated_data()
{
    QTest::addColumn<int>("when");
    QTest::newRow("before the transaction") << 0;
    QTest::newRow("at the first statement") << 1;
    QTest::newRow("at the second statement") << 2;
    QTest::newRow("before the commit") << 3;
}

void TestSessionRetries::lostConnectionIsRepeated()
{
    QFETCH(int, when);
    LoadFixture f(TestDialect::MariaDb, Part::Carteira, false);
    makeCounter(f.database);
    int runs = 0;
    const auto killAt = [&](int now) {
        if (runs <= 1 && now == when)
            f.database.run(u"KILL CONNECTION %1"_s.arg(connectionId(*f.session)));
    };
    killAt(0);
    const auto done = f.session->transact(
        [&](Session &open) -> Result<void> {
            ++runs;
            killAt(1);
            if (auto first = add(open, 1); !first)
                return first;
            killAt(2);
            if (auto second = add(open, 2); !second)
                return second;
            killAt(3);
            return {};
        },
        {});
    VERIFY_OK(done);
    QCOMPARE(runs, when == 0 ? 1 : 2);
    QCOMPARE(f.database.column(u"SELECT n FROM contador ORDER BY id"_s), QStringList({u"1"_s, u"1"_s}));
    // The new connection is set up like the first.
    auto mode = f.session->exec(u"SELECT @@sql_mode"_s);
    VERIFY_OK(mode);
    QVERIFY(mode->next());
    QVERIFY(mode->value(0).toString().contains(u"STRICT_ALL_TABLES"_s));
}

void TestSessionRetries::busySqliteIsRepeated()
{
    LoadFixture f(TestDialect::Sqlite, Part::Carteira, false);
    makeCounter(f.database);
    VERIFY_OK(f.session->exec(u"PRAGMA busy_timeout = 1"_s));
    f.database.run(u"BEGIN IMMEDIATE"_s);
    // Held through the first refusals; given back from the pause between two attempts.
    class ReleasingClock final : public Clock
    {
    public:
        explicit ReleasingClock(const TestDatabase &holder) : m_holder(holder) {}
        QDateTime now() const override { return kStart; }
        std::chrono::nanoseconds elapsed() const override { return {}; }
        bool pause(std::chrono::nanoseconds, const std::stop_token &) const override
        {
            if (++m_pauses == 2)
                m_holder.run(u"COMMIT"_s);
            return true;
        }
        int pauses() const { return m_pauses; }

    private:
        const TestDatabase &m_holder;
        mutable int m_pauses = 0;
    };
    const ReleasingClock clock(f.database);
    const auto session = Session::open(f.database.settings(), clock);
    VERIFY_OK(session);
    VERIFY_OK((*session)->exec(u"PRAGMA busy_timeout = 1"_s));
    VERIFY_OK((*session)->transact([](Session &open) { return add(open, 1); }, {}));
    QCOMPARE(clock.pauses(), 2);
    QCOMPARE(f.database.value(u"SELECT n FROM contador WHERE id = 1"_s), u"1"_s);
}

void TestSessionRetries::otherErrorsAreNotRepeated()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect, Part::Carteira, false);
    makeCounter(f.database);
    int runs = 0;
    const auto done = f.session->transact(
        [&](Session &open) -> Result<void> {
            ++runs;
            if (auto first = add(open, 1); !first)
                return first;
            const auto broken = open.exec(u"INSERT INTO contador VALUES (1, 1)"_s);
            if (!broken)
                return fail(broken.error());
            return {};
        },
        {});
    QVERIFY(!done.has_value());
    QCOMPARE(done.error().code, ErrorCode::Database);
    QCOMPARE(runs, 1);
    QCOMPARE(f.database.value(u"SELECT SUM(n) FROM contador"_s), u"0"_s);
}

QTEST_GUILESS_MAIN(TestSessionRetries)
#include "tst_sessionretries.moc"
