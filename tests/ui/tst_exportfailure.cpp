// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/exportfailure.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

/// Why a file could not be written, as the system said it.
class TestExportFailure : public QObject
{
    Q_OBJECT

private slots:
#ifdef Q_OS_LINUX
    void aPlaceThatTakesNoFilesIsNotCalledFull();
#endif
    void wordsThatAreNotAmongTheUsualOnesAreQuoted();
};

#ifdef Q_OS_LINUX
void TestExportFailure::aPlaceThatTakesNoFilesIsNotCalledFull()
{
    const QString path = u"/proc/saida.csv"_s;
    QCOMPARE(exportPlace(path).freeBytes, -1);
    QFile file(path);
    QVERIFY(!file.open(QIODevice::WriteOnly));
    const Error said = explained(Error{ErrorCode::Disk, u"genérica"_s, file.errorString(), {}}, path);
    QVERIFY2(!said.message.contains(u"cheio"_s), qPrintable(said.message));
    QVERIFY2(said.message.startsWith(u"Não foi possível gravar /proc/saida.csv"_s), qPrintable(said.message));
    QVERIFY2(said.message.contains(u"o sistema não"_s) || said.message.contains(u"Sem permissão"_s),
             qPrintable(said.message));
    QCOMPARE(said.detail, file.errorString());
}
#endif

void TestExportFailure::wordsThatAreNotAmongTheUsualOnesAreQuoted()
{
    const Error other =
        explained(Error{ErrorCode::Disk, u"genérica"_s, u"Text file busy"_s, {}}, QDir::tempPath() + u"/saida.csv"_s);
    QVERIFY2(other.message.contains(u"o sistema respondeu “Text file busy”"_s), qPrintable(other.message));
}

QTEST_MAIN(TestExportFailure)
#include "tst_exportfailure.moc"
