// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>
#include <QTimer>

namespace Etl {

/// The table of log lines: fixed row height, follows the newest line until the operator scrolls up, follows again from
/// the end on. GUI thread. Knows no log, only rows.
class LogView : public QTableView
{
    Q_OBJECT

public:
    explicit LogView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Shown in the middle while there is no row.
    void setEmptyText(const QString &text) { m_emptyText = text; }
    bool isFollowing() const { return m_following; }
    bool isWrapping() const { return m_wrapping; }
    /// That row selected and in sight; follow is released unless it is the last one.
    void goTo(int row);

public slots:
    /// To the newest line, and stay there.
    void follow();
    /// On: long lines go on below, and the rows that are seen grow. Off: every row has the same height again.
    void setWrapping(bool wrapping);

signals:
    void followingChanged(bool following);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void updateGeometries() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void scrolled(int value);
    void stayAtEnd();
    void keepPlace(int removedRows);
    void setFollowing(bool following);
    void fitRows();

    QString m_emptyText;
    bool m_following = true;
    bool m_wrapping = false;
    QTimer m_fit;             ///< fits the rows in sight once the events of now are through
    bool m_adjusting = false; ///< the bar moves by us, not by the operator
};

} // namespace Etl
