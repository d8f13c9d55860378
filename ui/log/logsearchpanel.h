// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/log/logsearch.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace Etl {

class LogDelegate;
class LogHitModel;
class LogSearchJob;

/// Searches all daily log files of a folder: field, regular expression, level, period; results while they are found,
/// progress and Cancelar. GUI thread; reads on a worker.
class LogSearchPanel : public QWidget
{
    Q_OBJECT

public:
    /// clock must outlive the panel.
    explicit LogSearchPanel(const Clock &clock, QWidget *parent = nullptr);
    ~LogSearchPanel() override;
    Q_DISABLE_COPY_MOVE(LogSearchPanel)

    /// Where the daily files lie; empty: none, and the panel says so. Ends a search in the folder before.
    void setFolder(const QString &folder);
    QString folder() const { return m_folder; }
    LogHitModel *model() const { return m_model; }
    bool isSearching() const;

public slots:
    /// Puts the text into the field and searches.
    void searchFor(const QString &text);
    void search();
    void cancel();
    /// To the field, its text selected.
    void focusField();

signals:
    /// The operator wants to see that line (from 1) of that file.
    void hitActivated(const QString &path, qint64 line);
    /// One sentence for the status bar.
    void told(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeForm();
    QWidget *makeResults();
    bool readPeriod(QDate &from, QDate &to);
    void showProgress(const LogSearchProgress &progress);
    void finish(const Result<LogSearchEnd> &end);
    void showMessage(const QString &text);
    void activate(const QModelIndex &index);
    void showRunning(bool running);

    const Clock &m_clock;
    QString m_folder;
    LogSearchJob *m_job;
    LogHitModel *m_model;
    LogDelegate *m_delegate;
    QLineEdit *m_text;
    QToolButton *m_regex;
    QToolButton *m_exact;
    QComboBox *m_level;
    QComboBox *m_period;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QLabel *m_error;
    QPushButton *m_start;
    QPushButton *m_cancel;
    QProgressBar *m_bar;
    QLabel *m_state;
    QLabel *m_message;
    QStackedWidget *m_pages;
    QTableView *m_view;
};

} // namespace Etl
