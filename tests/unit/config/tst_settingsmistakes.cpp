// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprint.h"
#include "tests/unit/config/settingsworld.h"

#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestSettingsMistakes : public QObject
{
    Q_OBJECT

private slots:
    void wrongValueNamesKeyFileAndRemedy_data();
    void wrongValueNamesKeyFileAndRemedy();
    void missingKeyNamesKeyFileAndRemedy_data();
    void missingKeyNamesKeyFileAndRemedy();
    void noFileAtAllNamesThePlacesLookedAt();
    void allMistakesComeInOneMessage();
    void plainHttpIsForLoopbackOnly_data();
    void plainHttpIsForLoopbackOnly();
    void refusingKeychainStopsOnlyWhatNeedsIt();
    void noSecretStandsInAMessage();
};

void TestSettingsMistakes::wrongValueNamesKeyFileAndRemedy_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("remedy");
    QTest::newRow("port is a word") << u"DB_PORT"_s << u"mysql"_s << u"porta de 1 a 65535"_s;
    QTest::newRow("port 0") << u"DB_PORT"_s << u"0"_s << u"porta de 1 a 65535"_s;
    QTest::newRow("port beyond range") << u"DB_PORT"_s << u"65536"_s << u"porta de 1 a 65535"_s;
    QTest::newRow("unknown driver") << u"DB_DRIVER"_s << u"QPSQL"_s << u"QMYSQL ou QSQLITE"_s;
    QTest::newRow("unknown TLS mode") << u"DB_SSL_MODE"_s << u"sim"_s << u"preferido, exigido ou verificado"_s;
    QTest::newRow("SQL in a table name") << u"DB_TABLE"_s << u"t; DROP TABLE x"_s << u"só letras"_s;
    QTest::newRow("quote in a procedure name") << u"DB_PROC_CARTEIRA"_s << u"p`"_s << u"só letras"_s;
    QTest::newRow("two dots in a view name") << u"DB_CALENDARIO"_s << u"a.b.c"_s << u"no máximo um ponto"_s;
    QTest::newRow("report type unknown") << u"TIPO_RELATORIO"_s << u"11"_s << u"10, 3, 81"_s;
    QTest::newRow("interval is a word") << u"TICKET_INTERVALO"_s << u"cinco"_s << u"segundos"_s;
    QTest::newRow("interval 0") << u"TICKET_INTERVALO"_s << u"0"_s << u"segundos"_s;
    QTest::newRow("interval not a number") << u"TICKET_INTERVALO"_s << u"nan"_s << u"segundos"_s;
    QTest::newRow("deadline in pt-BR") << u"TICKET_PRAZO"_s << u"1,5"_s << u"segundos"_s;
    QTest::newRow("deadline beyond a day") << u"TICKET_PRAZO"_s << u"86401"_s << u"segundos"_s;
    QTest::newRow("limit in pt-BR") << u"CONCILIACAO_LIMITE"_s << u"500,00"_s << u"ponto decimal"_s;
    QTest::newRow("negative warning") << u"CONCILIACAO_AVISO"_s << u"-1"_s << u"valor em R$"_s;
    QTest::newRow("URL without scheme") << u"AUTH_URL"_s << u"funds.example/token"_s << u"https://"_s;
    QTest::newRow("other scheme") << u"TICKET_URL"_s << u"ftp://x.example/t"_s << u"https://"_s;
    QTest::newRow("proxy without host") << u"HTTPS_PROXY"_s << u"http://"_s << u"http://servidor:porta"_s;
    QTest::newRow("one folder for all dates") << u"PASTA_DATA"_s << u"'hoje'"_s << u"yyyy-MM-dd"_s;
    QTest::newRow("one folder for a month") << u"PASTA_DATA"_s << u"yyyy-MM"_s << u"yyyy-MM-dd"_s;
    QTest::newRow("one folder for each day of all months") << u"PASTA_DATA"_s << u"dd"_s << u"yyyy-MM-dd"_s;
    QTest::newRow("folder above the base") << u"PASTA_DATA"_s << u"'../'dd.MM"_s << u"yyyy-MM-dd"_s;
}

void TestSettingsMistakes::wrongValueNamesKeyFileAndRemedy()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, remedy);
    const World world(minimalWith({{key, value}}));
    const auto settings = world.load();
    QVERIFY(!settings);
    QCOMPARE(settings.error().code, ErrorCode::Config);
    const QString said = settings.error().message;
    QVERIFY2(said.contains(key) && said.contains(world.envPath()) && said.contains(remedy), qPrintable(said));
    QVERIFY2(!said.contains(u'\n'), qPrintable(said));
}

void TestSettingsMistakes::missingKeyNamesKeyFileAndRemedy_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("remedy");
    QTest::newRow("client") << u"CLIENT_ID"_s << u"recebida do BTG"_s;
    QTest::newRow("client secret") << u"CLIENT_SECRET"_s << u"cofre do sistema"_s;
    QTest::newRow("server") << u"DB_HOST"_s << u"servidor"_s;
    QTest::newRow("user") << u"DB_USER"_s << u"usuário"_s;
    QTest::newRow("database") << u"DB_NAME"_s << u"nome do banco"_s;
}

void TestSettingsMistakes::missingKeyNamesKeyFileAndRemedy()
{
    QFETCH(QString, key);
    QFETCH(QString, remedy);
    Lines lines = kMinimal;
    lines.remove(key);
    const World world(lines);
    const auto settings = world.load();
    QVERIFY(!settings);
    QCOMPARE(settings.error().code, ErrorCode::Config);
    const QString said = settings.error().message;
    QVERIFY2(said.contains(u"Falta "_s + key) && said.contains(world.envPath()) && said.contains(remedy),
             qPrintable(said));
}

void TestSettingsMistakes::noFileAtAllNamesThePlacesLookedAt()
{
    const QTemporaryDir one;
    const QTemporaryDir two;
    SettingsSources sources;
    sources.searchedFolders = {one.path(), two.path()};
    const auto settings = loadSettings(sources, NoSecrets());
    QVERIFY(!settings);
    const QString said = settings.error().message;
    QVERIFY2(said.contains(one.path()) && said.contains(two.path()) && said.contains("CLIENT_ID"_L1), qPrintable(said));
}

void TestSettingsMistakes::allMistakesComeInOneMessage()
{
    Lines lines = minimalWith({{u"DB_PORT"_s, u"x"_s}, {u"AUTH_URL"_s, u"x"_s}});
    lines.remove(u"CLIENT_ID"_s);
    const World world(lines);
    const auto settings = world.load();
    QVERIFY(!settings);
    for (const QString &key : {u"DB_PORT"_s, u"AUTH_URL"_s, u"CLIENT_ID"_s})
        QVERIFY2(settings.error().message.contains(key), qPrintable(settings.error().message));
}

void TestSettingsMistakes::plainHttpIsForLoopbackOnly_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("https") << u"https://funds.example/token"_s << true;
    QTest::newRow("loopback address") << u"http://127.0.0.1:8080/token"_s << true;
    QTest::newRow("another loopback address") << u"http://127.1.2.3/token"_s << true;
    QTest::newRow("localhost") << u"http://localhost:8080/token"_s << true;
    QTest::newRow("IPv6 loopback") << u"http://[::1]:8080/token"_s << true;
    QTest::newRow("the internet") << u"http://funds.example/token"_s << false;
    QTest::newRow("a host that begins like loopback") << u"http://127.0.0.1.evil.example/token"_s << false;
    QTest::newRow("a host that begins with 127") << u"http://127.evil.example/token"_s << false;
    QTest::newRow("a host that begins with localhost") << u"http://localhost.evil.example/token"_s << false;
    QTest::newRow("loopback as user name") << u"http://127.0.0.1@evil.example/token"_s << false;
}

void TestSettingsMistakes::plainHttpIsForLoopbackOnly()
{
    QFETCH(QString, url);
    QFETCH(bool, accepted);
    for (const QString &key : {u"AUTH_URL"_s, u"PORTFOLIO_URL"_s, u"NAV_PERFORMANCE_URL"_s, u"TICKET_URL"_s}) {
        const World world(minimalWith({{key, url}}));
        const auto settings = world.load();
        QVERIFY2(settings.has_value() == accepted, qPrintable(key));
        if (!settings)
            QVERIFY2(settings.error().message.contains(key), qPrintable(settings.error().message));
    }
}

void TestSettingsMistakes::refusingKeychainStopsOnlyWhatNeedsIt()
{
    World world(kMinimal);
    world.secrets.refuses = true;
    // A database user without password, in a scheduled task without a vault.
    VERIFY_OK(world.load());

    Lines lines = kMinimal;
    lines.remove(u"CLIENT_SECRET"_s);
    World needy(lines);
    needy.secrets.refuses = true;
    const auto settings = needy.load();
    QVERIFY(!settings);
    QVERIFY2(settings.error().message.contains("O cofre recusou CLIENT_SECRET"_L1),
             qPrintable(settings.error().message));
}

void TestSettingsMistakes::noSecretStandsInAMessage()
{
    const World world({{u"CLIENT_SECRET"_s, u"muito-secreto"_s},
                       {u"DB_PASSWORD"_s, u"muito-secreto"_s},
                       {u"AUTH_URL"_s, u"http://usuario:muito-secreto@funds.example/t"_s},
                       {u"TICKET_URL"_s, u"usuario:muito-secreto@funds.example"_s},
                       {u"HTTPS_PROXY"_s, u"http://usuario:muito-secreto@:99999"_s}});
    const auto settings = world.load();
    QVERIFY(!settings);
    for (const QString &key : {u"AUTH_URL"_s, u"TICKET_URL"_s, u"HTTPS_PROXY"_s, u"CLIENT_ID"_s})
        QVERIFY2(settings.error().message.contains(key), qPrintable(settings.error().message));
    QVERIFY2(!settings.error().oneLine().contains("muito-secreto"_L1), qPrintable(settings.error().oneLine()));
}

QTEST_GUILESS_MAIN(TestSettingsMistakes)
#include "tst_settingsmistakes.moc"
