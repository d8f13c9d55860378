// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/load/writtenfunds.h"

using namespace Etl;
using namespace Qt::StringLiterals;

/// Claims about replaceCarteira and replaceRentabilidade, each on SQLite and MariaDB: what is stored and what stays.
class TestWriters : public QObject
{
    Q_OBJECT

private slots:
    void storesEveryDigit_data() { addDialects(); }
    void storesEveryDigit();
    void storesRentabilidade_data() { addDialects(); }
    void storesRentabilidade();
    void sameDateTenTimesGivesSameRows_data() { addDialects(); }
    void sameDateTenTimesGivesSameRows();
    void unchangedFundIsLeftAlone_data();
    void unchangedFundIsLeftAlone();
    void foreignRowsStay_data() { addDialects(); }
    void foreignRowsStay();
    void neighboursOfTheCollationStay_data() { addDialects(); }
    void neighboursOfTheCollationStay();
    void emptyFundTakesItsOldRowsOut_data() { addDialects(); }
    void emptyFundTakesItsOldRowsOut();
    void dryRunChangesNothing_data() { addDialects(); }
    void dryRunChangesNothing();
    void hostileTextsComeBackAsTheyWere_data() { addDialects(); }
    void hostileTextsComeBackAsTheyWere();
    void fundsWithRowsSeesOnlyOurs_data() { addDialects(); }
    void fundsWithRowsSeesOnlyOurs();
    void progressCountsFunds_data() { addDialects(); }
    void progressCountsFunds();
};

void TestWriters::storesEveryDigit()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    auto row = position(u"ALFA"_s, u"LTN"_s, u"-12345678901234567890.12345678"_s);
    row.preco = number(u"0.0000000001"_s);
    row.percPl = number(u"0.05"_s);
    row.taxa = number(u"110.00000000"_s);
    const auto done = replaceCarteira(*f.session, {fundOf<CarteiraRow>(u"ALFA"_s, {row})}, f.options);
    VERIFY_OK(done);
    VERIFY_OK(done->first());
    QCOMPARE(done->first()->inserted, 1);
    QCOMPARE(done->first()->removed, 0);
    QCOMPARE(f.database.rows(kRows),
             QStringList(u"ALFA|LTN|1500000.12345678|-12345678901234567890.12345678|2030-01-15|NULL|BTG|7|"_s +
                         f.options.runId));
    QCOMPARE(number(f.database.value(u"SELECT Preco FROM Ft_CarteiraDiaria"_s)), number(u"0.0000000001"_s));
    QCOMPARE(number(f.database.value(u"SELECT Taxa FROM Ft_CarteiraDiaria"_s)), number(u"110"_s));
    // Blanks: '' where the Python ETL wrote it, NULL in the columns that are ours.
    QCOMPARE(f.database.rows(u"SELECT DocFundo, Isin, DataETL IS NOT NULL FROM Ft_CarteiraDiaria"_s),
             QStringList(u"|NULL|1"_s));
}

void TestWriters::storesRentabilidade()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect, Part::Rentabilidade);
    auto row = quota(u"ALFA"_s, u"1.2345678901"_s);
    row.rent36MesesVsCdi = number(u"-0.0000000001"_s);
    VERIFY_OK(replaceRentabilidade(*f.session, {fundOf<RentabilidadeRow>(u"ALFA"_s, {row})}, f.options));
    const auto again =
        replaceRentabilidade(*f.session, {fundOf<RentabilidadeRow>(u"ALFA"_s, {row, row}, "b")}, f.options);
    VERIFY_OK(again);
    QCOMPARE(again->first()->removed, 1);
    QCOMPARE(f.database.rows(
                 u"SELECT NmFundo, CdConta, CnpjFundo, DtPosicao, VlrCotacao, VlrCotacaoBruta, RentMes, TpClasse "
                 "FROM Ft_RentabilidadeDiaria"_s),
             QStringList(2, u"ALFA|000123|11222333000100|2025-04-10|1.2345678901|NULL|NULL|CLASSE EXEMPLO"_s));
    QCOMPARE(number(f.database.value(u"SELECT Rent36MesesVsCDI FROM Ft_RentabilidadeDiaria"_s)),
             number(u"-0.0000000001"_s));
}

void TestWriters::sameDateTenTimesGivesSameRows()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    QStringList first;
    for (int i = 0; i < 10; ++i) {
        auto funds = twoFunds();
        funds[0].sha256 = QByteArray::number(i); // another file each time, the same positions
        const auto done = replaceCarteira(*f.session, funds, f.options);
        VERIFY_OK(done);
        QCOMPARE(done->at(0)->unchanged, false);
        QCOMPARE(done->at(0)->removed, i == 0 ? 0 : 2);
        QCOMPARE(done->at(1)->unchanged, i > 0);
        if (i == 0)
            first = f.database.rows(kRows);
    }
    QCOMPARE(first.size(), 3);
    QCOMPARE(f.database.rows(kRows), first);
    QCOMPARE(f.database.value(u"SELECT COUNT(*) FROM etl_carga_fundo"_s), u"2"_s);
}

void TestWriters::unchangedFundIsLeftAlone_data()
{
    QTest::addColumn<TestDialect>("dialect");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QString>("meddling");
    QTest::addColumn<bool>("unchanged");
    const QString none;
    const QString deleted = u"DELETE FROM Ft_CarteiraDiaria WHERE Descricao = 'LTN'"_s;
    for (const auto dialect : {TestDialect::Sqlite, TestDialect::MariaDb}) {
        const char *name = dialect == TestDialect::Sqlite ? "SQLite" : "MariaDB";
        QTest::addRow("%s, same file", name) << dialect << QByteArray("a") << QByteArray("regras-1") << none << true;
        QTest::addRow("%s, other file", name) << dialect << QByteArray("b") << QByteArray("regras-1") << none << false;
        QTest::addRow("%s, other rules", name) << dialect << QByteArray("a") << QByteArray("regras-2") << none << false;
        QTest::addRow("%s, rows were deleted", name)
            << dialect << QByteArray("a") << QByteArray("regras-1") << deleted << false;
    }
}

void TestWriters::unchangedFundIsLeftAlone()
{
    QFETCH(TestDialect, dialect);
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, rules);
    QFETCH(QString, meddling);
    QFETCH(bool, unchanged);
    LoadFixture f(dialect);
    VERIFY_OK(replaceCarteira(*f.session, twoFunds(), f.options));
    if (!meddling.isEmpty())
        f.database.run(meddling);
    const QString before = f.database.value(u"SELECT MIN(IDControle) FROM Ft_CarteiraDiaria"_s);
    auto funds = twoFunds().mid(0, 1);
    funds[0].sha256 = content.toHex();
    funds[0].rulesKey = rules;
    const auto done = replaceCarteira(*f.session, funds, f.options);
    VERIFY_OK(done);
    QCOMPARE(done->first()->unchanged, unchanged);
    QCOMPARE(f.database.value(u"SELECT MIN(IDControle) FROM Ft_CarteiraDiaria"_s) == before, unchanged);
    QCOMPARE(f.database.value(u"SELECT COUNT(*) FROM Ft_CarteiraDiaria"_s), u"3"_s);
}

void TestWriters::foreignRowsStay()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    const auto foreign = [&](const QString &fund, const QString &date, const QString &custodian) {
        f.database.run(
            u"INSERT INTO Ft_CarteiraDiaria (NmFundo, DtPosicao, Descricao, Custodiante) VALUES ('%1', '%2', 'alheia', '%3')"_s
                .arg(fund, date, custodian));
    };
    foreign(u"ALFA FIC FIM CP"_s, u"2025-04-10"_s, u"OUTRO BANCO"_s);
    foreign(u"ALFA FIC FIM CP"_s, u"2025-04-09"_s, u"BTG"_s);
    foreign(u"GAMA FIA"_s, u"2025-04-10"_s, u"BTG"_s);
    for (const QByteArray &content : {QByteArray("x"), QByteArray("y")}) {
        auto funds = twoFunds();
        funds[0].sha256 = content;
        VERIFY_OK(replaceCarteira(*f.session, funds, f.options));
    }
    QCOMPARE(f.database.rows(
                 u"SELECT NmFundo, DtPosicao, Custodiante FROM Ft_CarteiraDiaria WHERE Descricao = 'alheia' ORDER "
                 "BY IDControle"_s),
             QStringList({u"ALFA FIC FIM CP|2025-04-10|OUTRO BANCO"_s, u"ALFA FIC FIM CP|2025-04-09|BTG"_s,
                          u"GAMA FIA|2025-04-10|BTG"_s}));
    QCOMPARE(f.database.value(u"SELECT COUNT(*) FROM Ft_CarteiraDiaria"_s), u"6"_s);
}

void TestWriters::neighboursOfTheCollationStay()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    QList<FundLoad<CarteiraRow>> funds;
    for (const QString &name : {u"Ação FI"_s, u"ACAO FI"_s, u"acao fi"_s})
        funds.append(fundOf<CarteiraRow>(name, {position(name, u"antiga"_s, u"1"_s)}));
    VERIFY_OK(replaceCarteira(*f.session, funds, f.options));
    f.database.run(u"INSERT INTO Ft_CarteiraDiaria (NmFundo, DtPosicao, Descricao, Custodiante) VALUES ('ACAO FI ', "
                   "'2025-04-10', 'com branco', 'BTG')"_s);
    const auto done = replaceCarteira(
        *f.session, {fundOf<CarteiraRow>(u"ACAO FI"_s, {position(u"ACAO FI"_s, u"nova"_s, u"2"_s)}, "b"), funds[0]},
        f.options);
    VERIFY_OK(done);
    QCOMPARE(done->at(0)->removed, 1);
    QCOMPARE(done->at(1)->unchanged, true);
    QCOMPARE(f.database.rows(kBrief),
             QStringList({u"Ação FI|antiga"_s, u"acao fi|antiga"_s, u"ACAO FI |com branco"_s, u"ACAO FI|nova"_s}));
}

void TestWriters::emptyFundTakesItsOldRowsOut()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    VERIFY_OK(replaceCarteira(*f.session, twoFunds(), f.options));
    auto funds = twoFunds().mid(0, 1);
    funds[0].rows.clear();
    funds[0].sha256 = "vazio";
    auto done = replaceCarteira(*f.session, funds, f.options);
    VERIFY_OK(done);
    QCOMPARE(done->first()->removed, 2);
    QCOMPARE(f.database.rows(kBrief), QStringList(u"BETA FIDC|CDB"_s));
    QCOMPARE(f.database.value(u"SELECT linhas FROM etl_carga_fundo WHERE fundo = 'ALFA FIC FIM CP'"_s), u"0"_s);
    done = replaceCarteira(*f.session, funds, f.options);
    VERIFY_OK(done);
    QCOMPARE(done->first()->unchanged, true);
}

void TestWriters::dryRunChangesNothing()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    VERIFY_OK(replaceCarteira(*f.session, twoFunds(), f.options));
    const QStringList before = f.database.rows(kRows);
    auto funds = twoFunds();
    funds[0].sha256 = "b";
    funds[0].rows.removeFirst();
    f.options.dryRun = true;
    const auto done = replaceCarteira(*f.session, funds, f.options);
    VERIFY_OK(done);
    QCOMPARE(done->at(0)->removed, 2);
    QCOMPARE(done->at(0)->inserted, 1);
    QCOMPARE(f.database.rows(kRows), before);
    QCOMPARE(f.database.value(u"SELECT COUNT(*) FROM etl_carga_fundo WHERE linhas = 1 AND fundo LIKE 'ALFA%'"_s),
             u"0"_s);
}

void TestWriters::hostileTextsComeBackAsTheyWere()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    const QString fund = u"D'ÁVILA \\ \"FIM\"; DROP TABLE x -- ?"_s;
    const QString description = u"100% \\' \n\t\U0001F4B0 :a ? \\0 é"_s;
    const auto load = fundOf<CarteiraRow>(fund, {position(fund, description, u"1"_s)});
    VERIFY_OK(replaceCarteira(*f.session, {load}, f.options));
    QCOMPARE(f.database.rows(kBrief), QStringList(fund + u'|' + description));
    const auto again = replaceCarteira(*f.session, {load}, f.options);
    VERIFY_OK(again);
    QCOMPARE(again->first()->unchanged, true);
}

void TestWriters::fundsWithRowsSeesOnlyOurs()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    VERIFY_OK(replaceCarteira(*f.session, twoFunds(), f.options));
    f.database.run(
        u"INSERT INTO Ft_CarteiraDiaria (NmFundo, DtPosicao, Custodiante) VALUES ('GAMA', '2025-04-10', 'OUTRO')"_s);
    const auto funds = fundsWithRows(*f.session, Part::Carteira, testDate());
    VERIFY_OK(funds);
    QCOMPARE(*funds, QSet<QString>({u"ALFA FIC FIM CP"_s, u"BETA FIDC"_s}));
    QCOMPARE(fundsWithRows(*f.session, Part::Carteira, QDate(2025, 4, 9)).value_or(QSet<QString>{u"?"_s}),
             QSet<QString>());
}

void TestWriters::progressCountsFunds()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    QList<qsizetype> seen;
    f.options.progress = [&](qsizetype done, qsizetype all) {
        QCOMPARE(all, 2);
        seen.append(done);
    };
    VERIFY_OK(replaceCarteira(*f.session, twoFunds(), f.options));
    QCOMPARE(seen, QList<qsizetype>({0, 2}));
}

QTEST_GUILESS_MAIN(TestWriters)
#include "tst_writers.moc"
