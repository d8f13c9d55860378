// SPDX-License-Identifier: GPL-3.0-or-later
// Every row is data, header, totals, blank or unclassified.
#include "tests/unit/transform/carteirabook.h"

using namespace Etl;
using namespace Etl::Test;

class CarteiraRowsTest : public QObject
{
    Q_OBJECT

private slots:
    void totalsAreCheckedAndNotLoaded_data();
    void totalsAreCheckedAndNotLoaded();
    void holdingBehindABlankRowIsNotLost();
    void rowBehindExpensesIsUnclassified();
    void everyRowOfASectionIsCounted();
    void rowsBetweenPortfolioAndExpensesLoseNothing_data();
    void rowsBetweenPortfolioAndExpensesLoseNothing();
    void hiddenRowsAreLoaded();
    void warningsAreBounded();

private:
    BookReader m_reader;
};

void CarteiraRowsTest::totalsAreCheckedAndNotLoaded_data()
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

void CarteiraRowsTest::totalsAreCheckedAndNotLoaded()
{
    QFETCH(QString, label);
    QFETCH(QString, total);
    QFETCH(bool, warns);
    Book book;
    book.portfolio();
    book.add({label.isEmpty() ? blank() : text(label), blank(), blank(), blank(), blank(),
              total.contains(u',') ? text(total) : number(total)});
    const auto carteira = m_reader.read(book);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->posicoes.size(), 3);
    QCOMPARE(warned(*carteira, u"o total"_s), warns);
}

void CarteiraRowsTest::holdingBehindABlankRowIsNotLost()
{
    Book book;
    book.portfolio();
    book.skip();
    const int row = book.holding(u"DELTA"_s, number(u"2"_s), number(u"7.5"_s));
    const auto carteira = m_reader.read(book);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->posicoes.size(), 4);
    QCOMPARE(carteira->posicoes[3].linha, row);
    QVERIFY(warned(*carteira, u"linha em branco"_s));
}

void CarteiraRowsTest::rowBehindExpensesIsUnclassified()
{
    Book book;
    book.expenses();
    book.skip();
    book.expense(u"Nota"_s, number(u"1"_s));
    book.add(texts({u"Emitido por computador"_s}));
    const auto carteira = m_reader.read(book);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->posicoes.size(), 2);
    QCOMPARE(countOf(*carteira, u"DESPESAS"_s)->unclassified, 2);
    QVERIFY(warned(*carteira, u"A15"_s));
    QVERIFY(warned(*carteira, u"A16"_s));
}

void CarteiraRowsTest::everyRowOfASectionIsCounted()
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
    const auto carteira = m_reader.read(book);
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

void CarteiraRowsTest::rowsBetweenPortfolioAndExpensesLoseNothing_data()
{
    QTest::addColumn<int>("blanks");
    QTest::addColumn<bool>("totals");
    for (const bool totals : {false, true}) {
        for (int blanks = 0; blanks <= 3; ++blanks)
            QTest::addRow("%d blank rows%s", blanks, totals ? " behind a totals row" : "") << blanks << totals;
    }
}

void CarteiraRowsTest::rowsBetweenPortfolioAndExpensesLoseNothing()
{
    QFETCH(int, blanks);
    QFETCH(bool, totals);
    Book book;
    book.portfolio();
    if (totals)
        book.add({blank(), blank(), blank(), blank(), blank(), number(u"1888246.62662"_s), number(u"1"_s)});
    book.skip(blanks);
    book.expenses();
    const auto carteira = m_reader.read(book);
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

void CarteiraRowsTest::hiddenRowsAreLoaded()
{
    Book book;
    book.expensesHeader();
    book.add({text(u"Taxa"_s), blank(), blank(), number(u"1.5"_s)}, true);
    const auto carteira = m_reader.read(book);
    VERIFY_OK(carteira);
    QCOMPARE(briefs(*carteira), QStringList(u"Taxa|-|1.5"_s));
}

void CarteiraRowsTest::warningsAreBounded()
{
    Book book;
    book.portfolio();
    for (int i = 0; i < 1000; ++i)
        book.add(texts({u"nota"_s}));
    const auto carteira = m_reader.read(book);
    VERIFY_OK(carteira);
    QCOMPARE(countOf(*carteira, u"Portfolio_Investido"_s)->unclassified, 1000);
    QCOMPARE(carteira->warnings.size(), 201);
    QVERIFY(carteira->warnings.last().contains(u"800"_s));
}

QTEST_GUILESS_MAIN(CarteiraRowsTest)
#include "tst_carteirarows.moc"
