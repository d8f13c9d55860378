// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/load/writtenfunds.h"

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

void changeEngine(const TestDatabase &database, const QString &table, const QString &engine)
{
    // MyISAM takes no key of more than 1,000 bytes.
    if (table.startsWith(u"Ft_"_s))
        database.run(u"ALTER TABLE %1 MODIFY NmFundo VARCHAR(100)"_s.arg(table));
    if (table == u"etl_carga_fundo"_s)
        database.run(u"ALTER TABLE etl_carga_fundo MODIFY fundo VARCHAR(100) NOT NULL"_s);
    database.run(u"ALTER TABLE %1 ENGINE=%2"_s.arg(table, engine));
}

} // namespace

/// A table that cannot undo what was written is refused before anything is.
class TestEngines : public QObject
{
    Q_OBJECT

private slots:
    void tableThatCannotUndoIsRefused_data();
    void tableThatCannotUndoIsRefused();
    void controlTableThatCannotUndoStopsTheRun_data();
    void controlTableThatCannotUndoStopsTheRun();
    void viewIsJudgedByWhetherItCanBeWritten();
};

void TestEngines::tableThatCannotUndoIsRefused_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("engine");
    QTest::addColumn<bool>("dryRun");
    QTest::newRow("rows in MyISAM") << u"Ft_CarteiraDiaria"_s << u"MyISAM"_s << false;
    QTest::newRow("rows in MyISAM, simulated") << u"Ft_CarteiraDiaria"_s << u"MyISAM"_s << true;
    QTest::newRow("rows in Aria") << u"Ft_CarteiraDiaria"_s << u"Aria"_s << true;
    QTest::newRow("load records in MyISAM") << u"etl_carga_fundo"_s << u"MyISAM"_s << false;
    QTest::newRow("leases in MyISAM") << u"etl_reserva"_s << u"MyISAM"_s << true;
}

void TestEngines::tableThatCannotUndoIsRefused()
{
    QFETCH(QString, table);
    QFETCH(QString, engine);
    QFETCH(bool, dryRun);
    LoadFixture f(TestDialect::MariaDb);
    f.options.dryRun = dryRun;
    changeEngine(f.database, table, engine);
    const auto loaded = replaceCarteira(*f.session, twoFunds(), f.options);
    QVERIFY(!loaded.has_value());
    QCOMPARE(loaded.error().code, ErrorCode::Database);
    QVERIFY2(loaded.error().message.contains(table) && loaded.error().message.contains(engine) &&
                 loaded.error().message.contains(u"Nada foi gravado"_s),
             qPrintable(loaded.error().oneLine()));
    QCOMPARE(f.database.value(u"SELECT COUNT(*) FROM Ft_CarteiraDiaria"_s), u"0"_s);
    const auto checks = checkTables(*f.session);
    VERIFY_OK(checks);
    for (const TableCheck &check : *checks) {
        QCOMPARE(check.fits, check.table != table);
        QVERIFY(check.fits || check.remarks.join(u' ').contains(engine));
    }
}

void TestEngines::controlTableThatCannotUndoStopsTheRun_data()
{
    QTest::addColumn<QString>("table");
    for (const char *table : {"etl_execucao", "etl_execucao_item", "etl_carga_fundo", "etl_reserva"})
        QTest::newRow(table) << QString::fromLatin1(table);
}

void TestEngines::controlTableThatCannotUndoStopsTheRun()
{
    QFETCH(QString, table);
    LoadFixture f(TestDialect::MariaDb);
    VERIFY_OK(createMissingTables(*f.session));
    changeEngine(f.database, table, u"MyISAM"_s);
    const auto created = createMissingTables(*f.session);
    QVERIFY(!created.has_value());
    QVERIFY2(created.error().message.contains(u"MyISAM"_s), qPrintable(created.error().oneLine()));
}

void TestEngines::viewIsJudgedByWhetherItCanBeWritten()
{
    LoadFixture f(TestDialect::MariaDb);
    f.database.run(u"RENAME TABLE Ft_CarteiraDiaria TO base_carteira"_s);
    f.database.run(u"CREATE VIEW Ft_CarteiraDiaria AS SELECT * FROM base_carteira"_s);
    VERIFY_OK(replaceCarteira(*f.session, twoFunds(), f.options));
    QCOMPARE(f.database.value(u"SELECT COUNT(*) FROM base_carteira"_s), u"3"_s);
    f.database.run(u"CREATE OR REPLACE VIEW Ft_CarteiraDiaria AS SELECT DISTINCT * FROM base_carteira"_s);
    const auto refused = replaceCarteira(*f.session, twoFunds(), f.options);
    QVERIFY(!refused.has_value());
    QVERIFY2(refused.error().message.contains(u"visão"_s), qPrintable(refused.error().oneLine()));
}

QTEST_GUILESS_MAIN(TestEngines)
#include "tst_engines.moc"
