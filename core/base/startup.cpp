// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/startup.h"

#include <QtGlobal>

#ifdef __GLIBC__
#include <cstdint>
#include <cstdlib>

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace Etl {

void prepareProcess()
{
#ifdef __MINGW32__
    // At the end of a thread mingw gives the memory of its thread_local objects back before it destroys them. Qt keeps
    // the stack of compiled regular expressions in one: every thread that matched one would end in a crash. Interpreted
    // expressions need no such stack.
    qputenv("QT_ENABLE_REGEXP_JIT", "0");
#endif
}

void reserveHeap(std::size_t bytes)
{
#if defined(__GLIBC__) && defined(MADV_POPULATE_WRITE)
    constexpr int kUsualPad = 128 * 1024;
    constexpr int kLargeBlock = 4 * 1024 * 1024; // the window's picture at 100 % comes out of the heap, too
    mallopt(M_MMAP_THRESHOLD, kLargeBlock);
    mallopt(M_TRIM_THRESHOLD, 2 * kLargeBlock);
    mallopt(M_TOP_PAD, static_cast<int>(bytes));
    void *last = std::malloc(kUsualPad); // makes the heap grow
    mallopt(M_TOP_PAD, kUsualPad);
    const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    const std::uintptr_t from = (reinterpret_cast<std::uintptr_t>(last) + page - 1) / page * page;
    const auto to = reinterpret_cast<std::uintptr_t>(sbrk(0));
    // Another malloc than glibc's has its memory elsewhere.
    if (from < to && to - from <= bytes + 2 * std::size_t{kUsualPad})
        madvise(reinterpret_cast<void *>(from), to - from, MADV_POPULATE_WRITE);
    std::free(last);
#else
    Q_UNUSED(bytes)
#endif
}

} // namespace Etl
