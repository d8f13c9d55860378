// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringDecoder>
#include <QStringList>
#include <QXmlStreamReader>

#include <optional>
#include <stop_token>

namespace Etl {

/// One element below the streaming level, whole: a position line, a header, a statement block. Names are local names:
/// namespaces and prefixes differ between emitters.
struct XmlElement
{
    QString name;
    QString text; ///< own character content, trimmed
    QMap<QString, QString> attributes;
    QList<XmlElement> children;
    qint64 line = 0;   ///< in the file, from 1
    qint64 offset = 0; ///< characters from the start of the file

    /// The first child of that name, nullptr when there is none.
    const XmlElement *child(QStringView childName) const;
    /// The first element at the end of a path of names, "Qty/Qty/Unit".
    const XmlElement *at(QStringView path) const;
    /// Its trimmed text, empty when there is no such element.
    QString textAt(QStringView path) const;
    QList<const XmlElement *> all(QStringView childName) const;
};

/// Against bombs; exceeding one is Error{Parse} F07 or F08.
struct XmlLimits
{
    qint64 maxBytes = 1024LL * 1024 * 1024;
    int maxDepth = 64;
};

/// Streams a bank's XML file: decoded chunk by chunk by the rules of facts/anbima-xml 1.2 (BOM, declaration, strict
/// UTF-8, else windows-1252 with a warning), so that memory does not grow with the file. Not thread-safe. Never
/// resolves entities: a DOCTYPE is refused (F06).
class XmlFeed
{
public:
    explicit XmlFeed(const QString &path, XmlLimits limits = {});
    Q_DISABLE_COPY_MOVE(XmlFeed)

    [[nodiscard]] Result<void> open(const std::stop_token &token);
    /// The next start of an element, or nothing when the current element (or the file) has ended. Called after
    /// readElement() or skipping, it goes on behind that element.
    [[nodiscard]] Result<bool> nextStart();
    /// Local name of the element at whose start nextStart() stopped.
    QString name() const { return m_reader.name().toString(); }
    QString namespaceUri() const { return m_reader.namespaceUri().toString(); }
    /// Reads the current element to its end.
    [[nodiscard]] Result<XmlElement> readElement();
    /// Forgets the current element.
    [[nodiscard]] Result<void> skipElement();

    const QStringList &warnings() const { return m_warnings; }
    QString fileName() const;
    /// Line and offset of the current element, for messages.
    QString where() const;

private:
    enum class Encoding { Utf8, Utf16, Latin1, Windows1252 };

    Result<QXmlStreamReader::TokenType> next();
    Result<bool> feed();
    Result<void> chooseEncoding();
    Result<bool> isStrictUtf8();
    QString decode(const QByteArray &bytes);
    Unexpected malformed() const;
    Unexpected problem(const QString &what) const;

    QFile m_file;
    XmlLimits m_limits;
    std::stop_token m_token;
    Encoding m_encoding = Encoding::Utf8;
    std::optional<QStringDecoder> m_decoder;
    QXmlStreamReader m_reader;
    QStringList m_open; ///< names of the open elements
    QString m_lastComplete;
    QStringList m_warnings;
};

} // namespace Etl
