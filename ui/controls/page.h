// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/config/uistate.h"
#include "core/model/runrequest.h"
#include "core/run/engine.h"

#include <QDate>
#include <QString>
#include <QWidget>

#include <memory>
#include <optional>

namespace Etl {

/// One page of the main window's navigation. GUI thread. Made when it is first shown, lives as long as the window.
/// Asks core/run on worker threads (Fetch), never blocks, opens no modal dialog by itself.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The world to show; nullptr while there is none: then the page says so. The page must not keep answers of the
    /// engine before.
    virtual void setEngine(std::shared_ptr<Engine> engine) = 0;
    /// The page was opened by the operator, or a run ended: show what is true now.
    virtual void refresh() = 0;
    /// Something new was recorded in the database, perhaps by another process: a page that shows what is recorded reads
    /// it again. Selection, scroll position and what is being typed stay.
    virtual void recordsChanged() {}
    /// Every key begins with the page's id: "historico/…". Called once after making, before the first setEngine().
    virtual void restoreState(const UiState &) {}
    virtual void saveState(UiState &) const {}

signals:
    /// One sentence for the status bar.
    void told(const QString &sentence);
    /// The operator wants this to be run: the window opens "Processar" with it and, with startNow, begins.
    void runRequested(const Etl::RunRequest &request, bool startNow);
    /// Open "Histórico" at that run.
    void runDetailsRequested(const QString &runId);
    /// Open "Dados" at that date; fund may be empty.
    void dataRequested(QDate date, const QString &fund);
    /// Open "Configurações" at that key of contract 3; key may be empty.
    void settingsRequested(const QString &key);
    /// The database in use has just answered this page, or refused, and how: for the status line.
    void databaseAnswered(const std::optional<Etl::Error> &refusal);
    /// The same of the bank.
    void bankAnswered(const std::optional<Etl::Error> &refusal);
    /// The settings on disk have changed: the window opens its engine anew.
    void settingsChanged();
};

} // namespace Etl
