// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/bankapi.h"

#include "core/simulator/bankcontrol.h"
#include "core/simulator/jsontext.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

HttpReply messageReply(int status, const QByteArray &message)
{
    return {
        status, "application/json; charset=utf-8", {}, "{\"message\":" + jsonString(QString::fromUtf8(message)) + '}'};
}

std::optional<BankReport> reportOf(const QString &path)
{
    for (const auto report : {BankReport::Portfolio, BankReport::NavPerformance, BankReport::AccountStatement}) {
        if (path == u"/reports/"_s + reportPath(report))
            return report;
    }
    return std::nullopt;
}

NavShape armedShape(const FaultTable &faults)
{
    const auto armed = [&](const QString &name) {
        return faults.peek(name, u"/reports/Ticket/NAVPerformance"_s).has_value();
    };
    return {armed(u"nav-null-list"_s), armed(u"nav-profitability"_s), armed(u"nav-extra-dates"_s),
            armed(u"nav-same-cnpj"_s), armed(u"types"_s)};
}

/// One fund of the release list; what is not released has no figures yet.
QByteArray releaseEntry(const FundSet &funds, int index, QDate date, bool released, const QString &status)
{
    const auto stamp = '"' + date.toString(Qt::ISODate).toLatin1() + "T00:00:00\"";
    const auto previous = '"' + BusinessDays().back(date, 1).toString(Qt::ISODate).toLatin1() + "T00:00:00\"";
    QByteArray quota = "null";
    QByteArray profit = "null";
    if (released) {
        const auto fund = funds.fund(index, date);
        quota = fund.cota.toLatin1();
        if (!fund.nav.isEmpty() && !fund.nav.constFirst().nominal.day.isEmpty())
            profit = fund.nav.constFirst().nominal.day.toLatin1();
    }
    const auto id = QByteArray::number(index + 1);
    return "{\"id\":" + id + ",\"fundName\":" + jsonString(funds.name(index)) + ",\"quotaDate\":" + stamp +
           ",\"status\":" + jsonString(status) + ",\"cnpj\":\"" + funds.cnpj(index).toLatin1() +
           "\",\"calculationDate\":" + (released ? stamp : "null") +
           ",\"approvedDate\":" + (released ? stamp : "null") + ",\"lastQuotaDate\":" + (released ? stamp : previous) +
           ",\"galgoDate\":null,\"dayProfit\":" + profit + ",\"quotaValue\":" + quota + ",\"account\":\"" +
           funds.account(index).toLatin1() +
           "\",\"defaultTime\":\"18:00\",\"RequestId\":null,\"XLSFileId\":" + (released ? id : "null") +
           ",\"PDFFileId\":null}";
}

} // namespace

BankApi::BankApi(BankState &state) : m_state(state), m_tickets(state) {}

HttpReply BankApi::handle(const ServedRequest &request)
{
    if (request.path.startsWith(u"/_controle"_s))
        return controlReply(m_state, request);
    auto result = answer(request);
    spoilWire(m_tickets.faultPath(request), result);
    m_state.journal.add(request, result.reply, m_state.clock.now());
    return result.reply;
}

DeskAnswer BankApi::answer(const ServedRequest &request)
{
    HttpReply reply;
    const auto path = m_tickets.faultPath(request);
    if (request.path == u"/connect/token"_s) {
        if (replaced(path, false, reply))
            return {reply};
        return {request.method == "POST" ? m_state.tokens.issue(request) : messageReply(405, "Method not allowed")};
    }
    if (request.path.startsWith(u"/arquivos/"_s))
        return replaced(path, false, reply) ? DeskAnswer{reply} : m_tickets.download(request);
    if (request.path.startsWith(u"/reports/"_s))
        return reports(request);
    return {messageReply(404, "Not found")};
}

DeskAnswer BankApi::reports(const ServedRequest &request)
{
    const bool poll = request.path == u"/reports/Ticket"_s;
    const auto path = m_tickets.faultPath(request);
    HttpReply reply;
    if (m_state.faults.take(u"s401-always"_s, path) || !m_state.tokens.allows(request))
        return {messageReply(401, "Unauthorized")};
    if (replaced(path, poll, reply))
        return {reply};
    if (poll)
        return request.method == "GET" ? m_tickets.poll(request) : DeskAnswer{messageReply(405, "Method not allowed")};
    if (request.path == u"/reports/Portfolio/PortfolioQuotaListToDate"_s)
        return {releaseList(request), true};
    return {order(request)};
}

HttpReply BankApi::order(const ServedRequest &request)
{
    const auto report = reportOf(request.path);
    if (!report)
        return messageReply(404, "Not found");
    if (request.method != "POST")
        return messageReply(405, "Method not allowed");
    const auto type = request.header("content-type").toLower();
    if (!type.startsWith("application/json")) // "application/json-patch+json" too
        return messageReply(415, "Unsupported media type");
    const auto parsed = parseOrder(*report, request.body);
    if (!parsed) {
        const auto field = jsonString(parsed.error().message);
        return {400,
                "application/problem+json; charset=utf-8",
                {},
                "{\"title\":\"One or more validation errors occurred.\",\"status\":400,\"errors\":{" + field +
                    ":[\"The value is not valid.\"]}}"};
    }
    return m_tickets.open(*parsed);
}

HttpReply BankApi::releaseList(const ServedRequest &request)
{
    auto &faults = m_state.faults;
    if (const auto variant = faults.take(u"status-down"_s, request.path)) {
        if (*variant == u"formato"_s)
            return {200, "application/json; charset=utf-8", {}, "{\"items\":\"indisponivel\"}"};
        return messageReply(404, "Not found");
    }
    const auto date = QDate::fromString(request.query.value(u"dataInterface"_s).left(10), Qt::ISODate);
    if (!date.isValid())
        return messageReply(400, "dataInterface");
    const bool strange = faults.take(u"status-strange"_s, request.path).has_value();
    const auto statusOf = [&](bool released, qsizetype turn) {
        if (strange && turn % 2 == 0)
            return u"Em conferência especial"_s;
        return released ? u"Liberados"_s : u"Aguardando aprovação"_s;
    };
    QByteArrayList entries;
    if (m_state.content.fromFolder()) {
        const auto names = m_state.content.folderFundNames(date);
        for (const auto &name : names) {
            const auto turn = entries.size();
            entries.append("{\"id\":" + QByteArray::number(turn + 1) + ",\"fundName\":" + jsonString(name) +
                           ",\"status\":" + jsonString(statusOf(true, turn)) + '}');
        }
    } else if (BusinessDays().isBusinessDay(date)) {
        const auto &funds = m_state.content.funds();
        const auto released = m_state.released(date);
        for (int i = 0; i < funds.size(); ++i) {
            const bool out = std::binary_search(released.begin(), released.end(), i);
            entries.append(releaseEntry(funds, i, date, out, statusOf(out, i)));
        }
    }
    return {200, "application/json; charset=utf-8", {}, jsonArray(entries)};
}

bool BankApi::replaced(const QString &path, bool poll, HttpReply &reply)
{
    auto &faults = m_state.faults;
    const auto hit = [&](const QString &name) { return faults.take(name, path, poll); };
    if (hit(u"s500"_s)) {
        reply = messageReply(500, "Internal server error");
    } else if (hit(u"s502"_s)) {
        reply = {502, "text/html", {}, "<html><body><h1>502 Bad Gateway</h1></body></html>"};
    } else if (hit(u"s503"_s)) {
        reply = {503, "text/plain; charset=utf-8", {}, "Service unavailable"};
    } else if (hit(u"s429"_s)) {
        reply = messageReply(429, "Too many requests");
    } else if (const auto variant = hit(u"s429-retry-after"_s)) {
        reply = messageReply(429, "Too many requests");
        // The client's clock, not the bank's simulated one.
        const auto date = QDateTime::currentDateTimeUtc().addSecs(2);
        reply.headers.append(
            {"Retry-After", *variant == u"data"_s
                                ? QLocale::c().toString(date, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1()
                                : QByteArrayLiteral("1")});
    } else if (hit(u"html200"_s)) {
        reply = {200,
                 "text/html; charset=utf-8",
                 {},
                 "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Sign in</body></html>"};
    } else if (hit(u"s204"_s)) {
        reply = {204, {}, {}, {}};
    } else if (hit(u"s202"_s)) {
        reply = {202, {}, {}, {}};
    } else if (hit(u"s404-first"_s)) {
        reply = messageReply(404, "Ticket not found");
    } else {
        return false;
    }
    return true;
}

void BankApi::spoilWire(const QString &path, DeskAnswer &answer)
{
    if (answer.reply.body.isEmpty())
        return;
    auto &faults = m_state.faults;
    if (const auto variant = faults.take(u"slow"_s, path, answer.ready))
        answer.reply.wire = *variant == u"parado"_s ? WireFault::Stall : WireFault::Trickle;
    else if (faults.take(u"reset"_s, path, answer.ready))
        answer.reply.wire = WireFault::Reset;
    else if (faults.take(u"short-body"_s, path, answer.ready))
        answer.reply.wire = WireFault::ShortBody;
}

QJsonObject bankTruth(BankState &state, QDate date)
{
    QJsonArray funds;
    if (BusinessDays().isBusinessDay(date) && !state.content.fromFolder()) {
        const auto released = state.released(date);
        const auto shape = armedShape(state.faults);
        for (int i = 0; i < state.content.funds().size(); ++i) {
            auto fund = state.content.truth(i, date, shape);
            fund.insert(u"released"_s, std::binary_search(released.begin(), released.end(), i));
            funds.append(fund);
        }
    }
    return {{u"date"_s, date.toString(Qt::ISODate)}, {u"funds"_s, funds}};
}

} // namespace Etl
