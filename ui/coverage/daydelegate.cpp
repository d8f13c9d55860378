// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coverage/daydelegate.h"

#include "ui/controls/icons.h"
#include "ui/coverage/coveragemodel.h"
#include "ui/coverage/daylook.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QString holidayLetter()
{
    return QCoreApplication::translate("DayDelegate", "F", "feriado na visão do ano");
}

int gapOf(const QFontMetrics &metrics)
{
    return std::max(2, metrics.height() / 4);
}

/// The longest of the words for a line that fits: with few pixels symbol and number remain. Both parts of a day in the
/// same state get the same form, so the wider name decides.
QString fittingText(const DayCoverage &day, const QFontMetrics &metrics, int width)
{
    const QString count = day.state == DayState::NotDue ? QString() : countText(day);
    const QString state = lookOf(day).word;
    const QString part = partTitle(day.part);
    const QString widest = u"%1 %2 %3"_s.arg(partTitle(Part::Rentabilidade), state, count);
    if (metrics.horizontalAdvance(widest) <= width)
        return u"%1 %2 %3"_s.arg(part, state, count).trimmed();
    const QString letter = partLetter(day.part);
    for (const QString &choice : {u"%1 %2 %3"_s.arg(letter, state, count), letter + u' ' + count, letter}) {
        if (metrics.horizontalAdvance(choice.trimmed()) <= width)
            return choice.trimmed();
    }
    return {};
}

/// The same for a day without publication, whose column may be narrow: how many funds came.
QString dayOffText(const DayCoverage &day, const QFontMetrics &metrics, int width)
{
    const QString letter = partTitle(day.part).left(1);
    const QString text = u"%1 %2"_s.arg(letter).arg(day.loaded);
    return metrics.horizontalAdvance(text) <= width     ? text
           : metrics.horizontalAdvance(letter) <= width ? letter
                                                        : QString();
}

/// Where something is to be done the symbol stands on its strong colour; everything else stays quiet.
QColor frontOf(const DayCoverage &day, bool selected)
{
    const Tone tone = lookOf(day).tone;
    if (isGap(day.state))
        return toneOnFill(tone);
    return selected ? QGuiApplication::palette().color(QPalette::HighlightedText) : toneText(tone);
}

void paintFrame(QPainter &painter, const QStyleOptionViewItem &option, bool today)
{
    const QPalette &palette = option.palette;
    painter.setBrush(Qt::NoBrush);
    if (today) {
        painter.setPen(QPen(palette.color(QPalette::Link), 2));
        painter.drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
    if (option.state & QStyle::State_HasFocus) {
        const bool selected = option.state & QStyle::State_Selected;
        painter.setPen(QPen(palette.color(selected ? QPalette::HighlightedText : QPalette::Text), 1, Qt::DashLine));
        painter.drawRect(option.rect.adjusted(3, 3, -4, -4));
    }
}

} // namespace

void DayDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const CoverageModel *>(index.model());
    const QDate date = model->dateAt(index);
    const QPalette &palette = option.palette;
    painter->save();
    painter->setClipRect(option.rect);
    if (!date.isValid()) {
        painter->fillRect(option.rect, palette.color(QPalette::Window));
    } else {
        const bool selected = option.state & QStyle::State_Selected;
        const bool off = !model->isBusinessDay(date);
        painter->fillRect(option.rect, palette.color(selected ? QPalette::Highlight
                                                     : off    ? QPalette::Window
                                                              : QPalette::Base));
        if (model->span() == CalendarSpan::Month)
            paintMonthDay(*painter, option, *model, date);
        else
            paintYearDay(*painter, option, *model, date);
        paintFrame(*painter, option, date == model->today());
    }
    painter->restore();
}

void DayDelegate::paintMonthDay(QPainter &painter, const QStyleOptionViewItem &option, const CoverageModel &model,
                                QDate date) const
{
    const QFontMetrics metrics(option.font);
    const int gap = gapOf(metrics);
    const bool selected = option.state & QStyle::State_Selected;
    const QRect inside = option.rect.adjusted(gap + 2, gap + 1, -gap - 2, -gap);
    const QString off = model.dayOff(date);
    QFont bold = option.font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(selected         ? option.palette.color(QPalette::HighlightedText)
                   : !off.isEmpty() ? toneText(Tone::Muted)
                                    : option.palette.color(QPalette::Text));
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop, QString::number(date.day()));
    painter.setFont(option.font);
    const bool loaded = model.coverage(date, Part::Carteira) || model.coverage(date, Part::Rentabilidade);
    if (!off.isEmpty() && !loaded) {
        if (date.dayOfWeek() >= Qt::Saturday)
            return; // dim, and in its column: the word would only be noise
        painter.drawText(inside.adjusted(0, metrics.height() + gap, 0, 0),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, off);
        return;
    }
    QRect line(inside.left(), inside.top() + metrics.height() + gap, inside.width(), metrics.height() + gap);
    for (const Part part : allParts()) {
        if (const DayCoverage *day = model.coverage(date, part))
            paintLine(painter, line, *day, off.isEmpty(), selected);
        line.translate(0, line.height() + 1);
    }
}

void DayDelegate::paintLine(QPainter &painter, const QRect &line, const DayCoverage &day, bool businessDay,
                            bool selected) const
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int side = metrics.ascent() + 2;
    const int gap = gapOf(metrics);
    if (isGap(day.state)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(toneFill(lookOf(day).tone));
        painter.drawRoundedRect(line, gap, gap);
    }
    const QRect drawing(line.left() + gap, line.top() + (line.height() - side) / 2, side, side);
    const QColor color = businessDay || isGap(day.state) ? frontOf(day, selected)
                         : selected                      ? QGuiApplication::palette().color(QPalette::HighlightedText)
                                                         : toneText(dayOffLook(day).tone);
    icon((businessDay ? lookOf(day) : dayOffLook(day)).iconName, color).paint(&painter, drawing);
    const QRect words = line.adjusted(side + 2 * gap, 0, 0, 0);
    painter.setPen(color);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     businessDay ? fittingText(day, metrics, words.width()) : dayOffText(day, metrics, words.width()));
}

void DayDelegate::paintYearDay(QPainter &painter, const QStyleOptionViewItem &option, const CoverageModel &model,
                               QDate date) const
{
    const bool selected = option.state & QStyle::State_Selected;
    const QRect inside = option.rect.adjusted(1, 2, -2, -2);
    const bool businessDay = model.isBusinessDay(date);
    if (!businessDay) {
        painter.setPen(toneText(Tone::Muted));
        // A holiday is told apart from a weekend.
        const bool loaded = model.coverage(date, Part::Carteira) || model.coverage(date, Part::Rentabilidade);
        if (date.dayOfWeek() < Qt::Saturday && !loaded)
            painter.drawText(inside, Qt::AlignCenter, holidayLetter());
    }
    const QFontMetrics metrics(option.font);
    const int half = inside.height() / 2;
    const int side = std::min({half - 1, inside.width(), metrics.height()});
    QRect place(inside.left(), inside.top(), inside.width(), half);
    for (const Part part : allParts()) {
        const DayCoverage *day = model.coverage(date, part);
        if (day && day->state == DayState::NotDue) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(frontOf(*day, selected));
            const int radius = std::max(1, side / 8);
            painter.drawEllipse(place.center(), radius, radius);
        } else if (day) {
            if (isGap(day->state))
                painter.fillRect(place, toneFill(lookOf(*day).tone));
            const QRect drawing(place.center().x() - side / 2, place.center().y() - side / 2, side, side);
            const QColor color =
                businessDay || isGap(day->state) ? frontOf(*day, selected) : toneText(dayOffLook(*day).tone);
            icon((businessDay ? lookOf(*day) : dayOffLook(*day)).iconName, color).paint(&painter, drawing);
        }
        place.translate(0, half);
    }
}

QSize DayDelegate::leastSize(CalendarSpan span, const QFontMetrics &metrics)
{
    if (span == CalendarSpan::Year)
        return {metrics.height() + 4, 2 * metrics.height() + 4};
    const int gap = gapOf(metrics);
    return {metrics.horizontalAdvance(u"R 00/00"_s) + metrics.height() + 6 * gap, 3 * (metrics.height() + 2 * gap)};
}

QSize DayDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return leastSize(static_cast<const CoverageModel *>(index.model())->span(), QFontMetrics(option.font));
}

} // namespace Etl

#include "moc_daydelegate.cpp"
