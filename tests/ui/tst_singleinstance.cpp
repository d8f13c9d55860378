// SPDX-License-Identifier: GPL-3.0-or-later
// Also its own second process: "tst_singleinstance --second KEY ARGUMENT…" claims and exits with what it got;
// "--crash KEY" claims and dies without a farewell.
#include "ui/window/singleinstance.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QUuid>

#include <csignal>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestSingleInstance : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_key = QUuid::createUuid().toString(); }

    void theSecondProcessHandsOverAndEnds()
    {
        SingleInstance first(m_key);
        QCOMPARE(first.claim({}), SingleInstance::Claim::First);
        QSignalSpy raised(&first, &SingleInstance::raiseRequested);
        QProcess second;
        second.start(QCoreApplication::applicationFilePath(),
                     {u"--second"_s, m_key, u"--demonstracao"_s, u"é \"x\""_s});
        QTRY_COMPARE_WITH_TIMEOUT(second.state(), QProcess::NotRunning, 10'000);
        QCOMPARE(second.exitCode(), int(SingleInstance::Claim::HandedOver));
        QCOMPARE(raised.size(), 1);
        QCOMPARE(raised.first().first().toStringList(), (QStringList{u"--demonstracao"_s, u"é \"x\""_s}));
    }

    void thePlaceOfACrashedOneIsTakenOver()
    {
        QProcess crashed;
        crashed.start(QCoreApplication::applicationFilePath(), {u"--crash"_s, m_key});
        QVERIFY(crashed.waitForFinished());
        QCOMPARE(crashed.exitStatus(), QProcess::CrashExit);
        SingleInstance next(m_key);
        QCOMPARE(next.claim({}), SingleInstance::Claim::First);
        QSignalSpy raised(&next, &SingleInstance::raiseRequested);
        QProcess second;
        second.start(QCoreApplication::applicationFilePath(), {u"--second"_s, m_key});
        QTRY_COMPARE_WITH_TIMEOUT(second.state(), QProcess::NotRunning, 10'000);
        QCOMPARE(raised.size(), 1);
    }

    void afterTheFirstHasEndedTheNextIsFirst()
    {
        {
            SingleInstance first(m_key);
            QCOMPARE(first.claim({}), SingleInstance::Claim::First);
        }
        SingleInstance next(m_key);
        QCOMPARE(next.claim({}), SingleInstance::Claim::First);
    }

    void otherKeysAreOtherPlaces()
    {
        SingleInstance first(m_key);
        SingleInstance other(m_key + u"x"_s);
        QCOMPARE(first.claim({}), SingleInstance::Claim::First);
        QCOMPARE(other.claim({}), SingleInstance::Claim::First);
    }

    void oneThatDoesNotAnswerIsNotTakenForDone()
    {
        // Holds the place, but its thread never gets to answer.
        SingleInstance first(m_key);
        QCOMPARE(first.claim({}), SingleInstance::Claim::First);
        QProcess second;
        second.start(QCoreApplication::applicationFilePath(), {u"--second"_s, m_key});
        QVERIFY(second.waitForFinished(20'000));
        QCOMPARE(second.exitCode(), int(SingleInstance::Claim::Unreachable));
    }

private:
    QString m_key;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--second"_s) {
        SingleInstance second(arguments.value(2));
        return int(second.claim(arguments.mid(3)));
    }
    if (arguments.value(1) == u"--crash"_s) {
        SingleInstance doomed(arguments.value(2));
        if (doomed.claim({}) == SingleInstance::Claim::First)
            std::raise(SIGKILL);
        return 1;
    }
    TestSingleInstance test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_singleinstance.moc"
