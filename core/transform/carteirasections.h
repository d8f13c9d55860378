// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/carteira.h"
#include "core/transform/sheetreader.h"

#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace Etl {

/// What a column of a position section holds.
enum class Field {
    Item,
    Quantidade,
    Valor,
    Vencimento,
    Aplicacao,
    Isin,
    DocAtivo,
    Preco,
    PercPl,
    Emissor,
    Indexador,
    Taxa
};
constexpr std::size_t kFieldCount = 12;

enum class SectionRole { Positions, Resumo, Rentabilidade };

/// What a marker stands for.
struct SectionRule
{
    SectionRole role = SectionRole::Positions;
    PosicaoKind kind = PosicaoKind::Outra;
    int rank = 0; ///< place of its rows in Carteira::posicoes (python-etl 5.1)
};

/// The rule of a marker by its labelKey(); nothing for one that is not known.
std::optional<SectionRule> knownSection(const QString &key);
/// Place of a position among those of its fund.
int posicaoRank(const Posicao &posicao);

/// Where the columns of one section stand, found by their labels.
struct SectionColumns
{
    std::array<int, kFieldCount> column; ///< from 0; -1 when the section has none
    QString valorLabel;                  ///< labelKey of the money column, to know a repeated header
    QStringList warnings;                ///< doubled labels, columns taken by their place

    SectionColumns() { column.fill(-1); }
    int of(Field field) const { return column[static_cast<std::size_t>(field)]; }
    bool isEmpty() const;
};

/// Reads a header row. The order of aliases decides when a section has several columns that could serve.
SectionColumns columnsOf(const SheetRow &header, PosicaoKind kind);

/// Whether the row could be a header: two or more cells, all of them text that is no number and no date.
bool looksLikeHeader(const SheetRow &row);
/// Whether it labels a column of names and one of money, whatever else stands in it (a year, a date).
bool namesItsColumns(const SheetRow &row, PosicaoKind kind);
/// Whether it also has labels that are known: what an unknown marker must be followed by.
bool looksLikeKnownHeader(const SheetRow &row);

} // namespace Etl
