// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Etl {

/// The shape of one JSON answer of the bank, read without building it in memory and without touching a number.
struct Envelope
{
    enum class Value { Absent, Null, Text, Array, Object, Other };

    bool rootIsArray = false; ///< the body itself is the list: result is Array, no other key exists
    Value result = Value::Absent;
    QString text;                        ///< result, when Text
    QStringList resultKeys;              ///< its keys, when Object
    QString downloadUrl;                 ///< result.UrlDownload, when Object
    int records = 0;                     ///< elements of result, when Array
    QList<QByteArray> digests;           ///< SHA-1 per element, when Array
    std::optional<int> page, totalPages; ///< number or numeric text
    Value files = Value::Absent;
    int fileCount = 0;            ///< elements of files, when Array
    QStringList fileTexts;        ///< those that are texts
    QString ticket;               ///< the answer to an order: text or number, as written
    QString accessToken;          ///< the answer of the token endpoint
    std::optional<int> expiresIn; ///< seconds
};

/// nullopt when the body is not one whole JSON document whose root is an object or an array.
std::optional<Envelope> readEnvelope(const QByteArray &json);

/// The address in {"UrlDownload":"…"}; empty when the text is no such document.
QString downloadUrlInText(const QString &text);

} // namespace Etl
