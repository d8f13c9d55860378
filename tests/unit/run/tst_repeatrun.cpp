// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/repeatrun.h"

#include "tests/support/testprint.h"

#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

const Folders kConfigured{u"/configurada/carteira"_s, u"/configurada/rentabilidade"_s};

RunDetails detailsOf(const RunRequest &asked)
{
    RunDetails details;
    details.report.computer = u"PC-01"_s;
    details.report.asked = asked;
    return details;
}

RunDetails oldDetails(const QString &parameters)
{
    RunDetails details;
    details.report.computer = u"PC-01"_s;
    details.summary.parameters = parameters;
    return details;
}

RunRequest asked()
{
    RunRequest request;
    request.dates = {QDate(2026, 11, 16), QDate(2026, 11, 19)};
    request.parts = {Part::Rentabilidade};
    request.mode = RunMode::LoadOnly;
    request.dryRun = true;
    request.folders = {u"/minha/carteira"_s, u"/minha/rentabilidade"_s};
    request.origin = u"linha de comando"_s;
    request.dateText = u"3 dias atrás"_s;
    return request;
}

} // namespace

class TestRepeatRun : public QObject
{
    Q_OBJECT

private slots:
    void sameRequestWithTheSameDates();
    void foldersOfAnotherComputerAreNotTaken();
    void wordsOfOldReportsAreRead_data();
    void wordsOfOldReportsAreRead();
    void nothingIsGuessed();
};

void TestRepeatRun::sameRequestWithTheSameDates()
{
    const auto request = repeatRequest(detailsOf(asked()), BusinessDays(), u"pc-01"_s, kConfigured);
    VERIFY_OK(request);
    RunRequest expected = asked();
    expected.origin = u"console"_s;
    expected.dateText = u"2026-11-16, 2026-11-19"_s; // "3 dias atrás" means another day today
    QCOMPARE(*request, expected);
}

void TestRepeatRun::foldersOfAnotherComputerAreNotTaken()
{
    const auto request = repeatRequest(detailsOf(asked()), BusinessDays(), u"PC-02"_s, kConfigured);
    VERIFY_OK(request);
    QCOMPARE(request->folders, kConfigured);
}

void TestRepeatRun::wordsOfOldReportsAreRead_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<RunRequest>("expected");
    const QDate day(2026, 11, 19);
    RunRequest request;
    request.dates = {day};
    QTest::newRow("both parts") << u"--tipo ambos --data 2026-11-19"_s << request;
    request.parts = {Part::Carteira};
    request.mode = RunMode::ExtractOnly;
    QTest::newRow("one part, download only") << u"--tipo carteira --data 2026-11-19 --apenas-extracao"_s << request;
    request.mode = RunMode::LoadOnly;
    request.dryRun = true;
    request.dates = {day, QDate(2026, 11, 23), QDate(2026, 11, 24)}; // 20/11 is a bank holiday
    QTest::newRow("interval of business days")
        << u"--tipo carteira --periodo 2026-11-19:2026-11-24 --apenas-carga --simular"_s << request;
    QTest::newRow("list of days")
        << u"--tipo carteira --data 2026-11-24,2026-11-19,2026-11-23 --apenas-carga --simular"_s << request;
    request = {};
    request.dates = {day};
    request.policy = DatePolicy::OnlyMissing;
    QTest::newRow("a folder that holds words of options")
        << u"--tipo ambos --data=2026-11-19 --somente-faltantes --dir-carteira \"D:/BTG --simular --data/2026\""_s
        << request;
    request.policy = DatePolicy::MissingAndFailed;
    request.order = DateOrder::NewestFirst;
    request.waiting = Waiting{std::chrono::minutes(7), QTime(18, 15)};
    QTest::newRow("policy, order and waiting")
        << u"--tipo ambos --data 2026-11-19 --politica faltantes-e-falhas --ordem "
           "recentes --ate-completo 18:15 --intervalo 7"_s
        << request;
}

void TestRepeatRun::wordsOfOldReportsAreRead()
{
    QFETCH(QString, words);
    QFETCH(RunRequest, expected);
    const auto request = repeatRequest(oldDetails(words), BusinessDays(), u"PC-01"_s, kConfigured);
    VERIFY_OK(request);
    QCOMPARE(request->dates, expected.dates);
    QCOMPARE(request->parts, expected.parts);
    QCOMPARE(request->mode, expected.mode);
    QCOMPARE(request->dryRun, expected.dryRun);
    QCOMPARE(request->policy, expected.policy);
    QCOMPARE(request->order, expected.order);
    QCOMPARE(request->waiting, expected.waiting);
    QCOMPARE(request->folders.carteira,
             words.contains(u"D:/BTG"_s) ? u"D:/BTG --simular --data/2026"_s : kConfigured.carteira);
}

void TestRepeatRun::nothingIsGuessed()
{
    const auto request = repeatRequest(oldDetails(u"--tipo ambos"_s), BusinessDays(), u"PC-01"_s, kConfigured);
    QVERIFY(!request);
    QCOMPARE(request.error().code, ErrorCode::Config);
    QVERIFY(!repeatRequest(oldDetails(u"--tipo ambos --data 2026-11-19,amanhã"_s), BusinessDays(), u"PC-01"_s,
                           kConfigured));
}

QTEST_GUILESS_MAIN(TestRepeatRun)
#include "tst_repeatrun.moc"
