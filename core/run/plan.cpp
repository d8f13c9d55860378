// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/plan.h"

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
