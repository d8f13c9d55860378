// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/navrecord.h"

#include "core/base/plaintext.h"

#include <QStringDecoder>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

struct NavNumber
{
    QString key;
    OptionalDecimal *target;
};

/// Into target, which stays empty when the field is missing, null or blank.
Result<void> readNumber(const JsonNode *node, const NavPlace &place, const QString &field, OptionalDecimal &target)
{
    if (!node || node->isNull())
        return {};
    if (node->kind != JsonNode::Kind::Number && !node->isText())
        return fail(navProblem(place, field, u"não é um número"_s));
    const QString text = node->text.trimmed();
    if (text.isEmpty())
        return {};
    const auto value = Decimal::parse(text);
    if (!value)
        return fail(navProblem(place, field, u"\"%1\" não é um número"_s.arg(text.left(60))));
    target = *value;
    return {};
}

Result<void> readNumbers(const JsonNode &object, const NavPlace &place, const QString &prefix,
                         std::initializer_list<NavNumber> fields)
{
    for (const auto &[key, target] : fields) {
        if (auto read = readNumber(object.find(key), place, prefix + key, *target); !read)
            return read;
    }
    return {};
}

/// Names, accounts and classes come as text; a number is taken by its digits.
Result<QString> navText(const JsonNode *node, const NavPlace &place, const QString &field)
{
    if (!node || node->isNull())
        return QString();
    if (!node->isText() && node->kind != JsonNode::Kind::Number)
        return fail(navProblem(place, field, u"não é um texto"_s));
    return simplifiedText(node->text);
}

/// As written; a CNPJ that came as a number has lost its leading zeros.
Result<QString> navCnpj(const JsonNode *node, const NavPlace &place)
{
    auto text = navText(node, place, u"cnpj"_s);
    if (text && node && node->kind == JsonNode::Kind::Number)
        *text = text->rightJustified(14, u'0');
    return text;
}

QDate navDate(const QString &text)
{
    const QString day = text.section(u'T', 0, 0).section(u' ', 0, 0);
    const QDate iso = QDate::fromString(day, u"yyyy-MM-dd"_s);
    return iso.isValid() ? iso : QDate::fromString(day, u"dd/MM/yyyy"_s);
}

/// The entry of type Nominal, else the first one, else profitability; nullptr when there is none of them.
const JsonNode *nominalEntry(const JsonNode &row)
{
    const JsonNode *list = row.find(u"nominalQuoteList"_s);
    if (list && list->isObject())
        return list;
    const JsonNode *first = nullptr;
    if (list && list->isArray()) {
        for (const JsonNode &entry : list->items) {
            if (!entry.isObject())
                continue;
            const JsonNode *type = entry.find(u"type"_s);
            if (type && type->isText() && type->text.trimmed().compare(u"Nominal", Qt::CaseInsensitive) == 0)
                return &entry;
            if (!first)
                first = &entry;
        }
    }
    if (first)
        return first;
    const JsonNode *profitability = row.find(u"profitability"_s);
    return profitability && profitability->isObject() ? profitability : nullptr;
}

/// The member of the asked index, else the only one that is an object (noted); inner values of other kinds are skipped.
const JsonNode::Member *indexEntry(const JsonNode &row, const QString &indexer, NavNotes &notes)
{
    const JsonNode *byIndex = row.find(u"quotaProfitabilityDifference"_s);
    if (!byIndex || !byIndex->isObject())
        return nullptr;
    const JsonNode::Member *only = nullptr;
    int objects = 0;
    for (const JsonNode::Member &member : byIndex->members) {
        if (!member.value.isObject())
            continue;
        if (member.key.trimmed().compare(indexer, Qt::CaseInsensitive) == 0)
            return &member;
        only = &member;
        ++objects;
    }
    if (objects != 1)
        return nullptr;
    ++notes.otherIndexers[only->key];
    return only;
}

Result<void> readNavReturns(const JsonNode &row, const NavPlace &place, const QString &indexer,
                            RentabilidadeRegistro &registro, NavNotes &notes)
{
    if (const JsonNode *entry = nominalEntry(row)) {
        Retornos &r = registro.nominal;
        auto read = readNumbers(*entry, place, u"nominalQuoteList."_s,
                                {{u"day"_s, &r.dia},
                                 {u"month"_s, &r.mes},
                                 {u"year"_s, &r.ano},
                                 {u"twelveMonths"_s, &r.meses12},
                                 {u"twentyFourMonths"_s, &r.meses24},
                                 {u"thirtySixMonths"_s, &r.meses36}});
        if (!read)
            return read;
    } else {
        notes.withoutReturns.append(place.fund);
    }
    const JsonNode::Member *index = indexEntry(row, indexer, notes);
    if (!index)
        return {};
    registro.indexador = simplifiedText(index->key);
    const JsonNode *versus = index->value.find(u"NominalVsIndexador"_s);
    if (!versus || !versus->isObject())
        return {};
    Retornos &r = registro.versusIndexador;
    return readNumbers(*versus, place, u"quotaProfitabilityDifference.%1.NominalVsIndexador."_s.arg(index->key),
                       {{u"Day"_s, &r.dia},
                        {u"Month"_s, &r.mes},
                        {u"Year"_s, &r.ano},
                        {u"Twelve"_s, &r.meses12},
                        {u"TwentyFour"_s, &r.meses24},
                        {u"ThirtySix"_s, &r.meses36}});
}

} // namespace

Error navProblem(const NavPlace &place, const QString &field, const QString &what)
{
    Error error;
    error.code = ErrorCode::Parse;
    error.message = u"Rentabilidade, página %1, fundo %2, campo %3: %4."_s.arg(
        QString::number(place.page), place.fund.isEmpty() ? u"(sem nome)"_s : place.fund, field, what);
    return error;
}

Result<JsonNode> parseNavPage(const QByteArray &json, qsizetype page, QStringList &warnings)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QByteArray text = json;
    if (const QString decoded = decoder.decode(json); decoder.hasError()) {
        text = QString::fromLatin1(json).toUtf8();
        warnings.append(u"Rentabilidade, página %1: o arquivo não está em UTF-8; foi lido como Latin-1."_s.arg(page));
    }
    auto tree = parseJsonTree(text);
    if (!tree) {
        return fail(ErrorCode::Parse, u"Rentabilidade, página %1: o arquivo não é um JSON válido."_s.arg(page),
                    tree.error().detail);
    }
    return tree;
}

Result<QString> navFundName(const JsonNode &entry, const NavPlace &place)
{
    auto name = navText(entry.find(u"fundName"_s), place, u"fundName"_s);
    if (!name)
        return name;
    const QString fund = fundName(*name);
    if (fund.isEmpty())
        return fail(navProblem(place, u"fundName"_s, u"falta o nome do fundo"_s));
    return fund;
}

Result<std::optional<RentabilidadeRegistro>> readNavRecord(const JsonNode &row, const NavPlace &place,
                                                           const QString &indexer, QDate date, NavNotes &notes)
{
    using Answer = std::optional<RentabilidadeRegistro>;
    if (!row.isObject())
        return fail(navProblem(place, u"data"_s, u"um item não é um objeto"_s));
    const auto reference = navText(row.find(u"referenceDate"_s), place, u"referenceDate"_s);
    if (!reference)
        return fail(reference.error());
    if (reference->isEmpty()) {
        notes.warnings.append(u"Rentabilidade, página %1: um registro do fundo %2 veio sem data (referenceDate) e foi "
                              u"deixado de fora."_s.arg(QString::number(place.page), place.fund));
        return Answer();
    }
    RentabilidadeRegistro registro;
    registro.fundo = place.fund;
    registro.data = navDate(*reference);
    if (!registro.data.isValid())
        return fail(navProblem(place, u"referenceDate"_s, u"\"%1\" não é uma data"_s.arg(reference->left(60))));
    if (registro.data != date) {
        ++notes.otherDates;
        return Answer();
    }
    const auto cnpj = navCnpj(row.find(u"cnpj"_s), place);
    if (!cnpj)
        return fail(cnpj.error());
    registro.cnpj = *cnpj;
    const std::array<std::pair<QString, QString *>, 3> texts = {{{u"account"_s, &registro.conta},
                                                                 {u"hierarchyClass"_s, &registro.classe},
                                                                 {u"subClassCode"_s, &registro.subClasse}}};
    for (const auto &[key, target] : texts) {
        const auto text = navText(row.find(key), place, key);
        if (!text)
            return fail(text.error());
        *target = *text;
    }
    auto numbers = readNumbers(row, place, {},
                               {{u"liquidQuote"_s, &registro.cotaLiquida},
                                {u"rawQuote"_s, &registro.cotaBruta},
                                {u"assetValue"_s, &registro.patrimonio},
                                {u"numberOfQuotes"_s, &registro.quantidadeCotas},
                                {u"acquisitions"_s, &registro.aplicacoes},
                                {u"redemptions"_s, &registro.resgates}});
    if (!numbers)
        return fail(numbers.error());
    if (auto returns = readNavReturns(row, place, indexer, registro, notes); !returns)
        return fail(returns.error());
    return Answer(std::move(registro));
}

} // namespace Etl
