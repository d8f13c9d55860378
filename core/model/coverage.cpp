// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/coverage.h"

using namespace Qt::StringLiterals;

namespace Etl {

QString dayStateName(DayState state)
{
    switch (state) {
    case DayState::Complete: return u"completo"_s;
    case DayState::Partial: return u"parcial"_s;
    case DayState::Missing: return u"faltando"_s;
    case DayState::Failed: return u"falhou"_s;
    case DayState::Running: return u"em execução"_s;
    case DayState::NotDue: return u"ainda não é hora"_s;
    }
    return {};
}

} // namespace Etl
