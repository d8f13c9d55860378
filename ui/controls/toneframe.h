// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/theme.h"

#include <QFrame>
#include <QLabel>

namespace Etl {

/// A box with round corners in the colours of a tone. GUI thread.
class ToneFrame : public QFrame
{
    Q_OBJECT

public:
    explicit ToneFrame(QWidget *parent = nullptr);

    /// Filled: the strong colour; else its tint, framed.
    void setTone(Tone tone, bool filled = false);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
    bool m_filled = false;
};

/// A word or a drawing on the strong colour of its tone, as a label of a kind of environment is. GUI thread.
class ToneLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ToneLabel(QWidget *parent = nullptr);

    void setTone(Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
};

/// The label's text in a colour that is not the palette's.
void setTextColor(QLabel *label, const QColor &color);

} // namespace Etl
