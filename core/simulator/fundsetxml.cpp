// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/fundset.h"

using namespace Qt::StringLiterals;

namespace Etl {

QString FundSet::xmlName(int index, QDate date, int typeReport) const
{
    const QString day = date.toString(u"yyyyMMdd"_s);
    const QString stem = u"FD"_s + cnpj(index) + u'_' + day;
    return typeReport == 81 ? stem + u'_' + day + u"000000_"_s + name(index) + u".xml"_s : stem + u".xml"_s;
}

QByteArray FundSet::xml401(int, QDate) const
{
    return {};
}

QByteArray FundSet::xml50(int, QDate) const
{
    return {};
}

QJsonObject FundSet::truthXml401(int, QDate) const
{
    return {};
}

QJsonObject FundSet::truthXml50(int, QDate) const
{
    return {};
}

} // namespace Etl
