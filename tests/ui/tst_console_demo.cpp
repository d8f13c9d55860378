// SPDX-License-Identifier: GPL-3.0-or-later
// The real window on the real engine: bundled simulator and SQLite, by clicks.
#include "app/services.h"
#include "core/base/clock.h"
#include "core/run/stoppableanswer.h"
#include "ui/controls/datefield.h"
#include "ui/log/logmodel.h"
#include "ui/log/logpane.h"
#include "ui/run/runform.h"
#include "ui/run/statuspanel.h"
#include "ui/window/mainwindow.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRunLimitMs = 120'000;
constexpr int kCancelLimitMs = 5'000;
const QDate kBusinessDay(2025, 4, 10);

} // namespace

class TestConsoleDemo : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void demonstrationByClicksEndsInSuccess();
    void hangingRunIsCancelledByClick();
    void faultOfTheBankIsShownAsFailureWithItsReason();
    void programOpensAndQuits_data();
    void programOpensAndQuits();
    void wrongUsageIsRefused_data();
    void wrongUsageIsRefused();

private:
    void openDemonstration(const QStringList &faults);
    QPushButton *executeButton() const { return m_window->findChild<QPushButton *>(u"primary"_s); }
    const StatusText &shown() const { return m_window->findChild<StatusPanel *>()->shown(); }
    QProcessEnvironment quietEnvironment() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<UiState> m_state;
    SystemClock m_clock;
    std::unique_ptr<MainWindow> m_window;
};

void TestConsoleDemo::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_state = std::make_unique<UiState>(m_folder->filePath(u"console.ini"_s));
}

void TestConsoleDemo::cleanup()
{
    m_window.reset();
    blockingWork().waitForDone();
    m_state.reset();
}

void TestConsoleDemo::openDemonstration(const QStringList &faults)
{
    DemonstrationOptions options;
    options.folder = m_folder->filePath(u"demonstracao"_s);
    options.faults = faults;
    options.funds = 6;
    ConsoleDoor door;
    door.openConfigured = [](const QString &) -> Result<std::shared_ptr<Engine>> {
        return fail(ErrorCode::Config, u"Falta CLIENT_ID."_s);
    };
    door.openDemonstration = [options] { return openDemonstrationEngine(options); };
    door.locateEnv = [](const QString &) -> Result<QString> { return QString(); };
    m_window = std::make_unique<MainWindow>(door, *m_state, m_clock);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->open(MainWindow::Start::Configured);
    auto *notice = m_window->findChild<QWidget *>(u"notice"_s);
    QTRY_VERIFY(notice->isVisible());
    QTest::mouseClick(notice->findChild<QPushButton *>(u"useDemonstration"_s), Qt::LeftButton);
    QLineEdit *date = m_window->form()->dateField()->editor();
    date->selectAll();
    QTest::keyClicks(date, u"10/04/2025"_s);
    QTRY_VERIFY_WITH_TIMEOUT(executeButton()->isEnabled(), 10'000);
}

void TestConsoleDemo::demonstrationByClicksEndsInSuccess()
{
    openDemonstration({});
    // A heartbeat of the GUI thread: its longest pause is what an operator would feel.
    QElapsedTimer beat;
    qint64 longest = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&] { longest = std::max(longest, beat.restart()); });
    beat.start();
    heart.start(5);
    QTest::mouseClick(executeButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_window->windowTitle().contains(u"SUCESSO"_s) || m_window->windowTitle().contains(u"FALHA"_s), kRunLimitMs);
    heart.stop();
    qInfo("longest pause of the GUI thread: %lld ms", longest);
    QVERIFY2(longest < 500, "nothing may block the GUI thread (an order above the goal: builds and machines differ)");
    QVERIFY2(shown().word == u"SUCESSO", qPrintable(shown().sentence + shown().problems.join(u'\n')));
    QCOMPARE(m_window->windowTitle(), u"SUCESSO – 10/04/2025 – Orquestrador BTG"_s);
    QVERIFY2(shown().database.contains(u"de 6 fundos"_s), qPrintable(shown().database));
    const LogModel *log = m_window->logPane()->model();
    QVERIFY(log->eventAt(log->rowCount() - 1).text.contains(u"FINALIZADO - Status: SUCESSO"_s) || log->rowCount() > 10);
    QVERIFY(!QDir(m_window->form()->folders().carteira).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
}

void TestConsoleDemo::hangingRunIsCancelledByClick()
{
    openDemonstration({u"stuck"_s});
    QTest::mouseClick(executeButton(), Qt::LeftButton);
    QTRY_COMPARE(shown().word, u"EXECUTANDO"_s);
    QTRY_VERIFY(m_window->logPane()->model()->rowCount() > 2);
    QElapsedTimer timer;
    timer.start();
    QTest::mouseClick(m_window->findChild<QPushButton *>(u"cancel"_s), Qt::LeftButton);
    QCOMPARE(shown().word, u"CANCELANDO…"_s);
    QTRY_COMPARE_WITH_TIMEOUT(shown().reason, u"CANCELADO"_s, kCancelLimitMs);
    qInfo("cancelled after %lld ms", timer.elapsed());
    QCOMPARE(shown().word, u"FALHA"_s);
    QCOMPARE(shown().database, u"Nada foi gravado no banco de dados."_s);
}

void TestConsoleDemo::faultOfTheBankIsShownAsFailureWithItsReason()
{
    openDemonstration({u"s401-always"_s});
    QTest::mouseClick(executeButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(shown().word, u"FALHA"_s, kRunLimitMs);
    QCOMPARE(shown().reason, reasonWord(ErrorCode::Auth));
    QCOMPARE(shown().advice, operatorAdvice(ErrorCode::Auth));
    QVERIFY(!shown().sentence.isEmpty());
    QVERIFY(m_window->windowTitle().startsWith(u"FALHA – 10/04/2025"_s));
}

QProcessEnvironment TestConsoleDemo::quietEnvironment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_folder->path());
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->filePath(u"config"_s));
    environment.insert(u"XDG_DATA_HOME"_s, m_folder->filePath(u"share"_s));
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    return environment;
}

void TestConsoleDemo::programOpensAndQuits_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("without .env") << QStringList{u"--sair-apos-abrir"_s};
    QTest::newRow("demonstration") << QStringList{u"--demonstracao"_s, u"--sair-apos-abrir"_s};
    QTest::newRow("wrong --env is said in the window") << QStringList{u"--env=nao-existe"_s, u"--sair-apos-abrir"_s};
    QTest::newRow("version") << QStringList{u"--version"_s};
}

void TestConsoleDemo::programOpensAndQuits()
{
    QFETCH(const QStringList, arguments);
    QProcess program;
    program.setProcessEnvironment(quietEnvironment());
    program.setWorkingDirectory(m_folder->path());
    program.start(QStringLiteral(ETL_BIN_DIR) + u"/orquestrador_btg_console"_s, arguments);
    QVERIFY2(program.waitForFinished(20'000), qPrintable(program.errorString()));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
}

void TestConsoleDemo::wrongUsageIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("message");
    QTest::newRow("unknown option") << QStringList{u"--tela-cheia"_s} << u"Opção desconhecida: --tela-cheia"_s;
    QTest::newRow("stray word") << QStringList{u"carteira"_s} << u"Opção desconhecida: carteira"_s;
    QTest::newRow("value missing") << QStringList{u"--env"_s} << u"A opção --env exige um valor"_s;
    QTest::newRow("empty value") << QStringList{u"--dir-logs="_s} << u"A opção --dir-logs exige um valor"_s;
}

void TestConsoleDemo::wrongUsageIsRefused()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, message);
    QProcess program;
    program.setProcessEnvironment(quietEnvironment());
    program.start(QStringLiteral(ETL_BIN_DIR) + u"/orquestrador_btg_console"_s, arguments);
    QVERIFY2(program.waitForFinished(20'000), qPrintable(program.errorString()));
    QCOMPARE(program.exitCode(), 2);
    QVERIFY2(QString::fromUtf8(program.readAllStandardError()).contains(message), "the message names what is wrong");
}

QTEST_MAIN(TestConsoleDemo)
#include "tst_console_demo.moc"
