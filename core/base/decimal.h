// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QMetaType>
#include <QString>
#include <QStringView>

#include <compare>
#include <optional>

namespace Etl {

/// An exact decimal number of at most 38 significant digits: coefficient × 10^-scale. Never goes through a binary
/// floating number. Thread: a value. Every operation that could lose a digit or overflow answers a Result.
/// Two decimals are equal when their values are (1.50 == 1.5); toString keeps the written scale.
class Decimal
{
public:
    static constexpr int kMaxScale = 38;

    Decimal() = default; ///< 0

    static Decimal fromInteger(qint64 value);
    /// "-1234.5600", "+1", ".5", "5.", "2E-05", "1e6": point as decimal sign, no thousands separators, no blanks.
    /// Error{Parse} for anything else, and for more than 38 digits.
    [[nodiscard]] static Result<Decimal> parse(QStringView text);
    /// pt-BR text: "1.234.567,89", "-0,5", "1234"; also "(12,30)" as negative. Error{Parse} when ambiguous or
    /// malformed: "1.234" is read as 1234 (a thousands group of exactly three digits), "1.23" is refused.
    [[nodiscard]] static Result<Decimal> parseBrazilian(QStringView text);
    /// The shortest decimal that reads back as the same binary number; for cells where the workbook stores a double.
    [[nodiscard]] static Result<Decimal> fromShortest(double value);

    bool isZero() const { return m_coefficient == 0; }
    bool isNegative() const { return m_coefficient < 0; }
    /// Digits after the point as written (trailing zeros count).
    int scale() const { return m_scale; }
    /// Digits after the point that are needed (trailing zeros do not count).
    int significantScale() const;
    /// Digits before the point; 0 for |value| < 1.
    int integerDigits() const;
    /// Whether a column DECIMAL(precision, scale) holds this value without losing a digit.
    bool fits(int precision, int columnScale) const;

    Decimal negated() const;
    Decimal abs() const { return isNegative() ? negated() : *this; }
    /// value / 10^places, exact (percent points → fraction: places = 2). Error{Parse} beyond kMaxScale.
    [[nodiscard]] Result<Decimal> shiftedRight(int places) const;
    /// Half away from zero; unchanged when it has no more digits.
    Decimal rounded(int scale) const;
    /// Half to even (printf of an exact value); unchanged when it has no more digits.
    Decimal roundedHalfEven(int scale) const;
    /// Exact product; Error{Parse} on overflow of 38 digits.
    [[nodiscard]] Result<Decimal> times(const Decimal &other) const;
    /// Quotient rounded half away from zero to that scale; Error{Parse} for division by zero or overflow.
    [[nodiscard]] Result<Decimal> dividedBy(const Decimal &other, int scale) const;
    /// Exact sum; Error{Parse} beyond 38 digits.
    [[nodiscard]] Result<Decimal> plus(const Decimal &other) const;

    /// Sum and difference of amounts that are known to fit a column. Throws std::overflow_error beyond 38 digits:
    /// what comes from a file is added with plus().
    Decimal operator+(const Decimal &other) const;
    Decimal operator-(const Decimal &other) const { return *this + other.negated(); }
    Decimal &operator+=(const Decimal &other) { return *this = *this + other; }

    std::strong_ordering operator<=>(const Decimal &other) const;
    bool operator==(const Decimal &other) const { return (*this <=> other) == std::strong_ordering::equal; }

    /// Plain text, C locale, written scale: "-1234.5600". Never an exponent.
    QString toString() const;
    /// Without needless zeros: "-1234.56".
    QString toCanonical() const;
    /// For screens: "1.234.567,89" with exactly that many decimals (half away from zero).
    QString toBrazilian(int decimals) const;

private:
    __extension__ using Wide = __int128;

    Decimal(Wide coefficient, int scale) : m_coefficient(coefficient), m_scale(scale) {}
    static std::optional<Wide> scaledUp(Wide coefficient, int places);
    static std::optional<Decimal> sumAtWrittenScale(const Decimal &a, const Decimal &b);
    Decimal stripped() const;
    template <typename RoundUp>
    Decimal roundedBy(int scale, RoundUp roundUp) const;

    Wide m_coefficient = 0;
    int m_scale = 0;
};

using OptionalDecimal = std::optional<Decimal>;

} // namespace Etl

Q_DECLARE_METATYPE(Etl::Decimal)
