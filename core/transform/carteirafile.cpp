// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/carteirafile.h"

#include "core/transform/anbima401.h"
#include "core/transform/anbima50.h"
#include "core/transform/carteiraxlsx.h"
#include "core/transform/layoutsniff.h"

namespace Etl {

Result<CarteiraFunds> readCarteiraFile(const QString &path, const std::stop_token &token)
{
    const auto layout = sniffCarteiraLayout(path, token);
    if (!layout)
        return fail(layout.error());
    switch (*layout) {
    case CarteiraLayout::Anbima401: return readAnbima401(path, token);
    case CarteiraLayout::Anbima50: return readAnbima50(path, token);
    case CarteiraLayout::Workbook: break;
    }
    // A workbook holds one fund: what is wrong with it is wrong with the file.
    auto carteira = readCarteiraXlsx(path, token);
    if (!carteira)
        return fail(carteira.error());
    return CarteiraFunds{std::move(*carteira)};
}

} // namespace Etl
