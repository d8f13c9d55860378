// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/runprogress.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace Etl {

class FundModel;

/// Narrows and sorts the funds: by a text in name or message (without case and accents), by state, or to the problems.
class FundFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit FundFilter(FundModel &model, QObject *parent = nullptr);

    void setText(const QString &text);
    /// Missing, rejected, or with a message.
    void setOnlyProblems(bool only);
    void setStep(std::optional<FundStep> step);
    bool isNarrowing() const { return !m_key.isEmpty() || m_onlyProblems || m_step; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    FundModel &m_model;
    QString m_key;
    bool m_onlyProblems = false;
    std::optional<FundStep> m_step;
};

} // namespace Etl
