// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulador/stopsignal.h"

#ifdef _WIN32
#include <windows.h>
#else
#include <csignal>
#endif

namespace Etl {

#ifdef _WIN32

namespace {

HANDLE stopEvent = nullptr;

BOOL WINAPI onConsoleEvent(DWORD)
{
    SetEvent(stopEvent);
    return TRUE;
}

} // namespace

StopSignal::StopSignal()
{
    stopEvent = CreateEventW(nullptr, TRUE, FALSE, nullptr);
    SetConsoleCtrlHandler(onConsoleEvent, TRUE);
}

void StopSignal::wait()
{
    WaitForSingleObject(stopEvent, INFINITE);
}

#else

namespace {

sigset_t stopSignals()
{
    sigset_t stopSet;
    sigemptyset(&stopSet);
    sigaddset(&stopSet, SIGINT);
    sigaddset(&stopSet, SIGTERM);
    sigaddset(&stopSet, SIGHUP);
    return stopSet;
}

} // namespace

StopSignal::StopSignal()
{
    const auto stopSet = stopSignals();
    pthread_sigmask(SIG_BLOCK, &stopSet, nullptr);
}

void StopSignal::wait()
{
    const auto stopSet = stopSignals();
    int received = 0;
    sigwait(&stopSet, &received);
}

#endif

} // namespace Etl
