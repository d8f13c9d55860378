// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/progresspanel.h"

#include "ui/controls/theme.h"
#include "ui/run/stagedelegate.h"
#include "ui/run/stagemodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

using std::chrono::milliseconds;

constexpr int kShownRows = 2;       ///< both parts of one date
constexpr int kShownPeriodRows = 4; ///< more of them scroll

} // namespace

ProgressPanel::ProgressPanel(QWidget *parent)
    : QFrame(parent), m_model(new StageModel(this)), m_view(new QTableView), m_bar(new QProgressBar), m_time(new QLabel)
{
    setObjectName(u"card"_s);
    m_view->setObjectName(u"stageView"_s);
    m_view->setAccessibleName(tr("Etapas da execução"));
    m_view->setModel(m_model);
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setFocusPolicy(Qt::TabFocus);
    m_view->setTabKeyNavigation(false);
    m_view->setShowGrid(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(2 * m_view->fontMetrics().lineSpacing() + 10);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    m_view->setItemDelegate(new StageDelegate(m_view));
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_bar->setObjectName(u"usualBar"_s);
    m_bar->setAccessibleName(tr("Andamento em relação à duração normal"));
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(fontMetrics().height() / 2);
    m_time->setObjectName(u"usualTime"_s);
    auto *below = new QHBoxLayout;
    below->setSpacing(10);
    below->addWidget(m_bar, 1);
    below->addWidget(m_time);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(8, 8, 8, 10);
    all->setSpacing(6);
    all->addWidget(m_view);
    all->addLayout(below);

    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_model->tick();
        fitColumns();
        showTime();
    });
    fitHeight();
}

void ProgressPanel::begin(const RunRequest &request, std::optional<milliseconds> usual)
{
    m_usual = usual;
    m_took.reset();
    m_model->clear();
    PlanAnnounced asked;
    // Until the run says what it will do: a single date is known now.
    if (request.dates.size() == 1) {
        for (const Part part : request.parts)
            asked.items.append({part, request.dates.first()});
        m_model->apply({asked});
    }
    m_since.start();
    m_timer.start();
    showTime();
    fitColumns();
    fitHeight();
}

void ProgressPanel::apply(const QList<RunProgress> &told)
{
    const int rows = m_model->rowCount();
    m_model->apply(told);
    fitColumns();
    if (m_model->rowCount() != rows)
        fitHeight();
    const int row = m_model->activeRow();
    if (row >= 0 && m_model->rowCount() > kShownRows)
        m_view->scrollTo(m_model->index(row, 0));
    showTime();
}

void ProgressPanel::finish(const RunReport &report)
{
    QList<RunProgress> ends;
    for (const ItemReport &item : report.items)
        ends.append(ItemEnded{item});
    m_model->apply(ends);
    m_model->finish();
    m_timer.stop();
    m_took = milliseconds(m_since.elapsed());
    showTime();
    fitColumns();
    fitHeight();
}

void ProgressPanel::showTime()
{
    const milliseconds now = m_took.value_or(milliseconds(m_since.isValid() ? m_since.elapsed() : 0));
    const int all = std::max(1, m_model->allOfThem());
    const bool late = m_usual && !m_took && now > *m_usual;
    if (m_took) {
        m_bar->setRange(0, 1);
        m_bar->setValue(1);
    } else if (m_usual) {
        m_bar->setRange(0, int(std::max<qint64>(1, m_usual->count())));
        m_bar->setValue(int(std::min(now, *m_usual).count()));
    } else {
        m_bar->setRange(0, all);
        m_bar->setValue(m_model->doneStages());
    }
    const QString usual = m_usual ? tr("normal %1").arg(clockText(*m_usual)) : tr("duração normal ainda desconhecida");
    m_time->setText(m_took ? tr("%1, levou %2").arg(usual, clockText(now))
                           : tr("%1, já %2").arg(usual, clockText(now)));
    QPalette toned = palette();
    toned.setColor(QPalette::WindowText, toneText(late ? Tone::Warning : Tone::Muted));
    m_time->setPalette(toned);
    QPalette bar = palette();
    bar.setColor(QPalette::Highlight, toneFill(late ? Tone::Warning : Tone::Running));
    m_bar->setPalette(bar);
    emit activityChanged(m_model->activity());
}

void ProgressPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitColumns();
    fitHeight();
}

/// What the rows need that are on the screen or next to it.
int ProgressPanel::neededWidth(int column) const
{
    const QFontMetrics metrics(m_view->font());
    QFont bold = m_view->font();
    bold.setBold(true);
    constexpr int kMargin = 10;
    int width = QFontMetrics(bold).horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString()) + kMargin;
    const int first = std::max(0, m_model->activeRow() - kShownPeriodRows);
    const int end = std::min(m_model->rowCount(), first + 3 * kShownPeriodRows);
    for (int row = first; row < end; ++row) {
        const QString text = m_model->index(row, column).data().toString();
        width =
            std::max(width, column < StageModel::kFirstStage
                                ? metrics.horizontalAdvance(text) + kMargin
                                : StageDelegate::widthFor(metrics, text.section(u'\n', 0, 0), text.section(u'\n', 1)));
    }
    return width;
}

/// Each column what it needs, and an equal share of what is left. With too little room every stage gives up the same
/// part of its width: its text is elided and stands in the tool tip, and nothing scrolls sideways.
void ProgressPanel::fitColumns()
{
    m_view->setColumnHidden(StageModel::kDateColumn, m_model->rowCount() <= kShownRows);
    QList<int> widths;
    int fixed = 0;
    int stages = 0;
    for (int column = 0; column < StageModel::kFirstStage + StageModel::kStages; ++column) {
        widths.append(m_view->isColumnHidden(column) ? 0 : neededWidth(column));
        (column < StageModel::kFirstStage ? fixed : stages) += widths.last();
    }
    const int room = std::max(0, m_view->viewport()->width() - fixed);
    for (int column = 0; column < widths.size(); ++column) {
        int width = widths[column];
        if (column >= StageModel::kFirstStage)
            width = room < stages ? width * room / stages : width + (room - stages) / StageModel::kStages;
        if (!m_view->isColumnHidden(column) && m_view->columnWidth(column) != width)
            m_view->setColumnWidth(column, width);
    }
}

void ProgressPanel::fitHeight()
{
    const int rows = m_model->rowCount() > kShownRows ? kShownPeriodRows : kShownRows;
    m_view->setFixedHeight(m_view->horizontalHeader()->sizeHint().height() +
                           rows * m_view->verticalHeader()->defaultSectionSize() + 4);
}

} // namespace Etl
