// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.h"

namespace Etl {

QString programVersion()
{
    return QStringLiteral(ETL_VERSION);
}

Result<void> checkSameVersion(const QString &program)
{
    if (program == programVersion())
        return {};
    return fail(ErrorCode::Internal,
                QStringLiteral("Uma parte do programa é da versão %1 e o programa da versão %2. Reinstale o programa.")
                    .arg(programVersion(), program));
}

} // namespace Etl
