// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/stoppableanswer.h"
#include "tests/ui/datapagefixture.h"
#include "ui/controls/datefield.h"
#include "ui/data/chartpane.h"
#include "ui/data/gridmodel.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace Etl;
using namespace Qt::StringLiterals;

/// The page "Dados" on a real SQLite database, filled by the program's own writers.
class DataPageTest : public QObject, private DataPageFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void fundsAreComparedWithTheDayBefore();
    void openedFundShowsItsGroups();
    void everyDigitReachesTheExport();
    void subtotalsStayOutOfSpreadsheets();
    void filterIgnoresCaseAndAccents();
    void amountsAreSortedAsNumbers();
    void rentabilidadeIsShownInPercent();
    void rentabilidadeFollowsTheChosenFund();
    void chartsHaveTheirDataAsText();
    void emptyDateOffersToProcessIt();
    void databaseThatIsDownIsSaidAndTriedAgain();
    void newsDuringAReadingAreReadAfterIt();
    void readingAgainThatFailsIsSaidAboveWhatStands();
    void otherDateNeverStandsOverTheseRows();
    void engineThatGoesTakesItsAnswersAlong();
    void runOfAFundIsOpened();
    void withoutEngineTheSettingsAreOffered();
    void copyKeyCopiesTheSelectedFund();
    void manyPositionsDoNotStallTheWindow();
};

void DataPageTest::fundsAreComparedWithTheDayBefore()
{
    store<CarteiraRow>(kBefore, u"ALFA"_s, {position(u"ALFA"_s, u"G"_s, u"a"_s, u"100"_s)});
    store<CarteiraRow>(kBefore, u"GAMA"_s, {position(u"GAMA"_s, u"G"_s, u"a"_s, u"7"_s)});
    store<RentabilidadeRow>(kBefore, u"ALFA"_s, {quota(u"ALFA"_s, u"100"_s)});
    store<CarteiraRow>(kDay, u"ALFA"_s, {position(u"ALFA"_s, u"G"_s, u"b"_s, u"1090.5"_s)});
    store<RentabilidadeRow>(kDay, u"ALFA"_s, {quota(u"ALFA"_s, u"90.5"_s)});
    store<CarteiraRow>(kDay, u"BETA"_s, {position(u"BETA"_s, u"G"_s, u"a"_s, u"5"_s)});
    open();
    GridPane *funds = m_page->funds();
    QCOMPARE(funds->view()->model()->rowCount(), 3);
    QCOMPARE(cell(funds, u"ALFA"_s, u"Soma (R$)"_s), u"1.090,50"_s);
    QCOMPARE(cell(funds, u"ALFA"_s, u"PL (R$)"_s), u"90,50"_s);
    QCOMPARE(cell(funds, u"ALFA"_s, u"Diferença (R$)"_s), u"1.000,00"_s);
    QCOMPARE(cell(funds, u"ALFA"_s, u"Variação do PL (R$)"_s), u"▼ -9,50"_s);
    QCOMPARE(cell(funds, u"ALFA"_s, u"Variação do PL (%)"_s), u"caiu 9,50 %"_s);
    QCOMPARE(cell(funds, u"ALFA"_s, u"Posições novas"_s), u"1"_s);
    QCOMPARE(cell(funds, u"ALFA"_s, u"Posições encerradas"_s), u"1"_s);
    QCOMPARE(cell(funds, u"GAMA"_s, u"Situação"_s), u"ausente"_s);
    QCOMPARE(cell(funds, u"BETA"_s, u"Situação"_s), u"só carteira"_s);
    const QString footer = funds->findChild<QLabel *>(u"fundsTableFooter"_s)->text();
    QCOMPARE(footer,
             u"Total: 2 fundos · 2 posições · soma R$ 1.095,50 · PL R$ 90,50 (1 de 2 fundos) · 1 fundo novo · 1 "
             "fundo ausente"_s);
    QCOMPARE(m_page->findChild<QLabel *>(u"dataSummary"_s)->text(), u"Comparado com 18/11/2026."_s);
}

void DataPageTest::openedFundShowsItsGroups()
{
    store<CarteiraRow>(kDay, u"ALFA"_s,
                       {position(u"ALFA"_s, u"CAIXA"_s, u"conta"_s, u"-10.5"_s),
                        position(u"ALFA"_s, u"RENDA FIXA"_s, u"LFT"_s, u"60.25"_s),
                        position(u"ALFA"_s, u"RENDA FIXA"_s, u"LTN"_s, u"0.25"_s)});
    store<RentabilidadeRow>(kDay, u"ALFA"_s, {quota(u"ALFA"_s, u"50"_s)});
    open();
    m_page->funds()->view()->setFocus();
    m_page->funds()->view()->selectRow(0);
    QTest::keyClick(m_page->funds()->view(), Qt::Key_Return);
    QCOMPARE(m_page->tabs()->currentIndex(), int(DataPage::Positions));
    QVERIFY(settled());
    const GridModel *model = m_page->positions()->findChild<GridModel *>();
    QCOMPARE(model->rowCount(), 5);
    QCOMPARE(model->rowAt(0).kind, GridRow::Kind::Subtotal);
    QCOMPARE(model->rowAt(0).cells[0].text, u"RENDA FIXA"_s);
    QCOMPARE(cell(m_page->positions(), u"2 posições"_s, u"Valor (R$)"_s), u"60,50"_s);
    QCOMPARE(cell(m_page->positions(), u"2 posições"_s, u"% do PL"_s), u"121,00 %"_s);
    QCOMPARE(cell(m_page->positions(), u"conta"_s, u"% do PL"_s), u"-21,00 %"_s);
    QCOMPARE(cell(m_page->positions(), u"LFT"_s, u"Quantidade"_s), u"1.500,125"_s);
}

void DataPageTest::everyDigitReachesTheExport()
{
    store<CarteiraRow>(kDay, u"ALFA"_s,
                       {position(u"ALFA"_s, u"G"_s, u"a"_s, u"12345678901234567890.12345678"_s),
                        position(u"ALFA"_s, u"G"_s, u"b"_s, u"0.00000001"_s)});
    open();
    QVERIFY(exported(m_page->funds()).contains(",12345678901234567890.12345679,"));
    m_page->showDate(kDay, u"ALFA"_s);
    QVERIFY(settled());
    const QByteArray positions = exported(m_page->positions());
    QVERIFY2(positions.contains(",12345678901234567890.12345678,"), positions.constData());
    QVERIFY(positions.contains(",0.00000001,"));
}

void DataPageTest::subtotalsStayOutOfSpreadsheets()
{
    store<CarteiraRow>(kDay, u"ALFA"_s,
                       {position(u"ALFA"_s, u"G"_s, u"a"_s, u"1"_s), position(u"ALFA"_s, u"G"_s, u"b"_s, u"2"_s)});
    open();
    m_page->showDate(kDay, u"ALFA"_s);
    QVERIFY(settled());
    QCOMPARE(m_page->positions()->view()->model()->rowCount(), 3);
    QCOMPARE(exported(m_page->positions()).count("\r\n"), 3); // header and two positions
}

void DataPageTest::filterIgnoresCaseAndAccents()
{
    store<CarteiraRow>(kDay, u"AÇÕES FIA"_s, {position(u"AÇÕES FIA"_s, u"G"_s, u"a"_s, u"1"_s)});
    store<CarteiraRow>(kDay, u"BETA"_s, {position(u"BETA"_s, u"G"_s, u"a"_s, u"1"_s)});
    open();
    QTest::keyClicks(m_page->funds()->filterEdit(), u"acoes"_s);
    QCOMPARE(m_page->funds()->view()->model()->rowCount(), 1);
    QCOMPARE(m_page->funds()->findChild<QLabel *>(u"fundsTableCount"_s)->text(), u"mostrando 1 de 2"_s);
}

void DataPageTest::amountsAreSortedAsNumbers()
{
    for (const QString &value : {u"9"_s, u"10"_s, u"-11"_s})
        store<CarteiraRow>(kDay, u"F"_s + value, {position(u"F"_s + value, u"G"_s, u"a"_s, value)});
    open();
    m_page->funds()->view()->sortByColumn(3, Qt::DescendingOrder);
    const QAbstractItemModel *model = m_page->funds()->view()->model();
    QCOMPARE(model->index(0, 0).data().toString(), u"F10"_s);
    QCOMPARE(model->index(2, 0).data().toString(), u"F-11"_s);
}

void DataPageTest::rentabilidadeIsShownInPercent()
{
    store<RentabilidadeRow>(kDay, u"ALFA"_s, {quota(u"ALFA"_s, u"50"_s)});
    open();
    QCOMPARE(cell(m_page->rentabilidade(), u"ALFA"_s, u"Dia"_s), u"-1,2346 %"_s);
    QCOMPARE(cell(m_page->rentabilidade(), u"ALFA"_s, u"Cota"_s), u"1,2345678901"_s);
    QCOMPARE(cell(m_page->rentabilidade(), u"ALFA"_s, u"Mês"_s), QString());
    QVERIFY(exported(m_page->rentabilidade()).contains(",-0.0123456789,"));
}

void DataPageTest::rentabilidadeFollowsTheChosenFund()
{
    store<CarteiraRow>(kDay, u"ALFA FIM"_s, {position(u"ALFA FIM"_s, u"G"_s, u"a"_s, u"100"_s)});
    store<CarteiraRow>(kDay, u"GAMA"_s, {position(u"GAMA"_s, u"G"_s, u"a"_s, u"100"_s)});
    store<RentabilidadeRow>(kDay, u"alfa_fim"_s, {quota(u"alfa_fim"_s, u"100"_s)}); // the same fund
    store<RentabilidadeRow>(kDay, u"BETA"_s, {quota(u"BETA"_s, u"200"_s)});
    open();
    m_page->tabs()->setCurrentIndex(DataPage::Rentabilidade);
    GridPane *pane = m_page->rentabilidade();
    const auto shown = [pane] {
        QStringList names;
        for (int row = 0; row < pane->view()->model()->rowCount(); ++row)
            names.append(pane->view()->model()->index(row, 0).data().toString());
        names.sort();
        return names;
    };
    QCOMPARE(shown(), (QStringList{u"BETA"_s, u"alfa_fim"_s}));
    auto *box = m_page->findChild<QComboBox *>(u"fundBox"_s);
    box->setCurrentIndex(box->findText(u"ALFA FIM"_s));
    QVERIFY(settled());
    QCOMPARE(shown(), QStringList{u"alfa_fim"_s});
    QCOMPARE(pane->findChild<QLabel *>(u"rentabilidadeTableCount"_s)->text(), u"mostrando 1 de 2"_s);
    QVERIFY(exported(pane).contains("alfa_fim") && !exported(pane).contains("BETA"));
    // Another date keeps fund and filter; a fund without rentabilidade says so and leads back to all.
    box->setCurrentIndex(box->findText(u"GAMA"_s));
    QVERIFY(settled());
    auto *none = m_page->findChild<DataNotice *>(u"noRentabilidade"_s);
    QVERIFY(none->isVisible() && !pane->isVisible());
    QVERIFY(none->findChild<QLabel *>(u"dataNoticeTitle"_s)->text().contains(u"GAMA não tem rentabilidade"_s));
    emit none->actionWanted();
    QVERIFY(settled());
    QVERIFY(pane->isVisible());
    QCOMPARE(shown().size(), 2);
}

void DataPageTest::chartsHaveTheirDataAsText()
{
    store<CarteiraRow>(kBefore, u"ALFA"_s, {position(u"ALFA"_s, u"G"_s, u"a"_s, u"100"_s)});
    store<CarteiraRow>(kDay, u"ALFA"_s, {position(u"ALFA"_s, u"G"_s, u"a"_s, u"100"_s)});
    store<RentabilidadeRow>(kBefore, u"ALFA"_s, {quota(u"ALFA"_s, u"100"_s)});
    store<RentabilidadeRow>(kDay, u"ALFA"_s, {quota(u"ALFA"_s, u"1234567.89"_s)});
    open();
    auto *view = m_page->findChild<QWidget *>(u"chartView"_s);
    m_page->tabs()->setCurrentIndex(DataPage::Charts);
    QVERIFY(m_page->findChild<QLabel *>(u"chartNothing"_s)->text().startsWith(u"Escolha um fundo"_s));
    m_page->charts()->setKind(ChartKind::Rows); // of all funds
    QVERIFY(view->accessibleName().contains(u"todos os fundos"_s));
    m_page->showDate(kDay, u"ALFA"_s);
    QVERIFY(settled());
    m_page->charts()->setKind(ChartKind::Patrimonio);
    QCOMPARE(view->accessibleName(),
             u"PL – ALFA: de R$ 100,00 em 18/11/2026 a R$ 1.234.567,89 em 19/11/2026; 2 datas."_s);
    QVERIFY(exported(m_page->charts()->table()).contains("2026-11-19,1.2345678901,1234567.89"));
    m_page->charts()->setKind(ChartKind::Allocation);
    QCOMPARE(cell(m_page->charts()->table(), u"G"_s, u"Valor (R$)"_s), u"100,00"_s);
}

void DataPageTest::emptyDateOffersToProcessIt()
{
    store<CarteiraRow>(kBefore, u"ALFA"_s, {position(u"ALFA"_s, u"G"_s, u"a"_s, u"100"_s)});
    open();
    QCOMPARE(noticeTitle(), u"Nada carregado em 19/11/2026"_s);
    QSignalSpy wanted(m_page.get(), &Page::runRequested);
    notice()->findChild<QPushButton *>(u"primary"_s)->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.constFirst().constFirst().value<RunRequest>().dates, QList<QDate>{kDay});
    QCOMPARE(wanted.constFirst().at(1).toBool(), false);
    notice()->findChild<QPushButton *>(u"dataNoticeSecond"_s)->click();
    QCOMPARE(m_page->dateField()->date(), kBefore);
    QVERIFY(settled());
    QCOMPARE(m_page->funds()->view()->model()->rowCount(), 1);
}

void DataPageTest::databaseThatIsDownIsSaidAndTriedAgain()
{
    store<CarteiraRow>(kDay, u"ALFA"_s, {position(u"ALFA"_s, u"G"_s, u"a"_s, u"100"_s)});
    m_session.reset();
    const QString file = m_engine->settings().database.name;
    QVERIFY(QFile::rename(file, file + u".fora"_s));
    QVERIFY(QDir().mkdir(file)); // no database can be opened there
    open();
    QCOMPARE(noticeTitle(), u"Os dados não puderam ser lidos"_s);
    QVERIFY(!notice()->findChild<QLabel *>(u"dataNoticeSentence"_s)->text().isEmpty());
    QVERIFY(QDir().rmdir(file));
    QVERIFY(QFile::rename(file + u".fora"_s, file));
    notice()->findChild<QPushButton *>(u"primary"_s)->click();
    QVERIFY(settled());
    QCOMPARE(m_page->funds()->view()->model()->rowCount(), 1);
    QVERIFY(m_page->tabs()->isVisible());
}

void DataPageTest::newsDuringAReadingAreReadAfterIt()
{
    store<CarteiraRow>(kDay, u"ALFA"_s, {position(u"ALFA"_s, u"G"_s, u"a"_s, u"100"_s)});
    open();
    QCOMPARE(m_page->funds()->view()->model()->rowCount(), 1);
    m_page->refresh();
    QThreadPool::globalInstance()->waitForDone(); // it has read, and nobody has heard of it yet
    QVERIFY(m_page->isReading());
    store<CarteiraRow>(kDay, u"BETA"_s, {position(u"BETA"_s, u"G"_s, u"a"_s, u"5"_s)});
    m_page->recordsChanged();
    QTRY_COMPARE(m_page->funds()->view()->model()->rowCount(), 2);
}

void DataPageTest::readingAgainThatFailsIsSaidAboveWhatStands()
{
    store<CarteiraRow>(kDay, u"ALFA"_s, {position(u"ALFA"_s, u"G"_s, u"a"_s, u"100"_s)});
    open();
    m_session.reset();
    const QString file = m_engine->settings().database.name;
    QVERIFY(QFile::rename(file, file + u".fora"_s));
    QVERIFY(QDir().mkdir(file)); // no database can be opened there
    m_clock.advance(std::chrono::minutes(10));
    m_page->recordsChanged();
    QVERIFY(settled());
    QVERIFY(m_page->tabs()->isVisible());
    QCOMPARE(m_page->funds()->view()->model()->rowCount(), 1);
    const auto *problem = m_page->findChild<QWidget *>(u"dataProblem"_s);
    QVERIFY(problem && problem->isVisible());
    QVERIFY2(problem->accessibleName().startsWith(u"O que aparece foi lido às 09:00; a nova leitura falhou: "_s),
             qPrintable(problem->accessibleName()));
    QVERIFY2(problem->accessibleName().contains(u"F5"_s), qPrintable(problem->accessibleName()));
    QVERIFY(QDir().rmdir(file));
    QVERIFY(QFile::rename(file + u".fora"_s, file));
    m_page->recordsChanged();
    QVERIFY(settled());
    QVERIFY(!problem->isVisible()); // what stands there is what the database says now
}

void DataPageTest::otherDateNeverStandsOverTheseRows()
{
    store<CarteiraRow>(kDay, u"ALFA"_s, {position(u"ALFA"_s, u"G"_s, u"a"_s, u"100"_s)});
    open();
    QVERIFY(m_page->tabs()->isVisible());
    m_page->dateField()->setDate(kBefore);
    QVERIFY(!m_page->tabs()->isVisible());
    QCOMPARE(noticeTitle(), u"Lendo 18/11/2026…"_s);
    m_page->dateField()->editor()->selectAll();
    QTest::keyClicks(m_page->dateField()->editor(), u"31/02"_s);
    QVERIFY(settled());
    QCOMPARE(noticeTitle(), u"Informe a data-base"_s);
}

void DataPageTest::engineThatGoesTakesItsAnswersAlong()
{
    store<CarteiraRow>(kDay, u"ALFA"_s, {position(u"ALFA"_s, u"G"_s, u"a"_s, u"100"_s)});
    open();
    m_page->refresh();
    m_page->setEngine(nullptr);
    blockingWork().waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!m_page->tabs()->isVisible());
    QCOMPARE(noticeTitle(), u"Nenhum banco de dados em uso"_s);
}

void DataPageTest::runOfAFundIsOpened()
{
    store<CarteiraRow>(kDay, u"ALFA"_s, {position(u"ALFA"_s, u"G"_s, u"a"_s, u"100"_s)});
    open();
    QSignalSpy wanted(m_page.get(), &Page::runDetailsRequested);
    m_page->funds()->view()->selectRow(0);
    for (QAction *action : m_page->funds()->view()->actions()) {
        if (action->objectName() == u"openRun"_s)
            action->trigger();
    }
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.constFirst().constFirst().toString(), u"22222222-2222-2222-2222-222222222222"_s);
}

void DataPageTest::withoutEngineTheSettingsAreOffered()
{
    m_page = std::make_unique<DataPage>(m_clock);
    QSignalSpy wanted(m_page.get(), &Page::settingsRequested);
    notice()->findChild<QPushButton *>(u"primary"_s)->click();
    QCOMPARE(wanted.size(), 1);
    m_page->refresh(); // nothing to read, nothing to fall over
}

void DataPageTest::copyKeyCopiesTheSelectedFund()
{
    store<CarteiraRow>(kDay, u"ALFA"_s, {position(u"ALFA"_s, u"G"_s, u"a"_s, u"100"_s)});
    store<CarteiraRow>(kDay, u"BETA"_s, {position(u"BETA"_s, u"G"_s, u"a"_s, u"5"_s)});
    open();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->funds()->view()->setFocus();
    m_page->funds()->view()->selectRow(1);
    QTest::keyClick(m_page->funds()->view(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[1].startsWith(u"BETA\t"_s));
}

void DataPageTest::manyPositionsDoNotStallTheWindow()
{
    QList<CarteiraRow> rows;
    for (int i = 0; i < 2'000; ++i)
        rows.append(position(u"ALFA"_s, u"GRUPO %1"_s.arg(i % 9), u"Posição %1"_s.arg(i), u"%1.25"_s.arg(i)));
    store<CarteiraRow>(kDay, u"ALFA"_s, rows);
    open();
    QElapsedTimer beat;
    qint64 worst = 0;
    QTimer pulse;
    connect(&pulse, &QTimer::timeout, this, [&] { worst = std::max(worst, beat.restart()); });
    beat.start();
    pulse.start(1);
    m_page->showDate(kDay, u"ALFA"_s);
    QVERIFY(settled());
    QCOMPARE(m_page->positions()->view()->model()->rowCount(), 2'009);
    qInfo("worst stall %lld ms", static_cast<long long>(worst));
#ifdef __SANITIZE_ADDRESS__
    constexpr qint64 kLongest = 5'000;
#else
    constexpr qint64 kLongest = 500; // a debug build on a busy machine; the release goal is 50 ms
#endif
    QVERIFY2(worst < kLongest, qPrintable(QString::number(worst)));
}

QTEST_MAIN(DataPageTest)
#include "tst_datapage.moc"
