// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/carteirafile.h"
#include "core/transform/carteiraxlsx.h"
#include "core/transform/celltext.h"
#include "tests/support/rawworkbook.h"
#include "tests/support/testprint.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Etl;
using namespace Etl::Test;

namespace {

QString brief(const Posicao &p)
{
    const auto shown = [](const OptionalDecimal &d) { return d ? d->toCanonical() : u"-"_s; };
    return p.item + u"|"_s + (p.qntText.isEmpty() ? shown(p.qnt) : p.qntText) + u"|"_s + shown(p.valor);
}

QStringList briefs(const Carteira &carteira)
{
    QStringList lines;
    for (const Posicao &posicao : carteira.posicoes)
        lines.append(brief(posicao));
    return lines;
}

const SecaoCount *countOf(const Carteira &carteira, const QString &secao)
{
    for (const SecaoCount &count : carteira.secoes) {
        if (count.secao == secao)
            return &count;
    }
    return nullptr;
}

bool warned(const Carteira &carteira, const QString &fragment)
{
    return !carteira.warnings.filter(fragment).isEmpty();
}

/// The rows of the bank's usual workbook.
struct Book : RawWorkbook
{
    explicit Book(const RawCell &date = text(u"10/04/2025"_s))
    {
        goTo(2);
        add(texts({u"Administradora"_s}));
        goTo(7);
        add(texts({u"ALFA_FIC_FIM_CP"_s}));
        add({text(u"Data"_s), date});
        skip();
    }
    void resumo(const QString &cash = u"1234.56"_s, const QString &patrimonio = {})
    {
        add(texts({u"Resumo"_s}));
        add({text(u"C/C SALDO FUNDO"_s), number(cash)});
        if (!patrimonio.isEmpty())
            add({text(u"PATRIMONIO"_s), number(patrimonio)});
        skip();
    }
    void portfolioHeader(const QString &marker = u"Portfolio_Investido"_s)
    {
        add(texts({marker}));
        add(texts({u"ISIN"_s, u"CNPJ"_s, u"Portfólio Inv."_s, u"Quantidade"_s, u"Quota"_s, u"Financeiro"_s, u"% P.L."_s,
                   u"Var.Diária"_s}));
    }
    int holding(const QString &name, const RawCell &qnt, const RawCell &valor, const RawCell &cnpj = blank())
    {
        return add(
            {blank(), cnpj, name.isEmpty() ? blank() : text(name), qnt, number(u"1"_s), valor, number(u"0.5"_s)});
    }
    void portfolio()
    {
        portfolioHeader();
        holding(u"BETA FIDC SR"_s, number(u"1500000"_s), number(u"1884451.83"_s));
        holding(u"SIGMA SOBERANO FI RF"_s, number(u"817.87"_s), number(u"3794.7966"_s));
        holding(u"GAMA AJUSTE DE COTAS"_s, number(u"1.0000000000000001E-5"_s), number(u"2.0000000000000002E-5"_s));
    }
    void expensesHeader()
    {
        add(texts({u"DESPESAS"_s}));
        add(texts({u"Nome"_s, u"Data Início Vigência"_s, u"Data Fim Vigência"_s, u"Valor"_s}));
    }
    void expense(const QString &name, const RawCell &valor)
    {
        add({text(name), text(u"01/01/2025"_s), text(u"31/12/2025"_s), valor});
    }
    void expenses()
    {
        expensesHeader();
        expense(u"Despesa CVM - DIFERIMENTO  5/2024"_s, number(u"3212.4948"_s));
        expense(u"Despesa de Auditoria  2/2025"_s, number(u"-184.614"_s));
    }
    void bonds(const QString &marker, const QString &title, const RawCell &qnt, const RawCell &valor,
               const RawCell &maturity = text(u"01/03/2030"_s))
    {
        add(texts({marker}));
        add(texts({u"ISIN"_s, u"Data"_s, u"Vencimento"_s, u"Emissor"_s, u"Quantidade"_s, u"Título"_s, u"PU"_s,
                   u"Financeiro"_s, u"Coupon"_s, u"% P.L."_s, u"Estratégia"_s}));
        add({text(u"BRXPTODBS001"_s), text(u"02/01/2025"_s), maturity, text(u"XPTO S.A."_s), qnt, text(title),
             number(u"1023.4567"_s), valor, text(u"CDI + 1,5%"_s), text(u"5,00%"_s)});
        skip();
    }
    void shares(const QString &moneyLabel = u"Financeiro"_s)
    {
        add(texts({u"Acoes"_s}));
        add(texts({u"Departamento"_s, u"B"_s, u"C"_s, u"código"_s, u"Quantidade Total"_s, u"Preço"_s, moneyLabel}));
        add({text(u"SB   "_s), blank(), blank(), text(u"PETR4   "_s), number(u"300"_s), number(u"35.5"_s),
             number(u"10650"_s)});
        skip();
    }
};

} // namespace

class CarteiraXlsxTest : public QObject
{
    Q_OBJECT

private slots:
    void goldenVectorGivesItsPositions();
    void streamGivesSheetOrder();
    void rowsBetweenPortfolioAndExpensesLoseNothing_data();
    void rowsBetweenPortfolioAndExpensesLoseNothing();
    void everySectionIsOptional_data();
    void everySectionIsOptional();
    void bondsCarryDatesIssuerAndShare();
    void positionDateInEveryForm_data();
    void positionDateInEveryForm();
    void movedHeadIsFoundByLabel();
    void missingNameIsRefused();
    void otherFundInTheFileNameIsWarned();
    void oddLabelsAreRecognised_data();
    void oddLabelsAreRecognised();
    void textNumbersInBothNotations_data();
    void textNumbersInBothNotations();
    void ambiguousNumbersFollowTheirColumn_data();
    void ambiguousNumbersFollowTheirColumn();
    void contradictedGuessIsRefused();
    void moneyThatIsNoNumberIsRefused_data();
    void moneyThatIsNoNumberIsRefused();
    void blankMoneyIsWarned();
    void quantityTextIsKept();
    void namesSuchAsNullAreText();
    void lostZerosOfACnpjComeBack();
    void totalsAreCheckedAndNotLoaded_data();
    void totalsAreCheckedAndNotLoaded();
    void holdingBehindABlankRowIsNotLost();
    void rowBehindExpensesIsUnclassified();
    void everyRowOfASectionIsCounted();
    void unknownSectionIsLoadedUnderItsMarker();
    void repoAndFuturesAreLoaded();
    void sharesWithUnknownMoneyLabelGoByPlace();
    void knownSectionWithoutMoneyColumnIsRefused();
    void doubledLabelTakesTheFirst();
    void cashCountsWhereverItStands();
    void secondCashRowIsWarned();
    void netAssetsComeFromRentabilidadeToo();
    void resumoIsComparedWithTheSections();
    void hiddenRowsAreLoaded();
    void otherWorksheetsAreSaid();
    void emptySheetGivesAFundWithoutPositions();
    void warningsAreBounded();
    void cancelStopsTheReading();
    void textDates_data();
    void textDates();

private:
    QString save(const RawWorkbook &book, const QString &name = u"Carteira_ALFA_FIC_FIM_CP_10_04_2025.xlsx"_s)
    {
        const QString path = m_folder.filePath(name);
        return book.save(path) ? path : QString();
    }
    Result<Carteira> read(const RawWorkbook &book) { return readCarteiraXlsx(save(book), {}); }

    QTemporaryDir m_folder;
};

void CarteiraXlsxTest::goldenVectorGivesItsPositions()
{
    Book book;
    book.resumo();
    book.bonds(u"Titulos_Privados"_s, u"XPTO11"_s, number(u"100"_s), number(u"102345.67"_s));
    book.bonds(u"Titulos_Publicos"_s, u"LFT"_s, number(u"7"_s), number(u"98765.432100000005"_s));
    book.shares();
    book.portfolio();
    book.add({blank(), blank(), blank(), blank(), blank(), number(u"1888246.62662"_s)});
    book.skip();
    book.expenses();
    const auto carteira = read(book);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->fundo, u"ALFA FIC FIM CP"_s);
    QCOMPARE(carteira->data, QDate(2025, 4, 10));
    QCOMPARE(briefs(*carteira), QStringList({
                                    u"BETA FIDC SR|1500000|1884451.83"_s,
                                    u"SIGMA SOBERANO FI RF|817.87|3794.7966"_s,
                                    u"GAMA AJUSTE DE COTAS|0.00001|0.00002"_s,
                                    u"PETR4|300|10650"_s,
                                    u"Despesa CVM - DIFERIMENTO  5/2024|-|3212.4948"_s,
                                    u"Despesa de Auditoria  2/2025|-|-184.614"_s,
                                    u"C/C SALDO FUNDO|-|1234.56"_s,
                                    u"LFT|7|98765.4321"_s,
                                    u"XPTO11|100|102345.67"_s,
                                }));
    const QList<PosicaoKind> kinds = {PosicaoKind::PortfolioInvestido,
                                      PosicaoKind::PortfolioInvestido,
                                      PosicaoKind::PortfolioInvestido,
                                      PosicaoKind::Acoes,
                                      PosicaoKind::Despesa,
                                      PosicaoKind::Despesa,
                                      PosicaoKind::Caixa,
                                      PosicaoKind::RendaFixa,
                                      PosicaoKind::RendaFixa};
    for (qsizetype i = 0; i < kinds.size(); ++i)
        QCOMPARE(carteira->posicoes[i].kind, kinds[i]);
    QVERIFY2(carteira->warnings.isEmpty(), qPrintable(carteira->warnings.join(u'\n')));
}

void CarteiraXlsxTest::streamGivesSheetOrder()
{
    Book book;
    book.expenses();
    book.skip();
    book.portfolio();
    QList<int> rows;
    const auto carteira = streamCarteiraXlsx(save(book),
                                             [&](Posicao &&posicao) -> Result<void> {
                                                 rows.append(posicao.linha);
                                                 return {};
                                             },
                                             {});
    VERIFY_OK(carteira);
    QVERIFY(carteira->posicoes.isEmpty());
    QCOMPARE(rows, QList<int>({12, 13, 17, 18, 19}));
}

void CarteiraXlsxTest::rowsBetweenPortfolioAndExpensesLoseNothing_data()
{
    QTest::addColumn<int>("blanks");
    QTest::addColumn<bool>("totals");
    for (const bool totals : {false, true}) {
        for (int blanks = 0; blanks <= 3; ++blanks)
            QTest::addRow("%d blank rows%s", blanks, totals ? " behind a totals row" : "") << blanks << totals;
    }
}

void CarteiraXlsxTest::rowsBetweenPortfolioAndExpensesLoseNothing()
{
    QFETCH(int, blanks);
    QFETCH(bool, totals);
    Book book;
    book.portfolio();
    if (totals)
        book.add({blank(), blank(), blank(), blank(), blank(), number(u"1888246.62662"_s), number(u"1"_s)});
    book.skip(blanks);
    book.expenses();
    const auto carteira = read(book);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->posicoes.size(), 5);
    QVERIFY2(carteira->warnings.isEmpty(), qPrintable(carteira->warnings.join(u'\n')));
    const SecaoCount *count = countOf(*carteira, u"Portfolio_Investido"_s);
    QVERIFY(count != nullptr);
    QCOMPARE(count->data, 3);
    QCOMPARE(count->blank, blanks);
    QCOMPARE(count->totals, totals ? 1 : 0);
    QCOMPARE(count->sum.toCanonical(), u"1888246.62662"_s);
}

void CarteiraXlsxTest::everySectionIsOptional_data()
{
    QTest::addColumn<bool>("portfolio");
    QTest::addColumn<bool>("expenses");
    QTest::addColumn<int>("positions");
    QTest::newRow("portfolio without DESPESAS") << true << false << 3;
    QTest::newRow("DESPESAS without portfolio") << false << true << 2;
    QTest::newRow("neither") << false << false << 0;
}

void CarteiraXlsxTest::everySectionIsOptional()
{
    QFETCH(bool, portfolio);
    QFETCH(bool, expenses);
    Book book;
    if (portfolio)
        book.portfolio();
    if (expenses)
        book.expenses();
    const auto carteira = read(book);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->fundo, u"ALFA FIC FIM CP"_s);
    const qsizetype positions = carteira->posicoes.size();
    QTEST(static_cast<int>(positions), "positions");
}

void CarteiraXlsxTest::bondsCarryDatesIssuerAndShare()
{
    Book book;
    book.bonds(u"Titulos_Privados"_s, u"XPTO11 DEB"_s, number(u"100"_s), number(u"102345.67"_s),
               dateNumber(u"47543"_s));
    const auto carteira = read(book);
    VERIFY_OK(carteira);
    const Posicao &bond = carteira->posicoes.value(0);
    QCOMPARE(bond.secao, u"Titulos_Privados"_s);
    QCOMPARE(bond.aplicacao, QDate(2025, 1, 2));
    QCOMPARE(bond.vencimento, QDate(2030, 3, 1));
    QCOMPARE(bond.emissor, u"XPTO S.A."_s);
    QCOMPARE(bond.isin, u"BRXPTODBS001"_s);
    QCOMPARE(bond.preco->toString(), u"1023.4567"_s);
    QCOMPARE(bond.percPl->toCanonical(), u"0.05"_s);
    QVERIFY(!bond.taxa);
    QCOMPARE(bond.linha, 12);
}

void CarteiraXlsxTest::positionDateInEveryForm_data()
{
    QTest::addColumn<QString>("attributes");
    QTest::addColumn<QString>("inner");
    QTest::addColumn<bool>("accepted");
    const auto row = [](const char *name, const RawCell &cell, bool accepted) {
        QTest::newRow(name) << cell.attributes << cell.inner << accepted;
    };
    row("text", text(u"10/04/2025"_s), true);
    row("padded text", text(u" 10/04/2025  "_s), true);
    row("short text", text(u"10/4/25"_s), true);
    row("dashes", text(u"10-04-2025"_s), true);
    row("ISO", text(u"2025-04-10"_s), true);
    row("ISO with time", text(u"2025-04-10 00:00:00"_s), true);
    row("serial", number(u"45757"_s), true);
    row("serial with date style", dateNumber(u"45757"_s), true);
    row("custom style", customDate(u"45757.0"_s), true);
    row("formula", formula(u"TODAY()"_s, u"45757"_s), true);
    row("day that never was", text(u"31/02/2025"_s), false);
    row("month 13", text(u"04/13/2025"_s), false);
    row("words", text(u"hoje"_s), false);
    row("implausible number", number(u"7"_s), false);
    row("blank", blank(), false);
    row("error", errorCell(u"#N/A"_s), false);
}

void CarteiraXlsxTest::positionDateInEveryForm()
{
    QFETCH(QString, attributes);
    QFETCH(QString, inner);
    QFETCH(bool, accepted);
    Book book(RawCell{attributes, inner});
    book.portfolio();
    const auto carteira = read(book);
    QCOMPARE(carteira.has_value(), accepted);
    if (accepted) {
        QCOMPARE(carteira->data, QDate(2025, 4, 10));
        return;
    }
    QCOMPARE(carteira.error().code, ErrorCode::Parse);
    QVERIFY2(carteira.error().message.contains(u"B8"_s), qPrintable(carteira.error().message));
    QVERIFY(carteira.error().message.contains(u"Carteira_ALFA_FIC_FIM_CP_10_04_2025.xlsx"_s));
}

void CarteiraXlsxTest::movedHeadIsFoundByLabel()
{
    Book book;
    RawWorkbook moved;
    moved.goTo(7);
    moved.add(texts({u"Relatório de carteira"_s}));
    moved.skip();
    moved.add(texts({blank().inner, u"ALFA_FIC_FIM_CP"_s}));
    moved.add(texts({QString(), u"Data:"_s, QString(), u"10/04/2025"_s}));
    moved.skip();
    moved.add(texts({u"DESPESAS"_s}));
    moved.add(texts({u"Nome"_s, u"Valor"_s}));
    moved.add({text(u"Taxa"_s), number(u"-1.5"_s)});
    const auto carteira = read(moved);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->fundo, u"ALFA FIC FIM CP"_s);
    QCOMPARE(carteira->data, QDate(2025, 4, 10));
    QCOMPARE(briefs(*carteira), QStringList(u"Taxa|-|-1.5"_s));
}

void CarteiraXlsxTest::missingNameIsRefused()
{
    RawWorkbook book;
    book.goTo(8);
    book.add(texts({u"Data"_s, u"10/04/2025"_s}));
    const auto carteira = read(book);
    QVERIFY(!carteira);
    QCOMPARE(carteira.error().code, ErrorCode::Parse);
    QVERIFY2(carteira.error().message.contains(u"A7"_s), qPrintable(carteira.error().message));
}

void CarteiraXlsxTest::otherFundInTheFileNameIsWarned()
{
    Book book;
    book.portfolio();
    const auto carteira = readCarteiraXlsx(save(book, u"Carteira_BETA_10_04_2025.xlsx"_s), {});
    VERIFY_OK(carteira);
    QVERIFY(warned(*carteira, u"A7: o fundo"_s));
}

void CarteiraXlsxTest::oddLabelsAreRecognised_data()
{
    QTest::addColumn<QString>("marker");
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("money");
    QTest::newRow("as the bank writes") << u"Portfolio_Investido"_s << u"Portfólio Inv."_s << u"Financeiro"_s;
    QTest::newRow("padded") << u"Portfolio_Investido   "_s << u" Portfólio Inv.  "_s << u"Financeiro  "_s;
    QTest::newRow("NBSP") << u"Portfolio\u00a0Investido"_s << u"Portfólio\u00a0Inv."_s << u"\u00a0Financeiro"_s;
    QTest::newRow("NFD") << u"Portfo\u0301lio Investido"_s << u"Portfo\u0301lio Inv."_s << u"Financeiro"_s;
    QTest::newRow("upper case") << u"PORTFOLIO_INVESTIDO"_s << u"PORTFÓLIO INV"_s << u"FINANCEIRO"_s;
    QTest::newRow("lower case") << u"portfolio_investido"_s << u"portfolio inv."_s << u"financeiro"_s;
}

void CarteiraXlsxTest::oddLabelsAreRecognised()
{
    QFETCH(QString, marker);
    QFETCH(QString, item);
    QFETCH(QString, money);
    Book book;
    book.add(texts({marker}));
    book.add(texts({money, u"Quantidade"_s, item}));
    book.add({number(u"12.5"_s), number(u"3"_s), text(u"BETA"_s)});
    const auto carteira = read(book);
    VERIFY_OK(carteira);
    QCOMPARE(briefs(*carteira), QStringList(u"BETA|3|12.5"_s));
    QCOMPARE(carteira->posicoes[0].kind, PosicaoKind::PortfolioInvestido);
}

void CarteiraXlsxTest::textNumbersInBothNotations_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("value");
    QTest::newRow("pt-BR") << u"1.884.451,83"_s << u"1884451.83"_s;
    QTest::newRow("English") << u"1,884,451.83"_s << u"1884451.83"_s;
    QTest::newRow("pt-BR negative") << u"-0,5"_s << u"-0.5"_s;
    QTest::newRow("English small") << u"0.125"_s << u"0.125"_s;
    QTest::newRow("parentheses") << u"(12,30)"_s << u"-12.3"_s;
    QTest::newRow("English parentheses") << u"(1,012.30)"_s << u"-1012.3"_s;
    QTest::newRow("sign behind") << u"12,30-"_s << u"-12.3"_s;
    QTest::newRow("minus sign") << QString(QChar(0x2212)) + u"12,30"_s << u"-12.3"_s;
    QTest::newRow("currency") << u"R$ 1.000,00"_s << u"1000"_s;
    QTest::newRow("currency negative") << u"-R$ 1.000,00"_s << u"-1000"_s;
    QTest::newRow("plain") << u"1234"_s << u"1234"_s;
    QTest::newRow("exponent") << u"2e-05"_s << u"0.00002"_s;
    QTest::newRow("two groups") << u"1.234.567"_s << u"1234567"_s;
    QTest::newRow("two English groups") << u"1,234,567"_s << u"1234567"_s;
    QTest::newRow("four decimals") << u"1234,5678"_s << u"1234.5678"_s;
    QTest::newRow("padded") << u"  1.000,00  "_s << u"1000"_s;
}

void CarteiraXlsxTest::textNumbersInBothNotations()
{
    QFETCH(QString, written);
    QFETCH(QString, value);
    Book book;
    book.portfolioHeader();
    book.holding(u"BETA"_s, text(written), text(written));
    const auto carteira = read(book);
    VERIFY_OK(carteira);
    QCOMPARE(briefs(*carteira), QStringList(u"BETA|%1|%1"_s.arg(value)));
    QVERIFY2(carteira->warnings.isEmpty(), qPrintable(carteira->warnings.join(u'\n')));
}

void CarteiraXlsxTest::ambiguousNumbersFollowTheirColumn_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("warns");
    QTest::newRow("pt-BR column") << u"10,50"_s << u"1.234"_s << u"1234"_s << false;
    QTest::newRow("English column") << u"10.50"_s << u"1.234"_s << u"1.234"_s << false;
    QTest::newRow("pt-BR column, comma") << u"10,50"_s << u"1,234"_s << u"1.234"_s << false;
    QTest::newRow("English column, comma") << u"10.50"_s << u"1,234"_s << u"1234"_s << false;
    QTest::newRow("no evidence") << u"7"_s << u"1.234"_s << u"1234"_s << true;
}

void CarteiraXlsxTest::ambiguousNumbersFollowTheirColumn()
{
    QFETCH(QString, before);
    QFETCH(QString, written);
    QFETCH(QString, value);
    QFETCH(bool, warns);
    Book book;
    book.portfolioHeader();
    book.holding(u"A"_s, number(u"1"_s), text(before));
    book.holding(u"B"_s, number(u"1"_s), text(written));
    const auto carteira = read(book);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->posicoes[1].valor->toCanonical(), value);
    QCOMPARE(warned(*carteira, u"F13"_s), warns);
}

void CarteiraXlsxTest::contradictedGuessIsRefused()
{
    Book book;
    book.portfolioHeader();
    book.holding(u"A"_s, number(u"1"_s), text(u"1.234"_s));
    book.holding(u"B"_s, number(u"1"_s), text(u"12.50"_s));
    const auto carteira = read(book);
    QVERIFY(!carteira);
    QCOMPARE(carteira.error().code, ErrorCode::Parse);
    QVERIFY(carteira.error().message.contains(u"F12"_s) && carteira.error().message.contains(u"F13"_s));
}

void CarteiraXlsxTest::moneyThatIsNoNumberIsRefused_data()
{
    QTest::addColumn<QString>("attributes");
    QTest::addColumn<QString>("inner");
    for (const auto &[name, cell] : {std::pair{"words", text(u"abc"_s)}, std::pair{"error", errorCell(u"#N/A"_s)},
                                     std::pair{"bool", boolean(true)}, std::pair{"wrong groups", text(u"1.23.4,5"_s)},
                                     std::pair{"NaN", number(u"NaN"_s)}})
        QTest::newRow(name) << cell.attributes << cell.inner;
}

void CarteiraXlsxTest::moneyThatIsNoNumberIsRefused()
{
    QFETCH(QString, attributes);
    QFETCH(QString, inner);
    Book book;
    book.portfolioHeader();
    book.holding(u"BETA"_s, number(u"1"_s), RawCell{attributes, inner});
    const auto carteira = read(book);
    QVERIFY(!carteira);
    QCOMPARE(carteira.error().code, ErrorCode::Parse);
    QVERIFY2(carteira.error().message.contains(u"F12"_s), qPrintable(carteira.error().message));
}

void CarteiraXlsxTest::blankMoneyIsWarned()
{
    Book book;
    book.portfolioHeader();
    book.holding(u"BETA"_s, number(u"3"_s), blank());
    book.holding(u"GAMA"_s, number(u"3"_s), text(u"-"_s));
    const auto carteira = read(book);
    VERIFY_OK(carteira);
    QCOMPARE(briefs(*carteira), QStringList({u"BETA|3|-"_s, u"GAMA|3|-"_s}));
    QVERIFY(warned(*carteira, u"F12"_s));
    QVERIFY(warned(*carteira, u"F13"_s));
}

void CarteiraXlsxTest::quantityTextIsKept()
{
    Book book;
    book.portfolioHeader();
    book.holding(u"BETA"_s, text(u"diversas"_s), number(u"3"_s));
    const auto carteira = read(book);
    VERIFY_OK(carteira);
    QCOMPARE(briefs(*carteira), QStringList(u"BETA|diversas|3"_s));
}

void CarteiraXlsxTest::namesSuchAsNullAreText()
{
    Book book;
    book.portfolioHeader();
    const QStringList names = {u"NA"_s, u"NULL"_s, u"nan"_s, u"#N/A"_s};
    for (const QString &name : names)
        book.holding(name, number(u"1"_s), number(u"3"_s));
    const auto carteira = read(book);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->posicoes.size(), names.size());
    for (qsizetype i = 0; i < names.size(); ++i)
        QCOMPARE(carteira->posicoes[i].item, names[i]);
}

void CarteiraXlsxTest::lostZerosOfACnpjComeBack()
{
    Book book;
    book.portfolioHeader();
    book.holding(u"A"_s, number(u"1"_s), number(u"3"_s), number(u"123456000199"_s));
    book.holding(u"B"_s, number(u"1"_s), number(u"3"_s), text(u"00.123.456/0001-99"_s));
    const auto carteira = read(book);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->posicoes[0].docAtivo, u"00123456000199"_s);
    QCOMPARE(carteira->posicoes[1].docAtivo, u"00.123.456/0001-99"_s);
}

void CarteiraXlsxTest::totalsAreCheckedAndNotLoaded_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("total");
    QTest::addColumn<bool>("warns");
    QTest::newRow("right") << QString() << u"1888246.62662"_s << false;
    QTest::newRow("wrong") << QString() << u"1888247"_s << true;
    QTest::newRow("labelled") << u"Total:"_s << u"1888246.63"_s << false;
    QTest::newRow("labelled and wrong") << u"TOTAL"_s << u"1"_s << true;
    QTest::newRow("as text") << QString() << u"1.888.246,62662"_s << false;
    QTest::newRow("as text, wrong") << QString() << u"1.888.247,00"_s << true;
}

void CarteiraXlsxTest::totalsAreCheckedAndNotLoaded()
{
    QFETCH(QString, label);
    QFETCH(QString, total);
    QFETCH(bool, warns);
    Book book;
    book.portfolio();
    book.add({label.isEmpty() ? blank() : text(label), blank(), blank(), blank(), blank(),
              total.contains(u',') ? text(total) : number(total)});
    const auto carteira = read(book);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->posicoes.size(), 3);
    QCOMPARE(warned(*carteira, u"o total"_s), warns);
}

void CarteiraXlsxTest::holdingBehindABlankRowIsNotLost()
{
    Book book;
    book.portfolio();
    book.skip();
    const int row = book.holding(u"DELTA"_s, number(u"2"_s), number(u"7.5"_s));
    const auto carteira = read(book);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->posicoes.size(), 4);
    QCOMPARE(carteira->posicoes[3].linha, row);
    QVERIFY(warned(*carteira, u"linha em branco"_s));
}

void CarteiraXlsxTest::rowBehindExpensesIsUnclassified()
{
    Book book;
    book.expenses();
    book.skip();
    book.expense(u"Nota"_s, number(u"1"_s));
    book.add(texts({u"Emitido por computador"_s}));
    const auto carteira = read(book);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->posicoes.size(), 2);
    QCOMPARE(countOf(*carteira, u"DESPESAS"_s)->unclassified, 2);
    QVERIFY(warned(*carteira, u"A15"_s));
    QVERIFY(warned(*carteira, u"A16"_s));
}

void CarteiraXlsxTest::everyRowOfASectionIsCounted()
{
    const QStringList labels = {u"ISIN"_s,       u"CNPJ"_s,  u"Portfólio Inv."_s,
                                u"Quantidade"_s, u"Quota"_s, u"Financeiro"_s};
    Book book;
    book.portfolioHeader();                                                  // 10, 11
    book.holding(u"A"_s, number(u"1"_s), number(u"3"_s));                    // 12
    book.add(texts(labels));                                                 // 13
    book.holding(u"B"_s, number(u"1"_s), number(u"4"_s));                    // 14
    book.add(texts({u"observação"_s}));                                      // 15
    book.holding(QString(), number(u"9"_s), number(u"5"_s));                 // 16: a holding without name
    book.add({blank(), blank(), blank(), blank(), blank(), number(u"7"_s)}); // 17
    book.skip(2);                                                            // 18, 19
    book.expenses();
    const auto carteira = read(book);
    VERIFY_OK(carteira);
    const SecaoCount *count = countOf(*carteira, u"Portfolio_Investido"_s);
    QCOMPARE(count->header, 2);
    QCOMPARE(count->data, 2);
    QCOMPARE(count->unclassified, 2);
    QCOMPARE(count->totals, 1);
    QCOMPARE(count->blank, 2);
    QVERIFY(warned(*carteira, u"A15"_s));
    QVERIFY(warned(*carteira, u"16: linha não classificada"_s));
}

void CarteiraXlsxTest::unknownSectionIsLoadedUnderItsMarker()
{
    Book book;
    book.add(texts({u"Opcoes_Flexiveis"_s}));
    book.add(texts({u"Código"_s, u"Qtde"_s, u"Valor de Mercado"_s, u"Outra"_s}));
    book.add({text(u"OPC1"_s), number(u"2"_s), number(u"-3.25"_s), text(u"x"_s)});
    book.skip();
    book.portfolio();
    const auto carteira = read(book);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->posicoes.size(), 4);
    const Posicao &option = carteira->posicoes[3];
    QCOMPARE(option.kind, PosicaoKind::Outra);
    QCOMPARE(option.secao, u"Opcoes_Flexiveis"_s);
    QCOMPARE(option.grupo, u"OPCOES FLEXIVEIS"_s);
    QCOMPARE(brief(option), u"OPC1|2|-3.25"_s);
    QVERIFY(!countOf(*carteira, u"Opcoes_Flexiveis"_s)->known);
    QVERIFY(warned(*carteira, u"1 linhas carregadas"_s));
}

void CarteiraXlsxTest::repoAndFuturesAreLoaded()
{
    Book book;
    book.add(texts({u"Compromissada Over"_s}));
    book.add(texts({u"Título"_s, u"Quantidade"_s, u"Financeiro"_s}));
    book.add({text(u"LTN"_s), number(u"5"_s), number(u"50.5"_s)});
    book.skip();
    book.add(texts({u"BMF"_s}));
    book.add(texts({u"Ativo"_s, u"Quantidade"_s, u"Financeiro"_s, u"Aj. Total"_s}));
    book.add({text(u"DI1F27"_s), number(u"-4"_s), number(u"400000"_s), number(u"-12.75"_s)});
    const auto carteira = read(book);
    VERIFY_OK(carteira);
    QCOMPARE(briefs(*carteira), QStringList({u"LTN|5|50.5"_s, u"DI1F27|-4|-12.75"_s}));
    QCOMPARE(carteira->posicoes[0].kind, PosicaoKind::RendaFixa);
    QCOMPARE(carteira->posicoes[1].kind, PosicaoKind::Futuros);
}

void CarteiraXlsxTest::sharesWithUnknownMoneyLabelGoByPlace()
{
    Book book;
    book.shares(u"Vl. Pos."_s);
    const auto carteira = read(book);
    VERIFY_OK(carteira);
    QCOMPARE(briefs(*carteira), QStringList(u"PETR4|300|10650"_s));
    QVERIFY(warned(*carteira, u"G11"_s));
}

void CarteiraXlsxTest::knownSectionWithoutMoneyColumnIsRefused()
{
    Book book;
    book.add(texts({u"Titulos_Privados"_s}));
    book.add(texts({u"Título"_s, u"Quantidade"_s, u"Montante"_s}));
    book.add({text(u"XPTO11"_s), number(u"5"_s), number(u"50.5"_s)});
    const auto carteira = read(book);
    QVERIFY(!carteira);
    QCOMPARE(carteira.error().code, ErrorCode::Parse);
    QVERIFY(carteira.error().message.contains(u"Titulos_Privados"_s));
}

void CarteiraXlsxTest::doubledLabelTakesTheFirst()
{
    Book book;
    book.add(texts({u"DESPESAS"_s}));
    book.add(texts({u"Nome"_s, u"Valor"_s, u"VALOR "_s}));
    book.add({text(u"Taxa"_s), number(u"1"_s), number(u"2"_s)});
    const auto carteira = read(book);
    VERIFY_OK(carteira);
    QCOMPARE(briefs(*carteira), QStringList(u"Taxa|-|1"_s));
    QVERIFY(warned(*carteira, u"C11"_s));
}

void CarteiraXlsxTest::cashCountsWhereverItStands()
{
    Book book;
    book.portfolio();
    book.skip();
    book.add({text(u"C/C SALDO FUNDO  "_s), text(u"(1.234,50)"_s)});
    const auto carteira = read(book);
    VERIFY_OK(carteira);
    QCOMPARE(brief(carteira->posicoes[3]), u"C/C SALDO FUNDO|-|-1234.5"_s);
    QCOMPARE(carteira->posicoes[3].kind, PosicaoKind::Caixa);
}

void CarteiraXlsxTest::secondCashRowIsWarned()
{
    Book book;
    book.resumo();
    book.add({text(u"C/C SALDO FUNDO"_s), number(u"1234.56"_s)});
    book.add({text(u"C/C SALDO FUNDO"_s), number(u"99"_s)});
    const auto carteira = read(book);
    VERIFY_OK(carteira);
    QCOMPARE(briefs(*carteira), QStringList(u"C/C SALDO FUNDO|-|1234.56"_s));
    QCOMPARE(carteira->warnings.filter(u"segundo saldo"_s).size(), 1);
    QVERIFY(warned(*carteira, u"B14"_s));
}

void CarteiraXlsxTest::netAssetsComeFromRentabilidadeToo()
{
    Book book;
    book.resumo(u"5"_s, u"1000.25"_s);
    book.goTo(17);
    book.add(texts({u"Rentabilidade"_s}));
    book.add(texts({u"Patrimonio"_s, u"Cota Líquida"_s, u"Dia"_s, u"Mês"_s}));
    book.add({number(u"1000.26"_s), number(u"1.23456789"_s), number(u"0.05"_s)});
    book.skip();
    book.expenses();
    const auto carteira = read(book);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->patrimonio->toString(), u"1000.25"_s);
    QCOMPARE(carteira->cota->toString(), u"1.23456789"_s);
    QVERIFY(warned(*carteira, u"segundo PATRIMONIO"_s));
    QCOMPARE(carteira->posicoes.size(), 3);
}

void CarteiraXlsxTest::resumoIsComparedWithTheSections()
{
    Book book;
    book.add(texts({u"Resumo"_s}));
    book.add({text(u"PORTFOLIO INVESTIDO"_s), text(u"1,888,246.63"_s)});
    book.add({text(u"DESPESAS"_s), number(u"1"_s)});
    book.skip();
    book.portfolio();
    book.skip();
    book.expenses();
    const auto carteira = read(book);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->warnings.filter(u"difere do Resumo"_s).size(), 1);
    QVERIFY(warned(*carteira, u"\"DESPESAS\""_s));
    QCOMPARE(carteira->posicoes.size(), 5);
}

void CarteiraXlsxTest::hiddenRowsAreLoaded()
{
    Book book;
    book.expensesHeader();
    book.add({text(u"Taxa"_s), blank(), blank(), number(u"1.5"_s)}, true);
    const auto carteira = read(book);
    VERIFY_OK(carteira);
    QCOMPARE(briefs(*carteira), QStringList(u"Taxa|-|1.5"_s));
}

void CarteiraXlsxTest::otherWorksheetsAreSaid()
{
    Book book;
    book.otherSheets = {u"Segunda"_s};
    book.portfolio();
    const auto carteira = read(book);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->posicoes.size(), 3);
    QVERIFY(warned(*carteira, u"Segunda"_s));
}

void CarteiraXlsxTest::emptySheetGivesAFundWithoutPositions()
{
    Book book;
    const auto carteira = read(book);
    VERIFY_OK(carteira);
    QVERIFY(carteira->posicoes.isEmpty());
    QVERIFY(warned(*carteira, u"Nenhuma seção"_s));
}

void CarteiraXlsxTest::warningsAreBounded()
{
    Book book;
    book.portfolio();
    for (int i = 0; i < 1000; ++i)
        book.add(texts({u"nota"_s}));
    const auto carteira = read(book);
    VERIFY_OK(carteira);
    QCOMPARE(countOf(*carteira, u"Portfolio_Investido"_s)->unclassified, 1000);
    QCOMPARE(carteira->warnings.size(), 201);
    QVERIFY(carteira->warnings.last().contains(u"800"_s));
}

void CarteiraXlsxTest::cancelStopsTheReading()
{
    Book book;
    book.portfolio();
    std::stop_source source;
    source.request_stop();
    const auto carteira = readCarteiraXlsx(save(book), source.get_token());
    QVERIFY(!carteira);
    QCOMPARE(carteira.error().code, ErrorCode::Cancelled);
}

void CarteiraXlsxTest::textDates_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QDate>("day");
    QTest::newRow("leap day") << u"29/02/2024"_s << QDate(2024, 2, 29);
    QTest::newRow("no leap day") << u"29/02/2025"_s << QDate();
    QTest::newRow("dots") << u"1.2.2025"_s << QDate(2025, 2, 1);
    QTest::newRow("last century") << u"01/02/99"_s << QDate(1999, 2, 1);
    QTest::newRow("packed") << u"20250410"_s << QDate(2025, 4, 10);
    QTest::newRow("ISO instant") << u"2025-04-10T13:00:00"_s << QDate(2025, 4, 10);
    QTest::newRow("with a note") << u"10/04/2025 revisto"_s << QDate();
    QTest::newRow("three-digit year") << u"10/04/202"_s << QDate();
}

void CarteiraXlsxTest::textDates()
{
    QFETCH(QString, written);
    QTEST(readTextDate(written), "day");
}

QTEST_GUILESS_MAIN(CarteiraXlsxTest)
#include "tst_carteiraxlsx.moc"
