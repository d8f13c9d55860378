// SPDX-License-Identifier: GPL-3.0-or-later
// What the page Processar says and offers when a run has ended, and what becomes of it when the form moves on.
#include "tests/ui/runpagefixture.h"
#include "ui/controls/datefield.h"
#include "ui/controls/noticebar.h"
#include "ui/run/periodfield.h"
#include "ui/run/runoutcome.h"
#include "ui/run/stagemodel.h"

#include <QAction>
#include <QDir>
#include <QProgressBar>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestRunEnds : public QObject, private RunPageFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void fundsOfAnotherQuestionAreCaptionedAndComeBack();
    void anotherWorldTakesTheRunAway_data();
    void anotherWorldTakesTheRunAway();
    void savedSettingsKeepTheOutcome();
    void settingsThatCannotBeReadHideTheOutcomeOnly();
    void foldersAreLookedAtAgainAfterARun();
    void cancelledPeriodSaysWhatIsDoneAndContinuesWithTheRest();
    void continuingGoesOnWaitingForTheBank();
    void warningsAreCountedAndNamed();
    void adviceNamesTheWindowsControls();
    void problemsOfAPeriodNameTheirDate();
    void stoppedStageIsCancelledAndNotFailed();
};

void TestRunEnds::fundsOfAnotherQuestionAreCaptionedAndComeBack()
{
    open();
    run();
    auto *caption = m_page->findChild<NoticeBar *>(u"fundsCaption"_s);
    QVERIFY(!caption->isVisible());
    QCOMPARE(text(u"fundSummary"_s), u"36 carregados"_s);
    m_page->form()->dateField()->goBack();
    QVERIFY(caption->isVisible());
    const QString started = m_clock->now().toLocalTime().toString(u"dd/MM/yyyy HH:mm"_s);
    QCOMPARE(caption->accessibleName(), u"Fundos da execução de %1: Carteira e rentabilidade de 19/11/2026. O "
                                        "formulário pede outra coisa agora."_s.arg(started));
    QCOMPARE(shown().word, u"PRONTO"_s);
    QVERIFY2(shown().sentence.contains(u"18/11/2026"_s), qPrintable(shown().sentence));
    QCOMPARE(text(u"fundSummary"_s), QString());
    // The same question again: its answer is there.
    m_page->form()->dateField()->goForward();
    QVERIFY(!caption->isVisible());
    QCOMPARE(shown().word, u"SUCESSO"_s);
    QCOMPARE(text(u"fundSummary"_s), u"36 carregados"_s);
    m_page->form()->dateField()->goBack();
    QTest::mouseClick(caption->findChild<QPushButton *>(u"clearFunds"_s), Qt::LeftButton);
    QCOMPARE(funds()->rowCount(), 0);
    QVERIFY(!caption->isVisible());
    // A new run has the table for itself.
    m_engine->script = successReport(QDate(2026, 11, 18), 3);
    run();
    QVERIFY(!caption->isVisible());
    QCOMPARE(funds()->rowCount(), 6);
}

void TestRunEnds::anotherWorldTakesTheRunAway_data()
{
    QTest::addColumn<bool>("other");
    for (const char *what : {"database", "server", "table", "environment", "bank", "bank's host", "demonstration"})
        QTest::newRow(what) << true;
}

void TestRunEnds::anotherWorldTakesTheRunAway()
{
    open();
    run();
    QCOMPARE(funds()->rowCount(), 72);
    Settings other = m_settings;
    const QString what = QString::fromUtf8(QTest::currentDataTag());
    if (what == "database"_L1)
        other.database.name = u"outro"_s;
    else if (what == "server"_L1)
        other.database.host = u"10.0.0.9"_s;
    else if (what == "table"_L1)
        other.database.tableCarteira = u"Ft_Outra"_s;
    else if (what == "environment"_L1)
        other.envPath = u"/outro/.env"_s;
    else if (what == "bank"_L1)
        other.api.clientId = u"outro-cliente"_s;
    else if (what == "bank's host"_L1)
        other.api.portfolioUrl.setPort(45678);
    else
        other.demonstration = true;
    m_page->setEngine(nullptr);
    m_page->setEngine(std::make_shared<FakeEngine>(*m_clock, other));
    QCOMPARE(funds()->rowCount(), 0);
    QTRY_COMPARE(shown().word, u"PRONTO"_s);
    m_page->form()->dateField()->goBack();
    m_page->form()->dateField()->goForward();
    QCOMPARE(shown().word, u"PRONTO"_s);
}

void TestRunEnds::savedSettingsKeepTheOutcome()
{
    m_engine->script = incompleteReport(kThursday);
    open();
    run();
    const StatusText outcome = shown();
    QCOMPARE(outcome.word, u"FALHA"_s);
    const int rows = funds()->rowCount();
    QVERIFY(rows > 0);
    const QAction *retry = m_page->findChild<QAction *>(u"retryFailed"_s);
    QVERIFY(retry->isVisible());

    // As the window opens them again: the old engine goes first.
    m_settings.fundosEncerrados = {u"BETA"_s};
    m_settings.reportPath = m_folder->filePath(u"outra"_s);
    const auto next = std::make_shared<FakeEngine>(*m_clock, m_settings);
    next->script = successReport(kThursday);
    m_page->setEngine(nullptr);
    m_page->showOpening();
    QCOMPARE(shown().word, u"ABRINDO"_s);
    QVERIFY(!retry->isVisible());
    m_page->setEngine(next);
    QCOMPARE(shown(), outcome);
    QCOMPARE(funds()->rowCount(), rows);
    QVERIFY(!m_page->findChild<QWidget *>(u"fundsCaption"_s)->isVisible());
    QVERIFY(retry->isVisible());
    // The form goes on as after any run.
    m_page->form()->dateField()->goBack();
    QCOMPARE(shown().word, u"PRONTO"_s);
    m_page->form()->dateField()->goForward();
    QCOMPARE(shown(), outcome);
    // What is done again is done with the new settings.
    m_page->retryFailed();
    QTRY_COMPARE(next->runs.load(), 1);
    QTRY_COMPARE(shown().word, u"SUCESSO"_s);
    QCOMPARE(next->lastRequest.folders.carteira, m_settings.reportPath);
    QCOMPARE(m_engine->runs.load(), 1);
}

void TestRunEnds::settingsThatCannotBeReadHideTheOutcomeOnly()
{
    open();
    run();
    m_page->setEngine(nullptr);
    m_page->showRefusal(refusalText({ErrorCode::Config, u"DB_PORT=x não é um número."_s, {}, {}}));
    m_page->form()->dateField()->goBack();
    m_page->form()->dateField()->goForward();
    QCOMPARE(shown().word, u"NÃO INICIADO"_s);
    m_page->setEngine(std::make_shared<FakeEngine>(*m_clock, m_settings));
    QCOMPARE(shown().word, u"SUCESSO"_s);
}

void TestRunEnds::foldersAreLookedAtAgainAfterARun()
{
    open();
    const auto words = [this] {
        QStringList all;
        for (const QLabel *label : m_page->form()->findChildren<QLabel *>(u"folderWord"_s))
            all.append(label->text().section(u" · "_s, 0, 0));
        return all;
    };
    QTRY_COMPARE(words(), QStringList(2, u"Ainda não existe: será criada"_s));
    QVERIFY(QDir().mkpath(m_settings.reportPath) && QDir().mkpath(m_settings.rentabilidadePath)); // as a run does
    run();
    QTRY_COMPARE(words(), QStringList(2, u"Pasta pronta para gravar"_s));
    QCOMPARE(shown().word, u"SUCESSO"_s);
}

void TestRunEnds::cancelledPeriodSaysWhatIsDoneAndContinuesWithTheRest()
{
    const DateInterval period{QDate(2026, 11, 9), kThursday}; // nine business days
    const QList<QDate> days = BusinessDays().between(period.first, period.last);
    QCOMPARE(days.size(), 9);
    RunReport &script = m_engine->script;
    script.items.clear();
    for (const QDate day : days.first(6))
        script.items += successReport(day, 2).items;
    ItemReport stopped;
    stopped.part = Part::Carteira;
    stopped.date = days[6];
    stopped.error = Error{ErrorCode::Cancelled, u"Execução cancelada."_s, {}, {}};
    script.items.append(stopped);
    script.outcome = Outcome::Failure;
    script.error = Error{ErrorCode::Cancelled, u"Execução cancelada: 6 de 9 datas concluídas; faltam 3."_s, {}, {}};
    m_engine->leftOver = {{Part::Rentabilidade, days[6]}};
    for (const QDate day : days.last(2)) {
        for (const Part part : allParts())
            m_engine->leftOver.append({part, day});
    }
    open();
    m_page->form()->setWhen(RunForm::When::Period);
    m_page->form()->periodField()->setInterval(period);
    m_page->form()->periodField()->setPolicy(DatePolicy::MissingAndFailed);
    QTRY_VERIFY(button(u"primary"_s)->isEnabled());
    run();
    QCOMPARE(shown().reason, u"CANCELADO"_s);
    QCOMPARE(text(u"fundSummary"_s), u"2 fundos · por parte e data: 24 carregados"_s);
    QCOMPARE(shown().dates, u"6 de 9 datas concluídas; faltam 3: 17/11/2026, 18/11/2026, 19/11/2026"_s);
    QVERIFY(text(u"statusDetails"_s).contains(shown().dates));
    // The bar stands where the run stopped, and says the same.
    const auto *bar = m_page->findChild<QProgressBar *>(u"usualBar"_s);
    QCOMPARE(bar->maximum(), 9);
    QCOMPARE(bar->value(), 6);
    const auto *time = m_page->findChild<QLabel *>(u"usualTime"_s);
    QVERIFY2(time->text().startsWith(u"6 de 9 datas · "_s), qPrintable(time->text()));
    QTRY_VERIFY(time->width() >= time->sizeHint().width());
    QVERIFY(!bar->geometry().intersects(time->geometry()));
    QCOMPARE(button(u"retryFailed"_s)->text(), u"Continuar (3 datas)"_s);
    // Exactly those: nothing is looked up, nothing is done twice.
    m_engine->script = successReport(days[6], 2);
    m_engine->leftOver.clear();
    QSignalSpy ended(m_page.get(), &RunPage::runFinished);
    QTest::mouseClick(button(u"retryFailed"_s), Qt::LeftButton);
    QVERIFY(ended.wait());
    QCOMPARE(m_engine->lastRequest.dates, days.last(3));
    QCOMPARE(m_engine->lastRequest.policy, DatePolicy::Everything);
    QCOMPARE(m_engine->lastRequest.parts, allParts());
}

void TestRunEnds::continuingGoesOnWaitingForTheBank()
{
    m_engine->script = incompleteReport(kThursday);
    m_engine->script.error = Error{ErrorCode::Cancelled, u"Execução cancelada."_s, {}, {}};
    open();
    RunRequest request = m_page->form()->request();
    request.waiting = Waiting{std::chrono::minutes(7), QTime(20, 0)};
    m_page->form()->setRequest(request);
    run();
    QCOMPARE(shown().reason, u"CANCELADO"_s);
    QSignalSpy ended(m_page.get(), &RunPage::runFinished);
    QTest::mouseClick(button(u"retryFailed"_s), Qt::LeftButton);
    QVERIFY(ended.wait());
    QCOMPARE(m_engine->lastRequest.waiting, request.waiting);
    QCOMPARE(m_page->form()->request().waiting, request.waiting);
}

void TestRunEnds::warningsAreCountedAndNamed()
{
    RunReport &script = m_engine->script;
    script.warnings = {u"O calendário não pôde ser lido."_s};
    script.items.first().warnings = {u"uma seção desconhecida"_s};
    script.items.first().fundReports.first().warnings = {u"CNPJ ausente"_s};
    open();
    run();
    QCOMPARE(shown().word, u"SUCESSO"_s);
    QCOMPARE(shown().reason, u"com 3 avisos"_s);
    QCOMPARE(shown().problems, (QStringList{u"O calendário não pôde ser lido."_s, u"uma seção desconhecida"_s,
                                            u"FUNDO 01 FIM CP: CNPJ ausente"_s}));
}

void TestRunEnds::adviceNamesTheWindowsControls()
{
    m_engine->script = failureReport(kThursday);
    open();
    run();
    QVERIFY2(!shown().advice.contains(u"--"_s) && shown().advice.contains(u"Configurações"_s),
             qPrintable(shown().advice));
    RunReport &script = m_engine->script;
    script.items.first().error =
        Error{ErrorCode::Incomplete,
              u"Não há arquivos de Carteira 19/11/2026 em /dados: rode sem --apenas-carga para baixá-los."_s,
              {},
              {}};
    script.error = script.items.first().error;
    run();
    QCOMPARE(shown().sentence, u"Não há arquivos de Carteira 19/11/2026 em /dados: escolha “Baixar e carregar” em “O "
                               "que fazer” para baixá-los."_s);
}

void TestRunEnds::problemsOfAPeriodNameTheirDate()
{
    const QDate wednesday(2026, 11, 18);
    RunReport &script = m_engine->script;
    script.items += successReport(wednesday, 2).items;
    script.outcome = Outcome::Failure;
    script.error = Error{ErrorCode::Database, u"A conexão caiu."_s, {}, {}};
    ItemReport &late = script.items.last();
    QCOMPARE(late.date, wednesday);
    late.outcome = Outcome::Failure;
    late.error = Error{ErrorCode::Incomplete, u"Falta 1 fundo."_s, {}, {}};
    late.missingFunds = {u"OMEGA FIM"_s};
    late.warnings = {u"arquivo repetido"_s};
    late.fundReports.first().state = FundState::Rejected;
    late.fundReports.first().error = Error{ErrorCode::Validation, u"não confere"_s, {}, {}};
    const QString fund = late.fundReports.first().fund;
    const StatusText text = outcomeText(script);
    QCOMPARE(text.missingFunds, QStringList{u"OMEGA FIM (18/11/2026)"_s});
    QVERIFY2(text.problems.contains(u"rentabilidade 18/11/2026: Falta 1 fundo."_s),
             qPrintable(text.problems.join(u'\n')));
    QVERIFY2(text.problems.contains(u"%1 (18/11/2026): não confere"_s.arg(fund)),
             qPrintable(text.problems.join(u'\n')));
    RunReport good = script;
    good.outcome = Outcome::Success;
    good.error.reset();
    QVERIFY2(outcomeText(good).problems.contains(u"rentabilidade 18/11/2026: arquivo repetido"_s),
             qPrintable(outcomeText(good).problems.join(u'\n')));
    // Of a single date there is nothing to tell apart.
    script.items = {late};
    QCOMPARE(outcomeText(script).missingFunds, QStringList{u"OMEGA FIM"_s});
    QVERIFY(outcomeText(script).problems.contains(u"rentabilidade: Falta 1 fundo."_s));
}

void TestRunEnds::stoppedStageIsCancelledAndNotFailed()
{
    const Error stop{ErrorCode::Cancelled, u"Execução cancelada."_s, {}, {}};
    StageModel model;
    ItemReport item = successReport(kThursday, 2).items.first();
    item.stages[4].state = StageState::Failed;
    item.stages[4].error = stop;
    model.apply({ItemEnded{item}});
    const QModelIndex stopped = model.index(0, StageModel::kFirstStage + 4);
    QVERIFY2(stopped.data().toString().startsWith(u"cancelada"_s), qPrintable(stopped.data().toString()));
    QCOMPARE(stopped.data(Qt::ForegroundRole).value<QColor>(), toneText(Tone::Muted));
    item.stages[4].error = Error{ErrorCode::Database, u"A conexão caiu."_s, {}, {}};
    model.apply({ItemEnded{item}});
    QVERIFY(stopped.data().toString().startsWith(u"falhou"_s));
    QCOMPARE(stopped.data(Qt::ForegroundRole).value<QColor>(), toneText(Tone::Failure));
}

QTEST_MAIN(TestRunEnds)
#include "tst_runends.moc"
