// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/waitingrun.h"

#include "core/base/braziliantime.h"
#include "core/extract/retrypolicy.h"

#include <QTimeZone>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

std::chrono::nanoseconds scaled(const RunContext &context, std::chrono::nanoseconds wait)
{
    return wait / RetryPolicy::kReferenceInterval.count() * context.settings.api.ticketIntervalo.count();
}

QString timeText(const QDateTime &instant)
{
    return brazilianTime(instant).toString(u"HH:mm:ss");
}

/// What the run still waits for, date by date.
class Watches
{
public:
    Watches(const RunContext &context) : m_context(context) {}

    /// After a pass: dates that are complete go, the others know what they lack.
    void update(const QList<DoneItem> &items)
    {
        QMap<QDate, std::pair<QSet<QString>, bool>> lacking;
        for (const DoneItem &item : items) {
            if (!worthWaiting(item))
                continue;
            auto &[missing, curable] = lacking[item.report.date];
            missing += QSet<QString>(item.report.missingFunds.cbegin(), item.report.missingFunds.cend());
            curable = curable || failedCurably(item);
        }
        std::erase_if(m_watches, [&lacking](const auto &watch) { return !lacking.contains(watch.first); });
        for (auto date = lacking.cbegin(); date != lacking.cend(); ++date) {
            auto &watch =
                m_watches
                    .try_emplace(date.key(), date.key(), m_context.clock.elapsed(), scaled(m_context, kBlindInterval))
                    .first->second;
            watch.setLacking(date->first, date->second);
        }
    }

    bool isEmpty() const { return m_watches.empty(); }

    /// The dates to request now.
    QList<QDate> look()
    {
        QList<QDate> due;
        for (auto &[date, watch] : m_watches) {
            if (m_context.token.stop_requested())
                return {};
            const auto decision = watch.look(ask(date), m_context.clock.elapsed());
            if (m_context.token.stop_requested())
                return {};
            m_context.log.write(decision.listFailed ? LogLevel::Warning : LogLevel::Info,
                                u"Espera por %1: %2%3."_s.arg(date.toString(u"dd/MM/yyyy"), decision.text,
                                                              decision.request ? u"; buscando de novo"_s : QString()),
                                {m_context.runId, {}, date.toString(Qt::ISODate), {}});
            if (decision.request)
                due.append(date);
        }
        return due;
    }

private:
    std::optional<ReleaseState> ask(QDate date) const
    {
        ClientHooks hooks;
        hooks.log = [this, date](LogLevel level, const QString &text) {
            m_context.log.write(level, text, {m_context.runId, {}, date.toString(Qt::ISODate), {}});
        };
        BtgClient client(m_context.settings.api, m_context.clock, m_context.tokens, hooks);
        const auto list = client.releaseList(date, m_context.token);
        if (!list) {
            m_context.log.debug(list.error().oneLine(), {m_context.runId, {}, date.toString(Qt::ISODate), {}});
            return std::nullopt;
        }
        ReleaseState state;
        for (const ReleaseEntry &entry : *list) {
            const QString fund = m_context.names.map(entry.fundName);
            state.statusOf.insert(fund, entry.status);
            if (entry.released)
                state.released.insert(fund);
        }
        return state;
    }

    const RunContext &m_context;
    std::map<QDate, ReleaseWatch> m_watches;
};

QString lackText(const QList<DoneItem> &items)
{
    QStringList texts;
    for (const DoneItem &item : items) {
        if (!worthWaiting(item))
            continue;
        const ItemReport &report = item.report;
        const QString title = u"%1 %2"_s.arg(partName(report.part), report.date.toString(u"dd/MM/yyyy"));
        if (!report.missingFunds.isEmpty())
            texts.append(u"%1: faltam %2"_s.arg(title).arg(report.missingFunds.size()));
        else
            texts.append(u"%1: %2"_s.arg(title, reasonWord(report.error->code)));
    }
    return texts.join(u"; "_s);
}

} // namespace

QDateTime waitingDeadline(const Waiting &waiting, const QDateTime &began)
{
    return QDateTime(brazilianDate(began), waiting.until, Qt::OffsetFromUTC, kBrazilianOffset).toUTC();
}

void repeatUntilComplete(const RunContext &context, const QDateTime &deadline, const QList<DoneItem> &items,
                         const std::function<void(const QList<QDate> &)> &pass)
{
    const LogContext place{context.runId, {}, {}, {}};
    const std::chrono::nanoseconds interval = scaled(context, context.request.waiting.value_or(Waiting{}).interval);
    Watches watches(context);
    watches.update(items);
    while (!watches.isEmpty() && !context.token.stop_requested()) {
        const QDateTime now = context.clock.now();
        const std::chrono::nanoseconds left = std::chrono::milliseconds(now.msecsTo(deadline));
        if (left <= std::chrono::nanoseconds::zero()) {
            context.log.warning(
                u"A hora limite da espera (%1) chegou e nem tudo veio - %2"_s.arg(timeText(deadline), lackText(items)),
                place);
            return;
        }
        const std::chrono::nanoseconds wait = std::min(interval, left);
        context.log.info(
            u"Aguardando o BTG - %1; próxima consulta às %2, limite %3"_s.arg(
                lackText(items),
                timeText(now.addMSecs(std::chrono::duration_cast<std::chrono::milliseconds>(wait).count())),
                timeText(deadline)),
            place);
        context.tell(RoundWait{now.addMSecs(std::chrono::duration_cast<std::chrono::milliseconds>(wait).count()),
                               deadline, lackText(items)});
        if (!context.clock.pause(wait, context.token))
            return;
        const QList<QDate> due = watches.look();
        if (due.isEmpty() || context.token.stop_requested())
            continue;
        pass(due);
        watches.update(items);
    }
}

} // namespace Etl
