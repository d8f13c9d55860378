// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/selfcheck.h"

#include "core/load/session.h"
#include "tests/support/scriptedserver.h"
#include "tests/unit/run/runworld.h"

using namespace Etl;
using namespace Qt::StringLiterals;

class TestSelfCheck : public QObject
{
    Q_OBJECT

private slots:
    void addressesThatOrderReportsAreNamedAndLeftAlone_data()
    {
        QTest::addColumn<QString>("ticketHost");
        QTest::addColumn<CheckLine::State>("state");
        QTest::newRow("on the server that answered") << QString() << CheckLine::State::Ok;
        QTest::newRow("on another server") << u"outro.exemplo"_s << CheckLine::State::Warning;
    }

    void addressesThatOrderReportsAreNamedAndLeftAlone()
    {
        QFETCH(QString, ticketHost);
        QFETCH(CheckLine::State, state);
        RunWorld world(TestDialect::Sqlite, RunWorld::bank(2, RunWorld::at(QDate(2025, 4, 14), 12)));
        if (!ticketHost.isEmpty())
            world.settings().api.ticketUrl.setHost(ticketHost);
        QList<CheckLine> lines;
        QVERIFY(selfCheck(world.settings(), world.clock, allParts(),
                          [&lines](const CheckLine &line) { lines.append(line); }, {}));
        const auto ofKey = [&lines](const QString &key) {
            return std::find_if(lines.cbegin(), lines.cend(),
                                [&key](const CheckLine &line) { return line.key == key; });
        };
        QVERIFY(ofKey(u"TICKET_URL"_s) != lines.cend());
        QCOMPARE(ofKey(u"TICKET_URL"_s)->state, state);
        QVERIFY(ofKey(u"TICKET_URL"_s)->message.contains(u"não oferece ali uma consulta"_s));
        QVERIFY(ofKey(u"NAV_PERFORMANCE_URL"_s) != lines.cend());
        QCOMPARE(ofKey(u"NAV_PERFORMANCE_URL"_s)->state, CheckLine::State::Ok);
        for (const QJsonValue &entry : world.bank().journal()) {
            const QString path = entry[u"path"].toString();
            QVERIFY2(path == "/connect/token"_L1 || path.contains(u"PortfolioQuotaListToDate"_s), qPrintable(path));
        }
    }

    void aBankThatDoesNotAnswerIsAskedOnceAndNamedWhileItIsAsked_data()
    {
        QTest::addColumn<int>("status"); // 0: nobody listens
        QTest::addColumn<int>("asked");
        QTest::newRow("nobody listens") << 0 << 0;
        QTest::newRow("out of order") << 503 << 2; // once for each part, no run is waiting
    }

    void aBankThatDoesNotAnswerIsAskedOnceAndNamedWhileItIsAsked()
    {
        QFETCH(const int, status);
        QFETCH(const int, asked);
        RunWorld world(TestDialect::Sqlite, RunWorld::bank(2, RunWorld::at(QDate(2025, 4, 14), 12)));
        ScriptedServer bank;
        bank.script("/connect/token", {ScriptedAnswer::only(status == 0 ? 200 : status)});
        world.settings().api.authUrl = bank.url(u"/connect/token"_s);
        if (status == 0)
            world.settings().api.authUrl.setPort(1);
        QStringList whom;
        QList<CheckLine> tokens;
        QVERIFY(!selfCheck(
            world.settings(), world.clock, allParts(),
            [&](const CheckLine &line) {
                if (line.name.startsWith(u"Token"_s))
                    tokens.append(line);
            },
            {}, [&](const QString &one) { whom.append(one); }));
        QCOMPARE(bank.count("/connect/token"), asked);
        QCOMPARE(tokens.size(), 2); // one line for each part all the same
        QVERIFY(tokens.first().state == CheckLine::State::Failed && tokens.last().state == CheckLine::State::Failed);
        QCOMPARE(whom.first(), u"o serviço de autenticação do BTG (127.0.0.1)"_s);
        QCOMPARE(whom.filter(u"autenticação"_s).size(), std::max(asked, 1));
        if (status == 0)
            QCOMPARE(tokens.last().message, u"não pedido: 127.0.0.1 acaba de não responder"_s);
    }

    void whatARunWouldMakeIsNoFailure_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<CheckLine::State>("state");
        QTest::newRow("the parent is there") << u"carteira"_s << CheckLine::State::Warning;
        QTest::newRow("three levels are missing") << u"a/b/carteira"_s << CheckLine::State::Warning;
        QTest::newRow("a file is in the way") << u"arquivo/b/carteira"_s << CheckLine::State::Failed;
        QTest::newRow("it is a file") << u"arquivo"_s << CheckLine::State::Failed;
    }

    void whatARunWouldMakeIsNoFailure()
    {
        QFETCH(QString, folder);
        QFETCH(CheckLine::State, state);
        const QTemporaryDir place;
        QFile file(place.filePath(u"arquivo"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        RunWorld world(TestDialect::Sqlite, RunWorld::bank(2, RunWorld::at(QDate(2025, 4, 14), 12)));
        world.settings().reportPath = place.filePath(folder);
        QList<CheckLine> lines;
        const bool good = selfCheck(world.settings(), world.clock, allParts(),
                                    [&lines](const CheckLine &line) { lines.append(line); }, {});
        QCOMPARE(good, state != CheckLine::State::Failed);
        const auto line = std::find_if(lines.cbegin(), lines.cend(),
                                       [](const CheckLine &one) { return one.key == "BTG_REPORT_PATH"_L1; });
        QVERIFY(line != lines.cend());
        QCOMPARE(line->state, state);
        if (state == CheckLine::State::Failed)
            QCOMPARE(line->message, QDir::toNativeSeparators(file.fileName()) +
                                        u" é um arquivo, não uma pasta: corrija BTG_REPORT_PATH ou mova o arquivo "
                                        "para outro lugar."_s);
        QCOMPARE(QDir().mkpath(world.settings().reportPath), state != CheckLine::State::Failed);
    }

    void aFolderInThePlaceOfTheDatabaseIsNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("said");
        QTest::newRow("a folder") << u"pasta"_s << u"pasta é uma pasta, não um arquivo de banco: escreva em DB_NAME"_s;
        QTest::newRow("below a file") << u"arquivo/banco.db"_s
                                      << u"arquivo é um arquivo, não uma pasta: confira DB_NAME."_s;
    }

    void aFolderInThePlaceOfTheDatabaseIsNamed()
    {
        QFETCH(QString, name);
        QFETCH(QString, said);
        const QTemporaryDir place;
        QVERIFY(QDir(place.path()).mkdir(u"pasta"_s));
        QFile file(place.filePath(u"arquivo"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        RunWorld world(TestDialect::Sqlite, RunWorld::bank(2, RunWorld::at(QDate(2025, 4, 14), 12)));
        world.settings().database.name = place.filePath(name);
        QList<CheckLine> lines;
        QVERIFY(!selfCheck(world.settings(), world.clock, allParts(),
                           [&lines](const CheckLine &line) { lines.append(line); }, {}));
        const auto line =
            std::find_if(lines.cbegin(), lines.cend(), [](const CheckLine &one) { return one.key == "DB_NAME"_L1; });
        QVERIFY(line != lines.cend());
        QCOMPARE(line->state, CheckLine::State::Failed);
        QVERIFY2(line->message.contains(said), qPrintable(line->message));
        // A run says the same.
        auto session = Session::open(world.settings().database, world.clock);
        QVERIFY(!session);
        QVERIFY2(session.error().message.contains(said), qPrintable(session.error().message));
    }

#ifdef Q_OS_UNIX
    void anEnvFileThatOthersCanReadIsAWarning_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("warned");
        QTest::newRow("0600") << 0x6000 << QByteArray("CLIENT_SECRET=x\n") << false;
        QTest::newRow("0644") << 0x6044 << QByteArray("CLIENT_SECRET=x\nDB_PASSWORD=y\n") << true;
        QTest::newRow("0640, the group of the job") << 0x6040 << QByteArray("MYSQL_PASSWORD=y\n") << false;
        QTest::newRow("no secret in it") << 0x6044 << QByteArray("CLIENT_ID=x\nDB_PASSWORD=\n") << false;
    }

    void anEnvFileThatOthersCanReadIsAWarning()
    {
        QFETCH(int, mode);
        QFETCH(QByteArray, text);
        QFETCH(bool, warned);
        const QTemporaryDir place;
        QFile file(place.filePath(u".env"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
        file.close();
        QVERIFY(file.setPermissions(QFileDevice::Permissions(mode)));
        RunWorld world(TestDialect::Sqlite, RunWorld::bank(2, RunWorld::at(QDate(2025, 4, 14), 12)));
        world.settings().demonstration = false;
        world.settings().envPath = file.fileName();
        QList<CheckLine> lines;
        QVERIFY(selfCheck(world.settings(), world.clock, allParts(),
                          [&lines](const CheckLine &line) { lines.append(line); }, {}));
        const auto line = std::find_if(lines.cbegin(), lines.cend(),
                                       [](const CheckLine &one) { return one.name == u"Permissões do .env"_s; });
        QCOMPARE(line != lines.cend(), warned);
        if (!warned)
            return;
        QCOMPARE(line->state, CheckLine::State::Warning);
        // Whole: the redactor takes what follows a secret's key and a colon for its value.
        QCOMPARE(
            line->message,
            u"todos os usuários deste computador podem ler os segredos que estão em %1 (CLIENT_SECRET e DB_PASSWORD); "
            "o dono do arquivo deve rodar chmod o-rwx \"%1\"."_s.arg(file.fileName()));
    }
#endif
};

QTEST_GUILESS_MAIN(TestSelfCheck)
#include "tst_selfcheck.moc"
