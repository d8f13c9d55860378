// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/logfilesview.h"

#include "ui/controls/icons.h"
#include "ui/controls/noticebar.h"
#include "ui/history/logcopy.h"
#include "ui/history/logfoldermodel.h"
#include "ui/history/logretention.h"
#include "ui/log/logfileview.h"
#include "ui/log/logsearchpanel.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Etl {

LogFilesView::LogFilesView(const Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_notice(new NoticeBar), m_model(new LogFolderModel(this)),
      m_sorted(new QSortFilterProxyModel(this)), m_table(new QTableView), m_stack(new QStackedWidget),
      m_empty(new QLabel), m_openFolder(new QPushButton(icon(u"folder"_s), tr("Abrir &pasta"))),
      m_copy(new QPushButton(icon(u"save"_s), tr("Salvar &cópia…"))), m_retention(new LogRetention(clock)),
      m_reader(new QTabWidget), m_file(new LogFileView), m_search(new LogSearchPanel(clock)), m_splitter(new QSplitter)
{
    m_splitter->setObjectName(u"logsSplitter"_s);
    m_splitter->addWidget(buildList());
    m_splitter->addWidget(buildReader());
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    const int letter = fontMetrics().averageCharWidth();
    m_splitter->setSizes({letter * 42, letter * 140});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 8, 0, 0);
    all->addWidget(m_notice);
    all->addWidget(m_splitter, 1);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LogFilesView::openChosen);
    connect(m_openFolder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    connect(m_copy, &QPushButton::clicked, this, &LogFilesView::askForCopy);
    connect(m_retention, &LogRetention::told, this, &LogFilesView::told);
    connect(m_retention, &LogRetention::removed, this, &LogFilesView::list);
    connect(m_file, &LogFileView::told, this, &LogFilesView::told);
    connect(m_search, &LogSearchPanel::told, this, &LogFilesView::told);
    connect(m_search, &LogSearchPanel::hitActivated, this, [this](const QString &path, qint64 line) {
        m_reader->setCurrentWidget(m_file);
        if (m_file->path() != path)
            m_file->open(path);
        m_file->goToLine(line);
        markFile(path);
        m_file->setFocus();
    });
    auto *everywhere = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), this, nullptr, nullptr,
                                     Qt::WidgetWithChildrenShortcut);
    connect(everywhere, &QShortcut::activated, this, [this] {
        m_reader->setCurrentWidget(m_search);
        m_search->focusField();
    });
    showState();
}

QWidget *LogFilesView::buildList()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(LogFolderModel::kSortRole);
    m_table->setObjectName(u"logFiles"_s);
    m_table->setAccessibleName(tr("Arquivos de log"));
    m_table->setModel(m_sorted);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 10);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(LogFolderModel::Day, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(LogFolderModel::Size, QHeaderView::ResizeToContents);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(LogFolderModel::Day, Qt::DescendingOrder);

    m_empty->setObjectName(u"logsEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_openFolder->setObjectName(u"openLogFolder"_s);
    m_copy->setObjectName(u"saveLogCopy"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(m_openFolder);
    buttons->addStretch(1);
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack, 1);
    column->addLayout(buttons);
    column->addWidget(m_retention);
    side->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    return side;
}

QWidget *LogFilesView::buildReader()
{
    m_reader->setObjectName(u"logReader"_s);
    m_reader->setDocumentMode(true);
    m_reader->addTab(m_file, icon(u"table"_s), tr("Arqui&vo"));
    m_reader->addTab(m_search, icon(u"find"_s), tr("Procurar em &todos os dias"));
    m_reader->setTabToolTip(1, tr("Procurar em todos os dias (Ctrl+Shift+F)"));
    return m_reader;
}

void LogFilesView::setEngine(const std::shared_ptr<Engine> &engine)
{
    m_listing.cancel();
    QString folder;
    if (engine)
        folder = engine->logFolder().isEmpty() ? engine->settings().dirLogs : engine->logFolder();
    if (folder != m_folder) {
        m_file->open({});
        m_model->setLogs({});
    }
    m_folder = folder;
    m_search->setFolder(folder);
    m_retention->setLogs(m_model->logs());
    m_notice->hide();
    showState();
}

void LogFilesView::refresh()
{
    list();
}

void LogFilesView::list()
{
    if (m_folder.isEmpty())
        return;
    m_listing.start([folder = m_folder](const std::stop_token &) { return dailyLogs(folder); },
                    [this](const Result<QList<DailyLog>> &logs) { take(logs); });
    showState();
}

void LogFilesView::take(const Result<QList<DailyLog>> &logs)
{
    if (logs) {
        m_notice->hide();
        m_model->setLogs(*logs);
        m_retention->setLogs(*logs);
        markFile(m_file->path());
    } else {
        m_notice->show(u"warning"_s, Tone::Warning, logs.error().oneLine());
    }
    showState();
    // The newest day is what most come for.
    if (m_file->path().isEmpty() && m_sorted->rowCount() > 0)
        m_table->setCurrentIndex(m_sorted->index(0, 0));
}

void LogFilesView::showState()
{
    const bool empty = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(empty ? 1 : 0);
    if (m_folder.isEmpty())
        m_empty->setText(tr("Sem configuração não há pasta de logs."));
    else if (m_listing.isRunning())
        m_empty->setText(tr("Lendo a pasta…"));
    else
        m_empty->setText(tr("Ainda não há arquivos de log em\n%1").arg(m_folder));
    m_openFolder->setEnabled(!m_folder.isEmpty());
    m_openFolder->setToolTip(m_folder);
    m_copy->setEnabled(!m_file->path().isEmpty() && !m_copying.isRunning());
    m_copy->setText(m_copying.isRunning() ? tr("Salvando…") : tr("Salvar &cópia…"));
}

void LogFilesView::openChosen(const QModelIndex &current)
{
    if (m_marking || !current.isValid())
        return;
    m_reader->setCurrentWidget(m_file);
    m_file->open(current.data(LogFolderModel::kPathRole).toString());
    showState();
}

void LogFilesView::markFile(const QString &path)
{
    const int row = m_model->rowOf(path);
    m_marking = true;
    if (row >= 0)
        m_table->setCurrentIndex(m_sorted->mapFromSource(m_model->index(row, 0)));
    else
        m_table->setCurrentIndex({});
    m_marking = false;
}

void LogFilesView::openRun(const QString &path, const QString &runId, const QDateTime &started)
{
    m_reader->setCurrentWidget(m_file);
    if (QDir::cleanPath(m_file->path()) != QDir::cleanPath(path))
        m_file->open(path);
    m_file->goToRun(runId, started);
    markFile(path);
    showState();
    m_file->setFocus();
}

void LogFilesView::askForCopy()
{
    const QString from = m_file->path();
    if (from.isEmpty())
        return;
    auto *dialog = new QFileDialog(this, tr("Salvar cópia do log"), QDir::homePath());
    dialog->setObjectName(u"logCopyDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Log (*.log)"));
    dialog->setDefaultSuffix(u"log"_s);
    dialog->selectFile(QFileInfo(from).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this, from](const QString &to) { saveCopy(from, to); });
    dialog->open();
}

void LogFilesView::saveCopy(const QString &from, const QString &to)
{
    m_copying.start([from, to](const std::stop_token &token) { return copyLog(from, to, token); },
                    [this, to](const Result<void> &done) {
                        showState();
                        emit told(done ? tr("Cópia salva em %1.").arg(to) : done.error().oneLine());
                    });
    showState();
}

void LogFilesView::restoreState(const UiState &state)
{
    m_retention->setDays(state.text(u"historico/retencaoDias"_s).toInt());
    m_splitter->restoreState(state.bytes(u"historico/divisaoLogs"_s));
}

void LogFilesView::saveState(UiState &state) const
{
    state.setText(u"historico/retencaoDias"_s, QString::number(m_retention->days()));
    state.setBytes(u"historico/divisaoLogs"_s, m_splitter->saveState());
}

} // namespace Etl

#include "moc_logfilesview.cpp"
