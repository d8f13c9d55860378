// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/columnrules.h"
#include "tests/support/testprint.h"
#include "tests/unit/transform/anbima401text.h"
#include "tests/unit/transform/carteirareader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Etl;

class TestAnbima401 : public QObject
{
    Q_OBJECT

private slots:
    void workedExampleGivesExactlyItsTable();
    void workedExampleFillsDatesPricesAndNames();
    void heldFundIsNamedAfterTheFundOfTheSameFile();
    void receivablesAndPayablesBalance();
    void informativeSectionsGiveNoRowButAreCounted();
    void unknownSectionWarnsAndFailsByItsValue();
    void managedPortfolioHasNoQuota();
    void oneBadFundOfALotLeavesTheOthers();
    void truncatedLotIsRejectedWhole();
    void twoOffshoreFundsAreTwoFunds();
    void repeatedFundIsKeptOnceOrRejected();
    void seriesBecomeOneFund();
    void lostLeadingZerosAndMaskedIdsAreRepaired();
    void sectionsInAnyOrderGiveTheSameFund();
    void largeLotStreams();

private:
    const FileReader m_reader{u"posicao.xml"_s};
};

void TestAnbima401::workedExampleGivesExactlyItsTable()
{
    const auto carteira = m_reader.readOne(file401(workedExample()));
    VERIFY_OK(carteira);
    QStringList lines;
    Decimal sum;
    for (const CarteiraRow &row : carteiraRows(*carteira, {})) {
        lines.append(
            QStringList{row.grupo, row.cod, row.secao, fieldText(row.qnt), row.vlrMercado->toBrazilian(2)}.join(
                u" | "_s));
        sum += *row.vlrMercado;
    }
    QCOMPARE(lines,
             (QStringList{u"RENDA FIXA | 15805 | titpublico/compromisso:C | 10 | 100.000,00"_s,
                          u"ALUGUEL | OUTROS | acoes:T | 50 | 0,00"_s, u"FUTUROS | OUTROS | futuros:V | -3 | 125,50"_s,
                          u"PORTFOLIO INVESTIDO | 15804 | cotas | 1000.12345678 | 1.234,72"_s,
                          u"CAIXA | 10108 | caixa | 1 | 500,00"_s, u"DESPESAS | OUTROS | provisao:D | NULL | -60,22"_s,
                          u"DESPESAS | OUTROS | header | NULL | -800,00"_s}));
    QCOMPARE(sum, *Decimal::parse(u"101000.00"));
    QCOMPARE(*carteira->patrimonio, sum);
    QVERIFY2(carteira->warnings.isEmpty(), qPrintable(carteira->warnings.join(u'\n')));
}

void TestAnbima401::workedExampleFillsDatesPricesAndNames()
{
    const auto carteira = m_reader.readOne(file401(workedExample()));
    VERIFY_OK(carteira);
    QCOMPARE(carteira->fundo, u"ALFA FIC FIM"_s);
    QCOMPARE(carteira->docFundo, u"11222333000181"_s);
    QCOMPARE(carteira->data, QDate(2025, 4, 10));
    const QList<Posicao> &p = carteira->posicoes;
    QStringList items;
    for (qsizetype i = 0; i < p.size(); ++i) {
        items.append(p.at(i).item);
        QCOMPARE(p.at(i).linha, int(i) + 1);
    }
    QCOMPARE(items, (QStringList{u"COMPROMISSADA LFT"_s, u"ALUGUEL PETR4"_s, u"DI1F31"_s, u"FUNDO 11222333000262"_s,
                                 u"C/C SALDO FUNDO"_s, u"Taxa de administração"_s, u"COTAS A RESGATAR"_s}));
    QCOMPARE(p.at(0).vencimento, QDate(2025, 4, 11));
    QCOMPARE(p.at(0).aplicacao, QDate(2024, 1, 5));
    QCOMPARE(p.at(0).isin, u"BRSTNCLF1RD2"_s);
    QCOMPARE(fieldText(p.at(0).percPl), u"0.9900990099"_s);
    QCOMPARE(fieldText(p.at(2).preco), u"90000"_s);
    QCOMPARE(p.at(2).docAtivo, u"11444777000161"_s);
    QCOMPARE(p.at(3).isin, QString());
    QCOMPARE(p.at(5).vencimento, QDate(2025, 5, 5));
}

void TestAnbima401::heldFundIsNamedAfterTheFundOfTheSameFile()
{
    const auto quota = [](const QByteArray &isin, const QByteArray &cnpj) {
        return element401("cotas", {{"isin", isin},
                                    {"cnpjfundo", cnpj},
                                    {"qtdisponivel", "1"},
                                    {"qtgarantia", "0"},
                                    {"puposicao", "5"},
                                    {"tributos", "0"}});
    };
    const QByteArray master =
        fund401(headerWithAssets("5", {{"cnpj", "11222333000262"}, {"nome", "BETA MASTER"}, {"isin", "BRSTNCLF1RD2"}}),
                cash401("5"));
    const QByteArray feeder =
        fund401(headerWithAssets("20"), quota("************", "11222333000262") + quota("BRSTNCLF1RD2", "0") +
                                            quota("BRPETRACNPR6", "0") + quota("************", "0"));
    const auto funds = m_reader.read(file401(feeder + master));
    VERIFY_OK(funds);
    VERIFY_OK(funds->first());
    QStringList items;
    for (const Posicao &p : funds->first()->posicoes)
        items.append(p.item);
    QCOMPARE(items, (QStringList{u"BETA MASTER"_s, u"BETA MASTER"_s, u"FUNDO BRPETRACNPR6"_s, u"FUNDO EXTERIOR"_s}));
}

void TestAnbima401::receivablesAndPayablesBalance()
{
    const QByteArray header = header401({{"patliq", "1090"},
                                         {"valorativos", "1000"},
                                         {"valorreceber", "150"},
                                         {"valorpagar", "50"},
                                         {"vlcotasemitir", "10"},
                                         {"valorcota", "1090"},
                                         {"quantidade", "1"}});
    const auto carteira = m_reader.readOne(file401(
        fund401(header, cash401("1000") + provision401("28", "C", "150", "20280101") + provision401("999", "D", "25") +
                            provision401("999", "D", "25") + provision401("1234", "D", "0"))));
    VERIFY_OK(carteira);
    QCOMPARE(carteira->posicoes.size(), 6);
    QCOMPARE(carteira->posicoes.at(1).item, u"Juros sobre capital próprio"_s);
    QCOMPARE(carteira->posicoes.at(1).secao, u"provisao:C"_s);
    QCOMPARE(carteira->posicoes.at(1).vencimento, QDate(2028, 1, 1));
    QCOMPARE(carteira->posicoes.at(4).item, u"CONTA 1234"_s);
    QCOMPARE(carteira->posicoes.at(5).item, u"COTAS A EMITIR"_s);
    QVERIFY2(carteira->warnings.isEmpty(), qPrintable(carteira->warnings.join(u'\n')));
}

void TestAnbima401::informativeSectionsGiveNoRowButAreCounted()
{
    const QByteArray sections =
        cash401("10") +
        element401("despesas", {{"txadm", "3"}, {"tributos", "0"}, {"perctaxaadm", "0"}, {"txperf", "N"}}) +
        element401("outrasdespesas", {{"coddesp", "14"}, {"valor", "7"}}) +
        element401("outrasdespesas", {{"coddesp", "15"}, {"valor", "8"}}) + element401("corretagem", {{"vlbov", "1"}}) +
        element401("partplanprev", {{"cnpb", "1"}, {"percpart", "100"}});
    const auto carteira = m_reader.readOne(file401(fund401(headerWithAssets("10"), sections)));
    VERIFY_OK(carteira);
    QCOMPARE(carteira->posicoes.size(), 1);
    QMap<QString, int> counted;
    for (const SecaoCount &secao : carteira->secoes)
        counted.insert(secao.secao, secao.totals + secao.data);
    QCOMPARE(counted, (QMap<QString, int>{{u"caixa"_s, 1},
                                          {u"despesas"_s, 1},
                                          {u"outrasdespesas"_s, 2},
                                          {u"corretagem"_s, 1},
                                          {u"partplanprev"_s, 1}}));
}

void TestAnbima401::unknownSectionWarnsAndFailsByItsValue()
{
    const QByteArray unknown = element401("operpart", {{"vlavencer", "900"}});
    const auto harmless = m_reader.readOne(file401(fund401(headerWithAssets("10"), cash401("10") + unknown)));
    VERIFY_OK(harmless);
    QVERIFY2(harmless->warnings.join(u' ').contains(u"operpart"), qPrintable(harmless->warnings.join(u'\n')));
    const auto missing = m_reader.readOne(file401(fund401(headerWithAssets("910"), cash401("10") + unknown)));
    QVERIFY(!missing);
    QVERIFY2(missing.error().message.contains(u"R03") && missing.error().message.contains(u"operpart"),
             qPrintable(missing.error().message));
}

void TestAnbima401::managedPortfolioHasNoQuota()
{
    const QByteArray header = element401("header", {{"cnpjcpf", "12345678909"},
                                                    {"codcart", "77"},
                                                    {"dtposicao", "20250410"},
                                                    {"nome", "FULANO"},
                                                    {"tpcli", "F"},
                                                    {"codcntcor", "1"},
                                                    {"patliq", "10"},
                                                    {"tributos", "0"},
                                                    {"valorativos", "10"},
                                                    {"valorreceber", "0"},
                                                    {"valorpagar", "0"}});
    const auto funds = m_reader.read(file401("<carteira>" + header + cash401("10") + "</carteira>"));
    VERIFY_OK(funds);
    VERIFY_OK(funds->first());
    QCOMPARE(funds->first()->docFundo, u"12345678909"_s);
    QVERIFY(!funds->first()->cota);
}

void TestAnbima401::oneBadFundOfALotLeavesTheOthers()
{
    const auto fund = [](const QByteArray &name, const QByteArray &cnpj, const QByteArray &saldo) {
        return fund401(headerWithAssets("10", {{"nome", name}, {"cnpj", cnpj}}), cash401(saldo));
    };
    const auto funds =
        m_reader.read(file401(fund("UM", "11222333000181", "10") + fund("DOIS", "11222333000262", "dez") +
                              fund("TRES", "11444777000161", "10")));
    VERIFY_OK(funds);
    QCOMPARE(funds->size(), 3);
    VERIFY_OK(funds->at(0));
    QVERIFY(!funds->at(1));
    QCOMPARE(funds->at(1).error().trail, QStringList{u"DOIS"_s});
    VERIFY_OK(funds->at(2));
    QCOMPARE(funds->at(2)->fundo, u"TRES"_s);
}

void TestAnbima401::truncatedLotIsRejectedWhole()
{
    const QByteArray good = file401(workedExample() + workedExample());
    const auto funds = m_reader.read(good.left(good.size() - 200));
    QVERIFY(!funds);
    QVERIFY2(funds.error().message.contains(u"truncado") &&
                 funds.error().message.contains(u"arquivoposicao_4_01/fundo/"),
             qPrintable(funds.error().message));
}

void TestAnbima401::twoOffshoreFundsAreTwoFunds()
{
    const auto offshore = [](const QByteArray &name) {
        return fund401(headerWithAssets("10", {{"nome", name}, {"cnpj", "00000000000000"}}), cash401("10"));
    };
    const auto funds = m_reader.read(file401(offshore("MASTER A") + offshore("MASTER B")));
    VERIFY_OK(funds);
    QCOMPARE(funds->size(), 2);
    VERIFY_OK(funds->at(0));
    VERIFY_OK(funds->at(1));
    QCOMPARE(funds->at(0)->docFundo, QString());
    QCOMPARE(funds->at(1)->fundo, u"MASTER B"_s);
}

void TestAnbima401::repeatedFundIsKeptOnceOrRejected()
{
    const auto same = m_reader.read(file401(workedExample() + workedExample()));
    VERIFY_OK(same);
    QCOMPARE(same->size(), 1);
    VERIFY_OK(same->first());
    QCOMPARE(same->first()->warnings.size(), 1);

    const auto different = m_reader.read(file401(workedExample() + fund401(headerWithAssets("10"), cash401("10"))));
    VERIFY_OK(different);
    QCOMPARE(different->size(), 2);
    for (const auto &fund : *different) {
        QVERIFY(!fund);
        QVERIFY2(fund.error().message.contains(u"D04"), qPrintable(fund.error().message));
    }
}

void TestAnbima401::seriesBecomeOneFund()
{
    const auto series = [](const QByteArray &isin, const QByteArray &value) {
        return fund401(headerWithAssets(value, {{"isin", isin}}), cash401(value));
    };
    const auto funds = m_reader.read(file401(series("BRSTNCLF1RD2", "30") + series("BRPETRACNPR6", "10")));
    VERIFY_OK(funds);
    QCOMPARE(funds->size(), 1);
    VERIFY_OK(funds->first());
    const Carteira &carteira = *funds->first();
    QCOMPARE(fieldText(carteira.patrimonio), u"40"_s);
    QCOMPARE(carteira.posicoes.size(), 2);
    QCOMPARE(carteira.posicoes.at(1).linha, 2);
    QCOMPARE(fieldText(carteira.posicoes.at(1).percPl), u"0.25"_s);
}

void TestAnbima401::lostLeadingZerosAndMaskedIdsAreRepaired()
{
    const QByteArray bonds = bond401("titprivado", {{"cnpjemissor", "191"}, {"isin", "BR**********"}}) +
                             bond401("titprivado", {{"cnpjemissor", "000000000000-1"}, {"isin", "BRX"}}) +
                             bond401("titprivado", {{"cnpjemissor", "12ABC34501DE35"}}) +
                             bond401("titprivado", {{"isin", "BRSTNCLF1RD3"}});
    const auto carteira =
        m_reader.readOne(file401(fund401(headerWithAssets("1", {{"cnpj", "191"}}), bonds + cash401("1"))));
    VERIFY_OK(carteira);
    QCOMPARE(carteira->docFundo, u"00000000000191"_s);
    const QList<Posicao> &p = carteira->posicoes;
    QCOMPARE(p.at(0).docAtivo, u"00000000000191"_s);
    QCOMPARE(p.at(0).isin, QString());
    QCOMPARE(p.at(1).docAtivo, QString());
    QCOMPARE(p.at(1).isin, QString());
    QCOMPARE(p.at(2).docAtivo, u"12ABC34501DE35"_s);
    QCOMPARE(p.at(3).isin, u"BRSTNCLF1RD3"_s);
    QCOMPARE(carteira->warnings.size(), 2); // the CNPJ with a hyphen, the ISIN with a wrong check digit
}

void TestAnbima401::sectionsInAnyOrderGiveTheSameFund()
{
    const QByteArray header = headerWithAssets("10");
    const auto first = m_reader.readOne(file401("<fundo>" + header + cash401("4") + cash401("6") + "</fundo>"));
    const auto last = m_reader.readOne(file401("<fundo>" + cash401("4") + cash401("6") + header + "</fundo>"));
    VERIFY_OK(first);
    VERIFY_OK(last);
    QCOMPARE(last->posicoes, first->posicoes);
}

// Longer than the chunks in which the file is read, so that tags and characters are cut at their ends.
void TestAnbima401::largeLotStreams()
{
    QByteArray funds;
    for (int i = 0; i < 400; ++i) {
        const QByteArray number = QByteArray::number(10000 + i);
        funds += fund401(headerWithAssets("30", {{"cnpj", "0"}, {"nome", "FUNDO AÇÃO " + number}}),
                         cash401("10") + cash401("10") + cash401("10"));
    }
    const auto read400 = m_reader.read(file401(funds));
    VERIFY_OK(read400);
    QCOMPARE(read400->size(), 400);
    for (const auto &fund : *read400) {
        VERIFY_OK(fund);
        QCOMPARE(fund->posicoes.size(), 3);
    }
    QCOMPARE(read400->last()->fundo, u"FUNDO AÇÃO 10399"_s);
}

QTEST_APPLESS_MAIN(TestAnbima401)
#include "tst_anbima401.moc"
