// SPDX-License-Identifier: GPL-3.0-or-later
// Sections, labels and columns.
#include "core/transform/carteirafile.h"
#include "core/transform/validation.h"
#include "tests/unit/transform/carteirabook.h"

using namespace Etl;
using namespace Etl::Test;

class CarteiraXlsxTest : public QObject
{
    Q_OBJECT

private slots:
    void goldenVectorGivesItsPositions();
    void streamGivesSheetOrder();
    void everySectionIsOptional_data();
    void everySectionIsOptional();
    void oddLabelsAreRecognised_data();
    void oddLabelsAreRecognised();
    void unknownSectionIsLoadedUnderItsMarker();
    void repoAndFuturesAreLoaded();
    void sharesWithUnknownMoneyLabelGoByPlace();
    void knownSectionWithoutMoneyColumnIsRefused();
    void doubledLabelTakesTheFirst();
    void otherWorksheetsAreSaid();
    void emptySheetGivesAFundWithoutPositions();
    void sheetWithoutSectionsIsNotFitToLoad();
    void cancelStopsTheReading();

private:
    BookReader m_reader;
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
    const auto carteira = m_reader.read(book);
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
    const auto carteira = streamCarteiraXlsx(m_reader.save(book),
                                             [&](Posicao &&posicao) -> Result<void> {
                                                 rows.append(posicao.linha);
                                                 return {};
                                             },
                                             {});
    VERIFY_OK(carteira);
    QVERIFY(carteira->posicoes.isEmpty());
    QCOMPARE(rows, QList<int>({12, 13, 17, 18, 19}));
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
    const auto carteira = m_reader.read(book);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->fundo, u"ALFA FIC FIM CP"_s);
    const qsizetype positions = carteira->posicoes.size();
    QTEST(static_cast<int>(positions), "positions");
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
    const auto carteira = m_reader.read(book);
    VERIFY_OK(carteira);
    QCOMPARE(briefs(*carteira), QStringList(u"BETA|3|12.5"_s));
    QCOMPARE(carteira->posicoes[0].kind, PosicaoKind::PortfolioInvestido);
}

void CarteiraXlsxTest::unknownSectionIsLoadedUnderItsMarker()
{
    Book book;
    book.add(texts({u"Opcoes_Flexiveis"_s}));
    book.add(texts({u"Código"_s, u"Qtde"_s, u"Valor de Mercado"_s, u"Outra"_s}));
    book.add({text(u"OPC1"_s), number(u"2"_s), number(u"-3.25"_s), text(u"x"_s)});
    book.skip();
    book.portfolio();
    const auto carteira = m_reader.read(book);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->posicoes.size(), 4);
    const Posicao &option = carteira->posicoes[3];
    QCOMPARE(option.kind, PosicaoKind::Outra);
    QCOMPARE(option.secao, u"Opcoes_Flexiveis"_s);
    QCOMPARE(option.grupo, u"OPCOES FLEXIVEIS"_s);
    QCOMPARE(brief(option), u"OPC1|2|-3.25"_s);
    QVERIFY(!countOf(*carteira, u"Opcoes_Flexiveis"_s)->known);
    QVERIFY(warned(*carteira, u"1 linha carregada, 0 não classificadas"_s));
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
    const auto carteira = m_reader.read(book);
    VERIFY_OK(carteira);
    QCOMPARE(briefs(*carteira), QStringList({u"LTN|5|50.5"_s, u"DI1F27|-4|-12.75"_s}));
    QCOMPARE(carteira->posicoes[0].kind, PosicaoKind::RendaFixa);
    QCOMPARE(carteira->posicoes[1].kind, PosicaoKind::Futuros);
}

void CarteiraXlsxTest::sharesWithUnknownMoneyLabelGoByPlace()
{
    Book book;
    book.shares(u"Vl. Pos."_s);
    const auto carteira = m_reader.read(book);
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
    const auto carteira = m_reader.read(book);
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
    const auto carteira = m_reader.read(book);
    VERIFY_OK(carteira);
    QCOMPARE(briefs(*carteira), QStringList(u"Taxa|-|1"_s));
    QVERIFY(warned(*carteira, u"C11"_s));
}

void CarteiraXlsxTest::otherWorksheetsAreSaid()
{
    Book book;
    book.otherSheets = {u"Segunda"_s};
    book.portfolio();
    const auto carteira = m_reader.read(book);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->posicoes.size(), 3);
    QVERIFY(warned(*carteira, u"Segunda"_s));
}

void CarteiraXlsxTest::emptySheetGivesAFundWithoutPositions()
{
    Book book;
    const auto carteira = m_reader.read(book);
    VERIFY_OK(carteira);
    QVERIFY(carteira->posicoes.isEmpty());
    QVERIFY(warned(*carteira, u"Nenhuma seção"_s));
}

void CarteiraXlsxTest::sheetWithoutSectionsIsNotFitToLoad()
{
    Book book;
    book.add({text(u"C/C SALDO FUNDO"_s), number(u"1234.56"_s)});
    book.add({text(u"algo"_s), number(u"1"_s)});
    const auto carteira = m_reader.read(book);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->posicoes.size(), 1);
    const auto checked = validateCarteira(*carteira, QDate(2025, 4, 10), u"a.xlsx"_s, {},
                                          {*Decimal::parse(u"0.01"), *Decimal::parse(u"500")});
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::Validation);
    QVERIFY2(checked.error().message.contains(u"seção"), qPrintable(checked.error().message));
}

void CarteiraXlsxTest::cancelStopsTheReading()
{
    Book book;
    book.portfolio();
    std::stop_source source;
    source.request_stop();
    const auto carteira = readCarteiraXlsx(m_reader.save(book), source.get_token());
    QVERIFY(!carteira);
    QCOMPARE(carteira.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(CarteiraXlsxTest)
#include "tst_carteiraxlsx.moc"
