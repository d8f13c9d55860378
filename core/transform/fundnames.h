// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QString>

namespace Etl {

/// The house's names of funds, applied to both parts: flat JSON object, also {"fund_mapping": {…}}. Exact match after
/// fundName(); several bank names may map to one house name.
class FundNames
{
public:
    FundNames() = default;
    /// Error{Config} names the file and what is wrong in it.
    [[nodiscard]] static Result<FundNames> load(const QString &path);
    [[nodiscard]] static Result<FundNames> fromJson(const QByteArray &json, const QString &fileName);

    bool isEmpty() const { return m_names.isEmpty(); }
    bool knows(const QString &bankName) const;
    /// The house name, or fundName(bankName) when unmapped.
    QString map(const QString &bankName) const;

private:
    QHash<QString, QString> m_names;
};

} // namespace Etl
