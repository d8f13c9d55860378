// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"
#include "core/base/secret.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>

namespace Etl {

enum class SslMode { Preferred, Required, Verified };

struct ApiSettings
{
    QUrl authUrl, portfolioUrl, navUrl, ticketUrl;
    QString clientId;
    Secret clientSecret;
    QString scopeCarteira, scopePatrimonio; ///< empty: none sent
    QString grantType;                      ///< client_credentials
    int typeReport = 10;                    ///< 10 XLSX, 3 ANBIMA XML 4.01, 81 ANBIMA XML 5.0
    QString indexador;                      ///< CDIE
    /// Base of the polling intervals; 5 s is the policy of facts/btg-api 9 as written, every interval scales with it.
    std::chrono::milliseconds ticketIntervalo{5'000};
    std::chrono::milliseconds ticketPrazo{300'000}; ///< how long one ticket is polled
    QUrl proxy;                                     ///< empty: the system's

    /// PORTFOLIO_URL + /PortfolioQuotaListToDate
    QUrl releaseListUrl() const;
    bool operator==(const ApiSettings &) const = default;
};

struct DatabaseSettings
{
    QString driver; ///< QMYSQL or QSQLITE
    QString host;
    int port = 3306;
    QString user;
    Secret password;
    QString name; ///< schema, or with QSQLITE the file
    QString sslCa;
    SslMode sslMode = SslMode::Preferred;
    QString tableCarteira, tableRentabilidade; ///< identifiers, checked against the allow-list [A-Za-z0-9_$.]
    QString procCarteira, procRentabilidade;   ///< empty: none
    QString calendarView;                      ///< empty: none

    bool isSqlite() const { return driver == QLatin1StringView("QSQLITE"); }
    bool operator==(const DatabaseSettings &) const = default;
};

/// Everything that configures a run. A value; who has it needs no file and no environment.
struct Settings
{
    ApiSettings api;
    DatabaseSettings database;
    QString reportPath, rentabilidadePath;       ///< base folders; may be empty when given as option
    QString pastaData;                           ///< Qt date format of a date's folder
    Decimal conciliacaoAviso, conciliacaoLimite; ///< R$
    QStringList fundosEncerrados;                ///< compared by labelKey
    QString mapNmFundosPath;                     ///< empty: none
    QString dirLogs;                             ///< absolute
    QString envPath;                             ///< the file that was read, empty when none
    bool demonstration = false;                  ///< bundled simulator + SQLite
    QStringList unknownKeys;                     ///< of the file; a debug line each

    bool operator==(const Settings &) const = default;
};

} // namespace Etl
