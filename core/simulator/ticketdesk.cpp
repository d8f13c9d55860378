// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/ticketdesk.h"

#include "core/base/clock.h"
#include "core/simulator/disposition.h"
#include "core/simulator/jsontext.h"

#include <QMutexLocker>
#include <QUuid>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace Etl {

namespace {

constexpr qsizetype kTicketsKept = 500;
constexpr milliseconds kQueued{8'000};
constexpr milliseconds kReadyFrom{25'000};
constexpr int kReadySpreadMs = 5'000;
constexpr int kOldDays = 30;

const QByteArray &jsonType()
{
    static const QByteArray type("application/json; charset=utf-8");
    return type;
}

HttpReply jsonReply(const QByteArray &body, int status = 200)
{
    return {status, jsonType(), {}, body};
}

HttpReply envelope(const QByteArray &result, const QByteArray &totalPages = "null", const QByteArray &page = "null",
                   const QByteArray &files = "null")
{
    return jsonReply("{\"totalPages\":" + totalPages + ",\"page\":" + page + ",\"result\":" + result +
                     ",\"files\":" + files + '}');
}

/// On the address under which the client reached the bank, a proxy's included.
QString downloadUrl(const ServedRequest &request)
{
    return u"http://%1/arquivos/%2.zip?sig=assinatura-simulada"_s.arg(QString::fromLatin1(request.header("host")),
                                                                      request.query.value(u"ticketId"_s));
}

} // namespace

struct TicketDesk::Ticket
{
    QString id;
    BankOrder order;
    milliseconds openedAt{0};
    milliseconds readyAfter{0};
    bool stuck = false;

    QMutex mutex; // everything below
    bool tokenKilled = false;
    bool settled = false;
    QList<BankFile> files;
    QByteArray archive; ///< made when first needed
    QByteArrayList items;
    bool types = false;
    QString pages; ///< variant of the fault, empty: none
    bool latePageAsked = false;
};

TicketDesk::TicketDesk(BankState &state) : m_state(state) {}
TicketDesk::~TicketDesk() = default;

HttpReply TicketDesk::open(const BankOrder &order)
{
    const auto ticket = std::make_shared<Ticket>();
    ticket->id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    ticket->order = order;
    ticket->openedAt = m_state.clock.elapsed();
    ticket->readyAfter = kReadyFrom + milliseconds(static_cast<int>(qHash(ticket->id) % kReadySpreadMs));
    ticket->stuck = m_state.faults.take(u"stuck"_s, u"/reports/"_s + reportPath(order.report)).has_value();
    const QMutexLocker lock(&m_mutex);
    m_tickets.insert(ticket->id, ticket);
    m_order.append(ticket->id);
    if (m_order.size() > kTicketsKept)
        m_tickets.remove(m_order.takeFirst());
    return jsonReply("{\"ticket\":\"" + ticket->id.toLatin1() + "\"}");
}

std::shared_ptr<TicketDesk::Ticket> TicketDesk::find(const QString &id) const
{
    const QMutexLocker lock(&m_mutex);
    return m_tickets.value(id);
}

QString TicketDesk::faultPath(const ServedRequest &request) const
{
    const auto ticket = find(request.query.value(u"ticketId"_s));
    return ticket == nullptr ? request.path : request.path + u'/' + reportPath(ticket->order.report);
}

DeskAnswer TicketDesk::poll(const ServedRequest &request)
{
    const auto path = faultPath(request);
    const auto ticket = find(request.query.value(u"ticketId"_s));
    if (ticket == nullptr)
        return {jsonReply("{\"message\":\"Ticket not found\"}", 404)};
    const QMutexLocker lock(&ticket->mutex);
    if (!ticket->tokenKilled && m_state.faults.take(u"s401-mid"_s, path)) {
        ticket->tokenKilled = true;
        m_state.tokens.revokeAll();
        return {jsonReply("{\"message\":\"Unauthorized\"}", 401)};
    }
    const auto today = brazilianDate(m_state.clock.now());
    if (ticket->order.last.daysTo(today) > kOldDays && m_state.faults.take(u"old-stuck"_s, path))
        return {envelope("\"Aguardando processamento\"")};
    const auto age = m_state.clock.elapsed() - ticket->openedAt;
    if (age < kQueued && !ticket->settled)
        return {envelope("\"Aguardando processamento\"")};
    if (ticket->stuck || (age < ticket->readyAfter && !ticket->settled))
        return {envelope("\"Processando\"")};

    if (!ticket->settled)
        settle(*ticket, path);
    if (ticket->files.isEmpty() && ticket->items.isEmpty())
        return {envelope("\"No records\""), true};
    auto &faults = m_state.faults;
    if (faults.take(u"result-error"_s, path))
        return {envelope("\"Erro ao gerar o relatorio: falha interna do processamento\""), true};
    if (const auto variant = faults.take(u"result-strange"_s, path)) {
        const QByteArray strange = *variant == u"objeto"_s   ? "{\"situacao\":\"desconhecida\",\"codigo\":7}"
                                   : *variant == u"numero"_s ? "42"
                                                             : "\"Situacao nunca vista\"";
        return {envelope(strange), true};
    }
    if (const auto variant = faults.take(u"files-list"_s, path)) {
        const auto list = *variant == u"objeto"_s ? QByteArray("[{\"id\":1,\"nome\":\"relatorio\"}]")
                                                  : jsonArray({jsonString(downloadUrl(request))});
        return {envelope("null", "1", "1", list), true};
    }
    return ticket->order.report == BankReport::Portfolio ? portfolioAnswer(*ticket, request)
                                                         : listAnswer(*ticket, request);
}

void TicketDesk::settle(Ticket &ticket, const QString &path)
{
    auto &faults = m_state.faults;
    auto &content = m_state.content;
    const auto &order = ticket.order;
    ticket.settled = true;
    NavShape shape;
    if (order.report == BankReport::NavPerformance) {
        shape = {faults.take(u"nav-null-list"_s, path).has_value(),
                 faults.take(u"nav-profitability"_s, path).has_value(),
                 faults.take(u"nav-extra-dates"_s, path).has_value(), faults.take(u"nav-same-cnpj"_s, path).has_value(),
                 faults.take(u"types"_s, path).has_value()};
        ticket.types = shape.types;
        ticket.pages = faults.take(u"pages"_s, path).value_or(QString());
    }
    for (auto date = order.first; date <= order.last; date = date.addDays(1)) {
        if (content.fromFolder()) {
            if (order.report == BankReport::Portfolio)
                ticket.files += content.folderFiles(date, order.typeReport, order.fundName);
            else if (order.report == BankReport::NavPerformance)
                ticket.items += content.folderNavObjects(date, order.fundName);
            continue;
        }
        const auto indices = content.selected(m_state.released(date), order.fundName);
        if (indices.isEmpty())
            continue;
        switch (order.report) {
        case BankReport::Portfolio:
            ticket.files += content.files(date, order.typeReport, indices);
            if (order.first == order.last && indices.size() > 1)
                ticket.archive = content.archive(date, order.typeReport, indices);
            break;
        case BankReport::NavPerformance: ticket.items += content.navObjects(date, indices, shape, order.indexer); break;
        case BankReport::AccountStatement: ticket.items += content.statementRows(date, indices); break;
        }
    }
}

QByteArray TicketDesk::archiveOf(const Ticket &ticket)
{
    if (!ticket.items.isEmpty())
        return envelope(jsonArray(ticket.items), "1", "1").body;
    return ticket.archive.isEmpty() ? zipArchive(ticket.files) : ticket.archive;
}

DeskAnswer TicketDesk::portfolioAnswer(const Ticket &ticket, const ServedRequest &request)
{
    const auto path = faultPath(request);
    auto &faults = m_state.faults;
    static const QByteArray binary("application/octet-stream");
    const auto bare = [&] {
        const auto &file = ticket.files.constFirst();
        HttpReply reply{200, binary, {}, file.bytes};
        addDisposition(reply, file.name, faults.take(u"disposition"_s, path), faults.taken(u"disposition"_s));
        return DeskAnswer{reply, true};
    };
    if (ticket.order.fundName.isEmpty() && faults.take(u"bare-xlsx"_s, path))
        return bare();
    if (const auto variant = faults.take(u"url-download"_s, path)) {
        const auto object = "{\"UrlDownload\":" + jsonString(downloadUrl(request)) + '}';
        return {envelope(*variant == u"objeto"_s ? object : jsonString(QString::fromUtf8(object))), true};
    }
    auto archive = ticket.archive;
    bool forced = false; // damage of archives shows with one fund too
    if (const auto variant = faults.take(u"zip-hostile"_s, path)) {
        archive = hostileArchive(ticket.files, *variant != u"enorme"_s, *variant != u"nomes"_s);
        forced = true;
    } else if (faults.take(u"latin1-csv"_s, path)) {
        static const QString csv = u"Nome da classe;Data;Cota líquida (R$)\nAÇÃO;10/04/2025;1,23\n"_s;
        archive = zipArchive(ticket.files + QList<BankFile>{{u"CotasRentabilidades.csv"_s, csv.toLatin1()}});
        forced = true;
    } else if (faults.take(u"zip-empty"_s, path)) {
        archive = zipArchive({});
        forced = true;
    }
    if (faults.take(u"zip-truncated"_s, path)) {
        archive = truncatedArchive(archive.isEmpty() ? archiveOf(ticket) : archive);
        forced = true;
    } else if (faults.take(u"zip-crc"_s, path)) {
        archive = wrongCrcArchive(archive.isEmpty() ? archiveOf(ticket) : archive);
        forced = true;
    }
    if (ticket.files.size() == 1 && !forced)
        return bare();
    HttpReply reply{200, binary, {}, archive.isEmpty() ? archiveOf(ticket) : archive};
    if (const auto variant = faults.take(u"disposition"_s, path))
        addDisposition(reply, u"relatorio.zip"_s, variant, faults.taken(u"disposition"_s));
    return {reply, true};
}

DeskAnswer TicketDesk::listAnswer(Ticket &ticket, const ServedRequest &request)
{
    auto pageSize = ticket.order.pageSize;
    if (!ticket.pages.isEmpty()) {
        constexpr int kPagesAtLeast = 3;
        pageSize = std::max(1, std::min(pageSize, static_cast<int>(ticket.items.size()) / kPagesAtLeast));
    }
    const auto total = std::max<qsizetype>(1, (ticket.items.size() + pageSize - 1) / pageSize);
    const auto asked = std::max(1, request.query.value(u"pageNumber"_s, u"1"_s).toInt());
    auto shown = asked;
    auto content = asked;
    if (asked == 2 && !ticket.pages.isEmpty()) {
        if (ticket.pages == u"atrasada"_s && !ticket.latePageAsked) {
            ticket.latePageAsked = true;
            return {envelope("\"Processando\"")};
        }
        if (ticket.pages != u"atrasada"_s)
            content = 1;
        if (ticket.pages == u"parada"_s)
            shown = 1;
    }
    const auto items = content > total ? QByteArrayList()
                                       : QByteArrayList(ticket.items.mid(qsizetype{content - 1} * pageSize, pageSize));
    const auto number = [&](qint64 value) {
        return ticket.types ? '"' + QByteArray::number(value) + '"' : QByteArray::number(value);
    };
    const auto files =
        ticket.types ? QByteArrayLiteral("[],\"versaoDesconhecida\":{\"a\":[1,null]}") : QByteArrayLiteral("null");
    return {envelope(jsonArray(items), number(total), number(shown), files), true};
}

DeskAnswer TicketDesk::download(const ServedRequest &request)
{
    if (request.headers.contains("x-secureconnect-token") || request.headers.contains("authorization"))
        return {jsonReply("{\"message\":\"Only one auth mechanism allowed\"}", 400)};
    const auto ticket = find(request.path.section(u'/', -1).section(u'.', 0, 0));
    if (ticket == nullptr)
        return {jsonReply("{\"message\":\"Not found\"}", 404)};
    const QMutexLocker lock(&ticket->mutex);
    if (!ticket->settled)
        return {jsonReply("{\"message\":\"Not found\"}", 404)};
    return {
        HttpReply{
            200, ticket->items.isEmpty() ? QByteArrayLiteral("application/zip") : jsonType(), {}, archiveOf(*ticket)},
        true};
}

} // namespace Etl
