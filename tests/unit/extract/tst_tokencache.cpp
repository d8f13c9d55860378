// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/tokencache.h"
#include "tests/unit/extract/scriptedbank.h"

#include <atomic>
#include <condition_variable>
#include <future>
#include <mutex>
#include <new>
#include <thread>
#include <vector>

using namespace Etl;
using namespace Etl::ScriptedBank;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTokenCache : public QObject
{
    Q_OBJECT

private slots:
    void scopeIsSentPerPartOnlyWhenSet();
    void aRefusedTokenIsRenewedOnceAndTheTicketKept();
    void aTokenRefusedTwiceIsFatal();
    void aTokenServesUntilItsMargin_data();
    void aTokenServesUntilItsMargin();
    void clientsOfOneCacheShareOneRenewal();
    void ordersOfOneProcessAreOneSecondApart();
    void refusedCredentialsSayWhatToDo_data();
    void refusedCredentialsSayWhatToDo();
    void signInObtainsAToken();
    void aRenewalThatThrowsLetsTheOthersRenew();
};

void TestTokenCache::scopeIsSentPerPartOnlyWhenSet()
{
    Bank bank;
    bank.settings.scopePatrimonio = u"reports.nav_performance"_s;
    bank.server.script(kTicket, {word("No records")});
    VERIFY_OK(bank.download(Part::Carteira));
    VERIFY_OK(bank.download(Part::Rentabilidade));
    const auto requests = bank.server.requestsTo(kToken);
    QCOMPARE(requests.size(), 2);
    QVERIFY(!requests[0].body.contains("scope"));
    QVERIFY(requests[1].body.endsWith("&scope=reports.nav_performance"));
    QCOMPARE(bank.server.requestsTo(kNav).value(0).header("X-SecureConnect-Token"), QByteArray("token-dois"));
}

void TestTokenCache::aRefusedTokenIsRenewedOnceAndTheTicketKept()
{
    Bank bank;
    bank.server.script(kTicket, {waiting(), Answer::only(401), zip()});
    const auto download = bank.download();
    VERIFY_OK(download);
    QCOMPARE(bank.ticketsAsked(), QByteArrayList{"t-1"});
    QCOMPARE(bank.server.count(kToken), 2);
    const auto asked = bank.server.requestsTo(kTicket);
    QCOMPARE(asked[1].header("X-SecureConnect-Token"), QByteArray("token-um"));
    QCOMPARE(asked[2].header("X-SecureConnect-Token"), QByteArray("token-dois"));
    QCOMPARE(asked[2].target, asked[1].target);
    QCOMPARE(bank.clock.pauses().constLast(), 2s);
}

void TestTokenCache::aTokenRefusedTwiceIsFatal()
{
    for (const QByteArray &path : {kPortfolio, kTicket}) {
        Bank bank;
        bank.server.script(path, {Answer::only(401)});
        const auto download = bank.download();
        QVERIFY(!download);
        QCOMPARE(download.error().code, ErrorCode::Auth);
        QCOMPARE(bank.server.count(path), 2);
        QCOMPARE(bank.server.count(kToken), 2);
    }
}

void TestTokenCache::aTokenServesUntilItsMargin_data()
{
    QTest::addColumn<QByteArray>("expiresIn");
    QTest::addColumn<int>("lastGoodSecond");
    QTest::newRow("an hour: 300 s of margin") << QByteArray("3600") << 3'299;
    QTest::newRow("short: 10 %") << QByteArray("100") << 89;
    QTest::newRow("text") << QByteArray("\"100\"") << 89;
    QTest::newRow("null: an hour") << QByteArray("null") << 3'299;
}

void TestTokenCache::aTokenServesUntilItsMargin()
{
    QFETCH(const QByteArray, expiresIn);
    QFETCH(const int, lastGoodSecond);
    Bank bank;
    bank.server.script(kToken, {Answer::json("{\"access_token\":\"token-um\",\"expires_in\":" + expiresIn + "}")});
    BtgClient client(bank.settings, bank.clock, bank.tokens, bank.hooks);
    VERIFY_OK(client.signIn(Part::Carteira, {}));
    bank.clock.advance(std::chrono::seconds(lastGoodSecond));
    VERIFY_OK(client.signIn(Part::Carteira, {}));
    QCOMPARE(bank.server.count(kToken), 1);
    bank.clock.advance(1s);
    VERIFY_OK(client.signIn(Part::Carteira, {}));
    QCOMPARE(bank.server.count(kToken), 2);
}

void TestTokenCache::clientsOfOneCacheShareOneRenewal()
{
    Bank bank;
    std::vector<std::thread> threads;
    std::atomic_int good = 0;
    for (int i = 0; i < 6; ++i) {
        threads.emplace_back([&] {
            BtgClient client(bank.settings, bank.clock, bank.tokens, {});
            if (client.signIn(Part::Rentabilidade, {}))
                ++good;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(good.load(), 6);
    QCOMPARE(bank.server.count(kToken), 1);
}

void TestTokenCache::ordersOfOneProcessAreOneSecondApart()
{
    Bank bank;
    bank.server.script(kPortfolio, {Answer::only(400)}); // nothing but the gap lets time pass
    QVERIFY(!bank.download());
    QVERIFY(!bank.download());
    QCOMPARE(bank.clock.pauses(), QList<std::chrono::milliseconds>{1s});
}

void TestTokenCache::refusedCredentialsSayWhatToDo_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("400") << 400 << QByteArray(R"({"error":"invalid_client"})") << ErrorCode::Auth
                         << u"O BTG recusou as credenciais (400)"_s;
    QTest::newRow("401") << 401 << QByteArray() << ErrorCode::Auth << u"O BTG recusou as credenciais (401)"_s;
    QTest::newRow("403") << 403 << QByteArray() << ErrorCode::Auth << u"(403)"_s;
    QTest::newRow("404") << 404 << QByteArray() << ErrorCode::Http << u"AUTH_URL"_s;
    QTest::newRow("302") << 302 << QByteArray() << ErrorCode::Http << u"AUTH_URL"_s;
    QTest::newRow("page") << 200 << QByteArray("<html>") << ErrorCode::Http << u"página"_s;
    QTest::newRow("no token") << 200 << QByteArray("{}") << ErrorCode::Http << u"não tem token"_s;
    QTest::newRow("token with a line break")
        << 200 << QByteArray(R"({"access_token":"a\r\nX: y"})") << ErrorCode::Http << u"não tem token"_s;
}

void TestTokenCache::refusedCredentialsSayWhatToDo()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, says);
    Bank bank;
    bank.server.script(kToken, {Answer::only(status, body)});
    const auto download = bank.download();
    QVERIFY(!download);
    QCOMPARE(download.error().code, code);
    QVERIFY2(download.error().message.contains(says), qPrintable(download.error().message));
    QVERIFY2(!repeatsItsAdvice(download.error()), qPrintable(download.error().message));
    QCOMPARE(bank.server.count(kToken), 1);
    QCOMPARE(bank.server.count(kPortfolio), 0);
}

void TestTokenCache::signInObtainsAToken()
{
    Bank bank;
    BtgClient client(bank.settings, bank.clock, bank.tokens, bank.hooks);
    VERIFY_OK(client.signIn(Part::Carteira, {}));
    QCOMPARE(bank.server.requests().size(), 1);
    QCOMPARE(bank.lines, QStringList{u"Token do BTG obtido, válido por 3600 s."_s});
}

void TestTokenCache::aRenewalThatThrowsLetsTheOthersRenew()
{
    FakeClock clock{QDateTime(QDate(2025, 4, 11), QTime(11, 30), Qt::UTC)};
    TokenCache cache;
    std::promise<void> renewing;
    auto waiter = std::async(std::launch::async, [&] {
        renewing.get_future().wait();
        // Ends the test instead of hanging it, should the place never become free.
        std::stop_source stop;
        std::jthread watchdog([&stop](const std::stop_token &done) {
            std::mutex mutex;
            std::unique_lock lock(mutex);
            if (!std::condition_variable_any().wait_for(lock, done, 5s, [] { return false; }) && !done.stop_requested())
                stop.request_stop();
        });
        const auto good = [] { return IssuedToken{Secret(u"token-dois"_s), 3600s}; };
        return cache.token(u"k"_s, clock, good, stop.get_token());
    });
    const auto throws = [&renewing]() -> Result<IssuedToken> {
        renewing.set_value();
        throw std::bad_alloc();
    };
    QVERIFY_EXCEPTION_THROWN((void)cache.token(u"k"_s, clock, throws, {}), std::bad_alloc);
    const auto token = waiter.get();
    VERIFY_OK(token);
    QCOMPARE(token->reveal(), u"token-dois"_s);
}

QTEST_GUILESS_MAIN(TestTokenCache)
#include "tst_tokencache.moc"
