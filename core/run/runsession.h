// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/session.h"
#include "core/run/runcontext.h"

#include <memory>

namespace Etl {

/// Opens the database once and keeps it for the run; the first caller pays, an error is answered to each caller and
/// tried again by the next. Used on the run thread only.
class RunSession
{
public:
    explicit RunSession(const RunContext &context) : m_context(context) {}
    /// Opens the session and makes sure the tables are there (not with --simular).
    [[nodiscard]] Result<Session *> get();
    Session *opened() const { return m_session.get(); }
    /// --simular before the first load: there are no tables to try the load on.
    bool tablesMissing() const { return m_tablesMissing; }

private:
    const RunContext &m_context;
    std::unique_ptr<Session> m_session;
    bool m_tablesMissing = false;
};

} // namespace Etl
