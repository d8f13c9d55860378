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
    void cleanup();
    void computerHasItsName();
    void theUserIsNamedWhereNoVariableSaysIt();
    void schedulerIsKnownByItsVariable();
    void anotherWordIsNotTheScheduler();
};

void TestIdentity::cleanup()
{
    qunsetenv("ORQUESTRADOR_ORIGEM");
}

void TestIdentity::computerHasItsName()
{
    QVERIFY(!QSysInfo::machineHostName().isEmpty());
    QCOMPARE(processIdentity().computer, QSysInfo::machineHostName());
    QVERIFY(!processIdentity().user.isEmpty());
}

void TestIdentity::theUserIsNamedWhereNoVariableSaysIt()
{
    for (const char *name : {"USER", "USERNAME", "LOGNAME"})
        qunsetenv(name);
    QVERIFY(!processIdentity().user.isEmpty());
    QVERIFY(processIdentity().user != u"desconhecido"_s);
}

void TestIdentity::schedulerIsKnownByItsVariable()
{
    QCOMPARE(runOrigin(u"linha de comando"_s), u"linha de comando"_s);
    qputenv("ORQUESTRADOR_ORIGEM", "agendamento");
    QCOMPARE(runOrigin(u"linha de comando"_s), u"agendamento"_s);
}

void TestIdentity::anotherWordIsNotTheScheduler()
{
    qputenv("ORQUESTRADOR_ORIGEM", "teste");
    QCOMPARE(runOrigin(u"linha de comando"_s), u"linha de comando"_s);
}

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
