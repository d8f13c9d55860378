// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/celltext.h"

#include <QString>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

bool allDigits(QStringView text)
{
    if (text.isEmpty())
        return false;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return false;
    }
    return true;
}

/// "1.234.567" with that separator: a first group of one to three digits, then groups of three.
bool isGrouped(QStringView text, QChar separator)
{
    const auto groups = text.split(separator);
    if (groups.front().size() > 3)
        return false;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (!allDigits(groups[i]) || (i > 0 && groups[i].size() != 3))
            return false;
    }
    return true;
}

std::optional<Decimal> decimalOf(QStringView body, QChar thousands, QChar point, bool negative)
{
    QString plain = body.toString();
    plain.remove(thousands);
    plain.replace(point, u'.');
    const auto value = Decimal::parse(plain);
    if (!value)
        return std::nullopt;
    return negative ? value->negated() : *value;
}

std::optional<Notation> notationOf(QStringView body)
{
    const qsizetype dots = body.count(u'.');
    const qsizetype commas = body.count(u',');
    if (dots == 0 && commas == 0)
        return allDigits(body) ? std::optional(Notation::Plain) : std::nullopt;
    if (dots > 0 && commas > 0) {
        const bool brazilian = body.lastIndexOf(u',') > body.lastIndexOf(u'.');
        const QChar point = brazilian ? u',' : u'.';
        const QChar thousands = brazilian ? u'.' : u',';
        const qsizetype at = body.indexOf(point);
        if (body.count(point) != 1 || !isGrouped(body.left(at), thousands) || !allDigits(body.mid(at + 1)))
            return std::nullopt;
        return brazilian ? Notation::Brazilian : Notation::English;
    }
    const QChar only = dots > 0 ? u'.' : u',';
    const Notation asThousands = dots > 0 ? Notation::Brazilian : Notation::English;
    const Notation asPoint = dots > 0 ? Notation::English : Notation::Brazilian;
    const bool grouped = isGrouped(body, only) && body.front() != u'0';
    if (body.count(only) > 1)
        return grouped ? std::optional(asThousands) : std::nullopt;
    if (grouped)
        return Notation::Ambiguous;
    const qsizetype at = body.indexOf(only);
    const bool wellFormed = (at == 0 || allDigits(body.left(at))) && allDigits(body.mid(at + 1));
    return wellFormed ? std::optional(asPoint) : std::nullopt;
}

std::optional<QDate> dateOfParts(QStringView text, QChar separator)
{
    const auto parts = text.split(separator);
    if (parts.size() != 3)
        return std::nullopt;
    for (const QStringView part : parts) {
        if (!allDigits(part) || part.size() > 4)
            return std::nullopt;
    }
    if (parts[0].size() == 4)
        return QDate(parts[0].toInt(), parts[1].toInt(), parts[2].toInt());
    if (parts[2].size() != 4 && parts[2].size() != 2)
        return std::nullopt;
    int year = parts[2].toInt();
    if (parts[2].size() == 2)
        year += year >= 80 ? 1900 : 2000;
    return QDate(year, parts[1].toInt(), parts[0].toInt());
}

} // namespace

std::optional<TextNumber> readTextNumber(QStringView text)
{
    QStringView body = text.trimmed();
    TextNumber number;
    bool negative = false;
    if (body.size() > 2 && body.front() == u'(' && body.back() == u')') {
        negative = true;
        body = body.mid(1, body.size() - 2).trimmed();
    }
    const auto takeSign = [&] {
        if (negative || body.size() < 2)
            return;
        const bool leading = body.front() == u'-' || body.front() == u'+' || body.front() == QChar(0x2212);
        const bool trailing = body.back() == u'-';
        if (leading) {
            negative = body.front() != u'+';
            body = body.mid(1).trimmed();
        } else if (trailing) {
            negative = true;
            body = body.chopped(1).trimmed();
        }
    };
    takeSign();
    if (body.startsWith("R$"_L1))
        body = body.mid(2).trimmed();
    else if (body.startsWith(u'$'))
        body = body.mid(1).trimmed();
    if (body.endsWith(u'%')) {
        number.percent = true;
        body = body.chopped(1).trimmed();
    }
    takeSign();
    if (body.isEmpty() || !(body.front().isDigit() || body.front() == u'.' || body.front() == u','))
        return std::nullopt;

    const bool exponent = body.contains(u'e', Qt::CaseInsensitive) && !body.contains(u',');
    const auto notation = exponent ? std::optional(Notation::English) : notationOf(body);
    if (!notation)
        return std::nullopt;
    number.notation = *notation;
    const auto english = decimalOf(body, u',', u'.', negative);
    const auto brazilian = exponent ? english : decimalOf(body, u'.', u',', negative);
    switch (number.notation) {
    case Notation::Plain:
    case Notation::English:
        if (!english)
            return std::nullopt;
        number.english = number.brazilian = *english;
        break;
    case Notation::Brazilian:
        if (!brazilian)
            return std::nullopt;
        number.english = number.brazilian = *brazilian;
        break;
    case Notation::Ambiguous:
        if (!english || !brazilian)
            return std::nullopt;
        number.english = *english;
        number.brazilian = *brazilian;
        break;
    }
    return number;
}

QDate readTextDate(QStringView text)
{
    QStringView day = text.trimmed();
    // A time behind the day: "2025-04-10T00:00:00", "10/04/2025 00:00".
    for (qsizetype i = 6; i < day.size(); ++i) {
        if (day[i] == u' ' || day[i] == u'T') {
            if (!day.mid(i + 1).contains(u':'))
                return {};
            day = day.left(i);
            break;
        }
    }
    if (day.size() == 8 && allDigits(day))
        return QDate(day.left(4).toInt(), day.mid(4, 2).toInt(), day.mid(6, 2).toInt());
    for (const QChar separator : {QChar(u'/'), QChar(u'-'), QChar(u'.')}) {
        if (const auto date = dateOfParts(day, separator))
            return *date;
    }
    return {};
}

} // namespace Etl
