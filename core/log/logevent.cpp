// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/logevent.h"

using namespace Qt::StringLiterals;

namespace Etl {

QString logLevelWord(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug: return u"DEBUG"_s;
    case LogLevel::Info: return u"INFO"_s;
    case LogLevel::Warning: return u"WARNING"_s;
    case LogLevel::Error: return u"ERROR"_s;
    }
    return {};
}

QString formatLine(const LogEvent &event)
{
    return event.time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss,zzz") + u" - OrquestradorBTG - "_s +
           logLevelWord(event.level) + u" - "_s + event.text;
}

} // namespace Etl
