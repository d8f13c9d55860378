// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/navjson.h"

#include "core/base/plaintext.h"
#include "core/transform/navrecord.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// Where the parser is: for messages.
QString pageName(qsizetype page)
{
    return u"página %1"_s.arg(page);
}

QString recordKey(const RentabilidadeRegistro &registro)
{
    return QStringList{registro.fundo, registro.conta, registro.cnpj, registro.classe, registro.subClasse}.join(
        u'\x1f');
}

/// Joins the pages, watches over repeated records and takes out the funds that cannot be read whole.
class NavCollector
{
public:
    NavCollector(QDate date, QString indexer) : m_date(date), m_indexer(std::move(indexer)) {}

    Result<void> readPage(const QByteArray &json, qsizetype page);
    Rentabilidade take();

private:
    Result<void> readEntry(const JsonNode &entry, qsizetype page, qsizetype item);
    Result<void> readFund(const JsonNode &entry, const NavPlace &place);
    Result<void> keep(RentabilidadeRegistro registro, qsizetype page);
    void refuse(const QString &fund, const Error &error);

    QDate m_date;
    QString m_indexer;
    Rentabilidade m_all;
    NavNotes m_notes;
    QHash<QString, std::pair<qsizetype, qsizetype>> m_seen; ///< key → page, index in registros
    QSet<QString> m_refused;                                ///< labelKey of the funds
};

Result<void> NavCollector::readPage(const QByteArray &json, qsizetype page)
{
    const auto tree = parseNavPage(json, page, m_all.warnings);
    if (!tree)
        return fail(tree.error());
    const JsonNode *result = tree->isObject() ? tree->find(u"result"_s) : &*tree;
    if (!result)
        return fail(ErrorCode::Parse, u"Rentabilidade, %1: falta o campo \"result\"."_s.arg(pageName(page)));
    if (result->isText()) {
        return fail(ErrorCode::Parse, u"Rentabilidade, %1: em vez de dados o BTG respondeu \"%2\"."_s.arg(
                                          pageName(page), result->text.left(200)));
    }
    if (!result->isArray())
        return fail(ErrorCode::Parse, u"Rentabilidade, %1: \"result\" não é uma lista."_s.arg(pageName(page)));
    for (qsizetype i = 0; i < result->items.size(); ++i) {
        if (auto read = readEntry(result->items.at(i), page, i + 1); !read)
            return read;
    }
    return {};
}

Result<void> NavCollector::readEntry(const JsonNode &entry, qsizetype page, qsizetype item)
{
    if (!entry.isObject())
        return fail(ErrorCode::Parse,
                    u"Rentabilidade, %1: um item de \"result\" não é um objeto."_s.arg(pageName(page)));
    const auto name = navFundName(entry, {page, {}});
    if (!name) {
        m_all.warnings.append(
            u"Rentabilidade, %1, item %2: registros sem nome de fundo não foram carregados."_s.arg(pageName(page))
                .arg(item));
        refuse({}, name.error());
        return {};
    }
    return readFund(entry, {page, *name});
}

Result<void> NavCollector::readFund(const JsonNode &entry, const NavPlace &place)
{
    const JsonNode *data = entry.find(u"data"_s);
    const bool empty = !data || data->isNull() || (data->isArray() && data->items.isEmpty());
    if (empty) {
        m_all.warnings.append(
            u"Rentabilidade, %1: o fundo %2 veio sem registros."_s.arg(pageName(place.page), place.fund));
        return {};
    }
    if (!data->isArray() && !data->isObject()) {
        refuse(place.fund, navProblem(place, u"data"_s, u"não é uma lista"_s));
        return {};
    }
    const QList<JsonNode> rows = data->isObject() ? QList<JsonNode>{*data} : data->items;
    for (const JsonNode &row : rows) {
        auto registro = readNavRecord(row, place, m_indexer, m_date, m_notes);
        if (!registro) {
            refuse(place.fund, registro.error());
            continue;
        }
        if (*registro) {
            if (auto kept = keep(std::move(**registro), place.page); !kept)
                return kept;
        }
    }
    return {};
}

void NavCollector::refuse(const QString &fund, const Error &error)
{
    const QString key = labelKey(fund);
    if (m_refused.contains(key))
        return;
    m_refused.insert(key);
    m_all.refused.append({fund, error});
}

Result<void> NavCollector::keep(RentabilidadeRegistro registro, qsizetype page)
{
    const QString key = recordKey(registro);
    const auto known = m_seen.constFind(key);
    if (known == m_seen.cend()) {
        m_seen.insert(key, {page, m_all.registros.size()});
        m_all.registros.append(std::move(registro));
        return {};
    }
    const auto [firstPage, index] = *known;
    if (firstPage != page) {
        return fail(ErrorCode::Parse,
                    u"Rentabilidade: o fundo %1 (conta \"%2\") vem nas páginas %3 e %4; as páginas não formam um "
                    u"relatório só. Extraia de novo."_s.arg(registro.fundo, registro.conta)
                        .arg(firstPage)
                        .arg(page));
    }
    if (!(m_all.registros.at(index) == registro)) {
        Error error;
        error.code = ErrorCode::Parse;
        error.message = u"Rentabilidade, %1: o fundo %2 (conta \"%3\") vem duas vezes com valores diferentes."_s.arg(
            pageName(page), registro.fundo, registro.conta);
        refuse(registro.fundo, error);
        return {};
    }
    m_all.warnings.append(u"Rentabilidade, %1: o fundo %2 (conta \"%3\") vem duas vezes com os mesmos valores; ficou "
                          u"um registro."_s.arg(pageName(page), registro.fundo, registro.conta));
    return {};
}

Rentabilidade NavCollector::take()
{
    m_all.registros.removeIf(
        [this](const RentabilidadeRegistro &registro) { return m_refused.contains(labelKey(registro.fundo)); });
    m_all.otherDates = m_notes.otherDates;
    m_all.warnings += m_notes.warnings;
    if (QStringList funds = m_notes.withoutReturns; !funds.isEmpty()) {
        // Loaded all the same, in place of what was there: NULL is what the bank said.
        funds.removeDuplicates();
        m_all.warnings.append(
            u"%1 sem nenhum retorno nominal (nominalQuoteList); as colunas de retorno ficam vazias: "_s.arg(
                funds.size() == 1 ? u"1 fundo veio"_s : u"%1 fundos vieram"_s.arg(funds.size())) +
            firstNames(funds));
    }
    for (auto it = m_notes.otherIndexers.cbegin(); it != m_notes.otherIndexers.cend(); ++it) {
        m_all.warnings.append(u"Rentabilidade: pedido o indexador %1, veio %2 (%3 registros); foi usado %2."_s.arg(
            m_indexer, it.key(), QString::number(it.value())));
    }
    return std::move(m_all);
}

} // namespace

Result<Rentabilidade> readNavPages(const QList<QByteArray> &pages, QDate date, const QString &indexer)
{
    NavCollector collector(date, indexer);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (auto read = collector.readPage(pages.at(i), i + 1); !read)
            return fail(read.error());
    }
    return collector.take();
}

} // namespace Etl
