// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/groundtruth.h"
#include "tests/support/cliworld.h"
#include "tests/support/testprint.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFunds = 4;

QString dayText()
{
    return CliWorld::day().toString(Qt::ISODate);
}

} // namespace

/// The built program as schedulers and operators meet it: exit codes, streams, files.
class TestProgram : public QObject
{
    Q_OBJECT

private slots:
    void wrongUsageEndsWith2AndRunsNothing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown option") << QStringList{u"--nada"_s};
        QTest::newRow("impossible date") << QStringList{u"--data=2025-02-30"_s};
        QTest::newRow("unknown kind") << QStringList{u"--tipo"_s, u"extrato"_s};
        QTest::newRow("a date to come") << QStringList{u"--data=2099-04-10"_s};
        QTest::newRow("one of the dates to come") << QStringList{u"--data=2025-04-10,2099-04-10"_s};
        QTest::newRow("a period to come") << QStringList{u"--periodo=2099-04-09:2099-04-10"_s};
        QTest::newRow("a date to come in the demonstration")
            << QStringList{u"--demonstracao"_s, u"--data=2099-04-10"_s};
        QTest::newRow("both dates") << QStringList{u"--data=2025-04-10"_s, u"--dias-atras=1"_s};
    }

    void wrongUsageEndsWith2AndRunsNothing()
    {
        QFETCH(QStringList, arguments);
        CliWorld world(TestDialect::Sqlite, CliWorld::standardBank(kFunds));
        const CliResult result = world.run(arguments);
        VERIFY_RUN(result.exitCode == 2, result);
        QVERIFY(result.out.isEmpty());
        QVERIFY(!result.err.trimmed().isEmpty());
        QVERIFY(!QDir(world.path(u"logs"_s)).exists());
        QCOMPARE(world.bank().journal().size(), 0);
    }

    void aBadConfigurationEndsWith1AndNamesKeyAndFile_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("no client id") << u"CLIENT_ID"_s << QString();
        QTest::newRow("http beyond loopback") << u"AUTH_URL"_s << u"http://funds.example/connect/token"_s;
        QTest::newRow("table name with a quote") << u"DB_TABLE"_s << u"x; DROP TABLE y"_s;
        QTest::newRow("interval in words") << u"TICKET_INTERVALO"_s << u"cinco"_s;
    }

    void aBadConfigurationEndsWith1AndNamesKeyAndFile()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        CliWorld world(TestDialect::Sqlite, CliWorld::standardBank(kFunds));
        world.set(key, value);
        const CliResult result = world.runDate(CliWorld::day());
        VERIFY_RUN(result.exitCode == 1, result);
        VERIFY_RUN(result.err.contains(key), result);
        VERIFY_RUN(result.err.contains(u".env"_s), result);
        QCOMPARE(world.bank().journal().size(), 0);
    }

    void aMissingBaseFolderEndsWith1InTheWordsOfThePythonEtl()
    {
        CliWorld world(TestDialect::Sqlite, CliWorld::standardBank(kFunds));
        world.set(u"BTG_REPORT_PATH"_s, {});
        const CliResult result = world.runDate(CliWorld::day());
        VERIFY_RUN(result.exitCode == 1, result);
        VERIFY_RUN(result.out.contains(
                       u"Variável BTG_REPORT_PATH não definida no arquivo .env e --dir-carteira não especificado"_s),
                   result);
        const CliResult given = world.runDate(CliWorld::day(), {u"--dir-carteira"_s, world.path(u"outra"_s)});
        VERIFY_RUN(given.exitCode == 0, given);
        QVERIFY(QDir(world.path(u"outra/"_s + dayText())).exists());
    }

    void textsAreUtf8WhateverTheLocale_data()
    {
        QTest::addColumn<QString>("lang");
        QTest::newRow("C") << u"C"_s;
        QTest::newRow("POSIX") << u"POSIX"_s;
        QTest::newRow("C.UTF-8") << u"C.UTF-8"_s;
    }

    void textsAreUtf8WhateverTheLocale()
    {
        QFETCH(QString, lang);
        CliWorld world(TestDialect::Sqlite, CliWorld::standardBank(kFunds));
        world.environment.insert(u"LC_ALL"_s, lang);
        world.environment.insert(u"LANG"_s, lang);
        const QString folder = world.path(u"ações e çãõ"_s);
        const CliResult result = world.runDate(CliWorld::day(), {u"--dir-carteira"_s, folder});
        VERIFY_RUN(result.exitCode == 0, result);
        QVERIFY(result.out.contains(u"INICIANDO PROCESSAMENTO DE CARTEIRA DIÁRIA"_s));
        QVERIFY(result.out.contains(folder));
        QVERIFY(QDir(folder).exists());
        QVERIFY(world.logText().contains(u"DIÁRIA"_s));
        QVERIFY2(result.err.isEmpty(), qPrintable(result.err));
    }

    void theLogOnTheConsoleIsTheLogInTheFile()
    {
        CliWorld world(TestDialect::Sqlite, CliWorld::standardBank(kFunds));
        const CliResult result = world.runDate(CliWorld::day());
        const QStringList logged = world.logText().split(u'\n', Qt::SkipEmptyParts);
        static const QRegularExpression line(
            u"^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3} - OrquestradorBTG - (DEBUG|INFO|WARNING|ERROR) - .+$"_s);
        QStringList shown;
        for (const QString &text : logged) {
            QVERIFY2(line.match(text).hasMatch(), qPrintable(text));
            if (!text.contains(u" - DEBUG - "_s))
                shown.append(text);
        }
        QStringList printed = result.out.split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(printed.takeLast().startsWith(u"Log: "_s));
        QCOMPARE(printed, shown);
        QVERIFY(shown.first().endsWith(u" - INICIANDO ORQUESTRADOR BTG ETL"_s));
        QVERIFY(shown.last().endsWith(u" - ORQUESTRADOR BTG ETL FINALIZADO - Status: SUCESSO"_s));
    }

    void noSecretAndNoTokenAppearAnywhere()
    {
        CliWorld world(TestDialect::MariaDb, CliWorld::standardBank(kFunds));
        QString everything;
        everything += world.runDate(CliWorld::day(), {u"--json"_s}).dump();
        VERIFY_OK(world.bank().setFault(u"s401-always"_s));
        everything += world.runDate(CliWorld::day()).dump();
        world.bank().clearFaults();
        everything += world.run({u"--verificar"_s}).dump() + world.logText();
        QVERIFY(everything.contains(u"CLIENT_SECRET"_s));
        for (const QString &secret : {u"segredo-simulado"_s, u"senha-de-teste"_s, u"Bearer"_s})
            QVERIFY2(!everything.contains(secret), qPrintable(secret));
    }

    void jsonStandsAloneOnStandardOutput()
    {
        CliWorld world(TestDialect::Sqlite, CliWorld::standardBank(kFunds));
        const CliResult result = world.runDate(CliWorld::day(), {u"--json"_s});
        VERIFY_RUN(result.exitCode == 0, result);
        const QJsonObject report = result.json();
        QCOMPARE(report.value("status"_L1).toString(), u"SUCESSO"_s);
        QCOMPARE(report.value("itens"_L1).toArray().size(), 2);
        const QJsonObject item = report.value("itens"_L1).toArray().first().toObject();
        QCOMPARE(item.value("tipo"_L1).toString(), u"carteira"_s);
        QCOMPARE(item.value("fundos"_L1).toInt(), kFunds);
        QCOMPARE(item.value("linhas"_L1).toInteger(), expectedCarteira(FundSet(kFunds, 1), CliWorld::day()).size());
        QVERIFY(result.err.contains(u"FINALIZADO - Status: SUCESSO"_s));
        QFile kept(world.path(u"logs/execucoes/%1.json"_s.arg(report.value("execucao"_L1).toString())));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(kept.readAll()).object().value("status"_L1).toString(), u"SUCESSO"_s);
    }

    void metricsSayTheTruth()
    {
        CliWorld world(TestDialect::Sqlite, CliWorld::standardBank(kFunds));
        QCOMPARE(world.runDate(CliWorld::day(), {u"--salvar-metricas"_s}).exitCode, 0);
        const QStringList files = QDir(world.path(u"logs"_s)).entryList({u"metricas_etl_????????_??????.json"_s});
        QCOMPARE(files.size(), 1);
        QFile file(world.path(u"logs/"_s + files.first()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray parts = QJsonDocument::fromJson(file.readAll()).array();
        QCOMPARE(parts.size(), 2);
        const QJsonObject carteira = parts.first().toObject();
        QCOMPARE(carteira.value("tipo"_L1).toString(), u"carteira"_s);
        QCOMPARE(carteira.value("data_referencia"_L1).toString(), dayText());
        QCOMPARE(carteira.value("extracao"_L1).toObject().value("arquivos_extraidos"_L1).toInt(), kFunds);
        QCOMPARE(carteira.value("processamento"_L1).toObject().value("total_fundos_processados"_L1).toInt(), kFunds);
        QCOMPARE(carteira.value("processamento"_L1).toObject().value("fundos_processados"_L1).toArray().size(), kFunds);
    }

    void onlyExtractionKeepsTheFilesAndOpensNoDatabase()
    {
        CliWorld world(TestDialect::Sqlite, CliWorld::standardBank(kFunds));
        world.set(u"DB_NAME"_s, world.path(u"pasta-que-nao-existe/x.sqlite"_s));
        const CliResult result = world.runDate(CliWorld::day(), {u"--apenas-extracao"_s});
        VERIFY_RUN(result.exitCode == 0, result);
        QCOMPARE(QDir(world.dateFolder(Part::Carteira, CliWorld::day())).entryList({u"Carteira_*.xlsx"_s}).size(),
                 kFunds);
        QCOMPARE(QDir(world.dateFolder(Part::Rentabilidade, CliWorld::day())).entryList({u"*.json"_s}),
                 QStringList{u"10_04_rentabilidade_btg.json"_s});
        QVERIFY(!QFile::exists(world.path(u"pasta-que-nao-existe"_s)));
    }

    void onlyLoadTakesWhatLiesInTheFolderAndAsksTheBankNothing()
    {
        CliWorld world(TestDialect::Sqlite, CliWorld::standardBank(kFunds));
        QCOMPARE(world.runDate(CliWorld::day(), {u"--apenas-extracao"_s}).exitCode, 0);
        const qsizetype asked = world.bank().journal().size();
        const CliResult result = world.runDate(CliWorld::day(), {u"--apenas-carga"_s});
        VERIFY_RUN(result.exitCode == 0, result);
        QCOMPARE(world.bank().journal().size(), asked);
        QCOMPARE(firstDifference(loadedCarteira(world.database(), CliWorld::day()),
                                 expectedCarteira(FundSet(kFunds, 1), CliWorld::day())),
                 QString());
    }

    void onlyLoadOfAnEmptyFolderIsAFailure()
    {
        CliWorld world(TestDialect::Sqlite, CliWorld::standardBank(kFunds));
        const CliResult result = world.runDate(CliWorld::day(), {u"--apenas-carga"_s});
        VERIFY_RUN(result.exitCode == 1, result);
    }

    void aDryRunDoesEverythingButTheCommit()
    {
        CliWorld world(TestDialect::MariaDb, CliWorld::standardBank(kFunds));
        QCOMPARE(world.runDate(QDate(2025, 4, 9)).exitCode, 0);
        const QStringList tables = world.database().rows(u"SELECT * FROM etl_carga_fundo ORDER BY 1,2,3"_s);
        const QStringList standing = world.carteiraRows();
        const CliResult result = world.runDate(CliWorld::day(), {u"--simular"_s});
        VERIFY_RUN(result.exitCode == 0, result);
        VERIFY_RUN(result.out.contains(u"nada foi gravado"_s), result);
        QCOMPARE(world.carteiraRows(), standing);
        QCOMPARE(world.database().rows(u"SELECT * FROM etl_carga_fundo ORDER BY 1,2,3"_s), tables);
    }

    void noRecordsIsSuccessOnANonBusinessDayOnly_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("logged");
        QTest::newRow("Saturday") << QDate(2025, 4, 12) << 0
                                  << u"12/04/2025 é sábado. O dia útil anterior é 11/04/2025."_s;
        QTest::newRow("holiday") << QDate(2025, 4, 21) << 0 << u"é feriado: Tiradentes"_s;
        QTest::newRow("a business day not released") << CliWorld::day() << 1 << u"DADOS INCOMPLETOS"_s;
    }

    void noRecordsIsSuccessOnANonBusinessDayOnly()
    {
        QFETCH(QDate, date);
        QFETCH(int, exitCode);
        QFETCH(QString, logged);
        SimulatorOptions bank = CliWorld::standardBank(kFunds);
        bank.startTime = QDateTime(CliWorld::day(), QTime(12, 0), Qt::UTC); // it releases the day on the next one
        CliWorld world(TestDialect::Sqlite, bank);
        const CliResult result = world.runDate(date);
        VERIFY_RUN(result.exitCode == exitCode, result);
        VERIFY_RUN(result.out.contains(logged), result);
    }

    void aDatabaseThatIsDownKeepsTheFilesAndFails()
    {
        CliWorld world(TestDialect::MariaDb, CliWorld::standardBank(kFunds));
        world.set(u"DB_PORT"_s, u"1"_s);
        const CliResult result = world.runDate(CliWorld::day());
        VERIFY_RUN(result.exitCode == 1, result);
        VERIFY_RUN(result.out.contains(u"BANCO DE DADOS"_s), result);
        QCOMPARE(QDir(world.dateFolder(Part::Carteira, CliWorld::day())).entryList({u"Carteira_*.xlsx"_s}).size(),
                 kFunds);
        world.set(u"DB_PORT"_s, QString::number(TestDatabase::mariaDbPort()));
        const CliResult later = world.runDate(CliWorld::day(), {u"--apenas-carga"_s});
        VERIFY_RUN(later.exitCode == 0, later);
    }

    void verifySaysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("line");
        QTest::newRow("all is well") << QString() << QString() << u"VERIFICAÇÃO: SUCESSO"_s;
        QTest::newRow("wrong secret") << u"CLIENT_SECRET"_s << u"errado-mesmo"_s << u"FALHA  Token (carteira)"_s;
        QTest::newRow("wrong password") << u"DB_PASSWORD"_s << u"errada-mesmo"_s << u"FALHA  Banco de dados"_s;
        QTest::newRow("unknown schema") << u"DB_NAME"_s << u"nao_existe"_s << u"FALHA  Banco de dados"_s;
        QTest::newRow("bank unreachable")
            << u"AUTH_URL"_s << u"http://127.0.0.1:1/connect/token"_s << u"FALHA  Token (carteira)"_s;
        QTest::newRow("missing name map")
            << u"MAP_NMFUNDOS_PATH"_s << u"/nao/existe.json"_s << u"FALHA  Mapa de nomes"_s;
        QTest::newRow("folder below a file")
            << u"BTG_REPORT_PATH"_s << u"/dev/null/x"_s << u"FALHA  Pasta da carteira"_s;
    }

    void verifySaysWhatIsWrong()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QString, line);
        CliWorld world(TestDialect::MariaDb, CliWorld::standardBank(kFunds));
        QCOMPARE(world.runDate(CliWorld::day()).exitCode, 0);
        if (!key.isEmpty())
            world.set(key, value);
        const QStringList before = world.carteiraRows();
        const CliResult result = world.run({u"--verificar"_s});
        VERIFY_RUN(result.exitCode == (key.isEmpty() ? 0 : 1), result);
        VERIFY_RUN(result.out.contains(line), result);
        QCOMPARE(world.carteiraRows(), before);
    }

    void historyListsTheLastRunsFromTheDatabase()
    {
        CliWorld world(TestDialect::MariaDb, CliWorld::standardBank(kFunds));
        QCOMPARE(world.runDate(CliWorld::day()).exitCode, 0);
        VERIFY_OK(world.bank().setFault(u"s401-always"_s));
        QCOMPARE(world.runDate(QDate(2025, 4, 9)).exitCode, 1);
        const CliResult result = world.run({u"--historico"_s, u"5"_s});
        VERIFY_RUN(result.exitCode == 0, result);
        const QStringList lines = result.out.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[0].contains(u"FALHA"_s) && lines[0].contains(u"2025-04-09"_s) &&
                     lines[0].contains(u"CREDENCIAIS RECUSADAS"_s),
                 qPrintable(lines[0]));
        QVERIFY2(lines[1].contains(u"SUCESSO"_s) && lines[1].contains(dayText()), qPrintable(lines[1]));
    }

    void aLineComesOutWhenItIsKnown()
    {
        QTcpServer mute; // takes the connection and says nothing: the check waits for it
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        const QTemporaryDir home;
        QFile env(home.filePath(u".env"_s));
        QVERIFY(env.open(QIODevice::WriteOnly));
        env.write(u"CLIENT_ID=a\nCLIENT_SECRET=b\nDB_DRIVER=QSQLITE\nDB_NAME=%1/banco.sqlite\n"
                  "AUTH_URL=http://127.0.0.1:%2/token\n"_s.arg(home.path())
                      .arg(mute.serverPort())
                      .toUtf8());
        env.close();
        QProcess process;
        process.start(QStringLiteral(ETL_BIN_DIR "/orquestrador_btg"), {u"--env"_s, env.fileName(), u"--verificar"_s});
        QTRY_VERIFY_WITH_TIMEOUT(mute.hasPendingConnections(), 20'000);
        QByteArray said;
        QTRY_VERIFY((said += process.readAllStandardOutput()).contains("Pasta de logs"));
        QCOMPARE(process.state(), QProcess::Running);
        process.kill();
        QVERIFY(process.waitForFinished());
    }

    void theDemonstrationNeedsNothing()
    {
        const QTemporaryDir home;
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_DATA_HOME"_s, home.path());
        environment.insert(u"HOME"_s, home.path());
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(home.path());
        for (int turn = 0; turn < 2; ++turn) {
            process.start(QStringLiteral(ETL_BIN_DIR "/orquestrador_btg"), {u"--demonstracao"_s});
            const CliResult result = CliWorld::finish(process);
            VERIFY_RUN(result.exitCode == 0, result);
        }
        process.start(QStringLiteral(ETL_BIN_DIR "/orquestrador_btg"), {u"--demonstracao"_s, u"--verificar"_s});
        const CliResult checked = CliWorld::finish(process);
        VERIFY_RUN(checked.exitCode == 0, checked);
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
