// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/wrappedlabel.h"

namespace Etl {

WrappedLabel::WrappedLabel(QWidget *parent) : QLabel(parent)
{
    setWordWrap(true);
}

int WrappedLabel::heightForWidth(int width) const
{
    if (text() != m_text || font() != m_font || contentsMargins() != m_margins) {
        m_heights.clear();
        m_text = text();
        m_font = font();
        m_margins = contentsMargins();
    }
    for (const Height &known : std::as_const(m_heights)) {
        if (known.width == width)
            return known.height;
    }
    m_heights.append({width, QLabel::heightForWidth(width)});
    return m_heights.constLast().height;
}

} // namespace Etl

#include "moc_wrappedlabel.cpp"
