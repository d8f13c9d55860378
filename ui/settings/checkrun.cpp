// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/checkrun.h"

#include "core/model/part.h"

using namespace std::chrono_literals;

namespace Etl {

CheckRun::CheckRun(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_timer.setInterval(50ms);
    connect(&m_timer, &QTimer::timeout, this, &CheckRun::take);
}

CheckRun::~CheckRun() = default;

void CheckRun::start(const Settings &settings)
{
    // A fresh list: a check that was cancelled may still write into its own.
    m_lines = std::make_shared<Lines>();
    m_asking.clear();
    m_timer.start();
    m_fetch.start(
        [lines = m_lines, settings, &clock = m_clock](const std::stop_token &token) {
            return selfCheck(
                settings, clock, allParts(),
                [&lines](const CheckLine &line) {
                    const QMutexLocker lock(&lines->mutex);
                    lines->waiting.append(line);
                },
                token,
                [&lines](const QString &whom) {
                    const QMutexLocker lock(&lines->mutex);
                    lines->asking = whom;
                });
        },
        [this](bool good) {
            m_timer.stop();
            take();
            emit finished(good, false);
        });
}

void CheckRun::cancel()
{
    if (!isRunning())
        return;
    m_fetch.cancel();
    m_timer.stop();
    take();
    emit finished(false, true);
}

void CheckRun::take()
{
    QList<CheckLine> lines;
    QString asked;
    {
        const QMutexLocker lock(&m_lines->mutex);
        lines.swap(m_lines->waiting);
        asked = m_lines->asking;
    }
    for (const CheckLine &line : std::as_const(lines))
        emit told(line);
    if (asked != m_asking) {
        m_asking = asked;
        emit asking(asked);
    }
}

} // namespace Etl

#include "moc_checkrun.cpp"
