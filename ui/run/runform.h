// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/calendar/businessdays.h"
#include "core/model/runrequest.h"

#include <QWidget>

class QButtonGroup;

namespace Etl {

class DateField;
class FolderField;

/// What the operator asks for: data-base, tipo, folders. Makes a RunRequest and says beside each field what is wrong
/// with it. GUI thread; never runs anything.
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

signals:
    void changed();

private:
    void showFolders();

    DateField *m_date;
    QButtonGroup *m_parts;
    FolderField *m_carteira;
    FolderField *m_rentabilidade;
};

} // namespace Etl
