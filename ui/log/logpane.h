// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/logevent.h"

#include <QFutureWatcher>
#include <QList>
#include <QWidget>

class QButtonGroup;
class QLabel;
class QPushButton;
class QToolButton;

namespace Etl {

class LogFilter;
class LogModel;
class LogView;

/// The live log: level filter, follow tail, copy and save as the text of the file. GUI thread; files are written on a
/// worker. Shows what RunFeed brings, never reads the file.
class LogPane : public QWidget
{
    Q_OBJECT

public:
    explicit LogPane(QWidget *parent = nullptr);

    void append(const QList<LogEvent> &events);
    LogLevel minimumLevel() const;
    LogView *view() const { return m_view; }
    LogModel *model() const { return m_model; }

    /// The lines of the selection as they stand in the file; empty without one.
    QString selectedText() const;

public slots:
    void setMinimumLevel(Etl::LogLevel level);
    void copySelected() const;
    void selectAllLines();
    void saveAs();
    void followEnd();
    void clearLines();

signals:
    void minimumLevelChanged(Etl::LogLevel level);
    /// What became of a save, one sentence.
    void told(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void writeTo(const QString &path);
    void showCounts();
    void showPill();
    void placePill();

    LogModel *m_model;
    LogFilter *m_filter;
    LogView *m_view;
    QButtonGroup *m_levels;
    QLabel *m_counts;
    QToolButton *m_clearFilter;
    QPushButton *m_pill;
    int m_unseen = 0; ///< visible lines that came since the operator scrolled up
    QFutureWatcher<QString> m_saving;
};

} // namespace Etl
