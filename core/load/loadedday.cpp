// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plaintext.h"
#include "core/load/dialect.h"
#include "core/load/factreader.h"
#include "core/load/loadedfacts.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

using CarteiraReader = FactReader<CarteiraRow>;
using RentabilidadeReader = FactReader<RentabilidadeRow>;

/// What is read of the carteira: enough to add up and to tell one position from another.
const QStringList &overviewColumns()
{
    static const QStringList names = {u"NmFundo"_s, u"Descricao"_s, u"VlrMercado"_s, u"DataVenc"_s,
                                      u"Grupo"_s,   u"Isin"_s,      u"DocAtivo"_s};
    return names;
}

size_t positionKey(const CarteiraRow &row)
{
    // 64 bits: two of a fund's thousands of positions share a key about once in a million million times.
    return qHashMulti(0, row.descricao, row.grupo, row.isin, row.docAtivo, row.dataVenc);
}

/// One fund of one date, as read.
struct Holding
{
    qint64 rows = 0;
    int unreadable = 0;
    Decimal sum;
    QSet<size_t> positions;
    QList<RentabilidadeRow> quotas;
    QString rentabilidadeName;
    OptionalDecimal filePatrimonio;
    LoadOrigin carteira, rentabilidade;

    OptionalDecimal patrimonio() const
    {
        if (quotas.size() == 1 && quotas.constFirst().vlrPatrimonio)
            return quotas.constFirst().vlrPatrimonio;
        return filePatrimonio;
    }
};

/// Funds by name; a name of the other part is the same fund when only case, accents, '_' or blanks differ.
class Holdings
{
public:
    Holding &carteira(const QString &fund)
    {
        m_byKey.insert(labelKey(fund), fund);
        return m_byName[fund];
    }
    Holding &rentabilidade(const QString &fund)
    {
        Holding *standing = findRentabilidade(fund);
        return standing ? *standing : m_byName[fund];
    }
    /// nullptr: no row of that name was read.
    Holding *findRentabilidade(const QString &fund)
    {
        if (m_byName.contains(fund))
            return &m_byName[fund];
        const QString twin = m_byKey.value(labelKey(fund));
        if (!twin.isEmpty() && (m_byName[twin].rentabilidadeName.isEmpty() || m_byName[twin].rentabilidadeName == fund))
            return &m_byName[twin];
        return nullptr;
    }
    const QMap<QString, Holding> &all() const { return m_byName; }
    const Holding *find(const QString &fund) const
    {
        const auto exact = m_byName.constFind(fund);
        return exact == m_byName.constEnd() ? nullptr : &*exact;
    }

private:
    QMap<QString, Holding> m_byName;
    QHash<QString, QString> m_byKey;
};

QDate latestBefore(QSqlQuery &query)
{
    return query.next() ? QDate::fromString(query.value(0).toString().left(10), Qt::ISODate) : QDate();
}

class DayReading
{
public:
    DayReading(Session &session, const std::stop_token &token, CarteiraReader carteira,
               RentabilidadeReader rentabilidade)
        : m_session(session), m_token(token), m_carteira(std::move(carteira)), m_rentabilidade(std::move(rentabilidade))
    {}

    Result<QDate> previousOf(QDate date)
    {
        QDate latest;
        if (m_carteira.exists()) {
            const QString day = m_carteira.column(u"DtPosicao"_s);
            auto query = m_session.exec(
                u"SELECT CAST(%1 AS CHAR) FROM %2 WHERE %1 < ? AND %3 = ? ORDER BY %1 DESC LIMIT 1"_s.arg(
                    day, m_carteira.table(), m_carteira.column(u"Custodiante"_s)),
                {date.toString(Qt::ISODate), custodianName()});
            if (!query)
                return fail(query.error());
            latest = latestBefore(*query);
        }
        if (m_rentabilidade.exists()) {
            const QString day = m_rentabilidade.column(u"DtPosicao"_s);
            auto query = m_session.exec(u"SELECT CAST(%1 AS CHAR) FROM %2 WHERE %1 < ? ORDER BY %1 DESC LIMIT 1"_s.arg(
                                            day, m_rentabilidade.table()),
                                        {date.toString(Qt::ISODate)});
            if (!query)
                return fail(query.error());
            const QDate other = latestBefore(*query);
            latest = latest.isValid() && other.isValid() ? std::max(latest, other) : latest.isValid() ? latest : other;
        }
        return latest;
    }

    Result<Holdings> holdingsOf(QDate date)
    {
        Holdings holdings;
        if (auto read = readPositions(date, holdings); !read)
            return fail(read.error());
        if (auto read = readQuotas(date, holdings); !read)
            return fail(read.error());
        if (auto read = readOrigins(date, holdings); !read)
            return fail(read.error());
        return holdings;
    }

private:
    Result<void> readPositions(QDate date, Holdings &holdings)
    {
        if (!m_carteira.exists())
            return {};
        const RowCondition condition{
            u" WHERE %1 = ? AND %2 = ?"_s.arg(m_carteira.column(u"DtPosicao"_s), m_carteira.column(u"Custodiante"_s)),
            {date.toString(Qt::ISODate), custodianName()}};
        Result<void> added;
        const auto read = m_carteira.read(
            condition, overviewColumns(),
            [&](const CarteiraRow &row) {
                Holding &holding = holdings.carteira(row.nmFundo);
                ++holding.rows;
                holding.positions.insert(positionKey(row));
                if (!row.vlrMercado) {
                    ++holding.unreadable;
                    return;
                }
                const auto sum = holding.sum.plus(*row.vlrMercado);
                if (sum)
                    holding.sum = *sum;
                else if (added)
                    added = fail(sum.error(), u"soma de %1"_s.arg(row.nmFundo));
            },
            m_token);
        return read ? added : read;
    }

    Result<void> readQuotas(QDate date, Holdings &holdings)
    {
        if (!m_rentabilidade.exists())
            return {};
        const RowCondition condition{u" WHERE %1 = ?"_s.arg(m_rentabilidade.column(u"DtPosicao"_s)),
                                     {date.toString(Qt::ISODate)}};
        return m_rentabilidade.read(
            condition, {u"NmFundo"_s, u"VlrCotacao"_s, u"VlrPatrimonio"_s},
            [&holdings](const RentabilidadeRow &row) {
                Holding &holding = holdings.rentabilidade(row.nmFundo);
                holding.rentabilidadeName = row.nmFundo;
                holding.quotas.append(row);
            },
            m_token);
    }

    /// Funds without rows are left alone: a record may outlive rows that somebody else took out.
    Result<void> readOrigins(QDate date, Holdings &holdings)
    {
        const auto columns = readColumns(m_session, u"etl_carga_fundo"_s);
        if (!columns)
            return fail(columns.error());
        if (columns->isEmpty())
            return {};
        auto query = m_session.exec(u"SELECT parte, fundo, execucao, CAST(carregado_em AS CHAR), arquivo, patrimonio "
                                    "FROM etl_carga_fundo WHERE data = ? AND estado = 'CARREGADO'"_s,
                                    {date.toString(Qt::ISODate)});
        if (!query)
            return fail(query.error());
        while (query->next()) {
            const QString fund = query->value(1).toString();
            const LoadOrigin origin{query->value(2).toString(), fromDatabaseTime(query->value(3).toString()),
                                    query->value(4).toString()};
            if (query->value(0).toString() == partName(Part::Rentabilidade)) {
                // A load without rows (an emptied name) is no fund of the day.
                if (Holding *holding = holdings.findRentabilidade(fund); holding && holding->rentabilidadeName == fund)
                    holding->rentabilidade = origin;
            } else if (holdings.find(fund)) {
                Holding &holding = holdings.carteira(fund);
                holding.carteira = origin;
                if (const auto patrimonio = Decimal::parse(query->value(5).toString()))
                    holding.filePatrimonio = *patrimonio;
            }
        }
        return {};
    }

    Session &m_session;
    const std::stop_token &m_token;
    CarteiraReader m_carteira;
    RentabilidadeReader m_rentabilidade;
};

int countMissing(const QSet<size_t> &of, const QSet<size_t> &in)
{
    return static_cast<int>(std::count_if(of.cbegin(), of.cend(), [&in](size_t key) { return !in.contains(key); }));
}

void compare(LoadedFund &fund, const Holding &now, const Holding &before)
{
    if (now.rows > 0 && before.rows > 0) {
        fund.newPositions = countMissing(now.positions, before.positions);
        fund.gonePositions = countMissing(before.positions, now.positions);
    }
    fund.previousPatrimonio = before.patrimonio();
    if (!fund.patrimonio || !fund.previousPatrimonio)
        return;
    const auto change = fund.patrimonio->plus(fund.previousPatrimonio->negated());
    if (!change)
        return;
    fund.change = *change;
    if (const auto part = change->dividedBy(fund.previousPatrimonio->abs(), 10))
        fund.changeFraction = *part;
}

LoadedFund fundOf(const QString &name, const Holding &holding)
{
    LoadedFund fund;
    fund.fund = name;
    fund.rentabilidadeName = holding.rentabilidadeName;
    fund.rows = holding.rows;
    fund.unreadable = holding.unreadable;
    fund.accounts = static_cast<int>(holding.quotas.size());
    if (holding.rows > 0)
        fund.sum = holding.sum;
    fund.patrimonio = holding.patrimonio();
    if (holding.quotas.size() == 1)
        fund.quota = holding.quotas.constFirst().vlrCotacao;
    if (fund.sum && fund.patrimonio) {
        if (const auto difference = fund.sum->plus(fund.patrimonio->negated()))
            fund.difference = *difference;
    }
    fund.carteira = holding.carteira;
    fund.rentabilidade = holding.rentabilidade;
    return fund;
}

} // namespace

Result<LoadedDay> readLoadedDay(Session &session, QDate date, const std::stop_token &token)
{
    auto carteira = CarteiraReader::open(session, session.settings().tableCarteira, carteiraColumns());
    if (!carteira)
        return fail(carteira.error());
    auto rentabilidade =
        RentabilidadeReader::open(session, session.settings().tableRentabilidade, rentabilidadeColumns());
    if (!rentabilidade)
        return fail(rentabilidade.error());
    DayReading reading(session, token, std::move(*carteira), std::move(*rentabilidade));

    LoadedDay day;
    day.date = date;
    const auto previous = reading.previousOf(date);
    if (!previous)
        return fail(previous.error());
    day.previous = *previous;
    const auto now = reading.holdingsOf(date);
    if (!now)
        return fail(now.error());
    const auto before = day.previous.isValid() ? reading.holdingsOf(day.previous) : Result<Holdings>(Holdings());
    if (!before)
        return fail(before.error());

    // A fund may be spelled in another way on the other day, when only one of its parts is there.
    QHash<QString, QString> beforeByKey;
    for (auto it = before->all().cbegin(); it != before->all().cend(); ++it)
        beforeByKey.insert(labelKey(it.key()), it.key());
    QSet<QString> seen;
    for (auto it = now->all().cbegin(); it != now->all().cend(); ++it) {
        LoadedFund fund = fundOf(it.key(), *it);
        const QString name = before->find(it.key()) ? it.key() : beforeByKey.value(labelKey(it.key()));
        if (const Holding *holding = name.isEmpty() ? nullptr : before->find(name)) {
            seen.insert(name);
            compare(fund, *it, *holding);
        } else if (day.previous.isValid()) {
            fund.presence = FundPresence::Arrived;
        }
        day.funds.append(fund);
    }
    // A day without rows is no day on which every fund is missing.
    for (auto it = before->all().cbegin(); !day.funds.isEmpty() && it != before->all().cend(); ++it) {
        if (seen.contains(it.key()))
            continue;
        LoadedFund fund;
        fund.fund = it.key();
        fund.presence = FundPresence::Absent;
        fund.previousPatrimonio = it->patrimonio();
        day.funds.append(fund);
    }
    std::stable_sort(day.funds.begin(), day.funds.end(),
                     [](const LoadedFund &a, const LoadedFund &b) { return a.fund < b.fund; });
    return day;
}

} // namespace Etl
