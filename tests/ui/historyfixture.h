// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/identity.h"
#include "tests/ui/fakeengine.h"
#include "tests/unit/run/pastruns.h"
#include "ui/history/historypage.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace Etl {

/// A page with a real past behind it.
class HistoryFixture
{
public:
    static QDate day() { return {2026, 11, 19}; }
    static Error incomplete()
    {
        return {ErrorCode::Incomplete, QStringLiteral("2 de 4 fundos esperados ainda não vieram."), {}, {}};
    }

    explicit HistoryFixture(bool withRuns = true) : page(past.clock)
    {
        if (withRuns) {
            add(1, 20, nullptr);
            const Error error = incomplete();
            add(2, 3, &error);
        }
    }

    void add(int number, int hoursAgo, const Error *error)
    {
        RunReport report = error ? failedRun(number, hoursAgo, day(), *error) : pastRun(number, hoursAgo, day());
        report.computer = processIdentity().computer;
        report.logFile = logFile(report);
        past.add(report);
    }
    QString logFile(const RunReport &report) const
    {
        return past.settings.dirLogs + QStringLiteral("/orquestrador_btg_%1.log")
                                           .arg(report.started.toLocalTime().toString(QStringLiteral("yyyyMMdd")));
    }
    void writeLog(const RunReport &report) const
    {
        QFile file(logFile(report));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
        file.write("2026-11-23 08:00:00,000 - OrquestradorBTG - INFO - linha antes\n");
        file.write("2026-11-23 08:30:00,000 - OrquestradorBTG - INFO - INICIANDO ORQUESTRADOR BTG ETL\n");
        file.write("2026-11-23 08:30:00,001 - OrquestradorBTG - INFO - Execução: " + report.runId.toUtf8() + "\n");
    }

    void open()
    {
        engine = std::make_shared<FakeEngine>(past.clock, past.settings);
        page.resize(1300, 820);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        page.setEngine(engine);
        page.refresh();
    }
    /// The list is read and the newest run's details stand there.
    void openWithRuns()
    {
        open();
        QTRY_VERIFY(table()->model()->rowCount() > 0);
        QTRY_VERIFY(!label(QStringLiteral("detailsFacts"))->text().isEmpty());
    }

    QTableView *table() const { return page.findChild<QTableView *>(QStringLiteral("runsTable")); }
    QLabel *label(const QString &name) const { return page.findChild<QLabel *>(name); }
    QPushButton *button(const QString &name) const { return page.findChild<QPushButton *>(name); }
    QComboBox *combo(const QString &name) const { return page.findChild<QComboBox *>(name); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }

    PastRuns past;
    std::shared_ptr<FakeEngine> engine;
    HistoryPage page;
};

} // namespace Etl
