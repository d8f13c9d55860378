// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/loadoutlook.h"

#include "core/base/folderaccess.h"
#include "core/load/databaseanswer.h"
#include "core/load/rights.h"
#include "core/load/schema.h"
#include "core/run/databaselook.h"
#include "core/run/stoppableanswer.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

Error unfit(const QString &message)
{
    return {ErrorCode::Database, message, {}, {}};
}

/// SQLite knows no rights but those of the file and of its folder.
std::optional<Error> fileObstacle(const DatabaseSettings &database)
{
    const QFileInfo file(database.name);
    // Asked, not tried: who closes a file of his own gives up the locks that SQLite holds on it in this process.
    if (file.exists() && !file.isWritable())
        return unfit(u"O arquivo do banco %1 não permite gravação: confira as permissões."_s.arg(
            QDir::toNativeSeparators(database.name)));
    // SQLite puts its journals beside the file.
    if (!tryFolder(file.absolutePath()).isWritable())
        return unfit(u"A pasta do banco %1 não existe ou não permite gravação: confira DB_NAME."_s.arg(
            QDir::toNativeSeparators(file.absolutePath())));
    return std::nullopt;
}

std::optional<Error> rightsObstacle(Session &session, const QStringList &tables)
{
    const QStringList lacking = lackingRights(session, tables).lines;
    if (lacking.isEmpty())
        return std::nullopt;
    return unfit(
        u"O usuário do banco não tem %1: peça-os ao administrador do banco (GRANT)."_s.arg(lacking.constFirst()));
}

std::optional<Error> procedureObstacle(Session &session, const QList<Part> &parts)
{
    for (const PartProcedure &procedure : partProcedures(session.settings(), parts)) {
        const auto problem = procedureProblem(session, procedure.name);
        if (problem && !problem->isEmpty())
            return unfit(u"Procedimento %1: %2."_s.arg(procedure.name, *problem));
    }
    return std::nullopt;
}

/// Only what is known for sure: a question that cannot be answered is no obstacle, the load itself will tell.
std::optional<Error> obstacleIn(Session &session, const QList<Part> &parts)
{
    const auto tables = checkTables(session);
    if (!tables)
        return tables.error();
    const DatabaseSettings &database = session.settings();
    QStringList existing;
    for (const TableCheck &table : *tables) {
        const bool notAsked = (table.table == database.tableCarteira && !parts.contains(Part::Carteira)) ||
                              (table.table == database.tableRentabilidade && !parts.contains(Part::Rentabilidade));
        if (!table.exists || notAsked)
            continue;
        if (!table.fits)
            return unfit(u"A tabela %1 não serve para a carga: %2."_s.arg(table.table, table.remarks.join(u"; "_s)));
        existing.append(table.table);
    }
    if (session.isSqlite())
        return fileObstacle(database);
    if (auto rights = rightsObstacle(session, existing))
        return rights;
    return procedureObstacle(session, parts);
}

} // namespace

LoadOutlook loadOutlook(const RunContext &context)
{
    const DatabaseSettings &database = context.settings.database;
    if (DatabaseLook::holdsNothingYet(database))
        return {true, fileObstacle(database)}; // the first load makes the file
    // By value: after a stop the question may still be on its way.
    auto looked = answerUnlessStopped<LoadOutlook>(
        [database, parts = context.request.parts, &clock = context.clock,
         token = context.token]() -> Result<LoadOutlook> {
            const auto look = DatabaseLook::open(database, clock, token);
            if (!look)
                return LoadOutlook{false, look.error()};
            auto obstacle = obstacleIn((*look)->session(), parts);
            const bool gone = obstacle && databaseAnswer(*obstacle) == DatabaseAnswer::NoAnswer;
            return LoadOutlook{!gone, std::move(obstacle)};
        },
        context.token);
    if (!looked || context.token.stop_requested())
        return {};
    return *std::move(looked);
}

} // namespace Etl
