// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/editedfile.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace Etl {

struct FundMapEntry
{
    QString bankName;  ///< as in the bank's files
    QString houseName; ///< as in the tables

    bool operator==(const FundMapEntry &) const = default;
};

/// What is to be said of one entry.
struct FundMapRemark
{
    QString text;           ///< empty: nothing
    bool isProblem = false; ///< it cannot be written
};

/// The file of MAP_NMFUNDOS_PATH on its way through an editor. Keeps the order of its entries and, of the form
/// {"fund_mapping": {…}}, what stands beside it. A value.
class FundMap
{
public:
    FundMap() = default;
    /// A missing file is an empty map that write() makes. Error{Config} names the file and what is wrong. Blocks.
    [[nodiscard]] static Result<FundMap> read(const QString &path);

    const QString &path() const { return m_file.path(); }
    const QList<FundMapEntry> &entries() const { return m_entries; }

    /// Replaces the entries and writes the file at once or not at all. Error{Config} when they contradict each other or
    /// the file is no longer as it was read; Error{Disk}. Blocks.
    [[nodiscard]] Result<FundMap> write(const QList<FundMapEntry> &entries) const;

    /// One answer per entry, in their order. What is wrong, as a run would see it: an empty name, the same bank name
    /// twice. What may be a slip: names that differ only in case, accents or signs; a name mapped to itself.
    static QList<FundMapRemark> judge(const QList<FundMapEntry> &entries);
    /// Those of the names that neither are a bank name of the map nor a house name: loads left them as they came.
    static QStringList uncovered(const QList<FundMapEntry> &entries, const QStringList &names);

private:
    EditedFile m_file;
    QList<FundMapEntry> m_entries;
};

} // namespace Etl
