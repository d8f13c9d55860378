// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>

#include <utility>

namespace Etl {

/// Text of a 4.01 file for tests: one element of fields, in the order given.
using Fields401 = QList<std::pair<QByteArray, QByteArray>>;

inline QByteArray element401(const QByteArray &name, const Fields401 &fields, const QByteArray &blocks = {})
{
    QByteArray text = "<" + name + ">";
    for (const auto &[field, value] : fields)
        text += "<" + field + ">" + value + "</" + field + ">";
    return text + blocks + "</" + name + ">\n";
}

/// A header whose figures are all zero but those given; a field that is given replaces the default.
inline QByteArray header401(const QMap<QByteArray, QByteArray> &changed = {})
{
    const Fields401 defaults = {{"isin", "************"},  {"cnpj", "11222333000181"}, {"nome", "ALFA FIC FIM"},
                                {"dtposicao", "20250410"}, {"nomeadm", "ADM"},         {"cnpjadm", "11444777000161"},
                                {"nomegestor", ""},        {"cnpjgestor", "0"},        {"nomecustodiante", ""},
                                {"cnpjcustodiante", "0"},  {"valorcota", "0"},         {"quantidade", "0"},
                                {"patliq", "0"},           {"valorativos", "0"},       {"valorreceber", "0"},
                                {"valorpagar", "0"},       {"vlcotasemitir", "0"},     {"vlcotasresgatar", "0"},
                                {"codanbid", ""},          {"tipofundo", "0"},         {"nivelrsc", ""}};
    Fields401 fields;
    for (const auto &[name, value] : defaults) {
        if (changed.value(name, value) != "-")
            fields.append({name, changed.value(name, value)});
    }
    return element401("header", fields);
}

/// Header of a fund whose assets are its whole PL, one quota.
inline QByteArray headerWithAssets(const QByteArray &assets, QMap<QByteArray, QByteArray> changed = {})
{
    for (const QByteArray &field : {QByteArray("patliq"), QByteArray("valorativos"), QByteArray("valorcota")}) {
        if (!changed.contains(field))
            changed.insert(field, assets);
    }
    changed.insert("quantidade", "1");
    return header401(changed);
}

inline QByteArray fund401(const QByteArray &header, const QByteArray &sections)
{
    return "<fundo>\n" + header + sections + "</fundo>\n";
}

inline QByteArray file401(const QByteArray &funds, const QByteArray &declaration = "<?xml version='1.0' ?>\n")
{
    return declaration + "<arquivoposicao_4_01>\n" + funds + "</arquivoposicao_4_01>\n";
}

inline QByteArray cash401(const QByteArray &saldo, const QByteArray &kind = "D")
{
    return element401("caixa", {{"isininstituicao", "******"}, {"tpconta", kind}, {"saldo", saldo}, {"nivelrsc", ""}});
}

inline QByteArray provision401(const QByteArray &account, const QByteArray &code, const QByteArray &value,
                               const QByteArray &day = "00000000")
{
    return element401("provisao", {{"codprov", account}, {"credeb", code}, {"dt", day}, {"valor", value}});
}

/// A bond (titpublico, titprivado) with that free quantity and value; fields that are given replace the defaults.
inline QByteArray bond401(const QByteArray &name, const QMap<QByteArray, QByteArray> &changed,
                          const QByteArray &blocks = {})
{
    const Fields401 defaults = {{"isin", "BRSTNCLF1RD2"},
                                {"codativo", "210100"},
                                {"coddeb", "XPTO11"},
                                {"cusip", ""},
                                {"dtemissao", "20200101"},
                                {"dtoperacao", "20240105"},
                                {"dtvencimento", "20290301"},
                                {"cnpjemissor", "11444777000161"},
                                {"qtdisponivel", "0"},
                                {"qtgarantia", "0"},
                                {"depgar", "0"},
                                {"pucompra", "1"},
                                {"puvencimento", "0"},
                                {"puposicao", "1"},
                                {"puemissao", "1"},
                                {"principal", "0"},
                                {"tributos", "0"},
                                {"valorfindisp", "0"},
                                {"valorfinemgar", "0"},
                                {"coupom", "0"},
                                {"indexador", "SEL"},
                                {"percindex", "100"},
                                {"caracteristica", "N"},
                                {"percprovcred", "0"},
                                {"classeoperacao", "C"},
                                {"idinternoativo", "ABC       "},
                                {"nivelrsc", ""}};
    Fields401 fields;
    for (const auto &[field, value] : defaults) {
        const bool elsewhere =
            (field == "coddeb") != (name == "debenture") && (field == "coddeb" || field == "codativo");
        if (elsewhere || (field == "cnpjemissor" && name == "titpublico"))
            continue;
        fields.append({field, changed.value(field, value)});
    }
    return element401(name, fields, blocks);
}

inline QByteArray share401(const QMap<QByteArray, QByteArray> &changed)
{
    Fields401 fields;
    const Fields401 defaults = {{"isin", "BRPETRACNPR6"}, {"cusip", ""},          {"codativo", "PETR4"},
                                {"qtdisponivel", "0"},    {"lote", "1"},          {"qtgarantia", "0"},
                                {"valorfindisp", "0"},    {"valorfinemgar", "0"}, {"tributos", "0"},
                                {"puposicao", "1"},       {"percprovcred", "0"},  {"tpconta", "1"},
                                {"classeoperacao", "C"},  {"dtvencalug", ""},     {"txalug", "0"},
                                {"cnpjinter", ""}};
    for (const auto &[field, value] : defaults)
        fields.append({field, changed.value(field, value)});
    return element401("acoes", fields);
}

inline const QByteArray kRepoBlock =
    "<compromisso><dtretorno>20250411</dtretorno><puretorno>10000.5</puretorno><indexadorcomp>PRE</indexadorcomp>"
    "<perindexcomp>100</perindexcomp><txoperacao>14.15</txoperacao><classecomp>C</classecomp></compromisso>";

/// The worked example of anbima-xml 9.4.
inline QByteArray workedExample()
{
    return fund401(header401({{"patliq", "101000.00"},
                              {"valorativos", "101860.22"},
                              {"valorpagar", "60.22"},
                              {"vlcotasresgatar", "800.00"},
                              {"valorcota", "101"},
                              {"quantidade", "1000"}}),
                   bond401("titpublico", {{"qtgarantia", "10"}, {"valorfinemgar", "100000.00"}, {"puposicao", "10000"}},
                           kRepoBlock) +
                       share401({{"qtdisponivel", "50"},
                                 {"puposicao", "20.00"},
                                 {"valorfindisp", "1000.00"},
                                 {"classeoperacao", "T"}}) +
                       element401("futuros", {{"isin", "BRBMEFDI1"},
                                              {"ativo", "DI1"},
                                              {"cnpjcorretora", "11444777000161"},
                                              {"serie", "F31"},
                                              {"quantidade", "3"},
                                              {"vltotalpos", "270000.00"},
                                              {"tributos", "0"},
                                              {"dtvencimento", "20310102"},
                                              {"vlajuste", "125.5"},
                                              {"classeoperacao", "V"},
                                              {"hedge", "N"},
                                              {"tphedge", "0"}}) +
                       element401("cotas", {{"isin", "************"},
                                            {"cnpjfundo", "11222333000262"},
                                            {"qtdisponivel", "1000.12345678"},
                                            {"qtgarantia", "0"},
                                            {"puposicao", "1.23456789"},
                                            {"tributos", "0"},
                                            {"nivelrsc", ""}}) +
                       cash401("500.00") + provision401("34", "D", "60.22", "20250505"));
}

} // namespace Etl
