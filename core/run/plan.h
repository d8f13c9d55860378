// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/calendar/businessdays.h"
#include "core/model/runrequest.h"
#include "core/run/periodpreview.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Etl {

/// One part of one date: what a stage needs to know before it starts.
struct PlanItem
{
    Part part = Part::Carteira;
    QDate date;
    bool businessDay = true;
    QString baseFolder;
    /// The bank's release list is asked once per date: by the carteira, or by the rentabilidade where that is alone.
    bool asksReleaseList = true;

    bool operator==(const PlanItem &) const = default;
};

/// What will be done, in order: all parts of a date, then the next date. Data, no code.
struct Plan
{
    QList<PlanItem> items;
    QStringList warnings; ///< why a date is not a business day; the run goes on

    bool operator==(const Plan &) const = default;
};

/// Pure: equal requests on equal facts give equal plans.
Plan planFor(const QList<PreviewDate> &dates, const Folders &folders, const BusinessDays &calendar);

/// Error{Config} when PASTA_DATA gives two of the dates one folder and the bank's files of both would have one name: a
/// format without the year and dates a year apart. The later date's files would replace the earlier one's.
[[nodiscard]] Result<void> checkFolderNames(const QList<PreviewDate> &dates, const QString &format);

/// The request's folders, or Error{Config} in the words of the Python ETL when the base folder of an asked part is
/// neither in the settings nor given.
[[nodiscard]] Result<Folders> resolveFolders(const RunRequest &request, const Folders &configured);

} // namespace Etl
