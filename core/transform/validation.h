// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/carteira.h"

#include <QDate>
#include <QStringList>

namespace Etl {

/// R$ limits of CONCILIACAO_AVISO and CONCILIACAO_LIMITE.
struct ReconciliationLimits
{
    Decimal warnFrom;
    Decimal rejectFrom;
};

/// Σ positions + cash + expenses against the PL.
struct Reconciliation
{
    Decimal sum;
    OptionalDecimal patrimonio; ///< what it was compared with: the file's PL
    OptionalDecimal difference; ///< sum − patrimonio
    QStringList warnings;
};

/// Whether the fund is fit to load: date asked, required fields, file name against content, reconciliation with the
/// file's own PL and, when given, with assetValue of the rentabilidade. Error{Validation} names both dates or both
/// sums. A load replaces, so a file without any section, or without positions while the PL is not known to be zero, is
/// an error too; a missing PL on both sides is a warning only.
[[nodiscard]] Result<Reconciliation> validateCarteira(const Carteira &carteira, QDate asked, const QString &fileName,
                                                      const OptionalDecimal &assetValue,
                                                      const ReconciliationLimits &limits);

} // namespace Etl
