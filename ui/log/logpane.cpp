// SPDX-License-Identifier: GPL-3.0-or-later
// The log pane: its parts and what it shows. Find, errors and copies stand in logpanecommands.cpp.
#include "ui/log/logpane.h"

#include "ui/controls/exportnotice.h"
#include "ui/controls/fittedcolumns.h"
#include "ui/controls/icons.h"
#include "ui/controls/tabplace.h"
#include "ui/log/findbar.h"
#include "ui/log/levelchoice.h"
#include "ui/log/levellook.h"
#include "ui/log/logactions.h"
#include "ui/log/logdelegate.h"
#include "ui/log/logfilter.h"
#include "ui/log/logfind.h"
#include "ui/log/logview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kPillMargin = 12;

QString levelName(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug: return LogPane::tr("Tudo");
    case LogLevel::Info: return LogPane::tr("Info+");
    case LogLevel::Warning: return LogPane::tr("Avisos+");
    case LogLevel::Error: return LogPane::tr("Só erros");
    }
    return {};
}

} // namespace

LogPane::LogPane(QWidget *parent, int capacity)
    : QWidget(parent), m_model(new LogModel(this, capacity)), m_filter(new LogFilter(m_model, this)),
      m_find(new LogFind(m_filter, this)), m_commands(new LogActions(this))
{
    connect(m_filter, &LogFilter::filterChanged, this, &LogPane::filterChanged);
    connect(m_filter, &LogFilter::progressed, this, &LogPane::showCounts);
    connectCommands();
}

LogView *LogPane::view()
{
    build();
    return m_view;
}

void LogPane::setVisible(bool visible)
{
    // Before the layout of this widget is asked and its children are shown.
    if (visible)
        build();
    QWidget::setVisible(visible);
}

void LogPane::build()
{
    if (m_view)
        return;
    m_view = new LogView;
    m_levels = new LevelChoice;
    m_findBar = new FindBar;
    m_saved = new ExportNotice;
    m_filterText = new QLineEdit;
    m_counts = new QLabel;
    m_clearFilter = new QToolButton;
    m_pill = new QPushButton(m_view);
    m_nothing = new QWidget(m_view);
    m_nothingText = new QLabel;
    m_view->setModel(m_filter);
    m_view->setObjectName(u"logView"_s);
    m_view->setEmptyText(tr("O log da execução aparece aqui."));
    m_view->setAccessibleName(tr("Log da execução"));
    m_view->setColumnWidth(LogModel::TimeColumn, logColumnWidth(*m_view, u"00:00:00,000"_s));
    m_view->setColumnWidth(LogModel::LevelColumn, logColumnWidth(*m_view, u"WARNING"_s, true));
    m_view->setColumnWidth(LogModel::StageColumn, logColumnWidth(*m_view, u"rentabilidade · transform"_s));
    // The message needs the room more than the stage, which it mostly names.
    new FittedColumns(m_view, {LogModel::StageColumn}, fontMetrics().averageCharWidth() * 60);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(6);
    all->addLayout(makeBar());
    all->addWidget(m_findBar);
    all->addWidget(m_saved);
    all->addWidget(m_view, 1);
    makeOverlays();

    connect(m_filterText, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (const auto pattern = TextPattern::compile({text}))
            m_filter->setPattern(*pattern);
    });
    connect(m_clearFilter, &QToolButton::clicked, this, &LogPane::clearFilters);
    connect(m_pill, &QPushButton::clicked, this, &LogPane::followEnd);
    connect(m_view, &LogView::followingChanged, this, &LogPane::showPill);
    connect(m_view, &QWidget::customContextMenuRequested, this, &LogPane::showMenu);
    connect(m_levels, &LevelChoice::chosen, this, &LogPane::setMinimumLevel);
    connect(m_commands->wrap, &QAction::toggled, m_view, &LogView::setWrapping);
    m_view->installEventFilter(this);
    connectFind();
    m_levels->setLevel(m_filter->minimum());
    m_view->setWrapping(m_commands->wrap->isChecked());
    showCounts();
    takeTabPlace(this);
}

QLayout *LogPane::makeBar()
{
    m_filterText->setObjectName(u"logFilter"_s);
    m_filterText->setPlaceholderText(tr("Filtrar por texto"));
    m_filterText->setAccessibleName(tr("Mostrar só as linhas com este texto"));
    m_filterText->setToolTip(tr("Mostra só as linhas com este texto, sem distinguir maiúsculas e acentos"));
    m_filterText->setClearButtonEnabled(true);
    m_filterText->addAction(icon(u"filter"_s, Tone::Muted), QLineEdit::LeadingPosition);
    m_filterText->setMinimumWidth(fontMetrics().averageCharWidth() * 8);
    m_filterText->setMaximumWidth(fontMetrics().averageCharWidth() * 36);
    m_counts->setObjectName(u"logCounts"_s);
    m_clearFilter->setObjectName(u"clearFilter"_s);
    m_clearFilter->setIcon(icon(u"clear"_s));
    m_clearFilter->setToolTip(tr("Limpar o filtro e mostrar tudo"));
    m_clearFilter->setAccessibleName(m_clearFilter->toolTip());
    m_clearFilter->setAutoRaise(true);

    const auto makeButton = [](QAction *action, const QString &name) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setObjectName(name);
        button->setFocusPolicy(Qt::NoFocus); // it has a key
        const QString plain = action->text().remove(u'&').remove(u'…');
        button->setAccessibleName(plain);
        action->setToolTip(u"%1 (%2)"_s.arg(plain, action->shortcut().toString(QKeySequence::NativeText)));
        return button;
    };
    auto *bar = new QHBoxLayout;
    bar->setSpacing(4);
    bar->addWidget(m_levels);
    bar->addWidget(m_filterText, 1);
    bar->addWidget(m_counts);
    bar->addWidget(m_clearFilter);
    bar->addStretch(0); // the field takes what is left
    bar->addWidget(makeButton(m_commands->find, u"findButton"_s));
    return bar;
}

void LogPane::makeOverlays()
{
    m_pill->setObjectName(u"pill"_s);
    m_pill->setFocusPolicy(Qt::NoFocus);
    m_pill->setCursor(Qt::PointingHandCursor);
    m_pill->hide();

    m_nothing->setObjectName(u"logNothing"_s);
    m_nothingText->setTextFormat(Qt::PlainText);
    m_nothingText->setObjectName(u"logNothingText"_s);
    auto *clear = new QPushButton(icon(u"clear"_s), tr("Limpar filtro"));
    clear->setObjectName(u"logNothingClear"_s);
    auto *row = new QHBoxLayout(m_nothing);
    row->addWidget(m_nothingText);
    row->addWidget(clear);
    m_nothing->hide();
    connect(clear, &QPushButton::clicked, this, &LogPane::clearFilters);
}

void LogPane::append(const QList<LogEvent> &events)
{
    noteRun(events);
    m_model->append(events);
    if (m_view && !m_view->isFollowing()) {
        // Rows may have left the ring at the same time: what came is counted, not the difference.
        m_unseen += int(std::count_if(events.cbegin(), events.cend(), [this](const LogEvent &event) {
            return m_filter->isActive() ? m_filter->accepts(event.level, event.text.toUtf8()) : true;
        }));
        showPill();
    }
    showCounts();
}

LogLevel LogPane::minimumLevel() const
{
    return m_filter->minimum();
}

void LogPane::setMinimumLevel(LogLevel level)
{
    if (m_levels)
        m_levels->setLevel(level);
    m_commands->level(level)->setChecked(true);
    if (level == m_filter->minimum())
        return;
    m_filter->setMinimum(level);
    emit minimumLevelChanged(level);
}

void LogPane::clearFilters()
{
    build();
    m_filterText->clear();
    setMinimumLevel(LogLevel::Debug);
    m_view->setFocus();
}

void LogPane::filterChanged()
{
    m_unseen = 0;
    if (m_view && !m_view->isFollowing())
        m_view->follow();
    showCounts();
    showPill();
}

void LogPane::followEnd()
{
    if (m_view) // it begins at the end
        m_view->follow();
}

void LogPane::clearLines()
{
    m_model->clear();
    m_runFrom = 0;
    m_unseen = 0;
    followEnd();
    showCounts();
    showPill();
}

void LogPane::showCounts()
{
    if (!m_view)
        return;
    const int shown = m_filter->rowCount();
    const int kept = m_model->rowCount();
    const bool filtered = m_filter->isActive();
    QString text;
    if (filtered)
        text = tr("mostrando %1 de %2").arg(groupedNumber(shown), groupedNumber(kept));
    else if (m_model->dropped() > 0)
        text = tr("mostrando as últimas %1 linhas").arg(groupedNumber(kept));
    else
        text = kept == 0 ? QString() : kept == 1 ? tr("1 linha") : tr("%1 linhas").arg(groupedNumber(kept));
    if (m_filter->isWorking())
        text += u'…';
    m_counts->setText(text);
    m_counts->setToolTip(m_model->dropped() > 0 ? tr("As linhas anteriores estão no arquivo de log do dia.")
                                                : QString());
    m_clearFilter->setVisible(filtered);
    m_commands->clearFilter->setEnabled(filtered && isVisible());
    showNothing();
}

void LogPane::showNothing()
{
    const bool nothing = m_filter->isActive() && m_filter->rowCount() == 0 && !m_filter->isWorking();
    m_view->setEmptyText(m_filter->isActive() ? QString() : tr("O log da execução aparece aqui."));
    if (!nothing) {
        m_nothing->hide();
        return;
    }
    QStringList active;
    if (m_filter->minimum() != LogLevel::Debug)
        active.append(levelName(m_filter->minimum()));
    if (!m_filter->pattern().isEmpty())
        active.append(u"\"%1\""_s.arg(m_filter->pattern().query().text));
    m_nothingText->setText(tr("0 linhas – filtro %1 ativo").arg(active.join(u" + "_s)));
    m_nothing->show();
    placeOverlays();
}

void LogPane::showPill()
{
    if (!m_view)
        return;
    if (m_view->isFollowing())
        m_unseen = 0;
    m_pill->setVisible(m_unseen > 0);
    if (m_unseen == 0)
        return;
    m_pill->setText(m_unseen == 1 ? tr("1 nova linha ↓") : tr("%1 novas linhas ↓").arg(groupedNumber(m_unseen)));
    m_pill->setAccessibleName(m_pill->text());
    placeOverlays();
}

void LogPane::placeOverlays()
{
    const QRect area = m_view->viewport()->geometry();
    m_pill->adjustSize();
    m_pill->move(area.center().x() - m_pill->width() / 2, area.bottom() - m_pill->height() - kPillMargin);
    m_pill->raise();
    m_nothing->setMaximumWidth(area.width());
    m_nothing->adjustSize();
    m_nothing->move(area.center() - QPoint(m_nothing->width() / 2, m_nothing->height() / 2));
    m_nothing->raise();
}

bool LogPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::Resize)
        placeOverlays();
    return QWidget::eventFilter(watched, event);
}

void LogPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    for (QAction *action : m_commands->all())
        action->setEnabled(true);
    showCounts();
}

void LogPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    // The window is only minimised: nothing else wants the keys.
    if (event->spontaneous())
        return;
    for (QAction *action : m_commands->all())
        action->setEnabled(false);
}

void LogPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_findBar->isHidden())
        m_findBar->close();
    else if (event->key() == Qt::Key_Escape && m_filterText->hasFocus() && !m_filterText->text().isEmpty())
        m_filterText->clear();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Etl

#include "moc_logpane.cpp"
