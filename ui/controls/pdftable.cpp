// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/pdftable.h"

#include "core/export/celldisplay.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextOption>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kResolution = 300; ///< dots per inch
constexpr qreal kLargestFont = 9;
constexpr qreal kReadableFont = 6.5; ///< down to here no word is broken
constexpr qreal kSmallestFont = 4.5;

struct PdfText
{
    Q_DECLARE_TR_FUNCTIONS(PdfTable)
};

/// The table on paper: fonts, column widths, and which rows stand on which page.
class Paper
{
public:
    Paper(const TableDocument &document, QPdfWriter &writer, const QString &printed)
        : m_document(document), m_writer(writer), m_painter(&writer), m_printed(printed)
    {
        readColumns();
        chooseFont();
        breakPages();
    }

    /// False when the device refused.
    bool draw()
    {
        if (!m_painter.isActive())
            return false;
        for (qsizetype page = 0; page < m_starts.size(); ++page) {
            if (page > 0 && !m_writer.newPage())
                return false;
            drawPage(page);
        }
        return m_painter.end();
    }

private:
    void readColumns()
    {
        m_numeric.fill(false, m_document.headers.size());
        for (const QList<TableCell> &row : m_document.rows) {
            for (qsizetype i = 0; i < std::min(row.size(), m_numeric.size()); ++i)
                m_numeric[i] = m_numeric[i] || isNumber(row[i]);
        }
    }

    QFont fontOf(qreal points, bool bold) const
    {
        QFont font = m_painter.font();
        font.setPointSizeF(points);
        font.setBold(bold);
        return font;
    }

    qreal widthOfPage() const { return m_painter.viewport().width(); }
    QFontMetricsF metrics(const QFont &font) const { return QFontMetricsF(font, m_painter.device()); }

    /// Natural widths; texts give way down to their longest word, or to a few letters where words may be broken.
    /// Numbers and days never do.
    bool fit(qreal points, bool breaksWords)
    {
        m_font = fontOf(points, false);
        m_bold = fontOf(points, true);
        const QFontMetricsF plain = metrics(m_font);
        const QFontMetricsF bold = metrics(m_bold);
        m_gap = plain.horizontalAdvance(u"n"_s);
        QList<qreal> least;
        m_widths.clear();
        for (qsizetype i = 0; i < m_document.headers.size(); ++i) {
            qreal rigid = longestWord(bold, m_document.headers[i]);
            qreal natural = rigid;
            for (const QList<TableCell> &row : m_document.rows) {
                if (i >= row.size())
                    continue;
                const QString text = displayText(row[i]);
                const qreal width = plain.horizontalAdvance(text);
                natural = std::max(natural, width);
                if (!std::holds_alternative<QString>(row[i]))
                    rigid = std::max(rigid, width);
                else if (!breaksWords)
                    rigid = std::max(rigid, longestWord(plain, text));
            }
            least.append(std::max(rigid * 1.02, std::min(natural, 12 * plain.averageCharWidth())) + 2 * m_gap);
            m_widths.append(natural + 2 * m_gap);
        }
        const qreal room = widthOfPage();
        const qreal natural = std::accumulate(m_widths.cbegin(), m_widths.cend(), qreal(0));
        if (natural <= room)
            return true;
        const qreal needed = std::accumulate(least.cbegin(), least.cend(), qreal(0));
        // What is left beyond the least widths goes to the columns in proportion to what they would like.
        const qreal share = needed < room ? (room - needed) / (natural - needed) : 0;
        for (qsizetype i = 0; i < m_widths.size(); ++i)
            m_widths[i] = least[i] + share * (m_widths[i] - least[i]);
        return needed <= room;
    }

    static qreal longestWord(const QFontMetricsF &metrics, const QString &text)
    {
        qreal width = 0;
        for (const QString &word : text.split(u' '))
            width = std::max(width, metrics.horizontalAdvance(word));
        return width;
    }

    void chooseFont()
    {
        qreal points = kLargestFont;
        bool fits = fit(points, false);
        while (!fits && points > kReadableFont)
            fits = fit(points -= 0.5, false);
        while (!fits && points > kSmallestFont)
            fits = fit(points -= 0.5, true);
        const qreal total = std::accumulate(m_widths.cbegin(), m_widths.cend(), qreal(0));
        // Even the smallest font is too wide: the paper shows it smaller still rather than losing a digit.
        m_scale = total > widthOfPage() ? widthOfPage() / total : 1;
        qreal title = 13;
        while (metrics(fontOf(title, true)).horizontalAdvance(m_document.title) > widthOfPage() && title > 6)
            title -= 0.5;
        m_titleFont = fontOf(title, true);
        m_smallFont = fontOf(8, false);
    }

    qreal rowHeight(const QStringList &texts, const QFont &font)
    {
        m_painter.setFont(font);
        qreal height = metrics(font).height();
        for (qsizetype i = 0; i < std::min(texts.size(), m_widths.size()); ++i) {
            const QRectF room(0, 0, m_widths[i] - 2 * m_gap, 1e6);
            height = std::max(height, m_painter.boundingRect(room, texts[i], optionOf(i)).height());
        }
        return height + m_gap / 2;
    }

    /// At the ends of words; within one only where it is longer than the column. The flags of drawText() know either.
    QTextOption optionOf(qsizetype column) const
    {
        QTextOption option(m_numeric[column] ? Qt::AlignRight | Qt::AlignTop : Qt::AlignLeft | Qt::AlignTop);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        return option;
    }

    QStringList textsOf(qsizetype row) const
    {
        QStringList texts;
        for (const TableCell &cell : m_document.rows[row])
            texts.append(displayText(cell));
        return texts;
    }

    void breakPages()
    {
        m_headHeight = metrics(m_titleFont).height() + 2 * metrics(m_smallFont).height();
        m_headerHeight = rowHeight(m_document.headers, m_bold) * m_scale;
        m_footHeight = 2 * metrics(m_smallFont).height();
        const qreal room = m_painter.viewport().height() - m_headHeight - m_headerHeight - m_footHeight;
        m_starts = {0};
        qreal used = 0;
        for (qsizetype row = 0; row < m_document.rows.size(); ++row) {
            const qreal height = rowHeight(textsOf(row), m_font) * m_scale;
            m_heights.append(height);
            if (used > 0 && used + height > room) {
                m_starts.append(row);
                used = 0;
            }
            used += height;
        }
    }

    void drawTexts(qreal y, const QStringList &texts, const QFont &font, qreal height)
    {
        m_painter.save();
        m_painter.translate(0, y);
        m_painter.scale(m_scale, m_scale);
        m_painter.setFont(font);
        qreal x = 0;
        for (qsizetype i = 0; i < std::min(texts.size(), m_widths.size()); ++i) {
            const QRectF room(x + m_gap, m_gap / 4, m_widths[i] - 2 * m_gap, height / m_scale);
            m_painter.drawText(room, texts[i], optionOf(i));
            x += m_widths[i];
        }
        m_painter.restore();
    }

    void drawPage(qsizetype page)
    {
        const qreal width = widthOfPage();
        const qreal bottom = m_painter.viewport().height();
        m_painter.setFont(m_titleFont);
        m_painter.drawText(QRectF(0, 0, width, m_headHeight), Qt::AlignLeft | Qt::AlignTop, m_document.title);
        m_painter.setFont(m_smallFont);
        m_painter.drawText(QRectF(0, metrics(m_titleFont).height(), width, m_headHeight), Qt::AlignLeft | Qt::AlignTop,
                           m_printed);
        m_painter.drawText(QRectF(0, bottom - m_footHeight, width, m_footHeight), Qt::AlignRight | Qt::AlignBottom,
                           PdfText::tr("Página %1 de %2").arg(page + 1).arg(m_starts.size()));
        qreal y = m_headHeight;
        m_painter.fillRect(QRectF(0, y, width, m_headerHeight), QColor(0xe8, 0xed, 0xf3));
        drawTexts(y, m_document.headers, m_bold, m_headerHeight);
        y += m_headerHeight;
        if (m_document.rows.isEmpty()) {
            m_painter.setFont(m_smallFont);
            m_painter.drawText(QRectF(m_gap, y + m_gap, width, m_footHeight), Qt::AlignLeft | Qt::AlignTop,
                               PdfText::tr("Nenhuma linha."));
        }
        const qsizetype end = page + 1 < m_starts.size() ? m_starts[page + 1] : m_document.rows.size();
        m_painter.setPen(QPen(QColor(0xb9, 0xc4, 0xcf), 1));
        for (qsizetype row = m_starts[page]; row < end; ++row) {
            m_painter.drawLine(QPointF(0, y), QPointF(width, y));
            m_painter.setPen(Qt::black);
            drawTexts(y, textsOf(row), m_font, m_heights[row]);
            m_painter.setPen(QPen(QColor(0xb9, 0xc4, 0xcf), 1));
            y += m_heights[row];
        }
        m_painter.setPen(Qt::black);
    }

    const TableDocument &m_document;
    QPdfWriter &m_writer;
    QPainter m_painter;
    QString m_printed;
    QList<bool> m_numeric;
    QFont m_font, m_bold, m_titleFont, m_smallFont;
    QList<qreal> m_widths; ///< gaps at both sides included
    QList<qreal> m_heights;
    QList<qsizetype> m_starts; ///< first row of each page
    qreal m_gap = 0, m_scale = 1, m_headHeight = 0, m_headerHeight = 0, m_footHeight = 0;
};

} // namespace

Result<void> writePdfTable(const TableDocument &document, const QString &path, const QDateTime &printed)
{
    QSaveFile file(path);
    const auto refused = [&] {
        return fail(ErrorCode::Disk,
                    PdfText::tr("Não foi possível gravar %1. Verifique a pasta, o espaço em disco e se o arquivo está "
                                "aberto em outro programa.")
                        .arg(path),
                    file.errorString());
    };
    if (!file.open(QIODevice::WriteOnly))
        return refused();
    bool drawn = false;
    {
        QPdfWriter writer(&file);
        writer.setResolution(kResolution);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(12, 12, 12, 12),
                                         QPageLayout::Millimeter));
        writer.setTitle(document.title);
        writer.setCreator(PdfText::tr("Orquestrador BTG"));
        Paper paper(document, writer,
                    PdfText::tr("Emitido em %1").arg(printed.toLocalTime().toString(u"dd/MM/yyyy HH:mm")));
        drawn = paper.draw();
    }
    // The painter does not tell of a full disk, the file does: an error when writing stays with it until commit().
    if (!drawn || !file.commit())
        return refused();
    return {};
}

} // namespace Etl
