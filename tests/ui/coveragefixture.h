// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/stoppableanswer.h"
#include "tests/ui/fakeengine.h"
#include "tests/unit/load/coverageworld.h"
#include "ui/coverage/coveragegrid.h"
#include "ui/coverage/coveragepage.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <memory>

namespace Etl {

// Monday 14/04/2025 09:00 in Sao Paulo; 18/04 is Good Friday.
inline const QDateTime kMorning(QDate(2025, 4, 14), QTime(12, 0), Qt::UTC);
inline const QDate kRunning(2025, 4, 7);
inline const QDate kComplete(2025, 4, 8);
inline const QDate kPartial(2025, 4, 9);
inline const QDate kFailed(2025, 4, 10);
inline const QDate kMissing(2025, 4, 11);
inline const QDate kToday(2025, 4, 14);
inline const QStringList kFunds{QStringLiteral("ALFA FI"), QStringLiteral("BETA FI"), QStringLiteral("GAMA FI")};

/// The calendar page on a real SQLite database, filled by the program's own writers.
class CoverageFixture
{
protected:
    void setUp()
    {
        m_world = std::make_unique<CoverageWorld>(TestDialect::Sqlite);
        m_page = std::make_unique<CoveragePage>(m_clock);
    }

    void tearDown()
    {
        m_page.reset();
        blockingWork().waitForDone();
        m_world.reset();
    }

    /// Everything up to Tuesday is loaded, then each day has a state of its own.
    void fillDays()
    {
        for (QDate day(2025, 4, 3); day <= kFailed; day = day.addDays(1)) {
            if (day.dayOfWeek() >= Qt::Saturday)
                continue;
            for (const Part part : allParts())
                m_world->load(part, day, day == kPartial && part == Part::Carteira ? kFunds.mid(0, 2) : kFunds);
        }
        m_world->endRun(Part::Carteira, kPartial, kMorning.addDays(-2),
                        Error{ErrorCode::Incomplete, QStringLiteral("Falta 1 fundo."), {}, {}},
                        {QStringLiteral("GAMA FI")}, QStringLiteral("run-partial"));
        m_world->endRun(Part::Carteira, kFailed, kMorning.addDays(-1),
                        Error{ErrorCode::Validation, QStringLiteral("1 fundo rejeitado: ALFA FI."), {}, {}}, {},
                        QStringLiteral("run-failed"));
        if (!takeLease(*m_world->fixture.session, Part::Rentabilidade, kRunning,
                       ownerNamed(QStringLiteral("run-living"))))
            qFatal("no lease");
    }

    void showPage(const Settings &settings)
    {
        m_page->resize(1100, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->setEngine(std::make_shared<FakeEngine>(m_clock, settings));
        m_page->refresh();
        QTRY_VERIFY(!m_page->isReading());
    }

    QString spoken(QDate date) const
    {
        const CoverageModel *days = m_page->grid()->days();
        return days->data(days->indexOf(date), Qt::AccessibleTextRole).toString();
    }

    QString text(const QString &objectName) const { return m_page->findChild<QLabel *>(objectName)->text(); }
    QPushButton *button(const QString &objectName) const { return m_page->findChild<QPushButton *>(objectName); }
    QWidget *notice() const { return m_page->findChild<QWidget *>(QStringLiteral("coverageNotice")); }
    QString noticeText() const { return text(QStringLiteral("noticeText")); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    FakeClock m_clock{kMorning};
    std::unique_ptr<CoverageWorld> m_world;
    std::unique_ptr<CoveragePage> m_page;
};

} // namespace Etl
