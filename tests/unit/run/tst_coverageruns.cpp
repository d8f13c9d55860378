// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/coverage.h"

#include "tests/unit/run/thursday.h"

using namespace Etl;
using namespace Qt::StringLiterals;

class TestCoverageRuns : public QObject
{
    Q_OBJECT

private slots:
    void fundsThatTheLastRunMissedAreExpected_data() { addDialects(); }
    void fundsThatTheLastRunMissedAreExpected();
    void failedRunOutweighsRowsUntilALaterSuccess_data() { addDialects(); }
    void failedRunOutweighsRowsUntilALaterSuccess();
    void failureOfAnOverlappingRunIsNotHidden_data() { addDialects(); }
    void failureOfAnOverlappingRunIsNotHidden();
    void failureOfAKilledOverlappingRunIsNotHidden_data()
    {
        QTest::addColumn<TestDialect>("dialect");
        QTest::addColumn<bool>("loadedSomething");
        QTest::newRow("SQLite, loads") << TestDialect::Sqlite << true;
        QTest::newRow("SQLite, a lease") << TestDialect::Sqlite << false;
        QTest::newRow("MariaDB, loads") << TestDialect::MariaDb << true;
        QTest::newRow("MariaDB, a lease") << TestDialect::MariaDb << false;
    }
    void failureOfAKilledOverlappingRunIsNotHidden();
    void failureOfAKilledRunBeforeTheLastBeganIsSettled_data() { addDialects(); }
    void failureOfAKilledRunBeforeTheLastBeganIsSettled();
    void runThatFoundTheDateInUseDoesNotCount_data() { addDialects(); }
    void runThatFoundTheDateInUseDoesNotCount();
    void dryRunDoesNotCount_data() { addDialects(); }
    void dryRunDoesNotCount();
    void procedureStillOwedIsAFailure_data() { addDialects(); }
    void procedureStillOwedIsAFailure();
    void killedRunIsAFailureTheNextDay_data() { addDialects(); }
    void killedRunIsAFailureTheNextDay();
    void dateThatARunHasEndedCountsWhileTheRunGoesOn_data() { addDialects(); }
    void dateThatARunHasEndedCountsWhileTheRunGoesOn();
    void dateThatARunBeganAgainDoesNotCount_data() { addDialects(); }
    void dateThatARunBeganAgainDoesNotCount();
    void livingLeaseIsRunningAndAnExpiredOneIsNot_data() { addDialects(); }
    void livingLeaseIsRunningAndAnExpiredOneIsNot();
    void dayWhoseRowsWereLostOrDoubledIsPartial_data() { addDialects(); }
    void dayWhoseRowsWereLostOrDoubledIsPartial();
};

void TestCoverageRuns::fundsThatTheLastRunMissedAreExpected()
{
    QFETCH(TestDialect, dialect);
    CoverageWorld world(dialect);
    world.load(Part::Carteira, kThursday, kTwoFunds);
    world.endRun(Part::Carteira, kThursday, kMorning.addSecs(-7200), failure(ErrorCode::Incomplete),
                 {u"DELTA FI"_s, u"ALFA FI"_s}, u"run-1"_s);
    const DayCoverage day = thursday(world);
    QCOMPARE(brief(day), u"10/04 carteira parcial 2/3"_s);
    QCOMPARE(day.missing, QStringList(u"DELTA FI"_s));
    QCOMPARE(day.runId, u"run-1"_s);
    QCOMPARE(day.runStarted, kMorning.addSecs(-7200));
    QCOMPARE(day.runStatus, u"FALHA"_s);
    QCOMPARE(day.runReason, u"DADOS INCOMPLETOS"_s);
    QCOMPARE(day.runMessage, u"Algo deu errado."_s);
    QCOMPARE(day.runUser + u'@' + day.runComputer + u' ' + day.runOrigin, u"operador1@PC-01 console"_s);
    world.load(Part::Carteira, kThursday, {u"DELTA FI"_s});
    QCOMPARE(brief(thursday(world)), u"10/04 carteira completo 3/3"_s);
}

void TestCoverageRuns::failedRunOutweighsRowsUntilALaterSuccess()
{
    QFETCH(TestDialect, dialect);
    CoverageWorld world(dialect);
    world.load(Part::Carteira, kThursday, kTwoFunds);
    world.endRun(Part::Carteira, kThursday, kMorning.addSecs(-7200));
    QCOMPARE(brief(thursday(world)), u"10/04 carteira completo 2/2"_s);
    world.endRun(Part::Carteira, kThursday, kMorning.addSecs(-3600), failure(ErrorCode::Validation), {}, u"bad"_s);
    QCOMPARE(brief(thursday(world)), u"10/04 carteira falhou 2/2"_s);
    QCOMPARE(thursday(world).runReason, u"DADOS NÃO CONFEREM"_s);
    world.endRun(Part::Rentabilidade, kThursday, kMorning.addSecs(-1800));
    QCOMPARE(brief(thursday(world)), u"10/04 carteira falhou 2/2"_s);
    world.endRun(Part::Carteira, kThursday, kMorning.addSecs(-900));
    QCOMPARE(brief(thursday(world)), u"10/04 carteira completo 2/2"_s);
    world.endRun(Part::Carteira, kThursday, kMorning.addSecs(-600), failure(ErrorCode::Cancelled));
    QCOMPARE(brief(thursday(world)), u"10/04 carteira falhou 2/2"_s);
}

void TestCoverageRuns::failureOfAnOverlappingRunIsNotHidden()
{
    QFETCH(TestDialect, dialect);
    CoverageWorld world(dialect);
    world.load(Part::Carteira, kThursday, kTwoFunds);
    world.endRun(Part::Carteira, kThursday, kMorning.addSecs(-7200), failure(ErrorCode::Validation), {}, u"long"_s, 60);
    world.endRun(Part::Carteira, kThursday, kMorning.addSecs(-5400), {}, {}, u"short"_s, 5);
    QCOMPARE(brief(thursday(world)), u"10/04 carteira falhou 2/2"_s);
    QCOMPARE(thursday(world).runId, u"long"_s);
    world.endRun(Part::Carteira, kThursday, kMorning.addSecs(-1800), {}, {}, u"later"_s, 5);
    QCOMPARE(brief(thursday(world)), u"10/04 carteira completo 2/2"_s);
    QCOMPARE(thursday(world).runId, u"later"_s);
}

void TestCoverageRuns::failureOfAKilledOverlappingRunIsNotHidden()
{
    QFETCH(TestDialect, dialect);
    QFETCH(bool, loadedSomething);
    CoverageWorld world(dialect);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime longBegan = now.addSecs(-7200);
    world.load(Part::Carteira, kThursday, kTwoFunds);
    world.beginRun(u"long"_s, longBegan);
    world.endRun(Part::Carteira, kThursday, now.addSecs(-3600), {}, {}, u"short"_s, 5);
    QCOMPARE(brief(thursday(world)), u"10/04 carteira completo 2/2"_s);
    // The long run comes to the date after the short one, fails at it, goes on elsewhere and is killed.
    if (loadedSomething)
        world.load(Part::Carteira, kThursday, kTwoFunds.first(1), u"long"_s);
    world.endDate(Part::Carteira, kThursday, u"long"_s, longBegan, failure(ErrorCode::Validation));
    if (!loadedSomething) {
        VERIFY_OK(takeLease(*world.fixture.session, Part::Carteira, kTuesday, ownerNamed(u"long"_s)));
        world.fixture.database.run(u"UPDATE etl_reserva SET expira_em = '2025-04-10 00:00:00.000'"_s);
    }
    QCOMPARE(brief(thursday(world)), u"10/04 carteira falhou 2/2"_s);
    QCOMPARE(thursday(world).runId, u"long"_s);
    // A run that begins afterwards has the last word.
    world.endRun(Part::Carteira, kThursday, now.addSecs(600), {}, {}, u"later"_s, 5);
    QCOMPARE(brief(thursday(world)), u"10/04 carteira completo 2/2"_s);
    QCOMPARE(thursday(world).runId, u"later"_s);
}

void TestCoverageRuns::failureOfAKilledRunBeforeTheLastBeganIsSettled()
{
    QFETCH(TestDialect, dialect);
    CoverageWorld world(dialect);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    world.beginRun(u"killed"_s, now.addSecs(-7200));
    world.load(Part::Carteira, kThursday, kTwoFunds, u"killed"_s);
    world.endDate(Part::Carteira, kThursday, u"killed"_s, now.addSecs(-7200), failure(ErrorCode::Validation));
    QCOMPARE(brief(thursday(world)), u"10/04 carteira falhou 2/2"_s);
    world.endRun(Part::Carteira, kThursday, now.addSecs(600), {}, {}, u"later"_s, 5);
    QCOMPARE(brief(thursday(world)), u"10/04 carteira completo 2/2"_s);
}

void TestCoverageRuns::runThatFoundTheDateInUseDoesNotCount()
{
    QFETCH(TestDialect, dialect);
    CoverageWorld world(dialect);
    world.load(Part::Carteira, kThursday, kTwoFunds);
    world.endRun(Part::Carteira, kThursday, kMorning.addSecs(-7200), {}, {}, u"good"_s);
    world.endRun(Part::Carteira, kThursday, kMorning.addSecs(-7190), failure(ErrorCode::Busy));
    QCOMPARE(brief(thursday(world)), u"10/04 carteira completo 2/2"_s);
    QCOMPARE(thursday(world).runId, u"good"_s);
}

void TestCoverageRuns::dryRunDoesNotCount()
{
    QFETCH(TestDialect, dialect);
    CoverageWorld world(dialect);
    world.load(Part::Carteira, kThursday, kTwoFunds);
    world.endRun(Part::Carteira, kThursday, kMorning.addSecs(-7200), failure(ErrorCode::Validation), {}, u"dry"_s);
    world.fixture.database.run(u"UPDATE etl_execucao SET simulacao = 1 WHERE id = 'dry'"_s);
    QCOMPARE(brief(thursday(world)), u"10/04 carteira completo 2/2"_s);
    QCOMPARE(thursday(world).runId, QString());
}

void TestCoverageRuns::procedureStillOwedIsAFailure()
{
    QFETCH(TestDialect, dialect);
    CoverageWorld world(dialect);
    world.load(Part::Carteira, kThursday, kTwoFunds, u"run-1"_s, true);
    // No procedure is configured any more: nobody will ever call it.
    QCOMPARE(brief(thursday(world)), u"10/04 carteira completo 2/2"_s);
    world.settings.database.procCarteira = u"ATT_CNPJ_CARTEIRA_DIARIA"_s;
    const DayCoverage day = thursday(world);
    QCOMPARE(brief(day), u"10/04 carteira falhou 2/2"_s);
    QVERIFY2(day.notice.contains(u"ATT_CNPJ_CARTEIRA_DIARIA"_s), qPrintable(day.notice));
}

void TestCoverageRuns::killedRunIsAFailureTheNextDay()
{
    QFETCH(TestDialect, dialect);
    CoverageWorld world(dialect);
    world.beginRun(u"killed"_s, kMorning.addDays(-1));
    world.load(Part::Carteira, kThursday, kTwoFunds, u"killed"_s);
    DayCoverage day = thursday(world);
    QCOMPARE(brief(day), u"10/04 carteira falhou 2/2"_s);
    QCOMPARE(day.runId + u' ' + day.runStatus, u"killed INICIADA"_s);
    QVERIFY2(day.notice.contains(u"interrompida"_s), qPrintable(day.notice));
    // It is alive as long as it holds a lease, be it of another date.
    const auto lease = takeLease(*world.fixture.session, Part::Rentabilidade, kTuesday, ownerNamed(u"killed"_s));
    VERIFY_OK(lease);
    QCOMPARE(brief(thursday(world)), u"10/04 carteira completo 2/2"_s);
    VERIFY_OK(releaseLease(*world.fixture.session, *lease));
    // On its own day it may be waiting for the bank.
    world.beginRun(u"killed"_s, kMorning.addSecs(-3600));
    day = thursday(world);
    QCOMPARE(brief(day), u"10/04 carteira completo 2/2"_s);
    QVERIFY2(day.notice.contains(u"fim"_s), qPrintable(day.notice));
    // A run after the load has looked at all of it again.
    world.beginRun(u"killed"_s, kMorning.addDays(-1));
    world.endRun(Part::Carteira, kThursday, QDateTime::currentDateTimeUtc().addSecs(60), {}, {}, u"later"_s);
    day = thursday(world);
    QCOMPARE(brief(day), u"10/04 carteira completo 2/2"_s);
    QCOMPARE(day.runId, u"later"_s);
}

void TestCoverageRuns::dateThatARunHasEndedCountsWhileTheRunGoesOn()
{
    QFETCH(TestDialect, dialect);
    CoverageWorld world(dialect);
    world.endRun(Part::Carteira, kThursday, kMorning.addSecs(-90'000), failure(ErrorCode::Validation), {}, u"bad"_s);
    const QDateTime yesterday = kMorning.addDays(-1);
    world.beginRun(u"long"_s, yesterday.addSecs(60));
    world.load(Part::Carteira, kThursday, kTwoFunds, u"long"_s);
    QCOMPARE(brief(thursday(world)), u"10/04 carteira falhou 2/2"_s);
    world.endDate(Part::Carteira, kThursday, u"long"_s, yesterday.addSecs(60));
    const DayCoverage day = thursday(world);
    QCOMPARE(brief(day), u"10/04 carteira completo 2/2"_s);
    QCOMPARE(day.notice, QString());
    QCOMPARE(day.runStatus, u"SUCESSO"_s);
    // The other part has not ended.
    world.load(Part::Rentabilidade, kThursday, kTwoFunds, u"long"_s);
    const FakeClock clock(kMorning);
    const auto coverage = readCoverage(world.settings, clock, BusinessDays(), kThursday, kThursday);
    QVERIFY(coverage.has_value());
    QCOMPARE(brief(coverage->last()), u"10/04 rentabilidade falhou 2/2"_s);
}

void TestCoverageRuns::dateThatARunBeganAgainDoesNotCount()
{
    QFETCH(TestDialect, dialect);
    CoverageWorld world(dialect);
    const QDateTime yesterday = kMorning.addDays(-1);
    world.beginRun(u"long"_s, yesterday);
    world.load(Part::Carteira, kThursday, kTwoFunds, u"long"_s);
    world.endDate(Part::Carteira, kThursday, u"long"_s, yesterday);
    QCOMPARE(brief(thursday(world)), u"10/04 carteira completo 2/2"_s);
    VERIFY_OK(forgetItems(*world.fixture.session, u"long"_s, {kThursday}));
    QCOMPARE(brief(thursday(world)), u"10/04 carteira falhou 2/2"_s);
}

void TestCoverageRuns::livingLeaseIsRunningAndAnExpiredOneIsNot()
{
    QFETCH(TestDialect, dialect);
    CoverageWorld world(dialect);
    const auto lease = takeLease(*world.fixture.session, Part::Carteira, kThursday, ownerNamed(u"run-1"_s));
    VERIFY_OK(lease);
    const DayCoverage day = thursday(world);
    QCOMPARE(brief(day), u"10/04 carteira em execução 0/0"_s);
    QVERIFY2(day.holder.startsWith(u"operador1 (PC-01) desde "_s), qPrintable(day.holder));
    world.fixture.database.run(u"UPDATE etl_reserva SET expira_em = '2025-04-10 00:00:00.000'"_s);
    QCOMPARE(brief(thursday(world)), u"10/04 carteira faltando 0/0"_s);
}

void TestCoverageRuns::dayWhoseRowsWereLostOrDoubledIsPartial()
{
    QFETCH(TestDialect, dialect);
    CoverageWorld world(dialect);
    TestDatabase &database = world.fixture.database;
    world.load(Part::Carteira, kWednesday, kTwoFunds);
    world.load(Part::Carteira, kThursday, kTwoFunds, CoverageWorld::newRun(), false, 2);
    QCOMPARE(brief(thursday(world)), u"10/04 carteira completo 2/2"_s);
    database.run(u"DELETE FROM Ft_CarteiraDiaria WHERE IDControle = (SELECT id FROM (SELECT MIN(IDControle) AS id FROM "
                 "Ft_CarteiraDiaria WHERE NmFundo = 'ALFA FI' AND DtPosicao = '2025-04-10') one)"_s);
    QCOMPARE(brief(thursday(world)), u"10/04 carteira parcial 2/2"_s);
    QCOMPARE(
        thursday(world).notice,
        u"Há fundos que não têm mais as linhas que foram carregadas (ALFA FI: 1 de 2): processe a data de novo."_s);

    database.run(u"UPDATE etl_carga_fundo SET linhas = 1 WHERE fundo = 'ALFA FI'"_s);
    QCOMPARE(brief(thursday(world)), u"10/04 carteira completo 2/2"_s);
    database.run(u"UPDATE etl_carga_fundo SET linhas = 1 WHERE fundo = 'BETA FI' AND data = '2025-04-10'"_s);
    QCOMPARE(brief(thursday(world)), u"10/04 carteira parcial 2/2"_s);

    // A fund that was loaded under another name, or by another program.
    database.run(u"UPDATE etl_carga_fundo SET fundo = 'BETA ANTIGO' WHERE fundo = 'BETA FI'"_s);
    QCOMPARE(brief(thursday(world)), u"10/04 carteira completo 2/2"_s);
}

QTEST_GUILESS_MAIN(TestCoverageRuns)
#include "tst_coverageruns.moc"
