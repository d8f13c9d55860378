// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"
#include "core/simulator/fundset.h"

namespace Etl {

/// One line of the ANBIMA files: amounts have two decimals there.
struct XmlLine
{
    enum class Kind { PublicBond, Repo, PrivateBond, Debenture, Share, Future, Cash, Quota, Provision, CreditRights };

    Kind kind = Kind::Cash;
    QString code;     ///< SELIC code, ticker, debenture code, contract …
    QString document; ///< CNPJ of issuer, held fund or broker
    QString title;    ///< description of the 5.0 file
    Decimal quantity; ///< signed: negative when short
    Decimal price;
    Decimal value; ///< R$, signed, two decimals
    QDate issued, bought, matures;
    QDate bondMatures; ///< repo: the collateral's maturity
    QString isin, rate, index, issuer;
    int account = 0;      ///< provision: 4.01 codprov
    QString account50;    ///< provision: the 5.0 code
    QString accountLabel; ///< provision: anbima-xml 1.5

    bool isShort() const { return quantity.isNegative(); }
};

/// The lines of one fund in the order of the 4.01 schema. Σ value == worth: a last provision closes the rounding, so
/// that worth is the fund's PATRIMONIO to the cent.
struct XmlHoldings
{
    QList<XmlLine> lines;
    Decimal worth, assets, receivables, payables;
};

XmlHoldings xmlHoldings(const GeneratedFund &fund);

} // namespace Etl
