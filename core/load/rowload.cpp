// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/rowload.h"

#include "core/base/cancel.h"
#include "core/load/rowcursor.h"
#include "core/load/rowtext.h"

#include <QDir>
#include <QTemporaryFile>

#include <future>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// Below that, one multi-row statement is as quick.
constexpr qsizetype kRowsWorthLoading = 2'000;
constexpr qint64 kRowsPerFile = 10'000;

/// One file for the server to read; empty when it could not be written.
struct LoadFile
{
    std::unique_ptr<QTemporaryFile> file;
    qint64 rows = 0;
};

template <typename Row>
LoadFile nextFile(RowCursor<Row> &cursor, const TableShape<Row> &shape)
{
    LoadFile part;
    QString text;
    text.reserve(kRowsPerFile * 256);
    while (part.rows < kRowsPerFile) {
        const Row *row = cursor.next();
        if (row == nullptr)
            break;
        appendLine(text, shape, *row);
        ++part.rows;
    }
    if (part.rows == 0)
        return part;
    part.file = std::make_unique<QTemporaryFile>(QDir::tempPath() + u"/orquestrador_btg_XXXXXX.tsv"_s);
    const QByteArray bytes = text.toUtf8();
    if (!part.file->open() || part.file->write(bytes) != bytes.size() || !part.file->flush())
        part.file.reset();
    return part;
}

/// The client's or the server's "not allowed", as opposed to a failure of the load.
bool refused(const QSqlError &error)
{
    static const QStringList codes = {u"1148"_s, u"3948"_s, u"4166"_s, u"2000"_s, u"2068"_s};
    return codes.contains(error.nativeErrorCode());
}

template <typename Row>
QString loadStatement(const Session &session, const TableShape<Row> &shape, const QString &path, const QString &runId)
{
    QStringList names;
    QStringList constants;
    for (const ColumnFit<Row> &fit : shape.fits) {
        const QString name = session.quoted(fit.column.name);
        if (loadable(fit)) {
            names.append(name);
            continue;
        }
        QString value = u"CURRENT_TIMESTAMP"_s;
        if (std::holds_alternative<RunIdField>(fit.spec.field)) {
            value.clear();
            appendLiteral(value, runId);
        }
        constants.append(name + u" = "_s + value);
    }
    QString file;
    appendLiteral(file, path);
    // The client library takes it only when the statement begins with these words.
    QString sql =
        u"LOAD DATA LOCAL INFILE %1 INTO TABLE %2 CHARACTER SET utf8mb4 FIELDS TERMINATED BY '\\t' ESCAPED BY '\\\\' "
        "LINES TERMINATED BY '\\n' (%3)"_s.arg(file, session.quoted(shape.table), names.join(u", "_s));
    if (!constants.isEmpty())
        sql += u" SET "_s + constants.join(u", "_s);
    return sql;
}

/// LOCAL turns every error of a value into a warning; for us it stays an error.
Result<void> refuseWarnings(Session &session)
{
    auto warnings = session.exec(u"SHOW WARNINGS LIMIT 3"_s);
    if (!warnings)
        return fail(warnings.error());
    QStringList texts;
    while (warnings->next())
        texts.append(warnings->value(1).toString() + u' ' + warnings->value(2).toString());
    if (texts.isEmpty())
        return {};
    return fail(ErrorCode::Database, u"O banco alterou valores ao gravar: tudo foi desfeito."_s, texts.join(u"; "_s));
}

} // namespace

template <typename Row>
bool worthLoading(const Session &session, const TableShape<Row> &shape, const QList<const QList<Row> *> &funds)
{
    qsizetype rows = 0;
    for (const QList<Row> *fund : funds)
        rows += fund->size();
    const bool defaults = std::any_of(shape.fits.begin(), shape.fits.end(), [](const ColumnFit<Row> &fit) {
        return !fit.column.nullable && fit.column.hasDefault && fit.column.kind != ColumnKind::Text;
    });
    return session.localInfile() && rows >= kRowsWorthLoading && !defaults;
}

template <typename Row>
Result<bool> loadRows(Session &session, const TableShape<Row> &shape, const QList<const QList<Row> *> &funds,
                      const QString &runId, const std::stop_token &token)
{
    RowCursor<Row> cursor(funds);
    bool anyLoaded = false;
    for (LoadFile part = nextFile(cursor, shape); part.rows > 0;) {
        if (auto go = checkpoint(token); !go)
            return fail(go.error());
        if (!part.file) {
            if (!anyLoaded)
                return false;
            return fail(ErrorCode::Disk, u"A pasta temporária %1 não aceita mais arquivos."_s.arg(QDir::tempPath()));
        }
        auto following = std::async(std::launch::async, [&] { return nextFile(cursor, shape); });
        QSqlQuery query(session.database());
        const bool loaded = query.exec(loadStatement(session, shape, part.file->fileName(), runId));
        LoadFile next = following.get();
        if (!loaded && !anyLoaded && refused(query.lastError())) {
            session.refuseLocalInfile();
            return false;
        }
        if (!loaded)
            return fail(session.failed(query.lastError(), u"gravação das linhas novas"_s));
        if (query.numRowsAffected() != part.rows)
            return wrongCount(shape.table, part.rows, query.numRowsAffected());
        if (auto clean = refuseWarnings(session); !clean)
            return fail(clean.error());
        anyLoaded = true;
        part = std::move(next);
    }
    return true;
}

template bool worthLoading(const Session &, const TableShape<CarteiraRow> &, const QList<const QList<CarteiraRow> *> &);
template bool worthLoading(const Session &, const TableShape<RentabilidadeRow> &,
                           const QList<const QList<RentabilidadeRow> *> &);
template Result<bool> loadRows(Session &, const TableShape<CarteiraRow> &, const QList<const QList<CarteiraRow> *> &,
                               const QString &, const std::stop_token &);
template Result<bool> loadRows(Session &, const TableShape<RentabilidadeRow> &,
                               const QList<const QList<RentabilidadeRow> *> &, const QString &,
                               const std::stop_token &);

} // namespace Etl
