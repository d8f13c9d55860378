// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/noticebar.h"

#include "ui/controls/icons.h"
#include "ui/controls/wrappedlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Etl {

NoticeBar::NoticeBar(QWidget *parent)
    : ToneFrame(parent), m_icon(new QLabel), m_text(new WrappedLabel), m_layout(new QHBoxLayout(this))
{
    m_text->setObjectName(u"noticeText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_layout->setContentsMargins(14, 8, 10, 8);
    m_layout->setSpacing(10);
    m_layout->addWidget(m_icon);
    m_layout->addWidget(m_text, 1);
    hide();
}

void NoticeBar::show(const QString &iconName, Tone tone, const QString &text, bool filled)
{
    const QColor front = filled ? toneOnFill(tone) : toneText(tone);
    const int side = m_text->fontMetrics().height() + 4;
    m_icon->setPixmap(icon(iconName, front).pixmap(QSize(side, side), devicePixelRatioF()));
    m_text->setText(text);
    setAccessibleName(text);
    setTextColor(m_text, filled ? front : palette().color(QPalette::WindowText));
    QFont weight = font();
    weight.setWeight(filled ? QFont::DemiBold : QFont::Normal);
    m_text->setFont(weight);
    setTone(tone, filled);
    QFrame::show();
}

void NoticeBar::addAction(QAction *action)
{
    auto *button = new QPushButton(action->text());
    button->setObjectName(action->objectName());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    // Not at every change: whoever hides a button by itself keeps it hidden.
    connect(action, &QAction::visibleChanged, button, [button, action] { button->setVisible(action->isVisible()); });
    m_layout->addWidget(button);
}

void NoticeBar::setClosable()
{
    auto *close = new QToolButton;
    close->setObjectName(u"closeNotice"_s);
    close->setIcon(Etl::icon(u"clear"_s));
    close->setToolTip(tr("Fechar este aviso"));
    close->setAccessibleName(close->toolTip());
    close->setFocusPolicy(Qt::StrongFocus);
    close->setAutoRaise(true);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    m_layout->addWidget(close, 0, Qt::AlignTop);
}

} // namespace Etl

#include "moc_noticebar.cpp"
