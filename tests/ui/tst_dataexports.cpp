// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/datapagefixture.h"
#include "ui/controls/exportmenu.h"
#include "ui/data/chartpane.h"

#include <QChart>
#include <QChartView>
#include <QComboBox>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QLineSeries>
#include <QProcess>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

const QDate kMonday(2026, 11, 16);

/// How many values each piece of the drawn line has; bridges over gaps are none.
QList<qsizetype> drawnPieces(const QChart &chart)
{
    QList<qsizetype> sizes;
    const QList<QAbstractSeries *> all = chart.series();
    for (QAbstractSeries *one : all) {
        const auto *points = qobject_cast<QXYSeries *>(one);
        if (points && points->name() != u"gap"_s && points->count() > 0)
            sizes.append(points->count());
    }
    std::sort(sizes.begin(), sizes.end());
    return sizes;
}

} // namespace

/// What leaves the page "Dados" can be read alone, and what it draws is only what is there.
class DataExportsTest : public QObject, private DataPageFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void everyPositionSaysItsFundAndDate();
    void chartRowsNameTheFundAndAccountTheyAreOf();
    void rowsDoNotOutliveTheirEnvironment();
    void everyFundSaysItsDate();
    void changeOfTheAssetsIsInPercentAsItsTitleSays();
    void positionsSayTheCnpjOfTheirFund_data();
    void positionsSayTheCnpjOfTheirFund();
    void paperHasTheTotalsOfItsRows();
    void failedExportIsSaidOnThePage();
    void headingsOfGroupsAreNoRows();
    void documentsAreShownWithDotsAndFoundWithoutThem();
    void demonstrationIsInTheFile();
    void lineIsInterruptedWhereABusinessDayHasNoData();
    void weekendAndHolidayAreNoGap();
};

void DataExportsTest::everyPositionSaysItsFundAndDate()
{
    store<CarteiraRow>(kDay, u"ALFA"_s, {position(u"ALFA"_s, u"G"_s, u"a"_s, u"100"_s)});
    open();
    m_page->showDate(kDay, u"ALFA"_s);
    QVERIFY(settled());
    const QByteArray csv = exported(m_page->positions());
    QVERIFY2(csv.startsWith("Ambiente,Data-base,Fundo,CNPJ do fundo,Grupo,"), csv.constData());
    QVERIFY2(csv.contains("\r\nPersonalizado,2026-11-19,ALFA,,G,a,"), csv.constData());
    m_page->charts()->setKind(ChartKind::Allocation);
    QVERIFY(exported(m_page->charts()->table()).contains("\r\nPersonalizado,2026-11-19,ALFA,,G,"));
    m_page->charts()->setKind(ChartKind::Rows);
    QVERIFY(exported(m_page->charts()->table()).startsWith("Ambiente,Fundo,Data,"));
}

void DataExportsTest::headingsOfGroupsAreNoRows()
{
    store<CarteiraRow>(kDay, u"ALFA"_s,
                       {position(u"ALFA"_s, u"G"_s, u"a"_s, u"100"_s), position(u"ALFA"_s, u"G"_s, u"b"_s, u"50"_s),
                        position(u"ALFA"_s, u"H"_s, u"c"_s, u"25"_s)});
    open();
    m_page->showDate(kDay, u"ALFA"_s);
    QVERIFY(settled());
    QCOMPARE(m_page->positions()->view()->model()->rowCount(), 5); // and two headings
    QTemporaryDir folder;
    for (const auto &[format, name] :
         {std::pair(ExportFormat::Pdf, u"a.pdf"_s), std::pair(ExportFormat::Xlsx, u"a.xlsx"_s)}) {
        QSignalSpy told(m_page->positions()->exportMenu(), &ExportMenu::told);
        m_page->positions()->exportMenu()->exportTo(folder.filePath(name), format);
        QVERIFY(told.wait(10'000));
        const QString said = told.first().first().toString();
        QVERIFY2(said.startsWith(u"3 linhas"_s), qPrintable(said));
    }
}

void DataExportsTest::chartRowsNameTheFundAndAccountTheyAreOf()
{
    RentabilidadeRow other = quota(u"ALFA"_s, u"300"_s);
    other.cdConta = u"000456"_s;
    store<CarteiraRow>(kDay, u"ALFA"_s, {position(u"ALFA"_s, u"G"_s, u"a"_s, u"100"_s)});
    store<CarteiraRow>(kDay, u"BETA"_s, {position(u"BETA"_s, u"G"_s, u"b"_s, u"200"_s)});
    store<RentabilidadeRow>(kDay, u"ALFA"_s, {quota(u"ALFA"_s, u"100"_s), other});
    store<RentabilidadeRow>(kDay, u"BETA"_s, {quota(u"BETA"_s, u"200"_s)});
    open();
    m_page->showDate(kDay, u"ALFA"_s);
    QVERIFY(settled());
    m_page->charts()->setKind(ChartKind::Quota);
    GridPane *table = m_page->charts()->table();
    QVERIFY(exported(table).contains("\r\nPersonalizado,ALFA,000123,2026-11-19,"));
    // Not read yet: none of the rows before may go by the new name.
    m_page->charts()->findChild<QComboBox *>(u"chartAccount"_s)->setCurrentText(u"000456"_s);
    QVERIFY(table->grid().rows.isEmpty());
    QVERIFY(settled());
    QVERIFY(exported(table).contains("\r\nPersonalizado,ALFA,000456,2026-11-19,"));
    m_page->findChild<QComboBox *>(u"fundBox"_s)->setCurrentIndex(2);
    QVERIFY(table->grid().rows.isEmpty());
    QVERIFY(settled());
    QVERIFY(exported(table).contains("\r\nPersonalizado,BETA,2026-11-19,"));
}

void DataExportsTest::rowsDoNotOutliveTheirEnvironment()
{
    store<CarteiraRow>(kDay, u"ALFA"_s, {position(u"ALFA"_s, u"G"_s, u"a"_s, u"100"_s)});
    store<RentabilidadeRow>(kDay, u"ALFA"_s, {quota(u"ALFA"_s, u"100"_s)});
    open();
    m_page->showDate(kDay, u"ALFA"_s);
    QVERIFY(settled());
    const QList<GridPane *> tables = {m_page->funds(), m_page->positions(), m_page->rentabilidade(),
                                      m_page->charts()->table()};
    for (const ChartKind kind : {ChartKind::Allocation, ChartKind::Quota}) {
        m_page->charts()->setKind(kind);
        for (const GridPane *table : tables)
            QVERIFY(!table->grid().rows.isEmpty());
        m_page->setEngine(std::make_shared<FakeEngine>(m_clock, m_engine->settings()));
        for (const GridPane *table : tables)
            QVERIFY(table->grid().rows.isEmpty());
        QVERIFY(settled());
    }
}

void DataExportsTest::everyFundSaysItsDate()
{
    store<CarteiraRow>(kDay, u"ALFA"_s, {position(u"ALFA"_s, u"G"_s, u"a"_s, u"100"_s)});
    store<RentabilidadeRow>(kDay, u"ALFA"_s, {quota(u"ALFA"_s, u"100"_s)});
    open();
    QVERIFY(exported(m_page->funds()).contains("\r\nPersonalizado,2026-11-19,ALFA,"));
    QVERIFY(exported(m_page->rentabilidade()).contains("\r\nPersonalizado,2026-11-19,ALFA,000123,"));
}

void DataExportsTest::changeOfTheAssetsIsInPercentAsItsTitleSays()
{
    store<CarteiraRow>(kBefore, u"ALFA"_s, {position(u"ALFA"_s, u"G"_s, u"a"_s, u"300"_s)});
    store<CarteiraRow>(kDay, u"ALFA"_s, {position(u"ALFA"_s, u"G"_s, u"a"_s, u"301"_s)});
    store<RentabilidadeRow>(kBefore, u"ALFA"_s, {quota(u"ALFA"_s, u"300"_s)});
    store<RentabilidadeRow>(kDay, u"ALFA"_s, {quota(u"ALFA"_s, u"301"_s)});
    open();
    QCOMPARE(cell(m_page->funds(), u"ALFA"_s, u"Variação do PL (%)"_s), u"subiu 0,33 %"_s);
    for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::Xlsx}) {
        const TableDocument document = m_page->funds()->exportMenu()->document(format);
        const qsizetype at = document.headers.indexOf(u"Variação do PL (%)"_s);
        QVERIFY(at >= 0);
        QCOMPARE(document.rows.size(), 1);
        // Ten decimals of the fraction, not one of them lost.
        QVERIFY(document.rows.first().value(at) == TableCell(number(u"0.33333333"_s)));
    }
    const QByteArray csv = exported(m_page->funds());
    QVERIFY2(csv.contains(u",Variação do PL (%),"_s.toUtf8()), csv.constData());
    QVERIFY2(csv.contains(",0.33333333"), csv.sliced(csv.indexOf("\r\n")).constData());
}

void DataExportsTest::positionsSayTheCnpjOfTheirFund_data()
{
    QTest::addColumn<QString>("ofPosition");
    QTest::addColumn<QStringList>("ofQuotas");
    QTest::addColumn<QByteArray>("said");
    const QString one = u"00123456000178"_s;
    const QString other = u"00999999000199"_s;
    QTest::newRow("the positions know it") << one << QStringList{other} << one.toUtf8();
    QTest::newRow("only the rentabilidade knows it") << QString() << QStringList{one} << one.toUtf8();
    QTest::newRow("two classes of one CNPJ") << QString() << QStringList{one, one} << one.toUtf8();
    QTest::newRow("classes with their own") << QString() << QStringList{one, other} << QByteArray();
}

void DataExportsTest::positionsSayTheCnpjOfTheirFund()
{
    QFETCH(QString, ofPosition);
    QFETCH(QStringList, ofQuotas);
    QFETCH(QByteArray, said);
    CarteiraRow row = position(u"ALFA"_s, u"G"_s, u"a"_s, u"100"_s);
    row.docFundo = ofPosition;
    store<CarteiraRow>(kDay, u"ALFA"_s, {row});
    QList<RentabilidadeRow> quotas;
    for (const QString &cnpj : ofQuotas) {
        quotas.append(quota(u"ALFA"_s, u"100"_s));
        quotas.last().cnpjFundo = cnpj;
        quotas.last().cdConta = QString::number(quotas.size());
    }
    store<RentabilidadeRow>(kDay, u"ALFA"_s, quotas);
    open();
    m_page->showDate(kDay, u"ALFA"_s);
    QVERIFY(settled());
    const QByteArray csv = exported(m_page->positions());
    QVERIFY2(csv.contains(",2026-11-19,ALFA," + said + ",G,a,"), csv.constData());
}

void DataExportsTest::paperHasTheTotalsOfItsRows()
{
    CarteiraRow unreadable = position(u"ALFA"_s, u"G"_s, u"c"_s, u"1"_s);
    unreadable.vlrMercado.reset();
    store<CarteiraRow>(kDay, u"ALFA"_s,
                       {position(u"ALFA"_s, u"G"_s, u"a"_s, u"100.25"_s),
                        position(u"ALFA"_s, u"H"_s, u"b"_s, u"0.001"_s), unreadable});
    store<CarteiraRow>(kDay, u"BETA"_s, {position(u"BETA"_s, u"G"_s, u"d"_s, u"7"_s)});
    store<RentabilidadeRow>(kDay, u"BETA"_s, {quota(u"BETA"_s, u"7.5"_s)});
    store<CarteiraRow>(kBefore, u"GAMA"_s, {position(u"GAMA"_s, u"G"_s, u"e"_s, u"9"_s)});
    open();
    m_page->showDate(kDay, u"ALFA"_s);
    QVERIFY(settled());
    const auto total = [](const GridPane *pane, const QString &header) -> TableCell {
        const TableDocument paper = pane->exportMenu()->document(ExportFormat::Pdf);
        return paper.totals.value(paper.headers.indexOf(header));
    };
    const auto text = [](const QString &word) { return TableCell(word); };
    // Subtotals do not count twice, and what has no value is said.
    QVERIFY(total(m_page->positions(), u"Valor (R$)"_s) == TableCell(number(u"100.251"_s)));
    QVERIFY(total(m_page->positions(), u"Grupo"_s) == text(u"Total (3); Valor (R$): 1 sem valor, fora da soma"_s));
    QVERIFY(total(m_page->positions(), u"Preço"_s) == TableCell());
    QVERIFY(total(m_page->funds(), u"Soma (R$)"_s) == TableCell(number(u"107.251"_s)));
    QVERIFY(total(m_page->funds(), u"Posições"_s) == TableCell(qint64(4)));
    // Of what goes out, not of what is hidden.
    m_page->funds()->filterEdit()->setText(u"beta"_s);
    QVERIFY(total(m_page->funds(), u"Soma (R$)"_s) == TableCell(number(u"7"_s)));
    QVERIFY(total(m_page->funds(), u"Fundo"_s) == text(u"Total das linhas mostradas (1)"_s));
    m_page->funds()->filterEdit()->clear();
    // A fund that is not there is none of them; one without PL is said at the PL, not at what it has.
    QCOMPARE(m_page->funds()->view()->model()->rowCount(), 3);
    const QString all = u"Total (2); PL (R$): 1 sem valor, fora da soma"_s;
    QVERIFY(total(m_page->funds(), u"Fundo"_s) == text(all));
    QVERIFY(total(m_page->funds(), u"PL (R$)"_s) == TableCell(number(u"7.5"_s)));
    // A column of numbers in the first place has no room for words.
    auto *header = m_page->funds()->view()->horizontalHeader();
    header->moveSection(3, 0);
    QVERIFY(total(m_page->funds(), u"Soma (R$)"_s) == TableCell(number(u"107.251"_s)));
    QVERIFY(total(m_page->funds(), u"Fundo"_s) == text(all));
    // A spreadsheet adds up by itself.
    QVERIFY(m_page->funds()->exportMenu()->document(ExportFormat::Xlsx).totals.isEmpty());
    QVERIFY(m_page->rentabilidade()->exportMenu()->document(ExportFormat::Pdf).totals.isEmpty());
    // Without any column of words it stands above the table.
    auto *columns = m_page->positions()->view()->horizontalHeader();
    for (int column = 0; column < columns->count(); ++column) {
        const QString title = columns->model()->headerData(column, Qt::Horizontal).toString();
        columns->setSectionHidden(column, title != u"Valor (R$)"_s);
    }
    const TableDocument paper = m_page->positions()->exportMenu()->document(ExportFormat::Pdf);
    QCOMPARE(paper.headers, QStringList{u"Valor (R$)"_s});
    QVERIFY(paper.totals == QList<TableCell>{number(u"100.251"_s)});
    QVERIFY2(paper.facts.contains(u"Total (3); Valor (R$): 1 sem valor, fora da soma"_s),
             qPrintable(paper.facts.join(u'|')));
}

void DataExportsTest::failedExportIsSaidOnThePage()
{
    store<CarteiraRow>(kDay, u"ALFA"_s, {position(u"ALFA"_s, u"G"_s, u"a"_s, u"100"_s)});
    store<RentabilidadeRow>(kDay, u"ALFA"_s, {quota(u"ALFA"_s, u"100"_s)});
    open();
    m_page->showDate(kDay, u"ALFA"_s);
    QVERIFY(settled());
    const auto *notice = m_page->findChild<QWidget *>(u"exportNotice"_s);
    for (GridPane *pane : {m_page->funds(), m_page->positions(), m_page->rentabilidade(), m_page->charts()->table()}) {
        QSignalSpy failed(pane->exportMenu(), &ExportMenu::failed);
        pane->exportMenu()->exportTo(m_folder->filePath(u"falta/saida.csv"_s), ExportFormat::Csv);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(notice->isVisible() && notice->accessibleName().contains(u"nada foi gravado"_s));
        QVERIFY(exported(pane).contains("ALFA"));
        QVERIFY(notice->isVisible() && notice->accessibleName().startsWith(u"Exportado"_s));
    }
}

void DataExportsTest::documentsAreShownWithDotsAndFoundWithoutThem()
{
    CarteiraRow row = position(u"ALFA"_s, u"G"_s, u"a"_s, u"100"_s);
    row.docAtivo = u"00123456000178"_s;
    store<CarteiraRow>(kDay, u"ALFA"_s, {row});
    open();
    m_page->showDate(kDay, u"ALFA"_s);
    QVERIFY(settled());
    QCOMPARE(cell(m_page->positions(), u"a"_s, u"CNPJ do ativo"_s), u"00.123.456/0001-78"_s);
    QVERIFY(exported(m_page->positions()).contains(",00123456000178,")); // as in the table
    for (const QString &wanted : {u"00123456000178"_s, u"00.123.456/0001"_s}) {
        m_page->positions()->filterEdit()->setText(wanted);
        QCOMPARE(m_page->positions()->view()->model()->rowCount(), 2);
    }
    m_page->positions()->filterEdit()->setText(u"00123456000179"_s);
    QCOMPARE(m_page->positions()->view()->model()->rowCount(), 0);
}

void DataExportsTest::demonstrationIsInTheFile()
{
    store<CarteiraRow>(kDay, u"ALFA"_s, {position(u"ALFA"_s, u"G"_s, u"a"_s, u"100"_s)});
    Settings settings = m_engine->settings();
    settings.demonstration = true;
    m_engine = std::make_shared<FakeEngine>(m_clock, settings);
    open();
    QSignalSpy told(m_page->funds()->exportMenu(), &ExportMenu::told);
    const QString path = m_folder->filePath(u"saida.xlsx"_s);
    m_page->funds()->exportMenu()->exportTo(path, ExportFormat::Xlsx);
    QVERIFY(told.wait(20'000));
    QProcess reader;
    reader.start(u"/usr/bin/python3"_s, {QStringLiteral(ETL_SOURCE_DIR "/tests/support/read_workbook.py"), path});
    QVERIFY(reader.waitForFinished(60'000));
    const QJsonObject book = QJsonDocument::fromJson(reader.readAllStandardOutput()).object();
    QCOMPARE(book[u"title"_s].toString(), u"DEMONSTRAÇÃO – Fundos de 19-11-"_s);
    QVERIFY(book[u"others"_s].toObject().contains(u"Informações"_s));
}

void DataExportsTest::lineIsInterruptedWhereABusinessDayHasNoData()
{
    for (const QDate date : {kMonday, kBefore, kDay})
        store<RentabilidadeRow>(date, u"ALFA"_s, {quota(u"ALFA"_s, u"100"_s)});
    store<CarteiraRow>(kDay, u"ALFA"_s, {position(u"ALFA"_s, u"G"_s, u"a"_s, u"100"_s)});
    open();
    m_page->showDate(kDay, u"ALFA"_s);
    QVERIFY(settled());
    m_page->charts()->setKind(ChartKind::Quota);
    const auto *view = m_page->charts()->findChild<QChartView *>(u"chartView"_s);
    QCOMPARE(drawnPieces(*view->chart()), (QList<qsizetype>{1, 2}));
    const auto *gaps = m_page->charts()->findChild<QLabel *>(u"chartGaps"_s);
    QVERIFY(!gaps->isHidden());
    QCOMPARE(gaps->text(), u"1 dia útil sem dado: ali a linha está interrompida."_s);
    QVERIFY(view->accessibleName().endsWith(gaps->text()));
}

void DataExportsTest::weekendAndHolidayAreNoGap()
{
    const QDate friday(2026, 11, 13);
    for (const QDate date : {friday, kMonday})
        store<RentabilidadeRow>(date, u"ALFA"_s, {quota(u"ALFA"_s, u"100"_s)});
    for (int day = 17; day <= 19; ++day)
        store<RentabilidadeRow>(QDate(2026, 11, day), u"ALFA"_s, {quota(u"ALFA"_s, u"100"_s)});
    store<CarteiraRow>(kDay, u"ALFA"_s, {position(u"ALFA"_s, u"G"_s, u"a"_s, u"100"_s)});
    open();
    m_page->showDate(kDay, u"ALFA"_s);
    QVERIFY(settled());
    m_page->charts()->setKind(ChartKind::Patrimonio);
    const auto *view = m_page->charts()->findChild<QChartView *>(u"chartView"_s);
    QCOMPARE(drawnPieces(*view->chart()), (QList<qsizetype>{5}));
    QVERIFY(m_page->charts()->findChild<QLabel *>(u"chartGaps"_s)->isHidden());
}

QTEST_MAIN(DataExportsTest)
#include "tst_dataexports.moc"
