// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/columnrules.h"
#include "tests/support/testprint.h"
#include "tests/unit/transform/anbima50text.h"
#include "tests/unit/transform/carteirareader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Etl;

class TestAnbima50Positions : public QObject
{
    Q_OBJECT

private slots:
    void everyClassGivesItsRow_data();
    void everyClassGivesItsRow();
    void quantityIsTheBreakdownWhenItRoundsToTheAggregate_data();
    void quantityIsTheBreakdownWhenItRoundsToTheAggregate();
    void signRules_data();
    void signRules();
    void repoAndLoanTakeTheUnderlyingAsset();

private:
    const FileReader m_reader{u"extrato.xml"_s};
};

void TestAnbima50Positions::everyClassGivesItsRow_data()
{
    QTest::addColumn<QByteArray>("position");
    QTest::addColumn<QString>("expected"); // grupo | cod | item | secao | qnt | valor | vencimento
    const QByteArray maturity = "<MtrtyDt>2029-03-01</MtrtyDt>";
    Text50 t;
    t.ids = id50("TICKER", "PETR4");
    QTest::newRow("EQUI") << t.xml() << u"ACOES | OUTROS | PETR4 | EQUI:LONG | 50 | 1000 | "_s;
    t = {};
    t.isin.clear();
    t.ids = id50("CNPJ", "11444777000161");
    QTest::newRow("EQUI that is a stake in a company")
        << t.xml() << u"PARTICIPACOES | OUTROS | PARTICIPACAO 11444777000161 | EQUI:LONG | 50 | 1000 | "_s;
    t = {};
    t.level1 = "SHAR";
    t.ids = id50("CNPJ", "11444777000161");
    QTest::newRow("SHAR without description")
        << t.xml() << u"PORTFOLIO INVESTIDO | 15804 | FUNDO 11444777000161 | SHAR:LONG | 50 | 1000 | "_s;
    t.desc = "BETA FIDC";
    QTest::newRow("SHAR with description")
        << t.xml() << u"PORTFOLIO INVESTIDO | 15804 | BETA FIDC | SHAR:LONG | 50 | 1000 | "_s;
    t = {};
    t.level1 = "GOVE";
    t.ids = id50("SELC", "760199");
    t.attributes = maturity;
    QTest::newRow("GOVE by SELIC code") << t.xml()
                                        << u"RENDA FIXA | 15805 | NTN-B | GOVE:LONG | 50 | 1000 | 2029-03-01"_s;
    t.level1 = "CORP";
    t.ids = id50("CETI", "CDB1");
    QTest::newRow("CORP") << t.xml() << u"RENDA FIXA | 15805 | CDB1 | CORP:LONG | 50 | 1000 | 2029-03-01"_s;
    t.level1 = "DEBE";
    t.desc = "XPTO11";
    QTest::newRow("DEBE") << t.xml() << u"RENDA FIXA | 15805 | XPTO11 | DEBE:LONG | 50 | 1000 | 2029-03-01"_s;
    t = {};
    t.level1 = "OPTN";
    t.level2 = "DERI";
    t.attributes = maturity;
    t.ids = id50("BVMF", "DOL", "K525");
    QTest::newRow("OPTN with series") << t.xml()
                                      << u"OPCOES | OUTROS | DOLK525 | OPTN/DERI:LONG | 50 | 1000 | 2029-03-01"_s;
    t.level1 = "FUTU";
    t.level2.clear();
    t.ids = id50("BVMF", "DI1", "F31");
    QTest::newRow("FUTU") << t.xml() << u"FUTUROS | OUTROS | DI1F31 | FUTU:LONG | 50 | 1000 | 2029-03-01"_s;
    t.direction = "SHOR";
    QTest::newRow("FUTU short with a positive adjustment")
        << t.xml() << u"FUTUROS | OUTROS | DI1F31 | FUTU:SHOR | -50 | 1000 | 2029-03-01"_s;
    t = {};
    t.level1 = "FWRD";
    t.level2 = "EQUI";
    t.ids = id50("TICKER", "VALE3T");
    t.attributes = maturity;
    QTest::newRow("FWRD of a share") << t.xml()
                                     << u"TERMO | OUTROS | TERMO VALE3T | FWRD/EQUI:LONG | 50 | 1000 | 2029-03-01"_s;
    t.level2 = "CURR";
    t.ids.clear();
    t.desc = "NDF USD/BRL";
    QTest::newRow("FWRD of a currency") << t.xml()
                                        << u"CAMBIO | OUTROS | NDF USD/BRL | FWRD/CURR:LONG | 50 | 1000 | 2029-03-01"_s;
    t = {};
    t.level1 = "SWAP";
    t.desc = "CDI x PRE";
    t.attributes = maturity;
    QTest::newRow("SWAP") << t.xml() << u"SWAP | OUTROS | SWAP CDI x PRE | SWAP:LONG | 1 | 1000 | 2029-03-01"_s;
    t = {};
    t.level1 = "CASH";
    t.isin.clear();
    QTest::newRow("CASH") << t.xml() << u"CAIXA | 10108 | C/C SALDO FUNDO | CASH | 1 | 1000 | "_s;
    t.attributes = "<ClssfctnTp><AltrnClssfctn><Id>P</Id></AltrnClssfctn></ClssfctnTp>";
    QTest::newRow("CASH as savings") << t.xml() << u"CAIXA | 10108 | POUPANCA | CASH | 1 | 1000 | "_s;
    t = {};
    t.level1 = "REAL";
    t.desc = "EDIFICIO X";
    QTest::newRow("REAL") << t.xml() << u"IMOVEIS | OUTROS | EDIFICIO X | REAL:LONG | 1 | 1000 | "_s;
    t.level1 = "STRU";
    QTest::newRow("STRU") << t.xml() << u"ESTRUTURADOS | OUTROS | EDIFICIO X | STRU:LONG | 50 | 1000 | "_s;
    t.level1 = "NOVA";
    QTest::newRow("unknown class enters by its value")
        << t.xml() << u"OUTROS | OUTROS | EDIFICIO X | NOVA:LONG | 50 | 1000 | "_s;
}

void TestAnbima50Positions::everyClassGivesItsRow()
{
    QFETCH(QByteArray, position);
    QFETCH(QString, expected);
    Statement50 statement;
    statement.positions = position;
    const auto carteira = m_reader.readOne(statement.file());
    VERIFY_OK(carteira);
    QCOMPARE(carteira->posicoes.size(), 1);
    const CarteiraRow row = carteiraRows(*carteira, {}).first();
    QCOMPARE((QStringList{row.grupo, row.cod, row.descricao, row.secao, fieldText(row.qnt), fieldText(row.vlrMercado),
                          row.dataVenc.toString(Qt::ISODate)}
                  .join(u" | "_s)),
             expected);
    QCOMPARE(row.linha, 1);
}

void TestAnbima50Positions::quantityIsTheBreakdownWhenItRoundsToTheAggregate_data()
{
    QTest::addColumn<QByteArray>("breakdown");
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<bool>("warned");
    QTest::newRow("no breakdown") << QByteArray() << u"50.10437"_s << false;
    QTest::newRow("one part with more digits") << breakdown50("AWAS", "50.10436825") << u"50.10436825"_s << false;
    QTest::newRow("free and guarantee") << breakdown50("AWAS", "20.10436825") + breakdown50("COLO", "30")
                                        << u"50.10436825"_s << false;
    QTest::newRow("sum that does not add up") << breakdown50("AWAS", "20") << u"50.10437"_s << true;
}

void TestAnbima50Positions::quantityIsTheBreakdownWhenItRoundsToTheAggregate()
{
    QFETCH(QByteArray, breakdown);
    QFETCH(QString, quantity);
    QFETCH(bool, warned);
    Text50 t;
    t.quantity = "50.10437";
    t.price.clear();
    t.breakdown = breakdown;
    Statement50 statement;
    statement.positions = t.xml();
    const auto carteira = m_reader.readOne(statement.file());
    VERIFY_OK(carteira);
    QCOMPARE(fieldText(carteira->posicoes.first().qnt), quantity);
    QCOMPARE(!carteira->warnings.isEmpty(), warned);
}

void TestAnbima50Positions::signRules_data()
{
    QTest::addColumn<QByteArray>("level1");
    QTest::addColumn<QByteArray>("direction");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("sign");
    QTest::addColumn<QString>("expected"); // empty: rejected with V05
    QTest::newRow("plain") << QByteArray("EQUI") << QByteArray("LONG") << QByteArray("7") << QByteArray("true")
                           << u"7"_s;
    QTest::newRow("1 and 0 are booleans too")
        << QByteArray("EQUI") << QByteArray("SHOR") << QByteArray("7") << QByteArray("0") << u"-7"_s;
    QTest::newRow("SHORT as the manual prints it")
        << QByteArray("EQUI") << QByteArray("SHORT") << QByteArray("7") << QByteArray("false") << u"-7"_s;
    QTest::newRow("Sgn decides against the direction")
        << QByteArray("EQUI") << QByteArray("SHOR") << QByteArray("7") << QByteArray("true") << u"7"_s;
    QTest::newRow("missing Sgn, long") << QByteArray("EQUI") << QByteArray("LONG") << QByteArray("7") << QByteArray()
                                       << u"7"_s;
    QTest::newRow("missing Sgn, short") << QByteArray("EQUI") << QByteArray("SHOR") << QByteArray("7") << QByteArray()
                                        << u"-7"_s;
    QTest::newRow("missing Sgn of a future")
        << QByteArray("FUTU") << QByteArray("LONG") << QByteArray("7") << QByteArray() << QString();
    QTest::newRow("missing Sgn of a swap")
        << QByteArray("SWAP") << QByteArray("SHOR") << QByteArray("7") << QByteArray() << QString();
    QTest::newRow("negative amount with positive Sgn")
        << QByteArray("EQUI") << QByteArray("LONG") << QByteArray("-7") << QByteArray("true") << QString();
    QTest::newRow("negative amount with negative Sgn")
        << QByteArray("EQUI") << QByteArray("LONG") << QByteArray("-7") << QByteArray("false") << u"-7"_s;
    QTest::newRow("unknown Sgn") << QByteArray("EQUI") << QByteArray("LONG") << QByteArray("7") << QByteArray("sim")
                                 << QString();
    QTest::newRow("unknown direction") << QByteArray("EQUI") << QByteArray("UP") << QByteArray("7")
                                       << QByteArray("true") << QString();
}

void TestAnbima50Positions::signRules()
{
    QFETCH(QByteArray, level1);
    QFETCH(QByteArray, direction);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, sign);
    QFETCH(QString, expected);
    Text50 t;
    t.level1 = level1;
    t.direction = direction;
    t.value = value;
    t.sign = sign;
    Statement50 statement;
    statement.positions = t.xml();
    statement.assets = statement.pl = statement.quota = expected.startsWith(u'-') ? "0" : "7";
    statement.quotas = "1";
    const auto carteira = m_reader.readOne(statement.file());
    if (expected.isEmpty()) {
        QVERIFY(!carteira);
        QVERIFY2(carteira.error().message.contains(u"V05"), qPrintable(carteira.error().message));
        return;
    }
    VERIFY_OK(carteira);
    QCOMPARE(fieldText(carteira->posicoes.first().valor), expected);
}

void TestAnbima50Positions::repoAndLoanTakeTheUnderlyingAsset()
{
    Text50 repo;
    repo.level1 = "REPO";
    repo.level3 = "RERA";
    repo.isin = "BR0000000000";
    repo.attributes = "<MtrtyDt>2025-04-11</MtrtyDt><IsseDt>2025-04-10</IsseDt><IntrstRate>14.15</"
                      "IntrstRate><IndxRateBsis>98.5</IndxRateBsis>"
                      "<CpnAttchdNb><Lng><Id>PRE</Id></Lng></CpnAttchdNb>";
    repo.underlying = "<ISIN>BRSTNCLF1RD2</ISIN>" + id50("SELC", "210100");
    Text50 sale = repo;
    sale.level3 = "REAM";
    sale.direction = "SHOR";
    sale.sign = "false";
    Text50 loan = repo;
    loan.level1 = "LOAN";
    loan.level3.clear();
    loan.underlying = "<ISIN>BRPETRACNPR6</ISIN>" + id50("TICKER", "PETR4");
    Statement50 s;
    s.positions = repo.xml() + sale.xml() + loan.xml();
    const auto carteira = m_reader.readOne(s.file());
    VERIFY_OK(carteira);
    const QList<Posicao> &p = carteira->posicoes;
    QCOMPARE(p.at(0).item, u"COMPROMISSADA LFT"_s);
    QCOMPARE(p.at(0).secao, u"REPO/RERA:LONG"_s);
    QCOMPARE(p.at(0).isin, u"BRSTNCLF1RD2"_s);
    QCOMPARE(p.at(0).vencimento, QDate(2025, 4, 11));
    QCOMPARE(p.at(0).aplicacao, QDate(2025, 4, 10));
    QCOMPARE(p.at(0).indexador, u"98.5% PRE"_s);
    QCOMPARE(fieldText(p.at(0).taxa), u"14.15"_s);
    QCOMPARE(p.at(1).secao, u"REPO/REAM:SHOR"_s);
    QCOMPARE(fieldText(p.at(1).valor), u"-1000"_s);
    QCOMPARE(fieldText(p.at(1).qnt), u"-50"_s);
    QCOMPARE(p.at(2).item, u"ALUGUEL PETR4"_s);
    QCOMPARE(p.at(2).grupo, u"ALUGUEL"_s);
}

QTEST_APPLESS_MAIN(TestAnbima50Positions)
#include "tst_anbima50positions.moc"
