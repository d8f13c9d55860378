// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/schedulerprogram.h"

#include "core/base/plaintext.h"

#include <QProcess>

#include <chrono>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr std::chrono::milliseconds kPatience = std::chrono::seconds(30);

} // namespace

QString ProgramAnswer::oneLine() const
{
    return toOneLine(QString::fromLocal8Bit(err + ' ' + out)).trimmed().left(400);
}

Result<ProgramAnswer> runProgram(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted(int(kPatience.count())))
        return fail(ErrorCode::Config, u"O programa %1 não pôde ser iniciado."_s.arg(program), process.errorString());
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(int(kPatience.count()))) {
        process.kill();
        process.waitForFinished(int(kPatience.count()));
        return fail(ErrorCode::Timeout, u"O programa %1 não respondeu em 30 segundos."_s.arg(program));
    }
    if (process.exitStatus() != QProcess::NormalExit)
        return fail(ErrorCode::Internal, u"O programa %1 terminou de forma anormal."_s.arg(program),
                    process.errorString());
    return ProgramAnswer{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace Etl
