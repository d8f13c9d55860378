// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/calendar/businessdays.h"

#include <QDate>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace Etl {

class BusinessCalendar;

/// The data-base: typed, pasted, picked from the calendar or stepped by business day; says the weekday and explains a
/// day without publication. GUI thread. Never turns what was typed into another date: it says that it cannot read it.
class DateField : public QWidget
{
    Q_OBJECT

public:
    /// Full: with steps by business day, D-1, D-2 and "dias úteis atrás". Compact: text, calendar and explanation, for
    /// the ends of a period.
    enum class Extent { Full, Compact };

    explicit DateField(const Clock &clock, QWidget *parent = nullptr);
    DateField(const Clock &clock, Extent extent, const QString &name, QWidget *parent = nullptr);

    void setDays(const BusinessDays &days);
    /// Invalid while the text is no date.
    QDate date() const { return m_date; }
    void setDate(QDate date);
    /// Why that date cannot be asked for; empty when it can.
    QString obstacle() const;
    QLineEdit *editor() const { return m_edit; }

public slots:
    void goToLastBusinessDay(); ///< D-1
    void goBack();
    void goBackTwo(); ///< D-2
    void goForward(); ///< not beyond today

signals:
    /// At every change of the text, also from one invalid text to another: obstacle() quotes it.
    void dateChanged(QDate date);

private:
    QDate today() const;
    void readText();
    void take(QDate date);
    void explain();
    void openCalendar();
    QWidget *stepsRow();
    void showDaysBack();
    QToolButton *makeButton(const QString &iconName, const QString &name);

    const Clock &m_clock;
    BusinessDays m_days;
    QDate m_date;
    QLineEdit *m_edit;
    QLabel *m_weekday;
    QLabel *m_sentence;
    QPushButton *m_usePrevious;
    QToolButton *m_forward = nullptr; ///< nullptr: compact, as the following two
    QSpinBox *m_daysBack = nullptr;
    QLabel *m_daysBackText = nullptr;
};

} // namespace Etl
