// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/sharedfile.h"

#include <QDir>

#ifdef Q_OS_WIN
#include <qt_windows.h>

#include <string>
#else
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

Unexpected unreadable(const QString &path)
{
    return fail(ErrorCode::Disk, u"Não foi possível ler o arquivo de log %1."_s.arg(QDir::toNativeSeparators(path)),
                qt_error_string());
}

#ifdef Q_OS_WIN

constexpr int kLockTries = 50;

HANDLE osHandle(qint64 handle)
{
    return reinterpret_cast<HANDLE>(handle);
}

HANDLE openShared(const QString &path)
{
    // QFile does not share deletion: the retention of another program would fail while somebody reads.
    const std::wstring name = QDir::toNativeSeparators(path).toStdWString();
    return CreateFileW(name.c_str(), GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                       OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
}

#endif

} // namespace

#ifdef Q_OS_WIN

Result<std::unique_ptr<SharedFile>> SharedFile::open(const QString &path)
{
    const HANDLE handle = openShared(path);
    if (handle == INVALID_HANDLE_VALUE)
        return unreadable(path);
    return std::unique_ptr<SharedFile>(new SharedFile(path, reinterpret_cast<qint64>(handle)));
}

SharedFile::~SharedFile()
{
    CloseHandle(osHandle(m_handle));
}

Result<qint64> SharedFile::size() const
{
    LARGE_INTEGER size;
    if (!GetFileSizeEx(osHandle(m_handle), &size))
        return unreadable(m_path);
    return size.QuadPart;
}

Result<qint64> SharedFile::readAt(qint64 offset, char *buffer, qint64 length) const
{
    qint64 total = 0;
    for (int tries = 0; total < length;) {
        OVERLAPPED place{};
        place.Offset = DWORD((offset + total) & 0xffffffff);
        place.OffsetHigh = DWORD((offset + total) >> 32);
        DWORD got = 0;
        if (ReadFile(osHandle(m_handle), buffer + total, DWORD(qMin<qint64>(length - total, 1 << 24)), &got, &place)) {
            if (got == 0)
                break;
            total += got;
            continue;
        }
        const DWORD error = GetLastError();
        if (error == ERROR_HANDLE_EOF)
            break;
        // A writer holds its lock for the time of one line.
        if (error != ERROR_LOCK_VIOLATION || ++tries > kLockTries)
            return unreadable(m_path);
        Sleep(1);
    }
    return total;
}

bool SharedFile::isStillThere() const
{
    const HANDLE other = openShared(m_path);
    if (other == INVALID_HANDLE_VALUE)
        return false;
    BY_HANDLE_FILE_INFORMATION ours{}, theirs{};
    const bool known =
        GetFileInformationByHandle(osHandle(m_handle), &ours) != 0 && GetFileInformationByHandle(other, &theirs) != 0;
    CloseHandle(other);
    return known && ours.dwVolumeSerialNumber == theirs.dwVolumeSerialNumber &&
           ours.nFileIndexHigh == theirs.nFileIndexHigh && ours.nFileIndexLow == theirs.nFileIndexLow;
}

#else

Result<std::unique_ptr<SharedFile>> SharedFile::open(const QString &path)
{
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (handle < 0)
        return unreadable(path);
    std::unique_ptr<SharedFile> file(new SharedFile(path, handle));
    struct stat status = {};
    if (fstat(handle, &status) != 0)
        return unreadable(path);
    // A directory opens, and a pipe would make every read wait.
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::Disk, u"%1 não é um arquivo de log."_s.arg(path));
    return file;
}

SharedFile::~SharedFile()
{
    ::close(int(m_handle));
}

Result<qint64> SharedFile::size() const
{
    struct stat status = {};
    if (fstat(int(m_handle), &status) != 0)
        return unreadable(m_path);
    return qint64(status.st_size);
}

Result<qint64> SharedFile::readAt(qint64 offset, char *buffer, qint64 length) const
{
    qint64 total = 0;
    while (total < length) {
        const ssize_t got = pread(int(m_handle), buffer + total, std::size_t(length - total), offset + total);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return unreadable(m_path);
        if (got == 0)
            break;
        total += got;
    }
    return total;
}

bool SharedFile::isStillThere() const
{
    struct stat ours = {}, theirs = {};
    return fstat(int(m_handle), &ours) == 0 && stat(QFile::encodeName(m_path).constData(), &theirs) == 0 &&
           ours.st_dev == theirs.st_dev && ours.st_ino == theirs.st_ino;
}

#endif

} // namespace Etl
