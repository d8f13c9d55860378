// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprint.h"
#include "tests/ui/historyfixture.h"
#include "ui/history/logcopy.h"
#include "ui/history/logfoldermodel.h"
#include "ui/log/logfileview.h"
#include "ui/log/logsearchpanel.h"

#include <QAbstractItemModelTester>
#include <QFileDialog>
#include <QMessageBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

/// The page at its second tab.
class LogsFixture : public HistoryFixture
{
public:
    explicit LogsFixture(bool withLogs = true) : HistoryFixture(true)
    {
        QDir().mkpath(past.settings.dirLogs);
        for (int daysAgo = 0; withLogs && daysAgo < 4; ++daysAgo)
            write(daysAgo, "2026-11-23 08:00:00,000 - OrquestradorBTG - INFO - linha do dia " +
                               QByteArray::number(daysAgo) + "\n");
    }
    QString pathOf(int daysAgo) const
    {
        const QDate day = historyNow().toLocalTime().date().addDays(-daysAgo);
        return past.settings.dirLogs + u"/orquestrador_btg_%1.log"_s.arg(day.toString(u"yyyyMMdd"));
    }
    void write(int daysAgo, const QByteArray &text) const
    {
        QFile file(pathOf(daysAgo));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
        file.write(text);
    }
    void openLogs()
    {
        open();
        tabs()->setCurrentIndex(1);
        QTRY_COMPARE(files()->model()->rowCount(), 4);
    }
    QTabWidget *tabs() const { return page.findChild<QTabWidget *>(u"historyTabs"_s); }
    QTableView *files() const { return page.findChild<QTableView *>(u"logFiles"_s); }
    LogFileView *reader() const { return page.findChild<LogFileView *>(); }
    QSpinBox *days() const { return page.findChild<QSpinBox *>(u"retentionDays"_s); }
    QMessageBox *question() const { return page.findChild<QMessageBox *>(u"retentionQuestion"_s); }
};

} // namespace

class TestHistoryLogs : public QObject
{
    Q_OBJECT

private slots:
    void filesAreListedNewestFirstAndOneIsOpen();
    void chosenFileIsOpened();
    void runLeadsToItsFirstLine();
    void hitOfASearchOpensItsFile();
    void vanishedFileIsSaid();
    void emptyFolderSaysSo();
    void copyIsSavedWhole();
    void copyOntoItselfIsRefused();
    void retentionAsksBeforeItDeletes();
    void retentionIsKeptAndIsNeverByDefault();
    void folderModelKeepsItsPromises();
};

void TestHistoryLogs::filesAreListedNewestFirstAndOneIsOpen()
{
    LogsFixture f;
    f.openLogs();
    QCOMPARE(f.files()->model()->index(0, 0).data(LogFolderModel::kPathRole).toString(), f.pathOf(0));
    QCOMPARE(f.files()->model()->index(3, 0).data(LogFolderModel::kPathRole).toString(), f.pathOf(3));
    QTRY_COMPARE(f.reader()->path(), f.pathOf(0));
}

void TestHistoryLogs::chosenFileIsOpened()
{
    LogsFixture f;
    f.openLogs();
    QSignalSpy opened(f.reader(), &LogFileView::opened);
    f.files()->setFocus();
    QTest::keyClick(f.files(), Qt::Key_Down);
    QTRY_VERIFY(!opened.isEmpty() && opened.last().first().toString() == f.pathOf(1));
    QCOMPARE(f.reader()->path(), f.pathOf(1));
}

void TestHistoryLogs::runLeadsToItsFirstLine()
{
    LogsFixture f(false);
    for (const int number : {1, 2}) {
        RunReport report = pastRun(number, number == 1 ? 20 : 3, HistoryFixture::day());
        f.writeLog(report);
    }
    f.openWithRuns();
    QSignalSpy line(f.reader(), &LogFileView::currentLineChanged);
    f.page.openAtRun(runNumber(2));
    QTRY_VERIFY(f.button(u"goToLog"_s)->isVisible() && f.button(u"goToLog"_s)->isEnabled());
    QTest::mouseClick(f.button(u"goToLog"_s), Qt::LeftButton);
    QCOMPARE(f.tabs()->currentIndex(), 1);
    const RunReport run = pastRun(2, 3, HistoryFixture::day());
    QCOMPARE(f.reader()->path(), f.logFile(run));
    // In a file that holds the earlier run too its first line stands further down.
    const bool sameDay = f.logFile(run) == f.logFile(pastRun(1, 20, HistoryFixture::day()));
    QTRY_VERIFY2(!line.isEmpty() && line.last().first().toLongLong() == (sameDay ? 5 : 2),
                 qPrintable(line.isEmpty() ? u"none"_s : QString::number(line.last().first().toLongLong())));
}

void TestHistoryLogs::hitOfASearchOpensItsFile()
{
    LogsFixture f;
    f.openLogs();
    auto *panel = f.page.findChild<LogSearchPanel *>();
    QSignalSpy line(f.reader(), &LogFileView::currentLineChanged);
    emit panel->hitActivated(f.pathOf(2), 1);
    QTRY_COMPARE(f.reader()->path(), f.pathOf(2));
    QTRY_VERIFY(!line.isEmpty());
    QCOMPARE(f.files()->currentIndex().row(), 2);
}

void TestHistoryLogs::vanishedFileIsSaid()
{
    LogsFixture f;
    f.openLogs();
    QVERIFY(QFile::remove(f.pathOf(2)));
    f.files()->setCurrentIndex(f.files()->model()->index(2, 0));
    const auto said = [&f] {
        for (const QLabel *label : f.reader()->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(QFileInfo(f.pathOf(2)).fileName()))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(said());
    f.page.refresh();
    QTRY_COMPARE(f.files()->model()->rowCount(), 3);
}

void TestHistoryLogs::emptyFolderSaysSo()
{
    LogsFixture f(false);
    f.open();
    f.tabs()->setCurrentIndex(1);
    QTRY_VERIFY(f.label(u"logsEmpty"_s)->text().contains(f.past.settings.dirLogs));
    QVERIFY(f.label(u"logsEmpty"_s)->isVisible());
    QVERIFY(!f.button(u"saveLogCopy"_s)->isEnabled());
}

void TestHistoryLogs::copyIsSavedWhole()
{
    LogsFixture f;
    f.openLogs();
    QTRY_VERIFY(f.button(u"saveLogCopy"_s)->isEnabled());
    QSignalSpy told(&f.page, &Page::told);
    QTest::mouseClick(f.button(u"saveLogCopy"_s), Qt::LeftButton);
    auto *dialog = f.page.findChild<QFileDialog *>(u"logCopyDialog"_s);
    QVERIFY(dialog);
    const QString copy = f.past.folder.filePath(u"copia.log"_s);
    dialog->setDirectory(f.past.folder.path());
    dialog->selectFile(copy);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(!told.isEmpty() && told.last().first().toString().contains(copy));
    QFile original(f.pathOf(0));
    QFile saved(copy);
    QVERIFY(original.open(QIODevice::ReadOnly) && saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), original.readAll());
}

void TestHistoryLogs::copyOntoItselfIsRefused()
{
    const LogsFixture f;
    const auto onto = copyLog(f.pathOf(0), f.pathOf(0));
    QVERIFY(!onto);
    QVERIFY(QFileInfo(f.pathOf(0)).size() > 0);
    const auto gone = copyLog(f.pathOf(9), f.past.folder.filePath(u"x.log"_s));
    QVERIFY(!gone);
    QVERIFY(gone.error().message.contains(f.pathOf(9)));
    QVERIFY(!QFile::exists(f.past.folder.filePath(u"x.log"_s)));
}

void TestHistoryLogs::retentionAsksBeforeItDeletes()
{
    LogsFixture f;
    f.openLogs();
    QFile foreign(f.past.settings.dirLogs + u"/relatorio_20200101.log"_s);
    QVERIFY(foreign.open(QIODevice::WriteOnly));
    QVERIFY(!f.button(u"retentionRemove"_s)->isEnabled());
    f.days()->setValue(2);
    QVERIFY(f.label(u"retentionWhat"_s)->text().contains(u"1 arquivo de log"_s));
    QTest::mouseClick(f.button(u"retentionRemove"_s), Qt::LeftButton);
    QVERIFY(f.question());
    QTest::mouseClick(f.question()->findChild<QPushButton *>(u"retentionKeep"_s), Qt::LeftButton);
    QTRY_VERIFY(!f.question());
    QVERIFY(QFile::exists(f.pathOf(3)));
    QTest::mouseClick(f.button(u"retentionRemove"_s), Qt::LeftButton);
    QTest::mouseClick(f.question()->findChild<QPushButton *>(u"retentionGo"_s), Qt::LeftButton);
    QTRY_COMPARE(f.files()->model()->rowCount(), 3);
    QVERIFY(!QFile::exists(f.pathOf(3)));
    QVERIFY(QFile::exists(f.pathOf(2)));
    QVERIFY(foreign.exists());
}

void TestHistoryLogs::retentionIsKeptAndIsNeverByDefault()
{
    LogsFixture f;
    QCOMPARE(f.days()->value(), 0);
    UiState state(f.past.folder.filePath(u"console.ini"_s));
    f.days()->setValue(90);
    f.page.saveState(state);
    QCOMPARE(state.text(u"historico/retencaoDias"_s), u"90"_s);
    LogsFixture again;
    again.page.restoreState(state);
    QCOMPARE(again.days()->value(), 90);
}

void TestHistoryLogs::folderModelKeepsItsPromises()
{
    LogFolderModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const DailyLog day{u"/x/orquestrador_btg_20261123.log"_s, QDate(2026, 11, 23), 5'000'000};
    model.setLogs({day});
    QCOMPARE(model.index(0, LogFolderModel::Size).data().toString(), u"4,8 MB"_s);
    QVERIFY(model.index(0, LogFolderModel::Day).data().toString().startsWith(u"23/11/2026"_s));
    DailyLog grown = day;
    grown.size = 900;
    model.setLogs({grown});
    QCOMPARE(model.index(0, LogFolderModel::Size).data().toString(), u"900 bytes"_s);
    QCOMPARE(model.rowOf(day.path), 0);
    model.setLogs({});
    QCOMPARE(model.rowOf(day.path), -1);
}

QTEST_MAIN(TestHistoryLogs)
#include "tst_historylogs.moc"
