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
    void onlyTheLoadIsTriedAgainWhereTheFilesAreThere_data();
    void onlyTheLoadIsTriedAgainWhereTheFilesAreThere();

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

void TestRunRetry::onlyTheLoadIsTriedAgainWhereTheFilesAreThere_data()
{
    QTest::addColumn<bool>("lost");
    QTest::addColumn<bool>("incomplete");
    QTest::addColumn<RunMode>("mode");
    QTest::newRow("all there") << false << false << RunMode::LoadOnly;
    QTest::newRow("a file is gone") << true << false << RunMode::Full;
    QTest::newRow("a fund had not come") << false << true << RunMode::Full;
}

void TestRunRetry::onlyTheLoadIsTriedAgainWhereTheFilesAreThere()
{
    QFETCH(const bool, lost);
    QFETCH(const bool, incomplete);
    QFETCH(const RunMode, mode);
    RunReport &script = m_engine->script;
    script = successReport(kThursday, 3);
    script.outcome = Outcome::Failure;
    const Error down{ErrorCode::Database, u"O servidor do banco não responde."_s, u"código 2002"_s, {}};
    script.error = down;
    for (ItemReport &item : script.items) {
        item.outcome = Outcome::Failure;
        item.error = down;
        item.rows = 0;
        item.folder = m_folder->filePath(partName(item.part));
        item.stages[4].state = StageState::Failed;
        QVERIFY(QDir().mkpath(item.folder));
        for (FundReport &fund : item.fundReports) {
            fund.state = FundState::Extracted;
            QFile file(item.folder + u'/' + fund.file);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
        }
    }
    if (lost)
        QVERIFY(QFile::remove(script.items.first().folder + u'/' + script.items.first().fundReports.last().file));
    if (incomplete)
        script.items.last().missingFunds = {u"OUTRO"_s};
    open();
    run();
    if (mode == RunMode::LoadOnly) {
        QTRY_COMPARE(button(u"retryFailed"_s)->text(), u"Tentar só a carga"_s);
    } else {
        const RunRequest asked = m_page->form()->request();
        QVERIFY(!onlyLoadFailed(asked, script) || !filesStand(asked, script));
    }
    QCOMPARE(button(u"retryFailed"_s)->text(),
             mode == RunMode::LoadOnly ? u"Tentar só a carga"_s : u"Tentar só o que falhou"_s);
    QSignalSpy ended(m_page.get(), &RunPage::runFinished);
    QTest::mouseClick(button(u"retryFailed"_s), Qt::LeftButton);
    QVERIFY(ended.count() > 0 || ended.wait());
    QCOMPARE(m_engine->lastRequest.mode, mode);
    QCOMPARE(m_engine->lastRequest.dates, QList<QDate>{kThursday});
}

QTEST_MAIN(TestRunRetry)
#include "tst_runretry.moc"
