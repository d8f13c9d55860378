// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logactions.h"
#include "ui/log/logmodel.h"
#include "ui/log/logpane.h"
#include "ui/log/logview.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

QList<LogEvent> paneEvents(int count, LogLevel level = LogLevel::Info)
{
    QList<LogEvent> list;
    for (int i = 0; i < count; ++i)
        list.append(
            {i + 1, QDateTime(QDate(2026, 11, 23), QTime(11, 0), Qt::UTC), level, {}, u"linha %1"_s.arg(i + 1)});
    return list;
}

bool isAtEnd(LogPane &pane)
{
    // Rows are laid out by the event loop: without a range nothing is at its end yet.
    const QScrollBar *bar = pane.view()->verticalScrollBar();
    return bar->maximum() > 0 && bar->value() == bar->maximum();
}

void wheelUp(LogView *view)
{
    const QPointF middle = view->viewport()->rect().center();
    QWheelEvent wheel(middle, view->viewport()->mapToGlobal(middle), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QGuiApplication::sendEvent(view->viewport(), &wheel);
}

} // namespace

class TestLogPane : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void followsTheNewestLine();
    void scrollingUpReleases_data();
    void scrollingUpReleases();
    void newLinesMoveNothingWhileReleased();
    void endTakesFollowAgain_data();
    void endTakesFollowAgain();
    void fullRingKeepsThePlace();
    void filterIsVisibleCountedAndCleared();
    void pillCountsOnlyVisibleLines();
    void copyGivesTheTextOfTheFile();
    void errorIsBroughtIntoSightOfAPageThatScrolls();
    void linesOfBeforeTheFirstShowAreThere();
    void tabOrderIsThatOfThePlaces();
    void savingIsSaidInThePane();

private:
    QPushButton *pill() const { return m_pane->findChild<QPushButton *>(u"pill"_s); }
    QString counts() const { return m_pane->findChild<QLabel *>(u"logCounts"_s)->text(); }
    std::unique_ptr<LogPane> m_pane;
};

void TestLogPane::init()
{
    m_pane = std::make_unique<LogPane>();
    m_pane->resize(900, 400);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void TestLogPane::cleanup()
{
    m_pane.reset();
}

void TestLogPane::followsTheNewestLine()
{
    for (int i = 0; i < 5; ++i) {
        m_pane->append(paneEvents(200));
        QTRY_VERIFY(isAtEnd(*m_pane));
        QVERIFY(m_pane->view()->verticalScrollBar()->maximum() > 0);
    }
    QVERIFY(m_pane->view()->isFollowing());
    QVERIFY(!pill()->isVisible());
    m_pane->resize(900, 200);
    QTRY_VERIFY(isAtEnd(*m_pane));
    QVERIFY(m_pane->view()->isFollowing());
}

void TestLogPane::scrollingUpReleases_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("wheel") << 0;
    QTest::newRow("PgUp") << 1;
    QTest::newRow("drag") << 2;
    QTest::newRow("Home") << 3;
}

void TestLogPane::scrollingUpReleases()
{
    QFETCH(const int, way);
    m_pane->append(paneEvents(500));
    QTRY_VERIFY(isAtEnd(*m_pane));
    QScrollBar *bar = m_pane->view()->verticalScrollBar();
    const int before = bar->value();
    switch (way) {
    case 0: wheelUp(m_pane->view()); break;
    case 1: QTest::keyClick(m_pane->view(), Qt::Key_PageUp); break;
    case 2:
        bar->setSliderDown(true);
        bar->setSliderPosition(bar->maximum() - 30);
        break;
    default: QTest::keyClick(m_pane->view(), Qt::Key_Home); break;
    }
    QVERIFY(!m_pane->view()->isFollowing());
    QVERIFY(bar->value() < before);
    QVERIFY(way == 3 || bar->value() > before - 60);
}

void TestLogPane::newLinesMoveNothingWhileReleased()
{
    m_pane->append(paneEvents(500));
    QTRY_VERIFY(isAtEnd(*m_pane));
    QTest::keyClick(m_pane->view(), Qt::Key_PageUp);
    m_pane->view()->selectRow(450);
    const int place = m_pane->view()->verticalScrollBar()->value();
    m_pane->append(paneEvents(128));
    QTRY_VERIFY(pill()->isVisible());
    QCOMPARE(pill()->text(), u"128 novas linhas ↓"_s);
    QCOMPARE(m_pane->view()->verticalScrollBar()->value(), place);
    QCOMPARE(m_pane->view()->selectionModel()->selectedRows().first().row(), 450);
}

void TestLogPane::endTakesFollowAgain_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("End") << 0;
    QTest::newRow("Ctrl+End") << 1;
    QTest::newRow("pill") << 2;
    QTest::newRow("dragged to the end") << 3;
}

void TestLogPane::endTakesFollowAgain()
{
    QFETCH(const int, way);
    m_pane->append(paneEvents(500));
    QTRY_VERIFY(isAtEnd(*m_pane));
    QTest::keyClick(m_pane->view(), Qt::Key_PageUp);
    m_pane->append(paneEvents(10));
    QTRY_VERIFY(pill()->isVisible());
    QScrollBar *bar = m_pane->view()->verticalScrollBar();
    switch (way) {
    case 0: QTest::keyClick(m_pane->view(), Qt::Key_End); break;
    case 1: QTest::keyClick(m_pane->view(), Qt::Key_End, Qt::ControlModifier); break;
    case 2: QTest::mouseClick(pill(), Qt::LeftButton); break;
    default:
        bar->setSliderDown(true);
        bar->setSliderPosition(bar->maximum());
        bar->setSliderDown(false);
        break;
    }
    QVERIFY(m_pane->view()->isFollowing());
    QVERIFY(isAtEnd(*m_pane));
    QVERIFY(!pill()->isVisible());
    m_pane->append(paneEvents(300));
    QTRY_VERIFY(isAtEnd(*m_pane));
}

void TestLogPane::fullRingKeepsThePlace()
{
    const QList<LogEvent> block = paneEvents(50'000);
    for (int i = 0; i < 4; ++i)
        m_pane->append(block);
    QTRY_VERIFY(isAtEnd(*m_pane));
    QScrollBar *bar = m_pane->view()->verticalScrollBar();
    bar->setValue(100'010);
    QVERIFY(!m_pane->view()->isFollowing());
    const QString seen = m_pane->view()->model()->index(bar->value(), LogModel::MessageColumn).data().toString();
    m_pane->append(paneEvents(1'000));
    QTest::qWait(0);
    QCOMPARE(bar->value(), 99'010);
    QCOMPARE(m_pane->view()->model()->index(bar->value(), LogModel::MessageColumn).data().toString(), seen);
    QVERIFY(counts().startsWith(u"mostrando as últimas 200.000"_s));
}

void TestLogPane::filterIsVisibleCountedAndCleared()
{
    auto *clear = m_pane->findChild<QToolButton *>(u"clearFilter"_s);
    m_pane->append(paneEvents(4'298) + paneEvents(12, LogLevel::Error));
    QTRY_COMPARE(counts(), u"4.310 linhas"_s);
    QVERIFY(!clear->isVisible());
    m_pane->findChild<QToolButton *>(u"level3"_s)->click();
    // A slow computer needs more than one slice of time for it.
    QTRY_COMPARE(counts(), u"mostrando 12 de 4.310"_s);
    QVERIFY(clear->isVisible());
    m_pane->append(paneEvents(10));
    QTRY_COMPARE(counts(), u"mostrando 12 de 4.320"_s);
    clear->click();
    QCOMPARE(m_pane->minimumLevel(), LogLevel::Debug);
    QTRY_COMPARE(counts(), u"4.320 linhas"_s);
}

void TestLogPane::pillCountsOnlyVisibleLines()
{
    m_pane->append(paneEvents(500, LogLevel::Warning));
    m_pane->setMinimumLevel(LogLevel::Warning);
    QTRY_VERIFY(isAtEnd(*m_pane));
    QTest::keyClick(m_pane->view(), Qt::Key_PageUp);
    m_pane->append(paneEvents(40));
    QVERIFY(!pill()->isVisible());
    m_pane->append(paneEvents(1, LogLevel::Error));
    QCOMPARE(pill()->text(), u"1 nova linha ↓"_s);
}

void TestLogPane::copyGivesTheTextOfTheFile()
{
    const QList<LogEvent> lines = paneEvents(3);
    m_pane->append(lines);
    m_pane->selectAllLines();
    m_pane->copySelected();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             formatLine(lines[0]) + u'\n' + formatLine(lines[1]) + u'\n' + formatLine(lines[2]) + u'\n');
}

void TestLogPane::errorIsBroughtIntoSightOfAPageThatScrolls()
{
    // As in a very low window: above the log stands what fills it.
    QScrollArea page;
    page.setWidgetResizable(true);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    auto *above = new QWidget;
    above->setFixedHeight(400);
    layout->addWidget(above);
    auto *pane = new LogPane;
    pane->setFixedHeight(300);
    layout->addWidget(pane);
    page.setWidget(content);
    page.resize(700, 220);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QList<LogEvent> events = paneEvents(300);
    events[20].level = LogLevel::Error;
    events[280].level = LogLevel::Error;
    pane->append(events);
    QTRY_VERIFY(isAtEnd(*pane));
    const auto inSight = [&] {
        const QRect row = pane->view()->visualRect(pane->view()->currentIndex());
        const QPoint top = pane->view()->viewport()->mapTo(page.viewport(), row.topLeft());
        return pane->view()->viewport()->rect().contains(row.center()) &&
               page.viewport()->rect().contains(QRect(top, QSize(1, row.height())));
    };
    for (const bool forward : {true, true, false}) {
        page.verticalScrollBar()->setValue(0);
        pane->goToError(forward);
        QVERIFY(pane->view()->currentIndex().isValid());
        QVERIFY(inSight());
    }
}

/// The pane keeps lines and level from the start, and makes what shows them when it is first shown.
void TestLogPane::linesOfBeforeTheFirstShowAreThere()
{
    LogPane pane;
    pane.append(paneEvents(3));
    pane.append(paneEvents(1, LogLevel::Error));
    pane.setMinimumLevel(LogLevel::Error);
    pane.commands()->wrap->setChecked(true);
    QVERIFY(!pane.findChild<LogView *>());
    QVERIFY(pane.selectedText().isEmpty());
    pane.resize(900, 400);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    QCOMPARE(pane.findChild<LogView *>(), pane.view());
    QTRY_COMPARE(pane.view()->model()->rowCount(), 1);
    QVERIFY(pane.findChild<QToolButton *>(u"level%1"_s.arg(int(LogLevel::Error)))->isChecked());
    QVERIFY(pane.view()->isWrapping());
    QCOMPARE(pane.findChild<QLabel *>(u"logCounts"_s)->text(), u"mostrando 1 de 4"_s);
}

void TestLogPane::tabOrderIsThatOfThePlaces()
{
    QWidget window;
    auto *all = new QVBoxLayout(&window);
    auto *before = new QPushButton(u"antes"_s);
    auto *pane = new LogPane;
    auto *after = new QPushButton(u"depois"_s);
    for (QWidget *one : std::initializer_list<QWidget *>{before, pane, after})
        all->addWidget(one);
    pane->hide();
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    pane->show();
    before->setFocus();
    QStringList met;
    for (int step = 0; step < 20 && QApplication::focusWidget() != after; ++step) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        met.append(QApplication::focusWidget()->objectName());
    }
    QCOMPARE(QApplication::focusWidget(), after);
    met.removeLast();
    QCOMPARE(met.constFirst(), u"level0"_s);
    QVERIFY2(met.contains(u"logFilter"_s) && met.contains(u"logView"_s), qPrintable(met.join(u' ')));
}

void TestLogPane::savingIsSaidInThePane()
{
    const QTemporaryDir folder;
    m_pane->append(paneEvents(3));
    const auto save = [this](const QString &path) {
        m_pane->saveAs();
        auto *dialog = m_pane->findChild<QFileDialog *>();
        emit dialog->fileSelected(path);
        dialog->close();
    };
    auto *notice = m_pane->findChild<QWidget *>(u"exportNotice"_s);
    QVERIFY(!notice->isVisible());
    save(folder.filePath(u"a.log"_s));
    QTRY_VERIFY(notice->isVisible());
    QVERIFY2(notice->accessibleName().contains(u"3 linhas"_s), qPrintable(notice->accessibleName()));
    QVERIFY(notice->findChild<QPushButton *>(u"openExportFolder"_s)->isVisible());
    QVERIFY(QFile::exists(folder.filePath(u"a.log"_s)));
    save(folder.filePath(u"nenhuma/a.log"_s));
    QTRY_VERIFY2(notice->accessibleName().contains(u"falhou"_s), qPrintable(notice->accessibleName()));
    QVERIFY(!notice->findChild<QPushButton *>(u"openExportFolder"_s)->isVisible());
}

QTEST_MAIN(TestLogPane)
#include "tst_logpane.moc"
