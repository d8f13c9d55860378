// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/celldisplay.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kLeastDecimals = 2;

struct Display
{
    int decimals = kLeastDecimals;

    QString operator()(std::monostate) const { return {}; }
    QString operator()(const QString &text) const { return text; }
    QString operator()(const Decimal &amount) const
    {
        return amount.toBrazilian(std::max(decimals, amount.significantScale()));
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

QString displayText(const TableCell &cell, int decimals)
{
    return std::visit(Display{std::max(decimals, kLeastDecimals)}, cell);
}

QList<int> columnDecimals(const TableDocument &document)
{
    QList<int> decimals(document.headers.size(), kLeastDecimals);
    const auto look = [&decimals](const QList<TableCell> &row) {
        for (qsizetype i = 0; i < std::min(row.size(), decimals.size()); ++i) {
            if (const auto *amount = std::get_if<Decimal>(&row[i]))
                decimals[i] = std::max(decimals[i], amount->significantScale());
        }
    };
    for (const QList<TableCell> &row : document.rows)
        look(row);
    look(document.totals);
    return decimals;
}

bool isNumber(const TableCell &cell)
{
    return std::holds_alternative<Decimal>(cell) || std::holds_alternative<qint64>(cell);
}

} // namespace Etl
