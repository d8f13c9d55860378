// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/load/writtenfunds.h"

using namespace Etl;
using namespace Qt::StringLiterals;

/// What the writers refuse, each on SQLite and MariaDB: the old rows stay.
class TestRefusedLoads : public QObject
{
    Q_OBJECT

private slots:
    void misfitRejectsItsFundOnly_data();
    void misfitRejectsItsFundOnly();
    void sameFundTwiceIsRefused_data() { addDialects(); }
    void sameFundTwiceIsRefused();
    void lostLeaseStopsTheLoad_data() { addDialects(); }
    void lostLeaseStopsTheLoad();
    void missingTableIsNamed_data() { addDialects(); }
    void missingTableIsNamed();
};

void TestRefusedLoads::misfitRejectsItsFundOnly_data()
{
    QTest::addColumn<TestDialect>("dialect");
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("named");
    for (const auto dialect : {TestDialect::Sqlite, TestDialect::MariaDb}) {
        const char *name = dialect == TestDialect::Sqlite ? "SQLite" : "MariaDB";
        QTest::addRow("%s, ninth decimal", name) << dialect << 0 << u"VlrMercado"_s;
        QTest::addRow("%s, too many digits before the point", name) << dialect << 1 << u"VlrMercado"_s;
        QTest::addRow("%s, text too long", name) << dialect << 2 << u"Descricao"_s;
        QTest::addRow("%s, quantity that is no number", name) << dialect << 3 << u"Qnt"_s;
        QTest::addRow("%s, row of another fund", name) << dialect << 4 << u"outro fundo"_s;
        QTest::addRow("%s, own column too long", name) << dialect << 5 << u"Emissor"_s;
        QTest::addRow("%s, no position date", name) << dialect << 6 << u"data"_s;
    }
}

void TestRefusedLoads::misfitRejectsItsFundOnly()
{
    QFETCH(TestDialect, dialect);
    QFETCH(int, which);
    QFETCH(QString, named);
    LoadFixture f(dialect);
    VERIFY_OK(replaceCarteira(*f.session, twoFunds(), f.options));
    auto funds = twoFunds();
    CarteiraRow &row = funds[0].rows[1];
    switch (which) {
    case 0: row.vlrMercado = number(u"0.123456789"_s); break;
    case 1: row.vlrMercado = number(u"123456789012345678901"_s); break;
    case 2: row.descricao = QString(256, u'x'); break;
    case 3:
        row.qnt.reset();
        row.qntText = u"abc"_s;
        break;
    case 4: row.nmFundo = u"GAMA"_s; break;
    case 5: row.emissor = QString(256, u'é'); break;
    default: row.dtPosicao = QDate(); break;
    }
    funds[0].sha256 = "b";
    funds[1].sha256 = "b";
    funds[1].rows[0].descricao = u"nova"_s;
    const auto done = replaceCarteira(*f.session, funds, f.options);
    VERIFY_OK(done);
    QVERIFY(!done->at(0).has_value());
    QCOMPARE(done->at(0).error().code, ErrorCode::Validation);
    QVERIFY2(done->at(0).error().message.contains(named), qPrintable(done->at(0).error().message));
    QVERIFY2(done->at(0).error().message.contains(u"linha 2"_s), qPrintable(done->at(0).error().message));
    VERIFY_OK(done->at(1));
    QCOMPARE(f.database.rows(kBrief),
             QStringList({u"ALFA FIC FIM CP|LTN"_s, u"ALFA FIC FIM CP|NTN-B"_s, u"BETA FIDC|nova"_s}));
}

void TestRefusedLoads::sameFundTwiceIsRefused()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    auto funds = twoFunds();
    funds.append(funds[0]);
    const auto done = replaceCarteira(*f.session, funds, f.options);
    VERIFY_OK(done);
    QVERIFY(!done->at(0).has_value());
    QVERIFY(!done->at(2).has_value());
    QCOMPARE(done->at(2).error().code, ErrorCode::Validation);
    QCOMPARE(f.database.rows(kBrief), QStringList(u"BETA FIDC|CDB"_s));
}

void TestRefusedLoads::lostLeaseStopsTheLoad()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    VERIFY_OK(replaceCarteira(*f.session, twoFunds(), f.options));
    const QStringList before = f.database.rows(kRows);
    f.database.run(u"UPDATE etl_reserva SET execucao = 'outra'"_s);
    auto funds = twoFunds();
    funds[0].sha256 = "b";
    const auto done = replaceCarteira(*f.session, funds, f.options);
    QVERIFY(!done.has_value());
    QCOMPARE(done.error().code, ErrorCode::Busy);
    QCOMPARE(f.database.rows(kRows), before);
}

void TestRefusedLoads::missingTableIsNamed()
{
    QFETCH(TestDialect, dialect);
    LoadFixture f(dialect);
    f.database.run(u"DROP TABLE Ft_CarteiraDiaria"_s);
    const auto done = replaceCarteira(*f.session, twoFunds(), f.options);
    QVERIFY(!done.has_value());
    QCOMPARE(done.error().code, ErrorCode::Database);
    QVERIFY(done.error().message.contains(u"Ft_CarteiraDiaria"_s));
}

QTEST_GUILESS_MAIN(TestRefusedLoads)
#include "tst_refusedloads.moc"
