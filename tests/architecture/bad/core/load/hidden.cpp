// SPDX-License-Identifier: GPL-3.0-or-later
#include <tl/expected.hpp>
#include <zip.h>
#include <httplib.h>

tl::expected<int, int> answer();
const auto kHome = qEnvironmentVariable("HOME");
thread_local QByteArray buffer;
