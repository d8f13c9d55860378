// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypage.h"

namespace Etl {

HistoryPage::HistoryPage(const Clock &clock, QWidget *parent) : Page(parent), m_clock(clock) {}

void HistoryPage::setEngine(std::shared_ptr<Engine> engine)
{
    m_engine = std::move(engine);
}

void HistoryPage::refresh() {}

} // namespace Etl
