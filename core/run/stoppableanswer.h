// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancel.h"

#include <QThreadPool>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

namespace Etl {

/// Where the questions of runs are asked: apart from those of pages, which may all hang. main() waits for those that
/// were dropped, or leaves without them.
QThreadPool &runQuestions();

/// Where everything else waits that reads files, databases, keychains or networks: never in Qt's own pool, because Qt
/// paints with the threads of that one and a window whose pool waits stands still.
QThreadPool &blockingWork();

/// The answer of work that may hang in a network call, or Error{Cancelled} as soon as a stop is asked for. The work
/// runs on a thread of runQuestions(); after a stop it ends on its own and its answer is dropped. It must therefore
/// capture values, and references only to what lives as long as the application object.
template <typename Answer>
Result<Answer> answerUnlessStopped(std::function<Result<Answer>()> work, const std::stop_token &token)
{
    struct Desk
    {
        std::mutex mutex;
        std::condition_variable_any answered;
        std::optional<Result<Answer>> answer;
    };
    const auto desk = std::make_shared<Desk>();
    runQuestions().start([desk, ask = std::move(work)] {
        auto answer = ask();
        const std::lock_guard lock(desk->mutex);
        desk->answer.emplace(std::move(answer));
        desk->answered.notify_all();
    });
    std::unique_lock lock(desk->mutex);
    if (!desk->answered.wait(lock, token, [&desk] { return desk->answer.has_value(); }))
        return fail(checkpoint(token).error());
    return *std::move(desk->answer);
}

} // namespace Etl
