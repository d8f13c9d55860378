// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logfileview.h"

#include "ui/controls/noticebar.h"
#include "ui/log/logfilemodel.h"
#include "ui/log/logfiletable.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLines = 50'000;

/// Every thousandth is an error, every tenth speaks of a duplication; line n is written n seconds after midnight.
QByteArray logText(int from, int count)
{
    QByteArray text;
    const QDateTime midnight(QDate(2026, 11, 23), QTime(0, 0));
    for (int n = from; n < from + count; ++n) {
        text += midnight.addSecs(n).toString(u"yyyy-MM-dd HH:mm:ss").toUtf8() + ",000 - OrquestradorBTG - ";
        text += (n % 1'000 == 999 ? "ERROR - falhou " : n % 10 == 0 ? "INFO - Duplicação " : "INFO - linha ");
        text += QByteArray::number(n) + "\n";
    }
    return text;
}

} // namespace

class TestLogFileView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_text = logText(0, kLines); }
    void init();
    void cleanup() { m_view.reset(); }
    void showsTheFirstPageAndHowManyLines();
    void scrollsToEveryPlaceOfTheFile();
    void keysMoveThroughTheWholeFile();
    void levelFilterKeepsThePlace();
    void jumpsWaitForTheIndex_data();
    void jumpsWaitForTheIndex();
    void jumpShowsALineThatTheFilterHid();
    void unknownRunIsSaid();
    void findsInTheWholeFile();
    void errorsAreSteppedThrough();
    void followsAFileThatGrows();
    void vanishedFileIsSaidAndStaysReadable();
    void rewrittenFileIsReadAnew();
    void missingFileIsSaid();
    void emptyFileIsSaid();
    void copyGivesTheTextOfTheFile();

private:
    void write(const QByteArray &bytes, QIODevice::OpenMode mode = QIODevice::WriteOnly)
    {
        QFile file(m_path);
        QVERIFY(file.open(mode) && file.write(bytes) == bytes.size());
    }
    void open()
    {
        m_view->open(m_path);
        QTRY_COMPARE(counts(), u"50.000 linhas"_s);
        QTRY_VERIFY(!message(0).isEmpty());
    }
    LogFileTable *table() const { return m_view->table(); }
    QString counts() const { return m_view->findChild<QLabel *>(u"logFileCounts"_s)->text(); }
    QString message(int row) const
    {
        return m_view->model()->index(row, LogFileModel::MessageColumn).data().toString();
    }
    qint64 currentLine() const { return m_view->model()->lineAt(m_view->model()->current()); }
    void key(Qt::Key code, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(table(), code, modifiers); }
    bool inSight(qint64 line) const
    {
        for (int row = 0; row < table()->fitting(); ++row) {
            if (m_view->model()->lineAt(m_view->model()->top() + row) == line)
                return true;
        }
        return false;
    }

    QByteArray m_text;
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<LogFileView> m_view;
};

void TestLogFileView::init()
{
    m_path = m_folder.filePath(u"orquestrador_btg_20261123.log"_s);
    write(m_text);
    m_view = std::make_unique<LogFileView>();
    m_view->resize(1000, 500);
    m_view->show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    table()->setFocus();
}

void TestLogFileView::showsTheFirstPageAndHowManyLines()
{
    const QAbstractItemModelTester tester(m_view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy opened(m_view.get(), &LogFileView::opened);
    open();
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(message(0), u"Duplicação 0"_s);
    QCOMPARE(m_view->model()->index(1, LogFileModel::NumberColumn).data().toString(), u"2"_s);
    QCOMPARE(m_view->model()->index(1, LogFileModel::LevelColumn).data().toString(), u"INFO"_s);
    QVERIFY(m_view->model()->rowCount() < 100); // only what is on the screen
    m_view->setMinimumLevel(LogLevel::Error);
    QTRY_COMPARE(message(0), u"falhou 999"_s);
    m_view->open({});
    QCOMPARE(m_view->model()->rowCount(), 0);
}

void TestLogFileView::scrollsToEveryPlaceOfTheFile()
{
    open();
    auto *bar = m_view->findChild<QScrollBar *>({}, Qt::FindDirectChildrenOnly);
    QVERIFY(bar);
    QCOMPARE(bar->maximum(), kLines - table()->fitting());
    qint64 worst = 0;
    for (int top = 0; top < bar->maximum(); top += 997) {
        QElapsedTimer timer;
        timer.start();
        bar->setValue(top);
        worst = std::max(worst, timer.elapsed());
    }
    QVERIFY2(worst < 50, qPrintable(u"%1 ms"_s.arg(worst)));
    bar->setValue(31'234);
    QTRY_COMPARE(message(0), u"linha 31234"_s);
    bar->setValue(bar->maximum());
    QTRY_COMPARE(message(table()->fitting() - 1), u"falhou 49999"_s);
}

void TestLogFileView::keysMoveThroughTheWholeFile()
{
    open();
    QSignalSpy moved(m_view.get(), &LogFileView::currentLineChanged);
    key(Qt::Key_End);
    QCOMPARE(currentLine(), kLines - 1);
    QCOMPARE(moved.last().constFirst().toLongLong(), kLines);
    QTRY_VERIFY(inSight(kLines - 1));
    key(Qt::Key_PageUp);
    QCOMPARE(currentLine(), kLines - 1 - table()->fitting());
    QVERIFY(inSight(currentLine()));
    key(Qt::Key_Home);
    QCOMPARE(currentLine(), 0);
    key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_view->model()->anchor(), 0);
    QCOMPARE(m_view->model()->current(), 1);
}

void TestLogFileView::levelFilterKeepsThePlace()
{
    open();
    m_view->goToLine(25'500);
    QTRY_VERIFY(inSight(25'499));
    m_view->findChild<QToolButton *>(u"level3"_s)->click();
    QTRY_COMPARE(counts(), u"mostrando 50 de 50.000"_s);
    QCOMPARE(currentLine(), 25'999);
    QTRY_COMPARE(message(0).left(7), u"falhou "_s);
    m_view->setMinimumLevel(LogLevel::Debug);
    QTRY_VERIFY(inSight(25'999));
}

void TestLogFileView::jumpsWaitForTheIndex_data()
{
    QTest::addColumn<int>("way");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("line") << 0 << 39'999LL;
    QTest::newRow("line beyond the end") << 1 << qint64(kLines - 1);
    QTest::newRow("time") << 2 << 36'000LL;
    QTest::newRow("run by its number") << 3 << qint64(kLines);
    QTest::newRow("run by its start") << 4 << qint64(kLines);
}

void TestLogFileView::jumpsWaitForTheIndex()
{
    QFETCH(const int, way);
    QFETCH(const qint64, expected);
    if (way >= 3)
        write("2026-11-23 20:00:00,000 - OrquestradorBTG - INFO - INICIANDO ORQUESTRADOR BTG ETL\n"
              "2026-11-23 20:00:00,001 - OrquestradorBTG - INFO - Execução: abc-1\n",
              QIODevice::Append);
    const QDateTime evening(QDate(2026, 11, 23), QTime(20, 0));
    m_view->open(m_path);
    switch (way) { // before anything is read
    case 0: m_view->goToLine(40'000); break;
    case 1: m_view->goToLine(40'000'000); break;
    case 2: m_view->goToTime(QDateTime(QDate(2026, 11, 23), QTime(10, 0))); break;
    case 3: m_view->goToRun(u"abc-1"_s, evening); break;
    default: m_view->goToRun({}, evening); break;
    }
    QTRY_COMPARE(currentLine(), expected);
    QTRY_VERIFY(inSight(expected));
}

void TestLogFileView::jumpShowsALineThatTheFilterHid()
{
    open();
    m_view->setMinimumLevel(LogLevel::Error);
    m_view->goToLine(12'346);
    QTRY_COMPARE(currentLine(), 12'345);
    QCOMPARE(m_view->minimumLevel(), LogLevel::Debug);
}

void TestLogFileView::unknownRunIsSaid()
{
    open();
    QSignalSpy told(m_view.get(), &LogFileView::told);
    m_view->goToRun(u"nenhum"_s, QDateTime(QDate(2026, 11, 23), QTime(9, 0)));
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(told.constFirst().constFirst().toString().startsWith(u"Esta execução não está"_s));
}

void TestLogFileView::findsInTheWholeFile()
{
    open();
    key(Qt::Key_F, Qt::ControlModifier);
    auto *field = m_view->findChild<QLineEdit *>(u"findField"_s);
    auto *status = m_view->findChild<QLabel *>(u"findStatus"_s);
    QTRY_VERIFY(field->hasFocus());
    field->setText(u"duplicacao 4"_s);
    QTRY_COMPARE(status->text(), u"1.111 linhas"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(currentLine(), 40);
    QCOMPARE(status->text(), u"1 de 1.111"_s);
    key(Qt::Key_F3, Qt::ShiftModifier); // round
    QCOMPARE(currentLine(), 49'990);
    QTRY_VERIFY(inSight(49'990));
    field->setText(u"não há"_s);
    QTRY_COMPARE(status->text(), u"Nada encontrado"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
}

void TestLogFileView::errorsAreSteppedThrough()
{
    open();
    QSignalSpy told(m_view.get(), &LogFileView::told);
    key(Qt::Key_F8);
    QCOMPARE(currentLine(), 999);
    key(Qt::Key_F8);
    QCOMPARE(currentLine(), 1'999);
    key(Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(currentLine(), 999);
    QCOMPARE(told.size(), 0);
    key(Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(currentLine(), 49'999);
    QCOMPARE(told.size(), 1);
}

void TestLogFileView::followsAFileThatGrows()
{
    open();
    key(Qt::Key_End, Qt::ControlModifier);
    QVERIFY(m_view->isFollowing());
    write(logText(kLines, 100), QIODevice::Append);
    QTRY_COMPARE(counts(), u"50.100 linhas"_s);
    QTRY_VERIFY(inSight(kLines + 99));
    QTRY_COMPARE(message(table()->fitting() - 1), u"linha 50099"_s);
    m_view->goToLine(10);
    QVERIFY(!m_view->isFollowing());
    write(logText(kLines + 100, 100), QIODevice::Append);
    QTRY_COMPARE(counts(), u"50.200 linhas"_s);
    QVERIFY(inSight(9));
}

void TestLogFileView::vanishedFileIsSaidAndStaysReadable()
{
    open();
    auto *notice = m_view->findChild<NoticeBar *>(u"logFileNotice"_s);
    QVERIFY(!notice->isVisible());
    QVERIFY(QFile::remove(m_path));
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(notice->findChild<QLabel *>(u"noticeText"_s)->text().startsWith(u"O arquivo sumiu"_s));
#ifdef Q_OS_UNIX
    m_view->goToLine(30'001);
    QTRY_VERIFY(inSight(30'000));
    QTRY_VERIFY(message(int(30'000 - m_view->model()->top())).contains(u"30000"_s));
#endif
}

void TestLogFileView::rewrittenFileIsReadAnew()
{
    open();
    write(logText(0, 3));
    QTRY_COMPARE(counts(), u"3 linhas"_s);
    QTRY_COMPARE(message(2), u"linha 2"_s);
}

void TestLogFileView::missingFileIsSaid()
{
    m_view->open(m_folder.filePath(u"nada.log"_s));
    auto *notice = m_view->findChild<NoticeBar *>(u"logFileNotice"_s);
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(notice->findChild<QLabel *>(u"noticeText"_s)->text().contains(u"nada.log"_s));
}

void TestLogFileView::emptyFileIsSaid()
{
    write({});
    m_view->open(m_path);
    QTRY_COMPARE(counts(), u"0 linhas"_s);
    write(logText(0, 2), QIODevice::Append);
    QTRY_COMPARE(counts(), u"2 linhas"_s);
    QTRY_COMPARE(message(1), u"linha 1"_s);
}

void TestLogFileView::copyGivesTheTextOfTheFile()
{
    open();
    m_view->goToLine(20'000);
    QTRY_COMPARE(currentLine(), 19'999);
    key(Qt::Key_Down, Qt::ShiftModifier);
    QGuiApplication::clipboard()->clear();
    key(Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString::fromUtf8(logText(19'999, 2)));
}

QTEST_MAIN(TestLogFileView)
#include "tst_logfileview.moc"
