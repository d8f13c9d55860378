// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/crontab.h"

#include <QJsonDocument>
#include <QMap>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr char kBegin[] = "# >>> Orquestrador BTG (agendamento): ";
constexpr char kEnd[] = "# <<< Orquestrador BTG (agendamento): ";
/// Vixie cron cuts a command at 998 bytes without a word.
constexpr qsizetype kLongestCommand = 990;

/// "8-19", "9,11-20".
QString rangesText(const QList<int> &ascending)
{
    QStringList parts;
    for (qsizetype i = 0; i < ascending.size();) {
        qsizetype last = i;
        while (last + 1 < ascending.size() && ascending[last + 1] == ascending[last] + 1)
            ++last;
        const QString first = QString::number(ascending[i]);
        if (last == i)
            parts.append(first);
        else if (last == i + 1)
            parts << first << QString::number(ascending[last]);
        else
            parts.append(first + u'-' + QString::number(ascending[last]));
        i = last + 1;
    }
    return parts.join(u',');
}

/// "30 8-19 * * 1-5": as few as say exactly those times.
QStringList cronTimes(const QList<QTime> &times)
{
    QMap<int, QList<int>> hoursOfMinute;
    for (const QTime &time : times)
        hoursOfMinute[time.minute()].append(time.hour());
    QMap<QString, QList<int>> minutesOfHours;
    for (auto it = hoursOfMinute.cbegin(); it != hoursOfMinute.cend(); ++it)
        minutesOfHours[rangesText(it.value())].append(it.key());
    QStringList lines;
    for (auto it = minutesOfHours.cbegin(); it != minutesOfHours.cend(); ++it) {
        QStringList minutes;
        for (const int minute : it.value())
            minutes.append(QString::number(minute));
        lines.append(u"%1 %2 * * 1-5"_s.arg(minutes.join(u','), it.key()));
    }
    return lines;
}

/// The description's line: "# {…}".
Result<ScheduledJob> jobOfBlock(const QByteArray &block)
{
    const qsizetype first = block.indexOf('\n') + 1;
    const QByteArray described = block.mid(first, block.indexOf('\n', first) - first);
    if (!described.startsWith("# {"))
        return fail(ErrorCode::Parse, u"a linha de descrição do agendamento não está lá"_s);
    auto job = jobFromJson(described.mid(2));
    if (!job)
        return job;
    const auto rendered = crontabBlock(*job);
    if (!rendered || *rendered != block)
        return fail(ErrorCode::Parse, u"as linhas do agendamento foram alteradas fora deste programa"_s);
    return job;
}

} // namespace

QString shellWord(const QString &word)
{
    return u'\'' + QString(word).replace(u"'"_s, u"'\\''"_s) + u'\'';
}

QString shellCommand(const ScheduledJob &job)
{
    // Without the log folder the redirection would fail and nothing would run.
    QStringList words = {u"mkdir -p %1 && cd %2 && ORQUESTRADOR_ORIGEM=agendamento LANG=C.UTF-8"_s.arg(
        shellWord(job.logFolder), shellWord(job.workingFolder))};
    words.append(shellWord(job.program));
    for (const QString &word : fullArguments(job))
        words.append(shellWord(word));
    words << u">/dev/null"_s << u"2>>"_s + shellWord(job.logFolder + u"/agendamento.log"_s);
    return words.join(u' ');
}

Result<QByteArray> crontabBlock(const ScheduledJob &job)
{
    if (const auto good = checkJob(job); !good)
        return fail(good.error());
    // cron takes an unescaped % for the end of the line, wherever it stands; it takes the backslash away itself.
    const QByteArray command = shellCommand(job).replace(u'%', u"\\%"_s).toUtf8();
    if (command.size() > kLongestCommand)
        return fail(ErrorCode::Config,
                    u"O comando ficou longo demais para o cron (%1 bytes; no máximo %2): use caminhos mais curtos."_s
                        .arg(command.size())
                        .arg(kLongestCommand));
    const QByteArray name = job.name.toUtf8();
    QByteArray block =
        QByteArray(kBegin) + name + "\n# " + QJsonDocument(jobToJson(job)).toJson(QJsonDocument::Compact) + '\n';
    for (const QString &times : cronTimes(startTimes(job)))
        block += (job.enabled ? QByteArray() : QByteArray("# desativado: ")) + times.toUtf8() + ' ' + command + '\n';
    return block + QByteArray(kEnd) + name + '\n';
}

QList<CrontabBlock> crontabBlocks(const QByteArray &crontab)
{
    QList<CrontabBlock> blocks;
    qsizetype at = 0;
    while (at < crontab.size()) {
        const qsizetype lineEnd = crontab.indexOf('\n', at);
        const qsizetype next = lineEnd < 0 ? crontab.size() : lineEnd + 1;
        const QByteArray line = crontab.mid(at, (lineEnd < 0 ? crontab.size() : lineEnd) - at);
        if (!line.startsWith(kBegin)) {
            at = next;
            continue;
        }
        const QByteArray name = line.mid(qsizetype(sizeof kBegin) - 1);
        const QByteArray mark = '\n' + QByteArray(kEnd) + name + '\n';
        const qsizetype closing = crontab.indexOf(mark, at);
        // An end mark behind another beginning belongs to that one.
        const qsizetype another = crontab.indexOf('\n' + QByteArray(kBegin), at);
        CrontabBlock block{QString::fromUtf8(name), fail(ErrorCode::Parse, {}), true, at, next};
        if (closing < 0 || (another >= 0 && another < closing)) {
            block.closed = false;
            block.job = fail(ErrorCode::Parse, u"falta a marca de fim do agendamento; corrija com “crontab -e”"_s);
        } else {
            block.end = closing + mark.size();
            block.job = jobOfBlock(crontab.mid(at, block.end - at));
            if (block.job && block.job->name != block.name)
                block.job = fail(ErrorCode::Parse, u"a marca e a descrição do agendamento têm nomes diferentes"_s);
        }
        at = block.end;
        blocks.append(block);
    }
    return blocks;
}

Result<QByteArray> crontabWith(const QByteArray &crontab, const ScheduledJob &job, const QString &replaced)
{
    const auto block = crontabBlock(job);
    if (!block)
        return fail(block.error());
    const QString old = replaced.isEmpty() ? job.name : replaced;
    for (const CrontabBlock &standing : crontabBlocks(crontab)) {
        if (standing.name == job.name && job.name != old)
            return fail(ErrorCode::Config, u"Já existe um agendamento com o nome “%1”."_s.arg(job.name));
        if (standing.name == old && !standing.closed)
            return fail(ErrorCode::Config, u"Agendamento “%1”: %2."_s.arg(old, standing.job.error().message));
    }
    QByteArray changed = crontab;
    qsizetype place = -1;
    // A second block of that name (copied by hand) would run the job twice: all go, the new one stands where the first
    // did.
    const QList<CrontabBlock> blocks = crontabBlocks(crontab);
    for (auto standing = blocks.crbegin(); standing != blocks.crend(); ++standing) {
        if (standing->name != old)
            continue;
        changed.remove(standing->begin, standing->end - standing->begin);
        place = standing->begin;
    }
    if (place >= 0)
        return changed.insert(place, *block);
    const bool open = !changed.isEmpty() && !changed.endsWith('\n');
    return changed + (open ? "\n" : "") + *block;
}

Result<QByteArray> crontabWithout(const QByteArray &crontab, const QString &name)
{
    QByteArray rest = crontab;
    const QList<CrontabBlock> blocks = crontabBlocks(crontab);
    for (auto block = blocks.crbegin(); block != blocks.crend(); ++block) {
        if (block->name != name)
            continue;
        if (!block->closed)
            return fail(ErrorCode::Config, u"Agendamento “%1”: %2."_s.arg(name, block->job.error().message));
        rest.remove(block->begin, block->end - block->begin);
    }
    return rest;
}

} // namespace Etl
