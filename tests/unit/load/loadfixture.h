// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/load/lease.h"
#include "core/load/schema.h"
#include "core/load/session.h"
#include "core/load/writers.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testprint.h"

#include <QCoreApplication>
#include <QTest>

Q_DECLARE_METATYPE(Etl::TestDialect)

namespace Etl {

/// Both dialects as rows of a _data() function.
inline void addDialects()
{
    QTest::addColumn<TestDialect>("dialect");
    QTest::newRow("SQLite") << TestDialect::Sqlite;
    QTest::newRow("MariaDB") << TestDialect::MariaDb;
}

inline Decimal number(const QString &text)
{
    const auto value = Decimal::parse(text);
    if (!value)
        qFatal("not a number: %s", qPrintable(text));
    return *value;
}

inline QDate testDate()
{
    return QDate(2025, 4, 10);
}

inline LeaseOwner ownerNamed(const QString &run)
{
    return {run, QStringLiteral("operador1"), QStringLiteral("PC-01"), QCoreApplication::applicationPid()};
}

inline CarteiraRow position(const QString &fund, const QString &description, const QString &value)
{
    CarteiraRow row;
    row.nmFundo = fund;
    row.tpFundo = QStringLiteral("FIM");
    row.dtPosicao = testDate();
    row.descricao = description;
    row.qnt = number(QStringLiteral("1500000.12345678"));
    row.vlrMercado = number(value);
    row.dataVenc = QDate(2030, 1, 15);
    row.categoria = QStringLiteral("RENDA FIXA");
    row.cod = QStringLiteral("15805");
    row.grupo = QStringLiteral("RENDA FIXA");
    row.custodiante = custodianName();
    row.linha = 7;
    return row;
}

inline RentabilidadeRow quota(const QString &fund, const QString &value)
{
    RentabilidadeRow row;
    row.nmFundo = fund;
    row.cdConta = QStringLiteral("000123");
    row.cnpjFundo = QStringLiteral("11222333000100");
    row.dtPosicao = testDate();
    row.vlrCotacao = number(value);
    row.vlrPatrimonio = number(QStringLiteral("1001233.99"));
    row.rentDia = number(QStringLiteral("0.0005"));
    row.tpClasse = QStringLiteral("CLASSE EXEMPLO");
    return row;
}

/// A fund whose file's digest is made from that text.
template <typename Row>
FundLoad<Row> fundOf(const QString &fund, const QList<Row> &rows, const QByteArray &content = "a")
{
    FundLoad<Row> load;
    load.fund = fund;
    load.date = testDate();
    load.file = QStringLiteral("Carteira_%1_10_04_2025.xlsx").arg(fund);
    load.sha256 = content.toHex();
    load.rulesKey = "regras-1";
    load.rows = rows;
    return load;
}

/// The number of the session's connection on its server; 0 on SQLite.
inline qint64 connectionId(Session &session)
{
    if (session.isSqlite())
        return 0;
    auto query = session.exec(QStringLiteral("SELECT CONNECTION_ID()"));
    return query && query->next() ? query->value(0).toLongLong() : 0;
}

/// An open database with all tables and the lease of the test date.
class LoadFixture
{
public:
    explicit LoadFixture(TestDialect dialect, Part part = Part::Carteira, bool tables = true) : database(dialect)
    {
        auto opened = Session::open(database.settings(), clock);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().oneLine()));
        session = std::move(*opened);
        if (!tables)
            return;
        if (const auto created = createMissingTables(*session); !created)
            qFatal("%s", qPrintable(created.error().oneLine()));
        options = leased(part);
    }

    WriteOptions leased(Part part)
    {
        WriteOptions with;
        with.runId = QStringLiteral("11111111-1111-1111-1111-111111111111");
        const auto lease = takeLease(*session, part, testDate(), ownerNamed(with.runId));
        if (!lease)
            qFatal("%s", qPrintable(lease.error().oneLine()));
        with.lease = *lease;
        return with;
    }

    SystemClock clock;
    TestDatabase database;
    std::unique_ptr<Session> session;
    WriteOptions options;
};

} // namespace Etl
