// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QRegularExpression>
#include <QString>

namespace Etl {

/// What somebody looks for.
struct TextQuery
{
    QString text;
    bool regex = false;
    bool exact = false; ///< case and accents count

    bool operator==(const TextQuery &) const = default;
};

/// A piece of a text, in UTF-16 units.
struct TextSpan
{
    qsizetype begin = 0;
    qsizetype length = 0;

    bool operator==(const TextSpan &) const = default;
};

/// Finds a query in lines: "duplicacao" finds "Duplicação" unless the query is exact. A value; matching is thread-safe.
class TextPattern
{
public:
    /// Finds everything.
    TextPattern() = default;
    /// Error{Config} for a regular expression that is none: the message says what and at which character.
    [[nodiscard]] static Result<TextPattern> compile(const TextQuery &query);

    /// Nothing was asked for: everything matches.
    bool isEmpty() const { return m_query.text.isEmpty(); }
    const TextQuery &query() const { return m_query; }

    /// scratch: memory that the caller keeps for the next line; a million lines must not be a million allocations.
    bool matches(QByteArrayView utf8Line, QByteArray &scratch) const;
    bool matches(QByteArrayView utf8Line) const
    {
        QByteArray scratch;
        return matches(utf8Line, scratch);
    }
    bool matches(const QString &line) const { return matches(QByteArrayView(line.toUtf8())); }
    /// Where it stands in the line, without overlaps, at most kMostSpans; empty for an empty pattern.
    QList<TextSpan> spans(const QString &line) const;
    static constexpr int kMostSpans = 500;

    /// Bytes that stand in every line that matches, folded by foldUtf8() unless the query is exact; empty when nothing
    /// is known. For a plain query a line matches exactly if they stand in it.
    const QByteArray &requiredBytes() const { return m_required; }
    bool isPlain() const { return !m_query.regex; }

private:
    TextQuery m_query;
    QByteArray m_required;
    QRegularExpression m_regex;
};

} // namespace Etl
