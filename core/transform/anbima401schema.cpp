// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/anbima401schema.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

using FieldNames = QSet<QString>;

FieldNames fieldNames(const QString &names)
{
    const QStringList list = names.split(u' ', Qt::SkipEmptyParts);
    return FieldNames(list.cbegin(), list.cend());
}

/// The fields of every block of the official schema (facts/anbima-xml 1.3).
const QHash<QString, FieldNames> &schema401()
{
    static const QString bond =
        u" isin codativo cusip dtemissao dtoperacao dtvencimento qtdisponivel qtgarantia depgar pucompra "
        u"puvencimento puposicao puemissao principal tributos valorfindisp valorfinemgar coupom indexador "
        u"percindex caracteristica percprovcred compromisso classeoperacao idinternoativo nivelrsc aluguel "_s;
    static const QString hedge = u" hedge tphedge tributos classeoperacao "_s;
    static const QHash<QString, FieldNames> fields = {
        {u"header"_s,
         fieldNames(
             u"isin cnpj nome dtposicao nomeadm cnpjadm nomegestor cnpjgestor nomecustodiante cnpjcustodiante "
             u"valorcota "
             u"quantidade patliq valorativos valorreceber valorpagar vlcotasemitir vlcotasresgatar codanbid tipofundo "
             u"nivelrsc cnpjcpf codcart tpcli codcntcor tributos"_s)},
        {u"titpublico"_s, fieldNames(bond)},
        {u"titprivado"_s, fieldNames(bond + u"cnpjemissor"_s)},
        {u"debenture"_s, fieldNames(bond + u"cnpjemissor coddeb debconv debpartlucro SPE"_s)},
        {u"compromisso"_s, fieldNames(u"dtretorno puretorno indexadorcomp perindexcomp txoperacao classecomp"_s)},
        {u"aluguel"_s, fieldNames(u"dtvencalug txalug indexadoralug percalug"_s)},
        {u"acoes"_s,
         fieldNames(u"isin cusip codativo qtdisponivel lote qtgarantia valorfindisp valorfinemgar tributos puposicao "
                    u"percprovcred tpconta classeoperacao dtvencalug txalug cnpjinter"_s)},
        {u"opcoesacoes"_s,
         fieldNames(hedge + u"isin cusip codativo ativobase qtdisponivel valorfinanceiro precoexercicio "
                            u"dtvencimento puposicao premio percprovcred tpconta"_s)},
        {u"opcoesderiv"_s,
         fieldNames(hedge + u"isin mercado ativo serie callput quantidade valorfinanceiro precoexercicio premio "
                            u"dtvencimento puposicao"_s)},
        {u"opcoesflx"_s,
         fieldNames(hedge + u"isin tipo callput dtoperacao dtexercicio ativo garantia premio puposicao quantidade "
                            u"valorfinanceiro precoexercicio"_s)},
        {u"opcoesmoedasotc"_s,
         fieldNames(hedge + u"codoper tipo callput dtoperacao dtvencimento dtexercicio moedaativa "
                            u"moedapassiva garantia premio puposicao quantidade valorfinanceiro "
                            u"precoexercicio"_s)},
        {u"termorv"_s, fieldNames(hedge + u"isin cusip ativo dtoperacao dtvencimento garantia puposicao quantidade "
                                          u"valorfinanceiro puvenc tpconta"_s)},
        {u"termorf"_s,
         fieldNames(hedge + u"isin dtvencativo dtoper dtvencimento qtd puoperacao puvencimento puposicao puemissao "
                            u"principal valorfin coupom indexador percindex caracteristica idinternoativo nivelrsc"_s)},
        {u"futuros"_s,
         fieldNames(hedge + u"isin ativo cnpjcorretora serie quantidade vltotalpos dtvencimento vlajuste"_s)},
        {u"swap"_s,
         fieldNames(hedge + u"cetipbmf isin dtoperacao dtregistro dtvencimento cnpjcontraparte garantia vlnotional "
                            u"vlmercadoativo taxaativo indexadorativo percindexativo vlmercadopassivo taxapassivo "
                            u"indexadorpassivo percindexpassivo idinternoativo"_s)},
        {u"caixa"_s, fieldNames(u"isininstituicao tpconta saldo nivelrsc"_s)},
        {u"cotas"_s, fieldNames(u"isin cnpjfundo qtdisponivel qtgarantia puposicao tributos nivelrsc"_s)},
        {u"provisao"_s, fieldNames(u"codprov credeb dt valor"_s)},
        {u"imoveis"_s,
         fieldNames(u"logradouro numero complemento cidade estado cep nomecomercial percpart valorcontabil "
                    u"justificativa valoravaliacao dtavaliacao tpavaliador cnpjcpfavaliador aluguelcontratado "
                    u"aluguelatrasado opcaorecompra dtopcaorecompra tipoimovel questjur motivoquestjur tipouso "
                    u"matricula cnpjemp"_s)},
        {u"forwardsmoedas"_s,
         fieldNames(hedge + u"tipooperacao moedaativa moedapassiva notional taxa valorfinanceiro dtvencimento"_s)},
        {u"participacoes"_s, fieldNames(u"cnpjpart valorfinanceiro"_s)},
        {u"fidc"_s, fieldNames(u"valorfinanceiro"_s)},
    };
    return fields;
}

} // namespace

void warnUnknownFields401(const XmlElement &element, AnbimaNotes &notes)
{
    const FieldNames known = schema401().value(element.name);
    for (const XmlElement &field : element.children) {
        if (!known.contains(field.name))
            notes.warn(u"S05"_s, anbimaPlace(field),
                       u"campo \"%1\" de <%2> desconhecido, ignorado"_s.arg(field.name, element.name));
        else if (!field.children.isEmpty())
            warnUnknownFields401(field, notes);
    }
}

} // namespace Etl
