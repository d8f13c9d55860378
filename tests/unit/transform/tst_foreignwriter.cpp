// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks of a writer that is not ours: python3-openpyxl.
#include "core/transform/carteiraxlsx.h"
#include "core/transform/unpack.h"
#include "tests/support/testprint.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Etl;

class ForeignWriterTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void workbooksOfOpenpyxlAreRead_data();
    void workbooksOfOpenpyxlAreRead();

private:
    QString m_python;
    QTemporaryDir m_folder;
};

void ForeignWriterTest::initTestCase()
{
    // A desk may have a second Python in its PATH that lacks Debian's packages.
    for (const QString &candidate : {u"/usr/bin/python3"_s, u"python3"_s}) {
        QProcess process;
        process.start(candidate, {u"-c"_s, u"import openpyxl"_s});
        if (process.waitForFinished(30'000) && process.exitStatus() == QProcess::NormalExit &&
            process.exitCode() == 0) {
            m_python = candidate;
            return;
        }
    }
    QFAIL("python3-openpyxl is missing: install the package of that name");
}

void ForeignWriterTest::workbooksOfOpenpyxlAreRead_data()
{
    QTest::addColumn<QString>("variant");
    for (const char *variant : {"text", "dates", "serials", "1904"})
        QTest::newRow(variant) << QString::fromLatin1(variant);
}

void ForeignWriterTest::workbooksOfOpenpyxlAreRead()
{
    QFETCH(QString, variant);
    const QString path = m_folder.filePath(u"Carteira_ALFA_FIC_FIM_CP_10_04_2025.xlsx"_s);
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(m_python, {QStringLiteral(ETL_SOURCE_DIR "/tests/support/foreign_workbook.py"), path, variant});
    QVERIFY(process.waitForFinished(60'000));
    QVERIFY2(process.exitCode() == 0, process.readAll().constData());

    VERIFY_OK(verifyZip(path, {}));
    const auto carteira = readCarteiraXlsx(path, {});
    VERIFY_OK(carteira);
    QCOMPARE(carteira->fundo, u"ALFA FIC FIM CP"_s);
    QCOMPARE(carteira->data, QDate(2025, 4, 10));
    QCOMPARE(carteira->patrimonio->toString(), u"2104431.2214"_s);
    QCOMPARE(carteira->cota->toString(), u"1.23456789"_s);
    QCOMPARE(carteira->posicoes.size(), 5);

    const Posicao &beta = carteira->posicoes[0];
    QCOMPARE(beta.item, u"BETA FIDC SR"_s);
    QCOMPARE(beta.docAtivo, u"00123456000199"_s);
    QCOMPARE(beta.valor->toString(), u"1884451.83"_s);
    QCOMPARE(beta.preco->toString(), u"1.2563012"_s);
    const Posicao &gama = carteira->posicoes[1];
    QCOMPARE(gama.qnt->toString(), u"0.3"_s); // openpyxl writes 16 digits of a double
    QCOMPARE(gama.percPl->toCanonical(), u"0.05"_s);
    const Posicao &expense = carteira->posicoes[2];
    QCOMPARE(expense.item, u"Despesa de Auditoria  2/2025"_s);
    QCOMPARE(expense.valor->toCanonical(), u"-184.614"_s);
    QCOMPARE(carteira->posicoes[3].valor->toString(), u"1234.56"_s);
    const Posicao &bond = carteira->posicoes[4];
    QCOMPARE(bond.vencimento, QDate(2030, 3, 1));
    QCOMPARE(bond.aplicacao, QDate(2025, 1, 2));
    QCOMPARE(bond.valor->toString(), u"98765.4321"_s);
    // The second worksheet is not read, which is said.
    QVERIFY(!carteira->warnings.filter(u"Outra"_s).isEmpty());
}

QTEST_GUILESS_MAIN(ForeignWriterTest)
#include "tst_foreignwriter.moc"
