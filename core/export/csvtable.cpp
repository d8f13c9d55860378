// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/csvtable.h"

#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QString quotedField(const QString &text, QChar separator)
{
    const bool plain = std::none_of(text.cbegin(), text.cend(), [separator](QChar c) {
        return c == separator || c == u'"' || c == u'\n' || c == u'\r';
    });
    if (plain)
        return text;
    QString inner = text;
    return u'"' + inner.replace(u'"', u"\"\""_s) + u'"';
}

/// Digits that Excel would take for a number and show as another text: "000123" as 123, a barcode or a bare CNPJ as
/// 1,23457E+13, the code "12E3" as 12000.
bool wouldBecomeAnotherNumber(const QString &text)
{
    static const QRegularExpression changed(u"^(0[0-9]+|[0-9]{12,}|[0-9]+[eE][0-9]+)$"_s);
    return changed.match(text).hasMatch();
}

struct CellText
{
    CsvDialect dialect;

    QString operator()(std::monostate) const { return {}; }
    QString operator()(const QString &text) const
    {
        if (dialect != CsvDialect::Excel)
            return text;
        const bool looksLikeFormula = !text.isEmpty() && u"=+-@\t"_s.contains(text.front());
        if (looksLikeFormula)
            return u'\'' + text;
        // The only form that Excel reads as this text when it opens a CSV: it drops quotes, and shows an apostrophe.
        return wouldBecomeAnotherNumber(text) ? u"=\"%1\""_s.arg(text) : text;
    }
    QString operator()(const Cnpj &cnpj) const
    {
        // Dots, bar and hyphen make it a text to Excel, LibreOffice and every other reader alike; systems get it as it
        // is stored, so that it joins with the tables.
        return dialect == CsvDialect::Excel ? (*this)(displayText(cnpj)) : cnpj.text;
    }
    QString operator()(const Decimal &amount) const
    {
        QString text = amount.toString();
        return dialect == CsvDialect::Excel ? text.replace(u'.', u',') : text;
    }
    QString operator()(qint64 number) const { return QString::number(number); }
    QString operator()(QDate day) const
    {
        return dialect == CsvDialect::Excel ? day.toString(u"dd/MM/yyyy"_s) : day.toString(Qt::ISODate);
    }
    QString operator()(const QDateTime &instant) const
    {
        return dialect == CsvDialect::Excel ? instant.toLocalTime().toString(u"dd/MM/yyyy HH:mm:ss"_s)
                                            : instant.toUTC().toString(Qt::ISODate);
    }
};

} // namespace

QByteArray toCsv(const TableDocument &document, CsvDialect dialect)
{
    const QChar separator = dialect == CsvDialect::Excel ? u';' : u',';
    QString text;
    const auto addLine = [&text, separator](const QStringList &fields) {
        for (qsizetype i = 0; i < fields.size(); ++i)
            text += (i > 0 ? QString(separator) : QString()) + quotedField(fields[i], separator);
        text += u"\r\n"_s;
    };
    addLine(document.headers);
    for (const QList<TableCell> &row : document.rows) {
        QStringList fields;
        for (const TableCell &cell : row)
            fields.append(std::visit(CellText{dialect}, cell));
        addLine(fields);
    }
    return (dialect == CsvDialect::Excel ? QByteArray("\xef\xbb\xbf") : QByteArray()) + text.toUtf8();
}

Result<void> writeCsv(const TableDocument &document, CsvDialect dialect, const QString &path)
{
    QSaveFile file(path);
    const QByteArray text = toCsv(document, dialect);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return fail(ErrorCode::Disk,
                    u"Não foi possível gravar %1. Verifique a pasta, o espaço em disco e se o arquivo está aberto em "
                    "outro programa."_s.arg(path),
                    file.errorString());
    return {};
}

} // namespace Etl
