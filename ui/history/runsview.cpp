// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/runsview.h"

#include "core/config/environment.h"
#include "core/run/runarchive.h"
#include "ui/controls/exportmenu.h"
#include "ui/controls/exportnotice.h"
#include "ui/controls/noticebar.h"
#include "ui/controls/windowwords.h"
#include "ui/history/pastrunsmodel.h"
#include "ui/history/rundetailspanel.h"
#include "ui/history/runfilterbar.h"
#include "ui/history/runwords.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// Pages of this size; a refresh asks for as many as were shown.
constexpr int kPage = 200;

enum Shown { Runs, Nothing };

} // namespace

RunsView::RunsView(const Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_notice(new NoticeBar), m_filter(new RunFilterBar(clock)),
      m_model(new PastRunsModel(this)), m_sorted(new QSortFilterProxyModel(this)), m_table(new QTableView),
      m_stack(new QStackedWidget), m_empty(new QLabel), m_clearFilters(new QPushButton(tr("Limpar filtros"))),
      m_footer(new QLabel), m_leftOut(new QLabel), m_more(new QPushButton(tr("Carregar &mais"))),
      m_export(new ExportMenu(m_table, clock, m_table)), m_exported(new ExportNotice),
      m_splitter(new QSplitter(Qt::Vertical)), m_details(new RunDetailsPanel(clock))
{
    build();
    connect(m_filter, &RunFilterBar::filterChanged, this, [this] {
        m_newFilter = true;
        ask(false);
    });
    connect(m_clearFilters, &QPushButton::clicked, m_filter, &RunFilterBar::clear);
    connect(m_more, &QPushButton::clicked, this, [this] { ask(true); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    choose(current.data(PastRunsModel::kRunIdRole).toString());
            });
    connect(m_details, &RunDetailsPanel::told, this, &RunsView::told);
    connect(m_details, &RunDetailsPanel::repeatWanted, this, &RunsView::repeat);
    connect(m_details, &RunDetailsPanel::logWanted, this, &RunsView::goToLog);
    connect(m_details, &RunDetailsPanel::ticketWanted, this, &RunsView::copyTicket);
    connect(m_details, &RunDetailsPanel::reportWanted, this, &RunsView::openReport);
    showEmpty();
}

void RunsView::setEngine(std::shared_ptr<Engine> engine)
{
    m_pages.cancel();
    m_reading.cancel();
    m_looking.cancel();
    m_read.reset();
    m_engine = std::move(engine);
    if (m_engine) {
        const EnvironmentKind kind = environmentOf(m_engine->settings());
        m_export->setEnvironment(kind);
        m_details->setEnvironment(kind);
    }
    m_model->setRuns({});
    m_chosen.clear();
    m_hasMore = false;
    m_refreshWaits = false;
    m_total.reset();
    m_notice->hide();
    m_details->showSentence(tr("Escolha uma execução para ver o que aconteceu."));
    showEmpty();
    showFooter();
}

void RunsView::refresh()
{
    m_refreshWaits = m_nextPage && m_pages.isRunning();
    if (m_refreshWaits)
        return;
    ask(false);
    if (!m_chosen.isEmpty())
        askDetails();
}

void RunsView::ask(bool nextPage)
{
    if (!m_engine)
        return;
    m_nextPage = nextPage;
    m_refreshWaits = false;
    RunFilter filter = m_filter->filter();
    filter.limit = kPage;
    if (nextPage && !m_model->runs().isEmpty()) {
        filter.afterStarted = m_model->runs().last().started;
        filter.afterId = m_model->runs().last().runId;
    } else {
        filter.limit = std::max(kPage, m_model->rowCount());
    }
    m_pages.start([engine = m_engine, clock = &m_clock, filter](
                      const std::stop_token &token) { return readRuns(engine->settings(), *clock, filter, token); },
                  [this, nextPage](const RunListing &page) { take(page, nextPage); });
    showEmpty();
    showFooter();
}

void RunsView::take(const RunListing &page, bool nextPage)
{
    m_hasMore = page.more;
    m_total = page.total;
    showNotice(page);
    if (nextPage) {
        m_model->appendRuns(page.runs);
    } else {
        m_filter->setChoices(page.users, page.computers);
        const auto before = m_newFilter || m_model->rowCount() == 0 ? std::nullopt : std::optional(place());
        m_model->setRuns(page.runs);
        fitColumns();
        // A model that was filled anew has lost its current row.
        if (const int row = m_model->rowOf(m_chosen); row >= 0)
            m_table->setCurrentIndex(m_sorted->mapFromSource(m_model->index(row, 0)));
        else if (m_chosen.isEmpty() || m_newFilter)
            chooseFirst();
        if (before)
            restore(*before);
        m_newFilter = false;
    }
    showEmpty();
    showFooter();
    if (m_refreshWaits)
        refresh();
}

RunsView::ListPlace RunsView::place() const
{
    ListPlace place;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        place.selected.append(index.data(PastRunsModel::kRunIdRole).toString());
    if (m_table->verticalScrollBar()->value() > 0)
        place.top = m_table->indexAt(QPoint(0, 0)).data(PastRunsModel::kRunIdRole).toString();
    return place;
}

void RunsView::restore(const ListPlace &place)
{
    QItemSelection rows;
    for (const QString &id : place.selected) {
        if (const int row = m_model->rowOf(id); row >= 0) {
            const QModelIndex index = m_sorted->mapFromSource(m_model->index(row, 0));
            rows.select(index, index);
        }
    }
    if (!rows.isEmpty())
        m_table->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (place.top.isEmpty())
        m_table->scrollToTop();
    else if (const int row = m_model->rowOf(place.top); row >= 0)
        m_table->scrollTo(m_sorted->mapFromSource(m_model->index(row, 0)), QAbstractItemView::PositionAtTop);
}

void RunsView::showNotice(const RunListing &page)
{
    // A SQLite file that the first load will make refuses nothing; whoever was asked and refused said something.
    if (!page.database || !page.database->detail.isEmpty())
        emit databaseAnswered(page.database);
    if (!page.database) {
        m_notice->hide();
        return;
    }
    m_notice->show(u"warning"_s, Tone::Warning,
                   tr("O banco de dados não pôde ser lido: %1\nAparecem só as execuções deste computador, da pasta "
                      "de logs %2.")
                       .arg(inWindowWords(page.database->oneLine()), page.logFolder));
}

void RunsView::showEmpty()
{
    const bool empty = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(empty ? Nothing : Runs);
    m_exportButton->setVisible(!empty);
    m_details->setVisible(!empty || !m_chosen.isEmpty());
    m_clearFilters->setVisible(empty && m_engine && !m_pages.isRunning() && m_filter->isNarrow());
    if (!m_engine)
        m_empty->setText(tr("Sem configuração não há histórico: crie o .env ou use a demonstração."));
    else if (m_pages.isRunning())
        m_empty->setText(tr("Lendo as execuções…"));
    else if (m_filter->isNarrow())
        m_empty->setText(tr("Nenhuma execução com estes filtros."));
    else
        m_empty->setText(tr("Nenhuma execução nos últimos 30 dias.\nAs execuções de todos os computadores, também as "
                            "agendadas, aparecem aqui assim que começam."));
}

void RunsView::showFooter()
{
    const int shown = m_model->rowCount();
    QString text;
    if (m_pages.isRunning() && shown > 0)
        text = tr("Lendo…");
    else if (shown == 1 && !m_hasMore)
        text = tr("1 execução");
    else if (m_hasMore && m_total)
        text = tr("%1 de %2 execuções, as mais novas").arg(countWords(shown), countWords(*m_total));
    else if (m_hasMore)
        text = tr("As %1 execuções mais novas").arg(countWords(shown));
    else if (shown > 0)
        text = tr("%1 execuções").arg(countWords(shown));
    m_footer->setText(text);
    m_more->setVisible(m_hasMore);
    m_more->setEnabled(!m_pages.isRunning());
}

void RunsView::showRun(const QString &runId)
{
    m_chosen.clear();
    if (const int row = m_model->rowOf(runId); row >= 0) {
        m_table->setCurrentIndex(m_sorted->mapFromSource(m_model->index(row, 0)));
    } else {
        m_table->clearSelection();
    }
    choose(runId);
}

void RunsView::chooseFirst()
{
    if (m_sorted->rowCount() > 0) {
        m_table->setCurrentIndex(m_sorted->index(0, 0));
        return;
    }
    m_reading.cancel();
    m_chosen.clear();
    m_details->showSentence(tr("Nenhuma execução escolhida."));
}

void RunsView::choose(const QString &runId)
{
    if (runId == m_chosen)
        return;
    m_chosen = runId;
    m_details->show();
    m_details->showSentence(tr("Lendo a execução…"));
    askDetails();
}

void RunsView::askDetails()
{
    if (!m_engine)
        return;
    m_reading.start([engine = m_engine, clock = &m_clock, runId = m_chosen](
                        const std::stop_token &) { return readingOf(engine->settings(), *clock, runId); },
                    [this](const RunReading &read) {
                        m_read = read;
                        takeDetails();
                    });
}

} // namespace Etl

#include "moc_runsview.cpp"
