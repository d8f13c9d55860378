// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/bankline.h"

#include "core/base/cancel.h"
#include "core/base/plaintext.h"
#include "core/extract/envelope.h"
#include "core/extract/ticketanswer.h"

#include <QLocale>
#include <QRandomGenerator>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QByteArray formOf(const QList<std::pair<QByteArray, QString>> &fields)
{
    QByteArray form;
    for (const auto &[name, value] : fields) {
        if (!form.isEmpty())
            form += '&';
        form += name + '=' + QUrl::toPercentEncoding(value);
    }
    return form;
}

/// The token endpoint's answers, with the words that an operator needs.
Verdict judgeTokenAnswer(const HttpAnswer &answer, std::optional<Envelope> &envelope)
{
    using Kind = Verdict::Kind;
    if (answer.status == 400 || answer.status == 401 || answer.status == 403) {
        // What to do is operatorAdvice(Auth), which stands beside it wherever it is told.
        return {Kind::Fatal, u"O BTG recusou as credenciais (%1)."_s.arg(answer.status), ErrorCode::Auth};
    }
    switch (classOf(answer.status)) {
    case StatusClass::Transient:
        return {Kind::Transient, u"O serviço de autenticação do BTG respondeu HTTP %1."_s.arg(answer.status)};
    case StatusClass::Good: break;
    case StatusClass::Empty:
    case StatusClass::BadToken:
    case StatusClass::NotFound:
    case StatusClass::Fatal:
        return {Kind::Fatal,
                u"O serviço de autenticação do BTG respondeu HTTP %1: confira AUTH_URL."_s.arg(answer.status)};
    }
    const BodyShape shape = shapeOf(answer.body);
    if (shape == BodyShape::Html)
        return {Kind::Fatal,
                u"O serviço de autenticação devolveu uma página no lugar do token: confira AUTH_URL e o proxy."_s};
    if (shape == BodyShape::Json) {
        envelope = readEnvelope(answer.body);
        if (!envelope)
            return {Kind::Transient, u"A resposta do serviço de autenticação do BTG veio ilegível."_s};
        // A header cannot hold anything else.
        const bool fit = std::all_of(envelope->accessToken.cbegin(), envelope->accessToken.cend(),
                                     [](QChar c) { return c > u' ' && c < u'\x7f'; });
        if (fit && !envelope->accessToken.isEmpty())
            return {};
    }
    return {Kind::Fatal, u"A resposta do serviço de autenticação do BTG não tem token: confira AUTH_URL."_s};
}

} // namespace

QString secondsText(std::chrono::nanoseconds wait)
{
    const double seconds = std::chrono::duration<double>(wait).count();
    const QLocale brazilian(QLocale::Portuguese, QLocale::Brazil);
    return seconds < 10 ? brazilian.toString(seconds, 'f', 1) : QString::number(qRound64(seconds));
}

std::optional<std::chrono::nanoseconds> retryAfterWait(const QByteArray &header, const QDateTime &now)
{
    using namespace std::chrono;
    bool isNumber = false;
    qint64 wanted = header.trimmed().toLongLong(&isNumber);
    if (!isNumber) {
        const QString text = QString::fromLatin1(header.trimmed());
        QDateTime until = QLocale::c().toDateTime(text, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
        until.setTimeSpec(Qt::UTC);
        if (!until.isValid())
            return std::nullopt;
        wanted = (now.msecsTo(until) + 999) / 1000;
    }
    const qint64 longest = duration_cast<seconds>(RetryPolicy::kLongestRetryAfter).count();
    return seconds(qBound<qint64>(0, wanted, longest));
}

/// How often this one call may still be repeated, and for which reason.
class BankLine::Attempts
{
public:
    std::size_t transients = 0;
    bool tokenRenewed = false; ///< after a 401
    bool pageSeen = false;     ///< after an HTML page
};

BankLine::BankLine(const ApiSettings &settings, const Clock &clock, std::shared_ptr<TokenCache> tokens,
                   ClientHooks hooks)
    : m_settings(settings), m_clock(clock), m_tokens(std::move(tokens)), m_hooks(std::move(hooks)),
      m_http(settings.proxy)
{}

void BankLine::log(LogLevel level, const QString &text) const
{
    if (m_hooks.log)
        m_hooks.log(level, toOneLine(Redactor::redact(text)));
}

std::chrono::nanoseconds BankLine::scaled(std::chrono::nanoseconds wait) const
{
    return wait / RetryPolicy::kReferenceInterval.count() * m_settings.ticketIntervalo.count();
}

std::chrono::nanoseconds BankLine::jittered(std::chrono::nanoseconds wait)
{
    const double factor = 1.0 + RetryPolicy::kJitter * QRandomGenerator::global()->generateDouble();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(wait * factor);
}

const QString &BankLine::scopeOf(Part part) const
{
    return part == Part::Carteira ? m_settings.scopeCarteira : m_settings.scopePatrimonio;
}

QString BankLine::cacheKey(Part part) const
{
    return m_settings.authUrl.toString() + u'\n' + m_settings.clientId + u'\n' + scopeOf(part);
}

Result<void> BankLine::backOff(std::chrono::nanoseconds wait, const std::stop_token &stop) const
{
    m_clock.pause(wait, stop);
    return checkpoint(stop);
}

Result<void> BankLine::awaitOrderTurn(const std::stop_token &stop)
{
    return m_tokens->awaitOrderTurn(m_clock, scaled(RetryPolicy::kBetweenOrders), stop);
}

Result<Secret> BankLine::token(Part part, const std::stop_token &stop, Patience patience)
{
    return m_tokens->token(
        cacheKey(part), m_clock, [&] { return requestToken(part, stop, patience); }, stop);
}

void BankLine::makeImpatient(Call &call)
{
    call.request.limits.connect = RetryPolicy::kProbeTimeout;
    call.request.limits.stall = RetryPolicy::kProbeTimeout;
    call.request.limits.total = RetryPolicy::kProbeTimeout;
    call.repeats = 0;
}

Result<IssuedToken> BankLine::requestToken(Part part, const std::stop_token &stop, Patience patience)
{
    QList<std::pair<QByteArray, QString>> fields = {{"grant_type", m_settings.grantType},
                                                    {"client_id", m_settings.clientId},
                                                    {"client_secret", m_settings.clientSecret.reveal()}};
    if (!scopeOf(part).isEmpty())
        fields.append({"scope", scopeOf(part)});
    Call call;
    call.request.url = m_settings.authUrl;
    call.request.post = formOf(fields);
    call.request.contentType = "application/x-www-form-urlencoded";
    call.request.limits.stall = RetryPolicy::kShortCallTimeout;
    call.request.limits.total = RetryPolicy::kShortCallTimeout;
    call.request.limits.bytes = RetryPolicy::kLargestSmallAnswer;

    if (patience == Patience::Probe)
        makeImpatient(call);

    std::optional<Envelope> envelope;
    const auto judge = [&envelope](const HttpAnswer &answer) { return judgeTokenAnswer(answer, envelope); };
    auto answer = exchange(call, judge, stop);
    if (!answer)
        return fail(answer.error(), u"autenticação"_s);
    const std::chrono::seconds life = envelope->expiresIn && *envelope->expiresIn > 0
                                          ? std::chrono::seconds(*envelope->expiresIn)
                                          : RetryPolicy::kAssumedTokenLife;
    log(LogLevel::Info, u"Token do BTG obtido, válido por %1 s."_s.arg(life.count()));
    return IssuedToken{Secret(envelope->accessToken), life};
}

Result<HttpAnswer> BankLine::exchange(const Call &call, const Judge &judge, const std::stop_token &stop)
{
    Attempts attempts;
    for (;;) {
        if (auto go = checkpoint(stop); !go)
            return fail(go.error());
        HttpRequest request = call.request;
        if (call.tokenOf) {
            auto secret = token(*call.tokenOf, stop);
            if (!secret)
                return fail(secret.error());
            request.token = *secret;
        }
        HttpOutcome outcome = m_http.send(request, stop);
        if (!outcome && !outcome.error().transient)
            return fail(outcome.error().error);

        Verdict verdict = outcome ? judge(*outcome) : Verdict{Verdict::Kind::Transient, {}, {}};
        const QString detail = outcome ? outcome->detail(request) : outcome.error().error.detail;
        switch (verdict.kind) {
        case Verdict::Kind::Accept: return *outcome;
        case Verdict::Kind::Fatal: return fail(verdict.code, verdict.problem, detail);
        case Verdict::Kind::BadToken:
            if (attempts.tokenRenewed || !call.tokenOf)
                return fail(
                    ErrorCode::Auth,
                    u"O BTG recusou duas vezes seguidas um token recém-emitido (401). Confira o escopo e as credenciais."_s,
                    detail);
            attempts.tokenRenewed = true;
            m_tokens->discard(cacheKey(*call.tokenOf), request.token);
            log(LogLevel::Info, u"O BTG recusou o token (401): um novo foi pedido."_s);
            if (auto waited = backOff(scaled(RetryPolicy::kAfterNewToken), stop); !waited)
                return fail(waited.error());
            continue;
        case Verdict::Kind::HtmlPage:
            if (attempts.pageSeen || !call.tokenOf)
                return fail(ErrorCode::Http,
                            u"O BTG devolveu uma página no lugar dos dados. Confira a URL e as credenciais."_s, detail);
            attempts.pageSeen = true;
            m_tokens->discard(cacheKey(*call.tokenOf), request.token);
            log(LogLevel::Warning,
                u"O BTG devolveu uma página no lugar dos dados: a chamada foi repetida com um novo token."_s);
            continue;
        case Verdict::Kind::Transient: break;
        }

        const Error reason = outcome ? Error{verdict.code, verdict.problem, detail, {}} : outcome.error().error;
        if (attempts.transients >= call.repeats)
            return fail(reason);
        const auto asked = outcome ? retryAfterWait(outcome->retryAfter, m_clock.now()) : std::nullopt;
        const auto wait = asked.value_or(jittered(scaled(RetryPolicy::kTransientBackOff[attempts.transients])));
        ++attempts.transients;
        if (const auto now = m_clock.elapsed(); call.deadline && now + wait > *call.deadline) {
            if (!asked)
                m_clock.pause(std::max(*call.deadline - now, std::chrono::nanoseconds::zero()), stop);
            if (auto go = checkpoint(stop); !go)
                return fail(go.error());
            return fail(reason);
        }
        log(LogLevel::Warning, u"%1 Nova tentativa %2 de %3 em %4 s (%5)."_s.arg(reason.message)
                                   .arg(attempts.transients)
                                   .arg(call.repeats)
                                   .arg(secondsText(wait), detail));
        if (auto waited = backOff(wait, stop); !waited)
            return fail(waited.error());
    }
}

} // namespace Etl
