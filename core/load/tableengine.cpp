// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/tableengine.h"

using namespace Qt::StringLiterals;

namespace Etl {

Result<QString> engineProblem(Session &session, const QString &table)
{
    if (session.isSqlite())
        return QString();
    const qsizetype point = table.indexOf(u'.');
    const QString schema = point < 0 ? session.settings().name : table.left(point);
    // Without a join to information_schema.views, which would open every view of the schema: it cost 5-8 ms a table.
    auto query = session.exec(
        u"SELECT table_type, engine FROM information_schema.tables WHERE table_schema = ? AND table_name = ?"_s,
        {schema, table.mid(point + 1)});
    if (!query)
        return fail(query.error());
    if (!query->next())
        return QString();
    if (query->value(0).toString().contains("VIEW"_L1, Qt::CaseInsensitive)) {
        auto view = session.exec(
            u"SELECT is_updatable FROM information_schema.views WHERE table_schema = ? AND table_name = ?"_s,
            {schema, table.mid(point + 1)});
        if (!view)
            return fail(view.error());
        const bool writable = view->next() && view->value(0).toString().compare("YES"_L1, Qt::CaseInsensitive) == 0;
        return writable ? QString() : u"é uma visão que não aceita gravação"_s;
    }
    const QString engine = query->value(1).toString();
    if (engine.compare("InnoDB"_L1, Qt::CaseInsensitive) == 0)
        return QString();
    return u"usa o motor %1, que não desfaz gravações: peça ao administrador para passá-la a InnoDB"_s.arg(
        engine.isEmpty() ? u"desconhecido"_s : engine);
}

} // namespace Etl
