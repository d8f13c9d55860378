// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/anbimalot.h"

#include "core/base/plaintext.h"

#include <QHash>
#include <QMap>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// CNPJ plus ISIN; ISIN; else name and administrator: two offshore funds of a lot share zeros and mask (1.7, 5).
QString identityOf(const AnbimaFund &fund)
{
    const Carteira &c = fund.carteira;
    const QString key = !c.docFundo.isEmpty()  ? c.docFundo + u'|' + fund.isin
                        : !fund.isin.isEmpty() ? fund.isin
                                               : labelKey(c.fundo) + u'|' + fund.admin;
    return c.data.toString(Qt::ISODate) + u'|' + key;
}

/// Names of the funds of the file by CNPJ and by ISIN.
class FundIndex
{
public:
    explicit FundIndex(const QList<AnbimaFund> &funds)
    {
        for (const AnbimaFund &fund : funds) {
            if (!fund.carteira.docFundo.isEmpty())
                m_names.insert(fund.carteira.docFundo, fund.carteira.fundo);
            if (!fund.isin.isEmpty())
                m_names.insert(fund.isin, fund.carteira.fundo);
        }
    }

    QString nameOf(const Posicao &held) const
    {
        for (const QString &key : {held.docAtivo, held.isin}) {
            const auto known = m_names.constFind(key);
            if (!key.isEmpty() && known != m_names.cend())
                return *known;
        }
        if (!held.docAtivo.isEmpty())
            return u"FUNDO "_s + held.docAtivo;
        return held.isin.isEmpty() ? u"FUNDO EXTERIOR"_s : u"FUNDO "_s + held.isin;
    }

private:
    QHash<QString, QString> m_names;
};

void nameHeldFunds(QList<AnbimaFund> &funds)
{
    const FundIndex index(funds);
    for (AnbimaFund &fund : funds) {
        for (Posicao &posicao : fund.carteira.posicoes) {
            if (posicao.kind == PosicaoKind::PortfolioInvestido && posicao.item.isEmpty())
                posicao.item = index.nameOf(posicao);
        }
    }
}

/// Whether both say the same; warnings name their lines and always differ.
bool sameContent(const AnbimaFund &a, const AnbimaFund &b)
{
    Carteira left = a.carteira, right = b.carteira;
    left.warnings.clear();
    right.warnings.clear();
    return left == right;
}

void rejectTwin(AnbimaFund &fund)
{
    if (!fund.error) {
        fund.error =
            Error{ErrorCode::Validation,
                  u"O fundo %1 vem duas vezes no arquivo com conteúdos diferentes (D04)."_s.arg(fund.carteira.fundo),
                  {},
                  {}};
    }
}

QList<AnbimaFund> withoutRepetitions(QList<AnbimaFund> funds)
{
    QList<AnbimaFund> kept;
    QHash<QString, qsizetype> seen;
    for (AnbimaFund &fund : funds) {
        const QString key = identityOf(fund);
        const auto known = seen.constFind(key);
        if (known == seen.cend() || fund.error) {
            if (!fund.error)
                seen.insert(key, kept.size());
            kept.append(std::move(fund));
            continue;
        }
        AnbimaFund &first = kept[*known];
        if (!first.error && sameContent(first, fund)) {
            first.carteira.warnings.append(
                u"%1 vem repetido no arquivo com o mesmo conteúdo; ficou uma vez."_s.arg(first.carteira.fundo));
            continue;
        }
        rejectTwin(first);
        rejectTwin(fund);
        kept.append(std::move(fund));
    }
    return kept;
}

OptionalDecimal sumOfBoth(const OptionalDecimal &a, const OptionalDecimal &b)
{
    if (!a || !b)
        return a ? a : b;
    const auto sum = a->plus(*b);
    return sum ? OptionalDecimal(*sum) : std::nullopt;
}

/// Appends a further series to the fund: its rows go on counting, the shares are of the common PL.
void joinSeries(AnbimaFund &fund, AnbimaFund &&series)
{
    Carteira &whole = fund.carteira;
    const int rows = static_cast<int>(whole.posicoes.size());
    for (Posicao &posicao : series.carteira.posicoes) {
        posicao.linha += rows;
        whole.posicoes.append(std::move(posicao));
    }
    whole.patrimonio = sumOfBoth(whole.patrimonio, series.carteira.patrimonio);
    whole.cota.reset();
    for (Posicao &posicao : whole.posicoes) {
        posicao.percPl.reset();
        if (!whole.patrimonio || whole.patrimonio->isZero() || !posicao.valor)
            continue;
        if (const auto share = posicao.valor->dividedBy(*whole.patrimonio, 10))
            posicao.percPl = *share;
    }
    whole.secoes += series.carteira.secoes;
    whole.warnings += series.carteira.warnings;
    whole.warnings.append(
        u"%1 vem em mais de uma série (ISIN %2); as linhas foram reunidas."_s.arg(whole.fundo, series.isin));
    if (series.error && !fund.error)
        fund.error = series.error;
}

QList<AnbimaFund> withSeriesJoined(QList<AnbimaFund> funds)
{
    QList<AnbimaFund> joined;
    QMap<QString, qsizetype> seen;
    for (AnbimaFund &fund : funds) {
        const Carteira &c = fund.carteira;
        const QString key = u"%1|%2|%3"_s.arg(c.docFundo, c.fundo, c.data.toString(Qt::ISODate));
        const bool mayBeSeries = !c.docFundo.isEmpty() && !c.fundo.isEmpty() && !fund.isin.isEmpty();
        const auto known = mayBeSeries ? seen.constFind(key) : seen.cend();
        if (known != seen.cend() && joined.at(*known).isin != fund.isin) {
            joinSeries(joined[*known], std::move(fund));
            continue;
        }
        if (mayBeSeries && known == seen.cend())
            seen.insert(key, joined.size());
        joined.append(std::move(fund));
    }
    return joined;
}

} // namespace

CarteiraFunds finishAnbimaLot(QList<AnbimaFund> funds, const QStringList &fileWarnings)
{
    nameHeldFunds(funds);
    CarteiraFunds answer;
    for (AnbimaFund &fund : withSeriesJoined(withoutRepetitions(std::move(funds)))) {
        if (fund.error) {
            answer.append(
                fail(*fund.error, fund.carteira.fundo.isEmpty() ? u"(fundo sem nome)"_s : fund.carteira.fundo));
            continue;
        }
        fund.carteira.warnings = fileWarnings + fund.carteira.warnings;
        answer.append(std::move(fund.carteira));
    }
    return answer;
}

} // namespace Etl
