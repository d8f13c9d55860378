// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/config/uistate.h"
#include "core/model/runrequest.h"
#include "core/model/runsummary.h"
#include "core/run/engine.h"
#include "ui/controls/fetch.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace Etl {

class FittedColumns;
class ExportMenu;
class ExportNotice;
class NoticeBar;
class PastRunsModel;
class RunDetailsPanel;
class RunFilterBar;

/// What a worker found out about one run.
struct RunReading
{
    Result<RunDetails> details;
    Result<QString> log; ///< the file that holds its lines, where this computer can read it; else why not
};

/// The tab "Execuções": past runs of all computers, and everything about the chosen one. GUI thread; reads on workers.
class RunsView : public QWidget
{
    Q_OBJECT

public:
    /// clock must outlive the view.
    explicit RunsView(const Clock &clock, QWidget *parent = nullptr);

    void setEngine(std::shared_ptr<Engine> engine);
    /// Reads again what is shown; a next page that is under way comes first.
    void refresh();
    /// Shows that run, also one that the filter hides: its details then stand alone.
    void showRun(const QString &runId);
    void restoreState(const UiState &state);
    void saveState(UiState &state) const;

signals:
    void told(const QString &sentence);
    void databaseAnswered(const std::optional<Etl::Error> &refusal);
    void repeatRequested(const Etl::RunRequest &request);
    /// The log file of that run on this computer.
    void logRequested(const QString &path, const QString &runId, const QDateTime &started);

private:
    /// What the operator sees of the list.
    struct ListPlace
    {
        QStringList selected; ///< run ids
        QString top;          ///< run id of the first row in sight; empty: the list stands at its beginning, where new
                              ///< runs appear
    };
    static RunReading readingOf(const Settings &settings, const Clock &clock, const QString &runId);
    void build();
    void buildTable();
    void ask(bool nextPage);
    void take(const RunListing &page, bool nextPage);
    void showNotice(const RunListing &page);
    void showEmpty();
    void showFooter();
    void fitColumns();
    void chooseFirst();
    ListPlace place() const;
    void restore(const ListPlace &place);
    void choose(const QString &runId);
    void askDetails();
    void takeDetails();
    Result<RunRequest> repeatOf(const RunDetails &details) const;
    void repeat();
    void goToLog();
    void copyTicket();
    void openReport();
    void showContextMenu(const QPoint &position);

    const Clock &m_clock;
    std::shared_ptr<Engine> m_engine;
    NoticeBar *m_notice;
    RunFilterBar *m_filter;
    PastRunsModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_table;
    FittedColumns *m_fit = nullptr;
    QStackedWidget *m_stack;
    QLabel *m_empty;
    QPushButton *m_clearFilters;
    QLabel *m_footer;
    QLabel *m_leftOut; ///< which columns have no room
    QPushButton *m_more;
    ExportMenu *m_export;
    ExportNotice *m_exported; ///< how the last export ended
    QToolButton *m_exportButton = nullptr;
    QSplitter *m_splitter;
    RunDetailsPanel *m_details;
    QString m_chosen;         ///< run id
    bool m_newFilter = false; ///< the chosen run need not be in the list that comes
    bool m_fitted = false;    ///< the columns have their widths: from the first runs, or as the operator left them
    bool m_hasMore = false;
    bool m_nextPage = false;     ///< m_pages reads it
    bool m_refreshWaits = false; ///< until the next page is there
    std::optional<qint64> m_total;
    Fetch<RunListing> m_pages;
    std::optional<RunReading> m_read;
    Fetch<RunReading> m_reading;
    Fetch<bool> m_looking; ///< whether the report is still there
};

} // namespace Etl
