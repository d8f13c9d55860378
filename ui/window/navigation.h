// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/theme.h"

#include <QListWidget>

namespace Etl {

/// The list of pages at the window's left: icon, name, and a badge where something waits for the operator. GUI thread.
class Navigation : public QListWidget
{
    Q_OBJECT

public:
    explicit Navigation(QWidget *parent = nullptr);

    void addEntry(const QString &title, const QString &iconName);
    /// A short text ("3") beside the entry's name, with a sentence as tool tip and for the screen reader. Empty text:
    /// no badge.
    void setBadge(int row, const QString &text, Tone tone, const QString &sentence);
    QString badge(int row) const;

    QSize sizeHint() const override;
};

} // namespace Etl
