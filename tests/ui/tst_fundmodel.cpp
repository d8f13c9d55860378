// SPDX-License-Identifier: GPL-3.0-or-later
// The funds of a run: model, filter and what leaves the table.
#include "tests/ui/fakeengine.h"
#include "ui/controls/exportmenu.h"
#include "ui/controls/tableexport.h"
#include "ui/run/fundfilter.h"
#include "ui/run/fundmodel.h"
#include "ui/run/fundpane.h"
#include "ui/run/retryrequest.h"
#include "ui/run/stagemodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2026, 11, 19);
const ItemKey kCarteira{Part::Carteira, kDay};

FundChanged change(FundStep step, const QString &fund, const QString &file = {})
{
    FundReport report;
    report.fund = fund;
    report.file = file;
    return {kCarteira, step, report};
}

FundChanged loaded(const QString &fund, const QString &sum)
{
    FundChanged told = change(FundStep::Loaded, fund);
    told.fund.sum = Decimal::parse(sum).value_or(Decimal());
    told.fund.rows = sum.size();
    return told;
}

QStringList shownFunds(const FundFilter &filter)
{
    QStringList names;
    for (int row = 0; row < filter.rowCount(); ++row)
        names.append(filter.index(row, FundModel::FundColumn).data().toString());
    return names;
}

} // namespace

class TestFundModel : public QObject
{
    Q_OBJECT

private slots:
    void aFundGoesFromReleasedToLoadedInOneRow();
    void theContentNamesWhatTheFileNameNamed();
    void aRepeatedReleaseListTakesNothingBack();
    void theReportHasTheLastWord();
    void noFundIsOnItsWayWhenTheRunHasEnded();
    void aFundSpelledInTwoWaysIsOneFund();
    void rejectedIsSaidAsItIsCounted();
    void amountsAreSortedAsNumbers();
    void amountsLeaveTheTableExactly();
    void rowsOfOneDateLeaveWithIt();
    void filterFindsWithoutCaseAndAccents();
    void onlyProblemsAreMissingRejectedOrWarned();
    void thousandsOfFundsTakeNoLongTime();
    void stagesShowWordCountAndTime();
    void aRunThatWaitsSaysUntilWhen();
    void retryAsksForWhatFailedOnly_data();
    void retryAsksForWhatFailedOnly();
    void onlyAStoppedRunGoesOnWaitingAndOnlyUntilItsTime();
};

void TestFundModel::aFundGoesFromReleasedToLoadedInOneRow()
{
    FundModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.apply({change(FundStep::Released, u"ALFA"_s), change(FundStep::Released, u"BETA"_s)});
    model.apply({change(FundStep::Transformed, u"ALFA"_s), loaded(u"ALFA"_s, u"1.50"_s)});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, FundModel::StateColumn).data().toString(), u"carregado"_s);
    QCOMPARE(model.index(1, FundModel::StateColumn).data().toString(), u"liberado"_s);
    QCOMPARE(model.counts().value(FundStep::Loaded), 1);
}

void TestFundModel::theContentNamesWhatTheFileNameNamed()
{
    FundModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.apply({change(FundStep::Downloaded, u"ALFA FIC"_s, u"a.xlsx"_s)});
    model.apply({change(FundStep::Transformed, u"ALFA FIC FIM"_s, u"a.xlsx"_s)});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowAt(0).fund.fund, u"ALFA FIC FIM"_s);
    // One file with several funds: only one of them is the row that the name had made.
    model.apply({change(FundStep::Transformed, u"BETA FIM"_s, u"a.xlsx"_s)});
    QCOMPARE(model.rowCount(), 2);
}

void TestFundModel::aRepeatedReleaseListTakesNothingBack()
{
    FundModel model;
    model.apply({loaded(u"ALFA"_s, u"1"_s), change(FundStep::Released, u"ALFA"_s)});
    QCOMPARE(model.rowAt(0).step, FundStep::Loaded);
}

void TestFundModel::theReportHasTheLastWord()
{
    FundModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    // The list calls a fund otherwise than the file.
    model.apply({change(FundStep::Released, u"ALFA (LISTA)"_s), change(FundStep::Transformed, u"ALFA"_s)});
    ItemReport report = incompleteReport(kDay).items.first();
    model.settle(report, RunMode::Full);
    QCOMPARE(model.rowCount(), int(report.fundReports.size()));
    QCOMPARE(model.counts().value(FundStep::Loaded), 34);
    QCOMPARE(model.counts().value(FundStep::Missing), 2);
    // An item that never came to its funds leaves what is known of them.
    FundModel other;
    other.apply({change(FundStep::Released, u"ALFA"_s)});
    other.settle(failureReport(kDay).items.first(), RunMode::Full);
    QCOMPARE(other.rowCount(), 1);
}

void TestFundModel::noFundIsOnItsWayWhenTheRunHasEnded()
{
    FundModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto begin = [&model] {
        model.clear();
        model.apply({change(FundStep::Released, u"ALFA"_s), change(FundStep::Downloaded, u"BETA"_s, u"b.xlsx"_s),
                     change(FundStep::Transformed, u"GAMA"_s), loaded(u"DELTA"_s, u"1"_s)});
    };
    RunReport killed; // no item came to its report
    killed.error = Error{ErrorCode::Cancelled, u"Execução cancelada."_s, {}, {}};
    begin();
    model.finish(killed, RunMode::Full);
    QCOMPARE(model.counts(), (QMap<FundStep, int>{{FundStep::Loaded, 1}, {FundStep::NotLoaded, 3}}));
    QCOMPARE(model.index(2, FundModel::MessageColumn).data().toString(), u"Execução cancelada."_s);
    // Each part of each date has its own reason.
    RunReport failed = failureReport(kDay);
    failed.error = Error{ErrorCode::Network, u"outra data"_s, {}, {}};
    begin();
    model.finish(failed, RunMode::Full);
    QCOMPARE(model.index(2, FundModel::MessageColumn).data().toString(), failed.items.first().error->message);
    // A download has no load.
    begin();
    model.finish(killed, RunMode::ExtractOnly);
    QCOMPARE(model.counts(),
             (QMap<FundStep, int>{{FundStep::Released, 1}, {FundStep::Downloaded, 2}, {FundStep::Loaded, 1}}));
}

void TestFundModel::aFundSpelledInTwoWaysIsOneFund()
{
    FundModel model;
    FundChanged other = change(FundStep::Rejected, u"ações_fim"_s);
    other.item.part = Part::Rentabilidade;
    model.apply({loaded(u"AÇÕES FIM"_s, u"1"_s), other, loaded(u"BETA"_s, u"1"_s)});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.fundCounts(), (QMap<FundStep, int>{{FundStep::Loaded, 1}, {FundStep::Rejected, 1}}));
}

void TestFundModel::rejectedIsSaidAsItIsCounted()
{
    const SystemClock clock;
    FundPane pane(clock);
    QSignalSpy summary(&pane, &FundPane::summaryChanged);
    FundChanged rejected = change(FundStep::Rejected, u"ALFA"_s);
    rejected.fund.error = Error{ErrorCode::Cancelled, u"Execução cancelada."_s, {}, {}};
    pane.apply({rejected});
    const auto *model = pane.findChild<FundModel *>();
    QCOMPARE(summary.constLast().first().toString(), u"1 rejeitado"_s);
    QCOMPARE(model->index(0, FundModel::StateColumn).data().toString(), u"rejeitado"_s);
}

void TestFundModel::amountsAreSortedAsNumbers()
{
    FundModel model;
    FundFilter filter(model);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.apply({loaded(u"NOVE"_s, u"9.00"_s), loaded(u"DEZ"_s, u"10.00"_s), loaded(u"MENOS"_s, u"-1000.00"_s),
                 loaded(u"GRANDE"_s, u"90071992547409930.01"_s), loaded(u"MAIOR"_s, u"90071992547409930.02"_s),
                 change(FundStep::Missing, u"NADA"_s)});
    filter.sort(FundModel::SumColumn, Qt::AscendingOrder);
    QCOMPARE(shownFunds(filter), (QStringList{u"NADA"_s, u"MENOS"_s, u"NOVE"_s, u"DEZ"_s, u"GRANDE"_s, u"MAIOR"_s}));
}

void TestFundModel::amountsLeaveTheTableExactly()
{
    FundModel model;
    model.apply({loaded(u"ALFA"_s, u"90071992547409930.015"_s), change(FundStep::Missing, u"BETA"_s)});
    const TableDocument document = documentOf(model, u"Fundos"_s);
    QCOMPARE(std::get<Decimal>(document.rows[0][FundModel::SumColumn]).toString(), u"90071992547409930.015"_s);
    QCOMPARE(std::get<qint64>(document.rows[0][FundModel::RowsColumn]), 21);
    QCOMPARE(std::get<QDate>(document.rows[0][FundModel::DateColumn]), kDay);
    QCOMPARE(model.index(0, FundModel::SumColumn).data().toString(), u"90.071.992.547.409.930,02"_s);
    QCOMPARE(std::get<QString>(document.rows[1][FundModel::SumColumn]), QString());
}

void TestFundModel::rowsOfOneDateLeaveWithIt()
{
    const QTemporaryDir folder;
    const SystemClock clock;
    FundPane pane(clock);
    auto *menu = pane.findChild<ExportMenu *>();
    for (const bool manyDates : {false, true}) {
        pane.clear(manyDates);
        pane.apply({loaded(u"ALFA"_s, u"1"_s)});
        QSignalSpy told(menu, &ExportMenu::told);
        menu->exportTo(folder.filePath(u"fundos.csv"_s), ExportFormat::Csv);
        QVERIFY(told.wait(10'000));
        QFile file(folder.filePath(u"fundos.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray csv = file.readAll();
        QVERIFY2(csv.contains("Data,Fundo,") && csv.contains("\r\n2026-11-19,ALFA,"), csv.constData());
        QCOMPARE(csv.count("2026-11-19"), 1);
    }
    const auto *notice = pane.findChild<QWidget *>(u"exportNotice"_s);
    QVERIFY(!notice->isHidden() && notice->accessibleName().startsWith(u"Exportado"_s));
    QSignalSpy failed(menu, &ExportMenu::failed);
    menu->exportTo(folder.filePath(u"falta/fundos.csv"_s), ExportFormat::Csv);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!notice->isHidden() && notice->accessibleName().contains(u"nada foi gravado"_s));
}

void TestFundModel::filterFindsWithoutCaseAndAccents()
{
    FundModel model;
    FundFilter filter(model);
    FundChanged rejected = change(FundStep::Rejected, u"BETA"_s);
    rejected.fund.error = Error{ErrorCode::Validation, u"A soma não confere."_s, {}, {}};
    model.apply({loaded(u"AÇÕES LIVRE FIA"_s, u"1"_s), rejected});
    filter.setText(u"acoes livre"_s);
    QCOMPARE(shownFunds(filter), QStringList{u"AÇÕES LIVRE FIA"_s});
    filter.setText(u"NAO CONFERE"_s);
    QCOMPARE(shownFunds(filter), QStringList{u"BETA"_s});
    filter.setText({});
    QVERIFY(!filter.isNarrowing());
    filter.setStep(FundStep::Loaded);
    QCOMPARE(filter.rowCount(), 1);
}

void TestFundModel::onlyProblemsAreMissingRejectedOrWarned()
{
    FundModel model;
    FundFilter filter(model);
    filter.setOnlyProblems(true);
    FundChanged warned = loaded(u"AVISADO"_s, u"1"_s);
    warned.fund.warnings = {u"diferença de R$ 0,03"_s};
    model.apply({loaded(u"BOM"_s, u"1"_s), warned, change(FundStep::Missing, u"FALTA"_s)});
    QCOMPARE(filter.rowCount(), 2);
    // Its state changes: the filter follows.
    model.apply({loaded(u"FALTA"_s, u"2"_s)});
    QCOMPARE(shownFunds(filter), QStringList{u"AVISADO"_s});
}

void TestFundModel::thousandsOfFundsTakeNoLongTime()
{
    FundModel model;
    FundFilter filter(model);
    filter.sort(FundModel::FundColumn, Qt::AscendingOrder);
    QList<FundChanged> changes;
    for (int i = 0; i < 5'000; ++i)
        changes.append(change(FundStep::Released, u"FUNDO %1"_s.arg(i)));
    QElapsedTimer timer;
    timer.start();
    model.apply(changes);
    for (FundChanged &one : changes)
        one.step = FundStep::Loaded;
    model.apply(changes);
    qInfo("5,000 funds twice: %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < 3'000); // an order above what it takes
    QCOMPARE(model.counts().value(FundStep::Loaded), 5'000);
}

void TestFundModel::stagesShowWordCountAndTime()
{
    StageModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.apply({PlanAnnounced{{kCarteira}}});
    const auto cell = [&model](int stage) { return model.index(0, StageModel::kFirstStage + stage).data().toString(); };
    QCOMPARE(cell(0), u"a fazer"_s);
    model.apply({StageStarted{kCarteira, Stage::Extract},
                 TicketWait{kCarteira, u"Processando"_s, 3, std::chrono::seconds(41), std::chrono::seconds(300)}});
    QCOMPARE(cell(0), u"esperando\n00:41"_s);
    QCOMPARE(model.activity(), u"carteira 19/11/2026: esperando o BTG há 00:41 (Processando)"_s);
    model.apply({StageEnded{kCarteira, {Stage::Extract, StageState::Done, 1, std::chrono::milliseconds(42'300), {}}},
                 StageStarted{kCarteira, Stage::Load}, StageAdvanced{kCarteira, Stage::Load, 7, 18}});
    QCOMPARE(cell(0), u"feita\n1 · 42,3 s"_s);
    QVERIFY2(cell(4).startsWith(u"em curso\n7/18"_s), qPrintable(cell(4)));
    QCOMPARE(model.activity(), u"carteira 19/11/2026: carga, fundo 7 de 18"_s);
    QCOMPARE(model.activeRow(), 0);
    QCOMPARE(model.doneStages(), 1);
    const Error refused{ErrorCode::Database, u"O servidor caiu."_s, {}, {}};
    model.apply({StageEnded{kCarteira, {Stage::Load, StageState::Failed, 7, std::chrono::milliseconds(900), refused}}});
    QCOMPARE(cell(4), u"falhou\n0,9 s"_s);
    QCOMPARE(model.index(0, StageModel::kFirstStage + 4).data(Qt::ToolTipRole).toString(), u"O servidor caiu."_s);
    model.finish();
    QCOMPARE(cell(5), u"não feita"_s);
}

void TestFundModel::aRunThatWaitsSaysUntilWhen()
{
    StageModel model;
    const auto at = [](int hour, int minute) { return QDateTime(QDate(2026, 11, 23), QTime(hour, minute), Qt::UTC); };
    model.apply({RoundWait{at(14, 30), at(23, 0), u"carteira 19/11/2026: faltam 2"_s}});
    QCOMPARE(model.activity(),
             u"Aguardando o BTG; próxima consulta às 11:30, limite às 20:00. carteira 19/11/2026: faltam 2"_s);
    model.apply({StageStarted{kCarteira, Stage::Extract}});
    QCOMPARE(model.activity(), u"carteira 19/11/2026: extração"_s);
}

void TestFundModel::retryAsksForWhatFailedOnly_data()
{
    QTest::addColumn<RunReport>("report");
    QTest::addColumn<QList<QDate>>("dates");
    QTest::addColumn<QList<Part>>("parts");
    QTest::addColumn<bool>("judgedByDatabase");
    const QDate before(2026, 11, 18);
    const auto item = [](Part part, QDate date, Outcome outcome) {
        ItemReport made;
        made.part = part;
        made.date = date;
        made.outcome = outcome;
        return made;
    };
    const auto report = [](const QList<ItemReport> &items, ErrorCode code = ErrorCode::Incomplete) {
        RunReport made;
        made.items = items;
        made.error = Error{code, u"…"_s, {}, {}};
        return made;
    };
    const auto good = Outcome::Success;
    const auto bad = Outcome::Failure;
    using enum Part;
    QTest::newRow("one part of one date") << report({item(Carteira, before, good), item(Rentabilidade, before, good),
                                                     item(Carteira, kDay, bad), item(Rentabilidade, kDay, good)})
                                          << QList{kDay} << QList{Carteira} << false;
    QTest::newRow("both dates, the same part")
        << report({item(Carteira, before, bad), item(Rentabilidade, before, good), item(Carteira, kDay, bad),
                   item(Rentabilidade, kDay, good)})
        << QList{before, kDay} << QList{Carteira} << false;
    QTest::newRow("different parts: the database tells")
        << report({item(Carteira, before, bad), item(Rentabilidade, before, good), item(Carteira, kDay, good),
                   item(Rentabilidade, kDay, bad)})
        << QList{before, kDay} << QList{Carteira, Rentabilidade} << true;
    QTest::newRow("what a cancel left out")
        << report({item(Carteira, before, good), item(Rentabilidade, before, good)}, ErrorCode::Cancelled)
        << QList{kDay} << allParts() << false;
    QTest::newRow("what the policy left out stays out")
        << report({item(Carteira, kDay, bad)}) << QList{kDay} << QList{Carteira} << false;
    QTest::newRow("nothing was begun") << report({}) << QList{before, kDay} << allParts() << false;
}

void TestFundModel::retryAsksForWhatFailedOnly()
{
    QFETCH(const RunReport, report);
    QFETCH(const QList<QDate>, dates);
    QFETCH(const QList<Part>, parts);
    QFETCH(const bool, judgedByDatabase);
    RunRequest request;
    request.dates = {QDate(2026, 11, 18), kDay};
    request.period = DateInterval{request.dates.first(), request.dates.last()};
    const auto retry = retryRequest(request, report);
    QVERIFY(retry);
    QCOMPARE(retry->dates, dates);
    QCOMPARE(retry->parts, parts);
    QVERIFY(!retry->period);
    QCOMPARE(retry->policy, judgedByDatabase ? DatePolicy::MissingAndFailed : DatePolicy::Everything);
    RunReport success = report;
    success.outcome = Outcome::Success;
    QVERIFY(!retryRequest(request, success));
}

void TestFundModel::onlyAStoppedRunGoesOnWaitingAndOnlyUntilItsTime()
{
    RunRequest request;
    request.dates = {kDay};
    request.waiting = Waiting{std::chrono::minutes(7), QTime(20, 0)};
    RunReport report;
    report.started = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
    report.error = Error{ErrorCode::Cancelled, {}, {}, {}};
    const QDateTime end(QDate(2026, 11, 23), QTime(23, 0), Qt::UTC); // 20:00 of Sao Paulo
    QCOMPARE(retryRequest(request, report, {}, end.addSecs(-1))->waiting, request.waiting);
    QVERIFY(!retryRequest(request, report, {}, end)->waiting);
    // The same time of the next day is another wait.
    QVERIFY(!retryRequest(request, report, {}, end.addSecs(12 * 3600))->waiting);
    report.error->code = ErrorCode::Incomplete;
    QVERIFY(!retryRequest(request, report, {}, end.addSecs(-1))->waiting);
}

QTEST_MAIN(TestFundModel)
#include "tst_fundmodel.moc"
