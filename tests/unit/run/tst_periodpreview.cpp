// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/periodpreview.h"
#include "tests/support/testprint.h"

#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

constexpr int kYear = 2025;

QDate april(int day)
{
    return QDate(kYear, 4, day);
}

RunRequest period(QDate first, QDate last, DatePolicy policy = DatePolicy::Everything)
{
    RunRequest request;
    askPeriod(request, {first, last}, BusinessDays());
    request.policy = policy;
    return request;
}

DayCoverage day(QDate date, Part part, DayState state, int loaded, int expected)
{
    DayCoverage coverage;
    coverage.date = date;
    coverage.part = part;
    coverage.state = state;
    coverage.loaded = loaded;
    coverage.expected = expected;
    return coverage;
}

QList<DayCoverage> both(QDate date, DayState state, int loaded, int expected)
{
    return {day(date, Part::Carteira, state, loaded, expected),
            day(date, Part::Rentabilidade, state, loaded, expected)};
}

QList<QDate> datesOf(const PeriodPreview &preview)
{
    QList<QDate> dates;
    for (const PreviewDate &date : preview.dates)
        dates.append(date.date);
    return dates;
}

} // namespace

class TestPeriodPreview : public QObject
{
    Q_OBJECT

private slots:
    void theThreePoliciesChooseByWhatTheDatabaseHolds_data()
    {
        QTest::addColumn<DayState>("state");
        QTest::addColumn<int>("loaded");
        QTest::addColumn<bool>("missing");
        QTest::addColumn<bool>("missingAndFailed");
        QTest::newRow("complete") << DayState::Complete << 5 << false << false;
        QTest::newRow("partial") << DayState::Partial << 3 << true << true;
        QTest::newRow("missing") << DayState::Missing << 0 << true << true;
        QTest::newRow("failed or cancelled before anything came") << DayState::Failed << 0 << true << true;
        QTest::newRow("failed with a fund missing") << DayState::Failed << 4 << true << true;
        QTest::newRow("failed, nobody knows why, with all funds standing") << DayState::Failed << 5 << true << true;
        QTest::newRow("held by another run, incomplete") << DayState::Running << 2 << true << true;
        QTest::newRow("held by another run with all its rows") << DayState::Running << 5 << true << true;
        QTest::newRow("not yet published") << DayState::NotDue << 0 << false << false;
    }

    void theThreePoliciesChooseByWhatTheDatabaseHolds()
    {
        QFETCH(DayState, state);
        QFETCH(int, loaded);
        const QList<DayCoverage> coverage = both(april(10), state, loaded, 5);
        const auto chosen = [&](DatePolicy policy) {
            return !previewOf(period(april(10), april(10), policy), BusinessDays(), coverage).nothingToDo();
        };
        QTEST(chosen(DatePolicy::OnlyMissing), "missing");
        QTEST(chosen(DatePolicy::MissingAndFailed), "missingAndFailed");
        QVERIFY(chosen(DatePolicy::Everything));
    }

    void aRunThatBrokeOffProvesNoCompleteness_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("wanted");
        QTest::newRow("cancelled") << u"FALHA"_s << reasonWord(ErrorCode::Cancelled) << true;
        QTest::newRow("database lost, procedure failed") << u"FALHA"_s << reasonWord(ErrorCode::Database) << true;
        QTest::newRow("lease lost") << u"FALHA"_s << reasonWord(ErrorCode::Busy) << true;
        QTest::newRow("killed") << u"INICIADA"_s << QString() << true;
        QTest::newRow("a fund was rejected") << u"FALHA"_s << reasonWord(ErrorCode::Validation) << false;
        QTest::newRow("the bank did not answer") << u"FALHA"_s << reasonWord(ErrorCode::Network) << true;
    }

    void aRunThatBrokeOffProvesNoCompleteness()
    {
        QFETCH(QString, status);
        QFETCH(QString, reason);
        QList<DayCoverage> coverage = both(april(10), DayState::Failed, 5, 5);
        for (DayCoverage &part : coverage) {
            part.runStatus = status;
            part.runReason = reason;
        }
        const RunRequest request = period(april(10), april(10), DatePolicy::OnlyMissing);
        QTEST(!previewOf(request, BusinessDays(), coverage).nothingToDo(), "wanted");
    }

    void aDateWhoseLastRunWasKilledIsNotComplete()
    {
        QList<DayCoverage> coverage = both(april(10), DayState::Complete, 3, 3);
        for (DayCoverage &part : coverage) {
            part.runStatus = u"INICIADA"_s;
            part.notice = u"A última execução ainda não registrou o seu fim."_s;
        }
        const PeriodPreview preview =
            previewOf(period(april(10), april(10), DatePolicy::OnlyMissing), BusinessDays(), coverage);
        QCOMPARE(datesOf(preview), QList{april(10)});
        QVERIFY(preview.complete.isEmpty());
    }

    void onlyTheIncompletePartOfADateIsDone()
    {
        const PeriodPreview preview = previewOf(period(april(10), april(11), DatePolicy::OnlyMissing), BusinessDays(),
                                                QList{day(april(10), Part::Carteira, DayState::Complete, 5, 5),
                                                      day(april(10), Part::Rentabilidade, DayState::Partial, 4, 5)} +
                                                    both(april(11), DayState::Missing, 0, 5));
        QCOMPARE(preview.dates, (QList{PreviewDate{april(10), {Part::Rentabilidade}},
                                       PreviewDate{april(11), {Part::Carteira, Part::Rentabilidade}}}));
        QCOMPARE(preview.dateLines(), QStringList{u"04/2025: 10 (só rentabilidade), 11"_s});
    }

    void whatThereIsNoCoverageOfIsDone()
    {
        const PeriodPreview preview = previewOf(period(april(10), april(11), DatePolicy::OnlyMissing), BusinessDays(),
                                                both(april(9), DayState::Complete, 5, 5));
        QCOMPARE(datesOf(preview), (QList{april(10), april(11)}));
    }

    void newestFirstTurnsTheDatesRound()
    {
        RunRequest request = period(april(10), april(14));
        request.order = DateOrder::NewestFirst;
        QCOMPARE(datesOf(previewOf(request, BusinessDays(), {})), (QList{april(14), april(11), april(10)}));
    }

    void aDateAskedByNameIsDoneEvenIfItIsNotDueOrNoBusinessDay()
    {
        RunRequest request;
        request.dates = {april(12), april(14)}; // a Saturday; "today"
        request.policy = DatePolicy::OnlyMissing;
        const PeriodPreview preview = previewOf(request, BusinessDays(), both(april(14), DayState::NotDue, 0, 5));
        QCOMPARE(datesOf(preview), (QList{april(12), april(14)}));
        QVERIFY(preview.notDue.isEmpty());
        QCOMPARE(preview.sentence(), u"1 dia útil · 1 dia não útil · 2 a processar"_s);
    }

    void theSentenceCountsAndNames_data()
    {
        QTest::addColumn<RunRequest>("request");
        QTest::addColumn<QList<DayCoverage>>("coverage");
        QTest::addColumn<QString>("sentence");
        QList<DayCoverage> complete;
        for (const int of : {1, 2, 3})
            complete += both(april(of), DayState::Complete, 5, 5);
        const RunRequest month = period(april(1), april(30));
        RunRequest missing = month;
        missing.policy = DatePolicy::OnlyMissing;
        const QString head = u"20 dias úteis · 2 feriados pulados (18/04 Sexta-feira Santa, 21/04 Tiradentes)"_s;

        QTest::newRow("nothing is there") << month << QList<DayCoverage>{} << head + u" · 20 a processar"_s;
        QTest::newRow("three are complete") << missing << complete << head + u" · 3 já completos · 17 a processar"_s;
        QTest::newRow("three are complete and done again")
            << month << complete << head + u" · 3 já completos (serão refeitos) · 20 a processar"_s;
        QTest::newRow("today and after") << missing << complete + both(april(30), DayState::NotDue, 0, 5)
                                         << head + u" · 3 já completos · 1 ainda não publicado · 16 a processar"_s;
        QList<DayCoverage> refused = both(april(1), DayState::Failed, 5, 5);
        for (DayCoverage &part : refused)
            part.runReason = reasonWord(ErrorCode::Validation);
        QTest::newRow("a fund refused with all rows standing, held by another")
            << missing << refused + both(april(2), DayState::Running, 1, 5)
            << head + u" · 1 com falha, mas sem faltantes · 1 em uso por outra execução · 19 a processar"_s;
        QTest::newRow("one day, complete") << period(april(1), april(1), DatePolicy::OnlyMissing) << complete
                                           << u"1 dia útil · 1 já completo · nada a fazer"_s;
        QTest::newRow("a year of holidays is not listed whole")
            << period(QDate(kYear, 1, 1), QDate(kYear, 12, 31)) << QList<DayCoverage>{}
            << u"252 dias úteis · 9 feriados pulados (01/01 Confraternização Universal, 03/03 Carnaval, 04/03 "
               "Carnaval, 18/04 Sexta-feira Santa, e mais 5) · 252 a processar"_s;
    }

    void theSentenceCountsAndNames()
    {
        QFETCH(RunRequest, request);
        QFETCH(QList<DayCoverage>, coverage);
        QTEST(previewOf(request, BusinessDays(), coverage).sentence(), "sentence");
    }

    void theCalendarViewDecidesAndItsHolidayIsSaid()
    {
        const BusinessDays calendar({{april(10), {false}}, {april(12), {true}}});
        RunRequest request;
        askPeriod(request, {april(10), april(12)}, calendar);
        const PeriodPreview preview = previewOf(request, calendar, {});
        QCOMPARE(datesOf(preview), (QList{april(11), april(12)}));
        QCOMPARE(preview.holidays,
                 (QList{SkippedHoliday{april(10), u"dia não útil no calendário do banco de dados"_s}}));
    }

    void everyAskedBusinessDayStandsInExactlyOneList()
    {
        QList<DayCoverage> coverage;
        const QList<DayState> states = {DayState::Complete, DayState::Partial, DayState::Missing,
                                        DayState::Failed,   DayState::Running, DayState::NotDue};
        const RunRequest year = period(QDate(kYear, 1, 1), QDate(kYear, 12, 31), DatePolicy::OnlyMissing);
        for (qsizetype i = 0; i < year.dates.size(); ++i) {
            coverage.append(day(year.dates[i], Part::Carteira, states[i % 6], static_cast<int>(i % 3), 2));
            coverage.append(day(year.dates[i], Part::Rentabilidade, states[i / 6 % 6], static_cast<int>(i % 3), 2));
        }
        for (const DatePolicy policy : {DatePolicy::OnlyMissing, DatePolicy::MissingAndFailed}) {
            RunRequest request = year;
            request.policy = policy;
            const PeriodPreview preview = previewOf(request, BusinessDays(), coverage);
            QList<QDate> all = datesOf(preview) + preview.complete + preview.failed + preview.notDue;
            std::sort(all.begin(), all.end());
            QCOMPARE(all, year.dates);
        }
    }
};

QTEST_GUILESS_MAIN(TestPeriodPreview)
#include "tst_periodpreview.moc"
