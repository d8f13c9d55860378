// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"
#include "core/base/error.h"
#include "core/model/part.h"
#include "core/model/runrequest.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace Etl {

/// SUCESSO, or FALHA with a reason. There is no third word.
enum class Outcome { Success, Failure };

/// "SUCESSO" / "FALHA".
QString outcomeWord(Outcome outcome);

enum class StageState { NotApplicable, Done, Failed, Skipped };

/// One door of one item: what happened, how much, how long.
struct StageReport
{
    Stage stage = Stage::Extract;
    StageState state = StageState::NotApplicable;
    qint64 count = 0; ///< files, funds or rows, whatever the stage counts
    std::chrono::milliseconds duration{0};
    std::optional<Error> error;

    bool operator==(const StageReport &) const = default;
};

/// One fund's fate.
enum class FundState { Loaded, Unchanged, Rejected, Missing, Extracted, Simulated };

/// "carregado", "sem mudança", "rejeitado", "faltando", "extraído", "simulado".
QString fundStateName(FundState state);

struct FundReport
{
    QString fund; ///< as it stands in the tables (after the map)
    FundState state = FundState::Missing;
    qint64 rows = 0;
    OptionalDecimal sum;        ///< Σ VlrMercado (carteira) or the PL (rentabilidade), R$
    OptionalDecimal patrimonio; ///< the file's PL, R$
    OptionalDecimal difference; ///< sum − PL, R$
    QString file;
    QStringList warnings;
    std::optional<Error> error;

    bool operator==(const FundReport &) const = default;
};

/// One part of one date.
struct ItemReport
{
    Part part = Part::Carteira;
    QDate date;
    Outcome outcome = Outcome::Failure;
    std::optional<Error> error; ///< the reason of a FALHA
    QString folder;
    int files = 0;
    int funds = 0;   ///< read from this run's files, rejected ones included
    qint64 rows = 0; ///< committed by this run, as the server counted them
    std::chrono::milliseconds duration{0};
    QList<StageReport> stages;
    QList<FundReport> fundReports;
    QStringList missingFunds;
    QStringList warnings;

    const StageReport *stage(Stage wanted) const;
    bool operator==(const ItemReport &) const = default;
};

/// All of a run. Written as JSON by --json and into logs/execucoes/<run id>.json.
struct RunReport
{
    QString runId;               ///< UUID without braces
    QDateTime started, finished; ///< UTC; finished is null while it runs
    QString origin, user, computer, version, dateText;
    bool dryRun = false;
    Outcome outcome = Outcome::Failure;
    std::optional<Error> error; ///< of the run itself, or the first failed item's
    QString logFile;
    QString parameters;              ///< what was asked, as options of the command line; empty in old reports
    std::optional<RunRequest> asked; ///< the same as a value, to repeat it; empty in old reports
    bool nothingToDo = false; ///< by the policy: everything that was asked is complete already; no items, a SUCESSO
    QList<ItemReport> items;
    QStringList warnings;
    int countedWarnings = 0; ///< warningCount() of the whole, where funds with warnings were left out; else 0

    bool operator==(const RunReport &) const = default;
};

/// How many different funds a run dealt with. A fund that came on several dates or in both parts is one fund; names
/// are compared by labelKey(), as where one part is asked for the funds of the other.
int fundCount(const RunReport &report);
/// The same, only of funds in one of these states.
int fundCount(const RunReport &report, const QList<FundState> &states);
/// Of these the ones for which the run did what was asked: loaded, or found loaded from the same file; of a dry run
/// tried; of a download alone kept. 0 for a run that wrote nothing. The number of the history.
int settledFundCount(const RunReport &report);
/// How many different warnings a run has: its own, those of its parts and those of their funds. The same sentence
/// counts once a fund and date. The number of the outcome, the history and the log.
int warningCount(const RunReport &report);
/// The key under which the report's JSON has that number; before all long lists, so that it is found without reading
/// them. Reports of old versions have none.
inline constexpr QLatin1StringView kWarningCountKey("avisos_total");

QJsonObject toJson(const RunReport &report);
/// Tolerant of missing keys; the inverse of toJson.
RunReport runReportFromJson(const QJsonObject &object);

} // namespace Etl
