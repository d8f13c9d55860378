// SPDX-License-Identifier: GPL-3.0-or-later
// Fund, date, cash and the figures to reconcile with.
#include "core/transform/celltext.h"
#include "tests/unit/transform/carteirabook.h"

using namespace Etl;
using namespace Etl::Test;

class CarteiraHeadTest : public QObject
{
    Q_OBJECT

private slots:
    void positionDateInEveryForm_data();
    void positionDateInEveryForm();
    void movedHeadIsFoundByLabel();
    void missingNameIsRefused();
    void otherFundInTheFileNameIsWarned();
    void textDates_data();
    void textDates();
    void netAssetsComeFromRentabilidadeToo();
    void resumoIsComparedWithTheSections();
    void cashCountsWhereverItStands();
    void secondCashRowIsWarned();

private:
    BookReader m_reader;
};

void CarteiraHeadTest::positionDateInEveryForm_data()
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

void CarteiraHeadTest::positionDateInEveryForm()
{
    QFETCH(QString, attributes);
    QFETCH(QString, inner);
    QFETCH(bool, accepted);
    Book book(RawCell{attributes, inner});
    book.portfolio();
    const auto carteira = m_reader.read(book);
    QCOMPARE(carteira.has_value(), accepted);
    if (accepted) {
        QCOMPARE(carteira->data, QDate(2025, 4, 10));
        return;
    }
    QCOMPARE(carteira.error().code, ErrorCode::Parse);
    QVERIFY2(carteira.error().message.contains(u"B8"_s), qPrintable(carteira.error().message));
    QVERIFY(carteira.error().message.contains(u"Carteira_ALFA_FIC_FIM_CP_10_04_2025.xlsx"_s));
}

void CarteiraHeadTest::movedHeadIsFoundByLabel()
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
    const auto carteira = m_reader.read(moved);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->fundo, u"ALFA FIC FIM CP"_s);
    QCOMPARE(carteira->data, QDate(2025, 4, 10));
    QCOMPARE(briefs(*carteira), QStringList(u"Taxa|-|-1.5"_s));
}

void CarteiraHeadTest::missingNameIsRefused()
{
    RawWorkbook book;
    book.goTo(8);
    book.add(texts({u"Data"_s, u"10/04/2025"_s}));
    const auto carteira = m_reader.read(book);
    QVERIFY(!carteira);
    QCOMPARE(carteira.error().code, ErrorCode::Parse);
    QVERIFY2(carteira.error().message.contains(u"A7"_s), qPrintable(carteira.error().message));
}

void CarteiraHeadTest::otherFundInTheFileNameIsWarned()
{
    Book book;
    book.portfolio();
    const auto carteira = readCarteiraXlsx(m_reader.save(book, u"Carteira_BETA_10_04_2025.xlsx"_s), {});
    VERIFY_OK(carteira);
    QVERIFY(warned(*carteira, u"A7: o fundo"_s));
}

void CarteiraHeadTest::textDates_data()
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

void CarteiraHeadTest::textDates()
{
    QFETCH(QString, written);
    QTEST(readTextDate(written), "day");
}

void CarteiraHeadTest::netAssetsComeFromRentabilidadeToo()
{
    Book book;
    book.resumo(u"5"_s, u"1000.25"_s);
    book.goTo(17);
    book.add(texts({u"Rentabilidade"_s}));
    book.add(texts({u"Patrimonio"_s, u"Cota Líquida"_s, u"Dia"_s, u"Mês"_s}));
    book.add({number(u"1000.26"_s), number(u"1.23456789"_s), number(u"0.05"_s)});
    book.skip();
    book.expenses();
    const auto carteira = m_reader.read(book);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->patrimonio->toString(), u"1000.25"_s);
    QCOMPARE(carteira->cota->toString(), u"1.23456789"_s);
    QVERIFY(warned(*carteira, u"segundo PATRIMONIO"_s));
    QCOMPARE(carteira->posicoes.size(), 3);
}

void CarteiraHeadTest::resumoIsComparedWithTheSections()
{
    Book book;
    book.add(texts({u"Resumo"_s}));
    book.add({text(u"PORTFOLIO INVESTIDO"_s), text(u"1,888,246.63"_s)});
    book.add({text(u"DESPESAS"_s), number(u"1"_s)});
    book.skip();
    book.portfolio();
    book.skip();
    book.expenses();
    const auto carteira = m_reader.read(book);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->warnings.filter(u"difere do Resumo"_s).size(), 1);
    QVERIFY(warned(*carteira, u"\"DESPESAS\""_s));
    QCOMPARE(carteira->posicoes.size(), 5);
}

void CarteiraHeadTest::cashCountsWhereverItStands()
{
    Book book;
    book.portfolio();
    book.skip();
    book.add({text(u"C/C SALDO FUNDO  "_s), text(u"(1.234,50)"_s)});
    const auto carteira = m_reader.read(book);
    VERIFY_OK(carteira);
    QCOMPARE(brief(carteira->posicoes[3]), u"C/C SALDO FUNDO|-|-1234.5"_s);
    QCOMPARE(carteira->posicoes[3].kind, PosicaoKind::Caixa);
}

void CarteiraHeadTest::secondCashRowIsWarned()
{
    Book book;
    book.resumo();
    book.add({text(u"C/C SALDO FUNDO"_s), number(u"1234.56"_s)});
    book.add({text(u"C/C SALDO FUNDO"_s), number(u"99"_s)});
    const auto carteira = m_reader.read(book);
    VERIFY_OK(carteira);
    QCOMPARE(briefs(*carteira), QStringList(u"C/C SALDO FUNDO|-|1234.56"_s));
    QCOMPARE(carteira->warnings.filter(u"segundo saldo"_s).size(), 1);
    QVERIFY(warned(*carteira, u"B14"_s));
}

QTEST_GUILESS_MAIN(CarteiraHeadTest)
#include "tst_carteirahead.moc"
