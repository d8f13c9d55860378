// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/logcopy.h"

#include "core/base/cancel.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr qint64 kBlock = 4 * 1024 * 1024;

/// Only so that lupdate finds the texts.
struct LogCopyWords
{
    Q_DECLARE_TR_FUNCTIONS(LogCopy)
};

} // namespace

Result<void> copyLog(const QString &from, const QString &to, const std::stop_token &token)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Disk, LogCopyWords::tr("O arquivo de log %1 não pôde ser lido.").arg(from),
                    source.errorString());
    // After opening: QFileInfo calls two files equal that both do not exist.
    if (QFileInfo(from) == QFileInfo(to))
        return fail(ErrorCode::Disk,
                    LogCopyWords::tr("A cópia precisa de outro nome ou de outra pasta: %1 é o próprio log.").arg(to));
    QSaveFile copy(to);
    if (!copy.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Disk, LogCopyWords::tr("Não foi possível gravar %1.").arg(to), copy.errorString());
    // As long as it is now: one that grows as fast as it is read would never end.
    qint64 left = source.size();
    while (left > 0) {
        if (auto go = checkpoint(token); !go)
            return go;
        const QByteArray block = source.read(std::min(kBlock, left));
        if (block.isEmpty())
            return fail(ErrorCode::Disk, LogCopyWords::tr("O arquivo de log %1 não pôde ser lido até o fim.").arg(from),
                        source.errorString());
        if (copy.write(block) != block.size())
            return fail(ErrorCode::Disk, LogCopyWords::tr("Não foi possível gravar %1.").arg(to), copy.errorString());
        left -= block.size();
    }
    if (!copy.commit())
        return fail(ErrorCode::Disk, LogCopyWords::tr("Não foi possível gravar %1.").arg(to), copy.errorString());
    return {};
}

} // namespace Etl
