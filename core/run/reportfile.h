// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/runreport.h"

#include <QFileInfo>
#include <QList>
#include <QString>

#include <optional>

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

    /// The reports of that log folder, the one written last first. Their names are the run ids.
    static QFileInfoList files(const QString &logFolder);
    /// Empty when it cannot be read or is no report.
    static std::optional<RunReport> read(const QString &path);
    /// The last n reports of that log folder, newest first; unreadable files are left out.
    static QList<RunReport> last(const QString &logFolder, int n);

private:
    QString m_path;
};

/// --salvar-metricas: logs/metricas_etl_YYYYMMDD_HHMMSS.json, the array of the Python ETL (python-etl 1.4) with true
/// values, and `status` and `erro` per part. Answers the path.
[[nodiscard]] Result<QString> writeMetricsFile(const QString &logFolder, const RunReport &report);

} // namespace Etl
