// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/stoppableanswer.h"

#include <limits>

namespace Etl {

QThreadPool &runQuestions()
{
    // No question ever waits for another: there are as many threads as questions.
    class Pool : public QThreadPool
    {
    public:
        Pool() { setMaxThreadCount(std::numeric_limits<int>::max()); }
    };
    static Pool pool;
    return pool;
}

} // namespace Etl
