// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/load/loadfixture.h"

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

/// April 2025, as deduced: text quantities, the columns of the original's INSERT, names in other letters.
QString oldCarteira(const QString &more = {})
{
    return u"CREATE TABLE Ft_CarteiraDiaria (IDControle INTEGER PRIMARY KEY %1, NMFUNDO VARCHAR(255), DocFundo "
           u"VARCHAR(20), "
           "TpFundo VARCHAR(50), DtPosicao DATE, Descricao VARCHAR(255), Qnt VARCHAR(40), VlrMercado DECIMAL(20,4), "
           "DataVenc "
           "DATE, DataAplic DATE, Categoria VARCHAR(100), Cod VARCHAR(20), Grupo VARCHAR(100), Custodiante VARCHAR(30)%2)"_s
               .arg(u"%1"_s, more);
}

void makeTable(const TestDatabase &database, const QString &sql)
{
    const bool sqlite = database.settings().isSqlite();
    database.run(u"DROP TABLE IF EXISTS Ft_CarteiraDiaria"_s);
    database.run(sql.arg(sqlite ? u"AUTOINCREMENT"_s : u"AUTO_INCREMENT"_s));
}

Result<FundsLoaded> loadOne(LoadFixture &f, const CarteiraRow &row)
{
    return replaceCarteira(*f.session, {fundOf<CarteiraRow>(row.nmFundo, {row})}, f.options);
}

TableCheck checkOf(Session &session, const QString &table)
{
    const auto checks = checkTables(session);
    for (const TableCheck &check : checks.value_or(QList<TableCheck>())) {
        if (check.table == table)
            return check;
    }
    return {};
}

} // namespace

/// Tables that others made: served where nothing is lost, refused clearly where something would be (contract 6).
class TestLegacyTable : public QObject
{
    Q_OBJECT

private slots:
    void textQuantityIsWrittenInTheOldForm_data();
    void textQuantityIsWrittenInTheOldForm();
    void quantityTextPassesUnchanged_data() { addDialects(); }
    void quantityTextPassesUnchanged();
    void narrowDecimalDecidesPerValue();
    void doubleColumnTakesFifteenDigits_data() { addDialects(); }
    void doubleColumnTakesFifteenDigits();
    void unservableTableIsRefused_data();
    void unservableTableIsRefused();
    void unknownColumnWithDefaultIsLeftToIt_data() { addDialects(); }
    void unknownColumnWithDefaultIsLeftToIt();
    void mandatoryDateWithoutValueRejectsTheFund();
    void mandatoryDateWithDefaultGetsIt();
    void momentWithoutDefaultIsFilled_data() { addDialects(); }
    void momentWithoutDefaultIsFilled();
    void narrowCharsetIsNotGarbled();
    void docFundoServesRentabilidade_data() { addDialects(); }
    void docFundoServesRentabilidade();
    void fourteenAprilTableIsRefused_data() { addDialects(); }
    void fourteenAprilTableIsRefused();
    void checkNamesWhatIsLeftOut_data() { addDialects(); }
    void checkNamesWhatIsLeftOut();
    void latin1NamesAreFound();
    void rowsWithATimeAreRefusedNotDoubled_data() { addDialects(); }
    void rowsWithATimeAreRefusedNotDoubled();
};

void TestLegacyTable::textQuantityIsWrittenInTheOldForm_data()
{
    QTest::addColumn<TestDialect>("dialect");
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<QString>("text");
    for (const auto dialect : {TestDialect::Sqlite, TestDialect::MariaDb}) {
        const char *name = dialect == TestDialect::Sqlite ? "SQLite" : "MariaDB";
        QTest::addRow("%s, millions", name) << dialect << u"2500000"_s << u"2.500.000,0000"_s;
        QTest::addRow("%s, half to even, down", name) << dialect << u"1234.56785"_s << u"1.234,5678"_s;
        QTest::addRow("%s, negative", name) << dialect << u"-0.0001"_s << u"-0,0001"_s;
        QTest::addRow("%s, zero", name) << dialect << u"0"_s << u"0,0000"_s;
        QTest::addRow("%s, blank", name) << dialect << QString() << u""_s;
    }
}

void TestLegacyTable::textQuantityIsWrittenInTheOldForm()
{
    QFETCH(TestDialect, dialect);
    QFETCH(QString, quantity);
    QFETCH(QString, text);
    LoadFixture f(dialect);
    makeTable(f.database, oldCarteira());
    auto row = position(u"ALFA"_s, u"LTN"_s, u"12.3400"_s);
    row.qnt = quantity.isEmpty() ? OptionalDecimal() : number(quantity);
    const auto done = loadOne(f, row);
    VERIFY_OK(done);
    VERIFY_OK(done->first());
    QCOMPARE(f.database.rows(u"SELECT NmFundo, TpFundo, Qnt, DocFundo, DataAplic FROM Ft_CarteiraDiaria"_s),
             QStringList(u"ALFA|FIM|%1||NULL"_s.arg(text)));
    QCOMPARE(number(f.database.value(u"SELECT VlrMercado FROM Ft_CarteiraDiaria"_s)), number(u"12.34"_s));
}

void TestLegacyTable::quantityTextPassesUnchanged()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    makeTable(f.database, oldCarteira());
    auto row = position(u"ALFA"_s, u"LTN"_s, u"1"_s);
    row.qnt.reset();
    row.qntText = u"abc"_s;
    VERIFY_OK(loadOne(f, row));
    QCOMPARE(f.database.value(u"SELECT Qnt FROM Ft_CarteiraDiaria"_s), u"abc"_s);
}

void TestLegacyTable::narrowDecimalDecidesPerValue()
{
    LoadFixture f(TestDialect::MariaDb);
    makeTable(f.database, oldCarteira());
    auto fits = loadOne(f, position(u"ALFA"_s, u"LTN"_s, u"1.23450000"_s));
    VERIFY_OK(fits);
    VERIFY_OK(fits->first());
    // The server would round it with a mere note.
    const auto misfit = loadOne(f, position(u"BETA"_s, u"LTN"_s, u"1.23456"_s));
    VERIFY_OK(misfit);
    QVERIFY(!misfit->first().has_value());
    QCOMPARE(misfit->first().error().code, ErrorCode::Validation);
    QVERIFY(misfit->first().error().message.contains(u"decimal(20,4)"_s));
    QCOMPARE(f.database.value(u"SELECT COUNT(*) FROM Ft_CarteiraDiaria"_s), u"1"_s);
}

void TestLegacyTable::doubleColumnTakesFifteenDigits()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    makeTable(f.database, oldCarteira().replace(u"VlrMercado DECIMAL(20,4)"_s, u"VlrMercado DOUBLE"_s));
    const auto fits = loadOne(f, position(u"ALFA"_s, u"LTN"_s, u"123456789012.34500"_s));
    VERIFY_OK(fits);
    VERIFY_OK(fits->first());
    const auto misfit = loadOne(f, position(u"BETA"_s, u"LTN"_s, u"1234567890123.456"_s));
    VERIFY_OK(misfit);
    QVERIFY(!misfit->first().has_value());
}

void TestLegacyTable::unservableTableIsRefused_data()
{
    QTest::addColumn<TestDialect>("dialect");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("named");
    for (const auto dialect : {TestDialect::Sqlite, TestDialect::MariaDb}) {
        const char *name = dialect == TestDialect::Sqlite ? "SQLite" : "MariaDB";
        QTest::addRow("%s, unknown mandatory column", name)
            << dialect << oldCarteira(u", Classificacao VARCHAR(255) NOT NULL"_s) << u"Classificacao"_s;
        QTest::addRow("%s, no custodian", name)
            << dialect << oldCarteira().replace(u"Custodiante"_s, u"Origem"_s) << u"Custodiante"_s;
        QTest::addRow("%s, no date", name)
            << dialect << oldCarteira().replace(u"DtPosicao"_s, u"DtReferencia"_s) << u"DtPosicao"_s;
        QTest::addRow("%s, numeric Cod", name)
            << dialect << oldCarteira().replace(u"Cod VARCHAR(20)"_s, u"Cod INT"_s) << u"Cod"_s;
    }
}

void TestLegacyTable::unservableTableIsRefused()
{
    QFETCH(TestDialect, dialect);
    QFETCH(QString, sql);
    QFETCH(QString, named);
    LoadFixture f(dialect);
    makeTable(f.database, sql);
    const auto done = loadOne(f, position(u"ALFA"_s, u"LTN"_s, u"1"_s));
    QVERIFY(!done.has_value());
    QCOMPARE(done.error().code, ErrorCode::Database);
    QVERIFY2(done.error().message.contains(named), qPrintable(done.error().message));
    QCOMPARE(f.database.value(u"SELECT COUNT(*) FROM Ft_CarteiraDiaria"_s), u"0"_s);
    QCOMPARE(f.database.value(u"SELECT COUNT(*) FROM etl_carga_fundo"_s), u"0"_s);
    const TableCheck check = checkOf(*f.session, u"Ft_CarteiraDiaria"_s);
    QVERIFY(check.exists && !check.fits);
    QVERIFY(check.remarks.join(u'\n').contains(named));
}

void TestLegacyTable::unknownColumnWithDefaultIsLeftToIt()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    makeTable(f.database, oldCarteira(u", Origem VARCHAR(30) NOT NULL DEFAULT 'x', Nota VARCHAR(9)"_s));
    VERIFY_OK(loadOne(f, position(u"ALFA"_s, u"LTN"_s, u"1"_s)));
    QCOMPARE(f.database.rows(u"SELECT Origem, Nota FROM Ft_CarteiraDiaria"_s), QStringList(u"x|NULL"_s));
}

void TestLegacyTable::mandatoryDateWithoutValueRejectsTheFund()
{
    LoadFixture f(TestDialect::MariaDb);
    makeTable(f.database, oldCarteira().replace(u"DataAplic DATE"_s, u"DataAplic DATE NOT NULL"_s));
    auto row = position(u"ALFA"_s, u"LTN"_s, u"1"_s);
    const auto without = loadOne(f, row);
    VERIFY_OK(without);
    QVERIFY(!without->first().has_value());
    QVERIFY(without->first().error().message.contains(u"DataAplic"_s));
    row.dataAplic = QDate(2024, 2, 29);
    const auto with = loadOne(f, row);
    VERIFY_OK(with);
    VERIFY_OK(with->first());
    QCOMPARE(f.database.value(u"SELECT DataAplic FROM Ft_CarteiraDiaria"_s), u"2024-02-29"_s);
}

void TestLegacyTable::mandatoryDateWithDefaultGetsIt()
{
    LoadFixture f(TestDialect::MariaDb);
    makeTable(f.database,
              oldCarteira().replace(u"DataAplic DATE"_s, u"DataAplic DATE NOT NULL DEFAULT '1900-01-01'"_s));
    // Also for as many rows as go by LOAD DATA where that is possible.
    QList<CarteiraRow> rows(3000, position(u"ALFA"_s, u"LTN"_s, u"1"_s));
    const auto done = replaceCarteira(*f.session, {fundOf<CarteiraRow>(u"ALFA"_s, rows)}, f.options);
    VERIFY_OK(done);
    VERIFY_OK(done->first());
    QCOMPARE(f.database.rows(u"SELECT DISTINCT DataAplic FROM Ft_CarteiraDiaria"_s), QStringList(u"1900-01-01"_s));
}

void TestLegacyTable::momentWithoutDefaultIsFilled()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    makeTable(f.database, oldCarteira(u", DataETL DATETIME"_s));
    VERIFY_OK(loadOne(f, position(u"ALFA"_s, u"LTN"_s, u"1"_s)));
    QCOMPARE(f.database.value(u"SELECT COUNT(*) FROM Ft_CarteiraDiaria WHERE DataETL > '2020-01-01'"_s), u"1"_s);
}

void TestLegacyTable::narrowCharsetIsNotGarbled()
{
    LoadFixture f(TestDialect::MariaDb);
    makeTable(f.database, oldCarteira() + u" CHARACTER SET latin1"_s);
    const auto fits = loadOne(f, position(u"AÇÃO – ALFA"_s, u"LTN"_s, u"1"_s));
    VERIFY_OK(fits);
    VERIFY_OK(fits->first());
    const auto misfit = loadOne(f, position(u"BETA"_s, u"\u6295\u8cc7"_s, u"1"_s));
    VERIFY_OK(misfit);
    QVERIFY(!misfit->first().has_value());
    QVERIFY(misfit->first().error().message.contains(u"latin1"_s));
    QCOMPARE(f.database.column(u"SELECT NmFundo FROM Ft_CarteiraDiaria"_s), QStringList(u"AÇÃO – ALFA"_s));
}

void TestLegacyTable::latin1NamesAreFound()
{
    LoadFixture f(TestDialect::MariaDb);
    makeTable(f.database, oldCarteira() + u" CHARACTER SET latin1"_s);
    for (const QByteArray &content : {QByteArray("a"), QByteArray("b"), QByteArray("b")}) {
        const QString fund = u"AÇÃO FI"_s;
        const auto done = replaceCarteira(
            *f.session, {fundOf<CarteiraRow>(fund, {position(fund, u"LTN"_s, u"1"_s)}, content)}, f.options);
        VERIFY_OK(done);
        VERIFY_OK(done->first());
    }
    QCOMPARE(f.database.value(u"SELECT COUNT(*) FROM Ft_CarteiraDiaria"_s), u"1"_s);
}

void TestLegacyTable::rowsWithATimeAreRefusedNotDoubled()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    makeTable(f.database, oldCarteira().replace(u"DtPosicao DATE"_s, u"DtPosicao DATETIME"_s));
    const auto row = position(u"ALFA"_s, u"LTN"_s, u"12.3400"_s);
    const auto insert = [&](const QString &time, const QString &custodian) {
        f.database.run(u"INSERT INTO Ft_CarteiraDiaria (NMFUNDO, DtPosicao, VlrMercado, Custodiante) VALUES ('ALFA', "
                       "'%1%2', 12.34, '%3')"_s.arg(row.dtPosicao.toString(Qt::ISODate), time, custodian));
    };
    insert(u" 08:30:00"_s, u"OUTRO"_s); // not ours to replace
    VERIFY_OK(loadOne(f, row));
    f.database.run(u"DELETE FROM Ft_CarteiraDiaria WHERE Custodiante <> 'OUTRO'"_s);
    insert(u" 08:30:00"_s, custodianName());
    const auto refused = loadOne(f, row);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Database);
    QVERIFY2(refused.error().message.contains(u"com hora em DtPosicao"_s), qPrintable(refused.error().message));
    QCOMPARE(f.database.value(u"SELECT COUNT(*) FROM Ft_CarteiraDiaria"_s), u"2"_s);
}

void TestLegacyTable::docFundoServesRentabilidade()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect, Part::Rentabilidade);
    f.database.run(u"DROP TABLE Ft_RentabilidadeDiaria"_s);
    f.database.run(
        u"CREATE TABLE Ft_RentabilidadeDiaria (NmFundo VARCHAR(255), CdConta VARCHAR(100), DocFundo VARCHAR(20), "
        "DtPosicao DATE, VlrCotacao DECIMAL(18,8), VlrPatrimonio DECIMAL(18,2), RentDia DECIMAL(10,6), "
        "DtInclusao TIMESTAMP DEFAULT CURRENT_TIMESTAMP)"_s);
    const auto done = replaceRentabilidade(
        *f.session, {fundOf<RentabilidadeRow>(u"ALFA"_s, {quota(u"ALFA"_s, u"1.25"_s)})}, f.options);
    VERIFY_OK(done);
    VERIFY_OK(done->first());
    QCOMPARE(f.database.rows(u"SELECT DocFundo, CdConta FROM Ft_RentabilidadeDiaria"_s),
             QStringList(u"11222333000100|000123"_s));
}

void TestLegacyTable::fourteenAprilTableIsRefused()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect, Part::Rentabilidade);
    f.database.run(u"DROP TABLE Ft_RentabilidadeDiaria"_s);
    f.database.run(
        u"CREATE TABLE Ft_RentabilidadeDiaria (NmFundo VARCHAR(255), DtReferencia DATE, VlCotacao DECIMAL(18,8), "
        "RentDia DECIMAL(10,6))"_s);
    const auto done = replaceRentabilidade(
        *f.session, {fundOf<RentabilidadeRow>(u"ALFA"_s, {quota(u"ALFA"_s, u"1.25"_s)})}, f.options);
    QVERIFY(!done.has_value());
    QVERIFY2(done.error().message.contains(u"sem dividir por 100"_s), qPrintable(done.error().message));
}

void TestLegacyTable::checkNamesWhatIsLeftOut()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    makeTable(f.database, oldCarteira());
    const TableCheck check = checkOf(*f.session, u"Ft_CarteiraDiaria"_s);
    QVERIFY2(check.exists && check.fits, qPrintable(check.remarks.join(u'\n')));
    QVERIFY(check.remarks.join(u'\n').contains(u"Isin"_s));
    QVERIFY(check.remarks.join(u'\n').contains(u"Qnt é texto"_s));
    QVERIFY(checkOf(*f.session, u"Ft_RentabilidadeDiaria"_s).fits);
}

QTEST_GUILESS_MAIN(TestLegacyTable)
#include "tst_legacytable.moc"
