// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/calmcombo.h"

#include "moc_calmcombo.cpp"
