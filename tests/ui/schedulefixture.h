// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/cronscheduler.h"
#include "core/schedule/crontab.h"
#include "tests/ui/fakeengine.h"
#include "tests/unit/schedule/schedulesamples.h"
#include "ui/schedule/jobmodel.h"
#include "ui/schedule/schedulepage.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace Etl {

using namespace Qt::StringLiterals;

/// The page "Agendamento" on a real crontab program (a script); Monday 23/11/2026 09:00 in Sao Paulo.
class SchedulePageFixture
{
protected:
    void setUp()
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

    void tearDown() { m_page.reset(); }

    void makePage(const QString &crontab)
    {
        m_page = std::make_unique<SchedulePage>(*m_clock, nullptr, std::make_shared<CronScheduler>(crontab));
        m_page->setProgram(u"/opt/orquestrador/bin/orquestrador_btg"_s);
        m_tester =
            std::make_unique<QAbstractItemModelTester>(model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_page->resize(1180, 640);
        m_page->setVisible(true);
    }

    void open() { m_page->setEngine(std::make_shared<FakeEngine>(*m_clock, m_settings)); }

    /// One of the open configuration: it finds that .env in its folder.
    ScheduledJob ownJob() const
    {
        ScheduledJob job = sampleJob();
        job.workingFolder = m_folder->path();
        return job;
    }

    void install(ScheduledJob job)
    {
        const auto table = crontabWith({}, job);
        QVERIFY(table);
        write(*table);
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

} // namespace Etl
