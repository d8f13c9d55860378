// SPDX-License-Identifier: GPL-3.0-or-later
// The page Processar by real widgets: progress, funds, result and what follows from it.
#include "app/services.h"
#include "core/base/clock.h"
#include "tests/ui/runpagefixture.h"
#include "ui/controls/datefield.h"
#include "ui/log/logpane.h"
#include "ui/log/logview.h"
#include "ui/run/periodfield.h"

#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>

#include <algorithm>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRunLimitMs = 120'000;

} // namespace

class TestRunPage : public QObject, private RunPageFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void waitingForTheBankIsShown();
    void aDurationBelowASecondIsNoZero();
    void fundsAppearWhileTheRunGoesOn();
    void cancelIsSaidWithWhereTheRunIs();
    void failedFundShowsItsMessageAndLoadedOneOpensItsData();
    void nextProblemGoesFromFundToFund();
    void retryRunsOnlyWhatFailed();
    void logAndFolderAreOneClickAway();
    void nothingScrollsSideways();
    void ticketNamesTheRun();
    void kindAndPolicyOfTheRunAreKept();
    void thousandFundsStallNothing();
    void demonstrationShowsItsFunds();
};

void TestRunPage::waitingForTheBankIsShown()
{
    m_engine->hangsAtBank = true;
    open();
    QTest::mouseClick(button(u"primary"_s), Qt::LeftButton);
    QTRY_VERIFY2(text(u"statusActivity"_s).contains(u"esperando o BTG há 00:4"_s),
                 qPrintable(text(u"statusActivity"_s)));
    QTRY_COMPARE(funds()->counts().value(FundStep::Released), 36);
    m_engine->hangsAtBank = false;
    m_engine->release();
    QTRY_COMPARE(shown().word, u"SUCESSO"_s);
}

void TestRunPage::aDurationBelowASecondIsNoZero()
{
    m_engine->plan.usual = std::chrono::milliseconds(340);
    open();
    QTRY_VERIFY(text(u"planLine2"_s).contains(u"0,3 s"_s));
    QTest::mouseClick(button(u"primary"_s), Qt::LeftButton);
    QTRY_COMPARE(shown().word, u"SUCESSO"_s);
    QVERIFY2(text(u"usualTime"_s).startsWith(u"normal 0,3 s, levou "_s), qPrintable(text(u"usualTime"_s)));
    QVERIFY2(!text(u"usualTime"_s).contains(u"00:00"_s), qPrintable(text(u"usualTime"_s)));
}

void TestRunPage::fundsAppearWhileTheRunGoesOn()
{
    m_engine->hangs = true;
    m_engine->plan.usual = std::chrono::seconds(30);
    open();
    QTRY_VERIFY(text(u"planLine2"_s).contains(u"00:30"_s));
    QTest::mouseClick(button(u"primary"_s), Qt::LeftButton);
    QTRY_COMPARE(funds()->counts().value(FundStep::Loaded), 36 + 18);
    QCOMPARE(funds()->counts().value(FundStep::Transformed), 18);
    QTRY_COMPARE(text(u"statusActivity"_s), u"rentabilidade 19/11/2026: carga, fundo 18 de 36"_s);
    QVERIFY(text(u"usualTime"_s).startsWith(u"normal 00:30, já 00:"_s));
    QVERIFY(!m_page->form()->isEnabled());
    m_engine->release();
    QTRY_COMPARE(shown().word, u"SUCESSO"_s);
    QCOMPARE(funds()->counts().value(FundStep::Loaded), 72);
    QCOMPARE(text(u"fundSummary"_s), u"36 carregados"_s);
    QCOMPARE(text(u"statusActivity"_s), QString());
}

void TestRunPage::cancelIsSaidWithWhereTheRunIs()
{
    m_engine->hangs = true;
    m_engine->slowToStop = true;
    open();
    QTest::mouseClick(button(u"primary"_s), Qt::LeftButton);
    QTRY_VERIFY(text(u"statusActivity"_s).contains(u"fundo 18 de 36"_s));
    QTest::mouseClick(button(u"cancel"_s), Qt::LeftButton);
    QCOMPARE(shown().word, u"CANCELANDO…"_s);
    QVERIFY(text(u"statusActivity"_s).contains(u"fundo 18 de 36"_s));
    m_engine->release();
    QTRY_COMPARE(shown().reason, u"CANCELADO"_s);
    // What was loaded before stays in the table, and the rest is offered again.
    QCOMPARE(funds()->counts().value(FundStep::Loaded), 36 + 18);
    QVERIFY(button(u"retryFailed"_s)->isVisible());
}

void TestRunPage::failedFundShowsItsMessageAndLoadedOneOpensItsData()
{
    RunReport report = incompleteReport(kThursday);
    FundReport &rejected = report.items.first().fundReports.first();
    rejected.state = FundState::Rejected;
    rejected.error = Error{ErrorCode::Validation, u"A soma difere do PL em R$ 812,44."_s, {}, {}};
    m_engine->script = report;
    open();
    run();
    QTableView *view = m_page->fundPane()->view();
    m_page->fundPane()->showOnlyProblems();
    QTRY_COMPARE(view->model()->rowCount(), 3);
    view->sortByColumn(FundModel::StateColumn, Qt::DescendingOrder);
    QSignalSpy opened(m_page.get(), &Page::dataRequested);
    view->setCurrentIndex(view->model()->index(0, FundModel::FundColumn));
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_VERIFY(m_page->findChild<QLabel *>(u"fundDetails"_s)->isVisible());
    QVERIFY2(text(u"fundDetails"_s).contains(u"A soma difere do PL em R$ 812,44."_s),
             qPrintable(text(u"fundDetails"_s)));
    QCOMPARE(opened.count(), 0);
    auto *state = m_page->findChild<QComboBox *>(u"fundState"_s);
    state->setCurrentIndex(state->findData(int(FundStep::Loaded)));
    QTest::keyClicks(m_page->findChild<QLineEdit *>(u"fundFilter"_s), u"fundo 07"_s);
    QTRY_COMPARE(view->model()->rowCount(), 2);
    view->setCurrentIndex(view->model()->index(0, FundModel::FundColumn));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().at(0).toDate(), kThursday);
    QCOMPARE(opened.first().at(1).toString(), u"FUNDO 07 FIM CP"_s);
    // Ctrl+C copies these rows.
    view->setFocus();
    view->selectAll();
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 2);
}

void TestRunPage::nextProblemGoesFromFundToFund()
{
    m_engine->script = incompleteReport(kThursday);
    FundReport &warned = m_engine->script.items.first().fundReports[4];
    warned.warnings = {u"CNPJ ausente"_s};
    open();
    QSignalSpy told(m_page.get(), &Page::told);
    QTest::keyClick(m_page.get(), Qt::Key_F8);
    QCOMPARE(told.takeFirst().first().toString(), u"Ainda não há fundos na tabela."_s);
    run();
    QTableView *view = m_page->fundPane()->view();
    const auto current = [view] {
        return view->currentIndex().siblingAtColumn(FundModel::FundColumn).data().toString();
    };
    for (const QString &fund : {warned.fund, u"FUNDO 35 FIM CP"_s, u"FUNDO 36 FIC FIDC"_s}) {
        QTest::keyClick(m_page.get(), Qt::Key_F8);
        QCOMPARE(current(), fund);
        QVERIFY(m_page->findChild<QLabel *>(u"fundDetails"_s)->isVisible());
        QVERIFY2(text(u"fundDetails"_s).startsWith(fund), qPrintable(text(u"fundDetails"_s)));
        QVERIFY(view->hasFocus());
    }
    QCOMPARE(told.size(), 0);
    QTest::keyClick(m_page.get(), Qt::Key_F8);
    QCOMPARE(current(), warned.fund);
    QCOMPARE(told.takeFirst().first().toString(), u"Não há mais problemas abaixo: voltou ao primeiro."_s);
    QTest::keyClick(m_page.get(), Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(current(), u"FUNDO 36 FIC FIDC"_s);
    // The log has the same key while it is on the screen.
    told.clear();
    m_page->showLog();
    QTest::keyClick(m_page.get(), Qt::Key_F8);
    QCOMPARE(current(), u"FUNDO 36 FIC FIDC"_s);
    QVERIFY(m_page->logPane()->view()->currentIndex().isValid());
}

void TestRunPage::retryRunsOnlyWhatFailed()
{
    m_engine->script = incompleteReport(kThursday);
    open();
    run();
    QCOMPARE(shown().reason, u"DADOS INCOMPLETOS"_s);
    QVERIFY(button(u"retryFailed"_s)->isVisible());
    m_engine->script = successReport(kThursday);
    QSignalSpy ended(m_page.get(), &RunPage::runFinished);
    QTest::mouseClick(button(u"retryFailed"_s), Qt::LeftButton);
    QVERIFY(ended.wait());
    QCOMPARE(m_engine->runs.load(), 2);
    QCOMPARE(m_engine->lastRequest.dates, QList{kThursday});
    QCOMPARE(m_engine->lastRequest.parts, QList{Part::Carteira});
    QVERIFY(!button(u"retryFailed"_s)->isVisible());
}

void TestRunPage::logAndFolderAreOneClickAway()
{
    m_engine->script.items.first().folder = m_folder->path();
    open();
    QVERIFY(!button(u"openRunFolder"_s)->isVisible());
    run();
    QVERIFY(button(u"openRunFolder"_s)->isVisible());
    QVERIFY(!m_page->logPane()->isVisible());
    QTest::mouseClick(button(u"openLog"_s), Qt::LeftButton);
    QVERIFY(m_page->findChild<QWidget *>(u"logView"_s)->isVisible());
    // Another question: its plan instead of the old run's progress.
    QVERIFY(!m_page->findChild<QLabel *>(u"planHeadline"_s)->isVisible());
    m_page->form()->dateField()->goBack();
    QTRY_VERIFY(m_page->findChild<QLabel *>(u"planHeadline"_s)->isVisible());
}

void TestRunPage::nothingScrollsSideways()
{
    open();
    run();
    const auto *funds = m_page->findChild<QTableView *>(u"fundView"_s);
    const auto *stages = m_page->findChild<QTableView *>(u"stageView"_s);
    for (const int width : {1'400, 1'040, 820}) {
        m_page->resize(width, 660);
        QCoreApplication::processEvents();
        QTRY_COMPARE(funds->horizontalScrollBar()->maximum(), 0);
        QVERIFY2(stages->horizontalHeader()->length() <= stages->viewport()->width(),
                 qPrintable(QString::number(width)));
        QVERIFY(!funds->isColumnHidden(FundModel::MessageColumn));
        // Of the stages the names are not cut, whatever else has to give way.
        QFont bold = stages->font();
        bold.setBold(true);
        for (int column = 0; column < stages->model()->columnCount(); ++column) {
            const QString name = stages->model()->headerData(column, Qt::Horizontal).toString();
            QVERIFY2(stages->isColumnHidden(column) ||
                         stages->columnWidth(column) > QFontMetrics(bold).horizontalAdvance(name),
                     qPrintable(u"%1 at %2"_s.arg(name).arg(width)));
        }
        // What has no room is named.
        QCOMPARE(text(u"fundsLeftOut"_s).isEmpty(), !funds->isColumnHidden(FundModel::SumColumn));
    }
}

void TestRunPage::ticketNamesTheRun()
{
    m_settings.database.driver = u"QMYSQL"_s;
    m_settings.database.host = u"db.exemplo.com.br"_s;
    m_settings.database.name = u"fundos"_s;
    m_settings.database.password = Secret(u"senha-do-banco"_s);
    m_engine = std::make_shared<FakeEngine>(*m_clock, m_settings);
    m_engine->script = incompleteReport(kThursday);
    m_engine->script.runId = u"corrida-7"_s;
    open();
    run();
    const QString ticket = m_page->logPane()->ticket();
    for (const QString &fact : {u"Execução: Carteira e rentabilidade, 19/11/2026"_s, u"db.exemplo.com.br:3306/fundos"_s,
                                m_settings.envPath, u"--data 2026-11-19"_s, u"Identificação: corrida-7"_s})
        QVERIFY2(ticket.contains(fact), qPrintable(fact + u" not in "_s + ticket));
    QVERIFY(!ticket.contains(u"senha-do-banco"_s));
}

void TestRunPage::kindAndPolicyOfTheRunAreKept()
{
    const QString file = m_folder->filePath(u"console.ini"_s);
    open();
    m_page->form()->setWhen(RunForm::When::Period);
    m_page->form()->periodField()->setPolicy(DatePolicy::MissingAndFailed);
    m_page->form()->periodField()->setOrder(DateOrder::NewestFirst);
    {
        UiState state(file);
        m_page->saveState(state);
        state.save();
    }
    open();
    QCOMPARE(m_page->form()->when(), RunForm::When::OneDate);
    const UiState state(file);
    m_page->restoreState(state);
    QCOMPARE(m_page->form()->when(), RunForm::When::Period);
    QCOMPARE(m_page->form()->periodField()->policy(), DatePolicy::MissingAndFailed);
    QCOMPARE(m_page->form()->periodField()->order(), DateOrder::NewestFirst);
}

void TestRunPage::thousandFundsStallNothing()
{
    m_engine->script = successReport(kThursday, 1'000);
    m_engine->lines = 2'000;
    open();
    // A heartbeat of the GUI thread: its longest pause is what an operator would feel.
    QElapsedTimer beat;
    qint64 longest = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&] { longest = std::max(longest, beat.restart()); });
    QSignalSpy ended(m_page.get(), &RunPage::runFinished);
    beat.start();
    heart.start(5);
    QTest::mouseClick(button(u"primary"_s), Qt::LeftButton);
    QVERIFY(ended.wait(kRunLimitMs));
    QTest::qWait(50); // one more paint
    heart.stop();
    qInfo("longest pause of the GUI thread with 1,000 funds: %lld ms (goal 50)", longest);
    QCOMPARE(funds()->rowCount(), 2'000);
    QCOMPARE(funds()->counts().value(FundStep::Loaded), 2'000);
    QVERIFY2(longest < 500, "an order above the goal: builds and machines differ");
}

void TestRunPage::demonstrationShowsItsFunds()
{
    const SystemClock clock;
    DemonstrationOptions options;
    options.folder = m_folder->filePath(u"demonstracao"_s);
    options.funds = 6;
    auto engine = openDemonstrationEngine(options);
    QVERIFY(engine);
    makePage(clock);
    m_page->setEngine(*engine);
    m_page->form()->dateField()->setDate(QDate(2025, 4, 10));
    QTRY_VERIFY_WITH_TIMEOUT(text(u"planLine1"_s).contains(u"O BTG já liberou"_s), 10'000);
    QTRY_VERIFY2(text(u"planLine0"_s).contains(u"nada carregado"_s, Qt::CaseInsensitive),
                 qPrintable(text(u"planLine0"_s)));
    QTRY_VERIFY(button(u"primary"_s)->isEnabled());
    QSignalSpy ended(m_page.get(), &RunPage::runFinished);
    QTest::mouseClick(button(u"primary"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(funds()->counts().value(FundStep::Released) > 0, kRunLimitMs);
    QVERIFY(ended.count() > 0 || ended.wait(kRunLimitMs));
    QCOMPARE(shown().word, u"SUCESSO"_s);
    QCOMPARE(funds()->counts().value(FundStep::Loaded), 12);
    QCOMPARE(funds()->rowCount(), 12);
    for (int row = 0; row < funds()->rowCount(); ++row) {
        const FundRow &fund = funds()->rowAt(row);
        QVERIFY2(fund.fund.rows > 0, qPrintable(fund.fund.fund));
        QVERIFY2(fund.item.part != Part::Carteira || (fund.fund.sum && fund.fund.patrimonio),
                 qPrintable(fund.fund.fund));
    }
    // The plan of the same date now tells what is loaded.
    m_page->refresh();
    QTRY_VERIFY2_WITH_TIMEOUT(text(u"planLine0"_s).contains(u"6 fundos já carregados"_s),
                              qPrintable(text(u"planLine0"_s)), 10'000);
}

QTEST_MAIN(TestRunPage)
#include "tst_runpage.moc"
