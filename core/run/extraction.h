// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/itemrun.h"

namespace Etl {

/// Stages Extract and Unpack of one item: orders the report, waits, keeps the bank's files in the date's folder. Fills
/// documents, noRecords and releaseList. May run on a thread of its own; it is the only user of the item meanwhile.
void extractItem(const RunContext &context, ItemRun &item);

/// The --apenas-carga form: takes the files that lie in the date's folder.
void collectItem(const RunContext &context, ItemRun &item);

/// Whether collectItem() would find a file; reads none of them. Blocks as a network drive does.
bool holdsReports(const Settings &settings, const QString &baseFolder, Part part, QDate date);

} // namespace Etl
