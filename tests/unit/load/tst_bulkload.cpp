// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/load/writtenfunds.h"

#include <QSemaphore>

#include <atomic>
#include <thread>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

/// Whether a transaction of that connection is storing rows right now.
bool storesRows(Session &own, qint64 connection)
{
    if (own.isSqlite()) {
        const bool locked = !own.exec(u"BEGIN IMMEDIATE"_s);
        if (!locked)
            (void)own.exec(u"ROLLBACK"_s);
        return locked;
    }
    auto query =
        own.exec(u"SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE ID = %1 AND INFO LIKE 'LOAD DATA%'"_s.arg(
            connection));
    return query && query->next() && query->value(0).toInt() == 1;
}

/// Acts once, on a thread and a connection of its own, while the load that it was let loose on stores its rows. What
/// comes before them in a load is over when its progress is told first: let it loose from there.
class Onlooker
{
public:
    Onlooker(const LoadFixture &fixture, const std::function<void(Session &)> &act)
        : m_connection(connectionId(*fixture.session)), m_thread([this, &fixture, act](const std::stop_token &end) {
              const SystemClock clock;
              const auto own = Session::open(fixture.database.settings(), clock);
              if (!own)
                  qFatal("%s", qPrintable(own.error().oneLine()));
              if ((*own)->isSqlite())
                  (void)(*own)->exec(u"PRAGMA busy_timeout = 0"_s);
              m_ready.release();
              m_loose.acquire();
              while (!end.stop_requested()) {
                  if (!storesRows(**own, m_connection))
                      continue;
                  m_acted = true;
                  act(**own);
                  return;
              }
          })
    {
        m_ready.acquire();
    }
    ~Onlooker() { m_loose.release(); }
    Q_DISABLE_COPY_MOVE(Onlooker)

    void letLoose() { m_loose.release(); }
    bool acted() const { return m_acted; }

private:
    qint64 m_connection;
    QSemaphore m_ready;
    QSemaphore m_loose;
    std::atomic<bool> m_acted = false;
    std::jthread m_thread; // last: ends before what it uses
};

} // namespace

/// Loads of many rows or funds, and loads that are interrupted.
class TestBulkLoad : public QObject
{
    Q_OBJECT

private slots:
    void manyRowsKeepTheirOrder_data();
    void manyRowsKeepTheirOrder();
    void cancelLeavesTableUntouched_data() { addDialects(); }
    void cancelLeavesTableUntouched();
    void cancelBetweenBatchesKeepsWholeFunds_data() { addDialects(); }
    void cancelBetweenBatchesKeepsWholeFunds();
    void cancelWithinAFundLeavesItAsItWas_data() { addDialects(); }
    void cancelWithinAFundLeavesItAsItWas();
    void deadConnectionWithinALoadIsRepeated();
};

void TestBulkLoad::manyRowsKeepTheirOrder_data()
{
    QTest::addColumn<TestDialect>("dialect");
    QTest::addColumn<int>("way");
    QTest::newRow("SQLite") << TestDialect::Sqlite << 0;
    QTest::newRow("MariaDB by LOAD DATA LOCAL") << TestDialect::MariaDb << 0;
    QTest::newRow("MariaDB by multi-row INSERT") << TestDialect::MariaDb << 1;
    QTest::newRow("MariaDB that refuses LOAD DATA LOCAL when asked") << TestDialect::MariaDb << 2;
}

void TestBulkLoad::manyRowsKeepTheirOrder()
{
    QFETCH(TestDialect, dialect);
    QFETCH(int, way);
    LoadFixture f(dialect);
    if (way == 1)
        f.session->refuseLocalInfile();
    if (way == 2)
        f.database.run(u"SET GLOBAL local_infile = 0"_s);
    QList<CarteiraRow> rows;
    QStringList expected;
    for (int i = 0; i < 25'000; ++i) {
        auto row = position(u"GRANDE"_s, u"%1 'é\\\t\r\n%"_s.arg(i), QString::number(i) + u".01"_s);
        row.isin = i % 2 == 0 ? u""_s : u"\\N"_s;
        if (i % 3 == 0)
            row.qnt.reset();
        rows.append(row);
        expected.append(u"%1|%2.01|%3|%4|NULL|%5"_s.arg(row.descricao)
                            .arg(i)
                            .arg(i % 3 == 0 ? u"NULL"_s : u"1500000.12345678"_s, i % 2 == 0 ? u"NULL"_s : u"\\N"_s,
                                 f.options.runId));
    }
    const auto done = replaceCarteira(*f.session, {fundOf<CarteiraRow>(u"GRANDE"_s, rows)}, f.options);
    if (way == 2)
        f.database.run(u"SET GLOBAL local_infile = 1"_s);
    VERIFY_OK(done);
    VERIFY_OK(done->first());
    QCOMPARE(done->first()->inserted, 25'000);
    if (dialect == TestDialect::MariaDb)
        QCOMPARE(f.session->localInfile(), way == 0);
    const QStringList stored =
        f.database.rows(u"SELECT Descricao, CAST(VlrMercado AS CHAR), CAST(Qnt AS CHAR), Isin, DataAplic, "
                        "Carga FROM Ft_CarteiraDiaria ORDER BY IDControle"_s);
    QCOMPARE(stored.size(), 25'000);
    for (int i = 0; i < 25'000; ++i)
        QCOMPARE(stored[i],
                 dialect == TestDialect::Sqlite ? expected[i] : expected[i].replace(u".01|"_s, u".01000000|"_s));
}

void TestBulkLoad::cancelLeavesTableUntouched()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    VERIFY_OK(replaceCarteira(*f.session, twoFunds(), f.options));
    const QStringList before = f.database.rows(kRows);
    std::stop_source stop;
    f.options.token = stop.get_token();
    // Within the transaction: the first progress call comes after the checks and before the batch.
    f.options.progress = [&](qsizetype, qsizetype) { stop.request_stop(); };
    auto funds = twoFunds();
    funds[0].sha256 = "b";
    const auto done = replaceCarteira(*f.session, funds, f.options);
    QVERIFY(!done.has_value());
    QCOMPARE(done.error().code, ErrorCode::Cancelled);
    QCOMPARE(f.database.rows(kRows), before);
}

void TestBulkLoad::cancelBetweenBatchesKeepsWholeFunds()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    QList<FundLoad<CarteiraRow>> funds;
    for (int i = 0; i < 150; ++i) {
        const QString name = u"FUNDO %1"_s.arg(i, 3, 10, QChar(u'0'));
        funds.append(fundOf<CarteiraRow>(name, {position(name, u"a"_s, u"1"_s), position(name, u"b"_s, u"2"_s)}));
    }
    std::stop_source stop;
    f.options.token = stop.get_token();
    f.options.progress = [&](qsizetype done, qsizetype) {
        if (done > 0)
            stop.request_stop();
    };
    const auto done = replaceCarteira(*f.session, funds, f.options);
    QVERIFY(!done.has_value());
    QCOMPARE(done.error().code, ErrorCode::Cancelled);
    QCOMPARE(f.database.value(u"SELECT COUNT(*) FROM Ft_CarteiraDiaria"_s), u"200"_s);
    QCOMPARE(f.database.value(u"SELECT COUNT(*) FROM etl_carga_fundo"_s), u"100"_s);
}

void TestBulkLoad::cancelWithinAFundLeavesItAsItWas()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    VERIFY_OK(replaceCarteira(*f.session, twoFunds(), f.options));
    const QStringList before = f.database.rows(kRows);
    std::stop_source stop;
    f.options.token = stop.get_token();
    auto funds = twoFunds();
    funds[0].sha256 = "b";
    funds[0].rows = QList<CarteiraRow>(60'000, position(u"ALFA FIC FIM CP"_s, u"nova"_s, u"1"_s));
    // Once the new rows are on their way; nobody else sees that the old ones are gone.
    Onlooker operatorWhoCancels(f, [&stop](Session &) { stop.request_stop(); });
    f.options.progress = [&](qsizetype, qsizetype) { operatorWhoCancels.letLoose(); };
    const auto done = replaceCarteira(*f.session, funds, f.options);
    QVERIFY(!done.has_value());
    QCOMPARE(done.error().code, ErrorCode::Cancelled);
    QVERIFY(operatorWhoCancels.acted());
    QCOMPARE(f.database.rows(kRows), before);
    f.options.token = {};
    f.options.progress = {};
    VERIFY_OK(replaceCarteira(*f.session, funds, f.options));
    QCOMPARE(f.database.value(u"SELECT COUNT(*) FROM Ft_CarteiraDiaria"_s), u"60001"_s);
}

void TestBulkLoad::deadConnectionWithinALoadIsRepeated()
{
    LoadFixture f(TestDialect::MariaDb);
    VERIFY_OK(replaceCarteira(*f.session, twoFunds(), f.options));
    auto funds = twoFunds();
    funds[0].sha256 = "b";
    funds[0].rows = QList<CarteiraRow>(60'000, position(u"ALFA FIC FIM CP"_s, u"nova"_s, u"1"_s));
    const qint64 id = connectionId(*f.session);
    Onlooker killer(f, [id](Session &own) { (void)own.exec(u"KILL CONNECTION %1"_s.arg(id)); });
    f.options.progress = [&](qsizetype done, qsizetype) {
        if (done <= 1)
            killer.letLoose();
    };
    const auto done = replaceCarteira(*f.session, funds, f.options);
    VERIFY_OK(done);
    VERIFY_OK(done->first());
    QVERIFY(connectionId(*f.session) != id); // it was struck, not missed
    QCOMPARE(f.database.value(u"SELECT COUNT(*) FROM Ft_CarteiraDiaria"_s), u"60001"_s);
    QCOMPARE(f.database.value(u"SELECT linhas FROM etl_carga_fundo WHERE fundo LIKE 'ALFA%'"_s), u"60000"_s);
}

QTEST_GUILESS_MAIN(TestBulkLoad)
#include "tst_bulkload.moc"
