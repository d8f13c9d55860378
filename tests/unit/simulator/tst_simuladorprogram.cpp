// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulator.h"
#include "tests/support/testprint.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace Etl;

namespace {

constexpr int kWaitMs = 20'000;

QString programPath()
{
    return QStringLiteral(ETL_BIN_DIR) + u"/btg_simulador"_s;
}

struct Ended
{
    int code = -1;
    QString output, errors;
};

Ended runToEnd(const QStringList &arguments)
{
    QProcess process;
    process.start(programPath(), arguments);
    if (!process.waitForFinished(kWaitMs))
        process.kill();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

/// The words of the line with which the program says that it is ready.
QStringList startServing(QProcess &process, const QStringList &arguments)
{
    process.start(programPath(), arguments);
    while (!process.canReadLine() && process.waitForReadyRead(kWaitMs)) {
    }
    return QString::fromUtf8(process.readLine()).trimmed().split(u' ');
}

} // namespace

class TestSimuladorProgram : public QObject
{
    Q_OBJECT

private slots:
    void wrongUsageEndsWithTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        QTest::newRow("unknown option") << QStringList{u"--nada"_s} << u"opção desconhecida: --nada"_s;
        QTest::newRow("word") << QStringList{u"8080"_s} << u"opção desconhecida: 8080"_s;
        QTest::newRow("no value") << QStringList{u"--porta"_s} << u"--porta: falta o valor"_s;
        QTest::newRow("port is no number") << QStringList{u"--porta=oitenta"_s} << u"--porta: valor inválido"_s;
        QTest::newRow("port too large") << QStringList{u"--porta"_s, u"65536"_s} << u"--porta: valor inválido"_s;
        QTest::newRow("no funds") << QStringList{u"--fundos"_s, u"0"_s} << u"--fundos: valor inválido"_s;
        QTest::newRow("unknown fault") << QStringList{u"--falha"_s, u"nada"_s} << u"Falha desconhecida: nada"_s;
        QTest::newRow("folder missing") << QStringList{u"--arquivos=/nao/existe"_s} << u"a pasta não existe"_s;
        QTest::newRow("scale 0") << QStringList{u"--escala-tempo"_s, u"0"_s} << u"--escala-tempo: valor inválido"_s;
        QTest::newRow("scale nan") << QStringList{u"--escala-tempo"_s, u"nan"_s} << u"--escala-tempo: valor inválido"_s;
    }
    void wrongUsageEndsWithTwo()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const auto ended = runToEnd(arguments);
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.errors.contains(says), qPrintable(ended.errors));
        QCOMPARE(ended.output, QString());
    }

    void helpNamesEveryFault()
    {
        const auto ended = runToEnd({u"--help"_s});
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.output.contains(u"Código de saída"_s)); // UTF-8 whatever the locale
        for (const auto &name : Simulator::faultNames())
            QVERIFY2(ended.output.contains(u"\n  "_s + name + u' '), qPrintable(name));
    }

#ifndef _WIN32
    void endsCleanlyOnASignal_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl-C") << SIGINT;
        QTest::newRow("TERM") << SIGTERM;
    }
    void endsCleanlyOnASignal()
    {
        QFETCH(int, signal);
        QProcess process;
        const auto words = startServing(process, {});
        QVERIFY2(words.contains(u"CLIENT_ID=cliente-simulado"_s), qPrintable(words.join(u' ')));
        QElapsedTimer timer;
        timer.start();
        ::kill(static_cast<pid_t>(process.processId()), signal);
        QVERIFY(process.waitForFinished(kWaitMs));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }
#endif

    void takenPortEndsWithOne()
    {
        const auto bank = Simulator::start({});
        VERIFY_OK(bank);
        const auto ended = runToEnd({u"--porta"_s, QString::number((*bank)->baseUrl().port())});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.errors.contains(u"está ocupada"_s), qPrintable(ended.errors));
    }

    void pythonEtlsOwnStepsWorkUnchanged()
    {
        const QTemporaryDir folder;
        QProcess process;
        const auto words = startServing(process, {u"--fundos=12"_s, u"--escala-tempo=500"_s, u"--liberar-tudo"_s,
                                                  u"--inicio=2025-04-20T12:00:00-03:00"_s});
        QVERIFY2(words.size() >= 7, qPrintable(words.join(u' ')));
        QProcess python;
        python.start(u"python3"_s,
                     {QStringLiteral(ETL_SOURCE_DIR) + u"/tests/unit/simulator/pythonetl.py"_s, words.at(4),
                      words.at(5).section(u'=', 1), words.at(6).section(u'=', 1), u"2025-04-10"_s, folder.path()});
        QVERIFY(python.waitForFinished(kWaitMs));
        QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
        QCOMPARE(python.readAllStandardOutput().trimmed(), QByteArray("12 12"));
        QCOMPARE(QDir(folder.path()).entryList({u"Carteira_*_10_04_2025.xlsx"_s}).size(), 12);
        process.terminate();
        QVERIFY(process.waitForFinished(kWaitMs));
    }
};

QTEST_GUILESS_MAIN(TestSimuladorProgram)
#include "tst_simuladorprogram.moc"
