// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/completeness.h"
#include "core/run/expectedfunds.h"
#include "core/run/outcome.h"
#include "tests/support/testprint.h"

#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

ItemReport itemWith(int funds)
{
    ItemReport item;
    item.part = Part::Carteira;
    item.date = QDate(2025, 4, 10);
    item.funds = funds;
    for (const Stage stage : allStages())
        item.stages.append({stage, StageState::Done, 0, {}, std::nullopt});
    return item;
}

FundReport fundWith(FundState state)
{
    FundReport fund;
    fund.fund = u"ALFA"_s;
    fund.state = state;
    if (state == FundState::Rejected)
        fund.error = Error{ErrorCode::Validation, u"não confere"_s, {}, {}};
    return fund;
}

} // namespace

/// The table of contract 7, row by row.
class TestOutcome : public QObject
{
    Q_OBJECT

private slots:
    void followsTheTableOfTheContract_data()
    {
        QTest::addColumn<ItemReport>("item");
        QTest::addColumn<bool>("businessDay");
        QTest::addColumn<bool>("success");
        QTest::addColumn<int>("code");
        const auto none = static_cast<int>(ErrorCode::Internal);

        QTest::newRow("everything came and was loaded") << itemWith(36) << true << true << none;
        QTest::newRow("no records on a weekend or holiday") << itemWith(0) << false << true << none;
        QTest::newRow("no records on a business day")
            << itemWith(0) << true << false << static_cast<int>(ErrorCode::Incomplete);

        ItemReport missing = itemWith(35);
        missing.missingFunds = {u"BETA FIDC"_s};
        QTest::newRow("an expected fund is missing")
            << missing << true << false << static_cast<int>(ErrorCode::Incomplete);

        ItemReport rejected = itemWith(36);
        rejected.fundReports = {fundWith(FundState::Loaded), fundWith(FundState::Rejected)};
        QTest::newRow("one fund was rejected") << rejected << true << false << static_cast<int>(ErrorCode::Validation);

        ItemReport rejectedAndMissing = rejected;
        rejectedAndMissing.missingFunds = {u"BETA FIDC"_s};
        QTest::newRow("a rejected fund outranks a missing one")
            << rejectedAndMissing << true << false << static_cast<int>(ErrorCode::Validation);

        ItemReport cancelled = itemWith(12);
        cancelled.stages[4].state = StageState::Failed;
        cancelled.stages[4].error = Error{ErrorCode::Cancelled, u"Execução cancelada."_s, {}, {}};
        QTest::newRow("stopped by the operator")
            << cancelled << true << false << static_cast<int>(ErrorCode::Cancelled);

        ItemReport failedOnSunday = itemWith(0);
        failedOnSunday.stages[0].state = StageState::Failed;
        failedOnSunday.stages[0].error = Error{ErrorCode::Network, u"sem rede"_s, {}, {}};
        QTest::newRow("a failure on a weekend stays a failure")
            << failedOnSunday << false << false << static_cast<int>(ErrorCode::Network);

        ItemReport busy = itemWith(0);
        busy.error = Error{ErrorCode::Busy, u"em uso"_s, {}, {}};
        QTest::newRow("another program holds the date") << busy << true << false << static_cast<int>(ErrorCode::Busy);

        ItemReport unchanged = itemWith(1);
        unchanged.fundReports = {fundWith(FundState::Unchanged)};
        QTest::newRow("everything was loaded already") << unchanged << true << true << none;
    }

    void followsTheTableOfTheContract()
    {
        QFETCH(ItemReport, item);
        QFETCH(bool, businessDay);
        QFETCH(bool, success);
        QFETCH(int, code);
        judgeItem(item, businessDay);
        QCOMPARE(item.outcome == Outcome::Success, success);
        QCOMPARE(item.error.has_value(), !success);
        if (!success)
            QCOMPARE(item.error->code, static_cast<ErrorCode>(code));
    }

    void missingFundsAreNamedInTheReason()
    {
        ItemReport item = itemWith(1);
        item.missingFunds = {u"BETA FIDC"_s, u"GAMA %1 FI"_s};
        judgeItem(item, true);
        QCOMPARE(item.error->message,
                 u"carteira de 10/04/2025: veio 1 de 3 fundos; faltam 2: BETA FIDC, GAMA %1 FI."_s);
    }

    void theReasonNamesTheFirstOfManyMissingFundsAndTheirNumber()
    {
        ItemReport item = itemWith(18);
        for (int i = 1; i <= 18; ++i)
            item.missingFunds.append(u"FUNDO %1"_s.arg(i));
        judgeItem(item, true);
        QCOMPARE(item.error->message, u"carteira de 10/04/2025: vieram 18 de 36 fundos; faltam 18: FUNDO 1, FUNDO 2, "
                                      "FUNDO 3 e mais 15."_s);
        ItemReport nothing = itemWith(0);
        nothing.missingFunds = {u"ALFA"_s};
        judgeItem(nothing, true);
        QCOMPARE(nothing.error->message, u"carteira de 10/04/2025: vieram 0 de 1 fundo; falta 1: ALFA."_s);
    }

    void aRunSucceedsOnlyWhenEveryItemDoes()
    {
        RunReport report;
        ItemReport good = itemWith(1);
        ItemReport bad = itemWith(0);
        judgeItem(good, true);
        judgeItem(bad, true);
        report.items = {good, bad};
        judgeRun(report);
        QCOMPARE(exitCode(report), 1);
        QCOMPARE(report.error->code, ErrorCode::Incomplete);
        report.error.reset();
        report.items = {good};
        judgeRun(report);
        QCOMPARE(exitCode(report), 0);
    }

    void aCancelOutranksAnEarlierFailureAsTheReasonOfTheRun()
    {
        RunReport report;
        ItemReport rejected = itemWith(1);
        rejected.fundReports = {fundWith(FundState::Rejected)};
        ItemReport cancelled = itemWith(0);
        cancelled.stages[0].state = StageState::Failed;
        cancelled.stages[0].error = Error{ErrorCode::Cancelled, u"Execução cancelada."_s, {}, {}};
        judgeItem(rejected, true);
        judgeItem(cancelled, true);
        report.items = {rejected, cancelled};
        judgeRun(report);
        QCOMPARE(report.error->code, ErrorCode::Cancelled);
    }

    void aRunThatDidNothingIsAFailure()
    {
        RunReport report;
        judgeRun(report);
        QCOMPARE(exitCode(report), 1);
    }

    void aRunThatFoundEverythingCompleteIsASuccess()
    {
        RunReport report;
        report.nothingToDo = true;
        judgeRun(report);
        QCOMPARE(exitCode(report), 0);
        report.error = Error{ErrorCode::Database, u"o banco não responde"_s, {}, {}};
        judgeRun(report);
        QCOMPARE(exitCode(report), 1);
    }

    void whatStandsInForTheListEndsWithTheList_data()
    {
        QTest::addColumn<bool>("unknownFirst");
        QTest::addColumn<bool>("unknownLater");
        QTest::addColumn<QStringList>("missing");
        QTest::newRow("never a list") << true << true << QStringList{u"BETA FIDC"_s};
        QTest::newRow("a later pass got it") << true << false << QStringList{};
        QTest::newRow("an earlier pass got it") << false << true << QStringList{};
    }

    void whatStandsInForTheListEndsWithTheList()
    {
        QFETCH(const bool, unknownFirst);
        QFETCH(const bool, unknownLater);
        // What the database adds to a pass without the list.
        const auto pass = [](bool unknown) {
            Expectation expectation;
            expectation.releaseListUnknown = unknown;
            if (unknown)
                expectation.missedBefore = {u"BETA FIDC"_s};
            return DoneItem{itemWith(1), true, expectation};
        };
        DoneItem item = pass(unknownFirst);
        mergePass(item, pass(unknownLater));
        QTEST(missingFunds(*item.expectation), "missing");
    }
};

QTEST_GUILESS_MAIN(TestOutcome)
#include "tst_outcome.moc"
