// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/schedulefixture.h"
#include "ui/schedule/zonewords.h"

#include <QRadioButton>
#include <QTimeEdit>

using namespace Etl;

/// On a computer of another time zone nobody takes its clock for that of Brasília. Here: Lisbon, in November three
/// hours ahead; Monday 23/11/2026 12:00 there.
class TestScheduleZone : public QObject, private SchedulePageFixture
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("TZ", "Europe/Lisbon"); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void theNoteNamesTheClockAndHowFarItIs_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("said");
        QTest::newRow("the same") << QByteArray("America/Sao_Paulo")
                                  << u"Horário deste computador (America/Sao_Paulo), igual ao de Brasília."_s;
        QTest::newRow("another name of the same")
            << QByteArray("America/Fortaleza") << u"(America/Fortaleza), igual ao de Brasília."_s;
        QTest::newRow("ahead") << QByteArray("Europe/Lisbon") << u"(Europe/Lisbon), 3 h à frente de Brasília."_s;
        QTest::newRow("ahead, with minutes")
            << QByteArray("Asia/Kolkata") << u"(Asia/Kolkata), 8 h 30 min à frente de Brasília."_s;
        QTest::newRow("behind") << QByteArray("America/Manaus") << u"(America/Manaus), 1 h atrás de Brasília."_s;
    }

    void theNoteNamesTheClockAndHowFarItIs()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, said);
        const QString note = zoneNote(QTimeZone(zone), m_clock->now());
        QVERIFY2(note.contains(said), qPrintable(note));
    }

    void timesOfAJobStandInBothClocks_data()
    {
        QTest::addColumn<ScheduledJob>("job");
        QTest::addColumn<QString>("said");
        QTest::newRow("fixed") << sampleJob(JobTiming::Fixed)
                               << u"às 08:30, 12:00 e 18:00 (em Brasília, às 05:30, 09:00 e 15:00)"_s;
        QTest::newRow("every") << sampleJob(JobTiming::Every)
                               << u"a cada 30 min das 08:30 às 20:00 (em Brasília, a cada 30 min das 05:30 às 17:00)"_s;
        // --ate-completo is told the limit, and reads it as time of Brasília.
        QTest::newRow("one start that waits")
            << sampleJob() << u"das 08:30 (05:30 em Brasília) até tudo estar liberado (limite 20:00 em Brasília)"_s;
    }

    void timesOfAJobStandInBothClocks()
    {
        QFETCH(ScheduledJob, job);
        QFETCH(QString, said);
        QCOMPARE(timingBesideBrasilia(job, QTimeZone("Europe/Lisbon"), m_clock->now()), said);
        QCOMPARE(timingBesideBrasilia(job, QTimeZone("America/Sao_Paulo"), m_clock->now()), timingText(job));
    }

    void anotherDateInBrasiliaIsSaid()
    {
        const QDateTime there(QDate(2026, 11, 24), QTime(8, 30), QTimeZone("Pacific/Auckland"));
        QCOMPARE(momentBesideBrasilia(there), u"terça-feira, 24/11/2026 08:30 (23/11/2026 16:30 em Brasília)"_s);
    }

    void thePageShowsBothClocks()
    {
        install(sampleJob());
        open();
        QTRY_COMPARE(model()->rowCount(), 1);
        QVERIFY2(text(u"zoneNote"_s).contains(u"(Europe/Lisbon), 3 h à frente de Brasília"_s),
                 qPrintable(text(u"zoneNote"_s)));
        QVERIFY(model()->index(0, JobModel::WhenColumn).data().toString().contains(u"05:30 em Brasília"_s));
        QVERIFY(model()
                    ->headerData(JobModel::WhenColumn, Qt::Horizontal, Qt::ToolTipRole)
                    .toString()
                    .contains(u"deste computador"_s));
        QVERIFY2(text(u"jobDetails"_s).startsWith(u"terça-feira, 24/11/2026 08:30 (05:30 em Brasília)"_s),
                 qPrintable(text(u"jobDetails"_s)));
    }

    void theLimitOfTheWaitingSaysThatItIsOfBrasilia()
    {
        open();
        QTRY_VERIFY(button(u"primary"_s)->isVisible());
        button(u"primary"_s)->click();
        const auto *until = m_page->findChild<QTimeEdit *>(u"until"_s);
        const auto limit = [this, until] {
            QString said;
            const auto labels = m_page->findChildren<QLabel *>();
            for (const QLabel *label : labels)
                said += label->buddy() == until ? label->text().remove(u'&') : QString();
            return said;
        };
        m_page->findChild<QRadioButton *>(u"timingEvery"_s)->click();
        QCOMPARE(limit(), u"até, no máximo,"_s);
        m_page->findChild<QRadioButton *>(u"timingUntilComplete"_s)->click();
        QCOMPARE(limit(), u"até, no máximo (horário de Brasília)"_s);
    }

    void theFormComparesStartAndLimitInTheTimeOfBrasilia()
    {
        open();
        QTRY_VERIFY(button(u"primary"_s)->isVisible());
        button(u"primary"_s)->click();
        m_page->findChild<QRadioButton *>(u"timingUntilComplete"_s)->click();
        m_page->findChild<QTimeEdit *>(u"from"_s)->setTime({11, 30}); // 08:30 in Brasília
        m_page->findChild<QTimeEdit *>(u"until"_s)->setTime({9, 0});
        QCOMPARE(text(u"formWhy"_s), QString());
        m_page->findChild<QTimeEdit *>(u"until"_s)->setTime({8, 0});
        QVERIFY2(text(u"formWhy"_s).contains(u"11:30 neste computador, é 08:30 em Brasília"_s),
                 qPrintable(text(u"formWhy"_s)));
    }

    void theFormShowsBothClocks()
    {
        open();
        QTRY_VERIFY(button(u"primary"_s)->isVisible());
        button(u"primary"_s)->click();
        QVERIFY(text(u"formZone"_s).contains(u"(Europe/Lisbon)"_s));
        QVERIFY2(text(u"nextPreview"_s).contains(u" em Brasília)"_s), qPrintable(text(u"nextPreview"_s)));
    }
};

QTEST_MAIN(TestScheduleZone)
#include "tst_schedulezone.moc"
