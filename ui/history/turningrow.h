// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QBoxLayout;

namespace Etl {

/// Words on the left and buttons on the right of one line; in a narrow window the buttons go below, so that the line
/// asks for no more width than the wider of the two. GUI thread.
class TurningRow : public QWidget
{
    Q_OBJECT

public:
    TurningRow(const QList<QWidget *> &words, const QList<QWidget *> &buttons, QWidget *parent = nullptr);

    /// As narrow as it can be, as high as it is.
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;

private:
    void turn();

    QBoxLayout *m_all;
    QBoxLayout *m_words;
    QBoxLayout *m_buttons;
};

} // namespace Etl
