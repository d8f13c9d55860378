// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/window/pagestack.h"

#include <QAction>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

/// The choice of the language is asked about on its own, and may be followed at once.
class TestLanguage : public QObject, private WindowFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void anotherLanguageAsksOnlyWhenToReopen()
    {
        waitReady();
        choose(u"en"_s);
        QWidget *notice = m_window->findChild<QWidget *>(u"languageNotice"_s);
        QVERIFY(notice->isVisible());
        QVERIFY(!m_window->findChild<QWidget *>(u"notice"_s)->isVisible());
        QStringList buttons;
        for (const QPushButton *button : notice->findChildren<QPushButton *>())
            buttons.append(button->objectName());
        QCOMPARE(buttons, (QStringList{u"reopenNow"_s, u"reopenLater"_s}));
        // Back to the one that is shown: nothing is to be done.
        choose(u"pt_BR"_s);
        QVERIFY(!notice->isVisible());
        QCOMPARE(m_state->text(u"janela/idioma"_s), u"pt_BR"_s);
    }

    void reopeningClosesTheWindowAndSaysSo()
    {
        waitReady();
        choose(u"en"_s);
        QVERIFY(!m_window->isReopenWanted());
        m_window->findChild<QPushButton *>(u"reopenNow"_s)->click();
        QTRY_VERIFY(!m_window->isVisible());
        QVERIFY(m_window->isReopenWanted());
        QCOMPARE(m_state->text(u"janela/idioma"_s), u"en"_s);
    }

    void aRunIsNotEndedForTheLanguage()
    {
        m_engine->hangs = true;
        waitReady();
        executeButton()->click();
        QTRY_VERIFY(m_window->runPage()->isRunning());
        choose(u"en"_s);
        m_window->findChild<QPushButton *>(u"reopenNow"_s)->click();
        QVERIFY(m_window->isVisible());
        QVERIFY(!m_window->isReopenWanted());
        m_engine->release();
        QTRY_VERIFY(!m_window->runPage()->isRunning());
    }

private:
    void choose(const QString &code) { m_window->findChild<QAction *>(u"language-"_s + code)->trigger(); }
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
