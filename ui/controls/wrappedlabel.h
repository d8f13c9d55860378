// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace Etl {

/// A wrapped text that lays itself out once a width: a layout asks for the height several times a pass, and QLabel sets
/// every line anew each time. GUI thread.
class WrappedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(QWidget *parent = nullptr);

    int heightForWidth(int width) const override;

private:
    struct Height
    {
        int width = 0, height = 0;
    };

    mutable QList<Height> m_heights; ///< of the text and font below
    mutable QString m_text;
    mutable QFont m_font;
    mutable QMargins m_margins;
};

} // namespace Etl
