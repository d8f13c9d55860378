// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/faults.h"
#include "core/simulator/fundset.h"
#include "core/simulator/simulator.h"
#include "tests/support/testprint.h"
#include "tests/unit/simulator/bankcalls.h"

#include <QElapsedTimer>
#include <QHash>
#include <QJsonDocument>
#include <QSet>

#include <functional>

using namespace Qt::StringLiterals;
using namespace Etl;

namespace {

const auto kDay = u"2025-04-10"_s;
const auto kPortfolio = u"Portfolio"_s;
const auto kNav = u"NAVPerformance"_s;
constexpr int kFunds = 6;

/// A bank with one fault, and its plain client.
struct SpoiltBank
{
    std::unique_ptr<Simulator> bank;
    std::unique_ptr<BankCalls> calls;

    WireAnswer day(const QString &report) const { return calls->fetchDay(report, kDay); }
    WireAnswer firstPoll(const QString &report) const
    {
        return calls->poll(calls->orderDay(report, kDay).json().value("ticket"_L1).toString());
    }
    WireAnswer list() const
    {
        return calls->get(u"/reports/Portfolio/PortfolioQuotaListToDate?dataInterface="_s + kDay, calls->tokenHeader());
    }
};

using Check = std::function<void(const SpoiltBank &)>;

Check pollAnswers(int status)
{
    return [status](const SpoiltBank &bank) { QCOMPARE(bank.firstPoll(kPortfolio).status, status); };
}

/// The records of all funds of the NAV answer.
QJsonArray navRecords(const SpoiltBank &bank)
{
    QJsonArray records;
    for (const auto &fund : bank.day(kNav).json().value("result"_L1).toArray()) {
        for (const auto &record : fund.toObject().value("data"_L1).toArray())
            records.append(record);
    }
    return records;
}

void checkHostile(const SpoiltBank &bank)
{
    const auto names = memberNames(bank.day(kPortfolio).body);
    QVERIFY(names.contains(u"../../fora_da_pasta.xlsx"_s));
    QVERIFY(names.contains(u"CON.xlsx"_s));
    QVERIFY(names.contains(u"__MACOSX/._Carteira.xlsx"_s));
    QVERIFY(names.contains(u"pasta/interna/Carteira_INTERNA.xlsx"_s));
    QVERIFY(names.contains(u"Carteira_ENORME.xlsx"_s));
    QCOMPARE(names.count(u"Repetida_00.xlsx"_s), 3);
}

void checkExtraDates(const SpoiltBank &bank)
{
    QSet<QString> dates;
    for (const auto &record : navRecords(bank))
        dates.insert(record.toObject().value("referenceDate"_L1).toString().left(10));
    QCOMPARE(dates, (QSet<QString>{kDay, u"2025-04-09"_s}));
}

void checkPages(const SpoiltBank &bank)
{
    const auto ticket = bank.calls->orderDay(kNav, kDay).json().value("ticket"_L1).toString();
    const auto first = bank.calls->finished(ticket, 1).json();
    QVERIFY(first.value("totalPages"_L1).toInt() >= 3);
    QCOMPARE(bank.calls->poll(ticket, 2).result(), u"Processando"_s);
    QCOMPARE(bank.calls->poll(ticket, 2).json().value("page"_L1).toInt(), 2);
    QVERIFY(bank.calls->poll(ticket, 2).json().value("result"_L1) != first.value("result"_L1));
}

void checkTypes(const SpoiltBank &bank)
{
    const auto answer = bank.day(kNav);
    QCOMPARE(answer.json().value("totalPages"_L1).toString(), u"1"_s);
    QVERIFY(answer.json().value("files"_L1).isArray());
    const auto fund = answer.json().value("result"_L1).toArray().at(0).toObject();
    QVERIFY(fund.value("fundName"_L1).toString() != fund.value("fundName"_L1).toString().trimmed());
    QVERIFY(fund.value("data"_L1).toArray().at(0).toObject().value("liquidQuote"_L1).isString());
}

void checkDownload(const SpoiltBank &bank)
{
    const auto text = bank.day(kPortfolio).result();
    const auto url = QJsonDocument::fromJson(text.toUtf8()).object().value("UrlDownload"_L1).toString();
    QVERIFY2(url.startsWith(bank.bank->baseUrl().toString()), qPrintable(text));
    QCOMPARE(bank.calls->get(url, bank.calls->tokenHeader()).status, 400);
    QCOMPARE(bank.calls->get(url, {{"Authorization", "Bearer x"}}).status, 400);
    QCOMPARE(memberNames(bank.calls->get(url).body).size(), kFunds);
}

void checkDispositions(const SpoiltBank &bank)
{
    QByteArrayList seen;
    for (int i = 0; i < 5; ++i)
        seen.append(bank.day(kPortfolio).disposition);
    QVERIFY(seen.at(0).contains("filename*=UTF-8''"));
    QVERIFY(seen.at(1).contains("filename=\""));
    QVERIFY(seen.at(2).endsWith(".zip;"));
    QCOMPARE(seen.at(3), QByteArray());
    QVERIFY(seen.at(4).contains("..\\"));
}

void checkTokenDies(const SpoiltBank &bank)
{
    const auto ticket = bank.calls->orderDay(kPortfolio, kDay).json().value("ticket"_L1).toString();
    QCOMPARE(bank.calls->poll(ticket).status, 401);
    QCOMPARE(bank.calls->poll(ticket).status, 401); // the old token is gone for good
    bank.calls->signIn();
    QCOMPARE(memberNames(bank.calls->finished(ticket).body).size(), kFunds);
}

void checkSlow(const SpoiltBank &bank)
{
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(bank.day(kNav).json().value("result"_L1).toArray().size(), kFunds);
    QVERIFY2(timer.elapsed() > 3000, qPrintable(QString::number(timer.elapsed())));
}

const QHash<QString, Check> &checks()
{
    static const QHash<QString, Check> table{
        {u"stuck"_s,
         [](const SpoiltBank &bank) {
             const auto ticket = bank.calls->orderDay(kPortfolio, kDay).json().value("ticket"_L1).toString();
             bank.calls->control(R"({"avancarSegundos":86400})");
             bank.calls->signIn();
             QCOMPARE(bank.calls->poll(ticket).result(), u"Processando"_s);
         }},
        {u"old-stuck"_s,
         [](const SpoiltBank &bank) {
             QCOMPARE(memberNames(bank.day(kPortfolio).body).size(), kFunds); // ten days old
             const auto ticket = bank.calls->orderDay(kPortfolio, u"2025-03-10"_s).json().value("ticket"_L1).toString();
             bank.calls->control(R"({"avancarSegundos":600})");
             QCOMPARE(bank.calls->poll(ticket).result(), u"Aguardando processamento"_s);
         }},
        {u"s204"_s, pollAnswers(204)},
        {u"s202"_s, pollAnswers(202)},
        {u"s404-first"_s, pollAnswers(404)},
        {u"s401-mid"_s, checkTokenDies},
        {u"s401-always"_s,
         [](const SpoiltBank &bank) { QCOMPARE(bank.calls->orderDay(kPortfolio, kDay).status, 401); }},
        {u"s429"_s,
         [](const SpoiltBank &bank) {
             const auto answer = bank.firstPoll(kPortfolio);
             QCOMPARE(answer.status, 429);
             QCOMPARE(answer.retryAfter, QByteArray());
         }},
        {u"s429-retry-after"_s,
         [](const SpoiltBank &bank) {
             const auto answer = bank.firstPoll(kPortfolio);
             QCOMPARE(answer.status, 429);
             QCOMPARE(answer.retryAfter, QByteArray("1"));
         }},
        {u"s500"_s, pollAnswers(500)},
        {u"s502"_s, pollAnswers(502)},
        {u"s503"_s, pollAnswers(503)},
        {u"html200"_s,
         [](const SpoiltBank &bank) {
             const auto answer = bank.firstPoll(kPortfolio);
             QCOMPARE(answer.status, 200);
             QVERIFY(answer.contentType.startsWith("text/html") && answer.body.startsWith("<!DOCTYPE html"));
         }},
        {u"zip-truncated"_s,
         [](const SpoiltBank &bank) {
             const auto body = bank.day(kPortfolio).body;
             QVERIFY(body.startsWith("PK\x03\x04") && !body.contains("PK\x05\x06"));
         }},
        {u"zip-crc"_s,
         [](const SpoiltBank &bank) {
             const auto body = bank.day(kPortfolio).body;
             QVERIFY(body.contains("PK\x05\x06"));
             QCOMPARE(memberNames(body), QStringList());
         }},
        {u"zip-empty"_s,
         [](const SpoiltBank &bank) { QCOMPARE(bank.day(kPortfolio).body, "PK\x05\x06" + QByteArray(18, '\0')); }},
        {u"zip-hostile"_s, checkHostile},
        {u"bare-xlsx"_s,
         [](const SpoiltBank &bank) {
             QVERIFY(memberNames(bank.day(kPortfolio).body).contains(u"xl/workbook.xml"_s));
         }},
        {u"result-error"_s, [](const SpoiltBank &bank) { QVERIFY(bank.day(kNav).result().startsWith(u"Erro"_s)); }},
        {u"result-strange"_s,
         [](const SpoiltBank &bank) { QCOMPARE(bank.day(kNav).result(), u"Situacao nunca vista"_s); }},
        {u"files-list"_s,
         [](const SpoiltBank &bank) {
             const auto answer = bank.day(kPortfolio).json();
             QVERIFY(answer.value("result"_L1).isNull());
             const auto url = answer.value("files"_L1).toArray().at(0).toString();
             QCOMPARE(memberNames(bank.calls->get(url).body).size(), kFunds);
         }},
        {u"url-download"_s, checkDownload},
        {u"nav-null-list"_s,
         [](const SpoiltBank &bank) {
             for (const auto &record : navRecords(bank))
                 QVERIFY(record.toObject().value("nominalQuoteList"_L1).isNull());
         }},
        {u"nav-profitability"_s,
         [](const SpoiltBank &bank) {
             for (const auto &record : navRecords(bank)) {
                 QVERIFY(record.toObject().value("profitability"_L1).isObject());
                 QVERIFY(!record.toObject().contains("nominalQuoteList"_L1));
             }
         }},
        {u"nav-extra-dates"_s, checkExtraDates},
        {u"nav-same-cnpj"_s, [](const SpoiltBank &bank) { QCOMPARE(navRecords(bank).size(), 2 * kFunds); }},
        {u"pages"_s, checkPages},
        {u"types"_s, checkTypes},
        {u"disposition"_s, checkDispositions},
        {u"latin1-csv"_s,
         [](const SpoiltBank &bank) {
             const auto names = memberNames(bank.day(kPortfolio).body);
             QCOMPARE(names.size(), kFunds + 1);
             QVERIFY(names.constLast().endsWith(u".csv"_s));
         }},
        {u"slow"_s, checkSlow},
        {u"reset"_s,
         [](const SpoiltBank &bank) { QCOMPARE(bank.day(kPortfolio).error, QNetworkReply::RemoteHostClosedError); }},
        {u"short-body"_s,
         [](const SpoiltBank &bank) {
             const auto answer = bank.day(kPortfolio);
             QVERIFY(answer.error != QNetworkReply::NoError);
             QVERIFY(answer.body.size() < 100'000);
         }},
        {u"status-strange"_s,
         [](const SpoiltBank &bank) {
             const auto entries = QJsonDocument::fromJson(bank.list().body).array();
             QCOMPARE(entries.at(0).toObject().value("status"_L1).toString(), u"Em conferência especial"_s);
             QCOMPARE(entries.at(1).toObject().value("status"_L1).toString(), u"Liberados"_s);
         }},
        {u"status-down"_s, [](const SpoiltBank &bank) { QCOMPARE(bank.list().status, 404); }},
    };
    return table;
}

} // namespace

class TestBankFaults : public QObject
{
    Q_OBJECT

private:
    static SpoiltBank open(const QStringList &faults)
    {
        SimulatorOptions options;
        options.funds = kFunds;
        options.timeScale = 2000;
        options.releaseEverything = true;
        options.startTime = QDateTime(QDate(2025, 4, 20), QTime(15, 0), Qt::UTC);
        options.faults = faults;
        auto started = Simulator::start(options);
        if (!started)
            qFatal("%s", qPrintable(started.error().oneLine()));
        SpoiltBank result{std::move(*started), nullptr};
        result.calls = std::make_unique<BankCalls>(result.bank->baseUrl());
        result.calls->signIn();
        return result;
    }

private slots:
    void everySwitchOfTheTableHasItsEffect_data()
    {
        QTest::addColumn<QString>("fault");
        QCOMPARE(checks().size(), Simulator::faultNames().size());
        for (const auto &name : Simulator::faultNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void everySwitchOfTheTableHasItsEffect()
    {
        QFETCH(QString, fault);
        QVERIFY2(checks().contains(fault), "a switch without a check");
        checks().value(fault)(open({fault}));
    }

    void withoutFaultsNothingOfItHappens()
    {
        const auto bank = open({});
        const auto ticket = bank.calls->orderDay(kPortfolio, kDay).json().value("ticket"_L1).toString();
        QCOMPARE(bank.calls->poll(ticket).status, 200);
        const auto archive = bank.calls->finished(ticket);
        QCOMPARE(memberNames(archive.body).size(), kFunds);
        QCOMPARE(archive.disposition, QByteArray());
        const auto records = navRecords(bank);
        QCOMPARE(records.size(), kFunds);
        QCOMPARE(bank.list().status, 200);
    }

    void faultEndsAfterItsCount_data()
    {
        QTest::addColumn<bool>("byControl");
        QTest::newRow("by option") << false;
        QTest::newRow("by the control endpoint") << true;
    }
    void faultEndsAfterItsCount()
    {
        QFETCH(bool, byControl);
        const auto bank = byControl ? open({}) : open({u"s503:2"_s});
        if (byControl)
            bank.calls->control(R"({"falhas":["s503:2"]})");
        const auto ticket = bank.calls->orderDay(kPortfolio, kDay).json().value("ticket"_L1).toString();
        QCOMPARE(bank.calls->poll(ticket).status, 503);
        QCOMPARE(bank.calls->poll(ticket).status, 503);
        QCOMPARE(bank.calls->poll(ticket).status, 200);
    }

    void pathSaysWhereAFaultStrikes()
    {
        const auto bank = open({u"s500:1@connect/token"_s, u"s503@Ticket/NAV"_s});
        QVERIFY(bank.calls->token().isEmpty()); // the first sign-in met the 500
        bank.calls->signIn();
        QCOMPARE(bank.firstPoll(kPortfolio).status, 200);
        QCOMPARE(bank.firstPoll(kNav).status, 503);
        bank.bank->clearFaults();
        QCOMPARE(bank.firstPoll(kNav).status, 200);
    }

    void variantChoosesTheForm_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("report");
        QTest::addColumn<QByteArray>("piece");
        QTest::newRow("object") << u"result-strange=objeto"_s << kNav << QByteArray("\"result\":{");
        QTest::newRow("number") << u"result-strange=numero"_s << kNav << QByteArray("\"result\":42");
        QTest::newRow("download as object")
            << u"url-download=objeto"_s << kPortfolio << QByteArray("\"result\":{\"UrlDownload\"");
        QTest::newRow("files as object") << u"files-list=objeto"_s << kNav << QByteArray("\"files\":[{");
    }
    void variantChoosesTheForm()
    {
        QFETCH(QString, fault);
        QFETCH(QString, report);
        QFETCH(QByteArray, piece);
        const auto body = open({fault}).day(report).body;
        QVERIFY2(body.contains(piece), body.left(200).constData());
    }

    void repeatedAndStandingPages()
    {
        for (const auto &[fault, shown] : {std::pair{u"pages=repetida"_s, 2}, std::pair{u"pages=parada"_s, 1}}) {
            const auto bank = open({fault});
            const auto ticket = bank.calls->orderDay(kNav, kDay).json().value("ticket"_L1).toString();
            const auto first = bank.calls->finished(ticket, 1).json();
            const auto second = bank.calls->finished(ticket, 2).json();
            QCOMPARE(second.value("result"_L1), first.value("result"_L1));
            QCOMPARE(second.value("page"_L1).toInt(), shown);
        }
    }

    void truthFollowsTheFaultsThatChangeContent()
    {
        const auto bank = open({u"nav-same-cnpj"_s});
        const auto fund = bank.bank->truth(QDate(2025, 4, 10)).value("funds"_L1).toArray().at(0).toObject();
        QCOMPARE(fund.value("nav"_L1).toArray().size(), 2);
    }

    void unknownFaultsAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("unknown name") << u"nada"_s;
        QTest::newRow("count 0") << u"s500:0"_s;
        QTest::newRow("count is no number") << u"s500:x"_s;
        QTest::newRow("unknown variant") << u"url-download=zip"_s;
        QTest::newRow("kind without variants") << u"s500=texto"_s;
    }
    void unknownFaultsAreRefused()
    {
        QFETCH(QString, text);
        FaultTable table;
        const auto armed = table.armText(text);
        QVERIFY(!armed);
        QCOMPARE(armed.error().code, ErrorCode::Config);
    }
};

QTEST_GUILESS_MAIN(TestBankFaults)
#include "tst_bankfaults.moc"
