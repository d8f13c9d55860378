// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/envfile.h"
#include "tests/support/testprint.h"

#include <QDir>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

class TestEnvFile : public QObject
{
    Q_OBJECT

private slots:
    void lineGivesThatValue_data();
    void lineGivesThatValue();
    void encodingsOfOldEditorsAreRead_data();
    void encodingsOfOldEditorsAreRead();
    void laterLineWins();
    void unreadableLineNamesFileAndLine_data();
    void unreadableLineNamesFileAndLine();
    void missingFileIsNamed();
    void firstFolderWithAnEnvWins_data();
    void firstFolderWithAnEnvWins();
    void explicitEnvBeatsTheFoldersAndMustExist();
    void aFolderAsExplicitEnvIsCalledAFolder();
    void demonstrationNeedsNothingOutsideItsFolder();
};

void TestEnvFile::lineGivesThatValue_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("value");
    QTest::newRow("plain") << "CHAVE=valor"_ba << u"valor"_s;
    QTest::newRow("blanks around") << "  CHAVE =  valor  "_ba << u"valor"_s;
    QTest::newRow("double quotes") << "CHAVE=\"com espaço \""_ba << u"com espaço "_s;
    QTest::newRow("single quotes") << "CHAVE='com espaço '"_ba << u"com espaço "_s;
    QTest::newRow("escaped quote") << R"(CHAVE="a\"b\\c")"_ba << u"a\"b\\c"_s;
    QTest::newRow("no escapes in single quotes") << R"(CHAVE='C:\pasta\n')"_ba << u"C:\\pasta\\n"_s;
    QTest::newRow("backslashes of a Windows path") << R"(CHAVE=C:\BTG\novo)"_ba << u"C:\\BTG\\novo"_s;
    QTest::newRow("export") << "export CHAVE=valor"_ba << u"valor"_s;
    QTest::newRow("comment after a value") << "CHAVE=valor # nota"_ba << u"valor"_s;
    QTest::newRow("comment after quotes") << "CHAVE=\"valor\" # nota"_ba << u"valor"_s;
    QTest::newRow("hash within a password") << "CHAVE=a#b"_ba << u"a#b"_s;
    QTest::newRow("hash at a password's start") << "CHAVE=#ab"_ba << u"#ab"_s;
    QTest::newRow("hash within quotes") << "CHAVE=\"a # b\""_ba << u"a # b"_s;
    QTest::newRow("only a comment") << "CHAVE= # nada"_ba << QString();
    QTest::newRow("nothing") << "CHAVE="_ba << QString();
    QTest::newRow("equal sign in the value") << "CHAVE=a=b=="_ba << u"a=b=="_s;
    QTest::newRow("carriage return") << "CHAVE=valor\r"_ba << u"valor"_s;
    QTest::newRow("carriage return after quotes") << "CHAVE=\"valor\"\r"_ba << u"valor"_s;
}

void TestEnvFile::lineGivesThatValue()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, value);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u".env"_s);
    writeFile(path, "# comentário\r\n\r\n   # outro\nANTES=1\n" + line + "\nDEPOIS=2");
    const auto values = readEnvFile(path);
    VERIFY_OK(values);
    QCOMPARE(values->value(u"CHAVE"_s, u"<falta>"_s), value);
    QCOMPARE(values->value(u"ANTES"_s), u"1"_s);
    QCOMPARE(values->value(u"DEPOIS"_s), u"2"_s);
    QCOMPARE(values->size(), 3);
}

void TestEnvFile::encodingsOfOldEditorsAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = u"CHAVE=ação\r\nOUTRA=1\r\n"_s;
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with byte order mark") << "\xEF\xBB\xBF"_ba + text.toUtf8();
    QTest::newRow("ANSI of Windows") << text.toLatin1();
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    QTest::newRow("UTF-16, the \"Unicode\" of Notepad") << QByteArray(utf16(text));
}

void TestEnvFile::encodingsOfOldEditorsAreRead()
{
    QFETCH(QByteArray, bytes);
    const QTemporaryDir folder;
    writeFile(folder.filePath(u".env"_s), bytes);
    const auto values = readEnvFile(folder.filePath(u".env"_s));
    VERIFY_OK(values);
    QCOMPARE(*values, (QHash<QString, QString>{{u"CHAVE"_s, u"ação"_s}, {u"OUTRA"_s, u"1"_s}}));
}

void TestEnvFile::laterLineWins()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u".env"_s), "A=1\nA=2\n");
    const auto values = readEnvFile(folder.filePath(u".env"_s));
    VERIFY_OK(values);
    QCOMPARE(values->value(u"A"_s), u"2"_s);
}

void TestEnvFile::unreadableLineNamesFileAndLine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("no equal sign") << "senha-secreta"_ba;
    QTest::newRow("double quotes stay open") << "CHAVE=\"senha-secreta"_ba;
    QTest::newRow("single quotes stay open") << "CHAVE='senha-secreta"_ba;
    QTest::newRow("only an escaped quote closes") << R"(CHAVE="senha-secreta\")"_ba;
    QTest::newRow("no key") << "=senha-secreta"_ba;
}

void TestEnvFile::unreadableLineNamesFileAndLine()
{
    QFETCH(QByteArray, line);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u".env"_s);
    writeFile(path, "A=1\n\n" + line + "\n");
    const auto values = readEnvFile(path);
    QVERIFY(!values);
    QCOMPARE(values.error().code, ErrorCode::Config);
    const QString said = values.error().oneLine();
    QVERIFY2(said.contains(path) && said.contains("linha 3"_L1), qPrintable(said));
    QVERIFY2(!said.contains("senha-secreta"_L1), qPrintable(said));
}

void TestEnvFile::missingFileIsNamed()
{
    const QTemporaryDir folder;
    const auto values = readEnvFile(folder.filePath(u"nenhum"_s));
    QVERIFY(!values);
    QVERIFY(values.error().message.contains(folder.filePath(u"nenhum"_s)));
}

void TestEnvFile::firstFolderWithAnEnvWins_data()
{
    QTest::addColumn<QStringList>("present");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("all three") << QStringList{u"a"_s, u"b"_s, u"c"_s} << u"a/.env"_s;
    QTest::newRow("second and third") << QStringList{u"b"_s, u"c"_s} << u"b/.env"_s;
    QTest::newRow("only the third") << QStringList{u"c"_s} << u"c/.env"_s;
    QTest::newRow("none") << QStringList{} << QString();
}

void TestEnvFile::firstFolderWithAnEnvWins()
{
    QFETCH(QStringList, present);
    QFETCH(QString, wanted);
    const QTemporaryDir folder;
    SettingsSources sources;
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s}) {
        QVERIFY(QDir(folder.path()).mkpath(name));
        sources.searchedFolders.append(folder.filePath(name));
        if (present.contains(name))
            writeFile(folder.filePath(name + u"/.env"_s), "A=1\n");
    }
    const auto path = locateEnv(sources);
    VERIFY_OK(path);
    QCOMPARE(*path, wanted.isEmpty() ? QString() : folder.filePath(wanted));
}

void TestEnvFile::explicitEnvBeatsTheFoldersAndMustExist()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u".env"_s), "A=1\n");
    writeFile(folder.filePath(u"outro.env"_s), "A=2\n");
    SettingsSources sources;
    sources.searchedFolders = {folder.path()};
    sources.explicitEnv = folder.filePath(u"outro.env"_s);
    const auto path = locateEnv(sources);
    VERIFY_OK(path);
    QCOMPARE(*path, folder.filePath(u"outro.env"_s));

    sources.explicitEnv = folder.filePath(u"nenhum.env"_s);
    const auto missing = locateEnv(sources);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::Config);
    QVERIFY(missing.error().message.contains("nenhum.env"_L1) && missing.error().message.contains("--env"_L1));
}

void TestEnvFile::aFolderAsExplicitEnvIsCalledAFolder()
{
    const QTemporaryDir folder;
    SettingsSources sources;
    sources.explicitEnv = folder.path();
    const auto path = locateEnv(sources);
    QVERIFY(!path);
    const QString said = path.error().message;
    QVERIFY2(said.contains(u"é uma pasta"_s) && !said.contains(u"não existe"_s), qPrintable(said));
    QVERIFY2(said.contains(folder.filePath(u".env"_s)), qPrintable(said));
}

void TestEnvFile::demonstrationNeedsNothingOutsideItsFolder()
{
    const QTemporaryDir folder;
    const Settings settings = demonstrationSettings(folder.path());
    QVERIFY(settings.demonstration && settings.database.isSqlite());
    for (const QString &place :
         {settings.database.name, settings.reportPath, settings.rentabilidadePath, settings.dirLogs})
        QVERIFY2(place.startsWith(folder.path() + u'/'), qPrintable(place));
    QVERIFY(settings.envPath.isEmpty());
    QCOMPARE(settings.database.tableCarteira, u"Ft_CarteiraDiaria"_s);
    QCOMPARE(settings.database.tableRentabilidade, u"Ft_RentabilidadeDiaria"_s);
    QCOMPARE(settings.pastaData, u"yyyy-MM-dd"_s);
    QCOMPARE(settings.conciliacaoAviso.toString(), u"0.01"_s);
    QCOMPARE(settings.conciliacaoLimite.toString(), u"500.00"_s);
}

QTEST_GUILESS_MAIN(TestEnvFile)
#include "tst_envfile.moc"
