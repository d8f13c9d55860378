// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/runsession.h"

#include "core/load/schema.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

Result<Session *> RunSession::get()
{
    if (m_session)
        return m_session.get();
    auto opened = Session::open(m_context.settings.database, m_context.clock);
    if (!opened)
        return fail(opened.error());
    if (m_context.request.dryRun) {
        const auto tables = checkTables(**opened);
        if (!tables)
            return fail(tables.error());
        m_tablesMissing =
            std::any_of(tables->cbegin(), tables->cend(), [](const TableCheck &table) { return !table.exists; });
    } else {
        const auto created = createMissingTables(**opened);
        if (!created)
            return fail(created.error());
        if (!created->isEmpty())
            m_context.log.info(u"Tabelas criadas: %1"_s.arg(created->join(u", "_s)), {m_context.runId, {}, {}, {}});
    }
    m_session = *std::move(opened);
    return m_session.get();
}

} // namespace Etl
