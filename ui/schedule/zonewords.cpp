// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/zonewords.h"

#include "core/base/braziliantime.h"
#include "ui/controls/operatordate.h"
#include "ui/schedule/jobstatus.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

struct ZoneText
{
    Q_DECLARE_TR_FUNCTIONS(ZoneWords)
};

int secondsAhead(const QTimeZone &zone, const QDateTime &at)
{
    return zone.offsetFromUtc(at) - kBrazilianOffset;
}

/// "4 h", "5 h 30 min".
QString distanceText(int seconds)
{
    constexpr int kMinute = 60;
    constexpr int kHour = 60 * kMinute;
    const int minutes = std::abs(seconds) % kHour / kMinute;
    const QString hours = ZoneText::tr("%1 h").arg(std::abs(seconds) / kHour);
    return minutes == 0 ? hours : hours + u' ' + ZoneText::tr("%1 min").arg(minutes);
}

QString clockText(QTime time)
{
    return time.toString(u"HH:mm"_s);
}

/// The job as somebody in Brasília would say it; only for its words.
ScheduledJob inBrasilia(ScheduledJob job, int ahead)
{
    job.from = job.from.addSecs(-ahead);
    job.until = job.until.addSecs(-ahead);
    for (QTime &time : job.times)
        time = time.addSecs(-ahead);
    return job;
}

} // namespace

bool differsFromBrasilia(const QTimeZone &zone, const QDateTime &at)
{
    return secondsAhead(zone, at) != 0;
}

QString zoneNote(const QTimeZone &zone, const QDateTime &at)
{
    const QString name = QString::fromUtf8(zone.id());
    const int ahead = secondsAhead(zone, at);
    if (ahead == 0)
        return ZoneText::tr("Horário deste computador (%1), igual ao de Brasília.").arg(name);
    const QString how = ahead > 0 ? ZoneText::tr("%1 à frente de Brasília").arg(distanceText(ahead))
                                  : ZoneText::tr("%1 atrás de Brasília").arg(distanceText(ahead));
    return ZoneText::tr(
               "Horário deste computador (%1), %2. O agendador segue o relógio deste computador; a data-base e "
               "o limite de “até tudo estar liberado” seguem o de Brasília, indicado ao lado.")
        .arg(name, how);
}

QString momentBesideBrasilia(const QDateTime &moment)
{
    const QString text = momentText(moment);
    const QDateTime there = brazilianTime(moment);
    if (there.offsetFromUtc() == moment.offsetFromUtc())
        return text;
    const QString time = clockText(there.time());
    return there.date() == moment.date()
               ? ZoneText::tr("%1 (%2 em Brasília)").arg(text, time)
               : ZoneText::tr("%1 (%2 %3 em Brasília)").arg(text, displayDate(there.date()), time);
}

QString timingBesideBrasilia(const ScheduledJob &job, const QTimeZone &zone, const QDateTime &at)
{
    const int ahead = secondsAhead(zone, at);
    if (ahead == 0)
        return timingText(job);
    if (job.timing == JobTiming::UntilComplete)
        return ZoneText::tr("das %1 (%2 em Brasília) até tudo estar liberado (limite %3 em Brasília)")
            .arg(clockText(job.from), clockText(job.from.addSecs(-ahead)), clockText(job.until));
    return ZoneText::tr("%1 (em Brasília, %2)").arg(timingText(job), timingText(inBrasilia(job, ahead)));
}

} // namespace Etl
