// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/databasestate.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// As databaseError() writes it; 0: none.
int nativeCode(const Error &error)
{
    static const QRegularExpression written(u"\\bcódigo (\\d+)"_s, QRegularExpression::UseUnicodePropertiesOption);
    const int code = written.match(error.detail).captured(1).toInt();
    // MySQL's codes start at 1000; SQLite's extended ones carry the plain code in the low byte.
    return code < 1000 ? code & 0xff : code;
}

} // namespace

QString databaseStateWord(const Error &error)
{
    if (error.code == ErrorCode::Network || error.code == ErrorCode::Timeout)
        return u"não responde"_s;
    switch (nativeCode(error)) {
    case 1053:
    case 1927:
    case 2002:
    case 2003:
    case 2005:
    case 2006:
    case 2013:
    case 2055:
    case 4031: return u"não responde"_s;
    case 1044:
    case 1045:
    case 1142:
    case 1143:
    case 1227:
    case 1698: return u"acesso recusado"_s;
    case 5:
    case 6: return u"em uso"_s;
    case 14: return u"não abre"_s;
    default: return u"com erro"_s;
    }
}

} // namespace Etl
