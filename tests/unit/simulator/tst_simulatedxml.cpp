// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/fundset.h"
#include "core/simulator/repeatable.h"
#include "tests/support/testprint.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2025, 4, 10);

/// One element: local name, own text, children in order.
struct Node
{
    QString name, text;
    QList<Node> children;

    const Node *child(const QString &path) const
    {
        const Node *at = this;
        for (const QString &step : path.split(u'/')) {
            const auto found = std::find_if(at->children.cbegin(), at->children.cend(),
                                            [&](const Node &node) { return node.name == step; });
            if (found == at->children.cend())
                return nullptr;
            at = &*found;
        }
        return at;
    }
    QString value(const QString &path) const
    {
        const Node *found = child(path);
        return found ? found->text : QString();
    }
    Decimal number(const QString &path) const { return exact(value(path)); }
    QList<Node> all(const QString &local) const
    {
        QList<Node> found;
        for (const Node &node : children) {
            if (node.name == local)
                found.append(node);
        }
        return found;
    }
};

Node readNode(QXmlStreamReader &xml)
{
    Node node{xml.name().toString(), {}, {}};
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement: node.children.append(readNode(xml)); break;
        case QXmlStreamReader::EndElement: return node;
        case QXmlStreamReader::Characters: node.text += xml.text().toString().trimmed(); break;
        default: break;
        }
    }
    return node;
}

Node parseXml(const QByteArray &bytes, QString &error)
{
    QXmlStreamReader xml(bytes);
    if (!xml.readNextStartElement()) {
        error = xml.errorString();
        return {};
    }
    const Node root = readNode(xml);
    while (!xml.atEnd())
        xml.readNext();
    error = xml.hasError() ? xml.errorString() : QString();
    return root;
}

Decimal signedAmount(const Node &node, const QString &path)
{
    const Decimal value = node.number(path + u"/Amt"_s);
    return node.value(path + u"/Sgn"_s) == u"false"_s ? value.negated() : value;
}

/// What a 4.01 line adds to the assets, by anbima-xml 1.6.
Decimal contribution(const Node &line)
{
    if (line.name == u"cotas"_s)
        return product(line.number(u"qtdisponivel"_s) + line.number(u"qtgarantia"_s), line.number(u"puposicao"_s), 2);
    if (line.name == u"caixa"_s)
        return line.number(u"saldo"_s);
    if (line.name == u"futuros"_s)
        return line.number(u"vlajuste"_s);
    if (line.name == u"fidc"_s)
        return line.number(u"valorfinanceiro"_s);
    if (line.name == u"provisao"_s || line.name == u"despesas"_s || line.name == u"header"_s)
        return {};
    const Decimal value = line.number(u"valorfindisp"_s) + line.number(u"valorfinemgar"_s);
    return line.value(u"classeoperacao"_s) == u"V"_s ? value.negated() : value;
}

Decimal truthSum(const QJsonObject &truth)
{
    Decimal sum;
    for (const QJsonValue &row : truth.value(u"positions"_s).toArray())
        sum += exact(row[u"valor"_s].toString());
    return sum;
}

} // namespace

class TestSimulatedXml : public QObject
{
    Q_OBJECT

private slots:
    void worthIsThePatrimonioToTheCent_data() { funds(); }
    void worthIsThePatrimonioToTheCent();
    void layout401Reconciles_data() { funds(); }
    void layout401Reconciles();
    void sectionsStandInTheSchemasOrder();
    void layout50Reconciles_data() { funds(); }
    void layout50Reconciles();
    void everyKindOfLineOccurs();
    void truthRowsHaveTheFilesNumbers_data() { funds(); }
    void truthRowsHaveTheFilesNumbers();
    void namesCarryCnpjAndDate();

private:
    static void funds()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < 36; ++i)
            QTest::addRow("fund %d", i) << i;
    }
    const FundSet m_set;
};

void TestSimulatedXml::worthIsThePatrimonioToTheCent()
{
    QFETCH(int, index);
    const Decimal worth = exact(m_set.fund(index, kDay).patrimonio).rounded(2);
    for (const QJsonObject &truth : {m_set.truthXml401(index, kDay), m_set.truthXml50(index, kDay)}) {
        QCOMPARE(truthSum(truth), worth);
        QCOMPARE(exact(truth.value(u"patrimonio"_s).toString()), worth);
    }
}

void TestSimulatedXml::layout401Reconciles()
{
    QFETCH(int, index);
    QString error;
    const Node root = parseXml(m_set.xml401(index, kDay), error);
    QCOMPARE(error, QString());
    QCOMPARE(root.name, u"arquivoposicao_4_01"_s);
    QCOMPARE(root.children.size(), 1);
    const Node &fund = root.children.constFirst();
    const Node &header = fund.children.constFirst();
    QCOMPARE(header.name, u"header"_s);
    QCOMPARE(header.value(u"cnpj"_s), m_set.cnpj(index));
    QCOMPARE(header.value(u"nome"_s), m_set.legalName(index));
    QCOMPARE(header.value(u"dtposicao"_s), u"20250410"_s);
    Decimal assets, receivables, payables;
    for (const Node &line : fund.children) {
        assets += contribution(line);
        if (line.name == u"provisao"_s)
            (line.value(u"credeb"_s) == u"C"_s ? receivables : payables) += line.number(u"valor"_s);
    }
    QCOMPARE(header.number(u"valorativos"_s), assets);
    QCOMPARE(header.number(u"valorreceber"_s), receivables);
    QCOMPARE(header.number(u"valorpagar"_s), payables);
    QCOMPARE(header.number(u"patliq"_s), assets + receivables - payables);
    const Decimal byQuotas = product(header.number(u"valorcota"_s), header.number(u"quantidade"_s), 2);
    const Decimal tolerance = std::max(scaled(10, 2), product(header.number(u"quantidade"_s), scaled(1, 8), 8));
    QVERIFY((byQuotas - header.number(u"patliq"_s)).abs() <= tolerance);
}

void TestSimulatedXml::sectionsStandInTheSchemasOrder()
{
    const QStringList order{u"header"_s, u"titpublico"_s, u"titprivado"_s, u"debenture"_s, u"acoes"_s, u"futuros"_s,
                            u"caixa"_s,  u"cotas"_s,      u"despesas"_s,   u"provisao"_s,  u"fidc"_s};
    for (int i = 0; i < 36; ++i) {
        QString error;
        const Node root = parseXml(m_set.xml401(i, kDay), error);
        qsizetype reached = 0;
        for (const Node &line : root.children.constFirst().children) {
            const qsizetype place = order.indexOf(line.name);
            QVERIFY2(place >= reached, qPrintable(line.name));
            reached = place;
        }
        QCOMPARE(root.children.constFirst().all(u"despesas"_s).size(), 1);
    }
}

void TestSimulatedXml::layout50Reconciles()
{
    QFETCH(int, index);
    QString error;
    const Node root = parseXml(m_set.xml50(index, kDay), error);
    QCOMPARE(error, QString());
    QCOMPARE(root.name, u"PosicaoAtivosCarteira"_s);
    const Node *report = root.child(u"Document/SctiesBalAcctgRpt"_s);
    QVERIFY(report && root.child(u"AppHdr"_s));
    QCOMPARE(report->value(u"Pgntn/LastPgInd"_s), u"true"_s);
    QCOMPARE(report->value(u"StmtGnlDtls/StmtDtTm/Dt"_s), u"2025-04-10"_s);
    QCOMPARE(report->value(u"BalForAcct/FinInstrmId/OthrId/Id"_s), m_set.cnpj(index));
    Decimal assets;
    for (const Node &position : report->child(u"SubAcctDtls"_s)->all(u"BalForSubAcct"_s))
        assets += signedAmount(position, u"AcctBaseCcyAmts/HldgVal"_s);
    const Node *account = report->child(u"BalForAcct"_s);
    const QString rights = u"SplmtryData/Envlp/BalForSubAcctBrData/ReceInvstmtFnd/TtlBookValChng"_s;
    if (account->child(rights))
        assets += signedAmount(*account, rights);
    QCOMPARE(signedAmount(*account, u"AcctBaseCcyAmts/HldgVal"_s), assets);
    QHash<QString, Decimal> totals;
    for (const Node &breakdown : account->all(u"BalBrkdwn"_s)) {
        const QString kind = breakdown.value(u"SubBalTp/Prtry/Id"_s) + breakdown.value(u"SubBalTp/Cd"_s);
        Decimal lines;
        for (const Node &line : breakdown.all(u"AddtlBalBrkdwnDtls"_s))
            lines += line.number(u"Qty/Qty/FaceAmt"_s);
        totals.insert(kind, breakdown.number(u"Qty/Qty/FaceAmt"_s));
        QCOMPARE(totals.value(kind), lines);
    }
    const Decimal worth = signedAmount(*report, u"AcctBaseCcyTtlAmts/TtlHldgsValOfStmt"_s);
    QCOMPARE(worth, assets + totals.value(u"RECE"_s) - totals.value(u"PAYA"_s));
}

void TestSimulatedXml::everyKindOfLineOccurs()
{
    QByteArray all401, all50;
    for (int i = 0; i < 36; ++i) {
        all401 += m_set.xml401(i, kDay);
        all50 += m_set.xml50(i, kDay);
    }
    for (const char *tag :
         {"<titpublico>", "<compromisso>", "<titprivado>", "<debenture>", "<acoes>", "<futuros>", "<caixa>", "<cotas>",
          "<despesas>", "<provisao>", "<fidc>", "<classeoperacao>V<", "<credeb>D<", "<credeb>C<"})
        QVERIFY2(all401.contains(tag), tag);
    for (const char *code : {">GOVE<", ">REPO<", ">RERA<", ">CORP<", ">DEBE<", ">EQUI<", ">FUTU<", ">CASH<", ">SHAR<",
                             ">SHOR<", ":ReceInvstmtFnd>", "HEADER:AppHdr", "ISO:Document"})
        QVERIFY2(all50.contains(code), code);
}

void TestSimulatedXml::truthRowsHaveTheFilesNumbers()
{
    QFETCH(int, index);
    QString error;
    const Node fund = parseXml(m_set.xml401(index, kDay), error).children.constFirst();
    QList<Node> lines;
    for (const Node &line : fund.children) {
        if (line.name != u"header"_s && line.name != u"despesas"_s)
            lines.append(line);
    }
    const QJsonArray rows = m_set.truthXml401(index, kDay).value(u"positions"_s).toArray();
    QCOMPARE(rows.size(), lines.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Node &line = lines.at(i);
        const QJsonObject row = rows.at(i).toObject();
        QVERIFY(row.value(u"secao"_s).toString().startsWith(line.name));
        const Decimal value = exact(row.value(u"valor"_s).toString());
        if (line.name == u"provisao"_s)
            QCOMPARE(line.value(u"credeb"_s) == u"D"_s ? line.number(u"valor"_s).negated() : line.number(u"valor"_s),
                     value);
        else
            QCOMPARE(contribution(line), value);
        if (line.child(u"compromisso"_s)) {
            QCOMPARE(row.value(u"secao"_s).toString(), u"titpublico/compromisso:C"_s);
            QCOMPARE(QDate::fromString(line.value(u"compromisso/dtretorno"_s), u"yyyyMMdd"_s).toString(Qt::ISODate),
                     row.value(u"venc"_s).toString());
        }
        if (line.child(u"puposicao"_s))
            QCOMPARE(line.number(u"puposicao"_s), exact(row.value(u"preco"_s).toString()));
    }
}

void TestSimulatedXml::namesCarryCnpjAndDate()
{
    QCOMPARE(m_set.xmlName(0, kDay, 3), u"FD"_s + m_set.cnpj(0) + u"_20250410.xml"_s);
    QCOMPARE(m_set.xmlName(0, kDay, 81), u"FD"_s + m_set.cnpj(0) + u"_20250410_20250410000000_ALFA FIC FIM CP.xml"_s);
}

QTEST_GUILESS_MAIN(TestSimulatedXml)
#include "tst_simulatedxml.moc"
