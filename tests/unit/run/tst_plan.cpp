// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/expectedfunds.h"
#include "core/run/plan.h"
#include "tests/support/testprint.h"

#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestPlan : public QObject
{
    Q_OBJECT

private slots:
    void bothPartsOfADateComeBeforeTheNextDate()
    {
        const Plan plan = planFor({{QDate(2025, 4, 10), allParts()}, {QDate(2025, 4, 11), {Part::Rentabilidade}}},
                                  {u"/c"_s, u"/r"_s}, BusinessDays());
        // The release list is asked once per date, also where the rentabilidade is alone.
        const QList<PlanItem> expected = {{Part::Carteira, QDate(2025, 4, 10), true, u"/c"_s, true},
                                          {Part::Rentabilidade, QDate(2025, 4, 10), true, u"/r"_s, false},
                                          {Part::Rentabilidade, QDate(2025, 4, 11), true, u"/r"_s, true}};
        QCOMPARE(plan.items, expected);
        QVERIFY(plan.warnings.isEmpty());
    }

    void aNonBusinessDayIsAcceptedAndExplained()
    {
        const Plan plan = planFor({{QDate(2026, 11, 21), {Part::Carteira}}}, {}, BusinessDays());
        QCOMPARE(plan.items.size(), 1);
        QVERIFY(!plan.items.first().businessDay);
        QCOMPARE(
            plan.warnings.join(u'\n'),
            u"21/11/2026 é sábado. O dia útil anterior é 19/11/2026 (20/11 é feriado: Dia Nacional de Zumbi e da Consciência Negra)."_s);
    }

    void aMissingBaseFolderIsNamedAsThePythonEtlDid_data()
    {
        QTest::addColumn<QList<Part>>("parts");
        QTest::addColumn<QString>("message");
        QTest::newRow("carteira")
            << QList<Part>{Part::Carteira}
            << u"Variável BTG_REPORT_PATH não definida no arquivo .env e --dir-carteira não especificado"_s;
        QTest::newRow("rentabilidade")
            << QList<Part>{Part::Rentabilidade}
            << u"Variável BTG_RENTABILIDADE não definida no arquivo .env e --dir-rentabilidade não especificado"_s;
    }

    void aMissingBaseFolderIsNamedAsThePythonEtlDid()
    {
        QFETCH(QList<Part>, parts);
        RunRequest request;
        request.parts = parts;
        const auto folders = resolveFolders(request, {});
        QVERIFY(!folders);
        QTEST(folders.error().message, "message");
    }

    void datesThatWouldShareFilesAreRefused_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QList<QDate>>("dates");
        QTest::addColumn<QString>("refusal");
        const QList<QDate> yearApart{QDate(2025, 4, 10), QDate(2024, 4, 10)};
        QTest::newRow("a year apart, no year in the folder")
            << u"dd.MM"_s << yearApart << u"PASTA_DATA=dd.MM dá a mesma pasta (10.04) a 10/04/2024 e a 10/04/2025"_s;
        QTest::newRow("a year apart, the year in the folder") << u"yyyy-MM-dd"_s << yearApart << QString();
        QTest::newRow("one month in one folder, names apart")
            << u"yyyy-MM"_s << QList<QDate>{QDate(2025, 4, 10), QDate(2025, 4, 11)} << QString();
        QTest::newRow("the Python ETL's folders within a year")
            << u"dd.MM"_s << QList<QDate>{QDate(2024, 4, 11), QDate(2025, 4, 10)} << QString();
    }

    void datesThatWouldShareFilesAreRefused()
    {
        QFETCH(QString, format);
        QFETCH(QList<QDate>, dates);
        QFETCH(QString, refusal);
        QList<PreviewDate> asked;
        for (const QDate date : dates)
            asked.append({date, allParts()});
        QVERIFY(checkFolderNames({{dates[0], {Part::Carteira}}, {dates[1], {Part::Carteira}}}, format));
        const auto checked = checkFolderNames(asked, format);
        QCOMPARE(checked.has_value(), refusal.isEmpty());
        if (!checked) {
            QCOMPARE(checked.error().code, ErrorCode::Config);
            QVERIFY2(checked.error().message.startsWith(refusal), qPrintable(checked.error().message));
        }
    }

    void anOptionBeatsTheConfiguredFolder()
    {
        RunRequest request;
        request.folders.carteira = u"/opcao"_s;
        const auto folders = resolveFolders(request, {u"/env-c"_s, u"/env-r"_s});
        VERIFY_OK(folders);
        QCOMPARE(folders->carteira, u"/opcao"_s);
        QCOMPARE(folders->rentabilidade, u"/env-r"_s);
    }

    void missingFundsAreThoseExpectedAndNotPresent_data()
    {
        QTest::addColumn<Expectation>("expectation");
        QTest::addColumn<QStringList>("missing");
        QTest::newRow("loaded the day before")
            << Expectation{{u"ALFA"_s, u"BETA"_s}, {}, {}, {u"ALFA"_s}, {}} << QStringList{u"BETA"_s};
        QTest::newRow("on the release list") << Expectation{{}, {u"GAMA"_s}, {}, {}, {}} << QStringList{u"GAMA"_s};
        QTest::newRow("came in the other part") << Expectation{{}, {}, {u"DELTA"_s}, {}, {}} << QStringList{u"DELTA"_s};
        QTest::newRow("named once by several sources")
            << Expectation{{u"ALFA"_s}, {u"ALFA"_s}, {u"ALFA"_s}, {}, {}} << QStringList{u"ALFA"_s};
        QTest::newRow("ended for good") << Expectation{{u"ALFA FI"_s}, {}, {}, {}, {u"alfa_fi"_s}} << QStringList{};
        QTest::newRow("spelled with other case, accents and underscores")
            << Expectation{{u"AÇÕES FI"_s}, {}, {}, {u"acoes_fi"_s}, {}} << QStringList{};
        QTest::newRow("nothing expected") << Expectation{{}, {}, {}, {u"ALFA"_s}, {}} << QStringList{};
    }

    void missingFundsAreThoseExpectedAndNotPresent()
    {
        QFETCH(Expectation, expectation);
        QTEST(missingFunds(expectation), "missing");
    }
};

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
