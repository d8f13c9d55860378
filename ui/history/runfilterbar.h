// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/config/uistate.h"
#include "core/model/runsummary.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace Etl {

class DayEdit;

/// Which runs the history shows. GUI thread. Asks nothing itself: filterChanged() says that filter() is another one.
class RunFilterBar : public QWidget
{
    Q_OBJECT

public:
    enum Period { Today, LastWeek, LastMonth, ThisYear, Always, Between };

    explicit RunFilterBar(const Clock &clock, QWidget *parent = nullptr);

    RunFilter filter() const;
    /// Something besides the usual period is asked for.
    bool isNarrow() const;
    /// What is offered as "Quem" and "Computador"; the choice made stays.
    void setChoices(const QStringList &users, const QStringList &computers);
    void restoreState(const UiState &state);
    void saveState(UiState &state) const;
    QLineEdit *textEdit() const { return m_text; }

public slots:
    /// Everything back to the usual period.
    void clear();

signals:
    void filterChanged();

private:
    void buildRows();
    void changed();
    void showPeriod();
    QComboBox *makeCombo(const QString &objectName, const QString &name);

    const Clock &m_clock;
    QLineEdit *m_text;
    QComboBox *m_period, *m_status, *m_reason, *m_user, *m_computer, *m_origin;
    DayEdit *m_from, *m_to, *m_processed;
    QLabel *m_wrong;
    QWidget *m_between;
    QWidget *m_moreRow;
    QToolButton *m_more;
    QToolButton *m_clear;
    QTimer m_typing; ///< one question for a word, not one per letter
    RunFilter m_told;
};

} // namespace Etl
