// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/schedulefixture.h"
#include "ui/controls/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QThreadPool>
#include <QTimeEdit>
#include <QTimer>

#include <algorithm>

using namespace Etl;
using namespace Qt::StringLiterals;

/// The page on a real crontab program (a script) and real report files; Monday 23/11/2026 09:00 in Sao Paulo.
class TestSchedulePage : public QObject, private SchedulePageFixture
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("TZ", "America/Sao_Paulo");
        applyTheme(false);
    }

    void init() { setUp(); }
    void cleanup() { tearDown(); }

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

    void anEmptyListStaysInSightWhileItIsReadAgain()
    {
        open();
        QTRY_VERIFY(button(u"primary"_s)->isVisible());
        class HideCounter : public QObject
        {
        public:
            int hidden = 0;
            bool eventFilter(QObject *watched, QEvent *event) override
            {
                hidden += event->type() == QEvent::Hide ? 1 : 0;
                return QObject::eventFilter(watched, event);
            }
        } counter;
        button(u"primary"_s)->installEventFilter(&counter);
        QSignalSpy answered(m_page.get(), &SchedulePage::lateChanged);
        m_page->findChild<QTimer *>(u"jobWatch"_s)->setInterval(0);
        QTRY_VERIFY(answered.size() >= 2);
        QCOMPARE(counter.hidden, 0);
        QCOMPARE(text(u"messageTitle"_s), u"Nenhum agendamento neste computador"_s);
    }

    void theQuestionOutlivesAReadingThatWasUnderWay()
    {
        install(ownJob());
        open();
        QTRY_COMPARE(model()->rowCount(), 1);
        m_page->refresh();
        button(u"removeJob"_s)->click();
        auto *question = m_page->findChild<QWidget *>(u"removeQuestion"_s);
        QVERIFY(question->isVisible());
        QVERIFY(QThreadPool::globalInstance()->waitForDone(20'000));
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        QVERIFY(question->isVisible());
        QSignalSpy answered(m_page.get(), &SchedulePage::lateChanged);
        question->findChild<QPushButton *>(u"keepJob"_s)->click();
        QVERIFY(!question->isVisible());
        QTRY_COMPARE(answered.size(), 1);
        QCOMPARE(model()->rowCount(), 1);
    }

    void theJobThatTheQuestionNamesIsRemoved()
    {
        ScheduledJob other = ownJob();
        other.name = u"Conferência"_s;
        const auto table = crontabWith(crontabWith({}, ownJob()).value_or(QByteArray()), other);
        QVERIFY(table);
        write(*table);
        open();
        QTRY_COMPARE(model()->rowCount(), 2);
        const auto *jobs = m_page->findChild<QTableView *>(u"jobs"_s);
        const QString named = model()->index(jobs->currentIndex().row(), JobModel::NameColumn).data().toString();
        const int next = 1 - jobs->currentIndex().row();
        const QString kept = model()->index(next, JobModel::NameColumn).data().toString();
        button(u"removeJob"_s)->click();
        auto *question = m_page->findChild<QWidget *>(u"removeQuestion"_s);
        QVERIFY(question->accessibleName().contains(named));
        jobs->selectionModel()->setCurrentIndex(model()->index(next, 0), QItemSelectionModel::NoUpdate);
        QVERIFY(question->isVisible());
        question->findChild<QPushButton *>(u"confirmRemove"_s)->click();
        QTRY_COMPARE(model()->rowCount(), 1);
        QCOMPARE(model()->index(0, JobModel::NameColumn).data().toString(), kept);
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
    void chooseTemplate(int index) { emit m_page->findChild<QComboBox *>(u"jobTemplate"_s)->activated(index); }

    bool shows(const QString &text) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&text](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }
};

QTEST_MAIN(TestSchedulePage)
#include "tst_schedulepage.moc"
