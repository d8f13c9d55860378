// SPDX-License-Identifier: GPL-3.0-or-later
// What an operator needs is in sight, or scrolls, in a window of 1200 x 728: a notebook's screen less its bars.
#include "tests/ui/pagesfixture.h"
#include "ui/data/chartpane.h"
#include "ui/data/datapage.h"
#include "ui/run/periodfield.h"
#include "ui/run/progresspanel.h"
#include "ui/run/runform.h"
#include "ui/run/runpage.h"
#include "ui/run/statuspanel.h"

#include <QChartView>
#include <QComboBox>
#include <QProgressBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestLowWindow : public QObject, private PagesFixture
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { tearDownPages(); }
    void endOfAPeriodPaintsNothingOverTheStages_data();
    void endOfAPeriodPaintsNothingOverTheStages();
    void chartIsInSightWithoutScrolling();
};

void TestLowWindow::initTestCase()
{
    loadOneDay();
    m_window->resize(1200, 728);
}

void TestLowWindow::endOfAPeriodPaintsNothingOverTheStages_data()
{
    QTest::addColumn<int>("height");
    for (const int height : {900, 728, 600, 480})
        QTest::addRow("%d", height) << height;
}

void TestLowWindow::endOfAPeriodPaintsNothingOverTheStages()
{
    QFETCH(const int, height);
    m_window->resize(1200, height);
    m_window->pages()->showPage(PageStack::Processar);
    auto *form = m_window->form();
    form->setWhen(RunForm::When::Period);
    form->periodField()->setInterval({loadedDay().addDays(-2), loadedDay()});
    form->periodField()->setPolicy(DatePolicy::Everything);
    QTRY_VERIFY(m_window->runPage()->executeAction()->isEnabled());
    m_window->runPage()->execute();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->runPage()->isRunning(), 120'000);
    settle();
    QTRY_COMPARE(m_window->findChild<StatusPanel *>()->shown().word, u"SUCESSO"_s);
    const auto *panel = m_window->findChild<ProgressPanel *>();
    const auto *stages = panel->findChild<QTableView *>(u"stageView"_s);
    const auto *bar = panel->findChild<QProgressBar *>(u"usualBar"_s);
    QVERIFY(stages->isVisible() && bar->isVisible());
    QVERIFY2(
        stages->geometry().bottom() < bar->geometry().top(),
        qPrintable(
            u"stages end at %1, the bar begins at %2"_s.arg(stages->geometry().bottom()).arg(bar->geometry().top())));
    QVERIFY(panel->rect().contains(bar->geometry()));
    // Nothing beside it is painted over it, either.
    for (const QWidget *other : panel->parentWidget()->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (other != panel && other->isVisible())
            QVERIFY2(!other->geometry().intersects(panel->geometry()), other->metaObject()->className());
    }
}

void TestLowWindow::chartIsInSightWithoutScrolling()
{
    m_window->resize(1200, 728);
    auto *page = static_cast<DataPage *>(m_window->pages()->page(PageStack::Dados));
    m_window->pages()->showPage(PageStack::Dados);
    page->showDate(loadedDay(), {});
    settle();
    auto *funds = page->findChild<QComboBox *>(u"fundBox"_s);
    funds->setCurrentIndex(1);
    page->tabs()->setCurrentIndex(DataPage::Charts);
    settle();
    const auto *chart = page->findChild<QChartView *>(u"chartView"_s);
    QTRY_VERIFY(chart->isVisible());
    const auto *place = qobject_cast<QScrollArea *>(page->parentWidget()->parentWidget());
    QCOMPARE(place->verticalScrollBar()->maximum(), 0);
    const QRect shown(chart->mapTo(m_window.get(), QPoint()), chart->size());
    QVERIFY(m_window->rect().contains(shown));
    QVERIFY2(chart->height() * 3 > m_window->height(), qPrintable(QString::number(chart->height())));
}

QTEST_MAIN(TestLowWindow)
#include "tst_lowwindow.moc"
