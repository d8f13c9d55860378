// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/btgclient.h"
#include "tests/support/fakeclock.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testprint.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

using Answer = ScriptedAnswer;

const QByteArray kToken = "/connect/token";
const QByteArray kPortfolio = "/reports/Portfolio";
const QByteArray kTicket = "/reports/Ticket";

Answer waiting()
{
    return Answer::json(R"({"totalPages":null,"page":null,"result":"Processando","files":null})");
}

/// One bank, one clock, one staging folder.
struct Bank
{
    ScriptedServer server;
    FakeClock clock{QDateTime(QDate(2025, 4, 11), QTime(11, 30), Qt::UTC)};
    QTemporaryDir staging;
    QStringList lines;

    Bank()
    {
        server.script(kToken, {Answer::json(R"({"access_token":"token-um","expires_in":3600})")});
        server.script(kPortfolio, {Answer::json(R"({"ticket":"t-1"})")});
    }

    ApiSettings settings() const
    {
        ApiSettings api;
        api.authUrl = server.url(u"/connect/token"_s);
        api.portfolioUrl = server.url(u"/reports/Portfolio"_s);
        api.navUrl = server.url(u"/reports/NAVPerformance"_s);
        api.ticketUrl = server.url(u"/reports/Ticket"_s);
        api.clientId = u"cliente"_s;
        api.clientSecret = Secret(u"segredo&igual=+"_s);
        api.grantType = u"client_credentials"_s;
        api.indexador = u"CDIE"_s;
        return api;
    }
    ClientHooks hooks()
    {
        ClientHooks some;
        some.log = [this](LogLevel, const QString &text) { lines.append(text); };
        return some;
    }
};

} // namespace

class TestBtgClient : public QObject
{
    Q_OBJECT

private slots:
    void ordersPollsAndStagesTheFile();
};

void TestBtgClient::ordersPollsAndStagesTheFile()
{
    Bank bank;
    bank.server.script(kTicket,
                       {waiting(), waiting(), Answer::file("PK\3\4 conteudo", "attachment; filename=\"a.zip\"")});
    BtgClient client(bank.settings(), bank.clock, makeTokenCache(), bank.hooks());
    const auto download =
        client.download({Part::Carteira, QDate(2025, 4, 10), true}, bank.staging.path(), std::stop_token());
    VERIFY_OK(download);
    QCOMPARE(download->bodies.size(), 1);
    QCOMPARE(download->bodies[0].suggestedName, u"a.zip"_s);
    QCOMPARE(download->bodies[0].size, 13);
    QCOMPARE(download->polls, 3);
    QFile file(download->bodies[0].path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("PK\3\4 conteudo"));
}

QTEST_GUILESS_MAIN(TestBtgClient)
#include "tst_btgclient.moc"
