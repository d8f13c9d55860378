// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/environment.h"

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
    // One address of production among those of tests is neither of them.
    const bool same =
        std::all_of(others.begin(), others.end(), [kind](const QUrl &url) { return kindOfHost(url.host()) == kind; });
    return same ? kind : EnvironmentKind::Custom;
}

QString environmentName(EnvironmentKind kind)
{
    switch (kind) {
    case EnvironmentKind::Production: return u"Produção"_s;
    case EnvironmentKind::Homologation: return u"Homologação"_s;
    case EnvironmentKind::Simulator: return u"Simulador"_s;
    case EnvironmentKind::Demonstration: return u"Demonstração"_s;
    case EnvironmentKind::Custom: return u"Personalizado"_s;
    }
    return {};
}

} // namespace Etl
