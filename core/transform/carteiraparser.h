// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transform/carteirafile.h"
#include "core/transform/carteirahead.h"
#include "core/transform/carteirasections.h"
#include "core/transform/celltext.h"
#include "core/transform/sheetreader.h"

#include <QHash>

namespace Etl {

/// The tolerant section parser of carteira-xlsx 8: takes the sheet's rows one by one, each with a look at the next,
/// accounts for every one of them and hands positions on at once. Keeps no row.
/// Sections end at the next marker; what stands behind a blank or a totals row is judged by its shape, never dropped
/// silently: a holding behind a blank row is loaded with a warning (not in DESPESAS), anything else is "unclassified".
class CarteiraParser
{
public:
    static constexpr int kMaxWarnings = 200;

    CarteiraParser(const QString &fileName, const PosicaoSink &sink)
        : m_head(fileName), m_sink(sink), m_fileName(fileName)
    {}

    /// next: the row after it, null at the end.
    [[nodiscard]] Result<void> take(const SheetRow &row, const SheetRow *next);
    /// The fund without positions, once all rows were taken.
    [[nodiscard]] Result<Carteira> finish();
    void warn(const QString &text);

private:
    /// What stood in the text cells of one column so far: decides what "1.234" means there.
    struct ColumnNotation
    {
        bool brazilian = false;
        bool english = false;
        QString guessedAt; ///< cell of the first ambiguous number that had to be decided
        Notation guess = Notation::Plain;
    };
    enum class Ended { No, ByBlank, ByTotals };
    struct Section
    {
        SectionRule rule;
        QString secao, grupo;
        SectionColumns columns;
        std::array<ColumnNotation, kFieldCount> notations;
        SecaoCount count;
        bool hasHeader = false;
        Ended ended = Ended::No;
    };
    struct Amount
    {
        OptionalDecimal value;
        bool isText = false; ///< text that is no number
    };

    bool isMarker(const SheetRow &row, const SheetRow *next) const;
    void openSection(const SheetRow &row, const SheetRow *next);
    void closeSection();
    void unclassified(const SheetRow &row, const QString &why);

    [[nodiscard]] Result<void> takePosition(const SheetRow &row);
    [[nodiscard]] Result<void> takeHeader(const SheetRow &row);
    [[nodiscard]] Result<void> takeHolding(const SheetRow &row);
    [[nodiscard]] Result<void> takeTotals(const SheetRow &row, const Decimal &money);
    [[nodiscard]] Result<void> takeCash(const SheetRow &row);
    [[nodiscard]] Result<void> takeResumo(const SheetRow &row);
    [[nodiscard]] Result<void> takeRentabilidade(const SheetRow &row);
    bool isRentabilidadeHeader(const SheetRow &row) const;
    void setPatrimonio(const Decimal &value, const Cell &cell);

    [[nodiscard]] Result<Amount> amountOf(const Cell &cell, ColumnNotation &notation);
    [[nodiscard]] Result<Decimal> decided(const TextNumber &number, const Cell &cell, ColumnNotation &notation);
    [[nodiscard]] Result<OptionalDecimal> moneyOf(const Cell &cell, ColumnNotation &notation);
    QDate dateOf(const Cell &cell);
    Cell cellOf(const SheetRow &row, Field field) const { return row.at(m_section.columns.of(field)); }
    ColumnNotation &notationOf(Field field) { return m_section.notations[static_cast<std::size_t>(field)]; }

    CarteiraHead m_head;
    const PosicaoSink &m_sink;
    QString m_fileName;
    Carteira m_carteira;
    Section m_section;
    bool m_inSection = false;
    bool m_seenSection = false;
    int m_lastRow = 0;
    int m_suppressed = 0;
    ColumnNotation m_sheetNotation;   ///< evidence of all columns together
    ColumnNotation m_looseNotation;   ///< Resumo, Rentabilidade, cash
    QHash<QString, Decimal> m_resumo; ///< labelKey → money, to compare with the sections
    SecaoCount m_outside;             ///< rows of no section
    int m_patrimonioColumn = -1;      ///< of Rentabilidade, while its values are awaited
    int m_cotaColumn = -1;
    std::optional<std::pair<QString, OptionalDecimal>> m_cash; ///< cell and amount of the first cash row
};

} // namespace Etl
