// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/extract/scriptedbank.h"

#include <QElapsedTimer>

#include <thread>

using namespace Etl;
using namespace Etl::ScriptedBank;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestBtgFailures : public QObject
{
    Q_OBJECT

private slots:
    void endOfOrder_data();
    void endOfOrder();
    void aDeadlineOrdersOneFreshTicketThenFails();
    void aNonBusinessDayWaitsLessAndOrdersOnce();
    void notFoundIsWaitedForDuringItsGraceOnly();
    void transientFailuresAreRepeatedFourTimes_data();
    void transientFailuresAreRepeatedFourTimes();
    void theCounterOfFailuresStartsAgainAfterAGoodAnswer();
    void retryAfterIsObeyed_data();
    void retryAfterIsObeyed();
    void aPageInsteadOfDataIsRepeatedOnceWithANewToken();
    void damagedFilesAreFetchedAgain_data();
    void damagedFilesAreFetchedAgain();
    void inconsistentPagesAreAnError_data();
    void inconsistentPagesAreAnError();
    void stopEndsEveryWait_data();
    void stopEndsEveryWait();
    void noLineShowsASecret();
};

void TestBtgFailures::endOfOrder_data()
{
    QTest::addColumn<Answer>("order");
    QTest::addColumn<Answer>("ticket");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("says");
    QTest::addColumn<int>("orders");
    const auto good = Answer::json(R"({"ticket":"t"})");
    const auto row = [&](const char *name, const Answer &order, const Answer &ticket, ErrorCode code,
                         const QString &says,
                         int orders = 1) { QTest::newRow(name) << order << ticket << code << says << orders; };
    row("order 400", Answer::only(400, "data ruim"), {}, ErrorCode::Http, u"400: data ruim"_s);
    row("order 403", Answer::only(403), {}, ErrorCode::Auth, u"escopo"_s);
    row("order 404", Answer::only(404), {}, ErrorCode::Http, u"confira as URLs"_s);
    row("order 415", Answer::only(415), {}, ErrorCode::Http, u"415"_s);
    row("order redirected", {302, {}, {{"Location", "http://127.0.0.1/"}}, {}}, {}, ErrorCode::Http, u"302"_s);
    row("no ticket", Answer::json("{}"), {}, ErrorCode::Http, u"não devolveu um ticket"_s);
    row("empty ticket", Answer::json(R"({"ticket":""})"), {}, ErrorCode::Http, u"não devolveu um ticket"_s);
    row("null ticket", Answer::json(R"({"ticket":null})"), {}, ErrorCode::Http, u"não devolveu um ticket"_s);
    row("empty answer to the order", Answer::only(200), {}, ErrorCode::Http, u"não devolveu um ticket"_s);
    row("ticket 400", good, Answer::only(400, "x"), ErrorCode::Http, u"HTTP 400"_s);
    row("ticket 403", good, Answer::only(403), ErrorCode::Auth, u"403"_s);
    row("ticket redirected", good, Answer::only(301), ErrorCode::Http, u"301"_s);
    row("unexpected body", good, Answer::file("olá mundo"), ErrorCode::Http, u"conteúdo inesperado"_s);
    row("unknown object", good, Answer::json(R"({"result":{"chave":1}})"), ErrorCode::Http, u"chave"_s);
    row("unknown files", good, Answer::json(R"({"files":[1]})"), ErrorCode::Http, u"\"files\""_s);
    row("a number", good, Answer::json(R"({"result":1})"), ErrorCode::Http, u"nem texto"_s);
    row("failed report, twice", good, word("Erro interno 77"), ErrorCode::Http, u"Erro interno 77"_s, 2);
    row("unknown word for ever", good, word("Em an\xC3\xA1lise"), ErrorCode::NotReady, u"Em análise"_s, 2);
    row("empty body for ever", good, Answer::only(200), ErrorCode::NotReady, u"resposta vazia"_s, 2);
    row("204 for ever", good, Answer::only(204), ErrorCode::NotReady, u"HTTP 204"_s, 2);
    row("202 for ever", good, Answer::only(202), ErrorCode::NotReady, u"HTTP 202"_s, 2);
    row("404 for ever", good, Answer::only(404), ErrorCode::Http, u"404"_s, 2);
    row("page for ever", good, Answer::only(200, "<html>login</html>"), ErrorCode::Http,
        u"Confira a URL e as credenciais"_s);
    row("cut JSON for ever", good, Answer::json(R"({"result":[)"), ErrorCode::Http, u"ilegível"_s);
    row("500 for ever", good, Answer::only(500, "falha"), ErrorCode::Http, u"500"_s);
    row("short body for ever", good, Answer::broken(Manner::CutShort, QByteArray(1000, 'x')), ErrorCode::Network,
        u"resposta"_s);
    row("reset for ever", good, Answer::broken(Manner::Reset), ErrorCode::Network, u"encerrou a conexão"_s);
}

void TestBtgFailures::endOfOrder()
{
    QFETCH(const Answer, order);
    QFETCH(const Answer, ticket);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, says);
    QFETCH(const int, orders);
    Bank bank;
    bank.server.script(kPortfolio, {order});
    bank.server.script(kTicket, {ticket});
    const auto download = bank.download();
    QVERIFY(!download);
    QCOMPARE(download.error().code, code);
    QVERIFY2(download.error().oneLine().contains(says), qPrintable(download.error().oneLine()));
    QVERIFY2(!repeatsItsAdvice(download.error()), qPrintable(download.error().message));
    QCOMPARE(bank.server.count(kPortfolio), orders);
    QVERIFY2(bank.staged().isEmpty(), "a failed order leaves nothing behind");
}

void TestBtgFailures::aDeadlineOrdersOneFreshTicketThenFails()
{
    Bank bank;
    bank.server.script(kTicket, {waiting()});
    const auto download = bank.download();
    QVERIFY(!download);
    QCOMPARE(download.error().code, ErrorCode::NotReady);
    QVERIFY(download.error().message.contains(u"gerador de relatórios do BTG parado"_s));
    QCOMPARE(bank.ticketsAsked(), (QByteArrayList{"t-1", "t-2"}));
    QVERIFY2(bank.waited() >= 600s && bank.waited() <= 602s, qPrintable(QString::number(bank.waited().count())));
    QCOMPARE(bank.lines.filter(u"novo ticket"_s).size(), 1);
}

void TestBtgFailures::aNonBusinessDayWaitsLessAndOrdersOnce()
{
    Bank bank;
    bank.server.script(kTicket, {waiting()});
    const auto download = bank.download(Part::Carteira, false);
    QVERIFY(!download);
    QCOMPARE(download.error().code, ErrorCode::NotReady);
    QCOMPARE(bank.server.count(kPortfolio), 1);
    QVERIFY(bank.waited() >= 120s && bank.waited() <= 121s);
}

void TestBtgFailures::notFoundIsWaitedForDuringItsGraceOnly()
{
    Bank early;
    early.server.script(kTicket, {Answer::only(404), Answer::only(404), zip()});
    VERIFY_OK(early.download());
    QCOMPARE(early.server.count(kPortfolio), 1);

    Bank late;
    late.server.script(kTicket, Answers(8, Answer::only(404)) + Answers{zip()});
    const auto download = late.download();
    VERIFY_OK(download);
    QCOMPARE(download->ticket, u"t-2"_s);
    const int first = late.server.count(kTicket) - 1;
    QVERIFY2(first >= 6 && first <= 8, qPrintable(QString::number(first)));
}

void TestBtgFailures::transientFailuresAreRepeatedFourTimes_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<Answer>("failure");
    QTest::addColumn<Answer>("good");
    const auto token = Answer::json(R"({"access_token":"token-um"})");
    const auto ticket = Answer::json(R"({"ticket":"t-1"})");
    QTest::newRow("token 503") << kToken << Answer::only(503) << token;
    QTest::newRow("token cut JSON") << kToken << Answer::json("{\"access") << token;
    QTest::newRow("order 500") << kPortfolio << Answer::only(500) << ticket;
    QTest::newRow("order cut JSON") << kPortfolio << Answer::json("{\"tick") << ticket;
    QTest::newRow("ticket 408") << kTicket << Answer::only(408) << zip();
    QTest::newRow("ticket 429") << kTicket << Answer::only(429) << zip();
    QTest::newRow("ticket 502") << kTicket << Answer::only(502, "<html>Bad gateway</html>") << zip();
    QTest::newRow("ticket short body") << kTicket << Answer::broken(Manner::CutShort, QByteArray(5000, 'x')) << zip();
}

void TestBtgFailures::transientFailuresAreRepeatedFourTimes()
{
    QFETCH(const QByteArray, path);
    QFETCH(const Answer, failure);
    QFETCH(const Answer, good);
    Bank enough;
    enough.server.script(kTicket, {zip()});
    enough.server.script(path, Answers(4, failure) + Answers{good});
    VERIFY_OK(enough.download());
    auto pauses = enough.clock.pauses();
    if (path == kTicket)
        pauses.removeFirst();
    QVERIFY(pauses.size() >= 4);
    for (int i = 0; i < 4; ++i) {
        const std::chrono::milliseconds base = 2s * (1 << i);
        QVERIFY2(pauses[i] >= base && pauses[i] <= base * 12 / 10, qPrintable(QString::number(pauses[i].count())));
    }
    Bank tooMany;
    tooMany.server.script(kTicket, {zip()});
    tooMany.server.script(path, Answers(5, failure) + Answers{good});
    QVERIFY(!tooMany.download());
    QCOMPARE(tooMany.server.count(path), 5);
}

void TestBtgFailures::theCounterOfFailuresStartsAgainAfterAGoodAnswer()
{
    Bank bank;
    const Answers failures(3, Answer::only(503));
    bank.server.script(kTicket,
                       failures + Answers{waiting()} + failures + Answers{waiting()} + failures + Answers{zip()});
    VERIFY_OK(bank.download());
}

void TestBtgFailures::retryAfterIsObeyed_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("seconds");
    QTest::newRow("seconds") << QByteArray("7") << 7;
    QTest::newRow("zero") << QByteArray("0") << 0;
    // The bank's clock reads 11:30:03 when the first poll is answered.
    QTest::newRow("date") << QByteArray("Fri, 11 Apr 2025 11:31:03 GMT") << 60;
    QTest::newRow("date gone by") << QByteArray("Fri, 11 Apr 2025 11:00:00 GMT") << 0;
    QTest::newRow("longer than allowed") << QByteArray("90000") << 300;
}

void TestBtgFailures::retryAfterIsObeyed()
{
    QFETCH(const QByteArray, header);
    QFETCH(const int, seconds);
    Bank bank;
    bank.settings.ticketPrazo = 3'600s;
    bank.server.script(kTicket, {{429, {}, {{"Retry-After", header}}, {}}, zip()});
    VERIFY_OK(bank.download());
    QCOMPARE(bank.clock.pauses().value(1), std::chrono::seconds(seconds));
}

void TestBtgFailures::aPageInsteadOfDataIsRepeatedOnceWithANewToken()
{
    Bank bank;
    bank.server.script(kTicket, {Answer::only(200, "<!DOCTYPE html>"), zip()});
    VERIFY_OK(bank.download());
    QCOMPARE(bank.server.count(kToken), 2);
    QCOMPARE(bank.server.count(kTicket), 2);
}

void TestBtgFailures::damagedFilesAreFetchedAgain_data()
{
    QTest::addColumn<int>("damaged");
    QTest::addColumn<int>("orders");
    QTest::addColumn<bool>("works");
    QTest::newRow("once") << 1 << 1 << true;
    QTest::newRow("twice") << 2 << 1 << true;
    QTest::newRow("three times: a fresh ticket") << 3 << 2 << true;
    QTest::newRow("for ever") << 99 << 2 << false;
}

void TestBtgFailures::damagedFilesAreFetchedAgain()
{
    QFETCH(const int, damaged);
    QFETCH(const int, orders);
    QFETCH(const bool, works);
    Bank bank;
    bank.server.script(kTicket, {zip()});
    int verified = 0;
    bank.hooks.verify = [&](const ReceivedBody &body) -> Result<void> {
        if (contentOf(body.path) != kZip)
            return fail(ErrorCode::Internal, u"another file"_s);
        if (++verified <= damaged)
            return fail(ErrorCode::Archive, u"CRC"_s);
        return {};
    };
    const auto download = bank.download();
    QCOMPARE(download.has_value(), works);
    QCOMPARE(bank.server.count(kPortfolio), orders);
    QCOMPARE(bank.staged().size(), works ? 1 : 0);
    if (!works) {
        QCOMPARE(download.error().code, ErrorCode::Archive);
        QCOMPARE(verified, 6);
    }
    // A cut XML file is damaged too, whoever verifies.
    Bank xml;
    xml.server.script(kTicket,
                      {Answer::file("<?xml version='1.0'?><a><b>1"), Answer::file("<?xml version='1.0'?><a/>\n")});
    const auto whole = xml.download();
    VERIFY_OK(whole);
    QCOMPARE(whole->bodies[0].kind, BodyKind::Xml);
    QCOMPARE(whole->bodies[0].size, 26);
}

void TestBtgFailures::inconsistentPagesAreAnError_data()
{
    QTest::addColumn<Answer>("second");
    QTest::newRow("the number does not advance") << page("1", "2", R"({"f":"B"})");
    QTest::newRow("the same page again") << page("2", "2", R"({"f":"A"})");
    QTest::newRow("one record again") << page("2", "2", R"({"f":"C"},{"f":"A"})");
    QTest::newRow("a file") << zip();
    QTest::newRow("announced, but empty") << page("2", "2", {});
    QTest::newRow("announced, but empty and taken back") << page("2", "1", {});
    QTest::newRow("announced, but no records") << word("No records");
}

void TestBtgFailures::inconsistentPagesAreAnError()
{
    QFETCH(const Answer, second);
    Bank bank;
    bank.server.script(kTicket, {page("1", "2", R"({"f":"A"})"), second});
    const auto download = bank.download(Part::Rentabilidade);
    QVERIFY(!download);
    QCOMPARE(download.error().code, ErrorCode::Http);
    QVERIFY2(download.error().message.contains(u"páginas"), qPrintable(download.error().message));
    QVERIFY(download.error().message.contains(u"inconsistentes"));
    QVERIFY(bank.staged().isEmpty());
}

void TestBtgFailures::stopEndsEveryWait_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<Answer>("answer");
    QTest::newRow("hanging token call") << kToken << Answer::broken(Manner::Hang);
    QTest::newRow("hanging order") << kPortfolio << Answer::broken(Manner::Hang);
    QTest::newRow("hanging ticket") << kTicket << Answer::broken(Manner::Hang);
    QTest::newRow("hanging body") << kTicket << Answer::broken(Manner::HangBody, "PK\3\4 something long");
    QTest::newRow("between polls") << kTicket << waiting();
    QTest::newRow("before a repetition") << kTicket << Answer::only(503);
    QTest::newRow("obeying Retry-After") << kTicket << Answer{429, {}, {{"Retry-After", "200"}}, {}};
}

void TestBtgFailures::stopEndsEveryWait()
{
    QFETCH(const QByteArray, path);
    QFETCH(const Answer, answer);
    Bank bank;
    bank.server.script(path, {answer});
    const SystemClock clock;
    bank.settings.ticketIntervalo = 30'000ms;
    bank.settings.ticketPrazo = 600'000ms;
    if (path == kTicket)
        bank.settings.ticketIntervalo = 100ms;
    std::stop_source source;
    QElapsedTimer sinceStop;
    std::thread operatorThread([&] {
        while (bank.server.count(path) == 0)
            std::this_thread::yield();
        sinceStop.start();
        source.request_stop();
    });
    BtgClient client(bank.settings, clock, bank.tokens, bank.hooks);
    const auto download = client.download({Part::Carteira, kDate, true}, bank.staging.path(), source.get_token());
    const qint64 took = sinceStop.elapsed();
    operatorThread.join();
    QVERIFY(!download);
    QCOMPARE(download.error().code, ErrorCode::Cancelled);
    QVERIFY2(took < 1'000, qPrintable(QString::number(took)));
    QVERIFY(bank.staged().isEmpty());
}

void TestBtgFailures::noLineShowsASecret()
{
    Bank bank;
    bank.server.script(kTicket,
                       {Answer::only(500, "token-um segredo&igual=+\nlinha"), word("token-um?\\nsegredo&igual=+"),
                        Answer::only(400, "token-um segredo%26igual%3D%2B")});
    const auto download = bank.download();
    QVERIFY(!download);
    bank.lines.append(download.error().oneLine());
    for (const WaitProgress &progress : std::as_const(bank.progress))
        bank.lines.append(progress.state);
    QVERIFY(bank.lines.size() >= 5);
    for (const QString &line : std::as_const(bank.lines)) {
        QVERIFY2(!line.contains(u"token-um"_s) && !line.contains(u"segredo"_s) && !line.contains(u'\n'),
                 qPrintable(line));
    }
}

QTEST_GUILESS_MAIN(TestBtgFailures)
#include "tst_btgfailures.moc"
