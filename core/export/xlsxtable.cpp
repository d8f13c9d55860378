// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/xlsxtable.h"

#include "core/base/pointlocale.h"
#include "core/export/celldisplay.h"
#include "core/export/libxlsxwriter.h"

#include <QFile>
#include <QSaveFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kSureDigits = 15; ///< of a binary double: every decimal of so many digits survives
constexpr qsizetype kSheetRows = 1'048'576;
constexpr qsizetype kSheetColumns = 16'384;
constexpr qsizetype kCellCharacters = 32'767;
constexpr qsizetype kWidestColumn = 60;
constexpr qsizetype kNarrowestColumn = 8;
constexpr qsizetype kLongestPrintTitle = 80; ///< a header of the printed page holds 255 characters in all
constexpr int kHeaderColor = 0xE8EDF3;
constexpr int kWarningTint = 0xFFDFA8; ///< the header of rows that are not real
constexpr int kWarningColor = 0xC45500;

const QString kOriginSheet = u"Informações"_s;
/// Spreadsheets believe in 29/02/1900: days before March of that year would be another day.
const QDate kFirstDay(1900, 3, 1);

/// Only after writeXlsxTable() has seen that it is there.
const LibXlsxWriter &lib()
{
    return *libXlsxWriter();
}

double serialOf(QDate day)
{
    return static_cast<double>(QDate(1899, 12, 30).daysTo(day));
}

int significantDigits(const Decimal &amount)
{
    QString digits = amount.toString();
    digits.remove(u'-').remove(u'.');
    while (digits.startsWith(u'0'))
        digits.remove(0, 1);
    while (digits.endsWith(u'0'))
        digits.chop(1);
    return static_cast<int>(digits.size());
}

struct Styles
{
    Styles(lxw_workbook *book, bool warns)
        : header(lib().workbook_add_format(book)), amount(made(book, "#,##0.00########")), whole(made(book, "#,##0")),
          day(made(book, "dd/mm/yyyy")), moment(made(book, "dd/mm/yyyy hh:mm:ss")), digits(made(book, "@")),
          note(lib().workbook_add_format(book)), warning(lib().workbook_add_format(book))
    {
        lib().format_set_bold(header);
        lib().format_set_bottom(header, LXW_BORDER_THIN);
        lib().format_set_bg_color(header, warns ? kWarningTint : kHeaderColor);
        lib().format_set_align(header, LXW_ALIGN_VERTICAL_CENTER);
        lib().format_set_align(digits, LXW_ALIGN_RIGHT);
        lib().format_set_italic(note);
        lib().format_set_bold(warning);
        lib().format_set_font_color(warning, kWarningColor);
    }

    static lxw_format *made(lxw_workbook *book, const char *form)
    {
        lxw_format *format = lib().workbook_add_format(book);
        lib().format_set_num_format(format, form);
        return format;
    }

    lxw_format *header, *amount, *whole, *day, *moment, *digits, *note, *warning;
};

/// Writes one cell; remembers whether a number had to become text.
class CellWriter
{
public:
    CellWriter(lxw_worksheet *sheet, const Styles &styles) : m_sheet(sheet), m_styles(styles) {}

    lxw_error write(lxw_row_t row, lxw_col_t column, const TableCell &cell)
    {
        m_row = row;
        m_column = column;
        return std::visit(*this, cell);
    }
    lxw_error text(lxw_row_t row, lxw_col_t column, QString content, lxw_format *format)
    {
        // The library reads up to the first NUL.
        content.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
        return lib().worksheet_write_string(m_sheet, row, column, content.toUtf8().constData(), format);
    }
    bool wroteDigitsAsText() const { return m_digitsAsText; }

    lxw_error operator()(std::monostate) { return LXW_NO_ERROR; }
    lxw_error operator()(const QString &content)
    {
        return content.isEmpty() ? LXW_NO_ERROR : text(m_row, m_column, content, nullptr);
    }
    lxw_error operator()(const Cnpj &cnpj) { return (*this)(displayText(cnpj)); }
    lxw_error operator()(const Decimal &amount)
    {
        if (significantDigits(amount) > kSureDigits)
            return digitsAsText(amount.toString().replace(u'.', u','));
        return lib().worksheet_write_number(m_sheet, m_row, m_column, amount.toCanonical().toDouble(), m_styles.amount);
    }
    lxw_error operator()(qint64 number)
    {
        if (significantDigits(Decimal::fromInteger(number)) > kSureDigits)
            return digitsAsText(QString::number(number));
        return lib().worksheet_write_number(m_sheet, m_row, m_column, static_cast<double>(number), m_styles.whole);
    }
    lxw_error operator()(QDate day)
    {
        if (!day.isValid())
            return LXW_NO_ERROR;
        if (day < kFirstDay)
            return text(m_row, m_column, displayText(day), nullptr);
        return lib().worksheet_write_number(m_sheet, m_row, m_column, serialOf(day), m_styles.day);
    }
    lxw_error operator()(const QDateTime &instant)
    {
        if (!instant.isValid())
            return LXW_NO_ERROR;
        const QDateTime local = instant.toLocalTime();
        if (local.date() < kFirstDay)
            return text(m_row, m_column, displayText(instant), nullptr);
        const double dayPart = static_cast<double>(local.time().msecsSinceStartOfDay()) / 86'400'000.0;
        return lib().worksheet_write_number(m_sheet, m_row, m_column, serialOf(local.date()) + dayPart,
                                            m_styles.moment);
    }

private:
    lxw_error digitsAsText(const QString &digits)
    {
        m_digitsAsText = true;
        return text(m_row, m_column, digits, m_styles.digits);
    }

    lxw_worksheet *m_sheet;
    const Styles &m_styles;
    lxw_row_t m_row = 0;
    lxw_col_t m_column = 0;
    bool m_digitsAsText = false;
};

Result<void> checkSize(const TableDocument &document)
{
    // Header, blank line and two notes stand on the sheet, too.
    if (document.rows.size() > kSheetRows - 4 || document.headers.size() > kSheetColumns)
        return fail(ErrorCode::Validation,
                    u"A tabela tem %1 linhas e não cabe numa planilha do Excel (%2 linhas). Exporte em CSV."_s
                        .arg(document.rows.size())
                        .arg(kSheetRows));
    for (qsizetype row = 0; row < document.rows.size(); ++row) {
        for (const TableCell &cell : document.rows.at(row)) {
            const QString *text = std::get_if<QString>(&cell);
            if (text && text->size() > kCellCharacters)
                return fail(ErrorCode::Validation, u"A linha %1 tem um texto de %2 caracteres, mais do que uma célula "
                                                   "do Excel guarda (%3). Exporte em CSV."_s.arg(row + 1)
                                                       .arg(text->size())
                                                       .arg(kCellCharacters));
        }
    }
    return {};
}

void setWidths(lxw_worksheet *sheet, const TableDocument &document)
{
    for (qsizetype column = 0; column < document.headers.size(); ++column) {
        // The filter's arrow covers the end of a header.
        qsizetype width = document.headers.at(column).size() + 3;
        for (const QList<TableCell> &row : document.rows) {
            if (column < row.size())
                width = std::max(width, displayText(row.at(column)).size() + 1);
        }
        const auto at = static_cast<lxw_col_t>(column);
        lib().worksheet_set_column(sheet, at, at,
                                   static_cast<double>(std::clamp(width, kNarrowestColumn, kWidestColumn)), nullptr);
    }
}

/// Above and below each printed page, so that paper says what the screen's tab does.
void setPrintedFrame(lxw_worksheet *sheet, const TableDocument &document)
{
    const auto printed = [](const QString &text) { return text.left(kLongestPrintTitle).replace(u'&', u"&&"_s); };
    const QString head = u"&L%1&R%2"_s.arg(printed(document.title), printed(document.origin.warning));
    const QString foot = u"&L%1&RPágina &P de &N"_s.arg(printed(document.origin.program));
    lib().worksheet_set_header(sheet, head.toUtf8().constData());
    lib().worksheet_set_footer(sheet, foot.toUtf8().constData());
}

void setLook(lxw_worksheet *sheet, const TableDocument &document)
{
    setWidths(sheet, document);
    const auto lastRow = static_cast<lxw_row_t>(document.rows.size());
    lib().worksheet_freeze_panes(sheet, 1, 0);
    lib().worksheet_set_landscape(sheet);
    lib().worksheet_set_paper(sheet, 9); // A4
    lib().worksheet_fit_to_pages(sheet, 1, 0);
    lib().worksheet_repeat_rows(sheet, 0, 0);
    setPrintedFrame(sheet, document);
    if (!document.origin.warning.isEmpty())
        lib().worksheet_set_tab_color(sheet, kWarningColor);
    if (document.headers.isEmpty())
        return;
    const auto lastColumn = static_cast<lxw_col_t>(document.headers.size() - 1);
    lib().worksheet_autofilter(sheet, 0, 0, lastRow, lastColumn);
}

lxw_error writeTable(lxw_worksheet *sheet, const TableDocument &document, const Styles &styles)
{
    CellWriter out(sheet, styles);
    lxw_error error = LXW_NO_ERROR;
    for (qsizetype column = 0; column < document.headers.size() && error == LXW_NO_ERROR; ++column)
        error = out.text(0, static_cast<lxw_col_t>(column), document.headers.at(column), styles.header);
    for (qsizetype row = 0; row < document.rows.size(); ++row) {
        const QList<TableCell> &cells = document.rows.at(row);
        for (qsizetype column = 0; column < cells.size() && error == LXW_NO_ERROR; ++column)
            error = out.write(static_cast<lxw_row_t>(row + 1), static_cast<lxw_col_t>(column), cells.at(column));
    }
    auto row = static_cast<lxw_row_t>(document.rows.size() + 2);
    if (error == LXW_NO_ERROR && !document.origin.warning.isEmpty())
        error = out.text(row++, 0, document.origin.warning, styles.warning);
    if (error == LXW_NO_ERROR && out.wroteDigitsAsText())
        error = out.text(row, 0, u"Números com mais de 15 algarismos estão como texto: o Excel os arredondaria."_s,
                         styles.note);
    return error;
}

/// A sheet of its own, so that the table's stays one: what this is, from where, and of when.
lxw_error writeOrigin(lxw_workbook *book, const TableDocument &document, const Styles &styles)
{
    const TableOrigin &origin = document.origin;
    if (origin == TableOrigin())
        return LXW_NO_ERROR;
    lxw_worksheet *sheet = lib().workbook_add_worksheet(book, kOriginSheet.toUtf8().constData());
    if (!sheet)
        return LXW_ERROR_SHEETNAME_ALREADY_USED;
    lib().worksheet_set_column(sheet, 0, 0, 16, nullptr);
    lib().worksheet_set_column(sheet, 1, 1, 90, nullptr);
    CellWriter out(sheet, styles);
    lxw_row_t row = 0;
    lxw_error error = LXW_NO_ERROR;
    const auto line = [&](const QString &name, const TableCell &value, lxw_format *format = nullptr) {
        const QString *text = std::get_if<QString>(&value);
        if (error != LXW_NO_ERROR || (text && text->isEmpty()))
            return;
        error = out.text(row, 0, name, styles.header);
        if (error == LXW_NO_ERROR)
            error = format ? out.text(row, 1, *text, format) : out.write(row, 1, value);
        ++row;
    };
    line(u"Conteúdo"_s, document.title);
    line(u"Ambiente"_s, origin.environment);
    line(u"Atenção"_s, origin.warning, styles.warning);
    line(u"Linhas"_s, static_cast<qint64>(document.rows.size()));
    line(u"Gerado em"_s, origin.made);
    line(u"Programa"_s, origin.program);
    return error;
}

/// The tab is seen beside every cell: rows that are not real say so there.
QString tableSheet(const TableDocument &document)
{
    const bool warns = !document.origin.warning.isEmpty();
    const QString name =
        sheetName(warns ? document.origin.environment.toUpper() + u" – "_s + document.title : document.title);
    return name.compare(kOriginSheet, Qt::CaseInsensitive) == 0 ? u"Tabela"_s : name;
}

Result<void> writeWorkbook(const TableDocument &document, const QString &folder, const QString &path)
{
    const PointLocale locale;
    QByteArray temporary = QFile::encodeName(folder);
    // Cells leave the memory row by row: a large table must not be held twice.
    lxw_workbook_options options = {};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = temporary.data();
    lxw_workbook *book = lib().workbook_new_opt(QFile::encodeName(path).constData(), &options);
    if (!book)
        return fail(ErrorCode::Disk, u"Não há memória para montar a planilha."_s);
    QByteArray title = document.title.toUtf8();
    lxw_doc_properties properties = {};
    properties.title = title.data();
    QByteArray environment = document.origin.environment.toUtf8();
    QByteArray warning = document.origin.warning.toUtf8();
    properties.category = environment.data();
    properties.comments = warning.data();
    lib().workbook_set_properties(book, &properties);
    const Styles styles(book, !document.origin.warning.isEmpty());
    lxw_worksheet *sheet = lib().workbook_add_worksheet(book, tableSheet(document).toUtf8().constData());
    lxw_error error = LXW_ERROR_SHEETNAME_ALREADY_USED;
    if (sheet) {
        setLook(sheet, document);
        error = writeTable(sheet, document, styles);
    }
    if (error == LXW_NO_ERROR)
        error = writeOrigin(book, document, styles);
    const lxw_error closed = lib().workbook_close(book); // frees the book in any case
    if (error == LXW_NO_ERROR)
        error = closed;
    if (error != LXW_NO_ERROR)
        return fail(
            ErrorCode::Disk,
            u"A planilha não pôde ser montada na pasta temporária %1. Verifique o espaço em disco."_s.arg(folder),
            QString::fromUtf8(lib().lxw_strerror(error)));
    return {};
}

Result<void> moveInto(const QString &from, const QString &to)
{
    QFile source(from);
    QSaveFile target(to);
    const auto refused = [&to](const QString &why) {
        return fail(
            ErrorCode::Disk,
            u"Não foi possível gravar %1. Verifique a pasta, o espaço em disco e se o arquivo está aberto em outro programa."_s
                .arg(to),
            why);
    };
    if (!source.open(QIODevice::ReadOnly))
        return refused(source.errorString());
    if (!target.open(QIODevice::WriteOnly))
        return refused(target.errorString());
    while (!source.atEnd()) {
        const QByteArray piece = source.read(1 << 20);
        if (piece.isEmpty())
            return refused(source.errorString());
        if (target.write(piece) != piece.size())
            return refused(target.errorString());
    }
    if (!target.commit())
        return refused(target.errorString());
    return {};
}

} // namespace

QString sheetName(const QString &title)
{
    QString name;
    for (const QChar c : title)
        name += c < u' ' || u"[]:*?/\\"_s.contains(c) ? u'-' : c;
    name = name.simplified();
    // The limit counts UTF-16 units, and a pair must not be cut.
    name.truncate(31);
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    while (name.startsWith(u'\''))
        name.remove(0, 1);
    while (name.endsWith(u'\'') || name.endsWith(u' '))
        name.chop(1);
    return name.isEmpty() ? u"Tabela"_s : name;
}

Result<void> writeXlsxTable(const TableDocument &document, const QString &path)
{
    if (auto fits = checkSize(document); !fits)
        return fits;
    if (!libXlsxWriter())
        return fail(libXlsxWriter().error());
    const QTemporaryDir folder;
    if (!folder.isValid())
        return fail(ErrorCode::Disk, u"Não foi possível criar uma pasta temporária para a planilha."_s,
                    folder.errorString());
    const QString workbook = folder.filePath(u"tabela.xlsx"_s);
    if (auto written = writeWorkbook(document, folder.path(), workbook); !written)
        return written;
    return moveInto(workbook, path);
}

} // namespace Etl
