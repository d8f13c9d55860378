// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/environment.h"

#include "core/config/settingsreader.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

EnvironmentKind kindOfHost(const QString &host)
{
    if (host.compare("funds.btgpactual.com"_L1, Qt::CaseInsensitive) == 0)
        return EnvironmentKind::Production;
    if (host.compare("funds-uat.btgpactual.com"_L1, Qt::CaseInsensitive) == 0)
        return EnvironmentKind::Homologation;
    if (isLoopbackHost(host))
        return EnvironmentKind::Simulator;
    return EnvironmentKind::Custom;
}

bool isTest(EnvironmentKind kind)
{
    return kind == EnvironmentKind::Homologation || kind == EnvironmentKind::Simulator;
}

} // namespace

bool isLoopbackHost(const QString &host)
{
    static const QRegularExpression loopback(u"^(localhost|::1|127(\\.[0-9]{1,3}){3})$"_s);
    return loopback.match(host).hasMatch();
}

EnvironmentKind environmentOf(const Settings &settings)
{
    if (settings.demonstration)
        return EnvironmentKind::Demonstration;
    const EnvironmentKind kind = kindOfHost(settings.api.authUrl.host());
    const QList<QUrl> others = {settings.api.portfolioUrl, settings.api.navUrl, settings.api.ticketUrl};
    // One address of production among those of tests is neither of them: what comes may be invented.
    const bool same =
        std::all_of(others.begin(), others.end(), [kind](const QUrl &url) { return kindOfHost(url.host()) == kind; });
    if (same)
        return kind;
    const bool tests = isTest(kind) || std::any_of(others.begin(), others.end(),
                                                   [](const QUrl &url) { return isTest(kindOfHost(url.host())); });
    return tests ? EnvironmentKind::Mixed : EnvironmentKind::Custom;
}

QString environmentName(EnvironmentKind kind)
{
    switch (kind) {
    case EnvironmentKind::Production: return u"Produção"_s;
    case EnvironmentKind::Homologation: return u"Homologação"_s;
    case EnvironmentKind::Simulator: return u"Simulador"_s;
    case EnvironmentKind::Demonstration: return u"Demonstração"_s;
    case EnvironmentKind::Mixed: return u"Misto"_s;
    case EnvironmentKind::Custom: return u"Personalizado"_s;
    }
    return {};
}

QString environmentWarning(EnvironmentKind kind)
{
    switch (kind) {
    case EnvironmentKind::Demonstration:
        return u"DEMONSTRAÇÃO: dados inventados pelo simulador, não são de nenhum fundo real."_s;
    case EnvironmentKind::Simulator:
        return u"SIMULADOR: dados inventados pelo simulador, não são de nenhum fundo real."_s;
    case EnvironmentKind::Homologation:
        return u"HOMOLOGAÇÃO: dados do ambiente de testes do BTG, não são os oficiais."_s;
    case EnvironmentKind::Mixed:
        return u"MISTO: parte dos endereços é de testes ou do simulador, os dados podem não ser os oficiais."_s;
    case EnvironmentKind::Production:
    case EnvironmentKind::Custom: break;
    }
    return {};
}

QString environmentFileMark(EnvironmentKind kind)
{
    switch (kind) {
    case EnvironmentKind::Demonstration: return u"demonstracao"_s;
    case EnvironmentKind::Simulator: return u"simulador"_s;
    case EnvironmentKind::Homologation: return u"homologacao"_s;
    case EnvironmentKind::Mixed: return u"misto"_s;
    case EnvironmentKind::Production:
    case EnvironmentKind::Custom: break;
    }
    return {};
}

std::optional<EnvironmentKind> environmentOfFile(const QString &envPath)
{
    const auto file = readEnvFile(envPath);
    if (!file)
        return std::nullopt;
    const SettingsSources nothingElse;
    const NoSecrets noSecrets;
    SettingsReader reader(nothingElse, noSecrets, *file, envPath);
    Settings settings;
    settings.api.authUrl = reader.url(u"AUTH_URL"_s);
    settings.api.portfolioUrl = reader.url(u"PORTFOLIO_URL"_s);
    settings.api.navUrl = reader.url(u"NAV_PERFORMANCE_URL"_s);
    settings.api.ticketUrl = reader.url(u"TICKET_URL"_s);
    return environmentOf(settings);
}

} // namespace Etl
