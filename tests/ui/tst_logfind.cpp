// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"
#include "core/base/version.h"
#include "ui/controls/theme.h"
#include "ui/log/findbar.h"
#include "ui/log/logactions.h"
#include "ui/log/logmodel.h"
#include "ui/log/logpane.h"
#include "ui/log/logview.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

LogEvent line(int seq, const QString &text, LogLevel level = LogLevel::Info)
{
    return {seq, QDateTime(QDate(2026, 11, 23), QTime(11, 0), Qt::UTC), level, {}, text};
}

/// 1,000 lines; every tenth speaks of a duplication, 500 and 900 are errors.
QList<LogEvent> story()
{
    QList<LogEvent> lines;
    for (int i = 0; i < 1'000; ++i)
        lines.append(line(i, i % 10 == 0 ? u"Duplicação no fundo %1"_s.arg(i) : u"fundo %1 lido"_s.arg(i),
                          i == 500 || i == 900 ? LogLevel::Error : LogLevel::Info));
    return lines;
}

} // namespace

class TestLogFind : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_pane.reset(); }
    void keysOpenAndCloseTheBar_data();
    void keysOpenAndCloseTheBar();
    void findsWithoutCaseAndAccents();
    void exactCountsCaseAndAccents();
    void regularExpressionIsFoundAndAWrongOneIsSaid();
    void stepsGoRoundAndSaySo();
    void findLooksOnlyAtLinesOfTheFilter();
    void linesThatComeLaterAreFound();
    void hitsAreMarkedInTheView();
    void findOfAMillionLinesStallsNothing();
    void errorsAreSteppedThroughAndGoRound();
    void errorsOfEarlierRunsComeOnlyWhenAskedTwice();
    void noErrorIsSaid();
    void wrapGrowsRowsInSightOnlyWhileOn();
    void textFilterCountsAndSaysNothingIsLeft();
    void ticketHasVersionFactsAndNoSecret();
    void commandsSleepWhileThePaneIsHidden();

private:
    void find(const QString &text)
    {
        QTest::keyClick(m_pane->view(), Qt::Key_F, Qt::ControlModifier);
        field()->setText(text);
    }
    QLineEdit *field() const { return m_pane->findChild<QLineEdit *>(u"findField"_s); }
    QString status() const { return m_pane->findChild<QLabel *>(u"findStatus"_s)->text(); }
    int row() const { return m_pane->view()->currentIndex().row(); }
    void key(Qt::Key code, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_pane->view(), code, modifiers); }

    std::unique_ptr<LogPane> m_pane;
};

void TestLogFind::init()
{
    m_pane = std::make_unique<LogPane>(nullptr, 1'000'000);
    m_pane->resize(1000, 400);
    m_pane->show();
    m_pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    m_pane->view()->setFocus();
}

void TestLogFind::keysOpenAndCloseTheBar_data()
{
    QTest::addColumn<Qt::Key>("letter");
    QTest::newRow("Ctrl+F") << Qt::Key_F;
    QTest::newRow("Ctrl+L, as Office in Portuguese") << Qt::Key_L;
}

void TestLogFind::keysOpenAndCloseTheBar()
{
    QFETCH(const Qt::Key, letter);
    m_pane->append(story());
    key(letter, Qt::ControlModifier);
    QTRY_VERIFY(field()->hasFocus());
    field()->setText(u"fundo"_s);
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(!field()->isVisible());
    QTRY_VERIFY(m_pane->view()->hasFocus());
}

void TestLogFind::findsWithoutCaseAndAccents()
{
    m_pane->append(story());
    find(u"duplicacao"_s);
    QTRY_COMPARE(status(), u"1 de 100"_s);
    QCOMPARE(row(), 0);
    key(Qt::Key_F3);
    QCOMPARE(row(), 10);
    QCOMPARE(status(), u"2 de 100"_s);
    key(Qt::Key_F3);
    key(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(row(), 10);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(status(), u"3 de 100"_s);
    QVERIFY(!m_pane->view()->isFollowing());
    field()->setText(u"não existe"_s);
    QTRY_COMPARE(status(), u"Nada encontrado"_s);
}

void TestLogFind::exactCountsCaseAndAccents()
{
    m_pane->append(story());
    find(u"duplicação"_s);
    QTRY_COMPARE(status(), u"1 de 100"_s);
    m_pane->findChild<QToolButton *>(u"findExact"_s)->click();
    QTRY_COMPARE(status(), u"Nada encontrado"_s);
    field()->setText(u"Duplicação"_s);
    QTRY_COMPARE(status(), u"1 de 100"_s);
}

void TestLogFind::regularExpressionIsFoundAndAWrongOneIsSaid()
{
    m_pane->append(story());
    find(u"DUPLICACAO no fundo [12]00$"_s);
    QTRY_COMPARE(status(), u"Nada encontrado"_s);
    m_pane->findChild<QToolButton *>(u"findRegex"_s)->click();
    QTRY_COMPARE(status(), u"1 de 2"_s);
    QCOMPARE(row(), 100);
    field()->setText(u"fundo ("_s);
    QVERIFY2(status().startsWith(u"Expressão regular inválida"_s), qPrintable(status()));
    key(Qt::Key_F3);
    QCOMPARE(row(), 100);
}

void TestLogFind::stepsGoRoundAndSaySo()
{
    m_pane->append(story());
    find(u"fundo 990"_s);
    QTRY_COMPARE(row(), 990);
    field()->setText(u"duplicacao"_s);
    QTRY_COMPARE(status(), u"100 de 100"_s);
    QSignalSpy told(m_pane.get(), &LogPane::told);
    key(Qt::Key_F3);
    QCOMPARE(row(), 0);
    QCOMPARE(told.size(), 1);
    key(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(row(), 990);
    QCOMPARE(told.size(), 2);
}

void TestLogFind::findLooksOnlyAtLinesOfTheFilter()
{
    m_pane->append(story());
    find(u"duplicacao"_s);
    QTRY_COMPARE(status(), u"1 de 100"_s);
    m_pane->setMinimumLevel(LogLevel::Error);
    QTRY_VERIFY(status().endsWith(u" 2"_s) || status() == u"2 linhas"_s);
}

void TestLogFind::linesThatComeLaterAreFound()
{
    m_pane->append(story());
    find(u"tarde"_s);
    QTRY_COMPARE(status(), u"Nada encontrado"_s);
    m_pane->append({line(2'000, u"Chegou TARDE"_s)});
    QTRY_COMPARE(status(), u"1 linha"_s);
    QVERIFY(row() < 0); // nobody asked to go there yet
    key(Qt::Key_F3);
    QCOMPARE(row(), 1'000);
    QCOMPARE(status(), u"1 de 1"_s);
}

void TestLogFind::hitsAreMarkedInTheView()
{
    m_pane->append({line(1, u"Duplicação no fundo"_s)});
    find(u"xyz"_s);
    QTRY_COMPARE(status(), u"Nada encontrado"_s);
    const auto yellow = [this] {
        const QImage image = m_pane->view()->viewport()->grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y).rgb() == toneFill(Tone::Warning).rgb() ? 1 : 0;
        }
        return count;
    };
    QCOMPARE(yellow(), 0);
    field()->setText(u"cao"_s);
    QTRY_VERIFY(yellow() > 50);
    QTest::keyClick(field(), Qt::Key_Escape);
    QCOMPARE(yellow(), 0);
}

void TestLogFind::findOfAMillionLinesStallsNothing()
{
    constexpr int kLines = 1'000'000;
    QList<LogEvent> block;
    for (int i = 0; i < 5'000; ++i)
        block.append(line(i, u"Posição %1 do fundo gravada"_s.arg(i)));
    for (int i = 0; i < kLines / 5'000; ++i)
        m_pane->model()->append(block);
    find(u"POSICAO 4999"_s);
    // Between two turns of the event loop lies at most one slice.
    QElapsedTimer turn, all;
    all.start();
    qint64 worst = 0;
    while (status() != u"1 de 200"_s && all.elapsed() < 120'000) {
        turn.start();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        worst = std::max(worst, turn.elapsed());
    }
    QCOMPARE(status(), u"1 de 200"_s);
    qInfo("1,000,000 lines searched in %lld ms, worst turn %lld ms", all.elapsed(), worst);
    QVERIFY2(worst < 250, "a find must not stall the window, even in a slow build");
}

void TestLogFind::errorsAreSteppedThroughAndGoRound()
{
    m_pane->append(story());
    QSignalSpy told(m_pane.get(), &LogPane::told);
    key(Qt::Key_F8);
    QCOMPARE(row(), 500);
    key(Qt::Key_F8);
    QCOMPARE(row(), 900);
    QCOMPARE(told.size(), 0);
    key(Qt::Key_F8);
    QCOMPARE(row(), 500);
    QCOMPARE(told.size(), 1);
    key(Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(row(), 900);
    QCOMPARE(told.size(), 2);
    QVERIFY(m_pane->view()->rowAt(0) <= 900 && !m_pane->view()->isFollowing());
}

void TestLogFind::errorsOfEarlierRunsComeOnlyWhenAskedTwice()
{
    const auto lineOf = [](const QString &run, qint64 seq, LogLevel level = LogLevel::Info) {
        LogEvent event = line(int(seq), u"linha"_s);
        event.level = level;
        event.context.run = run;
        return event;
    };
    m_pane->append({lineOf(u"a"_s, 1), lineOf(u"a"_s, 2, LogLevel::Error), lineOf(u"a"_s, 3)});
    key(Qt::Key_F8);
    QCOMPARE(row(), 1);
    // A new run, all well so far: the operator still stands in the old one.
    m_pane->append({lineOf(u"b"_s, 4), lineOf(u"b"_s, 5)});
    QSignalSpy told(m_pane.get(), &LogPane::told);
    m_pane->view()->setCurrentIndex(m_pane->view()->model()->index(0, 0));
    key(Qt::Key_F8);
    QCOMPARE(row(), 0);
    QCOMPARE(told.takeFirst().constFirst().toString(), u"Nenhum erro nesta execução. De novo: erros das anteriores."_s);
    key(Qt::Key_F8);
    QCOMPARE(row(), 1);
    QCOMPARE(told.size(), 0);
    // It gets one: that is the one to go to, forwards and backwards.
    m_pane->append({lineOf(u"b"_s, 6, LogLevel::Error), lineOf(u"b"_s, 7)});
    for (const Qt::KeyboardModifiers modifier : {Qt::KeyboardModifiers(), Qt::KeyboardModifiers(Qt::ShiftModifier)}) {
        m_pane->view()->setCurrentIndex(m_pane->view()->model()->index(0, 0));
        key(Qt::Key_F8, modifier);
        QCOMPARE(row(), 5);
    }
    m_pane->append({lineOf(u"c"_s, 8)});
    key(Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(row(), 5);
    QCOMPARE(told.takeLast().constFirst().toString(), u"Nenhum erro nesta execução. De novo: erros das anteriores."_s);
}

void TestLogFind::noErrorIsSaid()
{
    m_pane->append({line(1, u"tudo bem"_s)});
    QSignalSpy told(m_pane.get(), &LogPane::told);
    key(Qt::Key_F8);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.takeFirst().constFirst().toString(), u"Não há erros no log."_s);
}

void TestLogFind::wrapGrowsRowsInSightOnlyWhileOn()
{
    QList<LogEvent> lines = story();
    lines.append(line(1'001, u"palavra "_s.repeated(200)));
    m_pane->append(lines);
    LogView *view = m_pane->view();
    const int normal = view->rowHeight(1'000);
    key(Qt::Key_Z, Qt::AltModifier);
    QTRY_VERIFY(view->rowHeight(1'000) > 3 * normal);
    QCOMPARE(view->rowHeight(0), normal);
    QTRY_COMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum());
    QVERIFY(view->isFollowing());
    key(Qt::Key_Z, Qt::AltModifier);
    QCOMPARE(view->rowHeight(1'000), normal);
}

void TestLogFind::textFilterCountsAndSaysNothingIsLeft()
{
    m_pane->append(story());
    auto *filter = m_pane->findChild<QLineEdit *>(u"logFilter"_s);
    auto *counts = m_pane->findChild<QLabel *>(u"logCounts"_s);
    auto *nothing = m_pane->findChild<QWidget *>(u"logNothing"_s);
    filter->setText(u"DUPLICACAO"_s);
    QTRY_COMPARE(counts->text(), u"mostrando 100 de 1.000"_s);
    m_pane->setMinimumLevel(LogLevel::Error);
    QTRY_COMPARE(counts->text(), u"mostrando 2 de 1.000"_s);
    QVERIFY(!nothing->isVisible());
    filter->setText(u"zzz"_s);
    QTRY_VERIFY(nothing->isVisible());
    QCOMPARE(m_pane->findChild<QLabel *>(u"logNothingText"_s)->text(), u"0 linhas – filtro Só erros + \"zzz\" ativo"_s);
    m_pane->findChild<QPushButton *>(u"logNothingClear"_s)->click();
    QTRY_COMPARE(counts->text(), u"1.000 linhas"_s);
    QVERIFY(!nothing->isVisible());
    QCOMPARE(filter->text(), QString());
}

void TestLogFind::ticketHasVersionFactsAndNoSecret()
{
    const Secret secret(u"segredo-do-chamado-77"_s);
    m_pane->append({line(1, u"primeira"_s), line(2, u"segunda"_s)});
    m_pane->setTicketFacts({{u"Tipo"_s, u"carteira"_s}, {u"Chave"_s, secret.reveal()}});
    m_pane->copyForTicket();
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.contains(programVersion()));
    QVERIFY(text.contains(u"Tipo: carteira\n"_s));
    QVERIFY(text.contains(u" - INFO - primeira\n"_s) && text.contains(u" - INFO - segunda\n"_s));
    QVERIFY(!text.contains(secret.reveal()));
    m_pane->view()->selectRow(1);
    QVERIFY(!m_pane->ticket().contains(u"primeira"_s));
}

void TestLogFind::commandsSleepWhileThePaneIsHidden()
{
    for (const QAction *action : m_pane->commands()->all())
        QVERIFY(action->isEnabled() || action == m_pane->commands()->clearFilter);
    m_pane->hide();
    for (const QAction *action : m_pane->commands()->all())
        QVERIFY(!action->isEnabled());
}

QTEST_MAIN(TestLogFind)
#include "tst_logfind.moc"
