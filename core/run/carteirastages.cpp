// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/carteirastages.h"

#include "core/base/plaintext.h"
#include "core/base/version.h"
#include "core/run/carteirapieces.h"
#include "core/transform/columnrules.h"
#include "core/transform/validation.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

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
        FundReport report;
        report.fund = piece.fund;
        report.file = piece.document.name;
        if (piece.carteira)
            report.patrimonio = piece.carteira->patrimonio;
        if (m_context.request.mode == RunMode::ExtractOnly) {
            // Asked was to download and keep, and that was done.
            report.state = FundState::Extracted;
            report.warnings.append(u"o arquivo foi guardado, mas a carga o rejeitará: %1"_s.arg(error.oneLine()));
            m_context.log.warning(u"%1: %2"_s.arg(piece.fund, report.warnings.constLast()),
                                  m_item.logContext(Stage::Validate));
            m_reports.append(report);
            m_item.tell(FundStep::Downloaded, report);
            return;
        }
        report.state = FundState::Rejected;
        report.error = error;
        m_context.log.error(
            u"Fundo %1 rejeitado: %2 As linhas antigas desse fundo foram mantidas."_s.arg(piece.fund, error.oneLine()),
            m_item.logContext(Stage::Validate));
        m_refused.insert(piece.fund);
        m_item.tell(FundStep::Rejected, report);
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
        m_item.bankNames[piece.fund].insert(piece.carteira->fundo);
        if (!piece.carteira->docFundo.isEmpty())
            m_item.fundOfCnpj.insert(piece.carteira->docFundo, piece.fund);
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
            m_item.tell(FundStep::Transformed, report);
            return;
        }
        merge(m_loads[unit->first], load);
        merge(m_reports[unit->second], report, m_loads[unit->first]);
        m_item.tell(FundStep::Transformed, m_reports[unit->second]);
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
        auto read = readCarteiraPieces(context, item);
        if (!read)
            return read;
        for (const CarteiraPiece &piece : std::as_const(*read))
            count += piece.carteira ? piece.carteira->posicoes.size() : 0;
        return read;
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
