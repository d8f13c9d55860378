// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers, words and room of one run's details.
#include "tests/support/testprint.h"
#include "tests/ui/historyfixture.h"
#include "ui/controls/reportwords.h"
#include "ui/history/pastrunsmodel.h"
#include "ui/history/paststagesmodel.h"
#include "ui/history/runwords.h"

#include <QApplication>
#include <QScrollBar>
#include <QSet>
#include <QTabWidget>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay = HistoryFixture::day();

} // namespace

class TestHistoryDetails : public QObject
{
    Q_OBJECT

private slots:
    void fundsOfBothPartsAndDatesAreCountedOnce();
    void missingFundsAreCountedApart();
    void stoppedStagesAreCancelledAndNotFailed();
    void openDetailsAskForNoWideWindow();
    void oneRowOfOneFundIsSaidInTheSingular();
    void newRunLeavesTheListWhereItWas();
    void aSuccessWithWarningsSaysSoInTheList();
};

void TestHistoryDetails::fundsOfBothPartsAndDatesAreCountedOnce()
{
    HistoryFixture f(false);
    RunReport report = pastRun(1, 2, kDay);
    report.items += pastRun(1, 2, kDay.addDays(-1)).items;
    f.past.add(report);
    f.openWithRuns();
    QSet<QString> names;
    for (const FundReport &fund : report.items.first().fundReports)
        names.insert(fund.fund);
    QCOMPARE(names.size(), 2);
    QCOMPARE(f.cell(0, PastRunsModel::Funds), u"2"_s);
    const auto *tables = f.page.findChild<QTabWidget *>(u"detailsTables"_s);
    QCOMPARE(f.page.findChild<QTableView *>(u"fundsTable"_s)->model()->rowCount(), 8); // funds, parts, dates
    QCOMPARE(tables->tabText(1), u"Fundos (2)"_s);
    QVERIFY2(tables->tabToolTip(1).startsWith(u"2 fundos"_s), qPrintable(tables->tabToolTip(1)));
    QVERIFY2(f.label(u"detailsFacts"_s)->text().contains(u"linhas de 1 fundo; 1 sem mudança"_s),
             qPrintable(f.label(u"detailsFacts"_s)->text()));
}

void TestHistoryDetails::missingFundsAreCountedApart()
{
    HistoryFixture f(false);
    const Error error = HistoryFixture::incomplete();
    RunReport report = failedRun(1, 2, kDay, error); // two came, two are missing
    report.items.last().missingFunds = {u"gama_fim"_s};
    f.past.add(report);
    f.openWithRuns();
    QCOMPARE(f.cell(0, PastRunsModel::Funds), u"2"_s);
    const auto *tables = f.page.findChild<QTabWidget *>(u"detailsTables"_s);
    QCOMPARE(tables->tabText(1), u"Fundos (2 + 2 faltando)"_s);
    QVERIFY2(tables->tabToolTip(1).startsWith(u"2 fundos e 2 faltando"_s), qPrintable(tables->tabToolTip(1)));
}

void TestHistoryDetails::stoppedStagesAreCancelledAndNotFailed()
{
    const Error stop{ErrorCode::Cancelled, u"Execução cancelada."_s, {}, {}};
    const RunReport report = failedRun(1, 2, kDay, stop);
    PastStagesModel stages;
    stages.setItems(report.items);
    const QModelIndex stage = stages.index(4, PastStagesModel::State);
    QCOMPARE(stage.data().toString(), u"cancelada"_s);
    QCOMPARE(stage.data(Qt::ForegroundRole).value<QColor>(), toneText(Tone::Muted));
    RunDetails details;
    details.summary = summaryOf(report);
    details.report = report;
    const QString ticket = ticketText(details);
    QVERIFY2(ticket.contains(u"CANCELADA"_s) && !ticket.contains(u"FALHOU"_s), qPrintable(ticket));
}

void TestHistoryDetails::openDetailsAskForNoWideWindow()
{
    applyTheme(false);
    HistoryFixture f;
    f.openWithRuns();
    constexpr int kWidest = 880;
    QTRY_VERIFY2(f.page.minimumSizeHint().width() < kWidest,
                 qPrintable(QString::number(f.page.minimumSizeHint().width())));
    const auto isBeside = [&f] {
        return f.button(u"repeatRun"_s)->mapTo(&f.page, QPoint()).y() <
               f.label(u"detailsWord"_s)->mapTo(&f.page, QPoint(0, f.label(u"detailsWord"_s)->height())).y();
    };
    QTRY_VERIFY(isBeside());
    // In a narrow window the buttons go below the word, whole.
    f.page.resize(kWidest, 700);
    QTRY_VERIFY(!isBeside());
    QTRY_VERIFY(!f.label(u"runsLeftOut"_s)->text().isEmpty()); // nor does what has no room
    QVERIFY2(f.page.minimumSizeHint().width() < kWidest, qPrintable(QString::number(f.page.minimumSizeHint().width())));
    for (const QString &name : {u"repeatRun"_s, u"goToLog"_s, u"copyTicket"_s, u"openReport"_s}) {
        const QPushButton *button = f.button(name);
        QVERIFY(button->width() >= button->minimumSizeHint().width());
        QVERIFY(f.page.rect().contains(button->mapTo(&f.page, QPoint(button->width() - 1, 0))));
    }
    f.page.resize(1300, 820);
    QTRY_VERIFY(isBeside());
}

void TestHistoryDetails::oneRowOfOneFundIsSaidInTheSingular()
{
    HistoryFixture f(false);
    RunReport report = pastRun(1, 2, kDay);
    report.items.removeLast();
    report.items.first().rows = 1;
    report.items.first().fundReports.removeLast();
    report.items.first().funds = 1;
    f.past.add(report);
    f.openWithRuns();
    const QString facts = f.label(u"detailsFacts"_s)->text();
    QVERIFY2(facts.contains(u"1 linha de 1 fundo<"_s), qPrintable(facts));
}

void TestHistoryDetails::newRunLeavesTheListWhereItWas()
{
    HistoryFixture f(false);
    for (int number = 1; number <= 60; ++number)
        f.add(number, number + 1, nullptr);
    f.openWithRuns();
    QTableView *table = f.table();
    // Two of them are chosen, far down, as for copying.
    const auto select = [table](int row, QItemSelectionModel::SelectionFlags how) {
        table->selectionModel()->setCurrentIndex(table->model()->index(row, 0), how | QItemSelectionModel::Rows);
    };
    select(40, QItemSelectionModel::ClearAndSelect);
    select(42, QItemSelectionModel::Select);
    QTRY_VERIFY(table->verticalScrollBar()->value() > 0);
    const auto idAt = [table](const QModelIndex &index) { return index.data(PastRunsModel::kRunIdRole).toString(); };
    const auto chosen = [&] {
        QStringList ids;
        for (const QModelIndex &index : table->selectionModel()->selectedRows())
            ids.append(idAt(index));
        ids.sort();
        return ids;
    };
    const QStringList before = chosen();
    QCOMPARE(before.size(), 2);
    const QString top = idAt(table->indexAt(QPoint(0, 0)));
    f.add(99, 0, nullptr); // the scheduled run of this moment
    f.page.recordsChanged();
    QTRY_COMPARE(table->model()->rowCount(), 61);
    QCOMPARE(chosen(), before);
    QCOMPARE(idAt(table->indexAt(QPoint(0, 0))), top);
    // Who stands at the top of the list sees the new one.
    table->scrollToTop();
    f.add(98, 0, nullptr);
    f.page.recordsChanged();
    QTRY_COMPARE(table->model()->rowCount(), 62);
    QCOMPARE(table->verticalScrollBar()->value(), 0);
}

void TestHistoryDetails::aSuccessWithWarningsSaysSoInTheList()
{
    HistoryFixture f(false);
    RunReport calm = pastRun(1, 2, kDay);
    for (ItemReport &item : calm.items)
        item.fundReports.first().warnings.clear();
    f.past.add(calm);
    f.past.add(pastRun(2, 3, kDay)); // one warning of ALFA
    RunReport warned = pastRun(3, 4, kDay);
    warned.warnings = {u"19/11/2026 é feriado."_s, u"Disco quase cheio."_s};
    f.past.add(warned);
    RunReport local = warned; // only in the folder
    local.runId = runNumber(4);
    local.started = local.started.addSecs(-60);
    f.past.file(local);
    f.openWithRuns();
    const auto reason = [&f](int row) { return f.table()->model()->index(row, PastRunsModel::Reason); };
    for (int row = 0; row < 4; ++row)
        QCOMPARE(f.cell(row, PastRunsModel::Status), u"SUCESSO"_s);
    QCOMPARE(reason(0).data().toString(), QString());
    QVERIFY(reason(0).data(Qt::DecorationRole).isNull());
    QCOMPARE(reason(1).data().toString(), u"com 1 aviso"_s);
    QCOMPARE(reason(2).data().toString(), u"com 3 avisos"_s);
    QCOMPARE(reason(3).data().toString(), u"com 3 avisos"_s);
    QVERIFY(!reason(2).data(Qt::DecorationRole).isNull());
    f.table()->selectRow(2);
    QTRY_COMPARE(f.label(u"detailsReason"_s)->text(), u"com 3 avisos"_s);
    const QString facts = f.label(u"detailsFacts"_s)->text();
    QVERIFY(facts.contains(u"Disco quase cheio."_s));
    QCOMPARE(warningsOf(warned).size(), warningCount(warned));
    QVERIFY(facts.contains(u"ALFA FIM CP: Diferença de R$ 0,06."_s));
}

QTEST_MAIN(TestHistoryDetails)
#include "tst_historydetails.moc"
