// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/unpack.h"
#include "tests/support/rawworkbook.h"
#include "tests/support/testprint.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Etl;
using namespace Etl::Test;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList namesOf(const Unpacked &unpacked)
{
    QStringList names;
    for (const UnpackedFile &file : unpacked.files)
        names.append(file.name);
    return names;
}

} // namespace

class UnpackTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void archiveGivesItsWorkbooksAndXmlFlattened();
    void hostileNamesStayInTheStagingFolder_data();
    void hostileNamesStayInTheStagingFolder();
    void equalBaseNamesAreSortedOut();
    void membersOfOneNameAreSortedOut();
    void bareWorkbookGivesItself_data();
    void bareWorkbookGivesItself();
    void bareXmlGivesItself_data();
    void bareXmlGivesItself();
    void bareBodiesWithoutANameAreNamedByTheirContent();
    void emptyArchiveGivesNoFile();
    void whatIsNeitherIsRefused();
    void damageLeavesNothingBehind();
    void cancelLeavesNothingBehind();

private:
    Result<Unpacked> unpack(const QString &suggested = u"resposta.zip"_s, const std::stop_token &token = {})
    {
        return unpackReport(m_body, suggested, m_staging, {}, token);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_body, m_staging;
};

void UnpackTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_body = m_folder->filePath(u"corpo.part"_s);
    m_staging = m_folder->filePath(u"fora/preparo"_s);
}

void UnpackTest::archiveGivesItsWorkbooksAndXmlFlattened()
{
    QVERIFY(writeRawZip(m_body, {{u"dia/"_s, {}},
                                 {u"dia/Carteira_ALFA_10_04_2025.xlsx"_s, "alfa"},
                                 {u"FD1_20250410.XML"_s, "<x/>"},
                                 {u"leia.csv"_s, "c"},
                                 {u"__MACOSX/._Carteira_ALFA_10_04_2025.xlsx"_s, "m"}}));
    const auto unpacked = unpack();
    VERIFY_OK(unpacked);
    QCOMPARE(namesOf(*unpacked), QStringList({u"Carteira_ALFA_10_04_2025.xlsx"_s, u"FD1_20250410.XML"_s}));
    QCOMPARE(contentOf(unpacked->files[0].path), "alfa");
    QCOMPARE(unpacked->ignored, QStringList({u"leia.csv"_s, u"__MACOSX/._Carteira_ALFA_10_04_2025.xlsx"_s}));
    QVERIFY(!unpacked->bareWorkbook);
}

void UnpackTest::hostileNamesStayInTheStagingFolder_data()
{
    QTest::addColumn<QString>("member");
    QTest::newRow("parent folders") << u"../../a.xlsx"_s;
    QTest::newRow("absolute") << u"/tmp/a.xlsx"_s;
    QTest::newRow("backslashes") << u"..\\..\\a.xlsx"_s;
    QTest::newRow("drive") << u"C:\\Windows\\a.xlsx"_s;
    QTest::newRow("server share") << u"\\\\servidor\\a.xlsx"_s;
}

void UnpackTest::hostileNamesStayInTheStagingFolder()
{
    QFETCH(QString, member);
    QVERIFY(writeRawZip(m_body, {{member, "x"}}));
    const auto unpacked = unpack();
    VERIFY_OK(unpacked);
    QCOMPARE(namesOf(*unpacked), QStringList(u"a.xlsx"_s));
    QCOMPARE(QFileInfo(unpacked->files[0].path).absolutePath(), QDir(m_staging).absolutePath());
    QCOMPARE(contentOf(unpacked->files[0].path), "x");
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList(u"corpo.part"_s));
}

void UnpackTest::equalBaseNamesAreSortedOut()
{
    QVERIFY(writeRawZip(
        m_body, {{u"1/a.xlsx"_s, "um"}, {u"2/A.xlsx"_s, "um"}, {u"3/a.xlsx"_s, "dois"}, {u"4/a (2).xlsx"_s, "q"}}));
    const auto unpacked = unpack();
    VERIFY_OK(unpacked);
    QCOMPARE(unpacked->ignored.size(), 1);
    const QStringList names = namesOf(*unpacked);
    QCOMPARE(names.size(), 3);
    QCOMPARE(names[0], u"a.xlsx"_s);
    QCOMPARE(names[1], u"a (2).xlsx"_s);
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), 3);
    QCOMPARE(contentOf(unpacked->files[1].path), "dois");
}

void UnpackTest::membersOfOneNameAreSortedOut()
{
    QVERIFY(writeRawZip(m_body, {{u"x1.xlsx"_s, "um"}, {u"x2.xlsx"_s, "dois"}}));
    QByteArray bytes = contentOf(m_body);
    QFile file(m_body);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes.replace("x2.xlsx", "x1.xlsx"));
    file.close();
    const auto unpacked = unpack();
    VERIFY_OK(unpacked);
    QCOMPARE(namesOf(*unpacked), QStringList({u"x1.xlsx"_s, u"x1 (2).xlsx"_s}));
    QCOMPARE(contentOf(unpacked->files[1].path), "dois");
}

void UnpackTest::bareWorkbookGivesItself_data()
{
    QTest::addColumn<QString>("suggested");
    QTest::addColumn<QString>("name");
    QTest::newRow("right suffix") << u"Carteira_A_10_04_2025.xlsx"_s << u"Carteira_A_10_04_2025.xlsx"_s;
    QTest::newRow("served as ZIP") << u"resposta.zip"_s << u"resposta.xlsx"_s;
    QTest::newRow("no suffix") << u"resposta"_s << u"resposta.xlsx"_s;
    QTest::newRow("hostile") << u"..\\..\\x.zip"_s << u"x.xlsx"_s;
}

void UnpackTest::bareWorkbookGivesItself()
{
    QFETCH(QString, suggested);
    RawWorkbook book;
    book.add({text(u"x"_s)});
    QVERIFY(book.save(m_body));
    const auto unpacked = unpack(suggested);
    VERIFY_OK(unpacked);
    QVERIFY(unpacked->bareWorkbook);
    QCOMPARE(unpacked->files.size(), 1);
    QTEST(unpacked->files[0].name, "name");
    QCOMPARE(contentOf(unpacked->files[0].path), contentOf(m_body));
}

void UnpackTest::bareXmlGivesItself_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("plain") << QByteArray("<arquivoposicao_4_01/>");
    QTest::newRow("BOM and blanks") << QByteArray("\xEF\xBB\xBF\r\n <?xml version=\"1.0\"?><a/>");
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE<\0a\0/\0>\0", 10);
}

void UnpackTest::bareXmlGivesItself()
{
    QFETCH(QByteArray, body);
    QFile file(m_body);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(body);
    file.close();
    const auto unpacked = unpack(u"FD1.zip"_s);
    VERIFY_OK(unpacked);
    QCOMPARE(namesOf(*unpacked), QStringList(u"FD1.xml"_s));
    QCOMPARE(contentOf(unpacked->files[0].path), body);
}

void UnpackTest::bareBodiesWithoutANameAreNamedByTheirContent()
{
    QStringList names;
    for (const QString &value : {u"x"_s, u"y"_s}) {
        RawWorkbook book;
        book.add({text(value)});
        QVERIFY(book.save(m_body));
        const auto unpacked = unpack(value == u"x" ? QString() : u"  "_s);
        VERIFY_OK(unpacked);
        const QByteArray sha256 = QCryptographicHash::hash(contentOf(m_body), QCryptographicHash::Sha256).toHex();
        QCOMPARE(namesOf(*unpacked), QStringList(u"relatorio_%1.xlsx"_s.arg(QString::fromLatin1(sha256.left(12)))));
        names += namesOf(*unpacked);
    }
    QVERIFY(names.at(0) != names.at(1));
    QFile file(m_body);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<a/>");
    file.close();
    const auto xml = unpack({});
    VERIFY_OK(xml);
    QCOMPARE(namesOf(*xml), QStringList(u"relatorio_29114363f749.xml"_s));
}

void UnpackTest::emptyArchiveGivesNoFile()
{
    QVERIFY(writeRawZip(m_body, {}));
    const auto unpacked = unpack();
    VERIFY_OK(unpacked);
    QVERIFY(unpacked->files.isEmpty());
}

void UnpackTest::whatIsNeitherIsRefused()
{
    QFile file(m_body);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"result\":[]}");
    file.close();
    const auto unpacked = unpack();
    QVERIFY(!unpacked);
    QCOMPARE(unpacked.error().code, ErrorCode::Archive);
}

void UnpackTest::damageLeavesNothingBehind()
{
    QVERIFY(writeRawZip(m_body, {{u"a.xlsx"_s, "bom"}, {u"b.xlsx"_s, "o conteudo", true}}));
    QByteArray bytes = contentOf(m_body);
    bytes[bytes.indexOf("conteudo")] = 'X';
    QFile file(m_body);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto unpacked = unpack();
    QVERIFY(!unpacked);
    QCOMPARE(unpacked.error().code, ErrorCode::Archive);
    QVERIFY(unpacked.error().message.contains(u"b.xlsx"_s));
    QVERIFY(QDir(m_staging).isEmpty());
}

void UnpackTest::cancelLeavesNothingBehind()
{
    QVERIFY(writeRawZip(m_body, {{u"a.xlsx"_s, "bom"}}));
    std::stop_source source;
    source.request_stop();
    const auto unpacked = unpack(u"x.zip"_s, source.get_token());
    QVERIFY(!unpacked);
    QCOMPARE(unpacked.error().code, ErrorCode::Cancelled);
    QVERIFY(QDir(m_staging).isEmpty());
}

QTEST_GUILESS_MAIN(UnpackTest)
#include "tst_unpack.moc"
