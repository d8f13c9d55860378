// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/session.h"
#include "core/load/writers.h"
#include "tests/support/testprint.h"
#include "tests/ui/fakeengine.h"
#include "ui/data/datanotice.h"
#include "ui/data/datapage.h"
#include "ui/data/gridpane.h"

#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace Etl {

/// Thursday; the Friday after it is a holiday.
inline const QDate kDay(2026, 11, 19);
inline const QDate kBefore(2026, 11, 18);

Decimal number(const QString &text);
CarteiraRow position(const QString &fund, const QString &grupo, const QString &name, const QString &value);
RentabilidadeRow quota(const QString &fund, const QString &patrimonio);

/// The page "Dados" on a SQLite database of its own, filled by the program's writers; Monday 23/11/2026.
class DataPageFixture
{
protected:
    void setUp();
    void tearDown();
    void open();
    bool settled()
    {
        return QTest::qWaitFor([this] { return !m_page->isReading(); }, 20'000);
    }
    template <typename Row>
    void store(QDate date, const QString &fund, QList<Row> rows);
    QString cell(GridPane *pane, const QString &rowStart, const QString &column) const;
    /// What stands in place of the tables.
    DataNotice *notice() const { return m_page->findChild<DataNotice *>(QStringLiteral("dataNotice")); }
    QString noticeTitle() const { return notice()->findChild<QLabel *>(QStringLiteral("dataNoticeTitle"))->text(); }
    QByteArray exported(GridPane *pane);

    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_realTime;
    FakeClock m_clock{QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC)};
    std::unique_ptr<Session> m_session;
    std::shared_ptr<FakeEngine> m_engine;
    std::unique_ptr<DataPage> m_page;
};

} // namespace Etl
