// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/datapage.h"

namespace Etl {

DataPage::DataPage(const Clock &clock, QWidget *parent) : Page(parent), m_clock(clock) {}

void DataPage::setEngine(std::shared_ptr<Engine> engine)
{
    m_engine = std::move(engine);
}

void DataPage::refresh() {}

} // namespace Etl
