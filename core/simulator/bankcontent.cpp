// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/bankcontent.h"

#include "core/simulator/jsontext.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMutexLocker>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr qsizetype kKeptBytesLimit = 256 * 1024 * 1024;

QByteArray readFileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// "Carteira_ALFA_FIC_FIM_10_04_2025.xlsx" and "alfa fic fim" compare equal in their letters.
QString fileKey(const QString &text)
{
    return text.toUpper().replace(u' ', u'_');
}

QByteArray smallPdf(const QString &name, QDate date)
{
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% " +
           name.toUtf8() + ' ' + date.toString(Qt::ISODate).toLatin1() +
           "\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 3/Root 1 0 R>>\nstartxref\n0\n%%EOF\n";
}

QString pdfName(QString fund)
{
    return u"RelResumoCarteira_%1.pdf"_s.arg(fund.replace(u' ', u'_'));
}

QString keepKey(QDate date, int typeReport, const QString &what)
{
    return u"%1|%2|%3"_s.arg(date.toString(Qt::ISODate), QString::number(typeReport), what);
}

} // namespace

BankContent::BankContent(int funds, quint32 seed, QString folder) : m_funds(funds, seed), m_folder(std::move(folder)) {}

QList<int> BankContent::selected(const QList<int> &released, const QString &fundName) const
{
    if (fundName.isEmpty())
        return released;
    const auto index = m_funds.indexOf(fundName);
    return released.contains(index) ? QList<int>{index} : QList<int>{};
}

BankFile BankContent::makeFile(QDate date, int typeReport, int index) const
{
    switch (typeReport) {
    case 2: return {pdfName(m_funds.name(index)), smallPdf(m_funds.name(index), date)};
    case 3: return {m_funds.xmlName(index, date, 3), m_funds.xml401(index, date)};
    case 81: return {m_funds.xmlName(index, date, 81), m_funds.xml50(index, date)};
    default: return {m_funds.workbookName(index, date), m_funds.workbook(index, date)};
    }
}

QList<BankFile> BankContent::files(QDate date, int typeReport, const QList<int> &indices)
{
    QList<BankFile> result(indices.size());
    const QMutexLocker lock(&m_mutex);
    QList<qsizetype> missing;
    for (qsizetype i = 0; i < indices.size(); ++i) {
        const auto kept = m_files.constFind(keepKey(date, typeReport, QString::number(indices.at(i))));
        if (kept == m_files.constEnd())
            missing.append(i);
        else
            result[i].bytes = *kept;
    }
    // One after the other: libxlsxwriter writes the time of creation through a static buffer of the C library.
    for (const auto i : missing)
        result[i] = makeFile(date, typeReport, indices.at(i));

    if (m_keptBytes > kKeptBytesLimit) {
        m_files.clear();
        m_archives.clear();
        m_keptBytes = 0;
    }
    for (const auto i : missing) {
        m_files.insert(keepKey(date, typeReport, QString::number(indices.at(i))), result[i].bytes);
        m_keptBytes += result[i].bytes.size();
    }
    for (qsizetype i = 0; i < indices.size(); ++i) {
        if (result[i].name.isEmpty())
            result[i].name = typeReport == 10  ? m_funds.workbookName(indices.at(i), date)
                             : typeReport == 2 ? pdfName(m_funds.name(indices.at(i)))
                                               : m_funds.xmlName(indices.at(i), date, typeReport);
    }
    return result;
}

QByteArray BankContent::archive(QDate date, int typeReport, const QList<int> &indices)
{
    QCryptographicHash set(QCryptographicHash::Sha256);
    set.addData(QByteArrayView(reinterpret_cast<const char *>(indices.constData()),
                               indices.size() * static_cast<qsizetype>(sizeof(int))));
    const auto key = keepKey(date, typeReport, QString::fromLatin1(set.result().toHex()));
    {
        const QMutexLocker lock(&m_mutex);
        if (const auto kept = m_archives.constFind(key); kept != m_archives.constEnd())
            return *kept;
    }
    const auto bytes = zipArchive(files(date, typeReport, indices));
    const QMutexLocker lock(&m_mutex);
    m_archives.insert(key, bytes);
    m_keptBytes += bytes.size();
    return bytes;
}

GeneratorKnobs BankContent::shapedKnobs(int index, const NavShape &shape) const
{
    auto knobs = m_funds.knobs(index);
    knobs.nullQuoteList |= shape.nullList;
    knobs.profitability |= shape.profitability;
    knobs.extraDates |= shape.extraDates;
    knobs.twoClasses |= shape.sameCnpj;
    if (shape.types) {
        constexpr int kYoungFundEvery = 3;
        knobs.navNumbersAsText = true;
        knobs.unknownKeys = true;
        knobs.paddedNames = true;
        knobs.navNulls |= index % kYoungFundEvery == 0;
    }
    return knobs;
}

QByteArrayList BankContent::navObjects(QDate date, const QList<int> &indices, const NavShape &shape,
                                       const QString &indexer) const
{
    QByteArrayList result;
    for (const auto index : indices)
        result.append(m_funds.navFundObject(index, date, shapedKnobs(index, shape), indexer));
    return result;
}

QJsonObject BankContent::truth(int index, QDate date, const NavShape &shape) const
{
    return m_funds.truth(index, date, shapedKnobs(index, shape));
}

QByteArrayList BankContent::statementRows(QDate date, const QList<int> &indices) const
{
    QByteArrayList result;
    for (const auto index : indices) {
        const auto head = "{\"assetName\":" + jsonString(m_funds.name(index)) + ",\"assetDocument\":\"" +
                          m_funds.cnpj(index).toLatin1() + "\",\"accountNumber\":\"" +
                          m_funds.account(index).toLatin1() + "\",\"operationDate\":\"" +
                          date.toString(Qt::ISODate).toLatin1() + "T00:00:00\",";
        const auto tail = QByteArrayLiteral(",\"observation\":\"\",\"remet\":\"\",\"hierarchyClass\":\"CLASSE UNICA\","
                                            "\"subClassCode\":\"\",\"distributor\":false,\"username\":\"\"}");
        // The newest first; the side that does not apply is an empty text.
        result.append(head + "\"history\":\"RESGATE\",\"credit\":\"\",\"debt\":\"1,234.56\",\"balance\":\"98,765.44\"" +
                      tail);
        result.append(head +
                      "\"history\":\"APLICACAO\",\"credit\":\"100,000.00\",\"debt\":\"\",\"balance\":\"100,000.00\"" +
                      tail);
    }
    return result;
}

QString BankContent::dateFolder(QDate date) const
{
    return m_folder + u'/' + date.toString(Qt::ISODate);
}

QList<BankFile> BankContent::folderFiles(QDate date, int typeReport, const QString &fundName) const
{
    static const QHash<int, QString> filters{{2, u"*.pdf"_s}, {3, u"*.xml"_s}, {10, u"*.xlsx"_s}, {81, u"*.xml"_s}};
    const QDir folder(dateFolder(date));
    QList<BankFile> result;
    for (const auto &name : folder.entryList({filters.value(typeReport)}, QDir::Files, QDir::Name)) {
        if (!fundName.isEmpty() && !fileKey(name).contains(fileKey(fundName)))
            continue;
        const auto bytes = readFileBytes(folder.filePath(name));
        const bool anbima5 = bytes.contains("PosicaoAtivosCarteira");
        if ((typeReport == 3 && anbima5) || (typeReport == 81 && !anbima5))
            continue;
        result.append({name, bytes});
    }
    return result;
}

QByteArrayList BankContent::folderNavObjects(QDate date, const QString &fundName) const
{
    const QDir folder(dateFolder(date));
    QByteArrayList result;
    for (const auto &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        auto text = readFileBytes(folder.filePath(name)).trimmed();
        if (text.startsWith("\xEF\xBB\xBF"))
            text.remove(0, 3);
        // A whole answer, a list of funds, or one fund.
        const auto list = jsonMember(text, "result");
        if (!list.isEmpty())
            result += jsonElements(list);
        else if (text.startsWith('['))
            result += jsonElements(text);
        else if (text.startsWith('{'))
            result.append(text);
    }
    if (!fundName.isEmpty()) {
        result.removeIf([&](const QByteArray &object) {
            return QString::fromUtf8(jsonMember(object, "fundName"))
                       .mid(1)
                       .chopped(1)
                       .trimmed()
                       .compare(fundName, Qt::CaseInsensitive) != 0;
        });
    }
    return result;
}

QStringList BankContent::folderFundNames(QDate date) const
{
    QStringList result;
    for (auto name : QDir(dateFolder(date)).entryList({u"Carteira_*.xlsx"_s}, QDir::Files, QDir::Name)) {
        name = name.section(u'_', 1).section(u'.', 0, -2);
        result.append(name.section(u'_', 0, -4).replace(u'_', u' ')); // without _dd_mm_yyyy
    }
    return result;
}

} // namespace Etl
