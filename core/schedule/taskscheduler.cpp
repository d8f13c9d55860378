// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/taskscheduler.h"

#include "core/schedule/schedulerprogram.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTemporaryFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// Since 2000: Windows answers the year 1999 for "never".
QDateTime momentOf(const QJsonValue &value)
{
    const QDateTime moment = QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
    return moment.date().year() > 2000 ? moment : QDateTime();
}

/// DOMAIN\user; empty when it cannot be told: then Windows takes the one who registers the task.
QString currentUser()
{
    const auto answer = runProgram(u"whoami.exe"_s, {});
    if (!answer || answer->exitCode != 0)
        return {};
    // It speaks the console's code page, which is not known here.
    const QByteArray name = answer->out.trimmed();
    const bool plain = std::all_of(name.begin(), name.end(), [](char c) { return c >= ' ' && c <= '~'; });
    return plain ? QString::fromLatin1(name) : QString();
}

} // namespace

QString taskPath(const QString &jobName)
{
    return u"\\Orquestrador BTG\\"_s + jobName;
}

QStringList createTaskArguments(const QString &jobName, const QString &xmlFile)
{
    return {u"/Create"_s, u"/TN"_s, taskPath(jobName), u"/XML"_s, QDir::toNativeSeparators(xmlFile), u"/F"_s};
}

QStringList deleteTaskArguments(const QString &jobName)
{
    return {u"/Delete"_s, u"/TN"_s, taskPath(jobName), u"/F"_s};
}

QStringList runTaskArguments(const QString &jobName)
{
    return {u"/Run"_s, u"/TN"_s, taskPath(jobName)};
}

QStringList queryTaskArguments(const QString &jobName)
{
    return {u"/Query"_s, u"/TN"_s, taskPath(jobName), u"/XML"_s};
}

QStringList listTasksArguments()
{
    // @(…) and -InputObject: one task alone would otherwise come as an object and none as nothing. The folder is
    // missing until the first task is made, so that is no error; "o" is ISO 8601 whatever the language.
    const QString script = uR"([Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
$ErrorActionPreference = 'Stop'
$tasks = @(Get-ScheduledTask -TaskPath '\Orquestrador BTG\' -ErrorAction SilentlyContinue)
$answer = @($tasks | ForEach-Object {
  $info = $_ | Get-ScheduledTaskInfo
  [pscustomobject]@{
    name = $_.TaskName
    xml = ($_ | Export-ScheduledTask)
    lastResult = [uint32]$info.LastTaskResult
    lastRun = if ($info.LastRunTime) { $info.LastRunTime.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ') } else { '' }
    nextRun = if ($info.NextRunTime) { $info.NextRunTime.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ') } else { '' }
  }
})
ConvertTo-Json -InputObject $answer -Compress)"_s;
    return {u"-NoProfile"_s, u"-NonInteractive"_s, u"-ExecutionPolicy"_s, u"Bypass"_s, u"-Command"_s, script};
}

Result<QList<ScheduledEntry>> entriesOfTaskList(const QByteArray &json)
{
    QByteArray text = json.trimmed();
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    QJsonParseError mistake;
    const QJsonDocument document = QJsonDocument::fromJson(text, &mistake);
    if (!document.isArray())
        return fail(ErrorCode::Parse, u"A lista de tarefas do Windows não pôde ser lida."_s, mistake.errorString());
    QList<ScheduledEntry> entries;
    for (const QJsonValue &task : document.array()) {
        ScheduledEntry entry;
        if (auto job = jobOfTaskXml(task[u"xml"].toString().toUtf8()))
            entry.job = *std::move(job);
        else
            entry.trouble = job.error().message;
        entry.job.name = task[u"name"].toString();
        entry.lastResult = quint32(task[u"lastResult"].toDouble());
        entry.lastRun = momentOf(task[u"lastRun"]);
        entry.nextRun = momentOf(task[u"nextRun"]);
        entries.append(entry);
    }
    return entries;
}

QString taskResultText(quint32 result)
{
    switch (result) {
    case 0x0: return u"concluída com sucesso"_s;
    case 0x1: return u"falha (código 1): veja o histórico e o log dessa execução"_s;
    case 0x2: return u"uso errado ou arquivo não encontrado (código 2): confira programa e opções"_s;
    case 0x41300: return u"pronta para o próximo horário"_s;
    case 0x41301: return u"em execução agora"_s;
    case 0x41302: return u"desativada"_s;
    case 0x41303: return u"ainda não executada"_s;
    case 0x41304: return u"sem próximos horários"_s;
    case 0x41306: return u"encerrada antes do fim (por um usuário ou pelo limite de tempo)"_s;
    case 0x4131B: return u"só parte da tarefa pôde ser iniciada"_s;
    case 0x41325: return u"na fila: o Windows vai iniciá-la"_s;
    case 0x80070002: return u"o programa não foi encontrado (0x80070002): confira onde está instalado"_s;
    case 0x8007010B: return u"a pasta de trabalho não existe (0x8007010B)"_s;
    case 0x8007052E: return u"o Windows recusou usuário ou senha (0x8007052E)"_s;
    case 0x800704DD: return u"o usuário não estava conectado (0x800704DD)"_s;
    case 0x800710E0:
        return u"o Windows recusou iniciar a tarefa (0x800710E0): as condições dela não estavam atendidas"_s;
    case 0x8004131F: return u"já havia uma execução em andamento (0x8004131F)"_s;
    case 0xC000013A: return u"interrompida (Ctrl-C ou fim da sessão)"_s;
    case 0x40010004: return u"interrompida pelo fim da sessão do Windows"_s;
    default: break;
    }
    return u"código 0x%1"_s.arg(QString::number(result, 16).toUpper());
}

TaskScheduler::TaskScheduler(QString schtasks, QString powershell)
    : m_schtasks(std::move(schtasks)), m_powershell(std::move(powershell))
{}

QString TaskScheduler::name() const
{
    return u"Agendador de Tarefas do Windows"_s;
}

Result<void> TaskScheduler::tell(const QStringList &arguments, const QString &refusal) const
{
    const auto answer = runProgram(m_schtasks, arguments);
    if (!answer)
        return fail(answer.error());
    if (answer->exitCode != 0)
        return fail(ErrorCode::Config, refusal, answer->oneLine());
    return {};
}

Result<ScheduleListing> TaskScheduler::list() const
{
    ScheduleListing listing;
    if (QStandardPaths::findExecutable(m_powershell).isEmpty()) {
        listing.available = false;
        listing.howToMakeAvailable =
            u"O PowerShell não foi encontrado; sem ele o Agendador de Tarefas não pode ser lido. "
            "Peça ao suporte de informática que o libere."_s;
        return listing;
    }
    const auto answer = runProgram(m_powershell, listTasksArguments());
    if (!answer)
        return fail(answer.error());
    if (answer->exitCode != 0)
        return fail(ErrorCode::Config, u"O Agendador de Tarefas do Windows não respondeu."_s, answer->oneLine());
    auto entries = entriesOfTaskList(answer->out);
    if (!entries)
        return fail(entries.error());
    listing.entries = *std::move(entries);
    return listing;
}

Result<void> TaskScheduler::put(const ScheduledJob &job, const QString &replaced) const
{
    const auto before = list();
    if (!before)
        return fail(before.error());
    const QString old = replaced.isEmpty() ? job.name : replaced;
    for (const ScheduledEntry &entry : before->entries) {
        if (entry.job.name.compare(job.name, Qt::CaseInsensitive) == 0 &&
            old.compare(job.name, Qt::CaseInsensitive) != 0)
            return fail(ErrorCode::Config, u"Já existe um agendamento com o nome “%1”."_s.arg(job.name));
    }
    if (job.logon == JobLogon::Password)
        return fail(ErrorCode::Config,
                    u"Esta tarefa usa a senha guardada pelo Windows: altere-a no Agendador de Tarefas, "
                    "ou escolha outra forma de logon."_s);
    const auto xml = taskXml(job, {currentUser(), job.since.toLocalTime().date()});
    if (!xml)
        return fail(xml.error());
    QTemporaryFile file(QDir::tempPath() + u"/orquestrador-XXXXXX.xml"_s);
    if (!file.open() || file.write(*xml) != xml->size() || !file.flush())
        return fail(ErrorCode::Disk, u"O arquivo da tarefa não pôde ser gravado: %1"_s.arg(file.errorString()));
    file.close();
    if (const auto made =
            tell(createTaskArguments(job.name, file.fileName()), u"O Windows recusou o agendamento; nada mudou."_s);
        !made)
        return made;
    if (old.compare(job.name, Qt::CaseInsensitive) != 0) {
        if (const auto removed = remove(old); !removed)
            return removed;
    }
    const auto after = list();
    if (!after)
        return fail(after.error());
    for (const ScheduledEntry &entry : after->entries) {
        if (entry.job.name == job.name && entry.trouble.isEmpty())
            return {};
    }
    return fail(ErrorCode::Config,
                u"A tarefa lida de volta não é a que foi gravada: confira no Agendador de Tarefas."_s);
}

Result<void> TaskScheduler::remove(const QString &jobName) const
{
    return tell(deleteTaskArguments(jobName), u"O Windows não removeu o agendamento “%1”."_s.arg(jobName));
}

QString TaskScheduler::commandLine(const ScheduledJob &job) const
{
    return u"cmd.exe "_s + taskArguments(job);
}

} // namespace Etl
