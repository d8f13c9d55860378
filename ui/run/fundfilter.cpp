// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/fundfilter.h"

#include "core/base/plaintext.h"
#include "ui/run/fundlook.h"
#include "ui/run/fundmodel.h"

namespace Etl {

FundFilter::FundFilter(FundModel &model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(&model);
    setDynamicSortFilter(true);
}

void FundFilter::setText(const QString &text)
{
    m_key = labelKey(text);
    invalidateFilter();
}

void FundFilter::setOnlyProblems(bool only)
{
    m_onlyProblems = only;
    invalidateFilter();
}

void FundFilter::setStep(std::optional<FundStep> step)
{
    m_step = step;
    invalidateFilter();
}

bool FundFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const FundRow &fund = m_model.rowAt(row);
    if (m_step && fund.step != *m_step)
        return false;
    if (m_onlyProblems && !isProblem(fund.step) && FundModel::messageOf(fund).isEmpty())
        return false;
    return m_key.isEmpty() || fund.nameKey.contains(m_key) || labelKey(FundModel::messageOf(fund)).contains(m_key);
}

bool FundFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const int order = m_model.compare(left.row(), right.row(), left.column());
    // A second key, so that equal rows do not jump about while the run goes on.
    if (order != 0)
        return order < 0;
    for (const int column : {FundModel::FundColumn, FundModel::DateColumn, FundModel::PartColumn}) {
        if (const int next = m_model.compare(left.row(), right.row(), column); next != 0)
            return next < 0;
    }
    return false;
}

} // namespace Etl

#include "moc_fundfilter.cpp"
