// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/runqueries.h"

#include "core/load/dialect.h"
#include "core/load/runrecords.h"
#include "core/load/tablecolumns.h"

#include <QJsonDocument>
#include <QSqlRecord>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// Ids bound in one statement: SQLite takes 999 values in old builds.
constexpr qsizetype kIdsAtOnce = 500;

struct Condition
{
    QStringList terms;
    QVariantList values;

    void add(const QString &term, const QVariantList &bound)
    {
        terms.append(term);
        values += bound;
    }
    QString where() const { return terms.isEmpty() ? QString() : u" WHERE "_s + terms.join(u" AND "_s); }
};

/// Everything of the filter but the text: neither dialect compares without accents as the operator means it.
Condition conditionOf(const RunFilter &filter)
{
    Condition condition;
    if (filter.startedFrom.isValid())
        condition.add(u"inicio >= ?"_s, {toDatabaseTime(filter.startedFrom)});
    if (filter.startedBefore.isValid())
        condition.add(u"inicio < ?"_s, {toDatabaseTime(filter.startedBefore)});
    if (!filter.statuses.isEmpty())
        condition.add(u"status IN "_s + Dialect::placeholders(filter.statuses.size()),
                      QVariantList(filter.statuses.cbegin(), filter.statuses.cend()));
    const std::initializer_list<std::pair<QString, QString>> words = {
        {u"motivo"_s, filter.reason},
        {u"usuario"_s, filter.user},
        {u"computador"_s, filter.computer},
        {u"origem"_s, filter.origin},
    };
    for (const auto &[column, word] : words) {
        if (!word.isEmpty())
            condition.add(u"%1 = ?"_s.arg(column), {word});
    }
    if (filter.processed.isValid()) {
        // A run without end has no items yet: then the dates that it was asked for.
        const QString date = filter.processed.toString(Qt::ISODate);
        condition.add(u"(EXISTS (SELECT 1 FROM etl_execucao_item i WHERE i.execucao = etl_execucao.id AND i.data = ?) "
                      "OR (fim IS NULL AND SUBSTR(datas, 1, 10) <= ? AND SUBSTR(datas, -10) >= ?))"_s,
                      {date, date, date});
    }
    return condition;
}

Result<qint64> countOf(Session &session, const Condition &condition)
{
    auto query = session.exec(u"SELECT COUNT(*) FROM etl_execucao"_s + condition.where(), condition.values);
    if (!query)
        return fail(query.error());
    return query->next() ? query->value(0).toLongLong() : 0;
}

/// With a text every row is looked at here; without one the server cuts the page out.
Result<FoundRuns> find(Session &session, const RunFilter &filter)
{
    FoundRuns found;
    Condition condition = conditionOf(filter);
    const bool searching = !filter.text.trimmed().isEmpty();
    QString end = u" ORDER BY inicio DESC, id"_s;
    if (!searching) {
        const auto total = countOf(session, condition);
        if (!total)
            return fail(total.error());
        found.total = *total;
        if (filter.afterStarted.isValid()) {
            const QVariant after = toDatabaseTime(filter.afterStarted);
            condition.add(u"(inicio < ? OR (inicio = ? AND id > ?))"_s, {after, after, filter.afterId});
        }
        end += u" LIMIT %1"_s.arg(filter.limit + 1);
    }
    auto query = session.exec(u"SELECT "_s + summaryColumns() + u" FROM etl_execucao"_s + condition.where() + end,
                              condition.values);
    if (!query)
        return fail(query.error());
    while (query->next()) {
        const RunSummary run = summaryFrom(*query);
        if (searching) {
            if (!matches(filter, run))
                continue;
            ++found.total;
            if (!onLaterPage(filter, run))
                continue;
        }
        if (found.runs.size() <= filter.limit)
            found.runs.append(run);
    }
    if (const auto counted = countWarnings(session, found.runs); !counted)
        return fail(counted.error());
    return found;
}

Result<QStringList> distinct(Session &session, const QString &column)
{
    QStringList words;
    auto query = session.exec(u"SELECT DISTINCT %1 FROM etl_execucao ORDER BY %1"_s.arg(column));
    if (!query)
        return fail(query.error());
    while (query->next())
        words.append(query->value(0).toString());
    return words;
}

Result<QList<ItemReport>> itemsOf(Session &session, const QString &runId)
{
    auto query =
        session.exec(u"SELECT parte, CAST(data AS CHAR), status, motivo, mensagem, pasta, arquivos, fundos, linhas, "
                     "faltantes, duracao_ms FROM etl_execucao_item WHERE execucao = ? ORDER BY data, parte"_s,
                     {runId});
    if (!query)
        return fail(query.error());
    QList<ItemReport> items;
    while (query->next()) {
        ItemReport item;
        item.part = partFromName(query->value(0).toString()).value_or(Part::Carteira);
        item.date = QDate::fromString(query->value(1).toString(), Qt::ISODate);
        item.outcome =
            query->value(2).toString() == outcomeWord(Outcome::Success) ? Outcome::Success : Outcome::Failure;
        if (item.outcome == Outcome::Failure)
            item.error = Error{errorCodeOfReason(query->value(3).toString()), query->value(4).toString(), {}, {}};
        item.folder = query->value(5).toString();
        item.files = query->value(6).toInt();
        item.funds = query->value(7).toInt();
        item.rows = query->value(8).toLongLong();
        item.missingFunds = query->value(9).toString().split(u'\n', Qt::SkipEmptyParts);
        item.duration = std::chrono::milliseconds(query->value(10).toLongLong());
        items.append(item);
    }
    return items;
}

RunReport reportFrom(const RunSummary &run)
{
    RunReport report;
    report.runId = run.runId;
    report.started = run.started;
    report.finished = run.finished;
    report.origin = run.origin;
    report.user = run.user;
    report.computer = run.computer;
    report.version = run.version;
    report.parameters = run.parameters;
    report.dryRun = run.dryRun;
    report.outcome = run.status == outcomeWord(Outcome::Success) ? Outcome::Success : Outcome::Failure;
    if (run.finished.isValid() && report.outcome == Outcome::Failure)
        report.error = Error{errorCodeOfReason(run.reason), run.message, {}, {}};
    return report;
}

} // namespace

Result<FoundRuns> findRuns(Session &session, const RunFilter &filter)
{
    return find(session, filter);
}

Result<QStringList> recordedUsers(Session &session)
{
    return distinct(session, u"usuario"_s);
}

Result<QStringList> recordedComputers(Session &session)
{
    return distinct(session, u"computador"_s);
}

Result<QSet<QString>> recordedRuns(Session &session, const QStringList &ids)
{
    QSet<QString> known;
    for (qsizetype at = 0; at < ids.size(); at += kIdsAtOnce) {
        const QStringList some = ids.mid(at, kIdsAtOnce);
        auto query = session.exec(u"SELECT id FROM etl_execucao WHERE id IN "_s + Dialect::placeholders(some.size()),
                                  QVariantList(some.cbegin(), some.cend()));
        if (!query)
            return fail(query.error());
        while (query->next())
            known.insert(query->value(0).toString());
    }
    return known;
}

Result<QStringList> missedOnRecord(Session &session, Part part, QDate date)
{
    if (const auto there = tablesExist(session, {u"etl_execucao"_s, u"etl_execucao_item"_s}); !there)
        return fail(there.error());
    else if (!*there)
        return QStringList();
    auto query = session.exec(
        u"SELECT i.faltantes FROM etl_execucao_item i JOIN etl_execucao e ON e.id = i.execucao WHERE i.parte = ? AND "
        "i.data = ? AND (i.status = 'SUCESSO' OR i.faltantes <> '') ORDER BY e.inicio DESC, e.id DESC LIMIT 1"_s,
        {partName(part), date.toString(Qt::ISODate)});
    if (!query)
        return fail(query.error(), u"leitura de etl_execucao_item"_s);
    return query->next() ? query->value(0).toString().split(u'\n', Qt::SkipEmptyParts) : QStringList();
}

Result<std::optional<RunDetails>> recordedRun(Session &session, const QString &runId)
{
    auto query = session.exec(u"SELECT %1, relatorio FROM etl_execucao WHERE id = ?"_s.arg(summaryColumns()), {runId});
    if (!query)
        return fail(query.error());
    if (!query->next())
        return std::optional<RunDetails>();
    RunDetails details;
    details.summary = summaryFrom(*query);
    const int json = query->record().count() - 1;
    const QJsonDocument document = QJsonDocument::fromJson(query->value(json).toString().toUtf8());
    if (document.isObject()) {
        details.report = runReportFromJson(document.object());
        details.summary.warnings = summaryOf(details.report).warnings;
        return std::optional(details);
    }
    details.complete = false;
    details.report = reportFrom(details.summary);
    auto items = itemsOf(session, runId);
    if (!items)
        return fail(items.error());
    details.report.items = *std::move(items);
    return std::optional(details);
}

} // namespace Etl
