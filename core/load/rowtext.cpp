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

template <typename Row>
void appendRow(QString &sql, const TableShape<Row> &shape, const Row &row, const QString &runId)
{
    QChar before = u'(';
    for (const ColumnFit<Row> &fit : shape.fits) {
        sql += before;
        before = u',';
        const Cell cell = shape.cell(fit, row);
        switch (cell.form) {
        case Cell::Form::Null: sql += "NULL"_L1; break;
        case Cell::Form::Default: sql += "DEFAULT"_L1; break;
        case Cell::Form::Text: appendLiteral(sql, cell.text); break;
        case Cell::Form::Number:
            if (fit.column.kind == ColumnKind::Text)
                appendLiteral(sql, TableShape<Row>::numberText(fit, *cell.number));
            else
                sql += cell.number->toString();
            break;
        case Cell::Form::Date:
            sql += u'\'';
            sql += cell.date.toString(Qt::ISODate);
            sql += u'\'';
            break;
        case Cell::Form::Integer: sql += QString::number(cell.integer); break;
        case Cell::Form::RunId: appendLiteral(sql, runId); break;
        case Cell::Form::Now: sql += "CURRENT_TIMESTAMP"_L1; break;
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
        const Cell cell = shape.cell(fit, row);
        switch (cell.form) {
        case Cell::Form::Null:
        case Cell::Form::Default: values.append(QVariant(QMetaType(QMetaType::QString))); break;
        // Not toString(): an empty view would become a null text.
        case Cell::Form::Text: values.append(cell.text.isEmpty() ? u""_s : cell.text.toString()); break;
        case Cell::Form::Number: values.append(TableShape<Row>::numberText(fit, *cell.number)); break;
        case Cell::Form::Date: values.append(cell.date.toString(Qt::ISODate)); break;
        case Cell::Form::Integer: values.append(cell.integer); break;
        case Cell::Form::RunId: values.append(runId); break;
        case Cell::Form::Now: values.append(now); break;
        }
    }
    return values;
}

template void appendRow(QString &, const TableShape<CarteiraRow> &, const CarteiraRow &, const QString &);
template void appendRow(QString &, const TableShape<RentabilidadeRow> &, const RentabilidadeRow &, const QString &);
template QVariantList rowValues(const TableShape<CarteiraRow> &, const CarteiraRow &, const QString &, const QString &);
template QVariantList rowValues(const TableShape<RentabilidadeRow> &, const RentabilidadeRow &, const QString &,
                                const QString &);

} // namespace Etl
