// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/loadedfunds.h"

#include "core/load/tablecolumns.h"

using namespace Qt::StringLiterals;

namespace Etl {

Result<QList<FundOnRecord>> loadedFunds(Session &session)
{
    const auto columns = readColumns(session, u"etl_carga_fundo"_s);
    if (!columns)
        return fail(columns.error());
    QList<FundOnRecord> funds;
    if (columns->isEmpty())
        return funds;
    auto query = session.exec(u"SELECT parte, fundo, MAX(data) FROM etl_carga_fundo GROUP BY parte, fundo"_s);
    if (!query)
        return fail(query.error(), u"etl_carga_fundo"_s);
    while (query->next())
        funds.append({query->value(1).toString(),
                      query->value(0).toString() == partName(Part::Carteira) ? Part::Carteira : Part::Rentabilidade,
                      QDate::fromString(query->value(2).toString().left(10), Qt::ISODate)});
    return funds;
}

} // namespace Etl
