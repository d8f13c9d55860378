// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Etl {

/// The closed list of reasons for which something fails. Each has one reason word and one operator sentence.
enum class ErrorCode {
    Cancelled,  ///< the operator or Ctrl-C asked to stop
    Busy,       ///< another run holds the lease of this part and date
    Config,     ///< a setting is missing or wrong
    Secret,     ///< the keychain refused or has no such secret
    Network,    ///< DNS, connect, reset, short body
    Timeout,    ///< a deadline passed
    Auth,       ///< the bank refused the credentials or the token
    Http,       ///< the bank answered with a status or body that is no answer
    NotReady,   ///< the bank's report engine did not finish
    Incomplete, ///< DADOS INCOMPLETOS: no data on a business day, or an expected fund is missing
    Archive,    ///< damaged, hostile or oversized archive
    Parse,      ///< a file of the bank cannot be read
    Validation, ///< read, but not fit to load: other date, other fund, does not reconcile
    Database,   ///< the server or the tables refused
    Disk,       ///< a folder or file cannot be read or written
    Internal    ///< a bug of ours
};

/// Every code, for tests and for lists.
const QList<ErrorCode> &allErrorCodes();

/// The reason word of contract 7 and of the run records, e.g. "CANCELADO", "DADOS INCOMPLETOS".
QString reasonWord(ErrorCode code);

/// Inverse of reasonWord: Internal when unknown.
ErrorCode errorCodeOfReason(const QString &word);

/// One sentence for the operator: what to do now. pt-BR, no line break.
QString operatorAdvice(ErrorCode code);

/// The machine-readable name ("Cancelled"), used in JSON. Inverse: errorCodeFromName, Internal when unknown.
QString errorCodeName(ErrorCode code);
ErrorCode errorCodeFromName(const QString &name);

/// Why something failed. A value; layers add to the trail, they never rewrite the code.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message;   ///< for the operator, pt-BR: what failed, for which date, fund, file, and what to do
    QString detail;    ///< for the engineer: host, HTTP status, SQL code, file and cell; already redacted
    QStringList trail; ///< outermost first: "carteira 2025-04-10", "transform", "Carteira_ALFA.xlsx"
    /// The database's own number for it: a server's from 1000 on, SQLite's plain one below 256. 0: none. Not kept in
    /// reports.
    int nativeCode = 0;

    /// "trail › trail: message (detail)" on one line.
    QString oneLine() const;

    bool operator==(const Error &) const = default;
};

} // namespace Etl
