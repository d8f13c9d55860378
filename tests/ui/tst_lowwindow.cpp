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
#include "ui/settings/settingsview.h"

#include <QChartView>
#include <QComboBox>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
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
    void buttonsOfTheSettingsAreAlwaysInSight();
    void fieldsOfTheSettingsAreNotCutAtTheRight();
    void noHeadOfAColumnIsCut_data();
    void noHeadOfAColumnIsCut();
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

void TestLowWindow::buttonsOfTheSettingsAreAlwaysInSight()
{
    m_window->resize(1200, 728);
    m_window->pages()->showPage(PageStack::Configuracoes);
    settle();
    const auto *page = m_window->pages()->page(PageStack::Configuracoes);
    for (const QString &name : {u"settingsTest"_s, u"settingsUndo"_s, u"primary"_s}) {
        const auto *button = page->findChild<QPushButton *>(name);
        QTRY_VERIFY2(!button->visibleRegion().isEmpty(), qPrintable(name));
        QCOMPARE(button->visibleRegion().boundingRect().size(), button->size());
    }
}

void TestLowWindow::fieldsOfTheSettingsAreNotCutAtTheRight()
{
    m_window->resize(1024, 728);
    m_window->pages()->showPage(PageStack::Configuracoes);
    settle();
    const auto *page = m_window->pages()->page(PageStack::Configuracoes);
    const auto *view = page->findChild<SettingsView *>();
    QVERIFY(view);
    const auto *area = view->findChild<QScrollArea *>(u"plain"_s);
    QTRY_VERIFY(area->isVisible() && area->widget());
    const int room = area->viewport()->width();
    QStringList wide;
    for (const QWidget *widget : area->widget()->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->mapTo(area->widget(), QPoint(widget->width(), 0)).x() > room)
            wide << QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName();
    }
    QVERIFY2(wide.isEmpty(), qPrintable(wide.join(u", "_s)));
}

void TestLowWindow::noHeadOfAColumnIsCut_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<QString>("table");
    QTest::addColumn<int>("width");
    for (const int width : {1200, 1920}) {
        QTest::addRow("history %d", width) << int(PageStack::Historico) << u"runsTable"_s << width;
        QTest::addRow("year %d", width) << int(PageStack::Calendario) << u"yearGrid"_s << width;
    }
}

void TestLowWindow::noHeadOfAColumnIsCut()
{
    QFETCH(const int, id);
    QFETCH(const QString, table);
    QFETCH(const int, width);
    m_window->resize(width, 728);
    m_window->pages()->showPage(PageStack::Id(id));
    if (auto *year = m_window->pages()->page(PageStack::Id(id))->findChild<QAbstractButton *>(u"showYear"_s))
        year->click();
    settle();
    const auto *view = m_window->pages()->page(PageStack::Id(id))->findChild<QTableView *>(table);
    QVERIFY2(view, qPrintable(table));
    QTRY_VERIFY(view->isVisible());
    const QHeaderView *header = view->horizontalHeader();
    QFont bold = header->font();
    bold.setWeight(QFont::DemiBold);
    for (int column = 0; column < header->count(); ++column) {
        if (header->isSectionHidden(column))
            continue;
        const QString title = view->model()->headerData(column, Qt::Horizontal).toString();
        const int needed = QFontMetrics(bold).horizontalAdvance(title);
        const int end = header->sectionViewportPosition(column) + header->sectionSize(column);
        QVERIFY2(header->sectionSize(column) >= needed, qPrintable(title));
        QVERIFY2(end <= view->viewport()->width() + 1,
                 qPrintable(u"%1 ends at %2 of %3"_s.arg(title).arg(end).arg(view->viewport()->width())));
    }
}

QTEST_MAIN(TestLowWindow)
#include "tst_lowwindow.moc"
