// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in single cells: numbers as text, blanks, names.
#include "tests/unit/transform/carteirabook.h"

using namespace Etl;
using namespace Etl::Test;

class CarteiraCellsTest : public QObject
{
    Q_OBJECT

private slots:
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
    void bondsCarryDatesIssuerAndShare();

private:
    BookReader m_reader;
};

void CarteiraCellsTest::textNumbersInBothNotations_data()
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

void CarteiraCellsTest::textNumbersInBothNotations()
{
    QFETCH(QString, written);
    QFETCH(QString, value);
    Book book;
    book.portfolioHeader();
    book.holding(u"BETA"_s, text(written), text(written));
    const auto carteira = m_reader.read(book);
    VERIFY_OK(carteira);
    QCOMPARE(briefs(*carteira), QStringList(u"BETA|%1|%1"_s.arg(value)));
    QVERIFY2(carteira->warnings.isEmpty(), qPrintable(carteira->warnings.join(u'\n')));
}

void CarteiraCellsTest::ambiguousNumbersFollowTheirColumn_data()
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

void CarteiraCellsTest::ambiguousNumbersFollowTheirColumn()
{
    QFETCH(QString, before);
    QFETCH(QString, written);
    QFETCH(QString, value);
    QFETCH(bool, warns);
    Book book;
    book.portfolioHeader();
    book.holding(u"A"_s, number(u"1"_s), text(before));
    book.holding(u"B"_s, number(u"1"_s), text(written));
    const auto carteira = m_reader.read(book);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->posicoes[1].valor->toCanonical(), value);
    QCOMPARE(warned(*carteira, u"F13"_s), warns);
}

void CarteiraCellsTest::contradictedGuessIsRefused()
{
    Book book;
    book.portfolioHeader();
    book.holding(u"A"_s, number(u"1"_s), text(u"1.234"_s));
    book.holding(u"B"_s, number(u"1"_s), text(u"12.50"_s));
    const auto carteira = m_reader.read(book);
    QVERIFY(!carteira);
    QCOMPARE(carteira.error().code, ErrorCode::Parse);
    QVERIFY(carteira.error().message.contains(u"F12"_s) && carteira.error().message.contains(u"F13"_s));
}

void CarteiraCellsTest::moneyThatIsNoNumberIsRefused_data()
{
    QTest::addColumn<QString>("attributes");
    QTest::addColumn<QString>("inner");
    for (const auto &[name, cell] : {std::pair{"words", text(u"abc"_s)}, std::pair{"error", errorCell(u"#N/A"_s)},
                                     std::pair{"bool", boolean(true)}, std::pair{"wrong groups", text(u"1.23.4,5"_s)},
                                     std::pair{"NaN", number(u"NaN"_s)}})
        QTest::newRow(name) << cell.attributes << cell.inner;
}

void CarteiraCellsTest::moneyThatIsNoNumberIsRefused()
{
    QFETCH(QString, attributes);
    QFETCH(QString, inner);
    Book book;
    book.portfolioHeader();
    book.holding(u"BETA"_s, number(u"1"_s), RawCell{attributes, inner});
    const auto carteira = m_reader.read(book);
    QVERIFY(!carteira);
    QCOMPARE(carteira.error().code, ErrorCode::Parse);
    QVERIFY2(carteira.error().message.contains(u"F12"_s), qPrintable(carteira.error().message));
}

void CarteiraCellsTest::blankMoneyIsWarned()
{
    Book book;
    book.portfolioHeader();
    book.holding(u"BETA"_s, number(u"3"_s), blank());
    book.holding(u"GAMA"_s, number(u"3"_s), text(u"-"_s));
    const auto carteira = m_reader.read(book);
    VERIFY_OK(carteira);
    QCOMPARE(briefs(*carteira), QStringList({u"BETA|3|-"_s, u"GAMA|3|-"_s}));
    QVERIFY(warned(*carteira, u"F12"_s));
    QVERIFY(warned(*carteira, u"F13"_s));
}

void CarteiraCellsTest::quantityTextIsKept()
{
    Book book;
    book.portfolioHeader();
    book.holding(u"BETA"_s, text(u"diversas"_s), number(u"3"_s));
    const auto carteira = m_reader.read(book);
    VERIFY_OK(carteira);
    QCOMPARE(briefs(*carteira), QStringList(u"BETA|diversas|3"_s));
}

void CarteiraCellsTest::namesSuchAsNullAreText()
{
    Book book;
    book.portfolioHeader();
    const QStringList names = {u"NA"_s, u"NULL"_s, u"nan"_s, u"#N/A"_s};
    for (const QString &name : names)
        book.holding(name, number(u"1"_s), number(u"3"_s));
    const auto carteira = m_reader.read(book);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->posicoes.size(), names.size());
    for (qsizetype i = 0; i < names.size(); ++i)
        QCOMPARE(carteira->posicoes[i].item, names[i]);
}

void CarteiraCellsTest::lostZerosOfACnpjComeBack()
{
    Book book;
    book.portfolioHeader();
    book.holding(u"A"_s, number(u"1"_s), number(u"3"_s), number(u"123456000199"_s));
    book.holding(u"B"_s, number(u"1"_s), number(u"3"_s), text(u"00.123.456/0001-99"_s));
    const auto carteira = m_reader.read(book);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->posicoes[0].docAtivo, u"00123456000199"_s);
    QCOMPARE(carteira->posicoes[1].docAtivo, u"00.123.456/0001-99"_s);
}

void CarteiraCellsTest::bondsCarryDatesIssuerAndShare()
{
    Book book;
    book.bonds(u"Titulos_Privados"_s, u"XPTO11 DEB"_s, number(u"100"_s), number(u"102345.67"_s),
               dateNumber(u"47543"_s));
    const auto carteira = m_reader.read(book);
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

QTEST_GUILESS_MAIN(CarteiraCellsTest)
#include "tst_carteiracells.moc"
