// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Etl {

/// While one is alive and active, Windows does not put the computer to sleep for want of input; the screen may go dark.
/// Elsewhere it does nothing: desktops do not sleep under a program with network traffic by default, and the service
/// that would forbid it differs by desktop. GUI thread: Windows keeps the wish per thread.
class KeepAwake
{
public:
    KeepAwake() = default;
    ~KeepAwake() { setActive(false); }
    KeepAwake(const KeepAwake &) = delete;
    KeepAwake &operator=(const KeepAwake &) = delete;

    void setActive(bool active);
    bool isActive() const { return m_active; }

private:
    bool m_active = false;
};

} // namespace Etl
