// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/jobchoice.h"
#include "core/schedule/jobtemplate.h"
#include "tests/unit/schedule/schedulesamples.h"

#include <QJsonDocument>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestScheduledJob : public QObject
{
    Q_OBJECT

private slots:
    void templatesBeginWithSeveralStartsUntilEverythingIsReleased()
    {
        const JobTemplate first = jobTemplates().constFirst();
        ScheduledJob job = sampleJob(JobTiming::Fixed);
        JobChoice choice;
        first.apply(job, choice);
        job.arguments = argumentsOf(choice);
        QCOMPARE(timingText(job), u"a cada 30 min das 08:30 às 20:00, até tudo estar liberado"_s);
        QCOMPARE(startTimes(job).size(), 24);
        QVERIFY(fullArguments(job).join(u' ').contains(u"--politica faltantes-e-falhas"_s));
        QCOMPARE(choiceOf(job.arguments), choice);
        for (const JobTemplate &usual : jobTemplates()) {
            usual.apply(job, choice);
            job.arguments = argumentsOf(choice);
            QVERIFY2(checkJob(job), qPrintable(timingText(job)));
            QCOMPARE(choiceOf(job.arguments), choice);
        }
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<ScheduledJob>("job");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const auto &change, const QString &word) {
            ScheduledJob job = sampleJob(JobTiming::Fixed);
            change(job);
            QTest::newRow(name) << job << word;
        };
        row(
            "no name", [](ScheduledJob &job) { job.name.clear(); }, u"Nome"_s);
        row(
            "line break in the name", [](ScheduledJob &job) { job.name = u"a\nb"_s; }, u"Nome"_s);
        row(
            "backslash in the name", [](ScheduledJob &job) { job.name = u"a\\b"_s; }, u"Nome"_s);
        row(
            "relative program", [](ScheduledJob &job) { job.program = u"orquestrador_btg"_s; }, u"Programa"_s);
        row(
            "no log folder", [](ScheduledJob &job) { job.logFolder.clear(); }, u"Pasta de logs"_s);
        row(
            "line break in a folder", [](ScheduledJob &job) { job.workingFolder = u"/a\nb"_s; },
            u"Pasta de trabalho"_s);
        row(
            "line break in a word", [](ScheduledJob &job) { job.arguments << u"a\nb"_s; }, u"Opções"_s);
        row(
            "no times", [](ScheduledJob &job) { job.times.clear(); }, u"Horários"_s);
        row(
            "twice the same time",
            [](ScheduledJob &job) {
                job.times = {QTime(8, 0), QTime(8, 0)};
            },
            u"Horários"_s);
        row(
            "seconds", [](ScheduledJob &job) { job.times = {QTime(8, 0, 1)}; }, u"Horários"_s);
        row(
            "ends before it begins",
            [](ScheduledJob &job) {
                job.timing = JobTiming::Every;
                job.until = QTime(8, 0);
            },
            u"antes do fim"_s);
        row(
            "every minute",
            [](ScheduledJob &job) {
                job.timing = JobTiming::Every;
                job.everyMinutes = 1;
            },
            u"Intervalo"_s);
    }

    void mistakesAreNamed()
    {
        QFETCH(ScheduledJob, job);
        QFETCH(QString, word);
        const auto checked = checkJob(job);
        QVERIFY(!checked);
        QVERIFY2(checked.error().message.contains(word), qPrintable(checked.error().message));
    }

    void limitIsComparedInTheTimeOfBrasilia_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QTime>("from");
        QTest::addColumn<QTime>("until");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const QByteArray &zone, QTime from, QTime until, const QString &said) {
            QTest::newRow(name) << zone << from << until << said;
        };
        row("one clock, in time", "America/Sao_Paulo", {8, 30}, {20, 0}, {});
        row("one clock, too late", "America/Sao_Paulo", {8, 30}, {8, 30}, u"antes do fim"_s);
        row("ahead: 11:30 is 08:30", "Europe/Lisbon", {11, 30}, {9, 0}, {});
        row("ahead: 11:30 is 08:30, too late", "Europe/Lisbon", {11, 30}, {8, 0}, u"08:30 em Brasília"_s);
        row("behind: 08:30 is 09:30, too late", "America/Manaus", {8, 30}, {9, 0}, u"09:30 em Brasília"_s);
        row("ahead by a day: 08:30 is 16:30", "Pacific/Auckland", {8, 30}, {20, 0}, {});
    }

    void limitIsComparedInTheTimeOfBrasilia()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QTime, from);
        QFETCH(QTime, until);
        QFETCH(QString, said);
        ScheduledJob job = sampleJob(JobTiming::UntilComplete);
        job.from = from;
        job.until = until;
        QVERIFY(checkJob(job));
        const QDateTime november(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
        const auto checked = checkLimit(job, QTimeZone(zone), november);
        QCOMPARE(checked.has_value(), said.isEmpty());
        if (!checked)
            QVERIFY2(checked.error().message.contains(said), qPrintable(checked.error().message));
        job.timing = JobTiming::Every;
        QVERIFY(checkLimit(job, QTimeZone(zone), november)); // both ends by one clock
    }

    void aDescriptionThatNobodyCheckedIsNoJob()
    {
        ScheduledJob job = sampleJob(JobTiming::Fixed);
        job.times.clear();
        QVERIFY(!jobFromJson(QJsonDocument(jobToJson(job)).toJson(QJsonDocument::Compact)));
        QVERIFY(!jobFromJson("{}"));
        QVERIFY(!jobFromJson("{\"nome\":"));
    }

    void windowsPathsAreAbsoluteToo()
    {
        ScheduledJob job = sampleJob();
        job.program = u"C:\\Arquivos de Programas\\Orquestrador\\orquestrador_btg.exe"_s;
        job.workingFolder = u"\\\\servidor\\fundos"_s;
        QVERIFY(checkJob(job));
    }

    void everyCoversBothEndsAndStopsAtMidnight()
    {
        ScheduledJob job = sampleJob(JobTiming::Every);
        QCOMPARE(startTimes(job).size(), 24);
        QCOMPARE(startTimes(job).last(), QTime(20, 0));
        job.everyMinutes = 720;
        job.from = QTime(0, 0);
        job.until = QTime(23, 59);
        QCOMPARE(startTimes(job), (QList<QTime>{QTime(0, 0), QTime(12, 0)}));
    }

    void theWordsFollowFromTiming()
    {
        QCOMPARE(fullArguments(sampleJob()).mid(4),
                 (QStringList{u"--ate-completo"_s, u"20:00"_s, u"--dir-logs"_s, u"/var/log/orquestrador"_s}));
        QVERIFY(!fullArguments(sampleJob(JobTiming::Every)).contains(u"--ate-completo"_s));
    }

    void timesInWords()
    {
        QCOMPARE(timingText(sampleJob(JobTiming::Fixed)), u"às 08:30, 12:00 e 18:00"_s);
        QCOMPARE(timingText(sampleJob(JobTiming::Every)), u"a cada 30 min das 08:30 às 20:00"_s);
    }

    void choicesBecomeWordsAndComeBack()
    {
        JobChoice choice{
            u"carteira"_s, 2, JobChoice::Mode::ExtractOnly, u"/a b/.env"_s, false, {u"--salvar-metricas"_s}, true};
        QCOMPARE(argumentsOf(choice).join(u' '),
                 u"--tipo carteira --dias-atras 2 --apenas-extracao --politica faltantes-e-falhas --env /a b/.env "
                 "--salvar-metricas"_s);
        QCOMPARE(choiceOf(argumentsOf(choice)), choice);
        QCOMPARE(choiceOf(argumentsOf(JobChoice{})), JobChoice{});
    }
};

QTEST_GUILESS_MAIN(TestScheduledJob)
#include "tst_scheduledjob.moc"
