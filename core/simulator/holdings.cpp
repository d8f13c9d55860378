// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/holdings.h"

#include "core/calendar/businessdays.h"
#include "core/simulator/fundidentity.h"
#include "core/simulator/repeatable.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

enum class Paper : quint64 {
    Quota = 1,
    Share,
    Expense,
    Cash,
    PublicBond,
    PrivateBond,
    Repo,
    Future,
    Unknown,
    Shape,
    Adjustment
};

struct Paperwork
{
    QString secao, grupo, cod;
};

/// One paper of one fund: where its chance comes from and how its figures are made.
class Invention
{
public:
    Invention(const HoldingScope &scope, Paper paper, int number, QDate date)
        : m_scope(scope), m_paper(paper), m_number(number), m_date(date), m_fixed(keys(0)), m_daily(keys(1))
    {}

    Dice &fixed() { return m_fixed; } ///< the same every day
    Dice &daily() { return m_daily; } ///< another every day
    int number() const { return m_number; }
    QDate date() const { return m_date; }
    int scale() const { return m_scope.scale; }
    /// A number of this paper alone, for identifiers.
    quint64 identifier() { return m_fixed.next(); }

    /// Grows by 5 to 16 % of the base a year and trembles by 0.2 %; never zero or negative.
    Decimal growth()
    {
        const qint64 days = std::max<qint64>(0, QDate(2000, 1, 1).daysTo(m_date));
        const qint64 drift = m_fixed.between(15'000, 45'000);
        return scaled(100'000'000 + drift * days + m_daily.between(-200'000, 200'000), 8);
    }

private:
    Dice keys(int daily) const
    {
        const quint64 day = daily == 0 ? 0 : static_cast<quint64>(m_date.toJulianDay());
        return Dice({m_scope.seed, static_cast<quint64>(m_scope.index), static_cast<quint64>(m_paper),
                     static_cast<quint64>(m_number), day});
    }

    const HoldingScope &m_scope;
    Paper m_paper;
    int m_number;
    QDate m_date;
    Dice m_fixed;
    Dice m_daily;
};

/// How a price, a quantity and an amount are written.
struct Digits
{
    int price = 6, quantity = 6, money = 4;
};

void valueIt(GeneratedPosition &position, Invention &paper, const Decimal &basePrice, const Digits &digits,
             bool shortSale)
{
    // At most 15 significant digits each, so that a workbook's binary number reads back as exactly this text.
    const Decimal amount = scaled(paper.fixed().between(20'000'000, 2'000'000'000) / paper.scale(), 2);
    const Decimal part = shortSale ? quotient(amount, Decimal::fromInteger(20), 2) : amount;
    const int places = std::min(digits.quantity, 14 - quotient(part, basePrice, 0).integerDigits());
    Decimal quantity = quotient(part, basePrice, places);
    if (quantity.isZero())
        quantity = scaled(1, places);
    const Decimal price = product(basePrice, paper.growth(), digits.price);
    if (shortSale)
        quantity = quantity.negated();
    position.qnt = quantity.toCanonical();
    position.preco = price.toCanonical();
    position.valor = product(quantity, price, digits.money).toCanonical();
}

/// The purchase and the maturity of a bond that the fund holds on that date.
void dateIt(GeneratedPosition &position, Invention &paper)
{
    const int term = 2 + paper.fixed().below(4);
    const int month = 1 + paper.fixed().below(12);
    const int day = 1 + paper.fixed().below(28);
    const int year = paper.date().year();
    QDate bought(year - year % term, month, day);
    if (bought > paper.date())
        bought = bought.addYears(-term);
    position.aplic = bought;
    const int left = term + 1 + paper.fixed().below(5);
    position.venc = QDate(bought.year() + left, 1 + paper.fixed().below(12), 15);
}

GeneratedPosition blankPosition(const Paperwork &work)
{
    GeneratedPosition position;
    position.secao = work.secao;
    position.grupo = work.grupo;
    position.cod = work.cod;
    return position;
}

GeneratedPosition quotaOfFund(Invention &paper)
{
    GeneratedPosition position = blankPosition({u"Portfolio_Investido"_s, u"PORTFOLIO INVESTIDO"_s, u"15804"_s});
    static const std::array<const char16_t *, 6> kinds = {u"FIDC SR", u"SOBERANO FI RF", u"FIC FIM", u"FIDC MEZ",
                                                          u"FIA",     u"FIDC SUB"};
    const int kind = paper.fixed().below(6);
    const QString first = inventedWord(paper.identifier());
    const QString second = inventedWord(paper.identifier());
    position.item = first + u' ' + second + u' ' + QString::fromUtf16(kinds.at(static_cast<std::size_t>(kind)));
    position.isin = inventedIsin(paper.identifier(), u"CTF"_s);
    position.docAtivo = invalidCnpj(paper.identifier());
    const Decimal base = scaled(paper.fixed().between(500'000, 9'000'000), 6);
    valueIt(position, paper, base, {6, kind == 1 ? 8 : 6, kind == 0 ? 2 : 4}, false);
    return position;
}

/// The adjustment that some funds show: a quantity and an amount of almost nothing.
GeneratedPosition quotaAdjustment(Invention &paper)
{
    GeneratedPosition position = blankPosition({u"Portfolio_Investido"_s, u"PORTFOLIO INVESTIDO"_s, u"15804"_s});
    position.item = u"GAMA AJUSTE DE COTAS"_s;
    position.isin = inventedIsin(paper.identifier(), u"CTF"_s);
    position.docAtivo = invalidCnpj(paper.identifier());
    position.qnt = u"0.00001"_s;
    position.preco = u"2"_s;
    position.valor = u"0.00002"_s;
    return position;
}

GeneratedPosition share(Invention &paper)
{
    GeneratedPosition position = blankPosition({u"Acoes"_s, u"ACOES"_s, u"OUTROS"_s});
    const QString isin = inventedIsin(paper.identifier(), u"ACN"_s);
    const bool common = paper.fixed().oneIn(2);
    position.item = isin.mid(2, 4) + (common ? u"3"_s : u"4"_s);
    position.isin = isin;
    const Decimal base = scaled(paper.fixed().between(80, 2'500), 2);
    const bool lent = paper.fixed().oneIn(5);
    valueIt(position, paper, base, {2, 0, 2}, lent);
    return position;
}

GeneratedPosition publicBond(Invention &paper)
{
    GeneratedPosition position = blankPosition({u"Titulos_Publicos"_s, u"RENDA FIXA"_s, u"15805"_s});
    static const std::array<const char16_t *, 4> titles = {u"LFT", u"LTN", u"NTN-B", u"NTN-F"};
    static const std::array<const char16_t *, 4> indexes = {u"SEL", u"PRE", u"IAP", u"PRE"};
    const auto kind = static_cast<std::size_t>(paper.fixed().below(4));
    position.item = QString::fromUtf16(titles.at(kind));
    position.indexador = QString::fromUtf16(indexes.at(kind));
    position.isin = inventedIsin(paper.identifier(), u"STN"_s);
    position.emissor = u"TESOURO SINTETICO"_s;
    position.taxa = kind == 0 ? u"0"_s : scaled(paper.fixed().between(400, 1'500), 2).toCanonical();
    dateIt(position, paper);
    const Decimal base = scaled(paper.fixed().between(500'000'000, 3'000'000'000), 6);
    valueIt(position, paper, base, {6, 0, 4}, false);
    return position;
}

GeneratedPosition privateBond(Invention &paper)
{
    GeneratedPosition position = blankPosition({u"Titulos_Privados"_s, u"RENDA FIXA"_s, u"15805"_s});
    const int kind = paper.fixed().below(3);
    const QString word = inventedWord(paper.identifier());
    const QString isin = inventedIsin(paper.identifier(), kind == 0 ? u"DBS"_s : u"LFN"_s);
    const QString ticker = isin.mid(2, 4) + QString::number(11 + paper.fixed().below(9));
    position.isin = isin;
    if (kind == 0) {
        position.item = ticker + u" DEBENTURE "_s + word;
        position.emissor = u"COMPANHIA "_s + word + u" S.A."_s;
    } else {
        position.item = (kind == 1 ? u"CDB "_s : u"LF "_s) + ticker;
        position.emissor = u"BANCO "_s + word + u" S.A."_s;
    }
    position.indexador = paper.fixed().oneIn(3) ? u"IAP"_s : u"DI1"_s;
    position.taxa = scaled(paper.fixed().between(0, 800), 2).toCanonical();
    dateIt(position, paper);
    valueIt(position, paper, scaled(paper.fixed().between(500'000'000, 1'500'000'000), 6), {8, 0, 4}, false);
    return position;
}

GeneratedPosition repo(Invention &paper, bool underscore)
{
    const QString secao = underscore ? u"Compromissada_Over"_s : u"Compromissada Over"_s;
    GeneratedPosition position = blankPosition({secao, u"RENDA FIXA"_s, u"15805"_s});
    position.item = paper.fixed().oneIn(2) ? u"LFT"_s : u"LTN"_s;
    position.isin = inventedIsin(paper.identifier(), u"STN"_s);
    position.taxa = scaled(paper.fixed().between(1'000, 1'500), 2).toCanonical();
    position.aplic = paper.date();
    position.venc = BusinessDays().next(paper.date());
    valueIt(position, paper, scaled(paper.fixed().between(500'000'000, 2'000'000'000), 6), {6, 0, 2}, false);
    return position;
}

GeneratedPosition future(Invention &paper)
{
    GeneratedPosition position = blankPosition({u"BMF"_s, u"FUTUROS"_s, u"OUTROS"_s});
    const int year = paper.date().year() + 1 + paper.fixed().below(6);
    position.item =
        (paper.fixed().oneIn(3) ? u"DOLF"_s : u"DI1F"_s) + QString::number(year % 100).rightJustified(2, u'0');
    position.venc = QDate(year, 1, 2);
    position.qnt = Decimal::fromInteger(paper.fixed().between(-400, 400) | 1).toCanonical();
    const Decimal base = scaled(paper.fixed().between(4'000'000, 9'000'000), 2);
    position.preco = product(base, paper.growth(), 2).toCanonical();
    position.valor = scaled(paper.daily().between(-9'000'000, 9'000'000) / paper.scale(), 2).toCanonical();
    return position;
}

GeneratedPosition creditRight(Invention &paper)
{
    GeneratedPosition position = blankPosition({u"Direitos_Creditorios"_s, u"DIREITOS CREDITORIOS"_s, u"OUTROS"_s});
    position.item = u"DUPLICATA "_s + inventedWord(paper.identifier());
    valueIt(position, paper, scaled(paper.fixed().between(100'000'000, 900'000'000), 6), {6, 2, 2}, false);
    return position;
}

GeneratedPosition expense(Invention &paper)
{
    static const std::array<const char16_t *, 6> names = {
        u"Despesa CVM - DIFERIMENTO  ",          u"Despesa de Auditoria  ",
        u"Despesa Anbima - DIFERIMENTO  ",       u"Despesa CETIP - DIFERIMENTO  ",
        u"Despesa de Auditoria - DIFERIMENTO  ", u"Taxa de Custódia  "};
    GeneratedPosition position = blankPosition({u"DESPESAS"_s, u"DESPESAS"_s, u"OUTROS"_s});
    const auto kind = static_cast<std::size_t>(paper.fixed().below(6));
    const int year = paper.date().year() - paper.fixed().below(2);
    position.item = QString::fromUtf16(names.at(kind)) + QString::number(1 + paper.fixed().below(12)) + u'/' +
                    QString::number(year);
    // Deferred costs shrink through the year, payables grow.
    const qint64 left = 366 - paper.date().dayOfYear();
    const qint64 step = paper.fixed().between(1'000, 900'000);
    const bool deferred = names.at(kind)[8] != u'd' && kind != 5;
    const qint64 amount = deferred ? step * left : -step * (366 - left);
    position.valor = scaled(paper.fixed().oneIn(6) ? amount / 10'000 * 10'000 : amount, 4).toCanonical();
    return position;
}

GeneratedPosition cash(Invention &paper)
{
    GeneratedPosition position = blankPosition({u"Resumo"_s, u"CAIXA"_s, u"10108"_s});
    position.item = u"C/C SALDO FUNDO"_s;
    const qint64 amount = paper.daily().between(-500'000, 90'000'000);
    position.valor = scaled(paper.fixed().oneIn(5) ? amount / 100 * 100 : amount, 2).toCanonical();
    return position;
}

/// How many papers of each kind a fund holds.
struct Shape
{
    int quotas = 0, shares = 0, expenses = 0, publicBonds = 0, privateBonds = 0, repos = 0, futures = 0, rights = 0;
    bool cash = true, adjustment = false;
};

Shape shapeOf(const HoldingScope &scope, bool unknownSection)
{
    const int i = scope.index;
    Dice dice({scope.seed, static_cast<quint64>(i), static_cast<quint64>(Paper::Shape)});
    Shape shape;
    shape.quotas = i % 6 == 4 ? 0 : 1 + dice.below(6);
    shape.shares = i % 4 == 3 ? 2 + dice.below(5) : 0;
    shape.expenses = i % 9 == 7 ? 0 : 1 + dice.below(4);
    shape.publicBonds = i % 2 == 0 ? 1 + dice.below(3) : 0;
    shape.privateBonds = i % 3 == 0 ? 1 + dice.below(4) : 0;
    if (shape.quotas + shape.publicBonds + shape.privateBonds == 0)
        shape.publicBonds = 1; // short sales and expenses alone would leave a fund below zero
    shape.repos = i % 5 == 1 ? 1 : 0;
    shape.futures = i % 7 == 3 ? 1 + dice.below(2) : 0;
    shape.rights = unknownSection ? 1 + dice.below(2) : 0;
    shape.cash = i % 8 != 5;
    shape.adjustment = i % 12 == 0;
    return shape;
}

} // namespace

QList<GeneratedPosition> inventedHoldings(const HoldingScope &scope, QDate date, const GeneratorKnobs &knobs)
{
    const Shape shape = shapeOf(scope, knobs.unknownSection);
    QList<GeneratedPosition> positions;
    const auto add = [&](Paper kind, int count, auto make) {
        for (int n = 0; n < count * scope.scale; ++n) {
            Invention paper(scope, kind, n, date);
            positions.append(make(paper));
        }
    };
    add(Paper::Quota, shape.quotas, quotaOfFund);
    add(Paper::Adjustment, shape.adjustment ? 1 : 0, quotaAdjustment);
    add(Paper::Share, shape.shares, share);
    add(Paper::Expense, shape.expenses, expense);
    if (shape.cash) {
        Invention paper(scope, Paper::Cash, 0, date);
        positions.append(cash(paper));
    }
    add(Paper::PublicBond, shape.publicBonds, publicBond);
    add(Paper::PrivateBond, shape.privateBonds, privateBond);
    add(Paper::Repo, shape.repos, [&](Invention &paper) { return repo(paper, knobs.compromissadaUnderscore); });
    add(Paper::Future, shape.futures, future);
    add(Paper::Unknown, shape.rights, creditRight);
    for (GeneratedPosition &position : positions) {
        if (knobs.blankIsin)
            position.isin.clear();
        if (knobs.blankCnpj)
            position.docAtivo.clear();
        if (knobs.markers == GeneratorKnobs::Markers::LowerCase)
            position.secao = position.secao.toLower();
        if (knobs.markers == GeneratorKnobs::Markers::UpperCase)
            position.secao = position.secao.toUpper();
    }
    return positions;
}

Decimal sumOfValues(const QList<GeneratedPosition> &positions)
{
    Decimal sum;
    for (const GeneratedPosition &position : positions)
        sum += exact(position.valor);
    return sum;
}

} // namespace Etl
