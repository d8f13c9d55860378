// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/charts/seriescharts.h"

#include "ui/controls/operatordate.h"
#include "ui/data/cells.h"

#include <QApplication>
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QCoreApplication>
#include <QDateTimeAxis>
#include <QHorizontalBarSeries>
#include <QLineSeries>
#include <QLocale>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

struct ChartText
{
    Q_DECLARE_TR_FUNCTIONS(SeriesCharts)
};

constexpr int kMostDots = 70; ///< more points than that are a line without dots
constexpr int kMostBridges = 40;
constexpr int kMostGroups = 12;

double drawn(const Decimal &value)
{
    return value.toCanonical().toDouble();
}

std::unique_ptr<QChart> makeChart(const QString &title)
{
    auto chart = std::make_unique<QChart>();
    const QPalette palette = QApplication::palette();
    chart->setBackgroundBrush(palette.color(QPalette::Base));
    chart->setBackgroundRoundness(0);
    chart->setPlotAreaBackgroundVisible(false);
    chart->setMargins(QMargins(8, 8, 16, 8));
    chart->setTitle(title.toHtmlEscaped());
    QFont font = QApplication::font();
    font.setBold(true);
    chart->setTitleFont(font);
    chart->setTitleBrush(palette.color(QPalette::Text));
    chart->legend()->hide();
    chart->setLocalizeNumbers(true);
    chart->setLocale(QLocale(QLocale::Portuguese, QLocale::Brazil));
    return chart;
}

void paint(QAbstractAxis *axis, const QString &title, const ChartColors &colors)
{
    const QPalette palette = QApplication::palette();
    axis->setLabelsBrush(palette.color(QPalette::Text));
    axis->setLabelsFont(QApplication::font());
    axis->setTitleBrush(colors.muted);
    axis->setTitleFont(QApplication::font());
    axis->setTitleText(title);
    axis->setLinePenColor(palette.color(QPalette::Mid));
    axis->setGridLineColor(palette.color(QPalette::Mid));
}

/// A range whose ends are round, with some air around the line; never of no height.
void setRange(QValueAxis *axis, double least, double most)
{
    const double height = most - least;
    const double air = height > 0 ? height * 0.08 : std::max(std::abs(most) * 0.01, 1e-6);
    axis->setRange(least >= 0 ? std::max(0.0, least - air) : least - air, most + air);
    axis->setTickCount(6);
    const double step = (axis->max() - axis->min()) / 5;
    const int decimals = std::clamp(int(std::ceil(-std::log10(step))) + 1, 0, 8);
    axis->setLabelFormat(u"%.%1f"_s.arg(decimals));
}

OptionalDecimal valueOf(const SeriesPoint &point, ChartKind kind)
{
    switch (kind) {
    case ChartKind::Quota: return point.quota;
    case ChartKind::Patrimonio: return point.patrimonio;
    case ChartKind::Rows: return Decimal::fromInteger(point.rows);
    case ChartKind::Allocation: break;
    }
    return std::nullopt;
}

QString nameOf(ChartKind kind)
{
    switch (kind) {
    case ChartKind::Quota: return ChartText::tr("Cota");
    case ChartKind::Patrimonio: return ChartText::tr("PL");
    case ChartKind::Rows: return ChartText::tr("Posições por dia");
    case ChartKind::Allocation: return ChartText::tr("Alocação por grupo");
    }
    return {};
}

QString valueText(const Decimal &value, ChartKind kind)
{
    if (kind == ChartKind::Rows)
        return value.toBrazilian(0);
    if (kind == ChartKind::Patrimonio)
        return u"R$ "_s + moneyText(value);
    return value.toBrazilian(std::max(2, value.significantScale()));
}

/// Amounts of millions are labelled in millions: an axis has no room for the digits.
double unitOf(double most, ChartKind kind)
{
    if (kind != ChartKind::Patrimonio)
        return 1;
    return most >= 1e6 ? 1e6 : most >= 1e3 ? 1e3 : 1;
}

QString axisTitle(ChartKind kind, double unit)
{
    if (kind == ChartKind::Rows)
        return ChartText::tr("posições");
    if (unit >= 1e6)
        return ChartText::tr("R$ milhões");
    return unit >= 1e3 ? ChartText::tr("R$ mil") : ChartText::tr("R$");
}

using DatedValue = QPair<QDate, Decimal>;

/// The values without a business day missing between them, in pieces.
struct Pieces
{
    QList<QList<DatedValue>> lines;
    qsizetype missing = 0; ///< business days between the first and the last value that have none
};

Pieces piecesOf(const QList<DatedValue> &values, const BusinessDays &calendar)
{
    Pieces pieces;
    for (const DatedValue &value : values) {
        const bool first = pieces.lines.isEmpty();
        const QDate before = first ? QDate() : pieces.lines.constLast().constLast().first;
        const qsizetype missing = first ? 0 : calendar.between(before.addDays(1), value.first.addDays(-1)).size();
        pieces.missing += missing;
        if (first || missing > 0)
            pieces.lines.append(QList<DatedValue>());
        pieces.lines.last().append(value);
    }
    return pieces;
}

QString missingText(qsizetype missing)
{
    if (missing == 0)
        return {};
    return missing == 1 ? ChartText::tr("1 dia útil sem dado: ali a linha está interrompida.")
                        : ChartText::tr("%1 dias úteis sem dado: ali a linha está interrompida.").arg(missing);
}

QString summaryOf(const QString &title, const QList<DatedValue> &values, ChartKind kind)
{
    if (values.isEmpty())
        return ChartText::tr("%1: nenhum dado no período.").arg(title);
    return ChartText::tr("%1: de %2 em %3 a %4 em %5; %6 datas.")
        .arg(title, valueText(values.first().second, kind), displayDate(values.first().first),
             valueText(values.last().second, kind), displayDate(values.last().first))
        .arg(values.size());
}

void append(QXYSeries *series, const QList<DatedValue> &values, double unit)
{
    for (const auto &[date, value] : values)
        series->append(double(date.startOfDay().toMSecsSinceEpoch()), drawn(value) / unit);
}

/// The pieces as lines, values that stand alone as dots, and pale bridges that nobody takes for data.
QList<QXYSeries *> addLines(QChart *chart, const Pieces &pieces, bool dots, double unit, const ChartColors &colors)
{
    QList<QXYSeries *> all;
    // A line full of holes says enough by them, and hundreds of series would stall the window.
    const bool bridged = pieces.lines.size() <= kMostBridges;
    for (qsizetype i = 1; bridged && i < pieces.lines.size(); ++i) {
        auto *bridge = new QLineSeries;
        bridge->setName(u"gap"_s);
        append(bridge, {pieces.lines[i - 1].constLast(), pieces.lines[i].constFirst()}, unit);
        bridge->setPen(QPen(colors.muted, 1, Qt::DotLine));
        all.append(bridge);
    }
    auto *alone = new QScatterSeries;
    alone->setMarkerSize(5);
    alone->setColor(colors.line);
    alone->setBorderColor(colors.line);
    for (const QList<DatedValue> &values : pieces.lines) {
        if (values.size() == 1) {
            append(alone, values, unit);
            continue;
        }
        auto *line = new QLineSeries;
        append(line, values, unit);
        line->setPen(QPen(colors.line, 2));
        line->setPointsVisible(dots);
        all.append(line);
    }
    all.append(alone);
    for (QXYSeries *series : std::as_const(all))
        chart->addSeries(series);
    return all;
}

void addTimeAxis(QChart *chart, const QList<QXYSeries *> &lines, QDate first, QDate last, const ChartColors &colors)
{
    auto *axis = new QDateTimeAxis;
    const bool shortSpan = first.daysTo(last) < 300;
    axis->setFormat(shortSpan ? u"dd/MM"_s : u"MM/yyyy"_s);
    const int days = std::max(1, int(first.daysTo(last)));
    axis->setTickCount(std::clamp(days + 1, 2, 8));
    axis->setRange(first.startOfDay(), (first == last ? last.addDays(1) : last).startOfDay());
    paint(axis, {}, colors);
    axis->setGridLineVisible(false);
    chart->addAxis(axis, Qt::AlignBottom);
    for (QXYSeries *line : lines)
        line->attachAxis(axis);
}

} // namespace

DrawnChart drawSeries(const FundSeries &series, ChartKind kind, const BusinessDays &calendar, const ChartColors &colors)
{
    QList<DatedValue> values;
    for (const SeriesPoint &point : series.points) {
        if (const OptionalDecimal value = valueOf(point, kind))
            values.append({point.date, *value});
    }
    const QString title = series.fund.isEmpty() ? ChartText::tr("%1 – todos os fundos").arg(nameOf(kind))
                                                : u"%1 – %2"_s.arg(nameOf(kind), series.fund);
    const Pieces pieces = piecesOf(values, calendar);
    DrawnChart made{makeChart(title),
                    {title, summaryOf(title, values, kind), values.isEmpty(), missingText(pieces.missing)}};
    if (!made.facts.gaps.isEmpty())
        made.facts.summary += u' ' + made.facts.gaps;
    if (made.facts.empty)
        return made;
    const auto [least, most] = std::minmax_element(values.cbegin(), values.cend(),
                                                   [](const auto &a, const auto &b) { return a.second < b.second; });
    const double unit = unitOf(std::max(std::abs(drawn(least->second)), std::abs(drawn(most->second))), kind);
    const QList<QXYSeries *> lines = addLines(made.chart.get(), pieces, values.size() <= kMostDots, unit, colors);
    addTimeAxis(made.chart.get(), lines, values.first().first, values.last().first, colors);
    auto *axis = new QValueAxis;
    // Counts start at nothing; a quota that does would be a flat line.
    setRange(axis, kind == ChartKind::Rows ? 0 : drawn(least->second) / unit, drawn(most->second) / unit);
    if (kind == ChartKind::Rows)
        axis->setLabelFormat(u"%.0f"_s);
    paint(axis, axisTitle(kind, unit), colors);
    made.chart->addAxis(axis, Qt::AlignLeft);
    for (QXYSeries *line : lines)
        line->attachAxis(axis);
    return made;
}

DrawnChart drawAllocation(const FundPositions &positions, const ChartColors &colors)
{
    const QString title = u"%1 – %2"_s.arg(nameOf(ChartKind::Allocation), positions.fund);
    DrawnChart made{makeChart(title), {title, {}, positions.groups.isEmpty()}};
    QStringList sentences;
    QStringList names;
    auto *bars = new QBarSet(title);
    const auto shown = std::min<qsizetype>(positions.groups.size(), kMostGroups);
    const bool shares = shown > 0 && positions.groups.constFirst().share.has_value();
    double least = 0;
    double most = 0;
    // A horizontal axis counts from below: the largest group stands at the top.
    for (qsizetype i = shown - 1; i >= 0; --i) {
        const PositionGroup &group = positions.groups[i];
        const QString text = shares ? percentText(group.share, 2) : u"R$ "_s + moneyText(group.sum);
        const double value = shares ? drawn(group.share.value_or(Decimal())) * 100 : drawn(group.sum);
        const QString name = group.grupo.isEmpty() ? ChartText::tr("(sem grupo)") : group.grupo;
        bars->append(value);
        names.append(u"%1  %2"_s.arg(name, text));
        sentences.prepend(u"%1 %2"_s.arg(name, text));
        least = std::min(least, value);
        most = std::max(most, value);
    }
    made.facts.summary = made.facts.empty ? ChartText::tr("%1: nenhuma posição.").arg(title)
                                          : u"%1: %2."_s.arg(title, sentences.join(u"; "_s));
    bars->setColor(colors.bar);
    bars->setBorderColor(colors.bar);
    auto *series = new QHorizontalBarSeries;
    series->append(bars);
    series->setBarWidth(0.6);
    made.chart->addSeries(series);
    auto *groups = new QBarCategoryAxis;
    groups->append(names);
    paint(groups, {}, colors);
    groups->setGridLineVisible(false);
    made.chart->addAxis(groups, Qt::AlignLeft);
    series->attachAxis(groups);
    auto *axis = new QValueAxis;
    // Half a per cent is no bar to be seen, and its end would be labelled "-0"; its value stands beside its name.
    axis->setRange(least < -0.5 ? least * 1.08 : 0, most > 0 ? most * 1.08 : 1);
    axis->setLabelFormat(u"%.0f"_s);
    paint(axis, shares ? ChartText::tr("% do PL") : ChartText::tr("R$"), colors);
    made.chart->addAxis(axis, Qt::AlignBottom);
    series->attachAxis(axis);
    return made;
}

} // namespace Etl
