// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>

namespace Etl {

/// JSON cut and joined as text, so that no number loses a digit on its way. The text must be valid JSON; of other text
/// the result is unspecified but safe.

/// The raw text of the value under that key of an object; empty when there is none.
QByteArray jsonMember(QByteArrayView object, QByteArrayView key);
/// The raw texts of an array's elements; empty for anything that is no array.
QByteArrayList jsonElements(QByteArrayView array);
/// The elements as an array.
QByteArray jsonArray(const QByteArrayList &elements);
/// The text as a JSON string, quotes included.
QByteArray jsonString(const QString &text);

} // namespace Etl
