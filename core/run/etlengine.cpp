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

namespace {

/// Hands the lines of one run to its daily file; the sink goes before the file does, whatever happens.
class FileSubscription
{
public:
    FileSubscription(RunLog &log, DailyFile &file) : m_log(log)
    {
        // Only what this run writes: earlier lines of this process are in their own file already.
        constexpr qint64 kNothingOld = std::numeric_limits<qint64>::max();
        m_handle = log.subscribe([&file](const LogEvent &event) { file.append(event); }, kNothingOld);
    }
    ~FileSubscription() { m_log.unsubscribe(m_handle); }
    Q_DISABLE_COPY_MOVE(FileSubscription)

private:
    RunLog &m_log;
    int m_handle = 0;
};

RunReport reportOf(const Error &error, const QDateTime &when)
{
    RunReport report;
    report.started = report.finished = when;
    report.error = error;
    judgeRun(report);
    return report;
}

} // namespace

RunReport EtlEngine::run(const RunRequest &request, const std::stop_token &token)
{
    const auto failedRun = [this](const Error &error) {
        m_log.error(error.oneLine());
        m_log.error(u"ORQUESTRADOR BTG ETL FINALIZADO - Status: FALHA"_s);
        return reportOf(error, m_clock.now());
    };
    // The mouth of the run thread: nothing may escape from here.
    try {
        auto file = DailyFile::open(m_settings.dirLogs, m_clock.now().toLocalTime().date());
        if (!file)
            return failedRun(file.error()); // a run without its log could not be explained afterwards
        const FileSubscription subscription(m_log, **file);
        RunReport report = runRequest(
            request, {m_settings, m_clock, m_log, m_tokens, [this](const RunProgress &told) { progress().post(told); }},
            (*file)->path(), token);
        if (!(*file)->isComplete()) {
            const QString warning =
                u"O arquivo de log ficou incompleto: %1. Verifique o espaço em disco."_s.arg((*file)->path());
            report.warnings.append(warning);
            m_log.warning(warning);
        }
        return report;
    } catch (const std::exception &surprise) {
        return failedRun({ErrorCode::Internal, u"Erro inesperado."_s, QString::fromUtf8(surprise.what()), {}});
    } catch (...) {
        return failedRun({ErrorCode::Internal, u"Erro inesperado."_s, {}, {}});
    }
}

RunOutlook EtlEngine::outlook(const RunRequest &request, const std::stop_token &token)
{
    return readOutlook(m_settings, m_clock, request, token);
}

Result<ReleaseOutlook> EtlEngine::releases(QDate date, const std::stop_token &token)
{
    BtgClient client(m_settings.api, m_clock, m_tokens, {});
    const auto list = client.releaseList(date, token);
    if (!list)
        return fail(list.error());
    ReleaseOutlook outlook;
    outlook.listed = int(list->size());
    for (const ReleaseEntry &entry : *list) {
        if (entry.released)
            ++outlook.released;
        else
            outlook.waiting.append(u"%1 (%2)"_s.arg(entry.fundName, entry.status));
    }
    return outlook;
}

} // namespace Etl
