// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace Etl {

/// What a program of the scheduler answered.
struct ProgramAnswer
{
    int exitCode = 0;
    QByteArray out, err;

    /// Both outputs on one line, for the engineer.
    QString oneLine() const;
};

/// Runs it to its end, at most half a minute. Error{Config}: it cannot be started; Error{Timeout}; Error{Internal}: it
/// crashed. An exit code other than 0 is an answer.
[[nodiscard]] Result<ProgramAnswer> runProgram(const QString &program, const QStringList &arguments,
                                               const QByteArray &input = {});

} // namespace Etl
