// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <chrono>

/// What is repeated, how often and how long is waited: facts/btg-api 9 and 10, nowhere else.
/// Waits are for TICKET_INTERVALO = 5 s; BtgClient multiplies every wait by TICKET_INTERVALO / 5 s, except the
/// Retry-After of the bank and the time-outs of the sockets.
namespace Etl {

/// Who waits for an answer: a run, which tries again for minutes, or somebody who looks on.
enum class Patience { Run, Probe };

} // namespace Etl

namespace Etl::RetryPolicy {

using std::chrono::milliseconds;
using std::chrono::seconds;

/// The interval to which the waits below belong.
inline constexpr milliseconds kReferenceInterval = seconds(5);

// Polling one ticket.
inline constexpr milliseconds kFirstPoll = seconds(3);
inline constexpr milliseconds kPollInterval = seconds(5);
inline constexpr milliseconds kSteadyPolling = seconds(60); ///< from then on the interval grows
inline constexpr double kPollGrowth = 1.5;
inline constexpr milliseconds kLongestPollInterval = seconds(30);
inline constexpr double kJitter =
    0.2; ///< 0-20 % are added to polls and back-offs, so that clients do not march in step
inline constexpr milliseconds kNotFoundGrace = seconds(30); ///< a 404 so soon after the order: not visible yet

// A non-business day waits 120/300 of TICKET_PRAZO and orders no fresh ticket.
inline constexpr int kNonBusinessDayDeadlinePercent = 40;
inline constexpr int kFreshTickets = 1; ///< per part and date, whatever the reason

// Transient: DNS, connect, reset, time-out, short body, 408, 429, 5xx, JSON that does not parse.
inline constexpr std::array<milliseconds, 4> kTransientBackOff = {seconds(2), seconds(4), seconds(8), seconds(16)};
inline constexpr std::size_t kHelperRepeats = 1; ///< of the release list, without which a run can do
inline constexpr milliseconds kLongestRetryAfter = seconds(300);

// 401 or a page in place of data: a new token, then the same call once more.
inline constexpr milliseconds kAfterNewToken = seconds(2);

// A damaged file: the same ticket again.
inline constexpr std::array<milliseconds, 2> kDamagedFileBackOff = {seconds(2), seconds(4)};

// Orders of one process.
inline constexpr milliseconds kBetweenOrders = seconds(1);

// Tokens.
inline constexpr seconds kAssumedTokenLife{3600}; ///< when the answer has no expires_in
inline constexpr seconds kLongestTokenMargin{300};
inline constexpr int kTokenMarginPercent = 10; ///< renewed when less than min(300 s, 10 %) is left

// Sockets, real time.
inline constexpr milliseconds kConnectTimeout = seconds(15);
inline constexpr milliseconds kProbeTimeout = seconds(10); ///< somebody waits for the answer: connecting, and in all
inline constexpr milliseconds kShortCallTimeout = seconds(30); ///< token and order, in all
inline constexpr milliseconds kStallTimeout = seconds(60);     ///< ticket and download, without progress
inline constexpr milliseconds kLongCallTimeout = seconds(300); ///< ticket and download, in all

// Sizes, bytes.
inline constexpr qint64 kLargestSmallAnswer = 1024 * 1024;       ///< token and order
inline constexpr qint64 kLargestJson = 256LL * 1024 * 1024;      ///< judged in memory
inline constexpr qint64 kLargestBody = 4LL * 1024 * 1024 * 1024; ///< streamed to disk
inline constexpr int kMostPages = 10'000;

} // namespace Etl::RetryPolicy
