// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/carteirafile.h"
#include "core/transform/columnrules.h"
#include "tests/support/testprint.h"
#include "tests/unit/transform/anbima401text.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Etl;

namespace {

const QByteArray kRepoBlock =
    "<compromisso><dtretorno>20250411</dtretorno><puretorno>10000.5</puretorno><indexadorcomp>PRE</indexadorcomp>"
    "<perindexcomp>100</perindexcomp><txoperacao>14.15</txoperacao><classecomp>C</classecomp></compromisso>";

/// The worked example of anbima-xml 9.4.
QByteArray workedExample()
{
    return fund401(header401({{"patliq", "101000.00"},
                              {"valorativos", "101860.22"},
                              {"valorpagar", "60.22"},
                              {"vlcotasresgatar", "800.00"},
                              {"valorcota", "101"},
                              {"quantidade", "1000"}}),
                   bond401("titpublico", {{"qtgarantia", "10"}, {"valorfinemgar", "100000.00"}, {"puposicao", "10000"}},
                           kRepoBlock) +
                       share401({{"qtdisponivel", "50"},
                                 {"puposicao", "20.00"},
                                 {"valorfindisp", "1000.00"},
                                 {"classeoperacao", "T"}}) +
                       element401("futuros", {{"isin", "BRBMEFDI1"},
                                              {"ativo", "DI1"},
                                              {"cnpjcorretora", "11444777000161"},
                                              {"serie", "F31"},
                                              {"quantidade", "3"},
                                              {"vltotalpos", "270000.00"},
                                              {"tributos", "0"},
                                              {"dtvencimento", "20310102"},
                                              {"vlajuste", "125.5"},
                                              {"classeoperacao", "V"},
                                              {"hedge", "N"},
                                              {"tphedge", "0"}}) +
                       element401("cotas", {{"isin", "************"},
                                            {"cnpjfundo", "11222333000262"},
                                            {"qtdisponivel", "1000.12345678"},
                                            {"qtgarantia", "0"},
                                            {"puposicao", "1.23456789"},
                                            {"tributos", "0"},
                                            {"nivelrsc", ""}}) +
                       cash401("500.00") + provision401("34", "D", "60.22", "20250505"));
}

QString fieldText(const OptionalDecimal &value)
{
    return value ? value->toCanonical() : u"NULL"_s;
}

} // namespace

class TestAnbima401 : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void workedExampleGivesExactlyItsTable();
    void workedExampleFillsDatesPricesAndNames();
    void everySectionGivesItsRow_data();
    void everySectionGivesItsRow();
    void bondsByDirection_data();
    void bondsByDirection();
    void repoTakesItsOwnMaturityRateAndIndex();
    void lotDividesTheSharePrice();
    void heldFundIsNamedAfterTheFundOfTheSameFile();
    void receivablesAndPayablesBalance();
    void informativeSectionsGiveNoRowButAreCounted();
    void unknownSectionWarnsAndFailsByItsValue();
    void managedPortfolioHasNoQuota();
    void encodings_data();
    void encodings();
    void badFileIsTheOuterError_data();
    void badFileIsTheOuterError();
    void badFundStandsAsItsError_data();
    void badFundStandsAsItsError();
    void reconciliationLimits_data();
    void reconciliationLimits();
    void oneBadFundOfALotLeavesTheOthers();
    void truncatedLotIsRejectedWhole();
    void twoOffshoreFundsAreTwoFunds();
    void repeatedFundIsKeptOnceOrRejected();
    void seriesBecomeOneFund();
    void lostLeadingZerosAndMaskedIdsAreRepaired();
    void sectionsInAnyOrderGiveTheSameFund();
    void largeLotStreams();

private:
    Result<CarteiraFunds> read(const QByteArray &bytes);
    Result<Carteira> readOne(const QByteArray &fund);

    QScopedPointer<QTemporaryDir> m_folder;
};

void TestAnbima401::init()
{
    m_folder.reset(new QTemporaryDir);
    QVERIFY(m_folder->isValid());
}

Result<CarteiraFunds> TestAnbima401::read(const QByteArray &bytes)
{
    QFile file(m_folder->filePath(u"posicao.xml"_s));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        return fail(ErrorCode::Internal, file.errorString());
    file.close();
    return readCarteiraFile(file.fileName(), {});
}

Result<Carteira> TestAnbima401::readOne(const QByteArray &fund)
{
    auto funds = read(file401(fund));
    if (!funds)
        return fail(funds.error());
    if (funds->size() != 1)
        return fail(ErrorCode::Internal, u"%1 fundos"_s.arg(funds->size()));
    return funds->first();
}

void TestAnbima401::workedExampleGivesExactlyItsTable()
{
    const auto carteira = readOne(workedExample());
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
    const auto carteira = readOne(workedExample());
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

void TestAnbima401::everySectionGivesItsRow_data()
{
    QTest::addColumn<QByteArray>("section");
    QTest::addColumn<QByteArray>("assets");
    QTest::addColumn<QString>("expected"); // grupo | item | secao | qnt | valor | preco | vencimento
    QTest::newRow("opcoesacoes") << element401("opcoesacoes", {{"isin", "BRPETRACNPR6"},
                                                               {"codativo", "PETRD40"},
                                                               {"ativobase", "PETR4"},
                                                               {"qtdisponivel", "100"},
                                                               {"valorfinanceiro", "250"},
                                                               {"precoexercicio", "40"},
                                                               {"dtvencimento", "20250516"},
                                                               {"classeoperacao", "V"},
                                                               {"tributos", "0"},
                                                               {"puposicao", "2.5"},
                                                               {"premio", "1"},
                                                               {"tpconta", "1"},
                                                               {"hedge", "N"},
                                                               {"tphedge", "0"}})
                                 << QByteArray("-250")
                                 << u"OPCOES | PETRD40 | opcoesacoes:V | -100 | -250 | 2.5 | 2025-05-16"_s;
    QTest::newRow("opcoesderiv") << element401("opcoesderiv", {{"isin", "BRBMEF"},
                                                               {"mercado", "1"},
                                                               {"ativo", "DOL"},
                                                               {"serie", "K525"},
                                                               {"callput", "C"},
                                                               {"quantidade", "2"},
                                                               {"valorfinanceiro", "80.10"},
                                                               {"tributos", "0"},
                                                               {"precoexercicio", "5"},
                                                               {"premio", "1"},
                                                               {"dtvencimento", "20250502"},
                                                               {"classeoperacao", "C"},
                                                               {"puposicao", "40.05"},
                                                               {"hedge", "N"},
                                                               {"tphedge", "0"}})
                                 << QByteArray("80.10")
                                 << u"OPCOES | DOLK525 | opcoesderiv:C | 2 | 80.1 | 40.05 | 2025-05-02"_s;
    QTest::newRow("opcoesflx") << element401("opcoesflx", {{"isin", "BRFLEX"},
                                                           {"tipo", "E"},
                                                           {"callput", "P"},
                                                           {"dtoperacao", "20250102"},
                                                           {"dtexercicio", "20250602"},
                                                           {"ativo", "IBOV"},
                                                           {"garantia", "S"},
                                                           {"premio", "1"},
                                                           {"puposicao", "3"},
                                                           {"quantidade", "5"},
                                                           {"valorfinanceiro", "15"},
                                                           {"tributos", "0"},
                                                           {"precoexercicio", "5"},
                                                           {"classeoperacao", "C"},
                                                           {"hedge", "N"},
                                                           {"tphedge", "0"}})
                               << QByteArray("15") << u"OPCOES | IBOV | opcoesflx:C | 5 | 15 | 3 | 2025-06-02"_s;
    QTest::newRow("opcoesmoedasotc") << element401("opcoesmoedasotc", {{"codoper", "OP77"},
                                                                       {"tipo", "E"},
                                                                       {"callput", "P"},
                                                                       {"dtoperacao", "20250102"},
                                                                       {"dtvencimento", "20250603"},
                                                                       {"dtexercicio", "20250602"},
                                                                       {"moedaativa", "USD"},
                                                                       {"moedapassiva", "BRL"},
                                                                       {"garantia", "S"},
                                                                       {"premio", "1"},
                                                                       {"puposicao", "3"},
                                                                       {"quantidade", "5"},
                                                                       {"valorfinanceiro", "15"},
                                                                       {"tributos", "0"},
                                                                       {"precoexercicio", "5"},
                                                                       {"classeoperacao", "V"},
                                                                       {"hedge", "N"},
                                                                       {"tphedge", "0"}})
                                     << QByteArray("-15")
                                     << u"OPCOES | OP77 | opcoesmoedasotc:V | -5 | -15 | 3 | 2025-06-03"_s;
    QTest::newRow("termorv") << element401("termorv", {{"isin", "BRPETRACNPR6"},
                                                       {"ativo", "PETR4T"},
                                                       {"dtoperacao", "20250102"},
                                                       {"dtvencimento", "20250604"},
                                                       {"garantia", "N"},
                                                       {"puposicao", "37"},
                                                       {"quantidade", "10"},
                                                       {"valorfinanceiro", "370"},
                                                       {"tributos", "0"},
                                                       {"puvenc", "38"},
                                                       {"tpconta", "1"},
                                                       {"classeoperacao", "C"},
                                                       {"hedge", "N"},
                                                       {"tphedge", "0"}})
                             << QByteArray("370") << u"TERMO | TERMO PETR4T | termorv:C | 10 | 370 | 37 | 2025-06-04"_s;
    QTest::newRow("termorf of meaning A")
        << element401("termorf", {{"isin", "BRSTNCLF1RD2"},
                                  {"dtvencativo", "20290301"},
                                  {"dtoper", "20250102"},
                                  {"dtvencimento", "20250605"},
                                  {"qtd", "4"},
                                  {"puoperacao", "1"},
                                  {"puvencimento", "1"},
                                  {"puposicao", "25"},
                                  {"puemissao", "1"},
                                  {"principal", "0"},
                                  {"valorfin", "100"},
                                  {"tributos", "0"},
                                  {"coupom", "0"},
                                  {"indexador", "SEL"},
                                  {"percindex", "100"},
                                  {"caracteristica", "N"},
                                  {"classeoperacao", "A"},
                                  {"hedge", "N"},
                                  {"tphedge", "0"}})
        << QByteArray("100") << u"TERMO | TERMO BRSTNCLF1RD2 | termorf:A | 4 | 100 | 25 | 2025-06-05"_s;
    QTest::newRow("forwardsmoedas") << element401("forwardsmoedas", {{"tipooperacao", "NDF"},
                                                                     {"moedaativa", "USD"},
                                                                     {"moedapassiva", "BRL"},
                                                                     {"notional", "1000"},
                                                                     {"taxa", "5.1234"},
                                                                     {"valorfinanceiro", "12"},
                                                                     {"tributos", "0"},
                                                                     {"dtvencimento", "20250606"},
                                                                     {"classeoperacao", "V"},
                                                                     {"hedge", "N"},
                                                                     {"tphedge", "0"}})
                                    << QByteArray("-12")
                                    << u"CAMBIO | NDF USD/BRL | forwardsmoedas:V | NULL | -12 | 5.1234 | 2025-06-06"_s;
    QTest::newRow("futuros long and negative")
        << element401("futuros", {{"isin", "BRBMEF"},
                                  {"ativo", "DOL"},
                                  {"cnpjcorretora", "0"},
                                  {"serie", "K25"},
                                  {"quantidade", "3"},
                                  {"vltotalpos", "1"},
                                  {"tributos", "0"},
                                  {"dtvencimento", "20250502"},
                                  {"vlajuste", "-7.5"},
                                  {"classeoperacao", "C"},
                                  {"hedge", "N"},
                                  {"tphedge", "0"}})
        << QByteArray("-7.5") << u"FUTUROS | DOLK25 | futuros:C | 3 | -7.5 | 0.3333333333 | 2025-05-02"_s;
    QTest::newRow("swap") << element401("swap", {{"cetipbmf", "C"},
                                                 {"isin", "BRSWAP"},
                                                 {"dtoperacao", "20240601"},
                                                 {"dtregistro", "20240601"},
                                                 {"dtvencimento", "20260601"},
                                                 {"cnpjcontraparte", "11444777000161"},
                                                 {"garantia", "1"},
                                                 {"vlnotional", "1000"},
                                                 {"tributos", "0"},
                                                 {"vlmercadoativo", "1100.10"},
                                                 {"taxaativo", "0"},
                                                 {"indexadorativo", "DI1"},
                                                 {"percindexativo", "105.5"},
                                                 {"vlmercadopassivo", "1200.20"},
                                                 {"taxapassivo", "12.5"},
                                                 {"indexadorpassivo", "PRE"},
                                                 {"percindexpassivo", "100"},
                                                 {"hedge", "N"},
                                                 {"tphedge", "0"}})
                          << QByteArray("-100.10")
                          << u"SWAP | SWAP 105.5% DI1 x PRE 12.5% a.a. | swap | 1 | -100.1 | -100.1 | 2026-06-01"_s;
    QTest::newRow("caixa judicial") << cash401("-5.5", "J") << QByteArray("-5.5")
                                    << u"CAIXA | DEPOSITO JUDICIAL | caixa | 1 | -5.5 | NULL | "_s;
    QTest::newRow("imoveis") << element401("imoveis", {{"logradouro", "RUA A"},
                                                       {"numero", "10"},
                                                       {"cidade", "X"},
                                                       {"estado", "SP"},
                                                       {"cep", "1000"},
                                                       {"percpart", "100"},
                                                       {"valorcontabil", "5000"},
                                                       {"opcaorecompra", "N"},
                                                       {"tipoimovel", "01"},
                                                       {"questjur", "N"},
                                                       {"tipouso", "01"}})
                             << QByteArray("5000") << u"IMOVEIS | RUA A 10 | imoveis | 1 | 5000 | NULL | "_s;
    QTest::newRow("participacoes")
        << element401("participacoes", {{"cnpjpart", "11444777000161"}, {"valorfinanceiro", "900"}})
        << QByteArray("900") << u"PARTICIPACOES | PARTICIPACAO 11444777000161 | participacoes | 1 | 900 | NULL | "_s;
    QTest::newRow("fidc") << element401("fidc", {{"valorfinanceiro", "901"}}) << QByteArray("901")
                          << u"FIDC | DIREITOS CREDITORIOS | fidc | 1 | 901 | NULL | "_s;
    QTest::newRow("debenture without maturity")
        << bond401("debenture", {{"dtvencimento", "00000000"},
                                 {"qtdisponivel", "2"},
                                 {"puposicao", "50.25"},
                                 {"valorfindisp", "100.50"}})
        << QByteArray("100.50") << u"RENDA FIXA | XPTO11 | debenture:C | 2 | 100.5 | 50.25 | "_s;
}

void TestAnbima401::everySectionGivesItsRow()
{
    QFETCH(QByteArray, section);
    QFETCH(QByteArray, assets);
    QFETCH(QString, expected);
    const auto carteira = readOne(fund401(headerWithAssets(assets), section));
    VERIFY_OK(carteira);
    QCOMPARE(carteira->posicoes.size(), 1);
    const CarteiraRow row = carteiraRows(*carteira, {}).first();
    QCOMPARE((QStringList{row.grupo, row.descricao, row.secao, fieldText(row.qnt), fieldText(row.vlrMercado),
                          fieldText(row.preco), row.dataVenc.toString(Qt::ISODate)}
                  .join(u" | "_s)),
             expected);
}

void TestAnbima401::bondsByDirection_data()
{
    QTest::addColumn<QByteArray>("section");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("grupo");
    QTest::addColumn<QString>("qnt");
    QTest::addColumn<QByteArray>("value");
    for (const char *section : {"titpublico", "titprivado", "debenture"}) {
        const QByteArray name(section);
        QTest::newRow((name + " own").constData())
            << name << QByteArray("C") << u"RENDA FIXA"_s << u"5"_s << QByteArray("50");
        QTest::newRow((name + " lent out is still an asset").constData())
            << name << QByteArray("D") << u"RENDA FIXA"_s << u"5"_s << QByteArray("50");
        QTest::newRow((name + " short").constData())
            << name << QByteArray("V") << u"RENDA FIXA"_s << u"-5"_s << QByteArray("-50");
        QTest::newRow((name + " borrowed counts nothing").constData())
            << name << QByteArray("T") << u"ALUGUEL"_s << u"5"_s << QByteArray("0");
    }
}

void TestAnbima401::bondsByDirection()
{
    QFETCH(QByteArray, section);
    QFETCH(QByteArray, code);
    QFETCH(QString, grupo);
    QFETCH(QString, qnt);
    QFETCH(QByteArray, value);
    const QByteArray bond = bond401(section, {{"qtdisponivel", "3"},
                                              {"qtgarantia", "2"},
                                              {"puposicao", "10"},
                                              {"valorfindisp", "30"},
                                              {"valorfinemgar", "20"},
                                              {"classeoperacao", code}});
    const auto carteira = readOne(fund401(headerWithAssets(value), bond));
    VERIFY_OK(carteira);
    const CarteiraRow row = carteiraRows(*carteira, {}).first();
    QCOMPARE(row.grupo, grupo);
    QCOMPARE(fieldText(row.qnt), qnt);
    QCOMPARE(fieldText(row.vlrMercado), QString::fromLatin1(value));
}

void TestAnbima401::repoTakesItsOwnMaturityRateAndIndex()
{
    QByteArray sale = kRepoBlock;
    sale.replace("<classecomp>C", "<classecomp>V").replace("<perindexcomp>100", "<perindexcomp>98.5");
    const QByteArray bond = bond401("titprivado",
                                    {{"codativo", "CDB123"},
                                     {"qtdisponivel", "1"},
                                     {"puposicao", "10"},
                                     {"valorfindisp", "10"},
                                     {"classeoperacao", "V"}},
                                    sale);
    const auto carteira = readOne(fund401(headerWithAssets("-10"), bond));
    VERIFY_OK(carteira);
    const Posicao &p = carteira->posicoes.first();
    QCOMPARE(p.item, u"COMPROMISSADA CDB123"_s);
    QCOMPARE(p.secao, u"titprivado/compromisso:V"_s);
    QCOMPARE(p.vencimento, QDate(2025, 4, 11));
    QCOMPARE(p.indexador, u"98.5% PRE"_s);
    QCOMPARE(fieldText(p.taxa), u"14.15"_s);
    QCOMPARE(p.docAtivo, u"11444777000161"_s);
}

void TestAnbima401::lotDividesTheSharePrice()
{
    const auto carteira = readOne(
        fund401(headerWithAssets("355"),
                share401({{"qtdisponivel", "100"}, {"lote", "1000"}, {"puposicao", "3550"}, {"valorfindisp", "355"}})));
    VERIFY_OK(carteira);
    QCOMPARE(fieldText(carteira->posicoes.first().preco), u"3.55"_s);
    QVERIFY2(!carteira->warnings.join(u' ').contains(u"R05"), qPrintable(carteira->warnings.join(u'\n')));
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
    const auto funds = read(file401(feeder + master));
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
    const auto carteira = readOne(fund401(header, cash401("1000") + provision401("28", "C", "150", "20280101") +
                                                      provision401("999", "D", "25") + provision401("999", "D", "25") +
                                                      provision401("1234", "D", "0")));
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
    const auto carteira = readOne(fund401(headerWithAssets("10"), sections));
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
    const auto harmless = readOne(fund401(headerWithAssets("10"), cash401("10") + unknown));
    VERIFY_OK(harmless);
    QVERIFY2(harmless->warnings.join(u' ').contains(u"operpart"), qPrintable(harmless->warnings.join(u'\n')));
    const auto missing = readOne(fund401(headerWithAssets("910"), cash401("10") + unknown));
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
    const auto funds = read(file401("<carteira>" + header + cash401("10") + "</carteira>"));
    VERIFY_OK(funds);
    VERIFY_OK(funds->first());
    QCOMPARE(funds->first()->docFundo, u"12345678909"_s);
    QVERIFY(!funds->first()->cota);
}

void TestAnbima401::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("warnings");
    const auto file = [](const QByteArray &declaration, const QByteArray &name) {
        return file401(fund401(headerWithAssets("10", {{"nome", name}}), cash401("10")), declaration);
    };
    const QByteArray utf8 = "A\xC3\x87\xC3\x83O", latin1 = "A\xC7\xC3O";
    QTest::newRow("undeclared UTF-8") << file("<?xml version='1.0' ?>", utf8) << 0;
    QTest::newRow("no declaration at all") << file("", utf8) << 0;
    QTest::newRow("UTF-8 with BOM") << "\xEF\xBB\xBF" + file("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", utf8) << 0;
    QTest::newRow("BOM wins over the declaration")
        << "\xEF\xBB\xBF" + file("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>", utf8) << 0;
    QTest::newRow("declared ISO-8859-1") << file("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>", latin1) << 0;
    QTest::newRow("declared windows-1252") << file("<?xml version=\"1.0\" encoding='windows-1252'?>", latin1) << 0;
    QTest::newRow("undeclared windows-1252") << file("<?xml version='1.0' ?>", latin1) << 1;
    QTest::newRow("CRLF") << file("<?xml version='1.0' ?>\r\n", utf8).replace("\n", "\r\n") << 0;
    QTest::newRow("one line") << file("<?xml version='1.0' ?>", utf8).replace("\n", "") << 0;
    QTest::newRow("UTF-16 with BOM") << QByteArray("\xFF\xFE") + [&] {
        const QString text = QString::fromUtf8(file("", utf8));
        return QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    }() << 0;
}

void TestAnbima401::encodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, warnings);
    const auto funds = read(bytes);
    VERIFY_OK(funds);
    VERIFY_OK(funds->first());
    QCOMPARE(funds->first()->fundo, u"AÇÃO"_s);
    QCOMPARE(funds->first()->warnings.size(), warnings);
}

void TestAnbima401::badFileIsTheOuterError_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    const QByteArray good = file401(workedExample());
    QTest::newRow("empty") << QByteArray() << u"F01"_s;
    QTest::newRow("HTML page") << QByteArray("<!DOCTYPE html><html><body>Erro</body></html>") << u"F02"_s;
    QTest::newRow("JSON error") << QByteArray(R"({"error":"x"})") << u"F02"_s;
    QTest::newRow("PDF") << QByteArray("%PDF-1.4") << u"F02"_s;
    QTest::newRow("text") << QByteArray("Bom dia") << u"F02"_s;
    QTest::newRow("cut off") << good.left(good.size() / 2) << u"F03"_s;
    QTest::newRow("wrong nesting") << QByteArray("<arquivoposicao_4_01><fundo></header></arquivoposicao_4_01>")
                                   << u"F03"_s;
    QTest::newRow("undefined entity") << file401("<fundo>&nbsp;</fundo>") << u"F03"_s;
    QTest::newRow("declared UTF-8 with other bytes")
        << file401(fund401(header401({{"nome", "A\xC7\xC3O"}}), {}), "<?xml version='1.0' encoding='UTF-8'?>")
        << u"F04"_s;
    QTest::newRow("unknown encoding") << file401(workedExample(), "<?xml version='1.0' encoding='EBCDIC'?>")
                                      << u"F04"_s;
    QTest::newRow("layout 4.00") << QByteArray("<arquivoposicao_4_00></arquivoposicao_4_00>") << u"F05"_s;
    QTest::newRow("other XML") << QByteArray("<nota><item/></nota>") << u"F05"_s;
    QTest::newRow("DOCTYPE") << QByteArray("<!DOCTYPE x [<!ENTITY a \"b\">]><arquivoposicao_4_01/>") << u"F06"_s;
    QTest::newRow("too deep") << file401("<fundo>" + QByteArray("<a>").repeated(100) +
                                         QByteArray("</a>").repeated(100) + "</fundo>")
                              << u"F08"_s;
    QTest::newRow("no fund") << file401({}) << u"S01"_s;
}

void TestAnbima401::badFileIsTheOuterError()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const auto funds = read(bytes);
    QVERIFY(!funds);
    QCOMPARE(funds.error().code, ErrorCode::Parse);
    QVERIFY2(funds.error().message.contains(code) && funds.error().message.contains(u"posicao.xml"),
             qPrintable(funds.error().oneLine()));
}

void TestAnbima401::badFundStandsAsItsError_data()
{
    QTest::addColumn<QByteArray>("fund");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("place");
    const auto cash = [](const QByteArray &saldo) { return fund401(headerWithAssets("10"), cash401(saldo)); };
    QTest::newRow("no header") << QByteArray("<fundo>" + cash401("10") + "</fundo>") << u"S02"_s << QString();
    QTest::newRow("two headers") << fund401(headerWithAssets("10") + headerWithAssets("10"), cash401("10")) << u"S06"_s
                                 << u"header"_s;
    QTest::newRow("two despesas") << fund401(headerWithAssets("10"),
                                             cash401("10") + "<despesas></despesas><despesas></despesas>")
                                  << u"S06"_s << u"despesas"_s;
    QTest::newRow("repeated field") << fund401(headerWithAssets("10"),
                                               "<caixa><tpconta>D</tpconta><saldo>10</saldo><saldo>11</saldo></caixa>")
                                    << u"S06"_s << u"caixa/saldo"_s;
    QTest::newRow("missing field") << fund401(headerWithAssets("10"), "<caixa><tpconta>D</tpconta></caixa>") << u"S03"_s
                                   << u"caixa/saldo"_s;
    QTest::newRow("missing name") << fund401(headerWithAssets("10", {{"nome", "-"}}), cash401("10")) << u"S03"_s
                                  << u"header/nome"_s;
    QTest::newRow("comma") << cash("10,00") << u"V02"_s << u"caixa/saldo"_s;
    QTest::newRow("exponent") << cash("1e1") << u"V02"_s << u"caixa/saldo"_s;
    QTest::newRow("letters") << cash("N/A") << u"V02"_s << u"caixa/saldo"_s;
    QTest::newRow("thousands separators") << cash("1.000.000") << u"V02"_s << u"caixa/saldo"_s;
    QTest::newRow("inner blank") << cash("1 0") << u"V02"_s << u"caixa/saldo"_s;
    QTest::newRow("too many digits") << cash(QByteArray(60, '9')) << u"V04"_s << u"caixa/saldo"_s;
    QTest::newRow("does not fit the column") << cash(QByteArray(25, '9')) << u"V04"_s << u"caixa"_s;
    QTest::newRow("31 February") << fund401(headerWithAssets("10", {{"dtposicao", "20230231"}}), cash401("10"))
                                 << u"V01"_s << u"header/dtposicao"_s;
    QTest::newRow("date zero where required")
        << fund401(headerWithAssets("10", {{"dtposicao", "00000000"}}), cash401("10")) << u"V01"_s
        << u"header/dtposicao"_s;
    QTest::newRow("ISO date") << fund401(headerWithAssets("10", {{"dtposicao", "2025-04-10"}}), cash401("10"))
                              << u"V01"_s << u"header/dtposicao"_s;
    QTest::newRow("sign code") << fund401(headerWithAssets("10"), cash401("10") + share401({{"classeoperacao", "X"}}))
                               << u"V05"_s << u"acoes/classeoperacao"_s;
    QTest::newRow("credeb") << fund401(headerWithAssets("10"), cash401("10") + provision401("34", "", "0")) << u"V05"_s
                            << u"provisao/credeb"_s;
    QTest::newRow("CNPJ too long") << fund401(headerWithAssets("10", {{"cnpj", "112223330001811"}}), cash401("10"))
                                   << u"V06"_s << u"header/cnpj"_s;
}

void TestAnbima401::badFundStandsAsItsError()
{
    QFETCH(QByteArray, fund);
    QFETCH(QString, code);
    QFETCH(QString, place);
    const auto carteira = readOne(fund);
    QVERIFY(!carteira);
    QCOMPARE(carteira.error().code, ErrorCode::Parse);
    const QString line = carteira.error().oneLine();
    QVERIFY2(line.contains(u'(' + code + u')') && line.contains(place), qPrintable(line));
    QVERIFY2(place.isEmpty() || line.contains(u"linha "), qPrintable(line));
}

void TestAnbima401::reconciliationLimits_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("verdict"); // 0 silent, 1 warning, 2 rejected
    const auto h = [](const QByteArray &patliq, const QByteArray &ativos, const QByteArray &cota) {
        return header401({{"patliq", patliq}, {"valorativos", ativos}, {"valorcota", cota}, {"quantidade", "1"}});
    };
    const auto p = [](const QByteArray &receber, const QByteArray &patliq) {
        return header401({{"patliq", patliq},
                          {"valorativos", "1000"},
                          {"valorreceber", receber},
                          {"valorcota", patliq},
                          {"quantidade", "1"}});
    };
    QTest::newRow("R1 at the warning") << h("1000.05", "1000", "1000.05") << u"R01"_s << 0;
    QTest::newRow("R1 one cent beyond") << h("1000.06", "1000", "1000.06") << u"R01"_s << 1;
    QTest::newRow("R1 at the rejection") << h("1500", "1000", "1500") << u"R01"_s << 1;
    QTest::newRow("R1 one cent beyond the rejection") << h("1500.01", "1000", "1500.01") << u"R01"_s << 2;
    QTest::newRow("R2 at the tolerance") << h("1000", "1000", "1000.10") << u"R02"_s << 0;
    QTest::newRow("R2 one cent beyond") << h("1000", "1000", "1000.11") << u"R02"_s << 1;
    QTest::newRow("R2 beyond the rejection") << h("1000", "1000", "1500.01") << u"R02"_s << 2;
    QTest::newRow("R3 at the warning") << h("1001", "1001", "1001") << u"R03"_s << 0;
    QTest::newRow("R3 one cent beyond") << h("1001.01", "1001.01", "1001.01") << u"R03"_s << 1;
    QTest::newRow("R3 at the rejection") << h("1500", "1500", "1500") << u"R03"_s << 1;
    QTest::newRow("R3 one cent beyond the rejection") << h("1500.01", "1500.01", "1500.01") << u"R03"_s << 2;
    QTest::newRow("R4 at the warning") << p("0.05", "1000.05") << u"R04"_s << 0;
    QTest::newRow("R4 one cent beyond") << p("0.06", "1000.06") << u"R04"_s << 1;
    QTest::newRow("R4 one cent beyond the rejection") << p("500.01", "1500.01") << u"R04"_s << 2;
    QTest::newRow("R9 at the warning") << h("1000.05", "1000.05", "1000.05") << u"R09"_s << 0;
    QTest::newRow("R9 one cent beyond") << h("1000.06", "1000.06", "1000.06") << u"R09"_s << 1;
}

void TestAnbima401::reconciliationLimits()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, code);
    QFETCH(int, verdict);
    const auto carteira = readOne(fund401(header, cash401("1000")));
    QCOMPARE(carteira.has_value(), verdict < 2);
    if (!carteira) {
        QCOMPARE(carteira.error().code, ErrorCode::Validation);
        QVERIFY2(carteira.error().message.contains(code), qPrintable(carteira.error().message));
        return;
    }
    QVERIFY2(carteira->warnings.join(u' ').contains(code) == (verdict == 1),
             qPrintable(carteira->warnings.join(u'\n')));
}

void TestAnbima401::oneBadFundOfALotLeavesTheOthers()
{
    const auto fund = [](const QByteArray &name, const QByteArray &cnpj, const QByteArray &saldo) {
        return fund401(headerWithAssets("10", {{"nome", name}, {"cnpj", cnpj}}), cash401(saldo));
    };
    const auto funds = read(file401(fund("UM", "11222333000181", "10") + fund("DOIS", "11222333000262", "dez") +
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
    const auto funds = read(good.left(good.size() - 200));
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
    const auto funds = read(file401(offshore("MASTER A") + offshore("MASTER B")));
    VERIFY_OK(funds);
    QCOMPARE(funds->size(), 2);
    VERIFY_OK(funds->at(0));
    VERIFY_OK(funds->at(1));
    QCOMPARE(funds->at(0)->docFundo, QString());
    QCOMPARE(funds->at(1)->fundo, u"MASTER B"_s);
}

void TestAnbima401::repeatedFundIsKeptOnceOrRejected()
{
    const auto same = read(file401(workedExample() + workedExample()));
    VERIFY_OK(same);
    QCOMPARE(same->size(), 1);
    VERIFY_OK(same->first());
    QCOMPARE(same->first()->warnings.size(), 1);

    const auto different = read(file401(workedExample() + fund401(headerWithAssets("10"), cash401("10"))));
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
    const auto funds = read(file401(series("BRSTNCLF1RD2", "30") + series("BRPETRACNPR6", "10")));
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
    const auto carteira = readOne(fund401(headerWithAssets("1", {{"cnpj", "191"}}), bonds + cash401("1")));
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
    const auto first = readOne("<fundo>" + header + cash401("4") + cash401("6") + "</fundo>");
    const auto last = readOne("<fundo>" + cash401("4") + cash401("6") + header + "</fundo>");
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
    const auto read400 = read(file401(funds));
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
