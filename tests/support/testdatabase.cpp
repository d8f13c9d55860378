// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdatabase.h"

#include "core/config/envfile.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QHash<QString, QString> serverState()
{
    const auto values = readEnvFile(QStringLiteral(ETL_MARIADB_STATE "/env"));
    if (!values)
        qFatal("The throw-away MariaDB is not running: start it by ctest, or tests/support/mariadb.sh start %s",
               ETL_MARIADB_STATE);
    return *values;
}

} // namespace

int TestDatabase::mariaDbPort()
{
    return serverState().value(u"port"_s).toInt();
}

QString TestDatabase::mariaDbSocket()
{
    return serverState().value(u"socket"_s);
}

TestDatabase::TestDatabase(TestDialect dialect)
    : m_dialect(dialect), m_connectionName(u"test-"_s + QUuid::createUuid().toString(QUuid::Id128))
{
    m_settings.tableCarteira = u"Ft_CarteiraDiaria"_s;
    m_settings.tableRentabilidade = u"Ft_RentabilidadeDiaria"_s;
    if (dialect == TestDialect::Sqlite) {
        m_settings.driver = u"QSQLITE"_s;
        m_settings.name = m_folder.filePath(u"teste.sqlite"_s);
    } else {
        m_settings.driver = u"QMYSQL"_s;
        m_settings.host = u"127.0.0.1"_s;
        m_settings.port = mariaDbPort();
        m_settings.user = u"etl"_s;
        m_settings.password = Secret(u"senha-de-teste"_s);
    }
    QSqlDatabase database = QSqlDatabase::addDatabase(m_settings.driver, m_connectionName);
    database.setNumericalPrecisionPolicy(QSql::HighPrecision);
    if (dialect == TestDialect::MariaDb) {
        database.setHostName(m_settings.host);
        database.setPort(m_settings.port);
        database.setUserName(m_settings.user);
        database.setPassword(m_settings.password.reveal());
    } else {
        database.setDatabaseName(m_settings.name);
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    }
    if (!database.open())
        qFatal("cannot open the test database: %s", qPrintable(database.lastError().text()));
    if (dialect == TestDialect::MariaDb) {
        m_settings.name = u"t_"_s + QUuid::createUuid().toString(QUuid::Id128);
        run(u"CREATE DATABASE %1 CHARACTER SET utf8mb4"_s.arg(m_settings.name));
        run(u"USE %1"_s.arg(m_settings.name));
    }
}

TestDatabase::~TestDatabase()
{
    if (m_dialect == TestDialect::MariaDb)
        run(u"DROP DATABASE %1"_s.arg(m_settings.name));
    QSqlDatabase::database(m_connectionName).close();
    QSqlDatabase::removeDatabase(m_connectionName);
}

QSqlDatabase TestDatabase::connection() const
{
    return QSqlDatabase::database(m_connectionName);
}

QStringList TestDatabase::rows(const QString &sql) const
{
    QSqlQuery query(connection());
    query.setNumericalPrecisionPolicy(QSql::HighPrecision);
    if (!query.exec(sql))
        qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
    QStringList lines;
    const int columns = static_cast<int>(query.record().count());
    while (query.next()) {
        QStringList cells;
        for (int i = 0; i < columns; ++i) {
            const QVariant cell = query.value(i);
            if (cell.isNull())
                cells.append(u"NULL"_s);
            else
                cells.append(cell.typeId() == QMetaType::QDate ? cell.toDate().toString(Qt::ISODate) : cell.toString());
        }
        lines.append(cells.join(u'|'));
    }
    return lines;
}

QStringList TestDatabase::column(const QString &sql) const
{
    QStringList cells;
    for (const QString &line : rows(sql))
        cells.append(line.section(u'|', 0, 0));
    return cells;
}

void TestDatabase::run(const QString &sql) const
{
    QSqlQuery query(connection());
    if (!query.exec(sql))
        qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
}

} // namespace Etl
