// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/anbimaledger.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kMoneyScale = 8;
constexpr int kPriceScale = 10;

Decimal ledgerAmount(qint64 coefficient, int places)
{
    return Decimal::fromInteger(coefficient).shiftedRight(places).value_or(Decimal());
}

Decimal orZero(const OptionalDecimal &value)
{
    return value.value_or(Decimal());
}

QString ledgerReais(const Decimal &value)
{
    return u"R$ "_s + value.toBrazilian(2);
}

} // namespace

SecaoCount &AnbimaLedger::count(const QString &tag)
{
    const auto found =
        std::find_if(m_secoes.begin(), m_secoes.end(), [&](const SecaoCount &s) { return s.secao == tag; });
    if (found != m_secoes.end())
        return *found;
    SecaoCount fresh;
    fresh.secao = tag;
    m_secoes.append(fresh);
    return m_secoes.last();
}

void AnbimaLedger::accumulate(Decimal &sum, const Decimal &value)
{
    const auto next = sum.plus(value);
    if (next)
        sum = *next;
    else
        m_notes.reject(u"V04"_s, {}, u"a soma das linhas não cabe em 38 dígitos"_s);
}

void AnbimaLedger::put(Posicao posicao, const QString &tag, const QString &place)
{
    posicao.qnt = anbimaFitted(posicao.qnt, kMoneyScale, place, m_notes);
    posicao.valor = anbimaFitted(posicao.valor, kMoneyScale, place, m_notes);
    posicao.preco = anbimaFitted(posicao.preco, kPriceScale, place, m_notes);
    posicao.linha = static_cast<int>(m_posicoes.size()) + 1;
    SecaoCount &secao = count(tag);
    ++secao.data;
    accumulate(secao.sum, orZero(posicao.valor));
    accumulate(m_rows, orZero(posicao.valor));
    m_posicoes.append(std::move(posicao));
}

void AnbimaLedger::add(Posicao posicao, const Decimal &contribution, const QString &tag, const QString &place)
{
    accumulate(m_assets, contribution);
    put(std::move(posicao), tag, place);
}

void AnbimaLedger::addProvision(Posicao posicao, bool payable, const QString &tag, const QString &place)
{
    const Decimal value = orZero(posicao.valor);
    if (payable)
        accumulate(m_payables, value.negated());
    else
        accumulate(m_receivables, value);
    put(std::move(posicao), tag, place);
}

void AnbimaLedger::countOnly(const QString &tag)
{
    ++count(tag).totals;
}

void AnbimaLedger::countUnknown(const QString &tag, const QString &place)
{
    SecaoCount &secao = count(tag);
    secao.known = false;
    ++secao.unclassified;
    if (!m_unknown.contains(tag))
        m_unknown.append(tag);
    m_notes.warn(u"S04"_s, place, u"seção \"%1\" desconhecida, sem linha na tabela"_s.arg(tag));
}

QString AnbimaLedger::suspectNames() const
{
    QStringList names;
    for (auto it = m_suspects.cbegin(); it != m_suspects.cend(); ++it)
        names.append(u"%1 (%2)"_s.arg(it.key()).arg(it.value()));
    QString text;
    if (!names.isEmpty())
        text += u"; sinais não confirmados em: "_s + names.join(u", "_s);
    if (!m_unknown.isEmpty())
        text += u"; seções desconhecidas: "_s + m_unknown.join(u", "_s);
    return text;
}

void AnbimaLedger::check(const QString &code, const QString &what, const Decimal &difference, const Decimal &warnBeyond,
                         const Decimal &rejectBeyond)
{
    const Decimal size = difference.abs();
    if (size <= warnBeyond)
        return;
    const QString story = u"%1: diferença de %2"_s.arg(what, ledgerReais(difference));
    if (size > rejectBeyond) {
        // Read, but its own figures contradict each other.
        if (!m_notes.error)
            m_notes.error = Error{ErrorCode::Validation, u"%1 (%2)."_s.arg(story, code), difference.toString(), {}};
        return;
    }
    m_notes.warnings.append(u"%1 (%2)."_s.arg(story, code));
}

void AnbimaLedger::checkTotals(const AnbimaTotals &t)
{
    const Decimal cents5 = ledgerAmount(5, 2);
    const Decimal limit = Decimal::fromInteger(500);
    const auto difference = [this](const Decimal &left, std::initializer_list<Decimal> terms) {
        Decimal sum = left.negated();
        for (const Decimal &term : terms)
            accumulate(sum, term);
        return sum;
    };
    if (t.ativos) {
        check(u"R01"_s, u"ativos + a receber - a pagar - cotas a emitir e a resgatar contra o patrimônio"_s,
              difference(t.patliq, {*t.ativos, orZero(t.receber), orZero(t.pagar).negated(), orZero(t.emitir).negated(),
                                    orZero(t.resgatar).negated()}),
              cents5, limit);
        check(u"R03"_s, u"soma das posições contra o total de ativos"_s + suspectNames(),
              difference(*t.ativos, {m_assets}), Decimal::fromInteger(1), limit);
    }
    if (t.receber)
        check(u"R04"_s, u"soma das provisões a receber contra o total"_s, difference(*t.receber, {m_receivables}),
              cents5, limit);
    if (t.pagar)
        check(u"R04"_s, u"soma das provisões a pagar contra o total"_s, difference(*t.pagar, {m_payables}), cents5,
              limit);
    // Beyond the operator's limit the fund is rejected by validateCarteira, which knows that limit.
    const Decimal rows = difference(t.patliq, {m_rows});
    check(u"R09"_s, u"soma das linhas contra o patrimônio"_s + suspectNames(), rows, cents5, rows.abs());
}

void AnbimaLedger::checkQuota(const AnbimaTotals &t)
{
    if (!t.cota || !t.quantidade)
        return;
    const auto product = t.cota->times(*t.quantidade);
    const auto difference = product ? product->plus(t.patliq.negated()) : product;
    if (!difference) {
        m_notes.warnings.append(u"cota × quantidade tem dígitos demais para conferir (R02)."_s);
        return;
    }
    const Decimal quantityPart =
        t.toleranciaCota ? *t.toleranciaCota : t.quantidade->shiftedRight(8).value_or(Decimal()).abs();
    const Decimal tolerance = std::max(ledgerAmount(10, 2), quantityPart);
    check(u"R02"_s, u"cota × quantidade de cotas contra o patrimônio"_s, *difference, tolerance,
          std::max(Decimal::fromInteger(500), tolerance));
    if (t.cota->isZero())
        m_notes.warnings.append(u"a cota é zero (R06)."_s);
}

void AnbimaLedger::close(const AnbimaTotals &totals, Carteira &carteira)
{
    checkTotals(totals);
    checkQuota(totals);
    if (totals.patliq.isZero() || totals.patliq.isNegative())
        m_notes.warnings.append(u"o patrimônio é %1 (R06)."_s.arg(ledgerReais(totals.patliq)));
    if (m_posicoes.isEmpty())
        m_notes.warnings.append(u"não há nenhuma linha (R06)."_s);
    for (Posicao &posicao : m_posicoes) {
        if (totals.patliq.isZero() || !posicao.valor)
            continue;
        if (const auto share = posicao.valor->dividedBy(totals.patliq, kPriceScale))
            posicao.percPl = *share;
    }
    carteira.posicoes = std::move(m_posicoes);
    carteira.secoes = std::move(m_secoes);
    carteira.patrimonio = totals.patliq;
    carteira.cota = totals.cota;
}

} // namespace Etl
