// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/loadedfunds.h"
#include "core/load/rights.h"
#include "tests/unit/load/limiteduser.h"
#include "tests/unit/load/loadfixture.h"

using namespace Etl;
using namespace Qt::StringLiterals;

class TestRights : public QObject
{
    Q_OBJECT

private slots:
    void ownerLacksNothing_data() { addDialects(); }
    void ownerLacksNothing();
    void limitedUserLacksWhatWasNotGranted();
    void aTableThatCannotBeTriedDoesNotHideTheOthers();
    void tryingChangesNoRow_data() { addDialects(); }
    void tryingChangesNoRow();
    void readOnlyFileLacksTheWriting();
    void readOnlyConnectionLacksTheWriting();
    void readOnlyIsADenial_data();
    void readOnlyIsADenial();
    void createRightIsReadFromTheGrants();
    void procedureIsFoundOrSaid();
    void proceduresOfTheSettingsBelongToTheirParts();
    void loadedFundsComeWithTheirLatestDate_data() { addDialects(); }
    void loadedFundsComeWithTheirLatestDate();
};

void TestRights::ownerLacksNothing()
{
    QFETCH(TestDialect, dialect);
    const LoadFixture fixture(dialect);
    for (const QString &table : {u"Ft_CarteiraDiaria"_s, u"etl_reserva"_s}) {
        const auto missing = missingRights(*fixture.session, table);
        QVERIFY(missing);
        QCOMPARE(*missing, QStringList());
    }
    QCOMPARE(*hasCreateRight(*fixture.session, {u"Ft_CarteiraDiaria"_s}), true);
}

void TestRights::limitedUserLacksWhatWasNotGranted()
{
    const LoadFixture fixture(TestDialect::MariaDb);
    const LimitedUser user(fixture.database);
    const QString schema = fixture.database.settings().name;
    user.grant(u"SELECT, INSERT"_s, schema + u".Ft_CarteiraDiaria"_s);
    user.grant(u"SELECT, INSERT, DELETE"_s, schema + u".etl_reserva"_s);
    const auto session = user.session(fixture.clock);
    QCOMPARE(*missingRights(*session, u"Ft_CarteiraDiaria"_s), QStringList{u"DELETE"_s});
    QCOMPARE(*missingRights(*session, u"etl_reserva"_s), QStringList{u"UPDATE"_s});
    const LackingRights lacking = lackingRights(*session, {u"etl_reserva"_s, u"Ft_CarteiraDiaria"_s});
    QCOMPARE(lacking.lines, (QStringList{u"UPDATE em etl_reserva"_s, u"DELETE em Ft_CarteiraDiaria"_s}));
    QVERIFY(!lacking.error);
    QCOMPARE(*hasCreateRight(*session, {u"Ft_CarteiraDiaria"_s}), false);
}

void TestRights::aTableThatCannotBeTriedDoesNotHideTheOthers()
{
    const LoadFixture fixture(TestDialect::MariaDb);
    const LimitedUser user(fixture.database);
    const QString schema = fixture.database.settings().name;
    user.grant(u"SELECT, INSERT"_s, schema + u".Ft_CarteiraDiaria"_s);
    const auto session = user.session(fixture.clock);
    // Without any right on the first table the server does not even describe it.
    const LackingRights lacking = lackingRights(*session, {u"etl_reserva"_s, u"Ft_CarteiraDiaria"_s});
    QVERIFY(lacking.error.has_value());
    QCOMPARE(lacking.lines, QStringList{u"DELETE em Ft_CarteiraDiaria"_s});
}

void TestRights::tryingChangesNoRow()
{
    QFETCH(TestDialect, dialect);
    const LoadFixture fixture(dialect);
    const auto loaded = replaceCarteira(
        *fixture.session, {fundOf<CarteiraRow>(u"ALFA"_s, {position(u"ALFA"_s, u"LTN"_s, u"1"_s)})}, fixture.options);
    QVERIFY(loaded);
    const QStringList before = fixture.database.rows(u"SELECT * FROM Ft_CarteiraDiaria"_s);
    QCOMPARE(before.size(), 1);
    QVERIFY(missingRights(*fixture.session, u"Ft_CarteiraDiaria"_s));
    QCOMPARE(fixture.database.rows(u"SELECT * FROM Ft_CarteiraDiaria"_s), before);
}

void TestRights::readOnlyFileLacksTheWriting()
{
    const LoadFixture fixture(TestDialect::Sqlite);
    // As an administrator every file can be written; the connection itself is told not to.
    QVERIFY(fixture.session->exec(u"PRAGMA query_only = 1"_s));
    QCOMPARE(*missingRights(*fixture.session, u"Ft_CarteiraDiaria"_s), (QStringList{u"INSERT"_s, u"DELETE"_s}));
}

void TestRights::readOnlyConnectionLacksTheWriting()
{
    const LoadFixture fixture(TestDialect::MariaDb);
    QVERIFY(fixture.session->exec(u"SET SESSION TRANSACTION READ ONLY"_s));
    QCOMPARE(*missingRights(*fixture.session, u"Ft_CarteiraDiaria"_s), (QStringList{u"INSERT"_s, u"DELETE"_s}));
}

void TestRights::readOnlyIsADenial_data()
{
    QTest::addColumn<QSqlError>("error");
    QTest::addColumn<bool>("denied");
    const auto row = [](const char *name, const char *code, const QString &text, bool denied) {
        QTest::newRow(name) << QSqlError(u"QMYSQL: Unable to execute query"_s, text, QSqlError::StatementError,
                                         QString::fromLatin1(code))
                            << denied;
    };
    row("MySQL --read-only", "1290",
        u"The MySQL server is running with the --read-only option so it cannot execute this statement"_s, true);
    row("MariaDB read_only", "1290", u"Der Server läuft mit der Option --read-only"_s, true);
    row("innodb_read_only", "1836", u"Running in read-only mode"_s, true);
    row("in another language", "1836", u"Somente leitura"_s, true);
    row("transaction", "1792", u"Cannot execute statement in a READ ONLY transaction"_s, true);
    row("table command denied", "1142", u"INSERT command denied to user 'x'"_s, true);
    row("column without default", "1364", u"Field 'x' doesn't have a default value"_s, false);
    row("deadlock", "1213", u"Deadlock found when trying to get lock"_s, false);
}

void TestRights::readOnlyIsADenial()
{
    QFETCH(QSqlError, error);
    QFETCH(bool, denied);
    QCOMPARE(isDenied(databaseError(error, u"teste"_s)), denied);
}

void TestRights::createRightIsReadFromTheGrants()
{
    const LoadFixture fixture(TestDialect::MariaDb);
    const QString schema = fixture.database.settings().name;
    const auto answers = [&](const QString &rights, const QString &on) {
        const LimitedUser user(fixture.database);
        user.grant(u"SELECT"_s, schema + u".*"_s);
        user.grant(rights, on);
        const auto session = user.session(fixture.clock);
        return *hasCreateRight(*session, {u"Ft_CarteiraDiaria"_s});
    };
    QCOMPARE(answers(u"CREATE"_s, schema + u".*"_s), true);
    QCOMPARE(answers(u"ALL PRIVILEGES"_s, u"`%1`.*"_s.arg(QString(schema).replace(u'_', "\\_"_L1))), true);
    QCOMPARE(answers(u"ALL PRIVILEGES"_s, u"`t\\_%`.*"_s), true);
    QCOMPARE(answers(u"CREATE"_s, schema + u".Ft_CarteiraDiaria"_s), true);
    QCOMPARE(answers(u"CREATE"_s, schema + u".Ft_RentabilidadeDiaria"_s), false);
    QCOMPARE(answers(u"CREATE VIEW"_s, schema + u".*"_s), false);
    QCOMPARE(answers(u"CREATE"_s, u"outro_esquema.*"_s), false);
}

void TestRights::procedureIsFoundOrSaid()
{
    const LoadFixture fixture(TestDialect::MariaDb);
    const QString schema = fixture.database.settings().name;
    fixture.database.run(u"CREATE PROCEDURE p_um(IN d DATE) SELECT 1"_s);
    fixture.database.run(u"CREATE PROCEDURE p_dois(IN d DATE, IN e INT) SELECT 1"_s);
    fixture.database.run(u"CREATE FUNCTION f_um(d DATE) RETURNS INT RETURN 1"_s);
    QCOMPARE(*procedureProblem(*fixture.session, u"p_um"_s), QString());
    QCOMPARE(*procedureProblem(*fixture.session, schema + u".p_um"_s), QString());
    QVERIFY(procedureProblem(*fixture.session, u"p_dois"_s)->contains(u"2 parâmetros"_s));
    QVERIFY(procedureProblem(*fixture.session, u"f_um"_s)->contains(u"função"_s));
    QVERIFY(procedureProblem(*fixture.session, u"p_tres"_s)->contains(u"EXECUTE"_s));

    const LimitedUser user(fixture.database);
    user.grant(u"SELECT"_s, schema + u".*"_s);
    const auto without = user.session(fixture.clock);
    QVERIFY(procedureProblem(*without, u"p_um"_s)->contains(u"EXECUTE"_s));
    user.grant(u"EXECUTE"_s, u"PROCEDURE %1.p_um"_s.arg(schema));
    const auto with = user.session(fixture.clock);
    QCOMPARE(*procedureProblem(*with, u"p_um"_s), QString());

    const LoadFixture file(TestDialect::Sqlite);
    QVERIFY(procedureProblem(*file.session, u"p_um"_s)->contains(u"SQLite"_s));
}

void TestRights::proceduresOfTheSettingsBelongToTheirParts()
{
    DatabaseSettings settings;
    QVERIFY(partProcedures(settings, allParts()).isEmpty());
    settings.procRentabilidade = u"p_rentabilidade"_s;
    QVERIFY(partProcedures(settings, {Part::Carteira}).isEmpty());
    const QList<PartProcedure> procedures = partProcedures(settings, allParts());
    QCOMPARE(procedures.size(), 1);
    QCOMPARE(procedures.first().name, u"p_rentabilidade"_s);
    QCOMPARE(procedures.first().key, u"DB_PROC_RENTABILIDADE"_s);
    QCOMPARE(procedures.first().part, Part::Rentabilidade);
}

void TestRights::loadedFundsComeWithTheirLatestDate()
{
    QFETCH(TestDialect, dialect);
    const LoadFixture empty(dialect, Part::Carteira, false);
    QCOMPARE(loadedFunds(*empty.session)->size(), 0);

    const LoadFixture fixture(dialect);
    QVERIFY(replaceCarteira(*fixture.session,
                            {fundOf<CarteiraRow>(u"AÇÃO"_s, {position(u"AÇÃO"_s, u"LTN"_s, u"1"_s)}),
                             fundOf<CarteiraRow>(u"acao"_s, {position(u"acao"_s, u"LTN"_s, u"1"_s)})},
                            fixture.options));
    fixture.database.run(u"INSERT INTO etl_carga_fundo SELECT parte, '2025-04-11', fundo, execucao, arquivo, sha256, "
                         "regras, linhas, soma, patrimonio, estado, procedimento_devido, carregado_em FROM "
                         "etl_carga_fundo WHERE fundo = 'acao'"_s);
    const auto funds = loadedFunds(*fixture.session);
    QVERIFY(funds);
    QCOMPARE(funds->size(), 2);
    for (const FundOnRecord &fund : *funds) {
        QCOMPARE(fund.part, Part::Carteira);
        QCOMPARE(fund.lastDate, fund.name == u"acao"_s ? QDate(2025, 4, 11) : QDate(2025, 4, 10));
    }
}

QTEST_GUILESS_MAIN(TestRights)
#include "tst_rights.moc"
