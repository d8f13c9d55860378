// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logtext.h"

#include "core/base/secret.h"
#include "core/base/version.h"
#include "ui/log/levellook.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Etl::LogPane", text);
}

} // namespace

QString linesText(const LogSnapshot &log, const std::vector<qint64> &numbers)
{
    QString text;
    for (const qint64 number : numbers)
        text += formatLine(log.eventAt(number)) + u'\n';
    return text;
}

QString ticketText(const TicketFacts &facts, const QString &lines, const QDateTime &now)
{
    QString text = translated(QT_TRANSLATE_NOOP("Etl::LogPane", "Orquestrador BTG %1")).arg(programVersion()) + u'\n';
    const auto add = [&text](const QString &name, const QString &value) { text += name + u": "_s + value + u'\n'; };
    add(translated(QT_TRANSLATE_NOOP("Etl::LogPane", "Copiado em")),
        now.toLocalTime().toString(u"dd/MM/yyyy HH:mm:ss"));
    add(translated(QT_TRANSLATE_NOOP("Etl::LogPane", "Sistema")), QSysInfo::prettyProductName());
    for (const auto &[name, value] : facts)
        add(name, value);
    text += u'\n' + lines;
    return Redactor::redact(text);
}

QString saveLines(const QString &path, const LogSnapshot &log)
{
    QSaveFile file(path);
    bool good = file.open(QIODevice::WriteOnly);
    for (qint64 number = log.first(); good && number < log.end(); ++number)
        good = file.write((formatLine(log.eventAt(number)) + u'\n').toUtf8()) > 0;
    const QString shown = QDir::toNativeSeparators(path);
    if (good && file.commit())
        return translated(QT_TRANSLATE_NOOP("Etl::LogPane", "Log salvo em %1 (%2 linhas)."))
            .arg(shown, groupedNumber(log.end() - log.first()));
    return translated(QT_TRANSLATE_NOOP("Etl::LogPane", "Não foi possível salvar o log em %1: %2"))
        .arg(shown, file.errorString());
}

} // namespace Etl
