// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/session.h"
#include "core/model/part.h"

#include <QDate>
#include <QList>

namespace Etl {

/// A fund under the name with which it was loaded, and its latest date.
struct FundOnRecord
{
    QString name; ///< NmFundo, after the map of that day
    Part part = Part::Carteira;
    QDate lastDate;
};

/// Every fund that this program has loaded, from etl_carga_fundo; none while that table does not exist.
[[nodiscard]] Result<QList<FundOnRecord>> loadedFunds(Session &session);

} // namespace Etl
