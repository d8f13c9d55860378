// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/textfold.h"

#include <QList>

#include <algorithm>
#include <array>
#include <cstring>

namespace Etl {

namespace {

QString withoutMarks(const QString &text)
{
    QString bare;
    for (const char32_t point : text.normalized(QString::NormalizationForm_D).toUcs4()) {
        if (QChar::category(point) != QChar::Mark_NonSpacing)
            bare += QChar::fromUcs4(point);
    }
    return bare;
}

QString foldPoint(char32_t point, bool ignoreCase)
{
    QString bare;
    bare += QChar::fromUcs4(point);
    bare = withoutMarks(bare);
    // Folding may bring a mark back: U+0130 becomes i and a dot above.
    return ignoreCase ? withoutMarks(bare.toCaseFolded()) : bare;
}

/// What stands for the two-byte characters, the only ones besides ASCII that Portuguese knows.
class TwoByteTable
{
public:
    static constexpr char32_t kFirst = 0x80;
    static constexpr char32_t kLast = 0x7ff;

    TwoByteTable()
    {
        for (char32_t point = kFirst; point <= kLast; ++point)
            m_folded[point - kFirst] = foldPoint(point, true).toUtf8();
    }
    const QByteArray &folded(char32_t point) const { return m_folded[point - kFirst]; }

    static const TwoByteTable &instance()
    {
        static const TwoByteTable table;
        return table;
    }

private:
    std::array<QByteArray, kLast - kFirst + 1> m_folded;
};

constexpr qsizetype kBlock = 32;

bool isContinuation(char byte)
{
    return (quint8(byte) & 0xc0U) == 0x80U;
}

/// Length of the well-formed character that begins there with a lead byte; 1 for a byte that is none.
qsizetype sequenceLength(const char *at, const char *end)
{
    const auto lead = quint8(*at);
    const qsizetype length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
    if (length > end - at)
        return 1;
    for (qsizetype i = 1; i < length; ++i) {
        if (!isContinuation(at[i]))
            return 1;
    }
    return length;
}

} // namespace

FoldedText foldText(QStringView text, bool ignoreCase)
{
    FoldedText folded;
    folded.text.reserve(text.size());
    folded.origin.reserve(std::size_t(text.size()) + 1);
    for (qsizetype i = 0; i < text.size();) {
        const QChar unit = text[i];
        const bool pair = unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (unit.unicode() < 0x80) {
            folded.text += ignoreCase ? unit.toLower() : unit;
            folded.origin.push_back(i);
        } else {
            const char32_t point = pair ? QChar::surrogateToUcs4(unit, text[i + 1]) : unit.unicode();
            const QString piece = foldPoint(point, ignoreCase);
            folded.text += piece;
            folded.origin.insert(folded.origin.end(), std::size_t(piece.size()), i);
        }
        i += pair ? 2 : 1;
    }
    folded.origin.push_back(text.size());
    return folded;
}

void foldUtf8(QByteArrayView utf8, QByteArray &out)
{
    const TwoByteTable &table = TwoByteTable::instance();
    // Nothing grows by more than this: a two-byte character becomes at most six bytes.
    const qsizetype before = out.size();
    out.resize(before + utf8.size() * 3);
    char *to = out.data() + before;
    const char *at = utf8.data();
    const char *const end = at + utf8.size();
    while (at < end) {
        // Whole blocks of ASCII in a loop that the compiler turns into vector instructions.
        while (end - at >= kBlock) {
            quint8 any = 0;
            for (qsizetype i = 0; i < kBlock; ++i)
                any |= quint8(at[i]);
            if (any & 0x80U)
                break;
            for (qsizetype i = 0; i < kBlock; ++i) {
                const auto byte = quint8(at[i]);
                to[i] = char(byte | (quint8(byte - 'A') < 26 ? 0x20 : 0));
            }
            at += kBlock;
            to += kBlock;
        }
        while (at < end && !(quint8(*at) & 0x80U)) {
            const auto byte = quint8(*at++);
            *to++ = char(byte | (quint8(byte - 'A') < 26 ? 0x20 : 0));
        }
        while (at < end && (quint8(*at) & 0x80U)) {
            const qsizetype length = sequenceLength(at, end);
            if (length == 1) {
                *to++ = *at++;
                continue;
            }
            const QByteArray other =
                length == 2 ? QByteArray() : foldPoint(QString::fromUtf8(at, length).toUcs4().value(0), true).toUtf8();
            const QByteArray &folded =
                length == 2 ? table.folded(char32_t((quint8(at[0]) & 0x1fU) << 6 | (quint8(at[1]) & 0x3fU))) : other;
            std::memcpy(to, folded.constData(), std::size_t(folded.size()));
            to += folded.size();
            at += length;
        }
    }
    out.resize(to - out.constData());
}

qsizetype rarestByte(QByteArrayView needle, QByteArrayView sample)
{
    std::array<qint64, 256> counts{};
    for (const char byte : sample)
        ++counts[quint8(byte)];
    const auto rarest = std::min_element(needle.begin(), needle.end(),
                                         [&counts](char a, char b) { return counts[quint8(a)] < counts[quint8(b)]; });
    return rarest - needle.begin();
}

qsizetype findBytes(QByteArrayView hay, QByteArrayView needle, qsizetype from, qsizetype rare)
{
    if (hay.size() - from < needle.size())
        return -1;
    const char *const begin = hay.data();
    const char *const last = begin + hay.size() - needle.size() + rare; // where the rare byte may stand at the latest
    const char *at = begin + from + rare;
    while (at <= last) {
        at = static_cast<const char *>(std::memchr(at, needle[rare], std::size_t(last - at) + 1));
        if (!at)
            return -1;
        if (std::memcmp(at - rare, needle.data(), std::size_t(needle.size())) == 0)
            return at - rare - begin;
        ++at;
    }
    return -1;
}

} // namespace Etl
