// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/runrequest.h"

#include <QJsonObject>

namespace Etl {

/// What was asked, in the run's report: so that it can be asked again to the letter.
QJsonObject toJson(const RunRequest &request);
/// Tolerant of missing keys; the inverse of toJson.
RunRequest runRequestFromJson(const QJsonObject &object);

} // namespace Etl
