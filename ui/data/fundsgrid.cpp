// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/operatordate.h"
#include "ui/data/cells.h"
#include "ui/data/daygrids.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

struct FundsGridText
{
    Q_DECLARE_TR_FUNCTIONS(FundsGrid)
};

GridCell stateCell(const LoadedFund &fund)
{
    const auto cell = [](const QString &text, const QString &icon, Tone tone, const QString &tip) {
        return GridCell{.text = text, .tone = tone, .iconName = icon, .tip = tip};
    };
    if (fund.presence == FundPresence::Absent)
        return cell(FundsGridText::tr("ausente"), u"warning"_s, Tone::Warning,
                    FundsGridText::tr("Tinha linhas na data anterior e não tem nesta."));
    if (fund.rows == 0)
        return cell(FundsGridText::tr("só rentabilidade"), u"incomplete"_s, Tone::Warning,
                    FundsGridText::tr("Não há posições deste fundo nesta data."));
    if (fund.unreadable > 0)
        return cell(
            FundsGridText::tr("valor ilegível"), u"warning"_s, Tone::Warning,
            fund.unreadable == 1
                ? FundsGridText::tr("1 posição sem valor de mercado legível: fora da soma.")
                : FundsGridText::tr("%1 posições sem valor de mercado legível: fora da soma.").arg(fund.unreadable));
    if (fund.accounts == 0)
        return cell(FundsGridText::tr("só carteira"), u"incomplete"_s, Tone::Warning,
                    FundsGridText::tr("Não há rentabilidade deste fundo nesta data."));
    if (fund.presence == FundPresence::Arrived)
        return cell(FundsGridText::tr("fundo novo"), u"add"_s, Tone::Running,
                    FundsGridText::tr("Não tinha linhas na data anterior."));
    return cell(FundsGridText::tr("completo"), u"success"_s, Tone::Success, {});
}

GridCell changeWordCell(const LoadedFund &fund)
{
    if (!fund.changeFraction)
        return {};
    GridCell cell = shareCell(fund.changeFraction, 2); // exports write what the title says: percent
    const bool tiny = fund.changeFraction->abs().rounded(4).isZero();
    const QString digits = tiny ? u"< 0,01 %"_s : percentText(fund.changeFraction->abs(), 2);
    if (fund.changeFraction->isZero())
        cell.text =
            fund.change && fund.change->isZero() ? FundsGridText::tr("igual") : FundsGridText::tr("quase igual");
    else
        cell.text = (fund.changeFraction->isNegative() ? FundsGridText::tr("caiu %1") : FundsGridText::tr("subiu %1"))
                        .arg(digits);
    return cell;
}

GridCell differenceCell(const LoadedFund &fund, const Decimal &warnAbove)
{
    GridCell cell = moneyCell(fund.difference);
    if (fund.difference && fund.difference->abs() >= warnAbove && !fund.difference->isZero()) {
        cell.tone = Tone::Warning;
        cell.iconName = u"warning"_s;
        cell.tip = FundsGridText::tr("A soma das posições difere do PL em R$ %1 (aviso a partir de R$ %2).")
                       .arg(moneyText(*fund.difference), moneyText(warnAbove));
    }
    return cell;
}

GridCell patrimonioCell(const LoadedFund &fund)
{
    GridCell cell = moneyCell(fund.patrimonio);
    if (fund.accounts > 1)
        cell.tip = FundsGridText::tr("A rentabilidade tem %1 contas ou classes: o PL é o do arquivo da carteira.")
                       .arg(fund.accounts);
    return cell;
}

GridCell positionsCell(const LoadedFund &fund, int count)
{
    return fund.presence == FundPresence::Continued && fund.rows > 0 ? countCell(count) : GridCell{};
}

GridCell runCell(const LoadedFund &fund)
{
    const QString run = fund.carteira.runId.isEmpty() ? fund.rentabilidade.runId : fund.carteira.runId;
    if (run.isEmpty())
        return {};
    return {.text = run.left(8),
            .exact = run,
            .tip = FundsGridText::tr("Execução %1\nArquivo %2").arg(run, fund.carteira.file)};
}

GridRow fundRow(const LoadedFund &fund, const Decimal &warnAbove)
{
    GridRow row;
    row.key = fund.fund;
    GridCell change = moneyCell(fund.change);
    if (fund.change)
        change.text = signedMoneyText(*fund.change);
    const bool there = fund.presence != FundPresence::Absent;
    row.counted = there;
    row.cells = {textCell(fund.fund),
                 stateCell(fund),
                 there ? countCell(fund.rows) : GridCell{},
                 moneyCell(fund.sum),
                 patrimonioCell(fund),
                 differenceCell(fund, warnAbove),
                 amountCell(fund.quota, 2),
                 change,
                 changeWordCell(fund),
                 positionsCell(fund, fund.newPositions),
                 positionsCell(fund, fund.gonePositions),
                 momentCell(fund.carteira.loadedAt.isValid() ? fund.carteira.loadedAt : fund.rentabilidade.loadedAt),
                 runCell(fund)};
    return row;
}

/// nullopt when a sum would pass 38 digits.
struct Totals
{
    qint64 rows = 0;
    int funds = 0, arrived = 0, absent = 0;
    OptionalDecimal sum = Decimal(), patrimonio = Decimal();
    int withPatrimonio = 0;

    static void add(OptionalDecimal &total, const OptionalDecimal &value)
    {
        if (!total || !value)
            return;
        const auto sum = total->plus(*value);
        total = sum ? OptionalDecimal(*sum) : std::nullopt;
    }
};

QString footerOf(const LoadedDay &day)
{
    Totals totals;
    for (const LoadedFund &fund : day.funds) {
        totals.rows += fund.rows;
        totals.funds += fund.presence == FundPresence::Absent ? 0 : 1;
        totals.arrived += fund.presence == FundPresence::Arrived ? 1 : 0;
        totals.absent += fund.presence == FundPresence::Absent ? 1 : 0;
        totals.withPatrimonio += fund.patrimonio ? 1 : 0;
        Totals::add(totals.sum, fund.sum);
        Totals::add(totals.patrimonio, fund.patrimonio);
    }
    QStringList parts;
    parts << (totals.funds == 1 ? FundsGridText::tr("Total: 1 fundo")
                                : FundsGridText::tr("Total: %1 fundos").arg(totals.funds))
          << (totals.rows == 1 ? FundsGridText::tr("1 posição")
                               : FundsGridText::tr("%1 posições").arg(countCell(totals.rows).text));
    if (totals.sum)
        parts << FundsGridText::tr("soma R$ %1").arg(moneyText(*totals.sum));
    if (totals.patrimonio)
        parts << (totals.withPatrimonio == totals.funds
                      ? FundsGridText::tr("PL R$ %1").arg(moneyText(*totals.patrimonio))
                      : FundsGridText::tr("PL R$ %1 (%2 de %3 fundos)")
                            .arg(moneyText(*totals.patrimonio))
                            .arg(totals.withPatrimonio)
                            .arg(totals.funds));
    if (totals.arrived > 0)
        parts << (totals.arrived == 1 ? FundsGridText::tr("1 fundo novo")
                                      : FundsGridText::tr("%1 fundos novos").arg(totals.arrived));
    if (totals.absent > 0)
        parts << (totals.absent == 1 ? FundsGridText::tr("1 fundo ausente")
                                     : FundsGridText::tr("%1 fundos ausentes").arg(totals.absent));
    return parts.join(u" · "_s);
}

} // namespace

Grid fundsGrid(const LoadedDay &day, const Decimal &warnAbove)
{
    const QString since = day.previous.isValid() ? FundsGridText::tr("Comparado com %1.").arg(displayDate(day.previous))
                                                 : FundsGridText::tr("Não há data anterior com dados.");
    Grid grid;
    grid.columns = {{FundsGridText::tr("Fundo")},
                    {FundsGridText::tr("Situação")},
                    {FundsGridText::tr("Posições"), true, {}, true},
                    {FundsGridText::tr("Soma (R$)"), true, FundsGridText::tr("Soma de VlrMercado das posições."), true},
                    {FundsGridText::tr("PL (R$)"), true,
                     FundsGridText::tr("Patrimônio da rentabilidade; sem ela, o do arquivo da carteira."), true},
                    {FundsGridText::tr("Diferença (R$)"), true, FundsGridText::tr("Soma menos PL.")},
                    {FundsGridText::tr("Cota"), true},
                    {FundsGridText::tr("Variação do PL (R$)"), true, since},
                    {FundsGridText::tr("Variação do PL (%)"), true, since},
                    {FundsGridText::tr("Posições novas"), true, since},
                    {FundsGridText::tr("Posições encerradas"), true, since},
                    {FundsGridText::tr("Carregado em")},
                    {FundsGridText::tr("Execução")}};
    for (const LoadedFund &fund : day.funds)
        grid.rows.append(fundRow(fund, warnAbove));
    grid.footer = footerOf(day);
    makeSearchable(grid);
    return grid;
}

QList<int> dispensableFundColumns()
{
    // Run and time of the load are in the context menu and on Histórico; the sum is PL plus difference.
    enum Column { Fund, State, Rows, Sum, Assets, Difference, Quota, Change, ChangeWord, New, Gone, Loaded, Run };
    return {Run, Loaded, Quota, Change, Sum, Gone, New, Rows, ChangeWord, Assets};
}

} // namespace Etl
