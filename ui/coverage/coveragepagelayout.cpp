// SPDX-License-Identifier: GPL-3.0-or-later
// The page's widgets; its behaviour is in coveragepage.cpp.
#include "ui/controls/icons.h"
#include "ui/controls/noticebar.h"
#include "ui/coverage/coveragegrid.h"
#include "ui/coverage/coveragepage.h"
#include "ui/coverage/daypanel.h"
#include "ui/coverage/legend.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Etl {

QToolButton *CoveragePage::makeButton(const QString &iconName, const QString &name, const QString &objectName)
{
    auto *button = new QToolButton;
    button->setObjectName(objectName);
    if (!iconName.isEmpty()) {
        button->setIcon(icon(iconName));
        button->setAccessibleName(name);
        button->setToolTip(name);
    } else {
        button->setText(name);
    }
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void CoveragePage::connectGrid(CoverageGrid *grid)
{
    connect(grid, &CoverageGrid::currentDateChanged, this, [this, grid](QDate date) {
        if (grid != this->grid())
            return;
        if (date.isValid())
            m_page = date;
        showDay();
        updateActions();
    });
    connect(grid, &CoverageGrid::selectedDaysChanged, this, [this, grid] {
        if (grid != this->grid())
            return;
        showDay();
        updateActions();
    });
    connect(grid, &CoverageGrid::pageWanted, this, &CoveragePage::goTo);
    connect(grid, &CoverageGrid::opened, this, [this] {
        showDay();
        m_panel->takeFocus();
    });
    grid->addActions({m_selectedAction, m_missingShown, m_missingRecent, m_dataAction});
}

QWidget *CoveragePage::headBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    auto *back = makeButton(u"previous"_s, tr("Página anterior (Page Up)"), u"pageBack"_s);
    auto *forward = makeButton(u"next"_s, tr("Próxima página (Page Down)"), u"pageForward"_s);
    auto *todayButton = new QPushButton(tr("&Hoje"));
    todayButton->setObjectName(u"today"_s);
    auto *reload = makeButton(u"reload"_s, tr("Ler de novo o banco de dados"), u"reloadCoverage"_s);
    m_monthButton = makeButton({}, tr("&Mês"), u"showMonth"_s);
    m_yearButton = makeButton({}, tr("A&no"), u"showYear"_s);
    for (QToolButton *segment : {m_monthButton, m_yearButton}) {
        segment->setCheckable(true);
        segment->setAutoExclusive(true);
        segment->setProperty("segment", true);
    }
    m_monthButton->setChecked(true);
    m_title = new QLabel;
    m_title->setObjectName(u"pageTitle"_s);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setBold(true);
    m_title->setFont(large);
    m_title->setMinimumWidth(QFontMetrics(large).horizontalAdvance(u"setembro de 2026"_s));
    m_title->setAlignment(Qt::AlignCenter);
    m_updated = new QLabel;
    m_updated->setObjectName(u"updated"_s);
    for (QWidget *widget : {static_cast<QWidget *>(back), static_cast<QWidget *>(m_title),
                            static_cast<QWidget *>(forward), static_cast<QWidget *>(todayButton)})
        row->addWidget(widget);
    row->addStretch(1);
    for (QWidget *widget : {static_cast<QWidget *>(m_updated), static_cast<QWidget *>(reload),
                            static_cast<QWidget *>(m_monthButton), static_cast<QWidget *>(m_yearButton)})
        row->addWidget(widget);
    connect(back, &QToolButton::clicked, this, [this] { step(-1); });
    connect(forward, &QToolButton::clicked, this, [this] { step(1); });
    connect(todayButton, &QPushButton::clicked, this, [this] { goTo(today()); });
    connect(reload, &QToolButton::clicked, this, &CoveragePage::refresh);
    connect(m_monthButton, &QToolButton::clicked, this, [this] { setSpan(CalendarSpan::Month); });
    connect(m_yearButton, &QToolButton::clicked, this, [this] { setSpan(CalendarSpan::Year); });
    return bar;
}

QWidget *CoveragePage::actionBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_gapLine = new QLabel;
    m_gapLine->setObjectName(u"gapLine"_s);
    m_gapLine->setWordWrap(true);
    m_selected = new QPushButton(icon(u"reload"_s), {});
    m_selected->setObjectName(u"reprocessSelected"_s);
    m_missing = new QPushButton(icon(u"incomplete"_s), tr("Reprocessar fal&tantes"));
    m_missing->setObjectName(u"reprocessMissing"_s);
    auto *menu = new QMenu(m_missing);
    menu->addActions({m_missingShown, m_missingRecent});
    m_missing->setMenu(menu);
    row->addWidget(m_gapLine, 1);
    row->addWidget(m_selected);
    row->addWidget(m_missing);
    connect(m_selected, &QPushButton::clicked, m_selectedAction, &QAction::trigger);
    return bar;
}

void CoveragePage::buildLayout()
{
    m_selectedAction = new QAction(tr("Reprocessar os dias selecionados"), this);
    m_missingShown = new QAction(this);
    m_missingShown->setObjectName(u"missingShown"_s);
    m_missingRecent = new QAction(this);
    m_missingRecent->setObjectName(u"missingRecent"_s);
    m_dataAction = new QAction(tr("Ver os dados deste dia"), this);
    connect(m_selectedAction, &QAction::triggered, this, [this] { requestDays(selectedDays(), allParts()); });
    connect(m_missingShown, &QAction::triggered, this, [this] { requestGaps(grid()->days()->gaps()); });
    connect(m_missingRecent, &QAction::triggered, this, [this] { requestGaps(recentGaps()); });
    connect(m_dataAction, &QAction::triggered, this, [this] { emit dataRequested(grid()->currentDate(), {}); });

    m_notice = new NoticeBar;
    m_notice->setObjectName(u"coverageNotice"_s);
    auto *retry = new QAction(tr("Tentar de novo"), this);
    retry->setObjectName(u"retryRead"_s);
    auto *settings = new QAction(tr("Configurações"), this);
    settings->setObjectName(u"openSettings"_s);
    m_notice->addAction(retry);
    m_notice->addAction(settings);
    connect(retry, &QAction::triggered, this, &CoveragePage::refresh);
    connect(settings, &QAction::triggered, this, [this] { emit settingsRequested(u"DB_HOST"_s); });

    m_month = new CoverageGrid(CalendarSpan::Month);
    m_year = new CoverageGrid(CalendarSpan::Year);
    m_grids = new QStackedWidget;
    m_grids->addWidget(m_month);
    m_grids->addWidget(m_year);
    m_panel = new DayPanel;
    connect(m_panel, &DayPanel::runDetailsRequested, this, &CoveragePage::runDetailsRequested);
    connect(m_panel, &DayPanel::dataRequested, this, [this](QDate date) { emit dataRequested(date, {}); });

    auto *side = new QWidget;
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 0, 0, 0);
    sideColumn->addWidget(m_panel, 1);
    sideColumn->addWidget(makeLegend());
    m_splitter = new QSplitter;
    m_splitter->addWidget(m_grids);
    m_splitter->addWidget(side);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    const int character = fontMetrics().averageCharWidth();
    m_splitter->setSizes({character * 110, character * 46});

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(10);
    all->addWidget(headBar());
    all->addWidget(m_notice);
    all->addWidget(m_splitter, 1);
    all->addWidget(actionBar());
    connectGrid(m_month);
    connectGrid(m_year);
}

} // namespace Etl
