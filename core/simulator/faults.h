// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonArray>
#include <QList>
#include <QMutex>
#include <QString>
#include <QStringList>

#include <optional>

namespace Etl {

/// One row of the table of facts/btg-api 12.
struct FaultKind
{
    QString name;
    QString where;        ///< what it hits when no path is given, pt-BR
    QString effect;       ///< pt-BR
    QStringList variants; ///< "name=variant"; the first is the default; empty: none
};

/// Which faults are armed, and for how many calls. Thread-safe.
class FaultTable
{
public:
    /// Every switch, in the order of the sheet.
    static const QList<FaultKind> &kinds();

    /// "name[=variant][:count][@path]". Error{Config} for an unknown name, variant or count.
    [[nodiscard]] Result<void> armText(const QString &text);
    /// nameAndVariant: "name[=variant]". count: -1 until cleared, else > 0. path: part of the path, empty = where it
    /// applies. Arming a name again with the same path replaces it.
    [[nodiscard]] Result<void> arm(const QString &nameAndVariant, int count, const QString &path);
    void clear();

    /// Uses one call of that fault up: its variant (empty for a kind without variants), or nothing when it is not armed
    /// here. appliesByDefault: whether this place counts when no path was given.
    std::optional<QString> take(const QString &name, const QString &path, bool appliesByDefault = true);
    /// The same without using it up.
    std::optional<QString> peek(const QString &name, const QString &path, bool appliesByDefault = true) const;
    /// How often that fault was taken since it was armed first.
    int taken(const QString &name) const;

    QJsonArray state() const;

private:
    struct Armed
    {
        QString name, variant, path;
        int left = -1;
        int taken = 0;
    };

    qsizetype find(const QString &name, const QString &path, bool appliesByDefault) const;

    mutable QMutex m_mutex;
    QList<Armed> m_armed;
};

} // namespace Etl
