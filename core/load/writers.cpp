// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/writers.h"

#include "core/load/dialect.h"
#include "core/load/loadrecords.h"
#include "core/load/rowinsert.h"
#include "core/load/tableengine.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// A transaction holds whole funds: as many as this, or as many rows; one large fund is a transaction by itself.
constexpr qsizetype kFundsPerBatch = 100;
constexpr qsizetype kRowsPerBatch = 100'000;

Part partOf(const CarteiraRow &)
{
    return Part::Carteira;
}

Part partOf(const RentabilidadeRow &)
{
    return Part::Rentabilidade;
}

bool ofUnit(const CarteiraRow &row, const QString &fund, QDate date)
{
    return row.nmFundo == fund && row.dtPosicao == date && row.custodiante == custodianName();
}

bool ofUnit(const RentabilidadeRow &row, const QString &fund, QDate date)
{
    return row.nmFundo == fund && row.dtPosicao == date;
}

/// One replacement of many funds: what is asked, how the table looks, and the answers so far.
template <typename Row>
struct Replacement
{
    const QList<FundLoad<Row>> &funds;
    const WriteOptions &options;
    TableShape<Row> shape;
    std::vector<std::optional<Result<FundLoaded>>> answers;

    Part part() const { return partOf(Row{}); }
};

template <typename Row>
std::optional<Error> unfit(const FundLoad<Row> &fund, const TableShape<Row> &shape, QDate date)
{
    const auto refuse = [&](const QString &why) {
        return Error{ErrorCode::Validation,
                     u"O fundo %1 de %2 não foi carregado: %3. As linhas antigas continuam."_s.arg(
                         fund.fund, date.toString(u"dd/MM/yyyy"_s), why),
                     fund.file,
                     {}};
    };
    if (fund.fund.trimmed().isEmpty())
        return refuse(u"falta o nome do fundo"_s);
    if (fund.date != date)
        return refuse(u"a data do arquivo é %1"_s.arg(fund.date.toString(u"dd/MM/yyyy"_s)));
    for (qsizetype i = 0; i < fund.rows.size(); ++i) {
        if (!ofUnit(fund.rows[i], fund.fund, date))
            return refuse(u"a linha %1 é de outro fundo, data ou custodiante"_s.arg(i + 1));
        if (auto problem = shape.mismatch(fund.rows[i]))
            return refuse(u"linha %1, %2"_s.arg(i + 1).arg(*problem));
    }
    return std::nullopt;
}

/// The fund's fate is final.
template <typename Row>
void settle(Replacement<Row> &job, qsizetype index, const Result<FundLoaded> &answer)
{
    job.answers[static_cast<std::size_t>(index)] = answer;
    if (job.options.settled)
        job.options.settled(index, answer);
}

/// Funds that cannot be loaded get their error; the indexes of the others.
template <typename Row>
Result<QList<qsizetype>> fitFunds(Replacement<Row> &job)
{
    QHash<QString, int> named;
    for (const FundLoad<Row> &fund : job.funds)
        ++named[fund.fund.trimmed()];
    QList<qsizetype> fit;
    for (qsizetype i = 0; i < job.funds.size(); ++i) {
        if (auto go = checkpoint(job.options.token); !go)
            return fail(go.error());
        const FundLoad<Row> &fund = job.funds[i];
        std::optional<Error> error = unfit(fund, job.shape, job.options.lease.date);
        if (!error && named.value(fund.fund.trimmed()) > 1)
            error = Error{
                ErrorCode::Validation,
                u"O fundo %1 veio em mais de um arquivo: nenhum deles foi carregado. Confira o mapa de nomes."_s.arg(
                    fund.fund),
                fund.file,
                {}};
        if (error)
            settle<Row>(job, i, fail(*error));
        else
            fit.append(i);
    }
    return fit;
}

/// Of the fitting funds those that changed since their load; the others are answered as unchanged.
template <typename Row>
Result<QList<qsizetype>> changedFunds(Session &session, Replacement<Row> &job, const QList<qsizetype> &fit)
{
    const QDate date = job.options.lease.date;
    QHash<QString, LoadRecord> records;
    QHash<QString, qint64> counts;
    const auto read = session.transact(
        [&](Session &open) -> Result<void> {
            auto loads = readLoadRecords(open, job.part(), date);
            if (!loads)
                return fail(loads.error());
            auto rows = countRows(open, job.part(), date);
            if (!rows)
                return fail(rows.error());
            records = std::move(*loads);
            counts = std::move(*rows);
            return {};
        },
        job.options.token);
    if (!read)
        return fail(read.error());
    QList<qsizetype> changed;
    for (const qsizetype i : fit) {
        const FundLoad<Row> &fund = job.funds[i];
        const auto record = records.constFind(fund.fund);
        const bool same = record != records.constEnd() && !fund.sha256.isEmpty() &&
                          record->sha256 == QString::fromLatin1(fund.sha256) &&
                          record->rules == rulesDigest(fund.rulesKey) && record->rows == fund.rows.size() &&
                          record->rows == counts.value(fund.fund);
        if (same)
            settle<Row>(job, i, FundLoaded{.fund = fund.fund, .unchanged = true});
        else
            changed.append(i);
    }
    return changed;
}

template <typename Row>
QList<QList<qsizetype>> batchesOf(const Replacement<Row> &job, const QList<qsizetype> &funds)
{
    QList<QList<qsizetype>> batches;
    qsizetype rows = 0;
    for (const qsizetype i : funds) {
        const qsizetype more = job.funds[i].rows.size();
        // A batch without rows yet gains nothing by being cut: an emptied old name stays with the fund that follows it.
        const bool tooManyRows = rows > 0 && rows + more > kRowsPerBatch;
        if (batches.isEmpty() || batches.constLast().size() >= kFundsPerBatch || tooManyRows) {
            batches.append(QList<qsizetype>());
            rows = 0;
        }
        batches.last().append(i);
        rows += more;
    }
    return batches;
}

/// The whole transaction of one batch: fencing, old rows out, new rows in, load records.
template <typename Row>
Result<QHash<QString, qint64>> replaceBatch(Session &session, const Replacement<Row> &job,
                                            const QList<qsizetype> &batch)
{
    const WriteOptions &options = job.options;
    const QDate date = options.lease.date;
    if (auto mine = renewLease(session, options.lease); !mine)
        return fail(mine.error());
    QStringList names;
    QList<const QList<Row> *> rows;
    QList<LoadRecord> records;
    for (const qsizetype i : batch) {
        const FundLoad<Row> &fund = job.funds[i];
        names.append(fund.fund);
        rows.append(&fund.rows);
        records.append({fund.fund, options.runId, fund.file, QString::fromLatin1(fund.sha256),
                        rulesDigest(fund.rulesKey), fund.rows.size(), fund.sum, fund.patrimonio});
    }
    auto old = countRows(session, job.part(), date, names);
    if (!old)
        return fail(old.error());
    if (auto removed = deleteRows(session, job.part(), date, names); !removed)
        return fail(removed.error());
    if (auto inserted = insertRows(session, job.shape, rows, options.runId, options.token); !inserted)
        return fail(inserted.error());
    if (auto recorded = writeLoadRecords(session, job.part(), date, records, options.procedureOwed); !recorded)
        return fail(recorded.error());
    return *old;
}

template <typename Row>
Result<void> replaceAll(Session &session, Replacement<Row> &job)
{
    const auto fit = fitFunds(job);
    if (!fit)
        return fail(fit.error());
    const auto changed = changedFunds(session, job, *fit);
    if (!changed)
        return fail(changed.error());
    qsizetype done = job.funds.size() - changed->size();
    const auto report = [&] {
        if (job.options.progress)
            job.options.progress(done, job.funds.size());
    };
    report();
    for (const QList<qsizetype> &batch : batchesOf(job, *changed)) {
        QHash<QString, qint64> removed;
        const auto replaced = session.transact(
            [&](Session &open) -> Result<void> {
                auto old = replaceBatch(open, job, batch);
                if (!old)
                    return fail(old.error());
                removed = std::move(*old);
                return {};
            },
            job.options.token, !job.options.dryRun);
        if (!replaced)
            return fail(replaced.error(), u"carga de %1 (%2 fundos)"_s.arg(job.shape.table).arg(batch.size()));
        for (const qsizetype i : batch) {
            const FundLoad<Row> &fund = job.funds[i];
            settle<Row>(
                job, i,
                FundLoaded{.fund = fund.fund, .removed = removed.value(fund.fund), .inserted = fund.rows.size()});
        }
        done += batch.size();
        report();
    }
    return {};
}

/// The control tables are written in the same transactions as the rows.
Result<void> controlTablesUndo(Session &session)
{
    for (const QString &table : {u"etl_carga_fundo"_s, u"etl_reserva"_s}) {
        const auto problem = engineProblem(session, table);
        if (!problem)
            return fail(problem.error());
        if (!problem->isEmpty())
            return fail(ErrorCode::Database, u"A tabela de controle %1 %2. Nada foi gravado."_s.arg(table, *problem));
    }
    return {};
}

/// A unit is replaced by the equality of its date, which the index answers; rows that hold a time too, of another
/// program in an older table, would stand beside the new ones and count twice.
template <typename Row>
Result<void> refuseTimes(Session &session, const QString &table, const QList<FundLoad<Row>> &funds)
{
    QSet<QDate> dates;
    for (const FundLoad<Row> &fund : funds)
        dates.insert(fund.date);
    for (const QDate date : std::as_const(dates)) {
        QString sql = u"SELECT 1 FROM %1 WHERE DtPosicao > ? AND DtPosicao < ?"_s.arg(session.quoted(table));
        QVariantList values{date.toString(Qt::ISODate), date.addDays(1).toString(Qt::ISODate)};
        if constexpr (std::is_same_v<Row, CarteiraRow>) {
            sql += u" AND Custodiante = ?"_s;
            values.append(custodianName());
        }
        auto query = session.exec(sql + u" LIMIT 1"_s, values);
        if (!query)
            return fail(query.error(), u"leitura de %1"_s.arg(table));
        if (query->next())
            return fail(ErrorCode::Database,
                        u"A tabela %1 tem linhas de %2 com hora em DtPosicao, de outro programa: não seriam "
                        "substituídas, e a data ficaria em dobro. Nada foi gravado. Peça a quem cuida do banco para "
                        "deixar só a data nessa coluna."_s.arg(table, date.toString(Qt::ISODate)));
    }
    return {};
}

template <typename Row>
Result<FundsLoaded> replaceFunds(Session &session, const QList<FundLoad<Row>> &funds, const WriteOptions &options,
                                 const Result<TableShape<Row>> &shape)
{
    if (!shape)
        return fail(shape.error());
    if (!shape->exists)
        return fail(
            ErrorCode::Database,
            u"A tabela %1 não existe: rode --verificar ou confira DB_TABLE e DB_RENTABILIDADE."_s.arg(shape->table));
    if (!shape->problems.isEmpty())
        return fail(ErrorCode::Database, u"A tabela %1 não pode ser gravada: %2. Nada foi gravado."_s.arg(
                                             shape->table, shape->problems.join(u"; "_s)));
    if (auto undo = controlTablesUndo(session); !undo)
        return fail(undo.error());
    if (auto dates = refuseTimes(session, shape->table, funds); !dates)
        return fail(dates.error());
    Replacement<Row> job{funds, options, *shape, {}};
    job.answers.resize(static_cast<std::size_t>(funds.size()));
    if (auto done = replaceAll(session, job); !done)
        return fail(done.error());
    FundsLoaded answers;
    answers.reserve(funds.size());
    for (auto &answer : job.answers)
        answers.append(std::move(*answer));
    return answers;
}

} // namespace

Result<FundsLoaded> replaceCarteira(Session &session, const QList<FundLoad<CarteiraRow>> &funds,
                                    const WriteOptions &options)
{
    return replaceFunds(session, funds, options, readCarteiraShape(session));
}

Result<FundsLoaded> replaceRentabilidade(Session &session, const QList<FundLoad<RentabilidadeRow>> &funds,
                                         const WriteOptions &options)
{
    return replaceFunds(session, funds, options, readRentabilidadeShape(session));
}

Result<QSet<QString>> fundsWithRows(Session &session, Part part, QDate date)
{
    QSet<QString> funds;
    const auto read = session.transact(
        [&](Session &open) -> Result<void> {
            const auto counts = countRows(open, part, date);
            if (!counts)
                return fail(counts.error());
            const QStringList names = counts->keys();
            funds = QSet<QString>(names.begin(), names.end());
            return {};
        },
        {});
    if (!read)
        return fail(read.error());
    return funds;
}

} // namespace Etl
