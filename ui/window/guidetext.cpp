// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/guidetext.h"

#include <QFile>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace Etl {

namespace {

constexpr std::chrono::milliseconds kSettling{60};

} // namespace

GuideText::GuideText(QWidget *parent) : QTextBrowser(parent)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettling);
    connect(&m_settle, &QTimer::timeout, this, &GuideText::fitPictures);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_moving)
            m_kept = -1;
    });
}

void GuideText::takePictures()
{
    m_pictures.clear();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextImageFormat format = part.fragment().charFormat().toImageFormat();
            if (!format.isValid())
                continue;
            // Resources are kept under their whole address.
            const QUrl address = document()->baseUrl().resolved(QUrl(format.name()));
            if (QFile::exists(u':' + address.path()) && !m_pictures.contains(address))
                m_pictures.append(address);
        }
    }
    m_room = 0;
    fitPictures();
}

QVariant GuideText::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource)
        return QTextBrowser::loadResource(type, name);
    // Until the worker has it: the document would read every picture at once, in its full size.
    QImage nothing(1, 1, QImage::Format_ARGB32_Premultiplied);
    nothing.fill(Qt::transparent);
    return nothing;
}

int GuideText::shownWidth(const QUrl &picture) const
{
    const auto image = document()->resource(QTextDocument::ImageResource, picture).value<QImage>();
    return image.isNull() ? 0 : int(image.width() / image.devicePixelRatio());
}

void GuideText::resizeEvent(QResizeEvent *event)
{
    if (m_kept < 0)
        m_kept = topPosition();
    {
        const QScopedValueRollback moving(m_moving, true);
        QTextBrowser::resizeEvent(event);
    }
    scrollTo(m_kept);
    m_settle.start();
}

int GuideText::topPosition() const
{
    return cursorForPosition(QPoint(0, 0)).position();
}

void GuideText::scrollTo(int position)
{
    const QScopedValueRollback moving(m_moving, true);
    QTextCursor cursor(document());
    cursor.setPosition(position);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(cursor).top());
}

void GuideText::fitPictures()
{
    const int room = viewport()->width() - 2 * int(document()->documentMargin());
    if (!isVisible() || room <= 0 || room == m_room)
        return;
    m_room = room;
    m_scaling.start(
        [pictures = m_pictures, room, ratio = devicePixelRatioF()](const std::stop_token &token) {
            Images shown;
            for (const QUrl &picture : pictures) {
                if (token.stop_requested())
                    break;
                // Drawn smaller by the document they would be picked pixel by pixel: small letters break.
                const QImage whole(u':' + picture.path());
                const int width = std::min(room, whole.width());
                QImage scaled = whole.scaledToWidth(int(width * ratio), Qt::SmoothTransformation);
                scaled.setDevicePixelRatio(ratio);
                shown.insert(picture, scaled);
            }
            return shown;
        },
        [this](const Images &shown) { showPictures(shown); });
}

void GuideText::showPictures(const Images &shown)
{
    const int top = m_kept < 0 ? topPosition() : m_kept;
    const QScopedValueRollback moving(m_moving, true);
    for (auto picture = shown.cbegin(); picture != shown.cend(); ++picture)
        document()->addResource(QTextDocument::ImageResource, picture.key(), *picture);
    document()->markContentsDirty(0, document()->characterCount());
    // What was being read stays where it was.
    scrollTo(top);
    m_kept = -1;
}

} // namespace Etl

#include "moc_guidetext.cpp"
