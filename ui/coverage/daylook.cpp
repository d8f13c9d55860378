// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coverage/daylook.h"

#include "core/base/error.h"
#include "core/run/coveragereading.h"
#include "ui/controls/operatordate.h"
#include "ui/controls/windowwords.h"
#include "ui/controls/words.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr qsizetype kListedFunds = 5;
constexpr qsizetype kListedDays = 5;

struct DayLook
{
    Q_DECLARE_TR_FUNCTIONS(DayLook)
};

QString firstFunds(const QStringList &funds)
{
    const QString listed = funds.mid(0, kListedFunds).join(u", "_s);
    if (funds.size() <= kListedFunds)
        return listed;
    return DayLook::tr("%1 e mais %2").arg(listed).arg(funds.size() - kListedFunds);
}

QString outcomeOf(const DayCoverage &day)
{
    if (day.runStatus == "INICIADA"_L1)
        return DayLook::tr("sem fim registrado");
    return shownOutcome(day.runStatus, day.runReason);
}

} // namespace

StateLook lookOf(DayState state)
{
    const QString word = wordOf(state);
    switch (state) {
    case DayState::Complete: return {word, u"success"_s, Tone::Success};
    case DayState::Partial: return {word, u"incomplete"_s, Tone::Warning};
    case DayState::Missing: return {word, u"missing"_s, Tone::Neutral};
    case DayState::Failed: return {word, u"failure"_s, Tone::Failure};
    case DayState::Running: return {word, u"running"_s, Tone::Running};
    case DayState::NotDue: return {word, u"schedule"_s, Tone::Muted};
    }
    return {};
}

StateLook cancelledLook()
{
    return {DayLook::tr("cancelado"), u"cancelled"_s, Tone::Warning};
}

StateLook lookOf(const DayCoverage &day)
{
    // A notice tells of something worse: a procedure that is owed, a run that was killed.
    const bool cancelled = day.state == DayState::Failed && day.runReason == reasonWord(ErrorCode::Cancelled);
    return cancelled && day.notice.isEmpty() ? cancelledLook() : lookOf(day.state);
}

QString countText(const DayCoverage &day)
{
    return day.expected == 0 ? QString() : u"%1/%2"_s.arg(day.loaded).arg(day.expected);
}

QString partTitle(Part part)
{
    return part == Part::Carteira ? DayLook::tr("Carteira") : DayLook::tr("Rentabilidade");
}

QString partLetter(Part part)
{
    return part == Part::Carteira ? DayLook::tr("C", "letra da carteira") : DayLook::tr("R", "letra da rentabilidade");
}

QString spokenState(const DayCoverage &day)
{
    const QString state = u"%1 %2"_s.arg(partTitle(day.part), lookOf(day).word);
    return day.expected == 0 ? state : DayLook::tr("%1 %2 de %3").arg(state).arg(day.loaded).arg(day.expected);
}

StateLook dayOffLook(const DayCoverage &day)
{
    StateLook look = lookOf(day);
    if (day.state == DayState::Complete) {
        look.iconName = u"warning"_s;
        look.tone = Tone::Warning;
    }
    return look;
}

QString dayOffState(const DayCoverage &day)
{
    const QString funds =
        day.loaded == 1 ? DayLook::tr("%1: 1 fundo em dia sem publicação").arg(partTitle(day.part))
                        : DayLook::tr("%1: %2 fundos em dia sem publicação").arg(partTitle(day.part)).arg(day.loaded);
    return day.state == DayState::Complete ? funds : u"%1, %2"_s.arg(funds, lookOf(day).word);
}

QString runLine(const DayCoverage &day)
{
    if (day.runId.isEmpty())
        return {};
    const QDateTime local = day.runStarted.toLocalTime();
    return u"%1 %2 · %3 (%4), %5 · %6"_s.arg(displayDate(local.date()), local.time().toString(u"HH:mm"_s), day.runUser,
                                             day.runComputer, day.runOrigin, outcomeOf(day));
}

QString partToolTip(const DayCoverage &day, const QString &state)
{
    QStringList lines{state};
    if (!day.holder.isEmpty())
        lines.append(DayLook::tr("Em uso por %1").arg(day.holder));
    if (!day.notice.isEmpty())
        lines.append(day.notice);
    const QString run = runLine(day);
    lines.append(run.isEmpty() ? DayLook::tr("Nenhuma execução registrada")
                               : DayLook::tr("Última execução: %1").arg(run));
    // The list of missing funds says it better.
    if (!day.runMessage.isEmpty() && day.missing.isEmpty())
        lines.append(inWindowWords(day.runMessage));
    if (!day.missing.isEmpty())
        lines.append(DayLook::tr("Faltam: %1").arg(firstFunds(day.missing)));
    return lines.join(u'\n');
}

int gapDays(const QList<DayCoverage> &gaps)
{
    QSet<QDate> days;
    for (const DayCoverage &gap : gaps)
        days.insert(gap.date);
    return int(days.size());
}

QString gapSentence(const QList<DayCoverage> &gaps)
{
    const int count = gapDays(gaps);
    if (count == 0)
        return DayLook::tr("Nenhuma pendência nos últimos %1 dias úteis").arg(kGapBusinessDays);
    QStringList days;
    for (auto gap = gaps.crbegin(); gap != gaps.crend() && days.size() < kListedDays; ++gap) {
        const QString day = displayDate(gap->date);
        if (!days.contains(day))
            days.append(day);
    }
    QString listed = days.join(u", "_s);
    if (count > days.size())
        listed = DayLook::tr("%1 e mais %2").arg(listed).arg(count - days.size());
    return count == 1 ? DayLook::tr("1 dos últimos %1 dias úteis tem pendência: %2").arg(kGapBusinessDays).arg(listed)
                      : DayLook::tr("%1 dos últimos %2 dias úteis têm pendências: %3")
                            .arg(count)
                            .arg(kGapBusinessDays)
                            .arg(listed);
}

} // namespace Etl
