// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plaintext.h"
#include "core/simulator/fundset.h"
#include "core/simulator/repeatable.h"
#include "tests/support/testprint.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Etl;
using namespace Qt::StringLiterals;
using Knobs = GeneratorKnobs;

namespace {

const QDate kDay(2025, 4, 10);

struct Case
{
    QString name; ///< the reason, and the file's name
    int index = 0;
    Knobs knobs;
};

/// Every fund of the default set as the bank sends it, then every knob on funds that hold what it touches.
QList<Case> allCases()
{
    const FundSet set;
    QList<Case> cases;
    for (int i = 0; i < set.size(); ++i)
        cases.append({u"default %1"_s.arg(i), i, set.knobs(i)});
    const QList<std::pair<QString, std::function<void(Knobs &)>>> turns = {
        {u"plain"_s, [](Knobs &) {}},
        {u"unknown section"_s, [](Knobs &k) { k.unknownSection = true; }},
        {u"blank isin"_s, [](Knobs &k) { k.blankIsin = true; }},
        {u"blank cnpj"_s, [](Knobs &k) { k.blankCnpj = true; }},
        {u"head date serial"_s, [](Knobs &k) { k.headDate = Knobs::Dates::Serial; }},
        {u"head date styled"_s, [](Knobs &k) { k.headDate = Knobs::Dates::Styled; }},
        {u"head date iso"_s, [](Knobs &k) { k.headDate = Knobs::Dates::Iso; }},
        {u"cell dates serial"_s, [](Knobs &k) { k.cellDates = Knobs::Dates::Serial; }},
        {u"cell dates styled"_s, [](Knobs &k) { k.cellDates = Knobs::Dates::Styled; }},
        {u"cell dates iso"_s, [](Knobs &k) { k.cellDates = Knobs::Dates::Iso; }},
        {u"no blank rows"_s, [](Knobs &k) { k.blankRowsBeforeDespesas = 0; }},
        {u"three blank rows"_s, [](Knobs &k) { k.blankRowsBeforeDespesas = 3; }},
        {u"totals"_s, [](Knobs &k) { k.totalsRows = true; }},
        {u"zero row section"_s, [](Knobs &k) { k.zeroRowSection = true; }},
        {u"no resumo header"_s, [](Knobs &k) { k.resumoHeader = false; }},
        {u"hidden rows"_s, [](Knobs &k) { k.hiddenRows = true; }},
        {u"title"_s, [](Knobs &k) { k.titleInRow1 = true; }},
        {u"merged"_s, [](Knobs &k) { k.mergedLetterhead = true; }},
        {u"decomposed"_s, [](Knobs &k) { k.labels = Knobs::Labels::Decomposed; }},
        {u"no-break spaces"_s, [](Knobs &k) { k.labels = Knobs::Labels::NoBreakSpaces; }},
        {u"trailing spaces"_s, [](Knobs &k) { k.labels = Knobs::Labels::TrailingSpaces; }},
        {u"lower-case markers"_s, [](Knobs &k) { k.markers = Knobs::Markers::LowerCase; }},
        {u"upper-case markers"_s, [](Knobs &k) { k.markers = Knobs::Markers::UpperCase; }},
        {u"underscore"_s, [](Knobs &k) { k.compromissadaUnderscore = true; }},
        {u"column order 1"_s, [](Knobs &k) { k.columnOrder = 1; }},
        {u"column order 2"_s, [](Knobs &k) { k.columnOrder = 2; }},
        {u"padded"_s, [](Knobs &k) { k.paddedText = true; }},
        {u"inline"_s, [](Knobs &k) { k.inlineStrings = true; }},
        {u"inline, merged, hidden"_s, [](Knobs &k) { k.inlineStrings = k.mergedLetterhead = k.hiddenRows = true; }},
        {u"numbers as pt-BR text"_s, [](Knobs &k) { k.numbers = Knobs::Numbers::BrazilianText; }},
        {u"numbers as English text"_s, [](Knobs &k) { k.numbers = Knobs::Numbers::EnglishText; }},
        {u"percent text"_s, [](Knobs &k) { k.percentText = true; }},
        {u"formulas"_s, [](Knobs &k) { k.formulas = true; }},
        {u"cnpj as number"_s, [](Knobs &k) { k.cnpjAsNumber = true; }},
        {u"two worksheets"_s, [](Knobs &k) { k.secondWorksheet = true; }},
    };
    for (const auto &[name, turn] : turns) {
        for (const int index : {0, 6, 31}) {
            Case one{u"%1 on %2"_s.arg(name).arg(index), index, Knobs::plain()};
            turn(one.knobs);
            cases.append(one);
        }
    }
    return cases;
}

QString cellText(const QJsonArray &row, qsizetype column)
{
    return row.at(column).toObject().value(u"v"_s).toString();
}

/// The number of a cell whatever its spelling; the writer's two text forms are told apart by the knob.
Decimal cellNumber(const QJsonArray &row, qsizetype column, Knobs::Numbers numbers)
{
    const QJsonObject cell = row.at(column).toObject();
    const QString text = cell.value(u"v"_s).toString();
    const bool brazilian = cell.value(u"t"_s) == u"s"_s && numbers == Knobs::Numbers::BrazilianText;
    const auto value = brazilian ? Decimal::parseBrazilian(text) : Decimal::parse(text);
    return value.value_or(Decimal::fromInteger(-987654321));
}

qsizetype columnOf(const QJsonArray &header, const QStringList &labels)
{
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (labels.contains(labelKey(cellText(header, i))))
            return i;
    }
    return -1;
}

int filledCells(const QJsonArray &row)
{
    int filled = 0;
    for (const QJsonValue &cell : row)
        filled += cell.isNull() ? 0 : 1;
    return filled;
}

} // namespace

class TestWorkbookWriter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sameArgumentsGiveTheSameBytes();
    void isAZipWithoutTraceOfToday();
    void headStandsWhereTheBankPutsIt_data() { cases(); }
    void headStandsWhereTheBankPutsIt();
    void markersStandInTheBanksOrder_data() { cases(); }
    void markersStandInTheBanksOrder();
    void everyDigitSurvives_data() { cases(); }
    void everyDigitSurvives();
    void knobsShowInTheFile();
    void fileNameIsTheBanks();

private:
    void cases() const;
    QJsonArray rows() const { return m_books.value(m_current + u".xlsx"_s).toObject().value(u"rows"_s).toArray(); }
    QJsonObject book(const QString &name) const { return m_books.value(name + u".xlsx"_s).toObject(); }
    qsizetype markerRow(const QString &marker) const;

    QJsonObject m_books;
    QString m_current;
};

void TestWorkbookWriter::initTestCase()
{
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const FundSet set;
    for (const Case &one : allCases()) {
        QFile file(folder.filePath(one.name + u".xlsx"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(set.workbook(one.index, kDay, one.knobs)) > 2000);
    }
    QProcess reader;
    // Not the first python3 of the PATH: the package python3-openpyxl belongs to the system's.
    reader.start(u"/usr/bin/python3"_s,
                 {QStringLiteral(ETL_SOURCE_DIR "/tests/unit/simulator/readworkbooks.py"), folder.path()});
    QVERIFY2(reader.waitForFinished(120'000), qPrintable(reader.errorString()));
    QVERIFY2(reader.exitCode() == 0, reader.readAllStandardError().constData());
    m_books = QJsonDocument::fromJson(reader.readAllStandardOutput()).object();
    QCOMPARE(m_books.size(), allCases().size());
}

void TestWorkbookWriter::cases() const
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("number");
    const QList<Case> all = allCases();
    for (qsizetype i = 0; i < all.size(); ++i)
        QTest::newRow(qPrintable(all.at(i).name)) << all.at(i).name << static_cast<int>(i);
}

qsizetype TestWorkbookWriter::markerRow(const QString &marker) const
{
    const QJsonArray all = rows();
    for (qsizetype i = 8; i < all.size(); ++i) {
        const QJsonArray row = all.at(i).toArray();
        if (filledCells(row) == 1 && cellText(row, 0) == marker)
            return i;
    }
    return -1;
}

void TestWorkbookWriter::sameArgumentsGiveTheSameBytes()
{
    const FundSet set;
    for (int i = 0; i < 12; ++i)
        QCOMPARE(set.workbook(i, kDay), FundSet().workbook(i, kDay));
    QVERIFY(set.workbook(0, kDay) != set.workbook(0, kDay.addDays(1)));
}

void TestWorkbookWriter::isAZipWithoutTraceOfToday()
{
    const QByteArray bytes = FundSet().workbook(0, kDay);
    QVERIFY(bytes.startsWith("PK\x03\x04"));
    QVERIFY(bytes.contains("[Content_Types].xml"));
    QVERIFY(bytes.contains("xl/worksheets/sheet1.xml"));
}

void TestWorkbookWriter::headStandsWhereTheBankPutsIt()
{
    QFETCH(QString, name);
    QFETCH(int, number);
    m_current = name;
    const Case one = allCases().at(number);
    const GeneratedFund fund = FundSet().fund(one.index, kDay, one.knobs);
    const QJsonArray all = rows();
    QCOMPARE(cellText(all.at(6).toArray(), 0).trimmed(), QString(fund.name).replace(u' ', u'_'));
    QCOMPARE(cellText(all.at(7).toArray(), 0), u"Data"_s);
    const QString date = cellText(all.at(7).toArray(), 1);
    const QStringList spellings{u"10/04/2025"_s, u"45757"_s, u"2025-04-10"_s};
    QVERIFY2(spellings.contains(date), qPrintable(date));
    const QJsonArray rentabilidade =
        all.at(markerRow(one.knobs.markers == Knobs::Markers::LowerCase   ? u"rentabilidade"_s
                         : one.knobs.markers == Knobs::Markers::UpperCase ? u"RENTABILIDADE"_s
                                                                          : u"Rentabilidade"_s) +
               2)
            .toArray();
    QCOMPARE(cellNumber(rentabilidade, 0, one.knobs.numbers), exact(fund.patrimonio));
    QCOMPARE(cellNumber(rentabilidade, 1, Knobs::Numbers::Numeric), exact(fund.cota));
}

void TestWorkbookWriter::markersStandInTheBanksOrder()
{
    QFETCH(QString, name);
    QFETCH(int, number);
    m_current = name;
    const Case one = allCases().at(number);
    const GeneratedFund fund = FundSet().fund(one.index, kDay, one.knobs);
    const QStringList order{
        u"RESUMO"_s,           u"RENTABILIDADE"_s, u"ACOES"_s, u"COMPROMISSADA OVER"_s,   u"TITULOS PUBLICOS"_s,
        u"TITULOS PRIVADOS"_s, u"BMF"_s,           u"SWAP"_s,  u"DIREITOS CREDITORIOS"_s, u"PORTFOLIO INVESTIDO"_s,
        u"DESPESAS"_s};
    QStringList expected{u"RESUMO"_s, u"RENTABILIDADE"_s};
    for (const QString &marker : order) {
        const bool held =
            std::any_of(fund.positions.cbegin(), fund.positions.cend(), [&](const GeneratedPosition &position) {
                return labelKey(position.secao) == marker && marker != u"RESUMO"_s;
            });
        if (held || (marker == u"SWAP"_s && one.knobs.zeroRowSection))
            expected.append(marker);
    }
    QStringList found;
    const QJsonArray all = rows();
    for (qsizetype i = 8; i < all.size(); ++i) {
        const QJsonArray row = all.at(i).toArray();
        if (filledCells(row) == 1 && !row.at(0).isNull())
            found.append(labelKey(cellText(row, 0)));
        if (found.size() == 2 && found.constLast() == u"RENTABILIDADE"_s &&
            labelKey(cellText(row, 0)) == u"PATRIMONIO"_s)
            QVERIFY2(i + 1 >= 17, "the header of Rentabilidade stands below row 16");
    }
    QCOMPARE(found, expected);
}

void TestWorkbookWriter::everyDigitSurvives()
{
    QFETCH(QString, name);
    QFETCH(int, number);
    m_current = name;
    const Case one = allCases().at(number);
    const GeneratedFund fund = FundSet().fund(one.index, kDay, one.knobs);
    const QJsonArray all = rows();
    QHash<QString, qsizetype> next; // marker → row of its next position
    for (const GeneratedPosition &position : fund.positions) {
        if (position.cod == u"10108"_s)
            continue;
        const qsizetype marker = markerRow(position.secao);
        QVERIFY2(marker > 0, qPrintable(position.secao));
        const QJsonArray header = all.at(marker + 1).toArray();
        const qsizetype at = next.value(position.secao, marker + 2);
        next.insert(position.secao, at + 1);
        const QJsonArray row = all.at(at).toArray();
        const auto item = columnOf(header, {u"PORTFOLIO INV"_s, u"TITULO"_s, u"CODIGO"_s, u"NOME"_s});
        const auto valor = columnOf(header, {u"FINANCEIRO"_s, u"VALOR"_s, u"AJ TOTAL"_s});
        const auto qnt = columnOf(header, {u"QUANTIDADE"_s, u"QUANTIDADE TOTAL"_s});
        const auto price = columnOf(header, {u"QUOTA"_s, u"PU"_s, u"PRECO"_s});
        const auto venc = columnOf(header, {u"VENCIMENTO"_s});
        QCOMPARE(cellText(row, item).trimmed(), position.item.trimmed());
        QCOMPARE(cellNumber(row, valor, one.knobs.numbers), exact(position.valor));
        if (!position.qnt.isEmpty())
            QCOMPARE(cellNumber(row, qnt, one.knobs.numbers), exact(position.qnt));
        if (!position.preco.isEmpty())
            QCOMPARE(cellNumber(row, price, Knobs::Numbers::Numeric), exact(position.preco));
        if (position.venc.isValid()) {
            const QString date = cellText(row, venc);
            const QStringList spellings{position.venc.toString(u"dd/MM/yyyy"_s), position.venc.toString(Qt::ISODate),
                                        QString::number(QDate(1899, 12, 30).daysTo(position.venc))};
            QVERIFY2(spellings.contains(date), qPrintable(date));
        }
    }
}

void TestWorkbookWriter::knobsShowInTheFile()
{
    QVERIFY(book(u"inline on 0"_s).value(u"inline"_s).toBool());
    QVERIFY(!book(u"plain on 0"_s).value(u"inline"_s).toBool());
    QVERIFY(book(u"formulas on 0"_s).value(u"formulas"_s).toBool());
    QVERIFY(!book(u"plain on 0"_s).value(u"formulas"_s).toBool());
    QVERIFY(!book(u"hidden rows on 0"_s).value(u"hidden"_s).toArray().isEmpty());
    QVERIFY(!book(u"inline, merged, hidden on 0"_s).value(u"hidden"_s).toArray().isEmpty());
    QCOMPARE(book(u"merged on 0"_s).value(u"merged"_s).toArray().size(), 2);
    QCOMPARE(book(u"two worksheets on 0"_s).value(u"sheets"_s).toArray().size(), 2);
    QCOMPARE(book(u"plain on 0"_s).value(u"sheets"_s).toArray(), QJsonArray{u"Sheet1"_s});
    const auto raw = [&](const QString &name) {
        return QString::fromUtf8(QJsonDocument(book(name).value(u"rows"_s).toArray()).toJson(QJsonDocument::Compact));
    };
    QVERIFY(raw(u"decomposed on 0"_s).contains(u"Portfo\u0301lio Inv."_s));
    QVERIFY(raw(u"plain on 0"_s).contains(u"Portf\u00f3lio Inv."_s));
    QVERIFY(raw(u"no-break spaces on 0"_s).contains(u"Portf\u00f3lio\u00a0Inv."_s));
    QVERIFY(raw(u"trailing spaces on 0"_s).contains(u"Quantidade  \""_s));
    QVERIFY(raw(u"padded on 0"_s).contains(u"ALFA_FIC_FIM_CP    \""_s));
    QVERIFY(raw(u"totals on 0"_s).size() > raw(u"plain on 0"_s).size());
    QVERIFY(raw(u"percent text on 0"_s).contains(u"%\""_s));
    QVERIFY(raw(u"title on 0"_s).startsWith(u"[[{\"t\":\"s\""_s));
}

void TestWorkbookWriter::fileNameIsTheBanks()
{
    QCOMPARE(FundSet().workbookName(0, QDate(2025, 4, 1)), u"Carteira_ALFA_FIC_FIM_CP_01_04_2025.xlsx"_s);
}

QTEST_GUILESS_MAIN(TestWorkbookWriter)
#include "tst_workbookwriter.moc"
