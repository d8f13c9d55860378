// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/btgclient.h"
#include "core/extract/httpclient.h"
#include "core/extract/tokencache.h"

#include <functional>
#include <optional>

namespace Etl {

/// What the caller makes of one answer.
struct Verdict
{
    enum class Kind { Accept, BadToken, HtmlPage, Transient, Fatal };

    Kind kind = Kind::Accept;
    QString problem; ///< for Transient and Fatal, pt-BR
    ErrorCode code = ErrorCode::Http;
};

using Judge = std::function<Verdict(const HttpAnswer &)>;

/// One call to the bank: adds the token, repeats by the table in retrypolicy.h, gives up with a helpful error.
/// On the client's thread. Never sends a token unless a scope is named.
class BankLine
{
public:
    BankLine(const ApiSettings &settings, const Clock &clock, std::shared_ptr<TokenCache> tokens, ClientHooks hooks);

    struct Call
    {
        HttpRequest request;
        std::optional<Part> tokenOf;                      ///< nullopt: without token, as a download address wants it
        std::optional<std::chrono::nanoseconds> deadline; ///< on clock.elapsed(): no repetition begins after it
        std::size_t repeats = RetryPolicy::kTransientBackOff.size(); ///< after transient failures in a row
    };

    /// The first answer that the judge accepts. A repetition that would begin after the deadline is not made: the call
    /// then fails at the deadline with its last error, at once when the bank named a later time itself.
    [[nodiscard]] Result<HttpAnswer> exchange(const Call &call, const Judge &judge, const std::stop_token &stop);
    /// A token for that part's scope, from the cache when it is still good.
    [[nodiscard]] Result<Secret> token(Part part, const std::stop_token &stop, Patience patience = Patience::Run);
    [[nodiscard]] Result<void> awaitOrderTurn(const std::stop_token &stop);

    /// One try, as long as somebody who looks on would wait.
    static void makeImpatient(Call &call);

    /// A wait of the retry table under this TICKET_INTERVALO.
    std::chrono::nanoseconds scaled(std::chrono::nanoseconds wait) const;
    /// 0-20 % more.
    static std::chrono::nanoseconds jittered(std::chrono::nanoseconds wait);

    const Clock &clock() const { return m_clock; }
    const ApiSettings &settings() const { return m_settings; }
    const ClientHooks &hooks() const { return m_hooks; }
    /// One line, secrets masked.
    void log(LogLevel level, const QString &text) const;

private:
    class Attempts;
    [[nodiscard]] Result<IssuedToken> requestToken(Part part, const std::stop_token &stop, Patience patience);
    [[nodiscard]] Result<void> backOff(std::chrono::nanoseconds wait, const std::stop_token &stop) const;
    QString cacheKey(Part part) const;
    const QString &scopeOf(Part part) const;

    const ApiSettings m_settings;
    const Clock &m_clock;
    const std::shared_ptr<TokenCache> m_tokens;
    const ClientHooks m_hooks;
    HttpClient m_http;
};

/// The wait that a Retry-After asks for, in seconds or as a date, at most 300 s; nullopt when there is none.
std::optional<std::chrono::nanoseconds> retryAfterWait(const QByteArray &header, const QDateTime &now);

/// "2,1" or "300".
QString secondsText(std::chrono::nanoseconds wait);

} // namespace Etl
