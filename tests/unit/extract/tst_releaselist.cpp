// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/releaselist.h"
#include "tests/support/testprint.h"

#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestReleaseList : public QObject
{
    Q_OBJECT

private slots:
    void readsNameAndStatusWhateverTheTypes();
    void onlyLiberadosCountsAsReleased_data();
    void onlyLiberadosCountsAsReleased();
    void anotherShapeIsAnError_data();
    void anotherShapeIsAnError();
};

void TestReleaseList::readsNameAndStatusWhateverTheTypes()
{
    const auto list = parseReleaseList(R"([
        {"id":1,"fundName":"  ALFA_FIC  FIM ","status":" Liberados ","quotaValue":"1,5","novo":{}},
        {"id":"2","fundName":"BETA","status":null,"cnpj":11222333000100},
        {"fundName":123,"status":7},
        {"fundName":null,"status":"Liberados"}, null, 5])");
    VERIFY_OK(list);
    const QList<ReleaseEntry> wanted = {
        {u"ALFA FIC FIM"_s, u"Liberados"_s, true}, {u"BETA"_s, {}, false}, {u"123"_s, u"7"_s, false}};
    QCOMPARE(*list, wanted);
}

void TestReleaseList::onlyLiberadosCountsAsReleased_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("released");
    QTest::newRow("as seen") << u"Liberados"_s << true;
    QTest::newRow("other case") << u" LIBERADOS"_s << true;
    QTest::newRow("accents do not matter") << u"Líberados"_s << true;
    QTest::newRow("awaiting") << u"Aguardando aprovação"_s << false;
    QTest::newRow("unknown") << u"Liberado parcialmente"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestReleaseList::onlyLiberadosCountsAsReleased()
{
    QFETCH(const QString, status);
    QFETCH(const bool, released);
    const auto list = parseReleaseList("[{\"fundName\":\"A\",\"status\":\"" + status.toUtf8() + "\"}]");
    VERIFY_OK(list);
    QCOMPARE(list->constFirst().released, released);
}

void TestReleaseList::anotherShapeIsAnError_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("works");
    QTest::newRow("empty list") << QByteArray("[]") << true;
    QTest::newRow("object") << QByteArray(R"({"result":[]})") << false;
    QTest::newRow("list of texts") << QByteArray(R"(["a"])") << false;
    QTest::newRow("other field names") << QByteArray(R"([{"fundo":"A"}])") << false;
    QTest::newRow("cut") << QByteArray(R"([{"fundName":"A")") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void TestReleaseList::anotherShapeIsAnError()
{
    QFETCH(const QByteArray, json);
    QFETCH(const bool, works);
    const auto list = parseReleaseList(json);
    QCOMPARE(list.has_value(), works);
    if (!works)
        QCOMPARE(list.error().code, ErrorCode::Http);
}

QTEST_APPLESS_MAIN(TestReleaseList)
#include "tst_releaselist.moc"
