// SPDX-License-Identifier: GPL-3.0-or-later
const auto kHome = qEnvironmentVariable("HOME");
