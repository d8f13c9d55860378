// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/columnrules.h"
#include "tests/support/testprint.h"
#include "tests/unit/transform/anbima401text.h"
#include "tests/unit/transform/carteirareader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Etl;

class TestAnbima401Sections : public QObject
{
    Q_OBJECT

private slots:
    void everySectionGivesItsRow_data();
    void everySectionGivesItsRow();
    void bondsByDirection_data();
    void bondsByDirection();
    void repoTakesItsOwnMaturityRateAndIndex();
    void lotDividesTheSharePrice();

private:
    const FileReader m_reader{u"posicao.xml"_s};
};

void TestAnbima401Sections::everySectionGivesItsRow_data()
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

void TestAnbima401Sections::everySectionGivesItsRow()
{
    QFETCH(QByteArray, section);
    QFETCH(QByteArray, assets);
    QFETCH(QString, expected);
    const auto carteira = m_reader.readOne(file401(fund401(headerWithAssets(assets), section)));
    VERIFY_OK(carteira);
    QCOMPARE(carteira->posicoes.size(), 1);
    const CarteiraRow row = carteiraRows(*carteira, {}).first();
    QCOMPARE((QStringList{row.grupo, row.descricao, row.secao, fieldText(row.qnt), fieldText(row.vlrMercado),
                          fieldText(row.preco), row.dataVenc.toString(Qt::ISODate)}
                  .join(u" | "_s)),
             expected);
}

void TestAnbima401Sections::bondsByDirection_data()
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

void TestAnbima401Sections::bondsByDirection()
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
    const auto carteira = m_reader.readOne(file401(fund401(headerWithAssets(value), bond)));
    VERIFY_OK(carteira);
    const CarteiraRow row = carteiraRows(*carteira, {}).first();
    QCOMPARE(row.grupo, grupo);
    QCOMPARE(fieldText(row.qnt), qnt);
    QCOMPARE(fieldText(row.vlrMercado), QString::fromLatin1(value));
}

void TestAnbima401Sections::repoTakesItsOwnMaturityRateAndIndex()
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
    const auto carteira = m_reader.readOne(file401(fund401(headerWithAssets("-10"), bond)));
    VERIFY_OK(carteira);
    const Posicao &p = carteira->posicoes.first();
    QCOMPARE(p.item, u"COMPROMISSADA CDB123"_s);
    QCOMPARE(p.secao, u"titprivado/compromisso:V"_s);
    QCOMPARE(p.vencimento, QDate(2025, 4, 11));
    QCOMPARE(p.indexador, u"98.5% PRE"_s);
    QCOMPARE(fieldText(p.taxa), u"14.15"_s);
    QCOMPARE(p.docAtivo, u"11444777000161"_s);
}

void TestAnbima401Sections::lotDividesTheSharePrice()
{
    const auto carteira = m_reader.readOne(file401(fund401(
        headerWithAssets("355"),
        share401({{"qtdisponivel", "100"}, {"lote", "1000"}, {"puposicao", "3550"}, {"valorfindisp", "355"}}))));
    VERIFY_OK(carteira);
    QCOMPARE(fieldText(carteira->posicoes.first().preco), u"3.55"_s);
    QVERIFY2(!carteira->warnings.join(u' ').contains(u"R05"), qPrintable(carteira->warnings.join(u'\n')));
}

QTEST_APPLESS_MAIN(TestAnbima401Sections)
#include "tst_anbima401sections.moc"
