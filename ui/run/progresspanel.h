// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/runprogress.h"
#include "ui/controls/theme.h"
#include "ui/run/retryrequest.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QTimer>

#include <chrono>
#include <optional>

class QLabel;
class QProgressBar;
class QTableView;

namespace Etl {

class StageModel;

/// Stages × parts of the run under way or just ended, and how its time compares with the usual one. What shows them is
/// made for the first run. GUI thread.
class ProgressPanel : public QFrame
{
    Q_OBJECT

public:
    explicit ProgressPanel(QWidget *parent = nullptr);

    StageModel *model() const { return m_model; }
    /// A run begins; usual: how long such a run takes, when that is known.
    void begin(const RunRequest &request, std::optional<std::chrono::milliseconds> usual);
    void apply(const QList<RunProgress> &told);
    /// The run is over, with its last word on every item; the bar stands at what was done.
    void finish(const RunReport &report, const RunBalance &balance);
    void setVisible(bool visible) override;

signals:
    /// What is going on, in a few words; may be empty.
    void activityChanged(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void showTime();
    void showEnd();
    QString usualText() const;
    void tint(Tone text, Tone bar);
    int headerWidth(int column) const;
    int headerWidth(const QString &name) const;
    int namesWidth(bool shortened) const;
    int neededWidth(int column) const;
    void fitColumns();
    void fitHeight();

    StageModel *m_model;
    QTableView *m_view = nullptr; ///< it and what follows: nullptr until build()
    QProgressBar *m_bar = nullptr;
    QLabel *m_time = nullptr;
    QTimer m_timer;
    QElapsedTimer m_since;
    std::optional<std::chrono::milliseconds> m_usual;
    std::optional<std::chrono::milliseconds> m_took; ///< the run has ended
    RunBalance m_balance;                            ///< then: its dates, or the parts of its only one
    bool m_good = false;                             ///< then: all went well
};

} // namespace Etl
