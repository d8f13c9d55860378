// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/runrequest.h"
#include "core/run/engine.h"
#include "ui/controls/fetch.h"
#include "ui/controls/theme.h"

#include <QFrame>
#include <QTimer>

#include <memory>
#include <optional>

class QGridLayout;
class QLabel;
class QPushButton;

namespace Etl {

/// What a run would do, before it starts: exact dates, what is loaded already, what the bank has released, how long it
/// takes. Asks on worker threads, a moment after the last change; what cannot be reached is said. GUI thread.
class PlanPanel : public QFrame
{
    Q_OBJECT

public:
    explicit PlanPanel(QWidget *parent = nullptr);

    /// nullptr: there is nothing to ask.
    void setEngine(std::shared_ptr<Engine> engine);
    /// The form changed to that request; nullopt: what stands there is no request, and why.
    void setRequest(const std::optional<RunRequest> &request, const QString &obstacle = {});
    /// The facts may have changed: ask again.
    void refresh();
    /// How long such a run takes, when that is known.
    std::optional<std::chrono::milliseconds> usual() const { return m_usual; }

signals:
    void shown();
    /// The bank's release list came, or did not, and why.
    void bankAnswered(const std::optional<Etl::Error> &refusal);

private:
    void ask();
    void askBank(QDate date);
    void show(const RunOutlook &outlook);
    void showBank(const Result<ReleaseOutlook> &answer);
    void setLine(int row, const QString &iconName, Tone tone, const QString &text);
    void clearLines();

    std::shared_ptr<Engine> m_engine;
    std::optional<RunRequest> m_request;
    QString m_obstacle; ///< why there is none
    std::optional<std::chrono::milliseconds> m_usual;
    QDate m_bankDate; ///< the date that the bank's line speaks of
    Fetch<RunOutlook> m_outlook;
    Fetch<std::shared_ptr<Result<ReleaseOutlook>>> m_releases;
    QTimer m_delay;
    QLabel *m_headline;
    QPushButton *m_expand;
    QLabel *m_dates;
    QGridLayout *m_lines;
    QList<QLabel *> m_icons;
    QList<QLabel *> m_texts;
};

} // namespace Etl
