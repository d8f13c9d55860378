// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/icons.h"

#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QImageReader>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// Draws one SVG, whose strokes say "currentColor", in the colour that fits where it is shown.
class DrawingEngine final : public QIconEngine
{
public:
    DrawingEngine(QString name, QColor color) : m_name(std::move(name)), m_color(color) {}

    QIconEngine *clone() const override { return new DrawingEngine(m_name, m_color); }
    bool isNull() override { return false; }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const QColor color = colorFor(mode);
        const QString key = u"etl-icon-%1-%2-%3x%4"_s.arg(m_name, color.name(), QString::number(size.width()),
                                                          QString::number(size.height()));
        QPixmap drawn;
        if (QPixmapCache::find(key, &drawn))
            return drawn;
        QFile file(u":/icons/%1.svg"_s.arg(m_name));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QByteArray svg = file.readAll().replace("currentColor", color.name().toUtf8());
        QBuffer buffer(&svg);
        QImageReader reader(&buffer, "svg");
        reader.setAutoDetectImageFormat(false); // else the readers of all other formats are loaded first
        reader.setScaledSize(size);
        drawn = QPixmap::fromImage(reader.read());
        QPixmapCache::insert(key, drawn);
        return drawn;
    }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return m_color.isValid() ? m_color : palette.color(QPalette::ButtonText);
    }

    QString m_name;
    QColor m_color; ///< invalid: the theme's text colour
};

} // namespace

QIcon icon(const QString &name)
{
    return icon(name, QColor());
}

QIcon icon(const QString &name, Tone tone)
{
    return icon(name, toneText(tone));
}

QIcon icon(const QString &name, const QColor &color)
{
    return QIcon(new DrawingEngine(name, color));
}

} // namespace Etl
