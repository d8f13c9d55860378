// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/calendar/businessdays.h"
#include "core/model/runrequest.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;
class QTimeEdit;
class QVBoxLayout;

namespace Etl {

class DateField;
class FolderField;
class PeriodField;

/// What the operator asks for: one date, a period or dates chosen elsewhere; tipo, what is done, waiting, folders.
/// Makes a RunRequest and says beside each field what is wrong with it. GUI thread; never runs anything.
class RunForm : public QWidget
{
    Q_OBJECT

public:
    explicit RunForm(const Clock &clock, QWidget *parent = nullptr);

    void setDays(const BusinessDays &days);
    void setFolders(const Folders &folders);
    Folders folders() const;
    void setParts(const QList<Part> &parts);
    QList<Part> parts() const;

    /// Shows that request; its empty folders leave the fields as they are.
    void setRequest(const RunRequest &request);
    /// Only meaningful without an obstacle.
    RunRequest request() const;
    /// Why nothing can be run with what stands in the fields; empty when it can.
    QString obstacle() const;
    DateField *dateField() const { return m_date; }
    PeriodField *periodField() const { return m_period; }

    enum class When { OneDate, Period, Listed };
    When when() const;
    void setWhen(When when);
    /// The folders used before, newest first; remember() puts those in use to the front.
    void setFolderHistory(Part part, const QStringList &paths);
    QStringList folderHistory(Part part) const;
    void rememberFolders();
    /// Looks at the folders again: a run has made and filled them.
    void recheckFolders();

public slots:
    /// "Uma data" with D-1, whatever stood in the form.
    void goToLastBusinessDay();
    /// One business day back or forward, not beyond today: the date, or both ends of the period. From chosen dates it
    /// goes to "Uma data", before the first or after the last of them; they stay under "Escolhidas".
    void goBack() { step(-1); }
    void goForward() { step(1); }

signals:
    void changed();
    /// What a step has done that is not seen at once, one sentence.
    void told(const QString &sentence);

private:
    QWidget *whenRow();
    QWidget *partsRow();
    QWidget *waitingRow();
    void addFolders(QVBoxLayout *all);
    void connectFields();
    void showWhen();
    void showFolders();
    void step(int direction);
    void stepPeriod(int direction);
    void leaveListed(QDate date);
    QString listedObstacle() const;
    QString missingFolders() const;
    FolderField *folderField(Part part) const;

    const Clock &m_clock;
    DateField *m_date;
    PeriodField *m_period;
    QLabel *m_listedText;
    QButtonGroup *m_when;
    QButtonGroup *m_parts;
    QComboBox *m_what;
    QCheckBox *m_repeat;
    QWidget *m_waiting = nullptr;
    QSpinBox *m_interval = nullptr;
    QTimeEdit *m_until = nullptr;
    FolderField *m_carteira;
    FolderField *m_rentabilidade;
    BusinessDays m_days;
    QList<QDate> m_listed;                              ///< chosen on another page
    DatePolicy m_listedPolicy = DatePolicy::Everything; ///< that came with them
    DateOrder m_listedOrder = DateOrder::OldestFirst;
};

} // namespace Etl
