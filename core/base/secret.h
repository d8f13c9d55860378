// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDebug>
#include <QString>

namespace Etl {

/// A password, client secret or token. Cannot be printed; making one registers its text with the Redactor.
class Secret
{
public:
    Secret() = default;
    explicit Secret(const QString &text);

    bool isEmpty() const { return m_text.isEmpty(); }
    /// The text itself: only for the request or connection that needs it.
    const QString &reveal() const { return m_text; }

    bool operator==(const Secret &) const = default;

private:
    QString m_text;
};

QDebug operator<<(QDebug, const Secret &) = delete;

/// Masks every secret known to this process, token-like headers and signed query parameters. Thread-safe.
class Redactor
{
public:
    /// Texts shorter than 4 characters are not registered: they would blank out ordinary words.
    static void add(const QString &secretText);
    /// The text with each known secret, also percent-encoded, replaced by "***".
    static QString redact(const QString &text);
};

} // namespace Etl
