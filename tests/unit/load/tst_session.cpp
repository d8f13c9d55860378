// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/databaseanswer.h"
#include "tests/unit/load/counters.h"
#include "tests/unit/load/loadfixture.h"

#include <QFile>

using namespace Etl;
using namespace Qt::StringLiterals;

/// Opening a session, one transaction, and what errors say. Repeated transactions: tst_sessionretries.
class TestSession : public QObject
{
    Q_OBJECT

private slots:
    void opensAndNamesItsServer_data() { addDialects(); }
    void opensAndNamesItsServer();
    void decimalsComeBackAsText();
    void rowsComeWholeOrNotAtAll_data();
    void rowsComeWholeOrNotAtAll();
    void commitsOnceAndRollsBackOnError_data() { addDialects(); }
    void commitsOnceAndRollsBackOnError();
    void dryTransactionLeavesNothing_data() { addDialects(); }
    void dryTransactionLeavesNothing();
    void cancelRollsBack_data() { addDialects(); }
    void cancelRollsBack();
    void refusedConnectionsSpeakPlainly_data();
    void refusedConnectionsSpeakPlainly();
    void serverErrorsSpeakPlainly_data();
    void serverErrorsSpeakPlainly();
    void onlyWhoDoesNotAnswerIsSaidNotToAnswer();
    void numbersOfTheTwoDatabasesAreNotMixedUp();
    void errorsHoldNoSecret();
    void quotesIdentifiers_data();
    void quotesIdentifiers();
    void shortTextIsNotCutSilently();
    void tlsIsDemanded();
    void badSqliteFileIsNamed();
};

void TestSession::opensAndNamesItsServer()
{
    QFETCH(TestDialect, dialect);
    const LoadFixture f(dialect, Part::Carteira, false);
    QVERIFY2(f.session->serverVersion().contains(dialect == TestDialect::Sqlite ? u"SQLite 3."_s : u"MariaDB"_s),
             qPrintable(f.session->serverVersion()));
    QCOMPARE(f.session->isSqlite(), dialect == TestDialect::Sqlite);
    auto second = Session::open(f.database.settings(), f.clock);
    VERIFY_OK(second);
    QVERIFY((*second)->database().connectionName() != f.session->database().connectionName());
}

void TestSession::decimalsComeBackAsText()
{
    LoadFixture f(TestDialect::MariaDb, Part::Carteira, false);
    for (const QVariantList &values : {QVariantList(), QVariantList{1}}) {
        auto query = f.session->exec(u"SELECT CAST('1234567890123456.78901234' AS DECIMAL(28,8)) WHERE 1 = "_s +
                                         (values.isEmpty() ? u"1"_s : u"?"_s),
                                     values);
        VERIFY_OK(query);
        QVERIFY(query->next());
        QCOMPARE(query->value(0).toString(), u"1234567890123456.78901234"_s);
    }
}

void TestSession::rowsComeWholeOrNotAtAll_data()
{
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QVariantList>("values");
    QTest::newRow("plain") << QString() << QVariantList();
    QTest::newRow("prepared") << u" WHERE x <> ?"_s << QVariantList{0};
}

void TestSession::rowsComeWholeOrNotAtAll()
{
    QFETCH(QString, condition);
    QFETCH(QVariantList, values);
    LoadFixture f(TestDialect::Sqlite, Part::Carteira, false);
    const QString numbers = u"SELECT abs(x) FROM (SELECT 1 AS x UNION ALL SELECT 2 UNION ALL SELECT %1)"_s + condition;
    auto good = f.session->exec(numbers.arg(u"3"_s), values);
    VERIFY_OK(good);
    int count = 0;
    while (good->next())
        QCOMPARE(good->value(0).toInt(), ++count);
    QCOMPARE(count, 3);
    // The third row has no absolute value in 64 bits: SQLite fails after it gave two.
    const QString bad = numbers.arg(u"-9223372036854775807 - 1"_s);
    auto streamed = f.session->stream(bad, values);
    VERIFY_OK(streamed);
    QVERIFY(streamed->next());
    const auto whole = f.session->exec(bad, values);
    QVERIFY2(!whole, "two rows of three were taken for all");
    QCOMPARE(whole.error().code, ErrorCode::Database);
    auto none = f.session->exec(u"SELECT 1 WHERE 1 = 0"_s);
    VERIFY_OK(none);
    QVERIFY(!none->next());
}

void TestSession::commitsOnceAndRollsBackOnError()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect, Part::Carteira, false);
    makeCounter(f.database);
    VERIFY_OK(f.session->transact([](Session &open) { return add(open, 1); }, {}));
    const auto failed = f.session->transact(
        [](Session &open) -> Result<void> {
            if (auto done = add(open, 1); !done)
                return done;
            return fail(ErrorCode::Validation, u"não"_s);
        },
        {});
    QVERIFY(!failed.has_value());
    QCOMPARE(failed.error().code, ErrorCode::Validation);
    QCOMPARE(f.database.column(u"SELECT n FROM contador ORDER BY id"_s), QStringList({u"1"_s, u"0"_s}));
}

void TestSession::dryTransactionLeavesNothing()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect, Part::Carteira, false);
    makeCounter(f.database);
    VERIFY_OK(f.session->transact([](Session &open) { return add(open, 1); }, {}, false));
    VERIFY_OK(f.session->transact([](Session &open) { return add(open, 2); }, {}));
    QCOMPARE(f.database.column(u"SELECT n FROM contador ORDER BY id"_s), QStringList({u"0"_s, u"1"_s}));
}

void TestSession::cancelRollsBack()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect, Part::Carteira, false);
    makeCounter(f.database);
    std::stop_source stop;
    const auto done = f.session->transact(
        [&](Session &open) {
            stop.request_stop();
            return add(open, 1);
        },
        stop.get_token());
    QVERIFY(!done.has_value());
    QCOMPARE(done.error().code, ErrorCode::Cancelled);
    QCOMPARE(f.database.value(u"SELECT SUM(n) FROM contador"_s), u"0"_s);
}

void TestSession::refusedConnectionsSpeakPlainly_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("names");
    QTest::newRow("wrong password") << u"password"_s << u"DB_PASSWORD"_s;
    QTest::newRow("unknown schema") << u"schema"_s << u"DB_NAME"_s;
    QTest::newRow("nobody listens") << u"port"_s << u"DB_PORT"_s;
    QTest::newRow("unknown host") << u"host"_s << u"DB_HOST"_s;
}

void TestSession::refusedConnectionsSpeakPlainly()
{
    QFETCH(QString, what);
    QFETCH(QString, names);
    const TestDatabase database(TestDialect::MariaDb);
    DatabaseSettings settings = database.settings();
    if (what == "password"_L1)
        settings.password = Secret(u"senha-errada-123"_s);
    else if (what == "schema"_L1)
        settings.name = u"nao_existe"_s;
    else if (what == "port"_L1)
        settings.port = 1;
    else
        settings.host = u"nao-existe.invalid"_s;
    const SystemClock clock;
    const auto session = Session::open(settings, clock);
    QVERIFY(!session.has_value());
    QCOMPARE(session.error().code, ErrorCode::Database);
    QVERIFY2(session.error().message.contains(names), qPrintable(session.error().oneLine()));
    QVERIFY(!session.error().oneLine().contains(u"senha-errada-123"_s));
}

void TestSession::serverErrorsSpeakPlainly_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("1044") << u"1044"_s << u"DB_NAME"_s;
    QTest::newRow("1142 no right") << u"1142"_s << u"direito"_s;
    QTest::newRow("1146 no table") << u"1146"_s << u"--verificar"_s;
    QTest::newRow("1205 lock wait") << u"1205"_s << u"tente de novo"_s;
    QTest::newRow("1213 deadlock") << u"1213"_s << u"tente de novo"_s;
    QTest::newRow("1406 too long") << u"1406"_s << u"mais longo"_s;
    QTest::newRow("1366 wrong value") << u"1366"_s << u"tipo da coluna"_s;
    QTest::newRow("1264 out of range") << u"1264"_s << u"grande demais"_s;
    QTest::newRow("2026 TLS") << u"2026"_s << u"DB_SSL_CA"_s;
    QTest::newRow("unknown") << u"4711"_s << u"recusou"_s;
}

void TestSession::serverErrorsSpeakPlainly()
{
    QFETCH(QString, code);
    QFETCH(QString, says);
    const QSqlError raw(u"QMYSQL: Unable"_s, u"server text\nsecond line"_s, QSqlError::StatementError, code);
    const Error error = databaseError(raw, u"gravação"_s);
    QCOMPARE(error.code, ErrorCode::Database);
    QVERIFY2(error.message.contains(says), qPrintable(error.message));
    QVERIFY(error.detail.contains(code) && error.detail.contains(u"gravação"_s));
    QVERIFY(!error.detail.contains(u'\n'));
}

void TestSession::onlyWhoDoesNotAnswerIsSaidNotToAnswer()
{
    const auto word = [](const QString &driver, const QString &code) {
        return databaseStateWord(
            databaseError(QSqlError(driver, u"texto"_s, QSqlError::ConnectionError, code), u"conexão"_s));
    };
    for (const QString &code : {u"2002"_s, u"2003"_s, u"2005"_s, u"2006"_s, u"2013"_s})
        QCOMPARE(word(u"QMYSQL: Unable"_s, code), u"não responde"_s);
    QCOMPARE(word(u"QMYSQL: Unable"_s, u"1045"_s), u"acesso recusado"_s);
    QCOMPARE(word(u"QMYSQL: Unable"_s, u"1049"_s), u"com erro"_s);
    QCOMPARE(word(u"sqlite"_s, u"526"_s), u"não abre"_s); // extended: a folder in the place of the file
    QCOMPARE(word(u"sqlite"_s, u"5"_s), u"em uso"_s);
    QCOMPARE(databaseStateWord({ErrorCode::Config, u"sem TLS"_s, {}, {}}), u"com erro"_s);
}

void TestSession::numbersOfTheTwoDatabasesAreNotMixedUp()
{
    const auto answer = [](const QString &driver) {
        return databaseAnswer(databaseError(QSqlError(driver, u"texto"_s, QSqlError::StatementError, u"1032"_s), {}));
    };
    QCOMPARE(answer(u"Unable to fetch row"_s), DatabaseAnswer::ReadOnly);          // SQLITE_READONLY_DBMOVED
    QCOMPARE(answer(u"QMYSQL: Unable to execute query"_s), DatabaseAnswer::Other); // ER_KEY_NOT_FOUND
    const auto code = [](const QString &driver, const QString &native) {
        return databaseError(QSqlError(driver, u"texto, código 2013"_s, QSqlError::StatementError, native), {})
            .nativeCode;
    };
    QCOMPARE(code(u"Unable to fetch row"_s, u"1032"_s), 8);
    QCOMPARE(code(u"QMYSQL: Unable to execute query"_s, u"1032"_s), 1032);
    QCOMPARE(code(u"QMYSQL: Unable to execute query"_s, u"5"_s), 0); // EE_OUTOFMEMORY, not SQLITE_BUSY
    QCOMPARE(code(u"QMYSQL: Unable to execute query"_s, {}), 0);     // the text is not read
}

void TestSession::errorsHoldNoSecret()
{
    LoadFixture f(TestDialect::MariaDb, Part::Carteira, false);
    const Secret secret(u"segredo-que-nao-aparece"_s);
    const auto done = f.session->exec(u"SELECT '%1' FROM nada"_s.arg(secret.reveal()));
    QVERIFY(!done.has_value());
    QVERIFY(!done.error().oneLine().contains(secret.reveal()));
}

void TestSession::quotesIdentifiers_data()
{
    QTest::addColumn<TestDialect>("dialect");
    QTest::addColumn<QString>("identifier");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("MariaDB") << TestDialect::MariaDb << u"Ft_Carteira"_s << u"`Ft_Carteira`"_s;
    QTest::newRow("MariaDB, with schema") << TestDialect::MariaDb << u"dw.Ft_Carteira"_s << u"`dw`.`Ft_Carteira`"_s;
    QTest::newRow("MariaDB, hostile") << TestDialect::MariaDb << u"a`; DROP"_s << u"`a``; DROP`"_s;
    QTest::newRow("SQLite") << TestDialect::Sqlite << u"main.a\"b"_s << u"\"main\".\"a\"\"b\""_s;
}

void TestSession::quotesIdentifiers()
{
    QFETCH(TestDialect, dialect);
    QFETCH(QString, identifier);
    QFETCH(QString, quoted);
    const LoadFixture f(dialect, Part::Carteira, false);
    QCOMPARE(f.session->quoted(identifier), quoted);
}

void TestSession::shortTextIsNotCutSilently()
{
    LoadFixture f(TestDialect::MariaDb, Part::Carteira, false);
    f.database.run(u"CREATE TABLE curta (t VARCHAR(3))"_s);
    const auto done = f.session->exec(u"INSERT INTO curta VALUES (?)"_s, {u"quatro"_s});
    QVERIFY(!done.has_value());
    QVERIFY(done.error().detail.contains(u"1406"_s));
}

void TestSession::tlsIsDemanded()
{
    const TestDatabase database(TestDialect::MariaDb); // has no certificate, hence no TLS
    const SystemClock clock;
    DatabaseSettings settings = database.settings();
    const auto preferred = Session::open(settings, clock);
    VERIFY_OK(preferred);
    QCOMPARE((*preferred)->tlsCipher(), QString());
    settings.sslMode = SslMode::Required;
    const auto required = Session::open(settings, clock);
    QVERIFY(!required.has_value());
    QVERIFY2(required.error().message.contains(u"DB_SSL_MODE"_s), qPrintable(required.error().oneLine()));
    settings.sslMode = SslMode::Verified;
    const auto verified = Session::open(settings, clock);
    QVERIFY(!verified.has_value());
    QCOMPARE(verified.error().code, ErrorCode::Config);
    QVERIFY(verified.error().message.contains(u"DB_SSL_CA"_s));
}

void TestSession::badSqliteFileIsNamed()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"nao-e-banco.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    DatabaseSettings settings;
    settings.driver = u"QSQLITE"_s;
    settings.name = file.fileName();
    const SystemClock clock;
    const auto session = Session::open(settings, clock);
    QVERIFY(!session.has_value());
    QVERIFY2(session.error().message.contains(u"SQLite"_s), qPrintable(session.error().oneLine()));
    settings.name = folder.filePath(u"pasta/que/falta.sqlite"_s);
    const auto absent = Session::open(settings, clock);
    QVERIFY(!absent.has_value());
    QVERIFY2(absent.error().message.contains(u"DB_NAME"_s), qPrintable(absent.error().oneLine()));
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
