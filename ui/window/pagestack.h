// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/page.h"
#include "ui/controls/theme.h"

#include <QList>
#include <QWidget>

#include <functional>
#include <memory>

class QScrollArea;
class QStackedWidget;

namespace Etl {

class Navigation;

/// The pages of the window and the navigation between them. A page is made when it is first shown, so that the window
/// is there at once. GUI thread.
class PageStack : public QWidget
{
    Q_OBJECT

public:
    /// The order is that of the navigation and of Ctrl+1 … Ctrl+6.
    enum Id { Processar, Calendario, Historico, Dados, Configuracoes, Agendamento };
    using Make = std::function<Page *()>;
    /// Whether the page may be left for another one; who answers no shows it later with showPage().
    using MayLeave = std::function<bool(Id from, Id to)>;

    /// state must outlive the stack.
    explicit PageStack(UiState &state, QWidget *parent = nullptr);

    void add(Id id, const QString &title, const QString &iconName, Make make);
    const QString &title(Id id) const { return m_entries[id].title; }
    const QString &iconName(Id id) const { return m_entries[id].iconName; }
    int count() const { return int(m_entries.size()); }

    /// Makes it when needed, without showing it.
    Page *page(Id id);
    /// nullptr while it was never shown.
    Page *madePage(Id id) const { return m_entries[id].page; }
    Id current() const { return m_current; }
    void setEngine(const std::shared_ptr<Engine> &engine);
    void setBadge(Id id, int count, Tone tone, const QString &sentence);
    QString badge(Id id) const;
    void saveState(UiState &state) const;
    void setMayLeave(MayLeave mayLeave) { m_mayLeave = std::move(mayLeave); }

public slots:
    void showPage(Etl::PageStack::Id id);
    /// The page that is shown reads anew.
    void refreshCurrent();

signals:
    /// A page exists from now on: connect its signals.
    void made(Etl::PageStack::Id id, Etl::Page *page);
    void currentChanged(Etl::PageStack::Id id);

private:
    struct Entry
    {
        QString title, iconName;
        Make make;
        Page *page = nullptr;
        QScrollArea *place = nullptr; ///< of the page in the stack
    };

    /// In the navigation, as the page that is shown.
    void mark(Id id);

    UiState &m_state;
    QList<Entry> m_entries;
    std::shared_ptr<Engine> m_engine;
    MayLeave m_mayLeave;
    Id m_current = Processar;
    bool m_shown = false; ///< a page is on the stack
    Navigation *m_navigation;
    QStackedWidget *m_stack;
};

} // namespace Etl
