// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"
#include "tests/support/testprint.h"
#include "ui/controls/exportfailure.h"
#include "ui/controls/exportmenu.h"
#include "ui/controls/exportnotice.h"
#include "ui/controls/pdfcolumns.h"
#include "ui/controls/tableexport.h"

#include <QBuffer>
#include <QClipboard>
#include <QDesktopServices>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPdfWriter>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUrl>

#include <numeric>

using namespace Etl;
using namespace Qt::StringLiterals;

/// "Exportar" of a view: what is shown goes out, and it is said how it ended.
class ExportMenuTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyFormatIsWrittenAndSaid_data();
    void everyFormatIsWrittenAndSaid();
    void hiddenColumnsStayAndMovedOnesMove();
    void exactValueGoesOutNotTheShownOne();
    void failureIsSaidAndLeavesNothing();
    void failureStaysOnThePageUntilAnExportSucceeds();
    void aNoticeOfAnExportCanBeClosed();
    void theCauseSaysWhatToDo_data();
    void theCauseSaysWhatToDo();
    void paperSaysWhatAllRowsShareInItsHeading();
    void longTableHasItsHeaderAndEveryPageNumbered();
    void copyKeyPutsTheSelectionOnTheClipboard();
    void dialogAsksWithoutBlocking();
    void ownSourceMayDependOnTheFormat();
    void rowsThatAreNotRealAreMarkedInTheNameAndThePage_data();
    void rowsThatAreNotRealAreMarkedInTheNameAndThePage();
    void whatAllRowsShareStandsInEachOfThem();
    void wideTableStandsReadablyOnPagesSideBySide();
    void tableThatFitsStaysOnOnePage();

public slots:
    /// In place of the desktop.
    void openFolder(const QUrl &url) { m_opened.append(url); }

private:
    QByteArray exported(ExportFormat format);
    QString suggestedName(const QString &format);

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock{QDateTime(QDate(2026, 11, 19), QTime(12, 0), Qt::UTC)};
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<QTableView> m_view;
    ExportMenu *m_menu = nullptr;
    QList<QUrl> m_opened; ///< by the desktop
};

void ExportMenuTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_model = std::make_unique<QStandardItemModel>();
    m_model->setHorizontalHeaderLabels({u"Fundo"_s, u"Valor"_s, u"Nota"_s});
    auto *value = new QStandardItem(u"1,50"_s);
    value->setData(QVariant::fromValue(*Decimal::parse(u"1.49999999999999999999")), kExportRole);
    m_model->appendRow({new QStandardItem(u"ALFA"_s), value, new QStandardItem(u"a"_s)});
    m_model->appendRow({new QStandardItem(u"BETA"_s), new QStandardItem(u"2,00"_s), new QStandardItem(u"b"_s)});
    m_view = std::make_unique<QTableView>();
    m_view->setModel(m_model.get());
    m_menu = new ExportMenu(m_view.get(), m_clock, m_view.get());
    m_menu->setDocumentTitle([] { return u"Fundos de 19/11/2026"_s; });
}

void ExportMenuTest::cleanup()
{
    m_view.reset();
    m_model.reset();
}

QByteArray ExportMenuTest::exported(ExportFormat format)
{
    QSignalSpy told(m_menu, &ExportMenu::told);
    const QString path = m_folder->filePath(u"saida"_s);
    m_menu->exportTo(path, format);
    if (!told.wait(20'000))
        return "silence";
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
}

void ExportMenuTest::everyFormatIsWrittenAndSaid_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("CSV for Excel") << int(ExportFormat::ExcelCsv)
                                   << QByteArray("\xef\xbb\xbf"
                                                 "Fundo;Valor;Nota\r\n");
    QTest::newRow("CSV") << int(ExportFormat::Csv) << QByteArray("Fundo,Valor,Nota\r\n");
    QTest::newRow("XLSX") << int(ExportFormat::Xlsx) << QByteArray("PK\x03\x04");
    QTest::newRow("PDF") << int(ExportFormat::Pdf) << QByteArray("%PDF-1.");
}

void ExportMenuTest::everyFormatIsWrittenAndSaid()
{
    QFETCH(int, format);
    QFETCH(QByteArray, start);
    QSignalSpy told(m_menu, &ExportMenu::told);
    QSignalSpy failed(m_menu, &ExportMenu::failed);
    const QByteArray content = exported(ExportFormat(format));
    QVERIFY2(content.startsWith(start), content.left(40).constData());
    QCOMPARE(told.size(), 1);
    QVERIFY(told.constFirst().constFirst().toString().startsWith(u"2 linhas gravadas em "_s));
    QCOMPARE(failed.size(), 0);
}

void ExportMenuTest::hiddenColumnsStayAndMovedOnesMove()
{
    m_view->setColumnHidden(2, true);
    m_view->horizontalHeader()->moveSection(1, 0);
    QVERIFY(exported(ExportFormat::Csv).startsWith("Valor,Fundo\r\n"));
}

void ExportMenuTest::exactValueGoesOutNotTheShownOne()
{
    QVERIFY(exported(ExportFormat::Csv).contains("ALFA,1.49999999999999999999,a\r\n"));
}

void ExportMenuTest::failureIsSaidAndLeavesNothing()
{
    for (const auto format : {ExportFormat::ExcelCsv, ExportFormat::Csv, ExportFormat::Xlsx, ExportFormat::Pdf}) {
        QSignalSpy told(m_menu, &ExportMenu::told);
        QSignalSpy failed(m_menu, &ExportMenu::failed);
        const QString path = m_folder->filePath(u"falta/saida"_s);
        m_menu->exportTo(path, format);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(told.constFirst().constFirst().toString().contains(path));
        QCOMPARE(failed.constFirst().constFirst().value<Error>().code, ErrorCode::Disk);
        QVERIFY(!QFile::exists(path));
    }
}

void ExportMenuTest::failureStaysOnThePageUntilAnExportSucceeds()
{
    ExportNotice notice;
    notice.follow(m_menu);
    QVERIFY(notice.isHidden());
    const auto text = [&notice] { return notice.findChild<QLabel *>(u"noticeText"_s)->text(); };
    auto *open = notice.findChild<QPushButton *>(u"openExportFolder"_s);
    QSignalSpy failed(m_menu, &ExportMenu::failed);
    m_menu->exportTo(m_folder->filePath(u"falta/saida.csv"_s), ExportFormat::Csv);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!notice.isHidden());
    QVERIFY2(text().contains(u"nada foi gravado"_s) && text().contains(u"não existe"_s) &&
                 text().contains(u"Escolha outra pasta"_s) && text().contains(m_folder->filePath(u"falta"_s)),
             qPrintable(text()));
    QVERIFY(open->isHidden());
    m_menu->copy(); // says so in the status bar, which the failure must outlive
    QVERIFY(!notice.isHidden() && text().contains(u"nada foi gravado"_s));

    QVERIFY(exported(ExportFormat::Csv).startsWith("Fundo,"));
    QVERIFY2(text().contains(u"2 linhas"_s) && text().contains(m_folder->filePath(u"saida"_s)), qPrintable(text()));
    QVERIFY(!open->isHidden());
    QDesktopServices::setUrlHandler(u"file"_s, this, "openFolder");
    const auto back = qScopeGuard([] { QDesktopServices::unsetUrlHandler(u"file"_s); });
    open->click();
    QCOMPARE(m_opened, QList<QUrl>{QUrl::fromLocalFile(m_folder->path())});
}

void ExportMenuTest::aNoticeOfAnExportCanBeClosed()
{
    ExportNotice notice;
    notice.follow(m_menu);
    QVERIFY(exported(ExportFormat::Csv).startsWith("Fundo,"));
    QVERIFY(!notice.isHidden());
    auto *close = notice.findChild<QToolButton *>(u"closeNotice"_s);
    QCOMPARE(close->accessibleName(), u"Fechar este aviso"_s);
    close->click();
    QVERIFY(notice.isHidden());
}

void ExportMenuTest::theCauseSaysWhatToDo_data()
{
    QTest::addColumn<ExportPlace>("place");
    QTest::addColumn<QString>("said");
    const QString path = u"/dados/saida.csv"_s;
    QTest::newRow("no such folder") << ExportPlace{path, false} << u"/dados não existe"_s;
    QTest::newRow("no right") << ExportPlace{path, true, false} << u"Sem permissão para gravar na pasta /dados"_s;
    QTest::newRow("a folder of that name") << ExportPlace{path, true, true, true} << u"é uma pasta"_s;
    QTest::newRow("read only") << ExportPlace{path, true, true, false, true} << u"só de leitura"_s;
    QTest::newRow("no room") << ExportPlace{path, true, true, false, false, 4096} << u"está cheio"_s;
    QTest::newRow("nothing to be seen") << ExportPlace{path, true, true, false, false, 1 << 30} << QString();
}

void ExportMenuTest::theCauseSaysWhatToDo()
{
    QFETCH(ExportPlace, place);
    QFETCH(QString, said);
    const QString cause = causeOf(place);
    QCOMPARE(cause.isEmpty(), said.isEmpty());
    QVERIFY2(cause.contains(said), qPrintable(cause));
}

void ExportMenuTest::paperSaysWhatAllRowsShareInItsHeading()
{
    m_menu->setCommonCells([] {
        return QList<CommonCell>{{u"Data-base"_s, QDate(2026, 11, 19)},
                                 {u"CNPJ do fundo"_s, Cnpj{u"00123456000178"_s}},
                                 {u"Fundo"_s, u"outro"_s},
                                 {u"Conta"_s, {}}};
    });
    const TableDocument paper = m_menu->document(ExportFormat::Pdf);
    QCOMPARE(paper.facts, (QStringList{u"Data-base: 19/11/2026"_s, u"CNPJ do fundo: 00.123.456/0001-78"_s}));
    QCOMPARE(paper.headers.size(), 3);
    QCOMPARE(m_menu->document(ExportFormat::Xlsx).headers.first(3),
             (QStringList{u"Data-base"_s, u"CNPJ do fundo"_s, u"Conta"_s}));
}

void ExportMenuTest::longTableHasItsHeaderAndEveryPageNumbered()
{
    for (int i = 0; i < 200; ++i)
        m_model->appendRow({new QStandardItem(u"F%1"_s.arg(i)), new QStandardItem(u"1"_s), new QStandardItem(u"n"_s)});
    const QByteArray pdf = exported(ExportFormat::Pdf);
    QVERIFY(pdf.count("/Type /Page\n") > 3);
}

void ExportMenuTest::copyKeyPutsTheSelectionOnTheClipboard()
{
    m_view->show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setFocus();
    m_view->selectRow(1);
    QSignalSpy told(m_menu, &ExportMenu::told);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(told.size(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Fundo\tValor\tNota\nBETA\t2,00\tb"_s);
}

void ExportMenuTest::dialogAsksWithoutBlocking()
{
    m_view->show();
    QToolButton *button = m_menu->makeButton(m_view.get());
    QCOMPARE(button->menu(), m_menu);
    QAction *xlsx = nullptr;
    for (QAction *action : m_menu->actions()) {
        if (action->text().contains(u"XLSX"_s))
            xlsx = action;
    }
    QVERIFY(xlsx);
    xlsx->trigger(); // comes back at once
    auto *dialog = m_view->findChild<QFileDialog *>(u"exportDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->defaultSuffix(), u"xlsx"_s);
    QVERIFY(dialog->selectedFiles().value(0).endsWith(u"Fundos de 19-11-2026.xlsx"_s));
    QSignalSpy told(m_menu, &ExportMenu::told);
    emit dialog->fileSelected(m_folder->filePath(u"a.xlsx"_s));
    QVERIFY(told.wait(20'000));
    QVERIFY(QFile::exists(m_folder->filePath(u"a.xlsx"_s)));
    dialog->close();
}

void ExportMenuTest::ownSourceMayDependOnTheFormat()
{
    m_menu->setSource([](ExportFormat format) {
        return TableDocument{{}, {u"c"_s}, {{format == ExportFormat::Csv ? u"csv"_s : u"outro"_s}}};
    });
    QCOMPARE(exported(ExportFormat::Csv), QByteArray("c\r\ncsv\r\n"));
}

QString ExportMenuTest::suggestedName(const QString &format)
{
    for (QAction *action : m_menu->actions()) {
        if (action->text().contains(format))
            action->trigger();
    }
    auto *dialog = m_view->findChild<QFileDialog *>(u"exportDialog"_s);
    if (!dialog)
        return u"no dialog"_s;
    const QString name = QFileInfo(dialog->selectedFiles().value(0)).fileName();
    delete dialog;
    return name;
}

void ExportMenuTest::rowsThatAreNotRealAreMarkedInTheNameAndThePage_data()
{
    QTest::addColumn<EnvironmentKind>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("warning");
    QTest::newRow("demonstration") << EnvironmentKind::Demonstration << u"Fundos de 19-11-2026-demonstracao.csv"_s
                                   << u"DEMONSTRAÇÃO: dados inventados"_s;
    QTest::newRow("tests of the bank") << EnvironmentKind::Homologation << u"Fundos de 19-11-2026-homologacao.csv"_s
                                       << u"HOMOLOGAÇÃO: dados do ambiente de testes"_s;
    QTest::newRow("production") << EnvironmentKind::Production << u"Fundos de 19-11-2026.csv"_s << QString();
}

void ExportMenuTest::rowsThatAreNotRealAreMarkedInTheNameAndThePage()
{
    QFETCH(EnvironmentKind, kind);
    QFETCH(QString, name);
    QFETCH(QString, warning);
    m_menu->setEnvironment(kind);
    m_view->show();
    QCOMPARE(suggestedName(u"sistemas"_s), name);
    // A line that is no row would break the readers of a CSV: each row says it.
    QVERIFY(exported(ExportFormat::Csv)
                .startsWith("Ambiente,Fundo,Valor,Nota\r\n" + environmentName(kind).toUtf8() + ",ALFA,"));
    // The title of a PDF is UTF-16; its text is compressed.
    const QByteArray pdf = exported(ExportFormat::Pdf);
    const auto titled = [&pdf](const QString &text) {
        QByteArray bytes;
        for (const QChar c : text)
            bytes.append(char(c.unicode() >> 8)).append(char(c.unicode() & 0xff));
        return pdf.contains(bytes);
    };
    QVERIFY(titled(u"Fundos de 19/11/2026"_s));
    QCOMPARE(titled(u" – "_s), !warning.isEmpty());
    QVERIFY(warning.isEmpty() || titled(warning));
}

void ExportMenuTest::whatAllRowsShareStandsInEachOfThem()
{
    m_menu->setCommonCells([] {
        return QList<CommonCell>{{u"Data-base"_s, QDate(2026, 11, 19)}, {u"Fundo"_s, u"outro"_s}};
    });
    // "Fundo" is a column of the table itself.
    QVERIFY(exported(ExportFormat::Csv).startsWith("Data-base,Fundo,Valor,Nota\r\n2026-11-19,ALFA,"));
}

void ExportMenuTest::wideTableStandsReadablyOnPagesSideBySide()
{
    TableDocument document{u"Larga"_s, {u"Grupo"_s, u"Descrição"_s}, {}};
    QList<TableCell> row = {u"RENDA FIXA"_s, u"CDB do Banco de Exemplo S.A. com vencimento em 2031"_s};
    for (int i = 2; i < 24; ++i) {
        document.headers.append(u"Coluna %1"_s.arg(i));
        row.append(*Decimal::parse(u"12345678901.12345678"_s));
    }
    document.rows = {row, row};
    document.keyColumns = 2;
    QBuffer paper;
    QVERIFY(paper.open(QIODevice::WriteOnly));
    QPdfWriter writer(&paper);
    writer.setResolution(300);
    const qreal room = 3200;
    const PdfColumns columns = pdfColumns(document, QFont(), writer, room);
    QVERIFY(columns.points >= 8);
    QVERIFY(columns.blocks.size() >= 3);
    QList<qsizetype> all;
    for (const PdfBlock &block : columns.blocks) {
        QCOMPARE(block.columns.first(2), (QList<qsizetype>{0, 1}));
        QCOMPARE(block.scale, 1.0);
        QVERIFY(std::accumulate(block.widths.cbegin(), block.widths.cend(), qreal(0)) <= room + 1);
        all += block.columns.sliced(2);
    }
    QList<qsizetype> expected(22);
    std::iota(expected.begin(), expected.end(), qsizetype(2));
    QCOMPARE(all, expected);

    m_menu->setSource([&document](ExportFormat) { return document; });
    m_menu->setKeyColumns(2);
    QCOMPARE(exported(ExportFormat::Pdf).count("/Type /Page\n"), columns.blocks.size());
}

void ExportMenuTest::tableThatFitsStaysOnOnePage()
{
    const TableDocument document{u"Estreita"_s, {u"Fundo"_s, u"Valor"_s}, {{u"ALFA"_s, qint64(1)}}};
    QBuffer paper;
    QVERIFY(paper.open(QIODevice::WriteOnly));
    QPdfWriter writer(&paper);
    writer.setResolution(300);
    QCOMPARE(pdfColumns(document, QFont(), writer, 3200).blocks.size(), 1);
    QCOMPARE(pdfColumns(document, QFont(), writer, 3200).points, 9.0);
    QVERIFY(pdfColumns({}, QFont(), writer, 3200).blocks.constFirst().columns.isEmpty());
}

QTEST_MAIN(ExportMenuTest)
#include "tst_exportmenu.moc"
