// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/requestwords.h"

#include "core/base/valueofword.h"
#include "core/run/commandtext.h"

using namespace Qt::StringLiterals;

namespace Etl {

RequestWords::RequestWords(const QStringList &words)
{
    for (const QString &word : words) {
        const qsizetype equals = word.startsWith("--"_L1) ? word.indexOf(u'=') : -1;
        m_words.append(equals < 0 ? word : word.left(equals));
        if (equals >= 0)
            m_words.append(word.mid(equals + 1));
    }
}

QString RequestWords::valueOf(const QString &option) const
{
    const qsizetype at = m_words.indexOf(option);
    return at < 0 ? QString() : m_words.value(at + 1);
}

std::optional<Waiting> RequestWords::waiting() const
{
    if (!has(u"--ate-completo"_s))
        return std::nullopt;
    Waiting waiting;
    if (const QTime until = QTime::fromString(valueOf(u"--ate-completo"_s), u"HH:mm"_s); until.isValid())
        waiting.until = until;
    if (const int minutes = valueOf(u"--intervalo"_s).toInt(); minutes > 0)
        waiting.interval = std::chrono::minutes(minutes);
    return waiting;
}

RunRequest RequestWords::request() const
{
    RunRequest request;
    if (const auto part = partFromName(valueOf(u"--tipo"_s)))
        request.parts = {*part};
    if (has(u"--apenas-extracao"_s))
        request.mode = RunMode::ExtractOnly;
    else if (has(u"--apenas-carga"_s))
        request.mode = RunMode::LoadOnly;
    request.policy = valueOfWord<DatePolicy>({DatePolicy::OnlyMissing, DatePolicy::MissingAndFailed}, policyWord,
                                             valueOf(u"--politica"_s))
                         .value_or(DatePolicy::Everything);
    if (has(u"--somente-faltantes"_s))
        request.policy = DatePolicy::OnlyMissing;
    if (valueOf(u"--ordem"_s) == orderWord(DateOrder::NewestFirst))
        request.order = DateOrder::NewestFirst;
    request.waiting = waiting();
    request.folders = {valueOf(u"--dir-carteira"_s), valueOf(u"--dir-rentabilidade"_s)};
    request.dryRun = has(u"--simular"_s);
    return request;
}

} // namespace Etl
