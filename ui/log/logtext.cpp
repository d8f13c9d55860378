// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logtext.h"

#include "core/base/secret.h"
#include "core/base/version.h"
#include "ui/controls/exportfailure.h"
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

Result<qsizetype> saveLines(const QString &path, const LogSnapshot &log)
{
    QSaveFile file(path);
    bool good = file.open(QIODevice::WriteOnly);
    for (qint64 number = log.first(); good && number < log.end(); ++number)
        good = file.write((formatLine(log.eventAt(number)) + u'\n').toUtf8()) > 0;
    if (good && file.commit())
        return qsizetype(log.end() - log.first());
    const QString sentence = translated(QT_TRANSLATE_NOOP("Etl::LogPane", "O log não pôde ser salvo em %1."))
                                 .arg(QDir::toNativeSeparators(path));
    return fail(explained(Error{ErrorCode::Disk, sentence, file.errorString(), {}}, path));
}

} // namespace Etl
