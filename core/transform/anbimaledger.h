// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/carteira.h"
#include "core/transform/anbimafields.h"

#include <QMap>
#include <QString>

namespace Etl {

/// The figures that a fund's header or statement gives, R$. nullopt: the layout has no such figure for this fund.
struct AnbimaTotals
{
    Decimal patliq;
    OptionalDecimal ativos, receber, pagar, emitir, resgatar;
    OptionalDecimal cota, quantidade;
    OptionalDecimal toleranciaCota; ///< R2: smallest difference that counts; nullopt: the rule of layout 4.01
};

/// Collects the rows of one fund while its file is streamed and judges them at the end (R1 to R4, R6, R9 of
/// facts/anbima-xml 3). Rejections and warnings go to the notes.
class AnbimaLedger
{
public:
    explicit AnbimaLedger(AnbimaNotes &notes) : m_notes(notes) {}

    /// A row of the table. contribution: what the line adds to the total assets, unrounded (R3). place: for messages.
    void add(Posicao posicao, const Decimal &contribution, const QString &tag, const QString &place);
    /// A receivable, or a payable whose value is negated in the row: a row that enters PL through the fund's totals.
    void addProvision(Posicao posicao, bool payable, const QString &tag, const QString &place);
    /// Quotas to be issued or redeemed: a row that enters PL by a figure of its own.
    void addHeaderRow(Posicao posicao, const QString &tag, const QString &place)
    {
        put(std::move(posicao), tag, place);
    }
    /// A line that gives no row because it is informative.
    void countOnly(const QString &tag);
    /// A section that this program does not know: warned once, judged by R3.
    void countUnknown(const QString &tag, const QString &place);
    /// A sign that no real file has confirmed: named when R3 or R9 fails.
    void suspect(const QString &tag) { ++m_suspects[tag]; }

    /// Numbers the rows, fills PercPL and the counts, runs the checks.
    void close(const AnbimaTotals &totals, Carteira &carteira);

private:
    void put(Posicao posicao, const QString &tag, const QString &place);
    void accumulate(Decimal &sum, const Decimal &value);
    void check(const QString &code, const QString &what, const Decimal &difference, const Decimal &warnBeyond,
               const Decimal &rejectBeyond);
    void checkTotals(const AnbimaTotals &totals);
    void checkQuota(const AnbimaTotals &totals);
    QString suspectNames() const;
    SecaoCount &count(const QString &tag);

    AnbimaNotes &m_notes;
    QList<Posicao> m_posicoes;
    QList<SecaoCount> m_secoes;
    QMap<QString, int> m_suspects;
    QStringList m_unknown;
    Decimal m_assets, m_receivables, m_payables, m_rows;
};

} // namespace Etl
