// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/levellook.h"

#include "ui/controls/icons.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kRowPadding = 6;
constexpr int kCellPadding = 18;

QString iconName(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug: return u"debug"_s;
    case LogLevel::Info: return u"info"_s;
    case LogLevel::Warning: return u"warning"_s;
    case LogLevel::Error: return u"failure"_s;
    }
    return {};
}

} // namespace

Tone levelTone(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug: return Tone::Muted;
    case LogLevel::Info: return Tone::Running;
    case LogLevel::Warning: return Tone::Warning;
    case LogLevel::Error: return Tone::Failure;
    }
    return Tone::Muted;
}

QIcon levelIcon(LogLevel level)
{
    return icon(iconName(level), levelTone(level));
}

QVariant levelLook(LogLevel level, int column, int levelColumn, int messageColumn, int role)
{
    const bool isMessage = column == messageColumn;
    const bool isLevel = column == levelColumn;
    switch (role) {
    case Qt::DecorationRole: return isLevel ? QVariant(levelIcon(level)) : QVariant();
    case Qt::ForegroundRole:
        if (isMessage && level == LogLevel::Info)
            return {};
        return toneText(isLevel || isMessage ? levelTone(level) : Tone::Muted);
    case Qt::FontRole: {
        if (!isMessage && level != LogLevel::Error)
            return {};
        QFont font = isMessage ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : QGuiApplication::font();
        font.setBold(level == LogLevel::Error);
        return font;
    }
    default: return {};
    }
}

void dressLogTable(QTableView &table)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setAlternatingRowColors(false);
    // A row's height is never asked from its content: that is what keeps a million rows fast.
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setMinimumSectionSize(1);
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + kRowPadding);
    table.verticalHeader()->hide();
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setStretchLastSection(true);
}

int logColumnWidth(const QTableView &table, const QString &sample, bool withIcon)
{
    QFont bold = table.font();
    bold.setBold(true); // errors are
    return QFontMetrics(bold).horizontalAdvance(sample) + kCellPadding +
           (withIcon ? QFontMetrics(bold).height() + kRowPadding : 0);
}

void bringIntoSight(const QTableView &table, const QRect &row)
{
    for (QWidget *up = table.parentWidget(); up; up = up->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(up);
        if (!area || !area->widget())
            continue;
        const int y = table.viewport()->mapTo(area->widget(), row.center()).y();
        const int middle = area->horizontalScrollBar()->value() + area->viewport()->width() / 2;
        area->ensureVisible(middle, y, 0, std::min(row.height(), area->viewport()->height() / 2));
    }
}

QString groupedNumber(qint64 number)
{
    return QLocale(QLocale::Portuguese, QLocale::Brazil).toString(number);
}

} // namespace Etl
