// SPDX-License-Identifier: GPL-3.0-or-later
// A damaged workbook is refused or read rightly; it never hangs and never gives other positions.
#include "tests/unit/transform/carteirabook.h"

#include <QFile>

#include <random>

using namespace Etl;
using namespace Etl::Test;

class DamagedWorkbookTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cutAnywhereIsRefused();
    void changedBytesNeverChangePositions();
    void changedXmlIsReadOrRefused();
    void brokenDeflateOfAPartIsRefused_data();
    void brokenDeflateOfAPartIsRefused();

private:
    Result<Carteira> readBytes(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(u"Carteira_ALFA_FIC_FIM_CP_10_04_2025.xlsx"_s));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            return fail(ErrorCode::Internal, u"disco"_s);
        file.close();
        return readCarteiraXlsx(file.fileName(), {});
    }

    QTemporaryDir m_folder;
    Book m_book;
    QByteArray m_bytes;
    Carteira m_good;
};

void DamagedWorkbookTest::initTestCase()
{
    m_book.resumo();
    m_book.portfolio();
    m_book.skip();
    m_book.expenses();
    m_book.add({m_book.shared(u"texto partilhado"_s), blank(), blank(), number(u"1.5"_s)});
    BookReader reader;
    QFile file(reader.save(m_book));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_bytes = file.readAll();
    const auto good = readBytes(m_bytes);
    VERIFY_OK(good);
    QCOMPARE(good->posicoes.size(), 7);
    m_good = *good;
}

void DamagedWorkbookTest::cutAnywhereIsRefused()
{
    for (qsizetype keep = 0; keep < m_bytes.size(); keep += 13) {
        const auto carteira = readBytes(m_bytes.left(keep));
        QVERIFY2(!carteira, qPrintable(QString::number(keep)));
        QCOMPARE(carteira.error().code, ErrorCode::Archive);
    }
}

void DamagedWorkbookTest::changedBytesNeverChangePositions()
{
    std::mt19937 random(20250410);
    int refused = 0;
    for (int i = 0; i < 1'500; ++i) {
        QByteArray bytes = m_bytes;
        const auto at = static_cast<qsizetype>(random() % static_cast<quint32>(bytes.size()));
        bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1 + random() % 255));
        const auto carteira = readBytes(bytes);
        if (!carteira) {
            ++refused;
            QVERIFY(carteira.error().code == ErrorCode::Archive || carteira.error().code == ErrorCode::Parse);
            continue;
        }
        QVERIFY2(carteira->posicoes == m_good.posicoes, qPrintable(QString::number(at)));
    }
    QVERIFY2(refused > 500, qPrintable(QString::number(refused)));
}

void DamagedWorkbookTest::changedXmlIsReadOrRefused()
{
    // The archive is whole, its XML is not: no CRC helps here, the readers have to stand it.
    std::mt19937 random(7);
    for (int i = 0; i < 600; ++i) {
        QList<RawPart> parts = m_book.parts();
        RawPart &part = parts[static_cast<qsizetype>(random() % static_cast<quint32>(parts.size()))];
        for (int change = 0; change < 3 && !part.bytes.isEmpty(); ++change) {
            const auto at = static_cast<qsizetype>(random() % static_cast<quint32>(part.bytes.size()));
            part.bytes[at] = "<>&\"/x9\0 r"[random() % 10];
        }
        const QString path = m_folder.filePath(u"x.xlsx"_s);
        QVERIFY(writeRawZip(path, parts));
        const auto carteira = readCarteiraXlsx(path, {});
        if (!carteira)
            QVERIFY(carteira.error().code == ErrorCode::Archive || carteira.error().code == ErrorCode::Parse);
    }
}

void DamagedWorkbookTest::brokenDeflateOfAPartIsRefused_data()
{
    QTest::addColumn<QByteArray>("part");
    for (const char *part : {"xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml",
                             "xl/_rels/workbook.xml.rels", "_rels/.rels"})
        QTest::newRow(part) << QByteArray(part);
}

void DamagedWorkbookTest::brokenDeflateOfAPartIsRefused()
{
    QFETCH(QByteArray, part);
    QByteArray bytes = m_bytes;
    const qsizetype name = bytes.indexOf(part);
    QVERIFY(name > 0);
    // The middle of the member's compressed bytes, by the local header's packed size in the central directory.
    const qsizetype data = name + part.size();
    for (qsizetype i = data + 20; i < data + 40; ++i)
        bytes[i] = '\xff';
    const auto carteira = readBytes(bytes);
    QVERIFY(!carteira);
    QCOMPARE(carteira.error().code, ErrorCode::Archive);
    QVERIFY2(carteira.error().message.contains(QString::fromUtf8(part)), qPrintable(carteira.error().message));
}

QTEST_GUILESS_MAIN(DamagedWorkbookTest)
#include "tst_damagedworkbook.moc"
