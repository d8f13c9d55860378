// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprint.h"
#include "tests/unit/transform/anbima401text.h"
#include "tests/unit/transform/carteirareader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Etl;

class TestAnbima401Files : public QObject
{
    Q_OBJECT

private slots:
    void encodings_data();
    void encodings();
    void badFileIsTheOuterError_data();
    void badFileIsTheOuterError();
    void badFundStandsAsItsError_data();
    void badFundStandsAsItsError();
    void reconciliationLimits_data();
    void reconciliationLimits();

private:
    const FileReader m_reader{u"posicao.xml"_s};
};

void TestAnbima401Files::encodings_data()
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

void TestAnbima401Files::encodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, warnings);
    const auto funds = m_reader.read(bytes);
    VERIFY_OK(funds);
    VERIFY_OK(funds->first());
    QCOMPARE(funds->first()->fundo, u"AÇÃO"_s);
    QCOMPARE(funds->first()->warnings.size(), warnings);
}

void TestAnbima401Files::badFileIsTheOuterError_data()
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

void TestAnbima401Files::badFileIsTheOuterError()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const auto funds = m_reader.read(bytes);
    QVERIFY(!funds);
    QCOMPARE(funds.error().code, ErrorCode::Parse);
    QVERIFY2(funds.error().message.contains(code) && funds.error().message.contains(u"posicao.xml"),
             qPrintable(funds.error().oneLine()));
}

void TestAnbima401Files::badFundStandsAsItsError_data()
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

void TestAnbima401Files::badFundStandsAsItsError()
{
    QFETCH(QByteArray, fund);
    QFETCH(QString, code);
    QFETCH(QString, place);
    const auto carteira = m_reader.readOne(file401(fund));
    QVERIFY(!carteira);
    QCOMPARE(carteira.error().code, ErrorCode::Parse);
    const QString line = carteira.error().oneLine();
    QVERIFY2(line.contains(u'(' + code + u')') && line.contains(place), qPrintable(line));
    QVERIFY2(place.isEmpty() || line.contains(u"linha "), qPrintable(line));
}

void TestAnbima401Files::reconciliationLimits_data()
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

void TestAnbima401Files::reconciliationLimits()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, code);
    QFETCH(int, verdict);
    const auto carteira = m_reader.readOne(file401(fund401(header, cash401("1000"))));
    QCOMPARE(carteira.has_value(), verdict < 2);
    if (!carteira) {
        QCOMPARE(carteira.error().code, ErrorCode::Validation);
        QVERIFY2(carteira.error().message.contains(code), qPrintable(carteira.error().message));
        return;
    }
    QVERIFY2(carteira->warnings.join(u' ').contains(code) == (verdict == 1),
             qPrintable(carteira->warnings.join(u'\n')));
}

QTEST_APPLESS_MAIN(TestAnbima401Files)
#include "tst_anbima401files.moc"
