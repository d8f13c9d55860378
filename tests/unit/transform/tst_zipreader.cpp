// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/zipreader.h"
#include "tests/support/rawworkbook.h"
#include "tests/support/testprint.h"

#include <QBuffer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Etl;
using namespace Etl::Test;

namespace {

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeAll(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

} // namespace

class ZipReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void baseNameNeverLeavesItsFolder_data();
    void baseNameNeverLeavesItsFolder();
    void handsOutTheBytesOfAMember();
    void limitsEndTheReading_data();
    void limitsEndTheReading();
    void aLyingSizeDoesNotPassTheLimit();
    void aDamagedByteIsFoundByItsCrc();
    void aTruncatedArchiveIsRefused();
    void anEncryptedMemberIsRefused();
    void whatIsNoArchiveIsRefused();

private:
    QTemporaryDir m_folder;
};

void ZipReaderTest::baseNameNeverLeavesItsFolder_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("base");
    QTest::newRow("plain") << u"a.xlsx"_s << u"a.xlsx"_s;
    QTest::newRow("folder") << u"dia/a.xlsx"_s << u"a.xlsx"_s;
    QTest::newRow("parent") << u"../../a.xlsx"_s << u"a.xlsx"_s;
    QTest::newRow("absolute") << u"/etc/a.xlsx"_s << u"a.xlsx"_s;
    QTest::newRow("drive") << u"C:a.xlsx"_s << u"a.xlsx"_s;
    QTest::newRow("only dots") << u"x/.."_s << u"arquivo"_s;
    QTest::newRow("device") << u"NUL.xlsx"_s << u"_NUL.xlsx"_s;
    QTest::newRow("device with number") << u"com1.xlsx"_s << u"_com1.xlsx"_s;
    QTest::newRow("no device") << u"COMUM.xlsx"_s << u"COMUM.xlsx"_s;
    QTest::newRow("line break") << u"a\nb.xlsx"_s << u"a b.xlsx"_s;
    QTest::newRow("forbidden on Windows") << u"a<b>?*.xlsx"_s << u"a_b___.xlsx"_s;
    QTest::newRow("ends in dots and blanks") << u"a.xlsx. . "_s << u"a.xlsx"_s;
}

void ZipReaderTest::baseNameNeverLeavesItsFolder()
{
    QFETCH(QString, name);
    ZipEntry entry;
    entry.name = name;
    QTEST(entry.baseName(), "base");
}

void ZipReaderTest::handsOutTheBytesOfAMember()
{
    const QString path = m_folder.filePath(u"ok.zip"_s);
    const QByteArray content("conteúdo\0com zero", 19);
    QVERIFY(writeRawZip(path, {{u"pasta/"_s, {}}, {u"pasta\\a.txt"_s, content}, {u"b.txt"_s, "b", true}}));
    auto zip = ZipReader::open(path, {});
    VERIFY_OK(zip);
    QCOMPARE(zip->entries().size(), 3);
    QVERIFY(zip->entries()[0].directory);
    const ZipEntry *entry = zip->find(u"pasta/A.TXT"_s);
    QVERIFY(entry != nullptr);
    QBuffer target;
    target.open(QIODevice::WriteOnly);
    auto copied = zip->copy(*entry, &target, {});
    VERIFY_OK(copied);
    QCOMPARE(*copied, qint64(content.size()));
    QCOMPARE(target.data(), content);
    QVERIFY(!zip->isWorkbook());
}

void ZipReaderTest::limitsEndTheReading_data()
{
    QTest::addColumn<int>("maxEntries");
    QTest::addColumn<qint64>("maxEntryBytes");
    QTest::addColumn<qint64>("maxTotalBytes");
    QTest::addColumn<int>("maxRatio");
    QTest::addColumn<bool>("accepted");
    const qint64 mega = 1024 * 1024;
    QTest::newRow("within") << 10 << 100 * mega << 100 * mega << 5'000 << true;
    QTest::newRow("entries") << 2 << 100 * mega << 100 * mega << 5'000 << false;
    QTest::newRow("size of one") << 10 << 5 * mega << 100 * mega << 5'000 << false;
    QTest::newRow("size of all") << 10 << 100 * mega << 13 * mega << 5'000 << false;
    QTest::newRow("ratio") << 10 << 100 * mega << 100 * mega << 100 << false;
}

void ZipReaderTest::limitsEndTheReading()
{
    QFETCH(int, maxEntries);
    QFETCH(qint64, maxEntryBytes);
    QFETCH(qint64, maxTotalBytes);
    QFETCH(int, maxRatio);
    const QString path = m_folder.filePath(u"bomb.zip"_s);
    QVERIFY(writeRawZip(path, {{u"zeros.xml"_s, QByteArray(12 * 1024 * 1024, '\0')},
                               {u"more.xml"_s, QByteArray(2 * 1024 * 1024, '\0')},
                               {u"c.xml"_s, "c"}}));
    const auto verified = verifyZip(path, {maxEntries, maxEntryBytes, maxTotalBytes, maxRatio});
    QTEST(verified.has_value(), "accepted");
    if (!verified)
        QCOMPARE(verified.error().code, ErrorCode::Archive);
}

void ZipReaderTest::aLyingSizeDoesNotPassTheLimit()
{
    const QString path = m_folder.filePath(u"lie.zip"_s);
    QVERIFY(writeRawZip(path, {{u"zeros.xml"_s, QByteArray(1024 * 1024, '\0')}}));
    QByteArray bytes = readAll(path);
    const qsizetype local = bytes.indexOf("PK\x03\x04");
    const qsizetype central = bytes.indexOf("PK\x01\x02");
    bytes.replace(local + 22, 4, QByteArray("\x0a\0\0\0", 4));
    bytes.replace(central + 24, 4, QByteArray("\x0a\0\0\0", 4));
    QVERIFY(writeAll(path, bytes));
    ArchiveLimits limits;
    limits.maxEntryBytes = 100 * 1024;
    const auto verified = verifyZip(path, limits);
    QVERIFY(!verified);
    QCOMPARE(verified.error().code, ErrorCode::Archive);
}

void ZipReaderTest::aDamagedByteIsFoundByItsCrc()
{
    const QString path = m_folder.filePath(u"crc.zip"_s);
    QVERIFY(writeRawZip(path, {{u"Carteira_ALFA.xlsx"_s, "0123456789 o conteudo", true}}));
    VERIFY_OK(verifyZip(path, {}));
    QByteArray bytes = readAll(path);
    bytes[bytes.indexOf("conteudo")] = 'X';
    QVERIFY(writeAll(path, bytes));
    const auto verified = verifyZip(path, {});
    QVERIFY(!verified);
    QCOMPARE(verified.error().code, ErrorCode::Archive);
    QVERIFY2(verified.error().message.contains(u"Carteira_ALFA.xlsx"_s), qPrintable(verified.error().message));
}

void ZipReaderTest::aTruncatedArchiveIsRefused()
{
    const QString path = m_folder.filePath(u"cut.zip"_s);
    QByteArray noise;
    for (int i = 0; i < 3000; ++i)
        noise.append(static_cast<char>((i * 7919) % 251));
    QVERIFY(writeRawZip(path, {{u"a.xlsx"_s, noise, true}}));
    const QByteArray bytes = readAll(path);
    for (const qsizetype keep : {bytes.size() - 1, bytes.size() / 2, qsizetype(40)}) {
        QVERIFY(writeAll(path, bytes.left(keep)));
        const auto verified = verifyZip(path, {});
        QVERIFY2(!verified, qPrintable(QString::number(keep)));
        QCOMPARE(verified.error().code, ErrorCode::Archive);
    }
}

void ZipReaderTest::anEncryptedMemberIsRefused()
{
    const QString path = m_folder.filePath(u"secret.zip"_s);
    QVERIFY(writeRawZip(path, {{u"a.xlsx"_s, "conteudo", true}}));
    QByteArray bytes = readAll(path);
    const qsizetype local = bytes.indexOf("PK\x03\x04");
    const qsizetype central = bytes.indexOf("PK\x01\x02");
    bytes[local + 6] = static_cast<char>(bytes[local + 6] | 1);
    bytes[central + 8] = static_cast<char>(bytes[central + 8] | 1);
    QVERIFY(writeAll(path, bytes));
    const auto opened = ZipReader::open(path, {});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Archive);
    QVERIFY(opened.error().message.contains(u"senha"_s));
}

void ZipReaderTest::whatIsNoArchiveIsRefused()
{
    const QString path = m_folder.filePath(u"no.zip"_s);
    QVERIFY(writeAll(path, "<html>não</html>"));
    const auto opened = ZipReader::open(path, {});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Archive);
    const auto missing = ZipReader::open(m_folder.filePath(u"missing.zip"_s), {});
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::Disk);
}

QTEST_GUILESS_MAIN(ZipReaderTest)
#include "tst_zipreader.moc"
