// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/btgclient.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace Etl {

/// What a body is by its first bytes (BOM and blanks skipped).
enum class BodyShape { Empty, Zip, Pdf, Html, Xml, Json, Strange };

BodyShape shapeOf(QByteArrayView head);

/// What a status alone says (facts/btg-api 6.2, step 2).
enum class StatusClass {
    Good,      ///< 2xx with a body to judge
    Empty,     ///< 202, 204: not ready
    BadToken,  ///< 401
    NotFound,  ///< 404
    Transient, ///< 408, 429, 5xx
    Fatal      ///< 3xx and every other 4xx
};

StatusClass classOf(int status);

enum class AnswerKind {
    NotReady,     ///< poll on; word is the bank's
    StrangeWord,  ///< a text nobody knows: poll on, never data; word is the literal
    NoRecords,    ///< final: nothing for that date
    Data,         ///< a list of records in a JSON body; page tells which
    File,         ///< the body is the file; file tells its kind
    Downloads,    ///< the file waits at these addresses
    BadToken,     ///< 401
    NotFound,     ///< 404: not visible yet, or lost
    Transient,    ///< the same call may succeed later; word says what came
    HtmlPage,     ///< a page in place of data: wrong token or URL
    ReportFailed, ///< the bank says that the report failed; word is its text
    Fatal         ///< no answer this program can use; word says what is wrong
};

/// Where a list of records stands in the whole.
struct ListPage
{
    std::optional<int> page, totalPages; ///< as answered; number or numeric text
    int records = 0;
    QList<QByteArray> digests; ///< one per record, to recognise a record that comes twice
};

struct TicketAnswer
{
    AnswerKind kind = AnswerKind::Fatal;
    QString word; ///< one line, not yet redacted
    BodyKind file = BodyKind::Json;
    ListPage page;
    QStringList downloads; ///< addresses as sent, not yet checked
};

/// The decision order of facts/btg-api 6.2 from step 2 on. Pure. body: the whole body when it is JSON, else at least
/// its first 4 KiB.
TicketAnswer judgeTicketAnswer(int status, const QByteArray &body);

/// The base name that a Content-Disposition carries, in any of the three spellings (facts/btg-api 7), made safe for
/// disk; empty when there is none.
QString dispositionName(const QByteArray &header);

} // namespace Etl
