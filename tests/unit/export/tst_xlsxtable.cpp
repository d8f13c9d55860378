// SPDX-License-Identifier: GPL-3.0-or-later
// Our workbooks as a reader that is not ours sees them: python3-openpyxl.
#include "core/export/xlsxtable.h"
#include "tests/support/testprint.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <clocale>

using namespace Etl;
using namespace Qt::StringLiterals;

class XlsxTableTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cellsKeepKindAndDigits_data();
    void cellsKeepKindAndDigits();
    void sheetHasHeaderFilterAndFrozenRow();
    void inventedRowsSaySoWhereverTheyAreSeen();
    void digitsBeyondADoubleAreTextAndSaidBelow();
    void numbersSurviveALocaleWithComma();
    void manyRowsAreAllThere();
    void titlesBecomeSheetNames_data();
    void titlesBecomeSheetNames();
    void existingFileIsReplaced();
    void folderThatIsMissingIsSaid();
    void textThatNoCellHoldsIsRefused();

private:
    QJsonObject readBack(const QString &path);
    QJsonObject cellAt(const QJsonObject &sheet, int row, int column) const;

    QString m_python;
    QTemporaryDir m_folder;
};

namespace {

Decimal number(const QString &text)
{
    return *Decimal::parse(text);
}

TableDocument oneCell(const TableCell &cell)
{
    return {u"Tabela"_s, {u"Coluna"_s}, {{cell}}};
}

} // namespace

void XlsxTableTest::initTestCase()
{
    // A desk may have a second Python in its PATH that lacks Debian's packages.
    for (const QString &candidate : {u"/usr/bin/python3"_s, u"python3"_s}) {
        QProcess process;
        process.start(candidate, {u"-c"_s, u"import openpyxl"_s});
        if (process.waitForFinished(30'000) && process.exitStatus() == QProcess::NormalExit &&
            process.exitCode() == 0) {
            m_python = candidate;
            return;
        }
    }
    QFAIL("python3-openpyxl is missing: install the package of that name");
}

QJsonObject XlsxTableTest::readBack(const QString &path)
{
    QProcess process;
    process.start(m_python, {QStringLiteral(ETL_SOURCE_DIR "/tests/support/read_workbook.py"), path});
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qFatal("%s", process.readAllStandardError().constData());
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

QJsonObject XlsxTableTest::cellAt(const QJsonObject &sheet, int row, int column) const
{
    return sheet[u"cells"_s].toArray().at(row).toArray().at(column).toObject();
}

void XlsxTableTest::cellsKeepKindAndDigits_data()
{
    QTest::addColumn<TableCell>("cell");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const TableCell &cell, const QString &type, const QString &value) {
        QTest::newRow(name) << cell << type << value;
    };
    row("amount", number(u"-1234.56"_s), u"n"_s, u"-1234.56"_s);
    row("15 digits", number(u"9876543210.12345"_s), u"n"_s, u"9876543210.12345"_s);
    row("15 digits near the edge", number(u"9.00000000000001"_s), u"n"_s, u"9.00000000000001"_s);
    row("zeros at the end do not count", number(u"1234567890123.45000000"_s), u"n"_s, u"1234567890123.45"_s);
    row("16 digits", number(u"98765432101.12345"_s), u"s"_s, u"98765432101,12345"_s);
    row("28 digits", number(u"-12345678901234567890.12345678"_s), u"s"_s, u"-12345678901234567890,12345678"_s);
    row("small quota", number(u"0.0000000001"_s), u"n"_s, u"1e-10"_s);
    row("whole number of 16 digits", qint64(1'234'567'890'123'456), u"s"_s, u"1234567890123456"_s);
    row("day", QDate(2026, 11, 19), u"d"_s, u"2026-11-19 00:00:00"_s);
    row("leap day", QDate(2024, 2, 29), u"d"_s, u"2024-02-29 00:00:00"_s);
    row("day that no spreadsheet knows", QDate(1899, 5, 4), u"s"_s, u"04/05/1899"_s);
    row("text", u"CDB Pós <b> & “aspas”"_s, u"s"_s, u"CDB Pós <b> & “aspas”"_s);
    row("text with blanks around", u"  a "_s, u"s"_s, u"  a "_s);
    row("formula stays text", u"=1+1"_s, u"s"_s, u"=1+1"_s);
    row("text of digits stays text", u"00123"_s, u"s"_s, u"00123"_s);
    row("bare CNPJ", Cnpj{u"00123456000178"_s}, u"s"_s, u"00.123.456/0001-78"_s);
    row("text with NUL is whole", u"a\0b"_s, u"s"_s, u"a\ufffdb"_s);
}

void XlsxTableTest::cellsKeepKindAndDigits()
{
    QFETCH(TableCell, cell);
    QFETCH(QString, type);
    QFETCH(QString, value);
    const QString path = m_folder.filePath(u"celula.xlsx"_s);
    VERIFY_OK(writeXlsxTable(oneCell(cell), path));
    const QJsonObject read = cellAt(readBack(path), 1, 0);
    QCOMPARE(read[u"type"_s].toString(), type);
    QCOMPARE(read[u"value"_s].toVariant().toString(), value);
}

void XlsxTableTest::sheetHasHeaderFilterAndFrozenRow()
{
    const QString path = m_folder.filePath(u"folha.xlsx"_s);
    const QDateTime instant(QDate(2026, 11, 19), QTime(23, 30, 5), Qt::UTC);
    const TableDocument document{
        u"Fundos de 19/11/2026"_s,
        {u"Fundo"_s, u"Carregado em"_s, u"Linhas"_s},
        {{u"ALFA FUNDO DE INVESTIMENTO MULTIMERCADO"_s, instant, qint64(42)}, {u"BETA"_s, {}, {}}}};
    VERIFY_OK(writeXlsxTable(document, path));
    const QJsonObject sheet = readBack(path);
    QCOMPARE(sheet[u"title"_s].toString(), u"Fundos de 19-11-2026"_s);
    QCOMPARE(sheet[u"frozen"_s].toString(), u"A2"_s);
    QCOMPARE(sheet[u"filter"_s].toString(), u"A1:C3"_s);
    QCOMPARE(sheet[u"bold"_s].toArray(), (QJsonArray{true, true, true}));
    QVERIFY(sheet[u"widths"_s].toArray().at(0).toDouble() > 38);
    QCOMPARE(cellAt(sheet, 0, 1)[u"value"_s].toString(), u"Carregado em"_s);
    const QJsonObject moment = cellAt(sheet, 1, 1);
    QCOMPARE(moment[u"type"_s].toString(), u"d"_s);
    QCOMPARE(moment[u"value"_s].toString(), instant.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s));
    QCOMPARE(cellAt(sheet, 1, 2)[u"value"_s].toInt(), 42);
    QVERIFY(cellAt(sheet, 2, 1)[u"value"_s].isNull());
    QCOMPARE(sheet[u"cells"_s].toArray().size(), 3); // no note: nothing was turned into text
}

void XlsxTableTest::inventedRowsSaySoWhereverTheyAreSeen()
{
    const QString path = m_folder.filePath(u"origem.xlsx"_s);
    const QString warning = u"DEMONSTRAÇÃO: dados inventados"_s;
    TableDocument document = oneCell(u"ALFA"_s);
    document.title = u"Posições de ALFA em 19/11/2026"_s;
    document.origin = {u"Demonstração"_s, warning, u"Orquestrador BTG 1.2.3"_s,
                       QDateTime(QDate(2026, 11, 19), QTime(12, 0), Qt::UTC)};
    VERIFY_OK(writeXlsxTable(document, path));
    QJsonObject sheet = readBack(path);
    QVERIFY(sheet[u"title"_s].toString().startsWith(u"DEMONSTRAÇÃO – Posições"_s));
    QVERIFY(!sheet[u"tab"_s].isNull());
    QCOMPARE(cellAt(sheet, 0, 0)[u"value"_s].toString(), document.headers[0]); // the table still begins with its header
    QCOMPARE(cellAt(sheet, 3, 0)[u"value"_s].toString(), warning);
    QCOMPARE(sheet[u"header"_s].toArray(), (QJsonArray{document.title, warning}));
    const QJsonArray about = sheet[u"others"_s].toObject()[u"Informações"_s].toArray();
    QCOMPARE(about.at(0).toArray(), (QJsonArray{u"Conteúdo"_s, document.title}));
    QCOMPARE(about.at(1).toArray(), (QJsonArray{u"Ambiente"_s, u"Demonstração"_s}));
    QCOMPARE(about.at(2).toArray(), (QJsonArray{u"Atenção"_s, warning}));
    QCOMPARE(about.at(5).toArray(), (QJsonArray{u"Programa"_s, u"Orquestrador BTG 1.2.3"_s}));

    document.origin.environment = u"Produção"_s;
    document.origin.warning.clear();
    VERIFY_OK(writeXlsxTable(document, path));
    sheet = readBack(path);
    QVERIFY(sheet[u"title"_s].toString().startsWith(u"Posições"_s));
    QVERIFY(sheet[u"tab"_s].isNull());
    QCOMPARE(sheet[u"cells"_s].toArray().size(), 2);
}

void XlsxTableTest::digitsBeyondADoubleAreTextAndSaidBelow()
{
    const QString path = m_folder.filePath(u"nota.xlsx"_s);
    const TableDocument document{u"t"_s, {u"a"_s}, {{number(u"12345678901234567890.12345678"_s)}, {number(u"1.5"_s)}}};
    VERIFY_OK(writeXlsxTable(document, path));
    const QJsonObject sheet = readBack(path);
    QCOMPARE(sheet[u"cells"_s].toArray().size(), 5);
    QCOMPARE(sheet[u"filter"_s].toString(), u"A1:A3"_s); // the note is no row of the table
    QVERIFY(cellAt(sheet, 4, 0)[u"value"_s].toString().contains(u"15 algarismos"_s));
    QCOMPARE(cellAt(sheet, 2, 0)[u"type"_s].toString(), u"n"_s);
}

void XlsxTableTest::numbersSurviveALocaleWithComma()
{
    if (!std::setlocale(LC_ALL, "pt_BR.UTF-8"))
        qWarning("no pt_BR.UTF-8 on this system: the process keeps its locale");
    const QString path = m_folder.filePath(u"virgula.xlsx"_s);
    VERIFY_OK(writeXlsxTable(oneCell(number(u"1234.5"_s)), path));
    std::setlocale(LC_ALL, "C.UTF-8");
    QCOMPARE(cellAt(readBack(path), 1, 0)[u"value"_s].toString(), u"1234.5"_s);
}

void XlsxTableTest::manyRowsAreAllThere()
{
    TableDocument document{u"t"_s, {u"n"_s, u"valor"_s}, {}};
    for (qint64 i = 0; i < 20'000; ++i)
        document.rows.append({i, Decimal::fromInteger(i)});
    const QString path = m_folder.filePath(u"muitas.xlsx"_s);
    VERIFY_OK(writeXlsxTable(document, path));
    const QJsonObject sheet = readBack(path);
    QCOMPARE(sheet[u"cells"_s].toArray().size(), 20'001);
    QCOMPARE(cellAt(sheet, 20'000, 0)[u"value"_s].toInt(), 19'999);
}

void XlsxTableTest::titlesBecomeSheetNames_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"Posições"_s << u"Posições"_s;
    QTest::newRow("empty") << QString() << u"Tabela"_s;
    QTest::newRow("forbidden signs") << u"a/b[c]:d*e?f\\g"_s << u"a-b-c--d-e-f-g"_s;
    QTest::newRow("cut to 31") << QString(40, u'x') << QString(31, u'x');
    QTest::newRow("apostrophes") << u"'a'"_s << u"a"_s;
}

void XlsxTableTest::titlesBecomeSheetNames()
{
    QFETCH(QString, title);
    QFETCH(QString, name);
    QCOMPARE(sheetName(title), name);
}

void XlsxTableTest::existingFileIsReplaced()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"posições.xlsx"_s);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("velho");
    old.close();
    VERIFY_OK(writeXlsxTable(oneCell(u"novo"_s), path));
    QCOMPARE(cellAt(readBack(path), 1, 0)[u"value"_s].toString(), u"novo"_s);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void XlsxTableTest::folderThatIsMissingIsSaid()
{
    const auto refused = writeXlsxTable(oneCell(u"a"_s), m_folder.filePath(u"falta/x.xlsx"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Disk);
    QVERIFY(refused.error().message.contains(u"falta/x.xlsx"_s));
}

void XlsxTableTest::textThatNoCellHoldsIsRefused()
{
    const QString path = m_folder.filePath(u"longo.xlsx"_s);
    const auto refused = writeXlsxTable(oneCell(QString(40'000, u'x')), path);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Validation);
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(XlsxTableTest)
#include "tst_xlsxtable.moc"
