// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logstore.h"

#include <algorithm>

namespace Etl {

void LogPage::append(const LogEvent &event)
{
    QByteArray text = event.text.toUtf8();
    if (text.size() > kLongestText) {
        text.truncate(kLongestText);
        text += "…";
    }
    // At its end a page is as large as its lines: no spare room a thousand times over.
    const qint64 time = event.time.toMSecsSinceEpoch();
    if (m_lines.empty()) {
        m_lines.reserve(kLines);
        m_firstTime = time;
        m_firstSeq = event.seq;
    }
    const qint64 sinceTime = time - m_firstTime, sinceSeq = event.seq - m_firstSeq;
    if (qint32(sinceTime) != sinceTime || qint32(sinceSeq) != sinceSeq)
        m_far.push_back({size(), time, event.seq});
    m_texts += text;
    m_lines.push_back(
        {qint32(sinceTime), qint32(sinceSeq), quint32(m_texts.size()), placeOf(event.context), quint8(event.level)});
    if (size() == kLines) {
        m_texts.squeeze();
        m_contexts.shrink_to_fit();
    }
}

quint16 LogPage::placeOf(const LogContext &context)
{
    // The last ones first: lines come in runs of the same context, and a page has few of them.
    const auto known = std::find(m_contexts.crbegin(), m_contexts.crend(), context);
    if (known != m_contexts.crend())
        return quint16(m_contexts.crend() - known - 1);
    m_contexts.push_back(context);
    return quint16(m_contexts.size() - 1);
}

QByteArrayView LogPage::textAt(int line) const
{
    const qsizetype begin = line == 0 ? 0 : qsizetype(m_lines[std::size_t(line) - 1].end);
    return QByteArrayView(m_texts).sliced(begin, qsizetype(m_lines[std::size_t(line)].end) - begin);
}

LogEvent LogPage::eventAt(int line) const
{
    const Line &kept = m_lines[std::size_t(line)];
    qint64 time = m_firstTime + kept.time, seq = m_firstSeq + kept.seq;
    const auto found = std::find_if(m_far.cbegin(), m_far.cend(), [line](const Far &odd) { return odd.line == line; });
    if (found != m_far.cend()) {
        time = found->time;
        seq = found->seq;
    }
    return {seq, QDateTime::fromMSecsSinceEpoch(time, Qt::UTC), LogLevel(kept.level), m_contexts[kept.context],
            QString::fromUtf8(textAt(line))};
}

LogEvent LogSnapshot::eventAt(qint64 number) const
{
    return m_pages[std::size_t((number - m_base) / LogPage::kLines)]->eventAt(int((number - m_base) % LogPage::kLines));
}

void LogStore::append(const LogEvent &event)
{
    if (m_pages.empty() || m_pages.back()->size() == LogPage::kLines)
        m_pages.push_back(std::make_shared<LogPage>());
    m_pages.back()->append(event);
    ++m_end;
}

void LogStore::removeFirst(qint64 count)
{
    m_first += count;
    while (!m_pages.empty() && m_first - m_base >= LogPage::kLines) {
        m_pages.pop_front();
        m_base += LogPage::kLines;
    }
    if (m_first == m_end) {
        m_pages.clear();
        m_base = m_first;
    }
}

void LogStore::skip(qint64 count)
{
    m_first += count;
    m_end = m_base = m_first;
}

void LogStore::clear()
{
    m_pages.clear();
    m_base = m_first = m_end = 0;
}

LogSnapshot LogStore::snapshot() const
{
    LogSnapshot taken;
    taken.m_pages.assign(m_pages.cbegin(), m_pages.cend());
    // Only the last page still changes.
    if (!m_pages.empty())
        taken.m_pages.back() = std::make_shared<const LogPage>(*m_pages.back());
    taken.m_base = m_base;
    taken.m_first = m_first;
    taken.m_end = m_end;
    return taken;
}

} // namespace Etl
