// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringView>

namespace Etl {

/// A date as operators type and paste it: 19112026, 191126, 1911, 19/11, 19/11/26, 19/11/2026, 19-11-2026, 19.11.2026,
/// 2026-11-19, 20261119; blanks around are ignored. Without a year it is the latest such day that is not after today;
/// two digits of a year are 20xx. Invalid QDate for everything else: a guess would load another day without a word.
QDate parseOperatorDate(QStringView text, QDate today);

/// "19/11/2026".
QString displayDate(QDate date);

} // namespace Etl
