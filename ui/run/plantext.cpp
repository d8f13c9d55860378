// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/plantext.h"

#include "core/base/error.h"
#include "ui/controls/operatordate.h"
#include "ui/controls/windowwords.h"
#include "ui/controls/words.h"
#include "ui/run/planpanel.h"
#include "ui/run/stagemodel.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr qsizetype kNamedFunds = 4;

QString fundsText(qint64 number, const QString &one, const QString &many)
{
    return (number == 1 ? one : many).arg(QLocale(QLocale::Portuguese, QLocale::Brazil).toString(number));
}

QString named(const QStringList &names)
{
    QString text = names.first(std::min(names.size(), kNamedFunds)).join(u", "_s);
    if (names.size() > kNamedFunds)
        text += PlanPanel::tr(" e mais %1").arg(names.size() - kNamedFunds);
    return text;
}

QString doingText(const RunRequest &request)
{
    const QString note = request.dryRun ? PlanPanel::tr(", sem gravar nada") : QString();
    switch (request.mode) {
    case RunMode::Full:
        return request.dryRun ? PlanPanel::tr("simular a carga") + note : PlanPanel::tr("baixar e carregar");
    case RunMode::ExtractOnly: return PlanPanel::tr("só baixar, sem carregar");
    case RunMode::LoadOnly: return PlanPanel::tr("carregar o que está na pasta") + note;
    }
    return {};
}

QString dayText(const DayCoverage &day)
{
    QString text = wordOf(day.part) + u": "_s;
    if (day.state == DayState::Running)
        return text + PlanPanel::tr("em execução por %1").arg(day.holder);
    if (day.loaded == 0)
        return text + PlanPanel::tr("nada carregado ainda");
    text += fundsText(day.loaded, PlanPanel::tr("%1 fundo já carregado"), PlanPanel::tr("%1 fundos já carregados"));
    if (!day.missing.isEmpty())
        text += u", "_s + PlanPanel::tr("%1 faltando: %2").arg(day.missing.size()).arg(named(day.missing));
    if (day.state == DayState::Failed && day.runReason == reasonWord(ErrorCode::Cancelled))
        text += PlanPanel::tr("; a última execução foi cancelada");
    else if (day.state == DayState::Failed)
        text += PlanPanel::tr("; a última execução falhou");
    return text;
}

} // namespace

QString partsText(const QList<Part> &parts)
{
    QStringList names;
    for (const Part part : parts)
        names.append(wordOf(part));
    QString text = names.join(PlanPanel::tr(" e "));
    return text.replace(0, 1, text.left(1).toUpper());
}

QString headlineOf(const RunRequest &request, const PeriodPreview &preview)
{
    QString text;
    if (request.dates.size() == 1 && preview.dates.size() == 1) {
        const QDate date = request.dates.first();
        text = PlanPanel::tr("%1 de %2 (%3): %4.")
                   .arg(partsText(request.parts), displayDate(date), weekdayWord(date), doingText(request));
    } else if (preview.nothingToDo()) {
        text = PlanPanel::tr("Nada a fazer: %1.").arg(preview.sentence());
    } else {
        text = PlanPanel::tr("%1: %2.\n%3").arg(partsText(request.parts), doingText(request), preview.sentence());
    }
    if (request.waiting)
        text += PlanPanel::tr("\nRepete a cada %1 min até estar completo, no máximo até as %2.")
                    .arg(request.waiting->interval.count())
                    .arg(request.waiting->until.toString(u"HH:mm"));
    return text;
}

PlanLine databaseLine(const RunRequest &request, const RunOutlook &outlook)
{
    if (request.mode == RunMode::ExtractOnly)
        return {u"info"_s, Tone::Muted, PlanPanel::tr("O banco de dados não será tocado.")};
    if (!outlook.databaseProblem.isEmpty())
        return {u"warning"_s, Tone::Warning,
                PlanPanel::tr("O banco de dados não respondeu; não se sabe o que já está carregado. %1")
                    .arg(inWindowWords(outlook.databaseProblem))};
    const auto is = [](DayState state) { return [state](const DayCoverage &day) { return day.state == state; }; };
    const QList<DayCoverage> &days = outlook.days;
    if (request.dates.size() == 1) {
        if (days.isEmpty())
            return {u"database"_s, Tone::Muted, PlanPanel::tr("Nada carregado ainda nesta data.")};
        QStringList texts;
        for (const DayCoverage &day : days)
            texts.append(dayText(day));
        const bool complete = std::all_of(days.cbegin(), days.cend(), is(DayState::Complete));
        const bool partial = std::any_of(days.cbegin(), days.cend(),
                                         [](const DayCoverage &day) { return !day.missing.isEmpty() && day.loaded; });
        return {complete  ? u"success"_s
                : partial ? u"incomplete"_s
                          : u"database"_s,
                complete  ? Tone::Success
                : partial ? Tone::Warning
                          : Tone::Muted,
                PlanPanel::tr("No banco, em %1 – %2.").arg(displayDate(request.dates.first()), texts.join(u" · "_s))};
    }
    const auto complete = std::count_if(days.cbegin(), days.cend(), is(DayState::Complete));
    const auto gaps =
        std::count_if(days.cbegin(), days.cend(), [](const DayCoverage &day) { return isGap(day.state); });
    return {u"database"_s, Tone::Muted,
            PlanPanel::tr("No banco: %1 de %2 cargas completas (uma por data e parte), %3 com falta ou falha.")
                .arg(complete)
                .arg(days.size())
                .arg(gaps)};
}

PlanLine filesLine(const RunRequest &request, const RunOutlook &outlook)
{
    const QList<ItemKey> &without = outlook.withoutFiles;
    if (request.mode != RunMode::LoadOnly || without.isEmpty())
        return {};
    const QString cure = PlanPanel::tr("Para baixá-los, escolha “Baixar e carregar” em “O que fazer”.");
    qsizetype all = 0;
    for (const PreviewDate &date : outlook.preview.dates)
        all += date.parts.size();
    if (request.dates.size() == 1) {
        QStringList parts;
        for (const ItemKey &item : without)
            parts.append(wordOf(item.part));
        const QString what = parts.join(PlanPanel::tr(" e "));
        const QString day = displayDate(request.dates.first());
        const QString text =
            without.size() == all
                ? PlanPanel::tr("Não há arquivos de %1 de %2 na pasta: nada será carregado. %3").arg(what, day, cure)
                : PlanPanel::tr("Não há arquivos de %1 de %2 na pasta: essa parte não será carregada. %3")
                      .arg(what, day, cure);
        return {u"warning"_s, Tone::Warning, text};
    }
    QStringList items;
    for (const ItemKey &item : without)
        items.append(PlanPanel::tr("%1 de %2").arg(wordOf(item.part), displayDate(item.date)));
    return {u"warning"_s, Tone::Warning,
            PlanPanel::tr("Sem arquivos na pasta em %1 de %2 cargas (uma por data e parte): %3. %4")
                .arg(without.size())
                .arg(all)
                .arg(named(items), cure)};
}

PlanLine bankLine(const Result<ReleaseOutlook> &answer)
{
    if (!answer)
        return {
            u"info"_s, Tone::Muted,
            PlanPanel::tr("A lista de liberação do BTG não pôde ser consultada agora; a execução não depende dela. %1")
                .arg(inWindowWords(answer.error().message))};
    if (answer->listed == 0)
        return {u"info"_s, Tone::Muted, PlanPanel::tr("O BTG ainda não lista fundos para esta data.")};
    if (answer->released == answer->listed)
        return {u"success"_s, Tone::Success,
                fundsText(answer->listed, PlanPanel::tr("O BTG já liberou o único fundo da lista (%1)."),
                          PlanPanel::tr("O BTG já liberou os %1 fundos da lista."))};
    return {u"incomplete"_s, Tone::Warning,
            PlanPanel::tr("O BTG liberou %1 de %2 fundos; ainda não: %3.")
                .arg(answer->released)
                .arg(answer->listed)
                .arg(named(answer->waiting))};
}

QString usualText(const std::optional<std::chrono::milliseconds> &usual)
{
    return usual ? PlanPanel::tr("Uma execução como esta costuma levar %1.").arg(wholeDuration(*usual)) : QString();
}

} // namespace Etl
