// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/extract/scriptedbank.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Etl;
using namespace Etl::ScriptedBank;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestBtgClient : public QObject
{
    Q_OBJECT

private slots:
    void ordersPollsAndStagesTheFile();
    void theOrderSaysExactlyWhatWasAsked_data();
    void theOrderSaysExactlyWhatWasAsked();
    void pollsByThePolicy();
    void aSlowerIntervalSlowsEveryWait();
    void aDownloadAddressGetsNoToken_data();
    void aDownloadAddressGetsNoToken();
    void anUnsafeDownloadAddressIsRefused();
    void allPagesAreRead_data();
    void allPagesAreRead();
    void theTicketIsSentByteForByte();
    void releaseListIsReadAtOnce();
    void anotherReleaseListIsAnErrorAfterOneRepetition();
};

void TestBtgClient::ordersPollsAndStagesTheFile()
{
    Bank bank;
    bank.server.script(kTicket, {word("Aguardando processamento"), waiting(), zip()});
    const auto download = bank.download();
    VERIFY_OK(download);
    QVERIFY(!download->noRecords);
    QCOMPARE(download->ticket, u"t-1"_s);
    QCOMPARE(download->polls, 3);
    QVERIFY(download->waited >= 13s && download->waited <= 15s);
    QCOMPARE(download->bodies.size(), 1);
    const ReceivedBody &body = download->bodies[0];
    QCOMPARE(body.kind, BodyKind::Zip);
    QCOMPARE(body.suggestedName, u"a.zip"_s);
    QCOMPARE(body.size, kZip.size());
    QCOMPARE(contentOf(body.path), kZip);
    QCOMPARE(bank.staged(), QStringList{QFileInfo(body.path).fileName()});
    QCOMPARE(bank.progress.size(), 2);
    QCOMPARE(bank.progress[0].state, u"Aguardando processamento"_s);
    QCOMPARE(bank.progress[1].poll, 2);
    QCOMPARE(bank.progress[1].deadline, 300s);
    QByteArrayList paths;
    for (const SeenRequest &request : bank.server.requests())
        paths.append(request.method + ' ' + request.path());
    QCOMPARE(paths, (QByteArrayList{"POST " + kToken, "POST " + kPortfolio, "GET " + kTicket, "GET " + kTicket,
                                    "GET " + kTicket}));
}

void TestBtgClient::theOrderSaysExactlyWhatWasAsked_data()
{
    QTest::addColumn<Part>("part");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("carteira")
        << Part::Carteira
        << QByteArray(
               R"({"contract":{"startDate":"2025-04-10","endDate":"2025-04-10","typeReport":3,"fundName":""},"pageSize":100,"webhookEndpoint":""})");
    QTest::newRow("rentabilidade")
        << Part::Rentabilidade
        << QByteArray(
               R"({"contract":{"startDate":"2025-04-10","endDate":"2025-04-10","indexers":["IMA-B"],"fundName":""},"pageSize":100,"webhookEndpoint":""})");
}

void TestBtgClient::theOrderSaysExactlyWhatWasAsked()
{
    QFETCH(const Part, part);
    QFETCH(const QByteArray, json);
    Bank bank;
    bank.settings.typeReport = 3;
    bank.settings.indexador = u"IMA-B"_s;
    bank.server.script(kTicket, {word("No records")});
    const auto download = bank.download(part);
    VERIFY_OK(download);
    QVERIFY(download->noRecords);
    QVERIFY(download->bodies.isEmpty());
    const SeenRequest order = bank.server.requestsTo(part == Part::Carteira ? kPortfolio : kNav).value(0);
    QCOMPARE(order.header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(order.header("X-SecureConnect-Token"), QByteArray("token-um"));
    QCOMPARE(QJsonDocument::fromJson(order.body), QJsonDocument::fromJson(json));
    const SeenRequest signIn = bank.server.requestsTo(kToken).value(0);
    QCOMPARE(signIn.body,
             QByteArray("grant_type=client_credentials&client_id=cliente&client_secret=segredo%26igual%3D%2B"));
    QVERIFY(!signIn.headers.contains("x-secureconnect-token"));
}

void TestBtgClient::pollsByThePolicy()
{
    Bank bank;
    bank.server.script(kTicket, Answers(30, waiting()) + Answers{zip()});
    bank.settings.ticketPrazo = 2'000s;
    VERIFY_OK(bank.download());
    const auto pauses = bank.clock.pauses();
    QCOMPARE(pauses.size(), 31);
    QCOMPARE(pauses[0], 3s);
    std::chrono::milliseconds sum = pauses[0];
    double steady = 5'000;
    for (qsizetype i = 1; i < pauses.size(); ++i) {
        if (sum >= 60s)
            steady = std::min(steady * 1.5, 30'000.0);
        const auto lowest = std::chrono::milliseconds(static_cast<int>(steady) - 1);
        QVERIFY2(pauses[i] >= lowest && pauses[i] <= lowest * 12 / 10 + 2ms,
                 qPrintable(QString::number(pauses[i].count())));
        sum += pauses[i];
    }
    QVERIFY2(std::any_of(pauses.begin(), pauses.end(), [](auto p) { return p > 30'100ms; }), "jitter is added");
}

void TestBtgClient::aSlowerIntervalSlowsEveryWait()
{
    Bank bank;
    bank.settings.ticketIntervalo = 500ms;
    bank.server.script(kTicket, {waiting(), Answer::only(503), zip()});
    VERIFY_OK(bank.download());
    const auto pauses = bank.clock.pauses();
    QCOMPARE(pauses.size(), 3);
    QCOMPARE(pauses[0], 300ms);
    QVERIFY(pauses[1] >= 500ms && pauses[1] <= 600ms);
    QVERIFY(pauses[2] >= 200ms && pauses[2] <= 240ms);
}

void TestBtgClient::aDownloadAddressGetsNoToken_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("files");
    QTest::newRow("text in the JSON") << QByteArray(R"({"result":"{\"UrlDownload\":\"@/um?sig=a%2Bb\"}"})") << 1;
    QTest::newRow("object") << QByteArray(R"({"result":{"UrlDownload":"@/um?sig=a%2Bb"}})") << 1;
    QTest::newRow("list of files") << QByteArray(R"({"result":null,"files":["@/um?sig=a%2Bb","@/dois"]})") << 2;
}

void TestBtgClient::aDownloadAddressGetsNoToken()
{
    QFETCH(QByteArray, answer);
    QFETCH(const int, files);
    Bank bank;
    answer.replace("@", bank.server.url().toEncoded());
    bank.server.script(kTicket, {Answer::json(answer)});
    bank.server.script("/um", {Answer::only(503), zip()});
    bank.server.script("/dois", {zip()});
    const auto download = bank.download();
    VERIFY_OK(download);
    QCOMPARE(download->bodies.size(), files);
    for (const ReceivedBody &body : download->bodies)
        QCOMPARE(contentOf(body.path), kZip);
    const auto asked = bank.server.requestsTo("/um");
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked[1].target, QByteArray("/um?sig=a%2Bb"));
    for (const SeenRequest &request : asked) {
        QVERIFY(!request.headers.contains("x-secureconnect-token"));
        QVERIFY(!request.headers.contains("authorization"));
        QVERIFY(!request.headers.contains("cookie"));
    }
}

void TestBtgClient::anUnsafeDownloadAddressIsRefused()
{
    for (const QByteArray &address :
         {QByteArray("ftp://127.0.0.1/x"), QByteArray("file:///etc/passwd"), QByteArray("/x")}) {
        Bank bank;
        bank.server.script(kTicket, {Answer::json("{\"result\":{\"UrlDownload\":\"" + address + "\"}}")});
        const auto download = bank.download();
        QVERIFY(!download);
        QCOMPARE(download.error().code, ErrorCode::Http);
        QVERIFY(download.error().message.contains(u"só https"_s));
    }
    Bank page;
    page.server.script(
        kTicket, {Answer::json("{\"result\":{\"UrlDownload\":\"" + page.server.url(u"/um"_s).toEncoded() + "\"}}")});
    page.server.script("/um", {Answer::only(200, "<html>expirado</html>")});
    const auto download = page.download();
    QVERIFY(!download);
    QCOMPARE(download.error().code, ErrorCode::Http);
    QCOMPARE(page.server.count("/um"), 1);
}

void TestBtgClient::allPagesAreRead_data()
{
    QTest::addColumn<Answers>("answers");
    QTest::addColumn<int>("pages");
    QTest::newRow("one") << Answers{page("1", "1", R"({"f":"A"})")} << 1;
    QTest::newRow("no numbers") << Answers{page("null", "null", R"({"f":"A"})")} << 1;
    QTest::newRow("three") << Answers{page("1", "3", R"({"f":"A"})"), page("2", "3", R"({"f":"B"})"),
                                      page("3", "3", R"({"f":"C"})")}
                           << 3;
    QTest::newRow("numbers as text") << Answers{page("\"1\"", "\"2\"", R"({"f":"A"})"),
                                                page("\"2\"", "\"2\"", R"({"f":"B"})")}
                                     << 2;
    QTest::newRow("a page is not ready") << Answers{page("1", "2", R"({"f":"A"})"), waiting(),
                                                    page("2", "2", R"({"f":"B"})")}
                                         << 2;
    QTest::newRow("page grows meanwhile")
        << Answers{page("1", "2", R"({"f":"A"})"), page("2", "3", R"({"f":"B"})"), page("3", "3", R"({"f":"C"})")} << 3;
}

void TestBtgClient::allPagesAreRead()
{
    QFETCH(const Answers, answers);
    QFETCH(const int, pages);
    Bank bank;
    bank.server.script(kTicket, answers);
    const auto download = bank.download(Part::Rentabilidade);
    VERIFY_OK(download);
    QCOMPARE(download->bodies.size(), pages);
    QCOMPARE(bank.server.count(kTicket), answers.size());
    QCOMPARE(bank.staged().size(), pages);
    QCOMPARE(bank.server.requestsTo(kTicket)[0].target, kTicket + "?ticketId=n-1");
    if (answers.size() > 1)
        QCOMPARE(bank.server.requestsTo(kTicket)[1].target, kTicket + "?ticketId=n-1&pageNumber=2");
    for (const ReceivedBody &body : download->bodies) {
        QCOMPARE(body.kind, BodyKind::Json);
        QCOMPARE(QJsonDocument::fromJson(contentOf(body.path)).object().value(u"result"_s).isArray(), true);
    }
}

void TestBtgClient::theTicketIsSentByteForByte()
{
    Bank bank;
    bank.server.script(kPortfolio, {Answer::json(R"({"ticket":"a+b/c==&d%2F\u00e7 12345678901234567890"})")});
    bank.server.script(kTicket, {zip()});
    VERIFY_OK(bank.download());
    QCOMPARE(bank.server.requestsTo(kTicket)[0].target,
             kTicket + "?ticketId=a%2Bb/c==%26d%252F%C3%A7%2012345678901234567890");
    bank.server.script(kPortfolio, {Answer::json(R"({"ticket":12345678901234567890})")});
    VERIFY_OK(bank.download());
    QCOMPARE(bank.server.requestsTo(kTicket)[1].target, kTicket + "?ticketId=12345678901234567890");
}

void TestBtgClient::releaseListIsReadAtOnce()
{
    Bank bank;
    bank.server.script(kList, {Answer::only(401), Answer::json(R"([{"fundName":"ALFA_FIC","status":"Liberados"}])")});
    BtgClient client(bank.settings, bank.clock, bank.tokens, bank.hooks);
    const auto list = client.releaseList(kDate, {});
    VERIFY_OK(list);
    QCOMPARE(*list, (QList<ReleaseEntry>{{u"ALFA FIC"_s, u"Liberados"_s, true}}));
    QCOMPARE(bank.server.requestsTo(kList)[1].target, kList + "?dataInterface=2025-04-10");
    QCOMPARE(bank.server.requestsTo(kList)[1].header("X-SecureConnect-Token"), QByteArray("token-dois"));
}

void TestBtgClient::anotherReleaseListIsAnErrorAfterOneRepetition()
{
    Bank bank;
    bank.server.script(kList, {Answer::json("{}")});
    BtgClient client(bank.settings, bank.clock, bank.tokens, bank.hooks);
    QCOMPARE(client.releaseList(kDate, {}).error().code, ErrorCode::Http);
    bank.server.script(kList, {Answer::only(404)});
    QCOMPARE(client.releaseList(kDate, {}).error().code, ErrorCode::Http);
    QCOMPARE(bank.server.count(kList), 2);
    bank.server.script(kList, {Answer::only(503)});
    QCOMPARE(client.releaseList(kDate, {}).error().code, ErrorCode::Http);
    QCOMPARE(bank.server.count(kList), 4);
}

QTEST_GUILESS_MAIN(TestBtgClient)
#include "tst_btgclient.moc"
