// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/identity.h"

#include <QSysInfo>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestIdentity : public QObject
{
    Q_OBJECT

private slots:
    void namesTheComputerThatRunsIt();
    void takesTheUserFromTheEnvironment();
};

void TestIdentity::namesTheComputerThatRunsIt()
{
    QVERIFY(!QSysInfo::machineHostName().isEmpty());
    QCOMPARE(processIdentity().computer, QSysInfo::machineHostName());
}

void TestIdentity::takesTheUserFromTheEnvironment()
{
    qputenv("USER", "operador7");
    QCOMPARE(processIdentity().user, u"operador7"_s);
}

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
