// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <zip.h>

namespace Etl {

/// What the readers call of libzip, under its own names. A program has it from its first archive on: the library brings
/// libcrypto, which every start would pay for.
struct LibZip
{
    decltype(&::zip_discard) zip_discard = nullptr;
    decltype(&::zip_error_fini) zip_error_fini = nullptr;
    decltype(&::zip_error_init) zip_error_init = nullptr;
    decltype(&::zip_error_strerror) zip_error_strerror = nullptr;
    decltype(&::zip_fclose) zip_fclose = nullptr;
    decltype(&::zip_file_get_error) zip_file_get_error = nullptr;
    decltype(&::zip_fopen_index) zip_fopen_index = nullptr;
    decltype(&::zip_fread) zip_fread = nullptr;
    decltype(&::zip_get_error) zip_get_error = nullptr;
    decltype(&::zip_get_num_entries) zip_get_num_entries = nullptr;
    decltype(&::zip_open_from_source) zip_open_from_source = nullptr;
#ifdef Q_OS_WIN
    decltype(&::zip_source_win32w_create) zip_source_win32w_create = nullptr;
#else
    decltype(&::zip_source_file_create) zip_source_file_create = nullptr;
#endif
    decltype(&::zip_source_free) zip_source_free = nullptr;
    decltype(&::zip_stat_index) zip_stat_index = nullptr;
    decltype(&::zip_stat_init) zip_stat_init = nullptr;
};

/// Loads it at the first call; the same answer ever after. Error{Internal}: it is not installed. Thread-safe.
const Result<LibZip> &libZip();

} // namespace Etl
