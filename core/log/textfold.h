// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <vector>

namespace Etl {

/// A text without accents, and where each of its characters came from. Any thread.
struct FoldedText
{
    QString text;
    std::vector<qsizetype> origin; ///< index in the original for each index of text, and its length for the end
};

/// Decomposed, marks dropped; with ignoreCase also case-folded: "Duplicação" becomes "duplicacao".
FoldedText foldText(QStringView text, bool ignoreCase);

/// The same with case folded, for UTF-8, appended to out; line feeds stay line feeds and no others arise. Invalid bytes
/// stay as they are. Any thread.
void foldUtf8(QByteArrayView utf8, QByteArray &out);

/// Index of the byte of needle that is rarest in the sample; needle must not be empty.
qsizetype rarestByte(QByteArrayView needle, QByteArrayView sample);

/// Where needle begins in hay at or after from, -1 if nowhere. Looks for the byte of needle at index rare first: the
/// rarer, the faster. Needle must not be empty.
qsizetype findBytes(QByteArrayView hay, QByteArrayView needle, qsizetype from = 0, qsizetype rare = 0);

} // namespace Etl
