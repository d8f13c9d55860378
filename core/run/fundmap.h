// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace Etl {

struct FundMapEntry
{
    QString bankName;  ///< as in the bank's files
    QString houseName; ///< as in the tables

    bool operator==(const FundMapEntry &) const = default;
};

/// The file of MAP_NMFUNDOS_PATH on its way through an editor. Keeps the order of its entries and, of the form
/// {"fund_mapping": {…}}, what stands beside it. A value.
class FundMap
{
public:
    FundMap() = default;
    /// A missing file is an empty map that write() makes. Error{Config} names the file and what is wrong. Blocks.
    [[nodiscard]] static Result<FundMap> read(const QString &path);

    const QString &path() const { return m_path; }
    const QList<FundMapEntry> &entries() const { return m_entries; }

    /// Replaces the entries and writes the file at once or not at all. Error{Config} when they contradict each other or
    /// the file is no longer as it was read; Error{Disk}. Blocks.
    [[nodiscard]] Result<FundMap> write(const QList<FundMapEntry> &entries) const;

    /// What is wrong with one of them, as a run would see it: empty name, the same bank name twice.
    static QString problemOf(const QList<FundMapEntry> &entries, qsizetype index);
    /// What may be a slip: the same bank name but for case, accents or blanks; a name mapped to itself.
    static QString remarkOf(const QList<FundMapEntry> &entries, qsizetype index);
    /// Whether a run would find that bank name among them, or has loaded it under that house name.
    static bool covers(const QList<FundMapEntry> &entries, const QString &name);

private:
    QString m_path;
    QByteArray m_original;
    bool m_existed = false;
    QList<FundMapEntry> m_entries;
};

} // namespace Etl
