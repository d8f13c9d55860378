// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/coveragefixture.h"
#include "ui/coverage/daylook.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QSignalSpy>
#include <QStyleOptionHeader>
#include <QTemporaryDir>
#include <QToolButton>

#include <algorithm>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestCoveragePage : public QObject, CoverageFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void everyStateIsSaidWithItsWordAndNumber();
    void cancelledDayIsNoFailure();
    void daysOffAreNamedAndCannotBeChosen();
    void dataOfADayOffIsShownAsUnusual();
    void fundsOfADayThatIsNotDueAreNotMissing();
    void panelTellsTheDayWithItsMissingFundsAndLastRun();
    void toolTipTellsTheLastRun();
    void yearShowsEveryMonthAndItsCompleteDays();
    void everyDayNumberOfTheYearHasRoom();
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
        QVERIFY(QFile::exists(u":/icons/%1.svg"_s.arg(lookOf(state).iconName)));
        drawings.insert(lookOf(state).iconName);
    }
    drawings.insert(cancelledLook().iconName);
    QCOMPARE(drawings.size(), 7);
}

void TestCoveragePage::cancelledDayIsNoFailure()
{
    fillDays();
    m_world->endRun(Part::Carteira, kComplete, kMorning.addSecs(-60),
                    Error{ErrorCode::Cancelled, u"Execução cancelada."_s, {}, {}}, {}, u"run-cancelled"_s);
    showPage(m_world->settings);
    QCOMPARE(spoken(kComplete), u"08/04/2025, carteira cancelado 3 de 3, rentabilidade completo 3 de 3"_s);
    m_page->goTo(kComplete);
    QCOMPARE(text(u"state_carteira"_s), u"Carteira: cancelado"_s);
    const DayCoverage *day = m_page->grid()->days()->coverage(kComplete, Part::Carteira);
    QCOMPARE(lookOf(*day).tone, Tone::Warning);
    QVERIFY(isGap(day->state)); // it still has to be done
    const DayCoverage *failed = m_page->grid()->days()->coverage(kFailed, Part::Carteira);
    QCOMPARE(lookOf(*failed).tone, Tone::Failure);
    QVERIFY(lookOf(*failed).iconName != lookOf(*day).iconName);
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

void TestCoveragePage::dataOfADayOffIsShownAsUnusual()
{
    const QDate saturday(2025, 4, 12);
    const QDate goodFriday(2025, 4, 18);
    fillDays();
    m_world->load(Part::Carteira, saturday, {u"ALFA FI"_s});
    m_world->load(Part::Rentabilidade, goodFriday, kFunds);
    showPage(m_world->settings);
    QCOMPARE(spoken(saturday), u"12/04/2025, fim de semana, carteira: 1 fundo em dia sem publicação"_s);
    QCOMPARE(spoken(goodFriday), u"18/04/2025, Sexta-feira Santa, rentabilidade: 3 fundos em dia sem publicação"_s);
    m_page->goTo(saturday);
    QCOMPARE(text(u"state_carteira"_s), u"Carteira: 1 fundo em dia sem publicação"_s);
    QVERIFY(m_page->findChild<QLabel *>(u"state_carteira"_s)->isVisible());
    QVERIFY2(text(u"dayNote"_s).contains(u"o BTG não publica nesse dia, mas há dados carregados"_s),
             qPrintable(text(u"dayNote"_s)));
    QVERIFY(button(u"showData"_s)->isEnabled());
    // It is no gap, and no day to be done.
    for (const DayCoverage &gap : m_page->grid()->days()->gaps())
        QVERIFY(gap.date != saturday && gap.date != goodFriday);
    QVERIFY(!m_page->grid()->selectedDays().contains(saturday));
    m_page->setSpan(CalendarSpan::Year);
    QTRY_VERIFY(!m_page->isReading());
    const CoverageModel *year = m_page->grid()->days();
    QVERIFY(year->coverage(saturday, Part::Carteira));
    const QString april = year->headerData(3, Qt::Vertical, Qt::DisplayRole).toString();
    m_world->load(Part::Rentabilidade, saturday, {u"ALFA FI"_s});
    m_page->refresh();
    QTRY_VERIFY(year->coverage(saturday, Part::Rentabilidade));
    QCOMPARE(year->headerData(3, Qt::Vertical, Qt::DisplayRole).toString(), april);
}

void TestCoveragePage::fundsOfADayThatIsNotDueAreNotMissing()
{
    fillDays();
    showPage(m_world->settings);
    m_page->goTo(kToday);
    QCOMPARE(text(u"state_carteira"_s), u"Carteira: ainda não é hora"_s);
    const QString carteira = text(u"text_carteira"_s);
    QVERIFY2(carteira.startsWith(u"3 fundos esperados"_s) && !carteira.contains(u"faltam"_s), qPrintable(carteira));
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

void TestCoveragePage::everyDayNumberOfTheYearHasRoom()
{
    applyTheme(false);
    showPage(m_world->settings);
    m_page->resize(1000, 620); // what a window of 1200 x 728 leaves
    m_page->setSpan(CalendarSpan::Year);
    QTRY_VERIFY(!m_page->isReading());
    const QHeaderView *header = m_page->grid()->horizontalHeader();
    QFont bold = header->font();
    bold.setBold(true);
    for (int day = 0; day < header->count(); ++day) {
        QStyleOptionHeader option;
        option.initFrom(header);
        option.rect = QRect(0, 0, header->sectionSize(day), header->height());
        const QRect room = header->style()->subElementRect(QStyle::SE_HeaderLabel, &option, header);
        const QString number = header->model()->headerData(day, Qt::Horizontal).toString();
        QVERIFY2(room.width() >= QFontMetrics(bold).horizontalAdvance(number),
                 qPrintable(u"%1 has %2 pixels"_s.arg(number).arg(room.width())));
    }
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
