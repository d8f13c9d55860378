// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/simulator.h"
#include "tests/support/testdatabase.h"

#include <QDebug>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace Etl {

/// What one run of the built command line left behind.
struct CliResult
{
    int exitCode = -1; ///< -1: did not start, crashed or was killed
    QString out, err;

    QJsonObject json() const; ///< of --json
    QString dump() const { return out + err; }
};

/// Verifies, and on failure writes the whole output of the run: a test's message is cut after some lines.
#define VERIFY_RUN(condition, result)                                                                                  \
    do {                                                                                                               \
        if (!(condition))                                                                                              \
            qWarning().noquote() << (result).dump();                                                                   \
        QVERIFY(condition);                                                                                            \
    } while (false)

/// The whole world of the command line: a simulator, a database, folders and a .env of its own.
class CliWorld
{
public:
    explicit CliWorld(TestDialect dialect) : CliWorld(dialect, standardBank()) {}
    CliWorld(TestDialect dialect, const SimulatorOptions &options);
    Q_DISABLE_COPY_MOVE(CliWorld)

    /// Everything released, 200 times faster, 36 funds.
    static SimulatorOptions standardBank(int funds = 36);
    /// A business day that every test may use.
    static QDate day() { return QDate(2025, 4, 10); }

    Simulator &bank() { return *m_bank; }
    TestDatabase &database() { return m_database; }
    /// Sets a key of the .env; an empty value removes it.
    void set(const QString &key, const QString &value);

    /// Runs build/bin/orquestrador_btg with --env and waits for its end.
    CliResult run(const QStringList &arguments, int timeoutMs = 120'000);
    CliResult runDate(QDate date, const QStringList &more = {});
    /// The same, started only; the caller waits.
    std::unique_ptr<QProcess> start(const QStringList &arguments);
    static CliResult finish(QProcess &process, int timeoutMs = 120'000);

    QString path(const QString &relative) const { return m_folder.filePath(relative); }
    QString dateFolder(Part part, QDate date) const;
    QString logText() const; ///< all daily files
    /// Every row of the carteira of custodian BTG as text in the order of the load, for comparisons.
    QStringList carteiraRows() const;
    QStringList rentabilidadeRows() const;

    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment(); ///< of the started programs

private:
    void writeEnv() const;

    QTemporaryDir m_folder;
    TestDatabase m_database;
    std::unique_ptr<Simulator> m_bank;
    QMap<QString, QString> m_keys;
};

} // namespace Etl
