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

/// A period and how it is done: both ends, which dates of it, in which order. GUI thread.
class PeriodField : public QWidget
{
    Q_OBJECT

public:
    explicit PeriodField(const Clock &clock, QWidget *parent = nullptr);

    void setDays(const BusinessDays &days);
    DateInterval interval() const;
    void setInterval(const DateInterval &interval);
    DatePolicy policy() const;
    void setPolicy(DatePolicy policy);
    DateOrder order() const;
    void setOrder(DateOrder order);
    /// Why nothing can be run with what stands here; empty when it can.
    QString obstacle() const;
    DateField *firstField() const { return m_first; }
    DateField *lastField() const { return m_last; }

signals:
    void changed();

private:
    void addShortcuts(QToolButton *button);
    QDate today() const;

    const Clock &m_clock;
    BusinessDays m_days;
    DateField *m_first;
    DateField *m_last;
    QComboBox *m_policy;
    QComboBox *m_order;
};

} // namespace Etl
