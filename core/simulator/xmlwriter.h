// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/fundset.h"
#include "core/simulator/xmlholdings.h"

namespace Etl {

/// The fund's file in layout 4.01, one fund per file, UTF-8.
QByteArray writeXml401(const GeneratedFund &fund);
/// The fund's file in layout 5.0, envelope of variant B (anbima-xml 2.1), one page.
QByteArray writeXml50(const GeneratedFund &fund);

enum class XmlLayout { Anbima401, Anbima50 };

/// The fund with the rows that anbima-xml 9 asks for in place of its positions, in document order, and its XML worth.
GeneratedFund asXmlRows(const GeneratedFund &fund, XmlLayout layout);

/// The invented administrator, manager and custodian of every file.
QString inventedAdministratorCnpj();

} // namespace Etl
