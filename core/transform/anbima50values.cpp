// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/anbima50values.h"

using namespace Qt::StringLiterals;

namespace Etl {

QString label50(const QString &text)
{
    QString label = text.toUpper();
    label.remove(u' ');
    return label;
}

QString typeLabel50(const XmlElement *type)
{
    if (!type)
        return {};
    for (const QStringView path : {QStringView(u"Cd"), QStringView(u"Prtry/Id"), QStringView(u"Prtry")}) {
        const QString text = type->textAt(path);
        if (!text.isEmpty())
            return label50(text);
    }
    return {};
}

Identifiers50::Identifiers50(const XmlElement *instrument)
{
    if (!instrument)
        return;
    m_isin = instrument->textAt(u"ISIN");
    m_description = instrument->textAt(u"Desc");
    for (const XmlElement *other : instrument->all(u"OthrId")) {
        const QString label = typeLabel50(other->child(u"Tp"));
        const QString id = other->textAt(u"Id");
        const QString suffix = other->textAt(u"Sfx");
        if (!m_ids.contains(label))
            m_ids.insert(label, id);
        if (m_withSuffix.isEmpty() && !suffix.isEmpty())
            m_withSuffix = id + suffix;
    }
}

QString Identifiers50::first(std::initializer_list<QStringView> labels) const
{
    for (const QStringView label : labels) {
        const QString id = m_ids.value(label.toString());
        if (!id.isEmpty())
            return id;
    }
    return {};
}

OptionalDecimal amount50(const XmlElement *holder, QStringView path, AnbimaNotes &notes)
{
    const XmlElement *element = holder ? holder->at(path) : nullptr;
    if (!element)
        return std::nullopt;
    const XmlElement *value = element->child(u"Value");
    const QString text = value ? value->text : element->text;
    return text.isEmpty() ? OptionalDecimal() : anbimaNumber(text, anbimaPlace(*element), notes);
}

OptionalDecimal signedAmount50(const XmlElement *holder, bool longPosition, bool signRequired, AnbimaNotes &notes)
{
    const OptionalDecimal amount = amount50(holder, u"Amt", notes);
    if (!amount)
        return amount;
    const QString place = anbimaPlace(*holder);
    const QString sign = holder->textAt(u"Sgn").toLower();
    const bool positive = sign == u"true" || sign == u"1";
    const bool negative = sign == u"false" || sign == u"0";
    if (sign.isEmpty() && !signRequired)
        return longPosition ? *amount : amount->negated();
    if (!positive && !negative) {
        notes.reject(u"V05"_s, place, u"%1: sinal (Sgn) \"%2\" ausente ou desconhecido"_s.arg(place, sign.left(20)));
        return amount;
    }
    if (amount->isNegative()) {
        if (positive)
            notes.reject(u"V05"_s, place, u"%1: valor negativo com Sgn positivo"_s.arg(place));
        else
            notes.warn(u"V05"_s, place, u"valor já negativo com Sgn negativo; ficou negativo"_s);
        return amount;
    }
    return positive ? *amount : amount->negated();
}

OptionalDecimal quantity50(const XmlElement *holder, QStringView path, AnbimaNotes &notes)
{
    const XmlElement *quantity = holder ? holder->at(path) : nullptr;
    for (const QStringView name : {QStringView(u"Unit"), QStringView(u"FaceAmt"), QStringView(u"AmtsdVal")}) {
        if (const OptionalDecimal value = amount50(quantity, name, notes))
            return value;
    }
    return std::nullopt;
}

const XmlElement *price50(const XmlElement &balance, QStringView type)
{
    for (const XmlElement *price : balance.all(u"PricDtls")) {
        if (typeLabel50(price->child(u"Tp")) == type)
            return price;
    }
    return nullptr;
}

} // namespace Etl
