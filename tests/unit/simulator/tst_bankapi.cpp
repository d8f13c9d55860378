// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/fundset.h"
#include "tests/support/testprint.h"
#include "tests/unit/simulator/banktest.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Etl;

namespace {

QStringList namesOf(const QJsonArray &funds)
{
    QStringList names;
    for (const auto &fund : funds)
        names.append(fund.toObject().value("fundName"_L1).toString().trimmed()); // some funds' names are padded
    return names;
}

} // namespace

class TestBankApi : public BankTest
{
    Q_OBJECT

private slots:
    void ticketMaturesOnTheBanksClock()
    {
        auto options = fastBank();
        options.timeScale = 1e-6; // stands still but for advances
        open(options);
        const auto ticket = m_calls->orderDay(u"NAVPerformance"_s, kDay).json().value("ticket"_L1).toString();
        const auto waiting = m_calls->poll(ticket);
        QCOMPARE(waiting.result(), u"Aguardando processamento"_s);
        QVERIFY(waiting.json().value("totalPages"_L1).isNull() && waiting.json().contains("totalPages"_L1));
        QVERIFY(waiting.json().value("files"_L1).isNull() && waiting.json().contains("files"_L1));
        m_calls->control(R"({"avancarSegundos":10})");
        QCOMPARE(m_calls->poll(ticket).result(), u"Processando"_s);
        m_calls->control(R"({"avancarSegundos":14.9})");
        QCOMPARE(m_calls->poll(ticket).result(), u"Processando"_s);
        m_calls->control(R"({"avancarSegundos":5.1})");
        QCOMPARE(m_calls->poll(ticket).json().value("result"_L1).toArray().size(), 4);
        QCOMPARE(m_calls->poll(u"00000000-0000-0000-0000-000000000000"_s).status, 404);
    }

    void finishedTicketKeepsItsAnswer()
    {
        open(fastBank());
        const auto ticket = m_calls->orderDay(u"Portfolio"_s, kDay).json().value("ticket"_L1).toString();
        const auto first = m_calls->finished(ticket);
        m_calls->control(R"({"liberados":{"2025-04-10":2}})");
        QCOMPARE(m_calls->finished(ticket).body, first.body);
        QCOMPARE(memberNames(m_calls->fetchDay(u"Portfolio"_s, kDay).body).size(), 2);
    }

    void oneFundComesBare_data()
    {
        QTest::addColumn<QByteArray>("contract");
        QTest::addColumn<QByteArray>("start");
        const FundSet funds(4, 1);
        const QByteArray days = "\"startDate\":\"2025-04-10\",\"endDate\":\"2025-04-10\",";
        const auto name = funds.name(1).toUtf8();
        QTest::newRow("workbook by name")
            << days + "\"typeReport\":10,\"fundName\":\"" + name + '"' << QByteArray("PK\x03\x04");
        QTest::newRow("workbook by CNPJ")
            << days + "\"typeReport\":10,\"fundName\":\"" + funds.cnpj(1).toLatin1() + '"' << QByteArray("PK\x03\x04");
        QTest::newRow("XML 4.01") << days + "\"typeReport\":3,\"fundName\":\"" + name + '"' << QByteArray("<?xml");
        QTest::newRow("XML 5.0") << days + "\"typeReport\":\"81\",\"fundName\":\"" + name + '"' << QByteArray("<?xml");
        QTest::newRow("PDF") << days + "\"typeReport\":2,\"fundName\":\"" + name + '"' << QByteArray("%PDF");
    }
    void oneFundComesBare()
    {
        QFETCH(QByteArray, contract);
        QFETCH(QByteArray, start);
        open(fastBank());
        const auto answer =
            m_calls->finished(m_calls->order(u"Portfolio"_s, contract).json().value("ticket"_L1).toString());
        QCOMPARE(answer.contentType, QByteArray("application/octet-stream"));
        QVERIFY2(answer.body.startsWith(start), answer.body.left(40).constData());
        QVERIFY(answer.disposition.startsWith("attachment; filename=\""));
    }

    void bareWorkbookWhenOneFundIsReleased()
    {
        open(fastBank());
        m_calls->control(R"({"liberados":{"2025-04-10":1}})");
        const auto names = memberNames(m_calls->fetchDay(u"Portfolio"_s, kDay).body);
        QVERIFY2(names.contains(u"[Content_Types].xml"_s), qPrintable(names.join(u' ')));
    }

    void nothingForThatDay_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("fund");
        QTest::newRow("Saturday") << u"2025-04-12"_s << QString();
        QTest::newRow("Good Friday") << u"2025-04-18"_s << QString();
        QTest::newRow("today") << u"2025-04-17"_s << QString();
        QTest::newRow("future") << u"2025-04-22"_s << QString();
        QTest::newRow("unknown fund") << u"2025-04-10"_s << u"FUNDO QUE NAO EXISTE"_s;
    }
    void nothingForThatDay()
    {
        QFETCH(QString, date);
        QFETCH(QString, fund);
        auto options = fastBank();
        options.startTime = QDateTime(QDate(2025, 4, 17), QTime(15, 0), Qt::UTC);
        options.timeScale = 500; // a minute of real time is less than the bank's day
        open(options);
        for (const auto &report : {u"Portfolio"_s, u"NAVPerformance"_s}) {
            const auto day = date.toLatin1();
            const auto contract = "\"startDate\":\"" + day + "\",\"endDate\":\"" + day +
                                  "\",\"typeReport\":10,\"fundName\":\"" + fund.toUtf8() + '"';
            const auto answer =
                m_calls->finished(m_calls->order(report, contract).json().value("ticket"_L1).toString());
            QCOMPARE(answer.result(), u"No records"_s);
        }
    }

    void filesNavAndListAgree_data()
    {
        QTest::addColumn<QByteArray>("instant");
        QTest::addColumn<int>("funds");
        QTest::newRow("Friday 10:53") << QByteArray("2025-04-11T10:53:00-03:00") << 0;
        QTest::newRow("Friday 13:51") << QByteArray("2025-04-11T13:51:00-03:00") << 18;
        QTest::newRow("Friday 15:43") << QByteArray("2025-04-11T15:43:00-03:00") << 24;
        QTest::newRow("Friday 18:10") << QByteArray("2025-04-11T18:10:00-03:00") << 35;
        QTest::newRow("Sunday") << QByteArray("2025-04-13T12:00:00-03:00") << 36;
        QTest::newRow("Monday evening") << QByteArray("2025-04-14T20:00:00-03:00") << 37;
    }
    void filesNavAndListAgree()
    {
        QFETCH(QByteArray, instant);
        QFETCH(int, funds);
        auto options = fastBank(37);
        options.releaseEverything = false;
        options.timeScale = 1e-6;
        open(options);
        const auto fetch = [&](const QString &report) {
            const auto ticket = m_calls->orderDay(report, kDay).json().value("ticket"_L1).toString();
            m_calls->control(R"({"avancarSegundos":30})");
            m_calls->control("{\"relogio\":\"" + instant + "\"}");
            return m_calls->poll(ticket);
        };
        const auto files = fetch(u"Portfolio"_s);
        const auto nav = fetch(u"NAVPerformance"_s);
        const auto list = QJsonDocument::fromJson(
            m_calls->get(u"/reports/Portfolio/PortfolioQuotaListToDate?dataInterface="_s + kDay, m_calls->tokenHeader())
                .body);
        QStringList released;
        for (const auto &entry : list.array()) {
            if (entry.toObject().value("status"_L1).toString() == u"Liberados"_s)
                released.append(entry.toObject().value("fundName"_L1).toString().trimmed());
        }
        QCOMPARE(list.array().size(), 37);
        QCOMPARE(released.size(), funds);
        QCOMPARE(namesOf(nav.json().value("result"_L1).toArray()), released);
        if (funds == 0) {
            QCOMPARE(files.result(), u"No records"_s);
            return;
        }
        QStringList fileNames;
        for (auto name : released)
            fileNames.append(u"Carteira_%1_10_04_2025.xlsx"_s.arg(name.replace(u' ', u'_')));
        QCOMPARE(memberNames(files.body), fileNames);
    }

    void navComesInPagesOfTheAskedSize()
    {
        open(fastBank(23));
        const auto ticket =
            m_calls->orderDay(u"NAVPerformance"_s, kDay, ",\"pageSize\":10").json().value("ticket"_L1).toString();
        QStringList names;
        for (int page = 1; page <= 3; ++page) {
            const auto answer = m_calls->finished(ticket, page).json();
            QCOMPARE(answer.value("totalPages"_L1).toInt(), 3);
            QCOMPARE(answer.value("page"_L1).toInt(), page);
            names += namesOf(answer.value("result"_L1).toArray());
        }
        QCOMPARE(names, FundSet(23, 1).names());
        QCOMPARE(m_calls->finished(ticket, 4).json().value("result"_L1).toArray().size(), 0);
    }

    void navKeepsTheGeneratorsDigits()
    {
        open(fastBank(6));
        const auto body = m_calls->fetchDay(u"NAVPerformance"_s, kDay).body;
        const auto truth = m_bank->truth(QDate(2025, 4, 10)).value("funds"_L1).toArray();
        QCOMPARE(truth.size(), 6);
        for (const auto &fund : truth) {
            const auto quota = fund.toObject().value("cota"_L1).toString().toLatin1();
            QVERIFY2(!quota.isEmpty() && body.contains(quota), quota.constData());
        }
    }

    void statementIsAList()
    {
        open(fastBank());
        const auto rows = m_calls->fetchDay(u"Cash/FundAccountStatement"_s, kDay).json().value("result"_L1).toArray();
        QCOMPARE(rows.size(), 8);
        QCOMPARE(rows.at(0).toObject().value("credit"_L1).toString(), QString());
        QCOMPARE(rows.at(0).toObject().value("debt"_L1).toString(), u"1,234.56"_s);
    }

    void folderIsReadAtEachOrder()
    {
        const QTemporaryDir folder;
        const auto put = [&](const QString &name, const QByteArray &bytes) {
            QDir(folder.path()).mkpath(kDay);
            QFile file(folder.filePath(kDay + u'/' + name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        put(u"Carteira_UM_10_04_2025.xlsx"_s, "PK um");
        put(u"10_04_rentabilidade_btg.json"_s,
            R"({"result":[{"fundName":"UM","data":[{"v":1.50}]},{"fundName":"DOIS","data":[]}]})");
        auto options = fastBank();
        options.filesFolder = folder.path();
        open(options);
        const auto bare = m_calls->fetchDay(u"Portfolio"_s, kDay);
        QCOMPARE(bare.body, QByteArray("PK um"));
        QVERIFY(bare.disposition.contains("Carteira_UM_10_04_2025.xlsx"));
        put(u"Carteira_DOIS_10_04_2025.xlsx"_s, "PK dois");
        QCOMPARE(memberNames(m_calls->fetchDay(u"Portfolio"_s, kDay).body),
                 (QStringList{u"Carteira_DOIS_10_04_2025.xlsx"_s, u"Carteira_UM_10_04_2025.xlsx"_s}));
        const auto nav = m_calls->fetchDay(u"NAVPerformance"_s, kDay);
        QVERIFY2(nav.body.contains(R"({"fundName":"UM","data":[{"v":1.50}]})"), nav.body.constData());
        QCOMPARE(m_calls->fetchDay(u"Portfolio"_s, u"2025-04-09"_s).result(), u"No records"_s);
    }

    void journalTellsAllButSecrets()
    {
        open(fastBank());
        m_calls->fetchDay(u"NAVPerformance"_s, kDay);
        const auto journal = m_bank->journal();
        QCOMPARE(journal.at(0).toObject().value("path"_L1).toString(), u"/connect/token"_s);
        QCOMPARE(journal.at(0).toObject().value("token"_L1).toBool(), false);
        QCOMPARE(journal.at(1).toObject().value("path"_L1).toString(), u"/reports/NAVPerformance"_s);
        QCOMPARE(journal.at(1).toObject().value("token"_L1).toBool(), true);
        QVERIFY(journal.at(2).toObject().value("query"_L1).toObject().contains("ticketId"_L1));
        const auto text = QJsonDocument(journal).toJson();
        QVERIFY(text.contains("client_secret=***"));
        QVERIFY(!text.contains("segredo-simulado") && !text.contains(m_calls->token()));
        QCOMPARE(m_calls->get(u"/_controle/diario"_s).body, QJsonDocument(journal).toJson(QJsonDocument::Compact));
    }

    void equalSeedsGiveEqualArchives()
    {
        open(fastBank());
        const auto first = m_calls->fetchDay(u"Portfolio"_s, kDay).body;
        open(fastBank());
        QVERIFY(m_calls->fetchDay(u"Portfolio"_s, kDay).body == first);
        auto other = fastBank();
        other.seed = 2;
        open(other);
        QVERIFY(m_calls->fetchDay(u"Portfolio"_s, kDay).body != first);
    }

    void wrongOptionsAreRefused()
    {
        auto options = fastBank();
        options.faults = {u"nada"_s};
        QCOMPARE(Simulator::start(options).error().code, ErrorCode::Config);
        open(fastBank());
        auto taken = fastBank();
        taken.port = static_cast<quint16>(m_bank->baseUrl().port());
        QCOMPARE(Simulator::start(taken).error().code, ErrorCode::Network);
    }
};

QTEST_GUILESS_MAIN(TestBankApi)
#include "tst_bankapi.moc"
