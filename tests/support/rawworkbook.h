// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace Etl::Test {

/// One member of an archive, name and bytes as they shall stand in it.
struct RawPart
{
    QString name;
    QByteArray bytes;
    bool stored = false; ///< not deflated
};

/// Writes an archive with libzip; false when it could not.
bool writeRawZip(const QString &path, const QList<RawPart> &parts);

/// One cell: the attributes and the inner XML of <c>, so that every oddity can be said.
struct RawCell
{
    QString attributes; ///< without r
    QString inner;      ///< empty: no <c> at all
};

RawCell blank();
/// An inline string.
RawCell text(const QString &value);
/// A number as the file shall write it.
RawCell number(const QString &digits);
/// A number shown as a date (built-in format 14).
RawCell dateNumber(const QString &serial);
/// A number shown by the custom date format.
RawCell customDate(const QString &serial);
/// A formula with its cached value; type "str", "b", "e" or "" for a number.
RawCell formula(const QString &expression, const QString &cached, const QString &type = {});
RawCell boolean(bool value);
RawCell errorCell(const QString &code);
QList<RawCell> texts(const QStringList &values);

/// A workbook written as raw XML parts: nothing in it is checked or prettified.
class RawWorkbook
{
public:
    bool date1904 = false;
    bool withReferences = true; ///< write r= of rows and cells
    QString firstSheetTarget = QStringLiteral("worksheets/sheet1.xml");
    QStringList otherSheets; ///< titles of further worksheets, each with one cell
    QString prolog;          ///< between the XML declaration and <worksheet>
    QString customFormat = QStringLiteral("dd\\/mm\\/yyyy");

    /// A cell holding that shared string (plain).
    RawCell shared(const QString &value);
    /// A cell holding that shared string, given as the XML inside <si>.
    RawCell sharedXml(const QString &xml);

    /// The next row, or with skip some rows further on. Answers its number.
    int add(const QList<RawCell> &cells, bool hidden = false);
    void skip(int rows = 1) { m_row += rows; }
    /// The next row gets this number.
    void goTo(int row) { m_row = row - 1; }
    /// XML as it shall stand in sheetData.
    void addXml(const QString &xml) { m_rows += xml; }

    QList<RawPart> parts() const;
    bool save(const QString &path) const { return writeRawZip(path, parts()); }

private:
    QString m_rows;
    QStringList m_shared;
    int m_row = 0;
};

} // namespace Etl::Test
