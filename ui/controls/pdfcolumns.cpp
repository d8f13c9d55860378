// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/pdfcolumns.h"

#include "core/export/celldisplay.h"

#include <QFontMetricsF>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr qreal kLargestFont = 9;
constexpr qreal kFontStep = 0.5;
constexpr qreal kReadableFont = 7; ///< what does not fit in it goes on several pages side by side
constexpr qreal kBlockFont = 8;    ///< of such pages
constexpr int kWidestText = 34;    ///< average characters of a word, or of a column on such pages

/// What a column would like and what it needs.
struct ColumnWidth
{
    qreal natural = 0, least = 0;
};

struct Measured
{
    qreal gap = 0;
    qreal widest = 0; ///< of a column that shares its page with others
    QList<ColumnWidth> widths;
};

qreal longestWord(const QFontMetricsF &metrics, const QString &text)
{
    qreal width = 0;
    for (const QString &word : text.split(u' '))
        width = std::max(width, metrics.horizontalAdvance(word));
    return width;
}

Measured measure(const TableDocument &document, QFont font, QPaintDevice &device, qreal points)
{
    const QList<int> decimals = columnDecimals(document);
    font.setPointSizeF(points);
    font.setBold(false);
    const QFontMetricsF plain(font, &device);
    font.setBold(true);
    const QFontMetricsF bold(font, &device);
    Measured measured{plain.horizontalAdvance(u"n"_s), kWidestText * plain.averageCharWidth(), {}};
    for (qsizetype i = 0; i < document.headers.size(); ++i) {
        qreal rigid = longestWord(bold, document.headers[i]);
        qreal natural = rigid;
        for (const QList<TableCell> &row : document.rows) {
            if (i >= row.size())
                continue;
            const QString text = displayText(row[i], decimals[i]);
            const qreal width = plain.horizontalAdvance(text);
            natural = std::max(natural, width);
            // A path or a checksum may be broken anywhere.
            const bool breaks = std::holds_alternative<QString>(row[i]);
            rigid = std::max(rigid, breaks ? std::min(longestWord(plain, text), measured.widest) : width);
        }
        if (i < document.totals.size()) {
            const QString total = displayText(document.totals[i], decimals[i]);
            const bool breaks = std::holds_alternative<QString>(document.totals[i]);
            rigid = std::max(rigid, breaks ? longestWord(bold, total) : bold.horizontalAdvance(total));
            natural = std::max(natural, rigid);
        }
        const qreal least = std::max(rigid * 1.02, std::min(natural, 12 * plain.averageCharWidth()));
        measured.widths.append({natural + 2 * measured.gap, least + 2 * measured.gap});
    }
    return measured;
}

/// Between least and natural, so that the block fills the page at most; false when even the least is too much.
bool spread(PdfBlock &block, const QList<ColumnWidth> &widths, qreal room)
{
    qreal natural = 0;
    qreal least = 0;
    for (const qsizetype column : block.columns) {
        natural += widths[column].natural;
        least += widths[column].least;
    }
    // What is left beyond the least widths goes to the columns in proportion to what they would like.
    const qreal share = natural <= room ? 1 : least < room ? (room - least) / (natural - least) : 0;
    block.widths.clear();
    for (const qsizetype column : block.columns)
        block.widths.append(widths[column].least + share * (widths[column].natural - widths[column].least));
    // Even the least is too wide: the paper shows it smaller rather than losing a digit.
    const qreal total = std::accumulate(block.widths.cbegin(), block.widths.cend(), qreal(0));
    block.scale = total > room ? room / total : 1;
    return natural <= room || least <= room;
}

QList<qsizetype> firstColumns(qsizetype count)
{
    QList<qsizetype> columns(count);
    std::iota(columns.begin(), columns.end(), qsizetype(0));
    return columns;
}

/// As many columns on each page as are readable there, those that say what a row is on every one.
QList<PdfBlock> blocksOf(const TableDocument &document, Measured measured, qreal room)
{
    QList<ColumnWidth> &widths = measured.widths;
    for (ColumnWidth &width : widths)
        width.natural = std::max(width.least, std::min(width.natural, measured.widest));
    const auto natural = [&widths](const QList<qsizetype> &columns) {
        return std::accumulate(columns.cbegin(), columns.cend(), qreal(0),
                               [&widths](qreal sum, qsizetype i) { return sum + widths[i].natural; });
    };
    const auto keys = std::min<qsizetype>(document.keyColumns, widths.size());
    const PdfBlock keyBlock{firstColumns(keys), {}, 1};
    // Keys that fill half of the page leave no room for what they are the keys of.
    if (natural(keyBlock.columns) > room / 2) {
        for (const qsizetype column : keyBlock.columns)
            widths[column].natural = widths[column].least;
    }
    QList<PdfBlock> blocks = {keyBlock};
    for (qsizetype column = keys; column < widths.size(); ++column) {
        const PdfBlock &last = blocks.constLast();
        if (last.columns.size() > keys && natural(last.columns) + widths[column].natural > room)
            blocks.append(keyBlock);
        blocks.last().columns.append(column);
    }
    for (PdfBlock &block : blocks)
        spread(block, widths, room);
    return blocks;
}

} // namespace

PdfColumns pdfColumns(const TableDocument &document, const QFont &font, QPaintDevice &device, qreal room)
{
    PdfBlock whole{firstColumns(document.headers.size()), {}, 1};
    constexpr int kSteps = static_cast<int>((kLargestFont - kReadableFont) / kFontStep);
    for (int step = 0; step <= kSteps; ++step) {
        const qreal points = kLargestFont - step * kFontStep;
        const Measured measured = measure(document, font, device, points);
        if (spread(whole, measured.widths, room))
            return {points, measured.gap, {whole}};
    }
    const Measured measured = measure(document, font, device, kBlockFont);
    return {kBlockFont, measured.gap, blocksOf(document, measured, room)};
}

} // namespace Etl
