// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settingsfixture.h"
#include "ui/settings/checkpanel.h"
#include "ui/settings/firstrunpanel.h"

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

private:
    /// The panel beside a bank and a database, without a .env.
    struct Fresh
    {
        explicit Fresh(TestDialect dialect) : scene(dialect)
        {
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
    QTest::keyClick(fresh.find<QPushButton>(u"firstRunConnect"_s), Qt::Key_Space);
    QCOMPARE(fresh.panel->step(), 1);
    QTest::keyClicks(QApplication::focusWidget(), u"cliente-simulado"_s);
    // Typed, not taken: going on takes it.
    fresh.secret(u"CLIENT_SECRET"_s, u"segredo-simulado"_s);
    fresh.next();
    QCOMPARE(fresh.panel->step(), 2);
    QTest::keyClicks(QApplication::focusWidget(), fresh.scene.places.path());
    QTest::keyClicks(fresh.find<QLineEdit>(u"BTG_RENTABILIDADE"_s), fresh.scene.places.path());
    fresh.next();
    QCOMPARE(fresh.panel->step(), 3);
    QTest::keyClicks(fresh.find<QLineEdit>(u"DB_HOST"_s), database.host);
    QTest::keyClicks(fresh.find<QLineEdit>(u"DB_PORT"_s), QString::number(database.port));
    QTest::keyClicks(fresh.find<QLineEdit>(u"DB_USER"_s), database.user);
    fresh.secret(u"DB_PASSWORD"_s, database.password.reveal());
    QTest::keyClicks(fresh.find<QLineEdit>(u"DB_NAME"_s), database.name);
    fresh.next();
    QCOMPARE(fresh.panel->step(), 4);

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

QTEST_MAIN(TestFirstRun)
#include "tst_firstrun.moc"
