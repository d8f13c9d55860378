// SPDX-License-Identifier: GPL-3.0-or-later
// The invented bank's writers against the program's readers: two rooms that never see each other must mean the same.
#include "core/simulator/fundset.h"
#include "core/transform/carteirafile.h"
#include "core/transform/columnrules.h"
#include "core/transform/navjson.h"
#include "tests/support/testprint.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Etl;
using namespace Qt::StringLiterals;
using Knobs = GeneratorKnobs;
using Turn = std::function<void(Knobs &)>;

namespace {

const QDate kDay(2025, 4, 10);
constexpr int kFunds = 36;

QString written(const OptionalDecimal &value)
{
    return value ? value->toCanonical() : QString();
}

/// QCOMPARE shows texts, not objects.
QByteArray legible(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// A row as FundSet::truth tells it; Etl::CarteiraRow has no other common form.
QJsonObject asTruth(const CarteiraRow &row)
{
    return {{u"secao"_s, row.secao},
            {u"grupo"_s, row.grupo},
            {u"cod"_s, row.cod},
            {u"descricao"_s, row.descricao},
            {u"qnt"_s, written(row.qnt)},
            {u"valor"_s, written(row.vlrMercado)},
            {u"preco"_s, written(row.preco)},
            {u"percPl"_s, written(row.percPl)},
            {u"venc"_s, row.dataVenc.toString(Qt::ISODate)},
            {u"aplic"_s, row.dataAplic.toString(Qt::ISODate)},
            {u"isin"_s, row.isin},
            {u"docAtivo"_s, row.docAtivo},
            {u"emissor"_s, row.emissor},
            {u"taxa"_s, written(row.taxa)},
            {u"indexador"_s, row.indexador}};
}

QJsonObject asTruth(const Retornos &returns)
{
    return {{u"day"_s, written(returns.dia)},          {u"month"_s, written(returns.mes)},
            {u"year"_s, written(returns.ano)},         {u"months12"_s, written(returns.meses12)},
            {u"months24"_s, written(returns.meses24)}, {u"months36"_s, written(returns.meses36)}};
}

QJsonObject asTruth(const RentabilidadeRegistro &record)
{
    return {{u"account"_s, record.conta},
            {u"cnpj"_s, record.cnpj},
            {u"date"_s, record.data.toString(Qt::ISODate)},
            {u"liquidQuote"_s, written(record.cotaLiquida)},
            {u"rawQuote"_s, written(record.cotaBruta)},
            {u"assetValue"_s, written(record.patrimonio)},
            {u"numberOfQuotes"_s, written(record.quantidadeCotas)},
            {u"acquisitions"_s, written(record.aplicacoes)},
            {u"redemptions"_s, written(record.resgates)},
            {u"hierarchyClass"_s, record.classe},
            {u"subClassCode"_s, record.subClasse},
            {u"nominal"_s, asTruth(record.nominal)},
            {u"versusIndex"_s, asTruth(record.versusIndexador)}};
}

} // namespace

class TestReadersAgree : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void workbooks_data();
    void workbooks();
    void anbima401();
    void anbima50();
    void rentabilidade_data();
    void rentabilidade();
    void contradictingDateIsNotHidden();

private:
    void compare(const QByteArray &bytes, const QString &fileName, const QString &fundo, const QJsonObject &truth);
    Result<CarteiraFunds> read(const QByteArray &bytes, const QString &fileName) const;

    const FundSet m_set{kFunds};
    const QTemporaryDir m_folder;
};

Result<CarteiraFunds> TestReadersAgree::read(const QByteArray &bytes, const QString &fileName) const
{
    QFile file(m_folder.filePath(fileName));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return fail(ErrorCode::Disk, file.errorString());
    file.close();
    return readCarteiraFile(file.fileName(), {});
}

void TestReadersAgree::compare(const QByteArray &bytes, const QString &fileName, const QString &fundo,
                               const QJsonObject &truth)
{
    const auto funds = read(bytes, fileName);
    VERIFY_OK(funds);
    QCOMPARE(funds->size(), 1);
    VERIFY_OK(funds->constFirst());
    const Carteira &carteira = *funds->constFirst();
    QCOMPARE(carteira.fundo, fundo);
    QCOMPARE(carteira.data, kDay);
    QCOMPARE(written(carteira.patrimonio), truth.value(u"patrimonio"_s).toString());
    QCOMPARE(written(carteira.cota), truth.value(u"cota"_s).toString());
    const QList<CarteiraRow> rows = carteiraRows(carteira, FundNames());
    const QJsonArray positions = truth.value(u"positions"_s).toArray();
    QCOMPARE(rows.size(), positions.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QJsonObject expected = positions.at(i).toObject();
        expected.remove(u"item"_s); // what stands in the file; the table holds descricao
        QCOMPARE(legible(asTruth(rows.at(i))), legible(expected));
    }
}

void TestReadersAgree::workbooks_data()
{
    QTest::addColumn<Turn>("turn");
    QTest::newRow("as the bank sends them") << Turn();
    QTest::newRow("plain") << Turn([](Knobs &) {});
    QTest::newRow("unknown section") << Turn([](Knobs &k) { k.unknownSection = true; });
    QTest::newRow("no ISIN") << Turn([](Knobs &k) { k.blankIsin = true; });
    QTest::newRow("no CNPJ") << Turn([](Knobs &k) { k.blankCnpj = true; });
    QTest::newRow("head date as serial") << Turn([](Knobs &k) { k.headDate = Knobs::Dates::Serial; });
    QTest::newRow("dates in ISO") << Turn([](Knobs &k) { k.headDate = k.cellDates = Knobs::Dates::Iso; });
    QTest::newRow("dates with a style") << Turn([](Knobs &k) { k.headDate = k.cellDates = Knobs::Dates::Styled; });
    QTest::newRow("dates as serials") << Turn([](Knobs &k) { k.cellDates = Knobs::Dates::Serial; });
    QTest::newRow("no blank row before DESPESAS") << Turn([](Knobs &k) { k.blankRowsBeforeDespesas = 0; });
    QTest::newRow("one blank row before DESPESAS") << Turn([](Knobs &k) { k.blankRowsBeforeDespesas = 1; });
    QTest::newRow("three blank rows before DESPESAS") << Turn([](Knobs &k) { k.blankRowsBeforeDespesas = 3; });
    QTest::newRow("totals rows") << Turn([](Knobs &k) { k.totalsRows = true; });
    QTest::newRow("totals right before DESPESAS") << Turn([](Knobs &k) {
        k.totalsRows = true;
        k.blankRowsBeforeDespesas = 0;
    });
    QTest::newRow("section without rows") << Turn([](Knobs &k) { k.zeroRowSection = true; });
    QTest::newRow("Resumo without labels") << Turn([](Knobs &k) { k.resumoHeader = false; });
    QTest::newRow("hidden rows") << Turn([](Knobs &k) { k.hiddenRows = true; });
    QTest::newRow("title and merged letterhead") << Turn([](Knobs &k) { k.titleInRow1 = k.mergedLetterhead = true; });
    QTest::newRow("labels decomposed") << Turn([](Knobs &k) { k.labels = Knobs::Labels::Decomposed; });
    QTest::newRow("labels with no-break spaces") << Turn([](Knobs &k) { k.labels = Knobs::Labels::NoBreakSpaces; });
    QTest::newRow("labels with trailing spaces") << Turn([](Knobs &k) { k.labels = Knobs::Labels::TrailingSpaces; });
    QTest::newRow("markers in lower case") << Turn([](Knobs &k) { k.markers = Knobs::Markers::LowerCase; });
    QTest::newRow("markers in upper case") << Turn([](Knobs &k) { k.markers = Knobs::Markers::UpperCase; });
    QTest::newRow("Compromissada_Over") << Turn([](Knobs &k) { k.compromissadaUnderscore = true; });
    QTest::newRow("title column first") << Turn([](Knobs &k) { k.columnOrder = 1; });
    QTest::newRow("columns backwards") << Turn([](Knobs &k) { k.columnOrder = 2; });
    QTest::newRow("title first, no ISIN, totals") << Turn([](Knobs &k) {
        k.columnOrder = 1;
        k.blankIsin = k.totalsRows = true;
    });
    QTest::newRow("padded text") << Turn([](Knobs &k) { k.paddedText = true; });
    QTest::newRow("inline strings") << Turn([](Knobs &k) { k.inlineStrings = true; });
    QTest::newRow("numbers as pt-BR text") << Turn([](Knobs &k) { k.numbers = Knobs::Numbers::BrazilianText; });
    QTest::newRow("numbers as English text") << Turn([](Knobs &k) { k.numbers = Knobs::Numbers::EnglishText; });
    QTest::newRow("percent as text") << Turn([](Knobs &k) { k.percentText = true; });
    QTest::newRow("formulas") << Turn([](Knobs &k) { k.formulas = true; });
    QTest::newRow("CNPJ as number") << Turn([](Knobs &k) { k.cnpjAsNumber = true; });
    QTest::newRow("two worksheets") << Turn([](Knobs &k) { k.secondWorksheet = true; });
}

void TestReadersAgree::workbooks()
{
    QFETCH(Turn, turn);
    for (int i = 0; i < kFunds; ++i) {
        Knobs knobs = turn ? Knobs::plain() : m_set.knobs(i);
        if (turn)
            turn(knobs);
        compare(m_set.workbook(i, kDay, knobs), m_set.workbookName(i, kDay), m_set.name(i),
                m_set.truth(i, kDay, knobs));
        if (QTest::currentTestFailed())
            return;
    }
}

void TestReadersAgree::anbima401()
{
    for (int i = 0; i < kFunds; ++i) {
        compare(m_set.xml401(i, kDay), m_set.xmlName(i, kDay, 3), m_set.legalName(i), m_set.truthXml401(i, kDay));
        if (QTest::currentTestFailed())
            return;
    }
}

void TestReadersAgree::anbima50()
{
    for (int i = 0; i < kFunds; ++i) {
        compare(m_set.xml50(i, kDay), m_set.xmlName(i, kDay, 81), m_set.legalName(i), m_set.truthXml50(i, kDay));
        if (QTest::currentTestFailed())
            return;
    }
}

void TestReadersAgree::rentabilidade_data()
{
    QTest::addColumn<Turn>("turn");
    QTest::newRow("as the bank sends them") << Turn();
    QTest::newRow("plain") << Turn([](Knobs &) {});
    QTest::newRow("two classes with one CNPJ") << Turn([](Knobs &k) { k.twoClasses = true; });
    QTest::newRow("another date beside") << Turn([](Knobs &k) { k.extraDates = true; });
    QTest::newRow("young funds") << Turn([](Knobs &k) { k.navNulls = true; });
    QTest::newRow("numbers as text") << Turn([](Knobs &k) { k.navNumbersAsText = true; });
    QTest::newRow("profitability") << Turn([](Knobs &k) { k.profitability = true; });
    QTest::newRow("nominalQuoteList null") << Turn([](Knobs &k) { k.nullQuoteList = true; });
    QTest::newRow("unknown keys, another kind first") << Turn([](Knobs &k) { k.unknownKeys = true; });
    QTest::newRow("padded names") << Turn([](Knobs &k) { k.paddedNames = true; });
}

void TestReadersAgree::rentabilidade()
{
    QFETCH(Turn, turn);
    QByteArray page;
    QJsonArray expected;
    for (int i = 0; i < kFunds; ++i) {
        Knobs knobs = turn ? Knobs::plain() : m_set.knobs(i);
        if (turn)
            turn(knobs);
        page += (page.isEmpty() ? "" : ",") + m_set.navFundObject(i, kDay, knobs);
        for (const QJsonValue &value : m_set.truth(i, kDay, knobs).value(u"nav"_s).toArray()) {
            QJsonObject record = value.toObject();
            record.remove(u"index"_s); // the index's own change is not loaded
            if (record.value(u"date"_s).toString() == kDay.toString(Qt::ISODate))
                expected.append(record);
        }
    }
    page = R"({"result":[)" + page + R"(],"page":"1","totalPages":1})";
    const auto read = readNavPages({page}, kDay, u"CDIE"_s);
    VERIFY_OK(read);
    QCOMPARE(read->registros.size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i)
        QCOMPARE(legible(asTruth(read->registros.at(i))), legible(expected.at(i).toObject()));
    QVERIFY(read->registros.constFirst().fundo == m_set.name(0));
}

void TestReadersAgree::contradictingDateIsNotHidden()
{
    Knobs knobs = Knobs::plain();
    knobs.headDateShift = -1;
    const auto funds = read(m_set.workbook(0, kDay, knobs), u"outra_data.xlsx"_s);
    VERIFY_OK(funds);
    VERIFY_OK(funds->constFirst());
    QCOMPARE((*funds->constFirst()).data, kDay.addDays(-1));
}

QTEST_GUILESS_MAIN(TestReadersAgree)
#include "tst_readersagree.moc"
