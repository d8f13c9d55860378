// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/fetch.h"

#include <QHash>
#include <QImage>
#include <QTextBrowser>
#include <QTimer>
#include <QUrl>

namespace Etl {

/// The guide's text, with pictures that are never wider than the pane. GUI thread; pictures are read and scaled on a
/// worker.
class GuideText : public QTextBrowser
{
    Q_OBJECT

public:
    explicit GuideText(QWidget *parent = nullptr);

    /// The document has another text: its pictures are looked for.
    void takePictures();
    /// As shown: its width in the pane's pixels; 0 for one that is not in the text.
    int shownWidth(const QUrl &picture) const;
    QList<QUrl> pictures() const { return m_pictures; }

    QVariant loadResource(int type, const QUrl &name) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    using Images = QHash<QUrl, QImage>;

    void fitPictures();
    void showPictures(const Images &shown);
    /// Where in the text the pane begins.
    int topPosition() const;
    void scrollTo(int position);

    QList<QUrl> m_pictures;
    QTimer m_settle; ///< while an edge is dragged nothing is scaled
    int m_room = 0;  ///< that the pictures were fitted into
    int m_kept = -1; ///< what was at the top before the size changed; -1: the reader has moved on since
    bool m_moving = false;
    Fetch<Images> m_scaling;
};

} // namespace Etl
