// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/bankorder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kMaxRangeDays = 366;

QDate orderDate(const QJsonValue &value)
{
    static const QRegularExpression form(uR"(^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}:\d{2}(\.\d{1,7})?Z?)?$)"_s);
    const auto match = form.match(value.toString());
    return match.hasMatch() ? QDate::fromString(match.captured(1), Qt::ISODate) : QDate();
}

/// A JSON number or a numeric string; -1 for anything else.
int orderNumber(const QJsonValue &value)
{
    bool ok = false;
    const int number = value.isString() ? value.toString().toInt(&ok) : value.toInt(-1);
    return value.isString() && !ok ? -1 : number;
}

Unexpected refused(const QString &field)
{
    return fail(ErrorCode::Http, field);
}

} // namespace

QString reportPath(BankReport report)
{
    switch (report) {
    case BankReport::Portfolio: return u"Portfolio"_s;
    case BankReport::NavPerformance: return u"NAVPerformance"_s;
    case BankReport::AccountStatement: return u"Cash/FundAccountStatement"_s;
    }
    return {};
}

Result<BankOrder> parseOrder(BankReport report, const QByteArray &body)
{
    const auto document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return refused(u"$"_s);
    const auto contract = document.object().value("contract"_L1);
    if (!contract.isObject())
        return refused(u"contract"_s);
    const auto fields = contract.toObject();

    BankOrder order;
    order.report = report;
    order.first = orderDate(fields.value("startDate"_L1));
    order.last = orderDate(fields.value("endDate"_L1));
    if (!order.first.isValid())
        return refused(u"contract.startDate"_s);
    if (!order.last.isValid() || order.last < order.first || order.first.daysTo(order.last) > kMaxRangeDays)
        return refused(u"contract.endDate"_s);

    if (report == BankReport::Portfolio) {
        static const QList<int> known{2, 3, 10, 81};
        order.typeReport = orderNumber(fields.value("typeReport"_L1));
        if (!known.contains(order.typeReport))
            return refused(u"contract.typeReport"_s);
    }
    if (report == BankReport::NavPerformance) {
        const auto indexers = fields.value("indexers"_L1);
        if (!indexers.isUndefined() && !indexers.isArray())
            return refused(u"contract.indexers"_s);
        order.indexer = indexers.toArray().at(0).toString(order.indexer);
    }
    const auto fund = fields.value(fields.contains("CPFCNPJ"_L1) ? "CPFCNPJ"_L1 : "fundName"_L1);
    if (!fund.isUndefined() && !fund.isNull() && !fund.isString())
        return refused(u"contract.fundName"_s);
    order.fundName = fund.toString().trimmed();

    const auto pageSize = document.object().value("pageSize"_L1);
    if (!pageSize.isUndefined() && !pageSize.isNull()) {
        order.pageSize = orderNumber(pageSize);
        if (order.pageSize < 1)
            return refused(u"pageSize"_s);
    }
    return order;
}

} // namespace Etl
