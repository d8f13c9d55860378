// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Etl {

/// Waits for Ctrl-C, SIGTERM or the console's close event. Make one in main() before any thread starts: threads inherit
/// the blocked signals.
class StopSignal
{
public:
    StopSignal();
    void wait();
};

} // namespace Etl
