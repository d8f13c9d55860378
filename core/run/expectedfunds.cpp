// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/expectedfunds.h"

#include "core/base/plaintext.h"

namespace Etl {

QStringList missingFunds(const Expectation &expectation)
{
    QSet<QString> settled;
    for (const QString &fund : expectation.present)
        settled.insert(labelKey(fund));
    for (const QString &fund : expectation.ended)
        settled.insert(labelKey(fund));

    QStringList missing;
    for (const QSet<QString> *source :
         {&expectation.previousDay, &expectation.releaseList, &expectation.otherPart, &expectation.missedBefore}) {
        for (const QString &fund : *source) {
            const QString key = labelKey(fund);
            if (key.isEmpty() || settled.contains(key))
                continue;
            settled.insert(key);
            missing.append(fund);
        }
    }
    missing.sort();
    return missing;
}

} // namespace Etl
