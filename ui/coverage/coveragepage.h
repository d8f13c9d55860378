// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/controls/page.h"

namespace Etl {

/// Calendário: which business days are loaded, per part, and what is missing.
class CoveragePage : public Page
{
    Q_OBJECT

public:
    /// clock must outlive the page.
    explicit CoveragePage(const Clock &clock, QWidget *parent = nullptr);

    void setEngine(std::shared_ptr<Engine> engine) override;
    void refresh() override;

private:
    const Clock &m_clock;
    std::shared_ptr<Engine> m_engine;
};

} // namespace Etl
