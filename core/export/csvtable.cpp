// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/csvtable.h"

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

struct CellText
{
    CsvDialect dialect;

    QString operator()(std::monostate) const { return {}; }
    QString operator()(const QString &text) const
    {
        const bool looksLikeFormula = !text.isEmpty() && u"=+-@\t"_s.contains(text.front());
        return dialect == CsvDialect::Excel && looksLikeFormula ? u'\'' + text : text;
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
