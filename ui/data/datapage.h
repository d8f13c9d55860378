// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/model/coverage.h"
#include "core/model/fundpositions.h"
#include "core/model/fundseries.h"
#include "core/model/loadedday.h"
#include "ui/controls/fetch.h"
#include "ui/controls/page.h"
#include "ui/data/grid.h"

#include <QDateTime>
#include <QHash>
#include <QTimer>

#include <optional>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTabWidget;

namespace Etl {

class ChartPane;
class DataNotice;
class DateField;
class ExportNotice;
class GridPane;
class NoticeBar;

/// Dados: what is loaded for a date: funds against the day before, positions of a fund, rentabilidade, charts. GUI
/// thread; everything is read and made ready on workers. Never shows one date's rows under another date.
class DataPage : public Page
{
    Q_OBJECT

public:
    enum Tab { Funds, Positions, Rentabilidade, Charts };

    /// clock must outlive the page.
    explicit DataPage(const Clock &clock, QWidget *parent = nullptr);
    ~DataPage() override;
    Q_DISABLE_COPY_MOVE(DataPage)

    void setEngine(std::shared_ptr<Engine> engine) override;
    void refresh() override;
    void recordsChanged() override;
    void restoreState(const UiState &state) override;
    void saveState(UiState &state) const override;

    /// Opens that date; with a fund, its positions. For the window's dataRequested().
    void showDate(QDate date, const QString &fund);
    bool isReading() const;

    DateField *dateField() const { return m_date; }
    QTabWidget *tabs() const { return m_tabs; }
    GridPane *funds() const { return m_funds; }
    GridPane *positions() const { return m_positions; }
    GridPane *rentabilidade() const { return m_rentabilidade; }
    ChartPane *charts() const { return m_charts; }

private:
    /// A day as the worker hands it over.
    struct DayAnswer
    {
        LoadedDay day;
        Grid funds, rentabilidade;
        QHash<QString, QString> cnpjs;   ///< of the funds of rentabilidade, by their names there
        Result<QList<DayCoverage>> runs; ///< how the last runs of that date ended
    };
    struct PositionsAnswer
    {
        FundPositions positions;
        Grid grid;
    };

    void buildLayout();
    void buildFundActions();
    void nameDocuments();
    void dateChanged();
    void readDay();
    void takeDay(const Result<DayAnswer> &answer);
    void showDayAnswer(const Result<DayAnswer> &answer);
    void showOutdated(const Error &error);
    void showLastRunVerb();
    void showLastRun(const Result<QList<DayCoverage>> &runs);
    void hideOutdated();
    /// What was recorded while something was read is read now.
    void readingEnded();
    void showDay(const DayAnswer &answer);
    void showEmpty(const LoadedDay &day);
    void showError(const Error &error);
    void showNotice(const QString &iconName, Tone tone, const QString &title, const QString &sentence);
    void fillFunds();
    void chooseFund(const QString &fund);
    void fundChanged();
    void readPositions();
    void readSeries();
    void clearTables();
    void openFund(const QString &fund, Tab tab);
    void openRun();
    void processDate();
    QString comparison() const;
    QString fund() const;
    void filterRentabilidade();
    /// Of the chosen fund; empty where the database does not tell, or tells several (classes).
    QString cnpjOfFund() const;
    const LoadedFund *loadedFund(const QString &name) const;

    const Clock &m_clock;
    std::shared_ptr<Engine> m_engine;
    LoadedDay m_day;                 ///< what is shown; invalid date: nothing
    QHash<QString, QString> m_cnpjs; ///< of that day, as in DayAnswer
    QDate m_asked;                   ///< the date that was last asked for; invalid: none
    QDate m_seriesDate;              ///< the day up to which the series on display was asked for
    QString m_wantedFund;
    bool m_wantsPositions = false;
    bool m_reopens = false;   ///< the tab is that of the last session, and no day has been shown
    bool m_quietly = false;   ///< nobody asked for this reading: an answer that says the same changes nothing
    bool m_newsWaits = false; ///< told of while something was being read
    bool m_outdated = false;  ///< m_problem says that the day could not be read again
    QDateTime m_readAt;       ///< when the day that is shown was read
    enum class Offer { None, Process, Retry, Settings };
    Offer m_offer = Offer::None;

    DateField *m_date;
    QComboBox *m_fund;
    QLabel *m_summary;
    NoticeBar *m_problem;
    NoticeBar *m_lastRun; ///< the last run of the date that is shown has failed
    QString m_lastRunId;
    ExportNotice *m_exported; ///< how the last export ended
    QStackedWidget *m_stack;
    DataNotice *m_notice;
    QTabWidget *m_tabs;
    GridPane *m_funds;
    QStackedWidget *m_positionsStack;
    DataNotice *m_chooseFund;
    GridPane *m_positions;
    QStackedWidget *m_rentabilidadeStack;
    DataNotice *m_noRentabilidade; ///< the chosen fund has none on that day
    GridPane *m_rentabilidade;
    ChartPane *m_charts;
    QTimer m_settle; ///< a date that is being typed is not read at every key
    Fetch<Result<DayAnswer>> m_dayReading;
    Fetch<Result<PositionsAnswer>> m_positionsReading;
    Fetch<Result<FundSeries>> m_seriesReading;
};

} // namespace Etl
