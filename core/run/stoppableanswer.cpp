// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/stoppableanswer.h"

#include <limits>

namespace Etl {

namespace {

/// Nothing ever waits for another: there are as many threads as pieces of work.
class UnboundedPool : public QThreadPool
{
public:
    UnboundedPool() { setMaxThreadCount(std::numeric_limits<int>::max()); }
};

} // namespace

QThreadPool &runQuestions()
{
    static UnboundedPool pool;
    return pool;
}

QThreadPool &blockingWork()
{
    static UnboundedPool pool;
    return pool;
}

} // namespace Etl
