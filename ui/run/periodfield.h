// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/calendar/businessdays.h"
#include "core/model/runrequest.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace Etl {

class DateField;

/// A period and how it is done: both ends, which dates of it, in which order. Its fields are made when it is first
/// shown or asked for its dates. GUI thread.
class PeriodField : public QWidget
{
    Q_OBJECT

public:
    explicit PeriodField(const Clock &clock, QWidget *parent = nullptr);

    void setDays(const BusinessDays &days);
    DateInterval interval();
    void setInterval(const DateInterval &interval);
    DatePolicy policy() const { return m_policyChosen; }
    void setPolicy(DatePolicy policy);
    DateOrder order() const { return m_orderChosen; }
    void setOrder(DateOrder order);
    /// Why nothing can be run with what stands here; empty when it can.
    QString obstacle();
    DateField *firstField();
    DateField *lastField();
    void setVisible(bool visible) override;

signals:
    void changed();

private:
    void build();
    void showChoices();
    void addShortcuts(QToolButton *button);
    QDate today() const;

    const Clock &m_clock;
    BusinessDays m_days;
    DatePolicy m_policyChosen = DatePolicy::OnlyMissing;
    DateOrder m_orderChosen = DateOrder::OldestFirst;
    DateField *m_first = nullptr; ///< it and what follows: nullptr until build()
    DateField *m_last = nullptr;
    QComboBox *m_policy = nullptr;
    QComboBox *m_order = nullptr;
};

} // namespace Etl
