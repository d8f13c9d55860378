// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/columnspecs.h"

using namespace Qt::StringLiterals;

namespace Etl {

const QList<ColumnSpec<CarteiraRow>> &carteiraColumns()
{
    using R = CarteiraRow;
    using Column = ColumnSpec<CarteiraRow>;
    static const QList<Column> columns = {
        Column{.name = u"NmFundo"_s, .field = &R::nmFundo, .required = true},
        Column{.name = u"DocFundo"_s, .field = &R::docFundo},
        Column{.name = u"Tp_Fundo"_s, .field = &R::tpFundo, .otherName = u"TpFundo"_s},
        Column{.name = u"DtPosicao"_s, .field = &R::dtPosicao, .required = true},
        Column{.name = u"Descricao"_s, .field = &R::descricao, .required = true},
        Column{.name = u"Qnt"_s, .field = &R::qnt, .precision = 28, .scale = 8, .legacyText = true},
        Column{.name = u"VlrMercado"_s, .field = &R::vlrMercado, .precision = 28, .scale = 8, .required = true},
        Column{.name = u"DataVenc"_s, .field = &R::dataVenc},
        Column{.name = u"DataAplic"_s, .field = &R::dataAplic},
        Column{.name = u"Categoria"_s, .field = &R::categoria},
        Column{.name = u"Cod"_s, .field = &R::cod},
        Column{.name = u"Grupo"_s, .field = &R::grupo},
        Column{.name = u"Custodiante"_s, .field = &R::custodiante, .required = true},
        Column{.name = u"Isin"_s, .field = &R::isin, .original = false},
        Column{.name = u"DocAtivo"_s, .field = &R::docAtivo, .original = false},
        Column{.name = u"Preco"_s, .field = &R::preco, .precision = 28, .scale = 10, .original = false},
        Column{.name = u"PercPL"_s, .field = &R::percPl, .precision = 18, .scale = 10, .original = false},
        Column{.name = u"Emissor"_s, .field = &R::emissor, .original = false},
        Column{.name = u"Indexador"_s, .field = &R::indexador, .original = false},
        Column{.name = u"Taxa"_s, .field = &R::taxa, .precision = 18, .scale = 8, .original = false},
        Column{.name = u"Secao"_s, .field = &R::secao, .original = false},
        Column{.name = u"Linha"_s, .field = &R::linha, .original = false},
        Column{.name = u"Carga"_s, .field = RunIdField{}, .original = false},
        Column{.name = u"DataETL"_s, .field = WrittenAtField{}}};
    return columns;
}

const QList<ColumnSpec<RentabilidadeRow>> &rentabilidadeColumns()
{
    using R = RentabilidadeRow;
    using Column = ColumnSpec<RentabilidadeRow>;
    const auto rent = [](const QString &name, OptionalDecimal R::*field, bool original) {
        return Column{.name = name, .field = field, .precision = 18, .scale = 10, .original = original};
    };
    static const QList<Column> columns = {
        Column{.name = u"NmFundo"_s, .field = &R::nmFundo, .required = true},
        Column{.name = u"CdConta"_s, .field = &R::cdConta},
        Column{.name = u"CnpjFundo"_s, .field = &R::cnpjFundo, .otherName = u"DocFundo"_s},
        Column{.name = u"DtPosicao"_s, .field = &R::dtPosicao, .required = true},
        Column{.name = u"VlrCotacao"_s, .field = &R::vlrCotacao, .precision = 28, .scale = 10, .required = true},
        Column{.name = u"VlrCotacaoBruta"_s, .field = &R::vlrCotacaoBruta, .precision = 28, .scale = 10},
        Column{.name = u"VlrPatrimonio"_s, .field = &R::vlrPatrimonio, .precision = 28, .scale = 8, .required = true},
        Column{.name = u"QtdCota"_s, .field = &R::qtdCota, .precision = 28, .scale = 10},
        Column{.name = u"VlrAplicacao"_s, .field = &R::vlrAplicacao, .precision = 28, .scale = 8},
        Column{.name = u"VlrResgate"_s, .field = &R::vlrResgate, .precision = 28, .scale = 8},
        rent(u"RentDia"_s, &R::rentDia, true),
        rent(u"RentMes"_s, &R::rentMes, true),
        rent(u"RentAno"_s, &R::rentAno, true),
        rent(u"RentDiaVsCDI"_s, &R::rentDiaVsCdi, true),
        rent(u"RentMesVsCDI"_s, &R::rentMesVsCdi, true),
        rent(u"RentAnoVsCDI"_s, &R::rentAnoVsCdi, true),
        Column{.name = u"TpClasse"_s, .field = &R::tpClasse},
        rent(u"Rent12Meses"_s, &R::rent12Meses, false),
        rent(u"Rent24Meses"_s, &R::rent24Meses, false),
        rent(u"Rent36Meses"_s, &R::rent36Meses, false),
        rent(u"Rent12MesesVsCDI"_s, &R::rent12MesesVsCdi, false),
        rent(u"Rent24MesesVsCDI"_s, &R::rent24MesesVsCdi, false),
        rent(u"Rent36MesesVsCDI"_s, &R::rent36MesesVsCdi, false),
        Column{.name = u"CdSubClasse"_s, .field = &R::cdSubClasse, .original = false},
        Column{.name = u"Indexador"_s, .field = &R::indexador, .original = false},
        Column{.name = u"Carga"_s, .field = RunIdField{}, .original = false},
        Column{.name = u"DtInclusao"_s, .field = WrittenAtField{}}};
    return columns;
}

} // namespace Etl
