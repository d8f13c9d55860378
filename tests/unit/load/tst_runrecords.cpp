// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/runrecords.h"

#include "tests/unit/load/loadfixture.h"

#include <QJsonDocument>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

RunReport startedRun(const QString &id, const QDateTime &started)
{
    RunReport report;
    report.runId = id;
    report.started = started;
    report.origin = u"linha de comando"_s;
    report.user = u"operador"_s;
    report.computer = u"PC-01"_s;
    report.version = u"0.1.0"_s;
    report.dateText = u"2025-04-10"_s;
    return report;
}

const QDateTime kStart(QDate(2025, 4, 11), QTime(11, 30, 15, 123), Qt::UTC);

} // namespace

class TestRunRecords : public QObject
{
    Q_OBJECT

private slots:
    void startedRunIsShownAsStarted_data() { addDialects(); }
    void startedRunIsShownAsStarted();
    void endedRunTellsItsStory_data() { addDialects(); }
    void endedRunTellsItsStory();
    void newestComesFirst_data() { addDialects(); }
    void newestComesFirst();
    void procedureIsOwedUntilItSucceeded();
    void procedureOfSqliteIsAConfigurationError();
    void resultSetsOfAProcedureDoNotDisturb();
};

void TestRunRecords::startedRunIsShownAsStarted()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    VERIFY_OK(recordRunStart(*f.session, startedRun(u"run-1"_s, kStart), u"--data 2025-04-10"_s));
    const auto runs = lastRuns(*f.session, 20);
    VERIFY_OK(runs);
    QCOMPARE(runs->size(), 1);
    const RunSummary &run = runs->first();
    QCOMPARE(run.runId, u"run-1"_s);
    QCOMPARE(run.started, kStart);
    QCOMPARE(run.started.timeSpec(), Qt::UTC);
    QVERIFY(!run.finished.isValid());
    QCOMPARE(run.status, u"INICIADA"_s);
    QCOMPARE(run.reason, QString());
    QCOMPARE(run.dates, u"2025-04-10"_s);
    QCOMPARE(run.parameters, u"--data 2025-04-10"_s);
}

void TestRunRecords::endedRunTellsItsStory()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    RunReport report = startedRun(u"run-1"_s, kStart);
    VERIFY_OK(recordRunStart(*f.session, report, u"--tipo ambos"_s));
    ItemReport carteira;
    carteira.part = Part::Carteira;
    carteira.date = QDate(2025, 4, 10);
    carteira.outcome = Outcome::Success;
    carteira.rows = 325;
    carteira.funds = 36;
    carteira.files = 36;
    carteira.duration = std::chrono::milliseconds(1234);
    ItemReport rentabilidade = carteira;
    rentabilidade.part = Part::Rentabilidade;
    rentabilidade.date = QDate(2025, 4, 11);
    rentabilidade.rows = 36;
    rentabilidade.outcome = Outcome::Failure;
    rentabilidade.error = Error{ErrorCode::Incomplete, u"Faltam fundos."_s, {}, {}};
    rentabilidade.missingFunds = {u"ALFA"_s, u"BETA 'X'"_s};
    report.items = {carteira, rentabilidade};
    report.finished = kStart.addSecs(60);
    report.outcome = Outcome::Failure;
    report.error = rentabilidade.error;
    VERIFY_OK(recordRunEnd(*f.session, report));
    VERIFY_OK(recordRunEnd(*f.session, report));
    const auto runs = lastRuns(*f.session, 20);
    VERIFY_OK(runs);
    QCOMPARE(runs->size(), 1);
    const RunSummary &run = runs->first();
    QCOMPARE(run.status, u"FALHA"_s);
    QCOMPARE(run.reason, u"DADOS INCOMPLETOS"_s);
    QCOMPARE(run.dates, u"2025-04-10:2025-04-11"_s);
    QCOMPARE(run.finished, kStart.addSecs(60));
    QCOMPARE(run.rows, 361);
    QCOMPARE(run.funds, 72);
    QCOMPARE(run.parameters, u"--tipo ambos"_s);
    QCOMPARE(
        f.database.rows(u"SELECT parte, data, status, motivo, arquivos, fundos, linhas, faltantes, duracao_ms FROM "
                        "etl_execucao_item ORDER BY parte"_s),
        QStringList({u"carteira|2025-04-10|SUCESSO||36|36|325|NULL|1234"_s,
                     u"rentabilidade|2025-04-11|FALHA|DADOS INCOMPLETOS|36|36|36|ALFA\nBETA 'X'|1234"_s}));
    const auto json = QJsonDocument::fromJson(f.database.value(u"SELECT relatorio FROM etl_execucao"_s).toUtf8());
    QCOMPARE(runReportFromJson(json.object()), report);
}

void TestRunRecords::newestComesFirst()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    for (int i = 0; i < 5; ++i)
        VERIFY_OK(recordRunStart(*f.session, startedRun(QString::number(i), kStart.addMSecs(i)), {}));
    const auto runs = lastRuns(*f.session, 3);
    VERIFY_OK(runs);
    QStringList ids;
    for (const RunSummary &run : *runs)
        ids.append(run.runId);
    QCOMPARE(ids, QStringList({u"4"_s, u"3"_s, u"2"_s}));
}

void TestRunRecords::procedureIsOwedUntilItSucceeded()
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
    const auto absent = callProcedure(*f.session, Part::Carteira, testDate(), u"NAO_EXISTE"_s);
    QVERIFY(!absent.has_value());
    QVERIFY2(absent.error().message.contains(u"DB_PROC_CARTEIRA"_s), qPrintable(absent.error().oneLine()));
    QVERIFY(owed(testDate()));
    // Unchanged rows, and still owed.
    VERIFY_OK(replaceCarteira(*f.session, {fund}, f.options));
    QVERIFY(owed(testDate()));
    f.database.run(
        u"CREATE PROCEDURE ATT_CNPJ(d DATE) UPDATE Ft_CarteiraDiaria SET DocFundo = '123' WHERE DtPosicao = d AND "
        "DocFundo = ''"_s);
    VERIFY_OK(callProcedure(*f.session, Part::Carteira, testDate(), u"ATT_CNPJ"_s));
    QVERIFY(!owed(testDate()));
    QCOMPARE(f.database.value(u"SELECT DocFundo FROM Ft_CarteiraDiaria"_s), u"123"_s);
}

void TestRunRecords::procedureOfSqliteIsAConfigurationError()
{
    LoadFixture f(TestDialect::Sqlite);
    const auto called = callProcedure(*f.session, Part::Carteira, testDate(), u"X"_s);
    QVERIFY(!called.has_value());
    QCOMPARE(called.error().code, ErrorCode::Config);
}

void TestRunRecords::resultSetsOfAProcedureDoNotDisturb()
{
    LoadFixture f(TestDialect::MariaDb);
    f.database.run(u"CREATE PROCEDURE FALADORA(d DATE) BEGIN SELECT 1; SELECT 2 UNION SELECT 3; END"_s);
    f.database.run(u"CREATE PROCEDURE FALHA_NO_FIM(d DATE) BEGIN SELECT 1; SELECT * FROM nao_existe; END"_s);
    VERIFY_OK(callProcedure(*f.session, Part::Carteira, testDate(), u"FALADORA"_s));
    const auto failed = callProcedure(*f.session, Part::Carteira, testDate(), u"FALHA_NO_FIM"_s);
    QVERIFY(!failed.has_value());
    QCOMPARE(failed.error().code, ErrorCode::Database);
}

QTEST_GUILESS_MAIN(TestRunRecords)
#include "tst_runrecords.moc"
