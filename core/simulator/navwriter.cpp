// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/navwriter.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// JSON by hand: a library would send the numbers through a double.
class JsonText
{
public:
    explicit JsonText(bool numbersAsText) : m_numbersAsText(numbersAsText) {}

    void open(char bracket)
    {
        separate();
        m_text += bracket;
        m_first = true;
    }
    void close(char bracket)
    {
        m_text += bracket;
        m_first = false;
    }
    void key(const QString &name)
    {
        separate();
        m_text += quoted(name) + ':';
        m_first = true;
    }
    void text(const QString &name, const QString &value)
    {
        key(name);
        raw(quoted(value));
    }
    void number(const QString &name, const QString &value)
    {
        key(name);
        if (value.isEmpty())
            raw("null");
        else
            raw(m_numbersAsText ? quoted(value) : value.toLatin1());
    }
    void raw(const QByteArray &json)
    {
        separate();
        m_text += json;
    }
    const QByteArray &bytes() const { return m_text; }

private:
    void separate()
    {
        if (!m_first)
            m_text += ',';
        m_first = false;
    }
    static QByteArray quoted(const QString &text)
    {
        QString out;
        for (const QChar c : text) {
            if (c < u' ') {
                out += u"\\u"_s + QString::number(c.unicode(), 16).rightJustified(4, u'0');
                continue;
            }
            if (c == u'"' || c == u'\\')
                out += u'\\';
            out += c;
        }
        return '"' + out.toUtf8() + '"';
    }

    QByteArray m_text;
    bool m_first = true;
    bool m_numbersAsText;
};

void writeNominal(JsonText &json, const GeneratedReturns &returns, const GeneratorKnobs &knobs)
{
    if (knobs.profitability) {
        json.key(u"profitability"_s);
        json.open('{');
        json.number(u"day"_s, returns.day);
        json.number(u"month"_s, returns.month);
        json.number(u"year"_s, returns.year);
        json.close('}');
        return;
    }
    json.key(u"nominalQuoteList"_s);
    if (knobs.nullQuoteList) {
        json.raw("null");
        return;
    }
    json.open('[');
    if (knobs.unknownKeys) {
        // Another kind first: a reader that takes the first entry is wrong.
        json.raw(R"({"type":"Bruta","day":9.99,"month":9.99,"year":9.99,"twelveMonths":null})");
    }
    json.open('{');
    json.text(u"type"_s, u"Nominal"_s);
    json.number(u"day"_s, returns.day);
    json.number(u"month"_s, returns.month);
    json.number(u"year"_s, returns.year);
    json.number(u"twelveMonths"_s, returns.months12);
    json.number(u"twentyFourMonths"_s, returns.months24);
    json.number(u"thirtySixMonths"_s, returns.months36);
    json.close('}');
    json.close(']');
}

void writeVersus(JsonText &json, const QString &name, const GeneratedReturns &returns, const QString &accumulated)
{
    json.key(name);
    json.open('{');
    json.number(u"Accumulated"_s, accumulated);
    json.number(u"Day"_s, returns.day);
    json.number(u"Month"_s, returns.month);
    json.number(u"Year"_s, returns.year);
    json.number(u"Twelve"_s, returns.months12);
    json.number(u"TwentyFour"_s, returns.months24);
    json.number(u"ThirtySix"_s, returns.months36);
    json.close('}');
}

void writeRecord(JsonText &json, const GeneratedNav &nav, const GeneratorKnobs &knobs, const QString &indexer)
{
    json.open('{');
    json.text(u"account"_s, nav.account);
    json.text(u"cnpj"_s, nav.cnpj);
    json.text(u"referenceDate"_s, nav.date.toString(Qt::ISODate) + u"T00:00:00"_s);
    json.number(u"liquidQuote"_s, nav.liquidQuote);
    json.number(u"rawQuote"_s, nav.rawQuote);
    json.number(u"assetValue"_s, nav.assetValue);
    json.number(u"numberOfQuotes"_s, nav.numberOfQuotes);
    json.number(u"acquisitions"_s, nav.acquisitions);
    json.number(u"redemptions"_s, nav.redemptions);
    json.text(u"hierarchyClass"_s, nav.hierarchyClass);
    json.text(u"subClassCode"_s, nav.subClassCode);
    if (knobs.unknownKeys) {
        json.key(u"campoDesconhecido"_s);
        json.raw(R"({"lista":[1,2.50,null,"x"],"outro":{"profundo":true}})");
    }
    writeNominal(json, nav.nominal, knobs);
    json.key(u"quotaProfitabilityDifference"_s);
    json.open('{');
    json.key(indexer);
    json.open('{');
    writeVersus(json, u"VariacaoIndexador"_s, nav.index, u"30.1"_s);
    writeVersus(json, u"NominalVsIndexador"_s, nav.versusIndex, u"101.1"_s);
    json.close('}');
    if (knobs.unknownKeys)
        json.text(u"Observacao"_s, u"valor que não é objeto"_s);
    json.close('}');
    json.close('}');
}

QJsonObject truthOfReturns(const GeneratedReturns &returns)
{
    return {{u"day"_s, returns.day},           {u"month"_s, returns.month},       {u"year"_s, returns.year},
            {u"months12"_s, returns.months12}, {u"months24"_s, returns.months24}, {u"months36"_s, returns.months36}};
}

QJsonObject truthOfNav(const GeneratedNav &nav)
{
    return {{u"account"_s, nav.account},
            {u"cnpj"_s, nav.cnpj},
            {u"date"_s, nav.date.toString(Qt::ISODate)},
            {u"liquidQuote"_s, nav.liquidQuote},
            {u"rawQuote"_s, nav.rawQuote},
            {u"assetValue"_s, nav.assetValue},
            {u"numberOfQuotes"_s, nav.numberOfQuotes},
            {u"acquisitions"_s, nav.acquisitions},
            {u"redemptions"_s, nav.redemptions},
            {u"hierarchyClass"_s, nav.hierarchyClass},
            {u"subClassCode"_s, nav.subClassCode},
            {u"nominal"_s, truthOfReturns(nav.nominal)},
            {u"index"_s, truthOfReturns(nav.index)},
            {u"versusIndex"_s, truthOfReturns(nav.versusIndex)}};
}

QJsonObject truthOfPosition(const GeneratedPosition &position)
{
    const bool adjustment = position.item.contains(u"AJUSTE"_s, Qt::CaseInsensitive) &&
                            position.item.contains(u"COTA"_s, Qt::CaseInsensitive);
    return {{u"secao"_s, position.secao},
            {u"grupo"_s, position.grupo},
            {u"cod"_s, position.cod},
            {u"item"_s, position.item},
            {u"descricao"_s, adjustment ? u"AJUSTE DE COTA"_s : position.item},
            {u"qnt"_s, position.qnt},
            {u"valor"_s, position.valor},
            {u"preco"_s, position.preco},
            {u"percPl"_s, position.percPl},
            {u"venc"_s, position.venc.toString(Qt::ISODate)},
            {u"aplic"_s, position.aplic.toString(Qt::ISODate)},
            {u"isin"_s, position.isin},
            {u"docAtivo"_s, position.docAtivo},
            {u"emissor"_s, position.emissor},
            {u"taxa"_s, position.taxa},
            {u"indexador"_s, position.indexador}};
}

} // namespace

QByteArray writeNavFund(const GeneratedFund &fund, const GeneratorKnobs &knobs, const QString &indexer)
{
    JsonText json(knobs.navNumbersAsText);
    json.open('{');
    json.text(u"fundName"_s, knobs.paddedNames ? fund.name + u"   "_s : fund.name);
    json.key(u"data"_s);
    json.open('[');
    for (const GeneratedNav &nav : fund.nav)
        writeRecord(json, nav, knobs, indexer);
    json.close(']');
    json.close('}');
    return json.bytes();
}

QJsonObject truthOf(const GeneratedFund &fund)
{
    QJsonArray positions;
    for (const GeneratedPosition &position : fund.positions)
        positions.append(truthOfPosition(position));
    QJsonArray nav;
    for (const GeneratedNav &record : fund.nav)
        nav.append(truthOfNav(record));
    return {{u"name"_s, fund.name},
            {u"cnpj"_s, fund.cnpj},
            {u"account"_s, fund.account},
            {u"legalName"_s, fund.legalName},
            {u"date"_s, fund.date.toString(Qt::ISODate)},
            {u"patrimonio"_s, fund.patrimonio},
            {u"cota"_s, fund.cota},
            {u"quotas"_s, fund.quotas},
            {u"positions"_s, positions},
            {u"nav"_s, nav}};
}

} // namespace Etl
