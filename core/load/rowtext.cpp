// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/rowtext.h"

using namespace Qt::StringLiterals;

namespace Etl {

void appendLiteral(QString &sql, QStringView text)
{
    sql += u'\'';
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c != u'\'' && c != u'\\' && c != u'\0')
            continue;
        sql += text.mid(from, i - from);
        sql += u'\\';
        sql += c == u'\0' ? u'0' : QChar(c);
        from = i + 1;
    }
    sql += text.mid(from);
    sql += u'\'';
}

namespace {

void appendEscaped(QString &line, QStringView text)
{
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c != u'\\' && c != u'\t' && c != u'\n' && c != u'\r' && c != u'\0')
            continue;
        line += text.mid(from, i - from);
        line += u'\\';
        line += c == u'\t' ? u't' : c == u'\n' ? u'n' : c == u'\r' ? u'r' : c == u'\0' ? u'0' : u'\\';
        from = i + 1;
    }
    line += text.mid(from);
}

/// Much quicker than QDate::toString; the year has four digits, mismatch() saw to it.
void appendDate(QString &text, QDate date)
{
    int year = 0;
    int month = 0;
    int day = 0;
    date.getDate(&year, &month, &day);
    for (const int part :
         {year / 1000, year / 100 % 10, year / 10 % 10, year % 10, -1, month / 10, month % 10, -1, day / 10, day % 10})
        text += part < 0 ? QChar(u'-') : QChar(static_cast<char16_t>(u'0' + part));
}

} // namespace

template <typename Row>
void appendLine(QString &text, const TableShape<Row> &shape, const Row &row)
{
    bool first = true;
    for (const ColumnFit<Row> &fit : shape.fits) {
        if (!loadable(fit))
            continue;
        if (!first)
            text += u'\t';
        first = false;
        const FittedCell cell = shape.cell(fit, row);
        switch (cell.form) {
        case FittedCell::Form::Text: appendEscaped(text, cell.text); break;
        case FittedCell::Form::Number: text += TableShape<Row>::numberText(fit, *cell.number); break;
        case FittedCell::Form::Date: appendDate(text, cell.date); break;
        case FittedCell::Form::Integer: text += QString::number(cell.integer); break;
        case FittedCell::Form::Null:
        case FittedCell::Form::Default:
        case FittedCell::Form::RunId:
        case FittedCell::Form::Now: text += "\\N"_L1; break;
        }
    }
    text += u'\n';
}

template <typename Row>
void appendRow(QString &sql, const TableShape<Row> &shape, const Row &row, const QString &runId)
{
    QChar before = u'(';
    for (const ColumnFit<Row> &fit : shape.fits) {
        sql += before;
        before = u',';
        const FittedCell cell = shape.cell(fit, row);
        switch (cell.form) {
        case FittedCell::Form::Null: sql += "NULL"_L1; break;
        case FittedCell::Form::Default: sql += "DEFAULT"_L1; break;
        case FittedCell::Form::Text: appendLiteral(sql, cell.text); break;
        case FittedCell::Form::Number:
            if (fit.column.kind == ColumnKind::Text)
                appendLiteral(sql, TableShape<Row>::numberText(fit, *cell.number));
            else
                sql += cell.number->toString();
            break;
        case FittedCell::Form::Date:
            sql += u'\'';
            appendDate(sql, cell.date);
            sql += u'\'';
            break;
        case FittedCell::Form::Integer: sql += QString::number(cell.integer); break;
        case FittedCell::Form::RunId: appendLiteral(sql, runId); break;
        case FittedCell::Form::Now: sql += "CURRENT_TIMESTAMP"_L1; break;
        }
    }
    sql += u')';
}

template <typename Row>
QVariantList rowValues(const TableShape<Row> &shape, const Row &row, const QString &runId, const QString &now)
{
    QVariantList values;
    values.reserve(shape.fits.size());
    for (const ColumnFit<Row> &fit : shape.fits) {
        const FittedCell cell = shape.cell(fit, row);
        switch (cell.form) {
        case FittedCell::Form::Null:
        case FittedCell::Form::Default: values.append(QVariant(QMetaType(QMetaType::QString))); break;
        // Not toString(): an empty view would become a null text.
        case FittedCell::Form::Text: values.append(cell.text.isEmpty() ? u""_s : cell.text.toString()); break;
        case FittedCell::Form::Number: values.append(TableShape<Row>::numberText(fit, *cell.number)); break;
        case FittedCell::Form::Date: values.append(cell.date.toString(Qt::ISODate)); break;
        case FittedCell::Form::Integer: values.append(cell.integer); break;
        case FittedCell::Form::RunId: values.append(runId); break;
        case FittedCell::Form::Now: values.append(now); break;
        }
    }
    return values;
}

template void appendLine(QString &, const TableShape<CarteiraRow> &, const CarteiraRow &);
template void appendLine(QString &, const TableShape<RentabilidadeRow> &, const RentabilidadeRow &);
template void appendRow(QString &, const TableShape<CarteiraRow> &, const CarteiraRow &, const QString &);
template void appendRow(QString &, const TableShape<RentabilidadeRow> &, const RentabilidadeRow &, const QString &);
template QVariantList rowValues(const TableShape<CarteiraRow> &, const CarteiraRow &, const QString &, const QString &);
template QVariantList rowValues(const TableShape<RentabilidadeRow> &, const RentabilidadeRow &, const QString &,
                                const QString &);

} // namespace Etl
