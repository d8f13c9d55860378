// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/logchunks.h"

#include <algorithm>
#include <cstring>

namespace Etl {

Result<QByteArrayView> LogChunks::next()
{
    // What was left of a line goes to the front.
    m_filled -= m_given;
    if (m_filled > 0)
        std::memmove(m_buffer.data(), m_buffer.constData() + m_given, std::size_t(m_filled));
    m_given = 0;
    for (;;) {
        const qint64 room = std::max(m_chunk, m_filled * 2);
        if (m_buffer.size() < room)
            m_buffer.resize(room);
        const qint64 wanted = m_buffer.size() - m_filled;
        auto got = m_file.readAt(m_offset + m_filled, m_buffer.data() + m_filled, wanted);
        if (!got)
            return fail(got.error());
        const qint64 before = m_filled;
        m_filled += *got;
        const qsizetype last = QByteArrayView(m_buffer.constData() + before, *got).lastIndexOf('\n');
        if (last >= 0)
            m_given = before + last + 1;
        else if (*got < wanted || m_filled >= kLongestLine)
            m_given = m_filled;
        if (m_given > 0 || *got < wanted)
            break;
    }
    m_offset += m_given;
    return QByteArrayView(m_buffer.constData(), m_given);
}

} // namespace Etl
