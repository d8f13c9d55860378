// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

namespace Etl {

SettingsPage::SettingsPage(const Clock &clock, QWidget *parent) : Page(parent), m_clock(clock) {}

void SettingsPage::setEngine(std::shared_ptr<Engine> engine)
{
    m_engine = std::move(engine);
}

void SettingsPage::refresh() {}

} // namespace Etl
