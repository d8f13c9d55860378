// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/rawarchive.h"
#include "tests/support/testprint.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

const QDate kDate(2025, 4, 10);

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QStringList everything(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace

class TestRawArchive : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void folderFollowsThePattern_data();
    void folderFollowsThePattern();
    void aNewFileAppearsWholeAndHashed();
    void movesTheStagedFile();
    void sameContentIsLeftAlone();
    void differentContentKeepsThePrevious();
    void previousVersionsOfOneSecondDoNotCollide();
    void twoFilesOfOneNameAreBothKept_data();
    void twoFilesOfOneNameAreBothKept();
    void theSameFileTwiceIsOneDocument();
    void anotherRunReplacesWhatTheLastOneKept();
    void nothingForeignIsTouched();
    void aRefusingDiskLeavesTheOldFile();
    void anUnreadableSourceIsADiskError();
    void listIsSortedFilteredAndHashed();
    void aMissingFolderIsADiskError();
    void setAsideMovesUnderAnteriores();
    void stagingFoldersAreApartAndAbandonedOnesGo();
    void namesAreSafeEverywhere_data();
    void namesAreSafeEverywhere();

private:
    std::unique_ptr<QTemporaryDir> m_base;
    std::unique_ptr<RawArchive> m_archive;
};

void TestRawArchive::init()
{
    m_base = std::make_unique<QTemporaryDir>();
    m_archive = std::make_unique<RawArchive>(m_base->path(), u"yyyy-MM-dd"_s);
}

void TestRawArchive::folderFollowsThePattern_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("folder");
    QTest::newRow("default") << u"yyyy-MM-dd"_s << u"/2025-04-10"_s;
    QTest::newRow("as the Python ETL") << u"dd.MM"_s << u"/10.04"_s;
    QTest::newRow("nested") << u"yyyy/MM/dd"_s << u"/2025/04/10"_s;
}

void TestRawArchive::folderFollowsThePattern()
{
    QFETCH(const QString, format);
    QFETCH(const QString, folder);
    const RawArchive archive(m_base->path() + u"/"_s, format);
    QCOMPARE(archive.folderOf(kDate), m_base->path() + folder);
    VERIFY_OK(archive.keepBytes(kDate, u"a.xml"_s, "1"));
    QVERIFY(QFile::exists(m_base->path() + folder + u"/a.xml"_s));
}

void TestRawArchive::aNewFileAppearsWholeAndHashed()
{
    const auto document = m_archive->keepBytes(kDate, u"Carteira_ALFA_10_04_2025.xlsx"_s, "abc");
    VERIFY_OK(document);
    QCOMPARE(document->name, u"Carteira_ALFA_10_04_2025.xlsx"_s);
    QCOMPARE(document->path, m_archive->folderOf(kDate) + u"/Carteira_ALFA_10_04_2025.xlsx"_s);
    QCOMPARE(document->sha256, QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(document->size, 3);
    QCOMPARE(contentOf(document->path), QByteArray("abc"));
    QCOMPARE(everything(m_archive->folderOf(kDate)), QStringList{document->name});
}

void TestRawArchive::movesTheStagedFile()
{
    const QString source = m_base->filePath(u"staged"_s);
    const QByteArray bytes(3'000'000, 'x');
    put(source, bytes);
    const auto document = m_archive->keepFile(kDate, u"../../fora.xlsx"_s, source);
    VERIFY_OK(document);
    QCOMPARE(document->path, m_archive->folderOf(kDate) + u"/fora.xlsx"_s);
    QCOMPARE(contentOf(document->path), bytes);
    QCOMPARE(document->size, bytes.size());
    QVERIFY(!QFile::exists(source));
}

void TestRawArchive::sameContentIsLeftAlone()
{
    const auto first = m_archive->keepBytes(kDate, u"a.xlsx"_s, "abc");
    VERIFY_OK(first);
    QFile file(first->path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QDateTime old(QDate(2025, 1, 2), QTime(3, 4, 5));
    QVERIFY(file.setFileTime(old, QFileDevice::FileModificationTime));
    file.close();
    const auto again = m_archive->keepBytes(kDate, u"a.xlsx"_s, "abc");
    VERIFY_OK(again);
    QCOMPARE(*again, *first);
    QCOMPARE(QFileInfo(first->path).lastModified(), old);
    QCOMPARE(everything(m_archive->folderOf(kDate)), QStringList{u"a.xlsx"_s});
}

void TestRawArchive::differentContentKeepsThePrevious()
{
    VERIFY_OK(m_archive->keepBytes(kDate, u"a.xlsx"_s, "old"));
    QFile file(m_archive->folderOf(kDate) + u"/a.xlsx"_s);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime(QDate(2025, 1, 2), QTime(3, 4, 5)), QFileDevice::FileModificationTime));
    file.close();
    const auto fresh = m_archive->keepBytes(kDate, u"a.xlsx"_s, "new");
    VERIFY_OK(fresh);
    QCOMPARE(contentOf(fresh->path), QByteArray("new"));
    const QString previous = m_archive->folderOf(kDate) + u"/.anteriores"_s;
    QCOMPARE(everything(previous), QStringList{u"a.xlsx.20250102030405"_s});
    QCOMPARE(contentOf(previous + u"/a.xlsx.20250102030405"_s), QByteArray("old"));
}

void TestRawArchive::previousVersionsOfOneSecondDoNotCollide()
{
    for (int n = 0; n < 6; ++n)
        VERIFY_OK(m_archive->keepBytes(kDate, u"a.xlsx"_s, QByteArray::number(n)));
    const QString previous = m_archive->folderOf(kDate) + u"/.anteriores"_s;
    QByteArrayList kept;
    for (const QString &name : everything(previous)) {
        static const QRegularExpression shape(uR"(^a\.xlsx\.\d{14}(-\d+)?$)"_s);
        QVERIFY2(shape.match(name).hasMatch(), qPrintable(name));
        kept.append(contentOf(previous + u'/' + name));
    }
    std::sort(kept.begin(), kept.end());
    QCOMPARE(kept, (QByteArrayList{"0", "1", "2", "3", "4"}));
    QCOMPARE(contentOf(m_archive->folderOf(kDate) + u"/a.xlsx"_s), QByteArray("5"));
}

void TestRawArchive::twoFilesOfOneNameAreBothKept_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("kept");
    QTest::newRow("one name") << QStringList{u"a.xlsx"_s, u"a.xlsx"_s, u"a.xlsx"_s}
                              << QStringList{u"a.xlsx"_s, u"a (2).xlsx"_s, u"a (3).xlsx"_s};
    QTest::newRow("letter case, which Windows does not tell apart")
        << QStringList{u"a.xlsx"_s, u"A.XLSX"_s} << QStringList{u"a.xlsx"_s, u"A (2).XLSX"_s};
    QTest::newRow("made safe to one name")
        << QStringList{u"a?.xlsx"_s, u"a*.xlsx"_s} << QStringList{u"a_.xlsx"_s, u"a_ (2).xlsx"_s};
    QTest::newRow("the second name is taken") << QStringList{u"a (2).xlsx"_s, u"a.xlsx"_s, u"a.xlsx"_s}
                                              << QStringList{u"a (2).xlsx"_s, u"a.xlsx"_s, u"a (3).xlsx"_s};
    QTest::newRow("without a suffix") << QStringList{u"a"_s, u"a"_s} << QStringList{u"a"_s, u"a (2)"_s};
    const QString longest(175, u'n');
    QTest::newRow("the longest name") << QStringList{longest + u".xlsx"_s, longest + u".xlsx"_s}
                                      << QStringList{longest + u".xlsx"_s, longest.left(171) + u" (2).xlsx"_s};
}

void TestRawArchive::twoFilesOfOneNameAreBothKept()
{
    QFETCH(const QStringList, names);
    QFETCH(const QStringList, kept);
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString source = m_base->filePath(u"staged"_s);
        put(source, QByteArray::number(i));
        const auto document = m_archive->keepFile(kDate, names.at(i), source);
        VERIFY_OK(document);
        QCOMPARE(document->name, kept.at(i));
        QVERIFY(!QFile::exists(source));
    }
    for (qsizetype i = 0; i < kept.size(); ++i)
        QCOMPARE(contentOf(m_archive->folderOf(kDate) + u'/' + kept.at(i)), QByteArray::number(i));
    QCOMPARE(everything(m_archive->folderOf(kDate)).size(), kept.size());
}

void TestRawArchive::theSameFileTwiceIsOneDocument()
{
    const QString source = m_base->filePath(u"staged"_s);
    QList<Document> documents;
    for (const QByteArray &content : QByteArrayList{"um", "dois", "um", "dois"}) {
        put(source, content);
        const auto document = m_archive->keepFile(kDate, documents.size() == 2 ? u"A.xlsx"_s : u"a.xlsx"_s, source);
        VERIFY_OK(document);
        QVERIFY(!QFile::exists(source));
        documents.append(*document);
    }
    QCOMPARE(documents.at(2), documents.at(0));
    QCOMPARE(documents.at(3), documents.at(1));
    QCOMPARE(everything(m_archive->folderOf(kDate)), (QStringList{u"a (2).xlsx"_s, u"a.xlsx"_s}));
}

void TestRawArchive::anotherRunReplacesWhatTheLastOneKept()
{
    const QString source = m_base->filePath(u"staged"_s);
    for (const QByteArray &content : QByteArrayList{"ontem", "hoje"}) {
        put(source, content);
        const auto document = RawArchive(m_base->path(), u"yyyy-MM-dd"_s).keepFile(kDate, u"a.xlsx"_s, source);
        VERIFY_OK(document);
        QCOMPARE(document->name, u"a.xlsx"_s);
        QCOMPARE(contentOf(document->path), content);
    }
    QCOMPARE(everything(m_archive->folderOf(kDate)), (QStringList{u".anteriores"_s, u"a.xlsx"_s}));
}

void TestRawArchive::nothingForeignIsTouched()
{
    QVERIFY(QDir().mkpath(m_archive->folderOf(kDate) + u"/minha pasta"_s));
    put(m_archive->folderOf(kDate) + u"/notas.txt"_s, "minhas");
    put(m_archive->folderOf(kDate) + u"/minha pasta/a.xlsx"_s, "minha");
    VERIFY_OK(m_archive->keepBytes(kDate, u"a.xlsx"_s, "1"));
    VERIFY_OK(m_archive->keepBytes(kDate, u"a.xlsx"_s, "2"));
    QCOMPARE(contentOf(m_archive->folderOf(kDate) + u"/notas.txt"_s), QByteArray("minhas"));
    QCOMPARE(contentOf(m_archive->folderOf(kDate) + u"/minha pasta/a.xlsx"_s), QByteArray("minha"));
}

void TestRawArchive::aRefusingDiskLeavesTheOldFile()
{
    VERIFY_OK(m_archive->keepBytes(kDate, u"a.xlsx"_s, "old"));
    // A file where the folder of previous versions should be: it cannot be made, whoever asks.
    put(m_archive->folderOf(kDate) + u"/.anteriores"_s, "no folder");
    const auto refused = m_archive->keepBytes(kDate, u"a.xlsx"_s, "new");
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Disk);
    QCOMPARE(contentOf(m_archive->folderOf(kDate) + u"/a.xlsx"_s), QByteArray("old"));
    QCOMPARE(everything(m_archive->folderOf(kDate)), (QStringList{u".anteriores"_s, u"a.xlsx"_s}));
    put(m_base->filePath(u"arquivo"_s), "x");
    const auto noFolder = RawArchive(m_base->filePath(u"arquivo"_s), u"yyyy"_s).keepBytes(kDate, u"a.xlsx"_s, "new");
    QVERIFY(!noFolder);
    QCOMPARE(noFolder.error().code, ErrorCode::Disk);
}

void TestRawArchive::anUnreadableSourceIsADiskError()
{
    const auto kept = m_archive->keepFile(kDate, u"a.xlsx"_s, m_base->filePath(u"missing"_s));
    QVERIFY(!kept);
    QCOMPARE(kept.error().code, ErrorCode::Disk);
}

void TestRawArchive::listIsSortedFilteredAndHashed()
{
    for (const QString &name : {u"b.xlsx"_s, u"a.XLSX"_s, u"c.xml"_s, u"n.json"_s})
        VERIFY_OK(m_archive->keepBytes(kDate, name, name.toUtf8()));
    VERIFY_OK(m_archive->keepBytes(kDate, u"b.xlsx"_s, "replaced"));
    put(m_archive->folderOf(kDate) + u"/~$b.xlsx"_s, "Excel is open");
    put(m_archive->folderOf(kDate) + u"/.oculto.xlsx"_s, "hidden");
    QVERIFY(QDir().mkpath(m_archive->folderOf(kDate) + u"/pasta.xlsx"_s));
    const auto documents = m_archive->list(kDate, {u"*.xlsx"_s, u"*.xml"_s});
    VERIFY_OK(documents);
    QStringList names;
    for (const Document &document : *documents)
        names.append(document.name);
    QCOMPARE(names, (QStringList{u"a.XLSX"_s, u"b.xlsx"_s, u"c.xml"_s}));
    QCOMPARE(documents->at(2).size, 5);
    QCOMPARE(documents->at(2).sha256.size(), 64);
}

void TestRawArchive::aMissingFolderIsADiskError()
{
    const auto documents = m_archive->list(kDate, {u"*.xlsx"_s});
    QVERIFY(!documents);
    QCOMPARE(documents.error().code, ErrorCode::Disk);
}

void TestRawArchive::setAsideMovesUnderAnteriores()
{
    const auto page = m_archive->keepBytes(kDate, u"10_04_rentabilidade_btg_p2.json"_s, "[]");
    VERIFY_OK(page);
    VERIFY_OK(m_archive->setAside(*page));
    QVERIFY(!QFile::exists(page->path));
    QCOMPARE(everything(m_archive->folderOf(kDate) + u"/.anteriores"_s).size(), 1);
    const auto again = m_archive->setAside(*page);
    QVERIFY2(!again, "what is not there cannot be set aside");
    QCOMPARE(again.error().code, ErrorCode::Disk);
}

void TestRawArchive::stagingFoldersAreApartAndAbandonedOnesGo()
{
    const auto first = m_archive->makeStagingFolder();
    const auto second = m_archive->makeStagingFolder();
    VERIFY_OK(first);
    VERIFY_OK(second);
    QVERIFY(*first != *second);
    QVERIFY(QFileInfo(*first).isDir() && QFileInfo(*first).isAbsolute());
    QVERIFY(QFileInfo(*second).isDir());
    QVERIFY(everything(*second).isEmpty());
    QVERIFY((*first).startsWith(m_base->path()));

    // One of a run that died days ago, with what it had received; and a folder of somebody else.
    const auto old = std::filesystem::file_time_type::clock::now() - std::chrono::hours(72);
    const QString foreign = m_base->filePath(u".recebendo-de-outro"_s);
    QVERIFY(QDir().mkpath(foreign));
    put(*first + u"/resto"_s, "x");
    for (const QString &folder : {*first, foreign})
        std::filesystem::last_write_time(folder.toStdU16String(), old);
    VERIFY_OK(m_archive->makeStagingFolder());
    QVERIFY(!QFileInfo::exists(*first));
    QVERIFY(QFileInfo::exists(*second));
    QVERIFY(QFileInfo::exists(foreign));
}

void TestRawArchive::namesAreSafeEverywhere_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("safe");
    const auto row = [](const char *reason, const QString &name, const QString &safe) {
        QTest::newRow(reason) << name << safe;
    };
    row("ordinary", u"Carteira_ALFA FIC_10_04_2025.xlsx"_s, u"Carteira_ALFA FIC_10_04_2025.xlsx"_s);
    row("accents composed", u"AC\u0327A\u0303O.xlsx"_s, u"AÇÃO.xlsx"_s);
    row("path", u"/etc/../a.xlsx"_s, u"a.xlsx"_s);
    row("Windows path", u"C:\\x\\a.xlsx"_s, u"a.xlsx"_s);
    row("drive", u"C:a.xlsx"_s, u"C_a.xlsx"_s);
    row("ends in a slash", u"a/"_s, u"arquivo"_s);
    row("forbidden signs", u"a<b>c\"d|e?f*.xlsx"_s, u"a_b_c_d_e_f_.xlsx"_s);
    row("control signs", u"a\nb\tc\u202Ed.xlsx"_s, u"a b c d.xlsx"_s);
    row("null sign", u"a"_s + QChar(QChar::Null) + u"b.xlsx"_s, u"a b.xlsx"_s);
    row("device", u"con.xlsx"_s, u"_con.xlsx"_s);
    row("device with a blank", u"NUL .txt"_s, u"_NUL .txt"_s);
    row("port", u"LPT1"_s, u"_LPT1"_s);
    row("superscript port", u"COM\u00B2.xml"_s, u"_COM\u00B2.xml"_s);
    row("not a device", u"CONTA.xlsx"_s, u"CONTA.xlsx"_s);
    row("not a port", u"COMA.xlsx"_s, u"COMA.xlsx"_s);
    row("trailing dots and blanks", u"a.xlsx. . "_s, u"a.xlsx"_s);
    row("hidden", u"..a.xlsx"_s, u"a.xlsx"_s);
    row("lock file", u"~$a.xlsx"_s, u"a.xlsx"_s);
    row("only dots", u".."_s, u"arquivo"_s);
    row("empty", QString(), u"arquivo"_s);
    row("long", QString(300, u'a') + u".xlsx"_s, QString(175, u'a') + u".xlsx"_s);
    row("long without a suffix", QString(300, u'a'), QString(180, u'a'));
    row("long with a false suffix", QString(150, u'a') + u'.' + QString(100, u'b'),
        QString(150, u'a') + u'.' + QString(29, u'b'));
    row("long and reserved after cutting", QString(300, u' ') + u"CON"_s, u"_CON"_s);
}

void TestRawArchive::namesAreSafeEverywhere()
{
    QFETCH(const QString, name);
    QFETCH(const QString, safe);
    QCOMPARE(safeFileName(name), safe);
    QCOMPARE(safeFileName(safe), safe);
    QVERIFY(safe.size() <= 180);
}

QTEST_APPLESS_MAIN(TestRawArchive)
#include "tst_rawarchive.moc"
