// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/cronscheduler.h"
#include "tests/unit/schedule/schedulesamples.h"

#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestCronScheduler : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_program = fakeCrontab(*m_folder);
        QVERIFY(!m_program.isEmpty());
    }

    void withoutCrontabItSaysWhatToInstall()
    {
        const auto listing = CronScheduler(u"/nao/existe/crontab"_s).list();
        QVERIFY(listing);
        QVERIFY(!listing->available);
        QVERIFY(listing->howToMakeAvailable.contains(u"apt install cron"_s));
    }

    void aJobIsMadeChangedAndRemovedInTheRealTable()
    {
        const CronScheduler cron(m_program);
        QVERIFY(cron.list()->entries.isEmpty());
        write("# meu\n0 1 * * * x\n");
        QVERIFY(cron.put(sampleJob(), {}));
        QCOMPARE(cron.list()->entries.size(), 1);
        QCOMPARE(cron.list()->entries.first().job, sampleJob());
        ScheduledJob changed = sampleJob(JobTiming::Fixed);
        changed.name = u"Outro nome"_s;
        QVERIFY(cron.put(changed, sampleJob().name));
        QCOMPARE(cron.list()->entries.size(), 1);
        QCOMPARE(cron.list()->entries.first().job, changed);
        QVERIFY(cron.remove(changed.name));
        QCOMPARE(read(), QByteArray("# meu\n0 1 * * * x\n"));
    }

    void aTableThatCannotBeReadIsNeverWritten()
    {
        write("0 1 * * * x\n");
        QVERIFY(
            writeScript(m_program, "case \"$1\" in -l) echo 'You are not allowed to use this program' >&2; exit 1;; "
                                   "*) cat > " +
                                       QFile::encodeName(m_folder->filePath(u"table"_s)) + ";; esac\n"));
        const CronScheduler cron(m_program);
        QVERIFY(!cron.list());
        QVERIFY(!cron.put(sampleJob(), {}));
        QVERIFY(!cron.remove(sampleJob().name));
        QCOMPARE(read(), QByteArray("0 1 * * * x\n"));
    }

    void aRefusalIsNoSuccess()
    {
        QVERIFY(writeScript(m_program,
                            "case \"$1\" in -l) exit 0;; *) cat >/dev/null; echo 'bad minute' >&2; exit 1;; esac\n"));
        const auto put = CronScheduler(m_program).put(sampleJob(), {});
        QVERIFY(!put);
        QVERIFY(put.error().detail.contains(u"bad minute"_s));
    }

    void whatWasNotKeptIsNoSuccess()
    {
        QVERIFY(writeScript(m_program, "case \"$1\" in -l) exit 0;; *) cat >/dev/null;; esac\n"));
        const auto put = CronScheduler(m_program).put(sampleJob(), {});
        QVERIFY(!put);
        QVERIFY(put.error().message.contains(u"lido de volta"_s));
    }

    void anEntryChangedByHandIsListedWithItsTrouble()
    {
        const CronScheduler cron(m_program);
        QVERIFY(cron.put(sampleJob(), {}));
        write(read().replace("30 8", "31 8"));
        const auto listing = cron.list();
        QVERIFY(listing);
        QCOMPARE(listing->entries.size(), 1);
        QCOMPARE(listing->entries.first().job.name, sampleJob().name);
        QVERIFY(!listing->entries.first().trouble.isEmpty());
    }

private:
    void write(const QByteArray &text)
    {
        QFile file(m_folder->filePath(u"table"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }

    QByteArray read() const
    {
        QFile file(m_folder->filePath(u"table"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_program;
};

QTEST_GUILESS_MAIN(TestCronScheduler)
#include "tst_cronscheduler.moc"
