// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypage.h"

#include "ui/controls/icons.h"
#include "ui/history/logfilesview.h"
#include "ui/history/runsview.h"

#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Etl {

HistoryPage::HistoryPage(const Clock &clock, QWidget *parent)
    : Page(parent), m_tabs(new QTabWidget), m_runs(new RunsView(clock)), m_logs(new LogFilesView(clock))
{
    m_tabs->setObjectName(u"historyTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_runs, icon(u"history"_s), tr("E&xecuções"));
    m_tabs->addTab(m_logs, icon(u"table"_s), tr("Arquivos &de log"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_tabs);

    connect(m_runs, &RunsView::told, this, &Page::told);
    connect(m_runs, &RunsView::databaseAnswered, this, &Page::databaseAnswered);
    connect(m_logs, &LogFilesView::told, this, &Page::told);
    connect(m_runs, &RunsView::logRequested, this,
            [this](const QString &path, const QString &runId, const QDateTime &started) {
                m_tabs->setCurrentWidget(m_logs);
                m_logs->openRun(path, runId, started);
            });
    connect(m_runs, &RunsView::repeatRequested, this,
            [this](const RunRequest &request) { emit runRequested(request, false); });
}

void HistoryPage::setEngine(std::shared_ptr<Engine> engine)
{
    m_logs->setEngine(engine);
    m_runs->setEngine(std::move(engine));
}

void HistoryPage::refresh()
{
    m_runs->refresh();
    m_logs->refresh();
}

void HistoryPage::recordsChanged()
{
    m_runs->refresh();
}

void HistoryPage::restoreState(const UiState &state)
{
    m_runs->restoreState(state);
    m_logs->restoreState(state);
}

void HistoryPage::saveState(UiState &state) const
{
    m_runs->saveState(state);
    m_logs->saveState(state);
}

void HistoryPage::openAtRun(const QString &runId)
{
    m_tabs->setCurrentWidget(m_runs);
    m_runs->showRun(runId);
}

} // namespace Etl

#include "moc_historypage.cpp"
