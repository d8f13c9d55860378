// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/runreport.h"

#include <QList>
#include <QString>

namespace Etl {

/// logs/execucoes/<run id>.json: written at the start ("iniciada") and replaced whole at the end. One that is still
/// "iniciada" without a living owner was interrupted (power cut).
class ReportFile
{
public:
    ReportFile(const QString &logFolder, const QString &runId);

    /// Error{Disk}: a warning of the run, never its end.
    [[nodiscard]] Result<void> write(const RunReport &report) const;
    QString path() const { return m_path; }

    /// The last n reports of that log folder, newest first; unreadable files are left out.
    static QList<RunReport> last(const QString &logFolder, int n);

private:
    QString m_path;
};

/// --salvar-metricas: logs/metricas_etl_YYYYMMDD_HHMMSS.json, the array of the Python ETL (python-etl 1.4) with true
/// values, and `status` and `erro` per part. Answers the path.
[[nodiscard]] Result<QString> writeMetricsFile(const QString &logFolder, const RunReport &report);

} // namespace Etl
