// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/folderaccess.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

using State = FolderAccess::State;

class TestFolderAccess : public QObject
{
    Q_OBJECT

private slots:
    void aFolderIsTriedAndLeftAsItWas_data();
    void aFolderIsTriedAndLeftAsItWas();
#ifdef Q_OS_LINUX
    void aFolderThatRefusesIsSaidWithTheSystemsWords();
#endif
    void aFileInTheWayIsNamed();
    void theNearestFolderThatIsThereIsFound();
    void aShareOfTheNetworkIsARoot_data();
    void aShareOfTheNetworkIsARoot();
};

void TestFolderAccess::aFolderIsTriedAndLeftAsItWas_data()
{
    QTest::addColumn<QString>("path"); // below the test's folder
    QTest::addColumn<FolderAccess::State>("expected");
    QTest::newRow("there") << u"."_s << State::Writable;
    QTest::newRow("not there, but can be made") << u"nova/mais/ainda"_s << State::WillBeMade;
    QTest::newRow("with a slash at its end") << u"nova/"_s << State::WillBeMade;
    QTest::newRow("a file") << u"arquivo"_s << State::NotAFolder;
    QTest::newRow("below a file") << u"arquivo/pasta"_s << State::NotAFolder;
}

void TestFolderAccess::aFolderIsTriedAndLeftAsItWas()
{
    QFETCH(const QString, path);
    QFETCH(const FolderAccess::State, expected);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"arquivo"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString asked = folder.path() + u'/' + path;
    QCOMPARE(tryFolder(asked).state, expected);
    QCOMPARE(tryFolder(asked).cause, QString());
    QCOMPARE(tryFolder(asked).isWritable(), expected == State::Writable);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"arquivo"_s});
}

#ifdef Q_OS_LINUX
void TestFolderAccess::aFolderThatRefusesIsSaidWithTheSystemsWords()
{
    // An administrator writes everywhere but here.
    const FolderAccess there = tryFolder(u"/proc"_s);
    QCOMPARE(there.state, State::NotWritable);
    QVERIFY(!there.cause.isEmpty());
    const FolderAccess below = tryFolder(u"/proc/nova/mais"_s);
    QCOMPARE(below.state, State::Missing);
    QVERIFY(!below.cause.isEmpty());
}
#endif

void TestFolderAccess::aFileInTheWayIsNamed()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"arquivo"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString told = QDir::toNativeSeparators(file.fileName()) + u" é um arquivo, não uma pasta"_s;
    QCOMPARE(fileInTheWay(file.fileName()), told);
    QCOMPARE(fileInTheWay(file.fileName() + u"/mais/ainda"_s), told);
    QCOMPARE(fileInTheWay(folder.path()), QString());
    QCOMPARE(fileInTheWay(folder.filePath(u"nova/mais"_s)), QString());
}

void TestFolderAccess::theNearestFolderThatIsThereIsFound()
{
    const QTemporaryDir folder;
    QCOMPARE(nearestExisting(folder.path()), folder.path());
    QCOMPARE(nearestExisting(folder.filePath(u"a/b/c"_s)), folder.path());
    QCOMPARE(nearestExisting(QDir::rootPath() + u"pasta que não existe/b"_s), QDir::rootPath());
}

void TestFolderAccess::aShareOfTheNetworkIsARoot_data()
{
    QTest::addColumn<QString>("above");
    QTest::newRow("//servidor/btg/2025/carteira") << u"//servidor/btg/2025"_s;
    QTest::newRow("//servidor/btg/2025") << u"//servidor/btg"_s;
    QTest::newRow("//servidor/btg") << QString();
    QTest::newRow("C:/btg/carteira") << u"C:/btg"_s;
    QTest::newRow("C:/btg") << u"C:/"_s;
    QTest::newRow("C:/") << QString();
    QTest::newRow("/srv/btg") << u"/srv"_s;
    QTest::newRow("/srv") << u"/"_s;
    QTest::newRow("/") << QString();
}

void TestFolderAccess::aShareOfTheNetworkIsARoot()
{
    QFETCH(const QString, above);
    QCOMPARE(folderAbove(QString::fromUtf8(QTest::currentDataTag())), above);
}

QTEST_GUILESS_MAIN(TestFolderAccess)
#include "tst_folderaccess.moc"
