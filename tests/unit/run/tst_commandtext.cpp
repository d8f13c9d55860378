// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/commandtext.h"

#include <QProcess>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

/// That the command line takes it back is tested in tests/cli/tst_commandline.
class TestCommandText : public QObject
{
    Q_OBJECT

private slots:
    void saysTheRequestInTheWordsOfTheContract()
    {
        RunRequest request;
        request.dates = {QDate(2025, 4, 10)};
        QCOMPARE(commandText(request), u"orquestrador_btg --tipo ambos --data 2025-04-10"_s);
        request.period = DateInterval{QDate(2025, 4, 1), QDate(2025, 4, 30)};
        request.policy = DatePolicy::OnlyMissing;
        request.waiting = Waiting{};
        QCOMPARE(commandText(request, {u"--demonstracao"_s}),
                 u"orquestrador_btg --demonstracao --tipo ambos --periodo 2025-04-01:2025-04-30 --somente-faltantes "
                 "--ate-completo 20:00"_s);
    }

    void theHistoryGivesEveryWordBackAsItWas_data() { words(); }

    void theHistoryGivesEveryWordBackAsItWas()
    {
        QFETCH(QString, word);
        const QStringList arguments{u"--dir-carteira"_s, word, u"--simular"_s};
        QCOMPARE(QProcess::splitCommand(parametersText(arguments)), arguments);
    }

    void theShellTakesEveryWordBackAsItWas_data()
    {
        words();
        QTest::newRow("empty") << u""_s;
    }

    void theShellTakesEveryWordBackAsItWas()
    {
#ifdef Q_OS_WIN
        QFAIL("this claim is tested on Unix only");
#else
        QFETCH(QString, word);
        QProcess shell;
        shell.start(u"/bin/sh"_s, {u"-c"_s, shellLine({u"printf"_s, u"%s|"_s, word, u"fim"_s})});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), word + u"|fim|"_s);
#endif
    }

private:
    static void words()
    {
        QTest::addColumn<QString>("word");
        QTest::newRow("plain") << u"/dados/carteira"_s;
        QTest::newRow("blank") << u"/dados do BTG"_s;
        QTest::newRow("quotes") << u"it's \"so\""_s;
        QTest::newRow("dollar, back tick, backslash") << u"$HOME `x` C:\\a b\\"_s;
        QTest::newRow("accents") << u"/posição"_s;
    }
};

QTEST_GUILESS_MAIN(TestCommandText)
#include "tst_commandtext.moc"
