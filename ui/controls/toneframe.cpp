// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/toneframe.h"

#include "ui/controls/buttonlook.h"

#include <QPainter>

namespace Etl {

namespace {

constexpr qreal kFrameRadius = 8;
constexpr qreal kLabelRadius = 4;

} // namespace

ToneFrame::ToneFrame(QWidget *parent) : QFrame(parent) {}

void ToneFrame::setTone(Tone tone, bool filled)
{
    m_tone = tone;
    m_filled = filled;
    update();
}

void ToneFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(&painter, rect(), m_filled ? toneFill(m_tone) : toneTint(m_tone), toneFill(m_tone), kFrameRadius);
}

ToneLabel::ToneLabel(QWidget *parent) : QLabel(parent)
{
    QFont semibold = font();
    semibold.setWeight(QFont::DemiBold);
    setFont(semibold);
}

void ToneLabel::setTone(Tone tone)
{
    m_tone = tone;
    setTextColor(this, toneOnFill(tone));
    update();
}

void ToneLabel::paintEvent(QPaintEvent *event)
{
    if (!text().isEmpty() || !pixmap().isNull()) {
        QPainter painter(this);
        paintBox(&painter, rect(), toneFill(m_tone), toneFill(m_tone), kLabelRadius);
    }
    QLabel::paintEvent(event);
}

void setTextColor(QLabel *label, const QColor &color)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
}

} // namespace Etl

#include "moc_toneframe.cpp"
