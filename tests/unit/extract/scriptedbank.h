// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/btgclient.h"
#include "tests/support/fakeclock.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testprint.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

#include <algorithm>

namespace Etl {

/// The bank of the tests: every answer written down beforehand, its own clock and staging folder.
namespace ScriptedBank {

using namespace Qt::StringLiterals;

using Answer = ScriptedAnswer;
using Answers = QList<ScriptedAnswer>;

inline const QByteArray kToken = "/connect/token";
inline const QByteArray kPortfolio = "/reports/Portfolio";
inline const QByteArray kNav = "/reports/NAVPerformance";
inline const QByteArray kTicket = "/reports/Ticket";
inline const QByteArray kList = "/reports/Portfolio/PortfolioQuotaListToDate";
inline const QByteArray kZip("PK\3\4 conteudo");
inline const QDate kDate(2025, 4, 10);

inline Answer word(const QByteArray &text)
{
    return Answer::json(R"({"totalPages":null,"page":null,"result":")" + text + R"(","files":null})");
}

inline Answer waiting()
{
    return word("Processando");
}

inline Answer zip()
{
    return Answer::file(kZip, "attachment; filename=\"a.zip\"");
}

inline Answer page(const QByteArray &number, const QByteArray &total, const QByteArray &records)
{
    return Answer::json("{\"totalPages\":" + total + ",\"page\":" + number + ",\"result\":[" + records +
                        "],\"files\":null}");
}

/// Wherever an error is told its advice stands beside it: the message must not say the same.
inline bool repeatsItsAdvice(const Error &error)
{
    static const QRegularExpression ends(u"[:;.]"_s);
    const QStringList clauses = operatorAdvice(error.code).split(ends, Qt::SkipEmptyParts);
    return std::any_of(clauses.cbegin(), clauses.cend(), [&error](const QString &clause) {
        return error.message.contains(clause.trimmed(), Qt::CaseInsensitive);
    });
}

/// One bank, one clock, one staging folder.
struct Bank
{
    ScriptedServer server;
    FakeClock clock{QDateTime(QDate(2025, 4, 11), QTime(11, 30), Qt::UTC)};
    QTemporaryDir staging;
    QStringList lines;
    QList<WaitProgress> progress;
    ApiSettings settings;
    ClientHooks hooks;
    std::shared_ptr<TokenCache> tokens = makeTokenCache();

    Bank()
    {
        server.script(kToken, {Answer::json(R"({"access_token":"token-um","expires_in":3600,"token_type":"Bearer"})"),
                               Answer::json(R"({"access_token":"token-dois","expires_in":3600})")});
        server.script(kPortfolio, {Answer::json(R"({"ticket":"t-1"})"), Answer::json(R"({"ticket":"t-2"})")});
        server.script(kNav, {Answer::json(R"({"ticket":"n-1"})"), Answer::json(R"({"ticket":"n-2"})")});
        settings.authUrl = server.url(u"/connect/token"_s);
        settings.portfolioUrl = server.url(u"/reports/Portfolio"_s);
        settings.navUrl = server.url(u"/reports/NAVPerformance"_s);
        settings.ticketUrl = server.url(u"/reports/Ticket"_s);
        settings.clientId = u"cliente"_s;
        settings.clientSecret = Secret(u"segredo&igual=+"_s);
        settings.grantType = u"client_credentials"_s;
        settings.indexador = u"CDIE"_s;
        hooks.log = [this](LogLevel, const QString &text) { lines.append(text); };
        hooks.progress = [this](const WaitProgress &state) { progress.append(state); };
    }

    Result<Download> download(Part part = Part::Carteira, bool businessDay = true, const std::stop_token &stop = {})
    {
        BtgClient client(settings, clock, tokens, hooks);
        return client.download({part, kDate, businessDay}, staging.path(), stop);
    }

    /// Tickets in the order in which they were asked, each once in a row.
    QByteArrayList ticketsAsked() const
    {
        QByteArrayList tickets;
        for (const SeenRequest &request : server.requestsTo(kTicket)) {
            const QUrlQuery query(QUrl::fromEncoded("http://x" + request.target));
            const QByteArray ticket = query.queryItemValue(u"ticketId"_s).toUtf8();
            if (tickets.isEmpty() || tickets.constLast() != ticket)
                tickets.append(ticket);
        }
        return tickets;
    }
    QStringList staged() const { return QDir(staging.path()).entryList(QDir::Files | QDir::Hidden); }
    std::chrono::seconds waited() const { return std::chrono::duration_cast<std::chrono::seconds>(clock.elapsed()); }
};

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

} // namespace ScriptedBank
} // namespace Etl

Q_DECLARE_METATYPE(Etl::ScriptedAnswer)
