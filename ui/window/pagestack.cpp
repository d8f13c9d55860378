// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pagestack.h"

#include "ui/window/navigation.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Etl {

PageStack::PageStack(UiState &state, QWidget *parent)
    : QWidget(parent), m_state(state), m_navigation(new Navigation), m_stack(new QStackedWidget)
{
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(12);
    all->addWidget(m_navigation);
    all->addWidget(m_stack, 1);
    m_navigation->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(m_navigation, &Navigation::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            showPage(Id(row));
    });
}

void PageStack::add(Id id, const QString &title, const QString &iconName, Make make)
{
    Q_ASSERT(int(id) == m_entries.size());
    m_entries.append({title, iconName, std::move(make)});
    m_navigation->addEntry(title, iconName);
    m_navigation->setFixedWidth(m_navigation->sizeHint().width());
}

Page *PageStack::page(Id id)
{
    Entry &entry = m_entries[id];
    if (entry.page)
        return entry.page;
    entry.page = entry.make();
    // A page that needs more room than there is scrolls: opening it must not make the window grow.
    entry.place = new QScrollArea;
    entry.place->setObjectName(u"plain"_s);
    entry.place->setFrameShape(QFrame::NoFrame);
    entry.place->setWidgetResizable(true);
    entry.place->setFocusPolicy(Qt::NoFocus);
    entry.place->setWidget(entry.page);
    m_stack->addWidget(entry.place);
    emit made(id, entry.page);
    entry.page->restoreState(m_state);
    entry.page->setEngine(m_engine);
    return entry.page;
}

void PageStack::setEngine(const std::shared_ptr<Engine> &engine)
{
    m_engine = engine;
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.page)
            entry.page->setEngine(engine);
    }
    refreshCurrent();
}

void PageStack::setBadge(Id id, int count, Tone tone, const QString &sentence)
{
    const QString text = count > 99 ? u"99+"_s : count > 0 ? QString::number(count) : QString();
    m_navigation->setBadge(id, text, tone, sentence);
}

QString PageStack::badge(Id id) const
{
    return m_navigation->badge(id);
}

void PageStack::saveState(UiState &state) const
{
    for (const Entry &entry : m_entries) {
        if (entry.page)
            entry.page->saveState(state);
    }
}

void PageStack::showPage(Id id)
{
    if (id != m_current && m_mayLeave && !m_mayLeave(m_current, id)) {
        id = m_current;
        // A click marks its row only after it has said so.
        QTimer::singleShot(0, this, [this] { mark(m_current); });
    }
    mark(id);
    Page *shown = page(id);
    if (id == m_current && m_shown)
        return;
    m_shown = true;
    m_current = id;
    m_stack->setCurrentWidget(m_entries[id].place);
    shown->refresh();
    emit currentChanged(id);
}

void PageStack::mark(Id id)
{
    const QSignalBlocker blocker(m_navigation);
    m_navigation->setCurrentRow(int(id));
}

void PageStack::refreshCurrent()
{
    if (Page *shown = m_entries.value(m_current).page)
        shown->refresh();
}

} // namespace Etl

#include "moc_pagestack.cpp"
