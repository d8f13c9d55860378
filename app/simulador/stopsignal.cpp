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
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGHUP);
    return signals;
}

} // namespace

StopSignal::StopSignal()
{
    const auto signals = stopSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

void StopSignal::wait()
{
    const auto signals = stopSignals();
    int received = 0;
    sigwait(&signals, &received);
}

#endif

} // namespace Etl
