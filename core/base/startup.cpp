// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/startup.h"

#include <QtGlobal>

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

} // namespace Etl
