// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Etl {

/// In place of a table: why there is none, and what can be done about it. GUI thread.
class DataNotice : public QWidget
{
    Q_OBJECT

public:
    struct Text
    {
        QString iconName;
        Tone tone = Tone::Muted;
        QString title, sentence;
        QString details;              ///< for an engineer; shown smaller
        QString action, secondAction; ///< verbs; empty: no button
    };

    explicit DataNotice(QWidget *parent = nullptr);

    void show(const Text &text);

signals:
    void actionWanted();
    void secondActionWanted();

private:
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_details;
    QPushButton *m_action;
    QPushButton *m_second;
};

} // namespace Etl
