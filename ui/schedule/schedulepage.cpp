// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/schedulepage.h"

namespace Etl {

SchedulePage::SchedulePage(const Clock &clock, QWidget *parent) : Page(parent), m_clock(clock) {}

void SchedulePage::setEngine(std::shared_ptr<Engine> engine)
{
    m_engine = std::move(engine);
}

void SchedulePage::refresh() {}

} // namespace Etl
