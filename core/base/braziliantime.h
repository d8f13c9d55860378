// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace Etl {

/// Seconds from UTC of America/Sao_Paulo; no summer time since 2019.
inline constexpr int kBrazilianOffset = -3 * 60 * 60;

/// The instant as a clock in Brasília shows it, whatever the computer's zone.
inline QDateTime brazilianTime(const QDateTime &instant)
{
    return instant.toOffsetFromUtc(kBrazilianOffset);
}

} // namespace Etl
