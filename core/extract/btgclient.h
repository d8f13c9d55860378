// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/config/settings.h"
#include "core/extract/retrypolicy.h"
#include "core/log/logevent.h"
#include "core/model/part.h"

#include <QDate>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>

namespace Etl {

/// What is ordered from the bank: all funds of one part on one date.
struct ReportOrder
{
    Part part = Part::Carteira;
    QDate date;
    bool businessDay = true; ///< false: shorter deadline, no fresh ticket (facts/btg-api 9)
};

/// What a body is by its first bytes, never by its Content-Type.
enum class BodyKind { Zip, Xml, Pdf, Json };

/// One answer of the bank, staged on disk. A Zip may be an archive or a bare workbook: who opens it decides.
struct ReceivedBody
{
    BodyKind kind = BodyKind::Zip;
    QString suggestedName; ///< base name from Content-Disposition, made safe; empty when none
    QString path;          ///< absolute, below the staging folder
    qint64 size = 0;
};

/// The end of one order.
struct Download
{
    bool noRecords = false;     ///< the bank answered "No records" or an empty list: final, judged by the calendar
    QList<ReceivedBody> bodies; ///< one file body, or the JSON pages in order
    QString ticket;
    int polls = 0;
    std::chrono::milliseconds waited{0};
};

/// One fund of the release list (facts/btg-api 5.1).
struct ReleaseEntry
{
    QString fundName;      ///< as sent, trimmed
    QString status;        ///< as sent
    bool released = false; ///< status is "Liberados", without regard to case and accents

    bool operator==(const ReleaseEntry &) const = default;
};

/// While a ticket is polled.
struct WaitProgress
{
    QString state; ///< the bank's word, "Processando"
    int poll = 0;
    std::chrono::milliseconds waited{0};
    std::chrono::milliseconds deadline{0};
};

/// What the client tells and asks while it works. All may be empty. Called on the client's thread.
struct ClientHooks
{
    std::function<void(LogLevel, const QString &)> log;
    std::function<void(const WaitProgress &)> progress;
    /// Whether a staged file body is intact (archive opens, CRCs agree). Error{Archive} makes the client fetch it
    /// again: twice the same ticket, then one fresh ticket (facts/btg-api 10).
    std::function<Result<void>(const ReceivedBody &)> verify;
};

/// The bank's tokens of this process, one per scope. Thread-safe; concurrent callers share one renewal.
class TokenCache;
std::shared_ptr<TokenCache> makeTokenCache();

/// Signs in, orders a report, waits until it is ready, reads all pages. Lives and is used on one thread, where it may
/// run a local event loop; never on the GUI thread. Every wait ends within 1 s of a stop request.
/// Retries: the table in retrypolicy.h, nowhere else. Never sends the token to a download address.
class BtgClient
{
public:
    BtgClient(const ApiSettings &settings, const Clock &clock, std::shared_ptr<TokenCache> tokens, ClientHooks hooks);
    ~BtgClient();
    Q_DISABLE_COPY_MOVE(BtgClient)

    /// Staged below stagingFolder, which must exist; the caller removes it.
    /// Errors: Auth, Http, Network, Timeout, NotReady, Archive, Disk, Cancelled.
    [[nodiscard]] Result<Download> download(const ReportOrder &order, const QString &stagingFolder,
                                            const std::stop_token &token);
    /// Optional helper of the bank; an error here is never the run's error.
    [[nodiscard]] Result<QList<ReleaseEntry>> releaseList(QDate date, const std::stop_token &token,
                                                          Patience patience = Patience::Run);
    /// For --verificar and the like: obtains a token for that part's scope.
    [[nodiscard]] Result<void> signIn(Part part, const std::stop_token &token, Patience patience = Patience::Run);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Etl
