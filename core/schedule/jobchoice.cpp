// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/jobchoice.h"

using namespace Qt::StringLiterals;

namespace Etl {

QStringList argumentsOf(const JobChoice &choice)
{
    QStringList words = {u"--tipo"_s, choice.tipo, u"--dias-atras"_s, QString::number(choice.daysBack)};
    if (choice.mode == JobChoice::Mode::ExtractOnly)
        words.append(u"--apenas-extracao"_s);
    if (choice.mode == JobChoice::Mode::LoadOnly)
        words.append(u"--apenas-carga"_s);
    if (choice.onlyMissing)
        words << u"--politica"_s << u"faltantes-e-falhas"_s;
    if (choice.demonstration)
        words.append(u"--demonstracao"_s);
    if (!choice.envFile.isEmpty())
        words << u"--env"_s << choice.envFile;
    return words + choice.others;
}

JobChoice choiceOf(const QStringList &arguments)
{
    JobChoice choice;
    QStringList rest = arguments;
    while (!rest.isEmpty()) {
        const QString word = rest.takeFirst();
        if (word == "--apenas-extracao"_L1)
            choice.mode = JobChoice::Mode::ExtractOnly;
        else if (word == "--apenas-carga"_L1)
            choice.mode = JobChoice::Mode::LoadOnly;
        else if (word == "--demonstracao"_L1)
            choice.demonstration = true;
        else if (word == "--politica"_L1 && rest.value(0) == "faltantes-e-falhas"_L1) {
            choice.onlyMissing = true;
            rest.removeFirst();
        } else if (word == "--tipo"_L1 && !rest.isEmpty())
            choice.tipo = rest.takeFirst();
        else if (word == "--dias-atras"_L1 && !rest.isEmpty())
            choice.daysBack = rest.takeFirst().toInt();
        else if (word == "--env"_L1 && !rest.isEmpty())
            choice.envFile = rest.takeFirst();
        else
            choice.others.append(word);
    }
    return choice;
}

} // namespace Etl
