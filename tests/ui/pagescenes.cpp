// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services.h"
#include "core/schedule/crontab.h"
#include "tests/ui/studio.h"
#include "tests/unit/schedule/schedulesamples.h"
#include "ui/controls/exportmenu.h"
#include "ui/data/chartpane.h"
#include "ui/data/datapage.h"
#include "ui/data/gridpane.h"
#include "ui/run/periodfield.h"
#include "ui/run/runform.h"
#include "ui/run/runpage.h"
#include "ui/schedule/jobform.h"
#include "ui/settings/checkpanel.h"
#include "ui/settings/fundmapeditor.h"
#include "ui/settings/settingspage.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kFunds = 12;
constexpr int kLoadedDays = 30;
const QStringList kPages{u"processar"_s, u"calendario"_s,    u"historico"_s,
                         u"dados"_s,     u"configuracoes"_s, u"agendamento"_s};

/// Workers that are no longer heard still look at it.
const SystemClock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

/// An engine on the demonstration of that folder; fewer funds or faults make the days that are not well.
std::shared_ptr<Engine> engineOn(const QString &folder, int funds, const QStringList &faults)
{
    DemonstrationOptions options;
    options.folder = folder;
    options.funds = funds;
    options.faults = faults;
    auto engine = openDemonstrationEngine(options);
    return engine ? *engine : nullptr;
}

void load(Engine &engine, const QList<QDate> &dates, const QString &origin)
{
    RunRequest request;
    request.dates = dates;
    request.origin = origin;
    request.dateText = dates.first().toString(Qt::ISODate);
    engine.run(request, {});
}

/// Weeks up to the day before yesterday; the last days show every state.
void loadWeeks(const QString &folder)
{
    const auto good = engineOn(folder, kFunds, {});
    const auto early = engineOn(folder, kFunds - 4, {});
    const auto refused = engineOn(folder, kFunds, {u"s401-always"_s});
    const BusinessDays days = good->calendar();
    const QDate today = QDate::currentDate();
    QList<QDate> dates;
    for (int back = kLoadedDays; back >= 5; --back)
        dates.append(days.back(today, back));
    load(*good, dates, u"agendamento"_s);
    load(*early, {days.back(today, 4)}, u"agendamento"_s);
    load(*refused, {days.back(today, 3)}, u"linha de comando"_s);
    load(*good, {days.back(today, 2)}, u"console"_s);
}

Page *show(Studio &studio, MainWindow &window, PageStack::Id id)
{
    window.pages()->showPage(id);
    studio.settle();
    return window.pages()->page(id);
}

void grabEach(Studio &studio, MainWindow &window, const QString &prefix)
{
    for (int id = 0; id < int(kPages.size()); ++id) {
        show(studio, window, PageStack::Id(id));
        studio.grab(window, prefix + kPages[id]);
    }
}

void chooseTab(Studio &studio, const QWidget &page, const QString &tabsName, int tab)
{
    if (auto *tabs = studio.find<QTabWidget>(page, tabsName))
        tabs->setCurrentIndex(tab);
    studio.settle();
}

void takeCoverage(Studio &studio, MainWindow &window)
{
    Page *page = show(studio, window, PageStack::Calendario);
    studio.grab(window, u"calendario"_s);
    studio.click(*page, u"showYear"_s);
    studio.settle();
    studio.grab(window, u"calendario-ano"_s);
    studio.click(*page, u"showMonth"_s);
}

void takeHistory(Studio &studio, MainWindow &window)
{
    Page *page = show(studio, window, PageStack::Historico);
    studio.grab(window, u"historico"_s);
    if (auto *runs = studio.find<QTableView>(*page, u"runsTable"_s))
        runs->selectRow(2);
    studio.settle();
    chooseTab(studio, *page, u"detailsTables"_s, 1);
    studio.grab(window, u"historico-fundos"_s);
    chooseTab(studio, *page, u"historyTabs"_s, 1);
    if (auto *files = studio.find<QTableView>(*page, u"logFiles"_s))
        files->selectRow(0);
    studio.settle();
    studio.grab(window, u"historico-log"_s);
    chooseTab(studio, *page, u"logReader"_s, 1);
    if (auto *text = studio.find<QLineEdit>(*page, u"searchText"_s))
        text->setText(u"FALHA"_s);
    studio.click(*page, u"searchStart"_s);
    studio.settle();
    studio.grab(window, u"historico-procura"_s);
}

/// The exported files lie beside the pictures, to be looked at with other programs.
void takePaper(Studio &studio, const GridPane &pane, const QString &name)
{
    for (const auto &[format, suffix] :
         {std::pair(ExportFormat::Pdf, u".pdf"_s), std::pair(ExportFormat::Xlsx, u".xlsx"_s)}) {
        QSignalSpy told(pane.exportMenu(), &ExportMenu::told);
        pane.exportMenu()->exportTo(studio.fileBeside(name + suffix), format);
        studio.expect(told.wait(20'000), "the export is told");
    }
}

void takeData(Studio &studio, MainWindow &window)
{
    auto *page = static_cast<DataPage *>(show(studio, window, PageStack::Dados));
    studio.grab(window, u"dados"_s);
    page->tabs()->setCurrentIndex(DataPage::Positions);
    studio.settle();
    studio.grab(window, u"dados-escolha-fundo"_s);
    page->tabs()->setCurrentIndex(DataPage::Charts);
    studio.settle();
    studio.grab(window, u"dados-graficos-sem-fundo"_s);
    auto *funds = studio.find<QComboBox>(*page, u"fundBox"_s);
    for (int i = 0; funds && i < funds->count(); ++i) {
        if (funds->itemText(i).startsWith(u"ALFA"_s))
            funds->setCurrentIndex(i);
    }
    page->tabs()->setCurrentIndex(DataPage::Positions);
    studio.settle();
    studio.grab(window, u"dados-posicoes"_s);
    page->tabs()->setCurrentIndex(DataPage::Rentabilidade);
    studio.settle();
    studio.grab(window, u"dados-rentabilidade"_s);
    page->tabs()->setCurrentIndex(DataPage::Charts);
    studio.settle();
    studio.grab(window, u"dados-graficos"_s);
    page->charts()->setKind(ChartKind::Allocation);
    studio.settle();
    studio.grab(window, u"dados-alocacao"_s);
    takePaper(studio, *page->funds(), u"fundos"_s);
    takePaper(studio, *page->positions(), u"posicoes"_s);
    studio.grab(window, u"dados-exportado"_s);
    ExportMenu *menu = page->funds()->exportMenu();
    QSignalSpy failed(menu, &ExportMenu::failed);
    menu->exportTo(studio.place(u"pasta-que-nao-existe/fundos.csv"_s), ExportFormat::ExcelCsv);
    studio.expect(failed.wait(20'000), "the export fails");
    studio.settle();
    studio.grab(window, u"dados-exportacao-falhou"_s);
}

void writeCrontab(const QByteArray &table)
{
    QFile file(QFile::decodeName(qgetenv("ETL_SHOTS_CRONTAB")));
    if (file.open(QIODevice::WriteOnly))
        file.write(table);
}

void takeSchedule(Studio &studio, MainWindow &window)
{
    window.statusBar()->clearMessage(); // where the last file was written
    Page *page = show(studio, window, PageStack::Agendamento);
    studio.grab(window, u"agendamento-vazio"_s);
    studio.click(*page, u"primary"_s);
    studio.settle();
    studio.grab(window, u"agendamento-formulario"_s);
    if (auto *form = studio.find<JobForm>(*page, {}))
        emit form->cancelled();
    ScheduledJob job = sampleJob();
    job.workingFolder = studio.place(u"agendada"_s);
    QFile env(QDir(job.workingFolder).filePath(u".env"_s));
    studio.expect(QDir().mkpath(job.workingFolder) && env.open(QIODevice::WriteOnly) &&
                      env.write("CLIENT_ID=orquestrador-gestora\n") > 0 && env.flush(),
                  "the job's .env is there");
    ScheduledJob evening = sampleJob(JobTiming::Fixed);
    evening.name = u"Conferência da tarde"_s;
    evening.enabled = false;
    evening.workingFolder = job.workingFolder;
    job.arguments.append(u"--demonstracao"_s); // only the open configuration's jobs are judged
    job.since = evening.since = QDateTime::currentDateTimeUtc();
    QByteArray table = crontabWith(crontabWith({}, job).value_or(QByteArray()), evening).value_or(QByteArray());
    writeCrontab(table);
    page->refresh();
    studio.settle();
    studio.grab(window, u"agendamento"_s);
    job.since = QDateTime::currentDateTimeUtc().addDays(-10);
    writeCrontab(crontabWith({}, job).value_or(QByteArray()));
    page->refresh();
    studio.settle();
    studio.grab(window, u"agendamento-atrasado"_s);
    writeCrontab({});
}

/// The last business day, as the operator does it in the morning.
void takeWorkingDay(Studio &studio, const std::shared_ptr<Engine> &engine)
{
    // Early in the morning some funds are still missing; later the same date is complete.
    const auto late = engineOn(studio.place(u"demonstracao"_s), kFunds - 2, {});
    studio.open({late}, systemClock(), [&](MainWindow &window) {
        window.runPage()->execute();
        studio.expect(QTest::qWaitFor([&window] { return !window.runPage()->isRunning(); }, 60'000), "the run ends");
        studio.settle();
        studio.grab(window, u"demonstracao-incompleto"_s);
        const QDate today = QDate::currentDate();
        const BusinessDays days = late->calendar();
        window.form()->setWhen(RunForm::When::Period);
        window.form()->periodField()->setInterval({days.back(today, 12), days.back(today, 1)});
        window.form()->periodField()->setPolicy(DatePolicy::MissingAndFailed);
        QTest::qWait(500);
        studio.settle();
        studio.click(window, u"planExpand"_s);
        studio.settle();
        studio.grab(window, u"demonstracao-periodo"_s);
    });
    studio.open({engine}, systemClock(), [&](MainWindow &window) {
        studio.grab(window, u"demonstracao"_s);
        window.runPage()->execute();
        QTest::qWait(400);
        studio.grab(window, u"demonstracao-executando"_s);
        studio.expect(QTest::qWaitFor([&window] { return !window.runPage()->isRunning(); }, 60'000), "the run ends");
        studio.settle();
        studio.grab(window, u"demonstracao-sucesso"_s);
        takeCoverage(studio, window);
        takeHistory(studio, window);
        takeData(studio, window);
        takeSchedule(studio, window);
    });
    const auto narrow = [&](MainWindow &window) { grabEach(studio, window, u"tamanho-1024-"_s); };
    studio.open({engine}, systemClock(), narrow, QSize(1024, 700));
}

/// A .env of this database, whose bank is not there.
void writeEnv(const QString &path, const Settings &settings, const QString &map)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    QStringList lines{u"CLIENT_ID=orquestrador-gestora"_s, u"CLIENT_SECRET=segredo-das-fotografias"_s};
    for (const auto &[key, name] :
         {std::pair(u"AUTH_URL"_s, u"connect/token"_s), std::pair(u"PORTFOLIO_URL"_s, u"reports/Portfolio"_s),
          std::pair(u"NAV_PERFORMANCE_URL"_s, u"reports/NAVPerformance"_s),
          std::pair(u"TICKET_URL"_s, u"reports/Ticket"_s)})
        lines.append(u"%1=http://127.0.0.1:9/%2"_s.arg(key, name));
    lines += {u"BTG_REPORT_PATH="_s + settings.reportPath, u"BTG_RENTABILIDADE="_s + settings.rentabilidadePath,
              u"DIR_LOGS="_s + settings.dirLogs,           u"DB_DRIVER=QSQLITE"_s,
              u"DB_NAME="_s + settings.database.name,      u"MAP_NMFUNDOS_PATH="_s + map};
    file.write(lines.join(u'\n').toUtf8() + '\n');
}

void takeSettings(Studio &studio, const std::shared_ptr<Engine> &engine)
{
    const QString folder = studio.place(u"configurado"_s);
    QDir().mkpath(folder);
    const QString map = QDir(folder).filePath(u"mapa_fundos.json"_s);
    QFile file(map);
    if (file.open(QIODevice::WriteOnly))
        file.write("{\"ALFA FIC FIM CP\": \"Alfa FIC\", \"BETA FIDC\": \"Beta\", \"GAMA FIM\": \"Gama Macro\"}\n");
    file.close();
    writeEnv(QDir(folder).filePath(u".env"_s), engine->settings(), map);
    Studio::Set set{engine};
    set.sources.searchedFolders = {folder};
    studio.open(set, systemClock(), [&](MainWindow &window) {
        auto *page = static_cast<SettingsPage *>(show(studio, window, PageStack::Configuracoes));
        studio.grab(window, u"configuracoes"_s);
        page->showKey(u"CLIENT_SECRET"_s);
        studio.settle();
        studio.grab(window, u"configuracoes-segredo"_s);
        page->showKey(u"MAP_NMFUNDOS_PATH"_s);
        studio.settle();
        auto *editor = studio.find<FundMapEditor>(*page, {});
        for (QScrollArea *area : page->findChildren<QScrollArea *>()) {
            if (editor && area->isAncestorOf(editor))
                area->ensureWidgetVisible(editor, 0, 0);
        }
        if (editor)
            editor->model()->setData(editor->model()->index(2, FundMapModel::HouseName), u"Gama Macro FIM"_s);
        studio.settle();
        studio.grab(window, u"configuracoes-mapa"_s);
        auto *check = studio.find<CheckPanel>(*page, {});
        QSignalSpy finished(check, &CheckPanel::finished);
        studio.click(*page, u"settingsTest"_s);
        studio.expect(finished.wait(150'000), "the check ends");
        studio.settle();
        studio.grab(window, u"configuracoes-teste-falhas"_s);
        if (editor)
            editor->discard();
    });
}

/// What runs still lack is said, although everything else is there.
void takeSettingsWithoutFolders(Studio &studio, const std::shared_ptr<Engine> &engine)
{
    const QString folder = studio.place(u"sem-pastas"_s);
    QDir().mkpath(folder);
    Settings settings = engine->settings();
    settings.reportPath.clear();
    settings.rentabilidadePath.clear();
    writeEnv(QDir(folder).filePath(u".env"_s), settings, {});
    Studio::Set set{engine};
    set.sources.searchedFolders = {folder};
    studio.open(set, systemClock(), [&](MainWindow &window) {
        auto *page = static_cast<SettingsPage *>(show(studio, window, PageStack::Configuracoes));
        page->showKey(u"BTG_REPORT_PATH"_s);
        studio.settle();
        studio.grab(window, u"configuracoes-sem-pastas"_s);
    });
}

void takeAssistant(Studio &studio)
{
    const QString folder = studio.place(u"primeira-vez"_s);
    QDir().mkpath(folder);
    Studio::Set set;
    set.refusal = Error{ErrorCode::Config, u"Nenhum arquivo .env foi encontrado."_s, {}, {}};
    set.unconfigured = true;
    set.sources.searchedFolders = {folder};
    const QList<QHash<QString, QString>> typed{
        {},
        {{u"CLIENT_ID"_s, u"orquestrador-gestora"_s}},
        {{u"BTG_REPORT_PATH"_s, folder}, {u"BTG_RENTABILIDADE"_s, folder}},
        {{u"DB_HOST"_s, u"db.exemplo.com.br"_s}, {u"DB_USER"_s, u"etl"_s}, {u"DB_NAME"_s, u"fundos"_s}}};
    studio.open(set, systemClock(), [&](MainWindow &window) {
        for (qsizetype step = 0; step < 5; ++step) {
            const auto fields = typed.value(step);
            for (auto field = fields.cbegin(); field != fields.cend(); ++field) {
                if (auto *edit = studio.find<QLineEdit>(window, field.key()))
                    edit->setText(*field);
            }
            studio.settle();
            studio.grab(window, u"assistente-%1"_s.arg(step + 1));
            if (step == 1 || step == 3) {
                auto *row = studio.find<QWidget>(window, step == 1 ? u"row_CLIENT_SECRET"_s : u"row_DB_PASSWORD"_s);
                studio.click(*row, u"secretReplace"_s);
                QTest::keyClicks(studio.find<QLineEdit>(*row, u"secretEdit"_s), u"segredo-das-fotografias"_s);
            }
            if (step < 4)
                studio.click(window, step == 0 ? u"firstRunConnect"_s : u"firstRunNext"_s);
        }
    });
}

} // namespace

void takePageScenes(Studio &studio)
{
    const QString weeks = studio.place(u"demonstracao"_s);
    loadWeeks(weeks);
    const auto engine = engineOn(weeks, kFunds, {});
    if (!studio.expect(engine != nullptr, "the demonstration opens"))
        return;
    takeWorkingDay(studio, engine);
    takeSettings(studio, engine);
    takeSettingsWithoutFolders(studio, engine);
    takeAssistant(studio);
    studio.open({engineOn(studio.place(u"vazio"_s), kFunds, {})}, systemClock(),
                [&](MainWindow &window) { grabEach(studio, window, u"vazio-"_s); });
    // A folder in the place of the file: the database does not open.
    const auto broken = engineOn(studio.place(u"quebrado"_s), kFunds, {});
    QDir().mkpath(broken->settings().database.name);
    studio.open({broken}, systemClock(), [&](MainWindow &window) { grabEach(studio, window, u"sem-banco-"_s); });
    const Error config{ErrorCode::Config, u"Falta CLIENT_ID: escreva o identificador que o BTG forneceu."_s, {}, {}};
    studio.open({nullptr, config}, systemClock(),
                [&](MainWindow &window) { grabEach(studio, window, u"sem-configuracao-"_s); });
}

} // namespace Etl
