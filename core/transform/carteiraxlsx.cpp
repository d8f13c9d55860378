// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/carteiraxlsx.h"

#include "core/base/cancel.h"
#include "core/base/plaintext.h"
#include "core/transform/carteirafile.h"
#include "core/transform/carteiraparser.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kRowsPerCheckpoint = 256;

Result<Carteira> streamSheet(const QString &path, const QString &fileName, const PosicaoSink &sink,
                             const std::stop_token &token)
{
    auto sheet = SheetReader::open(path);
    if (!sheet)
        return fail(sheet.error());
    CarteiraParser parser(fileName, sink);
    if (!(*sheet)->otherSheets().isEmpty()) {
        parser.warn(u"A planilha \"%1\" foi lida; há outras que não foram: %2."_s.arg(
            toOneLine((*sheet)->sheetName()), toOneLine((*sheet)->otherSheets().join(u", "_s)).left(200)));
    }
    SheetRow first;
    SheetRow second;
    SheetRow *row = &first;
    SheetRow *next = &second;
    auto more = (*sheet)->next(*row);
    for (int rows = 0; more && *more; ++rows) {
        if (rows % kRowsPerCheckpoint == 0) {
            if (auto go = checkpoint(token); !go)
                return fail(go.error());
        }
        more = (*sheet)->next(*next);
        if (!more)
            break;
        if (auto taken = parser.take(*row, *more ? next : nullptr); !taken)
            return fail(taken.error());
        std::swap(row, next);
    }
    if (!more)
        return fail(more.error());
    return parser.finish();
}

} // namespace

Result<Carteira> streamCarteiraXlsx(const QString &path, const PosicaoSink &sink, const std::stop_token &token)
{
    const QString fileName = QFileInfo(path).fileName();
    auto carteira = streamSheet(path, fileName, sink, token);
    if (!carteira)
        return fail(carteira.error(), fileName);
    return carteira;
}

Result<Carteira> readCarteiraXlsx(const QString &path, const std::stop_token &token)
{
    QList<Posicao> posicoes;
    auto carteira = streamCarteiraXlsx(
        path,
        [&](Posicao &&posicao) -> Result<void> {
            posicoes.append(std::move(posicao));
            return {};
        },
        token);
    if (!carteira)
        return carteira;
    // The rank is looked up once per position, not once per comparison.
    std::vector<std::pair<int, qsizetype>> order;
    for (qsizetype i = 0; i < posicoes.size(); ++i)
        order.emplace_back(posicaoRank(posicoes[i]), i);
    std::sort(order.begin(), order.end());
    for (const auto &[rank, i] : order)
        carteira->posicoes.append(std::move(posicoes[i]));
    return carteira;
}

} // namespace Etl
