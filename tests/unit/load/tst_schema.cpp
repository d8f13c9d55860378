// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/load/loadfixture.h"

#include <thread>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestSchema : public QObject
{
    Q_OBJECT

private slots:
    void createsWhatIsMissingOnce_data() { addDialects(); }
    void createsWhatIsMissingOnce();
    void leavesExistingTablesAlone_data() { addDialects(); }
    void leavesExistingTablesAlone();
    void ownTablesFitWithoutRemark_data() { addDialects(); }
    void ownTablesFitWithoutRemark();
    void missingTablesAreReported_data() { addDialects(); }
    void missingTablesAreReported();
    void incompleteControlTableIsReported_data() { addDialects(); }
    void incompleteControlTableIsReported();
    void twoProgramsMayCreateAtOnce_data() { addDialects(); }
    void twoProgramsMayCreateAtOnce();
    void namesComeFromTheSettings_data() { addDialects(); }
    void namesComeFromTheSettings();
    void replacementUsesTheIndex();
};

void TestSchema::createsWhatIsMissingOnce()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect, Part::Carteira, false);
    const auto created = createMissingTables(*f.session);
    VERIFY_OK(created);
    QCOMPARE(*created, QStringList({u"Ft_CarteiraDiaria"_s, u"Ft_RentabilidadeDiaria"_s, u"etl_execucao"_s,
                                    u"etl_execucao_item"_s, u"etl_carga_fundo"_s, u"etl_reserva"_s}));
    for (const QString &table : *created)
        QCOMPARE(f.database.value(u"SELECT COUNT(*) FROM "_s + table), u"0"_s);
    QCOMPARE(createMissingTables(*f.session).value_or(QStringList(u"?"_s)), QStringList());
}

void TestSchema::leavesExistingTablesAlone()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect, Part::Carteira, false);
    f.database.run(u"CREATE TABLE Ft_CarteiraDiaria (x INT)"_s);
    f.database.run(u"INSERT INTO Ft_CarteiraDiaria VALUES (42)"_s);
    const auto created = createMissingTables(*f.session);
    VERIFY_OK(created);
    QVERIFY(!created->contains(u"Ft_CarteiraDiaria"_s));
    QCOMPARE(f.database.rows(u"SELECT * FROM Ft_CarteiraDiaria"_s), QStringList(u"42"_s));
}

void TestSchema::ownTablesFitWithoutRemark()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    const auto checks = checkTables(*f.session);
    VERIFY_OK(checks);
    QCOMPARE(checks->size(), 6);
    for (const TableCheck &check : *checks) {
        QVERIFY2(check.exists && check.fits, qPrintable(check.table + check.remarks.join(u'\n')));
        // The auto key is the only column that the program does not write.
        QVERIFY2(check.remarks.isEmpty(), qPrintable(check.table + u": "_s + check.remarks.join(u'\n')));
    }
}

void TestSchema::missingTablesAreReported()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect, Part::Carteira, false);
    const auto checks = checkTables(*f.session);
    VERIFY_OK(checks);
    QCOMPARE(checks->size(), 6);
    for (const TableCheck &check : *checks) {
        QVERIFY(!check.exists && !check.fits);
        QVERIFY(check.remarks.constFirst().contains(u"não existe"_s));
    }
    QCOMPARE(createMissingTables(*f.session).value_or(QStringList()).size(), 6); // the check created nothing
}

void TestSchema::incompleteControlTableIsReported()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    f.database.run(u"DROP TABLE etl_reserva"_s);
    f.database.run(u"CREATE TABLE etl_reserva (parte VARCHAR(20), data DATE)"_s);
    const auto checks = checkTables(*f.session);
    VERIFY_OK(checks);
    QVERIFY(!checks->last().fits);
    QVERIFY2(checks->last().remarks.join(u' ').contains(u"expira_em"_s), qPrintable(checks->last().remarks.join(u' ')));
    QVERIFY(!checks->last().remarks.join(u' ').contains(u"parte"_s));
}

void TestSchema::twoProgramsMayCreateAtOnce()
{
    QFETCH(TestDialect, dialect);
    for (int round = 0; round < 5; ++round) {
        const TestDatabase database(dialect);
        QList<Result<QStringList>> created(4, QStringList());
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i) {
                threads.emplace_back([&database, &answer = created[i]] {
                    const SystemClock clock;
                    const auto session = Session::open(database.settings(), clock);
                    if (session)
                        answer = createMissingTables(**session);
                    else
                        answer = fail(session.error());
                });
            }
        }
        for (const auto &answer : created)
            VERIFY_OK(answer);
        QCOMPARE(database.value(u"SELECT COUNT(*) FROM etl_reserva"_s), u"0"_s);
    }
}

void TestSchema::namesComeFromTheSettings()
{
    QFETCH(TestDialect, dialect);
    const TestDatabase database(dialect);
    DatabaseSettings settings = database.settings();
    settings.tableCarteira = u"minha_carteira"_s;
    if (dialect == TestDialect::MariaDb)
        settings.tableRentabilidade = settings.name + u".outra_rent"_s;
    else
        settings.tableRentabilidade = u"main.outra_rent"_s;
    const SystemClock clock;
    const auto session = Session::open(settings, clock);
    VERIFY_OK(session);
    VERIFY_OK(createMissingTables(**session));
    QCOMPARE(database.value(u"SELECT COUNT(*) FROM minha_carteira"_s), u"0"_s);
    QCOMPARE(database.value(u"SELECT COUNT(*) FROM outra_rent"_s), u"0"_s);
    QCOMPARE(createMissingTables(**session).value_or(QStringList(u"?"_s)), QStringList());
}

void TestSchema::replacementUsesTheIndex()
{
    LoadFixture f(TestDialect::MariaDb);
    // As a grown table is: nearly all rows are of other days.
    f.database.run(
        u"INSERT INTO Ft_CarteiraDiaria (NmFundo, DtPosicao, Custodiante) SELECT CONCAT('FUNDO ', seq MOD 100), "
        "'2024-01-02', 'BTG' FROM seq_1_to_3000"_s);
    const QString name = u"FUNDO 7"_s;
    QList<FundLoad<CarteiraRow>> funds = {
        fundOf<CarteiraRow>(name, QList<CarteiraRow>(30, position(name, u"a"_s, u"1"_s)))};
    VERIFY_OK(replaceCarteira(*f.session, funds, f.options));
    f.database.run(u"ANALYZE TABLE Ft_CarteiraDiaria"_s);
    funds[0].sha256 = "b";
    VERIFY_OK(f.session->exec(u"FLUSH STATUS"_s));
    VERIFY_OK(replaceCarteira(*f.session, funds, f.options));
    auto query = f.session->exec(u"SHOW SESSION STATUS LIKE 'Handler_read_rnd_next'"_s);
    VERIFY_OK(query);
    QVERIFY(query->next());
    // A scan of the table would read 3,000 rows. The catalogue's answers are read row by row, too.
    QVERIFY2(query->value(1).toInt() < 1000, qPrintable(query->value(1).toString()));
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
