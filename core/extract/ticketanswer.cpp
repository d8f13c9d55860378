// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/ticketanswer.h"

#include "core/base/plaintext.h"
#include "core/extract/envelope.h"
#include "core/extract/rawarchive.h"

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

TicketAnswer answerOf(AnswerKind kind, const QString &word = {})
{
    TicketAnswer answer;
    answer.kind = kind;
    answer.word = toOneLine(word.trimmed());
    return answer;
}

TicketAnswer fileOf(BodyKind kind)
{
    TicketAnswer answer = answerOf(AnswerKind::File);
    answer.file = kind;
    return answer;
}

TicketAnswer downloadsOf(const QStringList &addresses)
{
    TicketAnswer answer = answerOf(AnswerKind::Downloads);
    answer.downloads = addresses;
    return answer;
}

TicketAnswer judgeWord(const QString &text)
{
    const QString key = labelKey(text);
    if (key == "PROCESSANDO"_L1 || key == "AGUARDANDO PROCESSAMENTO"_L1)
        return answerOf(AnswerKind::NotReady, text);
    if (key == "NO RECORDS"_L1)
        return answerOf(AnswerKind::NoRecords, text);
    if (const QString address = downloadUrlInText(text); !address.isEmpty())
        return downloadsOf({address});
    if (key.contains("ERRO"_L1)) // "error" holds it too
        return answerOf(AnswerKind::ReportFailed, text);
    return answerOf(AnswerKind::StrangeWord, text);
}

TicketAnswer judgeList(const Envelope &envelope)
{
    TicketAnswer answer = answerOf(envelope.records == 0 ? AnswerKind::NoRecords : AnswerKind::Data);
    answer.page = {envelope.page, envelope.totalPages, envelope.records, envelope.digests};
    if (envelope.records == 0)
        answer.word = u"lista vazia"_s;
    return answer;
}

TicketAnswer judgeFiles(const Envelope &envelope)
{
    using Value = Envelope::Value;
    const bool nothing = envelope.files == Value::Absent || envelope.files == Value::Null ||
                         (envelope.files == Value::Array && envelope.fileCount == 0);
    if (nothing)
        return answerOf(AnswerKind::NotReady, u"sem resultado"_s);
    const bool onlyAddresses =
        envelope.files == Value::Array && envelope.fileTexts.size() == envelope.fileCount &&
        std::all_of(envelope.fileTexts.cbegin(), envelope.fileTexts.cend(), [](const QString &text) {
            return text.startsWith("https://"_L1, Qt::CaseInsensitive) ||
                   text.startsWith("http://"_L1, Qt::CaseInsensitive);
        });
    if (onlyAddresses)
        return downloadsOf(envelope.fileTexts);
    return answerOf(AnswerKind::Fatal,
                    u"\"files\" em formato desconhecido (%1 elementos, %2 textos)"_s.arg(envelope.fileCount)
                        .arg(envelope.fileTexts.size()));
}

TicketAnswer judgeJson(const QByteArray &body)
{
    const auto envelope = readEnvelope(body);
    if (!envelope)
        return answerOf(AnswerKind::Transient, u"JSON ilegível"_s);
    switch (envelope->result) {
    case Envelope::Value::Array: return judgeList(*envelope);
    case Envelope::Value::Text: return judgeWord(envelope->text);
    case Envelope::Value::Object:
        if (!envelope->downloadUrl.isEmpty())
            return downloadsOf({envelope->downloadUrl.trimmed()});
        return answerOf(AnswerKind::Fatal,
                        u"\"result\" é um objeto desconhecido, com as chaves: "_s + envelope->resultKeys.join(u", "_s));
    case Envelope::Value::Null:
    case Envelope::Value::Absent: return judgeFiles(*envelope);
    case Envelope::Value::Other: break;
    }
    return answerOf(AnswerKind::Fatal, u"\"result\" não é lista nem texto"_s);
}

TicketAnswer judgeBody(const QByteArray &body)
{
    switch (shapeOf(body)) {
    case BodyShape::Empty: return answerOf(AnswerKind::NotReady, u"resposta vazia"_s);
    case BodyShape::Zip: return fileOf(BodyKind::Zip);
    case BodyShape::Pdf: return fileOf(BodyKind::Pdf);
    case BodyShape::Xml: return fileOf(BodyKind::Xml);
    case BodyShape::Html: return answerOf(AnswerKind::HtmlPage, u"página HTML no lugar dos dados"_s);
    case BodyShape::Json: return judgeJson(body);
    case BodyShape::Strange: break;
    }
    return answerOf(AnswerKind::Fatal, u"conteúdo inesperado"_s);
}

QByteArray unquoted(QByteArray value)
{
    value = value.trimmed();
    if (!value.startsWith('"'))
        return value;
    QByteArray text;
    for (qsizetype i = 1; i < value.size() && value[i] != '"'; ++i) {
        if (value[i] == '\\' && i + 1 < value.size())
            ++i;
        text += value[i];
    }
    return text;
}

/// The parameters of a header, split at the semicolons outside quotes.
QList<QByteArray> headerParameters(const QByteArray &header)
{
    QList<QByteArray> parts(1);
    bool quoted = false;
    for (const char c : header) {
        if (c == '"')
            quoted = !quoted;
        if (c == ';' && !quoted)
            parts.append(QByteArray());
        else
            parts.last() += c;
    }
    return parts;
}

} // namespace

BodyShape shapeOf(QByteArrayView head)
{
    if (head.startsWith("\xEF\xBB\xBF"))
        head = head.sliced(3);
    // ANBIMA files may be UTF-16; their '<' then has a zero byte beside it.
    if (head.startsWith(QByteArrayView("\xFF\xFE<\0", 4)) || head.startsWith(QByteArrayView("\xFE\xFF\0<", 4)))
        return BodyShape::Xml;
    head = head.trimmed();
    if (head.isEmpty())
        return BodyShape::Empty;
    if (head.startsWith("PK"))
        return BodyShape::Zip;
    if (head.startsWith("%PDF"))
        return BodyShape::Pdf;
    if (head.startsWith('{') || head.startsWith('['))
        return BodyShape::Json;
    if (!head.startsWith('<'))
        return BodyShape::Strange;
    const QByteArray start = head.first(std::min<qsizetype>(head.size(), 1024)).toByteArray().toLower();
    const bool prologue = start.startsWith("<?xml") || start.startsWith("<!--");
    const bool html = start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<head") ||
                      start.startsWith("<body") || (prologue && start.contains("<html"));
    return html ? BodyShape::Html : BodyShape::Xml;
}

StatusClass classOf(int status)
{
    if (status == 202 || status == 204)
        return StatusClass::Empty;
    if (status >= 200 && status < 300)
        return StatusClass::Good;
    if (status == 401)
        return StatusClass::BadToken;
    if (status == 404)
        return StatusClass::NotFound;
    if (status == 408 || status == 429 || (status >= 500 && status < 600))
        return StatusClass::Transient;
    return StatusClass::Fatal;
}

TicketAnswer judgeTicketAnswer(int status, const QByteArray &body)
{
    const QString word = u"HTTP %1"_s.arg(status);
    switch (classOf(status)) {
    case StatusClass::Good: return judgeBody(body);
    case StatusClass::Empty: return answerOf(AnswerKind::NotReady, word);
    case StatusClass::BadToken: return answerOf(AnswerKind::BadToken, word);
    case StatusClass::NotFound: return answerOf(AnswerKind::NotFound, word);
    case StatusClass::Transient: return answerOf(AnswerKind::Transient, word);
    case StatusClass::Fatal: break;
    }
    return answerOf(AnswerKind::Fatal, word);
}

QString dispositionName(const QByteArray &header)
{
    QString plain;
    QString extended;
    for (const QByteArray &parameter : headerParameters(header)) {
        const qsizetype equals = parameter.indexOf('=');
        if (equals < 0)
            continue;
        const QByteArray key = parameter.left(equals).trimmed().toLower();
        const QByteArray value = unquoted(parameter.mid(equals + 1));
        if (key == "filename") {
            plain = QString::fromUtf8(value);
            if (plain.contains(QChar::ReplacementCharacter))
                plain = QString::fromLatin1(value);
        } else if (key == "filename*") {
            const QByteArray text = QByteArray::fromPercentEncoding(value.mid(value.lastIndexOf('\'') + 1));
            const bool latin1 = value.toLower().startsWith("iso-8859-1'");
            extended = latin1 ? QString::fromLatin1(text) : QString::fromUtf8(text);
        }
    }
    const QString name = extended.isEmpty() ? plain : extended;
    return name.trimmed().isEmpty() ? QString() : safeFileName(name);
}

} // namespace Etl
