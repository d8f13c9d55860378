// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/datefield.h"

#include "ui/controls/businesscalendar.h"
#include "ui/controls/icons.h"
#include "ui/controls/operatordate.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Etl {

DateField::DateField(const Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_edit(new QLineEdit), m_weekday(new QLabel), m_sentence(new QLabel),
      m_usePrevious(new QPushButton)
{
    m_edit->setObjectName(u"dateEdit"_s);
    m_edit->setAccessibleName(tr("Data-base"));
    m_edit->setToolTip(tr("Aceita 19112026, 19/11, 19/11/26, 19/11/2026 e 2026-11-19"));
    m_edit->setMinimumWidth(m_edit->fontMetrics().horizontalAdvance(u"00/00/0000000"_s) + 24);
    m_weekday->setObjectName(u"weekday"_s);
    m_sentence->setObjectName(u"dateSentence"_s);
    m_sentence->setWordWrap(true);
    m_usePrevious->setObjectName(u"usePrevious"_s);

    auto *calendarButton = makeButton(u"calendar"_s, tr("Abrir o calendário (Alt+Seta para baixo)"));
    calendarButton->setObjectName(u"openCalendar"_s);
    calendarButton->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    auto *backButton = makeButton(u"previous"_s, tr("Dia útil anterior (Alt+Seta para a esquerda)"));
    backButton->setObjectName(u"goBack"_s);
    m_forward = makeButton(u"next"_s, tr("Dia útil seguinte (Alt+Seta para a direita)"));
    m_forward->setObjectName(u"goForward"_s);
    auto *lastButton = new QPushButton(tr("D-1"));
    lastButton->setObjectName(u"goToLast"_s);
    lastButton->setAccessibleName(tr("Último dia útil antes de hoje"));
    lastButton->setToolTip(tr("Último dia útil antes de hoje (Ctrl+D)"));

    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_edit, 1);
    line->addWidget(calendarButton);
    line->addSpacing(6);
    line->addWidget(backButton);
    line->addWidget(m_forward);
    line->addWidget(lastButton);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(6);
    all->addLayout(line);
    all->addWidget(m_weekday);
    all->addWidget(m_sentence);
    all->addWidget(m_usePrevious, 0, Qt::AlignLeft);
    const QList<QWidget *> readingOrder = {m_edit, calendarButton, backButton, m_forward, lastButton, m_usePrevious};
    for (qsizetype i = 1; i < readingOrder.size(); ++i)
        setTabOrder(readingOrder[i - 1], readingOrder[i]);
    setFocusProxy(m_edit);

    connect(m_edit, &QLineEdit::textEdited, this, &DateField::readText);
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        if (m_date.isValid())
            setDate(m_date);
    });
    connect(calendarButton, &QToolButton::clicked, this, &DateField::openCalendar);
    connect(backButton, &QToolButton::clicked, this, &DateField::goBack);
    connect(m_forward, &QToolButton::clicked, this, &DateField::goForward);
    connect(lastButton, &QPushButton::clicked, this, &DateField::goToLastBusinessDay);
    connect(m_usePrevious, &QPushButton::clicked, this, &DateField::goBack);
    goToLastBusinessDay();
}

QToolButton *DateField::makeButton(const QString &iconName, const QString &name)
{
    auto *button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoRaise(false);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QDate DateField::today() const
{
    return brazilianDate(m_clock.now());
}

void DateField::setDays(const BusinessDays &days)
{
    m_days = days;
    explain();
}

void DateField::setDate(QDate date)
{
    m_edit->setText(displayDate(date));
    take(date);
}

void DateField::readText()
{
    take(parseOperatorDate(m_edit->text(), today()));
}

void DateField::take(QDate date)
{
    m_date = date;
    explain();
    emit dateChanged(m_date);
}

QString DateField::obstacle() const
{
    if (!m_date.isValid())
        return m_edit->text().trimmed().isEmpty() ? tr("Informe a data-base.")
                                                  : tr("“%1” não é uma data.").arg(m_edit->text().trimmed());
    if (m_date > today())
        return tr("%1 está no futuro: o BTG ainda não tem posições dessa data.").arg(displayDate(m_date));
    return {};
}

void DateField::explain()
{
    const QString problem = obstacle();
    const QString explanation = m_days.explain(m_date);
    QString sentence = problem.isEmpty() ? explanation : problem;
    if (sentence.isEmpty() && m_date == today())
        sentence = tr("É a data de hoje: o BTG costuma liberar as posições só no dia útil seguinte.");
    const bool offersPrevious = problem.isEmpty() && !explanation.isEmpty();

    m_weekday->setText(m_date.isValid() ? weekdayName(m_date) : tr("escreva dd/mm/aaaa"));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, toneText(Tone::Muted));
    m_weekday->setPalette(muted);
    m_sentence->setText(sentence);
    QPalette toned = palette();
    toned.setColor(QPalette::WindowText, toneText(problem.isEmpty() ? Tone::Warning : Tone::Failure));
    m_sentence->setPalette(toned);
    m_sentence->setVisible(!sentence.isEmpty());
    m_usePrevious->setVisible(offersPrevious);
    if (offersPrevious)
        m_usePrevious->setText(tr("Usar %1").arg(displayDate(m_days.back(m_date, 1))));
    m_forward->setEnabled(!m_date.isValid() || m_days.next(m_date) <= today());
}

void DateField::goToLastBusinessDay()
{
    setDate(m_days.back(today(), 1));
}

void DateField::goBack()
{
    setDate(m_days.back(m_date.isValid() ? m_date : today(), 1));
}

void DateField::goForward()
{
    const QDate following = m_days.next(m_date.isValid() ? m_date : today());
    if (following <= today())
        setDate(following);
}

void DateField::openCalendar()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setObjectName(u"calendarPopup"_s);
    popup->setFrameShape(QFrame::StyledPanel);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    auto *calendar = new BusinessCalendar;
    calendar->setDays(m_days);
    calendar->setLastDay(today());
    if (m_date.isValid())
        calendar->setSelectedDate(m_date);
    auto *sentence = new QLabel;
    sentence->setWordWrap(true);
    sentence->setMinimumHeight(2 * sentence->fontMetrics().lineSpacing() + 4);
    sentence->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    const auto tell = [this, calendar, sentence] {
        const QDate day = calendar->selectedDate();
        const QString explanation = m_days.explain(day);
        sentence->setText(explanation.isEmpty() ? tr("%1 (%2) – dia útil").arg(displayDate(day), weekdayName(day))
                                                : explanation);
    };
    tell();
    auto *layout = new QVBoxLayout(popup);
    layout->addWidget(calendar);
    layout->addWidget(sentence);

    connect(calendar, &QCalendarWidget::selectionChanged, sentence, tell);
    const auto choose = [this, popup](QDate day) {
        popup->close();
        setDate(day);
    };
    connect(calendar, &QCalendarWidget::clicked, this, choose);
    connect(calendar, &QCalendarWidget::activated, this, choose);
    popup->move(m_edit->mapToGlobal(QPoint(0, m_edit->height() + 2)));
    popup->show();
    calendar->setFocus();
}

} // namespace Etl
