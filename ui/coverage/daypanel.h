// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/coverage/coveragemodel.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Etl {

/// What is known of one day: both parts with their funds and their last run. GUI thread; never asks anybody.
class DayPanel : public QFrame
{
    Q_OBJECT

public:
    explicit DayPanel(QWidget *parent = nullptr);

    /// An invalid date: nothing is chosen. selected: how many days are.
    void show(const CoverageModel &model, QDate date, qsizetype selected);
    /// The keyboard goes on in the panel, at its first button that can be used.
    void takeFocus();

signals:
    void runDetailsRequested(const QString &runId);
    void dataRequested(QDate date);

private:
    struct PartBox
    {
        QLabel *icon = nullptr;
        QLabel *state = nullptr;
        QLabel *text = nullptr;
        QPushButton *run = nullptr;
        QString runId;
    };

    void addPart(Part part, QVBoxLayout *to);
    void showPart(PartBox &box, const DayCoverage *day, bool businessDay);
    PartBox &box(Part part) { return part == Part::Carteira ? m_carteira : m_rentabilidade; }

    QDate m_date;
    QLabel *m_title;
    QLabel *m_note;
    QWidget *m_parts;
    QPushButton *m_data;
    PartBox m_carteira, m_rentabilidade;
};

} // namespace Etl
