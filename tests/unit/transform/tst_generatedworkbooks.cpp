// SPDX-License-Identifier: GPL-3.0-or-later
// Every knob of the simulator's writer, read back: each field of each position to the last digit.
#include "core/simulator/fundset.h"
#include "core/transform/carteiraxlsx.h"
#include "tests/support/testprint.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <functional>

using namespace Qt::StringLiterals;
using namespace Etl;

namespace {

using Turn = std::function<void(GeneratorKnobs &)>;
using Knobs = GeneratorKnobs;

QString canonical(const OptionalDecimal &value)
{
    return value ? value->toCanonical() : QString();
}

QString canonical(const QString &digits)
{
    const auto value = Decimal::parse(digits);
    return value ? value->toCanonical() : digits;
}

QString line(const Posicao &p)
{
    return QStringList{p.item,
                       canonical(p.qnt),
                       canonical(p.valor),
                       canonical(p.preco),
                       canonical(p.percPl),
                       p.vencimento.toString(Qt::ISODate),
                       p.aplicacao.toString(Qt::ISODate),
                       p.isin,
                       p.docAtivo,
                       p.emissor,
                       p.indexador,
                       canonical(p.taxa)}
        .join(u'|');
}

QString line(const GeneratedPosition &p)
{
    return QStringList{p.item,
                       canonical(p.qnt),
                       canonical(p.valor),
                       canonical(p.preco),
                       canonical(p.percPl),
                       p.venc.toString(Qt::ISODate),
                       p.aplic.toString(Qt::ISODate),
                       p.isin,
                       p.docAtivo,
                       p.emissor,
                       p.indexador,
                       canonical(p.taxa)}
        .join(u'|');
}

} // namespace

class GeneratedWorkbooksTest : public QObject
{
    Q_OBJECT

private slots:
    void everyKnobIsReadBack_data();
    void everyKnobIsReadBack();
};

void GeneratedWorkbooksTest::everyKnobIsReadBack_data()
{
    QTest::addColumn<Turn>("turn");
    const auto row = [](const char *name, Turn turn) { QTest::newRow(name) << std::move(turn); };
    row("as generated", [](Knobs &) {});
    row("unknown section", [](Knobs &k) { k.unknownSection = true; });
    row("no ISIN", [](Knobs &k) { k.blankIsin = true; });
    row("no CNPJ", [](Knobs &k) { k.blankCnpj = true; });
    row("head date as serial", [](Knobs &k) { k.headDate = Knobs::Dates::Serial; });
    row("head date styled", [](Knobs &k) { k.headDate = Knobs::Dates::Styled; });
    row("head date ISO", [](Knobs &k) { k.headDate = Knobs::Dates::Iso; });
    row("dates as serials", [](Knobs &k) { k.cellDates = Knobs::Dates::Serial; });
    row("dates styled", [](Knobs &k) { k.cellDates = Knobs::Dates::Styled; });
    row("dates ISO", [](Knobs &k) { k.cellDates = Knobs::Dates::Iso; });
    row("no row before DESPESAS", [](Knobs &k) { k.blankRowsBeforeDespesas = 0; });
    row("one row before DESPESAS", [](Knobs &k) { k.blankRowsBeforeDespesas = 1; });
    row("three rows before DESPESAS", [](Knobs &k) { k.blankRowsBeforeDespesas = 3; });
    row("totals rows", [](Knobs &k) { k.totalsRows = true; });
    row("totals rows, no blank", [](Knobs &k) {
        k.totalsRows = true;
        k.blankRowsBeforeDespesas = 0;
    });
    row("section without rows", [](Knobs &k) { k.zeroRowSection = true; });
    row("Resumo without header", [](Knobs &k) { k.resumoHeader = false; });
    row("hidden rows", [](Knobs &k) { k.hiddenRows = true; });
    row("title in row 1", [](Knobs &k) { k.titleInRow1 = true; });
    row("merged letterhead", [](Knobs &k) { k.mergedLetterhead = true; });
    row("labels NFD", [](Knobs &k) { k.labels = Knobs::Labels::Decomposed; });
    row("labels NBSP", [](Knobs &k) { k.labels = Knobs::Labels::NoBreakSpaces; });
    row("labels padded", [](Knobs &k) { k.labels = Knobs::Labels::TrailingSpaces; });
    row("markers lower case", [](Knobs &k) { k.markers = Knobs::Markers::LowerCase; });
    row("markers upper case", [](Knobs &k) { k.markers = Knobs::Markers::UpperCase; });
    row("Compromissada_Over", [](Knobs &k) { k.compromissadaUnderscore = true; });
    row("columns, second order", [](Knobs &k) { k.columnOrder = 1; });
    row("columns, third order", [](Knobs &k) { k.columnOrder = 2; });
    row("padded text", [](Knobs &k) { k.paddedText = true; });
    row("inline strings", [](Knobs &k) { k.inlineStrings = true; });
    row("numbers as pt-BR text", [](Knobs &k) { k.numbers = Knobs::Numbers::BrazilianText; });
    row("numbers as English text", [](Knobs &k) { k.numbers = Knobs::Numbers::EnglishText; });
    row("percent as text", [](Knobs &k) { k.percentText = true; });
    row("formulas", [](Knobs &k) { k.formulas = true; });
    row("CNPJ as number", [](Knobs &k) { k.cnpjAsNumber = true; });
    row("second worksheet", [](Knobs &k) { k.secondWorksheet = true; });
}

void GeneratedWorkbooksTest::everyKnobIsReadBack()
{
    QFETCH(Turn, turn);
    const FundSet set(12);
    const QDate date(2025, 4, 10);
    const QTemporaryDir folder;
    for (int index = 0; index < set.size(); ++index) {
        GeneratorKnobs knobs = set.knobs(index);
        turn(knobs);
        const GeneratedFund fund = set.fund(index, date, knobs);
        const QString path = folder.filePath(set.workbookName(index, date));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(set.workbook(index, date, knobs));
        file.close();

        const auto carteira = readCarteiraXlsx(path, {});
        VERIFY_OK(carteira);
        QCOMPARE(carteira->fundo, fund.name);
        QCOMPARE(carteira->data, date);
        QCOMPARE(canonical(carteira->patrimonio), canonical(fund.patrimonio));
        QCOMPARE(canonical(carteira->cota), canonical(fund.cota));
        QStringList read;
        QStringList wanted;
        for (const Posicao &posicao : carteira->posicoes)
            read.append(line(posicao));
        for (const GeneratedPosition &position : fund.positions)
            wanted.append(line(position));
        for (qsizetype i = 0; i < qMax(read.size(), wanted.size()); ++i)
            QCOMPARE(read.value(i), wanted.value(i));
        for (const SecaoCount &count : carteira->secoes)
            QVERIFY2(count.unclassified == 0, qPrintable(carteira->warnings.join(u'\n')));
        const QStringList surprises =
            carteira->warnings.filter(QRegularExpression(u"^(?!Seção desconhecida|A planilha )"_s));
        QVERIFY2(surprises.isEmpty(), qPrintable(surprises.join(u'\n')));
    }
}

QTEST_GUILESS_MAIN(GeneratedWorkbooksTest)
#include "tst_generatedworkbooks.moc"
