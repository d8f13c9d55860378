// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/schedulefixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>

#include <utility>

using namespace Etl;

/// Nobody takes a schedule of the demonstration for one that loads the bank's data.
class TestScheduleEnvironment : public QObject, private SchedulePageFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

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

    void theEnvIsFoundFromTheFolderOfTheJob_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("place");
        QTest::newRow("a relative path") << QStringList{u"--env"_s, u"conf/banco.env"_s} << u"conf/banco.env"_s;
        QTest::newRow("none named: the working folder") << QStringList() << u".env"_s;
        QTest::newRow("none named and none there: beside the program") << QStringList() << u"bin/.env"_s;
    }

    void theEnvIsFoundFromTheFolderOfTheJob()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, place);
        // Where the console itself was started there is another one of that name.
        const QTemporaryDir elsewhere;
        const QByteArray tests("AUTH_URL=https://funds-uat.btgpactual.com/connect/token\n"
                               "PORTFOLIO_URL=https://funds-uat.btgpactual.com/reports/Portfolio\n"
                               "RENTABILIDADE_URL=https://funds-uat.btgpactual.com/reports/NAVPerformance\n"
                               "TICKET_URL=https://funds-uat.btgpactual.com/reports/Ticket\n");
        for (const auto &[root, text] : {std::pair(elsewhere.path(), tests), {m_folder->path(), "CLIENT_ID=x\n"}}) {
            const QString path = QDir(root).filePath(place);
            QVERIFY(QDir().mkpath(QFileInfo(path).path()));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        }
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(elsewhere.path()));
        const auto back = qScopeGuard([&before] { QDir::setCurrent(before); });
        ScheduledJob job = sampleJob();
        job.workingFolder = m_folder->path();
        job.program = m_folder->filePath(u"bin/orquestrador_btg"_s);
        job.arguments += words;
        install(job);
        open();
        QTRY_COMPARE(model()->rowCount(), 1);
        const QModelIndex cell = model()->index(0, JobModel::EnvironmentColumn);
        QCOMPARE(cell.data().toString(), u"Produção"_s);
        QCOMPARE(cell.data(Qt::ToolTipRole).toString(), QDir::toNativeSeparators(m_folder->filePath(place)));
    }

    void everyColumnIsInSightBesideTheNavigation()
    {
        ScheduledJob job = sampleJob();
        job.name = u"Demonstração D-1"_s;
        job.arguments += u"--demonstracao"_s;
        install(job);
        m_page->resize(1040, 640);
        open();
        QTRY_COMPARE(model()->rowCount(), 1);
        const auto *table = m_page->findChild<QTableView *>(u"jobs"_s);
        QTRY_VERIFY(table->columnWidth(JobModel::WhenColumn) > table->fontMetrics().averageCharWidth() * 8);
        QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
        QVERIFY(model()->index(0, JobModel::WhenColumn).data(Qt::ToolTipRole).toString().startsWith(u"das 08:30"_s));
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
};

QTEST_MAIN(TestScheduleEnvironment)
#include "tst_scheduleenvironment.moc"
