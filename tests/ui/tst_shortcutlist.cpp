// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/shortcutlist.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QTest>
#include <QTreeView>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestShortcutList : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<QMainWindow>();
        QMenu *run = m_window->menuBar()->addMenu(u"Execuçã&o"_s);
        run->addAction(u"&Executar"_s)
            ->setShortcuts({QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_Return)});
        run->addAction(u"Sem tecla"_s);
        run->addMenu(u"&Datas"_s)->addAction(u"Último dia útil…"_s)->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
        auto *loose = new QAction(u"Próximo erro"_s, m_window.get());
        loose->setShortcut(QKeySequence(Qt::Key_F8));
        m_window->addAction(loose);
    }

    void everyActionWithKeysIsListedOnceWithItsPlace()
    {
        const QList<ShortcutEntry> expected = {{u"Execução"_s, u"Executar"_s, u"F5, Ctrl+Return"_s},
                                               {u"Execução › Datas"_s, u"Último dia útil"_s, u"Ctrl+D"_s},
                                               {QString(), u"Próximo erro"_s, u"F8"_s}};
        QCOMPARE(shortcutsOf(*m_window), expected);
    }

    void searchIgnoresAccentsAndFindsKeys_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("rows");
        QTest::newRow("nothing typed") << QString() << 3;
        QTest::newRow("without accent") << u"ultimo"_s << 1;
        QTest::newRow("a key") << u"ctrl+"_s << 2;
        QTest::newRow("a menu") << u"execucao"_s << 2;
        QTest::newRow("none") << u"xyz"_s << 0;
    }

    void searchIgnoresAccentsAndFindsKeys()
    {
        QFETCH(QString, text);
        QFETCH(int, rows);
        auto *list = new ShortcutList(m_window.get());
        list->show();
        QVERIFY(!list->isModal());
        auto *view = list->findChild<QTreeView *>(u"shortcuts"_s);
        const QAbstractItemModelTester tester(view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTest::keyClicks(list->findChild<QLineEdit *>(u"shortcutSearch"_s), text);
        QCOMPARE(view->model()->rowCount(), rows);
        QCOMPARE(view->isVisible(), rows > 0);
    }

private:
    std::unique_ptr<QMainWindow> m_window;
};

QTEST_MAIN(TestShortcutList)
#include "tst_shortcutlist.moc"
