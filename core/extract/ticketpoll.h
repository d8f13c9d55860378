// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/bankline.h"
#include "core/extract/ticketanswer.h"

namespace Etl {

/// Why one ticket led to nothing.
struct TicketFailure
{
    Error error;
    bool freshTicketHelps = false; ///< stuck, lost, failed or damaged: order once more, if that is still allowed
};

template <typename T>
using TicketResult = ResultWith<T, TicketFailure>;

[[nodiscard]] inline auto ticketFails(Error error, bool freshTicketHelps = false)
{
    return failWith(TicketFailure{std::move(error), freshTicketHelps});
}

[[nodiscard]] inline auto ticketFails(ErrorCode code, QString message, QString detail, bool freshTicketHelps = false)
{
    return ticketFails(Error{code, std::move(message), std::move(detail), {}}, freshTicketHelps);
}

/// One answer of a ticket that is more than "not ready".
struct TicketPage
{
    TicketAnswer answer; ///< NoRecords, Data, File or Downloads
    HttpAnswer http;
    QString path; ///< the staged body; gone unless answer is Data or File
};

/// Asks for one ticket until its answer is there, by the policy of facts/btg-api 9. One object per ticket; on the
/// client's thread.
class TicketPoll
{
public:
    /// deadline: how long each page is polled. Times of the policy are counted from the construction.
    TicketPoll(BankLine &line, const ReportOrder &order, QByteArray ticket, QString stagingFolder,
               std::chrono::milliseconds deadline);

    /// Page 1 of a new ticket waits as the policy says; every later question is asked at once and then polled.
    [[nodiscard]] TicketResult<TicketPage> page(int number, const std::stop_token &stop);

    const QByteArray &ticket() const { return m_ticket; }
    int polls() const { return m_polls; }
    /// "carteira 2025-04-10", for messages.
    QString what() const;
    /// A free name below the staging folder.
    QString newPath() const;

private:
    [[nodiscard]] TicketResult<TicketPage> askOnce(int number, std::chrono::nanoseconds deadline,
                                                   const std::stop_token &stop);
    std::chrono::nanoseconds nextInterval(std::chrono::nanoseconds waited);
    std::chrono::nanoseconds waited() const { return m_line.clock().elapsed() - m_started; }
    void warnOnce(const QString &word);
    TicketFailure stuck(const QString &state) const;
    QUrl address(int page) const;

    BankLine &m_line;
    const ReportOrder m_order;
    const QByteArray m_ticket;
    const QString m_folder;
    const std::chrono::milliseconds m_deadline;
    const std::chrono::nanoseconds m_started;
    std::chrono::nanoseconds m_interval;
    int m_polls = 0;
    QString m_warnedWord;
};

/// All of a JSON body, else the first bytes: what judgeTicketAnswer needs of a staged answer.
QByteArray bodyToJudge(const HttpAnswer &answer, const QString &path);

/// The query value of a ticket: its bytes as they are, only what a query cannot hold is percent-encoded.
QByteArray ticketQueryValue(const QByteArray &ticket);

} // namespace Etl
