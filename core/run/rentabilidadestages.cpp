// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/rentabilidadestages.h"

#include "core/base/plaintext.h"
#include "core/base/version.h"
#include "core/transform/columnrules.h"
#include "core/transform/navjson.h"

#include <QCryptographicHash>
#include <QFile>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

Result<Rentabilidade> readPages(const RunContext &context, const ItemRun &item)
{
    QList<QByteArray> pages;
    for (const Document &document : item.documents) {
        if (const auto go = checkpoint(context.token); !go)
            return fail(go.error());
        QFile file(document.path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Disk, u"Não foi possível ler %1."_s.arg(document.path), file.errorString());
        pages.append(file.readAll());
    }
    return readNavPages(pages, item.plan().date, context.settings.api.indexador);
}

void addToHash(QCryptographicHash &hash, const OptionalDecimal &value)
{
    hash.addData(value ? value->toCanonical().toUtf8() : QByteArray("-"));
    hash.addData("\x1f");
}

void addToHash(QCryptographicHash &hash, const QString &text)
{
    hash.addData(text.toUtf8());
    hash.addData("\x1f");
}

/// One file holds all funds, so "unchanged" is judged by the fund's own records: their SHA-256.
QByteArray hashOf(const QList<RentabilidadeRow> &rows)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const RentabilidadeRow &row : rows) {
        for (const QString *text :
             {&row.nmFundo, &row.cdConta, &row.cnpjFundo, &row.tpClasse, &row.cdSubClasse, &row.indexador})
            addToHash(hash, *text);
        for (const OptionalDecimal *value :
             {&row.vlrCotacao, &row.vlrCotacaoBruta, &row.vlrPatrimonio, &row.qtdCota, &row.vlrAplicacao,
              &row.vlrResgate, &row.rentDia, &row.rentMes, &row.rentAno, &row.rentDiaVsCdi, &row.rentMesVsCdi,
              &row.rentAnoVsCdi, &row.rent12Meses, &row.rent24Meses, &row.rent36Meses, &row.rent12MesesVsCdi,
              &row.rent24MesesVsCdi, &row.rent36MesesVsCdi})
            addToHash(hash, *value);
    }
    return hash.result().toHex();
}

/// Rows grouped by the name in the tables, in the order in which the funds first appear. A record whose numbers no
/// column can hold refuses its fund: it is added to `refused` and left out.
QList<FundLoad<RentabilidadeRow>> groupedRows(const RunContext &context, ItemRun &item, const Rentabilidade &read,
                                              QList<RefusedRecord> &refused)
{
    QList<FundLoad<RentabilidadeRow>> loads;
    QHash<QString, qsizetype> placeOf;
    for (const RentabilidadeRegistro &registro : read.registros) {
        auto row = rentabilidadeRow(registro, context.names);
        if (!row) {
            refused.append({registro.fundo, row.error()});
            continue;
        }
        item.bankNames[row->nmFundo].insert(fundName(registro.fundo));
        if (!registro.cnpj.isEmpty())
            item.fundOfCnpj.insert(registro.cnpj, row->nmFundo);
        auto place = placeOf.constFind(row->nmFundo);
        if (place == placeOf.cend()) {
            place = placeOf.insert(row->nmFundo, loads.size());
            FundLoad<RentabilidadeRow> load;
            load.fund = row->nmFundo;
            load.date = item.plan().date;
            load.file = item.documents.constFirst().name;
            load.rulesKey = programVersion().toUtf8();
            loads.append(load);
        }
        loads[*place].rows.append(*std::move(row));
    }
    for (FundLoad<RentabilidadeRow> &load : loads) {
        load.sha256 = hashOf(load.rows);
        if (load.rows.size() == 1)
            load.patrimonio = load.rows.constFirst().vlrPatrimonio;
    }
    return loads;
}

/// A fund of which a record cannot be read keeps its old rows; the others are loaded.
void refuseFund(const RunContext &context, ItemRun &item, const RefusedRecord &refused)
{
    FundReport report;
    report.fund = refused.fund.isEmpty() ? u"(sem nome)"_s : context.names.map(refused.fund);
    report.file = item.documents.constFirst().name;
    report.error = refused.error;
    const bool keptOnly = context.request.mode == RunMode::ExtractOnly;
    report.state = keptOnly ? FundState::Extracted : FundState::Rejected;
    item.fundsSeen.insert(report.fund);
    item.report().fundReports.append(report);
    item.tell(keptOnly ? FundStep::Downloaded : FundStep::Rejected, report);
    context.log.write(keptOnly ? LogLevel::Warning : LogLevel::Error,
                      u"Fundo %1 rejeitado: %2 As linhas antigas desse fundo foram mantidas."_s.arg(
                          report.fund, refused.error.oneLine()),
                      item.logContext(Stage::Transform));
}

} // namespace

PreparedRentabilidade prepareRentabilidade(const RunContext &context, ItemRun &item)
{
    PreparedRentabilidade prepared;
    item.info(Stage::Transform,
              u"MÉTRICA: Encontrado %1 arquivo(s) JSON para processamento"_s.arg(item.documents.size()));
    const auto read = item.stage(Stage::Transform, [&](qint64 &count) {
        auto pages = readPages(context, item);
        if (pages)
            count = pages->registros.size();
        return pages;
    });
    if (!read)
        return prepared;
    for (const QString &warning : read->warnings)
        item.warn(Stage::Transform, warning);
    if (read->otherDates > 0)
        item.info(Stage::Transform, numbered(read->otherDates, u"registro de outra data deixado de fora"_s,
                                             u"registros de outras datas deixados de fora"_s));

    const auto loads = item.stage(Stage::Validate, [&](qint64 &count) -> Result<QList<FundLoad<RentabilidadeRow>>> {
        if (read->registros.isEmpty() && read->refused.isEmpty() && read->otherDates > 0)
            return fail(ErrorCode::Validation,
                        u"O arquivo recebido só traz registros de outras datas; foi pedido %1. Nada foi gravado."_s.arg(
                            item.plan().date.toString(u"dd/MM/yyyy")));
        QList<RefusedRecord> refused = read->refused;
        auto grouped = groupedRows(context, item, *read, refused);
        QSet<QString> refusedNames;
        for (const RefusedRecord &record : std::as_const(refused)) {
            refuseFund(context, item, record);
            refusedNames.insert(context.names.map(record.fund));
        }
        // Two bank names may share a house name: with one of them refused, the fund is not replaced by its other half.
        grouped.removeIf([&](const FundLoad<RentabilidadeRow> &load) { return refusedNames.contains(load.fund); });
        count = grouped.size();
        return grouped;
    });
    item.report().funds = static_cast<int>(item.fundsSeen.size());
    if (!loads)
        return prepared;

    for (const FundLoad<RentabilidadeRow> &load : *loads) {
        item.fundsSeen.insert(load.fund);
        FundReport report;
        report.fund = load.fund;
        report.state = FundState::Extracted;
        report.rows = load.rows.size();
        report.patrimonio = load.patrimonio;
        report.file = load.file;
        item.report().fundReports.append(report);
        item.tell(FundStep::Transformed, report);
        if (load.patrimonio)
            prepared.assets.insert(labelKey(load.fund), *load.patrimonio);
    }
    item.report().funds = static_cast<int>(item.fundsSeen.size());
    prepared.loads = *loads;
    return prepared;
}

} // namespace Etl
