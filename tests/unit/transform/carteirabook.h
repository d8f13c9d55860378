// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transform/carteiraxlsx.h"
#include "tests/support/rawworkbook.h"
#include "tests/support/testprint.h"

#include <QTemporaryDir>

namespace Etl::Test {

using namespace Qt::StringLiterals;

inline QString brief(const Posicao &p)
{
    const auto shown = [](const OptionalDecimal &d) { return d ? d->toCanonical() : u"-"_s; };
    return p.item + u"|"_s + (p.qntText.isEmpty() ? shown(p.qnt) : p.qntText) + u"|"_s + shown(p.valor);
}

inline QStringList briefs(const Carteira &carteira)
{
    QStringList lines;
    for (const Posicao &posicao : carteira.posicoes)
        lines.append(brief(posicao));
    return lines;
}

inline const SecaoCount *countOf(const Carteira &carteira, const QString &secao)
{
    for (const SecaoCount &count : carteira.secoes) {
        if (count.secao == secao)
            return &count;
    }
    return nullptr;
}

inline bool warned(const Carteira &carteira, const QString &fragment)
{
    return !carteira.warnings.filter(fragment).isEmpty();
}

/// The rows of the bank's usual workbook.
struct Book : RawWorkbook
{
    explicit Book(const RawCell &date = text(u"10/04/2025"_s))
    {
        goTo(2);
        add(texts({u"Administradora"_s}));
        goTo(7);
        add(texts({u"ALFA_FIC_FIM_CP"_s}));
        add({text(u"Data"_s), date});
        skip();
    }
    void resumo(const QString &cash = u"1234.56"_s, const QString &patrimonio = {})
    {
        add(texts({u"Resumo"_s}));
        add({text(u"C/C SALDO FUNDO"_s), number(cash)});
        if (!patrimonio.isEmpty())
            add({text(u"PATRIMONIO"_s), number(patrimonio)});
        skip();
    }
    void portfolioHeader(const QString &marker = u"Portfolio_Investido"_s)
    {
        add(texts({marker}));
        add(texts({u"ISIN"_s, u"CNPJ"_s, u"Portfólio Inv."_s, u"Quantidade"_s, u"Quota"_s, u"Financeiro"_s, u"% P.L."_s,
                   u"Var.Diária"_s}));
    }
    int holding(const QString &name, const RawCell &qnt, const RawCell &valor, const RawCell &cnpj = blank())
    {
        return add(
            {blank(), cnpj, name.isEmpty() ? blank() : text(name), qnt, number(u"1"_s), valor, number(u"0.5"_s)});
    }
    void portfolio()
    {
        portfolioHeader();
        holding(u"BETA FIDC SR"_s, number(u"1500000"_s), number(u"1884451.83"_s));
        holding(u"SIGMA SOBERANO FI RF"_s, number(u"817.87"_s), number(u"3794.7966"_s));
        holding(u"GAMA AJUSTE DE COTAS"_s, number(u"1.0000000000000001E-5"_s), number(u"2.0000000000000002E-5"_s));
    }
    void expensesHeader()
    {
        add(texts({u"DESPESAS"_s}));
        add(texts({u"Nome"_s, u"Data Início Vigência"_s, u"Data Fim Vigência"_s, u"Valor"_s}));
    }
    void expense(const QString &name, const RawCell &valor)
    {
        add({text(name), text(u"01/01/2025"_s), text(u"31/12/2025"_s), valor});
    }
    void expenses()
    {
        expensesHeader();
        expense(u"Despesa CVM - DIFERIMENTO  5/2024"_s, number(u"3212.4948"_s));
        expense(u"Despesa de Auditoria  2/2025"_s, number(u"-184.614"_s));
    }
    void bonds(const QString &marker, const QString &title, const RawCell &qnt, const RawCell &valor,
               const RawCell &maturity = text(u"01/03/2030"_s))
    {
        add(texts({marker}));
        add(texts({u"ISIN"_s, u"Data"_s, u"Vencimento"_s, u"Emissor"_s, u"Quantidade"_s, u"Título"_s, u"PU"_s,
                   u"Financeiro"_s, u"Coupon"_s, u"% P.L."_s, u"Estratégia"_s}));
        add({text(u"BRXPTODBS001"_s), text(u"02/01/2025"_s), maturity, text(u"XPTO S.A."_s), qnt, text(title),
             number(u"1023.4567"_s), valor, text(u"CDI + 1,5%"_s), text(u"5,00%"_s)});
        skip();
    }
    void shares(const QString &moneyLabel = u"Financeiro"_s)
    {
        add(texts({u"Acoes"_s}));
        add(texts({u"Departamento"_s, u"B"_s, u"C"_s, u"código"_s, u"Quantidade Total"_s, u"Preço"_s, moneyLabel}));
        add({text(u"SB   "_s), blank(), blank(), text(u"PETR4   "_s), number(u"300"_s), number(u"35.5"_s),
             number(u"10650"_s)});
        skip();
    }
};

/// Saves under the bank's name and reads back.
class BookReader
{
public:
    QString save(const RawWorkbook &book, const QString &name = u"Carteira_ALFA_FIC_FIM_CP_10_04_2025.xlsx"_s)
    {
        const QString path = m_folder.filePath(name);
        return book.save(path) ? path : QString();
    }
    Result<Carteira> read(const RawWorkbook &book) { return readCarteiraXlsx(save(book), {}); }

private:
    QTemporaryDir m_folder;
};

} // namespace Etl::Test
