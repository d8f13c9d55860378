// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprint.h"
#include "tests/unit/run/runworld.h"

#include "core/run/periodpreview.h"

#include <QSet>

#include <thread>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFunds = 3;

/// Good Friday and Tiradentes lie within.
const QList<QDate> kDays = {QDate(2025, 4, 15), QDate(2025, 4, 16), QDate(2025, 4, 17), QDate(2025, 4, 22),
                            QDate(2025, 4, 23)};

QDateTime longAfter()
{
    return RunWorld::at(QDate(2025, 6, 2), 9);
}

RunRequest request(DatePolicy policy = DatePolicy::Everything, DateOrder order = DateOrder::OldestFirst)
{
    RunRequest wanted;
    askPeriod(wanted, {kDays.first(), kDays.last()}, BusinessDays());
    wanted.policy = policy;
    wanted.order = order;
    return wanted;
}

const ItemReport *itemOf(const RunReport &report, Part part, QDate date)
{
    for (const ItemReport &item : report.items) {
        if (item.part == part && item.date == date)
            return &item;
    }
    return nullptr;
}

QString outcomes(const RunReport &report, Part part)
{
    QString text;
    for (const ItemReport &item : report.items) {
        if (item.part == part)
            text += item.outcome == Outcome::Success ? u'S' : u'F';
    }
    return text;
}

} // namespace

class TestPeriodRun : public QObject
{
    Q_OBJECT

private slots:
    void doesEveryBusinessDayOnceInTheAskedOrder_data()
    {
        QTest::addColumn<DateOrder>("order");
        QTest::newRow("oldest first") << DateOrder::OldestFirst;
        QTest::newRow("newest first") << DateOrder::NewestFirst;
    }

    void doesEveryBusinessDayOnceInTheAskedOrder()
    {
        QFETCH(DateOrder, order);
        RunWorld world(TestDialect::Sqlite, RunWorld::bank(kFunds, longAfter()));
        const RunReport report = world.run(request(DatePolicy::Everything, order));
        QVERIFY2(report.outcome == Outcome::Success, qPrintable(world.lines().join(u'\n')));
        QList<QDate> expected = kDays;
        if (order == DateOrder::NewestFirst)
            std::reverse(expected.begin(), expected.end());
        QCOMPARE(world.ordered(Part::Carteira), expected);
        QCOMPARE(world.ordered(Part::Rentabilidade), expected);
        QCOMPARE(report.items.size(), 2 * kDays.size());
        QCOMPARE(world.database().column(u"SELECT DISTINCT DtPosicao FROM Ft_CarteiraDiaria"_s).size(), kDays.size());
        QVERIFY(world.lineWith(
                    u"Datas: 5 dias úteis · 2 feriados pulados (18/04 Sexta-feira Santa, 21/04 Tiradentes)"_s) >= 0);
        QCOMPARE(world.database().value(u"SELECT datas FROM etl_execucao"_s), u"2025-04-15:2025-04-23"_s);
        QCOMPARE(world.database().value(u"SELECT COUNT(*) FROM etl_reserva"_s), u"0"_s);
    }

    void theNextDateIsExtractedWhileTheOneBeforeIsLoaded()
    {
        RunWorld world(TestDialect::MariaDb, RunWorld::bank(kFunds, longAfter()));
        world.database().run(u"CREATE PROCEDURE devagar(dia DATE) DO SLEEP(0.6)"_s);
        world.settings().database = world.database().settings();
        world.settings().database.procCarteira = u"devagar"_s;
        const RunReport report = world.run(request());
        QVERIFY2(report.outcome == Outcome::Success, qPrintable(world.lines().join(u'\n')));

        // The order for the next date goes out before the load of the one before has ended …
        for (qsizetype i = 0; i + 1 < kDays.size(); ++i) {
            const qsizetype loaded =
                world.lineWith(u"Carteira %1: carga concluída"_s.arg(kDays[i].toString(u"dd/MM/yyyy")));
            const qsizetype ordered =
                world.lineWith(u"Relatório carteira %1 pedido"_s.arg(kDays[i + 1].toString(Qt::ISODate)));
            QVERIFY(loaded >= 0 && ordered >= 0);
            QVERIFY2(ordered < loaded, qPrintable(kDays[i + 1].toString(Qt::ISODate)));
        }
        // … and no part has two tickets in flight: the last poll of one comes before the order of the next.
        QMap<QString, QList<SeenTicket>> ofPart;
        for (const SeenTicket &ticket : world.tickets())
            ofPart[ticket.part].append(ticket);
        QCOMPARE(ofPart.size(), 2);
        for (const QList<SeenTicket> &tickets : std::as_const(ofPart)) {
            QCOMPARE(tickets.size(), kDays.size());
            for (qsizetype i = 0; i + 1 < tickets.size(); ++i) {
                QVERIFY(tickets[i].ordered < tickets[i].lastPoll);
                QVERIFY(tickets[i].lastPoll < tickets[i + 1].ordered);
            }
        }
    }

    void aFailingDateDoesNotStopTheNextAndIsTheOnlyOneDoneAgain()
    {
        RunWorld world(TestDialect::Sqlite, RunWorld::bank(kFunds, longAfter()));
        const QDate broken = kDays[2];
        world.blockFolder(Part::Carteira, broken);
        const RunReport report = world.run(request());
        QCOMPARE(report.outcome, Outcome::Failure);
        QCOMPARE(report.error->code, ErrorCode::Disk);
        QCOMPARE(outcomes(report, Part::Carteira), u"SSFSS"_s);
        QCOMPARE(outcomes(report, Part::Rentabilidade), u"SSSSS"_s);
        QVERIFY(world.lineWith(u"Com falha (1): carteira 17/04/2025 (DISCO)"_s) >= 0);

        world.unblockFolder(Part::Carteira, broken);
        const qsizetype before = world.ordered(Part::Carteira).size();
        const RunReport again = world.run(request(DatePolicy::OnlyMissing));
        QVERIFY2(again.outcome == Outcome::Success, qPrintable(world.lines().join(u'\n')));
        QCOMPARE(world.ordered(Part::Carteira).mid(before), QList{broken});
        QCOMPARE(world.ordered(Part::Rentabilidade).size(), kDays.size()); // of that date only the part that failed
        QCOMPARE(again.items.size(), 1);
    }

    void aSecondStartWithNothingMissingIsASuccessThatSaysSo()
    {
        RunWorld world(TestDialect::Sqlite, RunWorld::bank(kFunds, longAfter()));
        QVERIFY(world.run(request()).outcome == Outcome::Success);
        const qsizetype before = world.bank().journal().size();
        const RunReport report = world.run(request(DatePolicy::OnlyMissing));
        QVERIFY(report.outcome == Outcome::Success);
        QVERIFY(report.nothingToDo);
        QVERIFY(report.items.isEmpty());
        QCOMPARE(world.bank().journal().size(), before);
        QVERIFY(world.lineWith(u"5 já completos · nada a fazer"_s) >= 0);
        QVERIFY(world.lineWith(u"Nada a fazer: tudo o que foi pedido já está completo"_s) >= 0);
        QCOMPARE(world.database().column(u"SELECT status FROM etl_execucao"_s),
                 (QStringList{u"SUCESSO"_s, u"SUCESSO"_s}));
    }

    void whatIsMissingCannotBeToldWithoutTheDatabase()
    {
        RunWorld world(TestDialect::MariaDb, RunWorld::bank(kFunds, longAfter()));
        world.settings().database.port = 1;
        world.settings().database.host = u"127.0.0.1"_s;
        const RunReport report = world.run(request(DatePolicy::OnlyMissing));
        QCOMPARE(report.outcome, Outcome::Failure);
        QCOMPARE(report.error->code, ErrorCode::Database);
        QVERIFY(!report.nothingToDo);
        QCOMPARE(world.bank().journal().size(), 0);
    }

    void daysNotYetPublishedAreLeftOutOfAPeriodAndNamed()
    {
        // Today is the last day of the period; the one before is complete.
        RunWorld world(TestDialect::Sqlite, RunWorld::bank(kFunds, RunWorld::at(kDays.last(), 9)));
        const RunReport report = world.run(request(DatePolicy::OnlyMissing));
        QVERIFY2(report.outcome == Outcome::Success, qPrintable(world.lines().join(u'\n')));
        QCOMPARE(world.ordered(Part::Carteira), kDays.first(4));
        QVERIFY(report.warnings.join(u'\n').contains(u"deixadas de fora: 23/04/2025"_s));
    }

    /// Newest first, the day before is not loaded yet when a date is judged by it.
    void aFundOfTheDayBeforeIsExpectedInEitherOrder_data()
    {
        QTest::addColumn<DateOrder>("order");
        QTest::newRow("oldest first") << DateOrder::OldestFirst;
        QTest::newRow("newest first") << DateOrder::NewestFirst;
    }

    void aFundOfTheDayBeforeIsExpectedInEitherOrder()
    {
        QFETCH(DateOrder, order);
        RunWorld world(TestDialect::Sqlite, RunWorld::bank(kFunds, longAfter()));
        // Without the list nothing but the day before tells of the fund.
        VERIFY_OK(world.bank().setFault(u"status-down"_s));
        world.release(kDays[3], kFunds - 1);
        const RunReport report = world.run(request(DatePolicy::Everything, order));
        QCOMPARE(report.outcome, Outcome::Failure);
        QCOMPARE(report.error->code, ErrorCode::Incomplete);
        for (const Part part : allParts()) {
            const ItemReport *item = itemOf(report, part, kDays[3]);
            QVERIFY(item);
            QCOMPARE(item->outcome, Outcome::Failure);
            QCOMPARE(item->missingFunds.size(), 1);
            QCOMPARE(itemOf(report, part, kDays[2])->outcome, Outcome::Success);
            QCOMPARE(itemOf(report, part, kDays[4])->outcome, Outcome::Success);
        }
    }

    void withoutTheListAnIncompleteDayIsNoMeasureOfTheNext()
    {
        RunWorld world(TestDialect::Sqlite, RunWorld::bank(kFunds, longAfter()));
        VERIFY_OK(world.bank().setFault(u"status-down"_s));
        RunRequest one = request();
        one.period.reset();
        const auto runOf = [&world, &one](QDate date, int released) {
            world.release(date, released);
            one.dates = {date};
            return world.run(one);
        };
        QCOMPARE(runOf(kDays[0], kFunds).outcome, Outcome::Success);
        for (const QDate date : {kDays[1], kDays[2]}) { // and it does not wear off
            const RunReport report = runOf(date, kFunds - 2);
            QCOMPARE(report.outcome, Outcome::Failure);
            for (const Part part : allParts())
                QCOMPARE(itemOf(report, part, date)->missingFunds.size(), 2);
        }
        // Its own fund, once named as ended, is expected no more.
        const QStringList gone = itemOf(runOf(kDays[3], kFunds - 2), Part::Carteira, kDays[3])->missingFunds;
        world.settings().fundosEncerrados = gone;
        QCOMPARE(runOf(kDays[4], kFunds - 2).outcome, Outcome::Success);
    }

    void aDateThatTheRunItselfShowsToBeIncompleteIsDoneToo()
    {
        RunWorld world(TestDialect::Sqlite, RunWorld::bank(kFunds, longAfter()));
        VERIFY_OK(world.bank().setFault(u"status-down"_s));
        world.release(kDays[1], kFunds - 1);
        RunRequest second = request();
        second.period.reset();
        second.dates = {kDays[1]};
        // Nothing is known of the day before: complete.
        QVERIFY(world.run(second).outcome == Outcome::Success);
        world.release(kDays[1], kFunds);
        const RunReport report = world.run(request(DatePolicy::OnlyMissing));
        QVERIFY2(report.outcome == Outcome::Success, qPrintable(world.lines().join(u'\n')));
        QCOMPARE(world.ordered(Part::Carteira), (QList{kDays[1], kDays[0], kDays[2], kDays[3], kDays[4], kDays[1]}));
        QCOMPARE(world.database()
                     .column(u"SELECT DISTINCT NmFundo FROM Ft_CarteiraDiaria WHERE DtPosicao = '%1'"_s.arg(
                         kDays[1].toString(Qt::ISODate)))
                     .size(),
                 kFunds);
    }

    void aDateThatIsDoneTooMustNotReplaceTheFilesOfAnother()
    {
        RunWorld world(TestDialect::Sqlite, RunWorld::bank(kFunds, longAfter()));
        VERIFY_OK(world.bank().setFault(u"status-down"_s));
        world.settings().pastaData = u"dd.MM"_s;
        const QDate yearBefore(2024, 4, 16);
        QCOMPARE(yearBefore.toString(u"dd.MM"), kDays[1].toString(u"dd.MM"));
        world.release(kDays[1], kFunds - 1);
        RunRequest single = request();
        single.period.reset();
        single.dates = {kDays[1]};
        QVERIFY(world.run(single).outcome == Outcome::Success); // nothing is known of the day before: complete
        world.release(kDays[1], kFunds);

        RunRequest apart = request(DatePolicy::OnlyMissing);
        apart.period.reset();
        apart.dates = {yearBefore, kDays[0], kDays[1]};
        const RunReport report = world.run(apart);
        QVERIFY(report.outcome == Outcome::Failure);
        QVERIFY2(report.error && report.error->code == ErrorCode::Config &&
                     report.error->message.contains(u"PASTA_DATA=dd.MM"_s),
                 qPrintable(world.lines().join(u'\n')));
        QVERIFY(itemOf(report, Part::Rentabilidade, yearBefore)->outcome == Outcome::Success);
        QCOMPARE(itemOf(report, Part::Rentabilidade, kDays[1]), nullptr);
    }

    void cancelKeepsWhatIsDoneAndNamesHowManyWereNotBegun()
    {
        RunWorld world(TestDialect::Sqlite, RunWorld::bank(kFunds, longAfter(), 100));
        std::stop_source stop;
        RunReport report;
        std::thread runner([&] { report = world.run(request(), stop.get_token()); });
        const bool loaded = QTest::qWaitFor(
            [&] { return world.lineWith(u"PROCESSAMENTO DE RENTABILIDADE CONCLUÍDO COM SUCESSO"_s) >= 0; }, 30'000);
        QElapsedTimer clock;
        clock.start();
        stop.request_stop();
        runner.join();
        QVERIFY(loaded);
        QVERIFY2(clock.elapsed() < 1'000, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(report.error->code, ErrorCode::Cancelled);
        QVERIFY(report.warnings.join(u'\n').contains(u"datas não chegaram a ser iniciadas"_s));
        const auto done = std::count_if(kDays.cbegin(), kDays.cend(), [&report](QDate day) {
            const ItemReport *carteira = itemOf(report, Part::Carteira, day);
            const ItemReport *nav = itemOf(report, Part::Rentabilidade, day);
            return carteira && nav && carteira->outcome == Outcome::Success && nav->outcome == Outcome::Success;
        });
        const QString counts = u"Execução cancelada: %1 de 5 datas concluídas; faltam %2"_s.arg(done).arg(5 - done);
        QVERIFY2(report.error->message.startsWith(counts), qPrintable(report.error->message));
        QCOMPARE(world.database().value(u"SELECT mensagem FROM etl_execucao WHERE id = '%1'"_s.arg(report.runId)),
                 report.error->oneLine());
        QCOMPARE(itemOf(report, Part::Carteira, kDays[0])->outcome, Outcome::Success);
        QVERIFY(world.ordered(Part::Carteira).size() < kDays.size());
        QCOMPARE(world.database().value(u"SELECT COUNT(*) FROM etl_reserva"_s), u"0"_s);
        const QString rows = world.database().value(
            u"SELECT COUNT(*) FROM Ft_CarteiraDiaria WHERE DtPosicao = '%1'"_s.arg(kDays[0].toString(Qt::ISODate)));

        const qsizetype before = world.ordered(Part::Carteira).size();
        const RunReport again = world.run(request(DatePolicy::OnlyMissing));
        QVERIFY2(again.outcome == Outcome::Success, qPrintable(world.lines().join(u'\n')));
        QVERIFY(!world.ordered(Part::Carteira).mid(before).contains(kDays[0]));
        QCOMPARE(world.database().column(u"SELECT DISTINCT DtPosicao FROM Ft_CarteiraDiaria"_s).size(), kDays.size());
        QCOMPARE(world.database().value(u"SELECT COUNT(*) FROM Ft_CarteiraDiaria WHERE DtPosicao = '%1'"_s.arg(
                     kDays[0].toString(Qt::ISODate))),
                 rows);
    }
};

QTEST_GUILESS_MAIN(TestPeriodRun)
#include "tst_periodrun.moc"
