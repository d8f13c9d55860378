// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/cnpj.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr qsizetype kLength = 14;
constexpr qsizetype kRoot = 12; ///< the two check digits behind it are digits in any case

bool isBareCnpj(const QString &text)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto isRootCharacter = [isDigit](QChar c) { return isDigit(c) || (c >= u'A' && c <= u'Z'); };
    return text.size() == kLength && std::all_of(text.cbegin(), text.cbegin() + kRoot, isRootCharacter) &&
           std::all_of(text.cbegin() + kRoot, text.cend(), isDigit);
}

} // namespace

QString displayText(const Cnpj &cnpj)
{
    if (!isBareCnpj(cnpj.text))
        return cnpj.text;
    const QStringView all = cnpj.text;
    return u"%1.%2.%3/%4-%5"_s.arg(all.first(2), all.sliced(2, 3), all.sliced(5, 3), all.sliced(8, 4), all.last(2));
}

} // namespace Etl
