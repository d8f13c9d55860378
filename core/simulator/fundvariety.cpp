// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/fundset.h"

namespace Etl {

// A real bank's files are alike but never equal: each fund differs from the plain form in one or two points, always in
// the same ones, and every point occurs in the default 36 funds.
GeneratorKnobs FundSet::knobs(int index) const
{
    GeneratorKnobs knobs;
    switch (index % 12) {
    case 1: knobs.cellDates = GeneratorKnobs::Dates::Serial; break;
    case 2:
        knobs.labels = GeneratorKnobs::Labels::TrailingSpaces;
        knobs.paddedText = true;
        break;
    case 3: knobs.blankRowsBeforeDespesas = 1; break;
    case 4:
        knobs.headDate = GeneratorKnobs::Dates::Styled;
        knobs.cellDates = GeneratorKnobs::Dates::Styled;
        break;
    case 5:
        knobs.labels = GeneratorKnobs::Labels::Decomposed;
        knobs.inlineStrings = true;
        break;
    case 6: knobs.cnpjAsNumber = true; break;
    case 7:
        knobs.totalsRows = true;
        knobs.blankRowsBeforeDespesas = 3;
        break;
    case 8:
        knobs.unknownSection = index % 24 == 8;
        knobs.titleInRow1 = true;
        break;
    case 9:
        knobs.compromissadaUnderscore = true;
        knobs.columnOrder = 1;
        break;
    case 10:
        knobs.mergedLetterhead = true;
        knobs.labels = GeneratorKnobs::Labels::NoBreakSpaces;
        break;
    case 11:
        knobs.columnOrder = 2;
        knobs.secondWorksheet = true;
        knobs.navNumbersAsText = true;
        break;
    default: break;
    }
    knobs.percentText = index % 18 == 10;
    knobs.formulas = index % 18 == 15;
    knobs.hiddenRows = index % 18 == 6;
    knobs.resumoHeader = index % 5 != 3;
    knobs.paddedNames = index % 16 == 14;
    knobs.navNulls = index % 10 == 6;
    return knobs;
}

} // namespace Etl
