// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coverage/coveragepage.h"

namespace Etl {

CoveragePage::CoveragePage(const Clock &clock, QWidget *parent) : Page(parent), m_clock(clock) {}

void CoveragePage::setEngine(std::shared_ptr<Engine> engine)
{
    m_engine = std::move(engine);
}

void CoveragePage::refresh() {}

} // namespace Etl
