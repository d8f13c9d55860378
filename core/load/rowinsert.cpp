// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/rowinsert.h"

#include "core/base/cancel.h"
#include "core/load/dialect.h"
#include "core/load/rowcursor.h"
#include "core/load/rowload.h"
#include "core/load/rowtext.h"

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// Characters of one statement, unless the server takes less.
constexpr qsizetype kStatementSize = 512 * 1024;

template <typename Row>
QString insertHead(const Session &session, const TableShape<Row> &shape)
{
    QStringList names;
    for (const ColumnFit<Row> &fit : shape.fits)
        names.append(session.quoted(fit.column.name));
    return u"INSERT INTO %1 (%2) VALUES "_s.arg(session.quoted(shape.table), names.join(u", "_s));
}

struct Statement
{
    QString sql;
    qint64 rows = 0;
};

template <typename Row>
Statement nextStatement(RowCursor<Row> &cursor, const TableShape<Row> &shape, const QString &head, qsizetype size,
                        const QString &runId)
{
    Statement statement;
    statement.sql.reserve(size + 4096);
    while (statement.sql.size() < size) {
        const Row *row = cursor.next();
        if (row == nullptr)
            break;
        statement.sql += statement.rows == 0 ? head : u","_s;
        appendRow(statement.sql, shape, *row, runId);
        ++statement.rows;
    }
    return statement;
}

template <typename Row>
Result<void> insertTexts(Session &session, const TableShape<Row> &shape, const QList<const QList<Row> *> &funds,
                         const QString &runId, const std::stop_token &token)
{
    const QString head = insertHead(session, shape);
    // A character takes at most three bytes; one more row fits after the limit was reached.
    const qsizetype size = std::min(kStatementSize, session.maxPacket() / 6);
    RowCursor<Row> cursor(funds);
    for (Statement statement = nextStatement(cursor, shape, head, size, runId); statement.rows > 0;
         statement = nextStatement(cursor, shape, head, size, runId)) {
        if (auto go = checkpoint(token); !go)
            return go;
        const auto inserted = session.exec(statement.sql);
        if (!inserted)
            return fail(inserted.error(), u"gravação das linhas novas"_s);
        if (inserted->numRowsAffected() != statement.rows)
            return wrongCount(shape.table, statement.rows, inserted->numRowsAffected());
    }
    return {};
}

template <typename Row>
Result<void> insertBound(Session &session, const TableShape<Row> &shape, const QList<const QList<Row> *> &funds,
                         const QString &runId, const std::stop_token &token)
{
    QSqlQuery query(session.database());
    if (!query.prepare(insertHead(session, shape) + Dialect::placeholders(shape.fits.size())))
        return fail(session.failed(query.lastError(), u"preparo da gravação"_s));
    const QString now = toDatabaseTime(session.clock().now()).toString().left(19);
    RowCursor<Row> cursor(funds);
    qint64 sent = 0;
    for (const Row *row = cursor.next(); row != nullptr; row = cursor.next()) {
        if (++sent % 1000 == 0) {
            if (auto go = checkpoint(token); !go)
                return go;
        }
        const QVariantList values = rowValues(shape, *row, runId, now);
        for (qsizetype i = 0; i < values.size(); ++i)
            query.bindValue(static_cast<int>(i), values[i]);
        if (!query.exec())
            return fail(session.failed(query.lastError(), u"gravação das linhas novas"_s));
        if (query.numRowsAffected() != 1)
            return wrongCount(shape.table, 1, query.numRowsAffected());
    }
    return {};
}

} // namespace

template <typename Row>
Result<void> insertRows(Session &session, const TableShape<Row> &shape, const QList<const QList<Row> *> &funds,
                        const QString &runId, const std::stop_token &token)
{
    if (session.isSqlite())
        return insertBound(session, shape, funds, runId, token);
    if (worthLoading(session, shape, funds)) {
        const auto loaded = loadRows(session, shape, funds, runId, token);
        if (!loaded)
            return fail(loaded.error());
        if (*loaded)
            return {};
    }
    return insertTexts(session, shape, funds, runId, token);
}

template Result<void> insertRows(Session &, const TableShape<CarteiraRow> &, const QList<const QList<CarteiraRow> *> &,
                                 const QString &, const std::stop_token &);
template Result<void> insertRows(Session &, const TableShape<RentabilidadeRow> &,
                                 const QList<const QList<RentabilidadeRow> *> &, const QString &,
                                 const std::stop_token &);

} // namespace Etl
