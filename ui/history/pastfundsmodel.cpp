// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/pastfundsmodel.h"

#include "core/base/plaintext.h"
#include "ui/controls/icons.h"
#include "ui/controls/operatordate.h"
#include "ui/controls/tableexport.h"
#include "ui/controls/windowwords.h"
#include "ui/controls/words.h"
#include "ui/history/runwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// Read, and the load did not come to it or failed. Where only the download was asked, the load does not apply.
bool isLeftUnloaded(const FundReport &fund, const ItemReport &item)
{
    const StageReport *load = item.stage(Stage::Load);
    return fund.state == FundState::Extracted && item.outcome == Outcome::Failure && load &&
           (load->state == StageState::Failed || load->state == StageState::Skipped);
}

RunMark fundMark(const FundReport &fund, bool leftUnloaded)
{
    if (leftUnloaded)
        return {wordOf(FundStep::NotLoaded), u"cancelled"_s, Tone::Failure};
    const QString word = wordOf(fund.state);
    switch (fund.state) {
    case FundState::Loaded:
    case FundState::Extracted:
    case FundState::Simulated:
        return {fund.warnings.isEmpty() ? word : PastFundsModel::tr("%1, com aviso").arg(word),
                fund.warnings.isEmpty() ? u"success"_s : u"warning"_s,
                fund.warnings.isEmpty() ? Tone::Success : Tone::Warning};
    case FundState::Unchanged: return {word, u"check"_s, Tone::Muted};
    case FundState::Rejected: return {word, u"failure"_s, Tone::Failure};
    case FundState::Missing: return {word, u"incomplete"_s, Tone::Warning};
    }
    return {word, {}, Tone::Neutral};
}

QString moneyWords(const OptionalDecimal &value)
{
    return value ? value->toBrazilian(2) : QString();
}

bool isAmount(int column)
{
    return column == PastFundsModel::Sum || column == PastFundsModel::Patrimonio ||
           column == PastFundsModel::Difference;
}

bool isRightAligned(int column)
{
    return isAmount(column) || column == PastFundsModel::Rows;
}

OptionalDecimal amountOf(const FundReport &fund, int column)
{
    if (column == PastFundsModel::Sum)
        return fund.sum;
    return column == PastFundsModel::Patrimonio ? fund.patrimonio : fund.difference;
}

/// Decimals as a text that sorts as they do; no binary number is made of them.
QString sortKey(const OptionalDecimal &value)
{
    if (!value)
        return {};
    const QString digits = value->abs().rounded(10).toString();
    const QString whole = digits.section(u'.', 0, 0).rightJustified(40, u'0');
    const QString key = whole + u'.' + digits.section(u'.', 1, 1).leftJustified(10, u'0');
    if (!value->isNegative())
        return u'1' + key;
    QString mirrored = key;
    for (QChar &c : mirrored) {
        if (c.isDigit())
            c = QChar(u'9' - c.unicode() + u'0');
    }
    return u'0' + mirrored;
}

} // namespace

void PastFundsModel::setItems(const QList<ItemReport> &items)
{
    beginResetModel();
    m_rows.clear();
    for (const ItemReport &item : items) {
        for (const FundReport &fund : item.fundReports)
            m_rows.append({item.part, item.date, fund, isLeftUnloaded(fund, item)});
        for (const QString &missing : item.missingFunds) {
            const auto isIt = [&missing](const FundReport &fund) { return fund.fund == missing; };
            if (std::any_of(item.fundReports.cbegin(), item.fundReports.cend(), isIt))
                continue;
            FundReport fund;
            fund.fund = missing;
            m_rows.append({item.part, item.date, fund, false});
        }
    }
    endResetModel();
}

QSet<QString> PastFundsModel::fundKeys(bool withMissing) const
{
    QSet<QString> keys;
    for (const Row &row : m_rows) {
        if (withMissing || row.fund.state != FundState::Missing)
            keys.insert(labelKey(row.fund.fund));
    }
    return keys;
}

int PastFundsModel::fundCount() const
{
    return int(fundKeys(false).size());
}

int PastFundsModel::missingCount() const
{
    return int(fundKeys(true).size()) - fundCount();
}

int PastFundsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PastFundsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PastFundsModel::messageOf(const FundReport &fund)
{
    QStringList texts;
    if (fund.error)
        texts.append(inWindowWords(fund.error->oneLine()));
    texts += fund.warnings;
    return texts.join(u" · "_s);
}

QString PastFundsModel::textOf(const Row &row, int column)
{
    switch (column) {
    case Fund: return row.fund.fund;
    case State: return fundMark(row.fund, row.leftUnloaded).word;
    case PartOf: return wordOf(row.part);
    case Date: return displayDate(row.date);
    case Rows: return row.fund.state == FundState::Missing ? QString() : countWords(row.fund.rows);
    case Sum: return moneyWords(row.fund.sum);
    case Patrimonio: return moneyWords(row.fund.patrimonio);
    case Difference: return moneyWords(row.fund.difference);
    case Message: return messageOf(row.fund);
    default: return {};
    }
}

QVariant PastFundsModel::exactOf(const Row &row, int column)
{
    if (isAmount(column)) {
        const OptionalDecimal amount = amountOf(row.fund, column);
        return amount ? QVariant::fromValue(*amount) : QVariant();
    }
    if (column == Rows)
        return row.fund.rows;
    return column == Date ? QVariant(row.date) : QVariant();
}

QVariant PastFundsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return textOf(row, column);
    case kExportRole: return exactOf(row, column);
    case kSortRole:
        if (isAmount(column))
            return sortKey(amountOf(row.fund, column));
        return column == Rows ? QVariant(row.fund.rows)
                              : (column == Date ? QVariant(row.date) : QVariant(textOf(row, column)));
    case Qt::ToolTipRole: return column == Message || column == Fund ? QVariant(textOf(row, column)) : QVariant();
    case Qt::DecorationRole: {
        const RunMark mark = fundMark(row.fund, row.leftUnloaded);
        return column == State ? QVariant(icon(mark.iconName, mark.tone)) : QVariant();
    }
    case Qt::ForegroundRole:
        return column == State ? QVariant(toneText(fundMark(row.fund, row.leftUnloaded).tone)) : QVariant();
    case Qt::TextAlignmentRole:
        return int((isRightAligned(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant PastFundsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isRightAligned(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Fund: return tr("Fundo");
    case State: return tr("Estado");
    case PartOf: return tr("Parte");
    case Date: return tr("Data");
    case Rows: return tr("Linhas");
    case Sum: return tr("Soma (R$)");
    case Patrimonio: return tr("PL (R$)");
    case Difference: return tr("Diferença (R$)");
    default: return tr("Mensagem");
    }
}

} // namespace Etl

#include "moc_pastfundsmodel.cpp"
