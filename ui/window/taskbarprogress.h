// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QWidget;

namespace Etl {

/// A run's progress on the window's button in the task bar of Windows; elsewhere it does nothing. GUI thread.
class TaskbarProgress
{
public:
    TaskbarProgress() = default;
    virtual ~TaskbarProgress() = default;
    TaskbarProgress(const TaskbarProgress &) = delete;
    TaskbarProgress &operator=(const TaskbarProgress &) = delete;

    /// Under way, no telling how far (a ticket is waited for).
    virtual void showBusy() = 0;
    /// done of total, 0 <= done <= total, total > 0.
    virtual void showShare(int done, int total) = 0;
    /// Ended: full and yellow for warnings and incomplete days, full and red for a failure; until clear().
    virtual void showProblem(bool failure) = 0;
    virtual void clear() = 0;
};

/// The window must be a top level one and outlive what is returned.
std::unique_ptr<TaskbarProgress> taskbarProgress(QWidget *window);

} // namespace Etl
