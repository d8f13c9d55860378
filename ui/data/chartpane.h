// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/calendar/businessdays.h"
#include "core/model/fundpositions.h"
#include "core/model/fundseries.h"
#include "ui/data/charts/chartdrawing.h"

#include <QWidget>

#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QSplitter;

namespace Etl {

class GridPane;

/// Charts of one fund (or of all) and, below, the same in numbers, to be read, copied and exported. GUI thread. Shows
/// what it is given; asks by signal.
class ChartPane : public QWidget
{
    Q_OBJECT

public:
    explicit ChartPane(const Clock &clock, QWidget *parent = nullptr);

    /// On which days data is due: where it is missing the line has a gap.
    void setCalendar(const BusinessDays &calendar);
    void setSeries(const FundSeries &series);
    /// nullopt: no fund is chosen, there is no allocation.
    void setPositions(const std::optional<FundPositions> &positions);
    /// What is drawn and listed; whose it is stands in it.
    const FundSeries &series() const { return m_series; }
    const std::optional<FundPositions> &positions() const { return m_positions; }
    /// The series' rows go, its fund and its choice of accounts stay.
    void clearPoints();
    ChartKind kind() const;
    void setKind(ChartKind kind);
    /// Days that the operator wants to see up to the date.
    int days() const;
    QString account() const;
    GridPane *table() const { return m_table; }

signals:
    /// Another period or account is wanted: setSeries() shall follow.
    void seriesWanted();
    void told(const QString &sentence);

private:
    void draw();
    void fillAccounts();

    QComboBox *m_kind;
    QComboBox *m_period;
    QComboBox *m_account;
    QLabel *m_accountLabel;
    std::unique_ptr<ChartDrawing> m_drawing; ///< null: charts cannot be drawn, and m_nothing says why
    QString m_refusal;
    QString m_title; ///< of what is drawn
    QLabel *m_nothing;
    QLabel *m_gaps; ///< what is missing in the line
    QSplitter *m_splitter;
    GridPane *m_table;
    BusinessDays m_calendar;
    FundSeries m_series;
    std::optional<FundPositions> m_positions;
};

} // namespace Etl
