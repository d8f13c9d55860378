// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/dailyfile.h"

#include "core/base/folderaccess.h"

#include <QDir>

#ifdef Q_OS_WIN
#include <io.h>
#include <qt_windows.h>
#else
#include <cerrno>
#include <sys/file.h>
#endif

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// Exclusive lock on the whole file for the time of one write.
class WriteLock
{
public:
    explicit WriteLock(const QFile &file) : m_handle(file.handle())
    {
#ifdef Q_OS_WIN
        OVERLAPPED range{};
        LockFileEx(osHandle(), LOCKFILE_EXCLUSIVE_LOCK, 0, MAXDWORD, MAXDWORD, &range);
#else
        while (flock(m_handle, LOCK_EX) != 0 && errno == EINTR) {
        }
#endif
    }
    ~WriteLock()
    {
#ifdef Q_OS_WIN
        OVERLAPPED range{};
        UnlockFileEx(osHandle(), 0, MAXDWORD, MAXDWORD, &range);
#else
        flock(m_handle, LOCK_UN);
#endif
    }
    Q_DISABLE_COPY_MOVE(WriteLock)

private:
#ifdef Q_OS_WIN
    HANDLE osHandle() const
    {
        return reinterpret_cast<HANDLE>(_get_osfhandle(m_handle));
    }
#endif
    int m_handle;
};

} // namespace

QString DailyFile::fileName(QDate day)
{
    return u"orquestrador_btg_%1.log"_s.arg(day.toString(u"yyyyMMdd"));
}

Result<std::unique_ptr<DailyFile>> DailyFile::open(const QString &folder, QDate day)
{
    if (!QDir().mkpath(folder)) {
        const QString inTheWay = fileInTheWay(folder);
        return fail(ErrorCode::Disk,
                    inTheWay.isEmpty()
                        ? u"Não foi possível criar a pasta de logs %1."_s.arg(folder)
                        : u"Não foi possível criar a pasta de logs %1: %2. Confira DIR_LOGS."_s.arg(folder, inTheWay));
    }
    const QString path = QDir(folder).absoluteFilePath(fileName(day));
    std::unique_ptr<DailyFile> sink(new DailyFile(path));
    if (!sink->m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return fail(ErrorCode::Disk, u"Não foi possível abrir o log %1 para escrita."_s.arg(path),
                    sink->m_file.errorString());
    return sink;
}

void DailyFile::append(const LogEvent &event)
{
    const QByteArray line = formatLine(event).toUtf8() + '\n';
    const WriteLock lock(m_file);
    const qint64 end = m_file.size();
    // Windows has no append mode of its own: what another program wrote meanwhile must not be written over.
    if (!m_file.isSequential())
        m_file.seek(end);
    if (m_file.write(line) == line.size())
        return;
    m_complete = false;
    // A full disk may take a part of the line: taken back under the lock, so that the next line is not glued to it.
    m_file.resize(end);
}

} // namespace Etl
