// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultproxy.h"

#include "core/simulator/httpserver.h"
#include "tests/support/testprint.h"
#include "tests/unit/simulator/bankcalls.h"

#include <QElapsedTimer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;
using namespace Etl;

namespace {

const QByteArray kBody(10'000, 'b');

/// Everything that comes until the other side closes, or until it has been silent for a while.
QByteArray rawAnswer(quint16 port, bool &closed, QAbstractSocket::SocketError &error)
{
    constexpr int kSilenceMs = 400;
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    socket.waitForConnected(5000);
    socket.write("GET /caminho HTTP/1.1\r\nHost: x\r\n\r\n");
    QByteArray all;
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(kSilenceMs))
        all += socket.readAll();
    all += socket.readAll();
    closed = socket.state() != QAbstractSocket::ConnectedState;
    error = socket.error();
    return all;
}

} // namespace

class TestFaultProxy : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<HttpServer> m_server;

private slots:
    void initTestCase()
    {
        auto server = HttpServer::start(0, [](const ServedRequest &request) {
            return HttpReply{200, "application/octet-stream", {}, request.method == "POST" ? request.body : kBody};
        });
        VERIFY_OK(server);
        m_server = std::move(*server);
    }

    void passesEverythingByDefault()
    {
        const FaultProxy proxy(m_server->port());
        BankCalls calls(proxy.baseUrl());
        QCOMPARE(calls.get(u"/"_s).body, kBody);
        const QByteArray large(3 * 1024 * 1024, 'p');
        QVERIFY(calls.post(u"/"_s, large, "text/plain").body == large);
        QCOMPARE(proxy.hits(), 0);
    }

    void breaksTheExchange_data()
    {
        QTest::addColumn<ProxyFault>("fault");
        QTest::addColumn<qsizetype>("bodyBytes");
        QTest::addColumn<qsizetype>("announced");
        QTest::addColumn<bool>("closed");
        const auto size = kBody.size();
        QTest::newRow("refuse") << ProxyFault::Refuse << qsizetype{0} << qsizetype{0} << true;
        QTest::newRow("hang") << ProxyFault::Hang << qsizetype{0} << qsizetype{0} << false;
        QTest::newRow("hang in body") << ProxyFault::HangInBody << size / 2 << size << false;
        QTest::newRow("short body") << ProxyFault::ShortBody << size / 2 << size << true;
        QTest::newRow("wrong length") << ProxyFault::WrongLength << size << size / 2 << true;
        QTest::newRow("trickle") << ProxyFault::Trickle << size << size << true;
    }
    void breaksTheExchange()
    {
        QFETCH(ProxyFault, fault);
        QFETCH(qsizetype, bodyBytes);
        QFETCH(qsizetype, announced);
        QFETCH(bool, closed);
        FaultProxy proxy(m_server->port());
        proxy.setTrickle(1000, 10);
        proxy.setFault(fault);
        bool isClosed = false;
        auto error = QAbstractSocket::UnknownSocketError;
        const auto answer = rawAnswer(proxy.port(), isClosed, error);
        QCOMPARE(isClosed, closed);
        QCOMPARE(proxy.hits(), 1);
        const auto head = answer.indexOf("\r\n\r\n");
        QCOMPARE(head < 0 ? 0 : answer.size() - head - 4, bodyBytes);
        if (announced > 0)
            QVERIFY2(answer.contains("Content-Length: " + QByteArray::number(announced) + "\r\n"),
                     answer.left(head).constData());
    }

    void resetIsNotAnOrderlyClose()
    {
        FaultProxy proxy(m_server->port());
        proxy.setFault(ProxyFault::Reset, 1);
        BankCalls calls(proxy.baseUrl());
        const auto broken = calls.get(u"/"_s);
        QVERIFY(broken.error != QNetworkReply::NoError);
        QVERIFY(broken.body.size() < kBody.size());
        QCOMPARE(calls.get(u"/"_s).body, kBody);
    }

    void strikesOnlyThatOften_data()
    {
        QTest::addColumn<QByteArray>("part");
        QTest::addColumn<int>("hits");
        QTest::newRow("any request") << QByteArray() << 2;
        QTest::newRow("that path") << QByteArray("GET /alvo") << 2;
        QTest::newRow("another path") << QByteArray("GET /outro") << 0;
    }
    void strikesOnlyThatOften()
    {
        QFETCH(QByteArray, part);
        QFETCH(int, hits);
        FaultProxy proxy(m_server->port());
        proxy.setFault(ProxyFault::ShortBody, 2, part);
        BankCalls calls(proxy.baseUrl());
        int failed = 0;
        for (int i = 0; i < 4; ++i)
            failed += calls.get(u"/alvo"_s).error != QNetworkReply::NoError;
        QCOMPARE(failed, hits);
        QCOMPARE(proxy.hits(), hits);
    }

    void trickleTakesItsTime()
    {
        FaultProxy proxy(m_server->port());
        proxy.setTrickle(500, 20); // 20 steps
        proxy.setFault(ProxyFault::Trickle);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(BankCalls(proxy.baseUrl()).get(u"/"_s).body, kBody);
        QVERIFY2(timer.elapsed() >= 350, qPrintable(QString::number(timer.elapsed())));
    }

    void endsWithHangingClients()
    {
        auto proxy = std::make_unique<FaultProxy>(m_server->port());
        proxy->setFault(ProxyFault::Hang);
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, proxy->port());
        QVERIFY(client.waitForConnected(5000));
        client.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        QTRY_COMPARE(proxy->hits(), 1);
        QElapsedTimer timer;
        timer.start();
        proxy.reset();
        QVERIFY(timer.elapsed() < 1000);
    }
};

QTEST_GUILESS_MAIN(TestFaultProxy)
#include "tst_faultproxy.moc"
