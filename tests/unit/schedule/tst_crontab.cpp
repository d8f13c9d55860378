// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/crontab.h"
#include "tests/unit/schedule/schedulesamples.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestCrontab : public QObject
{
    Q_OBJECT

private slots:
    void timesBecomeTheFewestLines_data()
    {
        QTest::addColumn<ScheduledJob>("job");
        QTest::addColumn<QStringList>("lines");
        ScheduledJob fixed = sampleJob(JobTiming::Fixed);
        QTest::newRow("fixed times with two minutes") << fixed << QStringList{u"0 12,18 * * 1-5"_s, u"30 8 * * 1-5"_s};
        fixed.times = {QTime(0, 0)};
        QTest::newRow("midnight") << fixed << QStringList{u"0 0 * * 1-5"_s};
        ScheduledJob every = sampleJob(JobTiming::Every);
        QTest::newRow("every half hour, both ends included")
            << every << QStringList{u"30 8-19 * * 1-5"_s, u"0 9-20 * * 1-5"_s};
        every.everyMinutes = 60;
        QTest::newRow("every hour") << every << QStringList{u"30 8-19 * * 1-5"_s};
        every.everyMinutes = 90;
        every.until = QTime(13, 0);
        QTest::newRow("an hour and a half") << every << QStringList{u"0 10,13 * * 1-5"_s, u"30 8,11 * * 1-5"_s};
        every.from = QTime(9, 0);
        every.until = QTime(9, 50);
        every.everyMinutes = 10;
        QTest::newRow("minutes of one hour in one line") << every << QStringList{u"0,10,20,30,40,50 9 * * 1-5"_s};
        QTest::newRow("until complete starts once") << sampleJob() << QStringList{u"30 8 * * 1-5"_s};
    }

    void timesBecomeTheFewestLines()
    {
        QFETCH(ScheduledJob, job);
        QFETCH(QStringList, lines);
        const auto block = crontabBlock(job);
        QVERIFY(block);
        QStringList starts;
        for (const QString &line : QString::fromUtf8(*block).split(u'\n')) {
            if (!line.isEmpty() && !line.startsWith(u'#'))
                starts.append(line.left(line.indexOf(u" mkdir"_s)));
        }
        starts.sort();
        lines.sort();
        QCOMPARE(starts, lines);
    }

    void foreignLinesStayByteForByte_data()
    {
        QTest::addColumn<QByteArray>("foreign");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("lines of others") << QByteArray("MAILTO=ti@exemplo.com\n# meu\n*/5 * * * *\t/bin/true  \n");
        QTest::newRow("Latin-1 and tabs") << QByteArray("# relat\xf3rio\n\t\n0 1 * * * echo \\%\n\n\n");
        QTest::newRow("carriage returns") << QByteArray("# a\r\n0 1 * * * b\r\n");
        QTest::newRow("almost our mark") << QByteArray("# >>> Orquestrador BTG: x\n# <<< Orquestrador BTG: x\n");
    }

    void foreignLinesStayByteForByte()
    {
        QFETCH(QByteArray, foreign);
        const auto with = crontabWith(foreign, sampleJob());
        QVERIFY(with);
        QVERIFY(with->startsWith(foreign));
        const auto both = crontabWith(*with + "9 9 * * * atras\n", sampleJob(JobTiming::Every));
        QVERIFY(both);
        QVERIFY(both->startsWith(foreign));
        QVERIFY(both->endsWith("9 9 * * * atras\n"));
        QCOMPARE(crontabBlocks(*both).size(), 1);
        const auto without = crontabWithout(*both, sampleJob().name);
        QVERIFY(without);
        QCOMPARE(*without, foreign + "9 9 * * * atras\n");
    }

    void aLastLineWithoutEndGetsOne()
    {
        const auto with = crontabWith("0 1 * * * x", sampleJob());
        QVERIFY(with);
        QVERIFY(with->startsWith("0 1 * * * x\n# >>> "));
    }

    void whatIsRenderedIsReadBack_data()
    {
        QTest::addColumn<ScheduledJob>("job");
        QTest::newRow("until complete") << sampleJob();
        QTest::newRow("fixed") << sampleJob(JobTiming::Fixed);
        QTest::newRow("every") << sampleJob(JobTiming::Every);
        ScheduledJob odd = sampleJob();
        odd.enabled = false;
        QTest::newRow("disabled") << odd;
        odd.name = u"D-2 (correção) nº 1"_s;
        odd.workingFolder = u"/home/joão/it's 100% \"meu\" $HOME `x` \\"_s;
        odd.logFolder = u"/mnt/rede/Pasta de logs%%"_s;
        odd.arguments << u"--dir-carteira"_s << u"/x/%d '%'"_s;
        QTest::newRow("hostile paths") << odd;
    }

    void whatIsRenderedIsReadBack()
    {
        QFETCH(ScheduledJob, job);
        const auto table = crontabWith("0 1 * * * x\n", job);
        QVERIFY(table);
        const auto blocks = crontabBlocks(*table);
        QCOMPARE(blocks.size(), 1);
        QVERIFY2(blocks.first().job, qPrintable(blocks.first().job ? QString() : blocks.first().job.error().message));
        QCOMPARE(*blocks.first().job, job);
    }

    void disabledRunsNothing()
    {
        ScheduledJob job = sampleJob(JobTiming::Every);
        job.enabled = false;
        const auto block = crontabBlock(job);
        QVERIFY(block);
        for (const QByteArray &line : block->split('\n'))
            QVERIFY2(line.isEmpty() || line.startsWith('#'), line.constData());
    }

    /// cron and sh themselves: cron takes \% for %, sh the quotes; the program must see exactly the words.
    void theCommandSurvivesCronAndShell()
    {
        QTemporaryDir places;
        const QString odd = places.filePath(u"it's 100% \"odd\" $HOME ; é"_s);
        QVERIFY(QDir().mkpath(odd));
        ScheduledJob job = sampleJob();
        job.program = odd + u"/programa %d"_s;
        job.workingFolder = odd;
        job.logFolder = odd + u"/logs que ainda não existem"_s;
        job.arguments = {u"--env"_s, odd + u"/.env"_s, u"a'b%c\\"_s};
        QVERIFY(writeScript(job.program,
                            "{ pwd; echo \"$ORQUESTRADOR_ORIGEM\"; for w; do printf '%s\\n' \"$w\"; done; } "
                            "> visto\necho linha\necho erro >&2\n"));
        const auto block = crontabBlock(job);
        QVERIFY(block);
        const QByteArray line = block->split('\n').at(2);
        QByteArray command = line.mid(QByteArray("30 8 * * 1-5 ").size());
        QVERIFY(!QByteArray(command).replace("\\%", "").contains('%'));
        command.replace("\\%", "%");
        QProcess shell;
        shell.start(u"/bin/sh"_s, {u"-c"_s, QString::fromUtf8(command)});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 0);
        QCOMPARE(shell.readAllStandardOutput(), QByteArray());
        QFile seen(odd + u"/visto"_s);
        QVERIFY(seen.open(QIODevice::ReadOnly));
        const QStringList words = QString::fromUtf8(seen.readAll()).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(words.mid(0, 2), (QStringList{odd, u"agendamento"_s}));
        QCOMPARE(words.mid(2), fullArguments(job));
        QFile errors(job.logFolder + u"/agendamento.log"_s);
        QVERIFY(errors.open(QIODevice::ReadOnly));
        QCOMPARE(errors.readAll(), QByteArray("erro\n"));
    }

    void aLineChangedByHandIsShownAsSuch()
    {
        auto table = crontabWith({}, sampleJob());
        QVERIFY(table);
        table->replace("30 8 * * 1-5", "45 8 * * 1-5");
        const auto blocks = crontabBlocks(*table);
        QCOMPARE(blocks.size(), 1);
        QCOMPARE(blocks.first().name, sampleJob().name);
        QVERIFY(!blocks.first().job);
        QVERIFY(blocks.first().job.error().message.contains(u"alteradas"_s));
        const auto repaired = crontabWith(*table, sampleJob());
        QVERIFY(repaired);
        QVERIFY(crontabBlocks(*repaired).first().job);
    }

    void aBlockWithoutEndIsNeverReplacedNorRemoved()
    {
        const auto whole = crontabWith({}, sampleJob());
        QVERIFY(whole);
        const QByteArray open = whole->left(whole->indexOf("# <<<")) + "0 1 * * * de outro\n";
        QCOMPARE(crontabBlocks(open).size(), 1);
        QVERIFY(!crontabWithout(open, sampleJob().name));
        QVERIFY(!crontabWith(open, sampleJob()));
        ScheduledJob other = sampleJob();
        other.name = u"Outro"_s;
        const auto added = crontabWith(open, other);
        QVERIFY(added);
        QVERIFY(added->startsWith(open));
        // The second block's end mark must not close the first.
        QVERIFY(!crontabBlocks(*added).first().closed);
        QVERIFY(crontabBlocks(*added).last().job);
    }

    void renamingKeepsThePlace()
    {
        const auto table = crontabWith("a\n", sampleJob());
        QVERIFY(table);
        ScheduledJob renamed = sampleJob();
        renamed.name = u"Novo nome"_s;
        const auto changed = crontabWith(*table + "b\n", renamed, sampleJob().name);
        QVERIFY(changed);
        QVERIFY(changed->startsWith("a\n# >>>"));
        QVERIFY(changed->endsWith("\nb\n"));
        QCOMPARE(crontabBlocks(*changed).size(), 1);
        QCOMPARE(crontabBlocks(*changed).first().name, u"Novo nome"_s);
    }

    void aSecondBlockOfTheNameGoesWithTheFirst_data()
    {
        QTest::addColumn<QString>("newName");
        QTest::newRow("changed") << sampleJob().name;
        QTest::newRow("renamed") << u"Novo nome"_s;
    }

    void aSecondBlockOfTheNameGoesWithTheFirst()
    {
        QFETCH(QString, newName);
        const QByteArray block = *crontabBlock(sampleJob());
        ScheduledJob changed = sampleJob(JobTiming::Fixed);
        changed.name = newName;
        const auto table = crontabWith("a\n" + block + "b\n" + block + "c\n", changed, sampleJob().name);
        QVERIFY(table);
        QCOMPARE(*table, "a\n" + *crontabBlock(changed) + "b\nc\n");
    }

    void aNewNameThatExistsIsRefused()
    {
        ScheduledJob second = sampleJob();
        second.name = u"Segundo"_s;
        const auto table = crontabWith(*crontabWith({}, sampleJob()), second);
        QVERIFY(table);
        QVERIFY(!crontabWith(*table, sampleJob(), u"Segundo"_s));
    }

    void aCommandThatCronWouldCutIsRefused()
    {
        ScheduledJob job = sampleJob();
        job.workingFolder = u"/"_s + QString(1000, u'x');
        const auto block = crontabBlock(job);
        QVERIFY(!block);
        QVERIFY(block.error().message.contains(u"longo demais"_s));
    }
};

QTEST_GUILESS_MAIN(TestCrontab)
#include "tst_crontab.moc"
