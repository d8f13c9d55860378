// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/sectionlayout.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

using Field = SectionField;

QList<SectionColumn> bondColumns(int order)
{
    // 16 columns, % P.L. the last but one: where the Python ETL's readers expect it.
    QList<SectionColumn> columns = {{u"ISIN"_s, Field::Isin},
                                    {u"Data"_s, Field::Aplic},
                                    {u"Vencimento"_s, Field::Venc},
                                    {u"Emissor"_s, Field::Emissor},
                                    {u"Quantidade"_s, Field::Qnt},
                                    {u"Título"_s, Field::Item},
                                    {u"PU"_s, Field::Preco},
                                    {u"Financeiro"_s, Field::Valor},
                                    {u"Coupon"_s, Field::Taxa},
                                    {u"Indexador"_s, Field::Indexador},
                                    {u"Ganho"_s, Field::Gain},
                                    {u"Rent. CDI"_s, Field::Gain},
                                    {u"Estratégia"_s, Field::Strategy},
                                    {u"Clearing"_s, Field::Clearing},
                                    {u"% P.L."_s, Field::PercPl},
                                    {u"Var.Diária"_s, Field::Gain}};
    if (order == 1)
        std::rotate(columns.begin(), columns.begin() + 5, columns.begin() + 6); // Título first
    if (order == 2)
        std::reverse(columns.begin(), columns.begin() + 10); // Indexador first: never blank
    return columns;
}

} // namespace

QStringList sectionMarkers(bool compromissadaUnderscore)
{
    return {u"Acoes"_s,
            compromissadaUnderscore ? u"Compromissada_Over"_s : u"Compromissada Over"_s,
            u"Titulos_Publicos"_s,
            u"Titulos_Privados"_s,
            u"BMF"_s,
            u"Swap"_s,
            u"Direitos_Creditorios"_s,
            u"Portfolio_Investido"_s,
            u"DESPESAS"_s};
}

QList<SectionColumn> sectionColumns(const QString &marker, int order)
{
    if (marker.startsWith(u"Titulos"_s))
        return bondColumns(order);
    if (marker == u"Acoes"_s)
        return {{u"Departamento"_s, Field::Department},
                {u"Estratégia"_s, Field::Strategy},
                {u"ISIN"_s, Field::Isin},
                {u"código"_s, Field::Item},
                {u"Quantidade Total"_s, Field::Qnt},
                {u"Preço"_s, Field::Preco},
                {u"Financeiro"_s, Field::Valor},
                {u"% P.L."_s, Field::PercPl},
                {u"Ganho"_s, Field::Gain}};
    if (marker.startsWith(u"Compromissada"_s))
        return {{u"Departamento"_s, Field::Department},
                {u"Data"_s, Field::Aplic},
                {u"Vencimento"_s, Field::Venc},
                {u"ISIN"_s, Field::Isin},
                {u"Quantidade"_s, Field::Qnt},
                {u"Título"_s, Field::Item},
                {u"PU"_s, Field::Preco},
                {u"Financeiro"_s, Field::Valor},
                {u"Taxa"_s, Field::Taxa},
                {u"% P.L."_s, Field::PercPl}};
    if (marker == u"BMF"_s)
        return {{u"Departamento"_s, Field::Department},
                {u"Estratégia"_s, Field::Strategy},
                {u"Vencimento"_s, Field::Venc},
                {u"código"_s, Field::Item},
                {u"Quantidade Total"_s, Field::Qnt},
                {u"Preço"_s, Field::Preco},
                {u"Ganho"_s, Field::Gain},
                {u"Aj. Total"_s, Field::Valor}};
    if (marker == u"Swap"_s)
        return {{u"Departamento"_s, Field::Department},
                {u"Vencimento"_s, Field::Venc},
                {u"Contrato"_s, Field::Item},
                {u"Financeiro"_s, Field::Valor}};
    if (marker == u"Portfolio_Investido"_s)
        return {{u"ISIN"_s, Field::Isin},      {u"CNPJ"_s, Field::DocAtivo},  {u"Portfólio Inv."_s, Field::Item},
                {u"Quantidade"_s, Field::Qnt}, {u"Quota"_s, Field::Preco},    {u"Financeiro"_s, Field::Valor},
                {u"% P.L."_s, Field::PercPl},  {u"Var.Diária"_s, Field::Gain}};
    if (marker == u"DESPESAS"_s)
        return {{u"Nome"_s, Field::Item},
                {u"Data Início Vigência"_s, Field::ValidFrom},
                {u"Data Fim Vigência"_s, Field::ValidTo},
                {u"Valor"_s, Field::Valor}};
    return {{u"Nome"_s, Field::Item},
            {u"Quantidade"_s, Field::Qnt},
            {u"Preço"_s, Field::Preco},
            {u"Financeiro"_s, Field::Valor},
            {u"% P.L."_s, Field::PercPl}};
}

bool sectionMayHaveTotals(const QString &marker)
{
    return marker.startsWith(u"Titulos"_s) || marker.startsWith(u"Compromissada"_s) ||
           marker == u"Portfolio_Investido"_s;
}

} // namespace Etl
