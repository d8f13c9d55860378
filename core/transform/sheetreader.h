// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"
#include "core/base/result.h"
#include "core/transform/workbookparts.h"

#include <QDate>
#include <QString>
#include <QStringView>
#include <QXmlStreamReader>

#include <memory>
#include <optional>
#include <vector>

namespace Etl {

enum class CellKind { Blank, Text, Number, Date, Bool, Error };

/// "B8" of column 1 (from 0) and row 8 (from 1).
QString cellReference(int column, int row);

/// The date of a serial number; null before 1900 (1904), for 29/02/1900, which never was, and beyond 9999.
QDate dateOfSerial(const Decimal &serial, bool date1904);

/// One cell of the row that is being read, valid until the next row. What it holds is converted when asked for.
struct Cell
{
    CellKind kind = CellKind::Blank;
    int column = 0; ///< from 0
    int row = 0;    ///< from 1
    bool date1904 = false;
    QStringView text; ///< Text, Error: the text, trimmed; Number, Date: the stored digits; Bool: "0" or "1"

    bool isBlank() const { return kind == CellKind::Blank; }
    /// "B8".
    QString ref() const { return cellReference(column, row); }
    /// Number and Date cells: the stored number. A number that the workbook stores as a binary double comes as its
    /// shortest round-trip decimal; one with more than 17 digits cannot be a double and stands as written.
    [[nodiscard]] Result<Decimal> number() const;
    /// Date cells, and Number cells taken as serials: the day; null when it is none.
    QDate date() const;
};

/// One row, reused from row to row.
class SheetRow
{
public:
    int number() const { return m_number; } ///< from 1
    /// Non-blank cells by ascending column; a cell of nothing but blanks is blank.
    qsizetype cellCount() const { return static_cast<qsizetype>(m_cells.size()); }
    Cell cell(qsizetype i) const;
    /// The cell of that column (from 0); Blank when there is none.
    Cell at(int column) const;
    bool isBlank() const { return m_cells.empty(); }

private:
    friend class SheetReader;

    struct Slot
    {
        int column = 0;
        CellKind kind = CellKind::Blank;
        qint32 shared = -1; ///< index of the shared string, or -1: offset and length in m_text
        qsizetype offset = 0;
        qsizetype length = 0;
    };
    void clear(int number);

    int m_number = 0;
    bool m_date1904 = false;
    QString m_text;
    std::vector<Slot> m_cells;
    std::vector<int> m_byColumn; ///< column → position in m_cells, or -1
    const SharedStrings *m_strings = nullptr;
};

/// The rows of a workbook's first worksheet, forward only, with constant memory. One thread; reads nothing but the
/// file.
class SheetReader
{
public:
    static constexpr int kMaxColumns = 16'384;
    static constexpr int kMaxRows = 1'048'576;

    /// Error{Archive}, Error{Parse} (no worksheet, damaged part), Error{Disk}.
    [[nodiscard]] static Result<std::unique_ptr<SheetReader>> open(const QString &path,
                                                                   const ArchiveLimits &limits = {});

    const QString &sheetName() const { return m_parts.sheetName; }
    const QStringList &otherSheets() const { return m_parts.otherSheets; }
    /// The next row that the sheet writes down (hidden ones too); false at the end. Error{Parse} names row and reason.
    [[nodiscard]] Result<bool> next(SheetRow &row);

private:
    SheetReader(ZipReader zip, WorkbookParts parts) : m_zip(std::move(zip)), m_parts(std::move(parts)) {}

    [[nodiscard]] Result<bool> readCells(SheetRow &row);
    void readCell(SheetRow &row, int &column);
    void readValue(SheetRow &row, QStringView element);
    void finishCell(SheetRow &row, int column, QChar type, int style, qsizetype offset);
    Unexpected broken(const QString &reason) const;
    void skipElement();
    void refused(const QString &reason);

    ZipReader m_zip;
    WorkbookParts m_parts;
    std::unique_ptr<ZipEntryDevice> m_device;
    QXmlStreamReader m_xml;
    int m_row = 0;
    bool m_inRows = false;
    bool m_finished = false;
    QString m_refusal; ///< why the sheet is refused, found inside a cell
};

} // namespace Etl
