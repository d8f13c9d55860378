// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/ticketreader.h"

#include <QFile>
#include <QHostAddress>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

void removeBodies(const QList<ReceivedBody> &bodies)
{
    for (const ReceivedBody &body : bodies)
        QFile::remove(body.path);
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

TicketResult<Download> TicketReader::run(const std::stop_token &stop)
{
    auto first = m_poll.page(1, stop);
    if (!first)
        return failWith(first.error());
    Download download;
    download.ticket = QString::fromUtf8(m_poll.ticket());
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

TicketResult<QList<ReceivedBody>> TicketReader::readPages(const TicketPage &first, const std::stop_token &stop)
{
    QList<ReceivedBody> bodies = {bodyOf(first.answer, first.http, first.path)};
    QSet<QByteArray> known;
    const auto unfit = [&](const QString &problem) {
        removeBodies(bodies);
        return ticketFails(ErrorCode::Http,
                           u"As páginas de %1 vieram inconsistentes: %2."_s.arg(m_poll.what(), problem), {});
    };
    const auto addDigests = [&known](const ListPage &page) {
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
        auto page = m_poll.page(number, stop);
        if (!page) {
            removeBodies(bodies);
            return failWith(page.error());
        }
        // Within the announced total: the list would be short, and nobody would know.
        if (page->answer.kind == AnswerKind::NoRecords)
            return unfit(u"a página %1 de %2 anunciadas veio vazia"_s.arg(number).arg(total));
        if (page->answer.kind != AnswerKind::Data) {
            QFile::remove(page->path);
            return unfit(u"a página %1 não é uma lista"_s.arg(number));
        }
        bodies.append(bodyOf(page->answer, page->http, page->path));
        const ListPage &data = page->answer.page;
        if (data.page && lastAnswered && *data.page <= *lastAnswered)
            return unfit(u"a página %1 veio numerada como %2"_s.arg(number).arg(*data.page));
        if (!addDigests(data))
            return unfit(u"a página %1 repete registros de outra"_s.arg(number));
        lastAnswered = data.page ? data.page : lastAnswered;
        total = std::max(total, data.totalPages.value_or(total));
    }
    return bodies;
}

TicketResult<QList<ReceivedBody>> TicketReader::readFiles(TicketPage first, const std::stop_token &stop)
{
    TicketResult<TicketPage> page = std::move(first);
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
        m_line.log(LogLevel::Warning, u"O arquivo de %1 chegou danificado (%2): nova busca %3 de %4."_s
                                          .arg(m_poll.what(), intact.error().message)
                                          .arg(again + 1)
                                          .arg(RetryPolicy::kDamagedFileBackOff.size()));
        m_line.clock().pause(BankLine::jittered(m_line.scaled(RetryPolicy::kDamagedFileBackOff[again])), stop);
        page = m_poll.page(1, stop);
        if (!page)
            return failWith(page.error());
        const AnswerKind kind = page->answer.kind;
        if (kind != AnswerKind::File && kind != AnswerKind::Downloads) {
            QFile::remove(page->path);
            return ticketFails(intact.error(), true);
        }
    }
}

TicketResult<QList<ReceivedBody>> TicketReader::filesOf(const TicketPage &page, const std::stop_token &stop)
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

TicketResult<ReceivedBody> TicketReader::fetch(const QString &place, const std::stop_token &stop)
{
    const QUrl url(place.trimmed(), QUrl::TolerantMode);
    if (!mayDownloadFrom(url, m_line.settings().ticketUrl))
        return ticketFails(
            ErrorCode::Http,
            u"O endereço de download de %1 não é seguro e não foi usado: só https é aceito."_s.arg(m_poll.what()),
            u"%1://%2"_s.arg(url.scheme(), url.host()));
    const QString path = m_poll.newPath();
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
                                                 m_poll.what(), Redactor::redact(judged.word).left(280))};
    };
    auto answer = m_line.exchange(call, judge, stop);
    if (!answer) {
        QFile::remove(path);
        return ticketFails(answer.error());
    }
    return bodyOf(judged, *answer, path);
}

Result<void> TicketReader::verify(const QList<ReceivedBody> &bodies) const
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
