// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/layoutsniff.h"

#include "core/base/cancel.h"

#include <QByteArray>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr qint64 kHeadBytes = 4096;
constexpr qint64 kSniffChunk = 256 * 1024;

Unexpected notACarteira(const QString &path, const QString &what)
{
    return fail(ErrorCode::Parse, u"%1: %2"_s.arg(QFileInfo(path).fileName(), what), path);
}

/// Without zero bytes the ASCII of UTF-16 reads like ASCII: enough for looking at names.
QByteArray asciiOf(QByteArray bytes)
{
    bytes.replace('\0', QByteArray());
    return bytes;
}

/// The root element's local name; empty when the head holds none.
QString rootName(const QByteArray &head)
{
    static const QRegularExpression root(uR"(<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)(?=[\s/>]))"_s);
    static const QRegularExpression comment(u"<!--.*?-->"_s, QRegularExpression::DotMatchesEverythingOption);
    QString text = QString::fromLatin1(head);
    text.remove(comment);
    return root.match(text).captured(1);
}

Result<bool> fileContains(QFile &file, const QByteArray &needle, const std::stop_token &token)
{
    file.seek(0);
    QByteArray window;
    while (!file.atEnd()) {
        if (auto go = checkpoint(token); !go)
            return fail(go.error());
        const QByteArray chunk = file.read(kSniffChunk);
        if (chunk.isEmpty())
            break;
        window += asciiOf(chunk);
        if (window.contains(needle))
            return true;
        window = window.right(needle.size());
    }
    return false;
}

Result<CarteiraLayout> sniffXml(QFile &file, const QByteArray &head, const QString &path, const std::stop_token &token)
{
    const QString root = rootName(head);
    if (root == u"arquivoposicao_4_01")
        return CarteiraLayout::Anbima401;
    if (root == u"arquivoposicao_4_00")
        return notACarteira(path, u"layout ANBIMA 4.00 não é suportado; peça o arquivo no layout 4.01 ou 5.0 (F05)."_s);
    if (root.compare(u"html", Qt::CaseInsensitive) == 0)
        return notACarteira(path, u"é uma página HTML, não uma carteira (F02)."_s);
    const auto statement = fileContains(file, "SctiesBalAcctgRpt", token);
    if (!statement)
        return fail(statement.error());
    if (*statement)
        return CarteiraLayout::Anbima50;
    return notACarteira(
        path,
        u"XML de layout desconhecido (elemento raiz \"%1\"); são lidos ANBIMA 4.01 e 5.0 (F05)."_s.arg(root.left(60)));
}

} // namespace

Result<CarteiraLayout> sniffCarteiraLayout(const QString &path, const std::stop_token &token)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Disk, u"Não foi possível ler %1."_s.arg(QFileInfo(path).fileName()), file.errorString());
    const QByteArray head = file.read(kHeadBytes);
    if (head.isEmpty())
        return notACarteira(path, u"o arquivo está vazio (F01)."_s);
    if (head.startsWith("PK\x03\x04"))
        return CarteiraLayout::Workbook;
    if (head.startsWith("%PDF"))
        return notACarteira(path, u"é um PDF, não uma planilha nem XML; confira TIPO_RELATORIO (F02)."_s);
    if (head.startsWith("\xD0\xCF\x11\xE0"))
        return notACarteira(
            path, u"é uma planilha no formato antigo (.xls) ou protegida por senha; só .xlsx é lido (F02)."_s);

    QByteArray text = asciiOf(head);
    for (const char *mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"}) {
        if (text.startsWith(mark))
            text.remove(0, static_cast<qsizetype>(qstrlen(mark)));
    }
    text = text.trimmed();
    if (text.startsWith('{') || text.startsWith('['))
        return notACarteira(path, u"é uma resposta JSON, não uma carteira (F02)."_s);
    const QByteArray lower = text.left(200).toLower();
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html"))
        return notACarteira(path, u"é uma página HTML, não uma carteira (F02)."_s);
    if (!text.startsWith('<'))
        return notACarteira(path, u"não é uma planilha .xlsx nem um XML (F02)."_s);
    return sniffXml(file, text, path, token);
}

} // namespace Etl
