// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprint.h"
#include "tests/ui/historyfixture.h"
#include "ui/controls/exportmenu.h"
#include "ui/controls/noticebar.h"
#include "ui/history/pastfundsmodel.h"
#include "ui/history/pastrunsmodel.h"
#include "ui/history/paststagesmodel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay = HistoryFixture::day();
const Error kIncomplete = HistoryFixture::incomplete();

/// Takes the addresses that the page gives to the desktop.
class Desktop : public QObject
{
    Q_OBJECT

public:
    QList<QUrl> opened;

public slots:
    void open(const QUrl &url) { opened.append(url); }
};

} // namespace

class TestHistoryPage : public QObject
{
    Q_OBJECT

private slots:
    void newestRunStandsFirstAndIsExplained();
    void modelsKeepTheirPromises();
    void statusFilterAsksTheRecords();
    void typedTextFindsAndEscapesClear();
    void emptyListSaysWhy();
    void databaseDownShowsTheFolderAndSaysWhy();
    void withoutEngineThePageSaysSo();
    void moreThanAPageIsLoadedOnDemand();
    void newsLetTheNextPageArrive();
    void repeatAsksForTheSame();
    void ticketHasTheStoryAndNoSecret();
    void reportOpensOnTheDesktop();
    void exportHoldsWhatTheTableShows();
    void failedExportOfAnyTableIsSaidOnThePage();
    void runOfAnotherComputerHasNoLogHere();
    void refreshKeepsTheChosenRun();
    void newRunAppearsOnRefresh();
    void runIsOpenedByNumber();
    void answersOfTheOldEngineAreDropped();
    void keyboardAloneReachesEverything();
};

void TestHistoryPage::newestRunStandsFirstAndIsExplained()
{
    HistoryFixture f;
    f.openWithRuns();
    QCOMPARE(f.table()->model()->rowCount(), 2);
    QCOMPARE(f.cell(0, PastRunsModel::Status), u"FALHA"_s);
    QCOMPARE(f.cell(0, PastRunsModel::Reason), u"DADOS INCOMPLETOS"_s);
    QCOMPARE(f.cell(0, PastRunsModel::Dates), u"19/11/2026"_s);
    QCOMPARE(f.cell(0, PastRunsModel::Asked), u"carteira e rentabilidade"_s);
    QCOMPARE(f.cell(0, PastRunsModel::Duration), u"1 min 15 s"_s);
    QCOMPARE(f.cell(0, PastRunsModel::Origin), u"manual (console)"_s);
    QVERIFY(!f.table()->model()->index(0, PastRunsModel::Status).data(Qt::DecorationRole).isNull());
    QCOMPARE(f.label(u"detailsWord"_s)->text(), u"FALHA"_s);
    QCOMPARE(f.label(u"detailsReason"_s)->text(), u"DADOS INCOMPLETOS"_s);
    const QString facts = f.label(u"detailsFacts"_s)->text();
    QVERIFY(facts.contains(kIncomplete.message));
    QVERIFY(facts.contains(operatorAdvice(ErrorCode::Incomplete)));
    QVERIFY(facts.contains(u"GAMA FIM"_s));
    const auto *funds = f.page.findChild<QTableView *>(u"fundsTable"_s)->model();
    QCOMPARE(funds->rowCount(), 6); // two per part, and two missing
    QCOMPARE(funds->index(0, PastFundsModel::Sum).data().toString(), u"12.345.678.901.234,56"_s);
    QCOMPARE(f.page.findChild<QTableView *>(u"stagesTable"_s)->model()->rowCount(), 12);
}

void TestHistoryPage::modelsKeepTheirPromises()
{
    PastRunsModel runs;
    PastStagesModel stages;
    PastFundsModel funds;
    const QAbstractItemModelTester a(&runs, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester b(&stages, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester c(&funds, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const RunReport report = failedRun(1, 1, kDay, kIncomplete);
    runs.setRuns({summaryOf(report)});
    runs.appendRuns({summaryOf(pastRun(2, 2, kDay)), summaryOf(pastRun(3, 3, kDay))});
    QCOMPARE(runs.rowOf(runNumber(3)), 2);
    stages.setItems(report.items);
    funds.setItems(report.items);
    runs.setRuns({});
    stages.setItems({});
    funds.setItems({});
    QCOMPARE(funds.rowCount(), 0);
}

void TestHistoryPage::statusFilterAsksTheRecords()
{
    HistoryFixture f;
    f.openWithRuns();
    f.combo(u"status"_s)->setCurrentIndex(f.combo(u"status"_s)->findData(u"SUCESSO"_s));
    QTRY_COMPARE(f.table()->model()->rowCount(), 1);
    QCOMPARE(f.cell(0, PastRunsModel::Status), u"SUCESSO"_s);
    QVERIFY(f.label(u"runsFooter"_s)->text().contains(u"1 execução"_s));
}

void TestHistoryPage::typedTextFindsAndEscapesClear()
{
    HistoryFixture f;
    f.openWithRuns();
    f.table()->setFocus();
    QTest::keyClick(f.table(), Qt::Key_F, Qt::ControlModifier);
    auto *text = f.page.findChild<QLineEdit *>(u"historyText"_s);
    QTRY_VERIFY(text->hasFocus());
    QTest::keyClicks(text, u"nao vieram"_s);
    QTRY_COMPARE(f.table()->model()->rowCount(), 1);
    QCOMPARE(f.cell(0, PastRunsModel::Status), u"FALHA"_s);
    text->selectAll();
    QTest::keyClicks(text, u"nunca dito"_s);
    QTRY_VERIFY(f.button(u"emptyClear"_s)->isVisible());
    QVERIFY(f.label(u"runsEmpty"_s)->text().contains(u"filtros"_s));
    QTest::mouseClick(f.button(u"emptyClear"_s), Qt::LeftButton);
    QTRY_COMPARE(f.table()->model()->rowCount(), 2);
    QCOMPARE(text->text(), QString());
}

void TestHistoryPage::emptyListSaysWhy()
{
    HistoryFixture f(false);
    f.open();
    QTRY_VERIFY2(f.label(u"runsEmpty"_s)->text().contains(u"Nenhuma execução nos últimos 30 dias"_s),
                 qPrintable(f.label(u"runsEmpty"_s)->text()));
    QVERIFY(!f.table()->isVisible());
}

void TestHistoryPage::databaseDownShowsTheFolderAndSaysWhy()
{
    HistoryFixture f;
    f.past.settings.database.name = f.past.folder.path();
    f.openWithRuns();
    QCOMPARE(f.table()->model()->rowCount(), 2);
    auto *notice = f.page.findChild<NoticeBar *>(u"runsNotice"_s);
    QVERIFY(notice->isVisible());
    const QString text = notice->findChild<QLabel *>(u"noticeText"_s)->text();
    QVERIFY2(text.contains(u"banco de dados não pôde ser lido"_s) && text.contains(f.past.settings.dirLogs),
             qPrintable(text));
}

void TestHistoryPage::withoutEngineThePageSaysSo()
{
    HistoryFixture f;
    f.openWithRuns();
    f.page.setEngine(nullptr);
    f.page.refresh();
    QVERIFY(f.label(u"runsEmpty"_s)->isVisible());
    QVERIFY(f.label(u"runsEmpty"_s)->text().contains(u"Sem configuração"_s));
    QCOMPARE(f.table()->model()->rowCount(), 0);
}

void TestHistoryPage::moreThanAPageIsLoadedOnDemand()
{
    HistoryFixture f(false);
    for (int i = 0; i < 205; ++i)
        f.past.record(pastRun(i, i / 2, kDay));
    f.openWithRuns();
    QCOMPARE(f.table()->model()->rowCount(), 200);
    QVERIFY2(f.label(u"runsFooter"_s)->text().contains(u"200 de 205"_s), qPrintable(f.label(u"runsFooter"_s)->text()));
    QTest::mouseClick(f.button(u"loadMore"_s), Qt::LeftButton);
    QTRY_COMPARE(f.table()->model()->rowCount(), 205);
    QVERIFY(!f.button(u"loadMore"_s)->isVisible());
    f.page.refresh();
    QTRY_VERIFY(f.label(u"runsFooter"_s)->text() == u"205 execuções"_s);
    QCOMPARE(f.table()->model()->rowCount(), 205);
}

void TestHistoryPage::newsLetTheNextPageArrive()
{
    HistoryFixture f(false);
    for (int i = 0; i < 205; ++i)
        f.past.record(pastRun(i, 1 + i / 2, kDay));
    f.openWithRuns();
    QCOMPARE(f.table()->model()->rowCount(), 200);
    QTest::mouseClick(f.button(u"loadMore"_s), Qt::LeftButton);
    f.past.record(pastRun(300, 0, kDay));
    f.page.recordsChanged();
    QTRY_COMPARE(f.table()->model()->index(0, 0).data(PastRunsModel::kRunIdRole).toString(), runNumber(300));
    QCOMPARE(f.table()->model()->rowCount(), 205); // as many as were shown
}

void TestHistoryPage::repeatAsksForTheSame()
{
    HistoryFixture f;
    f.openWithRuns();
    QSignalSpy spy(&f.page, &Page::runRequested);
    QTest::mouseClick(f.button(u"repeatRun"_s), Qt::LeftButton);
    QCOMPARE(spy.size(), 1);
    const auto request = spy.first().at(0).value<RunRequest>();
    QCOMPARE(spy.first().at(1).toBool(), false);
    RunRequest expected = *pastRun(2, 3, kDay).asked;
    expected.dateText = u"2026-11-19"_s;
    QCOMPARE(request, expected);
}

void TestHistoryPage::ticketHasTheStoryAndNoSecret()
{
    HistoryFixture f(false);
    const Secret secret(u"segredo-muito-secreto"_s);
    const Error error{ErrorCode::Auth, u"O BTG recusou o cliente."_s, u"client_secret=segredo-muito-secreto"_s, {}};
    f.add(1, 2, &error);
    f.openWithRuns();
    QTest::mouseClick(f.button(u"copyTicket"_s), Qt::LeftButton);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.contains(runNumber(1)));
    QVERIFY(text.contains(u"CREDENCIAIS RECUSADAS"_s));
    QVERIFY(text.contains(u"O BTG recusou o cliente."_s));
    QVERIFY(text.contains(operatorAdvice(ErrorCode::Auth)));
    QVERIFY2(!text.contains(secret.reveal()), qPrintable(text));
}

void TestHistoryPage::reportOpensOnTheDesktop()
{
    HistoryFixture f;
    f.openWithRuns();
    Desktop desktop;
    QDesktopServices::setUrlHandler(u"file"_s, &desktop, "open");
    QTest::mouseClick(f.button(u"openReport"_s), Qt::LeftButton);
    QTRY_COMPARE(desktop.opened.size(), 1);
    QDesktopServices::unsetUrlHandler(u"file"_s);
    QCOMPARE(desktop.opened.size(), 1);
    QVERIFY(desktop.opened.first().toLocalFile().endsWith(u"execucoes/%1.json"_s.arg(runNumber(2))));
    QVERIFY(QFile::exists(desktop.opened.first().toLocalFile()));
}

void TestHistoryPage::exportHoldsWhatTheTableShows()
{
    HistoryFixture f;
    f.openWithRuns();
    auto *menu = f.table()->findChild<ExportMenu *>();
    QVERIFY(menu);
    const QString path = f.past.folder.filePath(u"execucoes.csv"_s);
    QSignalSpy told(&f.page, &Page::told);
    menu->exportTo(path, ExportFormat::ExcelCsv);
    QTRY_VERIFY(!told.isEmpty());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    const auto run = std::find_if(lines.cbegin(), lines.cend(),
                                  [](const QString &line) { return line.contains(u"DADOS INCOMPLETOS"_s); });
    QVERIFY2(run != lines.cend(), qPrintable(lines.join(u'\n')));
    QVERIFY2(run->contains(u"FALHA"_s) && run->contains(u"19/11/2026"_s) && run->contains(u"361"_s), qPrintable(*run));
}

void TestHistoryPage::failedExportOfAnyTableIsSaidOnThePage()
{
    HistoryFixture f;
    f.openWithRuns();
    const auto *notice = f.page.findChild<QWidget *>(u"exportNotice"_s);
    const auto menus = f.page.findChildren<ExportMenu *>();
    QCOMPARE(menus.size(), 3); // runs, stages, funds
    for (ExportMenu *menu : menus) {
        QSignalSpy failed(menu, &ExportMenu::failed);
        QSignalSpy written(menu, &ExportMenu::written);
        menu->exportTo(f.past.folder.filePath(u"falta/x.csv"_s), ExportFormat::Csv);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(notice->isVisible() && notice->accessibleName().contains(u"nada foi gravado"_s));
        menu->exportTo(f.past.folder.filePath(u"x.csv"_s), ExportFormat::Csv);
        QTRY_COMPARE(written.size(), 1);
        QVERIFY(notice->isVisible() && notice->accessibleName().startsWith(u"Exportado"_s));
    }
}

void TestHistoryPage::runOfAnotherComputerHasNoLogHere()
{
    HistoryFixture f(false);
    RunReport report = pastRun(1, 2, kDay);
    report.computer = u"SRV-ETL"_s;
    f.past.record(report);
    f.openWithRuns();
    QVERIFY(!f.button(u"goToLog"_s)->isEnabled());
    QVERIFY(f.button(u"goToLog"_s)->toolTip().contains(u"SRV-ETL"_s));
    QVERIFY(!f.button(u"openReport"_s)->isEnabled());
    QSignalSpy spy(&f.page, &Page::runRequested);
    QTest::mouseClick(f.button(u"repeatRun"_s), Qt::LeftButton);
    QCOMPARE(spy.first().at(0).value<RunRequest>().folders.carteira, f.past.settings.reportPath);
}

void TestHistoryPage::refreshKeepsTheChosenRun()
{
    HistoryFixture f;
    f.openWithRuns();
    f.table()->setCurrentIndex(f.table()->model()->index(1, 0));
    QTRY_COMPARE(f.label(u"detailsWord"_s)->text(), u"SUCESSO"_s);
    f.add(3, 1, nullptr);
    f.page.refresh();
    QTRY_COMPARE(f.table()->model()->rowCount(), 3);
    QCOMPARE(f.table()->currentIndex().row(), 2);
    QCOMPARE(f.table()->currentIndex().data(PastRunsModel::kRunIdRole).toString(), runNumber(1));
}

void TestHistoryPage::newRunAppearsOnRefresh()
{
    HistoryFixture f(false);
    f.open();
    QTRY_VERIFY(f.label(u"runsEmpty"_s)->text().contains(u"Nenhuma"_s));
    f.add(1, 1, nullptr);
    f.page.refresh();
    QTRY_COMPARE(f.table()->model()->rowCount(), 1);
    QVERIFY(f.table()->isVisible());
}

void TestHistoryPage::runIsOpenedByNumber()
{
    HistoryFixture f;
    f.add(7, 24 * 90, nullptr); // older than the period shown
    f.openWithRuns();
    f.page.openAtRun(runNumber(1));
    QTRY_COMPARE(f.label(u"detailsWord"_s)->text(), u"SUCESSO"_s);
    QCOMPARE(f.table()->currentIndex().row(), 1);
    f.page.openAtRun(runNumber(7));
    QTRY_VERIFY(f.label(u"detailsFacts"_s)->text().contains(runNumber(7)));
    f.page.openAtRun(runNumber(99));
    QTRY_VERIFY(f.label(u"detailsSentence"_s)->text().contains(runNumber(99)));
}

void TestHistoryPage::answersOfTheOldEngineAreDropped()
{
    HistoryFixture f;
    f.open();
    f.page.setEngine(nullptr);
    QTest::qWait(300); // whatever the worker answers now must not be shown: there is no signal to wait for
    QCOMPARE(f.table()->model()->rowCount(), 0);
}

void TestHistoryPage::keyboardAloneReachesEverything()
{
    HistoryFixture f;
    f.openWithRuns();
    f.page.findChild<QLineEdit *>(u"historyText"_s)->setFocus();
    QSet<QString> reached;
    for (int i = 0; i < 60; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached.insert(QApplication::focusWidget()->objectName());
    }
    for (const QString &name : {u"period"_s, u"status"_s, u"moreFilters"_s, u"runsTable"_s, u"repeatRun"_s,
                                u"copyTicket"_s, u"openReport"_s, u"stagesTable"_s})
        QVERIFY2(reached.contains(name), qPrintable(name));
}

QTEST_MAIN(TestHistoryPage)
#include "tst_historypage.moc"
