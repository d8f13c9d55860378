// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transform/anbimafields.h"

#include <QMap>

namespace Etl {

/// "TABELA NIVEL 1" and "TabelaNivel1" are one label: no blanks, upper case.
QString label50(const QString &text);

/// Label of a type block: its Cd, else its Prtry (text or Prtry/Id).
QString typeLabel50(const XmlElement *type);

/// The identifiers of a FinInstrmId by label; of two with one label the first counts.
class Identifiers50
{
public:
    explicit Identifiers50(const XmlElement *instrument);

    /// The first that is there, in the order asked.
    QString first(std::initializer_list<QStringView> labels) const;
    /// Id and suffix of the first that has a suffix ("DI1" + "F31"), else empty.
    QString withSuffix() const { return m_withSuffix; }
    const QString &isin() const { return m_isin; }
    const QString &description() const { return m_description; }

private:
    QMap<QString, QString> m_ids;
    QString m_withSuffix, m_isin, m_description;
};

/// <Amt>1.0</Amt> as well as <Amt><Value>1.0</Value></Amt>; nullopt when missing; V02 for what is no number.
OptionalDecimal amount50(const XmlElement *holder, QStringView path, AnbimaNotes &notes);

/// Amt with its Sgn. longPosition decides where Sgn is missing, unless signRequired (then V05).
OptionalDecimal signedAmount50(const XmlElement *holder, bool longPosition, bool signRequired, AnbimaNotes &notes);

/// Quantity below a Qty/Qty: Unit, FaceAmt or AmtsdVal.
OptionalDecimal quantity50(const XmlElement *holder, QStringView path, AnbimaNotes &notes);

/// The price of that type ("MRKT"), nullptr when there is none.
const XmlElement *price50(const XmlElement &balance, QStringView type);

} // namespace Etl
