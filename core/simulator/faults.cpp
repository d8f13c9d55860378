// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/faults.h"

#include <QJsonObject>
#include <QMutexLocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

const FaultKind *faultKind(const QString &name)
{
    const auto &kinds = FaultTable::kinds();
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&](const FaultKind &kind) { return kind.name == name; });
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace

const QList<FaultKind> &FaultTable::kinds()
{
    static const auto ticket = u"consulta do tíquete"_s;
    static const auto archive = u"pacote de arquivos pronto"_s;
    static const auto ready = u"resposta pronta"_s;
    static const auto nav = u"dados de NAVPerformance"_s;
    static const auto call = u"pedido ou consulta com token"_s;
    static const auto list = u"PortfolioQuotaListToDate"_s;
    static const QList<FaultKind> table{
        {u"stuck"_s, ticket, u"o pedido nunca sai de Processando"_s, {}},
        {u"old-stuck"_s, ticket, u"datas de mais de 30 dias ficam em Aguardando processamento"_s, {}},
        {u"s204"_s, ticket, u"204 sem corpo"_s, {}},
        {u"s202"_s, ticket, u"202 sem corpo"_s, {}},
        {u"s404-first"_s, ticket, u"404, como se o tíquete ainda não existisse"_s, {}},
        {u"s401-mid"_s, ticket, u"o token morre entre duas consultas, uma vez por tíquete"_s, {}},
        {u"s401-always"_s, call, u"401 com qualquer token"_s, {}},
        {u"s429"_s, ticket, u"429 sem Retry-After"_s, {}},
        {u"s429-retry-after"_s, ticket, u"429 com Retry-After em segundos ou data"_s, {u"segundos"_s, u"data"_s}},
        {u"s500"_s, ticket, u"500"_s, {}},
        {u"s502"_s, ticket, u"502"_s, {}},
        {u"s503"_s, ticket, u"503"_s, {}},
        {u"html200"_s, ticket, u"200 com uma página HTML"_s, {}},
        {u"zip-truncated"_s, archive, u"pacote cortado"_s, {}},
        {u"zip-crc"_s, archive, u"pacote com CRC errado"_s, {}},
        {u"zip-empty"_s, archive, u"pacote sem arquivos"_s, {}},
        {u"zip-hostile"_s,
         archive,
         u"nomes com ../, repetidos, reservados, pastas, __MACOSX/, arquivo enorme"_s,
         {u"tudo"_s, u"nomes"_s, u"enorme"_s}},
        {u"bare-xlsx"_s, archive, u"uma planilha só, sem pacote, para um pedido de todos os fundos"_s, {}},
        {u"result-error"_s, ready, u"result com texto de erro"_s, {}},
        {u"result-strange"_s,
         ready,
         u"result com texto desconhecido, objeto ou número"_s,
         {u"texto"_s, u"objeto"_s, u"numero"_s}},
        {u"files-list"_s, ready, u"files preenchido, result nulo"_s, {u"url"_s, u"objeto"_s}},
        {u"url-download"_s, archive, u"o pacote espera em outro endereço"_s, {u"texto"_s, u"objeto"_s}},
        {u"nav-null-list"_s, nav, u"nominalQuoteList nulo"_s, {}},
        {u"nav-profitability"_s, nav, u"profitability no lugar de nominalQuoteList"_s, {}},
        {u"nav-extra-dates"_s, nav, u"traz também o dia útil anterior"_s, {}},
        {u"nav-same-cnpj"_s, nav, u"duas classes com o mesmo CNPJ"_s, {}},
        {u"pages"_s,
         nav,
         u"várias páginas, a segunda uma vez ainda não pronta; ou uma página repetida"_s,
         {u"atrasada"_s, u"repetida"_s, u"parada"_s}},
        {u"types"_s, nav, u"números como texto e o contrário, nulos, chaves desconhecidas, nomes com espaços"_s, {}},
        {u"disposition"_s,
         ready,
         u"as grafias de Content-Disposition, uma por resposta"_s,
         {u"todas"_s, u"utf8"_s, u"aspas"_s, u"simples"_s, u"nenhuma"_s, u"caminho"_s}},
        {u"latin1-csv"_s, archive, u"um CSV em Latin-1 entre as planilhas"_s, {}},
        {u"slow"_s, ready, u"corpo aos poucos"_s, {u"gotas"_s, u"parado"_s}},
        {u"reset"_s, ready, u"conexão derrubada no meio do corpo"_s, {}},
        {u"short-body"_s, ready, u"menos bytes que o anunciado"_s, {}},
        {u"status-strange"_s, list, u"status desconhecido"_s, {}},
        {u"status-down"_s, list, u"404, ou outro formato"_s, {u"404"_s, u"formato"_s}},
    };
    return table;
}

Result<void> FaultTable::armText(const QString &text)
{
    const auto at = text.indexOf(u'@');
    const auto head = at < 0 ? text : text.left(at);
    const auto colon = head.indexOf(u':');
    int count = -1;
    if (colon >= 0) {
        bool ok = false;
        count = head.mid(colon + 1).toInt(&ok);
        if (!ok || count < 1)
            return fail(ErrorCode::Config, u"Falha %1: o número depois de ':' deve ser 1 ou mais."_s.arg(text));
    }
    return arm(colon < 0 ? head : head.left(colon), count, at < 0 ? QString() : text.mid(at + 1));
}

Result<void> FaultTable::arm(const QString &nameAndVariant, int count, const QString &path)
{
    const auto name = nameAndVariant.section(u'=', 0, 0);
    const auto *kind = faultKind(name);
    if (kind == nullptr)
        return fail(ErrorCode::Config, u"Falha desconhecida: %1."_s.arg(name));
    if (count == 0 || count < -1)
        return fail(ErrorCode::Config, u"Falha %1: número de vezes inválido."_s.arg(name));
    auto variant = nameAndVariant.section(u'=', 1);
    if (variant.isEmpty())
        variant = kind->variants.value(0);
    else if (!kind->variants.contains(variant))
        return fail(ErrorCode::Config, kind->variants.isEmpty()
                                           ? u"A falha %1 não tem variantes."_s.arg(name)
                                           : u"Falha %1: variante desconhecida %2; existem %3."_s.arg(
                                                 name, variant, kind->variants.join(u", "_s)));
    const QMutexLocker lock(&m_mutex);
    m_armed.removeIf([&](const Armed &armed) { return armed.name == name && armed.path == path; });
    m_armed.append({name, variant, path, count, 0});
    return {};
}

void FaultTable::clear()
{
    const QMutexLocker lock(&m_mutex);
    m_armed.clear();
}

qsizetype FaultTable::find(const QString &name, const QString &path, bool appliesByDefault) const
{
    for (qsizetype i = 0; i < m_armed.size(); ++i) {
        const auto &armed = m_armed.at(i);
        const bool here = armed.path.isEmpty() ? appliesByDefault : path.contains(armed.path);
        if (armed.name == name && armed.left != 0 && here)
            return i;
    }
    return -1;
}

std::optional<QString> FaultTable::take(const QString &name, const QString &path, bool appliesByDefault)
{
    const QMutexLocker lock(&m_mutex);
    const auto index = find(name, path, appliesByDefault);
    if (index < 0)
        return std::nullopt;
    auto &armed = m_armed[index];
    ++armed.taken;
    if (armed.left > 0)
        --armed.left;
    return armed.variant;
}

std::optional<QString> FaultTable::peek(const QString &name, const QString &path, bool appliesByDefault) const
{
    const QMutexLocker lock(&m_mutex);
    const auto index = find(name, path, appliesByDefault);
    return index < 0 ? std::nullopt : std::optional(m_armed.at(index).variant);
}

int FaultTable::taken(const QString &name) const
{
    const QMutexLocker lock(&m_mutex);
    int sum = 0;
    for (const auto &armed : m_armed)
        sum += armed.name == name ? armed.taken : 0;
    return sum;
}

QJsonArray FaultTable::state() const
{
    const QMutexLocker lock(&m_mutex);
    QJsonArray result;
    for (const auto &armed : m_armed) {
        result.append(QJsonObject{{u"nome"_s, armed.name},
                                  {u"variante"_s, armed.variant},
                                  {u"caminho"_s, armed.path},
                                  {u"restam"_s, armed.left},
                                  {u"usada"_s, armed.taken}});
    }
    return result;
}

} // namespace Etl
