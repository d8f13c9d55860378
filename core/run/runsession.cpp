// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/runsession.h"

#include "core/load/runrecords.h"
#include "core/load/schema.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Etl {

Result<void> RunSession::open()
{
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
    if (std::exchange(m_obstacleTold, false)) {
        m_context.log.info(u"O banco de dados voltou a responder."_s, {m_context.runId, {}, {}, {}});
        m_context.tell(LoadDoubted{});
    }
    return {};
}

void RunSession::tellObstacle(const Error &why)
{
    if (m_context.request.mode != RunMode::Full || std::exchange(m_obstacleTold, true))
        return;
    m_context.log.warning(u"O banco de dados não está pronto, e a carga falhará se nada mudar até lá: %1 Os arquivos "
                          "serão baixados e guardados mesmo assim, para serem carregados depois."_s.arg(why.oneLine()),
                          {m_context.runId, {}, {}, {}});
    m_context.tell(LoadDoubted{why});
}

Result<Session *> RunSession::get()
{
    if (!m_session) {
        if (const auto done = open(); !done)
            return fail(done.error());
    }
    recordStart();
    return m_session.get();
}

/// The history is no reason not to download or to load; what it lacks is said.
void RunSession::recordStart()
{
    if (m_startRecorded || m_loadsWithoutStart || m_context.request.dryRun || m_context.token.stop_requested())
        return;
    const LogContext place{m_context.runId, {}, {}, {}};
    RunReport begun = m_report;
    begun.items.clear();
    const auto recorded = recordRunStart(*m_session, begun, m_context.parameters);
    m_startRecorded = recorded.has_value();
    if (recorded && m_startError)
        m_context.log.info(u"O início da execução agora está no histórico do banco."_s, place);
    if (recorded)
        return;
    if (!m_startError)
        m_context.log.warning(
            u"O início ainda não pôde ser gravado no histórico do banco; será tentado de novo antes da carga: %1"_s.arg(
                recorded.error().oneLine()),
            place);
    m_startError = recorded.error();
}

Result<Session *> RunSession::getToLoad()
{
    auto session = get();
    if (!session || m_startRecorded || m_loadsWithoutStart || !m_startError)
        return session;
    m_loadsWithoutStart = true;
    const QString text =
        u"A carga começa sem que o início da execução esteja no histórico do banco: se ela for interrompida, o "
        "calendário não saberá dela; nesse caso processe as datas de novo. %1"_s.arg(m_startError->oneLine());
    m_report.warnings.append(text);
    m_context.log.warning(text, {m_context.runId, {}, {}, {}});
    return session;
}

} // namespace Etl
