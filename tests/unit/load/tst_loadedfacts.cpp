// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/loadedfacts.h"
#include "tests/unit/load/loadfixture.h"

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

const QDate kBefore(2025, 4, 9);

template <typename Row>
FundLoad<Row> onDate(FundLoad<Row> load, QDate date)
{
    load.date = date;
    for (Row &row : load.rows)
        row.dtPosicao = date;
    return load;
}

/// The lease of the fixture is of the test date; other dates take one of their own.
WriteOptions leaseOf(LoadFixture &f, Part part, QDate date)
{
    WriteOptions options;
    options.runId = u"22222222-2222-2222-2222-222222222222"_s;
    const auto lease = takeLease(*f.session, part, date, ownerNamed(options.runId));
    if (!lease)
        qFatal("%s", qPrintable(lease.error().oneLine()));
    options.lease = *lease;
    return options;
}

void store(LoadFixture &f, QDate date, const QList<FundLoad<CarteiraRow>> &funds)
{
    QList<FundLoad<CarteiraRow>> dated;
    for (const auto &fund : funds)
        dated.append(onDate(fund, date));
    const auto options = date == testDate() ? f.options : leaseOf(f, Part::Carteira, date);
    const auto done = replaceCarteira(*f.session, dated, options);
    VERIFY_OK(done);
    for (const auto &fund : *done)
        VERIFY_OK(fund);
}

void store(LoadFixture &f, QDate date, const QList<FundLoad<RentabilidadeRow>> &funds)
{
    QList<FundLoad<RentabilidadeRow>> dated;
    for (const auto &fund : funds)
        dated.append(onDate(fund, date));
    const auto done = replaceRentabilidade(*f.session, dated, leaseOf(f, Part::Rentabilidade, date));
    VERIFY_OK(done);
    for (const auto &fund : *done)
        VERIFY_OK(fund);
}

LoadedFund fundNamed(const LoadedDay &day, const QString &name)
{
    for (const LoadedFund &fund : day.funds) {
        if (fund.fund == name)
            return fund;
    }
    return {};
}

RentabilidadeRow quotaOf(const QString &fund, const QString &patrimonio)
{
    RentabilidadeRow row = quota(fund, u"1.2345678901"_s);
    row.vlrPatrimonio = number(patrimonio);
    return row;
}

} // namespace

/// What the page "Dados" reads of a date, a fund and a history.
class TestLoadedFacts : public QObject
{
    Q_OBJECT

private slots:
    void sumsAreExactToTheLastDigit_data() { addDialects(); }
    void sumsAreExactToTheLastDigit();
    void dayBeforeIsComparedFundByFund_data() { addDialects(); }
    void dayBeforeIsComparedFundByFund();
    void spellingOfTheOtherPartIsOneFund_data() { addDialects(); }
    void spellingOfTheOtherPartIsOneFund();
    void severalAccountsHaveNoSingleQuota_data() { addDialects(); }
    void severalAccountsHaveNoSingleQuota();
    void aLoadWithoutRowsIsNoFund_data() { addDialects(); }
    void aLoadWithoutRowsIsNoFund();
    void otherCustodiansAndDatesAreLeftOut_data() { addDialects(); }
    void otherCustodiansAndDatesAreLeftOut();
    void emptyDateHasNoFundsAndKnowsTheDayBefore_data() { addDialects(); }
    void emptyDateHasNoFundsAndKnowsTheDayBefore();
    void missingTablesAreADayWithoutRows_data() { addDialects(); }
    void missingTablesAreADayWithoutRows();
    void positionsAreGroupedWithSharesOfThePl_data() { addDialects(); }
    void positionsAreGroupedWithSharesOfThePl();
    void namesThatTheCollationCallsEqualStayApart_data() { addDialects(); }
    void namesThatTheCollationCallsEqualStayApart();
    void legacyTableShowsItsQuantityText_data() { addDialects(); }
    void legacyTableShowsItsQuantityText();
    void rentabilidadeRowsComeWithAllDigits_data() { addDialects(); }
    void rentabilidadeRowsComeWithAllDigits();
    void seriesHasEveryDateOfTheInterval_data() { addDialects(); }
    void seriesHasEveryDateOfTheInterval();
    void aStopEndsTheReading();
};

void TestLoadedFacts::sumsAreExactToTheLastDigit()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    // 0.1 + 0.2 and 28 digits: both fail in binary.
    auto fund = fundOf<CarteiraRow>(u"ALFA"_s, {position(u"ALFA"_s, u"a"_s, u"12345678901234567890.10000001"_s),
                                                position(u"ALFA"_s, u"b"_s, u"0.20000002"_s)});
    fund.patrimonio = number(u"12345678901234567890.30000000"_s);
    store(f, testDate(), QList{fund});
    const auto day = readLoadedDay(*f.session, testDate(), {});
    VERIFY_OK(day);
    QCOMPARE(day->funds.size(), 1);
    const LoadedFund alfa = day->funds.constFirst();
    QCOMPARE(alfa.sum->toString(), u"12345678901234567890.30000003"_s);
    QCOMPARE(alfa.difference->toCanonical(), u"0.00000003"_s);
    QCOMPARE(alfa.rows, 2);
    QCOMPARE(alfa.carteira.runId, f.options.runId);
    QCOMPARE(alfa.carteira.file, u"Carteira_ALFA_10_04_2025.xlsx"_s);
    QVERIFY(qAbs(alfa.carteira.loadedAt.secsTo(QDateTime::currentDateTimeUtc())) < 120);
    QVERIFY(!day->previous.isValid());
    QCOMPARE(alfa.presence, FundPresence::Continued); // nothing to compare with: nobody is new
}

void TestLoadedFacts::dayBeforeIsComparedFundByFund()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    const auto two = [](const QString &fund, const QString &a, const QString &b) {
        return fundOf<CarteiraRow>(fund, {position(fund, a, u"50"_s), position(fund, b, u"50"_s)});
    };
    store(f, kBefore, QList{two(u"ALFA"_s, u"a"_s, u"b"_s), two(u"GAMA"_s, u"a"_s, u"b"_s)});
    store(f, testDate(), QList{two(u"ALFA"_s, u"b"_s, u"c"_s), two(u"BETA"_s, u"a"_s, u"b"_s)});
    store(f, kBefore, QList{fundOf<RentabilidadeRow>(u"ALFA"_s, {quotaOf(u"ALFA"_s, u"200"_s)})});
    store(f, testDate(), QList{fundOf<RentabilidadeRow>(u"ALFA"_s, {quotaOf(u"ALFA"_s, u"150.5"_s)})});

    const auto day = readLoadedDay(*f.session, testDate(), {});
    VERIFY_OK(day);
    QCOMPARE(day->previous, kBefore);
    QCOMPARE(day->funds.size(), 3);
    const LoadedFund alfa = fundNamed(*day, u"ALFA"_s);
    QCOMPARE(alfa.presence, FundPresence::Continued);
    QCOMPARE(alfa.newPositions, 1);
    QCOMPARE(alfa.gonePositions, 1);
    QCOMPARE(alfa.change->toCanonical(), u"-49.5"_s);
    QCOMPARE(alfa.changeFraction->toCanonical(), u"-0.2475"_s);
    QCOMPARE(alfa.quota->toCanonical(), u"1.2345678901"_s);
    QVERIFY(!alfa.rentabilidade.runId.isEmpty());
    QCOMPARE(fundNamed(*day, u"BETA"_s).presence, FundPresence::Arrived);
    QCOMPARE(fundNamed(*day, u"GAMA"_s).presence, FundPresence::Absent);
    QCOMPARE(fundNamed(*day, u"GAMA"_s).rows, 0);
}

void TestLoadedFacts::spellingOfTheOtherPartIsOneFund()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    store(f, testDate(), QList{fundOf<CarteiraRow>(u"ALFA FIM"_s, {position(u"ALFA FIM"_s, u"a"_s, u"10"_s)})});
    store(f, testDate(), QList{fundOf<RentabilidadeRow>(u"Alfa_Fim"_s, {quotaOf(u"Alfa_Fim"_s, u"10"_s)})});
    const auto day = readLoadedDay(*f.session, testDate(), {});
    VERIFY_OK(day);
    QCOMPARE(day->funds.size(), 1);
    QCOMPARE(day->funds.constFirst().fund, u"ALFA FIM"_s);
    QCOMPARE(day->funds.constFirst().rentabilidadeName, u"Alfa_Fim"_s);
    QVERIFY(day->funds.constFirst().difference->isZero());
}

void TestLoadedFacts::severalAccountsHaveNoSingleQuota()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    RentabilidadeRow second = quotaOf(u"ALFA"_s, u"20"_s);
    second.cdConta = u"000124"_s;
    store(f, testDate(), QList{fundOf<RentabilidadeRow>(u"ALFA"_s, {quotaOf(u"ALFA"_s, u"10"_s), second})});
    const auto day = readLoadedDay(*f.session, testDate(), {});
    VERIFY_OK(day);
    QCOMPARE(day->funds.constFirst().accounts, 2);
    QVERIFY(!day->funds.constFirst().patrimonio); // neither 10 nor 20 nor 30 would be true
    QVERIFY(!day->funds.constFirst().quota);
}

void TestLoadedFacts::aLoadWithoutRowsIsNoFund()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect, Part::Rentabilidade);
    const auto loaded =
        replaceRentabilidade(*f.session,
                             {fundOf<RentabilidadeRow>(u"NOVO NOME FIM"_s, {quota(u"NOVO NOME FIM"_s, u"1.5"_s)}),
                              fundOf<RentabilidadeRow>(u"NOME ANTIGO FIM"_s, {})},
                             f.options);
    VERIFY_OK(loaded);
    const auto day = readLoadedDay(*f.session, testDate(), {});
    VERIFY_OK(day);
    QCOMPARE(day->funds.size(), 1);
    QCOMPARE(day->funds.constFirst().fund, u"NOVO NOME FIM"_s);
}

void TestLoadedFacts::otherCustodiansAndDatesAreLeftOut()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    store(f, testDate(), QList{fundOf<CarteiraRow>(u"ALFA"_s, {position(u"ALFA"_s, u"a"_s, u"10"_s)})});
    f.database.run(u"INSERT INTO Ft_CarteiraDiaria (NmFundo, DtPosicao, Descricao, VlrMercado, Custodiante) VALUES "
                   "('ALFA', '2025-04-10', 'x', '5', 'OUTRO'), ('BETA', '2025-04-10', 'x', '5', 'OUTRO'), "
                   "('ALFA', '2025-04-11', 'x', '5', 'BTG')"_s);
    const auto day = readLoadedDay(*f.session, testDate(), {});
    VERIFY_OK(day);
    QCOMPARE(day->funds.size(), 1);
    QCOMPARE(day->funds.constFirst().sum->toCanonical(), u"10"_s);
    const auto positions = readFundPositions(*f.session, testDate(), u"ALFA"_s, {}, {});
    VERIFY_OK(positions);
    QCOMPARE(positions->sum.toCanonical(), u"10"_s);
}

void TestLoadedFacts::emptyDateHasNoFundsAndKnowsTheDayBefore()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    store(f, kBefore, QList{fundOf<CarteiraRow>(u"ALFA"_s, {position(u"ALFA"_s, u"a"_s, u"10"_s)})});
    const auto day = readLoadedDay(*f.session, testDate(), {});
    VERIFY_OK(day);
    QVERIFY(day->funds.isEmpty());
    QCOMPARE(day->previous, kBefore);
}

void TestLoadedFacts::missingTablesAreADayWithoutRows()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect, Part::Carteira, false);
    const auto day = readLoadedDay(*f.session, testDate(), {});
    VERIFY_OK(day);
    QVERIFY(day->funds.isEmpty());
    VERIFY_OK(readFundPositions(*f.session, testDate(), u"ALFA"_s, {}, {}));
    VERIFY_OK(readRentabilidadeDay(*f.session, testDate(), {}));
    VERIFY_OK(readFundSeries(*f.session, {u"ALFA"_s, {}, {}, kBefore, testDate()}, {}));
}

void TestLoadedFacts::positionsAreGroupedWithSharesOfThePl()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    CarteiraRow cash = position(u"ALFA"_s, u"Caixa"_s, u"-10.00000001"_s);
    cash.grupo = u"CAIXA"_s;
    CarteiraRow blank = position(u"ALFA"_s, u"sem valor"_s, u"0"_s);
    blank.grupo = u"CAIXA"_s;
    blank.vlrMercado.reset();
    store(f, testDate(),
          QList{fundOf<CarteiraRow>(u"ALFA"_s, {cash, position(u"ALFA"_s, u"LFT"_s, u"60"_s), blank,
                                                position(u"ALFA"_s, u"LTN"_s, u"0.00000001"_s)})});
    const auto positions = readFundPositions(*f.session, testDate(), u"ALFA"_s, number(u"50"_s), {});
    VERIFY_OK(positions);
    QCOMPARE(positions->groups.size(), 2);
    const PositionGroup &fixed = positions->groups[0];
    QCOMPARE(fixed.grupo, u"RENDA FIXA"_s);
    QCOMPARE(fixed.sum.toString(), u"60.00000001"_s);
    QCOMPARE(fixed.share->toCanonical(), u"1.2000000002"_s);
    QCOMPARE(fixed.lines.size(), 2);
    QCOMPARE(fixed.lines[0].row.descricao, u"LFT"_s);
    QCOMPARE(fixed.lines[0].row.qnt->toCanonical(), u"1500000.12345678"_s);
    QCOMPARE(fixed.lines[0].row.dataVenc, QDate(2030, 1, 15));
    QCOMPARE(fixed.lines[0].share->toCanonical(), u"1.2"_s);
    QCOMPARE(positions->groups[1].unreadable, 1);
    QVERIFY(!positions->groups[1].lines[1].share);
    QCOMPARE(positions->sum.toCanonical(), u"50"_s);
    QCOMPARE(positions->unreadable, 1);
}

void TestLoadedFacts::namesThatTheCollationCallsEqualStayApart()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    store(f, testDate(),
          QList{fundOf<CarteiraRow>(u"AÇAO"_s, {position(u"AÇAO"_s, u"a"_s, u"1"_s)}),
                fundOf<CarteiraRow>(u"acao"_s, {position(u"acao"_s, u"a"_s, u"2"_s)})});
    const auto positions = readFundPositions(*f.session, testDate(), u"acao"_s, {}, {});
    VERIFY_OK(positions);
    QCOMPARE(positions->sum.toCanonical(), u"2"_s);
    const auto day = readLoadedDay(*f.session, testDate(), {});
    VERIFY_OK(day);
    QCOMPARE(day->funds.size(), 2);
    QCOMPARE(fundNamed(*day, u"AÇAO"_s).sum->toCanonical(), u"1"_s);
}

void TestLoadedFacts::legacyTableShowsItsQuantityText()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    f.database.run(u"DROP TABLE Ft_CarteiraDiaria"_s);
    f.database.run(u"CREATE TABLE Ft_CarteiraDiaria (NMFUNDO VARCHAR(255), DtPosicao DATE, Descricao VARCHAR(255), "
                   "Qnt VARCHAR(40), VlrMercado VARCHAR(40), Grupo VARCHAR(100), Custodiante VARCHAR(30))"_s);
    f.database.run(u"INSERT INTO Ft_CarteiraDiaria VALUES "
                   "('ALFA', '2025-04-10', 'a', '1.234,5678', '10.5', 'X', 'BTG'), "
                   "('ALFA', '2025-04-10', 'b', 'N/D', 'sem valor', 'X', 'BTG')"_s);
    f.database.run(u"DROP TABLE Ft_RentabilidadeDiaria"_s);
    f.database.run(u"CREATE TABLE Ft_RentabilidadeDiaria (NmFundo VARCHAR(255), DocFundo VARCHAR(20), DtPosicao DATE, "
                   "VlrCotacao VARCHAR(40), VlrPatrimonio VARCHAR(40))"_s);
    f.database.run(
        u"INSERT INTO Ft_RentabilidadeDiaria VALUES ('ALFA', '11222333000100', '2025-04-10', '1.5', '21')"_s);

    const auto positions = readFundPositions(*f.session, testDate(), u"ALFA"_s, number(u"21"_s), {});
    VERIFY_OK(positions);
    const QList<PositionLine> lines = positions->groups.constFirst().lines;
    QCOMPARE(lines[0].row.qntText, u"1.234,5678"_s);
    QCOMPARE(lines[0].row.qnt->toCanonical(), u"1234.5678"_s);
    QCOMPARE(lines[1].row.qntText, u"N/D"_s);
    QVERIFY(!lines[1].row.qnt);
    QCOMPARE(positions->unreadable, 1);
    QVERIFY(!positions->columns.contains(u"Isin"_s));
    const auto day = readLoadedDay(*f.session, testDate(), {});
    VERIFY_OK(day);
    QCOMPARE(day->funds.constFirst().sum->toCanonical(), u"10.5"_s);
    QCOMPARE(day->funds.constFirst().unreadable, 1);
    QCOMPARE(day->funds.constFirst().patrimonio->toCanonical(), u"21"_s);
    const auto rentabilidade = readRentabilidadeDay(*f.session, testDate(), {});
    VERIFY_OK(rentabilidade);
    QCOMPARE(rentabilidade->rows.constFirst().cnpjFundo, u"11222333000100"_s);
    QVERIFY(!rentabilidade->columns.contains(u"RentDia"_s));
}

void TestLoadedFacts::rentabilidadeRowsComeWithAllDigits()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    RentabilidadeRow row = quotaOf(u"ALFA"_s, u"12345678901234567890.12345678"_s);
    row.vlrCotacao = number(u"123456789012345678.1234567891"_s);
    row.rent12Meses = number(u"-0.0123456789"_s);
    store(f, testDate(), QList{fundOf<RentabilidadeRow>(u"ALFA"_s, {row})});
    const auto day = readRentabilidadeDay(*f.session, testDate(), {});
    VERIFY_OK(day);
    QCOMPARE(day->rows.size(), 1);
    const RentabilidadeRow read = day->rows.constFirst();
    QCOMPARE(read.vlrPatrimonio->toString(), u"12345678901234567890.12345678"_s);
    QCOMPARE(read.vlrCotacao->toString(), u"123456789012345678.1234567891"_s);
    QCOMPARE(read.rent12Meses->toCanonical(), u"-0.0123456789"_s);
    QCOMPARE(read.dtPosicao, testDate());
    QVERIFY(!read.rentMes);
}

void TestLoadedFacts::seriesHasEveryDateOfTheInterval()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    store(f, kBefore, QList{fundOf<CarteiraRow>(u"ALFA"_s, {position(u"ALFA"_s, u"a"_s, u"1"_s)})});
    store(f, testDate(),
          QList{fundOf<CarteiraRow>(u"ALFA"_s, {position(u"ALFA"_s, u"a"_s, u"1"_s)}),
                fundOf<CarteiraRow>(u"BETA"_s, {position(u"BETA"_s, u"a"_s, u"1"_s)})});
    RentabilidadeRow second = quotaOf(u"ALFA"_s, u"20"_s);
    second.cdConta = u"000124"_s;
    store(f, testDate(), QList{fundOf<RentabilidadeRow>(u"ALFA"_s, {quotaOf(u"ALFA"_s, u"10"_s), second})});
    const SeriesQuestion question{u"ALFA"_s, {}, {}, kBefore, testDate()};
    const auto alfa = readFundSeries(*f.session, question, {});
    VERIFY_OK(alfa);
    QCOMPARE(alfa->accounts.size(), 2);
    QCOMPARE(alfa->points.size(), 2);
    QCOMPARE(alfa->points[0].date, kBefore);
    QCOMPARE(alfa->points[0].rows, 1);
    QVERIFY(!alfa->points[0].quota);
    QCOMPARE(alfa->points[1].patrimonio->toCanonical(), u"10"_s);
    SeriesQuestion other = question;
    other.account = alfa->accounts.constLast();
    const auto second2 = readFundSeries(*f.session, other, {});
    VERIFY_OK(second2);
    QCOMPARE(second2->points[1].patrimonio->toCanonical(), u"20"_s);
    const auto all = readFundSeries(*f.session, {{}, {}, {}, kBefore, testDate()}, {});
    VERIFY_OK(all);
    QCOMPARE(all->points[1].rows, 2);
    const auto earlier = readFundSeries(*f.session, {u"ALFA"_s, {}, {}, kBefore.addDays(-9), kBefore}, {});
    VERIFY_OK(earlier);
    QCOMPARE(earlier->points.size(), 1);
}

void TestLoadedFacts::aStopEndsTheReading()
{
    LoadFixture f(TestDialect::Sqlite);
    store(f, testDate(), QList{fundOf<CarteiraRow>(u"ALFA"_s, {position(u"ALFA"_s, u"a"_s, u"1"_s)})});
    std::stop_source stop;
    stop.request_stop();
    const auto day = readLoadedDay(*f.session, testDate(), stop.get_token());
    QVERIFY(!day);
    QCOMPARE(day.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestLoadedFacts)
#include "tst_loadedfacts.moc"
