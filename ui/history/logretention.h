// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/log/logfolder.h"
#include "ui/controls/fetch.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;

namespace Etl {

/// "Apagar logs com mais de N dias": how long daily log files are kept. 0, the default, keeps them for ever. Says what
/// would go, deletes only after the operator has agreed, and only our own daily files. GUI thread.
class LogRetention : public QWidget
{
    Q_OBJECT

public:
    explicit LogRetention(const Clock &clock, QWidget *parent = nullptr);

    int days() const;
    void setDays(int days);
    void setLogs(const QList<DailyLog> &logs);
    /// What would be deleted now.
    QList<DailyLog> expired() const;

signals:
    void daysChanged(int days);
    void told(const QString &sentence);
    /// Files are gone: list the folder anew.
    void removed();

private:
    void showExpired();
    void ask();
    void remove(const QList<DailyLog> &logs);

    const Clock &m_clock;
    QSpinBox *m_days;
    QLabel *m_what;
    QPushButton *m_remove;
    QList<DailyLog> m_logs;
    Fetch<LogRemoval> m_removing;
};

} // namespace Etl
