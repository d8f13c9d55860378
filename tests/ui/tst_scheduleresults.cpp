// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/identity.h"
#include "core/run/commandtext.h"
#include "core/run/reportfile.h"
#include "tests/ui/schedulefixture.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QUuid>

using namespace Etl;
using namespace Qt::StringLiterals;

/// What the page says that a job did, on a real crontab program (a script) and real report files; Monday 23/11/2026
/// 09:00 in Sao Paulo.
class TestScheduleResults : public QObject, private SchedulePageFixture
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("TZ", "America/Sao_Paulo"); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void aMissedRunIsShownAndSignalled()
    {
        install(ownJob());
        QSignalSpy late(m_page.get(), &SchedulePage::lateChanged);
        open();
        QTRY_COMPARE(model()->rowCount(), 1);
        QCOMPARE(late.last().at(0).toInt(), 1);
        QVERIFY(late.last().at(1).toString().contains(u"segunda-feira, 23/11/2026 08:30 não aconteceu"_s));
        QCOMPARE(model()->index(0, JobModel::StateColumn).data().toString(), u"não executou"_s);
        QVERIFY(m_page->findChild<QWidget *>(u"lateNotice"_s)->isVisible());
    }

    void aRunOfTheHistoryIsTheLastResult()
    {
        ScheduledJob job = ownJob();
        job.since = QDateTime(QDate(2026, 11, 23), QTime(3, 0), Qt::UTC);
        install(job);
        record(u"agendamento"_s, QTime(11, 30));
        record(u"linha de comando"_s, QTime(11, 50));
        QSignalSpy late(m_page.get(), &SchedulePage::lateChanged);
        open();
        QTRY_COMPARE(model()->rowCount(), 1);
        QCOMPARE(late.last().at(0).toInt(), 0);
        QCOMPARE(model()->index(0, JobModel::StateColumn).data().toString(), u"ativo"_s);
        QCOMPARE(model()->index(0, JobModel::LastColumn).data().toString(), u"segunda-feira, 23/11/2026 08:30"_s);
        QVERIFY(model()->index(0, JobModel::ResultColumn).data().toString().startsWith(u"FALHA – DADOS INCOMPLETOS"_s));
    }

    void whatWasExecutedNowIsTheLastResult()
    {
        install(ownJob());
        open();
        QTRY_COMPARE(model()->rowCount(), 1);
        QCOMPARE(result(), u"nenhuma execução registrada"_s);
        QSignalSpy asked(m_page.get(), &Page::runRequested);
        button(u"runJob"_s)->click();
        QCOMPARE(asked.size(), 1);
        const auto request = asked.first().first().value<RunRequest>();
        RunRequest other = request;
        other.parts = {Part::Carteira};
        // Newer, but not what the job does.
        record(u"console"_s, QTime(11, 57), parametersText(commandArguments(other)));
        record(u"console"_s, QTime(11, 55), parametersText(commandArguments(request)));
        m_page->refresh();
        QTRY_VERIFY2(result().startsWith(u"FALHA – DADOS INCOMPLETOS"_s), qPrintable(result()));
        QVERIFY2(result().endsWith(u" (à mão)"_s), qPrintable(result()));
        QCOMPARE(model()->index(0, JobModel::LastColumn).data().toString(), u"segunda-feira, 23/11/2026 08:55"_s);
        // It proves nothing of the scheduler.
        QCOMPARE(model()->index(0, JobModel::StateColumn).data().toString(), u"não executou"_s);
    }

    void whatAnotherConfigurationDidIsNoResultOfTheJob_data()
    {
        QTest::addColumn<QString>("origin");
        QTest::addColumn<QString>("parameters");
        const QString words = u"--tipo ambos --data 2026-11-19 --ate-completo 20:00"_s;
        QTest::newRow("by hand") << u"console"_s << words;
        QTest::newRow("by schedule") << u"agendamento"_s << words;
        QTest::newRow("by schedule, without its words") << u"agendamento"_s << QString();
    }

    void whatAnotherConfigurationDidIsNoResultOfTheJob()
    {
        QFETCH(QString, origin);
        QFETCH(QString, parameters);
        ScheduledJob job = ownJob();
        job.arguments += {u"--env"_s, u"outro.env"_s};
        ScheduledJob demonstration = sampleJob();
        demonstration.name = u"Demonstração"_s;
        demonstration.arguments += u"--demonstracao"_s;
        const auto table = crontabWith(crontabWith({}, job).value_or(QByteArray()), demonstration);
        QVERIFY(table);
        write(*table);
        record(origin, QTime(11, 55), parameters);
        QSignalSpy late(m_page.get(), &SchedulePage::lateChanged);
        open();
        QTRY_COMPARE(model()->rowCount(), 2);
        for (int row = 0; row < 2; ++row) {
            const QModelIndex cell = model()->index(row, JobModel::ResultColumn);
            QCOMPARE(cell.data().toString(), u"de outra configuração"_s);
            QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(u"abra-a em Configurações"_s));
            QCOMPARE(model()->index(row, JobModel::LastColumn).data().toString(), u"–"_s);
            // Nor did it miss what stands in the other history.
            QCOMPARE(model()->index(row, JobModel::StateColumn).data().toString(), u"ativo"_s);
        }
        QCOMPARE(late.last().at(0).toInt(), 0);
    }

    void whatAnotherJobDidIsNoResultOfTheJob()
    {
        ScheduledJob carteira = ownJob();
        carteira.arguments = {u"--tipo"_s, u"carteira"_s, u"--dias-atras"_s, u"1"_s};
        carteira.since = QDateTime(QDate(2026, 11, 23), QTime(3, 0), Qt::UTC);
        ScheduledJob rentabilidade = carteira;
        rentabilidade.name = u"Rentabilidade"_s;
        rentabilidade.arguments[1] = u"rentabilidade"_s;
        ScheduledJob both = carteira;
        both.name = u"Tudo"_s;
        both.arguments[1] = u"ambos"_s;
        const auto table = crontabWith(
            crontabWith(crontabWith({}, carteira).value_or(QByteArray()), rentabilidade).value_or(QByteArray()), both);
        QVERIFY(table);
        write(*table);
        record(u"agendamento"_s, QTime(11, 30), u"--tipo carteira --data 2026-11-19 --ate-completo 20:00"_s);
        record(u"agendamento"_s, QTime(11, 31), u"--tipo rentabilidade --data 2026-11-19 --ate-completo 20:00"_s,
               Outcome::Success);
        open();
        QTRY_COMPARE(model()->rowCount(), 3);
        const auto cell = [this](const ScheduledJob &job, int column) {
            return model()->index(model()->rowOf(job.name), column).data().toString();
        };
        QVERIFY2(cell(carteira, JobModel::ResultColumn).startsWith(u"FALHA – DADOS INCOMPLETOS"_s),
                 qPrintable(cell(carteira, JobModel::ResultColumn)));
        QCOMPARE(cell(rentabilidade, JobModel::ResultColumn), u"SUCESSO"_s);
        QCOMPARE(cell(both, JobModel::ResultColumn), u"nenhuma execução registrada"_s);
        QCOMPARE(cell(carteira, JobModel::StateColumn), u"ativo"_s);
        QCOMPARE(cell(rentabilidade, JobModel::StateColumn), u"ativo"_s);
        QVERIFY(cell(both, JobModel::StateColumn) != u"ativo"_s);
    }

    void theListIsReadAgainWhileItIsOnTheScreen()
    {
        install(ownJob());
        open();
        QTRY_COMPARE(model()->rowCount(), 1);
        QCOMPARE(result(), u"nenhuma execução registrada"_s);
        auto *watch = m_page->findChild<QTimer *>(u"jobWatch"_s);
        QVERIFY(watch && watch->isActive());
        record(u"agendamento"_s, QTime(11, 30));
        watch->setInterval(0);
        QTRY_VERIFY(result().startsWith(u"FALHA – DADOS INCOMPLETOS"_s));
        m_page->hide();
        QVERIFY(!watch->isActive());
    }

private:
    QString result() const { return model()->index(0, JobModel::ResultColumn).data().toString(); }

    void record(const QString &origin, QTime utc, const QString &parameters = {}, Outcome outcome = Outcome::Failure)
    {
        RunReport report = incompleteReport(QDate(2026, 11, 19));
        report.runId = QUuid::createUuid().toString(QUuid::WithoutBraces);
        report.origin = origin;
        report.parameters = parameters;
        report.computer = processIdentity().computer;
        report.started = QDateTime(QDate(2026, 11, 23), utc, Qt::UTC);
        report.finished = report.started.addSecs(95);
        report.outcome = outcome;
        for (ItemReport &item : report.items)
            item.date = QDate(2026, 11, 19);
        if (report.items.isEmpty()) {
            ItemReport item;
            item.date = QDate(2026, 11, 19);
            report.items = {item};
        }
        if (outcome == Outcome::Success)
            report.error.reset();
        else if (!report.error)
            report.error = Error{ErrorCode::Incomplete, u"faltam fundos"_s, {}, {}};
        const ReportFile file(m_settings.dirLogs, report.runId);
        QVERIFY(file.write(report));
    }
};

QTEST_MAIN(TestScheduleResults)
#include "tst_scheduleresults.moc"
