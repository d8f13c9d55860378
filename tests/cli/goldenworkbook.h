// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/rawworkbook.h"

#include <QString>

namespace Etl {

/// The workbook of the golden vector (facts/python-etl 5.2), with what a test may change in it.
struct GoldenWorkbook
{
    QString fund = QStringLiteral("ALFA_FIC_FIM_CP");
    QString date = QStringLiteral("10/04/2025"); ///< B8; empty: no cell
    bool portfolio = true;
    bool despesas = true;
    bool publicBonds = true;
    int blankRowsBeforeDespesas = 2;
    bool totalsAfterPortfolio = true;
    bool totalsAfterDespesas = false;
    int headShift = 0; ///< rows by which A7 and B8 are moved down
    QString publicBond = QStringLiteral("LFT");
    QString bondMaturity = QStringLiteral("01/03/2030");
    bool mixedDates = false;     ///< application date of the private bond as a true date cell
    bool repoAndFutures = false; ///< Compromissada Over (50000.5) and BMF (-120.25)
    QString unknownSection;      ///< one row of 777.77 below this marker
    QString patrimonio;          ///< Resumo; empty: the true sum

    bool save(const QString &path) const;
};

} // namespace Etl
