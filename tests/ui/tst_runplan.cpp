// SPDX-License-Identifier: GPL-3.0-or-later
// The page Processar before the run: what is asked, the plan, the command line.
#include "tests/ui/runpagefixture.h"
#include "ui/controls/datefield.h"
#include "ui/controls/operatordate.h"
#include "ui/run/periodfield.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimeEdit>
#include <QToolButton>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestRunPlan : public QObject, private RunPageFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void planSaysDatesLoadedReleasedAndTime();
    void planSaysWhatCannotBeReached();
    void planWarnsWhereOnlyLoadingFindsNoFile();
    void planSaysWhichFoldersAreNotSet();
    void planFollowsTheFormAfterAPause();
    void keysStepFromChosenDatesAndPeriods();
    void periodIsPreviewedAndAskedFor();
    void everyChoiceReachesTheRequest();
    void daysBackShowsItsDateAtOnce();
    void commandIsCopied();
    void usedFoldersComeBack();
};

void TestRunPlan::planSaysDatesLoadedReleasedAndTime()
{
    DayCoverage carteira;
    carteira.date = kThursday;
    carteira.state = DayState::Partial;
    carteira.loaded = 36;
    carteira.expected = 38;
    carteira.missing = {u"ALFA"_s, u"BETA"_s};
    m_engine->plan.days = {carteira};
    m_engine->plan.usual = std::chrono::seconds(30);
    m_engine->released = ReleaseOutlook{37, 38, {u"BETA (Em processamento)"_s}};
    open();
    QTRY_COMPARE(text(u"planHeadline"_s),
                 u"Carteira e rentabilidade de 19/11/2026 (quinta-feira): baixar e carregar."_s);
    QTRY_COMPARE(text(u"planLine0"_s),
                 u"No banco, em 19/11/2026 – carteira: 36 fundos já carregados, 2 faltando: ALFA, BETA."_s);
    QTRY_COMPARE(text(u"planLine1"_s), u"O BTG liberou 37 de 38 fundos; ainda não: BETA (Em processamento)."_s);
    QCOMPARE(text(u"planLine2"_s), u"Uma execução como esta costuma levar 00:30."_s);
}

void TestRunPlan::planSaysWhatCannotBeReached()
{
    m_engine->plan.databaseProblem = u"O servidor db.exemplo.com.br não respondeu."_s;
    open();
    QTRY_VERIFY2(text(u"planLine0"_s).contains(u"não se sabe o que já está carregado"_s),
                 qPrintable(text(u"planLine0"_s)));
    QTRY_VERIFY(text(u"planLine1"_s).contains(u"a execução não depende dela"_s));
    QVERIFY(button(u"primary"_s)->isEnabled());
}

void TestRunPlan::planWarnsWhereOnlyLoadingFindsNoFile()
{
    m_engine->plan.withoutFiles = {{Part::Carteira, kThursday}, {Part::Rentabilidade, kThursday}};
    open();
    QTRY_VERIFY(!text(u"planLine0"_s).isEmpty());
    QVERIFY(!m_page->findChild<QLabel *>(u"planLine3"_s)->isVisible()); // it is going to download
    m_page->findChild<QComboBox *>(u"what"_s)->setCurrentIndex(2);
    QTRY_COMPARE(text(u"planLine3"_s),
                 u"Não há arquivos de carteira e rentabilidade de 19/11/2026 na pasta: nada será carregado. Para "
                 "baixá-los, escolha “Baixar e carregar” em “O que fazer”."_s);
    QVERIFY(m_page->findChild<QLabel *>(u"planLine3"_s)->isVisible());
    m_engine->plan.withoutFiles = {{Part::Rentabilidade, kThursday}};
    m_page->refresh();
    QTRY_VERIFY2(text(u"planLine3"_s).contains(u"de rentabilidade de 19/11/2026 na pasta: essa parte não"_s),
                 qPrintable(text(u"planLine3"_s)));
    m_page->form()->setWhen(RunForm::When::Period);
    m_page->form()->periodField()->setInterval({QDate(2026, 11, 18), kThursday});
    QTRY_VERIFY2(text(u"planLine3"_s)
                     .startsWith(u"Sem arquivos na pasta em 1 de 4 cargas (uma por data e parte): "
                                 "rentabilidade de 19/11/2026."_s),
                 qPrintable(text(u"planLine3"_s)));
}

void TestRunPlan::keysStepFromChosenDatesAndPeriods()
{
    open();
    const auto step = [this](int which) { m_page->dateActions()[which]->trigger(); };
    QSignalSpy told(m_page.get(), &Page::told);
    RunRequest chosen;
    chosen.dates = {QDate(2026, 11, 11), QDate(2026, 11, 13)};
    RunForm *form = m_page->form();
    const auto choose = [&] {
        m_page->take(chosen, false);
        QVERIFY(form->when() == RunForm::When::Listed);
    };
    const QList<QDate> expected{kThursday, QDate(2026, 11, 10), QDate(2026, 11, 16)};
    for (int which = 0; which < 3; ++which) {
        choose();
        step(which);
        QVERIFY(form->when() == RunForm::When::OneDate);
        QCOMPARE(form->dateField()->date(), expected[which]);
        QCOMPARE(told.size(), 1);
        QVERIFY(told.takeFirst().first().toString().contains(displayDate(expected[which])));
        // They are not lost.
        QVERIFY(m_page->findChild<QToolButton *>(u"whenListed"_s)->isVisible());
        form->setWhen(RunForm::When::Listed);
        QCOMPARE(form->request().dates, chosen.dates);
    }
    form->setWhen(RunForm::When::Period);
    form->periodField()->setInterval({QDate(2026, 11, 16), QDate(2026, 11, 18)});
    step(1);
    QVERIFY(form->periodField()->interval() == (DateInterval{QDate(2026, 11, 13), QDate(2026, 11, 17)}));
    step(2);
    QVERIFY(form->periodField()->interval() == (DateInterval{QDate(2026, 11, 16), QDate(2026, 11, 18)}));
    form->periodField()->setInterval({QDate(2026, 11, 16), QDate(2026, 11, 23)});
    step(2); // not beyond today
    QVERIFY(form->periodField()->interval() == (DateInterval{QDate(2026, 11, 16), QDate(2026, 11, 23)}));
    QCOMPARE(told.takeFirst().first().toString(), u"O período já vai até o último dia possível."_s);
    step(0);
    QVERIFY(form->when() == RunForm::When::OneDate);
    QCOMPARE(form->dateField()->date(), kThursday);
}

void TestRunPlan::planSaysWhichFoldersAreNotSet()
{
    m_settings.reportPath.clear();
    m_settings.rentabilidadePath.clear();
    m_engine = std::make_shared<FakeEngine>(*m_clock, m_settings);
    makePage(*m_clock);
    m_page->setEngine(m_engine);
    const QString said = u"Falta informar a pasta da carteira e a pasta da rentabilidade. Para valer em todas as "
                         "execuções, defina BTG_REPORT_PATH e BTG_RENTABILIDADE em Configurações."_s;
    QVERIFY2(text(u"planHeadline"_s).contains(said), qPrintable(text(u"planHeadline"_s)));
    m_page->form()->setParts({Part::Rentabilidade});
    QVERIFY2(text(u"planHeadline"_s).contains(u"Falta informar a pasta da rentabilidade. "_s),
             qPrintable(text(u"planHeadline"_s)));
    m_page->form()->setFolders({m_folder->path(), m_folder->path()});
    QTRY_VERIFY(text(u"planHeadline"_s).startsWith(u"Rentabilidade de 19/11/2026"_s));
}

void TestRunPlan::planFollowsTheFormAfterAPause()
{
    open();
    QTRY_COMPARE(m_engine->outlooks.load(), 1);
    QTest::keyClicks(m_page->form()->dateField()->editor(), u"x"_s);
    QTRY_COMPARE(text(u"planHeadline"_s),
                 u"O plano aparece assim que o formulário estiver completo. “19/11/2026x” não é uma data."_s);
    m_page->form()->dateField()->setDate(QDate(2026, 11, 17));
    m_page->form()->dateField()->setDate(QDate(2026, 11, 18));
    QTRY_VERIFY(text(u"planHeadline"_s).contains(u"18/11/2026"_s));
    QTRY_COMPARE(m_engine->outlooks.load(), 2); // one question for two changes
}

void TestRunPlan::periodIsPreviewedAndAskedFor()
{
    open();
    QTest::mouseClick(m_page->findChild<QToolButton *>(u"whenPeriod"_s), Qt::LeftButton);
    QVERIFY(!m_page->form()->dateField()->isVisible());
    m_page->form()->periodField()->setInterval({QDate(2026, 11, 2), kThursday});
    QTRY_VERIFY2(text(u"planHeadline"_s).contains(u"13 dias úteis · 1 feriado pulado (02/11 Finados)"_s),
                 qPrintable(text(u"planHeadline"_s)));
    QTRY_VERIFY(button(u"planExpand"_s)->isVisible());
    QTest::mouseClick(button(u"planExpand"_s), Qt::LeftButton);
    QVERIFY2(text(u"planDates"_s).contains(u"11/2026: 03, 04"_s), qPrintable(text(u"planDates"_s)));
    QVERIFY(m_page->findChild<QLabel *>(u"planDates"_s)->isVisible());
    auto *policy = m_page->findChild<QComboBox *>(u"policy"_s);
    policy->setCurrentIndex(policy->findData(int(DatePolicy::MissingAndFailed)));
    run();
    QCOMPARE(m_engine->lastRequest.dates.size(), 13);
    QCOMPARE(m_engine->lastRequest.policy, DatePolicy::MissingAndFailed);
    QVERIFY(m_engine->lastRequest.period == (DateInterval{QDate(2026, 11, 2), kThursday}));
    m_page->form()->periodField()->setInterval({kThursday, QDate(2026, 11, 2)});
    QCOMPARE(m_page->form()->obstacle(), u"O período termina antes de começar."_s);
}

void TestRunPlan::everyChoiceReachesTheRequest()
{
    open();
    auto *what = m_page->findChild<QComboBox *>(u"what"_s);
    const QList<std::pair<RunMode, bool>> choices = {{RunMode::Full, false},
                                                     {RunMode::ExtractOnly, false},
                                                     {RunMode::LoadOnly, false},
                                                     {RunMode::Full, true},
                                                     {RunMode::LoadOnly, true}};
    QCOMPARE(what->count(), choices.size());
    for (int i = 0; i < what->count(); ++i) {
        what->setCurrentIndex(i);
        const RunRequest request = m_page->form()->request();
        QCOMPARE(std::pair(request.mode, request.dryRun), choices[i]);
        // What a request says comes back when the form is filled with it.
        m_page->take(request, false);
        QVERIFY(m_page->form()->request() == request);
    }
    what->setCurrentIndex(0);
    m_page->findChild<QCheckBox *>(u"repeat"_s)->click();
    m_page->findChild<QSpinBox *>(u"waitInterval"_s)->setValue(10);
    m_page->findChild<QTimeEdit *>(u"waitUntil"_s)->setTime(QTime(18, 30));
    QVERIFY(m_page->form()->request().waiting == (Waiting{std::chrono::minutes(10), QTime(18, 30)}));
    what->setCurrentIndex(2);
    QVERIFY(m_page->form()->obstacle().contains(u"não vale para"_s));
}

void TestRunPlan::daysBackShowsItsDateAtOnce()
{
    open();
    m_page->findChild<QSpinBox *>(u"daysBack"_s)->setValue(2);
    QCOMPARE(m_page->form()->dateField()->date(), QDate(2026, 11, 18));
    QCOMPARE(text(u"daysBackText"_s), u"dias úteis atrás = 18/11/2026 (quarta-feira)"_s);
    QTest::mouseClick(button(u"goToLast"_s), Qt::LeftButton);
    QCOMPARE(m_page->findChild<QSpinBox *>(u"daysBack"_s)->value(), 1);
    QTest::mouseClick(button(u"goToSecond"_s), Qt::LeftButton);
    QCOMPARE(m_page->form()->dateField()->date(), QDate(2026, 11, 18));
    m_page->form()->dateField()->setDate(QDate(2026, 11, 21));
    // Between two business days: at the older one.
    QCOMPARE(m_page->findChild<QSpinBox *>(u"daysBack"_s)->value(), 1);
    QCOMPARE(text(u"daysBackText"_s), u"dia útil atrás"_s);
    m_page->form()->dateField()->setDate(QDate(2026, 11, 15));
    QCOMPARE(m_page->findChild<QSpinBox *>(u"daysBack"_s)->value(), 5);
    QCOMPARE(text(u"daysBackText"_s), u"dias úteis atrás"_s);
}

void TestRunPlan::commandIsCopied()
{
    open();
    m_page->findChild<QToolButton *>(u"partsCarteira"_s)->click();
    QTest::mouseClick(button(u"copyCommandButton"_s), Qt::LeftButton);
    const QString command = QGuiApplication::clipboard()->text();
    for (const QString &word : {u"orquestrador_btg"_s, u"--tipo"_s, u"carteira"_s, u"--data"_s, u"2026-11-19"_s,
                                u"--env"_s, m_settings.envPath})
        QVERIFY2(command.contains(word), qPrintable(command));
    QVERIFY2(!command.contains(u"console"_s), qPrintable(command));
}

void TestRunPlan::usedFoldersComeBack()
{
    UiState state(m_folder->filePath(u"console.ini"_s));
    open();
    const QString other = m_folder->filePath(u"outra"_s);
    m_page->form()->setFolders({other, m_settings.rentabilidadePath});
    QTRY_VERIFY(button(u"primary"_s)->isEnabled());
    run();
    m_page->saveState(state);
    m_page = std::make_unique<RunPage>(*m_clock);
    m_page->restoreState(state);
    QCOMPARE(m_page->form()->folderHistory(Part::Carteira), QStringList{other});
}

QTEST_MAIN(TestRunPlan)
#include "tst_runplan.moc"
