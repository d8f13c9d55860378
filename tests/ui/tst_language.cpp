// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "tests/unit/config/settingsworld.h"
#include "ui/run/runpage.h"
#include "ui/settings/settingspage.h"
#include "ui/window/guidewindow.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTranslator>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

/// Every text in brackets.
class Foreign : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return u"[%1]"_s.arg(QString::fromUtf8(text));
    }
};

} // namespace

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

    void theGuideOpensAtThePageInEveryLanguage()
    {
        const QStringList chapters{u"Processar"_s, u"Calendário"_s,    u"Histórico"_s,
                                   u"Dados"_s,     u"Configurações"_s, u"Agendamento"_s};
        Foreign foreign;
        QVERIFY(QCoreApplication::installTranslator(&foreign));
        makeWindow();
        QCOMPARE(m_window->pages()->title(PageStack::Processar), u"[Processar]"_s);
        for (int id = 0; id < chapters.size(); ++id) {
            m_window->pages()->showPage(PageStack::Id(id));
            m_window->findChild<QAction *>(u"showGuide"_s)->trigger();
            auto *guide = m_window->findChild<GuideWindow *>(u"guide"_s);
            QVERIFY(guide);
            QCOMPARE(guide->currentHeading(), chapters[id]); // the guide itself is Portuguese
        }
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

    void theWishToReopenBelongsToItsOwnClose()
    {
        const World world(kMinimal);
        editSettings(world);
        choose(u"en"_s);
        button(u"reopenNow"_s)->click();
        QVERIFY(button(u"questionStay"_s)->isVisible());
        QVERIFY(!m_window->isReopenWanted());
        button(u"questionStay"_s)->click();
        m_window->closeUnlessRunning(); // as the installer asks
        button(u"questionDiscard"_s)->click();
        QTRY_VERIFY(!m_window->isVisible());
        QVERIFY(!m_window->isReopenWanted());
    }

    void theAnswerAboutTheSettingsReopens()
    {
        const World world(kMinimal);
        editSettings(world);
        choose(u"en"_s);
        button(u"reopenNow"_s)->click();
        button(u"questionDiscard"_s)->click();
        QTRY_VERIFY(!m_window->isVisible());
        QVERIFY(m_window->isReopenWanted());
    }

    void laterAndTheOldLanguageTakeTheWishBack()
    {
        const World world(kMinimal);
        editSettings(world);
        for (const bool later : {true, false}) {
            choose(u"en"_s);
            button(u"reopenNow"_s)->click();
            if (later)
                button(u"reopenLater"_s)->click();
            else
                choose(u"pt_BR"_s);
            button(u"questionDiscard"_s)->click();
            QVERIFY(m_window->isVisible());
            QVERIFY(!m_window->isReopenWanted());
            QTRY_VERIFY(!settingsPage()->hasUnsavedChanges());
            edit();
        }
    }

private:
    QPushButton *button(const QString &name) const { return m_window->findChild<QPushButton *>(name); }
    SettingsPage *settingsPage() const
    {
        return static_cast<SettingsPage *>(m_window->pages()->page(PageStack::Configuracoes));
    }
    void edit() const
    {
        auto *field = settingsPage()->findChild<QLineEdit *>(u"INDEXADOR"_s);
        QVERIFY(field);
        QTest::keyClicks(field, u"X"_s);
        QVERIFY(settingsPage()->hasUnsavedChanges());
    }
    /// The window on that .env, with a change that is not saved.
    void editSettings(const World &world)
    {
        ConsoleDoor own = door();
        own.sources = world.sources;
        own.secrets = std::make_shared<FakeSecrets>();
        m_window = std::make_unique<MainWindow>(own, *m_state, *m_clock);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->open(MainWindow::Start::Configured);
        QTRY_VERIFY(executeButton()->isEnabled());
        m_window->pages()->showPage(PageStack::Configuracoes);
        QTRY_VERIFY(!settingsPage()->findChild<QLabel *>(u"settingsState"_s)->text().isEmpty());
        edit();
    }
    void choose(const QString &code) { m_window->findChild<QAction *>(u"language-"_s + code)->trigger(); }
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
