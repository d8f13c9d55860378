// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/keepawake.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace Etl {

void KeepAwake::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
#ifdef Q_OS_WIN
    SetThreadExecutionState(active ? ES_CONTINUOUS | ES_SYSTEM_REQUIRED : ES_CONTINUOUS);
#endif
}

} // namespace Etl
