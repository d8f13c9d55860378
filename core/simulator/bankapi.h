// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/bankstate.h"
#include "core/simulator/httpserver.h"
#include "core/simulator/ticketdesk.h"

#include <QJsonObject>

namespace Etl {

/// The bank behind its paths (facts/btg-api 1 to 6): signing in, orders, tickets, the release list, and the control
/// interface of tests under /_controle. Thread-safe; called by the server's threads.
class BankApi
{
public:
    explicit BankApi(BankState &state);

    HttpReply handle(const ServedRequest &request);

private:
    DeskAnswer answer(const ServedRequest &request);
    DeskAnswer reports(const ServedRequest &request);
    HttpReply order(const ServedRequest &request);
    HttpReply releaseList(const ServedRequest &request);
    /// The faults that replace a whole answer.
    bool replaced(const QString &path, bool poll, HttpReply &reply);
    void spoilWire(const QString &path, DeskAnswer &answer);

    BankState &m_state;
    TicketDesk m_tickets;
};

/// What tests must find for that date; core/simulator/simulator.h says its shape.
QJsonObject bankTruth(BankState &state, QDate date);

} // namespace Etl
