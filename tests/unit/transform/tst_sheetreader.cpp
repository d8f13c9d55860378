// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/sheetreader.h"
#include "tests/support/rawworkbook.h"
#include "tests/support/testprint.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Etl;
using namespace Etl::Test;

namespace {

struct Read
{
    std::unique_ptr<SheetReader> sheet;
    SheetRow row;
    Result<bool> more = false;
};

} // namespace

class SheetReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void textOfEveryForm();
    void numbersComeAsTheirShortestDecimal_data();
    void numbersComeAsTheirShortestDecimal();
    void serialsBecomeDays_data();
    void serialsBecomeDays();
    void dateStylesAreRecognised_data();
    void dateStylesAreRecognised();
    void styledNumbersAreDates();
    void formulasGiveTheirCachedValue();
    void booleansAndErrorsAreNotNumbers();
    void hiddenRowsAreRead();
    void missingReferencesAreCounted();
    void cellsOutOfOrderAreFound();
    void rowsKeepTheirNumbers();
    void firstSheetIsFoundByRelation_data();
    void firstSheetIsFoundByRelation();
    void blanksAreTrimmedAway();
    void damagedSheetsAreRefused_data();
    void damagedSheetsAreRefused();
    void dtdIsRefused();
    void referencesAreSpelled_data();
    void referencesAreSpelled();

private:
    Read open(const RawWorkbook &book, int rowNumber = 1)
    {
        Read read;
        const QString path = m_folder.filePath(u"b.xlsx"_s);
        if (!book.save(path))
            return read;
        auto sheet = SheetReader::open(path);
        if (!sheet) {
            read.more = fail(sheet.error());
            return read;
        }
        read.sheet = std::move(*sheet);
        do {
            read.more = read.sheet->next(read.row);
        } while (read.more && *read.more && read.row.number() < rowNumber);
        return read;
    }

    QTemporaryDir m_folder;
};

void SheetReaderTest::textOfEveryForm()
{
    RawWorkbook book;
    const RawCell plain = book.shared(u"  ação & <b>  "_s);
    const RawCell rich =
        book.sharedXml(u"<r><rPr><b/></rPr><t>Port</t></r><r><t>fólio</t></r><rPh sb=\"0\" eb=\"1\"><t>XX</t></rPh>"_s);
    book.add({plain,
              rich,
              text(u"em linha"_s),
              {u" t=\"inlineStr\""_s, u"<is><r><t>a</t></r><rPh><t>Z</t></rPh><r><t>b</t></r></is>"_s},
              formula(u"A1&\"x\""_s, u"texto"_s, u"str"_s)});
    auto read = open(book);
    VERIFY_OK(read.more);
    const QStringList wanted = {u"ação & <b>"_s, u"Portfólio"_s, u"em linha"_s, u"ab"_s, u"texto"_s};
    QCOMPARE(read.row.cellCount(), wanted.size());
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        QCOMPARE(read.row.cell(i).kind, CellKind::Text);
        QCOMPARE(read.row.cell(i).text.toString(), wanted[i]);
    }
    QCOMPARE(read.row.at(4).ref(), u"E1"_s);
}

void SheetReaderTest::numbersComeAsTheirShortestDecimal_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("value");
    QTest::newRow("integer") << u"10650"_s << u"10650"_s;
    QTest::newRow("two decimals") << u"1884451.83"_s << u"1884451.83"_s;
    QTest::newRow("17 digits of a double") << u"1884451.8300000001"_s << u"1884451.83"_s;
    QTest::newRow("16 digits of a double") << u"0.1000000000000000"_s << u"0.1"_s;
    QTest::newRow("17 digits, five at the end") << u"98765.432100000005"_s << u"98765.4321"_s;
    QTest::newRow("exponent") << u"2.0000000000000002E-5"_s << u"0.00002"_s;
    QTest::newRow("short exponent") << u"1E-05"_s << u"0.00001"_s;
    QTest::newRow("negative") << u"-184.614"_s << u"-184.614"_s;
    QTest::newRow("15 digits") << u"1234567890.12345"_s << u"1234567890.12345"_s;
    QTest::newRow("16 digits that are needed") << u"12345678.12345678"_s << u"12345678.12345678"_s;
    QTest::newRow("no double has so many digits") << u"1234567890123456.78901234"_s << u"1234567890123456.78901234"_s;
    QTest::newRow("sum of a tenth and two") << u"0.30000000000000004"_s << u"0.30000000000000004"_s;
}

void SheetReaderTest::numbersComeAsTheirShortestDecimal()
{
    QFETCH(QString, stored);
    QFETCH(QString, value);
    RawWorkbook book;
    book.add({number(stored)});
    auto read = open(book);
    VERIFY_OK(read.more);
    QCOMPARE(read.row.at(0).kind, CellKind::Number);
    const auto decimal = read.row.at(0).number();
    VERIFY_OK(decimal);
    QCOMPARE(decimal->toCanonical(), value);
}

void SheetReaderTest::serialsBecomeDays_data()
{
    QTest::addColumn<QString>("serial");
    QTest::addColumn<bool>("date1904");
    QTest::addColumn<QDate>("day");
    QTest::newRow("position date") << u"45757"_s << false << QDate(2025, 4, 10);
    QTest::newRow("with a time") << u"45757.75"_s << false << QDate(2025, 4, 10);
    QTest::newRow("first day") << u"1"_s << false << QDate(1900, 1, 1);
    QTest::newRow("before the false leap day") << u"59"_s << false << QDate(1900, 2, 28);
    QTest::newRow("the false leap day") << u"60"_s << false << QDate();
    QTest::newRow("after it") << u"61"_s << false << QDate(1900, 3, 1);
    QTest::newRow("zero") << u"0"_s << false << QDate();
    QTest::newRow("negative") << u"-1"_s << false << QDate();
    QTest::newRow("last day") << u"2958465"_s << false << QDate(9999, 12, 31);
    QTest::newRow("beyond") << u"2958466"_s << false << QDate();
    QTest::newRow("1904 system") << u"44295"_s << true << QDate(2025, 4, 10);
    QTest::newRow("1904 first day") << u"0"_s << true << QDate(1904, 1, 1);
}

void SheetReaderTest::serialsBecomeDays()
{
    QFETCH(QString, serial);
    QFETCH(bool, date1904);
    RawWorkbook book;
    book.date1904 = date1904;
    book.add({dateNumber(serial), customDate(serial), number(serial)});
    auto read = open(book);
    VERIFY_OK(read.more);
    QCOMPARE(read.row.at(0).kind, CellKind::Date);
    QCOMPARE(read.row.at(1).kind, CellKind::Date);
    QCOMPARE(read.row.at(2).kind, CellKind::Number);
    for (int column = 0; column < 3; ++column)
        QTEST(read.row.at(column).date(), "day");
}

void SheetReaderTest::dateStylesAreRecognised_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isDate");
    for (const int id : {14, 17, 22, 27, 36, 45, 47, 50, 58})
        QTest::addRow("built-in %d", id) << id << QString() << true;
    for (const int id : {0, 1, 4, 9, 10, 13, 23, 37, 44, 48, 49, 59})
        QTest::addRow("built-in %d", id) << id << QString() << false;
    QTest::newRow("custom day") << 164 << u"dd/mm/yyyy"_s << true;
    QTest::newRow("locale prefix") << 164 << u"[$-416]d \"de\" mmmm"_s << true;
    QTest::newRow("colour is no day") << 164 << u"[Red]#,##0.00"_s << false;
    QTest::newRow("quoted letters") << 164 << u"0.00\" dias\""_s << false;
    QTest::newRow("escaped letter") << 164 << u"0\\d"_s << false;
    QTest::newRow("accounting") << 164 << u"_-R$ * #,##0.00_-"_s << false;
    QTest::newRow("built-in number overridden by a date") << 4 << u"yyyy"_s << true;
}

void SheetReaderTest::dateStylesAreRecognised()
{
    QFETCH(int, id);
    QFETCH(QString, code);
    QTEST(isDateFormat(id, code), "isDate");
}

void SheetReaderTest::styledNumbersAreDates()
{
    RawWorkbook book;
    book.customFormat = u"0.00\" m\""_s;
    book.add({customDate(u"45757"_s), {u" t=\"d\""_s, u"<v>2025-04-10T00:00:00</v>"_s}});
    auto read = open(book);
    VERIFY_OK(read.more);
    QCOMPARE(read.row.at(0).kind, CellKind::Number);
    QCOMPARE(read.row.at(1).kind, CellKind::Date);
    QCOMPARE(read.row.at(1).date(), QDate(2025, 4, 10));
}

void SheetReaderTest::formulasGiveTheirCachedValue()
{
    RawWorkbook book;
    book.add({formula(u"SUM(B1:B9)"_s, u"12.5"_s), {QString(), u"<f>1+1</f>"_s}});
    auto read = open(book);
    VERIFY_OK(read.more);
    QCOMPARE(read.row.at(0).number()->toString(), u"12.5"_s);
    QVERIFY(read.row.at(1).isBlank());
}

void SheetReaderTest::booleansAndErrorsAreNotNumbers()
{
    RawWorkbook book;
    book.add({boolean(true), errorCell(u"#N/A"_s)});
    auto read = open(book);
    VERIFY_OK(read.more);
    QCOMPARE(read.row.at(0).kind, CellKind::Bool);
    QCOMPARE(read.row.at(1).kind, CellKind::Error);
    QCOMPARE(read.row.at(1).text.toString(), u"#N/A"_s);
    QVERIFY(!read.row.at(0).number());
    QVERIFY(!read.row.at(1).number());
}

void SheetReaderTest::hiddenRowsAreRead()
{
    RawWorkbook book;
    book.add({number(u"1"_s)}, true);
    auto read = open(book);
    VERIFY_OK(read.more);
    QVERIFY(*read.more);
    QCOMPARE(read.row.cellCount(), 1);
}

void SheetReaderTest::missingReferencesAreCounted()
{
    RawWorkbook book;
    book.withReferences = false;
    book.add({text(u"a"_s)});
    book.add({text(u"a"_s), blank(), number(u"3"_s)});
    auto read = open(book, 2);
    VERIFY_OK(read.more);
    QCOMPARE(read.row.number(), 2);
    QCOMPARE(read.row.at(2).ref(), u"C2"_s);
    QCOMPARE(read.row.at(2).number()->toString(), u"3"_s);
}

void SheetReaderTest::cellsOutOfOrderAreFound()
{
    RawWorkbook book;
    book.addXml(u"<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c></row>"_s);
    auto read = open(book);
    VERIFY_OK(read.more);
    QCOMPARE(read.row.cell(0).column, 0);
    QCOMPARE(read.row.at(0).text.toString(), u"1"_s);
    QCOMPARE(read.row.at(2).text.toString(), u"3"_s);
}

void SheetReaderTest::rowsKeepTheirNumbers()
{
    RawWorkbook book;
    book.add({text(u"far to the right"_s), blank(), number(u"1"_s)});
    book.goTo(1'048'576);
    book.add({number(u"2"_s)});
    auto read = open(book, 2);
    VERIFY_OK(read.more);
    QCOMPARE(read.row.number(), 1'048'576);
    QVERIFY(read.row.at(2).isBlank());
    QCOMPARE(read.row.at(0).ref(), u"A1048576"_s);
    read.more = read.sheet->next(read.row);
    VERIFY_OK(read.more);
    QVERIFY(!*read.more);
}

void SheetReaderTest::firstSheetIsFoundByRelation_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("usual") << u"worksheets/sheet1.xml"_s;
    QTest::newRow("other name") << u"worksheets/zz.xml"_s;
    QTest::newRow("absolute target") << u"/xl/worksheets/sheet9.xml"_s;
}

void SheetReaderTest::firstSheetIsFoundByRelation()
{
    QFETCH(QString, target);
    RawWorkbook book;
    book.firstSheetTarget = target;
    book.otherSheets = {u"Plan2"_s, u"Plan3"_s};
    book.add({text(u"primeira"_s)});
    auto read = open(book);
    VERIFY_OK(read.more);
    QCOMPARE(read.row.at(0).text.toString(), u"primeira"_s);
    QCOMPARE(read.sheet->sheetName(), u"Sheet1"_s);
    QCOMPARE(read.sheet->otherSheets(), QStringList({u"Plan2"_s, u"Plan3"_s}));
}

void SheetReaderTest::blanksAreTrimmedAway()
{
    RawWorkbook book;
    book.add({text(u"  "_s), text(QString(QChar(0xa0))), book.shared(u"\t"_s), text(QChar(0xa0) + u"NA "_s)});
    auto read = open(book);
    VERIFY_OK(read.more);
    QCOMPARE(read.row.cellCount(), 1);
    QCOMPARE(read.row.at(3).text.toString(), u"NA"_s);
    QCOMPARE(read.row.at(3).kind, CellKind::Text);
}

void SheetReaderTest::damagedSheetsAreRefused_data()
{
    QTest::addColumn<QString>("xml");
    QTest::newRow("not closed") << u"<row r=\"1\"><c>"_s;
    QTest::newRow("rows go back") << u"<row r=\"5\"/><row r=\"3\"/>"_s;
    QTest::newRow("row beyond the last") << u"<row r=\"1048577\"/>"_s;
    QTest::newRow("row is no number") << u"<row r=\"x\"/>"_s;
    QTest::newRow("column beyond the last") << u"<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>"_s;
    QTest::newRow("no such shared string") << u"<row r=\"1\"><c t=\"s\"><v>7</v></c></row>"_s;
    QTest::newRow("text beyond the limit")
        << u"<row r=\"1\"><c t=\"inlineStr\"><is><t>%1</t></is></c></row>"_s.arg(QString(32'768, u'x'));
    QTest::newRow("abyss") << u"<row r=\"1\"><c t=\"inlineStr\"><is>%1%2</is></c></row>"_s.arg(u"<r>"_s.repeated(100),
                                                                                               u"</r>"_s.repeated(100));
    QTest::newRow("abyss of an unknown element") << u"<ext>"_s.repeated(100) + u"</ext>"_s.repeated(100);
    QTest::newRow("abyss beside the value")
        << u"<row r=\"1\"><c>%1%2</c></row>"_s.arg(u"<x>"_s.repeated(100), u"</x>"_s.repeated(100));
    QTest::newRow("unknown entity") << u"<row r=\"1\"><c t=\"str\"><v>&bomba;</v></c></row>"_s;
}

void SheetReaderTest::damagedSheetsAreRefused()
{
    QFETCH(QString, xml);
    RawWorkbook book;
    book.addXml(xml);
    auto read = open(book, SheetReader::kMaxRows + 1);
    QVERIFY(!read.more);
    QCOMPARE(read.more.error().code, ErrorCode::Parse);
}

void SheetReaderTest::dtdIsRefused()
{
    RawWorkbook book;
    book.prolog = u"<!DOCTYPE worksheet [<!ENTITY a \"aaaa\">]>"_s;
    book.addXml(u"<row r=\"1\"><c t=\"str\"><v>&a;</v></c></row>"_s);
    auto read = open(book);
    QVERIFY(!read.more);
    QVERIFY(read.more.error().detail.contains(u"DTD"_s));
}

void SheetReaderTest::referencesAreSpelled_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("ref");
    QTest::newRow("A") << 0 << u"A7"_s;
    QTest::newRow("Z") << 25 << u"Z7"_s;
    QTest::newRow("AA") << 26 << u"AA7"_s;
    QTest::newRow("ZZ") << 701 << u"ZZ7"_s;
    QTest::newRow("XFD") << 16'383 << u"XFD7"_s;
}

void SheetReaderTest::referencesAreSpelled()
{
    QFETCH(int, column);
    QTEST(cellReference(column, 7), "ref");
}

QTEST_GUILESS_MAIN(SheetReaderTest)
#include "tst_sheetreader.moc"
