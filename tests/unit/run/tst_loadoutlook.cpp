// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/loadoutlook.h"

#include "tests/support/hangingproxy.h"
#include "tests/support/testprint.h"
#include "tests/unit/load/limiteduser.h"
#include "tests/unit/load/loadfixture.h"
#include "tests/unit/run/runworld.h"

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2025, 4, 15);
const QString kTold = u"O banco de dados não está pronto, e a carga falhará se nada mudar até lá: "_s;
const QString kBack = u"O banco de dados voltou a responder."_s;

RunRequest request()
{
    RunRequest wanted;
    wanted.dates = {kDay};
    wanted.dateText = u"2025-04-15"_s;
    return wanted;
}

LoadOutlook outlookOf(const DatabaseSettings &database, const QList<Part> &parts = allParts())
{
    Settings settings;
    settings.database = database;
    RunRequest wanted = request();
    wanted.parts = parts;
    const SystemClock clock;
    RunLog log(clock);
    return loadOutlook({settings, clock, log, nullptr, {}, wanted, {}, {}, {}, {}, {}});
}

QString obstacleOf(const LoadOutlook &outlook)
{
    return outlook.obstacle ? outlook.obstacle->message : QString();
}

/// The throw-away server behind a network that can fail.
DatabaseSettings through(const HangingProxy &network, DatabaseSettings settings)
{
    settings.host = u"127.0.0.1"_s;
    settings.port = network.port();
    return settings;
}

/// A run that loads into that server, and what it tells of the load's chances.
struct DoubtedRun
{
    DoubtedRun() { world.settings().database = through(network, world.settings().database); }

    RunReport run(const RunRequest &wanted)
    {
        return world.run(wanted, {}, [this](const RunProgress &told) {
            // Told on the run's thread only.
            if (const auto *doubt = std::get_if<LoadDoubted>(&told))
                doubts.append(doubt->why);
        });
    }

    RunWorld world{TestDialect::MariaDb, RunWorld::bank(2, RunWorld::at(QDate(2025, 6, 2), 9))};
    HangingProxy network{quint16(TestDatabase::mariaDbPort())};
    QList<std::optional<Error>> doubts;
};

} // namespace

/// What is known of the load before anything is downloaded, and what a run says of it.
class TestLoadOutlook : public QObject
{
    Q_OBJECT

private slots:
    void aRightThatIsMissingIsNamedWithItsTable();
    void aProcedureThatIsNotThereIsNamed();
    void aServerThatCannotBeReachedDoesNotAnswer();
    void aServerThatIsLostDuringTheQuestionsDoesNotAnswer();
    void aDatabaseThatIsBackBeforeTheLoadIsLoaded();
    void aDatabaseThatStaysAwayIsToldOnceAndBothPartsFail();
    void aLoadAloneHasNothingToWarnOf();
};

void TestLoadOutlook::aRightThatIsMissingIsNamedWithItsTable()
{
    const LoadFixture fixture(TestDialect::MariaDb);
    const LimitedUser user(fixture.database);
    const auto on = [&](const QString &table) { return fixture.database.settings().name + u'.' + table; };
    const QString every = u"SELECT, INSERT, UPDATE, DELETE"_s;
    for (const QString &table : fixture.database.column(u"SHOW TABLES"_s))
        user.grant(every, on(table));
    LoadOutlook outlook = outlookOf(user.settings());
    QVERIFY(outlook.answers);
    QCOMPARE(obstacleOf(outlook), QString());

    user.revoke(u"INSERT"_s, on(u"Ft_CarteiraDiaria"_s));
    outlook = outlookOf(user.settings());
    QVERIFY(outlook.answers); // the run's own connection is worth its while: its start can be recorded
    QCOMPARE(obstacleOf(outlook), u"O usuário do banco não tem INSERT em Ft_CarteiraDiaria: peça-os ao administrador "
                                  "do banco (GRANT)."_s);
    QCOMPARE(outlook.obstacle->code, ErrorCode::Database);
    QCOMPARE(obstacleOf(outlookOf(user.settings(), {Part::Rentabilidade})), QString());

    user.revoke(u"INSERT, DELETE"_s, on(u"etl_carga_fundo"_s)); // which every part needs
    QCOMPARE(obstacleOf(outlookOf(user.settings(), {Part::Rentabilidade})),
             u"O usuário do banco não tem INSERT, DELETE em etl_carga_fundo: peça-os ao administrador do banco "
             "(GRANT)."_s);
}

void TestLoadOutlook::aProcedureThatIsNotThereIsNamed()
{
    const LoadFixture fixture(TestDialect::MariaDb);
    DatabaseSettings settings = fixture.database.settings();
    settings.procCarteira = u"p_de_manha"_s;
    const LoadOutlook outlook = outlookOf(settings);
    QVERIFY(outlook.answers);
    QCOMPARE(obstacleOf(outlook),
             u"Procedimento p_de_manha: não existe em %1, ou o usuário não tem o direito EXECUTE nele."_s.arg(
                 settings.name));
    QCOMPARE(obstacleOf(outlookOf(settings, {Part::Rentabilidade})), QString());

    fixture.database.run(u"CREATE PROCEDURE p_de_manha(IN d DATE) SELECT 1"_s);
    QCOMPARE(obstacleOf(outlookOf(settings)), QString());
}

void TestLoadOutlook::aServerThatCannotBeReachedDoesNotAnswer()
{
    DatabaseSettings settings = TestDatabase(TestDialect::MariaDb).settings();
    settings.port = 1; // nobody listens
    const LoadOutlook outlook = outlookOf(settings);
    QVERIFY(!outlook.answers);
    QCOMPARE(obstacleOf(outlook),
             u"O servidor do banco não responde: confira DB_HOST, DB_PORT, a rede e o firewall."_s);
}

void TestLoadOutlook::aServerThatIsLostDuringTheQuestionsDoesNotAnswer()
{
    const LoadFixture fixture(TestDialect::MariaDb);
    HangingProxy network{quint16(TestDatabase::mariaDbPort())};
    network.cutAt("information_schema");
    const LoadOutlook outlook = outlookOf(through(network, fixture.database.settings()));
    QVERIFY(network.hangs());
    QVERIFY(!outlook.answers);
    QCOMPARE(obstacleOf(outlook), u"A conexão com o banco caiu: confira a rede e tente de novo."_s);
}

void TestLoadOutlook::aDatabaseThatIsBackBeforeTheLoadIsLoaded()
{
    DoubtedRun doubted;
    RunWorld &world = doubted.world;
    doubted.network.cutAt({});
    world.log.subscribe([&doubted](const LogEvent &event) {
        if (event.text.contains(u"pedido ao BTG, ticket"_s))
            doubted.network.recover();
    });
    const RunReport report = doubted.run(request());
    const QString log = world.lines().join(u'\n');
    QVERIFY2(report.outcome == Outcome::Success, qPrintable(log));
    QVERIFY2(world.lineWith(u"FINALIZADO - Status: SUCESSO"_s) >= 0, qPrintable(log));

    const qsizetype told = world.lineWith(kTold);
    const qsizetype ordered = world.lineWith(u"pedido ao BTG, ticket"_s);
    const qsizetype back = world.lineWith(kBack);
    QVERIFY2(told >= 0 && told < ordered && ordered < back, qPrintable(log));
    QCOMPARE(world.count(kTold), 1);
    QCOMPARE(world.count(kBack), 1);
    QCOMPARE(doubted.doubts.size(), 2);
    QVERIFY(doubted.doubts.first().has_value());
    QVERIFY(!doubted.doubts.last().has_value());

    for (const QString &table : {u"Ft_CarteiraDiaria"_s, u"Ft_RentabilidadeDiaria"_s})
        QCOMPARE(world.database().value(u"SELECT COUNT(DISTINCT NmFundo) FROM "_s + table), u"2"_s);
    QCOMPARE(world.database().value(u"SELECT status FROM etl_execucao WHERE id = '%1'"_s.arg(report.runId)),
             u"SUCESSO"_s);
}

void TestLoadOutlook::aDatabaseThatStaysAwayIsToldOnceAndBothPartsFail()
{
    DoubtedRun doubted;
    RunWorld &world = doubted.world;
    doubted.network.cutAt({});
    QList<LogLevel> levels;
    world.log.subscribe([&levels](const LogEvent &event) {
        if (event.text.startsWith(kTold))
            levels.append(event.level);
    });
    RunRequest twoDays = request();
    twoDays.dates.prepend(kDay.addDays(-1));
    const RunReport report = doubted.run(twoDays);
    const QString log = world.lines().join(u'\n');
    QVERIFY2(report.outcome == Outcome::Failure, qPrintable(log));
    QCOMPARE(levels, QList{LogLevel::Warning}); // once, not once a date
    QCOMPARE(doubted.doubts.size(), 1);
    QVERIFY(doubted.doubts.first().has_value());
    QCOMPARE(world.lines().at(world.lineWith(kTold)),
             kTold + doubted.doubts.first()->oneLine() +
                 u" Os arquivos serão baixados e guardados mesmo assim, para serem carregados depois."_s);
    QCOMPARE(world.count(kBack), 0);
    QCOMPARE(world.count(u"Também falhou"_s), 0); // of several dates the list tells
    QVERIFY2(world.lineWith(u"Com falha (4): "_s) >= 0, qPrintable(log));

    const qsizetype before = world.lines().size();
    QVERIFY(doubted.run(request()).outcome == Outcome::Failure);
    const QStringList lines = world.lines().mid(before);
    QCOMPARE(lines.filter(kTold).size(), 1);
    QCOMPARE(lines.filter(u"Motivo da FALHA - BANCO DE DADOS: "_s).size(), 1);
    QCOMPARE(lines.filter(u"Também falhou: rentabilidade - BANCO DE DADOS: "_s).size(), 1);
}

void TestLoadOutlook::aLoadAloneHasNothingToWarnOf()
{
    DoubtedRun doubted;
    doubted.network.cutAt({});
    RunRequest loadOnly = request();
    loadOnly.mode = RunMode::LoadOnly;
    QVERIFY(doubted.run(loadOnly).outcome == Outcome::Failure);
    QCOMPARE(doubted.world.count(kTold), 0);
    QCOMPARE(doubted.doubts.size(), 0);
}

QTEST_GUILESS_MAIN(TestLoadOutlook)
#include "tst_loadoutlook.moc"
