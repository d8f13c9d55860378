// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/runreport.h"
#include "tests/support/testprint.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

Decimal exact(const QString &text)
{
    return Decimal::parse(text).value();
}

Error someError(ErrorCode code)
{
    return {
        code, u"A carga do fundo Ação falhou."_s, u"SQL 1213, \"linha\" 7"_s, {u"carteira 2025-04-10"_s, u"load"_s}};
}

/// A run with one of everything.
RunReport fullReport()
{
    FundReport loaded;
    loaded.fund = u"FUNDO AÇÃO \"X\""_s;
    loaded.state = FundState::Loaded;
    loaded.rows = 35;
    loaded.sum = exact(u"12345678901234567890.12345678"_s);
    loaded.patrimonio = exact(u"12345678901234567890.10"_s);
    loaded.difference = exact(u"0.02345678"_s);
    loaded.file = u"Carteira_FUNDO_10_04_2025.xlsx"_s;
    loaded.warnings = {u"Diferença de R$ 0,02."_s};
    FundReport rejected;
    rejected.fund = u"FUNDO B"_s;
    rejected.state = FundState::Rejected;
    rejected.error = someError(ErrorCode::Validation);

    ItemReport carteira;
    carteira.part = Part::Carteira;
    carteira.date = QDate(2025, 4, 10);
    carteira.error = someError(ErrorCode::Validation);
    carteira.folder = u"/dados/2025-04-10"_s;
    carteira.files = 36;
    carteira.funds = 36;
    carteira.rows = 9'007'199'254'740'993; // not a binary double
    carteira.duration = std::chrono::milliseconds(1'234);
    carteira.stages = {
        {Stage::Extract, StageState::Done, 36, std::chrono::milliseconds(1'000), {}},
        {Stage::Validate, StageState::Failed, 1, std::chrono::milliseconds(3), someError(ErrorCode::Validation)},
        {Stage::Load, StageState::Skipped, 0, {}, {}},
        {Stage::Unpack, StageState::NotApplicable, 0, {}, {}}};
    carteira.fundReports = {loaded, rejected};
    carteira.missingFunds = {u"FUNDO C"_s};
    carteira.warnings = {u"Fim de semana."_s};
    ItemReport rentabilidade;
    rentabilidade.part = Part::Rentabilidade;
    rentabilidade.date = QDate(2025, 4, 11);
    rentabilidade.outcome = Outcome::Success;

    RunReport report;
    report.runId = u"0d8f8c3e-2f0e-4a7e-9d5b-0f1f3a5c7e91"_s;
    report.started = QDateTime(QDate(2025, 4, 11), QTime(11, 30, 0, 123), Qt::UTC);
    report.finished = report.started.addMSecs(4'567);
    report.origin = u"linha de comando"_s;
    report.user = u"operação"_s;
    report.computer = u"servidor"_s;
    report.version = u"9.8.7"_s;
    report.dateText = u"1 dias atrás"_s;
    report.nothingToDo = true;
    report.dryRun = true;
    report.error = someError(ErrorCode::Validation);
    report.logFile = u"/logs/orquestrador_btg_20250411.log"_s;
    report.items = {carteira, rentabilidade};
    report.warnings = {u"O calendário da view difere."_s};
    report.parameters = u"--tipo carteira --periodo 2025-04-10:2025-04-11 --apenas-carga --simular"_s;
    report.asked = RunRequest{.dates = {QDate(2025, 4, 10), QDate(2025, 4, 11)},
                              .period = DateInterval{QDate(2025, 4, 10), QDate(2025, 4, 11)},
                              .policy = DatePolicy::MissingAndFailed,
                              .order = DateOrder::NewestFirst,
                              .waiting = Waiting{std::chrono::minutes(7), QTime(18, 30)},
                              .parts = {Part::Carteira},
                              .mode = RunMode::LoadOnly,
                              .dryRun = true,
                              .folders = {u"/dados/ação"_s, u"C:\\rent"_s},
                              .origin = u"console"_s,
                              .dateText = u"2 dias atrás"_s};
    return report;
}

/// Through the text, as a file would.
RunReport throughText(const RunReport &report)
{
    const QByteArray text = QJsonDocument(toJson(report)).toJson();
    return runReportFromJson(QJsonDocument::fromJson(text).object());
}

} // namespace

class TestRunReport : public QObject
{
    Q_OBJECT

private slots:
    void everythingComesBack();
    void digitsComeBackAsWritten_data();
    void digitsComeBackAsWritten();
    void everyStageStateComesBack();
    void everyFundStateComesBack();
    void everyErrorCodeComesBack();
    void runningReportIsMarkedAsStarted();
    void missingKeysGiveAFailedEmptyReport_data();
    void missingKeysGiveAFailedEmptyReport();
    void stageIsFoundByItsName();
    void keysThatScriptsReadKeepTheirNames();
    void aWarningIsCountedOnceForItsFundAndDate();
    void aFundIsCountedOnceForItsPartsAndDates();
    void fundsOfDifferentPartsAreAllCounted();
    void fundsWithoutNamesCountByTheirNumber();
};

void TestRunReport::everythingComesBack()
{
    const RunReport report = fullReport();
    const RunReport back = throughText(report);
    QCOMPARE(back.items.size(), 2);
    // Piece by piece first, so that a failure says where.
    QCOMPARE(back.items[0].rows, report.items[0].rows);
    QVERIFY(back.items[0].stages == report.items[0].stages);
    QVERIFY(back.items[0].fundReports == report.items[0].fundReports);
    QVERIFY(back.items[0] == report.items[0]);
    QVERIFY(back.items[1] == report.items[1]);
    QVERIFY(back == report);
}

void TestRunReport::digitsComeBackAsWritten_data()
{
    QTest::addColumn<QString>("digits");
    for (const QString &digits : {u"0"_s, u"0.00"_s, u"-0.01"_s, u"1.50"_s, u"1234567890123456.78901234"_s,
                                  u"12345678901234567890123456789012345678"_s, u"0.1"_s})
        QTest::newRow(qPrintable(digits)) << digits;
}

void TestRunReport::digitsComeBackAsWritten()
{
    QFETCH(QString, digits);
    RunReport report = fullReport();
    report.items[0].fundReports[0].sum = exact(digits);
    const RunReport back = throughText(report);
    QVERIFY(back.items[0].fundReports[0].sum.has_value());
    QCOMPARE(back.items[0].fundReports[0].sum->toString(), digits);
    // The other fund's sum is unknown, which is not zero.
    QVERIFY(!back.items[0].fundReports[1].sum);
}

void TestRunReport::everyStageStateComesBack()
{
    QSet<QString> words;
    for (const Stage stage : allStages()) {
        for (const StageState state :
             {StageState::NotApplicable, StageState::Done, StageState::Failed, StageState::Skipped}) {
            RunReport report = fullReport();
            report.items[0].stages = {{stage, state, 1, std::chrono::milliseconds(2), {}}};
            QVERIFY(throughText(report) == report);
            words.insert(toJson(report).value("itens"_L1)[0]["etapas"_L1][0]["estado"_L1].toString());
        }
    }
    QCOMPARE(words.size(), 4);
}

void TestRunReport::everyFundStateComesBack()
{
    QSet<QString> names;
    for (const FundState state : {FundState::Loaded, FundState::Unchanged, FundState::Rejected, FundState::Missing,
                                  FundState::Extracted, FundState::Simulated}) {
        RunReport report = fullReport();
        report.items[0].fundReports[0].state = state;
        QVERIFY(throughText(report) == report);
        names.insert(fundStateName(state));
    }
    QCOMPARE(names, (QSet<QString>{u"carregado"_s, u"sem mudança"_s, u"rejeitado"_s, u"faltando"_s, u"extraído"_s,
                                   u"simulado"_s}));
}

void TestRunReport::everyErrorCodeComesBack()
{
    for (const ErrorCode code : allErrorCodes()) {
        RunReport report = fullReport();
        report.error = someError(code);
        QVERIFY2(throughText(report) == report, qPrintable(errorCodeName(code)));
        const QJsonObject error = toJson(report).value("erro"_L1).toObject();
        QCOMPARE(error.value("motivo"_L1).toString(), reasonWord(code));
        QCOMPARE(error.value("o_que_fazer"_L1).toString(), operatorAdvice(code));
    }
}

void TestRunReport::runningReportIsMarkedAsStarted()
{
    RunReport report = fullReport();
    QCOMPARE(toJson(report).value("situacao"_L1).toString(), u"finalizada"_s);
    report.finished = {};
    QCOMPARE(toJson(report).value("situacao"_L1).toString(), u"iniciada"_s);
    QVERIFY(!throughText(report).finished.isValid());
    QVERIFY(throughText(report) == report);
}

void TestRunReport::missingKeysGiveAFailedEmptyReport_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("wrong types") << QByteArray(
        R"({"itens": 3, "avisos": {}, "erro": [], "status": 1, "inicio": false})");
    QTest::newRow("cut file") << QByteArray(R"({"execucao": "x", "itens": [)");
    QTest::newRow("another document") << QByteArray("[1, 2]");
}

void TestRunReport::missingKeysGiveAFailedEmptyReport()
{
    QFETCH(QByteArray, json);
    const RunReport report = runReportFromJson(QJsonDocument::fromJson(json).object());
    QCOMPARE(report.outcome, Outcome::Failure);
    QVERIFY(report.items.isEmpty() && report.warnings.isEmpty() && !report.error && !report.started.isValid());
}

void TestRunReport::stageIsFoundByItsName()
{
    const ItemReport item = fullReport().items.first();
    QVERIFY(item.stage(Stage::Extract));
    QCOMPARE(item.stage(Stage::Extract)->count, 36);
    QCOMPARE(item.stage(Stage::Transform), nullptr);
}

void TestRunReport::keysThatScriptsReadKeepTheirNames()
{
    const QJsonObject run = toJson(fullReport());
    QCOMPARE(run.keys(),
             (QStringList{u"avisos"_s, u"avisos_total"_s, u"computador"_s, u"data_pedida"_s, u"erro"_s, u"execucao"_s,
                          u"fim"_s, u"inicio"_s, u"itens"_s, u"log"_s, u"nada_a_fazer"_s, u"origem"_s, u"parametros"_s,
                          u"pedido"_s, u"simulacao"_s, u"situacao"_s, u"status"_s, u"usuario"_s, u"versao"_s}));
    QCOMPARE(run.value("status"_L1).toString(), u"FALHA"_s);
    QCOMPARE(run.value("inicio"_L1).toString(), u"2025-04-11T11:30:00.123Z"_s);
    const QJsonObject item = run.value("itens"_L1)[1].toObject();
    QCOMPARE(item.value("tipo"_L1).toString(), u"rentabilidade"_s);
    QCOMPARE(item.value("data"_L1).toString(), u"2025-04-11"_s);
    QCOMPARE(item.value("status"_L1).toString(), u"SUCESSO"_s);
}

void TestRunReport::aWarningIsCountedOnceForItsFundAndDate()
{
    RunReport report;
    QCOMPARE(warningCount(report), 0);
    FundReport alfa;
    alfa.fund = u"ALFA"_s;
    alfa.warnings = {u"Diferença de R$ 0,06."_s};
    FundReport beta = alfa;
    beta.fund = u"BETA"_s;
    ItemReport item;
    item.date = QDate(2025, 4, 10);
    item.warnings = {u"Feriado."_s};
    item.fundReports = {alfa, beta};
    ItemReport other = item;
    other.part = Part::Rentabilidade;
    report.items = {item, other};
    report.warnings = {u"Feriado."_s, u"Disco quase cheio."_s};
    QCOMPARE(warningCount(report), 4);
    QCOMPARE(toJson(report).value(kWarningCountKey).toInt(), 4);
    // Another date has its own.
    other.date = other.date.addDays(1);
    report.items.append(other);
    QCOMPARE(warningCount(report), 9);
    // A record that leaves the funds out keeps their number.
    report.countedWarnings = warningCount(report);
    for (ItemReport &one : report.items)
        one.fundReports.clear();
    QCOMPARE(warningCount(report), 9);
    const RunReport read = runReportFromJson(toJson(report));
    QCOMPARE(warningCount(read), 9);
}

void TestRunReport::aFundIsCountedOnceForItsPartsAndDates()
{
    RunReport report;
    for (const QDate date : {QDate(2025, 4, 10), QDate(2025, 4, 11)}) {
        for (const Part part : {Part::Carteira, Part::Rentabilidade}) {
            ItemReport item;
            item.part = part;
            item.date = date;
            item.funds = 3;
            for (const QString &name : {u"ALFA"_s, u"BETA"_s, u"GAMA"_s}) {
                FundReport fund;
                // The parts may spell a fund differently: it is the same one all the same.
                fund.fund = part == Part::Carteira ? name + u" FIM"_s : name.toLower() + u"_fim"_s;
                fund.state = name == u"GAMA" ? FundState::Unchanged : FundState::Loaded;
                item.fundReports.append(fund);
            }
            FundReport missing;
            missing.fund = u"DELTA"_s;
            item.fundReports.append(missing);
            report.items.append(item);
        }
    }
    QCOMPARE(fundCount(report), 3);
    QCOMPARE(fundCount(report, {FundState::Loaded}), 2);
    QCOMPARE(fundCount(report, {FundState::Loaded, FundState::Unchanged}), 3);
    QCOMPARE(fundCount(report, {FundState::Rejected}), 0);
    QCOMPARE(fundCount(RunReport()), 0);
}

void TestRunReport::fundsOfDifferentPartsAreAllCounted()
{
    const auto item = [](Part part, const QString &loaded, const QString &unchanged) {
        ItemReport report;
        report.part = part;
        report.date = QDate(2025, 4, 10);
        FundReport fund;
        fund.fund = loaded;
        fund.state = FundState::Loaded;
        report.fundReports.append(fund);
        fund.fund = unchanged;
        fund.state = FundState::Unchanged;
        report.fundReports.append(fund);
        return report;
    };
    RunReport report;
    report.items = {item(Part::Carteira, u"ALFA"_s, u"BETA"_s), item(Part::Rentabilidade, u"BETA"_s, u"GAMA"_s)};
    QCOMPARE(fundCount(report), 3);
    QCOMPARE(fundCount(report, {FundState::Loaded}), 2);
    // Unchanged is only who was loaded in no part.
    QCOMPARE(fundCount(report, {FundState::Loaded, FundState::Unchanged}), 3);
}

void TestRunReport::fundsWithoutNamesCountByTheirNumber()
{
    RunReport report;
    for (const int funds : {36, 35}) {
        ItemReport item;
        item.funds = funds;
        report.items.append(item);
    }
    QCOMPARE(fundCount(report), 36);
    QCOMPARE(settledFundCount(report), 0); // read, and not one of them loaded
    report.items.last().outcome = Outcome::Success;
    QCOMPARE(settledFundCount(report), 35);
}

QTEST_GUILESS_MAIN(TestRunReport)
#include "tst_runreport.moc"
