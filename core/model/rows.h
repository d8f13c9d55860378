// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"

#include <QDate>
#include <QString>

namespace Etl {

/// The constant custodian of this program's rows; rows of others are never touched.
inline QString custodianName()
{
    return QStringLiteral("BTG");
}

/// What stands in one row of Ft_CarteiraDiaria (contract 6). Empty text and nullopt are written as NULL or '' as the
/// column allows.
struct CarteiraRow
{
    QString nmFundo, docFundo, tpFundo;
    QDate dtPosicao;
    QString descricao;
    OptionalDecimal qnt;
    QString qntText; ///< text of a quantity that is no number: only a text column takes it
    OptionalDecimal vlrMercado;
    QDate dataVenc, dataAplic;
    QString categoria, cod, grupo, custodiante;
    QString isin, docAtivo;
    OptionalDecimal preco;
    OptionalDecimal percPl; ///< fraction
    QString emissor, indexador;
    OptionalDecimal taxa; ///< % p.a.
    QString secao;
    int linha = 0;

    bool operator==(const CarteiraRow &) const = default;
};

/// What stands in one row of Ft_RentabilidadeDiaria. Returns are fractions (percent points / 100, exactly).
struct RentabilidadeRow
{
    QString nmFundo, cdConta, cnpjFundo;
    QDate dtPosicao;
    OptionalDecimal vlrCotacao, vlrCotacaoBruta, vlrPatrimonio, qtdCota, vlrAplicacao, vlrResgate;
    OptionalDecimal rentDia, rentMes, rentAno, rentDiaVsCdi, rentMesVsCdi, rentAnoVsCdi;
    OptionalDecimal rent12Meses, rent24Meses, rent36Meses, rent12MesesVsCdi, rent24MesesVsCdi, rent36MesesVsCdi;
    QString tpClasse, cdSubClasse, indexador;

    bool operator==(const RentabilidadeRow &) const = default;
};

} // namespace Etl
