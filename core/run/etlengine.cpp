// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/etlengine.h"

#include "core/log/dailyfile.h"
#include "core/run/outcome.h"
#include "core/run/runner.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace Etl {

EtlEngine::EtlEngine(Settings settings, const Clock &clock)
    : m_settings(std::move(settings)), m_clock(clock), m_log(clock), m_tokens(makeTokenCache())
{}

RunReport EtlEngine::run(const RunRequest &request, const std::stop_token &token)
{
    auto file = DailyFile::open(m_settings.dirLogs, m_clock.now().toLocalTime().date());
    if (!file) {
        // Without its log a run could not be trusted or explained afterwards: it does not start.
        RunReport report;
        report.started = report.finished = m_clock.now();
        report.error = file.error();
        judgeRun(report);
        m_log.error(file.error().oneLine());
        m_log.error(u"ORQUESTRADOR BTG ETL FINALIZADO - Status: FALHA"_s);
        return report;
    }
    DailyFile &sink = **file;
    // Only what this run writes: earlier lines of this process are in their own file already.
    constexpr qint64 kNothingOld = std::numeric_limits<qint64>::max();
    const int handle = m_log.subscribe([&sink](const LogEvent &event) { sink.append(event); }, kNothingOld);
    RunReport report = runRequest(request, {m_settings, m_clock, m_log, m_tokens}, sink.path(), token);
    m_log.unsubscribe(handle);
    if (!sink.isComplete()) {
        const QString warning =
            u"O arquivo de log ficou incompleto: %1. Verifique o espaço em disco."_s.arg(sink.path());
        report.warnings.append(warning);
        m_log.warning(warning);
    }
    return report;
}

} // namespace Etl
