// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/runrequest.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace Etl {

/// Words of a command line that this program wrote itself: a run's recorded parameters, a schedule's options. Read
/// without complaint; what only the command line can judge is not judged here.
class RequestWords
{
public:
    explicit RequestWords(const QStringList &words);

    bool has(const QString &option) const { return m_words.contains(option); }
    /// Empty when it is not there.
    QString valueOf(const QString &option) const;
    /// Everything that the options say of a run but its dates, their text and its origin.
    RunRequest request() const;

private:
    std::optional<Waiting> waiting() const;

    QStringList m_words; ///< "--opcao=valor" as two
};

} // namespace Etl
