// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/rights.h"

#include "core/load/databaseanswer.h"
#include "core/load/tablecolumns.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QString schemaOf(const Session &session, const QString &name)
{
    const qsizetype point = name.indexOf(u'.');
    return point < 0 ? session.settings().name : name.left(point);
}

/// One line of SHOW GRANTS, as far as it gives CREATE.
struct CreateGrant
{
    QRegularExpression schema;
    QString table; ///< "*": every one

    bool covers(const Session &session, const QString &name) const
    {
        return schema.match(schemaOf(session, name)).hasMatch() &&
               (table == "*"_L1 || table == name.mid(name.indexOf(u'.') + 1));
    }
};

std::optional<CreateGrant> createGrantOf(const QString &line)
{
    static const QRegularExpression grant(u"^GRANT (.*) ON (\\S+)\\.(\\S+) TO "_s);
    const auto match = grant.match(line);
    const QStringList rights = match.captured(1).split(u", "_s);
    if (!match.hasMatch() || !(rights.contains(u"CREATE"_s) || rights.contains(u"ALL PRIVILEGES"_s)))
        return std::nullopt;
    const QString table = match.captured(3).remove(u'`');
    QString schema = QRegularExpression::escape(match.captured(2).remove(u'`'));
    // GRANT's patterns: "_" one letter, "%" any; escaped they stand for themselves. Beside a table's name no pattern.
    if (table == "*"_L1)
        schema.replace("\\\\_"_L1, "_"_L1).replace("\\%"_L1, ".*"_L1);
    if (schema == "\\*"_L1)
        schema = u".*"_s;
    return CreateGrant{QRegularExpression(u"^%1$"_s.arg(schema)), table};
}

} // namespace

bool isDenied(const Error &error)
{
    const DatabaseAnswer answer = databaseAnswer(error);
    if (answer == DatabaseAnswer::Denied || answer == DatabaseAnswer::ReadOnly)
        return true;
    // A refusal by a number that we do not know.
    static const QRegularExpression denied(u"denied|read[- ]?only"_s, QRegularExpression::CaseInsensitiveOption);
    return answer == DatabaseAnswer::Other && denied.match(error.detail).hasMatch();
}

QStringList requiredRights(const DatabaseSettings &settings, const QString &table)
{
    QStringList rights{u"SELECT"_s, u"INSERT"_s, u"DELETE"_s};
    const bool procedure = !settings.procCarteira.isEmpty() || !settings.procRentabilidade.isEmpty();
    // A lease is renewed in place; a call that a fund is owed is crossed off.
    if (table == "etl_reserva"_L1 || (table == "etl_carga_fundo"_L1 && procedure))
        rights.append(u"UPDATE"_s);
    return rights;
}

Result<QStringList> missingRights(Session &session, const QString &table)
{
    const auto columns = readColumns(session, table);
    if (!columns)
        return fail(columns.error());
    if (columns->isEmpty())
        return QStringList();
    const QString name = session.quoted(table);
    const QString column = session.quoted(columns->constFirst().name);
    const QHash<QString, QString> tries = {
        {u"SELECT"_s, u"SELECT %1 FROM %2 WHERE 1 = 0"_s.arg(column, name)},
        {u"INSERT"_s, u"INSERT INTO %2 (%1) SELECT %1 FROM %2 WHERE 1 = 0"_s.arg(column, name)},
        {u"UPDATE"_s, u"UPDATE %2 SET %1 = %1 WHERE 1 = 0"_s.arg(column, name)},
        {u"DELETE"_s, u"DELETE FROM %1 WHERE 1 = 0"_s.arg(name)}};

    QStringList missing;
    const auto tried = session.transact(
        [&](Session &open) -> Result<void> {
            missing.clear();
            for (const QString &right : requiredRights(open.settings(), table)) {
                // Any other refusal (a column without default) comes after the right was granted.
                if (const auto done = open.exec(tries.value(right)); !done && isDenied(done.error()))
                    missing.append(right);
            }
            return {};
        },
        {}, false);
    // SQLite refuses the transaction itself.
    if (!tried && session.isSqlite() && isDenied(tried.error()))
        return QStringList{u"INSERT"_s, u"DELETE"_s};
    if (!tried)
        return fail(tried.error());
    return missing;
}

LackingRights lackingRights(Session &session, const QStringList &tables)
{
    LackingRights lacking;
    for (const QString &table : tables) {
        const auto missing = missingRights(session, table);
        if (!missing && !lacking.error)
            lacking.error = missing.error();
        else if (missing && !missing->isEmpty())
            lacking.lines.append(u"%1 em %2"_s.arg(missing->join(u", "_s), table));
    }
    return lacking;
}

Result<bool> hasCreateRight(Session &session, const QStringList &tables)
{
    if (session.isSqlite())
        return true;
    auto grants = session.exec(u"SHOW GRANTS"_s);
    if (!grants)
        return fail(grants.error());
    QList<CreateGrant> found;
    while (grants->next()) {
        if (const auto grant = createGrantOf(grants->value(0).toString()))
            found.append(*grant);
    }
    return std::all_of(tables.begin(), tables.end(), [&](const QString &table) {
        return std::any_of(found.begin(), found.end(),
                           [&](const CreateGrant &grant) { return grant.covers(session, table); });
    });
}

QList<PartProcedure> partProcedures(const DatabaseSettings &settings, const QList<Part> &parts)
{
    QList<PartProcedure> procedures;
    for (const Part part : parts) {
        const PartProcedure procedure =
            part == Part::Carteira ? PartProcedure{part, settings.procCarteira, u"DB_PROC_CARTEIRA"_s}
                                   : PartProcedure{part, settings.procRentabilidade, u"DB_PROC_RENTABILIDADE"_s};
        if (!procedure.name.isEmpty())
            procedures.append(procedure);
    }
    return procedures;
}

Result<QString> procedureProblem(Session &session, const QString &procedure)
{
    if (session.isSqlite())
        return u"SQLite não tem procedimentos: deixe a chave em branco"_s;
    const QString schema = schemaOf(session, procedure);
    const QString name = procedure.mid(procedure.indexOf(u'.') + 1);
    auto routine = session.exec(u"SELECT routine_type FROM information_schema.routines WHERE routine_schema = ? AND "
                                "routine_name = ?"_s,
                                {schema, name});
    if (!routine)
        return fail(routine.error());
    if (!routine->next())
        return u"não existe em %1, ou o usuário não tem o direito EXECUTE nele"_s.arg(schema);
    if (routine->value(0).toString() != "PROCEDURE"_L1)
        return u"é uma função, não um procedimento"_s;
    auto parameters = session.exec(u"SELECT COUNT(*) FROM information_schema.parameters WHERE specific_schema = ? AND "
                                   "specific_name = ? AND ordinal_position > 0"_s,
                                   {schema, name});
    if (!parameters)
        return fail(parameters.error());
    if (parameters->next() && parameters->value(0).toInt() != 1)
        return u"tem %1 parâmetros; é chamado com um só, a data"_s.arg(parameters->value(0).toInt());
    return QString();
}

} // namespace Etl
