// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/releasewatch.h"

#include "core/base/plaintext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QSet<QString> keysOf(const QSet<QString> &funds)
{
    QSet<QString> keys;
    for (const QString &fund : funds)
        keys.insert(labelKey(fund));
    return keys;
}

bool timeMayCure(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Busy:
    case ErrorCode::Network:
    case ErrorCode::Timeout:
    case ErrorCode::Http:
    case ErrorCode::NotReady:
    case ErrorCode::Archive:
    case ErrorCode::Database: return true;
    case ErrorCode::Cancelled:
    case ErrorCode::Config:
    case ErrorCode::Secret:
    case ErrorCode::Auth:
    case ErrorCode::Incomplete:
    case ErrorCode::Parse:
    case ErrorCode::Validation:
    case ErrorCode::Disk:
    case ErrorCode::Internal: return false;
    }
    return false;
}

} // namespace

bool failedCurably(const DoneItem &item)
{
    return item.report.error && timeMayCure(item.report.error->code);
}

bool worthWaiting(const DoneItem &item)
{
    if (!item.report.error)
        return false;
    switch (item.report.error->code) {
    case ErrorCode::Incomplete: return true;
    // A refused fund or file does not keep the others, which may still come, from being loaded.
    case ErrorCode::Parse:
    case ErrorCode::Validation: return !item.report.missingFunds.isEmpty();
    default: return failedCurably(item);
    }
}

ReleaseWatch::ReleaseWatch(QDate date, std::chrono::nanoseconds requestedAt, std::chrono::nanoseconds blindInterval)
    : m_date(date), m_requestedAt(requestedAt), m_blindInterval(blindInterval)
{}

void ReleaseWatch::setLacking(const QSet<QString> &missing, bool curable)
{
    m_missing = missing;
    m_curable = curable;
}

ReleaseWatch::Decision ReleaseWatch::look(const std::optional<ReleaseState> &list, std::chrono::nanoseconds now)
{
    Decision decision;
    decision.listFailed = !list;
    const bool longAgo = now - m_requestedAt >= m_blindInterval;
    const bool useful = list && !list->statusOf.isEmpty();
    if (!useful) {
        decision.request = longAgo;
        decision.text = list ? u"a lista de liberação veio vazia"_s : u"a lista de liberação não pôde ser lida"_s;
    } else {
        const QSet<QString> released = keysOf(list->released);
        const QSet<QString> listed = keysOf(QSet<QString>(list->statusOf.keyBegin(), list->statusOf.keyEnd()));
        const QSet<QString> missing = keysOf(m_missing);
        const auto missingReleased = (missing & released).size();
        decision.text = u"%1 de %2 fundos liberados"_s.arg(list->released.size()).arg(list->statusOf.size());
        if (m_seen && *m_seen != *list) {
            decision.request = true;
            const auto before = m_seen->released.size();
            decision.text += before == list->released.size() ? u", a lista mudou"_s : u" (antes %1)"_s.arg(before);
        } else if (!m_seen && (missingReleased > 0 || (missing.isEmpty() && !released.isEmpty()))) {
            // Released between the last request and this first look.
            decision.request = true;
            decision.text += u", há fundos que ainda não vieram"_s;
        } else if (longAgo && missingReleased > 0) {
            decision.request = true;
            decision.text += u", %1 deles ainda não vieram no relatório"_s.arg(missingReleased);
        } else if (longAgo && !(missing - listed).isEmpty()) {
            decision.request = true;
            decision.text += u", %1 dos que faltam não estão na lista"_s.arg((missing - listed).size());
        } else {
            decision.text += u", sem mudança"_s;
        }
        m_seen = list;
    }
    // A failure that time may cure is tried again whatever the list says.
    decision.request = decision.request || (m_curable && longAgo);
    if (decision.request)
        m_requestedAt = now;
    return decision;
}

} // namespace Etl
