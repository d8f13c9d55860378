// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/businessdays.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QMutex>

namespace Etl {

/// Which funds of a position date the bank has released at an instant. Files, NAV and the release list all ask here.
/// Thread-safe. Curve: facts/btg-api 8.1, scaled from 37 funds to any number, linear between its points.
class Releases
{
public:
    /// everything: every fund of a past business day is released at once.
    Releases(int funds, quint32 seed, bool everything);

    /// Indices of the released funds, ascending. Empty on weekends and holidays, today and later.
    QList<int> released(QDate date, const QDateTime &now) const;
    /// Funds released by the curve, 0..funds.
    int curveCount(QDate date, const QDateTime &now) const;

    void setEverything(bool everything);
    /// From now on that many funds of that date, in the curve's order; -1: the curve again.
    void setCount(QDate date, int count);
    /// From now on exactly these.
    void setFunds(QDate date, const QList<int> &indices);

private:
    QList<int> order(QDate date) const;

    int m_funds;
    quint32 m_seed;
    mutable QMutex m_mutex;
    bool m_everything;
    QHash<QDate, int> m_counts;
    QHash<QDate, QList<int>> m_chosen;
};

} // namespace Etl
