// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/dayedit.h"

#include "core/calendar/businessdays.h"
#include "ui/controls/icons.h"
#include "ui/controls/operatordate.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace Etl {

DayEdit::DayEdit(const Clock &clock, QWidget *parent) : QLineEdit(parent), m_clock(clock)
{
    setPlaceholderText(tr("dd/mm/aaaa"));
    setClearButtonEnabled(true);
    setMinimumWidth(fontMetrics().horizontalAdvance(u"00/00/0000"_s) + fontMetrics().height() * 3);
    setMaximumWidth(minimumWidth());
    connect(this, &QLineEdit::editingFinished, this, &DayEdit::take);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            take();
    });
}

void DayEdit::setDate(QDate date)
{
    setText(date.isValid() ? displayDate(date) : QString());
    take();
}

bool DayEdit::isWrong() const
{
    return !m_date.isValid() && !text().trimmed().isEmpty();
}

void DayEdit::take()
{
    const QDate before = m_date;
    const bool wasWrong = property("wrong").toBool();
    m_date = parseOperatorDate(text(), brazilianDate(m_clock.now()));
    if (m_date.isValid() && text() != displayDate(m_date))
        setText(displayDate(m_date));
    setProperty("wrong", isWrong());
    if (m_date != before || wasWrong != isWrong())
        emit dateChanged();
}

} // namespace Etl

#include "moc_dayedit.cpp"
