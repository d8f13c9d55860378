// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/config/settings.h"

#include <QDate>
#include <QList>
#include <QString>

#include <stop_token>

namespace Etl {

/// A fund that this program has met.
struct KnownFund
{
    QString name;   ///< as it stands in the tables
    QDate lastDate; ///< latest date with rows; invalid: met only in a report
};

struct KnownFunds
{
    QList<KnownFund> funds; ///< by name
    QString problem;        ///< why the database could not be asked; the last runs' reports are there all the same
};

/// From the database's load records and the last runs' reports. Blocks: on a worker thread.
KnownFunds readKnownFunds(const Settings &settings, const Clock &clock, const std::stop_token &token = {});

} // namespace Etl
