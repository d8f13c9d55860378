// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/commandtext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QString isoDate(QDate date)
{
    return date.toString(Qt::ISODate);
}

QStringList dateArguments(const RunRequest &request)
{
    if (request.period)
        return {u"--periodo"_s, isoDate(request.period->first) + u':' + isoDate(request.period->last)};
    QStringList dates;
    for (const QDate date : request.dates)
        dates.append(isoDate(date));
    return dates.isEmpty() ? QStringList{} : QStringList{u"--data"_s, dates.join(u',')};
}

/// A value that looks like an option must be bound to its own.
QStringList folderArgument(const QString &option, const QString &folder)
{
    if (folder.isEmpty())
        return {};
    return folder.startsWith(u'-') ? QStringList{option + u'=' + folder} : QStringList{option, folder};
}

#ifdef Q_OS_WIN
QString quoted(const QString &word)
{
    static const QRegularExpression harmless(u"^[A-Za-z0-9_@+=:,./\\\\-]+$"_s);
    if (harmless.match(word).hasMatch())
        return word;
    // Backslashes before a quote would escape it.
    static const QRegularExpression beforeQuote(u"(\\\\*)\""_s);
    static const QRegularExpression atEnd(u"(\\\\+)$"_s);
    QString inner = word;
    inner.replace(beforeQuote, u"\\1\\1\\\""_s);
    inner.replace(atEnd, u"\\1\\1"_s);
    return u'"' + inner + u'"';
}
#else
QString quoted(const QString &word)
{
    static const QRegularExpression harmless(u"^[A-Za-z0-9_@%+=:,./-]+$"_s);
    if (harmless.match(word).hasMatch())
        return word;
    QString inner = word;
    inner.replace(u"'"_s, u"'\\''"_s);
    return u'\'' + inner + u'\'';
}
#endif

} // namespace

QString partsWord(const QList<Part> &parts)
{
    return parts.size() == 1 ? partName(parts.first()) : u"ambos"_s;
}

QString policyWord(DatePolicy policy)
{
    switch (policy) {
    case DatePolicy::OnlyMissing: return u"faltantes"_s;
    case DatePolicy::MissingAndFailed: return u"faltantes-e-falhas"_s;
    case DatePolicy::Everything: return u"tudo"_s;
    }
    return {};
}

QString orderWord(DateOrder order)
{
    return order == DateOrder::OldestFirst ? u"antigas"_s : u"recentes"_s;
}

QStringList commandArguments(const RunRequest &request)
{
    QStringList words{u"--tipo"_s, partsWord(request.parts)};
    words += dateArguments(request);
    if (request.policy == DatePolicy::OnlyMissing)
        words.append(u"--somente-faltantes"_s);
    else if (request.policy == DatePolicy::MissingAndFailed)
        words += {u"--politica"_s, policyWord(request.policy)};
    if (request.order == DateOrder::NewestFirst && (request.period || request.dates.size() > 1))
        words += {u"--ordem"_s, orderWord(request.order)};
    if (request.mode == RunMode::ExtractOnly)
        words.append(u"--apenas-extracao"_s);
    if (request.mode == RunMode::LoadOnly)
        words.append(u"--apenas-carga"_s);
    if (request.dryRun)
        words.append(u"--simular"_s);
    if (request.waiting) {
        words += {u"--ate-completo"_s, request.waiting->until.toString(u"HH:mm"_s)};
        if (request.waiting->interval != Waiting().interval)
            words += {u"--intervalo"_s, QString::number(request.waiting->interval.count())};
    }
    words += folderArgument(u"--dir-carteira"_s, request.folders.carteira);
    words += folderArgument(u"--dir-rentabilidade"_s, request.folders.rentabilidade);
    return words;
}

QString shellLine(const QStringList &arguments)
{
    QStringList words;
    for (const QString &argument : arguments)
        words.append(quoted(argument));
    return words.join(u' ');
}

QString parametersText(const QStringList &arguments)
{
    static const QRegularExpression needsQuotes(u"[\\s\"]"_s);
    QStringList words;
    for (QString word : arguments) {
        if (needsQuotes.match(word).hasMatch())
            word = u'"' + word.replace(u'"', u"\"\"\""_s) + u'"';
        words.append(word);
    }
    return words.join(u' ');
}

QString commandText(const RunRequest &request, const QStringList &more)
{
    return shellLine(QStringList{u"orquestrador_btg"_s} + more + commandArguments(request));
}

} // namespace Etl
