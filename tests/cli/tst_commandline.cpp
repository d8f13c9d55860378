// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "tests/support/testprint.h"

#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void understandsEveryOption_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<Command>("expected");
        const auto with = [](auto change) {
            Command command;
            change(command);
            return command;
        };
        QTest::newRow("nothing: D-1, both parts") << QStringList{} << Command{};
        QTest::newRow("value after a blank")
            << QStringList{u"--tipo"_s, u"carteira"_s} << with([](Command &c) { c.parts = {Part::Carteira}; });
        QTest::newRow("value after =") << QStringList{u"--tipo=rentabilidade"_s}
                                       << with([](Command &c) { c.parts = {Part::Rentabilidade}; });
        QTest::newRow("ambos") << QStringList{u"--tipo=ambos"_s} << Command{};
        QTest::newRow("date") << QStringList{u"--data"_s, u"2025-04-10"_s}
                              << with([](Command &c) { c.date = QDate(2025, 4, 10); });
        QTest::newRow("days back") << QStringList{u"--dias-atras=3"_s} << with([](Command &c) { c.daysBack = 3; });
        QTest::newRow("folders") << QStringList{u"--dir-carteira"_s, u"C:\\a b"_s, u"--dir-rentabilidade=r=1"_s}
                                 << with([](Command &c) {
                                        c.dirCarteira = u"C:\\a b"_s;
                                        c.dirRentabilidade = u"r=1"_s;
                                    });
        QTest::newRow("only extraction") << QStringList{u"--apenas-extracao"_s}
                                         << with([](Command &c) { c.mode = RunMode::ExtractOnly; });
        QTest::newRow("only load") << QStringList{u"--apenas-carga"_s}
                                   << with([](Command &c) { c.mode = RunMode::LoadOnly; });
        QTest::newRow("dry run, metrics, json") << QStringList{u"--simular"_s, u"--salvar-metricas"_s, u"--json"_s}
                                                << with([](Command &c) { c.dryRun = c.saveMetrics = c.json = true; });
        QTest::newRow("history without number, then an option")
            << QStringList{u"--historico"_s, u"--json"_s} << with([](Command &c) {
                   c.action = Command::Action::History;
                   c.json = true;
               });
        QTest::newRow("history with number") << QStringList{u"--historico"_s, u"5"_s} << with([](Command &c) {
            c.action = Command::Action::History;
            c.historyCount = 5;
        });
        QTest::newRow("verify the demonstration")
            << QStringList{u"--demonstracao"_s, u"--verificar"_s} << with([](Command &c) {
                   c.action = Command::Action::Verify;
                   c.demonstration = true;
               });
        QTest::newRow("env and logs") << QStringList{u"--env=x.env"_s, u"--dir-logs"_s, u"l"_s} << with([](Command &c) {
            c.envFile = u"x.env"_s;
            c.dirLogs = u"l"_s;
        });
        QTest::newRow("version") << QStringList{u"--version"_s}
                                 << with([](Command &c) { c.action = Command::Action::Version; });
        QTest::newRow("help") << QStringList{u"-h"_s} << with([](Command &c) { c.action = Command::Action::Help; });
    }

    void understandsEveryOption()
    {
        QFETCH(QStringList, arguments);
        const auto command = parseCommandLine(arguments);
        VERIFY_OK(command);
        QTEST(*command, "expected");
    }

    void refusesWrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown option") << QStringList{u"--tipos"_s} << u"--tipos"_s;
        QTest::newRow("unknown part") << QStringList{u"--tipo"_s, u"extrato"_s} << u"extrato"_s;
        QTest::newRow("stray word") << QStringList{u"carteira"_s} << u"carteira"_s;
        QTest::newRow("missing value at the end") << QStringList{u"--data"_s} << u"--data"_s;
        QTest::newRow("missing value before an option") << QStringList{u"--data"_s, u"--json"_s} << u"--data"_s;
        QTest::newRow("empty value") << QStringList{u"--data="_s} << u"--data"_s;
        QTest::newRow("a date that does not exist") << QStringList{u"--data"_s, u"2025-02-30"_s} << u"2025-02-30"_s;
        QTest::newRow("another date format") << QStringList{u"--data"_s, u"10/04/2025"_s} << u"10/04/2025"_s;
        QTest::newRow("a date with one-digit month") << QStringList{u"--data"_s, u"2025-4-10"_s} << u"2025-4-10"_s;
        QTest::newRow("zero days back") << QStringList{u"--dias-atras"_s, u"0"_s} << u"--dias-atras"_s;
        QTest::newRow("negative days back") << QStringList{u"--dias-atras=-1"_s} << u"-1"_s;
        QTest::newRow("no number") << QStringList{u"--dias-atras"_s, u"dois"_s} << u"dois"_s;
        QTest::newRow("date and days back")
            << QStringList{u"--data=2025-04-10"_s, u"--dias-atras=1"_s} << u"se excluem"_s;
        QTest::newRow("both modes") << QStringList{u"--apenas-carga"_s, u"--apenas-extracao"_s} << u"se excluem"_s;
        QTest::newRow("twice the same") << QStringList{u"--json"_s, u"--json"_s} << u"duas vezes"_s;
        QTest::newRow("value for a switch") << QStringList{u"--json=1"_s} << u"--json"_s;
        QTest::newRow("history with a word") << QStringList{u"--historico"_s, u"muitos"_s} << u"muitos"_s;
        QTest::newRow("demonstration with .env") << QStringList{u"--demonstracao"_s, u"--env=x"_s} << u"--env"_s;
        QTest::newRow("dry run of an extraction")
            << QStringList{u"--simular"_s, u"--apenas-extracao"_s} << u"--simular"_s;
    }

    void refusesWrongUsage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const auto command = parseCommandLine(arguments);
        QVERIFY(!command);
        QVERIFY2(command.error().message.contains(named), qPrintable(command.error().message));
    }

    void daysBackAreBusinessDaysStrictlyBeforeToday_data()
    {
        QTest::addColumn<QDate>("today");
        QTest::addColumn<int>("daysBack");
        QTest::addColumn<QDate>("expected");
        QTest::newRow("Friday was a holiday") << QDate(2026, 11, 23) << 1 << QDate(2026, 11, 19);
        QTest::newRow("Sunday: the Python ETL went one day too far") << QDate(2025, 4, 13) << 1 << QDate(2025, 4, 11);
        QTest::newRow("three days back") << QDate(2025, 3, 5) << 3 << QDate(2025, 2, 26);
    }

    void daysBackAreBusinessDaysStrictlyBeforeToday()
    {
        QFETCH(QDate, today);
        QFETCH(int, daysBack);
        Command command;
        command.daysBack = daysBack;
        const RunRequest request = requestFor(command, BusinessDays(), today);
        QCOMPARE(request.dates.size(), 1);
        QTEST(request.dates.first(), "expected");
        QCOMPARE(request.dateText, u"%1 dias atrás"_s.arg(daysBack));
    }

    void helpNamesEveryOption()
    {
        for (const QString &option :
             {u"--tipo"_s, u"--data"_s, u"--dias-atras"_s, u"--dir-carteira"_s, u"--dir-rentabilidade"_s,
              u"--apenas-extracao"_s, u"--apenas-carga"_s, u"--simular"_s, u"--salvar-metricas"_s, u"--json"_s,
              u"--env"_s, u"--dir-logs"_s, u"--demonstracao"_s, u"--verificar"_s, u"--historico"_s, u"--version"_s,
              u"--help"_s})
            QVERIFY2(helpText().contains(option), qPrintable(option));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
