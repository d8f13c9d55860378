// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/anbimafields.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QString shown(const QString &text)
{
    return text.left(40);
}

/// Luhn over the ISIN with letters as two digits.
bool isinCheckDigitFits(const QString &isin)
{
    QString digits;
    for (const QChar c : isin)
        digits += c.isDigit() ? QString(c) : QString::number(c.unicode() - u'A' + 10);
    int sum = 0;
    bool twice = false;
    for (qsizetype i = digits.size() - 1; i >= 0; --i, twice = !twice) {
        const int digit = (digits.at(i).unicode() - u'0') * (twice ? 2 : 1);
        sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0;
}

/// Both check digits; letters count by their character code − 48.
bool cnpjCheckDigitsFit(const QString &cnpj)
{
    for (int length = 12; length <= 13; ++length) {
        int sum = 0;
        int weight = 2;
        for (int i = length - 1; i >= 0; --i) {
            sum += (cnpj.at(i).unicode() - u'0') * weight;
            weight = weight == 9 ? 2 : weight + 1;
        }
        const int rest = sum % 11;
        const int digit = rest < 2 ? 0 : 11 - rest;
        if (cnpj.at(length).unicode() - u'0' != digit)
            return false;
    }
    return true;
}

QString whyNoNumber(const QString &text)
{
    if (text.contains(u','))
        return u"usa vírgula; o layout pede ponto decimal"_s;
    if (text.contains(u'e', Qt::CaseInsensitive) && text.at(0).isDigit())
        return u"usa expoente"_s;
    if (text.contains(u' '))
        return u"tem brancos no meio"_s;
    return u"não é um número"_s;
}

} // namespace

void AnbimaNotes::reject(const QString &code, const QString &place, const QString &what)
{
    if (error)
        return;
    error = Error{ErrorCode::Parse, u"%1 (%2)."_s.arg(what, code), place, {}};
}

void AnbimaNotes::warn(const QString &code, const QString &place, const QString &what)
{
    warnings.append(u"%1: %2 (%3)."_s.arg(place, what, code));
}

QString anbimaPlace(const XmlElement &element, const QString &field)
{
    const QString path = field.isEmpty() ? element.name : element.name + u'/' + field;
    return u"%1, linha %2, posição %3"_s.arg(path).arg(element.line).arg(element.offset);
}

OptionalDecimal anbimaNumber(const QString &text, const QString &place, AnbimaNotes &notes)
{
    const bool exponent = text.contains(u'e', Qt::CaseInsensitive);
    const auto value = Decimal::parse(text);
    if (value && !exponent)
        return *value;
    static const QRegularExpression onlyDigits(uR"(^[+-]?[0-9.]+$)"_s);
    const bool tooLong = onlyDigits.match(text).hasMatch() && text.count(u'.') < 2 && text.size() > 38;
    if (tooLong)
        notes.reject(u"V04"_s, place, u"%1: \"%2\" tem dígitos demais"_s.arg(place, shown(text)));
    else
        notes.reject(u"V02"_s, place, u"%1: \"%2\" %3"_s.arg(place, shown(text), whyNoNumber(text)));
    return std::nullopt;
}

QDate anbimaDate(const QString &text, AnbimaDateFormat format, const QString &place, AnbimaNotes &notes)
{
    static const QSet<QString> kEmptyDates = {u"00000000"_s,   u"19000101"_s,   u"00010101"_s,
                                              u"0000-00-00"_s, u"1900-01-01"_s, u"0001-01-01"_s};
    // The 5.0 statements may carry a time behind the date.
    const QString day = format == AnbimaDateFormat::Iso ? text.left(10) : text;
    if (day.isEmpty() || kEmptyDates.contains(day))
        return {};
    const QDate date = QDate::fromString(day, format == AnbimaDateFormat::Iso ? u"yyyy-MM-dd"_s : u"yyyyMMdd"_s);
    if (date.isValid() && date.year() >= 1900 && date.year() <= 2200)
        return date;
    notes.reject(u"V01"_s, place, u"%1: \"%2\" não é uma data do calendário"_s.arg(place, shown(text)));
    return {};
}

QString anbimaIsin(const QString &text, const QString &place, AnbimaNotes &notes)
{
    static const QRegularExpression pattern(u"^[A-Z]{2}[A-Z0-9]{9}[0-9]$"_s);
    static const QRegularExpression wildcard(u"^[A-Z]{2}0{10}$"_s);
    if (text.size() < 12 || text.contains(u'*') || wildcard.match(text).hasMatch())
        return {};
    if (!pattern.match(text).hasMatch()) {
        notes.warn(u"V07"_s, place, u"\"%1\" não é um ISIN"_s.arg(shown(text)));
        return {};
    }
    if (!isinCheckDigitFits(text))
        notes.warn(u"V07"_s, place, u"o dígito verificador do ISIN %1 não confere"_s.arg(text));
    return text;
}

QString anbimaCnpj(const QString &text, const QString &place, AnbimaNotes &notes)
{
    static const QRegularExpression pattern(u"^[0-9A-Z]{12}[0-9]{2}$"_s);
    static const QRegularExpression zeros(u"^0*$"_s);
    if (zeros.match(text).hasMatch())
        return {};
    const QString padded = text.rightJustified(14, u'0');
    if (!pattern.match(padded).hasMatch()) {
        notes.warn(u"V06"_s, place, u"\"%1\" não é um CNPJ"_s.arg(shown(text)));
        return {};
    }
    if (!cnpjCheckDigitsFit(padded))
        notes.warn(u"V06"_s, place, u"os dígitos verificadores do CNPJ %1 não conferem"_s.arg(padded));
    return padded;
}

OptionalDecimal anbimaFitted(const OptionalDecimal &value, int scale, const QString &place, AnbimaNotes &notes)
{
    constexpr int kColumnPrecision = 28;
    if (!value)
        return value;
    Decimal fitted = *value;
    if (fitted.significantScale() > scale) {
        fitted = fitted.rounded(scale);
        notes.warn(u"V03"_s, place, u"%1 foi arredondado para %2 decimais"_s.arg(value->toString()).arg(scale));
    }
    if (!fitted.fits(kColumnPrecision, scale)) {
        notes.reject(u"V04"_s, place, u"%1: %2 não cabe na coluna"_s.arg(place, value->toString()));
        return std::nullopt;
    }
    return fitted;
}

void checkUnitPrice(const PricedLine &line, const QString &place, AnbimaNotes &notes)
{
    constexpr int kDecimals = 10;
    const auto product = line.quantity.times(line.price);
    const auto expected = product ? product->dividedBy(line.lot, kDecimals) : product;
    const auto difference = expected ? expected->plus(line.value.negated()) : expected;
    if (!difference)
        return;
    const Decimal cents = Decimal::fromInteger(2).shiftedRight(2).value_or(Decimal());
    const Decimal millionth = line.value.abs().shiftedRight(6).value_or(Decimal());
    if (difference->abs() > std::max(cents, millionth))
        notes.warn(u"R05"_s, place, u"preço × quantidade difere do valor em R$ %1"_s.arg(difference->toBrazilian(2)));
}

AnbimaFields::AnbimaFields(const XmlElement &element, AnbimaNotes &notes) : m_element(element), m_notes(notes)
{
    QSet<QString> names;
    for (const XmlElement &field : element.children) {
        if (names.contains(field.name))
            notes.reject(u"S06"_s, anbimaPlace(field),
                         u"%1: o campo aparece duas vezes"_s.arg(anbimaPlace(element, field.name)));
        names.insert(field.name);
    }
}

QString AnbimaFields::requiredText(QStringView name) const
{
    const QString value = text(name);
    if (value.isEmpty())
        m_notes.reject(u"S03"_s, place(name), u"%1: campo obrigatório vazio ou ausente"_s.arg(place(name)));
    return value;
}

Decimal AnbimaFields::number(QStringView name) const
{
    const QString value = requiredText(name);
    return value.isEmpty() ? Decimal() : anbimaNumber(value, place(name), m_notes).value_or(Decimal());
}

OptionalDecimal AnbimaFields::optionalNumber(QStringView name) const
{
    const QString value = text(name);
    return value.isEmpty() ? OptionalDecimal() : anbimaNumber(value, place(name), m_notes);
}

QDate AnbimaFields::date(QStringView name) const
{
    const QString value = requiredText(name);
    const QDate day = anbimaDate(value, AnbimaDateFormat::Compact, place(name), m_notes);
    if (!value.isEmpty() && !day.isValid())
        m_notes.reject(u"V01"_s, place(name), u"%1: data \"%2\" onde é obrigatória"_s.arg(place(name), shown(value)));
    return day;
}

QDate AnbimaFields::optionalDate(QStringView name) const
{
    return anbimaDate(text(name), AnbimaDateFormat::Compact, place(name), m_notes);
}

QString AnbimaFields::isin(QStringView name) const
{
    return anbimaIsin(text(name), place(name), m_notes);
}

QString AnbimaFields::cnpj(QStringView name) const
{
    return anbimaCnpj(text(name), place(name), m_notes);
}

QChar AnbimaFields::signCode(QStringView name, QStringView allowed) const
{
    const QString code = text(name);
    if (code.size() == 1 && allowed.contains(code.at(0)))
        return code.at(0);
    m_notes.reject(u"V05"_s, place(name),
                   u"%1: código \"%2\" desconhecido; ele decide o sinal do valor"_s.arg(place(name), shown(code)));
    return u' ';
}

} // namespace Etl
