// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/fundset.h"

#include <QDate>
#include <QStringList>

namespace Etl {

class TestDatabase;

/// Rows in one comparable form, "name|date|…" with canonical numbers: what the generator says …
QStringList expectedCarteira(const FundSet &funds, QDate date);
QStringList expectedRentabilidade(const FundSet &funds, QDate date);
/// … and what stands in the tables, custodian BTG, in the order of the load.
QStringList loadedCarteira(const TestDatabase &database, QDate date);
QStringList loadedRentabilidade(const TestDatabase &database, QDate date);

/// Empty when both are the same; else the first row that differs, or the two sizes.
QString firstDifference(const QStringList &actual, const QStringList &expected);

} // namespace Etl
