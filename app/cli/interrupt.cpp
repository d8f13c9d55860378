// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <QSocketNotifier>

#include <atomic>
#include <cstdlib>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <array>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace Etl {

namespace {

constexpr int kExitAfterSecondInterrupt = 1;
std::atomic<int> interruptCount = 0;

#ifdef Q_OS_WIN

std::atomic<Interrupt *> receiver = nullptr;

BOOL WINAPI consoleHandler(DWORD event)
{
    if (++interruptCount > 1)
        _exit(kExitAfterSecondInterrupt);
    // The console handler has a thread of its own.
    if (Interrupt *target = receiver.load())
        QMetaObject::invokeMethod(target, "notice", Qt::QueuedConnection);
    // When the window closes or the session ends, Windows ends the process once this returns; not returning leaves the
    // transaction the seconds that Windows grants.
    if (event != CTRL_C_EVENT && event != CTRL_BREAK_EVENT)
        Sleep(INFINITE);
    return TRUE;
}

#else

std::array<int, 2> signalPipe{-1, -1};

void signalHandler(int)
{
    // Only async-signal-safe calls here.
    if (++interruptCount > 1)
        _exit(kExitAfterSecondInterrupt);
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(signalPipe[0], &byte, 1);
}

#endif

} // namespace

#ifdef Q_OS_WIN

Interrupt::Interrupt(std::function<void()> onInterrupt, QObject *parent)
    : QObject(parent), m_onInterrupt(std::move(onInterrupt))
{
    receiver = this;
    SetConsoleCtrlHandler(consoleHandler, TRUE);
}

Interrupt::~Interrupt()
{
    SetConsoleCtrlHandler(consoleHandler, FALSE);
    receiver = nullptr;
}

#else

Interrupt::Interrupt(std::function<void()> onInterrupt, QObject *parent)
    : QObject(parent), m_onInterrupt(std::move(onInterrupt))
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, signalPipe.data()) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPipe[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &Interrupt::notice);
    struct sigaction action = {};
    action.sa_handler = signalHandler;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        sigaction(number, &action, nullptr);
}

Interrupt::~Interrupt()
{
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        std::signal(number, SIG_DFL);
    for (const int end : signalPipe)
        ::close(end);
}

#endif

void Interrupt::notice()
{
#ifndef Q_OS_WIN
    char byte = 0;
    [[maybe_unused]] const ssize_t got = ::read(signalPipe[1], &byte, 1);
#endif
    m_onInterrupt();
}

} // namespace Etl

#include "moc_interrupt.cpp"
