// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/textpattern.h"

#include "core/log/textfold.h"

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// The longest run of plain characters that every match contains; empty where that is not obvious.
QString requiredLiteral(const QString &pattern)
{
    // Alternatives and groups may be absent from a match; an inline option may change what characters mean.
    if (pattern.contains(u'|') || pattern.contains(u'(') || pattern.contains(u"\\Q"))
        return {};
    QString best, run;
    const auto close = [&] {
        if (run.size() > best.size())
            best = run;
        run.clear();
    };
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern[i];
        if (c == u'\\') {
            close();
            // \x{41}, \p{L}, \o{101}, \cA: whatever belongs to the escape must not be taken for text.
            ++i;
            while (i + 1 < pattern.size() && (pattern[i + 1].isLetterOrNumber() || pattern[i + 1] == u'{')) {
                if (pattern[i + 1] == u'{') {
                    i = pattern.indexOf(u'}', i + 1);
                    if (i < 0)
                        return {};
                    break;
                }
                ++i;
            }
        } else if (c == u'[') {
            close();
            // "[]a]" and "[^]a]" hold a bracket.
            qsizetype end = i + 1;
            if (end < pattern.size() && pattern[end] == u'^')
                ++end;
            end = pattern.indexOf(u']', end + 1);
            if (end < 0 || QStringView(pattern).mid(i, end - i).contains(u'\\') ||
                QStringView(pattern).mid(i + 1, end - i).contains(u"[:"))
                return {};
            i = end;
        } else if (c == u'?' || c == u'*' || c == u'{') {
            run.chop(1); // the character before may be absent
            close();
            if (c == u'{')
                i = std::max(i, pattern.indexOf(u'}', i));
        } else if (c == u'+' || c == u'.' || c == u'^' || c == u'$' || c == u')') {
            close();
        } else {
            run += c;
        }
    }
    close();
    return best;
}

QByteArray folded(const QString &text, bool exact)
{
    if (exact)
        return text.toUtf8();
    QByteArray bytes;
    foldUtf8(text.toUtf8(), bytes);
    return bytes;
}

} // namespace

Result<TextPattern> TextPattern::compile(const TextQuery &query)
{
    TextPattern pattern;
    pattern.m_query = query;
    if (!query.regex) {
        pattern.m_required = folded(query.text, query.exact);
        // Marks alone fold to nothing; they are then looked for as they are.
        if (pattern.m_required.isEmpty() && !query.text.isEmpty()) {
            pattern.m_query.exact = true;
            pattern.m_required = query.text.toUtf8();
        }
        return pattern;
    }
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    if (!query.exact)
        options |= QRegularExpression::CaseInsensitiveOption;
    pattern.m_regex.setPattern(query.exact ? query.text : foldText(query.text, false).text);
    pattern.m_regex.setPatternOptions(options);
    if (!pattern.m_regex.isValid())
        return fail(ErrorCode::Config,
                    u"Expressão regular inválida no caractere %1: %2"_s.arg(pattern.m_regex.patternErrorOffset() + 1)
                        .arg(pattern.m_regex.errorString()));
    pattern.m_regex.optimize();
    pattern.m_required = folded(requiredLiteral(pattern.m_regex.pattern()), query.exact);
    return pattern;
}

bool TextPattern::matches(QByteArrayView utf8Line, QByteArray &scratch) const
{
    if (isEmpty())
        return true;
    if (!m_required.isEmpty()) {
        QByteArrayView hay = utf8Line;
        if (!m_query.exact) {
            scratch.resize(0);
            foldUtf8(utf8Line, scratch);
            hay = scratch;
        }
        const bool found = findBytes(hay, m_required) >= 0;
        if (!found || isPlain())
            return found;
    }
    const QString line = QString::fromUtf8(utf8Line);
    return m_regex.match(m_query.exact ? line : foldText(line, false).text).hasMatch();
}

QList<TextSpan> TextPattern::spans(const QString &line) const
{
    QList<TextSpan> found;
    if (isEmpty())
        return found;
    const FoldedText hay = m_query.exact ? FoldedText{line, {}} : foldText(line, isPlain());
    const auto add = [&](qsizetype begin, qsizetype end) {
        if (m_query.exact)
            found.append({begin, end - begin});
        else
            found.append(
                {hay.origin[std::size_t(begin)], hay.origin[std::size_t(end)] - hay.origin[std::size_t(begin)]});
    };
    if (isPlain()) {
        const QString needle = QString::fromUtf8(m_required);
        for (qsizetype at = hay.text.indexOf(needle); at >= 0 && found.size() < kMostSpans;
             at = hay.text.indexOf(needle, at + needle.size()))
            add(at, at + needle.size());
        return found;
    }
    for (auto it = m_regex.globalMatch(hay.text); it.hasNext() && found.size() < kMostSpans;) {
        const QRegularExpressionMatch match = it.next();
        if (match.capturedLength() > 0)
            add(match.capturedStart(), match.capturedEnd());
    }
    return found;
}

} // namespace Etl
