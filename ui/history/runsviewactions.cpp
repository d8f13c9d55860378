// SPDX-License-Identifier: GPL-3.0-or-later
// The second half of RunsView: how it is laid out and what can be done with a run.
#include "core/config/identity.h"
#include "core/run/repeatrun.h"
#include "core/run/runarchive.h"
#include "ui/controls/exportmenu.h"
#include "ui/controls/exportnotice.h"
#include "ui/controls/fittedcolumns.h"
#include "ui/controls/icons.h"
#include "ui/controls/noticebar.h"
#include "ui/controls/windowwords.h"
#include "ui/controls/words.h"
#include "ui/history/pastrunsmodel.h"
#include "ui/history/rundetailspanel.h"
#include "ui/history/runfilterbar.h"
#include "ui/history/runsview.h"
#include "ui/history/runwords.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// The file that holds the run's lines, where this computer can read it; else why not.
Result<QString> logFileOf(const RunDetails &details, const Settings &settings)
{
    const QString name = u"orquestrador_btg_%1.log"_s.arg(details.report.started.toLocalTime().toString(u"yyyyMMdd"));
    const QString computer = details.report.computer;
    const bool here = computer.compare(processIdentity().computer, Qt::CaseInsensitive) == 0;
    if (here && QFileInfo::exists(details.report.logFile))
        return details.report.logFile;
    // A log folder that several computers share.
    const QString shared =
        QDir(settings.dirLogs)
            .absoluteFilePath(details.report.logFile.isEmpty() ? name : QFileInfo(details.report.logFile).fileName());
    if ((here || !details.reportPath.isEmpty()) && QFileInfo::exists(shared))
        return shared;
    if (!here)
        return fail(ErrorCode::Disk, RunsView::tr("O log desta execução está no computador %1.").arg(computer));
    return fail(ErrorCode::Disk, RunsView::tr("O arquivo de log %1 não existe mais.").arg(shared));
}

} // namespace

void RunsView::build()
{
    buildTable();
    m_empty->setObjectName(u"runsEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_clearFilters->setObjectName(u"emptyClear"_s);
    auto *nothing = new QFrame;
    nothing->setObjectName(u"card"_s);
    auto *middle = new QVBoxLayout(nothing);
    middle->addStretch(1);
    middle->addWidget(m_empty);
    middle->addWidget(m_clearFilters, 0, Qt::AlignHCenter);
    middle->addStretch(1);
    m_stack->addWidget(m_table);
    m_stack->addWidget(nothing);

    m_footer->setObjectName(u"runsFooter"_s);
    m_more->setObjectName(u"loadMore"_s);
    auto *list = new QWidget;
    auto *footer = new QHBoxLayout;
    footer->addWidget(m_footer);
    footer->addWidget(m_more);
    footer->addSpacing(fontMetrics().height());
    footer->addWidget(m_leftOut, 1);
    m_exportButton = m_export->makeButton(list);
    footer->addWidget(m_exportButton);
    auto *above = new QVBoxLayout(list);
    above->setContentsMargins(0, 0, 0, 0);
    above->addWidget(m_stack, 1);
    above->addLayout(footer);
    m_splitter->setObjectName(u"runsSplitter"_s);
    m_splitter->addWidget(list);
    m_splitter->addWidget(m_details);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    const int line = fontMetrics().lineSpacing();
    m_splitter->setSizes({line * 20, line * 20});
    m_details->setMinimumHeight(line * 13);
    list->setMinimumHeight(line * 8);

    m_notice->setObjectName(u"runsNotice"_s);
    m_exported->follow(m_export);
    for (ExportMenu *menu : m_details->exportMenus())
        m_exported->follow(menu);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 8, 0, 0);
    all->addWidget(m_filter);
    all->addWidget(m_notice);
    all->addWidget(m_exported);
    all->addWidget(m_splitter, 1);

    auto *find = new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_filter->textEdit()->setFocus(Qt::ShortcutFocusReason);
        m_filter->textEdit()->selectAll();
    });
}

void RunsView::buildTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(PastRunsModel::kSortRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(u"runsTable"_s);
    m_table->setAccessibleName(tr("Execuções"));
    m_table->setModel(m_sorted);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 12);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    // Who and where stand below, in the details.
    m_fit = new FittedColumns(m_table,
                              {PastRunsModel::Computer, PastRunsModel::User, PastRunsModel::Rows, PastRunsModel::Asked,
                               PastRunsModel::Duration},
                              fontMetrics().averageCharWidth() * 26);
    m_leftOut->setObjectName(u"runsLeftOut"_s);
    m_leftOut->setWordWrap(true); // in one line it would ask for a wide window, for want of room
    QPalette muted = m_leftOut->palette();
    muted.setColor(QPalette::WindowText, toneText(Tone::Muted));
    m_leftOut->setPalette(muted);
    connect(m_fit, &FittedColumns::changed, this, [this] { m_leftOut->setText(m_fit->sentence()); });
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(PastRunsModel::Started, Qt::DescendingOrder);
    m_export->setDocumentTitle([] { return tr("Execuções do Orquestrador BTG"); });
    connect(m_export, &ExportMenu::told, this, &RunsView::told);
    connect(m_table, &QTableView::activated, this, &RunsView::goToLog);
    connect(m_table, &QTableView::customContextMenuRequested, this, &RunsView::showContextMenu);
}

void RunsView::fitColumns()
{
    if (m_fitted || m_model->rowCount() == 0)
        return;
    m_fitted = true;
    const int letter = fontMetrics().averageCharWidth();
    m_fit->release();
    m_table->resizeColumnsToContents();
    // The last one takes the rest: a width of its own would push it out of the window.
    for (int column = 0; column < PastRunsModel::ColumnCount - 1; ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column) + 2 * letter, 40 * letter));
    // Room for every reason: the next page, or the next run, brings others than those that are there now.
    int reason = m_table->columnWidth(PastRunsModel::Reason);
    for (const ErrorCode code : allErrorCodes())
        reason = std::max(reason, fontMetrics().horizontalAdvance(wordOf(code)) + 3 * letter);
    m_table->setColumnWidth(PastRunsModel::Reason, reason);
    m_fit->fit();
}

RunReading RunsView::readingOf(const Settings &settings, const Clock &clock, const QString &runId)
{
    auto details = readRun(settings, clock, runId);
    Result<QString> log = details ? logFileOf(*details, settings) : Result<QString>(fail(details.error()));
    return {std::move(details), std::move(log)};
}

void RunsView::takeDetails()
{
    if (!m_read->details) {
        m_details->showSentence(inWindowWords(m_read->details.error().oneLine()));
        return;
    }
    const auto request = repeatOf(*m_read->details);
    // The same once more: what the operator chose in its tables stays.
    if (m_details->details() != m_read->details.value())
        m_details->showRun(*m_read->details);
    m_details->setObstacles(request ? QString() : request.error().message,
                            m_read->log ? QString() : m_read->log.error().message);
}

Result<RunRequest> RunsView::repeatOf(const RunDetails &details) const
{
    const Settings &settings = m_engine->settings();
    return repeatRequest(details, m_engine->calendar(), processIdentity().computer,
                         {settings.reportPath, settings.rentabilidadePath});
}

void RunsView::repeat()
{
    if (!m_engine || !m_details->details())
        return;
    const auto request = repeatOf(*m_details->details());
    if (request)
        emit repeatRequested(*request);
    else
        emit told(request.error().message);
}

void RunsView::goToLog()
{
    if (!m_read || !m_details->details())
        return;
    const RunSummary &run = m_details->details()->summary;
    if (m_read->log)
        emit logRequested(*m_read->log, run.runId, run.started);
    else
        emit told(m_read->log.error().message);
}

void RunsView::copyTicket()
{
    if (!m_details->details())
        return;
    QGuiApplication::clipboard()->setText(ticketText(*m_details->details()));
    emit told(tr("O resumo da execução foi copiado: cole-o no chamado."));
}

void RunsView::openReport()
{
    if (!m_details->details())
        return;
    const QString path = m_details->details()->reportPath;
    m_looking.start([path](const std::stop_token &) { return QFileInfo::exists(path); },
                    [this, path](bool there) {
                        if (!there || !QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
                            emit told(tr("O relatório %1 não pôde ser aberto.").arg(path));
                    });
}

void RunsView::showContextMenu(const QPoint &position)
{
    const bool chosen = m_details->details().has_value();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &iconName, const QString &text, void (RunsView::*what)()) {
        QAction *action = menu->addAction(icon(iconName), text);
        action->setEnabled(chosen);
        connect(action, &QAction::triggered, this, what);
    };
    add(u"run"_s, tr("&Repetir com os mesmos parâmetros"), &RunsView::repeat);
    add(u"find"_s, tr("Ir para as &linhas do log"), &RunsView::goToLog);
    menu->addSeparator();
    add(u"copy"_s, tr("Copiar para &chamado"), &RunsView::copyTicket);
    QAction *rows = menu->addAction(icon(u"copy"_s), tr("Co&piar linhas"));
    connect(rows, &QAction::triggered, m_export, &ExportMenu::copy);
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void RunsView::restoreState(const UiState &state)
{
    m_filter->restoreState(state);
    m_splitter->restoreState(state.bytes(u"historico/divisao"_s));
    // The order of the rows is not kept: the newest run must stand on top.
    m_fit->release();
    m_fitted = m_table->horizontalHeader()->restoreState(state.bytes(u"historico/colunas"_s));
    if (m_fitted)
        m_table->sortByColumn(PastRunsModel::Started, Qt::DescendingOrder);
    // What had no room in that window may have it in this one.
    for (int column = 0; column < PastRunsModel::ColumnCount; ++column)
        m_table->setColumnHidden(column, false);
    m_fit->fit();
}

void RunsView::saveState(UiState &state) const
{
    m_filter->saveState(state);
    state.setBytes(u"historico/divisao"_s, m_splitter->saveState());
    if (m_fitted)
        state.setBytes(u"historico/colunas"_s, m_table->horizontalHeader()->saveState());
}

} // namespace Etl
