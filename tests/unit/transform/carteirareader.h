// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"
#include "core/transform/carteirafile.h"

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QTemporaryDir>

namespace Etl {

/// Writes the bytes into a folder of its own and reads the file through the room's door.
class FileReader
{
public:
    explicit FileReader(const QString &name) : m_name(name) {}

    Result<CarteiraFunds> read(const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(m_name));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            return fail(ErrorCode::Internal, file.errorString());
        file.close();
        return readCarteiraFile(file.fileName(), {});
    }

    /// The only fund of the file.
    Result<Carteira> readOne(const QByteArray &bytes) const
    {
        auto funds = read(bytes);
        if (!funds)
            return fail(funds.error());
        if (funds->size() != 1)
            return fail(ErrorCode::Internal, QString::number(funds->size()) + QStringLiteral(" fundos"));
        return funds->first();
    }

private:
    QTemporaryDir m_folder;
    QString m_name;
};

/// "12.5", or NULL.
inline QString fieldText(const OptionalDecimal &value)
{
    return value ? value->toCanonical() : QStringLiteral("NULL");
}

} // namespace Etl
