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
    void theComputerIsNamed()
    {
        QVERIFY(!QSysInfo::machineHostName().isEmpty());
        QCOMPARE(processIdentity().computer, QSysInfo::machineHostName());
    }

    void theUserIsNamedWhereNoVariableSaysIt()
    {
        for (const char *name : {"USER", "USERNAME", "LOGNAME"})
            qunsetenv(name);
        QVERIFY(!processIdentity().user.isEmpty());
        QVERIFY(processIdentity().user != u"desconhecido"_s);
    }

    void aScheduledRunSaysSo()
    {
        qunsetenv("ORQUESTRADOR_ORIGEM");
        QCOMPARE(runOrigin(u"linha de comando"_s), u"linha de comando"_s);
        qputenv("ORQUESTRADOR_ORIGEM", "agendamento");
        QCOMPARE(runOrigin(u"linha de comando"_s), u"agendamento"_s);
        qputenv("ORQUESTRADOR_ORIGEM", "a\nb");
        QCOMPARE(runOrigin(u"linha de comando"_s), u"a b"_s);
    }
};

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
