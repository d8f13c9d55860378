// SPDX-License-Identifier: GPL-3.0-or-later
// A run on the page Processar that loaded nothing or not all: what is said, what becomes of the funds, what is offered.
#include "core/run/stoppableanswer.h"
#include "tests/ui/runpagefixture.h"
#include "ui/run/retryrequest.h"
#include "ui/run/runoutcome.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QThreadPool>

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
    void aLongListOfMissingFundsIsSaidOnceAndLeavesRoom();
    void incompleteDataOffersToWaitUntilComplete();
    void everyPartThatFailedIsNamed();
    void onlyTheLoadIsTriedAgainWhereTheFilesAreThere_data();
    void onlyTheLoadIsTriedAgainWhereTheFilesAreThere();
    void afterTheLoadAloneTheWholeIsOfferedAgain();
    void theLoadAloneIsNotOfferedForFilesThatAreNotFoundAnyMore_data();
    void theLoadAloneIsNotOfferedForFilesThatAreNotFoundAnyMore();

private:
    RunReport loadFailed() const;
    static RunReport halfReleased(QDate date);
};

/// 18 of 36 funds came, in both parts.
RunReport TestRunRetry::halfReleased(QDate date)
{
    RunReport report = successReport(date, 18);
    report.outcome = Outcome::Failure;
    for (ItemReport &item : report.items) {
        item.outcome = Outcome::Failure;
        for (int i = 19; i <= 36; ++i) {
            FundReport missing;
            missing.fund = u"FUNDO %1 FIC FIDC"_s.arg(i);
            item.missingFunds.append(missing.fund);
            item.fundReports.append(missing);
        }
        item.error = Error{ErrorCode::Incomplete,
                           u"%1 de 19/11/2026: vieram 18 de 36 fundos; faltam 18: FUNDO 19 FIC FIDC, FUNDO 20 FIC "
                           "FIDC, FUNDO 21 FIC FIDC e mais 15."_s.arg(partName(item.part)),
                           {},
                           {}};
    }
    report.error = report.items.first().error;
    return report;
}

/// Three funds came, whose files lie there; the database refused both parts.
RunReport TestRunRetry::loadFailed() const
{
    RunReport report = successReport(kThursday, 3);
    report.outcome = Outcome::Failure;
    const Error down{ErrorCode::Database, u"O servidor do banco não responde."_s, u"código 2002"_s, {}, 2002};
    report.error = down;
    for (ItemReport &item : report.items) {
        item.outcome = Outcome::Failure;
        item.error = down;
        item.rows = 0;
        item.folder = m_folder->filePath(partName(item.part));
        item.stages[4].state = StageState::Failed;
        QSet<QString> files;
        for (FundReport &fund : item.fundReports) {
            fund.state = FundState::Extracted;
            files.insert(fund.file);
        }
        item.files = static_cast<int>(files.size());
        for (const QString &name : std::as_const(files)) {
            QFile file(item.folder + u'/' + name);
            if (!QDir().mkpath(item.folder) || !file.open(QIODevice::WriteOnly) || file.write("x") != 1)
                qFatal("no file %s", qPrintable(name));
        }
    }
    return report;
}

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

void TestRunRetry::aLongListOfMissingFundsIsSaidOnceAndLeavesRoom()
{
    m_engine->script = halfReleased(kThursday);
    open();
    run();
    QCOMPARE(shown().sentence, u"Carteira e rentabilidade de 19/11/2026: 18 de 36 fundos."_s);
    QCOMPARE(shown().problems, QStringList());
    QCOMPARE(text(u"statusDetails"_s), u"Fundos que faltam (18): FUNDO 19 FIC FIDC, FUNDO 20 FIC FIDC, FUNDO 21 FIC "
                                       "FIDC e mais 15, na tabela de fundos"_s);
    const auto *details = m_page->findChild<QLabel *>(u"statusDetails"_s);
    QVERIFY(details->toolTip().contains(u"FUNDO 36 FIC FIDC"_s));
    const QString all = text(u"statusSentence"_s) + text(u"statusDetails"_s);
    QCOMPARE(all.count(u"FUNDO 19"_s), 1);
    // Below it there is room for the funds.
    const auto *panel = m_page->findChild<StatusPanel *>();
    QVERIFY2(panel->height() < m_page->height() / 3, qPrintable(QString::number(panel->height())));
    // Parts of which not the same came.
    RunReport uneven = halfReleased(kThursday);
    uneven.items.last().funds = 20;
    uneven.items.last().missingFunds.resize(16);
    QCOMPARE(outcomeText(uneven).sentence,
             u"Carteira de 19/11/2026: 18 de 36 fundos; rentabilidade: 20 de 36 fundos."_s);
}

void TestRunRetry::incompleteDataOffersToWaitUntilComplete()
{
    m_engine->script = halfReleased(kThursday);
    open();
    run();
    QVERIFY(button(u"retryUntilComplete"_s)->isVisible());
    m_engine->script = successReport(kThursday);
    QSignalSpy ended(m_page.get(), &RunPage::runFinished);
    QTest::mouseClick(button(u"retryUntilComplete"_s), Qt::LeftButton);
    QVERIFY(ended.count() > 0 || ended.wait());
    const RunRequest &asked = m_engine->lastRequest;
    QCOMPARE(asked.waiting, std::optional(Waiting{}));
    QCOMPARE(asked.dates, QList<QDate>{kThursday});
    QCOMPARE(asked.parts, allParts());
    QVERIFY(!button(u"retryUntilComplete"_s)->isVisible());
    // What waiting cannot mend is not offered to wait for, nor is it after the time for it.
    const RunRequest request = m_page->form()->request();
    RunRequest plain = request;
    plain.waiting.reset();
    const QDateTime now = m_clock->now();
    const RunReport half = halfReleased(kThursday);
    QVERIFY(untilCompleteRequest(plain, half, plain, now));
    QVERIFY(!untilCompleteRequest(plain, half, std::nullopt, now));
    QVERIFY(!untilCompleteRequest(request, half, request, now)); // it has waited
    QVERIFY(!untilCompleteRequest(plain, failureReport(kThursday), plain, now));
    QVERIFY(!untilCompleteRequest(plain, half, plain, now.addSecs(12 * 60 * 60)));
}

void TestRunRetry::everyPartThatFailedIsNamed()
{
    RunReport report = failureReport(kThursday);
    ItemReport other = report.items.first();
    other.part = Part::Rentabilidade;
    other.error->trail = {u"rentabilidade 19/11/2026"_s};
    report.items.append(other);
    const QString refused = u"O servidor de banco de dados db.exemplo.com.br recusou a conexão."_s;
    StatusText text = outcomeText(report);
    QCOMPARE(text.sentence, u"Carteira e rentabilidade: "_s + refused);
    QCOMPARE(text.problems, QStringList());
    QVERIFY2(!text.advice.contains(u"servidor"_s), qPrintable(text.advice)); // SQLite has none
    report.items.last().error = Error{ErrorCode::Network, u"O servidor recusou a conexão."_s, {}, {}};
    text = outcomeText(report);
    QCOMPARE(text.sentence, u"Carteira: "_s + refused);
    QCOMPARE(text.problems, QStringList{u"rentabilidade: O servidor recusou a conexão."_s});
}

void TestRunRetry::onlyTheLoadIsTriedAgainWhereTheFilesAreThere_data()
{
    QTest::addColumn<QString>("flaw");
    QTest::addColumn<RunMode>("mode");
    QTest::newRow("all there") << u""_s << RunMode::LoadOnly;
    QTest::newRow("a file is gone") << u"lost"_s << RunMode::Full;
    QTest::newRow("a file that the run did not read") << u"foreign"_s << RunMode::Full;
    QTest::newRow("a fund had not come") << u"incomplete"_s << RunMode::Full;
    QTest::newRow("no release list") << u"warned"_s << RunMode::Full;
}

void TestRunRetry::onlyTheLoadIsTriedAgainWhereTheFilesAreThere()
{
    QFETCH(const QString, flaw);
    QFETCH(const RunMode, mode);
    RunReport &script = m_engine->script;
    script = loadFailed();
    QFile foreign(script.items.first().folder + u"/Carteira_OLD.xlsx"_s);
    if (flaw == "foreign"_L1)
        QVERIFY(foreign.open(QIODevice::WriteOnly));
    if (flaw == "warned"_L1)
        script.items.first().warnings = {u"a lista de liberação do BTG não pôde ser lida"_s};
    if (flaw == "lost"_L1)
        QVERIFY(QFile::remove(script.items.first().folder + u'/' + script.items.first().fundReports.last().file));
    if (flaw == "incomplete"_L1)
        script.items.last().missingFunds = {u"OUTRO"_s};
    open();
    run();
    QVERIFY(blockingWork().waitForDone()); // the look at the files, whose answer comes next
    QCoreApplication::processEvents();
    QCOMPARE(button(u"retryFailed"_s)->text(),
             mode == RunMode::LoadOnly ? u"Tentar só a carga"_s : u"Tentar só o que falhou"_s);
    QSignalSpy ended(m_page.get(), &RunPage::runFinished);
    QTest::mouseClick(button(u"retryFailed"_s), Qt::LeftButton);
    QVERIFY(ended.count() > 0 || ended.wait());
    QCOMPARE(m_engine->lastRequest.mode, mode);
    QCOMPARE(m_engine->lastRequest.dates, QList<QDate>{kThursday});
}

void TestRunRetry::afterTheLoadAloneTheWholeIsOfferedAgain()
{
    m_engine->script = loadFailed();
    open();
    run();
    QTRY_COMPARE(button(u"retryFailed"_s)->text(), u"Tentar só a carga"_s);
    // The load alone finds that funds are missing: only the bank has them.
    m_engine->script = halfReleased(kThursday);
    QSignalSpy ended(m_page.get(), &RunPage::runFinished);
    QTest::mouseClick(button(u"retryFailed"_s), Qt::LeftButton);
    QVERIFY(ended.count() > 0 || ended.wait());
    QCOMPARE(m_engine->lastRequest.mode, RunMode::LoadOnly);
    QCOMPARE(m_page->form()->request().mode, RunMode::Full);
    QVERIFY(button(u"retryUntilComplete"_s)->isVisible());
    QCOMPARE(button(u"retryFailed"_s)->text(), u"Tentar só o que falhou"_s);
    QTest::mouseClick(button(u"retryFailed"_s), Qt::LeftButton);
    QVERIFY(ended.count() > 1 || ended.wait());
    QCOMPARE(m_engine->lastRequest.mode, RunMode::Full);
}

void TestRunRetry::theLoadAloneIsNotOfferedForFilesThatAreNotFoundAnyMore_data()
{
    QTest::addColumn<QString>("changed");
    QTest::addColumn<RunMode>("mode");
    QTest::newRow("nothing") << QString() << RunMode::LoadOnly;
    QTest::newRow("the folders' names") << u"names"_s << RunMode::Full;
    QTest::newRow("the kind of file") << u"kind"_s << RunMode::Full;
    QTest::newRow("the folder") << u"folder"_s << RunMode::Full;
}

void TestRunRetry::theLoadAloneIsNotOfferedForFilesThatAreNotFoundAnyMore()
{
    QFETCH(const QString, changed);
    m_engine->script = loadFailed();
    open();
    run();
    QTRY_COMPARE(button(u"retryFailed"_s)->text(), u"Tentar só a carga"_s);
    if (changed == "names"_L1)
        m_settings.pastaData = u"dd.MM.yyyy"_s;
    else if (changed == "kind"_L1)
        m_settings.api.typeReport = 3;
    else if (changed == "folder"_L1)
        m_settings.reportPath = m_folder->filePath(u"outra"_s);
    const auto next = std::make_shared<FakeEngine>(*m_clock, m_settings);
    next->script = successReport(kThursday);
    m_page->setEngine(nullptr);
    m_page->setEngine(next);
    m_page->retryFailed();
    QTRY_COMPARE(next->runs.load(), 1);
    QTEST(next->lastRequest.mode, "mode");
}

QTEST_MAIN(TestRunRetry)
#include "tst_runretry.moc"
