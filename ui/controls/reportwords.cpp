// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/reportwords.h"

#include "ui/controls/operatordate.h"
#include "ui/controls/windowwords.h"
#include "ui/controls/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// Only so that lupdate finds the texts.
struct ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
};

} // namespace

bool hasSeveralDates(const RunReport &report)
{
    return std::any_of(report.items.cbegin(), report.items.cend(),
                       [&report](const ItemReport &item) { return item.date != report.items.first().date; });
}

QString nameOf(const ItemReport &item, bool dated)
{
    return dated ? u"%1 %2"_s.arg(wordOf(item.part), displayDate(item.date)) : wordOf(item.part);
}

QString nameOf(const FundReport &fund, const ItemReport &item, bool dated)
{
    return dated ? u"%1 (%2)"_s.arg(fund.fund, displayDate(item.date)) : fund.fund;
}

QStringList warningsOf(const RunReport &report)
{
    const bool dated = hasSeveralDates(report);
    QStringList all = report.warnings;
    for (const ItemReport &item : report.items) {
        for (const QString &warning : item.warnings)
            all.append(dated ? u"%1: %2"_s.arg(nameOf(item, dated), warning) : warning);
    }
    for (const ItemReport &item : report.items) {
        for (const FundReport &fund : item.fundReports) {
            for (const QString &warning : fund.warnings)
                all.append(u"%1: %2"_s.arg(nameOf(fund, item, dated), warning));
        }
    }
    all.removeDuplicates();
    for (QString &warning : all)
        warning = inWindowWords(warning);
    return all;
}

QString withWarnings(qsizetype number)
{
    return number == 0 ? QString()
           : number == 1
               ? ReportWords::tr("com 1 aviso")
               : ReportWords::tr("com %1 avisos").arg(QLocale(QLocale::Portuguese, QLocale::Brazil).toString(number));
}

} // namespace Etl
