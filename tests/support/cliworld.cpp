// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cliworld.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr double kSpeed = 200;

std::unique_ptr<Simulator> startedBank(const SimulatorOptions &options)
{
    auto bank = Simulator::start(options);
    if (!bank)
        qFatal("simulator: %s", qPrintable(bank.error().oneLine()));
    return *std::move(bank);
}

} // namespace

QJsonObject CliResult::json() const
{
    return QJsonDocument::fromJson(out.toUtf8()).object();
}

SimulatorOptions CliWorld::standardBank(int funds)
{
    SimulatorOptions options;
    options.funds = funds;
    options.timeScale = kSpeed;
    options.releaseEverything = true;
    return options;
}

CliWorld::CliWorld(TestDialect dialect, const SimulatorOptions &options)
    : m_database(dialect), m_bank(startedBank(options))
{
    const QString base = m_bank->baseUrl().toString();
    const DatabaseSettings &database = m_database.settings();
    m_keys = {{u"AUTH_URL"_s, base + u"/connect/token"_s},
              {u"PORTFOLIO_URL"_s, base + u"/reports/Portfolio"_s},
              {u"NAV_PERFORMANCE_URL"_s, base + u"/reports/NAVPerformance"_s},
              {u"TICKET_URL"_s, base + u"/reports/Ticket"_s},
              {u"CLIENT_ID"_s, options.clientId},
              {u"CLIENT_SECRET"_s, options.clientSecret},
              {u"TICKET_INTERVALO"_s, QString::number(5 / kSpeed)},
              {u"TICKET_PRAZO"_s, u"60"_s}, // far beyond the scale: a busy machine must not let a ticket expire
              {u"BTG_REPORT_PATH"_s, path(u"carteira"_s)},
              {u"BTG_RENTABILIDADE"_s, path(u"rentabilidade"_s)},
              {u"DB_DRIVER"_s, database.driver},
              {u"DB_NAME"_s, database.name}};
    if (dialect == TestDialect::MariaDb) {
        set(u"DB_HOST"_s, database.host);
        set(u"DB_PORT"_s, QString::number(database.port));
        set(u"DB_USER"_s, database.user);
        set(u"DB_PASSWORD"_s, database.password.reveal());
    }
    writeEnv();
}

void CliWorld::set(const QString &key, const QString &value)
{
    if (value.isEmpty())
        m_keys.remove(key);
    else
        m_keys.insert(key, value);
    writeEnv();
}

void CliWorld::writeEnv() const
{
    QFile file(path(u".env"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(file.fileName()));
    for (auto key = m_keys.cbegin(); key != m_keys.cend(); ++key)
        file.write(u"%1=\"%2\"\n"_s.arg(key.key(), key.value()).toUtf8());
}

std::unique_ptr<QProcess> CliWorld::start(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment);
    process->setWorkingDirectory(m_folder.path());
    process->start(QStringLiteral(ETL_BIN_DIR "/orquestrador_btg"),
                   QStringList{u"--env"_s, path(u".env"_s)} + arguments);
    return process;
}

CliResult CliWorld::finish(QProcess &process, int timeoutMs)
{
    CliResult result;
    if (!process.waitForFinished(timeoutMs)) {
        process.kill();
        process.waitForFinished();
        result.err = u"[timeout] "_s;
    } else if (process.exitStatus() == QProcess::NormalExit) {
        result.exitCode = process.exitCode();
    }
    result.out = QString::fromUtf8(process.readAllStandardOutput());
    result.err += QString::fromUtf8(process.readAllStandardError());
    return result;
}

CliResult CliWorld::run(const QStringList &arguments, int timeoutMs)
{
    return finish(*start(arguments), timeoutMs);
}

CliResult CliWorld::runDate(QDate date, const QStringList &more)
{
    return run(QStringList{u"--data"_s, date.toString(Qt::ISODate)} + more);
}

QString CliWorld::dateFolder(Part part, QDate date) const
{
    return path(partName(part) + u'/' + date.toString(Qt::ISODate));
}

QString CliWorld::logText() const
{
    QString text;
    const QDir logs(path(u"logs"_s));
    for (const QString &name : logs.entryList({u"orquestrador_btg_*.log"_s}, QDir::Files, QDir::Name)) {
        QFile file(logs.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            text += QString::fromUtf8(file.readAll());
    }
    return text;
}

QStringList CliWorld::carteiraRows() const
{
    return m_database.rows(
        u"SELECT NmFundo,Tp_Fundo,DtPosicao,Descricao,Qnt,VlrMercado,DataVenc,DataAplic,Categoria,Cod,Grupo,Isin,"
        "DocAtivo,Preco,PercPL,Secao,Linha FROM %1 WHERE Custodiante='BTG' ORDER BY DtPosicao,NmFundo,IDControle"_s.arg(
            m_database.settings().tableCarteira));
}

QStringList CliWorld::rentabilidadeRows() const
{
    return m_database.rows(
        u"SELECT NmFundo,CdConta,CnpjFundo,DtPosicao,VlrCotacao,VlrCotacaoBruta,VlrPatrimonio,QtdCota,VlrAplicacao,"
        "VlrResgate,RentDia,RentMes,RentAno,RentDiaVsCDI,RentMesVsCDI,RentAnoVsCDI,TpClasse FROM %1 "
        "ORDER BY DtPosicao,NmFundo,CdConta,id"_s.arg(m_database.settings().tableRentabilidade));
}

} // namespace Etl
