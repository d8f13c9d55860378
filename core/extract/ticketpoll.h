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

/// Asks for one ticket until its answer is there, by the policy of facts/btg-api 9, and stages what came below a
/// folder. One object per ticket; on the client's thread.
class TicketPoll
{
public:
    /// deadline: how long each page is polled. Times of the policy are counted from the construction.
    TicketPoll(BankLine &line, const ReportOrder &order, QByteArray ticket, QString stagingFolder,
               std::chrono::milliseconds deadline);

    /// The whole answer: one or more intact files, all pages, or noRecords.
    [[nodiscard]] TicketResult<Download> run(const std::stop_token &stop);

    int polls() const { return m_polls; }
    std::chrono::nanoseconds waited() const { return m_line.clock().elapsed() - m_started; }

private:
    struct Page
    {
        TicketAnswer answer;
        HttpAnswer http;
        QString path;
    };

    [[nodiscard]] TicketResult<Page> pollPage(int number, const std::stop_token &stop);
    [[nodiscard]] TicketResult<Page> askOnce(int number, std::chrono::nanoseconds deadline,
                                             const std::stop_token &stop);
    [[nodiscard]] TicketResult<QList<ReceivedBody>> readPages(Page first, const std::stop_token &stop);
    [[nodiscard]] TicketResult<QList<ReceivedBody>> readFiles(Page first, const std::stop_token &stop);
    [[nodiscard]] TicketResult<QList<ReceivedBody>> filesOf(const Page &page, const std::stop_token &stop);
    [[nodiscard]] TicketResult<ReceivedBody> fetch(const QString &address, const std::stop_token &stop);
    [[nodiscard]] Result<void> verify(const QList<ReceivedBody> &bodies) const;
    std::chrono::nanoseconds nextInterval(std::chrono::nanoseconds waited);
    void warnOnce(const QString &word);
    TicketFailure stuck(const QString &state) const;
    QString what() const;
    QString newPath();
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

/// The query value of a ticket: its bytes as they are, only what a query cannot hold is percent-encoded.
QByteArray ticketQueryValue(const QByteArray &ticket);

} // namespace Etl
