// SPDX-License-Identifier: GPL-3.0-or-later
/// \file
/// Several Qt tests in one program: QTEST_MAIN, QTEST_GUILESS_MAIN and QTEST_APPLESS_MAIN enter the test under the name
/// of its file instead of making a main() of their own. cmake/Tests.cmake includes this after all headers of the suite.
#pragma once

#include <QTest>

namespace Etl {

/// A test by the base name of its file ("tst_decimal"), entered before main() begins.
class SuiteEntry
{
public:
    using Run = int (*)(int argc, char *argv[]);
    SuiteEntry(const char *file, Run run);
};

} // namespace Etl

#undef QTEST_MAIN_WRAPPER
#define QTEST_MAIN_WRAPPER(TestObject, ...)                                                                            \
    int runTest(int argc, char *argv[])                                                                                \
    {                                                                                                                  \
        QT_PREPEND_NAMESPACE(QTest::Internal::callInitMain)<TestObject>();                                             \
        __VA_ARGS__                                                                                                    \
        TestObject tc;                                                                                                 \
        QTEST_SET_MAIN_SOURCE_PATH                                                                                     \
        return QTest::qExec(&tc, argc, argv);                                                                          \
    }                                                                                                                  \
    const Etl::SuiteEntry suiteEntry(__FILE__, &runTest);
