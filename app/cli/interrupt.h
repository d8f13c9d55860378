// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace Etl {

/// Ctrl-C, SIGTERM and the console's close event as a call on the main thread. The first asks to stop; the second ends
/// the process at once with exit code 1 (the server rolls back, the lease expires). One instance per process.
class Interrupt : public QObject
{
    Q_OBJECT

public:
    explicit Interrupt(std::function<void()> onInterrupt, QObject *parent = nullptr);
    ~Interrupt() override;
    Q_DISABLE_COPY_MOVE(Interrupt)

private:
    Q_INVOKABLE void notice();

    std::function<void()> m_onInterrupt;
};

} // namespace Etl
