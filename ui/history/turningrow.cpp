// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/turningrow.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace Etl {

TurningRow::TurningRow(const QList<QWidget *> &words, const QList<QWidget *> &buttons, QWidget *parent)
    : QWidget(parent), m_all(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_words(new QHBoxLayout),
      m_buttons(new QHBoxLayout)
{
    m_all->setContentsMargins(0, 0, 0, 0);
    m_all->addLayout(m_words, 1);
    m_all->addLayout(m_buttons);
    for (QWidget *word : words)
        m_words->addWidget(word);
    m_words->addStretch(1);
    for (QWidget *button : buttons)
        m_buttons->addWidget(button);
}

QSize TurningRow::minimumSizeHint() const
{
    return {std::max(m_words->minimumSize().width(), m_buttons->minimumSize().width()), m_all->minimumSize().height()};
}

bool TurningRow::event(QEvent *event)
{
    // Not only a new width: the words change with every run.
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        turn();
    return QWidget::event(event);
}

void TurningRow::turn()
{
    const int together = m_words->sizeHint().width() + m_all->spacing() + m_buttons->sizeHint().width();
    const bool fits = together <= width();
    const auto direction = fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (direction == m_all->direction())
        return;
    m_all->setDirection(direction);
    m_all->setAlignment(m_buttons, fits ? Qt::Alignment() : Qt::AlignLeft);
    updateGeometry();
}

} // namespace Etl

#include "moc_turningrow.cpp"
