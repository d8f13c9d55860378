// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/coverage.h"

#include "core/run/coveragereading.h"
#include "tests/unit/run/thursday.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestCoverage : public QObject
{
    Q_OBJECT

private slots:
    void everyBusinessDayHasBothPartsAscending_data() { addDialects(); }
    void everyBusinessDayHasBothPartsAscending();
    void fundsOfTheDayBeforeAreExpected_data() { addDialects(); }
    void fundsOfTheDayBeforeAreExpected();
    void endedFundsAreNotExpected_data() { addDialects(); }
    void endedFundsAreNotExpected();
    void rowsOfOtherCustodiansDoNotCount_data() { addDialects(); }
    void rowsOfOtherCustodiansDoNotCount();
    void renamedFundIsTheSameFund_data() { addDialects(); }
    void renamedFundIsTheSameFund();
    void namesThatTheCollationCallsEqualAreOneFund_data() { addDialects(); }
    void namesThatTheCollationCallsEqualAreOneFund();
    void fundsThatOnlyTheCollationCallsEqualAreTwo_data() { addDialects(); }
    void fundsThatOnlyTheCollationCallsEqualAreTwo();
    void fundWhoseFileWasEmptyCame_data() { addDialects(); }
    void fundWhoseFileWasEmptyCame();
    void todayIsNotDueUntilThereAreRows_data() { addDialects(); }
    void todayIsNotDueUntilThereAreRows();
    void rowsOfADayOffAreShownAndNothingIsExpectedOfIt_data() { addDialects(); }
    void rowsOfADayOffAreShownAndNothingIsExpectedOfIt();
    void missingDayIsMeasuredByTheLastDayWithRows_data() { addDialects(); }
    void missingDayIsMeasuredByTheLastDayWithRows();
    void missingTablesMeanNothingLoaded_data() { addDialects(); }
    void missingTablesMeanNothingLoaded();
    void tableWithoutControlTablesIsRead_data() { addDialects(); }
    void tableWithoutControlTablesIsRead();
    void missingSqliteFileIsNotMade();
    void unreachableServerIsAnError();
    void unreadableMapIsAnError();
    void gapsAreCountedByDueDays();
    void readingHoldsTheAskedDaysAndTheGaps();
    void unreadableCalendarViewIsSaid();
    void wholeYearIsReadAtOnce_data() { addDialects(); }
    void wholeYearIsReadAtOnce();
};

void TestCoverage::everyBusinessDayHasBothPartsAscending()
{
    QFETCH(TestDialect, dialect);
    CoverageWorld world(dialect);
    world.load(Part::Carteira, kThursday, kTwoFunds, CoverageWorld::newRun(), false, 3);
    world.load(Part::Rentabilidade, kThursday, {u"ALFA FI"_s});
    const FakeClock clock(kMorning);
    const auto coverage = readCoverage(world.settings, clock, BusinessDays(), kWednesday, kToday);
    VERIFY_OK(coverage);
    QStringList lines;
    for (const DayCoverage &day : *coverage)
        lines.append(brief(day));
    QCOMPARE(lines,
             QStringList({u"09/04 carteira faltando 0/0"_s, u"09/04 rentabilidade faltando 0/0"_s,
                          u"10/04 carteira completo 2/2"_s, u"10/04 rentabilidade completo 1/1"_s,
                          u"11/04 carteira faltando 0/2"_s, u"11/04 rentabilidade faltando 0/1"_s,
                          u"14/04 carteira ainda não é hora 0/2"_s, u"14/04 rentabilidade ainda não é hora 0/1"_s}));
    QCOMPARE(coverage->at(2).rows, 6);
    QCOMPARE(coverage->at(4).missing, kTwoFunds);
}

void TestCoverage::fundsOfTheDayBeforeAreExpected()
{
    QFETCH(TestDialect, dialect);
    CoverageWorld world(dialect);
    world.load(Part::Carteira, kWednesday, kTwoFunds);
    world.load(Part::Carteira, kThursday, {u"ALFA FI"_s, u"GAMA FI"_s});
    const DayCoverage day = thursday(world);
    QCOMPARE(brief(day), u"10/04 carteira parcial 2/3"_s);
    QCOMPARE(day.missing, QStringList(u"BETA FI"_s));
}

void TestCoverage::endedFundsAreNotExpected()
{
    QFETCH(TestDialect, dialect);
    CoverageWorld world(dialect);
    world.load(Part::Carteira, kWednesday, kTwoFunds);
    world.load(Part::Carteira, kThursday, {u"ALFA FI"_s});
    world.settings.fundosEncerrados = {u"beta_fi"_s};
    QCOMPARE(brief(thursday(world)), u"10/04 carteira completo 1/1"_s);
}

void TestCoverage::rowsOfOtherCustodiansDoNotCount()
{
    QFETCH(TestDialect, dialect);
    CoverageWorld world(dialect);
    world.load(Part::Carteira, kThursday, {u"ALFA FI"_s});
    world.fixture.database.run(
        u"INSERT INTO Ft_CarteiraDiaria (NmFundo, DtPosicao, Custodiante) VALUES ('OUTRO FI', '2025-04-10', 'ITAU')"_s);
    const DayCoverage day = thursday(world);
    QCOMPARE(brief(day), u"10/04 carteira completo 1/1"_s);
    QCOMPARE(day.rows, 1);
}

void TestCoverage::renamedFundIsTheSameFund()
{
    QFETCH(TestDialect, dialect);
    CoverageWorld world(dialect);
    const QTemporaryDir folder;
    QFile map(folder.filePath(u"mapa.json"_s));
    QVERIFY(map.open(QIODevice::WriteOnly));
    map.write(R"({"BTG ALFA": "ALFA FI"})");
    map.close();
    world.settings.mapNmFundosPath = map.fileName();
    world.load(Part::Carteira, kWednesday, {u"BTG ALFA"_s});
    world.load(Part::Carteira, kThursday, {u"ALFA FI"_s});
    world.endRun(Part::Carteira, kThursday, kMorning, failure(ErrorCode::Incomplete), {u"BTG ALFA"_s});
    QCOMPARE(brief(thursday(world)), u"10/04 carteira completo 1/1"_s);
}

void TestCoverage::namesThatTheCollationCallsEqualAreOneFund()
{
    QFETCH(TestDialect, dialect);
    CoverageWorld world(dialect);
    world.load(Part::Carteira, kWednesday, {u"AÇÕES FI"_s});
    world.load(Part::Carteira, kThursday, {u"acoes fi"_s, u"AÇÕES FI"_s});
    const DayCoverage day = thursday(world);
    QCOMPARE(brief(day), u"10/04 carteira completo 1/1"_s);
    QCOMPARE(day.rows, 2);
}

void TestCoverage::fundsThatOnlyTheCollationCallsEqualAreTwo()
{
    QFETCH(TestDialect, dialect);
    CoverageWorld world(dialect);
    const QStringList funds = {u"STRAßE FI"_s, u"STRASE FI"_s, u"OUTRO FI"_s};
    world.load(Part::Carteira, kWednesday, funds);
    world.load(Part::Carteira, kThursday, funds);
    const DayCoverage day = thursday(world);
    QCOMPARE(brief(day), u"10/04 carteira completo 3/3"_s);
    QCOMPARE(day.rows, 3);
}

void TestCoverage::fundWhoseFileWasEmptyCame()
{
    QFETCH(TestDialect, dialect);
    CoverageWorld world(dialect);
    world.load(Part::Carteira, kWednesday, kTwoFunds);
    world.load(Part::Carteira, kThursday, {u"ALFA FI"_s});
    world.load(Part::Carteira, kThursday, {u"BETA FI"_s}, CoverageWorld::newRun(), false, 0);
    QCOMPARE(brief(thursday(world)), u"10/04 carteira completo 2/2"_s);
}

void TestCoverage::todayIsNotDueUntilThereAreRows()
{
    QFETCH(TestDialect, dialect);
    CoverageWorld world(dialect);
    world.load(Part::Carteira, kFriday, kTwoFunds);
    world.endRun(Part::Carteira, kToday, kMorning, failure(ErrorCode::Incomplete), kTwoFunds);
    const FakeClock clock(kMorning);
    auto coverage = readCoverage(world.settings, clock, BusinessDays(), kToday, kToday);
    VERIFY_OK(coverage);
    QCOMPARE(brief(coverage->first()), u"14/04 carteira ainda não é hora 0/2"_s);
    QCOMPARE(coverage->first().missing, QStringList()); // awaited, not missing
    world.load(Part::Carteira, kToday, {u"ALFA FI"_s});
    coverage = readCoverage(world.settings, clock, BusinessDays(), kToday, kToday);
    VERIFY_OK(coverage);
    QCOMPARE(brief(coverage->first()), u"14/04 carteira parcial 1/2"_s);
}

void TestCoverage::rowsOfADayOffAreShownAndNothingIsExpectedOfIt()
{
    QFETCH(TestDialect, dialect);
    const QDate saturday = kFriday.addDays(1);
    CoverageWorld world(dialect);
    world.load(Part::Carteira, kFriday, kTwoFunds);
    world.load(Part::Carteira, saturday, {u"ALFA FI"_s}, CoverageWorld::newRun(), false, 3);
    world.endRun(Part::Carteira, saturday, kMorning);
    const FakeClock clock(kMorning);
    // With the gaps in one go, and apart from them.
    for (const QDateTime &now : {kMorning, kMorning.addYears(1)}) {
        const auto reading = readCoverageAndGaps(world.settings, FakeClock(now), kFriday, saturday.addDays(1));
        VERIFY_OK(reading);
        QCOMPARE(reading->days.size(), 2);
        QCOMPARE(reading->daysOff.size(), 1);
        QCOMPARE(brief(reading->daysOff.first()), u"12/04 carteira completo 1/1"_s);
        QCOMPARE(reading->daysOff.first().rows, 3);
        QCOMPARE(reading->daysOff.first().runStatus, u"SUCESSO"_s);
    }
    // A weekend alone is an interval, too.
    const auto alone = readCoverageAndGaps(world.settings, clock, saturday, saturday.addDays(1));
    VERIFY_OK(alone);
    QCOMPARE(alone->days.size(), 0);
    QCOMPARE(alone->daysOff.size(), 1);
    // The business day after it is measured by the business day before it.
    const auto monday = readCoverage(world.settings, clock, BusinessDays(), kToday, kToday);
    VERIFY_OK(monday);
    QCOMPARE(brief(monday->first()), u"14/04 carteira ainda não é hora 0/2"_s);
}

void TestCoverage::missingDayIsMeasuredByTheLastDayWithRows()
{
    QFETCH(TestDialect, dialect);
    CoverageWorld world(dialect);
    world.load(Part::Carteira, kTuesday, kTwoFunds);
    world.load(Part::Carteira, kFriday, {u"ALFA FI"_s});
    const FakeClock clock(kMorning);
    const auto coverage = readCoverage(world.settings, clock, BusinessDays(), kWednesday, kFriday);
    VERIFY_OK(coverage);
    QCOMPARE(brief(coverage->at(0)), u"09/04 carteira faltando 0/2"_s);
    QCOMPARE(brief(coverage->at(2)), u"10/04 carteira faltando 0/2"_s);
    // A day with rows is measured as its run measures it: by the business day before, which is empty.
    QCOMPARE(brief(coverage->at(4)), u"11/04 carteira completo 1/1"_s);
}

void TestCoverage::missingTablesMeanNothingLoaded()
{
    QFETCH(TestDialect, dialect);
    const CoverageWorld world(dialect, false);
    QCOMPARE(brief(thursday(world)), u"10/04 carteira faltando 0/0"_s);
    QVERIFY2(world.fixture.database.connection().tables().isEmpty(), "reading has made tables");
}

void TestCoverage::tableWithoutControlTablesIsRead()
{
    QFETCH(TestDialect, dialect);
    const CoverageWorld world(dialect, false);
    world.fixture.database.run(
        u"CREATE TABLE Ft_CarteiraDiaria (NmFundo VARCHAR(255), DtPosicao DATE, Custodiante VARCHAR(30))"_s);
    world.fixture.database.run(u"INSERT INTO Ft_CarteiraDiaria VALUES ('ALFA FI', '2025-04-10', 'BTG')"_s);
    QCOMPARE(brief(thursday(world)), u"10/04 carteira completo 1/1"_s);
}

void TestCoverage::missingSqliteFileIsNotMade()
{
    const QTemporaryDir folder;
    Settings settings;
    settings.database.driver = u"QSQLITE"_s;
    settings.database.name = folder.filePath(u"novo.db"_s);
    const FakeClock clock(kMorning);
    const auto coverage = readCoverage(settings, clock, BusinessDays(), kThursday, kThursday);
    VERIFY_OK(coverage);
    QCOMPARE(coverage->size(), 2);
    QCOMPARE(coverage->first().state, DayState::Missing);
    QVERIFY(!QFile::exists(settings.database.name));
}

void TestCoverage::unreachableServerIsAnError()
{
    Settings settings;
    settings.database.driver = u"QMYSQL"_s;
    settings.database.host = u"127.0.0.1"_s;
    settings.database.port = 1;
    settings.database.user = u"ninguem"_s;
    settings.database.name = u"nada"_s;
    const FakeClock clock(kMorning);
    const auto coverage = readCoverage(settings, clock, BusinessDays(), kThursday, kThursday);
    QVERIFY(!coverage);
    QCOMPARE(coverage.error().code, ErrorCode::Database);
}

void TestCoverage::unreadableMapIsAnError()
{
    CoverageWorld world(TestDialect::Sqlite);
    world.settings.mapNmFundosPath = u"/nao/existe/mapa.json"_s;
    const FakeClock clock(kMorning);
    const auto coverage = readCoverage(world.settings, clock, BusinessDays(), kThursday, kThursday);
    QVERIFY(!coverage);
    QCOMPARE(coverage.error().code, ErrorCode::Config);
}

void TestCoverage::gapsAreCountedByDueDays()
{
    const auto item = [](QDate date, Part part, DayState state) {
        DayCoverage day;
        day.date = date;
        day.part = part;
        day.state = state;
        return day;
    };
    const QList<DayCoverage> coverage = {
        item(kTuesday, Part::Carteira, DayState::Missing),    item(kTuesday, Part::Rentabilidade, DayState::Missing),
        item(kWednesday, Part::Carteira, DayState::Complete), item(kWednesday, Part::Rentabilidade, DayState::Partial),
        item(kThursday, Part::Carteira, DayState::Running),   item(kThursday, Part::Rentabilidade, DayState::Complete),
        item(kFriday, Part::Carteira, DayState::Failed),      item(kFriday, Part::Rentabilidade, DayState::Complete),
        item(kToday, Part::Carteira, DayState::NotDue),       item(kToday, Part::Rentabilidade, DayState::NotDue)};
    QStringList lines;
    for (const DayCoverage &gap : gapsOf(coverage, 3))
        lines.append(brief(gap));
    // A run that is still at it has not settled the day.
    QCOMPARE(lines, QStringList({u"09/04 rentabilidade parcial 0/0"_s, u"10/04 carteira em execução 0/0"_s,
                                 u"11/04 carteira falhou 0/0"_s}));
    QCOMPARE(gapsOf(coverage).size(), 5);
    // Nor has one that was killed: all its funds may be there, and nobody knows.
    DayCoverage killed = item(kThursday, Part::Carteira, DayState::Complete);
    QVERIFY(gapsOf({killed}).isEmpty());
    killed.runStatus = u"INICIADA"_s;
    QCOMPARE(gapsOf({killed}).size(), 1);
    QVERIFY(gapsOf(coverage, 0).isEmpty());
    QVERIFY(gapsOf({}).isEmpty());
}

void TestCoverage::readingHoldsTheAskedDaysAndTheGaps()
{
    CoverageWorld world(TestDialect::Sqlite);
    world.load(Part::Carteira, kThursday, kTwoFunds);
    world.load(Part::Carteira, QDate(2023, 5, 10), kTwoFunds);
    const FakeClock clock(kMorning);
    for (const QDate first : {QDate(2025, 4, 1), QDate(2023, 5, 1)}) {
        const QDate last = first.addMonths(1).addDays(-1);
        const auto reading = readCoverageAndGaps(world.settings, clock, first, last);
        VERIFY_OK(reading);
        QCOMPARE(reading->days.size(), 2 * BusinessDays().between(first, last).size());
        QCOMPARE(reading->days.first().date, BusinessDays().between(first, last).first());
        // 45 days × 2 parts, less the one that is loaded.
        QCOMPARE(reading->gaps.size(), 89);
        QCOMPARE(reading->gaps.last().date, kFriday);
        QVERIFY(reading->calendarNotice.isEmpty());
    }
    const auto gaps = readCoverageAndGaps(world.settings, clock, {}, {});
    VERIFY_OK(gaps);
    QVERIFY(gaps->days.isEmpty());
    QCOMPARE(gaps->gaps.size(), 89);
}

void TestCoverage::unreadableCalendarViewIsSaid()
{
    CoverageWorld world(TestDialect::Sqlite);
    world.settings.database.calendarView = u"vw_nao_existe"_s;
    const FakeClock clock(kMorning);
    const auto reading = readCoverageAndGaps(world.settings, clock, kThursday, kFriday);
    VERIFY_OK(reading);
    QCOMPARE(reading->days.size(), 4);
    QVERIFY2(reading->calendarNotice.contains(u"vw_nao_existe"_s), qPrintable(reading->calendarNotice));
    world.fixture.database.run(u"CREATE TABLE vw_calendario (DtReferencia DATE, Feriado INT, FimSemana INT)"_s);
    world.fixture.database.run(u"INSERT INTO vw_calendario VALUES ('2025-04-10', 1, 0)"_s);
    world.settings.database.calendarView = u"vw_calendario"_s;
    const auto corrected = readCoverageAndGaps(world.settings, clock, kThursday, kFriday);
    VERIFY_OK(corrected);
    QCOMPARE(corrected->days.size(), 2);
    QCOMPARE(corrected->days.first().date, kFriday);
}

void TestCoverage::wholeYearIsReadAtOnce()
{
    QFETCH(TestDialect, dialect);
    CoverageWorld world(dialect);
    const BusinessDays calendar;
    QStringList funds;
    for (int i = 0; i < 36; ++i)
        funds.append(u"FUNDO %1 FI"_s.arg(i, 2, 10, QChar(u'0')));
    world.load(Part::Carteira, QDate(2024, 1, 2), funds, CoverageWorld::newRun(), false, 40);
    world.load(Part::Rentabilidade, QDate(2024, 1, 2), funds);
    const QList<QDate> days = calendar.between(QDate(2024, 1, 3), QDate(2024, 12, 31));
    // The other days are copies of the first.
    for (const QDate day : days) {
        const QString date = day.toString(Qt::ISODate);
        for (const QString &table : {u"Ft_CarteiraDiaria"_s, u"Ft_RentabilidadeDiaria"_s}) {
            const QString custodian = table == "Ft_CarteiraDiaria"_L1 ? u", Custodiante"_s : QString();
            world.fixture.database.run(
                u"INSERT INTO %1 (NmFundo, DtPosicao%2) SELECT NmFundo, '%3'%2 FROM %1 WHERE DtPosicao = '2024-01-02'"_s
                    .arg(table, custodian, date));
        }
        world.endRun(Part::Carteira, day, QDateTime(day.addDays(1), QTime(12, 0), Qt::UTC));
    }
    const FakeClock clock(kMorning);
    QElapsedTimer timer;
    timer.start();
    const auto coverage = readCoverage(world.settings, clock, calendar, QDate(2024, 1, 1), QDate(2024, 12, 31));
    qInfo("a year of 36 funds x 40 rows x 2 parts: %lld ms", static_cast<long long>(timer.elapsed()));
    VERIFY_OK(coverage);
    QCOMPARE(coverage->size(), 2 * (days.size() + 1));
    for (const DayCoverage &day : *coverage)
        QCOMPARE(brief(day), u"%1 %2 completo 36/36"_s.arg(day.date.toString(u"dd/MM"), partName(day.part)));
}

QTEST_GUILESS_MAIN(TestCoverage)
#include "tst_coverage.moc"
