// SPDX-License-Identifier: GPL-3.0-or-later
// The real window notices what another process loads: here a second engine on the same database.
#include "app/services.h"
#include "tests/ui/pagesfixture.h"
#include "ui/coverage/coveragegrid.h"
#include "ui/coverage/coveragepage.h"
#include "ui/data/datapage.h"
#include "ui/data/gridpane.h"
#include "ui/history/pastrunsmodel.h"
#include "ui/run/runpage.h"
#include "ui/window/recordwatch.h"
#include "ui/window/statusline.h"

#include <QDir>
#include <QFile>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestRecordWatch : public QObject, private PagesFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = QTemporaryDir(); // what one test loads must not be there for the next
        loadOneDay();
    }
    void cleanup() { tearDownPages(); }
    void loadOfAnotherProcessAppearsInTheCalendarAndTheBadge();
    void runOfAnotherProcessAppearsInTheHistoryWhenTheWindowIsActivated();
    void fundsOfAnotherProcessAppearInTheData();
    void nothingNewTellsNothing();
    void databaseThatIsAwayIsSaidOnceAndItsReturnToo();
    void olderProbeDoesNotBringTheDatabaseBack();
    void whatAPageFindsIsOnTheStatusLine();
    void badgeFollowsEachDateOfTheWindowsOwnRun();

private:
    void loadElsewhere(QDate date, int funds = 6);
    RecordWatch *watch() const { return m_window->findChild<RecordWatch *>(); }
};

void TestRecordWatch::loadElsewhere(QDate date, int funds)
{
    DemonstrationOptions options;
    options.folder = m_folder.filePath(u"demonstracao"_s);
    options.funds = funds;
    const auto engine = openDemonstrationEngine(options);
    QVERIFY2(engine, engine ? "" : qPrintable(engine.error().oneLine()));
    RunRequest request;
    request.dates = {date};
    request.origin = u"agendamento"_s;
    request.dateText = date.toString(Qt::ISODate);
    const RunReport report = (*engine)->run(request, {});
    QVERIFY2(report.outcome == Outcome::Success, report.error ? qPrintable(report.error->oneLine()) : "");
}

void TestRecordWatch::loadOfAnotherProcessAppearsInTheCalendarAndTheBadge()
{
    m_window->pages()->showPage(PageStack::Calendario);
    auto *page = static_cast<CoveragePage *>(m_window->pages()->page(PageStack::Calendario));
    settle();
    const QDate due = m_engine->calendar().back(brazilianDate(m_clock.now()), 1);
    page->goTo(due);
    settle();
    const auto stateOf = [&] {
        const DayCoverage *day = page->grid()->days()->coverage(due, Part::Carteira);
        return day ? day->state : DayState::NotDue;
    };
    QCOMPARE(stateOf(), DayState::Missing);
    const int gaps = m_window->pages()->badge(PageStack::Calendario).toInt();
    QVERIFY(gaps > 1);
    const QList<QDate> chosen = page->grid()->selectedDays();
    QCOMPARE(chosen, QList<QDate>{due});
    loadElsewhere(due);
    settle();
    QCOMPARE(stateOf(), DayState::Missing); // nobody has told the window
    watch()->look();
    QTRY_COMPARE(stateOf(), DayState::Complete);
    QTRY_COMPARE(m_window->pages()->badge(PageStack::Calendario).toInt(), gaps - 1);
    QCOMPARE(page->grid()->selectedDays(), chosen);
}

void TestRecordWatch::runOfAnotherProcessAppearsInTheHistoryWhenTheWindowIsActivated()
{
    m_window->pages()->showPage(PageStack::Historico);
    settle();
    auto *runs = m_window->findChild<QTableView *>(u"runsTable"_s);
    QTRY_COMPARE(runs->model()->rowCount(), 1);
    const QString chosen = runs->currentIndex().data(PastRunsModel::kRunIdRole).toString();
    QVERIFY(!chosen.isEmpty());
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    loadElsewhere(loadedDay().addDays(1));
    m_window->activateWindow();
    QTRY_COMPARE(runs->model()->rowCount(), 2);
    QCOMPARE(runs->currentIndex().data(PastRunsModel::kRunIdRole).toString(), chosen);
    QCOMPARE(runs->currentIndex().row(), 1); // below the newer one
}

void TestRecordWatch::fundsOfAnotherProcessAppearInTheData()
{
    m_window->pages()->showPage(PageStack::Dados);
    auto *page = static_cast<DataPage *>(m_window->pages()->page(PageStack::Dados));
    page->showDate(loadedDay(), {});
    settle();
    QTableView *funds = page->funds()->view();
    QTRY_COMPARE(funds->model()->rowCount(), 6);
    funds->setCurrentIndex(funds->model()->index(3, 0));
    const QString chosen = page->funds()->currentKey();
    QVERIFY(!chosen.isEmpty());
    loadElsewhere(loadedDay(), 8);
    watch()->look();
    QTRY_COMPARE(funds->model()->rowCount(), 8);
    QCOMPARE(page->funds()->currentKey(), chosen);
}

void TestRecordWatch::nothingNewTellsNothing()
{
    settle();
    QSignalSpy changed(watch(), &RecordWatch::changed);
    for (int look = 0; look < 3; ++look) {
        watch()->look();
        settle();
    }
    QCOMPARE(changed.count(), 0);
    loadElsewhere(loadedDay().addDays(1));
    watch()->look();
    QTRY_COMPARE(changed.count(), 1);
}

void TestRecordWatch::databaseThatIsAwayIsSaidOnceAndItsReturnToo()
{
    auto *line = m_window->findChild<StatusLine *>();
    QTRY_COMPARE_WITH_TIMEOUT(line->state().api.health, EndState::Health::Good, 20'000);
    m_window->pages()->showPage(PageStack::Dados);
    auto *page = static_cast<DataPage *>(m_window->pages()->page(PageStack::Dados));
    page->showDate(loadedDay(), {});
    settle();
    QSignalSpy lost(watch(), &RecordWatch::databaseLost);
    QSignalSpy back(watch(), &RecordWatch::databaseBack);
    // A folder in the place of the file: it does not open.
    const QString file = m_engine->settings().database.name;
    QVERIFY(QFile::rename(file, file + u".fora"_s));
    QVERIFY(QDir().mkpath(file));
    for (int look = 0; look < 2; ++look) {
        watch()->look();
        settle();
    }
    QCOMPARE(lost.count(), 1);
    QCOMPARE(line->state().database.health, EndState::Health::Bad);
    QCOMPARE(line->state().database.summary, u"não abre"_s); // it is no server that could answer
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(m_window->findChildren<QMessageBox *>().isEmpty());
    QCOMPARE(page->funds()->view()->model()->rowCount(), 6); // what was read stays in sight
    QVERIFY(page->funds()->isVisible());
    QVERIFY(QDir().rmdir(file) && QFile::rename(file + u".fora"_s, file));
    watch()->look();
    QTRY_COMPARE(back.count(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(line->state().database.health, EndState::Health::Good, 20'000);
}

void TestRecordWatch::olderProbeDoesNotBringTheDatabaseBack()
{
    auto *line = m_window->findChild<StatusLine *>();
    QTRY_COMPARE_WITH_TIMEOUT(line->state().api.health, EndState::Health::Good, 20'000);
    settle();
    const QDateTime before = line->state().checked;
    line->probe();
    line->showDatabaseAway(
        {ErrorCode::Database, u"A conexão com o banco caiu."_s, u"leitura, código 2013"_s, {}, 2013});
    QTRY_VERIFY_WITH_TIMEOUT(line->state().checked > before, 20'000); // what was asked before it was lost
    QCOMPARE(line->state().api.health, EndState::Health::Good);
    QCOMPARE(line->state().database.summary, u"não responde"_s);
    line->probe();
    QTRY_COMPARE_WITH_TIMEOUT(line->state().database.health, EndState::Health::Good, 20'000);
}

void TestRecordWatch::whatAPageFindsIsOnTheStatusLine()
{
    auto *line = m_window->findChild<StatusLine *>();
    QTRY_COMPARE_WITH_TIMEOUT(line->state().database.health, EndState::Health::Good, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(line->state().api.health, EndState::Health::Good, 20'000);
    const QString file = m_engine->settings().database.name;
    for (const auto id : {PageStack::Dados, PageStack::Calendario, PageStack::Historico}) {
        m_window->pages()->showPage(id);
        if (id == PageStack::Dados)
            static_cast<DataPage *>(m_window->pages()->page(id))->showDate(loadedDay(), {});
        settle();
        QCOMPARE(line->state().database.health, EndState::Health::Good);
        QVERIFY(QFile::rename(file, file + u".fora"_s));
        QVERIFY(QDir().mkpath(file));
        m_window->pages()->refreshCurrent();
        QTRY_COMPARE(line->state().database.health, EndState::Health::Bad);
        QCOMPARE(line->state().database.summary, u"não abre"_s);
        QVERIFY(QDir().rmdir(file) && QFile::rename(file + u".fora"_s, file));
        m_window->pages()->refreshCurrent();
        QTRY_COMPARE_WITH_TIMEOUT(line->state().database.health, EndState::Health::Good, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(line->state().api.health, EndState::Health::Good, 20'000);
    }
    // The same of the bank; a list that it refuses is not the end that is shown.
    Page *run = m_window->pages()->page(PageStack::Processar);
    emit run->bankAnswered(Error{ErrorCode::Http, u"404"_s, {}, {}});
    QCOMPARE(line->state().api.health, EndState::Health::Good);
    emit run->bankAnswered(Error{ErrorCode::Network, u"O servidor recusou a conexão."_s, {}, {}});
    QCOMPARE(line->state().api.summary, u"não responde"_s);
    emit run->bankAnswered({});
    QTRY_COMPARE_WITH_TIMEOUT(line->state().api.health, EndState::Health::Good, 20'000);
}

void TestRecordWatch::badgeFollowsEachDateOfTheWindowsOwnRun()
{
    settle();
    const int gaps = m_window->pages()->badge(PageStack::Calendario).toInt();
    QVERIFY(gaps > 1);
    const QDate due = m_engine->calendar().back(brazilianDate(m_clock.now()), 1);
    loadElsewhere(due);
    QCOMPARE(m_window->pages()->badge(PageStack::Calendario).toInt(), gaps); // nobody has told the window
    emit m_window->runPage()->itemEnded();
    QTRY_COMPARE(m_window->pages()->badge(PageStack::Calendario).toInt(), gaps - 1);
}

QTEST_MAIN(TestRecordWatch)
#include "tst_recordwatch.moc"
