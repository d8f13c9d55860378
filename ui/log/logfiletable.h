// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QScrollBar;

namespace Etl {

class LogFileModel;

/// A table over a LogFileModel: shows as many rows as fit and moves the model's window with a scroll bar of its own, so
/// that a file's size does not matter. Follows the end until the operator scrolls up. GUI thread.
class LogFileTable : public QTableView
{
    Q_OBJECT

public:
    /// bar is vertical, stands beside the table and must outlive it.
    LogFileTable(LogFileModel *model, QScrollBar *bar, QWidget *parent = nullptr);

    /// Shown in the middle while there is no line.
    void setEmptyText(const QString &text);
    bool isFollowing() const { return m_following; }
    /// Rows that fit wholly.
    int fitting() const;

public slots:
    /// The model's positions changed.
    void refit();
    void follow();
    void release() { m_following = false; }
    /// Selects that position and brings it into sight, a third from the top when it was out of it.
    void goTo(qint64 position);

signals:
    void currentChangedTo(qint64 position);
    void copyAsked();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void scrolled(int top);
    void move(qint64 to, bool extend);
    void select(qint64 position, bool extend);
    qint64 positionAt(int y) const;

    LogFileModel *m_model;
    QScrollBar *m_bar;
    QString m_emptyText;
    bool m_following = false;
    bool m_adjusting = false;
    int m_wheel = 0; ///< eighths of a degree not yet turned into rows
};

} // namespace Etl
