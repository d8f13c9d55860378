// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logview.h"
#include "ui/settings/settingspage.h"
