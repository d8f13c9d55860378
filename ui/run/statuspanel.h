// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/toneframe.h"
#include "ui/run/runoutcome.h"

#include <QElapsedTimer>
#include <QTimer>

class QAction;

namespace Etl {

class FlowLayout;

/// SUCESSO / FALHA / EXECUTANDO …: icon, word and colour, then reason, what it means and what to do. GUI thread.
/// Shows what it is given; decides nothing.
class StatusPanel : public ToneFrame
{
    Q_OBJECT

public:
    explicit StatusPanel(QWidget *parent = nullptr);

    void show(const StatusText &text);
    const StatusText &shown() const { return m_text; }
    /// A verb as a button below the text, visible while the action is. In the order added.
    void addVerb(QAction *action);
    /// What is going on right now, below the sentence; empty: nothing. Not announced to screen readers.
    void setActivity(const QString &text);
    /// A warning while the run goes on, with its sign, below what is going on; empty: none. Announced.
    void setCaution(const QString &text);
    /// Starts or stops the clock beside the word.
    void setCounting(bool counting);

private:
    void tick();

    StatusText m_text;
    ToneFrame *m_tile;
    QLabel *m_icon;
    QLabel *m_word;
    QLabel *m_reason;
    QLabel *m_elapsed;
    QLabel *m_sentence;
    QLabel *m_activity;
    QWidget *m_cautionRow;
    QLabel *m_cautionIcon;
    QLabel *m_caution;
    QLabel *m_database;
    QLabel *m_details;
    FlowLayout *m_verbs;
    QTimer m_timer;
    QElapsedTimer m_since;
};

} // namespace Etl
