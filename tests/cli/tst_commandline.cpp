// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "core/run/commandtext.h"
#include "core/run/periodpreview.h"
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
                              << with([](Command &c) { c.dates = {QDate(2025, 4, 10)}; });
        QTest::newRow("several dates, sorted, once each")
            << QStringList{u"--data"_s, u"2025-04-11,2025-04-10,2025-04-11"_s} << with([](Command &c) {
                   c.dates = {QDate(2025, 4, 10), QDate(2025, 4, 11)};
               });
        QTest::newRow("period") << QStringList{u"--periodo"_s, u"2025-04-01:2025-04-30"_s} << with([](Command &c) {
            c.period = DateInterval{QDate(2025, 4, 1), QDate(2025, 4, 30)};
        });
        QTest::newRow("period of one day") << QStringList{u"--periodo=2025-04-01:2025-04-01"_s} << with([](Command &c) {
            c.period = DateInterval{QDate(2025, 4, 1), QDate(2025, 4, 1)};
        });
        QTest::newRow("only missing") << QStringList{u"--somente-faltantes"_s}
                                      << with([](Command &c) { c.policy = DatePolicy::OnlyMissing; });
        QTest::newRow("policy: missing") << QStringList{u"--politica=faltantes"_s}
                                         << with([](Command &c) { c.policy = DatePolicy::OnlyMissing; });
        QTest::newRow("policy: missing and failed")
            << QStringList{u"--politica"_s, u"faltantes-e-falhas"_s}
            << with([](Command &c) { c.policy = DatePolicy::MissingAndFailed; });
        QTest::newRow("policy: all") << QStringList{u"--politica=tudo"_s} << Command{};
        QTest::newRow("newest first") << QStringList{u"--periodo=2025-04-01:2025-04-30"_s, u"--ordem=recentes"_s}
                                      << with([](Command &c) {
                                             c.period = DateInterval{QDate(2025, 4, 1), QDate(2025, 4, 30)};
                                             c.order = DateOrder::NewestFirst;
                                         });
        QTest::newRow("until complete") << QStringList{u"--ate-completo"_s}
                                        << with([](Command &c) { c.waiting = Waiting{}; });
        QTest::newRow("until complete, at the latest")
            << QStringList{u"--ate-completo"_s, u"18:30"_s} << with([](Command &c) {
                   c.waiting = Waiting{std::chrono::minutes(5), QTime(18, 30)};
               });
        QTest::newRow("until complete, interval first")
            << QStringList{u"--intervalo=30"_s, u"--ate-completo=08:05"_s} << with([](Command &c) {
                   c.waiting = Waiting{std::chrono::minutes(30), QTime(8, 5)};
               });
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
        const QString period = u"--periodo=2025-04-01:2025-04-30"_s;
        QTest::newRow("one of several dates does not exist")
            << QStringList{u"--data=2025-04-10,2025-04-31"_s} << u"2025-04-31"_s;
        QTest::newRow("an empty date among several") << QStringList{u"--data=2025-04-10,"_s} << u"--data"_s;
        QTest::newRow("period of one date") << QStringList{u"--periodo=2025-04-01"_s} << u"--periodo"_s;
        QTest::newRow("period of three dates")
            << QStringList{u"--periodo=2025-04-01:2025-04-02:2025-04-03"_s} << u"--periodo"_s;
        QTest::newRow("period with a date that does not exist")
            << QStringList{u"--periodo=2025-04-01:2025-04-31"_s} << u"2025-04-31"_s;
        QTest::newRow("period in another format")
            << QStringList{u"--periodo=01/04/2025:30/04/2025"_s} << u"AAAA-MM-DD:AAAA-MM-DD"_s;
        QTest::newRow("period backwards") << QStringList{u"--periodo=2025-04-30:2025-04-01"_s} << u"depois da última"_s;
        QTest::newRow("period and date") << QStringList{period, u"--data=2025-04-10"_s} << u"se excluem"_s;
        QTest::newRow("period and days back") << QStringList{period, u"--dias-atras=1"_s} << u"se excluem"_s;
        QTest::newRow("unknown policy") << QStringList{u"--politica=algumas"_s} << u"faltantes-e-falhas"_s;
        QTest::newRow("policy twice over")
            << QStringList{u"--politica=tudo"_s, u"--somente-faltantes"_s} << u"se excluem"_s;
        QTest::newRow("unknown order") << QStringList{period, u"--ordem=velhas"_s} << u"antigas"_s;
        QTest::newRow("order of one date") << QStringList{u"--data=2025-04-10"_s, u"--ordem=antigas"_s} << u"--ordem"_s;
        QTest::newRow("an hour that does not exist") << QStringList{u"--ate-completo=24:00"_s} << u"24:00"_s;
        QTest::newRow("an hour in another format") << QStringList{u"--ate-completo"_s, u"8:00"_s} << u"HH:MM"_s;
        QTest::newRow("no interval") << QStringList{u"--ate-completo"_s, u"--intervalo=0"_s} << u"--intervalo"_s;
        QTest::newRow("too long an interval")
            << QStringList{u"--ate-completo"_s, u"--intervalo=31"_s} << u"--intervalo"_s;
        QTest::newRow("interval without waiting") << QStringList{u"--intervalo=5"_s} << u"--ate-completo"_s;
        QTest::newRow("waiting for files that lie there")
            << QStringList{u"--ate-completo"_s, u"--apenas-carga"_s} << u"--apenas-carga"_s;
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
        const auto request = requestFor(command, BusinessDays(), today);
        VERIFY_OK(request);
        QCOMPARE(request->dates.size(), 1);
        QTEST(request->dates.first(), "expected");
        QCOMPARE(request->dateText, u"%1 dias atrás"_s.arg(daysBack));
    }

    void aPeriodIsItsBusinessDays()
    {
        Command command;
        command.period = DateInterval{QDate(2025, 4, 17), QDate(2025, 4, 22)};
        const auto request = requestFor(command, BusinessDays(), QDate(2026, 1, 5));
        VERIFY_OK(request);
        QCOMPARE(request->dates, (QList{QDate(2025, 4, 17), QDate(2025, 4, 22)}));
        QCOMPARE(request->period, command.period);
        QCOMPARE(request->dateText, u"2025-04-17:2025-04-22"_s);
    }

    void aPeriodOfManyYearsIsNotCut()
    {
        Command command;
        command.period = DateInterval{QDate(2005, 1, 1), QDate(2024, 12, 31)};
        const auto request = requestFor(command, BusinessDays(), QDate(2026, 1, 5));
        VERIFY_OK(request);
        QCOMPARE(request->dates, BusinessDays().between(QDate(2005, 1, 1), QDate(2024, 12, 31)));
        QVERIFY(request->dates.size() > 5'000);
    }

    void aPeriodWithoutBusinessDaysIsWrongUsage()
    {
        Command command;
        command.period = DateInterval{QDate(2025, 4, 18), QDate(2025, 4, 21)};
        const auto request = requestFor(command, BusinessDays(), QDate(2026, 1, 5));
        QVERIFY(!request);
        QCOMPARE(request.error().message, u"--periodo 2025-04-18:2025-04-21: não há dia útil nesse intervalo."_s);
    }

    void aDateToComeIsRefusedWithTodaysDate_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("message");
        QTest::newRow("today") << QStringList{u"--data=2026-01-05"_s} << QString();
        QTest::newRow("tomorrow") << QStringList{u"--data=2026-01-06"_s}
                                  << u"--data 2026-01-06: essa data ainda não chegou (hoje, em Brasília, é "
                                     "2026-01-05). Peça 2026-01-05 ou uma data anterior; --dias-atras 1 é o último "
                                     "dia útil antes de hoje."_s;
        QTest::newRow("what lies in a folder of tomorrow")
            << QStringList{u"--data=2026-01-06"_s, u"--apenas-carga"_s}
            << u"--data 2026-01-06: essa data ainda não chegou (hoje, em Brasília, é 2026-01-05). Peça 2026-01-05 ou "
               "uma data anterior; --dias-atras 1 é o último dia útil antes de hoje."_s;
        QTest::newRow("period until today") << QStringList{u"--periodo=2026-01-02:2026-01-05"_s} << QString();
        QTest::newRow("whole month, of which some has come")
            << QStringList{u"--periodo=2026-01-02:2026-01-30"_s} << QString();
        QTest::newRow("nothing of the period has come")
            << QStringList{u"--periodo=2026-01-06:2026-01-30"_s, u"--somente-faltantes"_s}
            << u"--periodo 2026-01-06:2026-01-30: o período ainda não começou (hoje, em Brasília, é 2026-01-05). "
               u"Comece "
               "em 2026-01-05 ou antes."_s;
        QTest::newRow("days back") << QStringList{u"--dias-atras=3"_s} << QString();
    }

    void aDateToComeIsRefusedWithTodaysDate()
    {
        QFETCH(QStringList, arguments);
        const auto command = parseCommandLine(arguments);
        VERIFY_OK(command);
        const auto come = checkDatesHaveCome(*command, QDate(2026, 1, 5));
        QTEST(come ? QString() : come.error().message, "message");
    }

    void theCommandOfARequestMakesTheSameRequest_data()
    {
        QTest::addColumn<RunRequest>("request");
        const auto with = [](auto change) {
            RunRequest request;
            request.dates = {QDate(2025, 4, 10)};
            request.dateText = u"2025-04-10"_s;
            request.origin = u"linha de comando"_s;
            change(request);
            return request;
        };
        QTest::newRow("one date") << with([](RunRequest &) {});
        QTest::newRow("chosen dates") << with([](RunRequest &r) {
            r.dates = {QDate(2025, 4, 10), QDate(2025, 4, 14), QDate(2025, 5, 2)};
            r.dateText = u"2025-04-10, 2025-04-14, 2025-05-02"_s;
            r.order = DateOrder::NewestFirst;
        });
        QTest::newRow("period, all options") << with([](RunRequest &r) {
            askPeriod(r, {QDate(2025, 4, 1), QDate(2025, 4, 30)}, BusinessDays());
            r.parts = {Part::Rentabilidade};
            r.policy = DatePolicy::MissingAndFailed;
            r.order = DateOrder::NewestFirst;
            r.mode = RunMode::ExtractOnly;
            r.waiting = Waiting{std::chrono::minutes(15), QTime(18, 45)};
            r.folders = {u"C:\\dados do BTG\\\"x\""_s, u"--estranha"_s};
        });
        QTest::newRow("only missing, newest first, waiting as by default") << with([](RunRequest &r) {
            askPeriod(r, {QDate(2025, 4, 1), QDate(2025, 4, 30)}, BusinessDays());
            r.policy = DatePolicy::OnlyMissing;
            r.order = DateOrder::NewestFirst;
            r.waiting = Waiting{};
        });
        QTest::newRow("dry load of what lies there") << with([](RunRequest &r) {
            r.parts = {Part::Carteira};
            r.mode = RunMode::LoadOnly;
            r.dryRun = true;
        });
    }

    void theCommandOfARequestMakesTheSameRequest()
    {
        QFETCH(RunRequest, request);
        const auto command = parseCommandLine(commandArguments(request));
        VERIFY_OK(command);
        const auto again = requestFor(*command, BusinessDays(), QDate(2026, 1, 5));
        VERIFY_OK(again);
        QCOMPARE(*again, request);
    }

    void helpNamesEveryOption()
    {
        for (const QString &option : {u"--tipo"_s,
                                      u"--data"_s,
                                      u"--dias-atras"_s,
                                      u"--periodo"_s,
                                      u"--somente-faltantes"_s,
                                      u"--politica"_s,
                                      u"--ordem"_s,
                                      u"--ate-completo"_s,
                                      u"--intervalo"_s,
                                      u"--dir-carteira"_s,
                                      u"--dir-rentabilidade"_s,
                                      u"--apenas-extracao"_s,
                                      u"--apenas-carga"_s,
                                      u"--simular"_s,
                                      u"--salvar-metricas"_s,
                                      u"--json"_s,
                                      u"--env"_s,
                                      u"--dir-logs"_s,
                                      u"--demonstracao"_s,
                                      u"--verificar"_s,
                                      u"--historico"_s,
                                      u"--version"_s,
                                      u"--help"_s})
            QVERIFY2(helpText().contains(option), qPrintable(option));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
