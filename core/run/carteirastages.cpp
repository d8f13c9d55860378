// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/carteirastages.h"

#include "core/base/plaintext.h"
#include "core/base/version.h"
#include "core/transform/carteirafile.h"
#include "core/transform/columnrules.h"
#include "core/transform/validation.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QRegularExpression>
#include <QtConcurrentMap>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// One fund of one file, read or not.
struct CarteiraPiece
{
    Document document;
    QString fund; ///< after the map; from the file's name when the content gives none
    Result<Carteira> carteira;
};

/// "ALFA FIC FIM CP" from "Carteira_ALFA_FIC_FIM_CP_10_04_2025.xlsx": only to name a file that cannot be read.
QString fundOfFileName(const QString &fileName)
{
    static const QRegularExpression dressing(u"^(?:Carteira_)?(.+?)(?:_\\d{2}_\\d{2}_\\d{4}|_\\d{8}.*)?$"_s);
    const QString stem = QFileInfo(fileName).completeBaseName();
    const auto match = dressing.match(stem);
    return fundName(match.hasMatch() ? match.captured(1) : stem);
}

/// Every file read in parallel, in the order of the documents.
Result<QList<CarteiraPiece>> readPieces(const RunContext &context, const QList<Document> &documents)
{
    const auto read = [token = context.token](const Document &document) {
        return readCarteiraFile(document.path, token);
    };
    const QList<Result<CarteiraFunds>> files =
        QtConcurrent::blockingMapped<QList<Result<CarteiraFunds>>>(documents, read);
    if (const auto go = checkpoint(context.token); !go)
        return fail(go.error());

    QList<CarteiraPiece> pieces;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const Document &document = documents[i];
        const QString fallback = context.names.map(fundOfFileName(document.name));
        if (!files[i]) {
            pieces.append({document, fallback, fail(files[i].error())});
            continue;
        }
        for (const Result<Carteira> &fund : *files[i])
            pieces.append({document, fund ? context.names.map(fund->fundo) : fallback, fund});
    }
    return pieces;
}

/// The same bank fund in two files: identical files count once, different ones are both refused, never one picked.
QList<CarteiraPiece> withoutRepeatedFiles(ItemRun &item, const QList<CarteiraPiece> &pieces)
{
    QHash<QString, QList<qsizetype>> byBankName;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (pieces[i].carteira)
            byBankName[labelKey(pieces[i].carteira->fundo)].append(i);
    }
    QList<CarteiraPiece> kept;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (!pieces[i].carteira) {
            kept.append(pieces[i]);
            continue;
        }
        const QList<qsizetype> &sameFund = byBankName[labelKey(pieces[i].carteira->fundo)];
        bool different = false;
        bool repeated = false;
        for (const qsizetype other : sameFund) {
            if (pieces[other].document.name == pieces[i].document.name)
                continue;
            if (pieces[other].document.sha256 != pieces[i].document.sha256)
                different = true;
            else if (other < i)
                repeated = true;
        }
        if (different) {
            QStringList files;
            for (const qsizetype other : sameFund)
                files.append(pieces[other].document.name);
            CarteiraPiece refused = pieces[i];
            refused.carteira =
                fail(ErrorCode::Validation,
                     u"O fundo veio em arquivos diferentes (%1); nenhum foi escolhido."_s.arg(files.join(u", "_s)));
            kept.append(refused);
        } else if (repeated) {
            item.warn(Stage::Transform, u"arquivo repetido com o mesmo conteúdo: %1"_s.arg(pieces[i].document.name));
        } else {
            kept.append(pieces[i]);
        }
    }
    return kept;
}

/// Collects what will be loaded, one unit per name in the tables: several pieces with one name (series of an XML file,
/// bank names mapped to one house name) are one unit; when one piece is refused, the unit is not loaded.
class UnitCollector
{
public:
    UnitCollector(const RunContext &context, ItemRun &item) : m_context(context), m_item(item) {}

    void refuse(const CarteiraPiece &piece, Error error)
    {
        if (!error.message.contains(piece.document.name))
            error.trail.prepend(piece.document.name);
        m_context.log.error(
            u"Fundo %1 rejeitado: %2 As linhas antigas desse fundo foram mantidas."_s.arg(piece.fund, error.oneLine()),
            m_item.logContext(Stage::Validate));
        FundReport report;
        report.fund = piece.fund;
        report.state = FundState::Rejected;
        report.file = piece.document.name;
        report.error = error;
        if (piece.carteira)
            report.patrimonio = piece.carteira->patrimonio;
        m_refused.insert(piece.fund);
        m_reports.append(report);
    }

    void accept(const CarteiraPiece &piece, const Reconciliation &checked)
    {
        FundLoad<CarteiraRow> load;
        load.fund = piece.fund;
        load.date = m_item.plan().date;
        load.file = piece.document.name;
        load.sha256 = piece.document.sha256;
        load.rulesKey = (programVersion() + u'|' + piece.carteira->fundo).toUtf8();
        load.rows = carteiraRows(*piece.carteira, m_context.names);
        load.sum = checked.sum;
        load.patrimonio = checked.patrimonio;

        FundReport report;
        report.fund = piece.fund;
        report.state = FundState::Extracted;
        report.rows = load.rows.size();
        report.sum = checked.sum;
        report.patrimonio = checked.patrimonio;
        report.difference = checked.difference;
        report.file = piece.document.name;
        report.warnings = piece.carteira->warnings + checked.warnings;
        for (const QString &warning : std::as_const(report.warnings))
            m_context.log.warning(u"%1: %2"_s.arg(piece.fund, warning), m_item.logContext(Stage::Validate));

        const auto unit = m_unitOf.constFind(piece.fund);
        if (unit == m_unitOf.cend()) {
            m_unitOf.insert(piece.fund, {m_loads.size(), m_reports.size()});
            m_loads.append(load);
            m_reports.append(report);
            return;
        }
        merge(m_loads[unit->first], load);
        merge(m_reports[unit->second], report, m_loads[unit->first]);
    }

    /// Hands over; the fund reports go to the item.
    QList<FundLoad<CarteiraRow>> finish()
    {
        m_loads.removeIf([this](const FundLoad<CarteiraRow> &load) { return m_refused.contains(load.fund); });
        m_reports.removeIf([this](const FundReport &report) {
            return report.state == FundState::Extracted && m_refused.contains(report.fund);
        });
        m_item.report().fundReports += m_reports;
        return m_loads;
    }

private:
    static OptionalDecimal bothAdded(const OptionalDecimal &a, const OptionalDecimal &b)
    {
        return a && b ? OptionalDecimal(*a + *b) : std::nullopt;
    }

    static void merge(FundLoad<CarteiraRow> &unit, const FundLoad<CarteiraRow> &piece)
    {
        const int lastLine = unit.rows.isEmpty() ? 0 : unit.rows.constLast().linha;
        for (CarteiraRow row : piece.rows) {
            row.linha += lastLine;
            unit.rows.append(row);
        }
        if (unit.sha256 != piece.sha256) {
            unit.file += u", "_s + piece.file;
            unit.sha256 = QCryptographicHash::hash(unit.sha256 + piece.sha256, QCryptographicHash::Sha256).toHex();
        }
        unit.rulesKey += '+' + piece.rulesKey;
        unit.sum = bothAdded(unit.sum, piece.sum);
        unit.patrimonio = bothAdded(unit.patrimonio, piece.patrimonio);
    }

    static void merge(FundReport &known, const FundReport &piece, const FundLoad<CarteiraRow> &unit)
    {
        known.rows += piece.rows;
        known.warnings += piece.warnings;
        known.sum = unit.sum;
        known.patrimonio = unit.patrimonio;
        known.difference = bothAdded(known.difference, piece.difference);
        known.file = unit.file;
    }

    const RunContext &m_context;
    ItemRun &m_item;
    QList<FundLoad<CarteiraRow>> m_loads;
    QList<FundReport> m_reports;
    QHash<QString, std::pair<qsizetype, qsizetype>> m_unitOf; ///< fund → place in m_loads and in m_reports
    QSet<QString> m_refused;
};

Result<QList<FundLoad<CarteiraRow>>> validatePieces(const RunContext &context, ItemRun &item,
                                                    const QList<CarteiraPiece> &pieces, const NavAssets &assets)
{
    const ReconciliationLimits limits{context.settings.conciliacaoAviso, context.settings.conciliacaoLimite};
    UnitCollector units(context, item);
    for (const CarteiraPiece &piece : pieces) {
        if (const auto go = checkpoint(context.token); !go)
            return fail(go.error());
        item.fundsSeen.insert(piece.fund);
        if (!piece.carteira) {
            units.refuse(piece, piece.carteira.error());
            continue;
        }
        item.info(Stage::Validate,
                  u"Processando fundo: %1 | Data: %2"_s.arg(piece.fund, piece.carteira->data.toString(u"dd/MM/yyyy")));
        const auto asset = assets.constFind(labelKey(piece.fund));
        const auto checked =
            validateCarteira(*piece.carteira, item.plan().date, piece.document.name,
                             asset == assets.cend() ? OptionalDecimal() : OptionalDecimal(*asset), limits);
        if (checked)
            units.accept(piece, *checked);
        else
            units.refuse(piece, checked.error());
    }
    return units.finish();
}

} // namespace

QList<FundLoad<CarteiraRow>> prepareCarteira(const RunContext &context, ItemRun &item, const NavAssets &assets)
{
    const QString kind = context.settings.api.typeReport == 10 ? u"XLSX"_s : u"XML"_s;
    item.info(Stage::Transform,
              u"MÉTRICA: Encontrados %1 arquivos %2 para processamento"_s.arg(item.documents.size()).arg(kind));
    const auto pieces = item.stage(Stage::Transform, [&](qint64 &count) -> Result<QList<CarteiraPiece>> {
        auto read = readPieces(context, item.documents);
        if (!read)
            return read;
        for (const CarteiraPiece &piece : std::as_const(*read))
            count += piece.carteira ? piece.carteira->posicoes.size() : 0;
        return withoutRepeatedFiles(item, *read);
    });
    if (!pieces)
        return {};
    const auto loads = item.stage(Stage::Validate, [&](qint64 &count) {
        auto fit = validatePieces(context, item, *pieces, assets);
        if (fit)
            count = fit->size();
        return fit;
    });
    item.report().funds = static_cast<int>(item.fundsSeen.size());
    return loads.value_or(QList<FundLoad<CarteiraRow>>());
}

} // namespace Etl
