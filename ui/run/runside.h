// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Etl {

/// What happens in a run, one above the other. Never lower than its wrapped texts need at the width it has: a splitter
/// does not ask for that, and what is squeezed below its least height is painted over what stands next to it. The page
/// scrolls instead. GUI thread.
class RunSide : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    bool event(QEvent *event) override;
};

} // namespace Etl
