// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/findbar.h"

#include "ui/controls/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Etl {

FindBar::FindBar(QWidget *parent) : QWidget(parent), m_field(new QLineEdit), m_status(new QLabel)
{
    m_field->setObjectName(u"findField"_s);
    m_field->setPlaceholderText(tr("Localizar no log"));
    m_field->setAccessibleName(tr("Localizar no log"));
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    m_field->setMaximumWidth(fontMetrics().averageCharWidth() * 48);
    m_regex = makeToggle(u".*"_s, u"findRegex"_s, tr("Expressão regular"));
    m_exact = makeToggle(u"Aa"_s, u"findExact"_s, tr("Diferenciar maiúsculas e acentos"));
    m_status->setObjectName(u"findStatus"_s);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true); // what is wrong with an expression may be long: the window must not grow for it

    const auto makeButton = [this](const QString &iconName, const QString &name, const QString &tip) {
        auto *button = new QToolButton;
        button->setIcon(icon(iconName));
        button->setObjectName(name);
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        button->setFocusPolicy(Qt::TabFocus);
        return button;
    };
    QToolButton *previous = makeButton(u"up"_s, u"findPrevious"_s, tr("Anterior (Shift+F3)"));
    QToolButton *next = makeButton(u"down"_s, u"findNext"_s, tr("Próximo (F3)"));
    QToolButton *shut = makeButton(u"clear"_s, u"findClose"_s, tr("Fechar a busca (Esc)"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_field, 2);
    for (QWidget *part : {static_cast<QWidget *>(m_regex), static_cast<QWidget *>(m_exact),
                          static_cast<QWidget *>(previous), static_cast<QWidget *>(next)})
        row->addWidget(part);
    row->addSpacing(6);
    row->addWidget(m_status, 1);
    row->addWidget(shut);
    hide();

    connect(m_field, &QLineEdit::textChanged, this, &FindBar::compile);
    connect(m_regex, &QToolButton::toggled, this, &FindBar::compile);
    connect(m_exact, &QToolButton::toggled, this, &FindBar::compile);
    connect(previous, &QToolButton::clicked, this, [this] { emit stepAsked(false); });
    connect(next, &QToolButton::clicked, this, [this] { emit stepAsked(true); });
    connect(shut, &QToolButton::clicked, this, &FindBar::close);
}

QToolButton *FindBar::makeToggle(const QString &text, const QString &name, const QString &tip)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setObjectName(name);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setCheckable(true);
    button->setProperty("segment", true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void FindBar::open(const QString &seed)
{
    show();
    if (!seed.isEmpty())
        m_field->setText(seed);
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    compile();
}

void FindBar::close()
{
    if (isHidden())
        return;
    hide();
    m_pattern = TextPattern();
    emit patternChanged(m_pattern);
    emit closed();
}

void FindBar::compile()
{
    const auto pattern = TextPattern::compile({m_field->text(), m_regex->isChecked(), m_exact->isChecked()});
    m_pattern = pattern ? *pattern : TextPattern();
    setStatus(pattern ? QString() : pattern.error().message, !pattern);
    emit patternChanged(m_pattern);
}

void FindBar::setStatus(const QString &text, bool nothingFound)
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, toneText(nothingFound ? Tone::Failure : Tone::Muted));
    m_status->setPalette(colors);
    m_status->setText(text);
    m_status->setToolTip(text);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: emit stepAsked(!(event->modifiers() & Qt::ShiftModifier)); return;
    case Qt::Key_Escape: close(); return;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace Etl

#include "moc_findbar.cpp"
