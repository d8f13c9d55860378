// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/btgclient.h"

#include "core/base/plaintext.h"
#include "core/extract/bankline.h"
#include "core/extract/envelope.h"
#include "core/extract/releaselist.h"
#include "core/extract/ticketanswer.h"
#include "core/extract/ticketpoll.h"
#include "core/extract/ticketreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QByteArray orderBody(const ReportOrder &order, const ApiSettings &settings)
{
    const QString day = order.date.toString(Qt::ISODate);
    QJsonObject contract{{u"startDate"_s, day}, {u"endDate"_s, day}, {u"fundName"_s, QString()}};
    if (order.part == Part::Carteira)
        contract.insert(u"typeReport"_s, settings.typeReport);
    else
        contract.insert(u"indexers"_s, QJsonArray{settings.indexador});
    const QJsonObject body{{u"contract"_s, contract}, {u"pageSize"_s, 100}, {u"webhookEndpoint"_s, QString()}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

QString nameOf(const ReportOrder &order)
{
    return partName(order.part) + u' ' + order.date.toString(Qt::ISODate);
}

/// What a call that answers at once may answer; 404 and friends are fatal here.
Verdict statusVerdict(const HttpAnswer &answer, const QString &what)
{
    using Kind = Verdict::Kind;
    switch (classOf(answer.status)) {
    case StatusClass::Good:
    case StatusClass::Empty: break;
    case StatusClass::BadToken: return {Kind::BadToken, {}};
    case StatusClass::Transient:
        return {Kind::Transient, u"O BTG respondeu %1 com HTTP %2."_s.arg(what).arg(answer.status)};
    case StatusClass::NotFound:
        return {Kind::Fatal, u"O BTG não conhece o endereço %1 (404): confira as URLs da configuração."_s.arg(what)};
    case StatusClass::Fatal:
        if (answer.status == 403)
            return {Kind::Fatal,
                    u"O BTG negou o acesso %1 (403): a credencial não tem direito a este relatório; confira o escopo."_s
                        .arg(what),
                    ErrorCode::Auth};
        return {Kind::Fatal, u"O BTG recusou %1 (HTTP %2)."_s.arg(what).arg(answer.status)};
    }
    if (shapeOf(answer.body) == BodyShape::Html)
        return {Kind::HtmlPage, {}};
    return {};
}

} // namespace

class BtgClient::Private
{
public:
    Private(const ApiSettings &settings, const Clock &clock, std::shared_ptr<TokenCache> tokens, ClientHooks hooks)
        : line(settings, clock, std::move(tokens), std::move(hooks))
    {}

    /// Orders the report: its ticket.
    Result<QByteArray> order(const ReportOrder &wanted, const std::stop_token &stop)
    {
        if (auto turn = line.awaitOrderTurn(stop); !turn)
            return fail(turn.error());
        BankLine::Call call;
        call.request.url = wanted.part == Part::Carteira ? line.settings().portfolioUrl : line.settings().navUrl;
        call.request.post = orderBody(wanted, line.settings());
        call.request.contentType = "application/json";
        call.request.limits.stall = RetryPolicy::kShortCallTimeout;
        call.request.limits.total = RetryPolicy::kShortCallTimeout;
        call.request.limits.bytes = RetryPolicy::kLargestSmallAnswer;
        call.tokenOf = wanted.part;
        QString ticket;
        const auto judge = [&ticket](const HttpAnswer &answer) {
            Verdict verdict = statusVerdict(answer, u"ao pedido do relatório"_s);
            if (verdict.kind != Verdict::Kind::Accept)
                return verdict;
            const bool json = shapeOf(answer.body) == BodyShape::Json;
            const auto envelope = json ? readEnvelope(answer.body) : std::nullopt;
            if (json && !envelope)
                return Verdict{Verdict::Kind::Transient, u"A resposta do BTG ao pedido do relatório veio ilegível."_s};
            if (envelope)
                ticket = envelope->ticket;
            if (ticket.trimmed().isEmpty())
                return Verdict{Verdict::Kind::Fatal,
                               u"O BTG aceitou o pedido do relatório, mas não devolveu um ticket."_s};
            return Verdict{};
        };
        if (auto answer = line.exchange(call, judge, stop); !answer)
            return fail(answer.error());
        line.log(LogLevel::Info, u"Relatório %1 pedido ao BTG, ticket %2."_s.arg(nameOf(wanted), ticket.left(80)));
        return ticket.toUtf8();
    }

    std::chrono::milliseconds deadlineFor(const ReportOrder &order) const
    {
        const auto whole = line.settings().ticketPrazo;
        return order.businessDay ? whole : whole * RetryPolicy::kNonBusinessDayDeadlinePercent / 100;
    }

    BankLine line;
};

BtgClient::BtgClient(const ApiSettings &settings, const Clock &clock, std::shared_ptr<TokenCache> tokens,
                     ClientHooks hooks)
    : d(std::make_unique<Private>(settings, clock, std::move(tokens), std::move(hooks)))
{}

BtgClient::~BtgClient() = default;

Result<Download> BtgClient::download(const ReportOrder &order, const QString &stagingFolder,
                                     const std::stop_token &token)
{
    const auto began = d->line.clock().elapsed();
    int freshTickets = order.businessDay ? RetryPolicy::kFreshTickets : 0;
    int polls = 0;
    for (;;) {
        auto ticket = d->order(order, token);
        if (!ticket)
            return fail(ticket.error());
        TicketPoll poll(d->line, order, *ticket, stagingFolder, d->deadlineFor(order));
        auto download = TicketReader(d->line, poll).run(token);
        polls += poll.polls();
        if (download) {
            using std::chrono::milliseconds;
            download->polls = polls;
            download->waited = std::chrono::duration_cast<milliseconds>(d->line.clock().elapsed() - began);
            qint64 bytes = 0;
            for (const ReceivedBody &body : std::as_const(download->bodies))
                bytes += body.size;
            const QString result =
                download->noRecords
                    ? u"sem registros"_s
                    : u"%1, %2 bytes"_s.arg(numbered(download->bodies.size(), u"arquivo"_s, u"arquivos"_s)).arg(bytes);
            d->line.log(LogLevel::Info, u"Relatório %1 recebido após %2 em %3 ms: %4."_s
                                            .arg(nameOf(order), numbered(polls, u"consulta"_s, u"consultas"_s))
                                            .arg(download->waited.count())
                                            .arg(result));
            return *download;
        }
        if (!download.error().freshTicketHelps || freshTickets == 0)
            return fail(download.error().error);
        --freshTickets;
        d->line.log(LogLevel::Warning, download.error().error.message + u" Um novo ticket foi pedido."_s);
    }
}

Result<QList<ReleaseEntry>> BtgClient::releaseList(QDate date, const std::stop_token &token, Patience patience)
{
    BankLine::Call call;
    call.request.url = d->line.settings().releaseListUrl();
    QUrlQuery query(call.request.url);
    query.addQueryItem(u"dataInterface"_s, date.toString(Qt::ISODate));
    call.request.url.setQuery(query);
    call.request.limits.stall = RetryPolicy::kShortCallTimeout;
    call.request.limits.total = RetryPolicy::kShortCallTimeout;
    call.request.limits.bytes = RetryPolicy::kLargestJson;
    call.repeats = RetryPolicy::kHelperRepeats;
    call.tokenOf = Part::Carteira;
    if (patience == Patience::Probe)
        BankLine::makeImpatient(call);
    const auto judge = [](const HttpAnswer &answer) { return statusVerdict(answer, u"à lista de liberação"_s); };
    auto answer = d->line.exchange(call, judge, token);
    if (!answer)
        return fail(answer.error());
    auto entries = parseReleaseList(answer->body);
    if (!entries)
        return fail(ErrorCode::Http, entries.error().message, answer->detail(call.request));
    return entries;
}

Result<void> BtgClient::signIn(Part part, const std::stop_token &token, Patience patience)
{
    auto secret = d->line.token(part, token, patience);
    if (!secret)
        return fail(secret.error());
    return {};
}

} // namespace Etl
