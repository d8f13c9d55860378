// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/progresspanel.h"

#include "ui/controls/tabplace.h"
#include "ui/run/runoutcome.h"
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

constexpr int kCellMargin = 10;
constexpr int kShownRows = 2;       ///< both parts of one date
constexpr int kShownPeriodRows = 4; ///< more of them scroll

} // namespace

ProgressPanel::ProgressPanel(QWidget *parent) : QFrame(parent), m_model(new StageModel(this))
{
    setObjectName(u"card"_s);
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_model->tick();
        fitColumns();
        showTime();
    });
}

void ProgressPanel::setVisible(bool visible)
{
    if (visible)
        build();
    QFrame::setVisible(visible);
}

void ProgressPanel::build()
{
    if (m_view)
        return;
    m_view = new QTableView;
    m_bar = new QProgressBar;
    m_time = new QLabel;
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
    fitHeight();
    takeTabPlace(this);
}

void ProgressPanel::begin(const RunRequest &request, std::optional<milliseconds> usual)
{
    build();
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
    build();
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

void ProgressPanel::finish(const RunReport &report, const RunBalance &balance)
{
    build();
    QList<RunProgress> ends;
    for (const ItemReport &item : report.items)
        ends.append(ItemEnded{item});
    m_model->apply(ends);
    m_model->finish();
    m_timer.stop();
    m_took = milliseconds(m_since.elapsed());
    m_good = report.outcome == Outcome::Success;
    m_balance = balance;
    showTime();
    fitColumns();
    fitHeight();
}

void ProgressPanel::showTime()
{
    const milliseconds now(m_since.isValid() ? m_since.elapsed() : 0);
    const int all = std::max(1, m_model->allOfThem());
    const bool late = m_usual && now > *m_usual;
    if (m_took) {
        showEnd();
        return;
    }
    if (m_usual) {
        m_bar->setRange(0, int(std::max<qint64>(1, m_usual->count())));
        m_bar->setValue(int(std::min(now, *m_usual).count()));
    } else {
        m_bar->setRange(0, all);
        m_bar->setValue(m_model->doneStages());
    }
    m_time->setText(tr("%1, já %2").arg(usualText(), clockText(now)));
    tint(late ? Tone::Warning : Tone::Muted, late ? Tone::Warning : Tone::Running);
    emit activityChanged(m_model->activity());
}

QString ProgressPanel::usualText() const
{
    return m_usual ? tr("normal %1").arg(wholeDuration(*m_usual)) : tr("duração normal ainda desconhecida");
}

/// What was done of what was asked: a run that was stopped leaves the bar where it stood.
void ProgressPanel::showEnd()
{
    const bool byDates = m_balance.asked > 1;
    const int all = byDates ? m_balance.asked : m_model->rowCount();
    const int done = byDates ? m_balance.done() : m_model->goodRows();
    m_bar->setRange(0, std::max(1, all));
    m_bar->setValue(m_good ? std::max(1, all) : done);
    const QString took = tr("%1, levou %2").arg(usualText(), wholeDuration(*m_took));
    m_time->setText(byDates ? u"%1 · %2"_s.arg(datesDoneText(m_balance), took) : took);
    tint(Tone::Muted, m_good ? Tone::Running : Tone::Neutral);
    emit activityChanged(m_model->activity());
}

void ProgressPanel::tint(Tone text, Tone bar)
{
    QPalette toned = palette();
    toned.setColor(QPalette::WindowText, toneText(text));
    m_time->setPalette(toned);
    QPalette filled = palette();
    filled.setColor(QPalette::Highlight, toneFill(bar));
    m_bar->setPalette(filled);
}

void ProgressPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (!m_view)
        return;
    fitColumns();
    fitHeight();
}

int ProgressPanel::headerWidth(const QString &name) const
{
    QFont bold = m_view->font();
    bold.setBold(true);
    return QFontMetrics(bold).horizontalAdvance(name) + kCellMargin;
}

int ProgressPanel::headerWidth(int column) const
{
    return headerWidth(m_model->headerData(column, Qt::Horizontal).toString());
}

int ProgressPanel::namesWidth(bool shortened) const
{
    int width = 0;
    for (const Stage stage : allStages())
        width += headerWidth(StageModel::nameOf(stage, shortened));
    return width;
}

/// What the rows need that are on the screen or next to it.
int ProgressPanel::neededWidth(int column) const
{
    const QFontMetrics metrics(m_view->font());
    int width = headerWidth(column);
    const int first = std::max(0, m_model->activeRow() - kShownPeriodRows);
    const int end = std::min(m_model->rowCount(), first + 3 * kShownPeriodRows);
    for (int row = first; row < end; ++row) {
        const QString text = m_model->index(row, column).data().toString();
        width =
            std::max(width, column < StageModel::kFirstStage
                                ? metrics.horizontalAdvance(text) + kCellMargin
                                : StageDelegate::widthFor(metrics, text.section(u'\n', 0, 0), text.section(u'\n', 1)));
    }
    return width;
}

/// Each column what it needs, and an equal share of what is left. With too little room every stage gives up the same
/// part of what it has beyond its name: its text is elided and stands in the tool tip, and nothing scrolls sideways.
void ProgressPanel::fitColumns()
{
    m_view->setColumnHidden(StageModel::kDateColumn, m_model->rowCount() <= kShownRows);
    int room = m_view->viewport()->width();
    for (int column = 0; column < StageModel::kFirstStage; ++column)
        room -= m_view->isColumnHidden(column) ? 0 : neededWidth(column);
    room = std::max(0, room);
    // Whole words as long as they have room.
    int names = namesWidth(false);
    m_model->setShortNames(names > room);
    if (names > room)
        names = namesWidth(true);
    int stages = 0;
    QList<int> widths;
    for (int column = 0; column < StageModel::kFirstStage + StageModel::kStages; ++column) {
        widths.append(m_view->isColumnHidden(column) ? 0 : neededWidth(column));
        stages += column < StageModel::kFirstStage ? 0 : widths.last();
    }
    for (int column = 0; column < widths.size(); ++column) {
        int width = widths[column];
        if (column >= StageModel::kFirstStage) {
            const int name = headerWidth(column);
            width = room >= stages  ? width + (room - stages) / StageModel::kStages
                    : room <= names ? name * room / names
                                    : name + (width - name) * (room - names) / (stages - names);
        }
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

#include "moc_progresspanel.cpp"
