// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/rights.h"

#include "core/load/tablecolumns.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QString schemaOf(const Session &session, const QString &name)
{
    const qsizetype point = name.indexOf(u'.');
    return point < 0 ? session.settings().name : name.left(point);
}

} // namespace

bool isDenied(const Error &error)
{
    // 1290 and 1836: a server that only reads; 1792: a connection that only reads; "readonly": SQLite.
    static const QRegularExpression denied(u"\\b(1044|1142|1143|1227|1290|1792|1836)\\b|denied|read[- ]?only"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return denied.match(error.detail).hasMatch();
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
    QList<std::pair<QString, QString>> tries = {
        {u"SELECT"_s, u"SELECT %1 FROM %2 WHERE 1 = 0"_s.arg(column, name)},
        {u"INSERT"_s, u"INSERT INTO %2 (%1) SELECT %1 FROM %2 WHERE 1 = 0"_s.arg(column, name)},
        {u"DELETE"_s, u"DELETE FROM %1 WHERE 1 = 0"_s.arg(name)}};
    if (table.startsWith("etl_"_L1))
        tries.append({u"UPDATE"_s, u"UPDATE %2 SET %1 = %1 WHERE 1 = 0"_s.arg(column, name)});

    QStringList missing;
    const auto tried = session.transact(
        [&](Session &open) -> Result<void> {
            missing.clear();
            for (const auto &[right, sql] : std::as_const(tries)) {
                // Any other refusal (a column without default) comes after the right was granted.
                if (const auto done = open.exec(sql); !done && isDenied(done.error()))
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

Result<bool> hasCreateRight(Session &session)
{
    if (session.isSqlite())
        return true;
    auto grants = session.exec(u"SHOW GRANTS"_s);
    if (!grants)
        return fail(grants.error());
    static const QRegularExpression grant(u"^GRANT (.*) ON (\\S+)\\.\\* TO "_s);
    while (grants->next()) {
        const auto match = grant.match(grants->value(0).toString());
        if (!match.hasMatch())
            continue;
        const QStringList rights = match.captured(1).split(u", "_s);
        QString schema = match.captured(2).remove(u'`');
        // GRANT's patterns: "_" one letter, "%" any; escaped they stand for themselves.
        schema = QRegularExpression::escape(schema).replace("\\\\_"_L1, "_"_L1).replace("\\%"_L1, ".*"_L1);
        const bool here =
            schema == "\\*"_L1 || QRegularExpression(u"^%1$"_s.arg(schema)).match(session.settings().name).hasMatch();
        if (here && (rights.contains(u"CREATE"_s) || rights.contains(u"ALL PRIVILEGES"_s)))
            return true;
    }
    return false;
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
