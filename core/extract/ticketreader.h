// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/ticketpoll.h"

namespace Etl {

/// Reads all that one ticket leads to: every page of a list, or the file, from wherever it waits. What it returns is
/// complete and intact; what it gives up leaves no file. On the client's thread.
class TicketReader
{
public:
    TicketReader(BankLine &line, TicketPoll &poll) : m_line(line), m_poll(poll) {}

    [[nodiscard]] TicketResult<Download> run(const std::stop_token &stop);

private:
    [[nodiscard]] TicketResult<QList<ReceivedBody>> readPages(const TicketPage &first, const std::stop_token &stop);
    [[nodiscard]] TicketResult<QList<ReceivedBody>> readFiles(TicketPage first, const std::stop_token &stop);
    [[nodiscard]] TicketResult<QList<ReceivedBody>> filesOf(const TicketPage &page, const std::stop_token &stop);
    [[nodiscard]] TicketResult<ReceivedBody> fetch(const QString &address, const std::stop_token &stop);
    [[nodiscard]] Result<void> verify(const QList<ReceivedBody> &bodies) const;

    BankLine &m_line;
    TicketPoll &m_poll;
};

} // namespace Etl
