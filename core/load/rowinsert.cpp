// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/rowinsert.h"

#include "core/base/cancel.h"
#include "core/load/dialect.h"
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

tl::unexpected<Error> wrongCount(const QString &table, qint64 sent, qint64 counted)
{
    return fail(ErrorCode::Database,
                u"O banco gravou outra quantidade de linhas em %1: tudo foi desfeito."_s.arg(table),
                u"enviadas %1, contadas %2"_s.arg(sent).arg(counted));
}

/// Rows one after another, whatever fund they belong to.
template <typename Row>
class RowCursor
{
public:
    explicit RowCursor(const QList<const QList<Row> *> &funds) : m_funds(funds) { skipEmpty(); }

    const Row *next()
    {
        if (m_fund == m_funds.size())
            return nullptr;
        const Row *row = &m_funds[m_fund]->at(m_row++);
        skipEmpty();
        return row;
    }

private:
    void skipEmpty()
    {
        while (m_fund < m_funds.size() && m_row == m_funds[m_fund]->size()) {
            ++m_fund;
            m_row = 0;
        }
    }

    const QList<const QList<Row> *> &m_funds;
    qsizetype m_fund = 0;
    qsizetype m_row = 0;
};

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
    return session.isSqlite() ? insertBound(session, shape, funds, runId, token)
                              : insertTexts(session, shape, funds, runId, token);
}

template Result<void> insertRows(Session &, const TableShape<CarteiraRow> &, const QList<const QList<CarteiraRow> *> &,
                                 const QString &, const std::stop_token &);
template Result<void> insertRows(Session &, const TableShape<RentabilidadeRow> &,
                                 const QList<const QList<RentabilidadeRow> *> &, const QString &,
                                 const std::stop_token &);

} // namespace Etl
