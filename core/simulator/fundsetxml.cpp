// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/fundset.h"

#include "core/simulator/navwriter.h"
#include "core/simulator/xmlwriter.h"

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// The fund as the bank's workbook of that day shows it, with the identifiers that XML requires.
GeneratedFund xmlFund(const FundSet &set, int index, QDate date)
{
    GeneratorKnobs knobs = set.knobs(index);
    knobs.blankIsin = false;
    knobs.blankCnpj = false;
    return set.fund(index, date, knobs);
}

} // namespace

QString FundSet::xmlName(int index, QDate date, int typeReport) const
{
    const QString day = date.toString(u"yyyyMMdd"_s);
    const QString stem = u"FD"_s + cnpj(index) + u'_' + day;
    return typeReport == 81 ? stem + u'_' + day + u"000000_"_s + name(index) + u".xml"_s : stem + u".xml"_s;
}

QByteArray FundSet::xml401(int index, QDate date) const
{
    return writeXml401(xmlFund(*this, index, date));
}

QByteArray FundSet::xml50(int index, QDate date) const
{
    return writeXml50(xmlFund(*this, index, date));
}

QJsonObject FundSet::truthXml401(int index, QDate date) const
{
    return truthOf(asXmlRows(xmlFund(*this, index, date), XmlLayout::Anbima401));
}

QJsonObject FundSet::truthXml50(int index, QDate date) const
{
    return truthOf(asXmlRows(xmlFund(*this, index, date), XmlLayout::Anbima50));
}

} // namespace Etl
