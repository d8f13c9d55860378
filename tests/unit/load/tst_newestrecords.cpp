// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/newestrecords.h"

#include "core/load/lease.h"
#include "tests/unit/load/coverageworld.h"

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kStart(QDate(2025, 4, 11), QTime(11, 30), Qt::UTC);
const QDate kDay(2025, 4, 10);

} // namespace

class TestNewestRecords : public QObject
{
    Q_OBJECT

private slots:
    void everyStepOfAnotherProcessIsNoticed_data() { addDialects(); }
    void everyStepOfAnotherProcessIsNoticed();
    void nothingNewLooksTheSame_data() { addDialects(); }
    void nothingNewLooksTheSame();
    void tablesThatAreNotThereAreEmpty_data() { addDialects(); }
    void tablesThatAreNotThereAreEmpty();
};

void TestNewestRecords::everyStepOfAnotherProcessIsNoticed()
{
    QFETCH(TestDialect, dialect);
    CoverageWorld world(dialect);
    Session &session = *world.fixture.session;
    QStringList marks;
    const auto look = [&] {
        const auto mark = newestRecords(session);
        VERIFY_OK(mark);
        marks.append(*mark);
    };
    look();
    world.beginRun(u"run-1"_s, kStart);
    look();
    const auto lease = takeLease(session, Part::Carteira, kDay, ownerNamed(u"run-1"_s));
    VERIFY_OK(lease);
    look();
    world.endDate(Part::Carteira, kDay, u"run-1"_s, kStart);
    look();
    // A later pass writes the same dates again, with other numbers.
    VERIFY_OK(forgetItems(session, u"run-1"_s, {kDay}));
    look();
    world.endDate(Part::Carteira, kDay, u"run-1"_s, kStart, {}, 34);
    look();
    VERIFY_OK(releaseLease(session, *lease));
    look();
    world.endRun(Part::Carteira, kDay, kStart, {}, {}, u"run-1"_s);
    look();
    world.endRun(Part::Carteira, kDay, kStart.addSecs(1));
    look();
    QCOMPARE(marks.size(), 9);
    marks.removeAt(4); // forgotten: as before the date ended for the first time
    QCOMPARE(QSet<QString>(marks.cbegin(), marks.cend()).size(), 8);
}

void TestNewestRecords::nothingNewLooksTheSame()
{
    QFETCH(TestDialect, dialect);
    CoverageWorld world(dialect);
    for (int run = 0; run < 40; ++run)
        world.endRun(Part::Carteira, kDay, kStart.addSecs(run));
    const auto first = newestRecords(*world.fixture.session);
    const auto second = newestRecords(*world.fixture.session);
    VERIFY_OK(first);
    VERIFY_OK(second);
    QVERIFY(!first->isEmpty());
    QCOMPARE(*first, *second);
}

void TestNewestRecords::tablesThatAreNotThereAreEmpty()
{
    QFETCH(TestDialect, dialect);
    CoverageWorld world(dialect, false);
    const auto mark = newestRecords(*world.fixture.session);
    VERIFY_OK(mark);
    QCOMPARE(*mark, QString());
}

QTEST_GUILESS_MAIN(TestNewestRecords)
#include "tst_newestrecords.moc"
