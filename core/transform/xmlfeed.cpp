// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/xmlfeed.h"

#include "core/base/cancel.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr qint64 kXmlChunk = 64 * 1024;

/// 0x80 … 0x9F of windows-1252; the other bytes are those of Latin-1.
constexpr std::array<char16_t, 32> kWindows1252 = {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                                   0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

QString fromWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c >= QChar(0x80) && c <= QChar(0x9F))
            c = QChar(kWindows1252[static_cast<std::size_t>(c.unicode() - 0x80)]);
    }
    return text;
}

QString declaredEncoding(const QByteArray &head)
{
    static const QRegularExpression declaration(uR"(^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)["'])"_s);
    return declaration.match(QString::fromLatin1(head)).captured(1).toUpper();
}

} // namespace

const XmlElement *XmlElement::child(QStringView childName) const
{
    for (const XmlElement &element : children) {
        if (element.name == childName)
            return &element;
    }
    return nullptr;
}

const XmlElement *XmlElement::at(QStringView path) const
{
    const XmlElement *element = this;
    for (const QStringView step : path.split(u'/')) {
        element = element->child(step);
        if (!element)
            return nullptr;
    }
    return element;
}

QString XmlElement::textAt(QStringView path) const
{
    const XmlElement *element = at(path);
    return element ? element->text : QString();
}

QList<const XmlElement *> XmlElement::all(QStringView childName) const
{
    QList<const XmlElement *> found;
    for (const XmlElement &element : children) {
        if (element.name == childName)
            found.append(&element);
    }
    return found;
}

XmlFeed::XmlFeed(const QString &path, XmlLimits limits) : m_file(path), m_limits(limits) {}

QString XmlFeed::fileName() const
{
    return QFileInfo(m_file.fileName()).fileName();
}

QString XmlFeed::where() const
{
    return u"/%1, linha %2, posição %3"_s.arg(m_open.join(u'/'))
        .arg(m_reader.lineNumber())
        .arg(m_reader.characterOffset());
}

Unexpected XmlFeed::problem(const QString &what) const
{
    return fail(ErrorCode::Parse, u"%1: %2"_s.arg(fileName(), what), where());
}

Unexpected XmlFeed::malformed() const
{
    if (m_reader.error() == QXmlStreamReader::PrematureEndOfDocumentError) {
        return problem(
            u"o XML está truncado; o último elemento completo é <%1> (F03). Extraia de novo."_s.arg(m_lastComplete));
    }
    return problem(
        u"XML malformado na linha %1, coluna %2 (F03)."_s.arg(m_reader.lineNumber()).arg(m_reader.columnNumber()) +
        u' ' + m_reader.errorString());
}

Result<void> XmlFeed::open(const std::stop_token &token)
{
    m_token = token;
    if (!m_file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Disk, u"Não foi possível ler %1."_s.arg(fileName()), m_file.errorString());
    if (m_file.size() == 0)
        return problem(u"o arquivo está vazio (F01)."_s);
    if (m_file.size() > m_limits.maxBytes)
        return problem(
            u"o arquivo tem %1 bytes, mais que o limite de %2 (F07)."_s.arg(m_file.size()).arg(m_limits.maxBytes));
    return chooseEncoding();
}

Result<void> XmlFeed::chooseEncoding()
{
    const QByteArray head = m_file.peek(1024);
    const bool marked = head.startsWith("\xEF\xBB\xBF");
    const QString declared = declaredEncoding(marked ? head.mid(3) : head);
    if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF")) {
        m_encoding = Encoding::Utf16;
    } else if (marked || declared == u"UTF-8" || declared == u"UTF8" || declared == u"US-ASCII" ||
               declared == u"ASCII") {
        m_encoding = Encoding::Utf8;
    } else if (declared == u"ISO-8859-1" || declared == u"LATIN1") {
        m_encoding = Encoding::Latin1;
    } else if (declared == u"WINDOWS-1252" || declared == u"CP1252") {
        m_encoding = Encoding::Windows1252;
    } else if (declared.isEmpty()) {
        const auto strict = isStrictUtf8();
        if (!strict)
            return fail(strict.error());
        m_encoding = *strict ? Encoding::Utf8 : Encoding::Windows1252;
        if (!*strict)
            m_warnings.append(
                u"%1 não declara codificação nem está em UTF-8; foi lido como windows-1252."_s.arg(fileName()));
    } else {
        return problem(u"a codificação declarada \"%1\" não é conhecida (F04)."_s.arg(declared.left(40)));
    }
    // Without the BOM-reading flag the mark itself would stand before the declaration.
    m_decoder.emplace(m_encoding == Encoding::Utf16 ? QStringDecoder::Utf16 : QStringDecoder::Utf8);
    return {};
}

Result<bool> XmlFeed::isStrictUtf8()
{
    QStringDecoder strict(QStringDecoder::Utf8);
    while (!m_file.atEnd() && !strict.hasError()) {
        if (auto go = checkpoint(m_token); !go)
            return fail(go.error());
        const QString ignored = strict.decode(m_file.read(kXmlChunk));
    }
    m_file.seek(0);
    return !strict.hasError();
}

QString XmlFeed::decode(const QByteArray &bytes)
{
    switch (m_encoding) {
    case Encoding::Latin1:
    // What is declared Latin-1 is windows-1252 in the wild; the control codes between are used by nobody.
    case Encoding::Windows1252: return fromWindows1252(bytes);
    case Encoding::Utf8:
    case Encoding::Utf16: break;
    }
    return m_decoder->decode(bytes);
}

Result<bool> XmlFeed::feed()
{
    if (auto go = checkpoint(m_token); !go)
        return fail(go.error());
    const QByteArray bytes = m_file.read(kXmlChunk);
    if (bytes.isEmpty())
        return false;
    const QString text = decode(bytes);
    if (m_decoder->hasError())
        return problem(u"há bytes inválidos para a codificação do arquivo (F04)."_s);
    m_reader.addData(text);
    return true;
}

Result<QXmlStreamReader::TokenType> XmlFeed::next()
{
    while (true) {
        const QXmlStreamReader::TokenType token = m_reader.readNext();
        if (token == QXmlStreamReader::Invalid) {
            if (m_reader.error() != QXmlStreamReader::PrematureEndOfDocumentError)
                return malformed();
            const auto more = feed();
            if (!more)
                return fail(more.error());
            if (!*more)
                return malformed();
            continue;
        }
        if (token == QXmlStreamReader::DTD)
            return problem(u"o arquivo traz DOCTYPE, que não é aceito (F06)."_s);
        if (token == QXmlStreamReader::StartElement) {
            m_open.append(m_reader.name().toString());
            if (m_open.size() > m_limits.maxDepth)
                return problem(u"o XML tem mais de %1 níveis (F08)."_s.arg(m_limits.maxDepth));
        } else if (token == QXmlStreamReader::EndElement) {
            m_lastComplete = m_open.join(u'/');
            m_open.removeLast();
        }
        return token;
    }
}

Result<bool> XmlFeed::nextStart()
{
    while (true) {
        const auto token = next();
        if (!token)
            return fail(token.error());
        if (*token == QXmlStreamReader::StartElement)
            return true;
        if (*token == QXmlStreamReader::EndElement || *token == QXmlStreamReader::EndDocument)
            return false;
    }
}

Result<XmlElement> XmlFeed::readElement()
{
    XmlElement element;
    element.name = name();
    element.line = m_reader.lineNumber();
    element.offset = m_reader.characterOffset();
    for (const QXmlStreamAttribute &attribute : m_reader.attributes())
        element.attributes.insert(attribute.name().toString(), attribute.value().trimmed().toString());
    while (true) {
        const auto token = next();
        if (!token)
            return fail(token.error());
        if (*token == QXmlStreamReader::EndElement)
            break;
        if (*token == QXmlStreamReader::Characters) {
            element.text += m_reader.text();
        } else if (*token == QXmlStreamReader::StartElement) {
            auto child = readElement();
            if (!child)
                return child;
            element.children.append(std::move(*child));
        }
    }
    element.text = element.text.trimmed();
    return element;
}

Result<void> XmlFeed::skipElement()
{
    const qsizetype depth = m_open.size();
    while (m_open.size() >= depth) {
        if (const auto token = next(); !token)
            return fail(token.error());
    }
    return {};
}

} // namespace Etl
