// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/schema.h"

#include "core/load/tableengine.h"
#include "core/load/tableshape.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

struct SchemaTable
{
    QString name;
    QString file;
};

QList<SchemaTable> schemaTables(const DatabaseSettings &settings)
{
    return {
        {settings.tableCarteira, u"001_carteira.sql"_s},      {settings.tableRentabilidade, u"002_rentabilidade.sql"_s},
        {u"etl_execucao"_s, u"003_etl_execucao.sql"_s},       {u"etl_execucao_item"_s, u"004_etl_execucao_item.sql"_s},
        {u"etl_carga_fundo"_s, u"005_etl_carga_fundo.sql"_s}, {u"etl_reserva"_s, u"006_etl_reserva.sql"_s}};
}

/// An index is made in its table's schema: SQLite wants it before the index's name, and not before the table's.
QString plainName(const Session &session, const QString &table)
{
    return session.quoted(table.mid(table.indexOf(u'.') + 1));
}

QString indexName(const Session &session, const QString &table)
{
    const qsizetype point = table.indexOf(u'.');
    const QString index = u"ix_DtPosicao_NmFundo_"_s + table.mid(point + 1);
    return session.quoted(point < 0 ? index : table.left(point + 1) + index);
}

Result<QStringList> statementsOf(const Session &session, const QString &name)
{
    QFile file(u":/etl/sql/%1/%2"_s.arg(session.isSqlite() ? u"sqlite"_s : u"mysql"_s, name));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, u"O programa não traz o comando %1."_s.arg(name));
    const DatabaseSettings &settings = session.settings();
    QString sql = QString::fromUtf8(file.readAll());
    sql.replace("{carteira}"_L1, session.quoted(settings.tableCarteira));
    sql.replace("{rentabilidade}"_L1, session.quoted(settings.tableRentabilidade));
    sql.replace("{indice:carteira}"_L1, indexName(session, settings.tableCarteira));
    sql.replace("{indice:rentabilidade}"_L1, indexName(session, settings.tableRentabilidade));
    sql.replace("{nome:carteira}"_L1, plainName(session, settings.tableCarteira));
    sql.replace("{nome:rentabilidade}"_L1, plainName(session, settings.tableRentabilidade));
    QStringList statements;
    for (const QString &statement : sql.split(u";\n"_s, Qt::SkipEmptyParts)) {
        if (!statement.trimmed().isEmpty())
            statements.append(statement);
    }
    return statements;
}

template <typename Row>
TableCheck checkOf(const TableShape<Row> &shape)
{
    TableCheck check;
    check.table = shape.table;
    check.exists = shape.exists;
    check.fits = shape.exists && shape.problems.isEmpty();
    check.remarks = shape.problems + shape.remarks;
    if (!shape.exists)
        check.remarks.append(u"não existe: será criada na primeira carga"_s);
    return check;
}

/// A control table fits when it has every column of the file that would create it, and can undo.
Result<TableCheck> checkControl(Session &session, const SchemaTable &table)
{
    const auto columns = readColumns(session, table.name);
    if (!columns)
        return fail(columns.error());
    TableCheck check;
    check.table = table.name;
    check.exists = !columns->isEmpty();
    if (!check.exists) {
        check.remarks.append(u"não existe: será criada na primeira carga"_s);
        return check;
    }
    const auto statements = statementsOf(session, table.file);
    if (!statements)
        return fail(statements.error());
    QStringList missing;
    for (const QString &line : statements->constFirst().split(u'\n')) {
        const QString name = line.trimmed().section(u' ', 0, 0);
        if (!line.startsWith("  "_L1) || name == "PRIMARY"_L1 || name == "KEY"_L1)
            continue;
        const bool there = std::any_of(columns->begin(), columns->end(), [&](const TableColumn &column) {
            return column.name.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (!there)
            missing.append(name);
    }
    if (!missing.isEmpty())
        check.remarks.append(u"faltam colunas: %1"_s.arg(missing.join(u", "_s)));
    const auto problem = engineProblem(session, table.name);
    if (!problem)
        return fail(problem.error());
    if (!problem->isEmpty())
        check.remarks.append(*problem);
    check.fits = check.remarks.isEmpty();
    return check;
}

/// An existing control table is written before any load looks at the fact tables, hence refused here.
Result<void> undoable(Session &session, const SchemaTable &table)
{
    if (!table.name.startsWith("etl_"_L1))
        return {};
    const auto problem = engineProblem(session, table.name);
    if (!problem)
        return fail(problem.error());
    if (problem->isEmpty())
        return {};
    return fail(ErrorCode::Database, u"A tabela de controle %1 %2. Nada foi gravado."_s.arg(table.name, *problem));
}

} // namespace

Result<QStringList> createMissingTables(Session &session)
{
    QStringList created;
    for (const SchemaTable &table : schemaTables(session.settings())) {
        const auto columns = readColumns(session, table.name);
        if (!columns)
            return fail(columns.error(), u"tabela %1"_s.arg(table.name));
        if (!columns->isEmpty()) {
            if (auto safe = undoable(session, table); !safe)
                return fail(safe.error());
            continue;
        }
        const auto statements = statementsOf(session, table.file);
        if (!statements)
            return fail(statements.error());
        const auto create = [&](Session &open) -> Result<void> {
            for (const QString &statement : *statements) {
                if (auto done = open.exec(statement); !done)
                    return fail(done.error(), u"criação da tabela %1"_s.arg(table.name));
            }
            return {};
        };
        if (auto done = session.transact(create, {}); !done)
            return fail(done.error());
        created.append(table.name);
    }
    return created;
}

Result<QList<TableCheck>> checkTables(Session &session)
{
    const auto carteira = readCarteiraShape(session);
    if (!carteira)
        return fail(carteira.error());
    const auto rentabilidade = readRentabilidadeShape(session);
    if (!rentabilidade)
        return fail(rentabilidade.error());
    QList<TableCheck> checks = {checkOf(*carteira), checkOf(*rentabilidade)};
    const auto tables = schemaTables(session.settings());
    for (const SchemaTable &table : tables.mid(2)) {
        auto check = checkControl(session, table);
        if (!check)
            return fail(check.error());
        checks.append(*check);
    }
    return checks;
}

} // namespace Etl
