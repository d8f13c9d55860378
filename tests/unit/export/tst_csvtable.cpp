// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/csvtable.h"
#include "tests/support/testprint.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

TableDocument oneCell(const TableCell &cell)
{
    return {u"t"_s, {u"c"_s}, {{cell}}};
}

Decimal number(const QString &text)
{
    return *Decimal::parse(text);
}

/// The second line of the text, without BOM and line ends.
QString cellLine(const QByteArray &csv)
{
    return QString::fromUtf8(csv).remove(QChar(0xfeff)).section(u"\r\n"_s, 1, -2);
}

} // namespace

class CsvTableTest : public QObject
{
    Q_OBJECT

private slots:
    void cellsAreWrittenForTheirReader_data();
    void cellsAreWrittenForTheirReader();
    void excelIsToldTheEncodingAndMachinesAreNot();
    void headersAreQuotedAsCellsAre();
    void instantsAreLocalForExcelAndUtcForMachines();
    void fileAppearsCompleteOrNotAtAll();
};

void CsvTableTest::cellsAreWrittenForTheirReader_data()
{
    QTest::addColumn<CsvDialect>("dialect");
    QTest::addColumn<TableCell>("cell");
    QTest::addColumn<QString>("line");
    const auto both = [](const char *name, const TableCell &cell, const QString &excel, const QString &machine) {
        QTest::addRow("%s, Excel", name) << CsvDialect::Excel << cell << excel;
        QTest::addRow("%s, machine", name) << CsvDialect::Machine << cell << machine;
    };
    both("nothing", {}, {}, {});
    both("28 digits", number(u"12345678901234567890.12345678"_s), u"12345678901234567890,12345678"_s,
         u"12345678901234567890.12345678"_s);
    both("written zeros stay", number(u"-1.50000000"_s), u"-1,50000000"_s, u"-1.50000000"_s);
    both("whole number", qint64(1234567), u"1234567"_s, u"1234567"_s);
    both("day", QDate(2026, 11, 19), u"19/11/2026"_s, u"2026-11-19"_s);
    both("separator of the dialect is quoted", u"a;b"_s, u"\"a;b\""_s, u"a;b"_s);
    both("comma is quoted for machines only", u"a,b"_s, u"a,b"_s, u"\"a,b\""_s);
    both("quotes are doubled", u"a \"b\""_s, u"\"a \"\"b\"\"\""_s, u"\"a \"\"b\"\"\""_s);
    both("line break is quoted", u"a\nb"_s, u"\"a\nb\""_s, u"\"a\nb\""_s);
    both("formula is kept from Excel", u"=1+1"_s, u"'=1+1"_s, u"=1+1"_s);
    both("plus is kept from Excel", u"+5"_s, u"'+5"_s, u"+5"_s);
    both("minus is kept from Excel", u"-CDB"_s, u"'-CDB"_s, u"-CDB"_s);
    both("at is kept from Excel", u"@SUM"_s, u"'@SUM"_s, u"@SUM"_s);
    both("bare CNPJ is a text to every spreadsheet", Cnpj{u"00123456000178"_s}, u"00.123.456/0001-78"_s,
         u"00123456000178"_s);
    both("alphanumeric CNPJ", Cnpj{u"12ABC34501DE35"_s}, u"12.ABC.345/01DE-35"_s, u"12ABC34501DE35"_s);
    both("written CNPJ stays", Cnpj{u"00.123.456/0001-78"_s}, u"00.123.456/0001-78"_s, u"00.123.456/0001-78"_s);
    both("CNPJ without its zeros is not guessed", Cnpj{u"123456000178"_s}, u"\"=\"\"123456000178\"\"\""_s,
         u"123456000178"_s);
    both("leading zeros stay", u"000123"_s, u"\"=\"\"000123\"\"\""_s, u"000123"_s);
    both("many digits stay digits", u"123456789012"_s, u"\"=\"\"123456789012\"\"\""_s, u"123456789012"_s);
    both("no power of ten", u"12E3"_s, u"\"=\"\"12E3\"\"\""_s, u"12E3"_s);
    both("short code", u"15805"_s, u"15805"_s, u"15805"_s);
    both("nought", u"0"_s, u"0"_s, u"0"_s);
    both("accents", u"Patrimônio líquido"_s, u"Patrimônio líquido"_s, u"Patrimônio líquido"_s);
}

void CsvTableTest::cellsAreWrittenForTheirReader()
{
    QFETCH(CsvDialect, dialect);
    QFETCH(TableCell, cell);
    QFETCH(QString, line);
    QCOMPARE(cellLine(toCsv(oneCell(cell), dialect)), line);
}

void CsvTableTest::excelIsToldTheEncodingAndMachinesAreNot()
{
    const TableDocument document{u"t"_s, {u"Descrição"_s, u"b"_s}, {{u"ação"_s, qint64(1)}}};
    QCOMPARE(toCsv(document, CsvDialect::Excel), QByteArray("\xef\xbb\xbf"
                                                            "Descrição;b\r\nação;1\r\n"));
    QCOMPARE(toCsv(document, CsvDialect::Machine), QByteArray("Descrição,b\r\nação,1\r\n"));
}

void CsvTableTest::headersAreQuotedAsCellsAre()
{
    const TableDocument document{u"t"_s, {u"a;b"_s, u"c"_s}, {}};
    QVERIFY(toCsv(document, CsvDialect::Excel).endsWith("\"a;b\";c\r\n"));
}

void CsvTableTest::instantsAreLocalForExcelAndUtcForMachines()
{
    const QDateTime instant(QDate(2026, 11, 19), QTime(23, 30, 5), Qt::UTC);
    QCOMPARE(cellLine(toCsv(oneCell(instant), CsvDialect::Machine)), u"2026-11-19T23:30:05Z"_s);
    // The test's zone is Auckland, UTC+13 in November: another day.
    QCOMPARE(cellLine(toCsv(oneCell(instant), CsvDialect::Excel)),
             instant.toLocalTime().toString(u"dd/MM/yyyy HH:mm:ss"_s));
}

void CsvTableTest::fileAppearsCompleteOrNotAtAll()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"posições.csv"_s);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("velho");
    old.close();
    const TableDocument document = oneCell(u"novo"_s);
    VERIFY_OK(writeCsv(document, CsvDialect::Machine, path));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("c\r\nnovo\r\n"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);

    const auto refused = writeCsv(document, CsvDialect::Machine, folder.filePath(u"falta/x.csv"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Disk);
    QVERIFY(refused.error().message.contains(u"falta/x.csv"_s));
}

QTEST_GUILESS_MAIN(CsvTableTest)
#include "tst_csvtable.moc"
