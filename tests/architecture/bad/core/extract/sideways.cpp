// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/session.h"

#include <QMessageBox>
#include <QtWidgets/QWidget>
