// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/ticketpoll.h"

#include "core/base/cancel.h"
#include "core/base/plaintext.h"

#include <QFile>
#include <QHostAddress>
#include <QLocale>
#include <QSet>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;

auto ticketFails(Error error, bool freshTicketHelps = false)
{
    return failWith(TicketFailure{std::move(error), freshTicketHelps});
}

auto ticketFails(ErrorCode code, QString message, QString detail, bool freshTicketHelps = false)
{
    return ticketFails(Error{code, std::move(message), std::move(detail), {}}, freshTicketHelps);
}

void removeBodies(const QList<ReceivedBody> &bodies)
{
    for (const ReceivedBody &body : bodies)
        QFile::remove(body.path);
}

/// All of a JSON body, else the first bytes: what a decision needs.
QByteArray bodyToJudge(const HttpAnswer &answer, const QString &path)
{
    const bool whole = answer.size == answer.body.size();
    if (whole || shapeOf(answer.body) != BodyShape::Json || answer.size > RetryPolicy::kLargestJson)
        return answer.body;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Verdict verdictOf(const TicketAnswer &answer, int status)
{
    using Kind = Verdict::Kind;
    switch (answer.kind) {
    case AnswerKind::BadToken: return {Kind::BadToken, {}};
    case AnswerKind::HtmlPage: return {Kind::HtmlPage, {}};
    case AnswerKind::Transient:
        return {Kind::Transient, u"O BTG respondeu à consulta do ticket com %1."_s.arg(answer.word)};
    case AnswerKind::Fatal:
        if (status == 403)
            return {Kind::Fatal,
                    u"O BTG negou o acesso ao ticket (403): a credencial não tem direito a este relatório."_s,
                    ErrorCode::Auth};
        return {Kind::Fatal,
                u"O BTG respondeu à consulta do ticket de modo inesperado: %1."_s.arg(Redactor::redact(answer.word))};
    case AnswerKind::NotReady:
    case AnswerKind::StrangeWord:
    case AnswerKind::NoRecords:
    case AnswerKind::Data:
    case AnswerKind::File:
    case AnswerKind::Downloads:
    case AnswerKind::NotFound:
    case AnswerKind::ReportFailed: break;
    }
    return {};
}

ReceivedBody bodyOf(const TicketAnswer &answer, const HttpAnswer &http, const QString &path)
{
    const BodyKind kind = answer.kind == AnswerKind::Data ? BodyKind::Json : answer.file;
    return {kind, dispositionName(http.disposition), path, http.size};
}

/// A cut XML file has no sum that could tell; its end can.
Result<void> endsAsXml(const QString &path)
{
    constexpr qint64 kTail = 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(std::max<qint64>(0, file.size() - kTail)))
        return fail(ErrorCode::Disk, u"Não foi possível ler o arquivo recebido."_s,
                    path + u": "_s + file.errorString());
    QByteArray tail = file.readAll();
    while (!tail.isEmpty() && (static_cast<unsigned char>(tail.back()) <= ' '))
        tail.chop(1);
    if (tail.endsWith('>'))
        return {};
    return fail(ErrorCode::Archive, u"O arquivo XML recebido está incompleto."_s, u"%1 bytes"_s.arg(file.size()));
}

/// https anywhere; plain http only where the bank itself is the local simulator.
bool mayDownloadFrom(const QUrl &url, const QUrl &bank)
{
    if (!url.isValid() || url.host().isEmpty())
        return false;
    if (url.scheme() == "https"_L1)
        return true;
    const QString host = bank.host();
    return url.scheme() == "http"_L1 && (host == "localhost"_L1 || QHostAddress(host).isLoopback());
}

} // namespace

QByteArray ticketQueryValue(const QByteArray &ticket)
{
    // Left out of what a query may hold: '+', which forms read as a blank, and the separators '&', ';' and '#'.
    return ticket.toPercentEncoding("!$'()*,/:=?@");
}

TicketPoll::TicketPoll(BankLine &line, const ReportOrder &order, QByteArray ticket, QString stagingFolder,
                       std::chrono::milliseconds deadline)
    : m_line(line), m_order(order), m_ticket(std::move(ticket)), m_folder(std::move(stagingFolder)),
      m_deadline(deadline), m_started(line.clock().elapsed()), m_interval(line.scaled(RetryPolicy::kPollInterval))
{}

QString TicketPoll::what() const
{
    return partName(m_order.part) + u' ' + m_order.date.toString(Qt::ISODate);
}

QString TicketPoll::newPath()
{
    // Two clients may stage below the same folder at once.
    return m_folder + u"/resposta_"_s + QUuid::createUuid().toString(QUuid::Id128);
}

QUrl TicketPoll::address(int page) const
{
    QUrl url = m_line.settings().ticketUrl;
    QByteArray query = url.query(QUrl::FullyEncoded).toLatin1();
    if (!query.isEmpty())
        query += '&';
    query += "ticketId=" + ticketQueryValue(m_ticket);
    if (page > 1)
        query += "&pageNumber=" + QByteArray::number(page);
    url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return url;
}

nanoseconds TicketPoll::nextInterval(nanoseconds waited)
{
    if (m_polls == 0)
        return m_line.scaled(RetryPolicy::kFirstPoll);
    if (waited >= m_line.scaled(RetryPolicy::kSteadyPolling)) {
        m_interval = std::min<nanoseconds>(duration_cast<nanoseconds>(m_interval * RetryPolicy::kPollGrowth),
                                           m_line.scaled(RetryPolicy::kLongestPollInterval));
    }
    return BankLine::jittered(m_interval);
}

void TicketPoll::warnOnce(const QString &word)
{
    if (m_warnedWord == word)
        return;
    m_warnedWord = word;
    m_line.log(LogLevel::Warning,
               u"O BTG respondeu com um texto desconhecido (\"%1\"): a espera continuou."_s.arg(word));
}

TicketFailure TicketPoll::stuck(const QString &state) const
{
    const QString message =
        u"O relatório %1 não ficou pronto em %2 s: gerador de relatórios do BTG parado (última resposta: \"%3\"). "
        "Tente de novo em cerca de uma hora."_s.arg(what(), secondsText(waited()), Redactor::redact(state));
    return {{ErrorCode::NotReady, message, u"%1 consultas"_s.arg(m_polls), {}}, true};
}

TicketResult<TicketPoll::Page> TicketPoll::askOnce(int number, nanoseconds deadline, const std::stop_token &stop)
{
    Page page;
    page.path = newPath();
    BankLine::Call call;
    call.request.url = address(number);
    call.request.bodyPath = page.path;
    call.tokenOf = m_order.part;
    call.deadline = deadline;
    const auto judge = [&page](const HttpAnswer &http) {
        if (http.status < 300 && http.size > RetryPolicy::kLargestJson && shapeOf(http.body) == BodyShape::Json)
            return Verdict{Verdict::Kind::Fatal, u"O BTG respondeu com um JSON grande demais."_s};
        page.answer = judgeTicketAnswer(http.status, bodyToJudge(http, page.path));
        return verdictOf(page.answer, http.status);
    };
    auto answer = m_line.exchange(call, judge, stop);
    ++m_polls;
    if (!answer) {
        QFile::remove(page.path);
        const ErrorCode code = answer.error().code;
        const bool connection = code == ErrorCode::Network || code == ErrorCode::Timeout || code == ErrorCode::Http;
        return ticketFails(answer.error(), connection && m_line.clock().elapsed() >= deadline);
    }
    page.http = *answer;
    const bool keeps = page.answer.kind == AnswerKind::Data || page.answer.kind == AnswerKind::File;
    if (!keeps)
        QFile::remove(page.path);
    return page;
}

TicketResult<TicketPoll::Page> TicketPoll::pollPage(int number, const std::stop_token &stop)
{
    const nanoseconds began = number == 1 && m_polls == 0 ? m_started : m_line.clock().elapsed();
    const nanoseconds deadline = began + m_deadline;
    const nanoseconds grace = m_started + m_line.scaled(RetryPolicy::kNotFoundGrace);
    // A ticket that answered before is asked at once; a new one gets its time.
    bool atOnce = m_polls > 0;
    for (;;) {
        const nanoseconds now = m_line.clock().elapsed();
        if (!atOnce)
            m_line.clock().pause(std::min(nextInterval(now - began), deadline - now), stop);
        atOnce = false;
        if (auto go = checkpoint(stop); !go)
            return ticketFails(go.error());

        auto page = askOnce(number, deadline, stop);
        if (!page)
            return page;
        const nanoseconds answered = m_line.clock().elapsed();
        switch (page->answer.kind) {
        case AnswerKind::NotFound:
            if (answered > grace)
                return ticketFails(ErrorCode::Http, u"O BTG não reconheceu o ticket de %1 (404)."_s.arg(what()),
                                   page->http.detail({address(number), {}, {}, {}, {}, {}}), true);
            break;
        case AnswerKind::ReportFailed:
            return ticketFails(ErrorCode::Http,
                               u"O BTG informou que o relatório de %1 falhou: \"%2\"."_s.arg(
                                   what(), Redactor::redact(page->answer.word).left(280)),
                               {}, true);
        case AnswerKind::StrangeWord: warnOnce(page->answer.word.left(280)); break;
        case AnswerKind::NotReady: break;
        default: return page;
        }
        if (m_line.hooks().progress)
            m_line.hooks().progress({Redactor::redact(page->answer.word).left(280), m_polls,
                                     duration_cast<milliseconds>(answered - began), m_deadline});
        if (answered >= deadline)
            return failWith(stuck(page->answer.word.left(280)));
    }
}

TicketResult<Download> TicketPoll::run(const std::stop_token &stop)
{
    auto first = pollPage(1, stop);
    if (!first)
        return failWith(first.error());
    Download download;
    download.ticket = QString::fromUtf8(m_ticket);
    if (first->answer.kind == AnswerKind::NoRecords) {
        download.noRecords = true;
    } else {
        auto bodies = first->answer.kind == AnswerKind::Data ? readPages(*first, stop) : readFiles(*first, stop);
        if (!bodies)
            return failWith(bodies.error());
        download.bodies = *bodies;
    }
    return download;
}

TicketResult<QList<ReceivedBody>> TicketPoll::readPages(Page first, const std::stop_token &stop)
{
    QList<ReceivedBody> bodies = {bodyOf(first.answer, first.http, first.path)};
    QSet<QByteArray> known;
    const auto unfit = [&](const QString &problem) {
        removeBodies(bodies);
        return ticketFails(ErrorCode::Http, u"As páginas de %1 vieram inconsistentes: %2."_s.arg(what(), problem), {});
    };
    const auto addDigests = [&known](const DataPage &page) {
        const QSet<QByteArray> fresh(page.digests.cbegin(), page.digests.cend());
        const bool repeated = known.intersects(fresh);
        known.unite(fresh);
        return !repeated;
    };
    addDigests(first.answer.page);
    int total = first.answer.page.totalPages.value_or(1);
    std::optional<int> lastAnswered = first.answer.page.page;
    for (int number = 2; number <= total; ++number) {
        if (total > RetryPolicy::kMostPages)
            return unfit(u"%1 páginas anunciadas"_s.arg(total));
        auto page = pollPage(number, stop);
        if (!page) {
            removeBodies(bodies);
            return failWith(page.error());
        }
        if (page->answer.kind == AnswerKind::NoRecords)
            break;
        if (page->answer.kind != AnswerKind::Data) {
            QFile::remove(page->path);
            return unfit(u"a página %1 não é uma lista"_s.arg(number));
        }
        bodies.append(bodyOf(page->answer, page->http, page->path));
        const DataPage &data = page->answer.page;
        if (data.page && lastAnswered && *data.page <= *lastAnswered)
            return unfit(u"a página %1 veio numerada como %2"_s.arg(number).arg(*data.page));
        if (!addDigests(data))
            return unfit(u"a página %1 repete registros de outra"_s.arg(number));
        lastAnswered = data.page ? data.page : lastAnswered;
        total = std::max(total, data.totalPages.value_or(total));
    }
    return bodies;
}

TicketResult<QList<ReceivedBody>> TicketPoll::readFiles(Page first, const std::stop_token &stop)
{
    TicketResult<Page> page = std::move(first);
    for (std::size_t again = 0;; ++again) {
        auto bodies = filesOf(*page, stop);
        if (!bodies)
            return bodies;
        auto intact = verify(*bodies);
        if (intact)
            return bodies;
        removeBodies(*bodies);
        if (intact.error().code != ErrorCode::Archive)
            return ticketFails(intact.error());
        if (again == RetryPolicy::kDamagedFileBackOff.size())
            return ticketFails(intact.error(), true);
        m_line.log(LogLevel::Warning,
                   u"O arquivo de %1 chegou danificado (%2): nova busca %3 de %4."_s.arg(what(), intact.error().message)
                       .arg(again + 1)
                       .arg(RetryPolicy::kDamagedFileBackOff.size()));
        m_line.clock().pause(BankLine::jittered(m_line.scaled(RetryPolicy::kDamagedFileBackOff[again])), stop);
        page = pollPage(1, stop);
        if (!page)
            return failWith(page.error());
        const AnswerKind kind = page->answer.kind;
        if (kind != AnswerKind::File && kind != AnswerKind::Downloads) {
            QFile::remove(page->path);
            return ticketFails(intact.error(), true);
        }
    }
}

TicketResult<QList<ReceivedBody>> TicketPoll::filesOf(const Page &page, const std::stop_token &stop)
{
    if (page.answer.kind == AnswerKind::File)
        return QList<ReceivedBody>{bodyOf(page.answer, page.http, page.path)};
    QList<ReceivedBody> bodies;
    for (const QString &place : page.answer.downloads) {
        auto body = fetch(place, stop);
        if (!body) {
            removeBodies(bodies);
            return failWith(body.error());
        }
        bodies.append(*body);
    }
    return bodies;
}

TicketResult<ReceivedBody> TicketPoll::fetch(const QString &place, const std::stop_token &stop)
{
    const QUrl url(place.trimmed(), QUrl::TolerantMode);
    if (!mayDownloadFrom(url, m_line.settings().ticketUrl))
        return ticketFails(
            ErrorCode::Http,
            u"O endereço de download de %1 não é seguro e não foi usado: só https é aceito."_s.arg(what()),
            u"%1://%2"_s.arg(url.scheme(), url.host()));
    const QString path = newPath();
    BankLine::Call call; // no token: the address may belong to anyone
    call.request.url = url;
    call.request.bodyPath = path;
    TicketAnswer judged;
    const auto judge = [&](const HttpAnswer &http) {
        judged = judgeTicketAnswer(http.status, bodyToJudge(http, path));
        if (judged.kind == AnswerKind::File || judged.kind == AnswerKind::Data)
            return Verdict{};
        if (judged.kind == AnswerKind::Transient)
            return Verdict{Verdict::Kind::Transient, u"O endereço de download respondeu com %1."_s.arg(judged.word)};
        return Verdict{Verdict::Kind::Fatal, u"O endereço de download de %1 não devolveu um arquivo: %2."_s.arg(
                                                 what(), Redactor::redact(judged.word).left(280))};
    };
    auto answer = m_line.exchange(call, judge, stop);
    if (!answer) {
        QFile::remove(path);
        return ticketFails(answer.error());
    }
    return bodyOf(judged, *answer, path);
}

Result<void> TicketPoll::verify(const QList<ReceivedBody> &bodies) const
{
    for (const ReceivedBody &body : bodies) {
        if (body.kind == BodyKind::Xml) {
            if (auto closed = endsAsXml(body.path); !closed)
                return closed;
        }
        if (body.kind != BodyKind::Zip || !m_line.hooks().verify)
            continue;
        if (auto intact = m_line.hooks().verify(body); !intact)
            return intact;
    }
    return {};
}

} // namespace Etl
