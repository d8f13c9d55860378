// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/columnrules.h"
#include "tests/support/testprint.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Etl;

namespace {

Decimal amount(const char *text)
{
    return *Decimal::parse(QString::fromLatin1(text));
}

Posicao position(PosicaoKind kind, const QString &item, const char *qnt, const char *valor)
{
    Posicao p;
    p.kind = kind;
    p.item = item;
    if (*qnt)
        p.qnt = amount(qnt);
    p.valor = amount(valor);
    return p;
}

/// One row as the golden vector prints it.
QString printed(const CarteiraRow &row)
{
    return QStringList{row.descricao, row.qnt ? legacyQuantity(*row.qnt) : QString(), row.vlrMercado->toCanonical(),
                       row.cod, row.grupo}
        .join(u" | "_s);
}

} // namespace

class TestColumnRules : public QObject
{
    Q_OBJECT

private slots:
    void fundTypeTakesWholeWords_data();
    void fundTypeTakesWholeWords();
    void goldenVectorWithoutThePositionalDuplicate();
    void groupAndCodeByKind_data();
    void groupAndCodeByKind();
    void shareGetsCodeOutros();
    void maturityAndApplicationDatesAreKept();
    void everyPositionGivesOneRowWithAllItsColumns();
    void descriptionRule_data();
    void descriptionRule();
    void legacyQuantityGivesTheCheckedValues_data();
    void legacyQuantityGivesTheCheckedValues();
    void returnsAreDividedBy100Exactly();
    void missingReturnsStayMissing();
    void returnBeyond38DecimalsIsAnError();
};

void TestColumnRules::fundTypeTakesWholeWords_data()
{
    QTest::addColumn<QString>("type");
    const auto row = [](const char *name, const char *type) { QTest::newRow(name) << QString::fromLatin1(type); };
    row("ALFA FIC FIM CP", "FIM");
    row("BETA FIDC", "FIDC");
    row("GAMA FICFIDC", "FICFIDC");
    row("DELTA FIA", "FIA");
    row("CONFIANCA XPTO", "CONFIANCA");
    row("OMEGA FC FIM", "FIM");
    row("EPSILON FC FIDC", "FIDC");
    row("EPSILON FIC FIDC", "FIDC");
    row("ZETA FI RF", "FI");
    row("PHI", "PHI");
    row("ACOES STB", "ACOES");
    row("FICFIM TETA", "FICFIM");
    row("ETA FIC RF", "FIC");
    row("alfa_fic_fim_cp", "FIM");
    row("BETA FIDC SR FI", "FIDC");
    row("", "");
    row("  ", "");
}

void TestColumnRules::fundTypeTakesWholeWords()
{
    QFETCH(QString, type);
    QCOMPARE(fundType(QString::fromLatin1(QTest::currentDataTag())), type);
}

void TestColumnRules::goldenVectorWithoutThePositionalDuplicate()
{
    using K = PosicaoKind;
    Carteira carteira;
    carteira.fundo = u"ALFA FIC FIM CP"_s;
    carteira.data = QDate(2025, 4, 10);
    carteira.posicoes = {position(K::PortfolioInvestido, u"BETA FIDC SR"_s, "1500000", "1884451.83"),
                         position(K::PortfolioInvestido, u"SIGMA SOBERANO FI RF"_s, "817.87", "3794.7966"),
                         position(K::PortfolioInvestido, u"GAMA AJUSTE DE COTAS"_s, "0.00001", "0.00002"),
                         position(K::Acoes, u"PETR4"_s, "300", "10650"),
                         position(K::Despesa, u"Despesa CVM - DIFERIMENTO  5/2024"_s, "", "3212.4948"),
                         position(K::Despesa, u"Despesa de Auditoria  2/2025"_s, "", "-184.614"),
                         position(K::Caixa, u"C/C SALDO FUNDO"_s, "", "1234.56"),
                         position(K::RendaFixa, u"LFT"_s, "7", "98765.4321"),
                         position(K::RendaFixa, u"XPTO11"_s, "100", "102345.67")};
    const auto names = FundNames::fromJson(R"({"ALFA FIC FIM CP":"FICFIM ALFA"})", u"mapa"_s);
    VERIFY_OK(names);
    const QList<CarteiraRow> rows = carteiraRows(carteira, *names);
    QStringList lines;
    for (const CarteiraRow &row : rows) {
        lines.append(printed(row));
        QCOMPARE(row.nmFundo, u"FICFIM ALFA"_s);
        QCOMPARE(row.tpFundo, u"FIM"_s);
        QCOMPARE(row.dtPosicao, QDate(2025, 4, 10));
        QCOMPARE(row.custodiante, u"BTG"_s);
        QCOMPARE(row.categoria, row.grupo);
        QCOMPARE(row.docFundo, QString());
    }
    QCOMPARE(lines, (QStringList{u"BETA FIDC SR | 1.500.000,0000 | 1884451.83 | 15804 | PORTFOLIO INVESTIDO"_s,
                                 u"SIGMA SOBERANO FI RF | 817,8700 | 3794.7966 | 15804 | PORTFOLIO INVESTIDO"_s,
                                 u"AJUSTE DE COTA | 0,0000 | 0.00002 | 15804 | PORTFOLIO INVESTIDO"_s,
                                 u"PETR4 | 300,0000 | 10650 | OUTROS | ACOES"_s,
                                 u"Despesa CVM - DIFERIMENTO  5/2024 |  | 3212.4948 | OUTROS | DESPESAS"_s,
                                 u"Despesa de Auditoria  2/2025 |  | -184.614 | OUTROS | DESPESAS"_s,
                                 u"C/C SALDO FUNDO |  | 1234.56 | 10108 | CAIXA"_s,
                                 u"LFT | 7,0000 | 98765.4321 | 15805 | RENDA FIXA"_s,
                                 u"XPTO11 | 100,0000 | 102345.67 | 15805 | RENDA FIXA"_s}));
}

void TestColumnRules::groupAndCodeByKind_data()
{
    QTest::addColumn<PosicaoKind>("kind");
    QTest::addColumn<QString>("secao");
    QTest::addColumn<QString>("grupoOfFile");
    QTest::addColumn<QString>("grupo");
    QTest::addColumn<QString>("cod");
    using K = PosicaoKind;
    QTest::newRow("portfolio") << K::PortfolioInvestido << u"Portfolio_Investido"_s << QString()
                               << u"PORTFOLIO INVESTIDO"_s << u"15804"_s;
    QTest::newRow("repo") << K::RendaFixa << u"Compromissada Over"_s << QString() << u"RENDA FIXA"_s << u"15805"_s;
    QTest::newRow("futures") << K::Futuros << u"BMF"_s << QString() << u"FUTUROS"_s << u"OUTROS"_s;
    QTest::newRow("expense") << K::Despesa << u"DESPESAS"_s << QString() << u"DESPESAS"_s << u"OUTROS"_s;
    QTest::newRow("cash") << K::Caixa << u"Resumo"_s << QString() << u"CAIXA"_s << u"10108"_s;
    QTest::newRow("unknown marker") << K::Outra << u"Emprestimo_de_Acoes "_s << QString() << u"EMPRESTIMO DE ACOES"_s
                                    << u"OUTROS"_s;
    QTest::newRow("group of the XML route") << K::Outra << u"acoes:T"_s << u"ALUGUEL"_s << u"ALUGUEL"_s << u"OUTROS"_s;
}

void TestColumnRules::groupAndCodeByKind()
{
    QFETCH(PosicaoKind, kind);
    QFETCH(QString, secao);
    QFETCH(QString, grupoOfFile);
    QFETCH(QString, grupo);
    QFETCH(QString, cod);
    Carteira carteira;
    Posicao p = position(kind, u"X"_s, "1", "1");
    p.secao = secao;
    p.grupo = grupoOfFile;
    carteira.posicoes = {p};
    const CarteiraRow row = carteiraRows(carteira, {}).first();
    QCOMPARE(row.grupo, grupo);
    QCOMPARE(row.categoria, grupo);
    QCOMPARE(row.cod, cod);
    QCOMPARE(row.secao, secao);
}

// Defect 24 of the Python ETL.
void TestColumnRules::shareGetsCodeOutros()
{
    Carteira carteira;
    carteira.posicoes = {position(PosicaoKind::Acoes, u"PETR4"_s, "300", "10650")};
    QCOMPARE(carteiraRows(carteira, {}).first().cod, u"OUTROS"_s);
}

// Defect 13 of the Python ETL.
void TestColumnRules::maturityAndApplicationDatesAreKept()
{
    Carteira carteira;
    Posicao p = position(PosicaoKind::RendaFixa, u"LFT"_s, "7", "98765.4321");
    p.vencimento = QDate(2029, 3, 1);
    p.aplicacao = QDate(2024, 1, 5);
    carteira.posicoes = {p};
    const CarteiraRow row = carteiraRows(carteira, {}).first();
    QCOMPARE(row.dataVenc, QDate(2029, 3, 1));
    QCOMPARE(row.dataAplic, QDate(2024, 1, 5));
}

void TestColumnRules::everyPositionGivesOneRowWithAllItsColumns()
{
    Carteira carteira;
    carteira.fundo = u"ALFA"_s;
    carteira.docFundo = u"11222333000100"_s;
    Posicao p = position(PosicaoKind::RendaFixa, u"CDB"_s, "10", "1000.50");
    p.qntText = u"dez"_s;
    p.isin = u"BRXPTOCTF001"_s;
    p.docAtivo = u"99888777000166"_s;
    p.preco = amount("100.0512345678");
    p.percPl = amount("0.05");
    p.emissor = u"BANCO X"_s;
    p.indexador = u"DI1"_s;
    p.taxa = amount("105.5");
    p.linha = 17;
    carteira.posicoes = {p, p};
    const QList<CarteiraRow> rows = carteiraRows(carteira, {});
    QCOMPARE(rows.size(), 2);
    const CarteiraRow &row = rows.at(1);
    QCOMPARE(row.docFundo, carteira.docFundo);
    QCOMPARE(row.qntText, p.qntText);
    QCOMPARE(row.isin, p.isin);
    QCOMPARE(row.docAtivo, p.docAtivo);
    QCOMPARE(row.preco, p.preco);
    QCOMPARE(row.percPl, p.percPl);
    QCOMPARE(row.emissor, p.emissor);
    QCOMPARE(row.indexador, p.indexador);
    QCOMPARE(row.taxa, p.taxa);
    QCOMPARE(row.linha, 17);
    QCOMPARE(row.vlrMercado->toString(), u"1000.50"_s);
}

void TestColumnRules::descriptionRule_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("descricao");
    QTest::newRow("adjustment") << u"GAMA AJUSTE DE COTAS"_s << u"AJUSTE DE COTA"_s;
    QTest::newRow("any letter case") << u"Ajuste sobre cotas"_s << u"AJUSTE DE COTA"_s;
    QTest::newRow("only one of the words") << u"AJUSTE DIARIO"_s << u"AJUSTE DIARIO"_s;
    QTest::newRow("double blanks stay") << u"Despesa  2/2025"_s << u"Despesa  2/2025"_s;
    QTest::newRow("name that pandas takes for blank") << u"NA"_s << u"NA"_s;
}

void TestColumnRules::descriptionRule()
{
    QFETCH(QString, item);
    QFETCH(QString, descricao);
    Carteira carteira;
    carteira.posicoes = {position(PosicaoKind::Despesa, item, "", "1")};
    QCOMPARE(carteiraRows(carteira, {}).first().descricao, descricao);
}

void TestColumnRules::legacyQuantityGivesTheCheckedValues_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *quantity, const char *text) {
        QTest::newRow(quantity) << QString::fromLatin1(text);
    };
    row("0", "0,0000");
    row("-0.00005", "-0,0001");
    row("0.00005", "0,0001");
    row("1234.56785", "1.234,5678");
    row("2.5e6", "2.500.000,0000");
    row("1e15", "1.000.000.000.000.000,0000");
    row("12345678.98765", "12.345.678,9876");
    row("1e-7", "0,0000");
    row("12", "12,0000");
    row("0.00015", "0,0001"); // its binary neighbour lies below the tie
    row("0.00025", "0,0003"); // and this one's above
    row("0.03125", "0,0312"); // exact in binary: half to even
    row("12345678901234567890.00005", "12.345.678.901.234.567.890,0000");
    row("-1500000", "-1.500.000,0000");
}

void TestColumnRules::legacyQuantityGivesTheCheckedValues()
{
    QFETCH(QString, text);
    QCOMPARE(legacyQuantity(amount(QTest::currentDataTag())), text);
}

void TestColumnRules::returnsAreDividedBy100Exactly()
{
    RentabilidadeRegistro r;
    r.fundo = u"ALFA FIC FIM CP"_s;
    r.conta = u"000123"_s;
    r.cnpj = u"11222333000100"_s;
    r.data = QDate(2025, 4, 10);
    r.cotaLiquida = amount("1.234567");
    r.quantidadeCotas = amount("811000.123456");
    r.nominal = {amount("0.05"), amount("0.5"), amount("4.2"), amount("11.1"), amount("23.4"), amount("0.07")};
    r.versusIndexador = {amount("100.0"), amount("135.1"), amount("123.5"),
                         amount("99.1"),  amount("94.0"),  amount("-1")};
    r.classe = u"CLASSE EXEMPLO"_s;
    r.indexador = u"CDIE"_s;
    const auto row = rentabilidadeRow(r, {});
    VERIFY_OK(row);
    QCOMPARE(row->nmFundo, u"ALFA FIC FIM CP"_s);
    QCOMPARE(row->vlrCotacao->toString(), u"1.234567"_s);
    QCOMPARE(row->qtdCota->toString(), u"811000.123456"_s);
    QCOMPARE(row->tpClasse, u"CLASSE EXEMPLO"_s);
    QCOMPARE(row->indexador, u"CDIE"_s);
    const QStringList fractions = {
        row->rentDia->toString(),          row->rentMes->toString(),          row->rentAno->toString(),
        row->rent12Meses->toString(),      row->rent24Meses->toString(),      row->rent36Meses->toString(),
        row->rentDiaVsCdi->toString(),     row->rentMesVsCdi->toString(),     row->rentAnoVsCdi->toString(),
        row->rent12MesesVsCdi->toString(), row->rent24MesesVsCdi->toString(), row->rent36MesesVsCdi->toString()};
    QCOMPARE(fractions, (QStringList{u"0.0005"_s, u"0.005"_s, u"0.042"_s, u"0.111"_s, u"0.234"_s, u"0.0007"_s,
                                     u"1.000"_s, u"1.351"_s, u"1.235"_s, u"0.991"_s, u"0.940"_s, u"-0.01"_s}));
}

void TestColumnRules::missingReturnsStayMissing()
{
    const auto row = rentabilidadeRow({}, {});
    VERIFY_OK(row);
    QCOMPARE(*row, RentabilidadeRow());
}

void TestColumnRules::returnBeyond38DecimalsIsAnError()
{
    RentabilidadeRegistro r;
    r.fundo = u"ALFA"_s;
    r.nominal.dia = amount("1e-38");
    const auto row = rentabilidadeRow(r, {});
    QVERIFY(!row);
    QCOMPARE(row.error().code, ErrorCode::Parse);
    QCOMPARE(row.error().trail, QStringList{u"ALFA"_s});
}

QTEST_APPLESS_MAIN(TestColumnRules)
#include "tst_columnrules.moc"
