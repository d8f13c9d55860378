// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/datanotice.h"

#include "ui/controls/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QLabel *makeLabel(const QString &objectName)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

DataNotice::DataNotice(QWidget *parent)
    : QWidget(parent), m_icon(new QLabel), m_title(makeLabel(u"dataNoticeTitle"_s)),
      m_sentence(makeLabel(u"dataNoticeSentence"_s)), m_details(makeLabel(u"dataNoticeDetails"_s)),
      m_action(new QPushButton), m_second(new QPushButton)
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setBold(true);
    m_title->setFont(large);
    m_icon->setAlignment(Qt::AlignCenter);
    m_action->setObjectName(u"primary"_s);
    m_second->setObjectName(u"dataNoticeSecond"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_action);
    buttons->addWidget(m_second);
    buttons->addStretch(1);
    auto *all = new QVBoxLayout(this);
    all->setSpacing(10);
    all->addStretch(2);
    all->addWidget(m_icon);
    all->addWidget(m_title);
    all->addWidget(m_sentence);
    all->addWidget(m_details);
    all->addLayout(buttons);
    all->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &DataNotice::actionWanted);
    connect(m_second, &QPushButton::clicked, this, &DataNotice::secondActionWanted);
}

void DataNotice::show(const Text &text)
{
    const int side = m_title->fontMetrics().height() * 2;
    m_icon->setPixmap(icon(text.iconName, text.tone).pixmap(QSize(side, side), devicePixelRatioF()));
    m_title->setText(text.title);
    m_sentence->setText(text.sentence);
    m_sentence->setVisible(!text.sentence.isEmpty());
    m_details->setText(text.details);
    m_details->setVisible(!text.details.isEmpty());
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, toneText(Tone::Muted));
    m_details->setPalette(muted);
    m_action->setText(text.action);
    m_action->setVisible(!text.action.isEmpty());
    m_second->setText(text.secondAction);
    m_second->setVisible(!text.secondAction.isEmpty());
    setAccessibleName(u"%1 %2"_s.arg(text.title, text.sentence).trimmed());
}

} // namespace Etl

#include "moc_datanotice.cpp"
