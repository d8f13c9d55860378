// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/runoutcome.h"

#include "ui/controls/operatordate.h"
#include "ui/controls/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <chrono>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("RunOutcome", text);
}

QString count(qint64 number)
{
    return QLocale(QLocale::Portuguese, QLocale::Brazil).toString(number);
}

/// "1 linha" / "1.204 linhas".
QString counted(qint64 number, const char *one, const char *many)
{
    return u"%1 %2"_s.arg(count(number), number == 1 ? words(one) : words(many));
}

QString durationText(const RunReport &report)
{
    if (!report.started.isValid() || !report.finished.isValid())
        return {};
    const qint64 ms = report.started.msecsTo(report.finished);
    if (ms < 60'000)
        return words("em %1 s").arg(
            QLocale(QLocale::Portuguese, QLocale::Brazil).toString(double(ms) / 1000.0, 'f', 1));
    return words("em %1 min %2 s").arg(ms / 60'000).arg(ms / 1000 % 60);
}

QString databaseText(const RunReport &report)
{
    qint64 rows = 0;
    // A fund that came in both parts is one fund.
    QSet<QString> loadedFunds;
    QSet<QString> unchangedFunds;
    for (const ItemReport &item : report.items) {
        rows += item.rows;
        for (const FundReport &fund : item.fundReports) {
            if (fund.state == FundState::Loaded)
                loadedFunds.insert(fund.fund);
            else if (fund.state == FundState::Unchanged)
                unchangedFunds.insert(fund.fund);
        }
    }
    const qsizetype loaded = loadedFunds.size();
    const qsizetype unchanged = unchangedFunds.subtract(loadedFunds).size();
    if (report.dryRun)
        return words("Simulação: nada foi gravado no banco de dados.");
    if (rows > 0 || loaded > 0) {
        QString text = words("Gravado no banco de dados: %1").arg(counted(rows, "linha", "linhas"));
        if (loaded > 0)
            text += words(" de %1").arg(counted(loaded, "fundo", "fundos"));
        if (unchanged > 0)
            text += words("; %1 sem mudança").arg(count(unchanged));
        return text + u'.';
    }
    if (unchanged > 0)
        return words("Nada mudou no banco de dados: %1 já carregados com os mesmos arquivos.")
            .arg(counted(unchanged, "fundo", "fundos"));
    return words("Nada foi gravado no banco de dados.");
}

QString whatText(const RunReport &report)
{
    QStringList parts;
    QStringList dates;
    for (const ItemReport &item : report.items) {
        if (!parts.contains(wordOf(item.part)))
            parts.append(wordOf(item.part));
        if (!dates.contains(displayDate(item.date)))
            dates.append(displayDate(item.date));
    }
    return words("%1 de %2").arg(parts.join(words(" e ")), dates.join(u", "_s));
}

void collectDetails(const RunReport &report, StatusText &text)
{
    for (const ItemReport &item : report.items) {
        for (const QString &fund : item.missingFunds) {
            if (!text.missingFunds.contains(fund))
                text.missingFunds.append(fund);
        }
        if (item.error && item.error != report.error)
            text.problems.append(u"%1: %2"_s.arg(wordOf(item.part), item.error->message));
        for (const FundReport &fund : item.fundReports) {
            if (fund.error && fund.error != report.error)
                text.problems.append(u"%1: %2"_s.arg(fund.fund, fund.error->message));
        }
    }
}

bool hasWarnings(const RunReport &report)
{
    for (const ItemReport &item : report.items) {
        if (!item.warnings.isEmpty())
            return true;
        for (const FundReport &fund : item.fundReports) {
            if (!fund.warnings.isEmpty())
                return true;
        }
    }
    return !report.warnings.isEmpty();
}

StatusText successText(const RunReport &report)
{
    StatusText text{.word = wordOf(Outcome::Success), .iconName = u"success"_s, .tone = Tone::Success};
    if (report.items.isEmpty()) {
        // A policy left nothing over: there is no date and no part to name.
        text.sentence = words("Nada a fazer: tudo o que foi pedido já estava completo.");
        text.problems = report.warnings;
        text.reason = report.warnings.isEmpty() ? QString() : words("com avisos");
        return text;
    }
    text.sentence = words("%1: tudo o que foi pedido está carregado %2.").arg(whatText(report), durationText(report));
    text.sentence.replace(u" ."_s, u"."_s);
    text.sentence.replace(0, 1, text.sentence.at(0).toUpper());
    text.database = databaseText(report);
    collectDetails(report, text);
    if (hasWarnings(report)) {
        text.reason = words("com avisos");
        text.problems += report.warnings;
        for (const ItemReport &item : report.items)
            text.problems += item.warnings;
        text.problems.removeDuplicates();
    }
    return text;
}

} // namespace

StatusText outcomeText(const RunReport &report)
{
    if (report.outcome == Outcome::Success)
        return successText(report);
    Error error = report.error.value_or(Error{});
    if (!report.error) {
        for (const ItemReport &item : report.items) {
            if (item.error) {
                error = *item.error;
                break;
            }
        }
    }
    StatusText text{.word = wordOf(Outcome::Failure),
                    .reason = wordOf(error.code),
                    .sentence = error.message,
                    .advice = operatorAdvice(error.code),
                    .database = databaseText(report),
                    .iconName = u"failure"_s,
                    .tone = Tone::Failure};
    if (error.code == ErrorCode::Incomplete) {
        text.iconName = u"incomplete"_s;
        text.tone = Tone::Warning;
    } else if (error.code == ErrorCode::Cancelled) {
        text.iconName = u"cancelled"_s;
        text.tone = Tone::Muted;
    }
    collectDetails(report, text);
    return text;
}

StatusText refusalText(const Error &error)
{
    return {.word = words("NÃO INICIADO"),
            .reason = wordOf(error.code),
            .sentence = error.message,
            .advice = operatorAdvice(error.code),
            .iconName = u"warning"_s,
            .tone = Tone::Warning};
}

StatusText openingText()
{
    return {.word = words("ABRINDO"),
            .sentence = words("Lendo a configuração…"),
            .iconName = u"running"_s,
            .tone = Tone::Neutral};
}

StatusText readyText(QDate date)
{
    return {.word = words("PRONTO"),
            .sentence = words("Pressione F5 para processar %1.").arg(displayDate(date)),
            .iconName = u"ready"_s,
            .tone = Tone::Neutral};
}

StatusText readyText(const QList<QDate> &dates)
{
    StatusText text = readyText(dates.value(0));
    if (dates.size() > 1)
        text.sentence = words("Pressione F5 para processar %1 datas, de %2 a %3.")
                            .arg(dates.size())
                            .arg(displayDate(dates.first()), displayDate(dates.last()));
    return text;
}

StatusText waitingText(const QString &obstacle)
{
    return {.word = words("AGUARDANDO"), .sentence = obstacle, .iconName = u"info"_s, .tone = Tone::Muted};
}

StatusText runningText(const QString &what)
{
    return {.word = words("EXECUTANDO"), .sentence = what, .iconName = u"running"_s, .tone = Tone::Running};
}

StatusText stoppingText(bool closing)
{
    return {.word = closing ? words("ENCERRANDO…") : words("CANCELANDO…"),
            .sentence =
                closing ? words("A janela fecha assim que a execução parar.")
                        : words("Pedido recebido: a execução para no próximo ponto seguro, em geral em um segundo."),
            .iconName = u"cancelled"_s,
            .tone = Tone::Muted};
}

} // namespace Etl
