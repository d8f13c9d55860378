// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/pdftable.h"

#include "core/export/celldisplay.h"
#include "ui/controls/pdfcolumns.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kResolution = 300; ///< dots per inch
const QColor kWarningColor(0xb4, 0x4a, 0x00);

struct PdfText
{
    Q_DECLARE_TR_FUNCTIONS(PdfTable)
};

/// The table on paper: fonts, which columns and which rows stand on which page.
class Paper
{
public:
    Paper(const TableDocument &document, QPdfWriter &writer, const QString &printed)
        : m_document(document), m_writer(writer), m_painter(&writer), m_printed(printed)
    {
        readColumns();
        chooseFonts();
        breakPages();
    }

    /// False when the device refused.
    bool draw()
    {
        if (!m_painter.isActive())
            return false;
        for (qsizetype page = 0; page < pages(); ++page) {
            if (page > 0 && !m_writer.newPage())
                return false;
            drawPage(page);
        }
        return m_painter.end();
    }

private:
    void readColumns()
    {
        m_decimals = columnDecimals(m_document);
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

    qsizetype pages() const { return m_starts.size() * m_columns.blocks.size(); }
    qreal widthOfPage() const { return m_painter.viewport().width(); }
    QFontMetricsF metrics(const QFont &font) const { return QFontMetricsF(font, m_painter.device()); }

    void chooseFonts()
    {
        m_columns = pdfColumns(m_document, m_painter.font(), *m_painter.device(), widthOfPage());
        m_font = fontOf(m_columns.points, false);
        m_bold = fontOf(m_columns.points, true);
        m_gap = m_columns.gap;
        qreal title = 13;
        while (metrics(fontOf(title, true)).horizontalAdvance(m_document.title) > widthOfPage() && title > 6)
            title -= 0.5;
        m_titleFont = fontOf(title, true);
        m_smallFont = fontOf(8, false);
        m_warningFont = fontOf(9, true);
    }

    qreal rowHeight(const PdfBlock &block, const QStringList &texts, const QFont &font)
    {
        m_painter.setFont(font);
        qreal height = metrics(font).height();
        for (qsizetype i = 0; i < block.columns.size(); ++i) {
            const QRectF room(0, 0, block.widths[i] - 2 * m_gap, 1e6);
            const QString text = texts.value(block.columns[i]);
            height = std::max(height, m_painter.boundingRect(room, text, optionOf(block.columns[i])).height());
        }
        return (height + m_gap / 2) * block.scale;
    }

    /// The same on every page side by side, so that the lines of one row meet.
    qreal rowHeight(const QStringList &texts, const QFont &font)
    {
        qreal height = 0;
        for (const PdfBlock &block : std::as_const(m_columns.blocks))
            height = std::max(height, rowHeight(block, texts, font));
        return height;
    }

    /// At the ends of words; within one only where it is longer than the column. The flags of drawText() know either.
    QTextOption optionOf(qsizetype column) const
    {
        QTextOption option(m_numeric[column] ? Qt::AlignRight | Qt::AlignTop : Qt::AlignLeft | Qt::AlignTop);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        return option;
    }

    /// The totals are one row more.
    qsizetype rowCount() const { return m_document.rows.size() + (m_document.totals.isEmpty() ? 0 : 1); }
    bool isTotals(qsizetype row) const { return row == m_document.rows.size(); }
    const QFont &fontOfRow(qsizetype row) const { return isTotals(row) ? m_bold : m_font; }

    QStringList textsOf(qsizetype row) const
    {
        const QList<TableCell> &cells = isTotals(row) ? m_document.totals : m_document.rows[row];
        QStringList texts;
        for (qsizetype i = 0; i < cells.size(); ++i)
            texts.append(displayText(cells[i], m_decimals.value(i)));
        return texts;
    }

    void breakPages()
    {
        m_headHeight = metrics(m_titleFont).height() + 2 * metrics(m_smallFont).height();
        if (!m_document.facts.isEmpty())
            m_headHeight += metrics(m_smallFont).height();
        if (!m_document.origin.warning.isEmpty())
            m_headHeight += metrics(m_warningFont).height();
        m_headerHeight = rowHeight(m_document.headers, m_bold);
        m_footHeight = 2 * metrics(m_smallFont).height();
        const qreal room = m_painter.viewport().height() - m_headHeight - m_headerHeight - m_footHeight;
        m_starts = {0};
        qreal used = 0;
        for (qsizetype row = 0; row < rowCount(); ++row) {
            const qreal height = rowHeight(textsOf(row), fontOfRow(row));
            m_heights.append(height);
            if (used > 0 && used + height > room) {
                m_starts.append(row);
                used = 0;
            }
            used += height;
        }
    }

    void drawTexts(const PdfBlock &block, qreal y, const QStringList &texts, const QFont &font, qreal height)
    {
        m_painter.save();
        m_painter.translate(0, y);
        m_painter.scale(block.scale, block.scale);
        m_painter.setFont(font);
        qreal x = 0;
        for (qsizetype i = 0; i < block.columns.size(); ++i) {
            const QRectF room(x + m_gap, m_gap / 4, block.widths[i] - 2 * m_gap, height / block.scale);
            m_painter.drawText(room, texts.value(block.columns[i]), optionOf(block.columns[i]));
            x += block.widths[i];
        }
        m_painter.restore();
    }

    /// Title, warning, moment and environment at the top.
    void drawHead()
    {
        const qreal width = widthOfPage();
        qreal y = 0;
        const auto line = [&](const QFont &font, const QString &text) {
            m_painter.setFont(font);
            m_painter.drawText(QRectF(0, y, width, m_headHeight), Qt::AlignLeft | Qt::AlignTop, text);
            y += metrics(font).height();
        };
        line(m_titleFont, m_document.title);
        if (!m_document.origin.warning.isEmpty()) {
            m_painter.setPen(kWarningColor);
            line(m_warningFont, m_document.origin.warning);
            m_painter.setPen(Qt::black);
        }
        line(m_smallFont, m_printed);
        if (!m_document.facts.isEmpty())
            line(m_smallFont, m_document.facts.join(u" · "_s));
    }

    void drawFoot(qsizetype page)
    {
        const qreal bottom = m_painter.viewport().height();
        const QRectF foot(0, bottom - m_footHeight, widthOfPage(), m_footHeight);
        m_painter.setFont(m_smallFont);
        m_painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom,
                           PdfText::tr("Página %1 de %2").arg(page + 1).arg(pages()));
        const qsizetype side = page % m_columns.blocks.size();
        QStringList left = {m_document.origin.program};
        if (m_columns.blocks.size() > 1)
            left.append(PdfText::tr("Colunas: parte %1 de %2").arg(side + 1).arg(m_columns.blocks.size()));
        left.removeAll(QString());
        m_painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, left.join(u" · "_s));
    }

    void drawPage(qsizetype page)
    {
        drawHead();
        drawFoot(page);
        // First all columns of these rows, then the next rows.
        const qsizetype range = page / m_columns.blocks.size();
        const PdfBlock &block = m_columns.blocks[page % m_columns.blocks.size()];
        const qreal width = widthOfPage();
        qreal y = m_headHeight;
        m_painter.fillRect(QRectF(0, y, width, m_headerHeight), QColor(0xe8, 0xed, 0xf3));
        drawTexts(block, y, m_document.headers, m_bold, m_headerHeight);
        y += m_headerHeight;
        if (m_document.rows.isEmpty()) {
            m_painter.setFont(m_smallFont);
            m_painter.drawText(QRectF(m_gap, y + m_gap, width, m_footHeight), Qt::AlignLeft | Qt::AlignTop,
                               PdfText::tr("Nenhuma linha."));
        }
        const qsizetype end = range + 1 < m_starts.size() ? m_starts[range + 1] : rowCount();
        m_painter.setPen(QPen(QColor(0xb9, 0xc4, 0xcf), 1));
        for (qsizetype row = m_starts[range]; row < end; ++row) {
            if (isTotals(row))
                m_painter.setPen(QPen(Qt::black, 3));
            m_painter.drawLine(QPointF(0, y), QPointF(width, y));
            m_painter.setPen(Qt::black);
            drawTexts(block, y, textsOf(row), fontOfRow(row), m_heights[row]);
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
    QList<int> m_decimals;
    QFont m_font, m_bold, m_titleFont, m_smallFont, m_warningFont;
    PdfColumns m_columns;
    QList<qreal> m_heights;
    QList<qsizetype> m_starts; ///< first row of each page, or of each row of pages side by side
    qreal m_gap = 0, m_headHeight = 0, m_headerHeight = 0, m_footHeight = 0;
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
        // The title of the window in which it is read.
        writer.setTitle(document.origin.warning.isEmpty() ? document.title
                                                          : document.title + u" – "_s + document.origin.warning);
        writer.setCreator(document.origin.program.isEmpty() ? PdfText::tr("Orquestrador BTG")
                                                            : document.origin.program);
        QString said = PdfText::tr("Emitido em %1").arg(printed.toLocalTime().toString(u"dd/MM/yyyy HH:mm"));
        if (!document.origin.environment.isEmpty())
            said += u" · "_s + PdfText::tr("Ambiente: %1").arg(document.origin.environment);
        Paper paper(document, writer, said);
        drawn = paper.draw();
    }
    // The painter does not tell of a full disk, the file does: an error when writing stays with it until commit().
    if (!drawn || !file.commit())
        return refused();
    return {};
}

} // namespace Etl
