// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/anbima401line.h"

using namespace Qt::StringLiterals;

namespace Etl {

Posicao groupedRow(const QString &group, const QString &tag)
{
    Posicao row;
    row.grupo = group;
    row.secao = tag;
    return row;
}

Decimal exactSum(const Line401 &line, const Decimal &a, const Decimal &b)
{
    const auto sum = a.plus(b);
    if (!sum)
        line.fields.notes().reject(u"V04"_s, line.place(), u"%1: dígitos demais na soma"_s.arg(line.place()));
    return sum ? *sum : Decimal();
}

Decimal exactProduct(const Line401 &line, const Decimal &a, const Decimal &b)
{
    const auto product = a.times(b);
    if (!product)
        line.fields.notes().reject(u"V04"_s, line.place(), u"%1: dígitos demais no produto"_s.arg(line.place()));
    return product ? *product : Decimal();
}

Decimal signedBy(QChar code, const Decimal &value)
{
    return code == u'V' ? value.negated() : value;
}

QString firstFilled(std::initializer_list<QString> texts)
{
    for (const QString &text : texts) {
        if (!text.isEmpty())
            return text;
    }
    return {};
}

} // namespace Etl
