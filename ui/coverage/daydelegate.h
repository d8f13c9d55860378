// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/coverage.h"

#include <QStyledItemDelegate>

namespace Etl {

class CoverageModel;
enum class CalendarSpan;

/// Paints a day of a CoverageModel: in the month as number of the day and one line per part (symbol, word, "36/36"), in
/// the year as two symbols, Carteira above Rentabilidade. GUI thread.
class DayDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Below that, the symbols and numbers of a day would be cut.
    static QSize leastSize(CalendarSpan span, const QFontMetrics &metrics);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintMonthDay(QPainter &painter, const QStyleOptionViewItem &option, const CoverageModel &model,
                       QDate date) const;
    void paintYearDay(QPainter &painter, const QStyleOptionViewItem &option, const CoverageModel &model,
                      QDate date) const;
    void paintLine(QPainter &painter, const QRect &line, const DayCoverage &day, bool businessDay, bool selected) const;
};

} // namespace Etl
