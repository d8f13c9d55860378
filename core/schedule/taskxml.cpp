// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/taskxml.h"

#include "core/base/valueofword.h"

#include <QJsonDocument>
#include <QStringConverter>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// How long a run may take beyond what it is told to wait; then it hangs.
constexpr int kHoursOfWork = 4;
constexpr int kSecondsPerHour = 3600;
const QStringList &weekdayElements()
{
    static const QStringList names = {u"Monday"_s, u"Tuesday"_s, u"Wednesday"_s, u"Thursday"_s, u"Friday"_s};
    return names;
}

QString logonTypeName(JobLogon logon)
{
    switch (logon) {
    case JobLogon::Interactive: return u"InteractiveToken"_s;
    case JobLogon::S4U: return u"S4U"_s;
    case JobLogon::Password: return u"Password"_s;
    }
    return {};
}

JobLogon logonOfType(const QString &type)
{
    return valueOfWord<JobLogon>({JobLogon::S4U, JobLogon::Password}, logonTypeName, type)
        .value_or(JobLogon::Interactive);
}

/// One trigger: when it starts, how often it repeats. The same on every weekday.
struct TaskTrigger
{
    QTime start;
    QString interval, duration; ///< ISO 8601; empty: once
    QStringList days;

    bool operator==(const TaskTrigger &) const = default;
};

/// What decides when and what a task runs; two tasks with equal ones do the same.
struct TaskSubstance
{
    QString command, arguments, workingFolder;
    QList<TaskTrigger> triggers;
    bool operator==(const TaskSubstance &) const = default;
};

QString minutesText(int minutes)
{
    const QString hours = minutes >= 60 ? u"%1H"_s.arg(minutes / 60) : QString();
    return u"PT"_s + hours + (minutes % 60 != 0 || minutes == 0 ? u"%1M"_s.arg(minutes % 60) : QString());
}

TaskSubstance substanceOf(const ScheduledJob &job)
{
    TaskSubstance substance{u"cmd.exe"_s, taskArguments(job), job.workingFolder, {}};
    if (job.timing == JobTiming::Every) {
        // A minute more, so that the start at "until" itself lies within the duration.
        const int minutes = job.from.secsTo(job.until) / 60 + 1;
        substance.triggers = {{job.from, minutesText(job.everyMinutes), minutesText(minutes), weekdayElements()}};
        return substance;
    }
    for (const QTime &time : startTimes(job))
        substance.triggers.append({time, {}, {}, weekdayElements()});
    return substance;
}

void writeTrigger(QXmlStreamWriter &xml, const TaskTrigger &trigger, QDate firstDay)
{
    xml.writeStartElement(u"CalendarTrigger"_s);
    xml.writeTextElement(u"StartBoundary"_s, QDateTime(firstDay, trigger.start).toString(u"yyyy-MM-ddTHH:mm:ss"_s));
    if (!trigger.interval.isEmpty()) {
        xml.writeStartElement(u"Repetition"_s);
        xml.writeTextElement(u"Interval"_s, trigger.interval);
        xml.writeTextElement(u"Duration"_s, trigger.duration);
        xml.writeTextElement(u"StopAtDurationEnd"_s, u"false"_s);
        xml.writeEndElement();
    }
    xml.writeStartElement(u"ScheduleByWeek"_s);
    xml.writeTextElement(u"WeeksInterval"_s, u"1"_s);
    xml.writeStartElement(u"DaysOfWeek"_s);
    for (const QString &day : trigger.days)
        xml.writeEmptyElement(day);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeSettings(QXmlStreamWriter &xml, const ScheduledJob &job)
{
    const auto yesNo = [](bool yes) { return yes ? u"true"_s : u"false"_s; };
    const int waiting = job.timing == JobTiming::UntilComplete ? job.from.secsTo(job.until) / kSecondsPerHour : 0;
    const int hours = waiting + kHoursOfWork;
    xml.writeStartElement(u"Settings"_s);
    xml.writeTextElement(u"MultipleInstancesPolicy"_s, u"IgnoreNew"_s);
    xml.writeTextElement(u"DisallowStartIfOnBatteries"_s, u"false"_s);
    xml.writeTextElement(u"StopIfGoingOnBatteries"_s, u"false"_s);
    xml.writeTextElement(u"AllowHardTerminate"_s, u"true"_s);
    xml.writeTextElement(u"StartWhenAvailable"_s, u"true"_s);
    // A catch-up before the network is up is the commonest false failure of such programs.
    xml.writeTextElement(u"RunOnlyIfNetworkAvailable"_s, u"true"_s);
    xml.writeTextElement(u"AllowStartOnDemand"_s, u"true"_s);
    xml.writeTextElement(u"Enabled"_s, yesNo(job.enabled));
    xml.writeTextElement(u"Hidden"_s, u"false"_s);
    xml.writeTextElement(u"WakeToRun"_s, yesNo(job.wake));
    xml.writeTextElement(u"ExecutionTimeLimit"_s, u"PT%1H"_s.arg(hours));
    xml.writeEndElement();
}

QString decoded(const QByteArray &bytes)
{
    const auto encoding = QStringConverter::encodingForData(bytes);
    QString text = encoding ? QString(QStringDecoder(*encoding)(bytes)) : QString::fromUtf8(bytes);
    // The decoder of a named byte order keeps the mark.
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text;
}

TaskTrigger readTrigger(QXmlStreamReader &xml)
{
    TaskTrigger trigger;
    while (!xml.atEnd() && !(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == "CalendarTrigger"_L1)) {
        if (!xml.isStartElement())
            continue;
        const QString name = xml.name().toString();
        if (name == "StartBoundary"_L1)
            trigger.start = QTime::fromString(xml.readElementText().mid(11, 5), u"HH:mm"_s);
        else if (name == "Interval"_L1)
            trigger.interval = xml.readElementText();
        else if (name == "Duration"_L1)
            trigger.duration = xml.readElementText();
        else if (name.endsWith("day"_L1))
            trigger.days.append(name);
        else if (name == "Enabled"_L1 && xml.readElementText() == "false"_L1)
            trigger.days = {u"desativado"_s};
    }
    return trigger;
}

} // namespace

QString windowsWord(const QString &word)
{
    QString quoted = u"\""_s;
    qsizetype backslashes = 0;
    for (const QChar c : word) {
        if (c == u'\\') {
            ++backslashes;
            continue;
        }
        // Backslashes count only before a quote; there each needs a second one.
        quoted += QString(c == u'"' ? 2 * backslashes + 1 : backslashes, u'\\') + c;
        backslashes = 0;
    }
    return quoted + QString(2 * backslashes, u'\\') + u'"';
}

QString taskArguments(const ScheduledJob &job)
{
    QStringList words = {windowsWord(job.program)};
    for (const QString &word : fullArguments(job))
        words.append(windowsWord(word));
    // /s: cmd takes off the outermost pair of quotes and nothing else. /d: no AutoRun of the registry.
    return u"/d /s /c \"set \"ORQUESTRADOR_ORIGEM=agendamento\"& %1\""_s.arg(words.join(u' '));
}

Result<QByteArray> taskXml(const ScheduledJob &job, const TaskOptions &options)
{
    if (const auto good = checkJob(job); !good)
        return fail(good.error());
    const TaskSubstance substance = substanceOf(job);
    const auto isHostile = [](QChar c) { return c == u'%'; };
    if (std::any_of(substance.arguments.begin(), substance.arguments.end(), isHostile))
        return fail(ErrorCode::Config,
                    u"O Windows trocaria o “%” de um caminho ou opção por outra coisa: use uma pasta sem “%”."_s);
    if (job.arguments.join(u' ').contains(u'"'))
        return fail(ErrorCode::Config, u"Uma opção tem aspas, que o Windows não deixaria passar: tire as aspas."_s);

    QString text;
    QXmlStreamWriter xml(&text);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartElement(u"Task"_s);
    xml.writeAttribute(u"version"_s, u"1.2"_s);
    xml.writeDefaultNamespace(u"http://schemas.microsoft.com/windows/2004/02/mit/task"_s);
    xml.writeStartElement(u"RegistrationInfo"_s);
    xml.writeTextElement(u"Author"_s, u"Orquestrador BTG"_s);
    xml.writeTextElement(u"Description"_s, u"Carteira e rentabilidade do BTG, dias úteis, %1."_s.arg(timingText(job)));
    xml.writeTextElement(u"Documentation"_s,
                         QString::fromUtf8(QJsonDocument(jobToJson(job)).toJson(QJsonDocument::Compact)));
    xml.writeEndElement();
    xml.writeStartElement(u"Triggers"_s);
    for (const TaskTrigger &trigger : substance.triggers)
        writeTrigger(xml, trigger, options.firstDay);
    xml.writeEndElement();
    xml.writeStartElement(u"Principals"_s);
    xml.writeStartElement(u"Principal"_s);
    xml.writeAttribute(u"id"_s, u"Author"_s);
    if (!options.user.isEmpty())
        xml.writeTextElement(u"UserId"_s, options.user);
    xml.writeTextElement(u"LogonType"_s, logonTypeName(job.logon));
    xml.writeTextElement(u"RunLevel"_s, u"LeastPrivilege"_s);
    xml.writeEndElement();
    xml.writeEndElement();
    writeSettings(xml, job);
    xml.writeStartElement(u"Actions"_s);
    xml.writeAttribute(u"Context"_s, u"Author"_s);
    xml.writeStartElement(u"Exec"_s);
    xml.writeTextElement(u"Command"_s, substance.command);
    xml.writeTextElement(u"Arguments"_s, substance.arguments);
    xml.writeTextElement(u"WorkingDirectory"_s, substance.workingFolder);
    xml.writeEndDocument();
    QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    // Written here: the writer would begin with an empty line, and then it is no declaration.
    return QByteArray(encoder(u"<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n"_s + text.trimmed() + u'\n'));
}

Result<ScheduledJob> jobOfTaskXml(const QByteArray &xml)
{
    QXmlStreamReader reader(decoded(xml));
    TaskSubstance substance;
    QByteArray described;
    bool enabled = true;
    bool wake = false;
    JobLogon logon = JobLogon::Interactive;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == "CalendarTrigger"_L1)
            substance.triggers.append(readTrigger(reader));
        else if (reader.name().endsWith("Trigger"_L1))
            substance.triggers.append(TaskTrigger{}); // another kind, which this program never makes
        else if (reader.name() == "Documentation"_L1)
            described = reader.readElementText().toUtf8();
        else if (reader.name() == "Enabled"_L1)
            enabled = reader.readElementText() == "true"_L1;
        else if (reader.name() == "WakeToRun"_L1)
            wake = reader.readElementText() == "true"_L1;
        else if (reader.name() == "LogonType"_L1)
            logon = logonOfType(reader.readElementText());
        else if (reader.name() == "Command"_L1)
            substance.command = reader.readElementText();
        else if (reader.name() == "Arguments"_L1)
            substance.arguments = reader.readElementText();
        else if (reader.name() == "WorkingDirectory"_L1)
            substance.workingFolder = reader.readElementText();
    }
    if (reader.hasError())
        return fail(ErrorCode::Parse, u"a tarefa não pode ser lida"_s, reader.errorString());
    auto job = jobFromJson(described);
    if (!job)
        return job;
    if (substanceOf(*job) != substance)
        return fail(ErrorCode::Parse, u"a tarefa foi alterada fora deste programa"_s);
    job->enabled = enabled;
    job->logon = logon;
    job->wake = wake;
    return job;
}

} // namespace Etl
