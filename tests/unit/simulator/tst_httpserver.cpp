// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/httpserver.h"
#include "tests/support/testprint.h"
#include "tests/unit/simulator/bankcalls.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace Etl;

namespace {

constexpr int kStopLimitMs = 4000; // the server itself would wait 5 s for a trickle, 15 and 30 s for a client

Result<std::unique_ptr<HttpServer>> echoServer(WireFault fault = WireFault::None, qsizetype size = 20)
{
    return HttpServer::start(0, [fault, size](const ServedRequest &) {
        return HttpReply{200, "application/octet-stream", {}, QByteArray(size, 'x'), fault};
    });
}

QUrl urlOf(const HttpServer &server)
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(server.port()));
}

std::unique_ptr<QTcpSocket> connected(const HttpServer &server, const QByteArray &words)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress::LocalHost, server.port());
    if (!socket->waitForConnected(5000))
        qFatal("no connection");
    socket->write(words);
    socket->flush();
    return socket;
}

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT

private slots:
    void handlerSeesTheWholeRequest()
    {
        ServedRequest seen;
        auto server = HttpServer::start(0, [&](const ServedRequest &request) {
            seen = request;
            return HttpReply{201, "text/plain", {{"X-Nome", "valor"}}, "feito"};
        });
        VERIFY_OK(server);
        BankCalls calls(urlOf(**server));
        const auto answer = calls.post(u"/um/dois?a=1%2B2&b=%C3%A7"_s, "client_secret=x",
                                       "application/x-www-form-urlencoded", {{"X-SecureConnect-Token", "t"}});
        QCOMPARE(answer.status, 201);
        QCOMPARE(answer.body, QByteArray("feito"));
        QCOMPARE(seen.method, QByteArray("POST"));
        QCOMPARE(seen.path, u"/um/dois"_s);
        QCOMPARE(seen.query, (QHash<QString, QString>{{u"a"_s, u"1+2"_s}, {u"b"_s, u"ç"_s}})); // the form is not in it
        QCOMPARE(seen.body, QByteArray("client_secret=x"));
        QCOMPARE(seen.header("x-secureconnect-token"), QByteArray("t"));
    }

    void listensOnLoopbackOnly()
    {
        const auto server = echoServer();
        VERIFY_OK(server);
        QTcpServer sameOnLoopback;
        QVERIFY(!sameOnLoopback.listen(QHostAddress::LocalHost, (*server)->port()));
        QTcpServer sameElsewhere; // 127.0.0.2 is free only when the server did not take every address
        QVERIFY(sameElsewhere.listen(QHostAddress(u"127.0.0.2"_s), (*server)->port()));
    }

    void takenPortIsAnError()
    {
        const auto first = echoServer();
        VERIFY_OK(first);
        const auto second = HttpServer::start((*first)->port(), [](const ServedRequest &) { return HttpReply{}; });
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::Network);
    }

    void stopsAtOnceWhateverClientsDo_data()
    {
        QTest::addColumn<WireFault>("fault");
        QTest::addColumn<QByteArray>("words");
        const QByteArray request = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
        QTest::newRow("says nothing") << WireFault::None << QByteArray();
        QTest::newRow("stops in mid-head") << WireFault::None << QByteArray("GET / HTTP/1.1\r\nHost:");
        QTest::newRow("stops in mid-body")
            << WireFault::None << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc");
        QTest::newRow("keeps the connection") << WireFault::None << request;
        QTest::newRow("does not read a large answer") << WireFault::None << request;
        QTest::newRow("waits in a stalled answer") << WireFault::Stall << request;
        QTest::newRow("waits in a trickling answer") << WireFault::Trickle << request;
    }
    void stopsAtOnceWhateverClientsDo()
    {
        QFETCH(WireFault, fault);
        QFETCH(QByteArray, words);
        constexpr qsizetype kLarge = 12 * 1024 * 1024; // more than the socket buffers hold
        auto server =
            echoServer(fault, qstrcmp(QTest::currentDataTag(), "does not read a large answer") == 0 ? kLarge : 2000);
        VERIFY_OK(server);
        std::vector<std::unique_ptr<QTcpSocket>> clients;
        for (int i = 0; i < 40; ++i) { // more than the server has threads
            clients.push_back(connected(**server, words));
            clients.back()->setReadBufferSize(10);
        }
        if (words.endsWith("\r\n\r\n"))
            QVERIFY(clients.front()->waitForReadyRead(5000)); // it is being served
        QElapsedTimer timer;
        timer.start();
        server->reset();
        QVERIFY2(timer.elapsed() < kStopLimitMs, qPrintable(QString::number(timer.elapsed())));
    }

    void servesManyAtOnce()
    {
        std::atomic<int> calls = 0;
        auto server = HttpServer::start(0, [&](const ServedRequest &) {
            ++calls;
            return HttpReply{200, "text/plain", {}, "ok"};
        });
        VERIFY_OK(server);
        std::atomic<int> good = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] {
                BankCalls client(urlOf(**server));
                for (int j = 0; j < 50; ++j)
                    good += client.get(u"/"_s).body == "ok";
            });
        }
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(good.load(), 400);
        QCOMPARE(calls.load(), 400);
    }
};

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
