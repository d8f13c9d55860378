// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coverage/coveragepage.h"

#include "tests/ui/fakeengine.h"
#include "tests/unit/load/coverageworld.h"
#include "ui/coverage/coveragegrid.h"
#include "ui/coverage/daylook.h"
#include "ui/coverage/gapcounter.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

// Monday 14/04/2025 09:00 in Sao Paulo; 18/04 is Good Friday.
const QDateTime kMorning(QDate(2025, 4, 14), QTime(12, 0), Qt::UTC);
const QDate kRunning(2025, 4, 7);
const QDate kComplete(2025, 4, 8);
const QDate kPartial(2025, 4, 9);
const QDate kFailed(2025, 4, 10);
const QDate kMissing(2025, 4, 11);
const QDate kToday(2025, 4, 14);
const QStringList kFunds{u"ALFA FI"_s, u"BETA FI"_s, u"GAMA FI"_s};

} // namespace

class TestCoveragePage : public QObject
{
    Q_OBJECT

private:
    /// Everything up to Tuesday is loaded, then each day has a state of its own.
    void fillDays()
    {
        for (QDate day(2025, 4, 3); day <= kFailed; day = day.addDays(1)) {
            if (day.dayOfWeek() >= Qt::Saturday)
                continue;
            for (const Part part : allParts())
                m_world->load(part, day, day == kPartial && part == Part::Carteira ? kFunds.mid(0, 2) : kFunds);
        }
        m_world->endRun(Part::Carteira, kPartial, kMorning.addDays(-2),
                        Error{ErrorCode::Incomplete, u"Falta 1 fundo."_s, {}, {}}, {u"GAMA FI"_s}, u"run-partial"_s);
        m_world->endRun(Part::Carteira, kFailed, kMorning.addDays(-1),
                        Error{ErrorCode::Validation, u"1 fundo rejeitado: ALFA FI."_s, {}, {}}, {}, u"run-failed"_s);
        if (!takeLease(*m_world->fixture.session, Part::Rentabilidade, kRunning, ownerNamed(u"run-living"_s)))
            qFatal("no lease");
    }

    void showPage(const Settings &settings)
    {
        m_page->resize(1100, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->setEngine(std::make_shared<FakeEngine>(m_clock, settings));
        m_page->refresh();
        QTRY_VERIFY(!m_page->isReading());
    }

    QString spoken(QDate date) const
    {
        const CoverageModel *days = m_page->grid()->days();
        return days->data(days->indexOf(date), Qt::AccessibleTextRole).toString();
    }

    QString text(const QString &objectName) const { return m_page->findChild<QLabel *>(objectName)->text(); }
    QPushButton *button(const QString &objectName) const { return m_page->findChild<QPushButton *>(objectName); }
    QWidget *notice() const { return m_page->findChild<QWidget *>(u"coverageNotice"_s); }
    QString noticeText() const { return text(u"noticeText"_s); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    FakeClock m_clock{kMorning};
    std::unique_ptr<CoverageWorld> m_world;
    std::unique_ptr<CoveragePage> m_page;

private slots:
    void init()
    {
        m_world = std::make_unique<CoverageWorld>(TestDialect::Sqlite);
        m_page = std::make_unique<CoveragePage>(m_clock);
    }
    void cleanup()
    {
        m_page.reset();
        QThreadPool::globalInstance()->waitForDone();
        m_world.reset();
    }

    void everyStateIsSaidWithItsWordAndNumber();
    void daysOffAreNamedAndCannotBeChosen();
    void panelTellsTheDayWithItsMissingFundsAndLastRun();
    void toolTipTellsTheLastRun();
    void yearShowsEveryMonthAndItsCompleteDays();
    void keyboardWalksAcrossMonthsAndChoosesDays();
    void keyboardAloneReprocessesTheChosenDays();
    void missingDaysAreReprocessedWithTheirPartsOnly();
    void gapsAreCountedWithoutThePage();
    void runAndDataAreOneButtonAway();
    void emptyDatabaseIsExplained();
    void databaseThatIsDownIsSaidAndTheLastAnswerStays();
    void withoutAnEngineThePageSaysSo();
    void answersOfTheEngineBeforeAreForgotten();
    void viewIsKeptBetweenTwoStarts();
};

void TestCoveragePage::everyStateIsSaidWithItsWordAndNumber()
{
    fillDays();
    const QAbstractItemModelTester tester(m_page->grid()->days(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    showPage(m_world->settings);
    QCOMPARE(text(u"pageTitle"_s), u"abril de 2025"_s);
    QCOMPARE(spoken(kRunning), u"07/04/2025, carteira completo 3 de 3, rentabilidade em execução 3 de 3"_s);
    QCOMPARE(spoken(kComplete), u"08/04/2025, carteira completo 3 de 3, rentabilidade completo 3 de 3"_s);
    QCOMPARE(spoken(kPartial), u"09/04/2025, carteira parcial 2 de 3, rentabilidade completo 3 de 3"_s);
    QCOMPARE(spoken(kFailed), u"10/04/2025, carteira falhou 3 de 3, rentabilidade completo 3 de 3"_s);
    QCOMPARE(spoken(kMissing), u"11/04/2025, carteira faltando 0 de 3, rentabilidade faltando 0 de 3"_s);
    QCOMPARE(spoken(kToday),
             u"14/04/2025, hoje, carteira ainda não é hora 0 de 3, rentabilidade ainda não é hora 0 de 3"_s);
    QCOMPARE(text(u"updated"_s).left(13), u"Atualizado às"_s);
    // What a screen reader is told is what the model says.
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(m_page->grid());
    QVERIFY(table && table->tableInterface());
    const QModelIndex place = m_page->grid()->days()->indexOf(kPartial);
    QCOMPARE(table->tableInterface()->cellAt(place.row(), place.column())->text(QAccessible::Name), spoken(kPartial));
    // Each state has a drawing of its own: colour is never alone.
    QSet<QString> drawings;
    for (const DayState state : {DayState::Complete, DayState::Partial, DayState::Missing, DayState::Failed,
                                 DayState::Running, DayState::NotDue}) {
        QVERIFY(QFile::exists(u":/icons/%1.svg"_s.arg(stateIcon(state))));
        drawings.insert(stateIcon(state));
    }
    QCOMPARE(drawings.size(), 6);
}

void TestCoveragePage::daysOffAreNamedAndCannotBeChosen()
{
    showPage(m_world->settings);
    CoverageGrid *grid = m_page->grid();
    QCOMPARE(spoken(QDate(2025, 4, 18)), u"18/04/2025, Sexta-feira Santa"_s);
    QCOMPARE(spoken(QDate(2025, 4, 12)), u"12/04/2025, fim de semana"_s);
    grid->selectAll();
    const QList<QDate> days = grid->selectedDays();
    QCOMPARE(days.size(), 20);
    QVERIFY(!days.contains(QDate(2025, 4, 18)));
    QVERIFY(std::is_sorted(days.cbegin(), days.cend()));
}

void TestCoveragePage::panelTellsTheDayWithItsMissingFundsAndLastRun()
{
    fillDays();
    showPage(m_world->settings);
    m_page->goTo(kPartial);
    QCOMPARE(text(u"dayTitle"_s), u"quarta-feira, 09/04/2025"_s);
    QCOMPARE(text(u"state_carteira"_s), u"Carteira: parcial"_s);
    const QString carteira = text(u"text_carteira"_s);
    for (const QString &part : {u"2 de 3 fundos · 2 linhas"_s, u"• GAMA FI"_s, u"operador1 (PC-01), console"_s,
                                u"FALHA – DADOS INCOMPLETOS"_s, u"Falta 1 fundo."_s})
        QVERIFY2(carteira.contains(part), qPrintable(carteira));
    QCOMPARE(text(u"state_rentabilidade"_s), u"Rentabilidade: completo"_s);
    m_page->goTo(kRunning);
    QVERIFY(text(u"text_rentabilidade"_s).contains(u"Em uso por operador1 (PC-01) desde"_s));
}

void TestCoveragePage::toolTipTellsTheLastRun()
{
    fillDays();
    m_world->load(Part::Carteira, kFailed, {u"<b>DELTA</b>"_s});
    m_world->endRun(Part::Carteira, kMissing, kMorning.addSecs(-60), Error{ErrorCode::Incomplete, u"x"_s, {}, {}},
                    {u"<i>1"_s, u"F2"_s, u"F3"_s});
    showPage(m_world->settings);
    const CoverageModel *days = m_page->grid()->days();
    const QString failed = days->data(days->indexOf(kFailed), Qt::ToolTipRole).toString();
    QVERIFY2(failed.contains(u"FALHA – DADOS NÃO CONFEREM"_s) && failed.contains(u"1 fundo rejeitado: ALFA FI."_s),
             qPrintable(failed));
    const QString missing = days->data(days->indexOf(kMissing), Qt::ToolTipRole).toString();
    QVERIFY2(missing.contains(u"&lt;b&gt;DELTA"_s) && missing.contains(u" e mais 2"_s), qPrintable(missing));
    QVERIFY2(missing.contains(u"Nenhuma execução registrada"_s), qPrintable(missing));
}

void TestCoveragePage::yearShowsEveryMonthAndItsCompleteDays()
{
    fillDays();
    showPage(m_world->settings);
    m_page->findChild<QToolButton *>(u"showYear"_s)->click();
    const QAbstractItemModelTester tester(m_page->grid()->days(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_VERIFY(!m_page->isReading());
    QCOMPARE(text(u"pageTitle"_s), u"2025"_s);
    const CoverageModel *days = m_page->grid()->days();
    QCOMPARE(days->rowCount(), 12);
    QCOMPARE(spoken(kPartial), u"09/04/2025, carteira parcial 2 de 3, rentabilidade completo 3 de 3"_s);
    // Of nine due days 03, 04 and 08 are complete.
    QCOMPARE(days->headerData(3, Qt::Vertical).toString(), u"abr  3/9"_s);
    QVERIFY(!(days->flags(days->index(1, 29)) & Qt::ItemIsEnabled));
    // Enter leads to the panel, the month button back to the same day.
    m_page->goTo(kPartial);
    m_page->findChild<QToolButton *>(u"showMonth"_s)->click();
    QCOMPARE(m_page->grid()->currentDate(), kPartial);
}

void TestCoveragePage::keyboardWalksAcrossMonthsAndChoosesDays()
{
    showPage(m_world->settings);
    CoverageGrid *grid = m_page->grid();
    grid->setFocus();
    QCOMPARE(grid->currentDate(), kToday);
    press(Qt::Key_Left); // over the weekend, day by day
    QCOMPARE(grid->currentDate(), QDate(2025, 4, 13));
    QVERIFY(grid->selectedDays().isEmpty());
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    QCOMPARE(grid->selectedDays(), QList<QDate>{kMissing});
    press(Qt::Key_Left, Qt::ShiftModifier);
    press(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(grid->selectedDays(), QList<QDate>({kPartial, kFailed, kMissing}));
    press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(grid->selectedDays(), QList<QDate>({kFailed, kMissing}));
    press(Qt::Key_Up, Qt::ControlModifier);
    press(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(grid->selectedDays(), QList<QDate>({QDate(2025, 4, 3), kFailed, kMissing}));
    press(Qt::Key_Home);
    QCOMPARE(grid->currentDate(), QDate(2025, 4, 1));
    press(Qt::Key_Left);
    QCOMPARE(text(u"pageTitle"_s), u"março de 2025"_s);
    QCOMPARE(grid->currentDate(), QDate(2025, 3, 31));
    press(Qt::Key_PageUp);
    QCOMPARE(text(u"pageTitle"_s), u"fevereiro de 2025"_s);
    QCOMPARE(grid->currentDate(), QDate(2025, 2, 28));
    m_page->findChild<QPushButton *>(u"today"_s)->click();
    QCOMPARE(grid->currentDate(), kToday);
}

void TestCoveragePage::keyboardAloneReprocessesTheChosenDays()
{
    fillDays();
    showPage(m_world->settings);
    QSignalSpy asked(m_page.get(), &CoveragePage::runRequested);
    m_page->goTo(kMissing);
    m_page->grid()->setFocus();
    press(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(button(u"reprocessSelected"_s)->text(), u"Reprocessar &selecionados (2)"_s);
    for (int steps = 0; steps < 30 && QApplication::focusWidget() != button(u"reprocessSelected"_s); ++steps)
        press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), button(u"reprocessSelected"_s));
    press(Qt::Key_Space);
    QCOMPARE(asked.size(), 1);
    const auto request = asked.first().first().value<RunRequest>();
    QCOMPARE(request.dates, QList<QDate>({kFailed, kMissing}));
    QCOMPARE(request.parts, allParts());
    QCOMPARE(request.origin, u"console"_s);
    QVERIFY(!asked.first().at(1).toBool());
    // A day that has not come cannot be asked for.
    m_page->goTo(QDate(2025, 4, 15));
    QVERIFY(!button(u"reprocessSelected"_s)->isEnabled());
    QVERIFY(!button(u"reprocessSelected"_s)->toolTip().isEmpty());
}

void TestCoveragePage::missingDaysAreReprocessedWithTheirPartsOnly()
{
    fillDays();
    m_world->load(Part::Rentabilidade, kMissing, kFunds);
    showPage(m_world->settings);
    QSignalSpy asked(m_page.get(), &CoveragePage::runRequested);
    auto *shown = m_page->findChild<QAction *>(u"missingShown"_s);
    QCOMPARE(shown->text(), u"Do &mês mostrado (5 dias)"_s);
    shown->trigger();
    auto request = asked.last().first().value<RunRequest>();
    QCOMPARE(request.dates, QList<QDate>({QDate(2025, 4, 1), QDate(2025, 4, 2), kPartial, kFailed, kMissing}));
    QCOMPARE(request.parts, allParts());
    m_page->findChild<QAction *>(u"missingRecent"_s)->trigger();
    request = asked.last().first().value<RunRequest>();
    QVERIFY(request.dates.size() > 30 && request.dates.size() <= 45);
    QCOMPARE(request.dates.last(), kMissing);
    // Where one part alone has gaps, the other one is not asked for again.
    for (const QDate day : {QDate(2025, 4, 1), QDate(2025, 4, 2)}) {
        for (const Part part : allParts())
            m_world->load(part, day, kFunds);
    }
    m_page->refresh();
    QTRY_VERIFY(!m_page->isReading());
    shown->trigger();
    request = asked.last().first().value<RunRequest>();
    QCOMPARE(request.dates, QList<QDate>({kPartial, kFailed, kMissing}));
    QCOMPARE(request.parts, QList<Part>{Part::Carteira});
}

void TestCoveragePage::gapsAreCountedWithoutThePage()
{
    fillDays();
    GapCounter counter(m_clock);
    QSignalSpy counted(&counter, &GapCounter::gapsChanged);
    counter.setEngine(std::make_shared<FakeEngine>(m_clock, m_world->settings));
    QCOMPARE(counted.takeFirst().first().toInt(), 0);
    QTRY_COMPARE(counted.size(), 1);
    // Of 45 days the four with rows that did not fail are no gaps: 03, 04, 07, 08.
    QCOMPARE(counted.first().first().toInt(), 41);
    const QString sentence = counted.first().at(1).toString();
    QVERIFY2(sentence.startsWith(u"41 dos últimos 45 dias úteis têm pendências: 11/04/2025, 10/04/2025, 09/04/2025"_s),
             qPrintable(sentence));
    QSignalSpy ofPage(m_page.get(), &CoveragePage::gapsChanged);
    showPage(m_world->settings);
    QCOMPARE(ofPage.last(), counted.first());
}

void TestCoveragePage::runAndDataAreOneButtonAway()
{
    fillDays();
    showPage(m_world->settings);
    QSignalSpy run(m_page.get(), &CoveragePage::runDetailsRequested);
    QSignalSpy data(m_page.get(), &CoveragePage::dataRequested);
    m_page->goTo(kFailed);
    m_page->grid()->setFocus();
    press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), button(u"showRun_carteira"_s));
    press(Qt::Key_Space);
    QCOMPARE(run.size(), 1);
    QCOMPARE(run.first().first().toString(), u"run-failed"_s);
    QVERIFY(!button(u"showRun_rentabilidade"_s)->isVisible());
    button(u"showData"_s)->click();
    QCOMPARE(data.size(), 1);
    QCOMPARE(data.first().first().toDate(), kFailed);
    m_page->goTo(kMissing);
    QVERIFY(!button(u"showData"_s)->isEnabled());
}

void TestCoveragePage::emptyDatabaseIsExplained()
{
    Settings settings = m_world->settings;
    const QTemporaryDir folder;
    settings.database.name = folder.filePath(u"novo.db"_s);
    showPage(settings);
    QVERIFY(notice()->isVisible());
    QVERIFY2(noticeText().contains(u"Nada foi carregado"_s), qPrintable(noticeText()));
    QVERIFY(!button(u"retryRead"_s)->isVisible());
    QVERIFY(!QFile::exists(settings.database.name));
    QCOMPARE(spoken(kMissing), u"11/04/2025, carteira faltando, rentabilidade faltando"_s);
}

void TestCoveragePage::databaseThatIsDownIsSaidAndTheLastAnswerStays()
{
    fillDays();
    m_world->fixture.database.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    const QTemporaryDir folder;
    Settings settings = m_world->settings;
    settings.database.name = folder.filePath(u"copia.db"_s);
    QVERIFY(QFile::copy(m_world->settings.database.name, settings.database.name));
    showPage(settings);
    const QString before = spoken(kPartial);
    const QString time = text(u"updated"_s).right(5);
    QVERIFY(QFile::remove(settings.database.name));
    QVERIFY(QDir().mkpath(settings.database.name));
    QSignalSpy counted(m_page.get(), &CoveragePage::gapsChanged);
    m_clock.advance(std::chrono::minutes(5));
    m_page->refresh();
    QTRY_VERIFY(!m_page->isReading());
    QVERIFY(notice()->isVisible());
    QVERIFY2(noticeText().startsWith(u"O calendário não pôde ser lido: "_s) &&
                 noticeText().contains(u"O que aparece é de %1."_s.arg(time)),
             qPrintable(noticeText()));
    QCOMPARE(spoken(kPartial), before);
    QVERIFY(counted.isEmpty());
    // Back again, the bar goes.
    QVERIFY(QDir().rmdir(settings.database.name));
    QVERIFY(QFile::copy(m_world->settings.database.name, settings.database.name));
    button(u"retryRead"_s)->click();
    QTRY_VERIFY(!notice()->isVisible());
}

void TestCoveragePage::withoutAnEngineThePageSaysSo()
{
    m_page->show();
    QSignalSpy settings(m_page.get(), &CoveragePage::settingsRequested);
    m_page->setEngine(nullptr);
    m_page->refresh();
    QVERIFY(notice()->isVisible());
    QVERIFY2(noticeText().startsWith(u"Sem configuração"_s), qPrintable(noticeText()));
    QVERIFY(!button(u"reprocessSelected"_s)->isEnabled());
    button(u"openSettings"_s)->click();
    QCOMPARE(settings.size(), 1);
}

void TestCoveragePage::answersOfTheEngineBeforeAreForgotten()
{
    fillDays();
    showPage(m_world->settings);
    QSignalSpy counted(m_page.get(), &CoveragePage::gapsChanged);
    m_page->setEngine(nullptr);
    QCOMPARE(spoken(kPartial), u"09/04/2025"_s);
    QCOMPARE(counted.last().first().toInt(), 0);
    QCOMPARE(text(u"updated"_s), QString());
}

void TestCoveragePage::viewIsKeptBetweenTwoStarts()
{
    const QTemporaryDir folder;
    UiState state(folder.filePath(u"estado.ini"_s));
    m_page->setSpan(CalendarSpan::Year);
    m_page->saveState(state);
    CoveragePage again(m_clock);
    again.restoreState(state);
    QCOMPARE(again.span(), CalendarSpan::Year);
}

QTEST_MAIN(TestCoveragePage)
#include "tst_coveragepage.moc"
