// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/httpclient.h"
#include "core/extract/networkfailure.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testprint.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Etl;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Answer = ScriptedAnswer;

HttpRequest get(const ScriptedServer &server, const QString &path = u"/x"_s)
{
    HttpRequest request;
    request.url = server.url(path);
    request.limits = {5s, 5s, 10s, 1'000'000};
    return request;
}

} // namespace

class TestHttpClient : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void sendsWhatIsAskedAndNothingElse();
    void everyStatusIsAnAnswer_data();
    void everyStatusIsAnAnswer();
    void redirectsAreNotFollowed();
    void cookiesAreNotKept();
    void brokenTransportIsTransient_data();
    void brokenTransportIsTransient();
    void timeLimitsHold_data();
    void timeLimitsHold();
    void streamsToAFileAndKeepsTheHead();
    void aFailedExchangeLeavesNoFile();
    void tooLargeABodyIsRefused_data();
    void tooLargeABodyIsRefused();
    void anUnwritableFileIsADiskError();
    void stopEndsAHangingCallWithinOneSecond_data();
    void stopEndsAHangingCallWithinOneSecond();
    void aServerThatNeverShakesHandsTimesOutAsConnection();
    void aFailedHandshakeIsNotRepeated();
    void certificateProblemsAreNamed_data();
    void certificateProblemsAreNamed();
    void loopbackNeedsNoProxy();
    void aProxyIsUsedForTheRest();
    void detailsShowNoSecretAndOneLine();

private:
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<HttpClient> m_client;
    QTemporaryDir m_folder;
};

void TestHttpClient::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_client = std::make_unique<HttpClient>(QUrl());
}

void TestHttpClient::cleanup()
{
    m_client.reset();
    m_server.reset();
}

void TestHttpClient::sendsWhatIsAskedAndNothingElse()
{
    m_server->script("/x", {Answer::json("{}")});
    HttpRequest post = get(*m_server);
    post.post = "a=1&b=2";
    post.contentType = "application/x-www-form-urlencoded";
    QVERIFY(m_client->send(post, {}));
    HttpRequest with = get(*m_server);
    with.token = Secret(u"abc.def"_s);
    QVERIFY(m_client->send(with, {}));

    const auto seen = m_server->requestsTo("/x");
    QCOMPARE(seen.size(), 2);
    QCOMPARE(seen[0].method, QByteArray("POST"));
    QCOMPARE(seen[0].body, QByteArray("a=1&b=2"));
    QCOMPARE(seen[0].header("Content-Type"), QByteArray("application/x-www-form-urlencoded"));
    QVERIFY(seen[0].header("User-Agent").startsWith("OrquestradorBTG/"));
    QVERIFY(!seen[0].headers.contains("x-secureconnect-token"));
    QVERIFY(!seen[0].headers.contains("authorization"));
    QCOMPARE(seen[1].method, QByteArray("GET"));
    QCOMPARE(seen[1].header("X-SecureConnect-Token"), QByteArray("abc.def"));
    QVERIFY(!seen[1].headers.contains("authorization"));
}

void TestHttpClient::everyStatusIsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 201, 202, 204, 301, 302, 307, 400, 401, 403, 404, 405, 408,
                             409, 410, 415, 418, 422, 429, 451, 500, 501, 502, 503, 504, 599})
        QTest::addRow("%d", status) << status;
}

void TestHttpClient::everyStatusIsAnAnswer()
{
    QFETCH(const int, status);
    const QByteArray body = status == 204 ? QByteArray() : QByteArray("corpo");
    m_server->script("/x", {{status, body, {{"Retry-After", "7"}, {"WWW-Authenticate", "Bearer"}}, Manner::Whole}});
    const auto answer = m_client->send(get(*m_server), {});
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().error.oneLine()));
    QCOMPARE(answer->status, status);
    QCOMPARE(answer->body, body);
    QCOMPARE(answer->retryAfter, QByteArray("7"));
    QCOMPARE(m_server->count("/x"), 1);
}

void TestHttpClient::redirectsAreNotFollowed()
{
    m_server->script("/x", {{302, {}, {{"Location", m_server->url(u"/y"_s).toEncoded()}}, Manner::Whole}});
    const auto answer = m_client->send(get(*m_server), {});
    QVERIFY(answer);
    QCOMPARE(answer->status, 302);
    QCOMPARE(m_server->count("/y"), 0);
}

void TestHttpClient::cookiesAreNotKept()
{
    m_server->script("/x", {{200, "{}", {{"Set-Cookie", "sessao=1; Path=/"}}, Manner::Whole}});
    QVERIFY(m_client->send(get(*m_server), {}));
    QVERIFY(m_client->send(get(*m_server), {}));
    QVERIFY(!m_server->requestsTo("/x")[1].headers.contains("cookie"));
}

void TestHttpClient::brokenTransportIsTransient_data()
{
    QTest::addColumn<Manner>("manner");
    QTest::newRow("fewer bytes than announced") << Manner::CutShort;
    QTest::newRow("closed without an answer") << Manner::Reset;
}

void TestHttpClient::brokenTransportIsTransient()
{
    QFETCH(const Manner, manner);
    m_server->script("/x", {Answer::broken(manner, QByteArray(10'000, 'x'))});
    const auto answer = m_client->send(get(*m_server), {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().error.code, ErrorCode::Network);
    QVERIFY(answer.error().transient);
}

void TestHttpClient::timeLimitsHold_data()
{
    QTest::addColumn<Manner>("manner");
    QTest::addColumn<int>("stallMs");
    QTest::addColumn<int>("totalMs");
    QTest::addColumn<QString>("message");
    QTest::newRow("no answer") << Manner::Hang << 200 << 5'000 << u"O servidor ficou 0.2 s sem enviar dados."_s;
    QTest::newRow("stops in mid-body") << Manner::HangBody << 200 << 5'000
                                       << u"O servidor ficou 0.2 s sem enviar dados."_s;
    QTest::newRow("too long in all") << Manner::Hang << 5'000 << 200
                                     << u"A resposta do servidor não terminou em 0.2 s."_s;
}

void TestHttpClient::timeLimitsHold()
{
    QFETCH(const Manner, manner);
    QFETCH(const int, stallMs);
    QFETCH(const int, totalMs);
    QFETCH(const QString, message);
    m_server->script("/x", {Answer::broken(manner, QByteArray(10'000, 'x'))});
    HttpRequest request = get(*m_server);
    request.limits.stall = std::chrono::milliseconds(stallMs);
    request.limits.total = std::chrono::milliseconds(totalMs);
    QElapsedTimer timer;
    timer.start();
    const auto answer = m_client->send(request, {});
    QVERIFY(timer.elapsed() < 4'000);
    QVERIFY(!answer);
    QCOMPARE(answer.error().error.code, ErrorCode::Timeout);
    QCOMPARE(answer.error().error.message, message);
    QVERIFY(answer.error().transient);
}

void TestHttpClient::streamsToAFileAndKeepsTheHead()
{
    QByteArray body(700'000, Qt::Uninitialized);
    for (qsizetype i = 0; i < body.size(); ++i)
        body[i] = static_cast<char>(i * 31 % 251);
    m_server->script("/x", {Answer::file(body, "attachment; filename=a.zip")});
    HttpRequest request = get(*m_server);
    request.bodyPath = m_folder.filePath(u"corpo"_s);
    const auto answer = m_client->send(request, {});
    QVERIFY(answer);
    QCOMPARE(answer->size, body.size());
    QCOMPARE(answer->body, body.left(4096));
    QCOMPARE(answer->disposition, QByteArray("attachment; filename=a.zip"));
    QFile file(request.bodyPath);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), body);
}

void TestHttpClient::aFailedExchangeLeavesNoFile()
{
    m_server->script("/x", {Answer::broken(Manner::CutShort, QByteArray(10'000, 'x'))});
    HttpRequest request = get(*m_server);
    request.bodyPath = m_folder.filePath(u"cortado"_s);
    QVERIFY(!m_client->send(request, {}));
    QVERIFY(!QFile::exists(request.bodyPath));
}

void TestHttpClient::tooLargeABodyIsRefused_data()
{
    QTest::addColumn<bool>("streamed");
    QTest::newRow("to a file") << true;
    QTest::newRow("in memory") << false;
}

void TestHttpClient::tooLargeABodyIsRefused()
{
    QFETCH(const bool, streamed);
    m_server->script("/x", {Answer::file(QByteArray(1'001, 'x'))});
    HttpRequest request = get(*m_server);
    request.limits.bytes = 1'000;
    if (streamed)
        request.bodyPath = m_folder.filePath(u"grande"_s);
    const auto answer = m_client->send(request, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().error.code, ErrorCode::Http);
    QVERIFY(!answer.error().transient);
    QVERIFY(!QFile::exists(m_folder.filePath(u"grande"_s)));
    request.limits.bytes = 1'001;
    QVERIFY(m_client->send(request, {}));
    QFile::remove(m_folder.filePath(u"grande"_s));
}

void TestHttpClient::anUnwritableFileIsADiskError()
{
    m_server->script("/x", {Answer::file("abc")});
    HttpRequest request = get(*m_server);
    request.bodyPath = m_folder.filePath(u"nenhuma/pasta"_s);
    const auto answer = m_client->send(request, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().error.code, ErrorCode::Disk);
    QVERIFY(!answer.error().transient);
}

void TestHttpClient::stopEndsAHangingCallWithinOneSecond_data()
{
    QTest::addColumn<Manner>("manner");
    QTest::newRow("before the answer") << Manner::Hang;
    QTest::newRow("in mid-body") << Manner::HangBody;
}

void TestHttpClient::stopEndsAHangingCallWithinOneSecond()
{
    QFETCH(const Manner, manner);
    m_server->script("/x", {Answer::broken(manner, QByteArray(10'000, 'x'))});
    std::stop_source source;
    QElapsedTimer sinceStop;
    // From another thread, as the window and Ctrl-C do it, once the request is on its way.
    std::thread operatorThread([&] {
        while (m_server->count("/x") == 0)
            std::this_thread::yield();
        sinceStop.start();
        source.request_stop();
    });
    HttpRequest request = get(*m_server);
    request.bodyPath = m_folder.filePath(u"parado"_s);
    const auto answer = m_client->send(request, source.get_token());
    const qint64 took = sinceStop.elapsed();
    operatorThread.join();
    QVERIFY(!answer);
    QCOMPARE(answer.error().error.code, ErrorCode::Cancelled);
    QVERIFY2(took < 1'000, qPrintable(QString::number(took)));
    QVERIFY(!QFile::exists(request.bodyPath));
    // A stop that came before is noticed without a request.
    const int asked = m_server->count("/x");
    QCOMPARE(m_client->send(request, source.get_token()).error().error.code, ErrorCode::Cancelled);
    QCOMPARE(m_server->count("/x"), asked);
}

void TestHttpClient::aServerThatNeverShakesHandsTimesOutAsConnection()
{
    HttpRequest request = get(*m_server);
    request.url.setScheme(u"https"_s); // the scripted server waits for an HTTP head that never comes
    request.limits.connect = 200ms;
    const auto answer = m_client->send(request, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().error.code, ErrorCode::Timeout);
    QCOMPARE(answer.error().error.message, u"A conexão com o servidor não foi aberta em 0.2 s."_s);
    QVERIFY(answer.error().transient);
}

void TestHttpClient::aFailedHandshakeIsNotRepeated()
{
    QTcpServer plain;
    connect(&plain, &QTcpServer::newConnection, this, [&plain] {
        QTcpSocket *socket = plain.nextPendingConnection();
        socket->write("HTTP/1.1 400 this is no TLS\r\n\r\n");
        socket->flush();
    });
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    HttpRequest request = get(*m_server);
    request.url = QUrl(u"https://127.0.0.1:%1/x"_s.arg(plain.serverPort()));
    const auto answer = m_client->send(request, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().error.code, ErrorCode::Network);
    QVERIFY2(answer.error().error.message.contains(u"TLS"_s), qPrintable(answer.error().error.oneLine()));
    QVERIFY(!answer.error().transient);
}

void TestHttpClient::certificateProblemsAreNamed_data()
{
    QTest::addColumn<QSslError::SslError>("problem");
    QTest::addColumn<QString>("says");
    QTest::newRow("expired") << QSslError::CertificateExpired << u"vencido"_s;
    QTest::newRow("clock wrong") << QSslError::CertificateNotYetValid << u"relógio"_s;
    QTest::newRow("other host") << QSslError::HostNameMismatch << u"outro servidor"_s;
    QTest::newRow("inspecting proxy") << QSslError::SelfSignedCertificateInChain << u"autoassinado"_s;
    QTest::newRow("unknown authority") << QSslError::UnableToGetLocalIssuerCertificate << u"autoridade"_s;
    QTest::newRow("revoked") << QSslError::CertificateRevoked << u"revogado"_s;
}

void TestHttpClient::certificateProblemsAreNamed()
{
    QFETCH(const QSslError::SslError, problem);
    QFETCH(const QString, says);
    const HttpFailure failure = networkFailure(u"GET x/y"_s, QNetworkReply::SslHandshakeFailedError, u"handshake"_s,
                                               {QSslError(problem), QSslError(problem)});
    QCOMPARE(failure.error.code, ErrorCode::Network);
    QCOMPARE(failure.error.message.count(says), 1);
    QVERIFY(!failure.transient);
}

void TestHttpClient::loopbackNeedsNoProxy()
{
    m_server->script("/x", {Answer::json("{}")});
    HttpClient client(QUrl(u"http://127.0.0.1:1"_s));
    const auto answer = client.send(get(*m_server), {});
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
}

void TestHttpClient::aProxyIsUsedForTheRest()
{
    // The scripted server plays the proxy: the whole address stands in the request line.
    m_server->script("http://banco.invalid/x", {Answer::json("{}")});
    HttpClient client(m_server->url());
    HttpRequest request = get(*m_server);
    request.url = QUrl(u"http://banco.invalid/x"_s);
    const auto answer = client.send(request, {});
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().error.oneLine()));
    QCOMPARE(answer->status, 200);

    HttpClient withoutProxy(QUrl(u"http://127.0.0.1:1"_s));
    const auto refused = withoutProxy.send(request, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().error.code, ErrorCode::Network);
    QCOMPARE(refused.error().error.message, u"O servidor recusou a conexão."_s);
}

void TestHttpClient::detailsShowNoSecretAndOneLine()
{
    const Secret secret(u"segredo-muito-longo"_s);
    m_server->script("/x", {Answer::only(400, "linha um\nsegredo-muito-longo " + QByteArray(400, 'y'))});
    HttpRequest request = get(*m_server, u"/x?ticketId=abc&sig=def"_s);
    request.token = Secret(u"token-do-cabecalho"_s);
    const auto answer = m_client->send(request, {});
    QVERIFY(answer);
    const QString detail = answer->detail(request);
    QVERIFY2(detail.startsWith(u"GET 127.0.0.1:%1/x: HTTP 400: linha um *** yyy"_s.arg(request.url.port())),
             qPrintable(detail));
    QVERIFY(!detail.contains(u"ticketId"_s) && !detail.contains(u"token-do-cabecalho"_s) && !detail.contains(u'\n'));
    QVERIFY(detail.size() < 350);
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
