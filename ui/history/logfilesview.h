// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/config/uistate.h"
#include "core/log/logfolder.h"
#include "core/run/engine.h"
#include "ui/controls/fetch.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QTableView;

namespace Etl {

class LogFileView;
class LogFolderModel;
class LogRetention;
class LogSearchPanel;
class NoticeBar;

/// The tab "Arquivos de log": the daily files of this computer's log folder, one of them open, search over all of them,
/// saving a copy, and how long they are kept. GUI thread; reads on workers.
class LogFilesView : public QWidget
{
    Q_OBJECT

public:
    /// clock must outlive the view.
    explicit LogFilesView(const Clock &clock, QWidget *parent = nullptr);

    void setEngine(const std::shared_ptr<Engine> &engine);
    void refresh();
    /// Opens that file at that run's first line.
    void openRun(const QString &path, const QString &runId, const QDateTime &started);
    void restoreState(const UiState &state);
    void saveState(UiState &state) const;

signals:
    void told(const QString &sentence);

private:
    QWidget *buildList();
    QWidget *buildReader();
    void list();
    void take(const Result<QList<DailyLog>> &logs);
    void showState();
    void openChosen(const QModelIndex &current);
    /// Marks the file in the list without opening it again.
    void markFile(const QString &path);
    void askForCopy();
    void saveCopy(const QString &from, const QString &to);

    const Clock &m_clock;
    QString m_folder; ///< empty: no engine
    NoticeBar *m_notice;
    LogFolderModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_table;
    QStackedWidget *m_stack;
    QLabel *m_empty;
    QPushButton *m_openFolder;
    QPushButton *m_copy;
    LogRetention *m_retention;
    QTabWidget *m_reader;
    LogFileView *m_file;
    LogSearchPanel *m_search;
    QSplitter *m_splitter;
    bool m_marking = false;
    Fetch<Result<QList<DailyLog>>> m_listing;
    Fetch<Result<void>> m_copying;
};

} // namespace Etl
