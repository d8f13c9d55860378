// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/sheetreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// Digits from the first that is not zero on.
int significantDigits(QStringView text)
{
    int digits = 0;
    for (const QChar c : text) {
        if (c == u'e' || c == u'E')
            break;
        if (c >= u'0' && c <= u'9' && (digits > 0 || c != u'0'))
            ++digits;
    }
    return digits;
}

/// Column of "BC12" from 0; -1 when there are no letters.
int columnOfReference(QStringView ref)
{
    int column = 0;
    for (const QChar c : ref) {
        const char16_t upper = c.unicode() & ~0x20;
        if (upper < u'A' || upper > u'Z')
            break;
        column = column * 26 + (upper - u'A' + 1);
        if (column > SheetReader::kMaxColumns)
            break;
    }
    return column - 1;
}

} // namespace

QString cellReference(int column, int row)
{
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + (rest - 1) % 26));
    return letters + QString::number(row);
}

QDate dateOfSerial(const Decimal &serial, bool date1904)
{
    if (serial.isNegative() || serial.integerDigits() > 7)
        return {};
    const qint64 days = serial.toString().section(u'.', 0, 0).toLongLong();
    if (date1904)
        return days > 2'957'003 ? QDate() : QDate(1904, 1, 1).addDays(days);
    // The 1900 system counts a 29/02/1900 as day 60.
    if (days < 1 || days == 60 || days > 2'958'465)
        return {};
    return QDate(1899, 12, days < 60 ? 31 : 30).addDays(days);
}

Result<Decimal> Cell::number() const
{
    if (kind != CellKind::Number && kind != CellKind::Date)
        return fail(ErrorCode::Parse, u"A célula %1 não é um número."_s.arg(ref()));
    const int digits = significantDigits(text);
    Result<Decimal> value = Decimal();
    // Up to 15 digits the written text is the shortest that reads back as the same double.
    if (digits <= 15 || digits > 17) {
        value = Decimal::parse(text);
    } else {
        bool ok = false;
        const double stored = text.toDouble(&ok);
        value = ok ? Decimal::fromShortest(stored) : Decimal::parse(text);
    }
    if (!value)
        return fail(ErrorCode::Parse, u"A célula %1 não é um número."_s.arg(ref()), value.error().message);
    return value;
}

QDate Cell::date() const
{
    if (kind == CellKind::Date && text.contains(u'-'))
        return QDate::fromString(text.left(10).toString(), Qt::ISODate);
    const auto serial = number();
    return serial ? dateOfSerial(*serial, date1904) : QDate();
}

void SheetRow::clear(int number)
{
    m_number = number;
    m_text.resize(0);
    // Only what the last row used: one cell far to the right must not make every later row slow.
    for (const Slot &slot : m_cells) {
        if (slot.column < static_cast<int>(m_byColumn.size()))
            m_byColumn[static_cast<std::size_t>(slot.column)] = -1;
    }
    m_cells.clear();
}

Cell SheetRow::cell(qsizetype i) const
{
    const Slot &slot = m_cells[static_cast<std::size_t>(i)];
    Cell cell;
    cell.kind = slot.kind;
    cell.column = slot.column;
    cell.row = m_number;
    cell.date1904 = m_date1904;
    cell.text =
        slot.shared >= 0 ? m_strings->at(slot.shared).trimmed() : QStringView(m_text).mid(slot.offset, slot.length);
    return cell;
}

Cell SheetRow::at(int column) const
{
    if (column >= 0 && column < static_cast<int>(m_byColumn.size())) {
        const int i = m_byColumn[static_cast<std::size_t>(column)];
        if (i >= 0)
            return cell(i);
    }
    Cell blank;
    blank.column = column;
    blank.row = m_number;
    return blank;
}

Result<std::unique_ptr<SheetReader>> SheetReader::open(const QString &path, const ArchiveLimits &limits)
{
    auto zip = ZipReader::open(path, limits);
    if (!zip)
        return fail(zip.error());
    auto parts = WorkbookParts::read(*zip);
    if (!parts)
        return fail(parts.error());
    std::unique_ptr<SheetReader> reader(new SheetReader(std::move(*zip), std::move(*parts)));
    auto device = reader->m_zip.stream(*reader->m_zip.find(reader->m_parts.sheetPart));
    if (!device)
        return fail(device.error());
    reader->m_device = std::move(*device);
    reader->m_xml.setDevice(reader->m_device.get());
    return reader;
}

Unexpected SheetReader::broken(const QString &reason) const
{
    if (m_device->failure())
        return fail(*m_device->failure());
    return fail(ErrorCode::Parse, u"A planilha está danificada na linha %1."_s.arg(m_row),
                u"%1, linha %2 do XML: %3"_s.arg(m_parts.sheetPart).arg(m_xml.lineNumber()).arg(reason));
}

void SheetReader::refused(const QString &reason)
{
    if (m_refusal.isEmpty())
        m_refusal = reason;
}

Result<bool> SheetReader::next(SheetRow &row)
{
    row.m_strings = &m_parts.strings;
    row.m_date1904 = m_parts.date1904;
    if (m_finished)
        return false;
    int depth = 0;
    while (!m_xml.atEnd()) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::DTD: return broken(u"declaração DTD recusada"_s);
        case QXmlStreamReader::Invalid: return broken(m_xml.errorString());
        case QXmlStreamReader::StartElement:
            if (m_inRows && m_xml.name() == "row"_L1)
                return readCells(row);
            if (m_xml.name() == "sheetData"_L1)
                m_inRows = true;
            else if (++depth > kMaxXmlDepth)
                return broken(u"elementos aninhados demais"_s);
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            if (m_xml.name() == "sheetData"_L1)
                m_inRows = false;
            break;
        default: break;
        }
    }
    // The rest of the part was read as well, so its CRC has been checked.
    if (m_xml.hasError() || m_device->failure())
        return broken(m_xml.errorString());
    m_finished = true;
    return false;
}

Result<bool> SheetReader::readCells(SheetRow &row)
{
    const QStringView number = m_xml.attributes().value("r"_L1);
    const int stated = number.isEmpty() ? m_row + 1 : number.toInt();
    if (stated <= m_row || stated > kMaxRows)
        return broken(u"número de linha inválido: %1"_s.arg(number.left(20).toString()));
    m_row = stated;
    row.clear(m_row);
    int column = 0;
    while (m_refusal.isEmpty()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::EndElement)
            break;
        if (token == QXmlStreamReader::StartElement) {
            if (m_xml.name() == u"c")
                readCell(row, column);
            else
                skipElement();
        } else if (token == QXmlStreamReader::Invalid) {
            return broken(m_xml.errorString());
        }
    }
    if (!m_refusal.isEmpty())
        return broken(m_refusal);
    const auto byColumn = [](const SheetRow::Slot &a, const SheetRow::Slot &b) { return a.column < b.column; };
    if (!std::is_sorted(row.m_cells.begin(), row.m_cells.end(), byColumn))
        std::stable_sort(row.m_cells.begin(), row.m_cells.end(), byColumn);
    for (std::size_t i = 0; i < row.m_cells.size(); ++i) {
        const auto at = static_cast<std::size_t>(row.m_cells[i].column);
        if (at >= row.m_byColumn.size())
            row.m_byColumn.resize(at + 1, -1);
        row.m_byColumn[at] = static_cast<int>(i);
    }
    return true;
}

void SheetReader::skipElement()
{
    // Not skipCurrentElement(): the XML reader remembers every open element, so depth has to be limited here as well.
    for (int depth = 1; depth > 0 && !m_xml.atEnd();) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::StartElement && ++depth > kMaxXmlDepth) {
            refused(u"elementos aninhados demais"_s);
            return;
        }
        if (token == QXmlStreamReader::EndElement)
            --depth;
        if (token == QXmlStreamReader::Invalid)
            return;
    }
}

void SheetReader::readCell(SheetRow &row, int &column)
{
    // 'n' number, 's' shared, 'i' inline, 'f' formula text, 'b', 'e', 'd' as in the file, where "str" is 'f'.
    QChar type = u'n';
    int style = 0;
    {
        const QXmlStreamAttributes attributes = m_xml.attributes();
        for (const QXmlStreamAttribute &attribute : attributes) {
            const QStringView name = attribute.qualifiedName();
            const QStringView value = attribute.value();
            if (name.size() != 1 || value.isEmpty())
                continue;
            if (name.front() == u'r') {
                const int stated = columnOfReference(value);
                if (stated >= 0)
                    column = stated;
            } else if (name.front() == u't') {
                type = value == u"str" ? QChar(u'f') : value.front();
            } else if (name.front() == u's') {
                style = value.toInt();
            }
        }
    }
    if (column >= kMaxColumns || row.cellCount() >= kMaxColumns) {
        refused(u"colunas demais"_s);
        return;
    }
    const qsizetype offset = row.m_text.size();
    for (;;) {
        const auto token = m_refusal.isEmpty() ? m_xml.readNext() : QXmlStreamReader::Invalid;
        if (token == QXmlStreamReader::EndElement || token == QXmlStreamReader::Invalid)
            break;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (m_xml.name() == u"v" || m_xml.name() == u"is")
            readValue(row, m_xml.name());
        else
            skipElement();
    }
    if (row.m_text.size() - offset > kMaxCellText)
        refused(u"texto longo demais na célula %1"_s.arg(cellReference(column, m_row)));
    else
        finishCell(row, column, type, style, offset);
    ++column;
}

void SheetReader::readValue(SheetRow &row, QStringView element)
{
    // <v>text</v>, or <is> with <t> and rich-text <r><t>, where <rPh> is phonetic.
    bool taking = element == u"v";
    int phonetic = 0;
    int depth = 1;
    while (depth > 0) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::Characters:
            if (taking)
                row.m_text.append(m_xml.text());
            break;
        case QXmlStreamReader::StartElement:
            if (++depth > kMaxXmlDepth) {
                refused(u"elementos aninhados demais"_s);
                return;
            }
            if (m_xml.name() == u"rPh")
                ++phonetic;
            taking = phonetic == 0 && m_xml.name() == u"t";
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            taking = false;
            if (m_xml.name() == u"rPh")
                --phonetic;
            break;
        case QXmlStreamReader::Invalid: return;
        default: break;
        }
    }
}

void SheetReader::finishCell(SheetRow &row, int column, QChar type, int style, qsizetype offset)
{
    SheetRow::Slot slot;
    slot.column = column;
    const QStringView text = QStringView(row.m_text).mid(offset).trimmed();
    if (text.isEmpty())
        return;
    slot.offset = text.data() - QStringView(row.m_text).data();
    slot.length = text.size();
    switch (type.unicode()) {
    case u's': {
        bool ok = false;
        const int index = text.toInt(&ok);
        if (!ok || index < 0 || index >= m_parts.strings.size()) {
            refused(u"texto inexistente na célula %1"_s.arg(cellReference(column, m_row)));
            return;
        }
        if (m_parts.strings.at(index).trimmed().isEmpty())
            return;
        slot.kind = CellKind::Text;
        slot.shared = index;
        break;
    }
    case u'i':
    case u'f': slot.kind = CellKind::Text; break;
    case u'b': slot.kind = CellKind::Bool; break;
    case u'e': slot.kind = CellKind::Error; break;
    case u'd': slot.kind = CellKind::Date; break;
    default: {
        const auto i = static_cast<std::size_t>(qMax(style, 0));
        slot.kind = i < m_parts.dateStyles.size() && m_parts.dateStyles[i] ? CellKind::Date : CellKind::Number;
        break;
    }
    }
    row.m_cells.push_back(slot);
}

} // namespace Etl
