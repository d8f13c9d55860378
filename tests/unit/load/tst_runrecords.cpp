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
    report.version = u"9.8.7"_s;
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
    void endIsRecordedWithoutItsStart_data() { addDialects(); }
    void endIsRecordedWithoutItsStart();
    void newestComesFirst_data() { addDialects(); }
    void newestComesFirst();
    void successTellsHowManyWarningsItHas_data() { addDialects(); }
    void successTellsHowManyWarningsItHas();
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
    VERIFY_OK(recordRunEnd(*f.session, report, u"--tipo ambos"_s));
    VERIFY_OK(recordRunEnd(*f.session, report, u"--tipo ambos"_s));
    const auto runs = lastRuns(*f.session, 20);
    VERIFY_OK(runs);
    QCOMPARE(runs->size(), 1);
    const RunSummary &run = runs->first();
    QCOMPARE(run.status, u"FALHA"_s);
    QCOMPARE(run.reason, u"DADOS INCOMPLETOS"_s);
    QCOMPARE(run.dates, u"2025-04-10:2025-04-11"_s);
    QCOMPARE(run.finished, kStart.addSecs(60));
    QCOMPARE(run.rows, 361);
    QCOMPARE(run.funds, 36);
    QCOMPARE(run.parameters, u"--tipo ambos"_s);
    QCOMPARE(
        f.database.rows(u"SELECT parte, data, status, motivo, arquivos, fundos, linhas, faltantes, duracao_ms FROM "
                        "etl_execucao_item ORDER BY parte"_s),
        QStringList({u"carteira|2025-04-10|SUCESSO||36|36|325|NULL|1234"_s,
                     u"rentabilidade|2025-04-11|FALHA|DADOS INCOMPLETOS|36|36|36|ALFA\nBETA 'X'|1234"_s}));
    const auto json = QJsonDocument::fromJson(f.database.value(u"SELECT relatorio FROM etl_execucao"_s).toUtf8());
    QCOMPARE(runReportFromJson(json.object()), report);
}

void TestRunRecords::endIsRecordedWithoutItsStart()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    RunReport report = startedRun(u"run-1"_s, kStart);
    report.finished = kStart.addSecs(60);
    report.outcome = Outcome::Success;
    ItemReport item;
    item.date = QDate(2025, 4, 10);
    report.items = {item, item}; // the same item twice is one
    VERIFY_OK(recordRunEnd(*f.session, report, u"--tipo ambos"_s));
    QCOMPARE(f.database.rows(u"SELECT id, parametros, status FROM etl_execucao"_s),
             QStringList(u"run-1|--tipo ambos|SUCESSO"_s));
    // All or nothing: never a run that is shown as started although its end was tried.
    f.database.run(u"DROP TABLE etl_execucao_item"_s);
    report.runId = u"run-2"_s;
    QVERIFY(!recordRunEnd(*f.session, report, {}).has_value());
    QCOMPARE(f.database.value(u"SELECT COUNT(*) FROM etl_execucao"_s), u"1"_s);
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

void TestRunRecords::successTellsHowManyWarningsItHas()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    FundReport fund;
    fund.fund = u"ALFA"_s;
    fund.warnings = {u"Diferença de R$ 0,06."_s, u"Diz \"avisos_total\":99 em 'texto'."_s};
    ItemReport item;
    item.date = QDate(2025, 4, 10);
    item.outcome = Outcome::Success;
    item.fundReports = {fund};
    for (int i = 0; i < 4; ++i) {
        RunReport report = startedRun(QString::number(i), kStart.addMSecs(i));
        report.finished = kStart.addSecs(60);
        report.outcome = i == 2 ? Outcome::Failure : Outcome::Success;
        if (i > 0) {
            report.items = {item};
            report.warnings = {u"Feriado."_s};
        }
        VERIFY_OK(recordRunEnd(*f.session, report, {}));
    }
    // As a version without the number left it.
    f.database.run(
        u"UPDATE etl_execucao SET relatorio = REPLACE(relatorio, '\"avisos_total\":3,', '') WHERE id = '3'"_s);
    QVERIFY(
        !f.database.value(u"SELECT relatorio FROM etl_execucao WHERE id = '3'"_s).contains(u"\"avisos_total\":3"_s));
    auto runs = lastRuns(*f.session, 9);
    VERIFY_OK(runs);
    QList<int> warnings;
    for (const RunSummary &run : *runs)
        warnings.append(run.warnings);
    QCOMPARE(warnings, (QList<int>{3, 0, 3, 0}));
    f.database.run(u"UPDATE etl_execucao SET relatorio = 'perdido \"avisos\":[\"' WHERE id = '3'"_s);
    runs = lastRuns(*f.session, 1);
    VERIFY_OK(runs);
    QCOMPARE(runs->first().warnings, 0);
}

QTEST_GUILESS_MAIN(TestRunRecords)
#include "tst_runrecords.moc"
