// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/leaving.h"

#include "core/run/stoppableanswer.h"

#include <cstdio>
#include <cstdlib>

namespace Etl {

int leaveProcess(int code)
{
    constexpr int kGraceMs = 1'000;
    if (QThreadPool::globalInstance()->waitForDone(kGraceMs) && blockingWork().waitForDone(kGraceMs) &&
        runQuestions().waitForDone(kGraceMs))
        return code;
    std::fflush(nullptr);
    std::_Exit(code);
}

} // namespace Etl
