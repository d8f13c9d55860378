// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/fundset.h"
#include "core/simulator/sheetfile.h"

namespace Etl {

/// Makes cells in the spelling of one workbook. A value.
class CellSpelling
{
public:
    explicit CellSpelling(const GeneratorKnobs &knobs) : m_knobs(knobs) {}

    SheetCell label(const QString &text) const;  ///< a header's label
    SheetCell marker(const QString &text) const; ///< a section's marker
    SheetCell text(const QString &text) const;   ///< padded when the knob says so; blank for an empty text
    SheetCell plain(const QString &text) const;  ///< as it is
    SheetCell quantity(const QString &number) const;
    SheetCell money(const QString &number) const;
    SheetCell number(const QString &number) const; ///< always numeric; blank for an empty text
    SheetCell percent(const QString &fraction) const;
    SheetCell cnpj(const QString &digits) const;
    SheetCell date(QDate date) const;
    SheetCell headDate(QDate date) const;

private:
    SheetCell spelledDate(QDate date, GeneratorKnobs::Dates how) const;
    SheetCell spelledNumber(const QString &number) const;

    GeneratorKnobs m_knobs;
};

} // namespace Etl
