// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/dialect.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Etl {

namespace Dialect {

QString utcNow(const Session &session, int plusSeconds)
{
    if (session.isSqlite())
        return u"strftime('%Y-%m-%d %H:%M:%f', 'now', '+%1 seconds')"_s.arg(plusSeconds);
    return u"(UTC_TIMESTAMP(3) + INTERVAL %1 SECOND)"_s.arg(plusSeconds);
}

QString insertUnlessThere(const Session &session)
{
    return session.isSqlite() ? u"INSERT OR IGNORE INTO "_s : u"INSERT IGNORE INTO "_s;
}

QString exactText(const Session &session, const QString &column)
{
    if (session.isSqlite())
        return column + u" COLLATE BINARY"_s;
    return u"CAST(CONVERT(%1 USING utf8mb4) AS BINARY)"_s.arg(column);
}

QString exactPlaceholder(const Session &session)
{
    return session.isSqlite() ? u"?"_s : u"CAST(CONVERT(? USING utf8mb4) AS BINARY)"_s;
}

QString placeholders(qsizetype count, const QString &one)
{
    QStringList marks;
    marks.fill(one, count);
    return u'(' + marks.join(u", "_s) + u')';
}

QString forUpdate(const Session &session)
{
    return session.isSqlite() ? QString() : u" FOR UPDATE"_s;
}

} // namespace Dialect

QVariant toDatabaseTime(const QDateTime &instant)
{
    if (!instant.isValid())
        return QVariant(QMetaType(QMetaType::QString));
    return instant.toUTC().toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s);
}

QDateTime fromDatabaseTime(const QString &text)
{
    QDateTime instant = QDateTime::fromString(text.left(23), u"yyyy-MM-dd HH:mm:ss.zzz"_s);
    if (!instant.isValid())
        instant = QDateTime::fromString(text.left(19), u"yyyy-MM-dd HH:mm:ss"_s);
    if (instant.isValid())
        instant.setTimeSpec(Qt::UTC);
    return instant;
}

} // namespace Etl
