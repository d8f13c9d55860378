// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/run/connectionstate.h"
#include "core/run/engine.h"
#include "ui/controls/fetch.h"
#include "ui/controls/theme.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QToolButton;

namespace Etl {

class ToneLabel;

/// The right half of the status bar: environment (worded and coloured), database, API, operator and computer. Asks both
/// ends when an engine comes, after each run and every half hour, by probeConnections() on a
/// worker. GUI thread.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    /// clock must outlive it.
    explicit StatusLine(const Clock &clock, QWidget *parent = nullptr);

    /// nullptr: it is being opened.
    void setEngine(const std::shared_ptr<Engine> &engine);
    /// There is no engine, and nothing is asked.
    void showUnconfigured();
    /// The environment's name; filled with the tone's colour.
    void setEnvironment(const QString &name, Tone tone, const QString &toolTip);
    /// Somebody else found the database away, or refusing; nobody is asked, and what a probe under way found of it no
    /// longer counts.
    void showDatabaseAway(const Error &error);
    /// What a page has just found of an end. A refusal is shown at once; an end that answers again, and is shown as
    /// away, is asked anew.
    void takeDatabaseAnswer(const std::optional<Error> &refusal);
    void takeBankAnswer(const std::optional<Error> &refusal);
    /// Asks again now.
    void probe();
    const ConnectionState &state() const { return m_state; }

signals:
    /// The operator wants to see why an end does not answer.
    void detailsRequested(const QString &key);

private:
    void show(const ConnectionState &state);
    void answered(const EndState &end);
    void show(QToolButton *button, const QString &name, const EndState &end);

    const Clock &m_clock;
    std::shared_ptr<Engine> m_engine;
    ConnectionState m_state;
    bool m_unconfigured = false;
    bool m_keepsApi = false;      ///< the same for the bank
    bool m_keepsDatabase = false; ///< the probe under way is older than what is shown of the database
    Fetch<ConnectionState> m_fetch;
    QTimer m_again;
    ToneLabel *m_environment;
    QToolButton *m_database;
    QToolButton *m_api;
    QLabel *m_identity;
};

} // namespace Etl
