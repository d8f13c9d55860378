// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/config/settings.h"

#include <QString>
#include <QTemporaryDir>

#include <type_traits>
#include <utility>

namespace Etl::Bench {

/// Says why and ends the program at once with exit code 1, a running BenchServer too: there are no figures of a wrong
/// result.
[[noreturn]] void stop(const QString &why);

template <typename T>
T need(Result<T> result)
{
    if (!result)
        stop(result.error().oneLine());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// A throw-away MariaDB for one program alone, with the empty schema "bancada"; ended with this object or by stop().
/// At most one at a time.
class BenchServer
{
public:
    BenchServer();
    ~BenchServer();
    Q_DISABLE_COPY_MOVE(BenchServer)

    /// Runs the statements by the server's own client, as root.
    void client(const QString &sql, const QString &schema = QStringLiteral("bancada")) const;
    /// In a folder of this object's own, removed with it.
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

    DatabaseSettings settings;

private:
    QTemporaryDir m_folder;
    QString m_socket;
};

} // namespace Etl::Bench
