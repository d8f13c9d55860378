// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QDate>
#include <QLineEdit>

namespace Etl {

/// A date of a filter, typed or pasted as operators do; empty is no date. GUI thread.
class DayEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit DayEdit(const Clock &clock, QWidget *parent = nullptr);

    /// Invalid when empty or not understood.
    QDate date() const { return m_date; }
    void setDate(QDate date);
    /// There is a text that is no date.
    bool isWrong() const;

signals:
    void dateChanged();

private:
    void take();

    const Clock &m_clock;
    QDate m_date;
};

} // namespace Etl
