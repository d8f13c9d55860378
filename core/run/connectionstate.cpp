// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/connectionstate.h"

#include "core/extract/btgclient.h"
#include "core/load/databaseanswer.h"
#include "core/load/session.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

EndState bad(const Error &error, const QString &summary)
{
    return {EndState::Health::Bad, summary, error.oneLine() + u' ' + operatorAdvice(error.code)};
}

EndState probeDatabase(const DatabaseSettings &database, const Clock &clock)
{
    // Opening would create the file; the first load does that.
    if (database.isSqlite() && !QFileInfo::exists(database.name))
        return {EndState::Health::Good, u"SQLite, ainda vazio"_s,
                u"O arquivo %1 será criado na primeira carga."_s.arg(QDir::toNativeSeparators(database.name))};
    const auto session = Session::open(database, clock, Session::Purpose::Watch);
    if (!session)
        return databaseFailed(session.error());
    const QString version = (*session)->serverVersion();
    const QString place =
        database.isSqlite() ? QDir::toNativeSeparators(database.name)
                            : u"%1@%2:%3/%4"_s.arg(database.user, database.host).arg(database.port).arg(database.name);
    const QString tls = database.isSqlite() || !(*session)->tlsCipher().isEmpty() ? QString() : u", sem TLS"_s;
    return {EndState::Health::Good, version.section(u'-', 0, 0) + tls, u"%1 (%2)"_s.arg(place, version)};
}

EndState probeApi(const ApiSettings &api, const Clock &clock, const std::stop_token &token)
{
    BtgClient client(api, clock, makeTokenCache(), {});
    const auto signedIn = client.signIn(Part::Carteira, token, Patience::Probe);
    if (!signedIn)
        return signedIn.error().code == ErrorCode::Cancelled
                   ? EndState()
                   : bad(signedIn.error(),
                         bankSummary(signedIn.error()).isEmpty() ? u"com erro"_s : bankSummary(signedIn.error()));
    return {EndState::Health::Good, u"responde"_s, u"Token obtido em %1."_s.arg(api.authUrl.host())};
}

} // namespace

EndState databaseFailed(const Error &error)
{
    return bad(error, databaseStateWord(error));
}

bool isDatabaseState(const Error &error)
{
    return error.code == ErrorCode::Database && databaseAnswer(error) != DatabaseAnswer::Other;
}

QString bankSummary(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Network:
    case ErrorCode::Timeout: return u"não responde"_s;
    case ErrorCode::Auth: return u"acesso recusado"_s;
    case ErrorCode::Http: return u"com erro"_s;
    default: return {};
    }
}

ConnectionState probeConnections(const Settings &settings, const Clock &clock, const std::stop_token &token)
{
    ConnectionState state;
    state.database = probeDatabase(settings.database, clock);
    if (!token.stop_requested())
        state.api = probeApi(settings.api, clock, token);
    state.checked = clock.now();
    return state;
}

} // namespace Etl
