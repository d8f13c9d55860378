// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/bankorder.h"
#include "core/simulator/bankstate.h"
#include "core/simulator/httpserver.h"

#include <QHash>
#include <QMutex>
#include <QString>
#include <QStringList>

#include <memory>

namespace Etl {

/// An answer, and whether it is a finished report (the faults of the wire hit only those by default).
struct DeskAnswer
{
    HttpReply reply;
    bool ready = false;
};

/// Takes orders, lets them mature on the bank's clock and answers the polls. Thread-safe. What a ticket holds is
/// decided at its first ready answer and stays the same from then on.
class TicketDesk
{
public:
    explicit TicketDesk(BankState &state);
    ~TicketDesk();
    Q_DISABLE_COPY_MOVE(TicketDesk)

    /// {"ticket":"<uuid>"}
    HttpReply open(const BankOrder &order);
    /// GET /reports/Ticket: the polling client has a living token.
    DeskAnswer poll(const ServedRequest &request);
    /// GET /arquivos/<ticket>.zip, the address of UrlDownload; 400 when a credential arrives.
    DeskAnswer download(const ServedRequest &request);
    /// "/reports/Ticket/NAVPerformance": the path under which faults look for this request.
    QString faultPath(const ServedRequest &request) const;

private:
    struct Ticket;
    std::shared_ptr<Ticket> find(const QString &id) const;
    void settle(Ticket &ticket, const QString &path);
    DeskAnswer portfolioAnswer(const Ticket &ticket, const ServedRequest &request);
    DeskAnswer listAnswer(Ticket &ticket, const ServedRequest &request);
    static QByteArray archiveOf(const Ticket &ticket);

    BankState &m_state;
    mutable QMutex m_mutex;
    QHash<QString, std::shared_ptr<Ticket>> m_tickets;
    QStringList m_order; // oldest first
};

} // namespace Etl
