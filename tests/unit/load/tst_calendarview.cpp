// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/calendarview.h"

#include "tests/unit/load/loadfixture.h"

using namespace Etl;
using namespace Qt::StringLiterals;

class TestCalendarView : public QObject
{
    Q_OBJECT

private slots:
    void readsTheInterval_data() { addDialects(); }
    void readsTheInterval();
    void missingViewIsAnError_data() { addDialects(); }
    void missingViewIsAnError();
};

void TestCalendarView::readsTheInterval()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect, Part::Carteira, false);
    f.database.run(u"CREATE TABLE Dm_Calendario (d DATE, h INT, w INT)"_s);
    f.database.run(u"INSERT INTO Dm_Calendario VALUES ('2025-04-09',0,0), ('2025-04-10',0,0), ('2025-04-11',1,0), "
                   "('2025-04-12',0,1), ('2025-04-13',NULL,1), ('2025-04-14',0,0)"_s);
    f.database.run(
        u"CREATE VIEW vw_calendario AS SELECT d AS DtReferencia, h AS Feriado, w AS FimSemana FROM Dm_Calendario"_s);
    const auto days = readCalendarView(*f.session, u"vw_calendario"_s, QDate(2025, 4, 10), QDate(2025, 4, 13));
    VERIFY_OK(days);
    const QHash<QDate, BusinessDays::Override> expected = {
        {QDate(2025, 4, 10), {true}}, {QDate(2025, 4, 11), {false}}, {QDate(2025, 4, 12), {false}}};
    QCOMPARE(*days, expected);
}

void TestCalendarView::missingViewIsAnError()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect, Part::Carteira, false);
    const auto days = readCalendarView(*f.session, u"vw_calendario"_s, QDate(2025, 4, 10), QDate(2025, 4, 13));
    QVERIFY(!days.has_value());
    QCOMPARE(days.error().code, ErrorCode::Database);
    QVERIFY(days.error().oneLine().contains(u"vw_calendario"_s));
}

QTEST_GUILESS_MAIN(TestCalendarView)
#include "tst_calendarview.moc"
