// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/logevent.h"

#include <QByteArray>
#include <QByteArrayView>

#include <deque>
#include <memory>
#include <vector>

namespace Etl {

/// 4,096 lines one after the other, their texts in one block of UTF-8: 16 bytes a line besides its text, where a
/// LogEvent needs more than 200. Once full it changes no more and may be read on any thread.
class LogPage
{
public:
    static constexpr int kLines = 4'096;
    static constexpr qsizetype kLongestText = 256 * 1024; ///< bytes; the file has the rest

    int size() const { return int(m_lines.size()); }
    void append(const LogEvent &event);
    LogLevel levelAt(int line) const { return LogLevel(m_lines[std::size_t(line)].level); }
    QByteArrayView textAt(int line) const;
    LogEvent eventAt(int line) const;

private:
    struct Line
    {
        qint32 time; ///< ms since the page's first line
        qint32 seq;  ///< the same
        quint32 end; ///< of its text in the block
        quint16 context;
        quint8 level;
    };

    /// Of a line whose numbers are too far from those of the page's first.
    struct Far
    {
        int line;
        qint64 time;
        qint64 seq;
    };

    quint16 placeOf(const LogContext &context);

    std::vector<Line> m_lines;
    std::vector<LogContext> m_contexts; ///< of this page, each once
    std::vector<Far> m_far;             ///< hardly ever any: a pause of weeks within one page
    qint64 m_firstTime = 0;             ///< ms since 1970, UTC
    qint64 m_firstSeq = 0;
    QByteArray m_texts;
};

/// Lines of a store as they were at one moment, for a worker: shares the pages, costs next to nothing.
class LogSnapshot
{
public:
    qint64 first() const { return m_first; }
    qint64 end() const { return m_end; }
    LogEvent eventAt(qint64 number) const;

private:
    friend class LogStore;

    std::deque<std::shared_ptr<const LogPage>> m_pages;
    qint64 m_base = 0;
    qint64 m_first = 0;
    qint64 m_end = 0;
};

/// The lines of the pane, numbered as they came, from 0; the oldest may go, their pages with them. One thread.
class LogStore
{
public:
    qint64 first() const { return m_first; }
    qint64 end() const { return m_end; } ///< one past the newest
    void append(const LogEvent &event);
    void removeFirst(qint64 count);
    /// Numbers that were never here; only while it is empty.
    void skip(qint64 count);
    /// Numbers begin at 0 again.
    void clear();

    LogLevel levelAt(qint64 number) const { return pageOf(number).levelAt(lineOf(number)); }
    QByteArrayView textAt(qint64 number) const { return pageOf(number).textAt(lineOf(number)); }
    LogEvent eventAt(qint64 number) const { return pageOf(number).eventAt(lineOf(number)); }
    LogSnapshot snapshot() const;

private:
    const LogPage &pageOf(qint64 number) const { return *m_pages[std::size_t((number - m_base) / LogPage::kLines)]; }
    int lineOf(qint64 number) const { return int((number - m_base) % LogPage::kLines); }

    std::deque<std::shared_ptr<LogPage>> m_pages;
    qint64 m_base = 0; ///< number of the first line of the first page
    qint64 m_first = 0;
    qint64 m_end = 0;
};

} // namespace Etl
