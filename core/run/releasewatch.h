// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/btgclient.h"
#include "core/run/completeness.h"

#include <QDate>
#include <QMap>
#include <QSet>
#include <QString>

#include <chrono>
#include <optional>

namespace Etl {

/// The bank's release list of one date at one instant: fund (after the map) → the bank's word.
struct ReleaseState
{
    QMap<QString, QString> statusOf;
    QSet<QString> released;

    bool operator==(const ReleaseState &) const = default;
};

/// Without a list, or where it cannot help, the bank is asked for the reports themselves this often (facts/btg-api 9).
inline constexpr std::chrono::minutes kBlindInterval{15};

/// What makes the waiting mode request a date again. Pure but for what it remembers of the last look; all times are
/// handed in.
class ReleaseWatch
{
public:
    /// requestedAt: when its reports were last ordered. blindInterval: kBlindInterval, scaled.
    ReleaseWatch(QDate date, std::chrono::nanoseconds requestedAt, std::chrono::nanoseconds blindInterval);

    /// What the date still lacks, after each pass over it. curable: a part failed for a reason that time may cure and
    /// of which the list knows nothing (network, stuck report engine …).
    void setLacking(const QSet<QString> &missing, bool curable);

    struct Decision
    {
        bool request = false;
        bool listFailed = false; ///< the list could not be read
        QString text;            ///< what was seen, one clause for the log
    };

    /// One look. list: nothing when it could not be read; an empty one says as little. When the answer is to request,
    /// the caller does so now: the date counts as requested.
    Decision look(const std::optional<ReleaseState> &list, std::chrono::nanoseconds now);

    QDate date() const { return m_date; }

private:
    QDate m_date;
    std::chrono::nanoseconds m_requestedAt;
    std::chrono::nanoseconds m_blindInterval;
    std::optional<ReleaseState> m_seen; ///< at the last look
    QSet<QString> m_missing;
    bool m_curable = false;
};

/// Whether the waiting mode goes on for this item: funds are missing, or it failed for a reason that time may cure. Not
/// for what the operator or IT must cure (credentials, settings, folders), nor for a rejected fund alone.
bool worthWaiting(const DoneItem &item);
/// Whether what keeps it from being complete is no matter of releases.
bool failedCurably(const DoneItem &item);

} // namespace Etl
