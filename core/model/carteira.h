// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace Etl {

/// What a position is, whatever the format it came in. Decides Grupo and Cod (contract 6).
enum class PosicaoKind {
    PortfolioInvestido, ///< PORTFOLIO INVESTIDO / 15804
    RendaFixa,          ///< RENDA FIXA / 15805: Titulos_Publicos, Titulos_Privados, Compromissada*
    Acoes,              ///< ACOES / OUTROS
    Futuros,            ///< FUTUROS / OUTROS: section BMF
    Despesa,            ///< DESPESAS / OUTROS
    Caixa,              ///< CAIXA / 10108
    Outra               ///< unknown section: its own marker, upper case, '_' as blank / OUTROS
};

/// One line of a position section, as the bank's file says it.
struct Posicao
{
    PosicaoKind kind = PosicaoKind::Outra;
    QString secao; ///< the marker as written, or the source tag of the XML route ("titpublico:C")
    QString grupo; ///< only for kinds whose group the file decides (Outra, XML groups); else empty
    QString item;  ///< Portfólio Inv., Título, código, Nome, or the cash literal; may be empty
    OptionalDecimal qnt;
    QString qntText;       ///< the cell's text when the quantity cell holds text that is no number; else empty
    OptionalDecimal valor; ///< R$, signed
    QDate vencimento;
    QDate aplicacao;
    QString isin;
    QString docAtivo; ///< CNPJ as written or padded to 14
    OptionalDecimal preco;
    OptionalDecimal percPl; ///< fraction: 0.05 = 5 %
    QString emissor;
    QString indexador;
    OptionalDecimal taxa; ///< % p.a. as written
    int linha = 0;        ///< XLSX: the sheet row, from 1; XML: running number

    bool operator==(const Posicao &) const = default;
};

/// How the rows of one section were accounted for. Sum of all counters = rows of the section.
struct SecaoCount
{
    QString secao;
    int data = 0;
    int header = 0;
    int totals = 0;
    int blank = 0;
    int unclassified = 0; ///< each also gives a warning that names its cell
    bool known = true;    ///< false: loaded under its own marker, with a warning
    bool outside = false; ///< no section: the rows that stand outside of all of them
    Decimal sum;          ///< Σ valor of the data rows

    bool operator==(const SecaoCount &) const = default;
};

/// One fund's portfolio on one date, as the bank's file says it, whatever its format.
struct Carteira
{
    QString fundo;    ///< name from the content, '_' as blank, trimmed; before any map
    QString docFundo; ///< 14 digits, or empty (the workbook has none)
    QDate data;
    QList<Posicao> posicoes;    ///< in the order in which rows are written: python-etl 5.1
    OptionalDecimal patrimonio; ///< PATRIMONIO / patliq
    OptionalDecimal cota;
    QList<SecaoCount> secoes;
    QStringList warnings; ///< pt-BR, each names its cell or element

    bool operator==(const Carteira &) const = default;
};

} // namespace Etl
