// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/sheetcells.h"

#include "core/simulator/repeatable.h"

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// All digits, thousands groups; an integer gets ",00", since "1.234" alone could be read both ways.
QString brazilianText(const QString &number)
{
    const Decimal value = exact(number);
    return value.toBrazilian(std::max(2, value.significantScale()));
}

/// All digits, point, no groups; never exactly three decimals, which a reader could take for a thousands group.
QString englishText(const QString &number)
{
    const QString text = exact(number).toCanonical();
    const qsizetype point = text.indexOf(u'.');
    return point >= 0 && text.size() - point == 4 ? text + u'0' : text;
}

} // namespace

SheetCell CellSpelling::plain(const QString &text) const
{
    return text.isEmpty() ? SheetCell() : SheetCell{SheetCell::Kind::Text, text, {}};
}

SheetCell CellSpelling::text(const QString &text) const
{
    return plain(m_knobs.paddedText && !text.isEmpty() ? text + u"    "_s : text);
}

SheetCell CellSpelling::label(const QString &text) const
{
    QString spelled = text;
    switch (m_knobs.labels) {
    case GeneratorKnobs::Labels::Plain: break;
    case GeneratorKnobs::Labels::Decomposed: spelled = text.normalized(QString::NormalizationForm_D); break;
    case GeneratorKnobs::Labels::NoBreakSpaces: spelled.replace(u' ', QChar::Nbsp); break;
    case GeneratorKnobs::Labels::TrailingSpaces: spelled += u"  "_s; break;
    }
    return plain(spelled);
}

SheetCell CellSpelling::marker(const QString &text) const
{
    switch (m_knobs.markers) {
    case GeneratorKnobs::Markers::AsDocumented: break;
    case GeneratorKnobs::Markers::LowerCase: return plain(text.toLower());
    case GeneratorKnobs::Markers::UpperCase: return plain(text.toUpper());
    }
    return plain(text);
}

SheetCell CellSpelling::number(const QString &number) const
{
    return number.isEmpty() ? SheetCell() : SheetCell{SheetCell::Kind::Number, number, {}};
}

SheetCell CellSpelling::spelledNumber(const QString &value) const
{
    if (value.isEmpty())
        return {};
    switch (m_knobs.numbers) {
    case GeneratorKnobs::Numbers::Numeric: break;
    case GeneratorKnobs::Numbers::BrazilianText: return plain(brazilianText(value));
    case GeneratorKnobs::Numbers::EnglishText: return plain(englishText(value));
    }
    return number(value);
}

SheetCell CellSpelling::quantity(const QString &number) const
{
    return spelledNumber(number);
}

SheetCell CellSpelling::money(const QString &number) const
{
    SheetCell cell = spelledNumber(number);
    if (m_knobs.formulas && cell.kind == SheetCell::Kind::Number)
        cell.kind = SheetCell::Kind::Formula;
    return cell;
}

SheetCell CellSpelling::percent(const QString &fraction) const
{
    if (!m_knobs.percentText || fraction.isEmpty())
        return number(fraction);
    const Decimal points = product(exact(fraction), Decimal::fromInteger(100), Decimal::kMaxScale);
    return plain(points.toCanonical().replace(u'.', u',') + u'%');
}

SheetCell CellSpelling::cnpj(const QString &digits) const
{
    return m_knobs.cnpjAsNumber ? number(exact(digits).toCanonical()) : text(digits);
}

SheetCell CellSpelling::spelledDate(QDate date, GeneratorKnobs::Dates how) const
{
    if (!date.isValid())
        return {};
    switch (how) {
    case GeneratorKnobs::Dates::Text: break;
    case GeneratorKnobs::Dates::Serial: return {SheetCell::Kind::Serial, {}, date};
    case GeneratorKnobs::Dates::Styled: return {SheetCell::Kind::StyledDate, {}, date};
    case GeneratorKnobs::Dates::Iso: return plain(date.toString(u"yyyy-MM-dd"_s));
    }
    return plain(date.toString(u"dd/MM/yyyy"_s));
}

SheetCell CellSpelling::date(QDate date) const
{
    return spelledDate(date, m_knobs.cellDates);
}

SheetCell CellSpelling::headDate(QDate date) const
{
    return spelledDate(date.addDays(m_knobs.headDateShift), m_knobs.headDate);
}

} // namespace Etl
