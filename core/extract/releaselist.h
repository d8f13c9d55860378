// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/btgclient.h"

#include <QByteArray>

namespace Etl {

/// The bank's release list (facts/btg-api 5.1): a JSON array of objects whose types and nulls vary. Entries without a
/// fund name are left out. Error{Http} for another shape, also when no entry of a non-empty list has a name.
[[nodiscard]] Result<QList<ReleaseEntry>> parseReleaseList(const QByteArray &json);

} // namespace Etl
