// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services.h"

#include "app/demonstration/bundledbank.h"
#include "core/run/etlengine.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// The bank's clock runs this much faster in the demonstration: a ticket takes about a second instead of half a minute.
constexpr double kDemonstrationSpeed = 30;
/// Far beyond the scale: a slow computer must not let a ticket expire.
constexpr std::chrono::seconds kDemonstrationDeadline{60};
constexpr std::chrono::milliseconds kPolicyInterval{5'000};

const SystemClock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

/// The real engine in front of a simulator that it owns.
class DemonstrationEngine final : public Engine
{
public:
    DemonstrationEngine(std::unique_ptr<Simulator> simulator, const Settings &settings)
        : m_simulator(std::move(simulator)), m_engine(settings, systemClock())
    {}

    const Settings &settings() const override { return m_engine.settings(); }
    BusinessDays calendar() const override { return m_engine.calendar(); }
    RunLog &log() override { return m_engine.log(); }
    QString logFolder() const override { return m_engine.logFolder(); }
    ProgressBus &progress() override { return m_engine.progress(); }
    RunOutlook outlook(const RunRequest &request, const std::stop_token &token) override
    {
        return m_engine.outlook(request, token);
    }
    Result<ReleaseOutlook> releases(QDate date, const std::stop_token &token) override
    {
        return m_engine.releases(date, token);
    }
    RunReport run(const RunRequest &request, const std::stop_token &token) override
    {
        return m_engine.run(request, token);
    }

private:
    std::unique_ptr<Simulator> m_simulator; ///< outlives the engine that talks to it
    EtlEngine m_engine;
};

QUrl below(const QUrl &base, const QString &path)
{
    QUrl url = base;
    url.setPath(path);
    return url;
}

} // namespace

Result<std::shared_ptr<Engine>> openConfiguredEngine(const SettingsSources &sources)
{
    auto settings = loadSettings(sources, KeychainSecrets());
    if (!settings)
        return fail(settings.error());
    return std::make_shared<EtlEngine>(*std::move(settings), systemClock());
}

Result<std::shared_ptr<Engine>> openDemonstrationEngine(const DemonstrationOptions &options)
{
    const QString folder = options.folder.isEmpty()
                               ? QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation))
                                     .absoluteFilePath(u"demonstracao"_s)
                               : QDir::current().absoluteFilePath(options.folder);
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::Disk, u"Não foi possível criar a pasta da demonstração: %1."_s.arg(folder));

    SimulatorOptions bank;
    bank.funds = options.funds;
    bank.faults = options.faults;
    bank.timeScale = kDemonstrationSpeed;
    bank.releaseEverything = true;
    auto simulator = startBundledBank(bank);
    if (!simulator)
        return fail(simulator.error());

    Settings settings = demonstrationSettings(folder);
    const QUrl base = (*simulator)->baseUrl();
    settings.api.authUrl = below(base, u"/connect/token"_s);
    settings.api.portfolioUrl = below(base, u"/reports/Portfolio"_s);
    settings.api.navUrl = below(base, u"/reports/NAVPerformance"_s);
    settings.api.ticketUrl = below(base, u"/reports/Ticket"_s);
    settings.api.clientId = bank.clientId;
    settings.api.clientSecret = Secret(bank.clientSecret);
    settings.api.ticketIntervalo =
        std::chrono::duration_cast<std::chrono::milliseconds>(kPolicyInterval / kDemonstrationSpeed);
    settings.api.ticketPrazo = kDemonstrationDeadline;
    if (!options.dirLogs.isEmpty())
        settings.dirLogs = QDir::current().absoluteFilePath(options.dirLogs);
    if (!options.dirCarteira.isEmpty())
        settings.reportPath = options.dirCarteira;
    if (!options.dirRentabilidade.isEmpty())
        settings.rentabilidadePath = options.dirRentabilidade;
    return std::make_shared<DemonstrationEngine>(*std::move(simulator), settings);
}

} // namespace Etl
