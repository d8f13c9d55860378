// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settingstable.h"
#include "tests/support/testprint.h"
#include "tests/unit/config/settingsworld.h"

#include <QTest>

#include <functional>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

/// What contract 3 says of a key, and where it lands.
struct ContractKey
{
    QStringList spellings;
    QString defaultValue;
    QString one, two; ///< two valid values
    std::function<QString(const Settings &)> shown;
};

const QList<ContractKey> &contractKeys()
{
    static const QString bank = u"https://funds.btgpactual.com"_s;
    static const QList<ContractKey> keys = {
        {{u"AUTH_URL"_s},
         bank + u"/connect/token"_s,
         u"https://a.example/t"_s,
         u"https://b.example/t"_s,
         [](const Settings &s) { return s.api.authUrl.toString(); }},
        {{u"PORTFOLIO_URL"_s},
         bank + u"/reports/Portfolio"_s,
         u"https://a.example/p"_s,
         u"https://b.example/p"_s,
         [](const Settings &s) { return s.api.portfolioUrl.toString(); }},
        {{u"NAV_PERFORMANCE_URL"_s, u"RENTABILIDADE_URL"_s},
         bank + u"/reports/NAVPerformance"_s,
         u"https://a.example/n"_s,
         u"https://b.example/n"_s,
         [](const Settings &s) { return s.api.navUrl.toString(); }},
        {{u"TICKET_URL"_s},
         bank + u"/reports/Ticket"_s,
         u"https://a.example/k"_s,
         u"https://b.example/k"_s,
         [](const Settings &s) { return s.api.ticketUrl.toString(); }},
        {{u"CLIENT_ID"_s, u"BTG_CLIENT_ID"_s},
         {},
         u"id-1"_s,
         u"id-2"_s,
         [](const Settings &s) { return s.api.clientId; }},
        {{u"CLIENT_SECRET"_s, u"BTG_CLIENT_SECRET"_s},
         {},
         u"segredo-1"_s,
         u"segredo-2"_s,
         [](const Settings &s) { return s.api.clientSecret.reveal(); }},
        {{u"SCOPE_CARTEIRA"_s},
         {},
         u"escopo-1"_s,
         u"escopo-2"_s,
         [](const Settings &s) { return s.api.scopeCarteira; }},
        {{u"SCOPE_PATRIMONIO"_s},
         {},
         u"escopo-1"_s,
         u"escopo-2"_s,
         [](const Settings &s) { return s.api.scopePatrimonio; }},
        {{u"GRANT_TYPE"_s},
         u"client_credentials"_s,
         u"g1"_s,
         u"g2"_s,
         [](const Settings &s) { return s.api.grantType; }},
        {{u"BTG_REPORT_PATH"_s}, {}, u"/c1"_s, u"/c2"_s, [](const Settings &s) { return s.reportPath; }},
        {{u"BTG_RENTABILIDADE"_s}, {}, u"/r1"_s, u"/r2"_s, [](const Settings &s) { return s.rentabilidadePath; }},
        {{u"PASTA_DATA"_s}, u"yyyy-MM-dd"_s, u"dd.MM"_s, u"yyyyMMdd"_s, [](const Settings &s) { return s.pastaData; }},
        {{u"TIPO_RELATORIO"_s},
         u"10"_s,
         u"3"_s,
         u"81"_s,
         [](const Settings &s) { return QString::number(s.api.typeReport); }},
        {{u"INDEXADOR"_s}, u"CDIE"_s, u"IPCA"_s, u"IMAB"_s, [](const Settings &s) { return s.api.indexador; }},
        {{u"TICKET_INTERVALO"_s},
         u"5"_s,
         u"0.25"_s,
         u"7"_s,
         [](const Settings &s) { return QString::number(double(s.api.ticketIntervalo.count()) / 1000); }},
        {{u"TICKET_PRAZO"_s},
         u"300"_s,
         u"1.5"_s,
         u"60"_s,
         [](const Settings &s) { return QString::number(double(s.api.ticketPrazo.count()) / 1000); }},
        {{u"CONCILIACAO_AVISO"_s},
         u"0.01"_s,
         u"0.10"_s,
         u"1"_s,
         [](const Settings &s) { return s.conciliacaoAviso.toString(); }},
        {{u"CONCILIACAO_LIMITE"_s},
         u"500.00"_s,
         u"9.90"_s,
         u"1"_s,
         [](const Settings &s) { return s.conciliacaoLimite.toString(); }},
        {{u"FUNDOS_ENCERRADOS"_s},
         {},
         u"FUNDO A,FUNDO B"_s,
         u"FUNDO C"_s,
         [](const Settings &s) { return s.fundosEncerrados.join(u','); }},
        {{u"DB_DRIVER"_s}, u"QMYSQL"_s, u"QSQLITE"_s, u"QMYSQL"_s, [](const Settings &s) { return s.database.driver; }},
        {{u"DB_HOST"_s, u"MYSQL_HOST"_s}, {}, u"h1"_s, u"h2"_s, [](const Settings &s) { return s.database.host; }},
        {{u"DB_PORT"_s, u"MYSQL_PORT"_s},
         u"3306"_s,
         u"3307"_s,
         u"3308"_s,
         [](const Settings &s) { return QString::number(s.database.port); }},
        {{u"DB_USER"_s, u"MYSQL_USER"_s}, {}, u"u1"_s, u"u2"_s, [](const Settings &s) { return s.database.user; }},
        {{u"DB_PASSWORD"_s, u"MYSQL_PASSWORD"_s},
         {},
         u"senha-1"_s,
         u"senha-2"_s,
         [](const Settings &s) { return s.database.password.reveal(); }},
        {{u"DB_NAME"_s, u"MYSQL_DATABASE"_s}, {}, u"b1"_s, u"b2"_s, [](const Settings &s) { return s.database.name; }},
        {{u"DB_SSL_CA"_s}, {}, u"/ca1.pem"_s, u"/ca2.pem"_s, [](const Settings &s) { return s.database.sslCa; }},
        {{u"DB_SSL_MODE"_s},
         u"preferido"_s,
         u"exigido"_s,
         u"verificado"_s,
         [](const Settings &s) {
             return QStringList{u"preferido"_s, u"exigido"_s, u"verificado"_s}.value(int(s.database.sslMode));
         }},
        {{u"DB_TABLE"_s, u"MYSQL_TABLE"_s},
         u"Ft_CarteiraDiaria"_s,
         u"T1"_s,
         u"esquema.T2"_s,
         [](const Settings &s) { return s.database.tableCarteira; }},
        {{u"DB_RENTABILIDADE"_s},
         u"Ft_RentabilidadeDiaria"_s,
         u"T1"_s,
         u"T2"_s,
         [](const Settings &s) { return s.database.tableRentabilidade; }},
        {{u"DB_PROC_CARTEIRA"_s}, {}, u"P1"_s, u"P2"_s, [](const Settings &s) { return s.database.procCarteira; }},
        {{u"DB_PROC_RENTABILIDADE"_s},
         {},
         u"P1"_s,
         u"P2"_s,
         [](const Settings &s) { return s.database.procRentabilidade; }},
        {{u"DB_CALENDARIO"_s}, {}, u"vw_1"_s, u"vw_2"_s, [](const Settings &s) { return s.database.calendarView; }},
        {{u"MAP_NMFUNDOS_PATH"_s},
         {},
         u"/m1.json"_s,
         u"/m2.json"_s,
         [](const Settings &s) { return s.mapNmFundosPath; }},
        {{u"DIR_LOGS"_s}, {}, u"/l1"_s, u"/l2"_s, [](const Settings &s) { return s.dirLogs; }},
        {{u"HTTPS_PROXY"_s, u"https_proxy"_s},
         {},
         u"http://p1:8080"_s,
         u"http://p2:8080"_s,
         [](const Settings &s) { return s.api.proxy.toString(); }},
    };
    return keys;
}

void everyContractKey()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < contractKeys().size(); ++i)
        QTest::newRow(qPrintable(contractKeys()[i].spellings.first())) << i;
}

/// The file's folder decides the default of DIR_LOGS, and required keys have no default.
QString wantedDefault(const ContractKey &key, const World &world)
{
    const QString name = key.spellings.first();
    if (name == "DIR_LOGS"_L1)
        return world.folder.filePath(u"logs"_s);
    return kMinimal.contains(name) ? kMinimal.value(name) : key.defaultValue;
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void tableIsTheContract_data() { everyContractKey(); }
    void tableIsTheContract();
    void tableHoldsNothingElse();
    void absentKeyGivesTheDefault_data() { everyContractKey(); }
    void absentKeyGivesTheDefault();
    void eachSpellingIsRead_data() { everyContractKey(); }
    void eachSpellingIsRead();
    void firstSpellingWins_data() { everyContractKey(); }
    void firstSpellingWins();
    void environmentBeatsTheFile_data() { everyContractKey(); }
    void environmentBeatsTheFile();
    void emptyEnvironmentVariableIsNone();
    void optionBeatsFileAndEnvironment();
    void logsLieBesideTheEnvInUse();
    void sqliteNeedsAFileOnly();
    void secretComesFromTheKeychainLast();
    void unknownKeysAreListed();
    void listOfClosedFundsIsTrimmed();
    void releaseListHangsOnThePortfolioUrl_data();
    void releaseListHangsOnThePortfolioUrl();
};

void TestSettings::tableIsTheContract()
{
    QFETCH(int, index);
    const ContractKey &key = contractKeys()[index];
    for (const QString &spelling : key.spellings) {
        const SettingKey *entry = findSettingKey(spelling);
        QVERIFY2(entry, qPrintable(spelling));
        QCOMPARE(entry->spellings, key.spellings);
        QCOMPARE(entry->defaultValue, key.defaultValue);
        QVERIFY(!entry->description.isEmpty());
        QCOMPARE(entry->secret, spelling.contains("SECRET"_L1) || spelling.contains("PASSWORD"_L1));
    }
}

void TestSettings::tableHoldsNothingElse()
{
    QCOMPARE(settingKeys().size(), contractKeys().size());
    QCOMPARE(findSettingKey(u"client_id"_s), nullptr);
}

void TestSettings::absentKeyGivesTheDefault()
{
    QFETCH(int, index);
    const ContractKey &key = contractKeys()[index];
    const World world(kMinimal);
    const auto settings = world.load();
    VERIFY_OK(settings);
    QCOMPARE(key.shown(*settings), wantedDefault(key, world));
}

void TestSettings::eachSpellingIsRead()
{
    QFETCH(int, index);
    const ContractKey &key = contractKeys()[index];
    for (const QString &spelling : key.spellings) {
        Lines lines = minimalWith({{spelling, key.one}});
        if (spelling != key.spellings.first())
            lines.remove(key.spellings.first());
        const World world(lines);
        const auto settings = world.load();
        VERIFY_OK(settings);
        QCOMPARE(key.shown(*settings), key.one);
        QCOMPARE(settings->unknownKeys, QStringList());
        QCOMPARE(settings->envPath, world.envPath());
    }
}

void TestSettings::firstSpellingWins()
{
    QFETCH(int, index);
    const ContractKey &key = contractKeys()[index];
    if (key.spellings.size() < 2)
        return;
    const World inFile(minimalWith({{key.spellings[0], key.one}, {key.spellings[1], key.two}}));
    const World inEnvironment(kMinimal, {{key.spellings[0], key.one}, {key.spellings[1], key.two}});
    for (const auto &settings : {inFile.load(), inEnvironment.load()}) {
        VERIFY_OK(settings);
        QCOMPARE(key.shown(*settings), key.one);
    }
}

void TestSettings::environmentBeatsTheFile()
{
    QFETCH(int, index);
    const ContractKey &key = contractKeys()[index];
    for (const QString &spelling : key.spellings) {
        const World world(minimalWith({{key.spellings.first(), key.one}}), {{spelling, key.two}});
        const auto settings = world.load();
        VERIFY_OK(settings);
        QCOMPARE(key.shown(*settings), key.two);
    }
}

void TestSettings::emptyEnvironmentVariableIsNone()
{
    const World world(kMinimal, {{u"CLIENT_ID"_s, QString()}});
    const auto settings = world.load();
    VERIFY_OK(settings);
    QCOMPARE(settings->api.clientId, u"cliente"_s);
}

void TestSettings::optionBeatsFileAndEnvironment()
{
    const Lines places{{u"BTG_REPORT_PATH"_s, u"/f"_s}, {u"BTG_RENTABILIDADE"_s, u"/f"_s}, {u"DIR_LOGS"_s, u"/f"_s}};
    World world(minimalWith(places), {{u"BTG_REPORT_PATH"_s, u"/e"_s}, {u"DIR_LOGS"_s, u"/e"_s}});
    world.sources.dirCarteira = u"/o/c"_s;
    world.sources.dirRentabilidade = u"/o/r"_s;
    world.sources.dirLogs = u"/o/l"_s;
    const auto settings = world.load();
    VERIFY_OK(settings);
    QCOMPARE(settings->reportPath, u"/o/c"_s);
    QCOMPARE(settings->rentabilidadePath, u"/o/r"_s);
    QCOMPARE(settings->dirLogs, u"/o/l"_s);
}

void TestSettings::logsLieBesideTheEnvInUse()
{
    World world(kMinimal);
    QVERIFY(QDir(world.folder.path()).mkpath(u"outra"_s));
    QVERIFY(QFile::copy(world.envPath(), world.folder.filePath(u"outra/x.env"_s)));
    world.sources.explicitEnv = world.folder.filePath(u"outra/x.env"_s);
    const auto settings = world.load();
    VERIFY_OK(settings);
    QCOMPARE(settings->dirLogs, world.folder.filePath(u"outra/logs"_s));
}

void TestSettings::sqliteNeedsAFileOnly()
{
    const World world({{u"CLIENT_ID"_s, u"c"_s},
                       {u"CLIENT_SECRET"_s, u"ssss"_s},
                       {u"DB_DRIVER"_s, u"qsqlite"_s},
                       {u"DB_NAME"_s, u"/x.sqlite"_s}});
    const auto settings = world.load();
    VERIFY_OK(settings);
    QVERIFY(settings->database.isSqlite());
    QCOMPARE(settings->database.name, u"/x.sqlite"_s);
}

void TestSettings::secretComesFromTheKeychainLast()
{
    Lines lines = kMinimal;
    lines.remove(u"CLIENT_SECRET"_s);
    World world(lines);
    world.secrets.texts = {{u"CLIENT_SECRET"_s, u"do-cofre"_s}, {u"DB_PASSWORD"_s, u"senha-do-cofre"_s}};
    const auto settings = world.load();
    VERIFY_OK(settings);
    QCOMPARE(settings->api.clientSecret.reveal(), u"do-cofre"_s);
    QCOMPARE(settings->database.password.reveal(), u"senha-do-cofre"_s);

    World withFile(minimalWith({{u"DB_PASSWORD"_s, u"do-arquivo"_s}}), {{u"CLIENT_SECRET"_s, u"do-ambiente"_s}});
    withFile.secrets.texts = world.secrets.texts;
    const auto other = withFile.load();
    VERIFY_OK(other);
    QCOMPARE(other->api.clientSecret.reveal(), u"do-ambiente"_s);
    QCOMPARE(other->database.password.reveal(), u"do-arquivo"_s);
}

void TestSettings::unknownKeysAreListed()
{
    const World world(minimalWith({{u"ZEBRA"_s, u"1"_s}, {u"DB_PORTA"_s, u"1"_s}}), {{u"PATH"_s, u"/bin"_s}});
    const auto settings = world.load();
    VERIFY_OK(settings);
    QCOMPARE(settings->unknownKeys, (QStringList{u"DB_PORTA"_s, u"ZEBRA"_s}));
}

void TestSettings::listOfClosedFundsIsTrimmed()
{
    const World world(minimalWith({{u"FUNDOS_ENCERRADOS"_s, u" FUNDO A , ,FUNDO B,"_s}}));
    const auto settings = world.load();
    VERIFY_OK(settings);
    QCOMPARE(settings->fundosEncerrados, (QStringList{u"FUNDO A"_s, u"FUNDO B"_s}));
}

void TestSettings::releaseListHangsOnThePortfolioUrl_data()
{
    QTest::addColumn<QString>("portfolio");
    QTest::newRow("as the bank writes it") << u"https://x.example/reports/Portfolio"_s;
    QTest::newRow("with a slash at its end") << u"https://x.example/reports/Portfolio/"_s;
}

void TestSettings::releaseListHangsOnThePortfolioUrl()
{
    QFETCH(QString, portfolio);
    const World world(minimalWith({{u"PORTFOLIO_URL"_s, portfolio}}));
    const auto settings = world.load();
    VERIFY_OK(settings);
    QCOMPARE(settings->api.releaseListUrl().toString(),
             u"https://x.example/reports/Portfolio/PortfolioQuotaListToDate"_s);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
