// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/load/writtenfunds.h"

#include <thread>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

Result<void> call(LoadFixture &f, const QString &procedure)
{
    return callProcedure(*f.session, Part::Carteira, testDate(), procedure, f.options.lease, f.options.token);
}

const auto kOwed = u"SELECT fundo FROM etl_carga_fundo WHERE procedimento_devido = 1 ORDER BY fundo"_s;

/// Two loads that are owed the call.
void loadOwing(LoadFixture &f)
{
    f.options.procedureOwed = true;
    VERIFY_OK(replaceCarteira(*f.session, twoFunds(), f.options));
}

} // namespace

/// When the procedure is called, when it is not, and what remains owed.
class TestProcedure : public QObject
{
    Q_OBJECT

private slots:
    void procedureIsOwedUntilItSucceeded();
    void procedureOfSqliteIsAConfigurationError();
    void resultSetsOfAProcedureDoNotDisturb();
    void withoutTheLeaseItIsNotCalled();
    void leaseLostDuringTheCallLeavesItOwed();
    void loadMarkedDuringTheCallStaysOwed();
    void stopEndsTheCallOnTheServer();
    void stopBeforeTheCallPreventsIt();
};

void TestProcedure::procedureIsOwedUntilItSucceeded()
{
    LoadFixture f(TestDialect::MariaDb);
    f.options.procedureOwed = true;
    const auto fund = fundOf<CarteiraRow>(u"ALFA"_s, {position(u"ALFA"_s, u"LTN"_s, u"1"_s)});
    const auto owed = [&](QDate date) { return procedureOwed(*f.session, Part::Carteira, date).value_or(false); };
    QVERIFY(!owed(testDate()));
    VERIFY_OK(replaceCarteira(*f.session, {fund}, f.options));
    QVERIFY(owed(testDate()));
    QVERIFY(!owed(testDate().addDays(1)));
    QVERIFY(!procedureOwed(*f.session, Part::Rentabilidade, testDate()).value_or(true));
    const auto absent = call(f, u"NAO_EXISTE"_s);
    QVERIFY(!absent.has_value());
    QVERIFY2(absent.error().message.contains(u"DB_PROC_CARTEIRA"_s), qPrintable(absent.error().oneLine()));
    QVERIFY(owed(testDate()));
    // Unchanged rows, and still owed.
    VERIFY_OK(replaceCarteira(*f.session, {fund}, f.options));
    QVERIFY(owed(testDate()));
    f.database.run(
        u"CREATE PROCEDURE ATT_CNPJ(d DATE) UPDATE Ft_CarteiraDiaria SET DocFundo = '123' WHERE DtPosicao = d AND "
        "DocFundo = ''"_s);
    VERIFY_OK(call(f, u"ATT_CNPJ"_s));
    QVERIFY(!owed(testDate()));
    QCOMPARE(f.database.value(u"SELECT DocFundo FROM Ft_CarteiraDiaria"_s), u"123"_s);
}

void TestProcedure::procedureOfSqliteIsAConfigurationError()
{
    LoadFixture f(TestDialect::Sqlite);
    const auto called = call(f, u"X"_s);
    QVERIFY(!called.has_value());
    QCOMPARE(called.error().code, ErrorCode::Config);
}

void TestProcedure::resultSetsOfAProcedureDoNotDisturb()
{
    LoadFixture f(TestDialect::MariaDb);
    f.database.run(u"CREATE PROCEDURE FALADORA(d DATE) BEGIN SELECT 1; SELECT 2 UNION SELECT 3; END"_s);
    f.database.run(u"CREATE PROCEDURE FALHA_NO_FIM(d DATE) BEGIN SELECT 1; SELECT * FROM nao_existe; END"_s);
    VERIFY_OK(call(f, u"FALADORA"_s));
    const auto failed = call(f, u"FALHA_NO_FIM"_s);
    QVERIFY(!failed.has_value());
    QCOMPARE(failed.error().code, ErrorCode::Database);
}

void TestProcedure::withoutTheLeaseItIsNotCalled()
{
    LoadFixture f(TestDialect::MariaDb);
    loadOwing(f);
    f.database.run(u"CREATE TABLE chamadas (d DATE)"_s);
    f.database.run(u"CREATE PROCEDURE CONTA(d DATE) INSERT INTO chamadas VALUES (d)"_s);
    f.database.run(u"UPDATE etl_reserva SET execucao = '22222222-2222-2222-2222-222222222222'"_s);
    const auto called = call(f, u"CONTA"_s);
    QVERIFY(!called.has_value());
    QCOMPARE(called.error().code, ErrorCode::Busy);
    QCOMPARE(f.database.value(u"SELECT COUNT(*) FROM chamadas"_s), u"0"_s);
    QCOMPARE(f.database.column(kOwed).size(), 2);
}

void TestProcedure::leaseLostDuringTheCallLeavesItOwed()
{
    LoadFixture f(TestDialect::MariaDb);
    loadOwing(f);
    f.database.run(u"CREATE PROCEDURE TOMA(d DATE) UPDATE etl_reserva SET execucao = "
                   "'22222222-2222-2222-2222-222222222222'"_s);
    const auto called = call(f, u"TOMA"_s);
    QVERIFY(!called.has_value());
    QCOMPARE(called.error().code, ErrorCode::Busy);
    QCOMPARE(f.database.column(kOwed).size(), 2);
}

void TestProcedure::loadMarkedDuringTheCallStaysOwed()
{
    LoadFixture f(TestDialect::MariaDb);
    loadOwing(f);
    f.database.run(u"CREATE PROCEDURE RECARREGA(d DATE) UPDATE etl_carga_fundo SET carregado_em = carregado_em + "
                   "INTERVAL 1 SECOND WHERE fundo = 'BETA FIDC'"_s);
    VERIFY_OK(call(f, u"RECARREGA"_s));
    QCOMPARE(f.database.column(kOwed), QStringList(u"BETA FIDC"_s));
}

void TestProcedure::stopEndsTheCallOnTheServer()
{
    LoadFixture f(TestDialect::MariaDb);
    loadOwing(f);
    f.database.run(u"CREATE TABLE chamadas (d DATE)"_s);
    f.database.run(u"CREATE PROCEDURE DEMORADA(d DATE) BEGIN SELECT SLEEP(60); INSERT INTO chamadas VALUES (d); END"_s);
    const auto running = u"SELECT COUNT(*) FROM information_schema.processlist WHERE db = '%1' AND info LIKE "
                         "'%SLEEP(60)%' AND info NOT LIKE '%processlist%'"_s.arg(f.database.settings().name);
    std::stop_source stop;
    Result<void> called;
    std::chrono::nanoseconds stopped{};
    {
        const std::jthread thread([&] {
            const SystemClock clock;
            const auto session = Session::open(f.database.settings(), clock);
            called = session ? callProcedure(**session, Part::Carteira, testDate(), u"DEMORADA"_s, f.options.lease,
                                             stop.get_token())
                             : Result<void>(fail(session.error()));
        });
        const bool seen = QTest::qWaitFor([&] { return f.database.value(running) == u"1"_s; }, 10'000);
        stopped = f.clock.elapsed();
        stop.request_stop();
        QVERIFY(seen);
    }
    const std::chrono::nanoseconds took = f.clock.elapsed() - stopped;
    QVERIFY2(took < std::chrono::seconds(10), qPrintable(QString::number(took.count())));
    QVERIFY(!called.has_value());
    QCOMPARE(called.error().code, ErrorCode::Cancelled);
    QCOMPARE(f.database.value(running), u"0"_s);
    QCOMPARE(f.database.value(u"SELECT COUNT(*) FROM chamadas"_s), u"0"_s);
    QCOMPARE(f.database.column(kOwed).size(), 2);
}

void TestProcedure::stopBeforeTheCallPreventsIt()
{
    LoadFixture f(TestDialect::MariaDb);
    loadOwing(f);
    f.database.run(u"CREATE TABLE chamadas (d DATE)"_s);
    f.database.run(u"CREATE PROCEDURE CONTA(d DATE) INSERT INTO chamadas VALUES (d)"_s);
    std::stop_source stop;
    stop.request_stop();
    f.options.token = stop.get_token();
    const auto called = call(f, u"CONTA"_s);
    QVERIFY(!called.has_value());
    QCOMPARE(called.error().code, ErrorCode::Cancelled);
    QCOMPARE(f.database.value(u"SELECT COUNT(*) FROM chamadas"_s), u"0"_s);
}

QTEST_GUILESS_MAIN(TestProcedure)
#include "tst_procedure.moc"
