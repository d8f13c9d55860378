// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Etl {

/// One printable line: every line break, tab and control or format character (bidirectional marks too) becomes a
/// space, runs of such spaces one. For log lines and messages: a hostile fund name must not forge a second line.
QString toOneLine(const QString &text);

/// NBSP and every other Unicode space become a blank, runs of blanks one, both ends trimmed, NFC.
QString simplifiedText(const QString &text);

/// The key under which labels, markers and names are compared: simplifiedText, accents stripped, upper case,
/// '.', '_' and '%' as blanks. "Var.Diária" and "VAR DIARIA" give the same key.
QString labelKey(const QString &text);

/// A fund's name as it is compared and stored: '_' as blank, simplifiedText. Case and accents stay.
QString fundName(const QString &text);

/// "A, B, C e mais 33": the first three of them, and how many more there are.
QString firstNames(const QStringList &names);

/// "1 linha", "12 linhas", "0 linhas".
QString numbered(qint64 number, const QString &one, const QString &many);

} // namespace Etl
