// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/textpattern.h"
#include "ui/log/hitlist.h"

#include <QObject>
#include <QTimer>

namespace Etl {

class LogFilter;

/// The lines among those that a LogFilter shows in which a pattern stands. Works through them in slices between the
/// events, new lines included, so that a million lines stall nothing. GUI thread. Looks at the lines, not at the view.
class LogFind : public QObject
{
    Q_OBJECT

public:
    /// lines must outlive this.
    explicit LogFind(LogFilter *lines, QObject *parent = nullptr);

    /// Empty: nothing is looked for.
    void setPattern(const TextPattern &pattern);
    bool isActive() const { return !m_pattern.isEmpty(); }
    bool isWorking() const { return m_slices.isActive(); }
    const HitList &hits() const { return m_hits; }

signals:
    void changed();

private:
    void restart();
    void goOn();
    void slice();

    LogFilter *m_lines;
    TextPattern m_pattern;
    HitList m_hits;
    qint64 m_looked = 0; ///< number of the first line not yet looked at
    QTimer m_slices;
};

} // namespace Etl
