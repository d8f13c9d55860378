// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/carteirapieces.h"

#include "core/base/cancel.h"
#include "core/base/plaintext.h"
#include "core/transform/carteirafile.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QtConcurrentMap>

#include <atomic>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// What "Carteira_ALFA_FIC_FIM_CP_10_04_2025.xlsx" says of its content. Only to name a file that cannot be read and to
/// tell files of another date apart: the content is the authority.
struct CarteiraFileName
{
    QString fund;
    QDate date; ///< null: the name says none
};

CarteiraFileName spokenName(const QString &fileName)
{
    static const QRegularExpression dressing(u"^(?:Carteira_)?(.+?)_(\\d{2}_\\d{2}_\\d{4})(?: \\(\\d+\\))?$"_s);
    const QString stem = QFileInfo(fileName).completeBaseName();
    const auto match = dressing.match(stem);
    if (!match.hasMatch())
        return {fundName(stem), {}};
    return {fundName(match.captured(1)), QDate::fromString(match.captured(2), u"dd_MM_yyyy"_s)};
}

QList<CarteiraPiece> piecesOf(const RunContext &context, const QList<Document> &documents,
                              const QList<Result<CarteiraFunds>> &files)
{
    QList<CarteiraPiece> pieces;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QString fallback = fundOfFileName(context, documents[i].name);
        if (!files[i]) {
            pieces.append({i, documents[i], fallback, fail(files[i].error())});
            continue;
        }
        for (const Result<Carteira> &fund : *files[i])
            pieces.append({i, documents[i], fund ? context.names.map(fund->fundo) : fallback, fund});
    }
    return pieces;
}

void setOtherDatesAside(ItemRun &item, QList<CarteiraPiece> &pieces)
{
    pieces.removeIf([&item](const CarteiraPiece &piece) {
        if (!piece.carteira || piece.carteira->data == item.plan().date)
            return false;
        const bool saysSo = spokenName(piece.document.name).date == piece.carteira->data;
        if (saysSo) {
            item.warn(Stage::Transform, u"arquivo de outra data deixado de fora: %1 (posição de %2)"_s.arg(
                                            piece.document.name, piece.carteira->data.toString(u"dd/MM/yyyy")));
        }
        return saysSo;
    });
}

/// The same bank fund in two files: identical files count once, different ones are all refused.
QList<CarteiraPiece> withoutRepeatedFiles(ItemRun &item, const QList<CarteiraPiece> &pieces)
{
    QHash<QString, QList<qsizetype>> byBankName;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (pieces[i].carteira)
            byBankName[labelKey(pieces[i].carteira->fundo)].append(i);
    }
    QList<CarteiraPiece> kept;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const CarteiraPiece &piece = pieces[i];
        QStringList files{piece.document.name};
        bool repeated = false;
        if (piece.carteira) {
            for (const qsizetype other : byBankName[labelKey(piece.carteira->fundo)]) {
                if (pieces[other].file == piece.file)
                    continue;
                if (pieces[other].document.sha256 != piece.document.sha256)
                    files.append(pieces[other].document.name);
                else if (other < i)
                    repeated = true;
            }
        }
        if (files.size() > 1) {
            CarteiraPiece refused = piece;
            refused.carteira =
                fail(ErrorCode::Validation,
                     u"O fundo veio em arquivos diferentes (%1); nenhum foi escolhido."_s.arg(files.join(u", "_s)));
            kept.append(refused);
        } else if (repeated) {
            item.warn(Stage::Transform, u"arquivo repetido com o mesmo conteúdo: %1"_s.arg(piece.document.name));
        } else {
            kept.append(piece);
        }
    }
    return kept;
}

/// What was read, for those who watch; from any thread.
void tellRead(const RunContext &context, const ItemRun &item, const Document &document, const CarteiraFunds &funds)
{
    for (const Result<Carteira> &carteira : funds) {
        if (!carteira)
            continue;
        FundReport fund;
        fund.fund = context.names.map(carteira->fundo);
        fund.rows = carteira->posicoes.size();
        fund.patrimonio = carteira->patrimonio;
        fund.file = document.name;
        item.tell(FundStep::Transformed, fund);
    }
}

} // namespace

QString fundOfFileName(const RunContext &context, const QString &fileName)
{
    return context.names.map(spokenName(fileName).fund);
}

Result<QList<CarteiraPiece>> readCarteiraPieces(const RunContext &context, ItemRun &item)
{
    std::atomic<qint64> done = 0;
    const auto read = [&context, &item, &done](const Document &document) {
        auto funds = readCarteiraFile(document.path, context.token);
        if (funds)
            tellRead(context, item, document, *funds);
        item.advance(Stage::Transform, ++done, item.documents.size());
        return funds;
    };
    const auto files = QtConcurrent::blockingMapped<QList<Result<CarteiraFunds>>>(item.documents, read);
    if (const auto go = checkpoint(context.token); !go)
        return fail(go.error());
    QList<CarteiraPiece> pieces = piecesOf(context, item.documents, files);
    setOtherDatesAside(item, pieces);
    return withoutRepeatedFiles(item, pieces);
}

} // namespace Etl
