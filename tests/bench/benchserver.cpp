// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchserver.h"

#include "core/config/envfile.h"

#include <QDir>
#include <QProcess>
#include <QStringList>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace Etl::Bench {

namespace {

constexpr int kPatienceMs = 600'000;

QString script()
{
    return QStringLiteral(ETL_SOURCE_DIR "/tests/support/mariadb.sh");
}

bool command(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // The server stays behind and would hold the channel open.
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(program, arguments);
    return process.waitForFinished(kPatienceMs) && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

/// The folder of the running server: stop() ends the program without destructors.
QString runningIn;

QString stateIn(const QString &folder)
{
    return folder + u"/mariadb"_s;
}

void endServer()
{
    if (!runningIn.isEmpty() && !command(script(), {u"stop"_s, stateIn(runningIn)}))
        qWarning("the throw-away server could not be ended");
    if (!runningIn.isEmpty())
        QDir(runningIn).removeRecursively();
    runningIn.clear();
}

} // namespace

void stop(const QString &why)
{
    endServer();
    qCritical("%s", qPrintable(why));
    std::exit(1);
}

BenchServer::BenchServer()
{
    runningIn = m_folder.path();
    if (!command(script(), {u"start"_s, stateIn(runningIn)}))
        stop(u"the throw-away server did not start"_s);
    const auto values = need(readEnvFile(stateIn(runningIn) + u"/env"_s));
    settings.driver = u"QMYSQL"_s;
    settings.host = u"127.0.0.1"_s;
    settings.port = values.value(u"port"_s).toInt();
    settings.user = u"etl"_s;
    settings.password = Secret(u"senha-de-teste"_s);
    settings.name = u"bancada"_s;
    settings.tableCarteira = u"Ft_CarteiraDiaria"_s;
    settings.tableRentabilidade = u"Ft_RentabilidadeDiaria"_s;
    m_socket = values.value(u"socket"_s);
    client(u"CREATE DATABASE bancada CHARACTER SET utf8mb4"_s, {});
}

BenchServer::~BenchServer()
{
    endServer();
}

void BenchServer::client(const QString &sql, const QString &schema) const
{
    QStringList arguments = {u"--no-defaults"_s,
                             u"--socket="_s + m_socket,
                             u"--user=root"_s,
                             u"--local-infile=1"_s,
                             u"--default-character-set=utf8mb4"_s,
                             u"-e"_s,
                             sql};
    if (!schema.isEmpty())
        arguments.append(schema);
    if (!command(u"mariadb"_s, arguments))
        stop(u"the client refused: %1"_s.arg(sql));
}

} // namespace Etl::Bench
