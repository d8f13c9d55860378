// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/scheduledjob.h"

#include "core/base/braziliantime.h"
#include "core/base/valueofword.h"
#include "core/schedule/jobchoice.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kLongestName = 60;
constexpr int kSecondsPerMinute = 60;

QString timeText(QTime time)
{
    return time.toString(u"HH:mm"_s);
}

QString timingName(JobTiming timing)
{
    switch (timing) {
    case JobTiming::Fixed: return u"horarios"_s;
    case JobTiming::Every: return u"intervalo"_s;
    case JobTiming::UntilComplete: return u"ate-completo"_s;
    }
    return {};
}

QString logonName(JobLogon logon)
{
    switch (logon) {
    case JobLogon::Interactive: return u"conectado"_s;
    case JobLogon::S4U: return u"sem-senha"_s;
    case JobLogon::Password: return u"com-senha"_s;
    }
    return {};
}

/// A crontab is made of lines and a command line of words: neither can hold these.
bool hasControl(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

/// Such a name can stand in a marker line and is a legal name of a Windows task.
bool isGoodName(const QString &name)
{
    static const QString kForbidden = u"\\/:*?\"<>|%&^"_s;
    return !name.isEmpty() && name.size() <= kLongestName && name == name.trimmed() && !hasControl(name) &&
           !name.endsWith(u'.') &&
           std::none_of(name.begin(), name.end(), [](QChar c) { return kForbidden.contains(c); });
}

bool isAbsolute(const QString &path)
{
    const bool drive = path.size() > 2 && path[1] == u':' && (path[2] == u'\\' || path[2] == u'/');
    return path.startsWith(u'/') || path.startsWith(u"\\\\"_s) || drive;
}

Result<void> checkPath(const QString &what, const QString &path)
{
    if (path.isEmpty() || !isAbsolute(path))
        return fail(ErrorCode::Config, u"%1: escreva o caminho completo (agora: “%2”)."_s.arg(what, path));
    if (hasControl(path))
        return fail(ErrorCode::Config, u"%1: o caminho tem um caractere de controle: %2."_s.arg(what, path));
    return {};
}

Result<void> checkTimes(const ScheduledJob &job)
{
    const auto wholeMinute = [](QTime t) { return t.isValid() && t.second() == 0 && t.msec() == 0; };
    if (job.timing == JobTiming::Fixed) {
        if (job.times.isEmpty())
            return fail(ErrorCode::Config, u"Horários: informe ao menos um, por exemplo 08:30."_s);
        if (job.times.size() > ScheduledJob::kMostTimes)
            return fail(ErrorCode::Config,
                        u"Horários: no máximo %1; para mais, use “a cada N minutos”."_s.arg(ScheduledJob::kMostTimes));
        if (!std::all_of(job.times.begin(), job.times.end(), wholeMinute) ||
            std::adjacent_find(job.times.begin(), job.times.end(), std::greater_equal<>()) != job.times.end())
            return fail(ErrorCode::Config, u"Horários: escreva HH:MM, em ordem e sem repetir."_s);
        return {};
    }
    // The limit of UntilComplete is read by another clock: checkLimit().
    const bool oneClock = job.timing == JobTiming::Every;
    if (!wholeMinute(job.from) || !wholeMinute(job.until) || (oneClock && job.from >= job.until))
        return fail(ErrorCode::Config, u"Horário: o início precisa vir antes do fim."_s);
    if (job.timing == JobTiming::Every &&
        (job.everyMinutes < ScheduledJob::kLeastMinutes || job.everyMinutes > ScheduledJob::kMostMinutes))
        return fail(
            ErrorCode::Config,
            u"Intervalo: de %1 a %2 minutos."_s.arg(ScheduledJob::kLeastMinutes).arg(ScheduledJob::kMostMinutes));
    return {};
}

} // namespace

QList<QTime> startTimes(const ScheduledJob &job)
{
    switch (job.timing) {
    case JobTiming::Fixed: return job.times;
    case JobTiming::UntilComplete: return {job.from};
    case JobTiming::Every: break;
    }
    QList<QTime> times;
    // Not by adding to a QTime, which begins again after midnight.
    const int step = job.everyMinutes * kSecondsPerMinute;
    for (int offset = 0; step > 0 && offset <= job.from.secsTo(job.until); offset += step)
        times.append(job.from.addSecs(offset));
    return times;
}

QStringList fullArguments(const ScheduledJob &job)
{
    QStringList words = job.arguments;
    if (job.timing == JobTiming::UntilComplete)
        words << u"--ate-completo"_s << timeText(job.until);
    return words << u"--dir-logs"_s << job.logFolder;
}

Result<void> checkJob(const ScheduledJob &job)
{
    if (!isGoodName(job.name))
        return fail(
            ErrorCode::Config,
            u"Nome: de 1 a %1 caracteres, sem \\ / : * ? \" < > | % & ^ e sem ponto no fim."_s.arg(kLongestName));
    for (const auto &[what, path] :
         {std::pair{u"Programa"_s, job.program}, std::pair{u"Pasta de trabalho"_s, job.workingFolder},
          std::pair{u"Pasta de logs"_s, job.logFolder}}) {
        if (const auto good = checkPath(what, path); !good)
            return good;
    }
    for (const QString &word : job.arguments) {
        if (hasControl(word))
            return fail(ErrorCode::Config, u"Opções: há um caractere de controle em “%1”."_s.arg(word));
    }
    return checkTimes(job);
}

Result<void> checkLimit(const ScheduledJob &job, const QTimeZone &zone, const QDateTime &at)
{
    if (job.timing != JobTiming::UntilComplete)
        return {};
    const int ahead = zone.offsetFromUtc(at) - kBrazilianOffset;
    const QTime start = job.from.addSecs(-ahead);
    if (start < job.until)
        return {};
    return fail(ErrorCode::Config, ahead == 0
                                       ? u"Horário: o início precisa vir antes do fim."_s
                                       : u"Horário: o início, %1 neste computador, é %2 em Brasília e precisa vir "
                                         "antes do limite, %3 em Brasília."_s.arg(timeText(job.from), timeText(start),
                                                                                  timeText(job.until)));
}

QString timingText(const ScheduledJob &job)
{
    switch (job.timing) {
    case JobTiming::Every:
        return u"a cada %1 min das %2 às %3%4"_s.arg(job.everyMinutes)
            .arg(timeText(job.from), timeText(job.until),
                 choiceOf(job.arguments).onlyMissing ? u", até tudo estar liberado"_s : QString());
    case JobTiming::UntilComplete:
        return u"das %1 até tudo estar liberado (limite %2)"_s.arg(timeText(job.from), timeText(job.until));
    case JobTiming::Fixed: break;
    }
    QStringList texts;
    for (const QTime &time : job.times)
        texts.append(timeText(time));
    const QString last = texts.isEmpty() ? QString() : texts.takeLast();
    return texts.isEmpty() ? u"às %1"_s.arg(last) : u"às %1 e %2"_s.arg(texts.join(u", "_s), last);
}

QJsonObject jobToJson(const ScheduledJob &job)
{
    QJsonArray times;
    for (const QTime &time : job.times)
        times.append(timeText(time));
    return {{u"nome"_s, job.name},
            {u"programa"_s, job.program},
            {u"opcoes"_s, QJsonArray::fromStringList(job.arguments)},
            {u"pasta"_s, job.workingFolder},
            {u"logs"_s, job.logFolder},
            {u"quando"_s, timingName(job.timing)},
            {u"horarios"_s, times},
            {u"minutos"_s, job.everyMinutes},
            {u"das"_s, timeText(job.from)},
            {u"ate"_s, timeText(job.until)},
            {u"ativo"_s, job.enabled},
            {u"logon"_s, logonName(job.logon)},
            {u"acordar"_s, job.wake},
            {u"desde"_s, job.since.toUTC().toString(Qt::ISODate)}};
}

Result<ScheduledJob> jobFromJson(const QByteArray &json)
{
    QJsonParseError mistake;
    const QJsonObject object = QJsonDocument::fromJson(json, &mistake).object();
    if (mistake.error != QJsonParseError::NoError || object.isEmpty())
        return fail(ErrorCode::Parse, u"a descrição do agendamento não pode ser lida"_s, mistake.errorString());
    const auto readTime = [](const QJsonValue &value) { return QTime::fromString(value.toString(), u"HH:mm"_s); };
    ScheduledJob job;
    job.name = object[u"nome"].toString();
    job.program = object[u"programa"].toString();
    for (const QJsonValue &word : object[u"opcoes"].toArray())
        job.arguments.append(word.toString());
    job.workingFolder = object[u"pasta"].toString();
    job.logFolder = object[u"logs"].toString();
    for (const QJsonValue &time : object[u"horarios"].toArray())
        job.times.append(readTime(time));
    job.everyMinutes = object[u"minutos"].toInt();
    job.from = readTime(object[u"das"]);
    job.until = readTime(object[u"ate"]);
    job.enabled = object[u"ativo"].toBool();
    job.wake = object[u"acordar"].toBool();
    job.logon = valueOfWord<JobLogon>({JobLogon::S4U, JobLogon::Password}, logonName, object[u"logon"].toString())
                    .value_or(JobLogon::Interactive);
    job.since = QDateTime::fromString(object[u"desde"].toString(), Qt::ISODate);
    const auto timing = valueOfWord<JobTiming>({JobTiming::Fixed, JobTiming::Every, JobTiming::UntilComplete},
                                               timingName, object[u"quando"].toString());
    if (!timing)
        return fail(ErrorCode::Parse, u"a descrição do agendamento não diz quando"_s);
    job.timing = *timing;
    if (const auto good = checkJob(job); !good)
        return fail(ErrorCode::Parse, u"a descrição do agendamento está errada: %1"_s.arg(good.error().message));
    return job;
}

} // namespace Etl
