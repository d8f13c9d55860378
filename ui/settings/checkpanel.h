// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/theme.h"
#include "ui/settings/checkrun.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace Etl {

/// "Testar": what the self-check says of the values in the form, line by line with icon, word, cause and cure. GUI
/// thread; the checking is done by workers.
class CheckPanel : public QFrame
{
    Q_OBJECT

public:
    /// clock must outlive the program's threads.
    explicit CheckPanel(const Clock &clock, QWidget *parent = nullptr);

    void start(const Settings &settings);
    /// The values are no longer those that were tested: what stands here no longer counts, and says so.
    void outdate();
    bool isRunning() const { return m_run.isRunning(); }
    const QList<CheckLine> &lines() const { return m_lines; }
    /// For a ticket: version, environment, every line; no secret.
    QString diagnosis() const;

signals:
    void started();
    void finished(bool good);
    /// The operator wants to see that key of contract 3.
    void keyRequested(const QString &key);

private:
    void clear();
    void add(const CheckLine &line);
    void end(bool good, bool cancelled);
    void createMissing();
    void sayProgress();
    void sayOutdated();
    void sayState(const QString &iconName, Tone tone, const QString &text);

    const Clock &m_clock;
    CheckRun m_run;
    Fetch<Result<QStringList>> m_creating;
    QTimer m_second;
    QString m_asked;       ///< whom the question under way goes to
    QElapsedTimer m_since; ///< it was put
    Settings m_settings;
    QList<CheckLine> m_lines;
    QLabel *m_icon;
    QLabel *m_state;
    QPushButton *m_cancel;
    QPushButton *m_create;
    QPushButton *m_copy;
    QPushButton *m_close;
    QScrollArea *m_scroll;
    QVBoxLayout *m_list = nullptr;
    bool m_outdated = false;           ///< other values since it was started
    QWidget *m_firstFailure = nullptr; ///< of the list
};

} // namespace Etl
