// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprint.h"
#include "tests/unit/simulator/banktest.h"

using namespace Qt::StringLiterals;
using namespace Etl;

namespace {

const auto kForm = QByteArrayLiteral("application/x-www-form-urlencoded");
const auto kDayContract =
    QByteArrayLiteral(R"("startDate":"2025-04-10","endDate":"2025-04-10","typeReport":10,"fundName":"")");

} // namespace

/// Who gets in: tokens and orders.
class TestBankDoors : public BankTest
{
    Q_OBJECT

private slots:
    void tokenIsGivenOnlyForARightForm_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("error");
        const QByteArray right =
            "grant_type=client_credentials&client_id=cliente-simulado&client_secret=segredo-simulado";
        QTest::newRow("right") << right << kForm << 200 << QByteArray();
        QTest::newRow("charset beside the type") << right << kForm + "; charset=UTF-8" << 200 << QByteArray();
        QTest::newRow("with scope") << right + "&scope=reports.portfolio" << kForm << 200 << QByteArray();
        QTest::newRow("wrong secret") << QByteArray(right).replace("segredo", "errado") << kForm << 400
                                      << QByteArray("invalid_client");
        QTest::newRow("other grant") << QByteArray(right).replace("client_credentials", "password") << kForm << 400
                                     << QByteArray("unsupported_grant_type");
        QTest::newRow("JSON body") << QByteArray("{}") << QByteArray("application/json") << 400
                                   << QByteArray("invalid_request");
    }
    void tokenIsGivenOnlyForARightForm()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        QFETCH(int, status);
        QFETCH(QByteArray, error);
        open(fastBank());
        const auto answer = m_calls->post(u"/connect/token"_s, body, type);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.json().value("error"_L1).toString().toLatin1(), error);
        if (status == 200)
            QCOMPARE(answer.json().value("expires_in"_L1).toInt(), 3600);
    }

    void orderTakesEverySpelling_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("prefix");
        const QByteArray json = "application/json";
        const auto body = [](const QByteArray &start, const QByteArray &end, const QByteArray &rest) {
            return "{\"contract\":{\"startDate\":\"" + start + "\",\"endDate\":\"" + end + "\"," + rest;
        };
        const QByteArray rest = "\"typeReport\":10,\"fundName\":\"\"},\"pageSize\":100,\"webhookEndpoint\":\"\"}";
        const QByteArray day = "2025-04-10";
        QTest::newRow("plain dates") << body(day, day, rest) << json << QByteArray();
        QTest::newRow("midnight Z") << body(day + "T00:00:00Z", day + "T00:00:00Z", rest) << json << QByteArray();
        QTest::newRow("microseconds") << body(day + "T00:00:00Z", day + "T23:59:59.999999Z", rest) << json
                                      << QByteArray();
        QTest::newRow("milliseconds") << body(day + "T00:00:00.000Z", day + "T23:59:59.000Z", rest) << json
                                      << QByteArray();
        QTest::newRow("typeReport as text")
            << body(day, day, QByteArray(rest).replace("10,", "\"10\",")) << json << QByteArray();
        QTest::newRow("patch type") << body(day, day, rest) << QByteArray("application/json-patch+json")
                                    << QByteArray();
        QTest::newRow("nothing optional") << body(day, day, "\"typeReport\":10}}") << json << QByteArray();
        QTest::newRow("left-over webhook")
            << body(day, day, "\"typeReport\":10},\"webhookEndpoint\":\"string\",\"pageSize\":10000}") << json
            << QByteArray();
        QTest::newRow("Bearer") << body(day, day, rest) << json << QByteArray("Bearer ");
    }
    void orderTakesEverySpelling()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, prefix);
        open(fastBank());
        const auto answer =
            m_calls->post(u"/reports/Portfolio"_s, body, type, {{"X-SecureConnect-Token", prefix + m_calls->token()}});
        QCOMPARE(answer.status, 200);
        const auto archive = m_calls->finished(answer.json().value("ticket"_L1).toString());
        QCOMPARE(memberNames(archive.body).size(), 4);
    }

    void orderIsRefused_data()
    {
        QTest::addColumn<QString>("report");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("token"); // empty: the right one
        QTest::addColumn<int>("status");
        const auto portfolio = u"Portfolio"_s;
        const auto body = "{\"contract\":{" + kDayContract + "}}";
        QTest::newRow("wrong token") << portfolio << body << QByteArray("eyJ.outro") << 401;
        QTest::newRow("no token") << portfolio << body << QByteArray("-") << 401;
        QTest::newRow("no JSON") << portfolio << QByteArray("{contract") << QByteArray() << 400;
        QTest::newRow("no contract") << portfolio << QByteArray("{}") << QByteArray() << 400;
        QTest::newRow("day that does not exist")
            << portfolio << QByteArray(body).replace("04-10", "02-30") << QByteArray() << 400;
        QTest::newRow("Brazilian date") << portfolio << QByteArray(body).replace("2025-04-10", "10/04/2025")
                                        << QByteArray() << 400;
        QTest::newRow("end before start")
            << portfolio << QByteArray(body).replace("\"endDate\":\"2025-04-10", "\"endDate\":\"2025-04-09")
            << QByteArray() << 400;
        QTest::newRow("unknown type") << portfolio << QByteArray(body).replace("10,\"fund", "4,\"fund") << QByteArray()
                                      << 400;
        QTest::newRow("no type") << portfolio << QByteArray(body).replace("\"typeReport\":10,", "") << QByteArray()
                                 << 400;
        QTest::newRow("page size 0") << u"NAVPerformance"_s << QByteArray(body).replace("}}", "},\"pageSize\":0}")
                                     << QByteArray() << 400;
        QTest::newRow("unknown report") << u"Outro"_s << body << QByteArray() << 404;
    }
    void orderIsRefused()
    {
        QFETCH(QString, report);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, token);
        QFETCH(int, status);
        open(fastBank());
        BankCalls::Headers headers;
        if (token != "-")
            headers = {{"X-SecureConnect-Token", token.isEmpty() ? m_calls->token() : token}};
        QCOMPARE(m_calls->post(u"/reports/"_s + report, body, "application/json", headers).status, status);
    }

    void tokenDiesWhenItsTimeIsOver()
    {
        open(fastBank());
        m_calls->control(R"({"expiraEm":60})");
        m_calls->signIn();
        QCOMPARE(m_calls->order(u"Portfolio"_s, kDayContract).status, 200); // the fast bank's clock does not count here
        m_calls->control(R"({"avancarSegundos":59})");
        QCOMPARE(m_calls->order(u"Portfolio"_s, kDayContract).status, 200);
        m_calls->control(R"({"avancarSegundos":1})");
        QCOMPARE(m_calls->order(u"Portfolio"_s, kDayContract).status, 401);
    }

    void scopeOpensOnlyItsReportWhenChecked()
    {
        open(fastBank());
        m_calls->control(R"({"escopos":true})");
        m_calls->signIn("reports.nav_performance");
        QCOMPARE(m_calls->orderDay(u"NAVPerformance"_s, kDay).status, 200);
        QCOMPARE(m_calls->orderDay(u"Portfolio"_s, kDay).status, 401);
        const auto other = m_calls->askToken("grant_type=client_credentials&client_id=cliente-simulado&client_secret="
                                             "segredo-simulado&scope=outro");
        QCOMPARE(other.json().value("error"_L1).toString(), u"invalid_scope"_s);
    }
};

QTEST_GUILESS_MAIN(TestBankDoors)
#include "tst_bankdoors.moc"
