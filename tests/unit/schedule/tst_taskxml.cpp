// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/taskscheduler.h"
#include "tests/unit/schedule/schedulesamples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringConverter>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

ScheduledJob windowsJob(JobTiming timing)
{
    ScheduledJob job = sampleJob(timing);
    job.program = u"C:\\Program Files\\Orquestrador BTG\\orquestrador_btg.exe"_s;
    job.workingFolder = u"D:\\Fundos & Carteiras"_s;
    job.logFolder = u"D:\\Fundos & Carteiras\\logs"_s;
    return job;
}

TaskOptions options()
{
    return {u"FIRMA\\operador"_s, QDate(2026, 11, 23)};
}

QString textOf(const QByteArray &utf16)
{
    return QStringDecoder(QStringConverter::Utf16LE)(utf16.mid(2));
}

/// Takes a command line apart as CommandLineToArgvW does.
QStringList wordsOfWindows(const QString &line)
{
    QStringList words;
    QString word;
    bool inQuotes = false;
    bool any = false;
    qsizetype backslashes = 0;
    for (const QChar c : line + u' ') {
        if (c == u'\\') {
            ++backslashes;
            any = true;
            continue;
        }
        if (c == u'"') {
            word += QString(backslashes / 2, u'\\');
            if (backslashes % 2 == 1)
                word += c;
            else
                inQuotes = !inQuotes;
            any = true;
        } else {
            word += QString(backslashes, u'\\');
            if (c == u' ' && !inQuotes) {
                if (any)
                    words.append(word);
                word.clear();
                any = false;
            } else {
                word += c;
                any = true;
            }
        }
        backslashes = 0;
    }
    return words;
}

} // namespace

class TestTaskXml : public QObject
{
    Q_OBJECT

private slots:
    void theXmlIsTheGoldenOne()
    {
        const auto xml = taskXml(windowsJob(JobTiming::Every), options());
        QVERIFY(xml);
        QVERIFY(xml->startsWith("\xFF\xFE"));
        QFile golden(QStringLiteral(ETL_TEST_DATA "/schedule/task-every.xml"));
        QVERIFY(golden.open(QIODevice::ReadOnly));
        QCOMPARE(textOf(*xml), QString::fromUtf8(golden.readAll()));
    }

    void whatIsRenderedIsReadBack_data()
    {
        QTest::addColumn<ScheduledJob>("job");
        QTest::newRow("until complete") << windowsJob(JobTiming::UntilComplete);
        QTest::newRow("fixed") << windowsJob(JobTiming::Fixed);
        QTest::newRow("every") << windowsJob(JobTiming::Every);
        ScheduledJob disabled = windowsJob(JobTiming::Fixed);
        disabled.enabled = false;
        disabled.logon = JobLogon::S4U;
        disabled.wake = true;
        QTest::newRow("disabled, without logon, waking") << disabled;
    }

    void whatIsRenderedIsReadBack()
    {
        QFETCH(ScheduledJob, job);
        const auto xml = taskXml(job, options());
        QVERIFY(xml);
        const auto read = jobOfTaskXml(*xml);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().oneLine()));
        QCOMPARE(*read, job);
    }

    /// Windows gives its elements back in another order and as UTF-8 text from PowerShell.
    void theOrderOfWindowsIsReadToo()
    {
        QString text = textOf(*taskXml(windowsJob(JobTiming::Every), options()));
        const QString start = u"<StartBoundary>2026-11-23T08:30:00</StartBoundary>"_s;
        QVERIFY(text.contains(start));
        text.remove(start);
        text.replace(u"</Repetition>"_s, u"</Repetition>"_s + start + u"<Enabled>true</Enabled>"_s);
        const auto read = jobOfTaskXml(text.toUtf8());
        QVERIFY(read);
        QCOMPARE(*read, windowsJob(JobTiming::Every));
    }

    void whatWasChangedElsewhereIsShownAsSuch_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("time") << u"T08:30:00"_s << u"T08:45:00"_s;
        QTest::newRow("day") << u"<Monday/>"_s << u"<Saturday/>"_s;
        QTest::newRow("interval") << u"PT30M"_s << u"PT15M"_s;
        QTest::newRow("program") << u"orquestrador_btg.exe"_s << u"outro.exe"_s;
        QTest::newRow("another kind of trigger")
            << u"</CalendarTrigger>"_s << u"</CalendarTrigger><BootTrigger></BootTrigger>"_s;
        QTest::newRow("trigger switched off") << u"<ScheduleByWeek>"_s << u"<Enabled>false</Enabled><ScheduleByWeek>"_s;
    }

    void whatWasChangedElsewhereIsShownAsSuch()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QString text = textOf(*taskXml(windowsJob(JobTiming::Every), options()));
        // Not in the description, which is what the rest is compared with.
        const qsizetype at = text.lastIndexOf(from);
        QVERIFY(at > text.indexOf(u"</Documentation>"_s));
        text.replace(at, from.size(), to);
        const auto read = jobOfTaskXml(text.toUtf8());
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(u"alterada"_s), qPrintable(read.error().message));
    }

    void whatIsNoTaskOfOursIsNoJob_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("half") << textOf(*taskXml(windowsJob(JobTiming::Every), options())).left(900).toUtf8();
        QTest::newRow("another's") << QByteArray("<Task><Triggers/></Task>");
    }

    void whatIsNoTaskOfOursIsNoJob()
    {
        QFETCH(QByteArray, xml);
        QVERIFY(!jobOfTaskXml(xml));
    }

    void cmdHandsTheProgramItsWords()
    {
        ScheduledJob job = windowsJob(JobTiming::UntilComplete);
        job.arguments << u"--dir-carteira"_s << u"D:\\com barra\\"_s;
        const QString line = taskArguments(job);
        const QString head = u"/d /s /c \"set \"ORQUESTRADOR_ORIGEM=agendamento\"& "_s;
        QVERIFY(line.startsWith(head));
        QVERIFY(line.endsWith(u'"'));
        const QString rest = line.mid(head.size(), line.size() - head.size() - 1);
        QCOMPARE(wordsOfWindows(rest), QStringList{job.program} + fullArguments(job));
    }

    void aPercentThatCmdWouldReplaceIsRefused()
    {
        ScheduledJob job = windowsJob(JobTiming::Fixed);
        job.logFolder = u"D:\\100%\\logs"_s;
        QVERIFY(!taskXml(job, options()));
    }

    void schtasksIsToldByPathAndFile()
    {
        QCOMPARE(
            createTaskArguments(u"Manhã"_s, u"C:/t.xml"_s),
            (QStringList{u"/Create"_s, u"/TN"_s, u"\\Orquestrador BTG\\Manhã"_s, u"/XML"_s, u"C:/t.xml"_s, u"/F"_s}));
        QCOMPARE(deleteTaskArguments(u"x"_s).last(), u"/F"_s);
        QCOMPARE(runTaskArguments(u"x"_s).first(), u"/Run"_s);
        QCOMPARE(queryTaskArguments(u"x"_s).last(), u"/XML"_s);
    }

    void theListOfPowerShellIsRead()
    {
        const QString xml = textOf(*taskXml(windowsJob(JobTiming::Fixed), options()));
        const QJsonArray list = {QJsonObject{{u"name"_s, sampleJob().name},
                                             {u"xml"_s, xml},
                                             {u"lastResult"_s, double(0x80070002)},
                                             {u"lastRun"_s, u"2026-11-23T11:30:00Z"_s},
                                             {u"nextRun"_s, u"2026-11-23T15:00:00Z"_s}},
                                 QJsonObject{{u"name"_s, u"Alheia"_s},
                                             {u"xml"_s, u"<Task/>"_s},
                                             {u"lastResult"_s, 0x41303},
                                             {u"lastRun"_s, u"1999-11-30T00:00:00Z"_s},
                                             {u"nextRun"_s, QString()}}};
        const auto entries = entriesOfTaskList("\xEF\xBB\xBF" + QJsonDocument(list).toJson() + "\r\n");
        QVERIFY(entries);
        QCOMPARE(entries->size(), 2);
        QCOMPARE(entries->first().job, windowsJob(JobTiming::Fixed));
        QCOMPARE(entries->first().lastResult, 0x80070002u);
        QCOMPARE(entries->first().lastRun, QDateTime(QDate(2026, 11, 23), QTime(11, 30), Qt::UTC));
        QCOMPARE(entries->last().job.name, u"Alheia"_s);
        QVERIFY(!entries->last().trouble.isEmpty());
        QVERIFY(!entries->last().lastRun.isValid());
        QVERIFY(entriesOfTaskList("[]"));
        QVERIFY(!entriesOfTaskList("Get-ScheduledTask : Acesso negado"));
    }

    void resultsAreSaidInWords_data()
    {
        QTest::addColumn<quint32>("result");
        QTest::addColumn<QString>("word");
        QTest::newRow("0x0") << 0u << u"sucesso"_s;
        QTest::newRow("0x1") << 1u << u"falha"_s;
        QTest::newRow("0x2") << 2u << u"não encontrado"_s;
        QTest::newRow("running") << 0x41301u << u"em execução"_s;
        QTest::newRow("not yet run") << 0x41303u << u"ainda não"_s;
        QTest::newRow("logged off") << 0x800704DDu << u"não estava conectado"_s;
        QTest::newRow("unknown") << 0xC0000005u << u"0xC0000005"_s;
    }

    void resultsAreSaidInWords()
    {
        QFETCH(quint32, result);
        QFETCH(QString, word);
        QVERIFY2(taskResultText(result).contains(word), qPrintable(taskResultText(result)));
    }
};

QTEST_GUILESS_MAIN(TestTaskXml)
#include "tst_taskxml.moc"
