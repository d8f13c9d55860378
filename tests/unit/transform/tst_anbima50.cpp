// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/carteirafile.h"
#include "core/transform/columnrules.h"
#include "tests/support/testprint.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Etl;

namespace {

QByteArray id50(const QByteArray &label, const QByteArray &id, const QByteArray &suffix = {})
{
    return "<OthrId><Id>" + id + "</Id>" + (suffix.isEmpty() ? QByteArray() : "<Sfx>" + suffix + "</Sfx>") +
           "<Tp><Prtry>" + label + "</Prtry></Tp></OthrId>";
}

/// A position of invented content; the defaults are those of a share worth 1000.
struct Text50
{
    QByteArray level1 = "EQUI", level2, level3;
    QByteArray isin = "BRPETRACNPR6", desc, ids, attributes, underlying;
    QByteArray direction = "LONG", quantity = "50", price = "20.00", value = "1000.00", sign = "true";
    QByteArray breakdown, offer;

    QByteArray xml() const
    {
        QByteArray t = "<BalForSubAcct><FinInstrmId>";
        if (!isin.isEmpty())
            t += "<ISIN>" + isin + "</ISIN>";
        t += id50("TABELA NIVEL 1", level1);
        if (!level2.isEmpty())
            t += id50("TABELA NIVEL 2", level2);
        if (!level3.isEmpty())
            t += id50("TABELA NIVEL 3", level3);
        t += ids + "<Desc>" + desc + "</Desc></FinInstrmId><FinInstrmAttrbts>" + attributes;
        if (!underlying.isEmpty())
            t += "<UndrlygFinInstrmId>" + underlying + "</UndrlygFinInstrmId>";
        t += "</FinInstrmAttrbts><AggtBal><ShrtLngInd>" + direction + "</ShrtLngInd><Qty><Qty><Qty><Unit>" + quantity +
             "</Unit></Qty></Qty></Qty></AggtBal>" + breakdown;
        if (!price.isEmpty())
            t += "<PricDtls><Tp><Cd>MRKT</Cd></Tp><Val><Amt Ccy=\"BRL\">" + price + "</Amt></Val></PricDtls>";
        t += offer + "<AcctBaseCcyAmts><HldgVal><Amt Ccy=\"BRL\">" + value + "</Amt>";
        if (!sign.isEmpty())
            t += "<Sgn>" + sign + "</Sgn>";
        return t + "</HldgVal></AcctBaseCcyAmts></BalForSubAcct>";
    }
};

QByteArray breakdown50(const QByteArray &kind, const QByteArray &quantity)
{
    return "<BalBrkdwn><SubBalTp><Cd>" + kind + "</Cd></SubBalTp><Qty><Qty><Unit>" + quantity +
           "</Unit></Qty></Qty></BalBrkdwn>";
}

QByteArray figure50(const QByteArray &label, const QByteArray &amount, const QByteArray &lines = {})
{
    const bool code = label == "PEND" || label == "PENR";
    const QByteArray type = code ? "<Cd>" + label + "</Cd>" : "<Prtry><Id>" + label + "</Id></Prtry>";
    return "<BalBrkdwn><SubBalTp>" + type + "</SubBalTp><Qty><Qty><FaceAmt>" + amount + "</FaceAmt></Qty></Qty>" +
           lines + "</BalBrkdwn>";
}

QByteArray line50(const QByteArray &account, const QByteArray &scheme, const QByteArray &amount,
                  const QByteArray &date = {})
{
    return "<AddtlBalBrkdwnDtls><SubBalTp><Prtry><Id>" + account + "</Id><SchmeNm>" + scheme +
           "</SchmeNm></Prtry></SubBalTp><Qty><Qty><FaceAmt>" + amount + "</FaceAmt></Qty></Qty><SubBalAddtlDtls>" +
           date + "</SubBalAddtlDtls></AddtlBalBrkdwnDtls>";
}

struct Statement50
{
    QByteArray pl = "1000.00", assets = "1000.00", quota = "10.000000", quotas = "100", figures, accounts;
    QByteArray positions = Text50().xml();
    QByteArray update = "COMP", day = "<Dt>2025-04-10</Dt>", lastPage = "true", name = "ALFA FUNDO DE INVESTIMENTO",
               total;
    bool direct = false; ///< positions directly below the report

    QByteArray report() const
    {
        QByteArray t = "<SctiesBalAcctgRpt><Pgntn><PgNb>1</PgNb><LastPgInd>" + lastPage +
                       "</LastPgInd></Pgntn><StmtGnlDtls><StmtDtTm>" + day + "</StmtDtTm><UpdTp><Cd>" + update +
                       "</Cd></UpdTp></StmtGnlDtls><AcctOwnr><PrtryId><Id>ADM</Id></PrtryId></AcctOwnr>"
                       "<BalForAcct><FinInstrmId>" +
                       id50("CNPJ CLASSE", "11222333000181") + "<Desc>" + name +
                       "</Desc></FinInstrmId>"
                       "<AggtBal><ShrtLngInd>LONG</ShrtLngInd><Qty><Qty><Qty><Unit>" +
                       quotas +
                       "</Unit></Qty></Qty></Qty></AggtBal>"
                       "<PricDtls><Tp><Cd>NAVL</Cd></Tp><Val><Amt Ccy=\"BRL\">" +
                       quota +
                       "</Amt></Val></PricDtls>"
                       "<AcctBaseCcyAmts><HldgVal><Amt Ccy=\"BRL\">" +
                       assets + "</Amt><Sgn>true</Sgn></HldgVal></AcctBaseCcyAmts>" + figures + "</BalForAcct>" +
                       accounts;
        t += direct ? positions : "<SubAcctDtls>" + positions + "</SubAcctDtls>";
        t += total.isEmpty() ? "<AcctBaseCcyTtlAmts><TtlHldgsValOfStmt><Amt Ccy=\"BRL\">" + pl +
                                   "</Amt><Sgn>true</Sgn></TtlHldgsValOfStmt></AcctBaseCcyTtlAmts>"
                             : total;
        return t + "</SctiesBalAcctgRpt>";
    }

    QByteArray file() const
    {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><PosicaoAtivosCarteira "
               "xmlns=\"http://www.anbima.com.br/SchemaPosicaoAtivos\">"
               "<HEADER:AppHdr "
               "xmlns:HEADER=\"urn:iso:std:iso:20022:tech:xsd:head.001.001.01\"><BizMsgIdr>1</BizMsgIdr></"
               "HEADER:AppHdr>"
               "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:semt.003.001.04\">" +
               report() + "</Document></PosicaoAtivosCarteira>";
    }
};

QString valueText(const OptionalDecimal &value)
{
    return value ? value->toCanonical() : u"NULL"_s;
}

} // namespace

class TestAnbima50 : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void envelopesGiveEqualFunds_data();
    void envelopesGiveEqualFunds();
    void everyClassGivesItsRow_data();
    void everyClassGivesItsRow();
    void quantityIsTheBreakdownWhenItRoundsToTheAggregate_data();
    void quantityIsTheBreakdownWhenItRoundsToTheAggregate();
    void signRules_data();
    void signRules();
    void receivablesPayablesAndQuotasEnterThePl();
    void totalWithoutLinesIsOneRow();
    void repoAndLoanTakeTheUnderlyingAsset();
    void seriesHaveTheirAssetsInTheFirstAccount();
    void creditRightsAreARow();
    void badStatements_data();
    void badStatements();
    void missingPlIsComputedWithAWarning();
    void quotaToleranceFollowsItsWrittenDecimals();
    void incompleteCopyIsRejected();

private:
    Result<CarteiraFunds> read(const QByteArray &bytes);
    Result<Carteira> readOne(const QByteArray &bytes);

    QScopedPointer<QTemporaryDir> m_folder;
};

void TestAnbima50::init()
{
    m_folder.reset(new QTemporaryDir);
    QVERIFY(m_folder->isValid());
}

Result<CarteiraFunds> TestAnbima50::read(const QByteArray &bytes)
{
    QFile file(m_folder->filePath(u"extrato.xml"_s));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        return fail(ErrorCode::Internal, file.errorString());
    file.close();
    return readCarteiraFile(file.fileName(), {});
}

Result<Carteira> TestAnbima50::readOne(const QByteArray &bytes)
{
    auto funds = read(bytes);
    if (!funds)
        return fail(funds.error());
    if (funds->size() != 1)
        return fail(ErrorCode::Internal, u"%1 fundos"_s.arg(funds->size()));
    return funds->first();
}

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
    const auto carteira = readOne(bytes);
    VERIFY_OK(carteira);
    QCOMPARE(carteira->fundo, u"ALFA FUNDO DE INVESTIMENTO"_s);
    QCOMPARE(carteira->docFundo, u"11222333000181"_s);
    QCOMPARE(carteira->data, QDate(2025, 4, 10));
    QCOMPARE(valueText(carteira->patrimonio), u"1000"_s);
    QCOMPARE(carteira->posicoes.size(), 1);
    QCOMPARE(valueText(carteira->posicoes.first().valor), u"1000"_s);
    QCOMPARE(valueText(carteira->posicoes.first().percPl), u"1"_s);
    QVERIFY2(carteira->warnings.isEmpty(), qPrintable(carteira->warnings.join(u'\n')));
}

void TestAnbima50::everyClassGivesItsRow_data()
{
    QTest::addColumn<QByteArray>("position");
    QTest::addColumn<QString>("expected"); // grupo | cod | item | secao | qnt | valor | vencimento
    const QByteArray maturity = "<MtrtyDt>2029-03-01</MtrtyDt>";
    Text50 t;
    t.ids = id50("TICKER", "PETR4");
    QTest::newRow("EQUI") << t.xml() << u"ACOES | OUTROS | PETR4 | EQUI:LONG | 50 | 1000 | "_s;
    t = {};
    t.isin.clear();
    t.ids = id50("CNPJ", "11444777000161");
    QTest::newRow("EQUI that is a stake in a company")
        << t.xml() << u"PARTICIPACOES | OUTROS | PARTICIPACAO 11444777000161 | EQUI:LONG | 50 | 1000 | "_s;
    t = {};
    t.level1 = "SHAR";
    t.ids = id50("CNPJ", "11444777000161");
    QTest::newRow("SHAR without description")
        << t.xml() << u"PORTFOLIO INVESTIDO | 15804 | FUNDO 11444777000161 | SHAR:LONG | 50 | 1000 | "_s;
    t.desc = "BETA FIDC";
    QTest::newRow("SHAR with description")
        << t.xml() << u"PORTFOLIO INVESTIDO | 15804 | BETA FIDC | SHAR:LONG | 50 | 1000 | "_s;
    t = {};
    t.level1 = "GOVE";
    t.ids = id50("SELC", "760199");
    t.attributes = maturity;
    QTest::newRow("GOVE by SELIC code") << t.xml()
                                        << u"RENDA FIXA | 15805 | NTN-B | GOVE:LONG | 50 | 1000 | 2029-03-01"_s;
    t.level1 = "CORP";
    t.ids = id50("CETI", "CDB1");
    QTest::newRow("CORP") << t.xml() << u"RENDA FIXA | 15805 | CDB1 | CORP:LONG | 50 | 1000 | 2029-03-01"_s;
    t.level1 = "DEBE";
    t.desc = "XPTO11";
    QTest::newRow("DEBE") << t.xml() << u"RENDA FIXA | 15805 | XPTO11 | DEBE:LONG | 50 | 1000 | 2029-03-01"_s;
    t = {};
    t.level1 = "OPTN";
    t.level2 = "DERI";
    t.attributes = maturity;
    t.ids = id50("BVMF", "DOL", "K525");
    QTest::newRow("OPTN with series") << t.xml()
                                      << u"OPCOES | OUTROS | DOLK525 | OPTN/DERI:LONG | 50 | 1000 | 2029-03-01"_s;
    t.level1 = "FUTU";
    t.level2.clear();
    t.ids = id50("BVMF", "DI1", "F31");
    QTest::newRow("FUTU") << t.xml() << u"FUTUROS | OUTROS | DI1F31 | FUTU:LONG | 50 | 1000 | 2029-03-01"_s;
    t.direction = "SHOR";
    QTest::newRow("FUTU short with a positive adjustment")
        << t.xml() << u"FUTUROS | OUTROS | DI1F31 | FUTU:SHOR | -50 | 1000 | 2029-03-01"_s;
    t = {};
    t.level1 = "FWRD";
    t.level2 = "EQUI";
    t.ids = id50("TICKER", "VALE3T");
    t.attributes = maturity;
    QTest::newRow("FWRD of a share") << t.xml()
                                     << u"TERMO | OUTROS | TERMO VALE3T | FWRD/EQUI:LONG | 50 | 1000 | 2029-03-01"_s;
    t.level2 = "CURR";
    t.ids.clear();
    t.desc = "NDF USD/BRL";
    QTest::newRow("FWRD of a currency") << t.xml()
                                        << u"CAMBIO | OUTROS | NDF USD/BRL | FWRD/CURR:LONG | 50 | 1000 | 2029-03-01"_s;
    t = {};
    t.level1 = "SWAP";
    t.desc = "CDI x PRE";
    t.attributes = maturity;
    QTest::newRow("SWAP") << t.xml() << u"SWAP | OUTROS | SWAP CDI x PRE | SWAP:LONG | 1 | 1000 | 2029-03-01"_s;
    t = {};
    t.level1 = "CASH";
    t.isin.clear();
    QTest::newRow("CASH") << t.xml() << u"CAIXA | 10108 | C/C SALDO FUNDO | CASH | 1 | 1000 | "_s;
    t.attributes = "<ClssfctnTp><AltrnClssfctn><Id>P</Id></AltrnClssfctn></ClssfctnTp>";
    QTest::newRow("CASH as savings") << t.xml() << u"CAIXA | 10108 | POUPANCA | CASH | 1 | 1000 | "_s;
    t = {};
    t.level1 = "REAL";
    t.desc = "EDIFICIO X";
    QTest::newRow("REAL") << t.xml() << u"IMOVEIS | OUTROS | EDIFICIO X | REAL:LONG | 1 | 1000 | "_s;
    t.level1 = "STRU";
    QTest::newRow("STRU") << t.xml() << u"ESTRUTURADOS | OUTROS | EDIFICIO X | STRU:LONG | 50 | 1000 | "_s;
    t.level1 = "NOVA";
    QTest::newRow("unknown class enters by its value")
        << t.xml() << u"OUTROS | OUTROS | EDIFICIO X | NOVA:LONG | 50 | 1000 | "_s;
}

void TestAnbima50::everyClassGivesItsRow()
{
    QFETCH(QByteArray, position);
    QFETCH(QString, expected);
    Statement50 statement;
    statement.positions = position;
    const auto carteira = readOne(statement.file());
    VERIFY_OK(carteira);
    QCOMPARE(carteira->posicoes.size(), 1);
    const CarteiraRow row = carteiraRows(*carteira, {}).first();
    QCOMPARE((QStringList{row.grupo, row.cod, row.descricao, row.secao, valueText(row.qnt), valueText(row.vlrMercado),
                          row.dataVenc.toString(Qt::ISODate)}
                  .join(u" | "_s)),
             expected);
    QCOMPARE(row.linha, 1);
}

void TestAnbima50::quantityIsTheBreakdownWhenItRoundsToTheAggregate_data()
{
    QTest::addColumn<QByteArray>("breakdown");
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<bool>("warned");
    QTest::newRow("no breakdown") << QByteArray() << u"50.10437"_s << false;
    QTest::newRow("one part with more digits") << breakdown50("AWAS", "50.10436825") << u"50.10436825"_s << false;
    QTest::newRow("free and guarantee") << breakdown50("AWAS", "20.10436825") + breakdown50("COLO", "30")
                                        << u"50.10436825"_s << false;
    QTest::newRow("sum that does not add up") << breakdown50("AWAS", "20") << u"50.10437"_s << true;
}

void TestAnbima50::quantityIsTheBreakdownWhenItRoundsToTheAggregate()
{
    QFETCH(QByteArray, breakdown);
    QFETCH(QString, quantity);
    QFETCH(bool, warned);
    Text50 t;
    t.quantity = "50.10437";
    t.price.clear();
    t.breakdown = breakdown;
    Statement50 statement;
    statement.positions = t.xml();
    const auto carteira = readOne(statement.file());
    VERIFY_OK(carteira);
    QCOMPARE(valueText(carteira->posicoes.first().qnt), quantity);
    QCOMPARE(!carteira->warnings.isEmpty(), warned);
}

void TestAnbima50::signRules_data()
{
    QTest::addColumn<QByteArray>("level1");
    QTest::addColumn<QByteArray>("direction");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("sign");
    QTest::addColumn<QString>("expected"); // empty: rejected with V05
    QTest::newRow("plain") << QByteArray("EQUI") << QByteArray("LONG") << QByteArray("7") << QByteArray("true")
                           << u"7"_s;
    QTest::newRow("1 and 0 are booleans too")
        << QByteArray("EQUI") << QByteArray("SHOR") << QByteArray("7") << QByteArray("0") << u"-7"_s;
    QTest::newRow("SHORT as the manual prints it")
        << QByteArray("EQUI") << QByteArray("SHORT") << QByteArray("7") << QByteArray("false") << u"-7"_s;
    QTest::newRow("Sgn decides against the direction")
        << QByteArray("EQUI") << QByteArray("SHOR") << QByteArray("7") << QByteArray("true") << u"7"_s;
    QTest::newRow("missing Sgn, long") << QByteArray("EQUI") << QByteArray("LONG") << QByteArray("7") << QByteArray()
                                       << u"7"_s;
    QTest::newRow("missing Sgn, short") << QByteArray("EQUI") << QByteArray("SHOR") << QByteArray("7") << QByteArray()
                                        << u"-7"_s;
    QTest::newRow("missing Sgn of a future")
        << QByteArray("FUTU") << QByteArray("LONG") << QByteArray("7") << QByteArray() << QString();
    QTest::newRow("missing Sgn of a swap")
        << QByteArray("SWAP") << QByteArray("SHOR") << QByteArray("7") << QByteArray() << QString();
    QTest::newRow("negative amount with positive Sgn")
        << QByteArray("EQUI") << QByteArray("LONG") << QByteArray("-7") << QByteArray("true") << QString();
    QTest::newRow("negative amount with negative Sgn")
        << QByteArray("EQUI") << QByteArray("LONG") << QByteArray("-7") << QByteArray("false") << u"-7"_s;
    QTest::newRow("unknown Sgn") << QByteArray("EQUI") << QByteArray("LONG") << QByteArray("7") << QByteArray("sim")
                                 << QString();
    QTest::newRow("unknown direction") << QByteArray("EQUI") << QByteArray("UP") << QByteArray("7")
                                       << QByteArray("true") << QString();
}

void TestAnbima50::signRules()
{
    QFETCH(QByteArray, level1);
    QFETCH(QByteArray, direction);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, sign);
    QFETCH(QString, expected);
    Text50 t;
    t.level1 = level1;
    t.direction = direction;
    t.value = value;
    t.sign = sign;
    Statement50 statement;
    statement.positions = t.xml();
    statement.assets = statement.pl = statement.quota = expected.startsWith(u'-') ? "0" : "7";
    statement.quotas = "1";
    const auto carteira = readOne(statement.file());
    if (expected.isEmpty()) {
        QVERIFY(!carteira);
        QVERIFY2(carteira.error().message.contains(u"V05"), qPrintable(carteira.error().message));
        return;
    }
    VERIFY_OK(carteira);
    QCOMPARE(valueText(carteira->posicoes.first().valor), expected);
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
    const auto carteira = readOne(s.file());
    VERIFY_OK(carteira);
    QStringList lines;
    for (const CarteiraRow &row : carteiraRows(*carteira, {}))
        lines.append(QStringList{row.grupo, row.descricao, row.secao, valueText(row.vlrMercado), row.docAtivo,
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
    const auto carteira = readOne(s.file());
    VERIFY_OK(carteira);
    QCOMPARE(carteira->posicoes.size(), 2);
    QCOMPARE(carteira->posicoes.first().item, u"VALORES A PAGAR"_s);
    QCOMPARE(valueText(carteira->posicoes.first().valor), u"-50"_s);
}

void TestAnbima50::repoAndLoanTakeTheUnderlyingAsset()
{
    Text50 repo;
    repo.level1 = "REPO";
    repo.level3 = "RERA";
    repo.isin = "BR0000000000";
    repo.attributes = "<MtrtyDt>2025-04-11</MtrtyDt><IsseDt>2025-04-10</IsseDt><IntrstRate>14.15</"
                      "IntrstRate><IndxRateBsis>98.5</IndxRateBsis>"
                      "<CpnAttchdNb><Lng><Id>PRE</Id></Lng></CpnAttchdNb>";
    repo.underlying = "<ISIN>BRSTNCLF1RD2</ISIN>" + id50("SELC", "210100");
    Text50 sale = repo;
    sale.level3 = "REAM";
    sale.direction = "SHOR";
    sale.sign = "false";
    Text50 loan = repo;
    loan.level1 = "LOAN";
    loan.level3.clear();
    loan.underlying = "<ISIN>BRPETRACNPR6</ISIN>" + id50("TICKER", "PETR4");
    Statement50 s;
    s.positions = repo.xml() + sale.xml() + loan.xml();
    const auto carteira = readOne(s.file());
    VERIFY_OK(carteira);
    const QList<Posicao> &p = carteira->posicoes;
    QCOMPARE(p.at(0).item, u"COMPROMISSADA LFT"_s);
    QCOMPARE(p.at(0).secao, u"REPO/RERA:LONG"_s);
    QCOMPARE(p.at(0).isin, u"BRSTNCLF1RD2"_s);
    QCOMPARE(p.at(0).vencimento, QDate(2025, 4, 11));
    QCOMPARE(p.at(0).aplicacao, QDate(2025, 4, 10));
    QCOMPARE(p.at(0).indexador, u"98.5% PRE"_s);
    QCOMPARE(valueText(p.at(0).taxa), u"14.15"_s);
    QCOMPARE(p.at(1).secao, u"REPO/REAM:SHOR"_s);
    QCOMPARE(valueText(p.at(1).valor), u"-1000"_s);
    QCOMPARE(valueText(p.at(1).qnt), u"-50"_s);
    QCOMPARE(p.at(2).item, u"ALUGUEL PETR4"_s);
    QCOMPARE(p.at(2).grupo, u"ALUGUEL"_s);
}

void TestAnbima50::seriesHaveTheirAssetsInTheFirstAccount()
{
    Statement50 s;
    s.pl = "970";
    s.figures = figure50("PAYA", "10");
    s.accounts =
        "<BalForAcct><FinInstrmId><Desc>SERIE B</Desc></FinInstrmId>" + figure50("PAYA", "20") + "</BalForAcct>";
    const auto carteira = readOne(s.file());
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
    const auto carteira = readOne(s.file());
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
    const auto carteira = readOne(bytes);
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
    const auto carteira = readOne(s.file());
    VERIFY_OK(carteira);
    QCOMPARE(valueText(carteira->patrimonio), u"970"_s);
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
    const auto within = readOne(s.file());
    VERIFY_OK(within);
    QVERIFY2(within->warnings.isEmpty(), qPrintable(within->warnings.join(u'\n')));
    s.quota = "10.000002";
    const auto beyond = readOne(s.file());
    VERIFY_OK(beyond);
    QVERIFY2(beyond->warnings.join(u' ').contains(u"R02"), qPrintable(beyond->warnings.join(u'\n')));
}

void TestAnbima50::incompleteCopyIsRejected()
{
    Statement50 s;
    s.pl = s.assets = "1700.00";
    s.quota = "17";
    const auto carteira = readOne(s.file());
    QVERIFY(!carteira);
    QCOMPARE(carteira.error().code, ErrorCode::Validation);
    QVERIFY2(carteira.error().message.contains(u"R03"), qPrintable(carteira.error().message));
}

QTEST_APPLESS_MAIN(TestAnbima50)
#include "tst_anbima50.moc"
