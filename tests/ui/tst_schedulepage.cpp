// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/identity.h"
#include "core/run/reportfile.h"
#include "core/schedule/cronscheduler.h"
#include "core/schedule/crontab.h"
#include "tests/ui/fakeengine.h"
#include "tests/unit/schedule/schedulesamples.h"
#include "ui/controls/theme.h"
#include "ui/schedule/jobmodel.h"
#include "ui/schedule/schedulepage.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QTimeEdit>
#include <QUuid>

#include <algorithm>

using namespace Etl;
using namespace Qt::StringLiterals;

/// The page on a real crontab program (a script) and real report files; Monday 23/11/2026 09:00 in Sao Paulo.
class TestSchedulePage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("TZ", "America/Sao_Paulo");
        applyTheme(*qApp, false);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<FakeClock>(QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC));
        m_program = fakeCrontab(*m_folder);
        m_settings = {};
        m_settings.envPath = m_folder->filePath(u".env"_s);
        m_settings.dirLogs = m_folder->filePath(u"logs"_s);
        m_settings.reportPath = m_folder->filePath(u"carteira"_s);
        m_settings.database.driver = u"QSQLITE"_s;
        m_settings.database.name = m_folder->filePath(u"nao-existe.db"_s);
        makePage(m_program);
    }

    void cleanup() { m_page.reset(); }

    void withoutEngineItSaysSo()
    {
        m_page->setEngine(nullptr);
        QCOMPARE(text(u"messageTitle"_s), u"Sem configuração"_s);
    }

    void withoutCrontabItSaysWhatToInstall()
    {
        makePage(u"/nao/existe/crontab"_s);
        open();
        QTRY_VERIFY(text(u"messageText"_s).contains(u"apt install cron"_s));
    }

    void aSchedulerThatFailsIsNoEmptyList()
    {
        QVERIFY(writeScript(m_program, "echo 'You are not allowed' >&2; exit 1\n"));
        open();
        QTRY_COMPARE(text(u"messageTitle"_s), u"O agendador não respondeu"_s);
        QVERIFY(text(u"messageText"_s).contains(u"You are not allowed"_s));
    }

    void theTemplateIsSavedIntoTheTable()
    {
        write("# de outro\n5 4 * * * x\n");
        open();
        QTRY_VERIFY(button(u"primary"_s)->isVisible());
        button(u"primary"_s)->click();
        QTRY_VERIFY(label(u"commandPreview"_s)->isVisible());
        QCOMPARE(m_page->findChild<QComboBox *>(u"jobTemplate"_s)->currentText(),
                 u"A cada 30 min a partir das 08:30, até tudo estar liberado"_s);
        QVERIFY(text(u"commandPreview"_s).contains(u"'--politica' 'faltantes-e-falhas'"_s));
        QVERIFY(!text(u"commandPreview"_s).contains(u"--ate-completo"_s));
        QVERIFY(text(u"commandPreview"_s).contains(u"'--env' '"_s + m_settings.envPath));
        QVERIFY(text(u"nextPreview"_s).startsWith(u"segunda-feira, 23/11/2026 09:30"_s));
        QSignalSpy told(m_page.get(), &Page::told);
        saveButton()->click();
        QTRY_COMPARE(told.size(), 1);
        QTRY_COMPARE(model()->rowCount(), 1);
        const QByteArray table = read();
        QVERIFY(table.startsWith("# de outro\n5 4 * * * x\n"));
        QVERIFY2(table.contains("\n0 9-20 * * 1-5 mkdir") && table.contains("\n30 8-19 * * 1-5 mkdir"),
                 table.constData());
        QVERIFY(table.contains("ORQUESTRADOR_ORIGEM=agendamento"));
        QTRY_VERIFY(m_page->findChild<QTableView *>()->isVisible());
    }

    void theOneStartThatWaitsIsATemplateToo()
    {
        open();
        QTRY_VERIFY(button(u"primary"_s)->isVisible());
        button(u"primary"_s)->click();
        chooseTemplate(1);
        QVERIFY(text(u"commandPreview"_s).contains(u"'--ate-completo' '20:00'"_s));
        QVERIFY(!text(u"commandPreview"_s).contains(u"--politica"_s));
        QVERIFY(text(u"nextPreview"_s).startsWith(u"terça-feira, 24/11/2026 08:30"_s));
        m_page->findChild<QCheckBox *>(u"jobOnlyMissing"_s)->setChecked(true);
        QCOMPARE(m_page->findChild<QComboBox *>(u"jobTemplate"_s)->currentIndex(), -1);
        chooseTemplate(0);
        QVERIFY(text(u"commandPreview"_s).contains(u"'--politica' 'faltantes-e-falhas'"_s));
    }

    void holidaysAreMarkedInThePreview()
    {
        m_clock->advance(std::chrono::hours(24 * 30)); // Wednesday before Christmas
        open();
        QTRY_VERIFY(button(u"primary"_s)->isVisible());
        button(u"primary"_s)->click();
        chooseTemplate(1);
        QVERIFY2(text(u"nextPreview"_s).contains(u"25/12/2026 08:30 – feriado"_s), qPrintable(text(u"nextPreview"_s)));
    }

    void mistakesAreSaidAndNothingCanBeSaved()
    {
        open();
        QTRY_VERIFY(button(u"primary"_s)->isVisible());
        button(u"primary"_s)->click();
        QVERIFY(saveButton()->isEnabled());
        m_page->findChild<QRadioButton *>(u"timingFixed"_s)->click();
        auto *times = m_page->findChild<QLineEdit *>(u"jobTimes"_s);
        QVERIFY(!saveButton()->isEnabled());
        times->setText(u"8:30, 25:00"_s);
        QVERIFY(!saveButton()->isEnabled());
        QVERIFY(text(u"formWhy"_s).contains(u"HH:MM"_s));
        times->setText(u"18h, 8:30"_s);
        QVERIFY2(saveButton()->isEnabled(), qPrintable(text(u"formWhy"_s)));
        QVERIFY(text(u"nextPreview"_s).startsWith(u"segunda-feira, 23/11/2026 18:00"_s));
    }

    void aRefusalKeepsTheFormAndSaysWhy()
    {
        open();
        QTRY_VERIFY(button(u"primary"_s)->isVisible());
        button(u"primary"_s)->click();
        QVERIFY(
            writeScript(m_program, "case \"$1\" in -l) exit 0;; *) cat >/dev/null; echo 'bad' >&2; exit 1;; esac\n"));
        saveButton()->click();
        auto *notice = m_page->findChild<QWidget *>(u"troubleNotice"_s);
        QTRY_VERIFY(notice->isVisible());
        QVERIFY(notice->accessibleName().contains(u"recusou"_s));
        QVERIFY(label(u"commandPreview"_s)->isVisible());
        QTRY_VERIFY(saveButton()->isEnabled());
    }

    void aMissedRunIsShownAndSignalled()
    {
        install(sampleJob());
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
        ScheduledJob job = sampleJob();
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

    void switchingOffAndRemovingReachTheTable()
    {
        install(sampleJob());
        open();
        QTRY_COMPARE(model()->rowCount(), 1);
        button(u"toggleJob"_s)->click();
        QTRY_COMPARE(model()->index(0, JobModel::StateColumn).data().toString(), u"desativado"_s);
        QVERIFY(read().contains("# desativado: 30 8"));
        QTRY_VERIFY(button(u"removeJob"_s)->isEnabled() && button(u"removeJob"_s)->parentWidget()->isEnabled());
        button(u"removeJob"_s)->click();
        auto *question = m_page->findChild<QWidget *>(u"removeQuestion"_s);
        QVERIFY(question->isVisible());
        QCOMPARE(model()->rowCount(), 1);
        question->findChild<QPushButton *>(u"confirmRemove"_s)->click();
        QTRY_COMPARE(model()->rowCount(), 0);
        QCOMPARE(read(), QByteArray());
    }

    void executeNowPassesOnWhatTheScheduleCarries_data()
    {
        QTest::addColumn<ScheduledJob>("job");
        QTest::addColumn<RunRequest>("expected");
        const RunRequest plain;
        const auto row = [](const char *name, const QStringList &words, const RunRequest &request,
                            JobTiming timing = JobTiming::Every) {
            ScheduledJob job = sampleJob(timing);
            job.arguments = QStringList{u"--tipo"_s, u"ambos"_s, u"--dias-atras"_s, u"1"_s} + words;
            QTest::newRow(name) << job << request;
        };
        row("nothing more", {}, plain);
        RunRequest request = plain;
        request.waiting = Waiting{};
        row("one start that waits", {}, request, JobTiming::UntilComplete);
        request.waiting->interval = std::chrono::minutes(12);
        row("its interval", {u"--intervalo"_s, u"12"_s}, request, JobTiming::UntilComplete);
        request = plain;
        request.policy = DatePolicy::MissingAndFailed;
        row("only what is missing or failed", {u"--politica"_s, u"faltantes-e-falhas"_s}, request);
        request.policy = DatePolicy::OnlyMissing;
        row("only what is missing", {u"--somente-faltantes"_s}, request);
        request = plain;
        request.dryRun = true;
        request.mode = RunMode::LoadOnly;
        row("dry run of the load", {u"--apenas-carga"_s, u"--simular"_s}, request);
        request = plain;
        request.folders.carteira = u"/outra pasta"_s;
        row("a folder of its own", {u"--dir-carteira"_s, u"/outra pasta"_s}, request);
    }

    void executeNowPassesOnWhatTheScheduleCarries()
    {
        QFETCH(ScheduledJob, job);
        QFETCH(RunRequest, expected);
        job.workingFolder = m_folder->path();
        install(job);
        open();
        QTRY_COMPARE(model()->rowCount(), 1);
        QSignalSpy asked(m_page.get(), &Page::runRequested);
        button(u"runJob"_s)->click();
        QCOMPARE(asked.size(), 1);
        const auto request = asked.first().first().value<RunRequest>();
        if (expected.folders.carteira.isEmpty())
            expected.folders.carteira = m_settings.reportPath;
        expected.dates = {QDate(2026, 11, 19)};
        expected.origin = request.origin;
        expected.dateText = request.dateText;
        QCOMPARE(request, expected);
        QVERIFY(asked.first().at(1).toBool());
    }

    void aJobKeepsItsConfigurationWhicheverIsOpen_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("said");
        QTest::newRow("another .env") << QStringList{u"--env"_s, u"/producao/.env"_s} << u"/producao/.env"_s;
        QTest::newRow("the demonstration") << QStringList{u"--demonstracao"_s} << u"a demonstração"_s;
    }

    void aJobKeepsItsConfigurationWhicheverIsOpen()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, said);
        ScheduledJob job = sampleJob();
        job.arguments += words;
        install(job);
        open();
        QTRY_COMPARE(model()->rowCount(), 1);
        QSignalSpy asked(m_page.get(), &Page::runRequested);
        button(u"runJob"_s)->click();
        QCOMPARE(asked.size(), 0);
        QTRY_VERIFY(shows(said));
        button(u"changeJob"_s)->click();
        m_page->findChild<QSpinBox *>(u"jobDaysBack"_s)->setValue(2);
        saveButton()->click();
        QTRY_VERIFY(read().contains("'--dias-atras' '2'"));
        QVERIFY(read().contains(u"'%1'"_s.arg(words.join(u"' '"_s)).toUtf8()));
    }

    void everyJobSaysItsEnvironment_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("env");
        QTest::addColumn<QString>("said");
        QTest::newRow("the bank") << QStringList() << QByteArray("CLIENT_ID=x\n") << u"Produção"_s;
        QTest::newRow("tests of the bank")
            << QStringList()
            << QByteArray("AUTH_URL=https://funds-uat.btgpactual.com/connect/token\n"
                          "PORTFOLIO_URL=https://funds-uat.btgpactual.com/reports/Portfolio\n"
                          "RENTABILIDADE_URL=https://funds-uat.btgpactual.com/reports/NAVPerformance\n"
                          "TICKET_URL=https://funds-uat.btgpactual.com/reports/Ticket\n")
            << u"Homologação"_s;
        QTest::newRow("the demonstration") << QStringList{u"--demonstracao"_s} << QByteArray() << u"Demonstração"_s;
        QTest::newRow("a .env that is gone")
            << QStringList{u"--env"_s, u"/nao/existe/.env"_s} << QByteArray() << u"não se sabe"_s;
    }

    void everyJobSaysItsEnvironment()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, env);
        QFETCH(QString, said);
        QFile file(m_settings.envPath);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(env) == env.size());
        file.close();
        ScheduledJob job = sampleJob();
        job.workingFolder = m_folder->path();
        job.arguments += words;
        install(job);
        open();
        QTRY_COMPARE(model()->rowCount(), 1);
        const QModelIndex cell = model()->index(0, JobModel::EnvironmentColumn);
        QCOMPARE(cell.data().toString(), said);
        QVERIFY(!cell.data(Qt::DecorationRole).isNull() && cell.data(Qt::ForegroundRole).isValid());
    }

    void aScheduleOfTheDemonstrationWarnsBeforeItIsMade()
    {
        m_settings.demonstration = true;
        open();
        QTRY_VERIFY(button(u"primary"_s)->isVisible());
        button(u"primary"_s)->click();
        auto *warning = m_page->findChild<QWidget *>(u"environmentWarning"_s);
        QVERIFY(warning->isVisible());
        QVERIFY(warning->accessibleName().contains(u"não busca nada do BTG"_s));
        QVERIFY(text(u"formEnvironment"_s).contains(u"Demonstração"_s));
        QCOMPARE(saveButton()->text(), u"Salvar agendamento da demonstração"_s);
        QSignalSpy told(m_page.get(), &Page::told);
        saveButton()->click();
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(told.first().first().toString().contains(u"não busca dados do BTG"_s));
        QTRY_COMPARE(model()->rowCount(), 1);
        QCOMPARE(model()->index(0, JobModel::NameColumn).data().toString(), u"Demonstração D-1"_s);
    }

    void aScheduleOfTheBankDoesNotWarn()
    {
        for (QUrl *url :
             {&m_settings.api.authUrl, &m_settings.api.portfolioUrl, &m_settings.api.navUrl, &m_settings.api.ticketUrl})
            *url = QUrl(u"https://funds.btgpactual.com/x"_s);
        open();
        QTRY_VERIFY(button(u"primary"_s)->isVisible());
        button(u"primary"_s)->click();
        QVERIFY(!m_page->findChild<QWidget *>(u"environmentWarning"_s)->isVisible());
        QVERIFY(text(u"formEnvironment"_s).contains(u"Produção"_s));
        QCOMPARE(saveButton()->text(), u"Salvar agendamento"_s);
    }

    void aJobChangedByHandIsShownAndCanBeWrittenAnew()
    {
        install(sampleJob());
        write(read().replace("30 8 * *", "31 8 * *"));
        open();
        QTRY_COMPARE(model()->rowCount(), 1);
        QVERIFY(model()->index(0, JobModel::StateColumn).data().toString().contains(u"alterado"_s));
        QVERIFY(!button(u"runJob"_s)->isEnabled());
        button(u"changeJob"_s)->click();
        saveButton()->click();
        QTRY_COMPARE(model()->index(0, JobModel::StateColumn).data().toString(), u"ativo"_s);
    }

private:
    void makePage(const QString &crontab)
    {
        m_page = std::make_unique<SchedulePage>(*m_clock, nullptr, std::make_shared<CronScheduler>(crontab));
        m_page->setProgram(u"/opt/orquestrador/bin/orquestrador_btg"_s);
        m_tester =
            std::make_unique<QAbstractItemModelTester>(model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_page->resize(1180, 640);
        m_page->setVisible(true);
    }

    void chooseTemplate(int index) { emit m_page->findChild<QComboBox *>(u"jobTemplate"_s)->activated(index); }

    bool shows(const QString &text) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&text](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }

    void open() { m_page->setEngine(std::make_shared<FakeEngine>(*m_clock, m_settings)); }

    void install(ScheduledJob job)
    {
        const auto table = crontabWith({}, job);
        QVERIFY(table);
        write(*table);
    }

    void record(const QString &origin, QTime utc)
    {
        RunReport report = incompleteReport(QDate(2026, 11, 19));
        report.runId = QUuid::createUuid().toString(QUuid::WithoutBraces);
        report.origin = origin;
        report.computer = processIdentity().computer;
        report.started = QDateTime(QDate(2026, 11, 23), utc, Qt::UTC);
        report.finished = report.started.addSecs(95);
        report.outcome = Outcome::Failure;
        for (ItemReport &item : report.items)
            item.date = QDate(2026, 11, 19);
        if (report.items.isEmpty()) {
            ItemReport item;
            item.date = QDate(2026, 11, 19);
            report.items = {item};
        }
        if (!report.error)
            report.error = Error{ErrorCode::Incomplete, u"faltam fundos"_s, {}, {}};
        const ReportFile file(m_settings.dirLogs, report.runId);
        QVERIFY(file.write(report));
    }

    void write(const QByteArray &table)
    {
        QFile file(m_folder->filePath(u"table"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(table), table.size());
    }

    QByteArray read() const
    {
        QFile file(m_folder->filePath(u"table"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }

    QLabel *label(const QString &name) const { return m_page->findChild<QLabel *>(name); }
    QString text(const QString &name) const { return label(name)->text(); }
    JobModel *model() const { return m_page->findChild<JobModel *>(); }
    QPushButton *saveButton() const { return m_page->findChild<JobForm *>()->findChild<QPushButton *>(u"primary"_s); }

    QPushButton *button(const QString &name) const
    {
        for (auto *found : m_page->findChildren<QPushButton *>(name)) {
            if (found != saveButton())
                return found;
        }
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<SchedulePage> m_page;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    Settings m_settings;
    QString m_program;
};

QTEST_MAIN(TestSchedulePage)
#include "tst_schedulepage.moc"
