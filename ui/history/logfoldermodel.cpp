// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/logfoldermodel.h"

#include "ui/controls/operatordate.h"
#include "ui/controls/tableexport.h"
#include "ui/controls/words.h"

#include <QDir>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

QString sizeWords(qint64 bytes)
{
    return QLocale(QLocale::Portuguese, QLocale::Brazil)
        .formattedDataSize(bytes, bytes < 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

void LogFolderModel::setLogs(const QList<DailyLog> &logs)
{
    const bool sameFiles =
        std::equal(logs.cbegin(), logs.cend(), m_logs.cbegin(), m_logs.cend(),
                   [](const DailyLog &a, const DailyLog &b) { return a.path == b.path && a.day == b.day; });
    if (sameFiles) {
        m_logs = logs;
        if (!m_logs.isEmpty())
            emit dataChanged(index(0, Size), index(rowCount() - 1, Size));
        return;
    }
    beginResetModel();
    m_logs = logs;
    endResetModel();
}

int LogFolderModel::rowOf(const QString &path) const
{
    // By their texts: asking the file system may take its time on a network drive.
    const QString wanted = QDir::cleanPath(path);
    const auto found = std::find_if(m_logs.cbegin(), m_logs.cend(),
                                    [&wanted](const DailyLog &log) { return QDir::cleanPath(log.path) == wanted; });
    return found == m_logs.cend() ? -1 : static_cast<int>(found - m_logs.cbegin());
}

int LogFolderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_logs.size());
}

int LogFolderModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogFolderModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DailyLog &log = m_logs.at(index.row());
    const bool day = index.column() == Day;
    switch (role) {
    case Qt::DisplayRole:
        if (!day)
            return sizeWords(log.size);
        return u"%1  %2"_s.arg(displayDate(log.day), windowLocale().toString(log.day, u"ddd"_s));
    case kSortRole:
    case kExportRole: return day ? QVariant(log.day) : QVariant(log.size);
    case kPathRole:
    case Qt::ToolTipRole: return log.path;
    case Qt::TextAlignmentRole: return int((day ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant LogFolderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Day ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Day ? tr("Dia") : tr("Tamanho");
}

} // namespace Etl

#include "moc_logfoldermodel.cpp"
