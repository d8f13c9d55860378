// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"

#include <QTest>

namespace Etl {

inline const QString k38Nines = QString(38, QLatin1Char('9'));

/// The decimal of that text; aborts the test program when it is none.
inline Decimal dec(const QString &text)
{
    const auto value = Decimal::parse(text);
    if (!value)
        qFatal("not a decimal: %s", qPrintable(text));
    return *value;
}

} // namespace Etl
