// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"
#include "core/base/error.h"
#include "core/transform/xmlfeed.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace Etl {

/// What is found while one fund of an ANBIMA file is read: the first reason to reject it, and all warnings. The codes
/// (V02, S03 …) are those of facts/anbima-xml 6; they stand in the messages.
struct AnbimaNotes
{
    std::optional<Error> error;
    QStringList warnings;

    /// Keeps the first rejection only. place: "titpublico/puposicao, linha 12, posição 345".
    void reject(const QString &code, const QString &place, const QString &what);
    void warn(const QString &code, const QString &place, const QString &what);
};

/// "titpublico/puposicao, linha 12, posição 345".
QString anbimaPlace(const XmlElement &element, const QString &field = {});

enum class AnbimaDateFormat { Compact, Iso }; ///< 4.01 YYYYMMDD, 5.0 YYYY-MM-DD

/// Number in the file's C notation without exponent; says why not (comma, exponent …). nullopt after a rejection.
OptionalDecimal anbimaNumber(const QString &text, const QString &place, AnbimaNotes &notes);
/// Null date for empty text and the empty dates of the layouts (00000000, 19000101, 00010101); V01 for other nonsense.
QDate anbimaDate(const QString &text, AnbimaDateFormat format, const QString &place, AnbimaNotes &notes);
/// 12 characters, or empty for masked, wildcard and shorter ones; V07 for a wrong pattern or check digit.
QString anbimaIsin(const QString &text, const QString &place, AnbimaNotes &notes);
/// Padded to 14; empty for zeros and for what is no CNPJ (V06). Alphanumeric CNPJs are accepted.
QString anbimaCnpj(const QString &text, const QString &place, AnbimaNotes &notes);
/// Rounded half away from zero to what the column holds; V03 when a digit other than zero goes, V04 when it cannot fit.
OptionalDecimal anbimaFitted(const OptionalDecimal &value, int scale, const QString &place, AnbimaNotes &notes);

/// Quantity, price per lot and value of one line as the file says them, unsigned.
struct PricedLine
{
    Decimal quantity, price, lot, value;
};

/// R5: warns when price × quantity ÷ lot misses the value by more than R$ 0.02 and a millionth of it.
void checkUnitPrice(const PricedLine &line, const QString &place, AnbimaNotes &notes);

/// Typed reading of the fields of one 4.01 element. Rejections go to the notes and give a neutral value, so a mapper
/// reads straight on and asks once at the end.
class AnbimaFields
{
public:
    AnbimaFields(const XmlElement &element, AnbimaNotes &notes);

    QString text(QStringView name) const { return m_element.textAt(name); }
    QString requiredText(QStringView name) const;
    /// Required: an empty or missing one is S03.
    Decimal number(QStringView name) const;
    OptionalDecimal optionalNumber(QStringView name) const;
    /// Required calendar date.
    QDate date(QStringView name) const;
    QDate optionalDate(QStringView name) const;
    QString isin(QStringView name) const;
    QString cnpj(QStringView name) const;
    /// One of the letters that decide a sign; anything else is V05 and rejects the fund.
    QChar signCode(QStringView name, QStringView allowed) const;
    const XmlElement *block(QStringView name) const { return m_element.child(name); }
    const XmlElement &element() const { return m_element; }
    AnbimaNotes &notes() const { return m_notes; }

private:
    QString place(QStringView name) const { return anbimaPlace(m_element, name.toString()); }

    const XmlElement &m_element;
    AnbimaNotes &m_notes;
};

} // namespace Etl
