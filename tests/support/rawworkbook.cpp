// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawworkbook.h"

#include <QFile>

#include <zip.h>

using namespace Qt::StringLiterals;

namespace Etl::Test {

namespace {

QString columnLetters(qsizetype column)
{
    QString letters;
    for (qsizetype rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(static_cast<char16_t>(u'A' + (rest - 1) % 26)));
    return letters;
}

const QString kDeclaration = u"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"_s;
const QString kMain = u"http://schemas.openxmlformats.org/spreadsheetml/2006/main"_s;
const QString kRelations = u"http://schemas.openxmlformats.org/officeDocument/2006/relationships"_s;
const QString kPackage = u"http://schemas.openxmlformats.org/package/2006/relationships"_s;

QString relation(const QString &id, const QString &type, const QString &target)
{
    return u"<Relationship Id=\"%1\" Type=\"%2/%3\" Target=\"%4\"/>"_s.arg(id, kRelations, type, target);
}

} // namespace

bool writeRawZip(const QString &path, const QList<RawPart> &parts)
{
    QFile::remove(path);
    int code = 0;
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_EXCL, &code);
    if (archive == nullptr)
        return false;
    bool ok = true;
    for (const RawPart &part : parts) {
        const QByteArray name = part.name.toUtf8();
        if (part.name.endsWith(u'/')) {
            ok = ok && zip_dir_add(archive, name.constData(), ZIP_FL_ENC_UTF_8) >= 0;
            continue;
        }
        zip_source_t *source =
            zip_source_buffer(archive, part.bytes.constData(), static_cast<zip_uint64_t>(part.bytes.size()), 0);
        const zip_int64_t index = zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_UTF_8);
        ok = ok && index >= 0;
        if (index >= 0 && part.stored)
            ok = ok && zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0) == 0;
    }
    // libzip writes no file for an archive without members.
    if (parts.isEmpty()) {
        zip_discard(archive);
        QFile empty(path);
        return empty.open(QIODevice::WriteOnly) &&
               empty.write(QByteArray("PK\x05\x06", 4) + QByteArray(18, '\0')) == 22;
    }
    return zip_close(archive) == 0 && ok;
}

RawCell blank()
{
    return {};
}

RawCell text(const QString &value)
{
    return {u" t=\"inlineStr\""_s, u"<is><t xml:space=\"preserve\">"_s + value.toHtmlEscaped() + u"</t></is>"_s};
}

RawCell number(const QString &digits)
{
    return {QString(), u"<v>"_s + digits + u"</v>"_s};
}

RawCell dateNumber(const QString &serial)
{
    return {u" s=\"1\""_s, u"<v>"_s + serial + u"</v>"_s};
}

RawCell customDate(const QString &serial)
{
    return {u" s=\"2\""_s, u"<v>"_s + serial + u"</v>"_s};
}

RawCell formula(const QString &expression, const QString &cached, const QString &type)
{
    return {type.isEmpty() ? QString() : u" t=\"%1\""_s.arg(type),
            u"<f>%1</f><v>%2</v>"_s.arg(expression.toHtmlEscaped(), cached.toHtmlEscaped())};
}

RawCell boolean(bool value)
{
    return {u" t=\"b\""_s, value ? u"<v>1</v>"_s : u"<v>0</v>"_s};
}

RawCell errorCell(const QString &code)
{
    return {u" t=\"e\""_s, u"<v>"_s + code + u"</v>"_s};
}

QList<RawCell> texts(const QStringList &values)
{
    QList<RawCell> cells;
    for (const QString &value : values)
        cells.append(value.isEmpty() ? blank() : text(value));
    return cells;
}

RawCell RawWorkbook::shared(const QString &value)
{
    return sharedXml(u"<t xml:space=\"preserve\">"_s + value.toHtmlEscaped() + u"</t>"_s);
}

RawCell RawWorkbook::sharedXml(const QString &xml)
{
    m_shared.append(u"<si>"_s + xml + u"</si>"_s);
    return {u" t=\"s\""_s, u"<v>%1</v>"_s.arg(m_shared.size() - 1)};
}

int RawWorkbook::add(const QList<RawCell> &cells, bool hidden)
{
    ++m_row;
    m_rows +=
        withReferences ? u"<row r=\"%1\"%2>"_s.arg(m_row).arg(hidden ? u" hidden=\"1\""_s : QString()) : u"<row>"_s;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const RawCell &cell = cells[i];
        if (cell.inner.isEmpty() && withReferences)
            continue;
        const QString ref = withReferences ? u" r=\"%1%2\""_s.arg(columnLetters(i)).arg(m_row) : QString();
        m_rows += u"<c"_s + ref + cell.attributes + u">"_s + cell.inner + u"</c>"_s;
    }
    m_rows += u"</row>"_s;
    return m_row;
}

QList<RawPart> RawWorkbook::parts() const
{
    QString sheets = u"<sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId7\"/>"_s;
    QString relations = relation(u"rId7"_s, u"worksheet"_s, firstSheetTarget) +
                        relation(u"rId8"_s, u"styles"_s, u"styles.xml"_s) +
                        relation(u"rId9"_s, u"sharedStrings"_s, u"sharedStrings.xml"_s);
    QList<RawPart> parts = {
        {u"[Content_Types].xml"_s,
         "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
        {u"_rels/.rels"_s, (kDeclaration + u"<Relationships xmlns=\"%1\">"_s.arg(kPackage) +
                            relation(u"rId1"_s, u"officeDocument"_s, u"xl/workbook.xml"_s) + u"</Relationships>"_s)
                               .toUtf8()},
    };
    const QString target = firstSheetTarget.startsWith(u'/') ? firstSheetTarget.mid(1) : u"xl/"_s + firstSheetTarget;
    parts.append({target, (kDeclaration + prolog + u"<worksheet xmlns=\"%1\"><sheetData>"_s.arg(kMain) + m_rows +
                           u"</sheetData></worksheet>"_s)
                              .toUtf8()});
    for (qsizetype i = 0; i < otherSheets.size(); ++i) {
        const QString name = u"worksheets/other%1.xml"_s.arg(i);
        sheets += u"<sheet name=\"%1\" sheetId=\"%2\" r:id=\"rId%3\"/>"_s.arg(otherSheets[i]).arg(i + 2).arg(i + 20);
        relations += relation(u"rId%1"_s.arg(i + 20), u"worksheet"_s, name);
        parts.append(
            {u"xl/"_s + name,
             u"<worksheet xmlns=\"%1\"><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>"_s
                 .arg(kMain)
                 .toUtf8()});
    }
    parts.append(
        {u"xl/workbook.xml"_s, (kDeclaration + u"<workbook xmlns=\"%1\" xmlns:r=\"%2\">"_s.arg(kMain, kRelations) +
                                (date1904 ? u"<workbookPr date1904=\"1\"/>"_s : QString()) + u"<sheets>"_s + sheets +
                                u"</sheets></workbook>"_s)
                                   .toUtf8()});
    parts.append({u"xl/_rels/workbook.xml.rels"_s,
                  (kDeclaration + u"<Relationships xmlns=\"%1\">"_s.arg(kPackage) + relations + u"</Relationships>"_s)
                      .toUtf8()});
    parts.append(
        {u"xl/styles.xml"_s,
         (kDeclaration +
          u"<styleSheet xmlns=\"%1\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"%2\"/></numFmts>"_s.arg(
              kMain, customFormat.toHtmlEscaped()) +
          u"<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"_s +
          u"<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"_s)
             .toUtf8()});
    parts.append(
        {u"xl/sharedStrings.xml"_s,
         (kDeclaration + u"<sst xmlns=\"%1\">"_s.arg(kMain) + m_shared.join(QString()) + u"</sst>"_s).toUtf8()});
    return parts;
}

} // namespace Etl::Test
