// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/columnrules.h"
#include "tests/support/testprint.h"
#include "tests/unit/transform/anbima50text.h"
#include "tests/unit/transform/carteirareader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Etl;

class TestAnbima50 : public QObject
{
    Q_OBJECT

private slots:
    void envelopesGiveEqualFunds_data();
    void envelopesGiveEqualFunds();
    void receivablesPayablesAndQuotasEnterThePl();
    void totalWithoutLinesIsOneRow();
    void seriesHaveTheirAssetsInTheFirstAccount();
    void creditRightsAreARow();
    void badStatements_data();
    void badStatements();
    void missingPlIsComputedWithAWarning();
    void quotaToleranceFollowsItsWrittenDecimals();
    void incompleteCopyIsRejected();

private:
    const FileReader m_reader{u"extrato.xml"_s};
};

void TestAnbima50::envelopesGiveEqualFunds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray document =
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:semt.003.001.04\">" + Statement50().report() + "</Document>";
    QByteArray prefixed = Statement50().report();
    prefixed.replace("</", "\1").replace("<", "<ns3:").replace("\1", "</ns3:");
    prefixed =
        "<ns3:Document xmlns:ns3=\"urn:iso:std:iso:20022:tech:xsd:semt.003.001.04\">" + prefixed + "</ns3:Document>";
    QTest::newRow("A, Galgo")
        << "<GalgoAssBalStmt "
           "xmlns=\"http://www.sistemagalgo.com/SchemaPosicaoAtivos\"><GalgoHdr><idMsgSender>x</idMsgSender></GalgoHdr>"
           "<BsnsMsg><AppHdr/>" +
               document + "</BsnsMsg></GalgoAssBalStmt>";
    QTest::newRow("A with prefixes") << "<GalgoAssBalStmt><BsnsMsg>" + prefixed + "</BsnsMsg></GalgoAssBalStmt>";
    QTest::newRow("B, direct children") << Statement50().file();
    QTest::newRow("C") << "<BsnsMsg><p:AppHdr xmlns:p=\"urn:iso:std:iso:20022:tech:xsd:head.001.001.01\"/>" + prefixed +
                              "</BsnsMsg>";
    QTest::newRow("D, bare document") << document;
    Statement50 direct;
    direct.direct = true;
    QTest::newRow("positions directly below the report") << direct.file();
    QTest::newRow("Amt with Ccy and Value inside") << Statement50().file().replace(
        "<Amt Ccy=\"BRL\">1000.00</Amt>", "<Amt><Ccy>BRL</Ccy><Value> 1000.00 </Value></Amt>");
    Statement50 withTime;
    withTime.day = "<DtTm>2025-04-10T00:00:00</DtTm>";
    QTest::newRow("DtTm") << withTime.file();
}

void TestAnbima50::envelopesGiveEqualFunds()
{
    QFETCH(QByteArray, bytes);
    const auto carteira = m_reader.readOne(bytes);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->fundo, u"ALFA FUNDO DE INVESTIMENTO"_s);
    QCOMPARE(carteira->docFundo, u"11222333000181"_s);
    QCOMPARE(carteira->data, QDate(2025, 4, 10));
    QCOMPARE(fieldText(carteira->patrimonio), u"1000"_s);
    QCOMPARE(carteira->posicoes.size(), 1);
    QCOMPARE(fieldText(carteira->posicoes.first().valor), u"1000"_s);
    QCOMPARE(fieldText(carteira->posicoes.first().percPl), u"1"_s);
    QVERIFY2(carteira->warnings.isEmpty(), qPrintable(carteira->warnings.join(u'\n')));
}

void TestAnbima50::receivablesPayablesAndQuotasEnterThePl()
{
    Statement50 s;
    s.pl = "1015.00";
    s.quota = "10.15";
    s.figures =
        figure50("RECE", "100",
                 line50("DIVI", "ISIN: BRPETRACNPR6", "60", "2025-05-10") + line50("XYZZ", "Outros valores", "40")) +
        figure50("PAYA", "50", line50("ADMF", "CNPJ:11444777000161", "50")) +
        figure50("EXPN", "7", line50("CUST", "", "7")) + figure50("PEND", "15") + figure50("PENR", "20");
    const auto carteira = m_reader.readOne(s.file());
    VERIFY_OK(carteira);
    QStringList lines;
    for (const CarteiraRow &row : carteiraRows(*carteira, {}))
        lines.append(QStringList{row.grupo, row.descricao, row.secao, fieldText(row.vlrMercado), row.docAtivo,
                                 row.dataVenc.toString(Qt::ISODate)}
                         .join(u" | "_s));
    QCOMPARE(lines, (QStringList{u"DESPESAS | Dividendos | RECE | 60 |  | 2025-05-10"_s,
                                 u"DESPESAS | Outros valores | RECE | 40 |  | "_s,
                                 u"DESPESAS | Taxa de administração | PAYA | -50 | 11444777000161 | "_s,
                                 u"ACOES | BRPETRACNPR6 | EQUI:LONG | 1000 |  | "_s,
                                 u"DESPESAS | COTAS A EMITIR | header | -15 |  | "_s,
                                 u"DESPESAS | COTAS A RESGATAR | header | -20 |  | "_s}));
    QVERIFY2(carteira->warnings.isEmpty(), qPrintable(carteira->warnings.join(u'\n')));
}

void TestAnbima50::totalWithoutLinesIsOneRow()
{
    Statement50 s;
    s.pl = "950.00";
    s.quota = "9.5";
    s.figures = figure50("PAYA", "50") + figure50("RECE", "0");
    const auto carteira = m_reader.readOne(s.file());
    VERIFY_OK(carteira);
    QCOMPARE(carteira->posicoes.size(), 2);
    QCOMPARE(carteira->posicoes.first().item, u"VALORES A PAGAR"_s);
    QCOMPARE(fieldText(carteira->posicoes.first().valor), u"-50"_s);
}

void TestAnbima50::seriesHaveTheirAssetsInTheFirstAccount()
{
    Statement50 s;
    s.pl = "970";
    s.figures = figure50("PAYA", "10");
    s.accounts =
        "<BalForAcct><FinInstrmId><Desc>SERIE B</Desc></FinInstrmId>" + figure50("PAYA", "20") + "</BalForAcct>";
    const auto carteira = m_reader.readOne(s.file());
    VERIFY_OK(carteira);
    QCOMPARE(carteira->fundo, u"ALFA FUNDO DE INVESTIMENTO"_s);
    QCOMPARE(carteira->posicoes.size(), 3);
    QVERIFY(!carteira->cota);
    QVERIFY2(carteira->warnings.isEmpty(), qPrintable(carteira->warnings.join(u'\n')));
}

void TestAnbima50::creditRightsAreARow()
{
    Statement50 s;
    s.assets = s.pl = "1500";
    s.quota = "15";
    s.figures = "<SplmtryData><Envlp><BalForSubAcctBrData><ReceInvstmtFnd><TtlBookValChng><Amt><Value>500</Value></"
                "Amt><Sgn>true</Sgn></TtlBookValChng>"
                "</ReceInvstmtFnd></BalForSubAcctBrData></Envlp></SplmtryData>";
    const auto carteira = m_reader.readOne(s.file());
    VERIFY_OK(carteira);
    QCOMPARE(carteira->posicoes.first().item, u"DIREITOS CREDITORIOS"_s);
    QVERIFY2(carteira->warnings.isEmpty(), qPrintable(carteira->warnings.join(u'\n')));
}

void TestAnbima50::badStatements_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    Statement50 s;
    s.update = "DELT";
    QTest::newRow("not complete") << s.file() << u"S08"_s;
    s = {};
    s.lastPage = "false";
    QTest::newRow("page of several") << s.file() << u"S07"_s;
    s = {};
    s.day = "<Dt>2025-02-30</Dt>";
    QTest::newRow("date that does not exist") << s.file() << u"V01"_s;
    s = {};
    s.day.clear();
    QTest::newRow("no date") << s.file() << u"S03"_s;
    s = {};
    s.name.clear();
    QTest::newRow("no name") << s.file() << u"S03"_s;
    QTest::newRow("comma number") << Statement50().file().replace("20.00", "20,00") << u"V02"_s;
    QTest::newRow("position without a value")
        << Statement50().file().replace("<HldgVal><Amt Ccy=\"BRL\">1000.00</Amt><Sgn>true</Sgn></HldgVal>", "")
        << u"S03"_s;
    QTest::newRow("other semt version") << Statement50().file().replace("semt.003.001.04", "semt.003.001.08")
                                        << u"F05"_s;
    QTest::newRow("report without a fund")
        << QByteArray("<Document><SctiesBalAcctgRpt></SctiesBalAcctgRpt></Document>") << u"S01"_s;
    QTest::newRow("cut off") << Statement50().file().chopped(120) << u"F03"_s;
    QTest::newRow("statement without its totals, and nothing inside")
        << QByteArray("<a><b>SctiesBalAcctgRpt</b></a>") << u"S01"_s;
}

void TestAnbima50::badStatements()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const auto carteira = m_reader.readOne(bytes);
    QVERIFY(!carteira);
    QCOMPARE(carteira.error().code, ErrorCode::Parse);
    QVERIFY2(carteira.error().oneLine().contains(code), qPrintable(carteira.error().oneLine()));
}

void TestAnbima50::missingPlIsComputedWithAWarning()
{
    Statement50 s;
    s.total = "<AcctBaseCcyTtlAmts/>";
    s.figures = figure50("PENR", "30");
    s.quota = "9.7";
    const auto carteira = m_reader.readOne(s.file());
    VERIFY_OK(carteira);
    QCOMPARE(fieldText(carteira->patrimonio), u"970"_s);
    QCOMPARE(carteira->warnings.size(), 1);
}

void TestAnbima50::quotaToleranceFollowsItsWrittenDecimals()
{
    Statement50 s;
    s.quota = "10.000001"; // one unit of the last decimal on a million quotas: R$ 1.00
    s.quotas = "1000000";
    s.pl = s.assets = "10000000.00";
    s.positions = [] {
        Text50 t;
        t.price.clear();
        t.value = "10000000.00";
        return t.xml();
    }();
    const auto within = m_reader.readOne(s.file());
    VERIFY_OK(within);
    QVERIFY2(within->warnings.isEmpty(), qPrintable(within->warnings.join(u'\n')));
    s.quota = "10.000002";
    const auto beyond = m_reader.readOne(s.file());
    VERIFY_OK(beyond);
    QVERIFY2(beyond->warnings.join(u' ').contains(u"R02"), qPrintable(beyond->warnings.join(u'\n')));
}

void TestAnbima50::incompleteCopyIsRejected()
{
    Statement50 s;
    s.pl = s.assets = "1700.00";
    s.quota = "17";
    const auto carteira = m_reader.readOne(s.file());
    QVERIFY(!carteira);
    QCOMPARE(carteira.error().code, ErrorCode::Validation);
    QVERIFY2(carteira.error().message.contains(u"R03"), qPrintable(carteira.error().message));
}

QTEST_APPLESS_MAIN(TestAnbima50)
#include "tst_anbima50.moc"
