// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultproxy.h"

#include "core/simulator/httpserver.h"
#include "tests/support/testprint.h"
#include "tests/unit/simulator/bankcalls.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QtEndian>

#include <array>
#include <cerrno>
#include <cstring>

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Etl;

namespace {

const QByteArray kBody(10'000, 'b');

constexpr int kSilenceMs = 400;
const QByteArray kRequest = "GET /caminho HTTP/1.1\r\nHost: x\r\n\r\n";

/// Everything that comes until the other side closes, or until it has been silent for a while. Connects exactly once:
/// QTcpSocket tests a connection by connecting again, which makes a second one when the first was reset at once.
QByteArray rawAnswer(quint16 port, bool &closed)
{
    const int handle = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = qToBigEndian(port);
    address.sin_addr.s_addr = qToBigEndian(quint32{INADDR_LOOPBACK});
    const timeval silence{0, kSilenceMs * 1000};
    ::setsockopt(handle, SOL_SOCKET, SO_RCVTIMEO, &silence, sizeof silence);
    if (::connect(handle, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        qFatal("cannot connect to the proxy: %s", std::strerror(errno));
    // A reset may come first; what then comes or not is told by recv.
    [[maybe_unused]] const auto sent =
        ::send(handle, kRequest.constData(), static_cast<size_t>(kRequest.size()), MSG_NOSIGNAL);
    QByteArray all;
    std::array<char, 16 * 1024> buffer{};
    ssize_t got = 0;
    while ((got = ::recv(handle, buffer.data(), buffer.size(), 0)) > 0)
        all.append(buffer.data(), got);
    closed = got == 0 || (errno != EAGAIN && errno != EWOULDBLOCK);
    ::close(handle);
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
        const auto answer = rawAnswer(proxy.port(), isClosed);
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
