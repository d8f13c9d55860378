// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/celldisplay.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

struct Display
{
    QString operator()(std::monostate) const { return {}; }
    QString operator()(const QString &text) const { return text; }
    QString operator()(const Decimal &amount) const
    {
        return amount.toBrazilian(std::max(2, amount.significantScale()));
    }
    QString operator()(qint64 number) const { return QLocale(QLocale::Portuguese, QLocale::Brazil).toString(number); }
    QString operator()(QDate day) const { return day.toString(u"dd/MM/yyyy"); }
    QString operator()(const QDateTime &instant) const
    {
        return instant.toLocalTime().toString(u"dd/MM/yyyy HH:mm:ss");
    }
    QString operator()(const Cnpj &cnpj) const { return displayText(cnpj); }
};

} // namespace

QString displayText(const TableCell &cell)
{
    return std::visit(Display{}, cell);
}

bool isNumber(const TableCell &cell)
{
    return std::holds_alternative<Decimal>(cell) || std::holds_alternative<qint64>(cell);
}

} // namespace Etl
