// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/schedule/jobstatus.h"

#include <QAbstractTableModel>

namespace Etl {

/// The jobs of this computer, one a row. GUI thread.
class JobModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        StateColumn,
        EnvironmentColumn,
        NameColumn,
        WhenColumn,
        NextColumn,
        LastColumn,
        ResultColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// zone: of this computer's clock; now: which of its offsets counts.
    void setJobs(const QList<JobStatus> &jobs, const QTimeZone &zone, const QDateTime &now);
    const QList<JobStatus> &jobs() const { return m_jobs; }
    /// nullptr outside.
    const JobStatus *jobAt(int row) const;
    /// -1: there is none of that name.
    int rowOf(const QString &name) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const JobStatus &job, int column) const;
    QString tip(const JobStatus &job, int column) const;

    QList<JobStatus> m_jobs;
    QTimeZone m_zone;
    QDateTime m_now;
};

} // namespace Etl
