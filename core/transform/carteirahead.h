// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/transform/sheetreader.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace Etl {

/// Finds the fund's name (A7) and the position date (B8) in the rows above the first section, by label or content when
/// they have moved. Keeps at most kMaxRows rows, as text.
class CarteiraHead
{
public:
    static constexpr int kMaxRows = 60;

    explicit CarteiraHead(QString fileName) : m_fileName(std::move(fileName)) {}

    void add(const SheetRow &row);
    /// Whether the rows so far hold a position date, valid or not.
    bool hasDate() const { return m_dateRow > 0; }
    /// The sheet row of the position date; 0 before it came.
    int dateRow() const { return m_dateRow; }

    struct Identity
    {
        QString fundo;
        QDate data;
        QStringList warnings;
    };
    /// Error{Parse} with file and cell when name or date is missing or no date.
    [[nodiscard]] Result<Identity> identity() const;

private:
    struct HeadCell
    {
        QString text;
        QDate date; ///< of text, serial and date cells
        int column = 0;
        int row = 0;
    };
    const HeadCell *at(int column, int row) const;
    const HeadCell *rightOf(const HeadCell &label) const;
    const HeadCell *nameCell() const;

    QString m_fileName;
    QList<HeadCell> m_cells;
    int m_dateRow = 0;    ///< row of the date's cell
    int m_dateColumn = 1; ///< its column
    int m_labelColumn = 0;
    bool m_labelled = false;
};

/// The fund in the bank's file name "Carteira_<FUND>_dd_mm_yyyy.xlsx", '_' as blank; empty for other names.
QString fundOfFileName(const QString &fileName);

} // namespace Etl
