// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/logfolder.h"

#include "core/log/dailyfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// Invalid for every name that is not exactly ours.
QDate dayOfName(const QString &name)
{
    const QDate day =
        QDate::fromString(name.sliced(name.size() - std::min<qsizetype>(name.size(), 12)).first(8), u"yyyyMMdd");
    return day.isValid() && DailyFile::fileName(day) == name ? day : QDate();
}

} // namespace

Result<QList<DailyLog>> dailyLogs(const QString &folder)
{
    const QDir place(folder);
    QList<DailyLog> logs;
    if (folder.isEmpty() || !place.exists())
        return logs;
    if (!QFileInfo(folder).isReadable())
        return fail(ErrorCode::Disk, u"Não foi possível ler a pasta de logs %1: sem permissão de leitura."_s.arg(
                                         QDir::toNativeSeparators(folder)));
    for (const QFileInfo &entry : place.entryInfoList({u"orquestrador_btg_????????.log"_s}, QDir::Files)) {
        if (const QDate day = dayOfName(entry.fileName()); day.isValid())
            logs.append({entry.absoluteFilePath(), day, entry.size()});
    }
    std::sort(logs.begin(), logs.end(), [](const DailyLog &a, const DailyLog &b) { return a.day > b.day; });
    return logs;
}

QList<DailyLog> expiredLogs(const QList<DailyLog> &logs, QDate today, int days)
{
    QList<DailyLog> expired;
    const QDate oldestKept = today.addDays(-std::max(days, 1));
    std::copy_if(logs.cbegin(), logs.cend(), std::back_inserter(expired),
                 [&](const DailyLog &log) { return log.day.isValid() && log.day < oldestKept; });
    return expired;
}

LogRemoval removeLogs(const QList<DailyLog> &logs, QDate today)
{
    LogRemoval removal;
    for (const DailyLog &log : logs) {
        const QFileInfo entry(log.path);
        const QDate day = entry.fileName().size() < 12 ? QDate() : dayOfName(entry.fileName());
        const qint64 size = entry.size();
        const bool ours = day.isValid() && day < today && entry.isFile() && !entry.isSymLink();
        if (ours && QFile::remove(log.path)) {
            ++removal.removed;
            removal.bytes += size;
        } else {
            removal.failed.append(log.path);
        }
    }
    return removal;
}

} // namespace Etl
