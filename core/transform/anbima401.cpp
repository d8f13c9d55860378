// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/anbima401.h"

using namespace Qt::StringLiterals;

namespace Etl {

Result<CarteiraFunds> readAnbima401(const QString &path, const std::stop_token &)
{
    return fail(ErrorCode::Parse, u"Layout ANBIMA 4.01 ainda não é lido por esta versão."_s, path);
}

} // namespace Etl
