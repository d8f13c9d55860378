// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/repeatable.h"

namespace Etl {

Dice::Dice(std::initializer_list<quint64> keys)
{
    for (const quint64 key : keys) {
        m_state ^= key * 0x9E3779B97F4A7C15ULL;
        m_state = next();
    }
}

quint64 Dice::next()
{
    m_state += 0x9E3779B97F4A7C15ULL;
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

int Dice::below(int n)
{
    return static_cast<int>(next() % static_cast<quint64>(n));
}

qint64 Dice::between(qint64 low, qint64 high)
{
    return low + static_cast<qint64>(next() % static_cast<quint64>(high - low + 1));
}

Decimal exact(const QString &text)
{
    return Decimal::parse(text).value_or(Decimal());
}

Decimal scaled(qint64 value, int places)
{
    return Decimal::fromInteger(value).shiftedRight(places).value_or(Decimal());
}

Decimal product(const Decimal &a, const Decimal &b, int places)
{
    return a.times(b).value_or(Decimal()).rounded(places);
}

Decimal quotient(const Decimal &a, const Decimal &b, int places)
{
    return b.isZero() ? Decimal() : a.dividedBy(b, places).value_or(Decimal());
}

} // namespace Etl
