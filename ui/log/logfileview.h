// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/logindex.h"
#include "ui/controls/fetch.h"

#include <QDateTime>
#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;

namespace Etl {

class FindBar;
class LevelChoice;
class LogFileFind;
class LogFileModel;
class LogFileTable;
class NoticeBar;

/// A log file of any size as a table of its lines: level filter, find, jump to a line, time or run, follow of a file
/// that grows. GUI thread; reads on workers only, never locks the file or changes it. A file that vanished or was
/// rewritten is said above the lines.
class LogFileView : public QWidget
{
    Q_OBJECT

public:
    explicit LogFileView(QWidget *parent = nullptr);
    ~LogFileView() override;
    Q_DISABLE_COPY_MOVE(LogFileView)

    /// Empty when none is open.
    QString path() const { return m_path; }
    LogLevel minimumLevel() const;
    LogFileTable *table() const { return m_table; }
    LogFileModel *model() const { return m_model; }
    bool isFollowing() const;

public slots:
    /// Opens it in place of the one before; the same path again reads it anew. An empty path closes.
    void open(const QString &path);
    void setMinimumLevel(Etl::LogLevel level);

    // Each jump waits until the index has come that far; a newer one takes the older's place.
    /// From 1, as people count; beyond the end means the last line.
    void goToLine(qint64 line);
    /// The first line at or after that instant.
    void goToTime(const QDateTime &time);
    /// The first line of that run; runId may be empty. told() says so when the file has no such run.
    void goToRun(const QString &runId, const QDateTime &started);
    /// To the last line, and along with a file that grows.
    void follow();

    void showFind();
    void copySelected();

signals:
    /// One sentence for the status bar.
    void told(const QString &sentence);
    /// The first lines of the file are there to be shown.
    void opened(const QString &path);
    /// The line (from 1) at the keyboard's place changed.
    void currentLineChanged(qint64 line);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Goal { None, Line, Time, Run };
    struct Jump
    {
        Goal goal = Goal::None;
        qint64 line = 0;
        QDateTime time;
        QString run;
    };

    QWidget *makeBar();
    void makeActions();
    void take(std::shared_ptr<LogIndex> index);
    void scan();
    void poll();
    void lookAgain();
    void answer(const Result<LogFileChange> &change);
    void sayProblem(const QString &text);
    void jump();
    void land(qint64 line);
    void showState();
    void startFind();
    void showFindState();
    void findStep(bool forward);
    void errorStep(bool forward);
    void askForPlace();
    void goToTyped(const QString &text);

    QString m_path;
    std::shared_ptr<LogIndex> m_index;
    LogFileModel *m_model;
    LogFileTable *m_table;
    NoticeBar *m_notice;
    FindBar *m_findBar;
    LogFileFind *m_find;
    LevelChoice *m_levels;
    QLabel *m_counts;
    Jump m_jump;
    QTimer m_poll;  ///< shows how far the index has come
    QTimer m_watch; ///< looks whether the file changed
    bool m_gone = false;
    bool m_announce = false; ///< opened() is still to come
    Fetch<Result<std::shared_ptr<LogIndex>>> m_opening;
    Fetch<Result<void>> m_scanning;
    Fetch<Result<LogFileChange>> m_checking;
    Fetch<Result<qint64>> m_jumping;
    Fetch<Result<QString>> m_copying;
};

} // namespace Etl
