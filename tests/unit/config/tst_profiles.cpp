// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/environment.h"
#include "core/config/profiles.h"
#include "tests/support/testprint.h"
#include "tests/unit/config/settingsworld.h"

#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestProfiles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void createdOnesAreListedByName();
    void badNamesSayWhy_data();
    void badNamesSayWhy();
    void copyHasTheLinesAndIsForItsOwnerOnly();
    void renameKeepsTheContent();
    void removedOneGoesToTheTrash();
    void standardOneIsNeitherRenamedNorRemoved();
    void chosenOneIsRememberedAndUsed();
    void explicitEnvWinsOverTheChosenOne();
    void goneProfileIsRefusedAndNeverReplacedByAnother();
    void environmentIsDeducedFromTheHosts_data();
    void environmentIsDeducedFromTheHosts();

private:
    QTemporaryDir m_trash;
};

void TestProfiles::initTestCase()
{
    // The trash of the test, not the developer's.
    qputenv("XDG_DATA_HOME", m_trash.path().toUtf8());
}

void TestProfiles::createdOnesAreListedByName()
{
    const QTemporaryDir folder;
    const Profiles profiles(folder.path());
    QVERIFY(profiles.list().isEmpty());
    const auto b = profiles.create(u"Produção"_s);
    const auto a = profiles.create(u"homologação"_s);
    QVERIFY(a && b);
    QCOMPARE(profiles.list(), (QList<Profile>{*a, *b}));
    QVERIFY(QFileInfo(a->path).isFile());
    // What lies there without a .env is no environment.
    QVERIFY(QDir(folder.path()).mkpath(u"ambientes/vazia"_s));
    QCOMPARE(profiles.list().size(), 2);
}

void TestProfiles::badNamesSayWhy_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("blank") << u"  "_s;
    QTest::newRow("path") << u"a/b"_s;
    QTest::newRow("Windows path") << u"a\\b"_s;
    QTest::newRow("above") << u".."_s;
    QTest::newRow("hidden") << u".a"_s;
    QTest::newRow("ends with a point") << u"a."_s;
    QTest::newRow("device") << u"NUL"_s;
    QTest::newRow("device with extension") << u"com1.txt"_s;
    QTest::newRow("line break") << u"a\nb"_s;
    QTest::newRow("too long") << QString(61, u'a');
    QTest::newRow("taken, other case") << u"PRODUÇÃO"_s;
    QTest::newRow("the standard one's") << u"padrão"_s;
}

void TestProfiles::badNamesSayWhy()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const Profiles profiles(folder.path());
    QVERIFY(profiles.create(u"Produção"_s));
    const auto made = profiles.create(name);
    QVERIFY(!made);
    QCOMPARE(made.error().message, profiles.nameProblem(name));
    QVERIFY(!made.error().message.isEmpty());
    QCOMPARE(profiles.list().size(), 1);
}

void TestProfiles::copyHasTheLinesAndIsForItsOwnerOnly()
{
    const World world({{u"CLIENT_ID"_s, u"a b"_s}});
    QFile::setPermissions(world.envPath(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    const Profiles profiles(world.folder.path());
    const auto copy = profiles.copy({{}, world.envPath()}, u"Cópia"_s);
    QVERIFY(copy);
    const auto values = readEnvFile(copy->path);
    QVERIFY(values);
    QCOMPARE(values->value(u"CLIENT_ID"_s), u"a b"_s);
#ifdef Q_OS_UNIX
    QCOMPARE(QFile::permissions(copy->path) & 0x7077, QFile::ReadOwner | QFile::WriteOwner);
#endif
    const auto missing = profiles.copy({{}, world.folder.filePath(u"nada"_s)}, u"Outra"_s);
    QVERIFY(!missing);
    QCOMPARE(profiles.list().size(), 1);
    QVERIFY(profiles.nameProblem(u"Outra"_s).isEmpty());
    const auto nothing = profiles.copy({}, u"Outra"_s);
    QVERIFY(!nothing);
    QVERIFY2(nothing.error().message.contains(u"Não há arquivo .env"_s), qPrintable(nothing.error().message));
}

void TestProfiles::renameKeepsTheContent()
{
    const World world({{u"CLIENT_ID"_s, u"x"_s}});
    const Profiles profiles(world.folder.path());
    const auto first = profiles.copy({{}, world.envPath()}, u"um"_s);
    QVERIFY(first);
    const auto second = profiles.rename(*first, u"Dois"_s);
    QVERIFY(second);
    QCOMPARE(profiles.list(), QList<Profile>{*second});
    QCOMPARE(readEnvFile(second->path)->value(u"CLIENT_ID"_s), u"x"_s);
    const auto cased = profiles.rename(*second, u"DOIS"_s);
    QVERIFY(cased);
    QVERIFY(profiles.create(u"tres"_s));
    QVERIFY(!profiles.rename(*cased, u"Tres"_s));
}

void TestProfiles::removedOneGoesToTheTrash()
{
    const QTemporaryDir folder;
    const Profiles profiles(folder.path());
    const auto made = profiles.create(u"Teste"_s);
    QVERIFY(made);
    const auto removed = profiles.remove(*made);
    QVERIFY2(removed, removed ? "" : qPrintable(removed.error().oneLine()));
    QVERIFY(profiles.list().isEmpty());
    QVERIFY(!QFileInfo::exists(made->path));
}

void TestProfiles::standardOneIsNeitherRenamedNorRemoved()
{
    const World world({});
    const Profiles profiles(world.folder.path());
    QVERIFY(!profiles.rename({{}, world.envPath()}, u"x"_s));
    QVERIFY(!profiles.remove({{}, world.envPath()}));
    QVERIFY(QFileInfo::exists(world.envPath()));
}

void TestProfiles::chosenOneIsRememberedAndUsed()
{
    const World world({{u"CLIENT_ID"_s, u"padrao"_s}});
    const auto made = Profiles::of(world.sources).create(u"UAT"_s);
    QVERIFY(made);
    const QString ini = world.folder.filePath(u"estado.ini"_s);
    {
        UiState state(ini);
        QCOMPARE(chosenProfile(state), QString());
        chooseProfile(state, u"UAT"_s);
    }
    UiState state(ini);
    QCOMPARE(chosenProfile(state), u"UAT"_s);
    QCOMPARE(*locateEnv(withProfile(world.sources, chosenProfile(state))), made->path);
    chooseProfile(state, {});
    QCOMPARE(*locateEnv(withProfile(world.sources, chosenProfile(state))), world.envPath());
}

void TestProfiles::explicitEnvWinsOverTheChosenOne()
{
    World world({});
    QVERIFY(Profiles::of(world.sources).create(u"UAT"_s));
    world.sources.explicitEnv = world.envPath();
    QCOMPARE(*locateEnv(withProfile(world.sources, u"UAT"_s)), world.envPath());
}

void TestProfiles::goneProfileIsRefusedAndNeverReplacedByAnother()
{
    const World world({});
    const auto located = locateEnv(withProfile(world.sources, u"Sumiu"_s));
    QVERIFY(!located);
    QVERIFY2(located.error().message.contains(u"Sumiu"_s), qPrintable(located.error().message));
}

void TestProfiles::environmentIsDeducedFromTheHosts_data()
{
    QTest::addColumn<QString>("auth");
    QTest::addColumn<QString>("others");
    QTest::addColumn<EnvironmentKind>("kind");
    const QString prod = u"https://funds.btgpactual.com/x"_s;
    const QString uat = u"https://funds-uat.btgpactual.com/x"_s;
    const QString local = u"http://127.0.0.1:8080/x"_s;
    QTest::newRow("production") << prod << prod << EnvironmentKind::Production;
    QTest::newRow("tests of the bank") << uat << uat << EnvironmentKind::Homologation;
    QTest::newRow("this computer") << local << u"http://[::1]:1/x"_s << EnvironmentKind::Simulator;
    QTest::newRow("mixed") << uat << prod << EnvironmentKind::Mixed;
    QTest::newRow("a simulator among production") << prod << local << EnvironmentKind::Mixed;
    QTest::newRow("other host") << u"https://proxy.casa.example/x"_s << u"https://proxy.casa.example/x"_s
                                << EnvironmentKind::Custom;
    QTest::newRow("looks like production")
        << u"https://funds.btgpactual.com.example/x"_s << prod << EnvironmentKind::Custom;
}

void TestProfiles::environmentIsDeducedFromTheHosts()
{
    QFETCH(QString, auth);
    QFETCH(QString, others);
    QFETCH(EnvironmentKind, kind);
    Settings settings;
    settings.api.authUrl = QUrl(auth);
    settings.api.portfolioUrl = settings.api.navUrl = settings.api.ticketUrl = QUrl(others);
    QCOMPARE(environmentOf(settings), kind);
    settings.demonstration = true;
    QCOMPARE(environmentOf(settings), EnvironmentKind::Demonstration);
    QVERIFY(!environmentName(kind).isEmpty());
}

QTEST_GUILESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
