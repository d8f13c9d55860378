// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/loadrecords.h"

#include "core/load/dialect.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QString factTable(const Session &session, Part part)
{
    const DatabaseSettings &settings = session.settings();
    return session.quoted(part == Part::Carteira ? settings.tableCarteira : settings.tableRentabilidade);
}

/// The unit of a load as a condition, and its values. Equality finds the rows by the index; the exact comparison then
/// keeps apart what the column's collation calls equal.
struct UnitCondition
{
    QString sql;
    QVariantList values;
};

UnitCondition unitCondition(const Session &session, Part part, QDate date, const QStringList &funds)
{
    UnitCondition unit{u" WHERE DtPosicao = ?"_s, {date.toString(Qt::ISODate)}};
    if (!funds.isEmpty()) {
        unit.sql += u" AND NmFundo IN "_s + Dialect::placeholders(funds.size());
        unit.sql += u" AND %1 IN "_s.arg(Dialect::exactText(session, u"NmFundo"_s)) +
                    Dialect::placeholders(funds.size(), Dialect::exactPlaceholder(session));
        for (int copy = 0; copy < 2; ++copy) {
            for (const QString &fund : funds)
                unit.values.append(fund);
        }
    }
    if (part == Part::Carteira) {
        unit.sql += u" AND Custodiante = ?"_s;
        unit.values.append(custodianName());
    }
    return unit;
}

QVariant storedSum(const OptionalDecimal &sum)
{
    // For the record only, DECIMAL(38,10): the rows themselves are never rounded.
    if (!sum || sum->integerDigits() > 28)
        return QVariant(QMetaType(QMetaType::QString));
    return sum->rounded(10).toString();
}

OptionalDecimal readSum(const QVariant &value)
{
    const auto sum = Decimal::parse(value.toString());
    return value.isNull() || !sum ? OptionalDecimal() : OptionalDecimal(*sum);
}

} // namespace

QString rulesDigest(const QByteArray &rulesKey)
{
    return QString::fromLatin1(QCryptographicHash::hash(rulesKey, QCryptographicHash::Sha256).toHex());
}

Result<QHash<QString, LoadRecord>> readLoadRecords(Session &session, Part part, QDate date)
{
    auto query = session.exec(u"SELECT fundo, execucao, arquivo, sha256, regras, linhas, soma, patrimonio FROM "
                              "etl_carga_fundo WHERE parte = ? AND data = ? AND estado = 'CARREGADO'"_s,
                              {partName(part), date.toString(Qt::ISODate)});
    if (!query)
        return fail(query.error());
    QHash<QString, LoadRecord> records;
    while (query->next()) {
        const LoadRecord record{query->value(0).toString(), query->value(1).toString(), query->value(2).toString(),
                                query->value(3).toString(), query->value(4).toString(), query->value(5).toLongLong(),
                                readSum(query->value(6)),   readSum(query->value(7))};
        records.insert(record.fund, record);
    }
    return records;
}

Result<void> writeLoadRecords(Session &session, Part part, QDate date, const QList<LoadRecord> &records,
                              bool procedureOwed)
{
    const QString one = u"(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'CARREGADO', ?, %1)"_s.arg(Dialect::utcNow(session));
    QStringList rows;
    QVariantList values;
    for (const LoadRecord &record : records) {
        rows.append(one);
        values << partName(part) << date.toString(Qt::ISODate) << record.fund << record.runId << record.file.right(255)
               << record.sha256 << record.rules << record.rows << storedSum(record.sum) << storedSum(record.patrimonio)
               << (procedureOwed ? 1 : 0);
    }
    const auto written =
        session.exec(u"REPLACE INTO etl_carga_fundo (parte, data, fundo, execucao, arquivo, sha256, regras, "
                     "linhas, soma, patrimonio, estado, procedimento_devido, carregado_em) VALUES "_s +
                         rows.join(u", "_s),
                     values);
    if (!written)
        return fail(written.error(), u"registro da carga"_s);
    return {};
}

Result<QHash<QString, qint64>> countRows(Session &session, Part part, QDate date, const QStringList &funds)
{
    const UnitCondition unit = unitCondition(session, part, date, funds);
    auto query = session.exec(u"SELECT NmFundo, COUNT(*) FROM %1%2 GROUP BY %3"_s.arg(
                                  factTable(session, part), unit.sql, Dialect::exactText(session, u"NmFundo"_s)),
                              unit.values);
    if (!query)
        return fail(query.error());
    QHash<QString, qint64> counts;
    while (query->next())
        counts.insert(query->value(0).toString(), query->value(1).toLongLong());
    return counts;
}

Result<qint64> deleteRows(Session &session, Part part, QDate date, const QStringList &funds)
{
    const UnitCondition unit = unitCondition(session, part, date, funds);
    const auto removed = session.exec(u"DELETE FROM "_s + factTable(session, part) + unit.sql, unit.values);
    if (!removed)
        return fail(removed.error(), u"retirada das linhas antigas"_s);
    return removed->numRowsAffected();
}

} // namespace Etl
