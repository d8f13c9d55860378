// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/controls/datefield.h"
#include "ui/controls/windowwords.h"
#include "ui/log/logmodel.h"
#include "ui/log/logpane.h"
#include "ui/run/runform.h"
#include "ui/run/runpage.h"
#include "ui/run/statuspanel.h"
#include "ui/window/mainwindow.h"
#include "ui/window/navigation.h"
#include "ui/window/pagestack.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <thread>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestMainWindow : public QObject, private WindowFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void showsBeforeTheEngineIsOpened();
    void everyOutcomeIsSaidByWordReasonTitleAndLog_data();
    void everyOutcomeIsSaidByWordReasonTitleAndLog();
    void requestCarriesTheForm();
    void runsByKeyboardAlone();
    void cancelIsAcknowledgedAtOnce();
    void executeIsRefusedWithItsReason();
    void closingDuringARunAsksOnce();
    void closingDuringARunLeavesAfterItsEnd();
    void closingWithoutARunAsksNothing();
    void pageThatMayNotBeLeftStaysMarked();
    void aWrongConfigurationIsAdvisedOnOnce();
    void missingEnvOffersTheDemonstration();
    void wrongEnvSaysWhatToDo();
    void reloadTakesARepairedConfiguration();
    void demonstrationIsUnmistakable();
    void lastValuesComeBack();
    void folderThatEqualsTheSettingsFollowsThem();
};

void TestMainWindow::showsBeforeTheEngineIsOpened()
{
    std::atomic<bool> mayOpen = false;
    ConsoleDoor slow = door();
    slow.openConfigured = [this, &mayOpen](const QString &) -> Result<std::shared_ptr<Engine>> {
        mayOpen.wait(false);
        return m_engine;
    };
    m_window = std::make_unique<MainWindow>(slow, *m_state, *m_clock);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->open(MainWindow::Start::Configured);
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_window->form()->dateField()->date(), QDate(2026, 11, 18));
    QVERIFY(!m_window->isInteractive());
    QVERIFY(!executeButton()->isEnabled());
    QCOMPARE(status()->shown().word, u"ABRINDO"_s);
    mayOpen = true;
    mayOpen.notify_all();
    QTRY_VERIFY(executeButton()->isEnabled());
    QCOMPARE(status()->shown().word, u"PRONTO"_s);
}

void TestMainWindow::everyOutcomeIsSaidByWordReasonTitleAndLog_data()
{
    QTest::addColumn<RunReport>("script");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("success") << successReport(kThursday) << u"SUCESSO"_s << QString() << u"1.512 linhas de 36 fundos"_s
                             << u"Carteira e rentabilidade de 19/11/2026"_s;
    QTest::newRow("failure") << failureReport(kThursday) << u"FALHA"_s << u"BANCO DE DADOS"_s << u"Nada foi gravado"_s
                             << u"recusou a conexão. Confira o banco de dados"_s;
    QTest::newRow("incomplete") << incompleteReport(kThursday) << u"FALHA"_s << u"DADOS INCOMPLETOS"_s
                                << u"1.430 linhas de 36 fundos"_s << u"Rode de novo mais tarde"_s;
    RunReport unchanged = successReport(kThursday);
    for (ItemReport &item : unchanged.items) {
        item.rows = 0;
        for (FundReport &fund : item.fundReports)
            fund.state = FundState::Unchanged;
    }
    QTest::newRow("nothing new") << unchanged << u"SUCESSO"_s << QString()
                                 << u"Nada mudou no banco de dados: 36 fundos"_s << QString();
    RunReport warned = successReport(kThursday);
    warned.items[0].warnings = {u"diferença de R$ 0,03"_s};
    QTest::newRow("with warnings") << warned << u"SUCESSO"_s << u"com 1 aviso"_s << u"1.512 linhas"_s << QString();
    RunReport dry = successReport(kThursday);
    dry.dryRun = true;
    QTest::newRow("dry run") << dry << u"SUCESSO"_s << QString() << u"Simulação: nada foi gravado"_s << QString();
}

void TestMainWindow::everyOutcomeIsSaidByWordReasonTitleAndLog()
{
    QFETCH(const RunReport, script);
    QFETCH(const QString, word);
    QFETCH(const QString, reason);
    QFETCH(const QString, database);
    QFETCH(const QString, sentence);
    m_engine->script = script;
    waitReady();
    QTest::mouseClick(executeButton(), Qt::LeftButton);
    QTRY_COMPARE(status()->shown().word, word);
    QCOMPARE(status()->shown().reason, reason);
    QCOMPARE(m_window->findChild<QLabel *>(u"statusWord"_s)->text(), word);
    QVERIFY2(status()->shown().database.contains(database), qPrintable(status()->shown().database));
    QVERIFY2(m_window->findChild<QLabel *>(u"statusSentence"_s)->text().contains(sentence),
             qPrintable(status()->shown().sentence));
    QCOMPARE(m_window->windowTitle(), word + u" – 19/11/2026 – Orquestrador BTG"_s);
    QVERIFY(logHas(u"Status: "_s + word));
    QVERIFY(executeButton()->isEnabled());
    if (!script.items.value(0).missingFunds.isEmpty())
        QVERIFY(m_window->findChild<QLabel *>(u"statusDetails"_s)
                    ->text()
                    .contains(u"FUNDO 35 FIM CP, FUNDO 36 FIC FIDC"_s));
}

void TestMainWindow::requestCarriesTheForm()
{
    waitReady();
    m_window->findChild<QToolButton *>(u"partsCarteira"_s)->click();
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(executeButton()->isEnabled());
    executeButton()->click();
    QTRY_COMPARE(status()->shown().word, u"SUCESSO"_s);
    QCOMPARE(m_engine->lastRequest.dates, QList{QDate(2026, 11, 18)});
    QCOMPARE(m_engine->lastRequest.parts, QList{Part::Carteira});
    QCOMPARE(m_engine->lastRequest.folders.carteira, m_settings.reportPath);
    QCOMPARE(m_engine->lastRequest.origin, u"console"_s);
}

void TestMainWindow::runsByKeyboardAlone()
{
    m_engine->hangs = true;
    waitReady();
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(m_window->form()->dateField()->date(), kThursday);
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(status()->shown().word, u"EXECUTANDO"_s);
    QVERIFY(m_window->windowTitle().startsWith(u"EXECUTANDO – 19/11/2026"_s));
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTest::keyClick(m_window.get(), Qt::Key_F5, Qt::ShiftModifier);
    QTRY_COMPARE(status()->shown().reason, u"CANCELADO"_s);
    QCOMPARE(m_engine->runs.load(), 1);
    m_engine->hangs = false;
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_COMPARE(status()->shown().word, u"SUCESSO"_s);
    m_window->runPage()->showLog();
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::AltModifier);
    QCOMPARE(m_window->logPane()->minimumLevel(), LogLevel::Error);
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::AltModifier);
    QCOMPARE(m_window->logPane()->minimumLevel(), LogLevel::Debug);
}

void TestMainWindow::cancelIsAcknowledgedAtOnce()
{
    m_engine->hangs = true;
    m_engine->slowToStop = true;
    waitReady();
    executeButton()->click();
    QTRY_COMPARE(status()->shown().word, u"EXECUTANDO"_s);
    QTRY_COMPARE(m_engine->runs.load(), 1);
    QVERIFY(!executeButton()->isEnabled());
    QVERIFY(!m_window->form()->isEnabled());
    QElapsedTimer timer;
    timer.start();
    QTest::mouseClick(cancelButton(), Qt::LeftButton);
    QCOMPARE(status()->shown().word, u"CANCELANDO…"_s);
    QCOMPARE(cancelButton()->text(), u"Cancelando…"_s);
    QVERIFY(!cancelButton()->isEnabled());
    QVERIFY(timer.elapsed() < 200);
    m_engine->release();
    QTRY_COMPARE(status()->shown().reason, u"CANCELADO"_s);
    QCOMPARE(status()->shown().word, u"FALHA"_s);
    QVERIFY(m_window->form()->isEnabled());
    QCOMPARE(cancelButton()->text(), u"Cancelar"_s);
}

void TestMainWindow::executeIsRefusedWithItsReason()
{
    waitReady();
    auto *folder = m_window->findChild<QLineEdit *>(u"folderCarteira"_s);
    folder->selectAll();
    QTest::keyClicks(folder, u"sem/raiz"_s);
    QTRY_VERIFY(!executeButton()->isEnabled());
    QTRY_COMPARE(executeButton()->toolTip(), u"Pasta da carteira: Escreva o caminho completo."_s);
    QCOMPARE(m_window->findChild<QLabel *>(u"why"_s)->text(), executeButton()->toolTip());
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    m_window->form()->setParts({Part::Rentabilidade});
    QTRY_VERIFY(executeButton()->isEnabled());
    QTest::keyClicks(m_window->form()->dateField()->editor(), u"x"_s);
    QVERIFY(!executeButton()->isEnabled());
    QCOMPARE(m_engine->runs.load(), 0);
}

void TestMainWindow::closingDuringARunAsksOnce()
{
    m_engine->hangs = true;
    waitReady();
    executeButton()->click();
    QTRY_COMPARE(m_engine->runs.load(), 1);
    QVERIFY(!m_window->close());
    QVERIFY(question());
    QVERIFY(!m_window->close());
    QCOMPARE(m_window->findChildren<QMessageBox *>().size(), 1);
    QTest::keyClick(question(), Qt::Key_Escape);
    QTRY_VERIFY(!question());
    QVERIFY(m_window->isVisible());
    QCOMPARE(status()->shown().word, u"EXECUTANDO"_s);
    m_engine->release();
    QTRY_COMPARE(status()->shown().word, u"SUCESSO"_s);
    QVERIFY(m_window->isVisible());
}

void TestMainWindow::closingDuringARunLeavesAfterItsEnd()
{
    m_engine->hangs = true;
    m_engine->slowToStop = true;
    waitReady();
    executeButton()->click();
    QTRY_COMPARE(m_engine->runs.load(), 1);
    QVERIFY(!m_window->close());
    QTest::mouseClick(question()->findChild<QPushButton *>(u"leave"_s), Qt::LeftButton);
    QTRY_COMPARE(status()->shown().word, u"ENCERRANDO…"_s);
    QVERIFY(m_window->isVisible());
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    m_engine->release();
    QTRY_VERIFY(!m_window->isVisible());
}

void TestMainWindow::closingWithoutARunAsksNothing()
{
    waitReady();
    QVERIFY(m_window->close());
    QVERIFY(!question());
}

void TestMainWindow::aWrongConfigurationIsAdvisedOnOnce()
{
    m_refusal = Error{ErrorCode::Config, u"Falta CLIENT_ID."_s, {}, {}};
    openWindow();
    QCOMPARE(status()->shown().word, u"NÃO CONFIGURADO"_s);
    QVERIFY(status()->shown().advice.startsWith(u"Corrija "_s));
    const auto *notice = m_window->findChild<QWidget *>(u"notice"_s);
    QVERIFY(notice->isVisible());
    const QString said = notice->findChild<QLabel *>(u"noticeText"_s)->text();
    QVERIFY2(said.startsWith(u"A configuração não pôde ser usada"_s), qPrintable(said));
    QVERIFY2(!said.contains(u"orrija"_s), qPrintable(said));
}

void TestMainWindow::missingEnvOffersTheDemonstration()
{
    m_refusal = Error{ErrorCode::Config, u"Falta CLIENT_ID."_s, {}, {}};
    m_hasEnv = false;
    openWindow();
    QCOMPARE(status()->shown().word, u"NÃO CONFIGURADO"_s);
    QVERIFY(m_window->isInteractive());
    QVERIFY(!executeButton()->isEnabled());
    auto *notice = m_window->findChild<QWidget *>(u"notice"_s);
    QVERIFY(notice->isVisible());
    QTest::mouseClick(notice->findChild<QPushButton *>(u"useDemonstration"_s), Qt::LeftButton);
    QTRY_VERIFY(executeButton()->isEnabled());
    QVERIFY(!notice->isVisible());
    QVERIFY(m_window->findChild<QWidget *>(u"demonstrationBanner"_s)->isVisible());
}

void TestMainWindow::wrongEnvSaysWhatToDo()
{
    m_refusal = Error{ErrorCode::Config, u"Falta CLIENT_ID: escreva o identificador do BTG."_s, {}, {}};
    openWindow();
    QCOMPARE(status()->shown().sentence, m_refusal->message);
    QCOMPARE(status()->shown().advice, windowAdvice(ErrorCode::Config));
    QVERIFY(m_window->findChild<QLabel *>(u"noticeText"_s));
    // Nothing is asked without a configuration, and nothing says so.
    QCOMPARE(m_window->findChild<QToolButton *>(u"databaseState"_s)->text(), u"Banco: sem configuração"_s);
    QCOMPARE(m_window->findChild<QToolButton *>(u"apiState"_s)->text(), u"API: sem configuração"_s);
    QCOMPARE(executeButton()->toolTip(), u"Sem configuração: crie o .env ou use a demonstração."_s);
}

void TestMainWindow::reloadTakesARepairedConfiguration()
{
    m_refusal = Error{ErrorCode::Config, u"Falta CLIENT_ID."_s, {}, {}};
    openWindow();
    m_refusal.reset();
    m_window->findChild<QAction *>(u"reload"_s)->trigger();
    QTRY_VERIFY(executeButton()->isEnabled());
    QCOMPARE(status()->shown().word, u"PRONTO"_s);
}

void TestMainWindow::demonstrationIsUnmistakable()
{
    makeWindow();
    m_window->open(MainWindow::Start::Demonstration);
    QTRY_VERIFY(executeButton()->isEnabled());
    auto *banner = m_window->findChild<QWidget *>(u"demonstrationBanner"_s);
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->findChild<QLabel *>(u"noticeText"_s)->text(), u"DEMONSTRAÇÃO – dados inventados"_s);
    QCOMPARE(m_window->findChild<QLabel *>(u"environment"_s)->text(), u"DEMONSTRAÇÃO"_s);
}

void TestMainWindow::pageThatMayNotBeLeftStaysMarked()
{
    waitReady();
    m_window->show();
    auto *pages = m_window->findChild<PageStack *>();
    auto *navigation = m_window->findChild<Navigation *>();
    pages->setMayLeave([](PageStack::Id, PageStack::Id) { return false; });
    QListWidgetItem *wished = navigation->item(PageStack::Historico);
    QTest::mouseClick(navigation->viewport(), Qt::LeftButton, {}, navigation->visualItemRect(wished).center());
    QTRY_VERIFY(navigation->item(PageStack::Processar)->isSelected());
    QVERIFY(!wished->isSelected());
    QCOMPARE(pages->current(), PageStack::Processar);
}

void TestMainWindow::lastValuesComeBack()
{
    waitReady();
    m_window->form()->setParts({Part::Rentabilidade});
    m_window->form()->setFolders({m_settings.reportPath, m_folder->filePath(u"outra"_s)});
    m_window->logPane()->setMinimumLevel(LogLevel::Warning);
    QVERIFY(m_window->close());
    openWindow();
    QCOMPARE(m_window->form()->parts(), QList{Part::Rentabilidade});
    QCOMPARE(m_window->form()->folders().rentabilidade, m_folder->filePath(u"outra"_s));
    QCOMPARE(m_window->logPane()->minimumLevel(), LogLevel::Warning);
}

void TestMainWindow::folderThatEqualsTheSettingsFollowsThem()
{
    waitReady();
    QVERIFY(m_window->close());
    m_settings.reportPath = m_folder->filePath(u"mudou-no-env"_s);
    m_engine = std::make_shared<FakeEngine>(*m_clock, m_settings);
    openWindow();
    QCOMPARE(m_window->form()->folders().carteira, m_settings.reportPath);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
