// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/fundmodel.h"

#include "core/base/plaintext.h"
#include "ui/controls/icons.h"
#include "ui/controls/operatordate.h"
#include "ui/controls/tableexport.h"
#include "ui/controls/windowwords.h"
#include "ui/controls/words.h"
#include "ui/run/fundlook.h"

#include <QLocale>

#include <algorithm>
#include <compare>
#include <utility>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kMoneyDecimals = 2;

const QLocale &brazil()
{
    static const QLocale locale(QLocale::Portuguese, QLocale::Brazil);
    return locale;
}

QString moneyText(const OptionalDecimal &value)
{
    return value ? value->toBrazilian(kMoneyDecimals) : QString();
}

QVariant exactMoney(const OptionalDecimal &value)
{
    // An empty text and not "no answer", which would stand for the displayed text.
    return value ? QVariant::fromValue(*value) : QVariant(QString());
}

QString fileKey(const ItemKey &item, const QString &file)
{
    return u"%1|%2|%3"_s.arg(int(item.part)).arg(item.date.toJulianDay()).arg(file);
}

template <typename Value>
int sign(const Value &left, const Value &right)
{
    return left < right ? -1 : right < left ? 1 : 0;
}

int compareOptional(const OptionalDecimal &left, const OptionalDecimal &right)
{
    if (!left || !right)
        return int(left.has_value()) - int(right.has_value());
    return sign(*left, *right);
}

bool isNumber(int column)
{
    return column >= FundModel::RowsColumn && column <= FundModel::DifferenceColumn;
}

} // namespace

FundModel::FundModel(QObject *parent) : QAbstractTableModel(parent) {}

int FundModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FundModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FundModel::messageOf(const FundRow &row)
{
    if (row.fund.error)
        return inWindowWords(row.fund.error->message);
    if (!row.fund.warnings.isEmpty())
        return row.fund.warnings.join(u"; "_s);
    if (row.step == FundStep::NotLoaded)
        return tr("a execução terminou antes da carga deste fundo");
    if (row.step == FundStep::Missing)
        return tr("esperado, ainda não veio do BTG");
    return {};
}

QString FundModel::textOf(const FundRow &row, int column) const
{
    switch (column) {
    case DateColumn: return displayDate(row.item.date);
    case FundColumn: return row.fund.fund;
    case PartColumn: return wordOf(row.item.part);
    case StateColumn: return wordOf(row.step);
    case RowsColumn: return row.fund.rows > 0 ? brazil().toString(row.fund.rows) : QString();
    case SumColumn: return moneyText(row.fund.sum);
    case AssetsColumn: return moneyText(row.fund.patrimonio);
    case DifferenceColumn: return moneyText(row.fund.difference);
    case MessageColumn: return toOneLine(messageOf(row));
    default: return {};
    }
}

QVariant FundModel::exactOf(const FundRow &row, int column) const
{
    switch (column) {
    case DateColumn: return row.item.date;
    case RowsColumn: return row.fund.rows;
    case SumColumn: return exactMoney(row.fund.sum);
    case AssetsColumn: return exactMoney(row.fund.patrimonio);
    case DifferenceColumn: return exactMoney(row.fund.difference);
    default: return textOf(row, column);
    }
}

QVariant FundModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const FundRow &row = m_rows[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return textOf(row, column);
    case kExportRole: return exactOf(row, column);
    case Qt::TextAlignmentRole:
        return int(isNumber(column) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::DecorationRole:
        if (column == StateColumn) {
            const FundLook look = fundLook(row.step);
            return icon(look.iconName, look.tone);
        }
        return {};
    case Qt::ForegroundRole:
        if (column == StateColumn || (column == MessageColumn && isProblem(row.step)))
            return toneText(fundLook(row.step).tone);
        return {};
    case Qt::ToolTipRole:
        if (column == MessageColumn)
            return row.fund.error ? inWindowWords(row.fund.error->oneLine()) : messageOf(row);
        if (column == FundColumn)
            return row.fund.file.isEmpty() ? row.fund.fund : u"%1\n%2"_s.arg(row.fund.fund, row.fund.file);
        if (column == DifferenceColumn && row.fund.difference)
            return row.fund.difference->toCanonical().replace(u'.', u',');
        return {};
    default: return {};
    }
}

QVariant FundModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(isNumber(section) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == DifferenceColumn)
        return tr("Soma das posições menos o patrimônio líquido");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DateColumn: return tr("Data");
    case FundColumn: return tr("Fundo");
    case PartColumn: return tr("Parte");
    case StateColumn: return tr("Estado");
    case RowsColumn: return tr("Linhas");
    case SumColumn: return tr("Soma");
    case AssetsColumn: return tr("PL");
    case DifferenceColumn: return tr("Diferença");
    case MessageColumn: return tr("Mensagem");
    default: return {};
    }
}

void FundModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_places.clear();
    m_rowsOf.clear();
    m_downloads.clear();
    endResetModel();
}

int FundModel::placeOf(const FundChanged &change) const
{
    const int known = m_places.value({change.item, change.fund.fund}, -1);
    if (known >= 0 || change.fund.file.isEmpty())
        return known;
    // So far only the file's name has named this fund; the content is the authority.
    return m_downloads.value(fileKey(change.item, change.fund.file), -1);
}

void FundModel::apply(const QList<FundChanged> &changes)
{
    QList<FundRow> added;
    int first = int(m_rows.size());
    int last = -1;
    const int before = int(m_rows.size());
    for (const FundChanged &change : changes) {
        const int place = placeOf(change);
        if (place >= 0 && change.step == FundStep::Released)
            continue;
        const FundRow row{change.item, change.step, change.fund, labelKey(change.fund.fund)};
        const int at = place >= 0 ? place : before + int(added.size());
        if (place < 0) {
            added.append(row);
            m_rowsOf[change.item].append(at);
        } else {
            FundRow &known = place < before ? m_rows[place] : added[place - before];
            if (known == row)
                continue; // the report repeats what the run told
            if (known.fund.fund != row.fund.fund)
                m_places.remove({change.item, known.fund.fund});
            known = row;
            if (place < before) {
                first = std::min(first, place);
                last = std::max(last, place);
            }
        }
        m_places.insert({change.item, change.fund.fund}, at);
        if (change.step == FundStep::Downloaded)
            m_downloads.insert(fileKey(change.item, change.fund.file), at);
        else
            m_downloads.remove(fileKey(change.item, change.fund.file));
    }
    if (last >= 0)
        emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
    if (added.isEmpty())
        return;
    beginInsertRows({}, before, before + int(added.size()) - 1);
    m_rows += added;
    endInsertRows();
}

void FundModel::settle(const ItemReport &report, RunMode mode)
{
    const ItemKey item{report.part, report.date};
    QList<FundChanged> changes;
    QSet<QString> reported;
    for (const FundReport &fund : report.fundReports) {
        FundChanged change{item, stepOf(fund.state, mode), fund};
        if (change.step == FundStep::NotLoaded && report.outcome == Outcome::Success)
            change.step = FundStep::Simulated; // a dry run without tables: the item's warning says what was not tried
        else if (change.step == FundStep::NotLoaded && !fund.error)
            change.fund.error = report.error;
        changes.append(change);
        reported.insert(fund.fund);
    }
    apply(changes);
    if (reported.isEmpty())
        return; // it did not come so far: what is known of the funds stays
    QSet<int> gone;
    for (const int place : m_rowsOf.value(item)) {
        if (!reported.contains(m_rows[place].fund.fund))
            gone.insert(place);
    }
    if (gone.isEmpty())
        return;
    beginResetModel();
    QList<FundRow> kept;
    for (int place = 0; place < m_rows.size(); ++place) {
        if (!gone.contains(place))
            kept.append(m_rows[place]);
    }
    m_rows = kept;
    rebuildPlaces();
    endResetModel();
}

void FundModel::finish(const RunReport &report, RunMode mode)
{
    QHash<ItemKey, std::optional<Error>> reasons;
    for (const ItemReport &item : report.items)
        reasons.insert({item.part, item.date}, item.error);
    QList<FundChanged> changes;
    for (const FundRow &row : std::as_const(m_rows)) {
        if (row.step > FundStep::Transformed)
            continue;
        if (mode == RunMode::ExtractOnly) {
            // A file that is there is what was asked for; one that was only announced did not come.
            if (row.step == FundStep::Transformed)
                changes.append({row.item, FundStep::Downloaded, row.fund});
            continue;
        }
        FundChanged change{row.item, FundStep::NotLoaded, row.fund};
        const std::optional<Error> reason = reasons.value(row.item);
        change.fund.error = reason ? reason : report.error;
        changes.append(change);
    }
    apply(changes);
}

void FundModel::rebuildPlaces()
{
    m_places.clear();
    m_rowsOf.clear();
    m_downloads.clear();
    for (int place = 0; place < m_rows.size(); ++place) {
        const FundRow &row = m_rows[place];
        m_places.insert({row.item, row.fund.fund}, place);
        m_rowsOf[row.item].append(place);
    }
}

QMap<FundStep, int> FundModel::counts() const
{
    QMap<FundStep, int> counted;
    for (const FundRow &row : m_rows)
        ++counted[row.step];
    return counted;
}

QMap<FundStep, int> FundModel::fundCounts() const
{
    const auto isWorse = [](FundStep one, FundStep other) {
        if (isProblem(one) || isProblem(other))
            return int(one) > int(other); // rejected and missing stand last
        return int(one) < int(other);
    };
    QHash<QString, FundStep> worst;
    for (const FundRow &row : m_rows) {
        const auto place = worst.find(row.nameKey); // the parts may spell a fund differently
        if (place == worst.end())
            worst.insert(row.nameKey, row.step);
        else if (isWorse(row.step, *place))
            *place = row.step;
    }
    QMap<FundStep, int> counted;
    for (const FundStep step : std::as_const(worst))
        ++counted[step];
    return counted;
}

int FundModel::compare(int left, int right, int column) const
{
    const FundRow &a = m_rows[left];
    const FundRow &b = m_rows[right];
    switch (column) {
    case DateColumn: return sign(a.item.date.toJulianDay(), b.item.date.toJulianDay());
    case FundColumn: return a.nameKey.compare(b.nameKey);
    case PartColumn: return sign(int(a.item.part), int(b.item.part));
    case StateColumn: return sign(int(a.step), int(b.step));
    case RowsColumn: return sign(a.fund.rows, b.fund.rows);
    case SumColumn: return compareOptional(a.fund.sum, b.fund.sum);
    case AssetsColumn: return compareOptional(a.fund.patrimonio, b.fund.patrimonio);
    case DifferenceColumn: return compareOptional(a.fund.difference, b.fund.difference);
    default: return QString::localeAwareCompare(textOf(a, column), textOf(b, column));
    }
}

} // namespace Etl

#include "moc_fundmodel.cpp"
