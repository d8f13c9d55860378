// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/plan.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

Plan planFor(const QList<PreviewDate> &dates, const Folders &folders, const BusinessDays &calendar)
{
    Plan plan;
    for (const PreviewDate &date : dates) {
        const bool businessDay = calendar.isBusinessDay(date.date);
        if (!businessDay)
            plan.warnings.append(calendar.explain(date.date));
        for (const Part part : date.parts)
            plan.items.append({part, date.date, businessDay, folders.of(part),
                               part == Part::Carteira || !date.parts.contains(Part::Carteira)});
    }
    return plan;
}

Result<void> checkFolderNames(const QList<PreviewDate> &dates, const QString &format)
{
    QHash<QString, QDate> taken;
    for (const PreviewDate &date : dates) {
        // The carteira's files carry their whole date in their names.
        if (!date.parts.contains(Part::Rentabilidade))
            continue;
        const QString folder = date.date.toString(format);
        // Day and month are all that the name of the rentabilidade's file tells of its date.
        const QString place = folder + u'/' + date.date.toString(u"dd_MM");
        const QDate other = taken.value(place);
        if (other.isValid())
            return fail(
                ErrorCode::Config,
                u"PASTA_DATA=%1 dá a mesma pasta (%2) a %3 e a %4: os arquivos de uma data substituiriam os da outra. "
                "Peça um período de menos de um ano ou ponha o ano na pasta (PASTA_DATA=yyyy-MM-dd)."_s.arg(
                    format, folder, std::min(other, date.date).toString(u"dd/MM/yyyy"),
                    std::max(other, date.date).toString(u"dd/MM/yyyy")));
        taken.insert(place, date.date);
    }
    return {};
}

Result<Folders> resolveFolders(const RunRequest &request, const Folders &configured)
{
    Folders folders = request.folders;
    if (folders.carteira.isEmpty())
        folders.carteira = configured.carteira;
    if (folders.rentabilidade.isEmpty())
        folders.rentabilidade = configured.rentabilidade;
    if (request.parts.contains(Part::Carteira) && folders.carteira.isEmpty())
        return fail(ErrorCode::Config,
                    u"Variável BTG_REPORT_PATH não definida no arquivo .env e --dir-carteira não especificado"_s);
    if (request.parts.contains(Part::Rentabilidade) && folders.rentabilidade.isEmpty())
        return fail(
            ErrorCode::Config,
            u"Variável BTG_RENTABILIDADE não definida no arquivo .env e --dir-rentabilidade não especificado"_s);
    return folders;
}

} // namespace Etl
