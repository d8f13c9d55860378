// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"
#include "tests/ui/fakeengine.h"
#include "tests/ui/studio.h"
#include "ui/controls/datefield.h"
#include "ui/log/findbar.h"
#include "ui/log/logactions.h"
#include "ui/log/logpane.h"
#include "ui/run/fundpane.h"
#include "ui/run/periodfield.h"
#include "ui/run/runform.h"
#include "ui/run/runpage.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

const QDateTime kMorning(QDate(2026, 11, 23), QTime(11, 32), Qt::UTC);
const QDate kDate(2026, 11, 19);
const QDate kPeriodStart(2026, 11, 9);

Settings settingsOf(const Studio &studio, bool demonstration = false)
{
    Settings settings;
    settings.reportPath = studio.place(u"carteira"_s);
    settings.rentabilidadePath = studio.place(u"rentabilidade"_s);
    QDir().mkpath(settings.reportPath);
    settings.dirLogs = studio.place({});
    settings.envPath = u"/etc/orquestrador/.env"_s;
    settings.demonstration = demonstration;
    return settings;
}

DayCoverage dayOf(QDate date, Part part, DayState state, int loaded)
{
    DayCoverage day;
    day.date = date;
    day.part = part;
    day.state = state;
    day.expected = 36;
    day.loaded = loaded;
    if (state == DayState::Partial)
        day.missing = {u"FUNDO 35 FIM CP"_s, u"FUNDO 36 FIC FIDC"_s};
    return day;
}

/// Two weeks of which some days are complete, one is partial, one has failed.
QList<DayCoverage> coverage()
{
    QList<DayCoverage> days;
    const QList<DayState> states{DayState::Complete, DayState::Complete, DayState::Partial, DayState::Complete,
                                 DayState::Failed,   DayState::Complete, DayState::Missing, DayState::Missing};
    for (qsizetype i = 0; i < states.size(); ++i) {
        const QDate date = kPeriodStart.addDays(i < 5 ? i : i + 2);
        const int loaded = states[i] == DayState::Complete ? 36 : states[i] == DayState::Partial ? 34 : 0;
        for (const Part part : allParts())
            days.append(dayOf(date, part, states[i], loaded));
    }
    return days;
}

std::shared_ptr<FakeEngine> engineFor(const Clock &clock, const Settings &settings)
{
    auto engine = std::make_shared<FakeEngine>(clock, settings);
    engine->plan.usual = std::chrono::seconds(48);
    engine->released = ReleaseOutlook{34, 36, {u"FUNDO 35 FIM CP (Em processamento)"_s, u"FUNDO 36 FIC FIDC"_s}};
    engine->lines = 60;
    return engine;
}

void choosePeriod(MainWindow &window)
{
    RunForm *form = window.form();
    form->setWhen(RunForm::When::Period);
    form->periodField()->setInterval({kPeriodStart, kDate});
    form->periodField()->setPolicy(DatePolicy::MissingAndFailed);
}

void awaitEnd(Studio &studio, MainWindow &window)
{
    studio.expect(QTest::qWaitFor([&window] { return !window.runPage()->isRunning(); }, 20'000), "the run ends");
    studio.settle();
}

struct RunScene
{
    QString name;
    RunReport script;
    bool demonstration = false;
};

void takeOutcomes(Studio &studio, const Clock &clock)
{
    RunReport failed = failureReport(kDate);
    failed.items.append(successReport(kDate).items.last());
    const QList<RunScene> scenes{{u"processar-sucesso"_s, successReport(kDate), true},
                                 {u"processar-falha"_s, failed},
                                 {u"processar-incompleto"_s, incompleteReport(kDate)}};
    for (const RunScene &scene : scenes) {
        const auto engine = engineFor(clock, settingsOf(studio, scene.demonstration));
        engine->script = scene.script;
        studio.open({engine}, clock, [&](MainWindow &window) {
            window.runPage()->execute();
            awaitEnd(studio, window);
            studio.grab(window, scene.name);
        });
    }
}

void takeRunning(Studio &studio, const Clock &clock)
{
    for (const bool atBank : {true, false}) {
        const auto engine = engineFor(clock, settingsOf(studio));
        engine->script = successReport(kDate);
        engine->hangs = !atBank;
        engine->hangsAtBank = atBank;
        studio.open({engine}, clock, [&](MainWindow &window) {
            window.runPage()->execute();
            QTest::qWait(1'200);
            studio.grab(window, atBank ? u"processar-esperando-btg"_s : u"processar-executando"_s);
            window.runPage()->cancel();
            awaitEnd(studio, window);
            if (!atBank)
                studio.grab(window, u"processar-cancelado"_s);
        });
    }
}

void takePeriod(Studio &studio, const Clock &clock)
{
    const auto engine = engineFor(clock, settingsOf(studio));
    engine->plan.days = coverage();
    engine->script = periodReport({QDate(2026, 11, 11), QDate(2026, 11, 13), QDate(2026, 11, 17), kDate});
    const auto scene = [&](MainWindow &window) {
        choosePeriod(window);
        QTest::qWait(500);
        studio.settle();
        studio.grab(window, u"processar-periodo"_s);
        studio.click(window, u"planExpand"_s);
        studio.settle();
        studio.grab(window, u"processar-periodo-datas"_s);
        window.runPage()->execute();
        awaitEnd(studio, window);
        window.runPage()->fundPane()->showOnlyProblems();
        studio.settle();
        studio.grab(window, u"processar-periodo-resultado"_s);
        window.form()->setWhen(RunForm::When::OneDate);
        QTest::qWait(500);
        studio.settle();
        studio.grab(window, u"processar-outra-pergunta"_s);
    };
    studio.open({engine}, clock, scene);
}

/// Six of eight dates are done when it is stopped.
void takeStopped(Studio &studio, const Clock &clock)
{
    const auto engine = engineFor(clock, settingsOf(studio));
    const QList<QDate> days = BusinessDays().between(kPeriodStart, kDate);
    const Error stop{ErrorCode::Cancelled, u"Execução cancelada."_s, {}, {}};
    engine->script.items.clear();
    for (const QDate day : days.first(6))
        engine->script.items += successReport(day).items;
    for (const Part part : allParts()) {
        ItemReport item;
        item.part = part;
        item.date = days[6];
        item.error = stop;
        engine->script.items.append(item);
        for (const QDate day : days.mid(7))
            engine->leftOver.append({part, day});
    }
    engine->script.error = stop;
    studio.open({engine}, clock, [&](MainWindow &window) {
        choosePeriod(window);
        QTest::qWait(500);
        studio.settle();
        window.runPage()->execute();
        awaitEnd(studio, window);
        studio.grab(window, u"processar-periodo-cancelado"_s);
    });
}

void takeForms(Studio &studio, const Clock &clock)
{
    const auto engine = engineFor(clock, settingsOf(studio));
    engine->plan.days = {dayOf(kDate, Part::Carteira, DayState::Partial, 34),
                         dayOf(kDate, Part::Rentabilidade, DayState::Complete, 36)};
    studio.open({engine}, clock, [&](MainWindow &window) {
        QTest::qWait(500);
        studio.settle();
        studio.grab(window, u"processar"_s);
        studio.click(window, u"repeat"_s);
        QTest::qWait(500);
        studio.settle();
        studio.grab(window, u"processar-espera"_s);
        studio.click(window, u"repeat"_s);
        engine->plan.withoutFiles = {{Part::Carteira, kDate}, {Part::Rentabilidade, kDate}};
        studio.find<QComboBox>(window, u"what"_s)->setCurrentIndex(2);
        QTest::qWait(500);
        studio.settle();
        studio.grab(window, u"processar-sem-arquivos"_s);
        studio.find<QComboBox>(window, u"what"_s)->setCurrentIndex(0);
        QLineEdit *edit = window.form()->dateField()->editor();
        for (const auto &[text, name] :
             {std::pair(u"21/11/2026"_s, u"processar-feriado"_s), std::pair(u"31/02"_s, u"processar-data-errada"_s)}) {
            edit->selectAll();
            QTest::keyClicks(edit, text);
            QTest::qWait(500);
            studio.settle();
            studio.grab(window, name);
        }
        window.form()->dateField()->setDate(kDate);
        studio.click(*window.form()->dateField(), u"openCalendar"_s);
        QTest::qWait(200);
        if (auto *popup = studio.find<QWidget>(window, u"calendarPopup"_s)) {
            studio.grab(*popup, u"data-calendario"_s);
            popup->close();
        }
    });
    for (const QSize size : {QSize(1024, 700), QSize(1600, 1000)}) {
        const auto other = engineFor(clock, settingsOf(studio));
        other->script = incompleteReport(kDate);
        const auto scene = [&](MainWindow &window) {
            window.runPage()->execute();
            awaitEnd(studio, window);
            studio.grab(window, u"tamanho-%1-processar"_s.arg(size.width()));
        };
        studio.open({other}, clock, scene, size);
    }
}

void takeLog(Studio &studio, const Clock &clock)
{
    const auto engine = engineFor(clock, settingsOf(studio));
    engine->script = incompleteReport(kDate);
    engine->lines = 400;
    studio.open({engine}, clock, [&](MainWindow &window) {
        window.runPage()->execute();
        awaitEnd(studio, window);
        window.runPage()->showLog();
        studio.settle();
        studio.grab(window, u"log"_s);
        LogPane *log = window.logPane();
        log->showFind();
        if (auto *field = studio.find<QLineEdit>(*log, u"findField"_s))
            field->setText(u"diferença"_s);
        studio.settle();
        studio.grab(window, u"log-busca"_s);
        studio.find<FindBar>(*log, {})->hide();
        log->setMinimumLevel(LogLevel::Warning);
        studio.settle();
        studio.grab(window, u"log-avisos"_s);
        if (auto *field = studio.find<QLineEdit>(*log, u"logFilter"_s))
            field->setText(u"não existe"_s);
        studio.settle();
        studio.grab(window, u"log-filtro-vazio"_s);
    });
}

} // namespace

void takeRunScenes(Studio &studio)
{
    const FakeClock clock(kMorning);
    takeForms(studio, clock);
    takePeriod(studio, clock);
    takeStopped(studio, clock);
    takeRunning(studio, clock);
    takeOutcomes(studio, clock);
    takeLog(studio, clock);
    const Error config{
        ErrorCode::Config,
        u"Falta CLIENT_ID: escreva o identificador que o BTG forneceu. Arquivo lido: /etc/orquestrador/.env."_s,
        {},
        {}};
    studio.open({nullptr, config}, clock,
                [&](MainWindow &window) { studio.grab(window, u"processar-configuracao-errada"_s); });
}

} // namespace Etl
