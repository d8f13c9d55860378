// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/runservice.h"
#include "core/transform/unpack.h"
