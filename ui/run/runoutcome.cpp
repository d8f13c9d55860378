// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/runoutcome.h"

#include "ui/controls/operatordate.h"
#include "ui/controls/reportwords.h"
#include "ui/controls/windowwords.h"
#include "ui/controls/words.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

struct RunOutcome
{
    Q_DECLARE_TR_FUNCTIONS(RunOutcome)
};

QString count(qint64 number)
{
    return QLocale(QLocale::Portuguese, QLocale::Brazil).toString(number);
}

/// "1 linha" / "1.204 linhas".
QString counted(qint64 number, const QString &one, const QString &many)
{
    return u"%1 %2"_s.arg(count(number), number == 1 ? one : many);
}

QString durationText(const RunReport &report)
{
    if (!report.started.isValid() || !report.finished.isValid())
        return {};
    const qint64 ms = report.started.msecsTo(report.finished);
    if (ms < 60'000)
        return RunOutcome::tr("em %1 s").arg(
            QLocale(QLocale::Portuguese, QLocale::Brazil).toString(double(ms) / 1000.0, 'f', 1));
    return RunOutcome::tr("em %1 min %2 s").arg(ms / 60'000).arg(ms / 1000 % 60);
}

QString databaseText(const RunReport &report)
{
    qint64 rows = 0;
    for (const ItemReport &item : report.items)
        rows += item.rows;
    // As the history counts them: a fund that came in both parts or on several dates is one fund.
    const int loaded = fundCount(report, {FundState::Loaded});
    const int unchanged = fundCount(report, {FundState::Loaded, FundState::Unchanged}) - loaded;
    if (report.dryRun)
        return RunOutcome::tr("Simulação: nada foi gravado no banco de dados.");
    if (rows > 0 || loaded > 0) {
        QString text = RunOutcome::tr("Gravado no banco de dados: %1")
                           .arg(counted(rows, RunOutcome::tr("linha"), RunOutcome::tr("linhas")));
        if (loaded > 0)
            text += RunOutcome::tr(" de %1").arg(counted(loaded, RunOutcome::tr("fundo"), RunOutcome::tr("fundos")));
        if (unchanged > 0)
            text += RunOutcome::tr("; %1 sem mudança").arg(count(unchanged));
        return text + u'.';
    }
    if (unchanged > 0)
        return RunOutcome::tr("Nada mudou no banco de dados: %1 já carregados com os mesmos arquivos.")
            .arg(counted(unchanged, RunOutcome::tr("fundo"), RunOutcome::tr("fundos")));
    return RunOutcome::tr("Nada foi gravado no banco de dados.");
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
    return RunOutcome::tr("%1 de %2").arg(parts.join(RunOutcome::tr(" e ")), dates.join(u", "_s));
}

/// Too many dates say less than their number.
QString firstDates(const QList<QDate> &dates)
{
    constexpr qsizetype kListedDates = 6;
    QStringList texts;
    for (const QDate date : dates.first(std::min(dates.size(), kListedDates)))
        texts.append(displayDate(date));
    QString text = texts.join(u", "_s);
    if (dates.size() > kListedDates)
        text += RunOutcome::tr(" e mais %1").arg(dates.size() - kListedDates);
    return text;
}

/// Each fund once, with the dates on which it is missing where the run had several.
QStringList missingFundsOf(const RunReport &report, bool dated)
{
    QStringList names;
    QHash<QString, QList<QDate>> dates;
    for (const ItemReport &item : report.items) {
        for (const QString &fund : item.missingFunds) {
            if (!names.contains(fund))
                names.append(fund);
            if (!dates[fund].contains(item.date))
                dates[fund].append(item.date);
        }
    }
    if (dated) {
        for (QString &name : names)
            name = u"%1 (%2)"_s.arg(name, firstDates(dates.value(name)));
    }
    return names;
}

bool isSameReason(const Error &one, const Error &other)
{
    return one.code == other.code && one.message == other.message;
}

/// "carteira e rentabilidade"
QString partsOf(const QList<ItemReport> &items)
{
    QStringList parts;
    for (const ItemReport &item : items)
        parts.append(wordOf(item.part));
    return parts.join(RunOutcome::tr(" e "));
}

QString capitalized(const QString &text)
{
    return text.left(1).toUpper() + text.mid(1);
}

/// The items of one date that failed for the run's reason; none where the run had several dates.
QList<ItemReport> failedAlike(const RunReport &report, const Error &reason)
{
    QList<ItemReport> alike;
    if (hasSeveralDates(report))
        return alike;
    for (const ItemReport &item : report.items) {
        const bool incomplete = reason.code == ErrorCode::Incomplete && !item.missingFunds.isEmpty();
        if (item.error && (incomplete ? item.error->code == reason.code : isSameReason(*item.error, reason)))
            alike.append(item);
    }
    return alike;
}

/// "18 de 36 fundos"
QString cameText(const ItemReport &item)
{
    const qsizetype expected = item.funds + item.missingFunds.size();
    return RunOutcome::tr("%1 de %2")
        .arg(count(item.funds), counted(expected, RunOutcome::tr("fundo"), RunOutcome::tr("fundos")));
}

/// What happened, with the parts to which it happened; the missing funds themselves stand below, once.
QString failureSentence(const RunReport &report, const Error &reason)
{
    const QString said = inWindowWords(reason.message);
    const QList<ItemReport> failed = failedAlike(report, reason);
    if (failed.isEmpty())
        return said;
    if (reason.code == ErrorCode::Incomplete) {
        if (std::any_of(failed.cbegin(), failed.cend(),
                        [](const ItemReport &item) { return item.missingFunds.isEmpty(); }))
            return said;
        const QString day = displayDate(failed.first().date);
        if (cameText(failed.first()) == cameText(failed.last()))
            return RunOutcome::tr("%1 de %2: %3.").arg(capitalized(partsOf(failed)), day, cameText(failed.first()));
        return RunOutcome::tr("%1 de %2: %3; %4: %5.")
            .arg(capitalized(wordOf(failed.first().part)), day, cameText(failed.first()), wordOf(failed.last().part),
                 cameText(failed.last()));
    }
    // A run of one part has but this one to fail.
    return report.items.size() < 2 || reason.code == ErrorCode::Cancelled
               ? said
               : u"%1: %2"_s.arg(capitalized(partsOf(failed)), said);
}

void collectDetails(const RunReport &report, StatusText &text)
{
    const bool dated = hasSeveralDates(report);
    text.missingFunds = missingFundsOf(report, dated);
    const QList<ItemReport> told = failedAlike(report, report.error.value_or(Error{}));
    for (const ItemReport &item : report.items) {
        if (item.error && item.error != report.error && !told.contains(item))
            text.problems.append(u"%1: %2"_s.arg(nameOf(item, dated), inWindowWords(item.error->message)));
        for (const FundReport &fund : item.fundReports) {
            if (fund.error && fund.error != report.error)
                text.problems.append(u"%1: %2"_s.arg(nameOf(fund, item, dated), inWindowWords(fund.error->message)));
        }
    }
}

QString datesText(const RunBalance &balance)
{
    if (balance.asked < 2 || balance.open.isEmpty())
        return {};
    const QString open = firstDates(balance.open);
    return balance.open.size() == 1 ? RunOutcome::tr("%1 concluídas; falta 1: %2").arg(datesDoneText(balance), open)
                                    : RunOutcome::tr("%1 concluídas; faltam %2: %3")
                                          .arg(datesDoneText(balance), count(balance.open.size()), open);
}

StatusText successText(const RunReport &report)
{
    StatusText text{.word = wordOf(Outcome::Success), .iconName = u"success"_s, .tone = Tone::Success};
    if (report.items.isEmpty()) {
        // A policy left nothing over: there is no date and no part to name.
        text.sentence = RunOutcome::tr("Nada a fazer: tudo o que foi pedido já estava completo.");
        text.problems = warningsOf(report);
        text.reason = withWarnings(text.problems.size());
        return text;
    }
    text.sentence =
        RunOutcome::tr("%1: tudo o que foi pedido está carregado %2.").arg(whatText(report), durationText(report));
    text.sentence.replace(u" ."_s, u"."_s);
    text.sentence.replace(0, 1, text.sentence.at(0).toUpper());
    text.database = databaseText(report);
    collectDetails(report, text);
    const QStringList warnings = warningsOf(report);
    text.reason = withWarnings(warnings.size());
    text.problems += warnings;
    return text;
}

} // namespace

QString datesDoneText(const RunBalance &balance)
{
    return RunOutcome::tr("%1 de %2 datas").arg(count(balance.done()), count(balance.asked));
}

StatusText outcomeText(const RunReport &report, const RunBalance &balance)
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
                    .sentence = failureSentence(report, error),
                    .advice = windowAdvice(error.code),
                    .database = databaseText(report),
                    .dates = datesText(balance),
                    .iconName = u"failure"_s,
                    .tone = Tone::Failure};
    if (error.code == ErrorCode::Incomplete) {
        text.iconName = u"incomplete"_s;
        text.tone = Tone::Warning;
    } else if (error.code == ErrorCode::Cancelled) {
        text.iconName = u"cancelled"_s;
        text.tone = Tone::Muted;
        // The core's sentence has the same numbers, but not which dates.
        if (!text.dates.isEmpty())
            text.sentence = RunOutcome::tr("Execução cancelada.");
    }
    collectDetails(report, text);
    return text;
}

StatusText refusalText(const Error &error)
{
    return {.word = RunOutcome::tr("NÃO INICIADO"),
            .reason = wordOf(error.code),
            .sentence = inWindowWords(error.message),
            .advice = windowAdvice(error.code),
            .iconName = u"warning"_s,
            .tone = Tone::Warning};
}

StatusText openingText()
{
    return {.word = RunOutcome::tr("ABRINDO"),
            .sentence = RunOutcome::tr("Lendo a configuração…"),
            .iconName = u"running"_s,
            .tone = Tone::Neutral};
}

StatusText readyText(QDate date)
{
    return {.word = RunOutcome::tr("PRONTO"),
            .sentence = RunOutcome::tr("Pressione F5 para processar %1.").arg(displayDate(date)),
            .iconName = u"ready"_s,
            .tone = Tone::Neutral};
}

StatusText readyText(const QList<QDate> &dates)
{
    StatusText text = readyText(dates.value(0));
    if (dates.size() > 1)
        text.sentence = RunOutcome::tr("Pressione F5 para processar %1 datas, de %2 a %3.")
                            .arg(dates.size())
                            .arg(displayDate(dates.first()), displayDate(dates.last()));
    return text;
}

StatusText waitingText(const QString &obstacle)
{
    return {.word = RunOutcome::tr("AGUARDANDO"), .sentence = obstacle, .iconName = u"info"_s, .tone = Tone::Muted};
}

QString doubtText(const Error &why)
{
    return RunOutcome::tr("A carga vai falhar se nada mudar até lá: %1 Os arquivos são baixados e guardados mesmo "
                          "assim; corrija agora, ou carregue-os depois.")
        .arg(inWindowWords(why.message));
}

StatusText runningText(const QString &what)
{
    return {.word = RunOutcome::tr("EXECUTANDO"), .sentence = what, .iconName = u"running"_s, .tone = Tone::Running};
}

StatusText stoppingText(bool closing)
{
    return {.word = closing ? RunOutcome::tr("ENCERRANDO…") : RunOutcome::tr("CANCELANDO…"),
            .sentence = closing
                            ? RunOutcome::tr("A janela fecha assim que a execução parar.")
                            : RunOutcome::tr(
                                  "Pedido recebido: a execução para no próximo ponto seguro, em geral em um segundo."),
            .iconName = u"cancelled"_s,
            .tone = Tone::Muted};
}

} // namespace Etl
