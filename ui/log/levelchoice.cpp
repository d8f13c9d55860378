// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/levelchoice.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Etl {

LevelChoice::LevelChoice(QWidget *parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    const struct
    {
        LogLevel level;
        QString text, tip;
    } choices[] = {{LogLevel::Debug, tr("Tudo"), tr("Todas as linhas (Alt+1)")},
                   {LogLevel::Info, tr("Info+"), tr("Informações, avisos e erros (Alt+2)")},
                   {LogLevel::Warning, tr("Avisos+"), tr("Avisos e erros (Alt+3)")},
                   {LogLevel::Error, tr("Só erros"), tr("Só erros (Alt+4)")}};
    for (const auto &choice : choices) {
        auto *button = new QToolButton;
        button->setText(choice.text);
        button->setToolTip(choice.tip);
        button->setAccessibleName(choice.tip);
        button->setObjectName(u"level%1"_s.arg(int(choice.level)));
        button->setCheckable(true);
        button->setProperty("segment", true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_buttons->addButton(button, int(choice.level));
        row->addWidget(button);
    }
    setLevel(LogLevel::Debug);
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int id) { emit chosen(LogLevel(id)); });
}

LogLevel LevelChoice::level() const
{
    return LogLevel(m_buttons->checkedId());
}

void LevelChoice::setLevel(LogLevel level)
{
    m_buttons->button(int(level))->setChecked(true);
}

} // namespace Etl

#include "moc_levelchoice.cpp"
