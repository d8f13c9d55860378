// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/lease.h"
#include "core/load/runrecords.h"
#include "core/load/schema.h"
#include "core/run/reportfile.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testdatabase.h"

#include <QTemporaryDir>

namespace Etl {

/// 23/11/2026 11:32 UTC: the "now" of past runs.
inline QDateTime historyNow()
{
    return {QDate(2026, 11, 23), QTime(11, 32), Qt::UTC};
}

inline QString runNumber(int number)
{
    return QStringLiteral("00000000-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
}

inline ItemReport pastItem(Part part, QDate date, qint64 rows)
{
    ItemReport item;
    item.part = part;
    item.date = date;
    item.outcome = Outcome::Success;
    item.files = item.funds = 2;
    item.rows = rows;
    item.folder = QStringLiteral("/dados/") + date.toString(Qt::ISODate);
    item.duration = std::chrono::milliseconds(4'200);
    item.stages = {{Stage::Extract, StageState::Done, 2, std::chrono::milliseconds(3'000), {}},
                   {Stage::Unpack, StageState::Done, 2, std::chrono::milliseconds(10), {}},
                   {Stage::Transform, StageState::Done, rows, std::chrono::milliseconds(120), {}},
                   {Stage::Validate, StageState::Done, 2, std::chrono::milliseconds(5), {}},
                   {Stage::Load, StageState::Done, rows, std::chrono::milliseconds(65'000), {}},
                   {Stage::Report, StageState::Done, 2, std::chrono::milliseconds(1), {}}};
    FundReport alfa;
    alfa.fund = QStringLiteral("ALFA FIM CP");
    alfa.state = FundState::Loaded;
    alfa.rows = rows - 1;
    alfa.sum = Decimal::parse(QStringLiteral("12345678901234.56")).value();
    alfa.patrimonio = Decimal::parse(QStringLiteral("12345678901234.50")).value();
    alfa.difference = Decimal::parse(QStringLiteral("0.06")).value();
    alfa.file = QStringLiteral("Carteira_ALFA.xlsx");
    alfa.warnings = {QStringLiteral("Diferença de R$ 0,06.")};
    FundReport beta = alfa;
    beta.fund = QStringLiteral("BETA FIC FIDC");
    beta.state = FundState::Unchanged;
    beta.rows = 1;
    beta.warnings.clear();
    item.fundReports = {alfa, beta};
    return item;
}

/// A whole day, loaded; begun so many hours before now.
inline RunReport pastRun(int number, int hoursAgo, QDate date)
{
    RunReport report;
    report.runId = runNumber(number);
    report.started = historyNow().addSecs(-3600 * hoursAgo);
    report.finished = report.started.addSecs(75);
    report.user = QStringLiteral("operador1");
    report.computer = QStringLiteral("PC-01");
    report.origin = QStringLiteral("console");
    report.version = QStringLiteral("9.8.7");
    report.outcome = Outcome::Success;
    report.items = {pastItem(Part::Carteira, date, 325), pastItem(Part::Rentabilidade, date, 36)};
    report.asked = RunRequest{};
    report.asked->dates = {date};
    report.asked->folders = {QStringLiteral("/dados/carteira"), QStringLiteral("/dados/rentabilidade")};
    report.asked->origin = report.origin;
    report.dateText = report.asked->dateText = QStringLiteral("1 dias atrás");
    report.parameters = QStringLiteral("--tipo ambos --data ") + date.toString(Qt::ISODate);
    return report;
}

inline RunReport failedRun(int number, int hoursAgo, QDate date, const Error &error)
{
    RunReport report = pastRun(number, hoursAgo, date);
    report.outcome = Outcome::Failure;
    report.error = error;
    ItemReport &item = report.items.first();
    item.outcome = Outcome::Failure;
    item.error = error;
    item.stages[4] = {Stage::Load, StageState::Failed, 0, std::chrono::milliseconds(200), error};
    if (error.code == ErrorCode::Incomplete)
        item.missingFunds = {QStringLiteral("GAMA FIM"), QStringLiteral("DELTA FIDC")};
    return report;
}

/// Records and log folder of an installation that has a past.
class PastRuns
{
public:
    explicit PastRuns(TestDialect dialect = TestDialect::Sqlite) : database(dialect)
    {
        settings.database = database.settings();
        settings.dirLogs = folder.filePath(QStringLiteral("logs"));
        settings.reportPath = QStringLiteral("/configurada/carteira");
        settings.rentabilidadePath = QStringLiteral("/configurada/rentabilidade");
        auto opened = Session::open(database.settings(), clock);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().oneLine()));
        session = std::move(*opened);
        must(createMissingTables(*session));
    }

    /// As a run that ended leaves it: records and report.
    void add(const RunReport &report)
    {
        record(report);
        file(report);
    }
    void record(const RunReport &report)
    {
        must(report.finished.isValid() ? recordRunEnd(*session, report, report.parameters)
                                       : recordRunStart(*session, report, report.parameters));
    }
    void file(const RunReport &report) { must(ReportFile(settings.dirLogs, report.runId).write(report)); }

    FakeClock clock{historyNow()};
    QTemporaryDir folder;
    TestDatabase database;
    std::unique_ptr<Session> session;
    Settings settings;

private:
    template <typename Answer>
    static void must(const Result<Answer> &done)
    {
        if (!done)
            qFatal("%s", qPrintable(done.error().oneLine()));
    }
};

} // namespace Etl
