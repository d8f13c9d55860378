// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/load/loadfixture.h"

#include <QProcess>
#include <QRegularExpression>

#include <atomic>
#include <thread>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

LeaseOwner other()
{
    return {u"22222222-2222-2222-2222-222222222222"_s, u"operador2"_s, u"PC-07"_s, 4711};
}

const auto kExpire = u"UPDATE etl_reserva SET expira_em = '2001-01-01 00:00:00.000'"_s;

} // namespace

class TestLease : public QObject
{
    Q_OBJECT

private slots:
    void secondRunIsToldWhoHoldsIt_data() { addDialects(); }
    void secondRunIsToldWhoHoldsIt();
    void answersWhileTheHolderLoads_data() { addDialects(); }
    void answersWhileTheHolderLoads();
    void otherDatesAndPartsAreFree_data() { addDialects(); }
    void otherDatesAndPartsAreFree();
    void releasedLeaseIsFree_data() { addDialects(); }
    void releasedLeaseIsFree();
    void expiredLeaseIsTakenAndTheOldOwnerFenced_data() { addDialects(); }
    void expiredLeaseIsTakenAndTheOldOwnerFenced();
    void deadProcessOfThisComputerHoldsNothing_data() { addDialects(); }
    void deadProcessOfThisComputerHoldsNothing();
    void onlyThisSystemJudgesAProcess_data();
    void onlyThisSystemJudgesAProcess();
    void sameRunTakesItAgain_data() { addDialects(); }
    void sameRunTakesItAgain();
    void renewalWithinOneInstantCounts_data() { addDialects(); }
    void renewalWithinOneInstantCounts();
    void onlyOneOfManyGetsIt_data() { addDialects(); }
    void onlyOneOfManyGetsIt();
    void keeperRenewsAndStops_data() { addDialects(); }
    void keeperRenewsAndStops();
};

void TestLease::secondRunIsToldWhoHoldsIt()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    VERIFY_OK(takeLease(*f.session, Part::Carteira, QDate(2026, 11, 19), other()));
    const auto second = takeLease(*f.session, Part::Carteira, QDate(2026, 11, 19), ownerNamed(u"x"_s));
    QVERIFY(!second.has_value());
    QCOMPARE(second.error().code, ErrorCode::Busy);
    static const QRegularExpression form(
        u"^operador2 \\(PC-07\\) está carregando a carteira de 19/11/2026 desde (\\d\\d:\\d\\d)\\.$"_s);
    const auto match = form.match(second.error().message);
    QVERIFY2(match.hasMatch(), qPrintable(second.error().message));
    const QTime said = QTime::fromString(match.captured(1), u"HH:mm"_s);
    QVERIFY(qAbs(said.secsTo(QTime::currentTime())) < 120 || qAbs(said.secsTo(QTime::currentTime())) > 86'000);
}

void TestLease::answersWhileTheHolderLoads()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    const auto second = Session::open(f.database.settings(), f.clock);
    VERIFY_OK(second);
    // The holder's transaction is open and has renewed the lease: its row is locked.
    const auto done = f.session->transact(
        [&](Session &open) -> Result<void> {
            if (auto mine = renewLease(open, f.options.lease); !mine)
                return mine;
            const auto start = f.clock.elapsed();
            const auto lease = takeLease(**second, Part::Carteira, testDate(), other());
            const auto waited = f.clock.elapsed() - start;
            if (lease || lease.error().code != ErrorCode::Busy || waited > std::chrono::milliseconds(1500))
                return fail(ErrorCode::Internal, lease ? u"taken"_s : lease.error().oneLine());
            return {};
        },
        {});
    VERIFY_OK(done);
}

void TestLease::otherDatesAndPartsAreFree()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    VERIFY_OK(takeLease(*f.session, Part::Rentabilidade, testDate(), other()));
    VERIFY_OK(takeLease(*f.session, Part::Carteira, testDate().addDays(1), other()));
    QVERIFY(!takeLease(*f.session, Part::Carteira, testDate(), other()).has_value());
}

void TestLease::releasedLeaseIsFree()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    VERIFY_OK(releaseLease(*f.session, f.options.lease));
    VERIFY_OK(releaseLease(*f.session, f.options.lease));
    VERIFY_OK(takeLease(*f.session, Part::Carteira, testDate(), other()));
    VERIFY_OK(releaseLease(*f.session, f.options.lease)); // of the first owner: nothing of the second's
    QCOMPARE(f.database.value(u"SELECT usuario FROM etl_reserva"_s), u"operador2"_s);
}

void TestLease::expiredLeaseIsTakenAndTheOldOwnerFenced()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    f.database.run(kExpire);
    VERIFY_OK(takeLease(*f.session, Part::Carteira, testDate(), other()));
    const auto renewed = renewLease(*f.session, f.options.lease);
    QVERIFY(!renewed.has_value());
    QCOMPARE(renewed.error().code, ErrorCode::Busy);
}

void TestLease::deadProcessOfThisComputerHoldsNothing()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    QProcess child;
    child.start(u"sleep"_s, {u"60"_s});
    QVERIFY(child.waitForStarted());
    LeaseOwner holder = other();
    holder.computer = u"pc-01"_s;
    holder.processId = child.processId();
    const QDate date = testDate().addDays(3);
    VERIFY_OK(takeLease(*f.session, Part::Carteira, date, holder));
    QVERIFY(!takeLease(*f.session, Part::Carteira, date, ownerNamed(u"x"_s)).has_value());
    child.kill();
    QVERIFY(child.waitForFinished());
    // Another computer cannot know.
    QVERIFY(!takeLease(*f.session, Part::Carteira, date, {u"y"_s, u"operador3"_s, u"PC-09"_s, 1}).has_value());
    VERIFY_OK(takeLease(*f.session, Part::Carteira, date, ownerNamed(u"x"_s)));
}

void TestLease::onlyThisSystemJudgesAProcess_data()
{
    QTest::addColumn<QString>("system"); // instead of the true one; empty: left
    QTest::addColumn<QString>("start");
    QTest::addColumn<bool>("alive");
    QTest::addColumn<bool>("free");
    QTest::newRow("running") << u""_s << u""_s << true << false;
    QTest::newRow("ended") << u""_s << u""_s << false << true;
    QTest::newRow("its number belongs to a later process") << u""_s << u"1"_s << true << true;
    QTest::newRow("ended, of another boot or container") << u"outro/4026531836"_s << u""_s << false << false;
    QTest::newRow("later process, of another boot or container") << u"outro/4026531836"_s << u"1"_s << true << false;
}

void TestLease::onlyThisSystemJudgesAProcess()
{
    QFETCH(QString, system);
    QFETCH(QString, start);
    QFETCH(bool, alive);
    QFETCH(bool, free);
    LoadFixture f(TestDialect::Sqlite);
    QProcess child;
    child.start(u"sleep"_s, {u"60"_s});
    QVERIFY(child.waitForStarted());
    LeaseOwner holder = other();
    holder.computer = u"PC-01"_s;
    holder.processId = child.processId();
    const QDate date = testDate().addDays(3);
    VERIFY_OK(takeLease(*f.session, Part::Carteira, date, holder));
    const QString key = u" WHERE data = '%1'"_s.arg(date.toString(Qt::ISODate));
    const QString stored = f.database.value(u"SELECT origem FROM etl_reserva"_s + key);
    QVERIFY2(stored.contains(u' ') && stored.section(u' ', 1).toLongLong() > 1, qPrintable(stored));
    const QString told = (system.isEmpty() ? stored.section(u' ', 0, 0) : system) + u' ' +
                         (start.isEmpty() ? stored.section(u' ', 1) : start);
    f.database.run(u"UPDATE etl_reserva SET origem = '%1'"_s.arg(told) + key);
    if (!alive) {
        child.kill();
        QVERIFY(child.waitForFinished());
    }
    QCOMPARE(takeLease(*f.session, Part::Carteira, date, ownerNamed(u"x"_s)).has_value(), free);
    child.kill();
    child.waitForFinished();
}

void TestLease::sameRunTakesItAgain()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    VERIFY_OK(takeLease(*f.session, Part::Carteira, testDate(), f.options.lease.owner));
}

void TestLease::renewalWithinOneInstantCounts()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    for (int i = 0; i < 20; ++i)
        VERIFY_OK(renewLease(*f.session, f.options.lease));
}

void TestLease::onlyOneOfManyGetsIt()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    const QDate date(2025, 4, 11);
    std::atomic<int> taken = 0;
    std::atomic<int> busy = 0;
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&, i] {
                const SystemClock clock;
                const auto session = Session::open(f.database.settings(), clock);
                const auto lease = session ? takeLease(**session, Part::Carteira, date, ownerNamed(QString::number(i)))
                                           : Result<Lease>(fail(session.error()));
                if (lease)
                    ++taken;
                else if (lease.error().code == ErrorCode::Busy)
                    ++busy;
                else {
                    qWarning("%s", qPrintable(lease.error().oneLine()));
                    ++wrong;
                }
            });
        }
    }
    QCOMPARE(taken.load(), 1);
    QCOMPARE(busy.load(), 7);
    QCOMPARE(wrong.load(), 0);
}

void TestLease::keeperRenewsAndStops()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    const auto renewal = u"SELECT CAST(expira_em AS CHAR) FROM etl_reserva"_s;
    {
        LeaseKeeper keeper(f.database.settings(), f.clock, std::chrono::milliseconds(20));
        keeper.add(f.options.lease);
        f.database.run(kExpire);
        QTRY_VERIFY(!f.database.value(renewal).startsWith(u"2001"_s));
        keeper.remove(f.options.lease);
    }
    f.database.run(kExpire);
    {
        const LeaseKeeper idle(f.database.settings(), f.clock, std::chrono::milliseconds(20));
    }
    QVERIFY(f.database.value(renewal).startsWith(u"2001"_s));
}

QTEST_GUILESS_MAIN(TestLease)
#include "tst_lease.moc"
