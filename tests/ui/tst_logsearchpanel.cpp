// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logsearchpanel.h"

#include "tests/support/fakeclock.h"
#include "ui/log/loghitmodel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestLogSearchPanel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_panel.reset(); }
    void findsAcrossAllDaysNewestFirst();
    void periodAndLevelNarrow_data();
    void periodAndLevelNarrow();
    void wrongInputIsSaidBesideTheField_data();
    void wrongInputIsSaidBesideTheField();
    void nothingFoundIsSaid();
    void withoutFolderItSaysSo();
    void enterOnAHitNamesFileAndLine();
    void cancelEndsALongSearchAndSaysSo();

private:
    void write(int day, const QByteArray &bytes)
    {
        QFile file(pathOf(day));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    QString pathOf(int day) const { return m_folder->filePath(u"orquestrador_btg_202611%1.log"_s.arg(day)); }
    static QByteArray line(int day, const char *level, const QByteArray &text)
    {
        return "2026-11-" + QByteArray::number(day) + " 08:00:00,123 - OrquestradorBTG - " + level + " - " + text +
               "\n";
    }
    template <typename T>
    T *part(const QString &name) const
    {
        return m_panel->findChild<T *>(name);
    }
    void searchFor(const QString &text)
    {
        part<QLineEdit>(u"searchText"_s)->setText(text);
        QTest::keyClick(part<QLineEdit>(u"searchText"_s), Qt::Key_Return);
    }
    QString state() const { return part<QLabel>(u"searchState"_s)->text(); }

    // 23/11/2026 at 15:00 UTC: noon in Brazil.
    const FakeClock m_clock{QDateTime(QDate(2026, 11, 23), QTime(15, 0), Qt::UTC)};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LogSearchPanel> m_panel;
};

void TestLogSearchPanel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    write(23, line(23, "INFO", "tudo bem") + line(23, "ERROR", "Duplicação no fundo A"));
    write(19, line(19, "WARNING", "duplicação no fundo B") + line(19, "INFO", "outra"));
    write(10, line(10, "INFO", "DUPLICACAO no fundo C"));
    m_panel = std::make_unique<LogSearchPanel>(m_clock);
    m_panel->setFolder(m_folder->path());
    m_panel->resize(900, 500);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestLogSearchPanel::findsAcrossAllDaysNewestFirst()
{
    const QAbstractItemModelTester tester(m_panel->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    searchFor(u"duplicacao"_s);
    QTRY_COMPARE(state(), u"3 linhas encontradas · 3 arquivos"_s);
    const LogHitModel *hits = m_panel->model();
    QCOMPARE(hits->index(0, LogHitModel::DayColumn).data().toString(), u"23/11/2026"_s);
    QCOMPARE(hits->index(0, LogHitModel::TimeColumn).data().toString(), u"08:00:00,123"_s);
    QCOMPARE(hits->index(0, LogHitModel::LevelColumn).data().toString(), u"ERROR"_s);
    QCOMPARE(hits->index(0, LogHitModel::MessageColumn).data().toString(), u"Duplicação no fundo A"_s);
    QCOMPARE(hits->index(2, LogHitModel::DayColumn).data().toString(), u"10/11/2026"_s);
    QVERIFY(part<QTableView>(u"searchHits"_s)->isVisible());
    QVERIFY(!part<QPushButton>(u"searchCancel"_s)->isEnabled());
    part<QToolButton>(u"searchExact"_s)->click();
    searchFor(u"Duplicação"_s);
    QTRY_COMPARE(state(), u"1 linha encontrada · 3 arquivos"_s);
}

void TestLogSearchPanel::periodAndLevelNarrow_data()
{
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("level");
    QTest::addColumn<QString>("expected");
    const QString allLevels = u"Todos os níveis"_s, own = u"De … até …"_s;
    QTest::newRow("today") << u"Hoje"_s << QString() << QString() << allLevels << u"1 linha encontrada · 1 arquivo"_s;
    QTest::newRow("a week") << u"Últimos 7 dias"_s << QString() << QString() << allLevels
                            << u"2 linhas encontradas · 2 arquivos"_s;
    QTest::newRow("from to") << own << u"10/11"_s << u"19112026"_s << allLevels
                             << u"2 linhas encontradas · 2 arquivos"_s;
    QTest::newRow("open begin") << own << QString() << u"18/11/2026"_s << allLevels
                                << u"1 linha encontrada · 1 arquivo"_s;
    QTest::newRow("level") << u"Todos os dias"_s << QString() << QString() << u"Avisos e erros"_s
                           << u"2 linhas encontradas · 3 arquivos"_s;
}

void TestLogSearchPanel::periodAndLevelNarrow()
{
    QFETCH(const QString, period);
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QString, level);
    QFETCH(const QString, expected);
    part<QComboBox>(u"searchPeriod"_s)->setCurrentText(period);
    part<QComboBox>(u"searchLevel"_s)->setCurrentText(level);
    part<QLineEdit>(u"searchFrom"_s)->setText(from);
    part<QLineEdit>(u"searchTo"_s)->setText(to);
    QCOMPARE(part<QLineEdit>(u"searchFrom"_s)->isVisible(), period == u"De … até …"_s);
    searchFor(u"duplicacao"_s);
    QTRY_COMPARE(state(), expected);
}

void TestLogSearchPanel::wrongInputIsSaidBesideTheField_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("regex");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing typed") << QString() << false << QString() << u"Digite o que procurar"_s;
    QTest::newRow("expression") << u"a(b"_s << true << QString() << u"Expressão regular inválida"_s;
    QTest::newRow("date") << u"a"_s << false << u"31/02/2026"_s << u"\"31/02/2026\" não é uma data"_s;
    QTest::newRow("period turned round") << u"a"_s << false << u"22/11/2026"_s << u"O primeiro dia"_s;
}

void TestLogSearchPanel::wrongInputIsSaidBesideTheField()
{
    QFETCH(const QString, text);
    QFETCH(const bool, regex);
    QFETCH(const QString, from);
    QFETCH(const QString, expected);
    part<QToolButton>(u"searchRegex"_s)->setChecked(regex);
    if (!from.isEmpty()) {
        part<QComboBox>(u"searchPeriod"_s)->setCurrentText(u"De … até …"_s);
        part<QLineEdit>(u"searchFrom"_s)->setText(from);
        part<QLineEdit>(u"searchTo"_s)->setText(u"01/11/2026"_s);
    }
    searchFor(text);
    auto *error = part<QLabel>(u"searchError"_s);
    QVERIFY(error->isVisible());
    QVERIFY2(error->text().startsWith(expected), qPrintable(error->text()));
    QVERIFY(!m_panel->isSearching());
}

void TestLogSearchPanel::nothingFoundIsSaid()
{
    searchFor(u"zzz"_s);
    QTRY_COMPARE(part<QLabel>(u"searchMessage"_s)->text(), u"Nada encontrado em 3 arquivos."_s);
    QVERIFY(part<QLabel>(u"searchMessage"_s)->isVisible());
}

void TestLogSearchPanel::withoutFolderItSaysSo()
{
    m_panel->setFolder({});
    QCOMPARE(part<QLabel>(u"searchMessage"_s)->text(), u"Nenhuma pasta de logs está configurada."_s);
    QVERIFY(!part<QPushButton>(u"searchStart"_s)->isEnabled());
    searchFor(u"a"_s);
    QVERIFY(!m_panel->isSearching());
}

void TestLogSearchPanel::enterOnAHitNamesFileAndLine()
{
    searchFor(u"fundo A"_s);
    QTRY_COMPARE(m_panel->model()->rowCount(), 1);
    QSignalSpy activated(m_panel.get(), &LogSearchPanel::hitActivated);
    auto *table = part<QTableView>(u"searchHits"_s);
    table->setFocus();
    table->setCurrentIndex(m_panel->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.constFirst().at(0).toString(), pathOf(23));
    QCOMPARE(activated.constFirst().at(1).toLongLong(), 2);
}

void TestLogSearchPanel::cancelEndsALongSearchAndSaysSo()
{
    QFile file(pathOf(22));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray block = line(22, "INFO", QByteArray(100, 'x')).repeated(10'000);
    for (int i = 0; i < 100; ++i)
        file.write(block);
    file.close();
    // A pattern that no byte search can help.
    part<QToolButton>(u"searchRegex"_s)->setChecked(true);
    searchFor(u"[yz]{3}(a|b)"_s);
    QTRY_VERIFY(state().startsWith(u"Procurando: arquivo"_s));
    QElapsedTimer timer;
    timer.start();
    QTest::mouseClick(part<QPushButton>(u"searchCancel"_s), Qt::LeftButton);
    QVERIFY(timer.elapsed() < 50);
    QTRY_VERIFY(!m_panel->isSearching());
    QVERIFY2(state().contains(u"busca cancelada"_s), qPrintable(state()));
    QVERIFY(timer.elapsed() < 2'000);
}

QTEST_MAIN(TestLogSearchPanel)
#include "tst_logsearchpanel.moc"
