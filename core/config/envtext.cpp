// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/envtext.h"

#include <QRegularExpression>
#include <QStringDecoder>
#include <QStringEncoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// The value within what follows the "=": value, quote, and where both parts beside it are cut.
Result<void> cutValue(EnvLine &line, const QString &rest, const QString &where)
{
    const QString text = rest.trimmed();
    // "KEY= # nothing" has no value, "KEY=#x" has one.
    if (text.isEmpty() || (text.startsWith(u'#') && rest.front().isSpace())) {
        line.tail = rest;
        return {};
    }
    const qsizetype start = rest.indexOf(text.front());
    line.head += rest.left(start);
    const QChar quote = text.front();
    if (quote != u'"' && quote != u'\'') {
        static const QRegularExpression comment(u"\\s#.*$"_s, QRegularExpression::DotMatchesEverythingOption);
        QString plain = text;
        line.value = plain.remove(comment).trimmed();
        line.tail = rest.mid(start + line.value.size());
        return {};
    }
    line.quote = quote;
    for (qsizetype i = start + 1; i < rest.size(); ++i) {
        if (rest[i] == quote) {
            line.tail = rest.mid(i + 1);
            return {};
        }
        const bool escape =
            quote == u'"' && rest[i] == u'\\' && i + 1 < rest.size() && (rest[i + 1] == u'"' || rest[i + 1] == u'\\');
        if (escape)
            ++i;
        line.value += rest[i];
    }
    return fail(ErrorCode::Config, u"Falta fechar as aspas em %1."_s.arg(where));
}

/// Unquoted it means the same to this program, to a shell and to other readers of .env files.
bool isPlain(const QString &value)
{
    static constexpr QStringView others = u"_-./:@%+,=\\~";
    return std::all_of(value.begin(), value.end(), [](QChar c) { return c.isLetterOrNumber() || others.contains(c); });
}

QString doubleQuoted(QString value)
{
    value.replace(u'\\', "\\\\"_L1);
    value.replace(u'"', "\\\""_L1);
    return u'"' + value + u'"';
}

} // namespace

EnvContent decodeEnv(const QByteArray &bytes)
{
    EnvContent content;
    switch (QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8)) {
    case QStringConverter::Utf16LE: content.encoding = EnvEncoding::Utf16Le; break;
    case QStringConverter::Utf16BE: content.encoding = EnvEncoding::Utf16Be; break;
    default: content.encoding = bytes.startsWith("\xEF\xBB\xBF") ? EnvEncoding::Utf8WithMark : EnvEncoding::Utf8; break;
    }
    QStringDecoder decoder(QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8));
    content.text = decoder(bytes);
    if (decoder.hasError())
        content = {QString::fromLatin1(bytes), EnvEncoding::Latin1};
    if (content.text.startsWith(QChar::ByteOrderMark))
        content.text.remove(0, 1);
    return content;
}

QByteArray encodeEnv(const EnvContent &content)
{
    switch (content.encoding) {
    case EnvEncoding::Utf8: break;
    case EnvEncoding::Utf8WithMark: return "\xEF\xBB\xBF" + content.text.toUtf8();
    case EnvEncoding::Utf16Le:
    case EnvEncoding::Utf16Be: {
        QStringEncoder encoder(content.encoding == EnvEncoding::Utf16Le ? QStringConverter::Utf16LE
                                                                        : QStringConverter::Utf16BE);
        return encoder(QChar(QChar::ByteOrderMark) + content.text);
    }
    case EnvEncoding::Latin1: {
        const QByteArray bytes = content.text.toLatin1();
        if (QString::fromLatin1(bytes) == content.text && decodeEnv(bytes).text == content.text)
            return bytes;
        break;
    }
    }
    return content.text.toUtf8();
}

void EnvLine::setValue(const QString &text)
{
    value = text;
    QString written;
    if (quote == u'\'' && !text.contains(u'\'')) {
        written = quote + text + quote;
    } else if (quote.isNull() && isPlain(text)) {
        written = text;
    } else {
        quote = u'"';
        written = doubleQuoted(text);
    }
    raw = head + written + tail;
}

Result<QList<EnvLine>> parseEnv(const QString &text, const QString &path)
{
    static const QRegularExpression assignment(u"^((?:export\\s+)?([A-Za-z_][A-Za-z0-9_.-]*)\\s*=)(.*)$"_s,
                                               QRegularExpression::DotMatchesEverythingOption);
    QList<EnvLine> lines;
    const QStringList texts = text.split(u'\n');
    for (qsizetype i = 0; i < texts.size(); ++i) {
        EnvLine line;
        line.raw = texts[i];
        const bool last = i + 1 == texts.size();
        if (last && line.raw.isEmpty())
            break;
        line.ending = last ? QString() : u"\n"_s;
        if (line.raw.endsWith(u'\r')) {
            line.raw.chop(1);
            line.ending.prepend(u'\r');
        }
        const QString trimmed = line.raw.trimmed();
        if (!trimmed.isEmpty() && !trimmed.startsWith(u'#')) {
            const qsizetype indent = line.raw.indexOf(trimmed.front());
            const auto match = assignment.match(line.raw.mid(indent));
            if (!match.hasMatch())
                return fail(ErrorCode::Config, u"A linha %1 de %2 não tem a forma CHAVE=valor."_s.arg(i + 1).arg(path));
            line.head = line.raw.left(indent) + match.captured(1);
            line.key = match.captured(2);
            if (auto cut = cutValue(line, match.captured(3), u"%1, linha %2"_s.arg(path).arg(i + 1)); !cut)
                return fail(cut.error());
        }
        lines.append(line);
    }
    return lines;
}

QHash<QString, QString> envValues(const QList<EnvLine> &lines)
{
    QHash<QString, QString> values;
    for (const EnvLine &line : lines) {
        if (!line.key.isEmpty())
            values.insert(line.key, line.value);
    }
    return values;
}

bool fitsEnvLine(const QString &value)
{
    return std::none_of(value.begin(), value.end(), [](QChar c) {
        return (c.category() == QChar::Other_Control && c != u'\t') || c == QChar::LineSeparator ||
               c == QChar::ParagraphSeparator;
    });
}

} // namespace Etl
