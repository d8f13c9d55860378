// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/btgclient.h"
#include "core/simulator/simulator.h"
#include "core/transform/unpack.h"
#include "tests/support/testprint.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace Etl;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kFunds = 4;
constexpr int kScale = 500; // a simulated minute in 0.12 s
const QDate kDate(2025, 4, 10);

/// The simulated bank, a client with real time in its scale, and a staging folder.
class SimulatedBank
{
public:
    explicit SimulatedBank(const QString &fault, QDate startDay = kDate.addDays(1))
    {
        SimulatorOptions options;
        options.funds = kFunds;
        options.timeScale = kScale;
        options.startTime = QDateTime(startDay, QTime(18, 0), Qt::UTC);
        options.releaseEverything = true;
        if (!fault.isEmpty())
            options.faults = QStringList{fault};
        auto started = Simulator::start(options);
        if (!started)
            qFatal("%s", qPrintable(started.error().oneLine()));
        simulator = std::move(*started);
        const QString base = simulator->baseUrl().toString();
        settings.authUrl = QUrl(base + u"/connect/token"_s);
        settings.portfolioUrl = QUrl(base + u"/reports/Portfolio"_s);
        settings.navUrl = QUrl(base + u"/reports/NAVPerformance"_s);
        settings.ticketUrl = QUrl(base + u"/reports/Ticket"_s);
        settings.clientId = options.clientId;
        settings.clientSecret = Secret(options.clientSecret);
        settings.grantType = u"client_credentials"_s;
        settings.indexador = u"CDIE"_s;
        settings.ticketIntervalo = 5'000ms / kScale;
        // Far beyond the scale: a busy machine must not let a ticket expire that the row does not want to expire.
        settings.ticketPrazo = 60s;
    }

    BtgClient client()
    {
        ClientHooks hooks;
        hooks.verify = [](const ReceivedBody &body) { return verifyZip(body.path, ArchiveLimits{}); };
        hooks.log = [this](LogLevel, const QString &line) { lines.append(line); };
        return BtgClient(settings, clock, makeTokenCache(), hooks);
    }

    int count(const QString &path) const
    {
        int calls = 0;
        for (const QJsonValue &call : simulator->journal())
            calls += call.toObject().value(u"path"_s).toString() == path ? 1 : 0;
        return calls;
    }

    std::unique_ptr<Simulator> simulator;
    ApiSettings settings;
    SystemClock clock;
    QTemporaryDir staging;
    QStringList lines;
};

using Expected = std::optional<ErrorCode>; // nullopt: works

} // namespace

class TestBtgClientSimulator : public QObject
{
    Q_OBJECT

private slots:
    void everyFaultOfTheBankEndsAsItShould_data();
    void everyFaultOfTheBankEndsAsItShould();
    void everySwitchIsWalked();
    void releaseListAgainstItsFaults_data();
    void releaseListAgainstItsFaults();
    void aDayWithoutDataIsNoRecords();
    void pagesHoldEveryFundOnce();
};

void TestBtgClientSimulator::everyFaultOfTheBankEndsAsItShould_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<Part>("part");
    QTest::addColumn<Expected>("expected");
    QTest::addColumn<int>("orders");
    // A ticket that never gets ready is given up when its time is over: `orders` tells how many.
    const auto row = [](const QString &fault, Expected expected, int orders = 1, Part part = Part::Carteira) {
        QTest::addRow("%s %s", qPrintable(fault), qPrintable(partName(part))) << fault << part << expected << orders;
    };
    const Expected works;
    row(QString(), works);
    row(QString(), works, 1, Part::Rentabilidade);
    row(u"stuck"_s, ErrorCode::NotReady, 2);
    row(u"stuck:1"_s, works, 2);
    row(u"s204:3"_s, works);
    row(u"s204"_s, ErrorCode::NotReady, 2);
    row(u"s202:3"_s, works);
    row(u"s404-first:2"_s, works);
    row(u"s404-first"_s, ErrorCode::Http, 2);
    row(u"s401-mid"_s, works);
    row(u"s401-mid"_s, works, 1, Part::Rentabilidade);
    row(u"s401-always"_s, ErrorCode::Auth, 2); // the same order again with a new token
    row(u"s429:3"_s, works);
    row(u"s429"_s, ErrorCode::Http);
    row(u"s429-retry-after:1"_s, works);
    row(u"s500:4"_s, works);
    row(u"s500"_s, ErrorCode::Http);
    row(u"s500:4@Portfolio"_s, works);
    row(u"s502:2"_s, works);
    row(u"s502"_s, ErrorCode::Http);
    row(u"s503:2@token"_s, works);
    row(u"s503"_s, ErrorCode::Http);
    row(u"html200:1"_s, works);
    row(u"html200"_s, ErrorCode::Http);
    row(u"zip-truncated:2"_s, works);
    row(u"zip-truncated:3"_s, works, 2);
    row(u"zip-truncated"_s, ErrorCode::Archive, 2);
    row(u"zip-crc:2"_s, works);
    row(u"zip-crc"_s, ErrorCode::Archive, 2);
    row(u"zip-empty"_s, works);
    row(u"zip-hostile=nomes"_s, works);
    row(u"zip-hostile=enorme"_s, ErrorCode::Archive, 2);
    row(u"bare-xlsx"_s, works);
    row(u"result-error:1"_s, works, 2);
    row(u"result-error"_s, ErrorCode::Http, 2);
    row(u"result-strange=texto"_s, ErrorCode::NotReady, 2);
    row(u"result-strange=texto"_s, ErrorCode::NotReady, 2, Part::Rentabilidade);
    row(u"result-strange=objeto"_s, ErrorCode::Http);
    row(u"result-strange=numero"_s, ErrorCode::Http);
    row(u"files-list=url"_s, works);
    row(u"files-list=objeto"_s, ErrorCode::Http);
    row(u"url-download=texto"_s, works);
    row(u"url-download=objeto"_s, works);
    row(u"nav-null-list"_s, works, 1, Part::Rentabilidade);
    row(u"nav-profitability"_s, works, 1, Part::Rentabilidade);
    row(u"nav-extra-dates"_s, works, 1, Part::Rentabilidade);
    row(u"nav-same-cnpj"_s, works, 1, Part::Rentabilidade);
    row(u"types"_s, works, 1, Part::Rentabilidade);
    row(u"pages=atrasada"_s, works, 1, Part::Rentabilidade);
    row(u"pages=repetida"_s, ErrorCode::Http, 1, Part::Rentabilidade);
    row(u"pages=parada"_s, ErrorCode::Http, 1, Part::Rentabilidade);
    row(u"disposition=caminho"_s, works);
    row(u"disposition=utf8"_s, works);
    row(u"disposition=nenhuma"_s, works);
    row(u"latin1-csv"_s, works);
    row(u"slow=gotas:1"_s, works, 1, Part::Rentabilidade);
    row(u"reset:3"_s, works);
    row(u"reset"_s, ErrorCode::Network);
    row(u"short-body:3"_s, works);
    row(u"short-body"_s, ErrorCode::Network);
}

void TestBtgClientSimulator::everyFaultOfTheBankEndsAsItShould()
{
    QFETCH(const QString, fault);
    QFETCH(const Part, part);
    QFETCH(const Expected, expected);
    QFETCH(const int, orders);
    SimulatedBank bank(fault);
    if (expected == ErrorCode::NotReady)
        bank.settings.ticketPrazo = 1s;
    else if (fault == u"stuck:1"_s)
        bank.settings.ticketPrazo = 4s; // the first ticket's; the second must be ready within it
    else if (fault == u"s404-first:2"_s)
        bank.settings.ticketIntervalo = 100ms; // a new ticket's grace is six of them
    const auto download = bank.client().download({part, kDate, true}, bank.staging.path(), std::stop_token());
    const QString said = (download ? u"works"_s : download.error().oneLine()) + u" / "_s + bank.lines.join(u" / "_s);
    QVERIFY2(download.has_value() == !expected.has_value(), qPrintable(said));
    const QString path = part == Part::Carteira ? u"/reports/Portfolio"_s : u"/reports/NAVPerformance"_s;
    if (!fault.contains(u'@'))
        QCOMPARE(bank.count(path), orders);
    if (expected) {
        QCOMPARE(download.error().code, *expected);
        QVERIFY(QDir(bank.staging.path()).isEmpty());
        return;
    }
    QVERIFY(!download->noRecords);
    QVERIFY(!download->bodies.isEmpty());
    QCOMPARE(QDir(bank.staging.path()).count(), static_cast<uint>(download->bodies.size() + 2));
    for (const ReceivedBody &body : download->bodies) {
        QCOMPARE(body.kind, part == Part::Carteira ? BodyKind::Zip : BodyKind::Json);
        QVERIFY2(!body.suggestedName.contains(u'/') && !body.suggestedName.contains(u'\\'),
                 qPrintable(body.suggestedName));
    }
}

void TestBtgClientSimulator::everySwitchIsWalked()
{
    // Elsewhere: the release list has its own test; a date of more than 30 days ago, below.
    QSet<QString> walked = {u"status-strange"_s, u"status-down"_s};
    SimulatedBank old(u"old-stuck"_s, kDate.addDays(60));
    old.settings.ticketPrazo = 1s;
    const auto download = old.client().download({Part::Carteira, kDate, true}, old.staging.path(), std::stop_token());
    QVERIFY(!download);
    QCOMPARE(download.error().code, ErrorCode::NotReady);
    walked.insert(u"old-stuck"_s);

    QFile source(QStringLiteral(ETL_SOURCE_DIR "/tests/unit/extract/tst_btgclient_simulator.cpp"));
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QString rows = QString::fromUtf8(source.readAll());
    for (const QString &name : Simulator::faultNames()) {
        static const QString row = u"row(u\"%1"_s;
        const bool stands = walked.contains(name) || rows.contains(row.arg(name) + u'"') ||
                            rows.contains(row.arg(name) + u':') || rows.contains(row.arg(name) + u'=');
        QVERIFY2(stands, qPrintable(name));
    }
}

void TestBtgClientSimulator::releaseListAgainstItsFaults_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<bool>("works");
    QTest::addColumn<bool>("released");
    QTest::newRow("as it should be") << QString() << true << true;
    QTest::newRow("unknown status") << u"status-strange"_s << true << false;
    QTest::newRow("404") << u"status-down=404"_s << false << false;
    QTest::newRow("other shape") << u"status-down=formato"_s << false << false;
    QTest::newRow("token dies") << u"s401-always"_s << false << false;
}

void TestBtgClientSimulator::releaseListAgainstItsFaults()
{
    QFETCH(const QString, fault);
    QFETCH(const bool, works);
    QFETCH(const bool, released);
    SimulatedBank bank(fault);
    const auto list = bank.client().releaseList(kDate, std::stop_token());
    QVERIFY2(list.has_value() == works, list ? "" : qPrintable(list.error().oneLine()));
    if (!works)
        return;
    QCOMPARE(list->size(), kFunds);
    const bool all = std::all_of(list->begin(), list->end(), [](const ReleaseEntry &entry) { return entry.released; });
    QCOMPARE(all, released);
}

void TestBtgClientSimulator::aDayWithoutDataIsNoRecords()
{
    SimulatedBank bank{QString()};
    const QDate saturday(2025, 4, 5);
    for (const Part part : allParts()) {
        const auto download = bank.client().download({part, saturday, false}, bank.staging.path(), std::stop_token());
        VERIFY_OK(download);
        QVERIFY(download->noRecords);
        QVERIFY(download->bodies.isEmpty());
    }
}

void TestBtgClientSimulator::pagesHoldEveryFundOnce()
{
    SimulatedBank bank(u"pages=atrasada"_s);
    const auto download =
        bank.client().download({Part::Rentabilidade, kDate, true}, bank.staging.path(), std::stop_token());
    VERIFY_OK(download);
    QVERIFY(download->bodies.size() >= 3);
    QStringList funds;
    for (const ReceivedBody &body : download->bodies) {
        QFile file(body.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QJsonValue &fund : QJsonDocument::fromJson(file.readAll()).object().value(u"result"_s).toArray())
            funds.append(fund.toObject().value(u"fundName"_s).toString());
    }
    QCOMPARE(funds.size(), kFunds);
    QCOMPARE(QSet<QString>(funds.begin(), funds.end()).size(), kFunds);
}

QTEST_GUILESS_MAIN(TestBtgClientSimulator)
#include "tst_btgclient_simulator.moc"
