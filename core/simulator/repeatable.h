// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"

#include <QDate>
#include <QString>

#include <initializer_list>

namespace Etl {

/// Repeatable chance: the same keys give the same throws on every machine (splitmix64; the distributions of the C++
/// library differ from one to the next). A value.
class Dice
{
public:
    explicit Dice(std::initializer_list<quint64> keys);

    quint64 next();
    /// 0 … n-1
    int below(int n);
    /// low … high, both included
    qint64 between(qint64 low, qint64 high);
    bool oneIn(int n) { return below(n) == 0; }

private:
    quint64 m_state = 0;
};

/// The number of a text that this room wrote itself; 0 for an empty text.
Decimal exact(const QString &text);
/// value × 10^-places; for numbers that are known to fit.
Decimal scaled(qint64 value, int places);
/// Product rounded half away from zero; for numbers that are known to fit.
Decimal product(const Decimal &a, const Decimal &b, int places);
/// Quotient rounded half away from zero, 0 when b is 0.
Decimal quotient(const Decimal &a, const Decimal &b, int places);

} // namespace Etl
