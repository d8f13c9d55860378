// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"
#include "core/base/error.h"

#include <QTest>

/// Values of a Result in a test: VERIFY_OK prints the error when there is one.
#define VERIFY_OK(result)                                                                                              \
    do {                                                                                                               \
        const auto &checkedResult = (result);                                                                          \
        QVERIFY2(checkedResult.has_value(), checkedResult ? "" : qPrintable(checkedResult.error().oneLine()));         \
    } while (false)

namespace QTest {

template <>
inline char *toString(const Etl::Decimal &value)
{
    return qstrdup(qPrintable(value.toString()));
}

template <>
inline char *toString(const Etl::ErrorCode &code)
{
    return qstrdup(qPrintable(Etl::errorCodeName(code)));
}

} // namespace QTest
