// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/envfile.h"
#include "core/config/envwriter.h"
#include "tests/support/testprint.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestEnvWriter : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void onlyTheLineOfTheKeyChanges_data();
    void onlyTheLineOfTheKeyChanges();
    void removedKeyTakesAllItsLines_data();
    void removedKeyTakesAllItsLines();
    void secondNewKeyJoinsTheFirst();
    void sameValueLeavesTheFileAlone();
    void encodingStays_data();
    void encodingStays();
    void anyValueIsReadBackEqual();
    void valueThatNoLineHoldsIsRefused_data();
    void valueThatNoLineHoldsIsRefused();
    void newFileIsForItsOwnerOnly();
    void widerPermissionsAreNarrowed();
    void fileChangedMeanwhileIsNotOverwritten();
    void fileThatAppearedMeanwhileIsNotOverwritten();
    void folderThatRefusesLeavesTheOldFile();
    void symbolicLinkStaysOne();

private:
    void put(const QByteArray &bytes) const;
    QByteArray get() const;
    QString path() const { return m_folder->filePath(u".env"_s); }
    EnvWriter open() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestEnvWriter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestEnvWriter::cleanup()
{
    QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_folder.reset();
}

void TestEnvWriter::put(const QByteArray &bytes) const
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray TestEnvWriter::get() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

EnvWriter TestEnvWriter::open() const
{
    auto writer = EnvWriter::open(path());
    if (!writer)
        qFatal("%s", qPrintable(writer.error().oneLine()));
    return *writer;
}

void TestEnvWriter::onlyTheLineOfTheKeyChanges_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, const char *key, const char *value, const char *after) {
        QTest::newRow(name) << QByteArray(before) << QString::fromUtf8(key) << QString::fromUtf8(value)
                            << QByteArray(after);
    };
    row("comments and unknown keys stay", "# topo\n\nX=1\nDB_HOST=a # servidor\n  # fim\n", "DB_HOST", "b",
        "# topo\n\nX=1\nDB_HOST=b # servidor\n  # fim\n");
    row("blanks around the sign stay", "  DB_HOST =  a  \nX=1\n", "DB_HOST", "b", "  DB_HOST =  b  \nX=1\n");
    row("export stays", "export DB_HOST=a\n", "DB_HOST", "b", "export DB_HOST=b\n");
    row("Windows line ends stay", "X=1\r\nDB_HOST=a\r\nY=2\r\n", "DB_HOST", "b", "X=1\r\nDB_HOST=b\r\nY=2\r\n");
    row("last line without end stays so", "X=1\nDB_HOST=a", "DB_HOST", "b", "X=1\nDB_HOST=b");
    row("single quotes stay", "DB_HOST='a' # c\n", "DB_HOST", "b c", "DB_HOST='b c' # c\n");
    row("double quotes stay", "DB_HOST=\"a\"\n", "DB_HOST", "b", "DB_HOST=\"b\"\n");
    row("single quotes cannot hold one", "DB_HOST='a'\n", "DB_HOST", "b'c", "DB_HOST=\"b'c\"\n");
    row("blank needs quotes", "DB_NAME=a\n", "DB_NAME", "b c", "DB_NAME=\"b c\"\n");
    row("hash needs quotes", "DB_NAME=a\n", "DB_NAME", "b#c", "DB_NAME=\"b#c\"\n");
    row("backslash alone needs none", "DIR_LOGS=a\n", "DIR_LOGS", "C:\\dados\\logs", "DIR_LOGS=C:\\dados\\logs\n");
    row("backslash is doubled in quotes", "DIR_LOGS=\"a\"\n", "DIR_LOGS", "C:\\a b\\", "DIR_LOGS=\"C:\\\\a b\\\\\"\n");
    row("empty line of a template is filled", "DB_HOST=\nX=1\n", "DB_HOST", "b", "DB_HOST=b\nX=1\n");
    row("empty line with a comment is filled", "DB_HOST= # servidor\n", "DB_HOST", "b", "DB_HOST=b # servidor\n");
    row("of two lines the later counts", "DB_HOST=a\nX=1\nDB_HOST=c\n", "DB_HOST", "b", "DB_HOST=a\nX=1\nDB_HOST=b\n");
    row("second spelling stays", "MYSQL_HOST=a\n", "DB_HOST", "b", "MYSQL_HOST=b\n");
    row("first spelling wins when both have values", "MYSQL_HOST=a\nDB_HOST=c\n", "DB_HOST", "b",
        "MYSQL_HOST=a\nDB_HOST=b\n");
    row("second spelling counts when the first is empty", "DB_HOST=\nMYSQL_HOST=a\n", "DB_HOST", "b",
        "DB_HOST=\nMYSQL_HOST=b\n");
    row("new key comes last, under a comment", "X=1\n", "DB_HOST", "b",
        "X=1\n\n# Acrescentado pelo Orquestrador BTG\nDB_HOST=b\n");
    row("new key takes the file's line ends", "X=1\r\nY=2", "DB_HOST", "b",
        "X=1\r\nY=2\r\n\r\n# Acrescentado pelo Orquestrador BTG\r\nDB_HOST=b\r\n");
    row("new key in an empty file", "", "DB_HOST", "b", "# Acrescentado pelo Orquestrador BTG\nDB_HOST=b\n");
    row("key that is no key of ours", "X=1\n", "X", "2", "X=2\n");
}

void TestEnvWriter::onlyTheLineOfTheKeyChanges()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QByteArray, after);
    put(before);
    EnvWriter writer = open();
    QVERIFY(writer.set(key, value));
    QVERIFY(writer.save());
    QCOMPARE(get(), after);
}

void TestEnvWriter::removedKeyTakesAllItsLines_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("one line") << QByteArray("X=1\nDB_HOST=a\nY=2\n") << QByteArray("X=1\nY=2\n");
    QTest::newRow("both spellings and doubles")
        << QByteArray("DB_HOST=a\n# c\nMYSQL_HOST=b\nDB_HOST=c\n") << QByteArray("# c\n");
    QTest::newRow("not there") << QByteArray("X=1") << QByteArray("X=1");
    QTest::newRow("commented line stays") << QByteArray("#DB_HOST=a\n") << QByteArray("#DB_HOST=a\n");
}

void TestEnvWriter::removedKeyTakesAllItsLines()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    put(before);
    EnvWriter writer = open();
    writer.remove(u"DB_HOST"_s);
    QVERIFY(writer.save());
    QCOMPARE(get(), after);
}

void TestEnvWriter::secondNewKeyJoinsTheFirst()
{
    put("X=1\n");
    EnvWriter writer = open();
    QVERIFY(writer.set(u"DB_HOST"_s, u"a"_s));
    QVERIFY(writer.save());
    QVERIFY(writer.set(u"DB_USER"_s, u"u"_s));
    QVERIFY(writer.save());
    QCOMPARE(get(), QByteArray("X=1\n\n# Acrescentado pelo Orquestrador BTG\nDB_HOST=a\nDB_USER=u\n"));
}

void TestEnvWriter::sameValueLeavesTheFileAlone()
{
    put("DB_HOST = 'a'\n");
    const QDateTime before = QFileInfo(path()).lastModified();
    EnvWriter writer = open();
    QVERIFY(writer.set(u"DB_HOST"_s, u"a"_s));
    QVERIFY(!writer.isChanged());
    QVERIFY(writer.save());
    QCOMPARE(get(), QByteArray("DB_HOST = 'a'\n"));
    QCOMPARE(QFileInfo(path()).lastModified(), before);
}

void TestEnvWriter::encodingStays_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("UTF-8") << QByteArray("#ç\nDB_NAME=a\n"_ba) << u"ã"_s << "#ç\nDB_NAME=ã\n"_ba;
    QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF#c\nDB_NAME=a\n"_ba << u"ã"_s
                                     << "\xEF\xBB\xBF#c\nDB_NAME=\xC3\xA3\n"_ba;
    QTest::newRow("Latin-1") << "#\xE7\nDB_NAME=a\n"_ba << u"ã"_s << "#\xE7\nDB_NAME=\xE3\n"_ba;
    QTest::newRow("Latin-1 cannot hold it") << "#\xE7\nDB_NAME=a\n"_ba << u"€"_s << "#ç\nDB_NAME=\"€\"\n"_ba;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                          "X\0=\0"
                                          "1\0\n\0",
                                          10)
                            << u"b"_s
                            << QByteArray("\xFF\xFE"
                                          "X\0=\0"
                                          "1\0\n\0\n\0",
                                          12);
}

void TestEnvWriter::encodingStays()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, value);
    QFETCH(QByteArray, after);
    put(before);
    EnvWriter writer = open();
    QVERIFY(writer.set(u"DB_NAME"_s, value));
    QVERIFY(writer.save());
    QVERIFY2(get().startsWith(after), get().toHex(' ').constData());
    const auto values = readEnvFile(path());
    QVERIFY(values);
    QCOMPARE(values->value(u"DB_NAME"_s), value);
}

void TestEnvWriter::anyValueIsReadBackEqual()
{
    static constexpr QStringView letters = u"aZ9 \t#'\"\\=$`!%&;|<>()çãÉ€𝄞~^{}[]-_./:@,";
    const QList<QByteArray> lines = {"", "DB_NAME=a\n", "DB_NAME='a' # c\n", "export DB_NAME=\"a\"\r\nX=1\r\n",
                                     "DB_NAME= # c\n"};
    QRandomGenerator random(20261126);
    for (int i = 0; i < 500; ++i) {
        QString value;
        const int length = random.bounded(1, 14);
        for (int k = 0; k < length; ++k)
            value += letters[random.bounded(int(letters.size()))];
        // Half a surrogate pair is no text.
        value = QString::fromUtf8(value.toUtf8());
        put(lines[i % lines.size()]);
        EnvWriter writer = open();
        QVERIFY2(writer.set(u"DB_NAME"_s, value), qPrintable(value));
        const auto saved = writer.save();
        QVERIFY2(saved, saved ? "" : qPrintable(value + u": "_s + saved.error().oneLine()));
        const auto values = readEnvFile(path());
        QVERIFY2(values, qPrintable(value));
        QCOMPARE(values->value(u"DB_NAME"_s), value);
    }
}

void TestEnvWriter::valueThatNoLineHoldsIsRefused_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("line feed") << u"a\nCLIENT_ID=outro"_s;
    QTest::newRow("carriage return") << u"a\r"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s;
    QTest::newRow("escape") << u"a\u001b[0m"_s;
    QTest::newRow("nul") << QString(QChar(0));
}

void TestEnvWriter::valueThatNoLineHoldsIsRefused()
{
    QFETCH(QString, value);
    put("DB_NAME=a\n");
    EnvWriter writer = open();
    const auto set = writer.set(u"DB_NAME"_s, value);
    QVERIFY(!set);
    QVERIFY(set.error().message.contains("DB_NAME"_L1));
    QVERIFY(writer.save());
    QCOMPARE(get(), QByteArray("DB_NAME=a\n"));
}

void TestEnvWriter::newFileIsForItsOwnerOnly()
{
    const QString deep = m_folder->filePath(u"a/b/.env"_s);
    auto writer = EnvWriter::open(deep);
    QVERIFY(writer);
    QVERIFY(!writer->existed());
    QVERIFY(writer->set(u"CLIENT_ID"_s, u"c"_s));
    QVERIFY(writer->save());
    QVERIFY(writer->existed());
#ifdef Q_OS_UNIX
    QCOMPARE(QFile::permissions(deep) & 0x7077, QFile::ReadOwner | QFile::WriteOwner);
#endif
}

void TestEnvWriter::widerPermissionsAreNarrowed()
{
#ifdef Q_OS_UNIX
    put("X=1\n");
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    EnvWriter writer = open();
    QVERIFY(writer.set(u"X"_s, u"2"_s));
    QVERIFY(writer.save());
    QCOMPARE(QFile::permissions(path()) & 0x7077, QFile::ReadOwner | QFile::WriteOwner);
#endif
}

void TestEnvWriter::fileChangedMeanwhileIsNotOverwritten()
{
    put("DB_HOST=a\n");
    EnvWriter writer = open();
    QVERIFY(writer.set(u"DB_HOST"_s, u"b"_s));
    put("DB_HOST=c\n");
    const auto saved = writer.save();
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Config);
    QVERIFY(saved.error().message.contains(path()) && saved.error().message.contains(u"alterado por outro programa"_s));
    QCOMPARE(get(), QByteArray("DB_HOST=c\n"));
}

void TestEnvWriter::fileThatAppearedMeanwhileIsNotOverwritten()
{
    EnvWriter writer = open();
    QVERIFY(writer.set(u"DB_HOST"_s, u"b"_s));
    put("");
    QVERIFY(!writer.save());
    QCOMPARE(get(), QByteArray());
}

void TestEnvWriter::folderThatRefusesLeavesTheOldFile()
{
    put("DB_HOST=a\n");
    EnvWriter writer = open();
    QVERIFY(writer.set(u"DB_HOST"_s, u"b"_s));
    // The administrator writes everywhere: a folder in the place of the file is refused to everybody.
    QVERIFY(QFile::remove(path()));
    QVERIFY(QDir(m_folder->path()).mkdir(u".env"_s));
    QVERIFY(!writer.save());
    QVERIFY(QFileInfo(path()).isDir());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void TestEnvWriter::symbolicLinkStaysOne()
{
#ifdef Q_OS_UNIX
    const QString real = m_folder->filePath(u"real.env"_s);
    {
        QFile file(real);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("X=1\n") == 4);
    }
    QVERIFY(QFile::link(real, path()));
    EnvWriter writer = open();
    QVERIFY(writer.set(u"X"_s, u"2"_s));
    QVERIFY(writer.save());
    QVERIFY(QFileInfo(path()).isSymLink());
    QFile file(real);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("X=2\n"));
#endif
}

QTEST_GUILESS_MAIN(TestEnvWriter)
#include "tst_envwriter.moc"
