// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/ownerprocess.h"

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cerrno>
#include <csignal>
#endif

namespace Etl {

namespace {

bool processExists(qint64 id)
{
#ifdef Q_OS_WIN
    const HANDLE process = OpenProcess(SYNCHRONIZE, FALSE, static_cast<DWORD>(id));
    if (process == nullptr)
        return GetLastError() != ERROR_INVALID_PARAMETER;
    const bool running = WaitForSingleObject(process, 0) == WAIT_TIMEOUT;
    CloseHandle(process);
    return running;
#else
    return ::kill(static_cast<pid_t>(id), 0) == 0 || errno != ESRCH;
#endif
}

} // namespace

bool processEnded(const LeaseOwner &holder, const LeaseOwner &self)
{
    if (holder.processId <= 0 || holder.processId == self.processId || holder.computer.isEmpty())
        return false;
    if (holder.computer.compare(self.computer, Qt::CaseInsensitive) != 0)
        return false;
    return !processExists(holder.processId);
}

} // namespace Etl
