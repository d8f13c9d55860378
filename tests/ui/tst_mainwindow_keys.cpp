// SPDX-License-Identifier: GPL-3.0-or-later
// The main window by keyboard and for assistive programs.
#include "tests/ui/windowfixture.h"
#include "ui/controls/datefield.h"
#include "ui/log/logmodel.h"
#include "ui/log/logpane.h"
#include "ui/log/logview.h"
#include "ui/run/runform.h"
#include "ui/run/runpage.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTableView>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestMainWindowKeys : public QObject, private WindowFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void mnemonicsAreUniqueInEachMenu();
    void everyControlHasAName();
    void tabWalksInReadingOrder();
    void copyTakesLinesFromTheLogAndTextFromAField();
    void editMenuActsWhereTheFocusIs();
    void fitsASmallScreen();
};

void TestMainWindowKeys::mnemonicsAreUniqueInEachMenu()
{
    makeWindow();
    const auto check = [](const QList<QAction *> &actions) {
        QString seen;
        for (const QAction *action : actions) {
            if (action->isSeparator())
                continue;
            const qsizetype at = action->text().indexOf(u'&');
            QVERIFY2(at >= 0, qPrintable(action->text()));
            const QChar letter = action->text().at(at + 1).toLower();
            QVERIFY2(!seen.contains(letter), qPrintable(action->text()));
            seen += letter;
        }
    };
    check(m_window->menuBar()->actions());
    for (const QAction *menu : m_window->menuBar()->actions())
        check(menu->menu()->actions());
}

void TestMainWindowKeys::everyControlHasAName()
{
    waitReady();
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *edit = qobject_cast<const QLineEdit *>(widget);
        if ((!button && !edit) || widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(named, qPrintable(u"%1 in %2"_s.arg(widget->objectName(),
                                                     QLatin1StringView(widget->parent()->metaObject()->className()))));
    }
}

void TestMainWindowKeys::tabWalksInReadingOrder()
{
    waitReady();
    m_window->runPage()->showLog();
    m_window->activateWindow();
    m_window->form()->dateField()->editor()->setFocus();
    QStringList walked;
    for (int i = 0; i < 60; ++i) {
        const QWidget *here = QApplication::focusWidget();
        QVERIFY(here);
        walked.append(here->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const QStringList expected = {u"dateEdit"_s,
                                  u"openCalendar"_s,
                                  u"goBack"_s,
                                  u"goForward"_s,
                                  u"goToLast"_s,
                                  u"goToSecond"_s,
                                  u"daysBack"_s,
                                  u"partsBoth"_s,
                                  u"what"_s,
                                  u"repeat"_s,
                                  u"folderCarteira"_s,
                                  u"browse"_s,
                                  u"folderRentabilidade"_s,
                                  u"browse"_s,
                                  u"primary"_s,
                                  u"level0"_s,
                                  u"logView"_s};
    qsizetype at = 0;
    for (const QString &name : expected) {
        at = walked.indexOf(name, at);
        QVERIFY2(at >= 0, qPrintable(name + u" in "_s + walked.join(u' ')));
    }
    // Back at the start: nothing keeps the focus for good.
    QVERIFY2(walked.indexOf(u"dateEdit"_s, 1) > 0, qPrintable(walked.join(u' ')));
}

void TestMainWindowKeys::copyTakesLinesFromTheLogAndTextFromAField()
{
    waitReady();
    executeButton()->click();
    QTRY_COMPARE(status()->shown().word, u"SUCESSO"_s);
    m_window->runPage()->showLog();
    auto *log = m_window->findChild<QWidget *>(u"logView"_s);
    log->setFocus();
    QTest::keyClick(log, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(log, Qt::Key_C, Qt::ControlModifier);
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied.count(u'\n'), m_window->logPane()->model()->rowCount());
    QVERIFY(copied.contains(u" - OrquestradorBTG - INFO - INICIANDO ORQUESTRADOR BTG ETL\n"_s));
    QLineEdit *date = m_window->form()->dateField()->editor();
    date->setFocus();
    QTest::keyClick(date, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(date, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"19/11/2026"_s);
}

void TestMainWindowKeys::editMenuActsWhereTheFocusIs()
{
    m_engine->script = incompleteReport(kThursday);
    waitReady();
    executeButton()->click();
    QTRY_COMPARE(status()->shown().reason, u"DADOS INCOMPLETOS"_s);
    QMenu *edit = m_window->menuBar()->actions()[1]->menu();
    const auto entry = [this, edit](const QString &name) {
        emit edit->aboutToShow();
        return m_window->findChild<QAction *>(name);
    };
    m_window->activateWindow();
    auto *funds = m_window->findChild<QTableView *>(u"fundView"_s);
    funds->setFocus();
    for (const QString &name : {u"editCopy"_s, u"editSelectAll"_s, u"editFind"_s, u"editNext"_s, u"editPrevious"_s})
        QVERIFY2(entry(name)->isEnabled(), qPrintable(name));
    entry(u"editNext"_s)->trigger();
    QCOMPARE(funds->currentIndex().siblingAtColumn(1).data().toString(), u"FUNDO 35 FIM CP"_s);
    entry(u"editSelectAll"_s)->trigger();
    QCOMPARE(funds->selectionModel()->selectedRows().size(), funds->model()->rowCount());
    entry(u"editCopy"_s)->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"FUNDO 36 FIC FIDC"_s));
    entry(u"editFind"_s)->trigger();
    QVERIFY(m_window->findChild<QWidget *>(u"fundFilter"_s)->hasFocus());
    // A field keeps them for itself.
    QLineEdit *date = m_window->form()->dateField()->editor();
    date->setFocus();
    entry(u"editSelectAll"_s)->trigger();
    entry(u"editCopy"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"19/11/2026"_s);
    // The same entries in the log.
    m_window->runPage()->showLog();
    entry(u"editSelectAll"_s)->trigger();
    entry(u"editCopy"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), m_window->logPane()->model()->rowCount());
    entry(u"editNext"_s)->trigger();
    QVERIFY(m_window->logPane()->view()->currentIndex().isValid());
}

void TestMainWindowKeys::fitsASmallScreen()
{
    waitReady();
    const QSize least = m_window->minimumSizeHint();
    QVERIFY2(least.width() <= 1024 && least.height() <= 560,
             qPrintable(u"%1x%2"_s.arg(least.width()).arg(least.height())));
}

QTEST_MAIN(TestMainWindowKeys)
#include "tst_mainwindow_keys.moc"
