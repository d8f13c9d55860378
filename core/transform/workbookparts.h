// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/transform/zipreader.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace Etl {

/// The shared strings of a workbook in one block of text. Phonetic runs are left out, rich-text runs joined.
class SharedStrings
{
public:
    static constexpr qsizetype kMaxCharacters = 32 * 1024 * 1024;

    qsizetype size() const { return static_cast<qsizetype>(m_ends.size()); }
    /// Null view when there is no such string.
    QStringView at(qsizetype index) const;
    /// Error{Parse} for damage and beyond the limits.
    [[nodiscard]] Result<void> read(QIODevice &device);

private:
    QString m_text;
    std::vector<quint32> m_ends;
};

/// What has to be known of a workbook before its first sheet is read.
struct WorkbookParts
{
    QString sheetName;            ///< title of the first worksheet
    QString sheetPart;            ///< its member in the archive
    QStringList otherSheets;      ///< titles of the other worksheets, which are not read
    bool date1904 = false;        ///< serials count from 1904
    std::vector<bool> dateStyles; ///< per cell style: shows a date
    SharedStrings strings;

    /// By relations and workbook.xml, not by file names. Error{Parse} when there is no worksheet or a part is damaged.
    [[nodiscard]] static Result<WorkbookParts> read(const ZipReader &zip);
};

/// Whether a number format shows a date: the built-in date ids, or d, m, y outside quotes, brackets and escapes.
bool isDateFormat(int id, QStringView code);

/// The text limit of one cell, and the depth beyond which an XML part is hostile.
constexpr qsizetype kMaxCellText = 32'767;
constexpr int kMaxXmlDepth = 64;

} // namespace Etl
