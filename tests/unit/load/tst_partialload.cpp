// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/load/writtenfunds.h"

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kFunds = 150; // two batches
constexpr qsizetype kFirstBatch = 100;

QString fundNumber(qsizetype number)
{
    return u"FUNDO %1"_s.arg(number, 3, 10, QChar(u'0'));
}

QList<FundLoad<CarteiraRow>> manyFunds()
{
    QList<FundLoad<CarteiraRow>> funds;
    for (qsizetype i = 0; i < kFunds; ++i)
        funds.append(fundOf<CarteiraRow>(fundNumber(i), {position(fundNumber(i), u"LTN"_s, u"1"_s)}));
    return funds;
}

} // namespace

/// A load that ends in the middle: whoever asked for it knows which funds stand.
class TestPartialLoad : public QObject
{
    Q_OBJECT

private slots:
    void committedFundsAreToldBeforeTheError_data();
    void committedFundsAreToldBeforeTheError();
    void everyFateIsToldOnce_data();
    void everyFateIsToldOnce();
};

void TestPartialLoad::committedFundsAreToldBeforeTheError_data()
{
    QTest::addColumn<TestDialect>("dialect");
    QTest::addColumn<QString>("betweenBatches"); // empty: a stop
    QTest::addColumn<ErrorCode>("code");
    for (const TestDialect dialect : {TestDialect::Sqlite, TestDialect::MariaDb}) {
        const QByteArray name = dialect == TestDialect::Sqlite ? "SQLite" : "MariaDB";
        QTest::newRow(QByteArray(name + ": the database refuses").constData())
            << dialect << u"ALTER TABLE etl_carga_fundo RENAME TO sumiu"_s << ErrorCode::Database;
        QTest::newRow(QByteArray(name + ": the lease is lost").constData())
            << dialect << u"UPDATE etl_reserva SET execucao = 'outra'"_s << ErrorCode::Busy;
        QTest::newRow(QByteArray(name + ": a stop").constData()) << dialect << QString() << ErrorCode::Cancelled;
    }
}

void TestPartialLoad::committedFundsAreToldBeforeTheError()
{
    QFETCH(TestDialect, dialect);
    QFETCH(QString, betweenBatches);
    QFETCH(ErrorCode, code);
    LoadFixture f(dialect);
    std::stop_source stop;
    f.options.token = stop.get_token();
    QStringList told;
    const auto funds = manyFunds();
    f.options.settled = [&](qsizetype index, const Result<FundLoaded> &answer) {
        if (answer && answer->fund == funds[index].fund && answer->inserted == 1)
            told.append(answer->fund);
    };
    f.options.progress = [&](qsizetype done, qsizetype) {
        if (done != kFirstBatch)
            return;
        if (betweenBatches.isEmpty())
            stop.request_stop();
        else
            f.database.run(betweenBatches);
    };
    const auto loaded = replaceCarteira(*f.session, funds, f.options);
    QVERIFY(!loaded.has_value());
    QCOMPARE(loaded.error().code, code);
    QCOMPARE(told.size(), kFirstBatch);
    told.sort();
    QCOMPARE(told, f.database.column(u"SELECT NmFundo FROM Ft_CarteiraDiaria ORDER BY NmFundo"_s));
}

void TestPartialLoad::everyFateIsToldOnce_data()
{
    QTest::addColumn<TestDialect>("dialect");
    QTest::addColumn<bool>("dryRun");
    QTest::newRow("SQLite") << TestDialect::Sqlite << false;
    QTest::newRow("MariaDB") << TestDialect::MariaDb << false;
    QTest::newRow("MariaDB, simulated") << TestDialect::MariaDb << true;
}

void TestPartialLoad::everyFateIsToldOnce()
{
    QFETCH(TestDialect, dialect);
    QFETCH(bool, dryRun);
    LoadFixture f(dialect);
    const auto same = twoFunds().constFirst();
    VERIFY_OK(replaceCarteira(*f.session, {same}, f.options));
    auto refused = fundOf<CarteiraRow>(u"GAMA"_s, {position(u"GAMA"_s, u"LTN"_s, u"1"_s)});
    refused.date = testDate().addDays(1);
    const QList<FundLoad<CarteiraRow>> funds = {twoFunds().constLast(), refused, same};
    QMap<qsizetype, QStringList> told;
    f.options.dryRun = dryRun;
    f.options.settled = [&](qsizetype index, const Result<FundLoaded> &answer) {
        told[index].append(!answer ? u"refused"_s : answer->unchanged ? u"unchanged"_s : u"stored"_s);
    };
    const auto loaded = replaceCarteira(*f.session, funds, f.options);
    VERIFY_OK(loaded);
    QCOMPARE(loaded->size(), 3);
    const QMap<qsizetype, QStringList> expected = {{0, {u"stored"_s}}, {1, {u"refused"_s}}, {2, {u"unchanged"_s}}};
    QCOMPARE(told, expected);
}

QTEST_GUILESS_MAIN(TestPartialLoad)
#include "tst_partialload.moc"
