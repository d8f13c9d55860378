// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/runrecords.h"
#include "tests/unit/load/loadfixture.h"

#include <QUuid>

namespace Etl {

/// A database whose days are filled by the program's own writers and run records.
class CoverageWorld
{
public:
    explicit CoverageWorld(TestDialect dialect, bool tables = true) : fixture(dialect, Part::Carteira, tables)
    {
        settings.database = fixture.database.settings();
        if (tables && !releaseLease(*fixture.session, fixture.options.lease))
            qFatal("the fixture's lease was not released");
    }

    static QString newRun() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

    /// Loads one position (or quota) of each fund as that run.
    void load(Part part, QDate date, const QStringList &funds, const QString &runId = newRun(), bool owed = false,
              int rowsPerFund = 1)
    {
        const auto lease = takeLease(*fixture.session, part, date, ownerNamed(runId));
        if (!lease)
            qFatal("%s", qPrintable(lease.error().oneLine()));
        WriteOptions options;
        options.runId = runId;
        options.lease = *lease;
        options.procedureOwed = owed;
        const auto loaded = part == Part::Carteira
                                ? replaceCarteira(*fixture.session, positions(date, funds, rowsPerFund), options)
                                : replaceRentabilidade(*fixture.session, quotas(date, funds), options);
        if (!loaded)
            qFatal("%s", qPrintable(loaded.error().oneLine()));
        if (!releaseLease(*fixture.session, *lease))
            qFatal("the lease was not released");
    }

    /// Records a run of one item as begun and ended; a FALHA when an error is given.
    void endRun(Part part, QDate date, const QDateTime &started, std::optional<Error> error = {},
                const QStringList &missing = {}, const QString &runId = newRun(), int minutes = 1)
    {
        RunReport report = begun(runId, started);
        report.finished = started.addSecs(60 * minutes);
        ItemReport item;
        item.part = part;
        item.date = date;
        item.outcome = error ? Outcome::Failure : Outcome::Success;
        item.error = error;
        item.missingFunds = missing;
        report.items = {item};
        report.outcome = item.outcome;
        report.error = error;
        if (const auto recorded = recordRunEnd(*fixture.session, report, {}); !recorded)
            qFatal("%s", qPrintable(recorded.error().oneLine()));
    }

    /// Records the end of one item of a run that goes on.
    void endDate(Part part, QDate date, const QString &runId, const QDateTime &started, std::optional<Error> error = {},
                 int funds = 0)
    {
        ItemReport item;
        item.part = part;
        item.date = date;
        item.outcome = error ? Outcome::Failure : Outcome::Success;
        item.error = error;
        item.funds = funds;
        if (const auto recorded = recordItems(*fixture.session, begun(runId, started), {item}, {}); !recorded)
            qFatal("%s", qPrintable(recorded.error().oneLine()));
    }

    void beginRun(const QString &runId, const QDateTime &started)
    {
        if (const auto recorded = recordRunStart(*fixture.session, begun(runId, started), {}); !recorded)
            qFatal("%s", qPrintable(recorded.error().oneLine()));
    }

    LoadFixture fixture;
    Settings settings;

private:
    static RunReport begun(const QString &runId, const QDateTime &started)
    {
        RunReport report;
        report.runId = runId;
        report.started = started;
        report.user = QStringLiteral("operador1");
        report.computer = QStringLiteral("PC-01");
        report.origin = QStringLiteral("console");
        report.version = QStringLiteral("9.8.7");
        return report;
    }

    static QList<FundLoad<CarteiraRow>> positions(QDate date, const QStringList &funds, int rowsPerFund)
    {
        QList<FundLoad<CarteiraRow>> loads;
        for (const QString &fund : funds) {
            CarteiraRow row = position(fund, QStringLiteral("LFT"), QStringLiteral("1234.56"));
            row.dtPosicao = date;
            loads.append(fundOf<CarteiraRow>(fund, QList<CarteiraRow>(rowsPerFund, row), newRun().toLatin1().left(13)));
            loads.last().date = date;
        }
        return loads;
    }

    static QList<FundLoad<RentabilidadeRow>> quotas(QDate date, const QStringList &funds)
    {
        QList<FundLoad<RentabilidadeRow>> loads;
        for (const QString &fund : funds) {
            RentabilidadeRow row = quota(fund, QStringLiteral("1.2345"));
            row.dtPosicao = date;
            loads.append(fundOf<RentabilidadeRow>(fund, {row}, newRun().toLatin1().left(13)));
            loads.last().date = date;
        }
        return loads;
    }
};

} // namespace Etl
