// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/sheetfile.h"

#include "core/base/pointlocale.h"

#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

class XlsxSheet
{
public:
    XlsxSheet(lxw_worksheet *sheet, lxw_format *dateStyle) : m_sheet(sheet), m_dateStyle(dateStyle) {}

    void write(lxw_row_t number, const WrittenRow &row)
    {
        if (row.hidden) {
            lxw_row_col_options options = {};
            options.hidden = LXW_TRUE;
            worksheet_set_row_opt(m_sheet, number, LXW_DEF_ROW_HEIGHT, nullptr, &options);
        }
        if (row.mergedColumns > 1 && !row.cells.isEmpty()) {
            const QByteArray text = row.cells.constFirst().text.toUtf8();
            worksheet_merge_range(m_sheet, number, 0, number, static_cast<lxw_col_t>(row.mergedColumns - 1),
                                  text.constData(), nullptr);
            return;
        }
        for (qsizetype column = 0; column < row.cells.size(); ++column)
            writeCell(number, static_cast<lxw_col_t>(column), row.cells.at(column));
    }

private:
    void writeCell(lxw_row_t row, lxw_col_t column, const SheetCell &cell)
    {
        const auto serial = [&] { return static_cast<double>(QDate(1899, 12, 30).daysTo(cell.date)); };
        switch (cell.kind) {
        case SheetCell::Kind::Blank: break;
        case SheetCell::Kind::Text:
            worksheet_write_string(m_sheet, row, column, cell.text.toUtf8().constData(), nullptr);
            break;
        case SheetCell::Kind::Number:
            worksheet_write_number(m_sheet, row, column, cell.text.toDouble(), nullptr);
            break;
        case SheetCell::Kind::Formula:
            worksheet_write_formula_num(m_sheet, row, column, "=SUM(Z1:Z2)", nullptr, cell.text.toDouble());
            break;
        case SheetCell::Kind::Serial: worksheet_write_number(m_sheet, row, column, serial(), nullptr); break;
        case SheetCell::Kind::StyledDate: worksheet_write_number(m_sheet, row, column, serial(), m_dateStyle); break;
        }
    }

    lxw_worksheet *m_sheet;
    lxw_format *m_dateStyle;
};

void fixProperties(lxw_workbook *book)
{
    QByteArray title = "Carteira (dados inventados)";
    lxw_doc_properties properties = {};
    properties.title = title.data();
    properties.created = 1'577'836'800; // 2020-01-01: the day of writing would change the bytes
    workbook_set_properties(book, &properties);
}

} // namespace

QByteArray writeXlsx(const QList<Sheet> &sheets, bool inlineStrings)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return {};
    const PointLocale locale;
    const QString path = folder.filePath(u"carteira.xlsx"_s);
    QByteArray temporary = QFile::encodeName(folder.path());
    // Constant memory is libxlsxwriter's name for inline strings: cells leave the memory row by row.
    lxw_workbook_options options = {};
    options.constant_memory = inlineStrings ? LXW_TRUE : LXW_FALSE;
    options.tmpdir = temporary.data();
    lxw_workbook *book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    if (!book)
        return {};
    fixProperties(book);
    lxw_format *dateStyle = workbook_add_format(book);
    format_set_num_format(dateStyle, "dd/mm/yyyy");
    for (const Sheet &sheet : sheets) {
        XlsxSheet out(workbook_add_worksheet(book, sheet.name.toUtf8().constData()), dateStyle);
        for (qsizetype i = 0; i < sheet.rows.size(); ++i)
            out.write(static_cast<lxw_row_t>(i), sheet.rows.at(i));
    }
    if (workbook_close(book) != LXW_NO_ERROR)
        return {};
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace Etl
