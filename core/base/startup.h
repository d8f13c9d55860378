// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Etl {

/// The first word of every main(): what the libraries have to be told before anything uses them.
void prepareProcess();

} // namespace Etl
