// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/toneframe.h"

class QAction;
class QHBoxLayout;

namespace Etl {

/// An inline bar with an icon, a text and verbs as buttons; no dialog. GUI thread.
class NoticeBar : public ToneFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// Filled: the strong colour, for what must not be overlooked.
    void show(const QString &iconName, Tone tone, const QString &text, bool filled = false);
    /// The action's text becomes a button at the right, seen while the action is visible.
    void addAction(QAction *action);
    /// A last button that puts the bar away.
    void setClosable();

private:
    QLabel *m_icon;
    QLabel *m_text;
    QHBoxLayout *m_layout;
};

} // namespace Etl
