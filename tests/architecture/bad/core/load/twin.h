// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Etl {

struct Twin
{
    int of = 0;
};

} // namespace Etl
