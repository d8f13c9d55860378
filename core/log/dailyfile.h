// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/log/logevent.h"

#include <QDate>
#include <QFile>

#include <memory>

namespace Etl {

/// Sink of RunLog: logs/orquestrador_btg_YYYYMMDD.log, UTF-8, appended. One line is one write under a file lock, so two
/// programs never interleave. Stays in the file of the day on which it was opened. Not thread-safe: RunLog serialises.
class DailyFile
{
public:
    /// Makes the folder. Error{Disk} when folder or file cannot be written.
    [[nodiscard]] static Result<std::unique_ptr<DailyFile>> open(const QString &folder, QDate day);
    Q_DISABLE_COPY_MOVE(DailyFile)

    static QString fileName(QDate day);
    QString path() const { return m_file.fileName(); }
    void append(const LogEvent &event);
    /// False once a write failed: the run says so at its end, no line is lost silently.
    bool isComplete() const { return m_complete; }

private:
    explicit DailyFile(const QString &path) : m_file(path) {}

    QFile m_file;
    bool m_complete = true;
};

} // namespace Etl
