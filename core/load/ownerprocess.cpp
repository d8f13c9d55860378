// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/ownerprocess.h"

#include <QFile>
#include <QSysInfo>

#include <optional>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cerrno>
#include <csignal>

#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// What is known of the process that has a number now.
struct NumberedProcess
{
    bool exists = true; ///< in doubt, too
    QString start;      ///< empty: cannot be seen
};

#ifdef Q_OS_WIN

QString systemIdentity()
{
    return QString::fromLatin1(QSysInfo::machineUniqueId());
}

NumberedProcess processOf(qint64 id)
{
    const HANDLE process = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION | SYNCHRONIZE, FALSE, static_cast<DWORD>(id));
    if (process == nullptr)
        return {GetLastError() != ERROR_INVALID_PARAMETER, {}};
    NumberedProcess found;
    found.exists = WaitForSingleObject(process, 0) == WAIT_TIMEOUT;
    FILETIME created{};
    FILETIME exited{};
    FILETIME kernel{};
    FILETIME user{};
    if (found.exists && GetProcessTimes(process, &created, &exited, &kernel, &user) != 0)
        found.start = QString::number((static_cast<quint64>(created.dwHighDateTime) << 32U) | created.dwLowDateTime);
    CloseHandle(process);
    return found;
}

#else

QByteArray procFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

QString systemIdentity()
{
    const QByteArray boot = procFile(u"/proc/sys/kernel/random/boot_id"_s);
    struct stat space = {};
    if (boot.isEmpty() || ::stat("/proc/self/ns/pid", &space) != 0)
        return {};
    return u"%1/%2"_s.arg(QString::fromLatin1(boot)).arg(static_cast<quint64>(space.st_ino));
}

NumberedProcess processOf(qint64 id)
{
    if (::kill(static_cast<pid_t>(id), 0) != 0 && errno == ESRCH)
        return {false, {}};
    const QByteArray stat = procFile(u"/proc/%1/stat"_s.arg(id));
    // The name in brackets may contain anything; after it the state is the 1st field and the start the 20th.
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (stat.isEmpty() || fields.size() < 20)
        return {};
    const bool dead = fields[0] == "Z" || fields[0] == "X"; // ended, and nobody has asked how
    return {!dead, dead ? QString() : QString::fromLatin1(fields[19])};
}

#endif

} // namespace

QString processOrigin(qint64 processId)
{
    const QString system = systemIdentity();
    if (processId <= 0 || system.isEmpty())
        return {};
    const NumberedProcess process = processOf(processId);
    return process.exists && !process.start.isEmpty() ? system + u' ' + process.start : QString();
}

bool processEnded(const LeaseOwner &holder, const LeaseOwner &self)
{
    if (holder.processId <= 0 || holder.computer.compare(self.computer, Qt::CaseInsensitive) != 0)
        return false;
    const QString system = systemIdentity();
    if (system.isEmpty() || holder.origin.section(u' ', 0, 0) != system)
        return false;
    const QString start = holder.origin.section(u' ', 1);
    const NumberedProcess now = processOf(holder.processId);
    if (!now.exists)
        return true;
    return !start.isEmpty() && !now.start.isEmpty() && now.start != start;
}

} // namespace Etl
