// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/datefield.h"

#include "core/calendar/anbimacalendar.h"
#include "ui/controls/businesscalendar.h"
#include "ui/controls/icons.h"
#include "ui/controls/operatordate.h"
#include "ui/controls/words.h"
#include "ui/controls/wrappedlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kMostDaysBack = 260; ///< about a year

} // namespace

DateField::DateField(const Clock &clock, QWidget *parent) : DateField(clock, Extent::Full, tr("Data-base"), parent) {}

DateField::DateField(const Clock &clock, Extent extent, const QString &name, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_edit(new QLineEdit), m_weekday(new QLabel), m_sentence(new WrappedLabel),
      m_usePrevious(new QPushButton)
{
    m_edit->setObjectName(u"dateEdit"_s);
    m_edit->setAccessibleName(name);
    m_edit->setToolTip(tr("Aceita 19112026, 19/11, 19/11/26, 19/11/2026 e 2026-11-19"));
    m_edit->setMinimumWidth(m_edit->fontMetrics().horizontalAdvance(u"00/00/0000000"_s) + 24);
    m_weekday->setObjectName(u"weekday"_s);
    m_sentence->setObjectName(u"dateSentence"_s);
    m_usePrevious->setObjectName(u"usePrevious"_s);

    auto *calendarButton = makeButton(u"calendar"_s, tr("Abrir o calendário (Alt+Seta para baixo)"));
    calendarButton->setObjectName(u"openCalendar"_s);
    calendarButton->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_edit, 1);
    line->addWidget(calendarButton);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(6);
    all->addLayout(line);
    if (extent == Extent::Full)
        line->addWidget(stepsRow());
    all->addWidget(m_weekday);
    all->addWidget(m_sentence);
    all->addWidget(m_usePrevious, 0, Qt::AlignLeft);
    if (extent == Extent::Full) {
        auto *back = new QHBoxLayout;
        back->setSpacing(6);
        back->addWidget(m_daysBack);
        back->addWidget(m_daysBackText, 1);
        all->addLayout(back);
    }
    setFocusProxy(m_edit);

    connect(m_edit, &QLineEdit::textEdited, this, &DateField::readText);
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        if (m_date.isValid())
            setDate(m_date);
    });
    connect(calendarButton, &QToolButton::clicked, this, &DateField::openCalendar);
    // The business day before a day to come may be one to come itself.
    connect(m_usePrevious, &QPushButton::clicked, this,
            [this] { m_date > today() ? goToLastBusinessDay() : goBack(); });
    goToLastBusinessDay();
}

QWidget *DateField::stepsRow()
{
    auto *backButton = makeButton(u"previous"_s, tr("Dia útil anterior (Alt+Seta para a esquerda)"));
    backButton->setObjectName(u"goBack"_s);
    m_forward = makeButton(u"next"_s, tr("Dia útil seguinte (Alt+Seta para a direita)"));
    m_forward->setObjectName(u"goForward"_s);
    auto *lastButton = new QPushButton(tr("D-1"));
    lastButton->setObjectName(u"goToLast"_s);
    lastButton->setAccessibleName(tr("Último dia útil antes de hoje"));
    lastButton->setToolTip(tr("Último dia útil antes de hoje (Ctrl+D)"));
    auto *secondButton = new QPushButton(tr("D-2"));
    secondButton->setObjectName(u"goToSecond"_s);
    secondButton->setAccessibleName(tr("Penúltimo dia útil antes de hoje"));
    secondButton->setToolTip(secondButton->accessibleName());
    for (QPushButton *button : {lastButton, secondButton})
        button->setMinimumWidth(button->fontMetrics().horizontalAdvance(u"D-0"_s) + 26);
    m_daysBack = new QSpinBox;
    m_daysBack->setObjectName(u"daysBack"_s);
    m_daysBack->setAccessibleName(tr("Dias úteis atrás"));
    // The field inside takes the focus of screen readers.
    if (auto *editor = m_daysBack->findChild<QLineEdit *>())
        editor->setAccessibleName(m_daysBack->accessibleName());
    m_daysBack->setToolTip(tr("Quantos dias úteis antes de hoje"));
    m_daysBack->setRange(1, kMostDaysBack);
    m_daysBackText = new WrappedLabel;
    m_daysBackText->setObjectName(u"daysBackText"_s);
    m_daysBackText->setBuddy(m_daysBack);

    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(4, 0, 0, 0);
    line->setSpacing(4);
    line->addWidget(backButton);
    line->addWidget(m_forward);
    line->addWidget(lastButton);
    line->addWidget(secondButton);
    connect(backButton, &QToolButton::clicked, this, &DateField::goBack);
    connect(m_forward, &QToolButton::clicked, this, &DateField::goForward);
    connect(lastButton, &QPushButton::clicked, this, &DateField::goToLastBusinessDay);
    connect(secondButton, &QPushButton::clicked, this, &DateField::goBackTwo);
    connect(m_daysBack, &QSpinBox::valueChanged, this, [this](int days) { setDate(m_days.back(today(), days)); });
    return row;
}

/// The spin box follows the date; between two business days it stands at the older one.
void DateField::showDaysBack()
{
    if (!m_daysBack)
        return;
    const QDate last = m_days.back(today(), 1);
    const bool known = m_date.isValid() && m_date <= today();
    const QDate older = known && !m_days.isBusinessDay(m_date) ? m_days.back(m_date, 1) : m_date;
    const qsizetype days = known && older <= last ? m_days.between(older, last).size() : 0;
    const bool exact = older == m_date && days >= 1 && days <= kMostDaysBack;
    {
        // What was half typed must not leave its number here.
        const QSignalBlocker still(m_daysBack);
        m_daysBack->setValue(int(std::clamp<qsizetype>(days, 1, kMostDaysBack)));
    }
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, toneText(Tone::Muted));
    m_daysBackText->setPalette(muted);
    const QString when = u"%1 (%2)"_s.arg(displayDate(m_date), weekdayWord(m_date));
    if (!exact)
        m_daysBackText->setText(m_daysBack->value() == 1 ? tr("dia útil atrás") : tr("dias úteis atrás"));
    else
        m_daysBackText->setText(days == 1 ? tr("dia útil atrás = %1").arg(when)
                                          : tr("dias úteis atrás = %1").arg(when));
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
        return tr("%1 ainda não chegou: hoje é %2. O dia útil anterior a hoje é %3.")
            .arg(displayDate(m_date), displayDate(today()), displayDate(m_days.back(today(), 1)));
    return {};
}

void DateField::explain()
{
    const QString problem = obstacle();
    const QString explanation = m_days.explain(m_date);
    const bool compact = !m_daysBack; // the end of a period may be any day
    QString sentence = problem.isEmpty() && !compact ? explanation : problem;
    if (sentence.isEmpty() && m_date == today() && !compact)
        sentence = tr("É a data de hoje: o BTG costuma liberar as posições só no dia útil seguinte.");
    const bool toCome = m_date.isValid() && m_date > today();
    const bool offersPrevious = !compact && (toCome || (problem.isEmpty() && !explanation.isEmpty()));

    QString weekday = m_date.isValid() ? weekdayWord(m_date) : tr("escreva dd/mm/aaaa");
    if (compact && problem.isEmpty() && !explanation.isEmpty()) {
        const QString holiday = anbimaHolidayName(m_date);
        weekday =
            holiday.isEmpty() ? tr("%1, não é dia útil").arg(weekday) : tr("%1, feriado: %2").arg(weekday, holiday);
    }
    m_weekday->setText(weekday);
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
        m_usePrevious->setText(tr("Usar %1").arg(displayDate(m_days.back(toCome ? today() : m_date, 1))));
    if (m_forward)
        m_forward->setEnabled(!m_date.isValid() || m_days.next(m_date) <= today());
    showDaysBack();
}

void DateField::goToLastBusinessDay()
{
    setDate(m_days.back(today(), 1));
}

void DateField::goBack()
{
    setDate(m_days.back(m_date.isValid() ? m_date : today(), 1));
}

void DateField::goBackTwo()
{
    setDate(m_days.back(today(), 2));
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
        sentence->setText(explanation.isEmpty() ? tr("%1 (%2) – dia útil").arg(displayDate(day), weekdayWord(day))
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

#include "moc_datefield.cpp"
