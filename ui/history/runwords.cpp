// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/runwords.h"

#include "core/base/secret.h"
#include "core/config/identity.h"
#include "ui/controls/operatordate.h"
#include "ui/controls/reportwords.h"
#include "ui/controls/windowwords.h"
#include "ui/controls/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// Only so that lupdate finds the texts.
struct RunWords
{
    Q_DECLARE_TR_FUNCTIONS(RunWords)
};

QString partsWords(const QString &tipo)
{
    if (tipo == "carteira"_L1)
        return RunWords::tr("carteira");
    if (tipo == "rentabilidade"_L1)
        return RunWords::tr("rentabilidade");
    return RunWords::tr("carteira e rentabilidade");
}

QString policyWords(const QString &policy)
{
    if (policy == "faltantes"_L1)
        return RunWords::tr("só o que falta");
    return policy == "faltantes-e-falhas"_L1 ? RunWords::tr("o que falta e o que falhou") : QString();
}

QString stageLine(const ItemReport &item, const StageReport &stage)
{
    QString line = u"  %1 %2 / %3: "_s.arg(wordOf(item.part), displayDate(item.date), wordOf(stage.stage));
    const bool cancelled = stage.error && stage.error->code == ErrorCode::Cancelled;
    line += stage.state != StageState::Failed ? RunWords::tr("não executada")
            : cancelled                       ? RunWords::tr("CANCELADA")
                                              : RunWords::tr("FALHOU");
    if (stage.error)
        line += u" – "_s + inWindowWords(stage.error->oneLine());
    return line;
}

QString fundLine(const FundReport &fund)
{
    QString line = u"  %1: %2"_s.arg(fund.fund, wordOf(fund.state));
    if (fund.error)
        line += u" – "_s + inWindowWords(fund.error->oneLine());
    return line;
}

QStringList itemLines(const ItemReport &item)
{
    QStringList lines{u"%1 %2: %3, %4 %5, %6 %7"_s.arg(
        wordOf(item.part), displayDate(item.date), wordOf(item.outcome), countWords(item.funds),
        item.funds == 1 ? RunWords::tr("fundo") : RunWords::tr("fundos"), countWords(item.rows),
        item.rows == 1 ? RunWords::tr("linha gravada") : RunWords::tr("linhas gravadas"))};
    for (const StageReport &stage : item.stages) {
        if (stage.state == StageState::Failed || stage.state == StageState::Skipped)
            lines.append(stageLine(item, stage));
    }
    for (const FundReport &fund : item.fundReports) {
        if (fund.error || fund.state == FundState::Rejected)
            lines.append(fundLine(fund));
    }
    if (!item.missingFunds.isEmpty())
        lines.append(u"  %1: %2"_s.arg(RunWords::tr("faltam"), item.missingFunds.join(u", "_s)));
    return lines;
}

} // namespace

RunMark markOf(const RunSummary &run)
{
    if (!run.finished.isValid()) {
        switch (run.standing) {
        case RunStanding::Running: return {RunWords::tr("EM ANDAMENTO"), u"running"_s, Tone::Running};
        case RunStanding::Interrupted: return {RunWords::tr("INTERROMPIDA"), u"warning"_s, Tone::Failure};
        case RunStanding::Ended:
        case RunStanding::Unknown: return {RunWords::tr("SEM FIM REGISTRADO"), u"help"_s, Tone::Warning};
        }
    }
    if (run.status == outcomeWord(Outcome::Success))
        return {shownWord(run.status), u"success"_s, Tone::Success};
    if (run.reason == reasonWord(ErrorCode::Incomplete))
        return {shownWord(run.status), u"incomplete"_s, Tone::Warning};
    if (run.reason == reasonWord(ErrorCode::Cancelled))
        return {shownWord(run.status), u"cancelled"_s, Tone::Muted};
    return {shownWord(run.status), u"failure"_s, Tone::Failure};
}

QString reasonWords(const RunSummary &run)
{
    return run.reason.isEmpty() ? withWarnings(run.warnings) : shownWord(run.reason);
}

QString durationWords(std::chrono::milliseconds duration)
{
    const qint64 ms = duration.count();
    if (ms < 1'000)
        return RunWords::tr("%1 ms").arg(ms);
    if (ms < 10'000)
        return RunWords::tr("%1 s").arg(
            QLocale(QLocale::Portuguese, QLocale::Brazil).toString(double(ms) / 1000.0, 'f', 1));
    const qint64 seconds = (ms + 500) / 1000;
    if (seconds < 60)
        return RunWords::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return RunWords::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return RunWords::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'));
}

QString durationWords(const RunSummary &run)
{
    if (!run.started.isValid() || !run.finished.isValid())
        return {};
    return durationWords(std::chrono::milliseconds(run.started.msecsTo(run.finished)));
}

QString instantWords(const QDateTime &instant)
{
    return instant.isValid() ? instant.toLocalTime().toString(u"dd/MM/yyyy HH:mm:ss") : QString();
}

QString datesWords(const QString &dates)
{
    const QDate first = QDate::fromString(dates.section(u':', 0, 0), Qt::ISODate);
    const QDate last = QDate::fromString(dates.section(u':', -1), Qt::ISODate);
    if (!first.isValid() || !last.isValid())
        return dates;
    return first == last ? displayDate(first) : RunWords::tr("%1 a %2").arg(displayDate(first), displayDate(last));
}

QString parametersWords(const QString &parameters)
{
    const QStringList options = QProcess::splitCommand(parameters);
    if (options.isEmpty())
        return {};
    // Said elsewhere, with their values.
    const QStringList told{u"--data"_s, u"--periodo"_s, u"--intervalo"_s, u"--dir-carteira"_s,
                           u"--dir-rentabilidade"_s};
    QStringList texts;
    for (qsizetype i = 0; i < options.size(); ++i) {
        const QString &option = options[i];
        if (option == "--tipo"_L1)
            texts.prepend(partsWords(options.value(++i)));
        else if (told.contains(option))
            ++i;
        else if (option.startsWith("--dir-"_L1))
            continue;
        else if (option == "--politica"_L1)
            texts.append(policyWords(options.value(++i)));
        else if (option == "--ordem"_L1)
            texts.append(options.value(++i) == "recentes"_L1 ? RunWords::tr("mais novas antes")
                                                             : RunWords::tr("mais antigas antes"));
        else if (option == "--ate-completo"_L1)
            texts.append(RunWords::tr("até completar (até %1)").arg(options.value(++i)));
        else if (option == "--apenas-extracao"_L1)
            texts.append(RunWords::tr("só download"));
        else if (option == "--apenas-carga"_L1)
            texts.append(RunWords::tr("só carga"));
        else if (option == "--simular"_L1)
            texts.append(RunWords::tr("simulação"));
        else if (option == "--somente-faltantes"_L1)
            texts.append(RunWords::tr("só o que falta"));
        else
            texts.append(option);
    }
    texts.removeAll(QString());
    return texts.join(u", "_s);
}

QString originWords(const QString &origin)
{
    if (origin == scheduledOrigin())
        return RunWords::tr("agendada");
    return origin.isEmpty() ? QString() : RunWords::tr("manual (%1)").arg(origin);
}

QString countWords(qint64 number)
{
    return QLocale(QLocale::Portuguese, QLocale::Brazil).toString(number);
}

QString ticketText(const RunDetails &details)
{
    const RunSummary &run = details.summary;
    const RunReport &report = details.report;
    QStringList lines;
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines.append(u"%1: %2"_s.arg(name, value));
    };
    add(RunWords::tr("Orquestrador BTG"), report.version);
    add(RunWords::tr("Execução"), run.runId);
    add(RunWords::tr("Resultado"),
        reasonWords(run).isEmpty() ? markOf(run).word : u"%1 – %2"_s.arg(markOf(run).word, reasonWords(run)));
    add(RunWords::tr("Como se sabe"), run.standingWhy);
    add(RunWords::tr("Início"), instantWords(run.started));
    add(RunWords::tr("Fim"), instantWords(run.finished));
    add(RunWords::tr("Duração"), durationWords(run));
    add(RunWords::tr("Datas"), datesWords(run.dates));
    add(RunWords::tr("Parâmetros"), run.parameters);
    add(RunWords::tr("Quem"), u"%1 (%2), %3"_s.arg(run.user, run.computer, originWords(run.origin)));
    if (report.error) {
        add(RunWords::tr("Mensagem"), inWindowWords(report.error->oneLine()));
        add(RunWords::tr("O que fazer"), windowAdvice(report.error->code));
    }
    for (const ItemReport &item : report.items)
        lines += itemLines(item);
    for (const QString &warning : warningsOf(report))
        add(RunWords::tr("Aviso"), warning);
    add(RunWords::tr("Log"), report.logFile);
    return Redactor::redact(lines.join(u'\n'));
}

} // namespace Etl
