// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/settings.h"

#include <QSqlDatabase>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace Etl {

enum class TestDialect { Sqlite, MariaDb };

/// One test's own database: a SQLite file in a folder of its own, or a schema of its own on the throw-away MariaDB.
/// Dropped in the destructor. Aborts the test program when the MariaDB fixture is not running: a failure, never a skip.
class TestDatabase
{
public:
    explicit TestDatabase(TestDialect dialect);
    ~TestDatabase();
    Q_DISABLE_COPY_MOVE(TestDatabase)

    const DatabaseSettings &settings() const { return m_settings; }
    /// A connection for the test's own questions, apart from the program's; DECIMAL as text.
    QSqlDatabase connection() const;
    /// First column of every row, as text; aborts on an SQL error.
    QStringList column(const QString &sql) const;
    /// Every row, columns joined by '|', NULL as "NULL".
    QStringList rows(const QString &sql) const;
    /// First column of the first row.
    QString value(const QString &sql) const { return column(sql).value(0); }
    void run(const QString &sql) const;

    static int mariaDbPort();
    static QString mariaDbSocket();

private:
    TestDialect m_dialect;
    QTemporaryDir m_folder;
    DatabaseSettings m_settings;
    QString m_connectionName;
};

} // namespace Etl
