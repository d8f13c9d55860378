// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/runsummary.h"
#include "tests/support/testprint.h"
#include "tests/unit/run/runworld.h"

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2025, 4, 15);

RunRequest request()
{
    RunRequest wanted;
    wanted.dates = {kDay};
    wanted.dateText = u"2025-04-15"_s;
    return wanted;
}

/// A run history that takes no beginning as long as the table "fechado" has a row.
void closeHistory(const TestDatabase &database)
{
    database.run(u"CREATE TABLE fechado (sim INT)"_s);
    database.run(u"INSERT INTO fechado VALUES (1)"_s);
    database.run(u"CREATE TRIGGER sem_inicio BEFORE INSERT ON etl_execucao "
                 "WHEN NEW.status = 'INICIADA' AND EXISTS (SELECT 1 FROM fechado) "
                 "BEGIN SELECT RAISE(ABORT, 'fechado'); END"_s);
    // What the history held when the first position was written.
    database.run(u"CREATE TABLE visto (inicios INT)"_s);
    database.run(u"CREATE TRIGGER ver_inicio AFTER INSERT ON Ft_CarteiraDiaria "
                 "BEGIN INSERT INTO visto SELECT COUNT(*) FROM etl_execucao WHERE status = 'INICIADA'; END"_s);
}

} // namespace

class TestRunStart : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_world =
            std::make_unique<RunWorld>(TestDialect::Sqlite, RunWorld::bank(3, RunWorld::at(QDate(2025, 6, 2), 9)));
        // The tables are there from an earlier run.
        RunRequest before = request();
        before.dates = {kDay.addDays(-1)};
        QVERIFY(m_world->run(before).outcome == Outcome::Success);
        closeHistory(m_world->database());
    }
    void cleanup() { m_world.reset(); }

    void aStartThatCouldNotBeRecordedIsRecordedBeforeTheFirstLoad()
    {
        m_world->log.subscribe([this](const LogEvent &event) {
            if (event.text.contains(u"O início ainda não pôde ser gravado"_s)) {
                m_warned = event.level == LogLevel::Warning;
                m_world->database().run(u"DELETE FROM fechado"_s);
            }
        });
        const RunReport report = m_world->run(request());
        QVERIFY2(report.outcome == Outcome::Success, qPrintable(m_world->lines().join(u'\n')));
        QVERIFY(m_warned);
        QCOMPARE(m_world->database().column(u"SELECT DISTINCT inicios FROM visto"_s), QStringList{u"1"_s});
        QVERIFY(m_world->lineWith(u"O início da execução agora está no histórico do banco."_s) >= 0);
        QCOMPARE(report.warnings, QStringList());
    }

    void aRunThatLoadsWithoutARecordOfItsStartSaysSo()
    {
        const RunReport report = m_world->run(request());
        QVERIFY2(report.outcome == Outcome::Success, qPrintable(m_world->lines().join(u'\n')));
        QCOMPARE(m_world->database().column(u"SELECT DISTINCT inicios FROM visto"_s), QStringList{u"0"_s});
        QCOMPARE(report.warnings.size(), 1);
        QVERIFY2(report.warnings.constFirst().contains(u"sem que o início da execução esteja no histórico"_s),
                 qPrintable(report.warnings.constFirst()));
        QCOMPARE(m_world->count(u"A carga começa sem que o início"_s), 1);
        // Its end is there all the same.
        QCOMPARE(m_world->database().value(u"SELECT status FROM etl_execucao WHERE id = '%1'"_s.arg(report.runId)),
                 u"SUCESSO"_s);
    }

    void aDatabaseThatCannotTakeTheLoadIsSaidBeforeTheBankIsAsked_data()
    {
        QTest::addColumn<bool>("unfit");
        QTest::addColumn<QString>("why");
        QTest::newRow("unfit table") << true << u"A tabela Ft_CarteiraDiaria não serve para a carga"_s;
        QTest::newRow("no folder") << false << u"não existe ou não permite gravação: confira DB_NAME"_s;
    }

    void aDatabaseThatCannotTakeTheLoadIsSaidBeforeTheBankIsAsked()
    {
        QFETCH(const bool, unfit);
        QFETCH(const QString, why);
        RunWorld world(TestDialect::Sqlite, RunWorld::bank(3, RunWorld::at(QDate(2025, 6, 2), 9)));
        if (unfit)
            world.database().run(u"CREATE TABLE Ft_CarteiraDiaria (X INT NOT NULL)"_s);
        else
            world.settings().database.name = u"/dev/null/banco.sqlite"_s;
        const RunReport report = world.run(request());
        QVERIFY(report.outcome == Outcome::Failure);
        QCOMPARE(report.error->code, ErrorCode::Database);
        QCOMPARE(fundCount(report), 3);
        // The history does not count what was not written: with the unfit table the other part was.
        QCOMPARE(summaryOf(report).funds, unfit ? 3 : 0);
        const QString told = u"O banco de dados não está pronto, e a carga falhará se nada mudar até lá"_s;
        const qsizetype line = world.lineWith(told);
        QVERIFY2(line >= 0 && world.lines().at(line).contains(why), qPrintable(world.lines().join(u'\n')));
        QVERIFY(line < world.lineWith(u"pedido ao BTG, ticket"_s));
        QCOMPARE(world.count(told), 1); // once, not once a date
        if (unfit)
            QCOMPARE(world.count(u"Também falhou"_s), 0);
        else
            QVERIFY2(world.lineWith(u"Também falhou: rentabilidade - BANCO DE DADOS"_s) > line,
                     qPrintable(world.lines().join(u'\n')));
        // What came is kept (docs/adr/0008).
        QCOMPARE(QDir(report.items.first().folder).entryList({u"*.xlsx"_s}, QDir::Files).size(), 3);
    }

    void aDownloadAloneAsksNoDatabase()
    {
        RunWorld world(TestDialect::Sqlite, RunWorld::bank(3, RunWorld::at(QDate(2025, 6, 2), 9)));
        world.settings().database.name = u"/dev/null/banco.sqlite"_s;
        RunRequest wanted = request();
        wanted.mode = RunMode::ExtractOnly;
        const RunReport report = world.run(wanted);
        QVERIFY2(report.outcome == Outcome::Success, qPrintable(world.lines().join(u'\n')));
        QCOMPARE(world.lineWith(u"banco de dados"_s), -1);
    }

private:
    std::unique_ptr<RunWorld> m_world;
    bool m_warned = false;
};

QTEST_GUILESS_MAIN(TestRunStart)
#include "tst_runstart.moc"
