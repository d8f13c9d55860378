// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/workbookparts.h"

#include <QHash>
#include <QXmlStreamReader>

#include <functional>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

Unexpected brokenPart(const QString &part, const QString &reason)
{
    return fail(ErrorCode::Parse, u"A planilha está danificada (%1)."_s.arg(part), reason);
}

/// Walks a part's elements; refuses DTDs and abysses. The visitor may read the element's text.
using ElementVisitor = std::function<void(QXmlStreamReader &)>;

Result<void> walkElements(QIODevice &device, const QString &part, const ElementVisitor &visit)
{
    QXmlStreamReader xml(&device);
    int depth = 0;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::DTD: return brokenPart(part, u"declaração DTD recusada"_s);
        case QXmlStreamReader::Invalid:
            return brokenPart(part, u"linha %1: %2"_s.arg(xml.lineNumber()).arg(xml.errorString()));
        case QXmlStreamReader::StartElement:
            if (++depth > kMaxXmlDepth)
                return brokenPart(part, u"elementos aninhados demais"_s);
            visit(xml);
            if (xml.isEndElement())
                --depth;
            break;
        case QXmlStreamReader::EndElement: --depth; break;
        default: break;
        }
    }
    return {};
}

Result<void> walkMember(const ZipReader &zip, const ZipEntry &entry, const ElementVisitor &visit)
{
    auto device = zip.stream(entry);
    if (!device)
        return fail(device.error());
    auto walked = walkElements(**device, entry.name, visit);
    if ((*device)->failure())
        return fail(*(*device)->failure());
    return walked;
}

/// "worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml" or "../x.xml", seen from the folder of the part that says it.
QString resolvedTarget(const QString &folder, const QString &target)
{
    const QString clean = QString(target).replace(u'\\', u'/');
    QStringList parts;
    if (!clean.startsWith(u'/'))
        parts = folder.split(u'/', Qt::SkipEmptyParts);
    const QStringList steps = clean.split(u'/', Qt::SkipEmptyParts);
    for (const QString &step : steps) {
        if (step == ".."_L1) {
            if (!parts.isEmpty())
                parts.removeLast();
        } else if (step != "."_L1) {
            parts.append(step);
        }
    }
    return parts.join(u'/');
}

struct Relation
{
    QString id, type, target;
};

Result<QList<Relation>> relationsOf(const ZipReader &zip, const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/');
    const QString folder = slash < 0 ? QString() : part.left(slash);
    const QString name =
        (folder.isEmpty() ? QString() : folder + u'/') + u"_rels/"_s + part.mid(slash + 1) + u".rels"_s;
    QList<Relation> relations;
    const ZipEntry *entry = zip.find(name);
    if (entry == nullptr)
        return relations;
    auto walked = walkMember(zip, *entry, [&](QXmlStreamReader &xml) {
        if (xml.name() != "Relationship"_L1)
            return;
        const QXmlStreamAttributes attributes = xml.attributes();
        relations.append({attributes.value("Id"_L1).toString(), attributes.value("Type"_L1).toString(),
                          resolvedTarget(folder, attributes.value("Target"_L1).toString())});
    });
    if (!walked)
        return fail(walked.error());
    return relations;
}

QString targetOfType(const QList<Relation> &relations, QLatin1StringView typeEnd)
{
    for (const Relation &relation : relations) {
        if (relation.type.endsWith(typeEnd))
            return relation.target;
    }
    return {};
}

struct SheetEntry
{
    QString title, relation;
};

Result<void> readStyles(const ZipReader &zip, const ZipEntry &entry, std::vector<bool> &dateStyles)
{
    QHash<int, QString> codes;
    bool inCellFormats = false;
    return walkMember(zip, entry, [&](QXmlStreamReader &xml) {
        const QStringView name = xml.name();
        if (name == "numFmt"_L1) {
            const QXmlStreamAttributes attributes = xml.attributes();
            codes.insert(attributes.value("numFmtId"_L1).toInt(), attributes.value("formatCode"_L1).toString());
        } else if (name == "cellXfs"_L1) {
            inCellFormats = true;
        } else if (name == "cellStyles"_L1 || name == "dxfs"_L1 || name == "cellStyleXfs"_L1) {
            inCellFormats = false;
        } else if (inCellFormats && name == "xf"_L1) {
            const int id = xml.attributes().value("numFmtId"_L1).toInt();
            dateStyles.push_back(isDateFormat(id, codes.value(id)));
        }
    });
}

/// Title and member of the first worksheet; the others' titles.
Result<void> chooseSheet(const ZipReader &zip, const QList<SheetEntry> &sheets, const QList<Relation> &relations,
                         WorkbookParts &parts)
{
    for (const SheetEntry &sheet : sheets) {
        for (const Relation &relation : relations) {
            if (relation.id != sheet.relation || !relation.type.endsWith("/worksheet"_L1))
                continue;
            if (parts.sheetPart.isEmpty()) {
                parts.sheetPart = relation.target;
                parts.sheetName = sheet.title;
            } else {
                parts.otherSheets.append(sheet.title);
            }
        }
    }
    if (parts.sheetPart.isEmpty())
        parts.sheetPart = u"xl/worksheets/sheet1.xml"_s;
    if (zip.find(parts.sheetPart) == nullptr)
        return brokenPart(parts.sheetPart, u"o arquivo não tem planilha"_s);
    return {};
}

} // namespace

bool isDateFormat(int id, QStringView code)
{
    if (code.isEmpty()) {
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    }
    bool quoted = false;
    bool bracketed = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i];
        if (quoted) {
            quoted = c != u'"';
        } else if (bracketed) {
            bracketed = c != u']';
        } else if (c == u'"') {
            quoted = true;
        } else if (c == u'[') {
            bracketed = true;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (u"dDmMyY"_s.contains(c)) {
            return true;
        }
    }
    return false;
}

QStringView SharedStrings::at(qsizetype index) const
{
    if (index < 0 || index >= size())
        return {};
    const auto i = static_cast<std::size_t>(index);
    const qsizetype start = i == 0 ? 0 : m_ends[i - 1];
    return QStringView(m_text).mid(start, m_ends[i] - start);
}

Result<void> SharedStrings::read(QIODevice &device)
{
    const QString part = u"sharedStrings"_s;
    QXmlStreamReader xml(&device);
    int depth = 0;
    int phonetic = 0;
    bool inText = false;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::DTD: return brokenPart(part, u"declaração DTD recusada"_s);
        case QXmlStreamReader::Invalid:
            return brokenPart(part, u"linha %1: %2"_s.arg(xml.lineNumber()).arg(xml.errorString()));
        case QXmlStreamReader::StartElement:
            if (++depth > kMaxXmlDepth)
                return brokenPart(part, u"elementos aninhados demais"_s);
            if (xml.name() == "rPh"_L1)
                ++phonetic;
            inText = phonetic == 0 && xml.name() == "t"_L1;
            break;
        case QXmlStreamReader::Characters:
            if (inText)
                m_text.append(xml.text());
            if (m_text.size() > kMaxCharacters)
                return brokenPart(part, u"textos demais"_s);
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            inText = false;
            if (xml.name() == "rPh"_L1) {
                --phonetic;
            } else if (xml.name() == "si"_L1) {
                const qsizetype start = m_ends.empty() ? 0 : m_ends.back();
                if (m_text.size() - start > kMaxCellText || m_ends.size() >= kMaxCharacters / 4)
                    return brokenPart(part, u"texto longo demais ou textos demais"_s);
                m_ends.push_back(static_cast<quint32>(m_text.size()));
            }
            break;
        default: break;
        }
    }
    return {};
}

Result<WorkbookParts> WorkbookParts::read(const ZipReader &zip)
{
    WorkbookParts parts;
    const auto root = relationsOf(zip, QString());
    if (!root)
        return fail(root.error());
    QString workbook = targetOfType(*root, "/officeDocument"_L1);
    if (workbook.isEmpty() || zip.find(workbook) == nullptr)
        workbook = u"xl/workbook.xml"_s;

    QList<SheetEntry> sheets;
    if (const ZipEntry *entry = zip.find(workbook)) {
        auto walked = walkMember(zip, *entry, [&](QXmlStreamReader &xml) {
            if (xml.name() == "workbookPr"_L1) {
                const QStringView value = xml.attributes().value("date1904"_L1);
                parts.date1904 = value == "1"_L1 || value == "true"_L1;
            } else if (xml.name() == "sheet"_L1) {
                SheetEntry sheet;
                const QXmlStreamAttributes attributes = xml.attributes();
                sheet.title = attributes.value("name"_L1).toString();
                for (const QXmlStreamAttribute &attribute : attributes) {
                    if (attribute.name() == "id"_L1 && !attribute.namespaceUri().isEmpty())
                        sheet.relation = attribute.value().toString();
                }
                sheets.append(sheet);
            }
        });
        if (!walked)
            return fail(walked.error());
    }
    const auto relations = relationsOf(zip, workbook);
    if (!relations)
        return fail(relations.error());
    if (auto chosen = chooseSheet(zip, sheets, *relations, parts); !chosen)
        return fail(chosen.error());

    if (const ZipEntry *entry = zip.find(targetOfType(*relations, "/styles"_L1))) {
        if (auto styles = readStyles(zip, *entry, parts.dateStyles); !styles)
            return fail(styles.error());
    }
    if (const ZipEntry *entry = zip.find(targetOfType(*relations, "/sharedStrings"_L1))) {
        auto device = zip.stream(*entry);
        if (!device)
            return fail(device.error());
        auto strings = parts.strings.read(**device);
        if ((*device)->failure())
            return fail(*(*device)->failure());
        if (!strings)
            return fail(strings.error());
    }
    return parts;
}

} // namespace Etl
