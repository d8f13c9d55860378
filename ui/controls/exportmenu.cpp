// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/exportmenu.h"

#include "core/base/version.h"
#include "core/export/celldisplay.h"
#include "core/export/csvtable.h"
#include "core/export/xlsxtable.h"
#include "ui/controls/exportfailure.h"
#include "ui/controls/icons.h"
#include "ui/controls/pdftable.h"
#include "ui/controls/tableexport.h"

#include <QAbstractItemView>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QStandardPaths>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

struct FormatText
{
    QString filter, suffix;
};

FormatText formatText(ExportFormat format)
{
    switch (format) {
    case ExportFormat::ExcelCsv:
    case ExportFormat::Csv: return {ExportMenu::tr("Arquivo CSV (*.csv)"), u"csv"_s};
    case ExportFormat::Xlsx: return {ExportMenu::tr("Planilha do Excel (*.xlsx)"), u"xlsx"_s};
    case ExportFormat::Pdf: return {ExportMenu::tr("Documento PDF (*.pdf)"), u"pdf"_s};
    }
    return {};
}

/// A title as a file name that Windows takes, too; mark: "demonstracao", or empty.
QString fileNameOf(const QString &title, const QString &mark, const QString &suffix)
{
    QString name;
    for (const QChar c : title)
        name += c < u' ' || u"<>:\"/\\|?*"_s.contains(c) ? u'-' : c;
    name = name.simplified().left(120).trimmed();
    if (name.isEmpty())
        name = ExportMenu::tr("tabela");
    return (mark.isEmpty() ? name : name + u'-' + mark) + u'.' + suffix;
}

Result<void> writeDocument(const TableDocument &document, const QString &path, ExportFormat format,
                           const QDateTime &now)
{
    switch (format) {
    case ExportFormat::ExcelCsv: return writeCsv(document, CsvDialect::Excel, path);
    case ExportFormat::Csv: return writeCsv(document, CsvDialect::Machine, path);
    case ExportFormat::Xlsx: return writeXlsxTable(document, path);
    case ExportFormat::Pdf: return writePdfTable(document, path, now);
    }
    return {};
}

} // namespace

ExportMenu::ExportMenu(QAbstractItemView *view, const Clock &clock, QWidget *parent)
    : QMenu(tr("Exportar"), parent), m_view(view), m_clock(clock)
{
    setObjectName(u"exportMenu"_s);
    auto *copyAction = addAction(Etl::icon(u"copy"_s), tr("&Copiar"), this, &ExportMenu::copy);
    copyAction->setObjectName(u"copyRows"_s);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    view->addAction(copyAction);
    view->installEventFilter(this);
    addSeparator();
    addFormat(tr("CSV para &Excel…"), ExportFormat::ExcelCsv);
    addFormat(tr("CSV para &sistemas…"), ExportFormat::Csv);
    addFormat(tr("Planilha &XLSX…"), ExportFormat::Xlsx);
    addFormat(tr("&PDF…"), ExportFormat::Pdf);
}

bool ExportMenu::eventFilter(QObject *watched, QEvent *event)
{
    // A view copies the text of its current cell by itself: the key must come here first.
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched != m_view || !isKey || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy))
        return QMenu::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        copy();
    return true;
}

void ExportMenu::setDocumentTitle(std::function<QString()> title)
{
    m_title = std::move(title);
}

void ExportMenu::setSource(std::function<TableDocument(ExportFormat)> source)
{
    m_source = std::move(source);
}

QToolButton *ExportMenu::makeButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(u"exportButton"_s);
    button->setText(tr("Exportar"));
    button->setIcon(Etl::icon(u"export"_s));
    button->setToolTip(tr("Copiar ou gravar esta tabela em CSV, XLSX ou PDF"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMenu(this);
    return button;
}

void ExportMenu::addFormat(const QString &text, ExportFormat format)
{
    addAction(text, this, [this, format] { ask(format); });
}

void ExportMenu::setCommonCells(std::function<QList<CommonCell>()> cells)
{
    m_common = std::move(cells);
}

TableDocument ExportMenu::rows(ExportFormat format) const
{
    const QString title = m_title ? m_title() : tr("Tabela");
    if (!m_source)
        return documentOf(*m_view->model(), title, m_view);
    TableDocument document = m_source(format);
    if (document.title.isEmpty())
        document.title = title;
    return document;
}

void ExportMenu::putCommonCells(TableDocument &document, ExportFormat format) const
{
    QList<TableCell> cells;
    QStringList headers;
    QList<CommonCell> all = m_common ? m_common() : QList<CommonCell>();
    // A CSV has no sheet, no heading and no margin: only a column outlives its being read, appended and renamed.
    const bool isCsv = format == ExportFormat::Csv || format == ExportFormat::ExcelCsv;
    if (isCsv && m_environment)
        all.prepend({tr("Ambiente"), environmentName(*m_environment)});
    for (const CommonCell &common : std::as_const(all)) {
        if (document.headers.contains(common.header))
            continue;
        if (format == ExportFormat::Pdf) {
            if (const QString text = displayText(common.cell); !text.isEmpty())
                document.facts.append(u"%1: %2"_s.arg(common.header, text));
            continue;
        }
        headers.append(common.header);
        cells.append(common.cell);
    }
    document.headers = headers + document.headers;
    for (QList<TableCell> &row : document.rows)
        row = cells + row;
}

TableDocument ExportMenu::document(ExportFormat format) const
{
    TableDocument document = rows(format);
    document.keyColumns = m_keyColumns;
    putCommonCells(document, format);
    if (m_environment) {
        document.origin.environment = environmentName(*m_environment);
        document.origin.warning = environmentWarning(*m_environment);
    }
    document.origin.program = u"Orquestrador BTG %1"_s.arg(programVersion());
    document.origin.made = m_clock.now();
    return document;
}

void ExportMenu::copy()
{
    copyRows(*m_view);
    emit told(tr("Copiado para a área de transferência."));
}

void ExportMenu::ask(ExportFormat format)
{
    const FormatText text = formatText(format);
    const QString folder =
        m_folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : m_folder;
    const QString mark = m_environment ? environmentFileMark(*m_environment) : QString();
    auto *dialog = new QFileDialog(m_view->window(), tr("Exportar"), folder, text.filter);
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(text.suffix);
    dialog->selectFile(QDir(folder).filePath(fileNameOf(m_title ? m_title() : QString(), mark, text.suffix)));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString &path) { exportTo(path, format); });
    dialog->open();
}

void ExportMenu::exportTo(const QString &path, ExportFormat format)
{
    // A second export would drop the answer of the first.
    if (m_writing.isRunning()) {
        emit told(tr("A exportação anterior ainda está sendo gravada: espere um instante e tente de novo."));
        return;
    }
    m_folder = QFileInfo(path).absolutePath();
    const TableDocument table = document(format);
    const qsizetype rows = table.rows.size() - table.headings;
    m_writing.start(
        [table, path, format, now = m_clock.now()](const std::stop_token &) -> Result<void> {
            auto done = writeDocument(table, path, format, now);
            // The disk is asked here, where it may take its time.
            if (!done)
                return fail(explained(done.error(), path));
            return done;
        },
        [this, path, rows](const Result<void> &done) {
            if (done) {
                emit told(rows == 1 ? tr("1 linha gravada em %1.").arg(QDir::toNativeSeparators(path))
                                    : tr("%1 linhas gravadas em %2.").arg(rows).arg(QDir::toNativeSeparators(path)));
                emit written(path, rows);
                return;
            }
            emit told(done.error().message);
            emit failed(done.error());
        });
}

} // namespace Etl

#include "moc_exportmenu.cpp"
