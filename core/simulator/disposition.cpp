// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/disposition.h"

#include <QStringList>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Etl {

void addDisposition(HttpReply &reply, const QString &fileName, const std::optional<QString> &fault, int turn)
{
    static const QStringList spellings{u"utf8"_s, u"aspas"_s, u"simples"_s, u"nenhuma"_s, u"caminho"_s};
    auto spelling = fault.value_or(u"aspas"_s);
    if (spelling == u"todas"_s)
        spelling = spellings.at((turn - 1) % spellings.size());
    if (spelling == u"nenhuma"_s)
        return;
    QByteArray value = "attachment; ";
    if (spelling == u"utf8"_s)
        value += "filename*=UTF-8''" + QUrl::toPercentEncoding(fileName);
    else if (spelling == u"simples"_s)
        value += "filename=" + fileName.toUtf8() + ';';
    else if (spelling == u"caminho"_s)
        value += "filename=\"..\\..\\fora/../" + fileName.toUtf8() + '"';
    else
        value += "filename=\"" + fileName.toUtf8() + '"';
    reply.headers.append({"Content-Disposition", value});
}

} // namespace Etl
