// SPDX-License-Identifier: GPL-3.0-or-later
// A run on the page Processar that loaded nothing or not all: what is said, what becomes of the funds, what is offered.
#include "tests/ui/runpagefixture.h"
#include "ui/run/runoutcome.h"

#include <QDir>
#include <QFile>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestRunRetry : public QObject, private RunPageFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void aLoadThatIsGoingToFailIsSaidWhileItDownloads();
    void fundsOfALoadThatFailedAreNotLeftOnTheirWay();

};

void TestRunRetry::aLoadThatIsGoingToFailIsSaidWhileItDownloads()
{
    m_engine->script = failureReport(kThursday);
    m_engine->doubt = m_engine->script.error;
    m_engine->hangsAtBank = true;
    open();
    auto *caution = m_page->findChild<QLabel *>(u"statusCaution"_s);
    QVERIFY(!caution->isVisible());
    QSignalSpy ended(m_page.get(), &RunPage::runFinished);
    QTest::mouseClick(button(u"primary"_s), Qt::LeftButton);
    QTRY_VERIFY(caution->isVisible());
    QVERIFY2(caution->text().startsWith(u"A carga vai falhar se nada mudar até lá: O servidor de banco de dados "
                                        "db.exemplo.com.br recusou a conexão."_s),
             qPrintable(caution->text()));
    QCOMPARE(ended.count(), 0); // the bank is still making the report
    QSignalSpy item(m_page.get(), &RunPage::itemEnded);
    m_engine->release();
    QVERIFY(ended.count() > 0 || ended.wait());
    QVERIFY(!caution->isVisible()); // the outcome says it now
    QCOMPARE(item.count(), 1);
}

void TestRunRetry::fundsOfALoadThatFailedAreNotLeftOnTheirWay()
{
    RunReport &script = m_engine->script;
    script.outcome = Outcome::Failure;
    const Error down{ErrorCode::Database, u"O servidor do banco não responde."_s, {}, {}};
    script.error = down;
    for (ItemReport &item : script.items) {
        item.outcome = Outcome::Failure;
        item.error = down;
        item.rows = 0;
        item.stages[4].state = StageState::Failed;
        for (FundReport &fund : item.fundReports)
            fund.state = FundState::Extracted;
    }
    open();
    run();
    QCOMPARE(funds()->counts(), (QMap<FundStep, int>{{FundStep::NotLoaded, 72}}));
    QCOMPARE(text(u"fundSummary"_s), u"36 não carregados"_s);
    const QModelIndex message = funds()->index(0, FundModel::MessageColumn);
    QCOMPARE(message.data().toString(), down.message);
}

QTEST_MAIN(TestRunRetry)
#include "tst_runretry.moc"
