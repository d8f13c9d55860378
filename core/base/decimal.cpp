// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

__extension__ using Wide = __int128;

constexpr int kMaxDigits = 38;

Wide powerOfTen(int exponent)
{
    static const std::array<Wide, kMaxDigits + 1> powers = [] {
        std::array<Wide, kMaxDigits + 1> table{};
        Wide value = 1;
        for (std::size_t i = 0; i < table.size(); ++i) {
            table[i] = value;
            if (i + 1 < table.size())
                value *= 10;
        }
        return table;
    }();
    return powers[static_cast<std::size_t>(exponent)];
}

bool hasAtMost38Digits(Wide value)
{
    // The 128 bits hold a bit more than 38 digits; what lies between would be no value that parse() could read back.
    const Wide limit = powerOfTen(kMaxDigits);
    return value < limit && value > -limit;
}

Unexpected notANumber(QStringView text)
{
    return fail(ErrorCode::Parse, u"\"%1\" não é um número."_s.arg(text.left(60)));
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

QString digitsOf(Wide value)
{
    if (value == 0)
        return u"0"_s;
    std::array<char16_t, kMaxDigits + 2> buffer{};
    std::size_t at = buffer.size();
    for (Wide rest = value < 0 ? -value : value; rest > 0; rest /= 10)
        buffer[--at] = static_cast<char16_t>(u'0' + static_cast<int>(rest % 10));
    return QString(reinterpret_cast<const QChar *>(buffer.data() + at), static_cast<qsizetype>(buffer.size() - at));
}

} // namespace

Decimal Decimal::fromInteger(qint64 value)
{
    return Decimal(value, 0);
}

Result<Decimal> Decimal::parse(QStringView text)
{
    qsizetype at = 0;
    bool negative = false;
    if (at < text.size() && (text[at] == u'-' || text[at] == u'+'))
        negative = text[at++] == u'-';

    Wide coefficient = 0;
    int scale = 0;
    int significant = 0;
    bool sawDigit = false;
    bool sawPoint = false;
    for (; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c == u'.' && !sawPoint) {
            sawPoint = true;
            continue;
        }
        if (!isDigit(c))
            break;
        sawDigit = true;
        if (significant > 0 || c != u'0')
            ++significant;
        if (significant > kMaxDigits || (sawPoint && scale >= kMaxScale))
            return notANumber(text);
        coefficient = coefficient * 10 + (c.unicode() - u'0');
        if (sawPoint)
            ++scale;
    }
    if (!sawDigit)
        return notANumber(text);

    int exponent = 0;
    if (at < text.size() && (text[at] == u'e' || text[at] == u'E')) {
        ++at;
        bool exponentNegative = false;
        if (at < text.size() && (text[at] == u'-' || text[at] == u'+'))
            exponentNegative = text[at++] == u'-';
        bool sawExponentDigit = false;
        for (; at < text.size() && isDigit(text[at]); ++at) {
            sawExponentDigit = true;
            exponent = exponent * 10 + (text[at].unicode() - u'0');
            if (exponent > 999)
                return notANumber(text);
        }
        if (!sawExponentDigit)
            return notANumber(text);
        if (exponentNegative)
            exponent = -exponent;
    }
    if (at != text.size())
        return notANumber(text);

    if (negative)
        coefficient = -coefficient;
    if (exponent == 0)
        return Decimal(coefficient, scale);
    if (coefficient == 0)
        return Decimal(0, 0);
    Decimal value = Decimal(coefficient, scale).stripped();
    const int newScale = value.m_scale - exponent;
    if (newScale > kMaxScale)
        return notANumber(text);
    if (newScale >= 0)
        return Decimal(value.m_coefficient, newScale);
    if (-newScale > kMaxDigits)
        return notANumber(text);
    const auto scaled = scaledUp(value.m_coefficient, -newScale);
    if (!scaled)
        return notANumber(text);
    return Decimal(*scaled, 0);
}

Result<Decimal> Decimal::parseBrazilian(QStringView text)
{
    QStringView body = text.trimmed();
    bool parenthesised = false;
    if (body.size() > 2 && body.front() == u'(' && body.back() == u')') {
        parenthesised = true;
        body = body.mid(1, body.size() - 2).trimmed();
    }
    QString sign;
    if (!body.isEmpty() && (body.front() == u'-' || body.front() == u'+')) {
        if (parenthesised)
            return notANumber(text);
        sign = body.front() == u'-' ? u"-"_s : QString();
        body = body.mid(1);
    }
    const qsizetype comma = body.indexOf(u',');
    const QStringView integers = comma < 0 ? body : body.left(comma);
    const QStringView fraction = comma < 0 ? QStringView() : body.mid(comma + 1);
    if (comma >= 0 && fraction.isEmpty())
        return notANumber(text);
    const auto groups = integers.split(u'.');
    QString plain;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const bool wrongLength =
            groups.size() > 1 && (i == 0 ? groups[i].isEmpty() || groups[i].size() > 3 : groups[i].size() != 3);
        if (wrongLength)
            return notANumber(text);
        plain += groups[i];
    }
    for (const QChar c : plain) {
        if (!isDigit(c))
            return notANumber(text);
    }
    for (const QChar c : fraction) {
        if (!isDigit(c))
            return notANumber(text);
    }
    if (plain.isEmpty())
        return notANumber(text);
    QString canonical = (parenthesised ? u"-"_s : sign) + plain;
    if (!fraction.isEmpty())
        canonical += u'.' + fraction.toString();
    return parse(canonical);
}

Result<Decimal> Decimal::fromShortest(double value)
{
    if (!std::isfinite(value))
        return fail(ErrorCode::Parse, u"Número infinito ou indefinido na planilha."_s);
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return parse(QString::fromLatin1(buffer.data(), static_cast<qsizetype>(end.ptr - buffer.data())));
}

std::optional<Decimal::Wide> Decimal::scaledUp(Wide coefficient, int places)
{
    if (coefficient == 0)
        return Wide(0);
    if (places > kMaxDigits)
        return std::nullopt;
    Wide product = 0;
    if (__builtin_mul_overflow(coefficient, powerOfTen(places), &product) || !hasAtMost38Digits(product))
        return std::nullopt;
    return product;
}

Decimal Decimal::stripped() const
{
    if (m_coefficient == 0)
        return Decimal(0, 0);
    Decimal value = *this;
    while (value.m_scale > 0 && value.m_coefficient % 10 == 0) {
        value.m_coefficient /= 10;
        --value.m_scale;
    }
    return value;
}

int Decimal::significantScale() const
{
    return stripped().m_scale;
}

int Decimal::integerDigits() const
{
    const Wide whole = m_coefficient / powerOfTen(m_scale);
    return whole == 0 ? 0 : static_cast<int>(digitsOf(whole).size());
}

bool Decimal::fits(int precision, int columnScale) const
{
    return significantScale() <= columnScale && integerDigits() <= precision - columnScale;
}

Decimal Decimal::negated() const
{
    return Decimal(-m_coefficient, m_scale);
}

Result<Decimal> Decimal::shiftedRight(int places) const
{
    const Decimal value = m_scale + places > kMaxScale ? stripped() : *this;
    if (value.m_scale + places > kMaxScale)
        return notANumber(toString());
    return Decimal(value.m_coefficient, value.m_scale + places);
}

template <typename RoundUp>
Decimal Decimal::roundedBy(int scale, RoundUp roundUp) const
{
    if (m_scale <= scale)
        return *this;
    const Wide unit = powerOfTen(m_scale - scale);
    Wide quotient = m_coefficient / unit;
    const Wide rest = m_coefficient % unit;
    const Wide magnitude = rest < 0 ? -rest : rest;
    if (roundUp(magnitude, unit, quotient))
        quotient += m_coefficient < 0 ? -1 : 1;
    return Decimal(quotient, scale);
}

Decimal Decimal::rounded(int scale) const
{
    return roundedBy(scale, [](Wide rest, Wide unit, Wide) { return rest >= unit - rest; });
}

Decimal Decimal::roundedHalfEven(int scale) const
{
    return roundedBy(scale, [](Wide rest, Wide unit, Wide quotient) {
        return rest > unit - rest || (rest == unit - rest && quotient % 2 != 0);
    });
}

Result<Decimal> Decimal::times(const Decimal &other) const
{
    const Decimal a = stripped();
    const Decimal b = other.stripped();
    Wide product = 0;
    if (a.m_scale + b.m_scale > kMaxScale || __builtin_mul_overflow(a.m_coefficient, b.m_coefficient, &product) ||
        !hasAtMost38Digits(product))
        return fail(ErrorCode::Parse, u"Produto com dígitos demais: %1 × %2."_s.arg(toString(), other.toString()));
    return Decimal(product, a.m_scale + b.m_scale);
}

Result<Decimal> Decimal::dividedBy(const Decimal &other, int scale) const
{
    const Decimal a = stripped();
    const Decimal b = other.stripped();
    const auto overflow = [&] {
        return fail(ErrorCode::Parse, u"Divisão impossível: %1 ÷ %2."_s.arg(toString(), other.toString()));
    };
    if (b.m_coefficient == 0)
        return overflow();
    const int shift = scale + 1 + b.m_scale - a.m_scale;
    Wide numerator = a.m_coefficient;
    Wide denominator = b.m_coefficient;
    const auto scaled = shift >= 0 ? scaledUp(numerator, shift) : scaledUp(denominator, -shift);
    if (!scaled)
        return overflow();
    (shift >= 0 ? numerator : denominator) = *scaled;
    // One guard digit of the truncated quotient decides half-away-from-zero exactly.
    return Decimal(numerator / denominator, scale + 1).rounded(scale);
}

std::optional<Decimal> Decimal::sumAtWrittenScale(const Decimal &a, const Decimal &b)
{
    const int target = std::max(a.m_scale, b.m_scale);
    const auto left = scaledUp(a.m_coefficient, target - a.m_scale);
    const auto right = scaledUp(b.m_coefficient, target - b.m_scale);
    Wide sum = 0;
    if (!left || !right || __builtin_add_overflow(*left, *right, &sum) || !hasAtMost38Digits(sum))
        return std::nullopt;
    return Decimal(sum, target);
}

Result<Decimal> Decimal::plus(const Decimal &other) const
{
    auto sum = sumAtWrittenScale(*this, other);
    if (!sum)
        sum = sumAtWrittenScale(stripped(), other.stripped());
    if (!sum)
        return fail(ErrorCode::Parse, u"Soma com dígitos demais: %1 + %2."_s.arg(toString(), other.toString()));
    return *sum;
}

Decimal Decimal::operator+(const Decimal &other) const
{
    const auto sum = plus(other);
    if (!sum)
        throw std::overflow_error("Decimal: sum beyond 38 digits");
    return *sum;
}

std::strong_ordering Decimal::operator<=>(const Decimal &other) const
{
    const auto compare = [](Wide a, Wide b) {
        return a < b ? std::strong_ordering::less : a > b ? std::strong_ordering::greater : std::strong_ordering::equal;
    };
    if (m_scale == other.m_scale)
        return compare(m_coefficient, other.m_coefficient);
    const bool thisNarrow = m_scale < other.m_scale;
    const auto scaled = thisNarrow ? scaledUp(m_coefficient, other.m_scale - m_scale)
                                   : scaledUp(other.m_coefficient, m_scale - other.m_scale);
    if (scaled)
        return thisNarrow ? compare(*scaled, other.m_coefficient) : compare(m_coefficient, *scaled);
    // The narrow one cannot be written at the other's scale in 38 digits: it is the larger magnitude.
    const bool thisLarger = thisNarrow ? m_coefficient > 0 : other.m_coefficient < 0;
    return thisLarger ? std::strong_ordering::greater : std::strong_ordering::less;
}

QString Decimal::toString() const
{
    QString digits = digitsOf(m_coefficient);
    if (m_scale > 0) {
        if (digits.size() <= m_scale)
            digits.prepend(QString(m_scale - digits.size() + 1, u'0'));
        digits.insert(digits.size() - m_scale, u'.');
    }
    if (m_coefficient < 0)
        digits.prepend(u'-');
    return digits;
}

QString Decimal::toCanonical() const
{
    return stripped().toString();
}

QString Decimal::toBrazilian(int decimals) const
{
    const Decimal value = rounded(decimals);
    QString text = value.toString();
    // Padded as text: a value of 38 digits has no room for more zeros.
    if (decimals > 0 && value.m_scale == 0)
        text += u'.';
    if (value.m_scale < decimals)
        text += QString(decimals - value.m_scale, u'0');
    const qsizetype firstDigit = text.startsWith(u'-') ? 1 : 0;
    const qsizetype point = text.indexOf(u'.');
    const qsizetype integerEnd = point < 0 ? text.size() : point;
    if (point >= 0)
        text[point] = u',';
    for (qsizetype at = integerEnd - 3; at > firstDigit; at -= 3)
        text.insert(at, u'.');
    return text;
}

} // namespace Etl
