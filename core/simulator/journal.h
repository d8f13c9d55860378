// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/httpserver.h"

#include <QDateTime>
#include <QJsonArray>
#include <QMutex>

namespace Etl {

/// The requests so far, without secrets: no token, no client secret. Keeps the last 10,000. Thread-safe.
class Journal
{
public:
    void add(const ServedRequest &request, const HttpReply &reply, const QDateTime &now);
    void clear();
    /// [{"seq","time","method","path","query","body","status","token","contentType","bytes","wire"}], oldest first.
    QJsonArray entries() const;

private:
    mutable QMutex m_mutex;
    QJsonArray m_entries;
    int m_seq = 0;
};

} // namespace Etl
