// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/settingsform.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace Etl {

/// What the first-run assistant is about to save, and what comes after: the last step's content while nothing is being
/// tested. GUI thread. Shows no secret, only where it goes.
class FirstRunSummary : public QWidget
{
    Q_OBJECT

public:
    explicit FirstRunSummary(QWidget *parent = nullptr);

    void show(const SettingsForm &form);
    /// Less room: the result of the test stands below.
    void setCompact(bool compact);

signals:
    /// The operator wants to change what that step asked.
    void stepRequested(int step);

private:
    QLabel *addLine(QGridLayout *grid, const QString &iconName, const QString &name, int step);

    QLabel *m_credentials;
    QLabel *m_folders;
    QLabel *m_database;
    QLabel *m_file;
    QWidget *m_afterwards;
};

} // namespace Etl
