// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settingsfixture.h"
#include "ui/settings/checkpanel.h"
#include "ui/settings/firstrunpanel.h"

#include <QDir>
#include <QPushButton>
#include <QSignalSpy>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestFirstRun : public QObject
{
    Q_OBJECT

private slots:
    void demonstrationIsOneKeyAway();
    void connectsStepByStepWithTheKeyboard();
    void missingValueHoldsTheStep();
    void nothingIsWrittenBeforeSaving();
    void lastStepSaysWhatIsSavedAndWhatComesNext();
    void secretOfAnotherEnvironmentIsReplacedOnlyAfterAQuestion();

private:
    /// The panel beside a bank and a database, without a .env.
    struct Fresh
    {
        explicit Fresh(TestDialect dialect, const QString &keptSecret = {}) : scene(dialect)
        {
            if (!keptSecret.isEmpty()) {
                scene.secrets->texts.insert(u"CLIENT_SECRET"_s, keptSecret);
                scene.world.addProfile(u"Homologacao"_s, kMinimal);
            }
            const auto lines = readEnvFile(scene.world.envPath());
            for (const QString &key : {u"AUTH_URL"_s, u"PORTFOLIO_URL"_s, u"NAV_PERFORMANCE_URL"_s, u"TICKET_URL"_s})
                scene.world.sources.environment.insert(key, lines->value(key));
            if (!QFile::remove(scene.world.envPath()))
                qFatal("no .env to remove");
            panel = std::make_unique<FirstRunPanel>(clock, scene.world.sources, scene.secrets);
            panel->resize(1000, 700);
            panel->show();
            if (!QTest::qWaitForWindowActive(panel.get()) ||
                !QTest::qWaitFor([this] { return !panel->form().envPath().isEmpty(); }))
                qFatal("no panel");
        }
        template <typename T>
        T *find(const QString &name) const
        {
            T *found = panel->findChild<T *>(name);
            if (!found)
                qFatal("no %s", qPrintable(name));
            return found;
        }
        void next() const { find<QPushButton>(u"firstRunNext"_s)->click(); }
        void secret(const QString &key, const QString &text) const
        {
            auto *row = find<QWidget>(u"row_"_s + key);
            row->findChild<QPushButton *>(u"secretReplace"_s)->click();
            QTest::keyClicks(row->findChild<QLineEdit *>(u"secretEdit"_s), text);
        }

        /// Every step, by the keyboard, up to the last.
        void fill() const
        {
            const DatabaseSettings &database = scene.database.settings();
            QTest::keyClick(find<QPushButton>(u"firstRunConnect"_s), Qt::Key_Space);
            QCOMPARE(panel->step(), 1);
            QTest::keyClicks(QApplication::focusWidget(), u"cliente-simulado"_s);
            // Typed, not taken: going on takes it.
            secret(u"CLIENT_SECRET"_s, u"segredo-simulado"_s);
            next();
            QCOMPARE(panel->step(), 2);
            QTest::keyClicks(QApplication::focusWidget(), scene.places.path());
            QTest::keyClicks(find<QLineEdit>(u"BTG_RENTABILIDADE"_s), scene.places.path());
            next();
            QCOMPARE(panel->step(), 3);
            QTest::keyClicks(find<QLineEdit>(u"DB_HOST"_s), database.host);
            QTest::keyClicks(find<QLineEdit>(u"DB_PORT"_s), QString::number(database.port));
            QTest::keyClicks(find<QLineEdit>(u"DB_USER"_s), database.user);
            secret(u"DB_PASSWORD"_s, database.password.reveal());
            QTest::keyClicks(find<QLineEdit>(u"DB_NAME"_s), database.name);
            next();
            QCOMPARE(panel->step(), 4);
        }

        /// Workers that are no longer heard still look at it.
        inline static SystemClock clock;
        SettingsScene scene;
        std::unique_ptr<FirstRunPanel> panel;
    };
};

void TestFirstRun::demonstrationIsOneKeyAway()
{
    const Fresh fresh(TestDialect::Sqlite);
    const QSignalSpy wanted(fresh.panel.get(), &FirstRunPanel::demonstrationRequested);
    QTest::keyClick(fresh.find<QPushButton>(u"firstRunDemonstration"_s), Qt::Key_Space);
    QCOMPARE(wanted.count(), 1);
}

void TestFirstRun::connectsStepByStepWithTheKeyboard()
{
    const Fresh fresh(TestDialect::MariaDb);
    const DatabaseSettings &database = fresh.scene.database.settings();
    fresh.fill();

    auto *check = fresh.panel->findChild<CheckPanel *>();
    const QSignalSpy finished(check, &CheckPanel::finished);
    QTest::keyClick(fresh.find<QPushButton>(u"firstRunTest"_s), Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    QVERIFY2(finished.constFirst().constFirst().toBool(), qPrintable(check->diagnosis()));

    const QSignalSpy configured(fresh.panel.get(), &FirstRunPanel::configured);
    fresh.find<QPushButton>(u"primary"_s)->click();
    QTRY_COMPARE(configured.count(), 1);
    const auto loaded = loadSettings(fresh.scene.world.sources, *fresh.scene.secrets);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().message));
    QCOMPARE(loaded->api.clientSecret.reveal(), u"segredo-simulado"_s);
    QCOMPARE(loaded->database.password.reveal(), database.password.reveal());
    const QString everything = everyText(*fresh.panel);
    for (const QString &secret : {u"segredo-simulado"_s, database.password.reveal()})
        QVERIFY2(!everything.contains(secret), qPrintable(secret));
#ifdef Q_OS_UNIX
    QCOMPARE(QFile::permissions(fresh.scene.world.envPath()) & 0x7077, QFile::ReadOwner | QFile::WriteOwner);
#endif
}

void TestFirstRun::missingValueHoldsTheStep()
{
    const Fresh fresh(TestDialect::Sqlite);
    fresh.find<QPushButton>(u"firstRunConnect"_s)->click();
    fresh.next();
    QCOMPARE(fresh.panel->step(), 1);
    QVERIFY(fresh.find<QLabel>(u"noticeText"_s)->text().contains(u"CLIENT_ID"_s));
    fresh.find<QPushButton>(u"firstRunBack"_s)->click();
    QCOMPARE(fresh.panel->step(), 0);
}

void TestFirstRun::nothingIsWrittenBeforeSaving()
{
    const Fresh fresh(TestDialect::Sqlite);
    fresh.find<QPushButton>(u"firstRunConnect"_s)->click();
    QTest::keyClicks(QApplication::focusWidget(), u"cliente"_s);
    fresh.secret(u"CLIENT_SECRET"_s, u"segredo-meu"_s);
    fresh.next();
    QCOMPARE(fresh.panel->step(), 2);
    QVERIFY(!QFile::exists(fresh.scene.world.envPath()));
    QVERIFY(fresh.scene.secrets->texts.isEmpty());
}

void TestFirstRun::lastStepSaysWhatIsSavedAndWhatComesNext()
{
    const Fresh fresh(TestDialect::MariaDb);
    fresh.fill();
    const DatabaseSettings &database = fresh.scene.database.settings();
    QVERIFY(fresh.find<QLabel>(u"summary1"_s)->text().startsWith(u"cliente-simulado · segredo: no cofre"_s));
    QVERIFY(fresh.find<QLabel>(u"summary2"_s)->text().contains(QDir::toNativeSeparators(fresh.scene.places.path())));
    QVERIFY(fresh.find<QLabel>(u"summary3"_s)->text().contains(database.name));
    QCOMPARE(fresh.find<QLabel>(u"summary0"_s)->text(), QDir::toNativeSeparators(fresh.scene.world.envPath()));
    QVERIFY2(everyText(*fresh.panel).contains(u"Agendamento: deixe o computador carregar sozinho"_s), "no next steps");
    for (QPushButton *button : fresh.panel->findChildren<QPushButton *>()) {
        if (button->accessibleName() == u"Alterar: Pastas"_s)
            button->click();
    }
    QCOMPARE(fresh.panel->step(), 2);
}

void TestFirstRun::secretOfAnotherEnvironmentIsReplacedOnlyAfterAQuestion()
{
    const Fresh fresh(TestDialect::MariaDb, u"da-homologacao"_s);
    fresh.fill();
    const QSignalSpy configured(fresh.panel.get(), &FirstRunPanel::configured);
    fresh.find<QPushButton>(u"primary"_s)->click();
    auto *question = fresh.find<QWidget>(u"firstRunQuestion"_s);
    QVERIFY(question->isVisible());
    QVERIFY2(everyText(*question).contains(u"Homologacao"_s), qPrintable(everyText(*question)));
    question->findChild<QPushButton *>(u"firstRunStay"_s)->click();
    QVERIFY(!question->isVisible());
    QCOMPARE(fresh.scene.secrets->texts.value(u"CLIENT_SECRET"_s), u"da-homologacao"_s);
    QVERIFY(!QFile::exists(fresh.scene.world.envPath()));

    fresh.find<QPushButton>(u"primary"_s)->click();
    question->findChild<QPushButton *>(u"firstRunSure"_s)->click();
    QTRY_COMPARE(configured.count(), 1);
    QCOMPARE(fresh.scene.secrets->texts.value(u"CLIENT_SECRET"_s), u"segredo-simulado"_s);
}

QTEST_MAIN(TestFirstRun)
#include "tst_firstrun.moc"
