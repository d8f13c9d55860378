// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"
#include "core/base/error.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace Etl {

/// day / month / year / 12, 24, 36 months, in PERCENT POINTS as the bank's file says them.
struct Retornos
{
    OptionalDecimal dia, mes, ano, meses12, meses24, meses36;

    bool operator==(const Retornos &) const = default;
};

/// One record (fund, account/class, date) of the NAVPerformance report.
struct RentabilidadeRegistro
{
    QString fundo; ///< fundName, trimmed; before any map
    QString conta; ///< account; '' when missing
    QString cnpj;  ///< as written; '' when missing
    QDate data;    ///< referenceDate before 'T'
    OptionalDecimal cotaLiquida, cotaBruta, patrimonio, quantidadeCotas, aplicacoes, resgates;
    Retornos nominal;
    Retornos versusIndexador;
    QString classe;    ///< hierarchyClass
    QString subClasse; ///< subClassCode
    QString indexador; ///< the key of quotaProfitabilityDifference that was read

    bool operator==(const RentabilidadeRegistro &) const = default;
};

/// A fund of which at least one record cannot be read: none of its records is in the list.
struct RefusedRecord
{
    QString fund; ///< fundName, trimmed; before any map; empty when the record does not say it
    Error error;  ///< of its first bad record: page, fund and field

    bool operator==(const RefusedRecord &) const = default;
};

/// The records of all pages for the asked date.
struct Rentabilidade
{
    QList<RentabilidadeRegistro> registros;
    QList<RefusedRecord> refused; ///< each fund once, in the order in which they were refused
    int otherDates = 0;           ///< records of dates that were not asked, left out
    QStringList warnings;         ///< pt-BR

    bool operator==(const Rentabilidade &) const = default;
};

} // namespace Etl
