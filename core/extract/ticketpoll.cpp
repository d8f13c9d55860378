// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/ticketpoll.h"

#include "core/base/cancel.h"
#include "core/base/plaintext.h"

#include <QFile>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;

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

} // namespace

QByteArray bodyToJudge(const HttpAnswer &answer, const QString &path)
{
    const bool whole = answer.size == answer.body.size();
    if (whole || shapeOf(answer.body) != BodyShape::Json || answer.size > RetryPolicy::kLargestJson)
        return answer.body;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

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

QString TicketPoll::newPath() const
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
        u"O relatório %1 não ficou pronto em %2 s: gerador de relatórios do BTG parado (última resposta: \"%3\")."_s
            .arg(what(), secondsText(waited()), Redactor::redact(state));
    return {{ErrorCode::NotReady, message, u"%1 consultas"_s.arg(m_polls), {}}, true};
}

TicketResult<TicketPage> TicketPoll::askOnce(int number, nanoseconds deadline, const std::stop_token &stop)
{
    TicketPage page;
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

TicketResult<TicketPage> TicketPoll::page(int number, const std::stop_token &stop)
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

        auto answer = askOnce(number, deadline, stop);
        if (!answer)
            return answer;
        const nanoseconds answered = m_line.clock().elapsed();
        switch (answer->answer.kind) {
        case AnswerKind::NotFound:
            if (answered > grace)
                return ticketFails(ErrorCode::Http, u"O BTG não reconheceu o ticket de %1 (404)."_s.arg(what()),
                                   answer->http.detail({address(number), {}, {}, {}, {}, {}}), true);
            break;
        case AnswerKind::ReportFailed:
            return ticketFails(ErrorCode::Http,
                               u"O BTG informou que o relatório de %1 falhou: \"%2\"."_s.arg(
                                   what(), Redactor::redact(answer->answer.word).left(280)),
                               {}, true);
        case AnswerKind::StrangeWord: warnOnce(answer->answer.word.left(280)); break;
        case AnswerKind::NotReady: break;
        default: return answer;
        }
        if (m_line.hooks().progress)
            m_line.hooks().progress({Redactor::redact(answer->answer.word).left(280), m_polls,
                                     duration_cast<milliseconds>(answered - began), m_deadline});
        if (answered >= deadline)
            return failWith(stuck(answer->answer.word.left(280)));
    }
}

} // namespace Etl
