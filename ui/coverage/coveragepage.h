// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/run/coveragereading.h"
#include "ui/controls/fetch.h"
#include "ui/controls/page.h"
#include "ui/coverage/coveragemodel.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace Etl {

class CoverageGrid;
class DayPanel;
class NoticeBar;

/// Calendário: which business days are loaded, per part, and what is missing; from here days are processed again. GUI
/// thread; the database is asked on a worker, and while it does not answer, the last answer stays with its time.
class CoveragePage : public Page
{
    Q_OBJECT

public:
    /// clock must outlive the page and its questions.
    explicit CoveragePage(const Clock &clock, QWidget *parent = nullptr);
    ~CoveragePage() override;
    Q_DISABLE_COPY_MOVE(CoveragePage)

    void setEngine(std::shared_ptr<Engine> engine) override;
    void refresh() override;
    void recordsChanged() override { refresh(); }
    void restoreState(const UiState &state) override;
    void saveState(UiState &state) const override;

    CalendarSpan span() const { return m_span; }
    /// The grid that is shown.
    CoverageGrid *grid() const;
    bool isReading() const { return m_fetch.isRunning(); }

public slots:
    void setSpan(Etl::CalendarSpan span);
    /// Shows the month or year of that day and makes it the current one.
    void goTo(QDate date);

signals:
    /// Days of the last kGapBusinessDays with a gap, and the sentence for the navigation's badge.
    void gapsChanged(int count, const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildLayout();
    QWidget *headBar();
    QWidget *actionBar();
    void connectGrid(CoverageGrid *grid);
    QToolButton *makeButton(const QString &iconName, const QString &name, const QString &objectName);
    QDate today() const;
    void step(int pages);
    void showPage();
    void take(const Result<CoverageReading> &answer);
    void showAnswer();
    void showNotice();
    void showDay();
    void updateActions();
    void requestDays(const QList<QDate> &days, const QList<Part> &parts);
    void requestGaps(const QList<DayCoverage> &gaps);
    QList<DayCoverage> recentGaps() const;
    QList<QDate> selectedDays() const;

    const Clock &m_clock;
    std::shared_ptr<Engine> m_engine;
    Fetch<Result<CoverageReading>> m_fetch;
    QTimer m_again;
    CalendarSpan m_span = CalendarSpan::Month;
    QDate m_page;              ///< a day of what is shown
    CoverageReading m_reading; ///< the last answer
    QDateTime m_readAt;        ///< null: none yet
    Error m_error;             ///< of the last question; only with m_failed
    bool m_failed = false;

    CoverageGrid *m_month;
    CoverageGrid *m_year;
    QStackedWidget *m_grids;
    DayPanel *m_panel;
    NoticeBar *m_notice;
    QSplitter *m_splitter;
    QLabel *m_title;
    QLabel *m_updated;
    QLabel *m_gapLine;
    QToolButton *m_monthButton;
    QToolButton *m_yearButton;
    QPushButton *m_selected;
    QPushButton *m_missing;
    QAction *m_missingShown;
    QAction *m_missingRecent;
    QAction *m_selectedAction;
    QAction *m_dataAction;
};

} // namespace Etl
