// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/runrecords.h"

#include "core/load/dialect.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QString reasonOf(Outcome outcome, const std::optional<Error> &error)
{
    return outcome == Outcome::Success || !error ? u""_s : reasonWord(error->code);
}

/// A text column that must not be NULL: a null QString would be bound as such.
QString stored(const QString &text, qsizetype length)
{
    return text.isEmpty() ? u""_s : text.left(length);
}

Result<void> writeRun(Session &session, const QString &verb, const RunReport &report, const QString &status,
                      const QString &parameters)
{
    qint64 rows = 0;
    for (const ItemReport &item : report.items)
        rows += item.rows;
    const QByteArray json = QJsonDocument(toJson(report)).toJson(QJsonDocument::Compact);
    const auto written = session.exec(
        verb +
            u"etl_execucao (id, inicio, fim, usuario, computador, origem, versao, parametros, "
            u"datas, simulacao, status, "
            "motivo, mensagem, fundos, linhas, relatorio) VALUES "_s +
            Dialect::placeholders(16),
        {report.runId, toDatabaseTime(report.started), toDatabaseTime(report.finished), stored(report.user, 128),
         stored(report.computer, 128), stored(report.origin, 60), stored(report.version, 40),
         stored(parameters, 60'000), stored(datesText(report), 255), report.dryRun ? 1 : 0, status,
         report.finished.isValid() ? reasonOf(report.outcome, report.error) : u""_s,
         report.error ? QVariant(report.error->oneLine()) : QVariant(QMetaType(QMetaType::QString)),
         settledFundCount(report), rows, QString::fromUtf8(json)});
    if (!written)
        return fail(written.error(), u"registro da execução"_s);
    return {};
}

Result<void> replaceRun(Session &session, const RunReport &report, const QString &status, const QString &parameters)
{
    return writeRun(session, u"REPLACE INTO "_s, report, status, parameters);
}

/// Runs whose warnings one statement asks for.
constexpr qsizetype kRunsAtOnce = 50;

/// Either the number that the report begins with, or the whole report of a version that did not write it.
int warningsIn(const QString &recorded)
{
    if (!recorded.startsWith(u'{'))
        return recorded.left(recorded.indexOf(QRegularExpression(u"[^0-9]"_s))).toInt();
    return warningCount(runReportFromJson(QJsonDocument::fromJson(recorded.toUtf8()).object()));
}

/// Items of one statement: SQLite binds at most 32,766 values, MySQL 65,535.
constexpr qsizetype kItemsAtOnce = 500;

Result<void> replaceItems(Session &session, const QString &runId, const QList<ItemReport> &all)
{
    for (qsizetype from = 0; from < all.size(); from += kItemsAtOnce) {
        QVariantList values;
        QStringList rows;
        const QList<ItemReport> items = all.mid(from, kItemsAtOnce);
        for (const ItemReport &item : items) {
            rows.append(Dialect::placeholders(12));
            values << runId << partName(item.part) << item.date.toString(Qt::ISODate) << outcomeWord(item.outcome)
                   << reasonOf(item.outcome, item.error)
                   << (item.error ? QVariant(item.error->oneLine()) : QVariant(QMetaType(QMetaType::QString)))
                   << item.folder << item.files << item.funds << item.rows << item.missingFunds.join(u'\n')
                   << qint64(item.duration.count());
        }
        const auto written =
            session.exec(u"REPLACE INTO etl_execucao_item (execucao, parte, data, status, motivo, mensagem, pasta, "
                         "arquivos, fundos, linhas, faltantes, duracao_ms) VALUES "_s +
                             rows.join(u", "_s),
                         values);
        if (!written)
            return fail(written.error(), u"registro da execução"_s);
    }
    return {};
}

} // namespace

QString summaryColumns()
{
    return u"id, CAST(inicio AS CHAR), CAST(fim AS CHAR), usuario, computador, origem, versao, parametros, status, "
           "motivo, datas, linhas, fundos, mensagem, simulacao"_s;
}

RunSummary summaryFrom(const QSqlQuery &query)
{
    RunSummary run;
    run.runId = query.value(0).toString();
    run.started = fromDatabaseTime(query.value(1).toString());
    run.finished = fromDatabaseTime(query.value(2).toString());
    run.user = query.value(3).toString();
    run.computer = query.value(4).toString();
    run.origin = query.value(5).toString();
    run.version = query.value(6).toString();
    run.parameters = query.value(7).toString();
    run.status = query.value(8).toString();
    run.reason = query.value(9).toString();
    run.dates = query.value(10).toString();
    run.rows = query.value(11).toLongLong();
    run.funds = query.value(12).toInt();
    run.message = query.value(13).toString();
    run.dryRun = query.value(14).toInt() != 0;
    if (!run.finished.isValid())
        run.standing = RunStanding::Unknown;
    return run;
}

Result<void> recordRunStart(Session &session, const RunReport &report, const QString &parameters)
{
    return session.transact([&](Session &open) { return replaceRun(open, report, u"INICIADA"_s, parameters); }, {});
}

Result<void> recordItems(Session &session, const RunReport &report, const QList<ItemReport> &items,
                         const QString &parameters)
{
    RunReport begun = report;
    begun.items.clear();
    return session.transact(
        [&](Session &open) -> Result<void> {
            if (auto there = writeRun(open, Dialect::insertUnlessThere(open), begun, u"INICIADA"_s, parameters); !there)
                return there;
            return replaceItems(open, report.runId, items);
        },
        {});
}

Result<void> forgetItems(Session &session, const QString &runId, const QList<QDate> &dates)
{
    QVariantList values{runId};
    for (const QDate date : dates)
        values.append(date.toString(Qt::ISODate));
    return session.transact(
        [&](Session &open) -> Result<void> {
            const auto gone = open.exec(u"DELETE FROM etl_execucao_item WHERE execucao = ? AND data IN "_s +
                                            Dialect::placeholders(dates.size()),
                                        values);
            return gone ? Result<void>() : fail(gone.error(), u"registro da execução"_s);
        },
        {});
}

Result<void> recordRunEnd(Session &session, const RunReport &report, const QString &parameters)
{
    return session.transact(
        [&](Session &open) -> Result<void> {
            if (auto done = replaceRun(open, report, outcomeWord(report.outcome), parameters); !done)
                return done;
            return replaceItems(open, report.runId, report.items);
        },
        {});
}

Result<void> countWarnings(Session &session, QList<RunSummary> &runs)
{
    // The table has no column of it, and a table that stands is not altered. A report may have megabytes: the server
    // cuts the number out, and sends the whole only of an old run that has warnings.
    const QString key = u"\"%1\":"_s.arg(kWarningCountKey);
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        if (runs[i].status == outcomeWord(Outcome::Success))
            places.insert(runs[i].runId, i);
    }
    const QStringList ids = places.keys();
    for (qsizetype from = 0; from < ids.size(); from += kRunsAtOnce) {
        const QStringList some = ids.mid(from, kRunsAtOnce);
        const QVariantList marks{key, key, key.size(), key, u"%\"avisos\":[\"%"_s};
        auto query = session.exec(
            u"SELECT id, CASE WHEN INSTR(relatorio, ?) > 0 THEN SUBSTR(relatorio, INSTR(relatorio, ?) + ?, 10) "
            "ELSE relatorio END FROM etl_execucao WHERE (INSTR(relatorio, ?) > 0 OR relatorio LIKE ?) AND id IN "_s +
                Dialect::placeholders(some.size()),
            marks + QVariantList(some.cbegin(), some.cend()));
        if (!query)
            return fail(query.error(), u"leitura de etl_execucao"_s);
        while (query->next())
            runs[places.value(query->value(0).toString())].warnings = warningsIn(query->value(1).toString());
    }
    return {};
}

Result<QList<RunSummary>> lastRuns(Session &session, int n)
{
    auto query = session.exec(
        u"SELECT %1 FROM etl_execucao ORDER BY inicio DESC, id LIMIT %2"_s.arg(summaryColumns()).arg(std::max(n, 0)));
    if (!query)
        return fail(query.error());
    QList<RunSummary> runs;
    while (query->next())
        runs.append(summaryFrom(*query));
    if (const auto counted = countWarnings(session, runs); !counted)
        return fail(counted.error());
    return runs;
}

} // namespace Etl
