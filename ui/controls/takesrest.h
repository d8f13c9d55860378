// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

namespace Etl {

/// A QTabWidget, QStackedWidget or QSplitter that takes the height that is left and asks for no more than it needs at
/// least. With a wrapped text somewhere in it, it would otherwise claim its preferred height, for a chart that of the
/// last window: what stands above is squeezed, or the page scrolls for nothing.
template <typename Base>
class TakesRest : public Base
{
public:
    using Base::Base;

    bool hasHeightForWidth() const override { return false; }
    QSize sizeHint() const override { return {Base::sizeHint().width(), Base::minimumSizeHint().height()}; }
};

} // namespace Etl
