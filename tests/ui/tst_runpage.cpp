// SPDX-License-Identifier: GPL-3.0-or-later
// The page Processar by real widgets: plan, progress, funds, result and what follows from it.
#include "app/services.h"
#include "core/base/clock.h"
#include "tests/ui/fakeengine.h"
#include "ui/controls/datefield.h"
#include "ui/run/fundmodel.h"
#include "ui/run/fundpane.h"
#include "ui/run/periodfield.h"
#include "ui/run/runform.h"
#include "ui/run/runpage.h"
#include "ui/run/statuspanel.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeEdit>
#include <QToolButton>

#include <algorithm>
#include <memory>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

const QDate kThursday(2026, 11, 19);
constexpr int kRunLimitMs = 120'000;

} // namespace

class TestRunPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void planSaysDatesLoadedReleasedAndTime();
    void planSaysWhatCannotBeReached();
    void planFollowsTheFormAfterAPause();
    void periodIsPreviewedAndAskedFor();
    void everyChoiceReachesTheRequest();
    void daysBackShowsItsDateAtOnce();
    void waitingForTheBankIsShown();
    void fundsAppearWhileTheRunGoesOn();
    void cancelIsSaidWithWhereTheRunIs();
    void failedFundShowsItsMessageAndLoadedOneOpensItsData();
    void retryRunsOnlyWhatFailed();
    void logAndFolderAreOneClickAway();
    void commandIsCopied();
    void usedFoldersComeBack();
    void thousandFundsStallNothing();
    void demonstrationShowsItsFunds();

private:
    void open();
    void run();
    QPushButton *button(const QString &name) const { return m_page->findChild<QPushButton *>(name); }
    QString text(const QString &name) const { return m_page->findChild<QLabel *>(name)->text(); }
    const StatusText &shown() const { return m_page->findChild<StatusPanel *>()->shown(); }
    FundModel *funds() const { return m_page->fundPane()->model(); }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FakeEngine> m_engine;
    std::unique_ptr<RunPage> m_page;
    Settings m_settings;
};

void TestRunPage::init()
{
    m_clock = std::make_unique<FakeClock>(QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC));
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = {};
    m_settings.reportPath = m_folder->filePath(u"carteira"_s);
    m_settings.rentabilidadePath = m_folder->filePath(u"rentabilidade"_s);
    m_settings.dirLogs = m_folder->path();
    m_settings.envPath = m_folder->filePath(u".env"_s);
    m_engine = std::make_shared<FakeEngine>(*m_clock, m_settings);
    m_engine->script = successReport(kThursday);
}

void TestRunPage::cleanup()
{
    for (int i = 0; i < 4; ++i)
        m_engine->release();
    m_page.reset();
    m_engine.reset();
}

void TestRunPage::open()
{
    m_page = std::make_unique<RunPage>(*m_clock);
    m_page->resize(1040, 660);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->setEngine(m_engine);
    QTRY_VERIFY(button(u"primary"_s)->isEnabled());
}

void TestRunPage::run()
{
    QSignalSpy ended(m_page.get(), &RunPage::runFinished);
    QTest::mouseClick(button(u"primary"_s), Qt::LeftButton);
    QVERIFY(ended.count() > 0 || ended.wait());
}

void TestRunPage::planSaysDatesLoadedReleasedAndTime()
{
    DayCoverage carteira;
    carteira.date = kThursday;
    carteira.state = DayState::Partial;
    carteira.loaded = 36;
    carteira.expected = 38;
    carteira.missing = {u"ALFA"_s, u"BETA"_s};
    m_engine->plan.days = {carteira};
    m_engine->plan.usual = std::chrono::seconds(30);
    m_engine->released = ReleaseOutlook{37, 38, {u"BETA (Em processamento)"_s}};
    open();
    QTRY_COMPARE(text(u"planHeadline"_s),
                 u"Carteira e rentabilidade de 19/11/2026 (quinta-feira): baixar e carregar."_s);
    QTRY_COMPARE(text(u"planLine0"_s),
                 u"No banco, em 19/11/2026 – carteira: 36 fundos já carregados, 2 faltando: ALFA, BETA."_s);
    QTRY_COMPARE(text(u"planLine1"_s), u"O BTG liberou 37 de 38 fundos; ainda não: BETA (Em processamento)."_s);
    QCOMPARE(text(u"planLine2"_s), u"Uma execução como esta costuma levar 00:30."_s);
}

void TestRunPage::planSaysWhatCannotBeReached()
{
    m_engine->plan.databaseProblem = u"O servidor db.exemplo.com.br não respondeu."_s;
    open();
    QTRY_VERIFY2(text(u"planLine0"_s).contains(u"não se sabe o que já está carregado"_s),
                 qPrintable(text(u"planLine0"_s)));
    QTRY_VERIFY(text(u"planLine1"_s).contains(u"a execução não depende dela"_s));
    QVERIFY(button(u"primary"_s)->isEnabled());
}

void TestRunPage::planFollowsTheFormAfterAPause()
{
    open();
    QTRY_COMPARE(m_engine->outlooks.load(), 1);
    QTest::keyClicks(m_page->form()->dateField()->editor(), u"x"_s);
    QTRY_COMPARE(text(u"planHeadline"_s), u"Preencha o formulário para ver o plano."_s);
    m_page->form()->dateField()->setDate(QDate(2026, 11, 17));
    m_page->form()->dateField()->setDate(QDate(2026, 11, 18));
    QTRY_VERIFY(text(u"planHeadline"_s).contains(u"18/11/2026"_s));
    QTRY_COMPARE(m_engine->outlooks.load(), 2); // one question for two changes
}

void TestRunPage::periodIsPreviewedAndAskedFor()
{
    open();
    QTest::mouseClick(m_page->findChild<QToolButton *>(u"whenPeriod"_s), Qt::LeftButton);
    QVERIFY(!m_page->form()->dateField()->isVisible());
    m_page->form()->periodField()->setInterval({QDate(2026, 11, 2), kThursday});
    QTRY_VERIFY2(text(u"planHeadline"_s).contains(u"13 dias úteis · 1 feriado pulado (02/11 Finados)"_s),
                 qPrintable(text(u"planHeadline"_s)));
    QTRY_VERIFY(button(u"planExpand"_s)->isVisible());
    QTest::mouseClick(button(u"planExpand"_s), Qt::LeftButton);
    QVERIFY2(text(u"planDates"_s).contains(u"11/2026: 03, 04"_s), qPrintable(text(u"planDates"_s)));
    QVERIFY(m_page->findChild<QLabel *>(u"planDates"_s)->isVisible());
    auto *policy = m_page->findChild<QComboBox *>(u"policy"_s);
    policy->setCurrentIndex(policy->findData(int(DatePolicy::MissingAndFailed)));
    run();
    QCOMPARE(m_engine->lastRequest.dates.size(), 13);
    QCOMPARE(m_engine->lastRequest.policy, DatePolicy::MissingAndFailed);
    QVERIFY(m_engine->lastRequest.period == (DateInterval{QDate(2026, 11, 2), kThursday}));
    m_page->form()->periodField()->setInterval({kThursday, QDate(2026, 11, 2)});
    QCOMPARE(m_page->form()->obstacle(), u"O período termina antes de começar."_s);
}

void TestRunPage::everyChoiceReachesTheRequest()
{
    open();
    auto *what = m_page->findChild<QComboBox *>(u"what"_s);
    const QList<std::pair<RunMode, bool>> choices = {{RunMode::Full, false},
                                                     {RunMode::ExtractOnly, false},
                                                     {RunMode::LoadOnly, false},
                                                     {RunMode::Full, true},
                                                     {RunMode::LoadOnly, true}};
    QCOMPARE(what->count(), choices.size());
    for (int i = 0; i < what->count(); ++i) {
        what->setCurrentIndex(i);
        const RunRequest request = m_page->form()->request();
        QCOMPARE(std::pair(request.mode, request.dryRun), choices[i]);
        // What a request says comes back when the form is filled with it.
        m_page->take(request, false);
        QVERIFY(m_page->form()->request() == request);
    }
    what->setCurrentIndex(0);
    m_page->findChild<QCheckBox *>(u"repeat"_s)->click();
    m_page->findChild<QSpinBox *>(u"waitInterval"_s)->setValue(10);
    m_page->findChild<QTimeEdit *>(u"waitUntil"_s)->setTime(QTime(18, 30));
    QVERIFY(m_page->form()->request().waiting == (Waiting{std::chrono::minutes(10), QTime(18, 30)}));
    what->setCurrentIndex(2);
    QVERIFY(m_page->form()->obstacle().contains(u"não vale para"_s));
}

void TestRunPage::daysBackShowsItsDateAtOnce()
{
    open();
    m_page->findChild<QSpinBox *>(u"daysBack"_s)->setValue(2);
    QCOMPARE(m_page->form()->dateField()->date(), QDate(2026, 11, 18));
    QCOMPARE(text(u"daysBackText"_s), u"dias úteis atrás = 18/11/2026 (quarta-feira)"_s);
    QTest::mouseClick(button(u"goToLast"_s), Qt::LeftButton);
    QCOMPARE(m_page->findChild<QSpinBox *>(u"daysBack"_s)->value(), 1);
    QTest::mouseClick(button(u"goToSecond"_s), Qt::LeftButton);
    QCOMPARE(m_page->form()->dateField()->date(), QDate(2026, 11, 18));
    m_page->form()->dateField()->setDate(QDate(2026, 11, 21));
    QCOMPARE(text(u"daysBackText"_s), u"dias úteis atrás"_s);
}

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
    QCOMPARE(text(u"fundSummary"_s), u"72 carregados"_s);
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
    QVERIFY(!m_page->findChild<QWidget *>(u"logView"_s)->isVisible());
    QTest::mouseClick(button(u"openLog"_s), Qt::LeftButton);
    QVERIFY(m_page->findChild<QWidget *>(u"logView"_s)->isVisible());
    // Another question: its plan instead of the old run's progress.
    QVERIFY(!m_page->findChild<QLabel *>(u"planHeadline"_s)->isVisible());
    m_page->form()->dateField()->goBack();
    QTRY_VERIFY(m_page->findChild<QLabel *>(u"planHeadline"_s)->isVisible());
}

void TestRunPage::commandIsCopied()
{
    open();
    m_page->findChild<QToolButton *>(u"partsCarteira"_s)->click();
    QTest::mouseClick(button(u"copyCommandButton"_s), Qt::LeftButton);
    const QString command = QGuiApplication::clipboard()->text();
    for (const QString &word : {u"orquestrador_btg"_s, u"--tipo"_s, u"carteira"_s, u"--data"_s, u"2026-11-19"_s,
                                u"--env"_s, m_settings.envPath})
        QVERIFY2(command.contains(word), qPrintable(command));
    QVERIFY2(!command.contains(u"console"_s), qPrintable(command));
}

void TestRunPage::usedFoldersComeBack()
{
    UiState state(m_folder->filePath(u"console.ini"_s));
    open();
    const QString other = m_folder->filePath(u"outra"_s);
    m_page->form()->setFolders({other, m_settings.rentabilidadePath});
    QTRY_VERIFY(button(u"primary"_s)->isEnabled());
    run();
    m_page->saveState(state);
    m_page = std::make_unique<RunPage>(*m_clock);
    m_page->restoreState(state);
    QCOMPARE(m_page->form()->folderHistory(Part::Carteira), QStringList{other});
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
    m_page = std::make_unique<RunPage>(clock);
    m_page->resize(1040, 660);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
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
