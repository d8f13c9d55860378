// SPDX-License-Identifier: GPL-3.0-or-later
// etl_pageshots FOLDER SUFFIX: every page of the real window as PNG files FOLDER/<page>[-<tab>]SUFFIX.png, with what
// the demonstration's bank gives: weeks of loaded days, one incomplete, one failed, some missing; and each page again
// with nothing loaded and with a database that does not answer.
#include "app/services.h"
#include "core/base/clock.h"
#include "core/config/uistate.h"
#include "ui/controls/theme.h"
#include "ui/run/runpage.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <cstdio>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFunds = 12;
constexpr int kLoadedDays = 30;
const QStringList kPages{u"processar"_s, u"calendario"_s,    u"historico"_s,
                         u"dados"_s,     u"configuracoes"_s, u"agendamento"_s};

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

class Tour
{
public:
    Tour(QString folder, QString suffix) : m_folder(std::move(folder)), m_suffix(std::move(suffix)) {}
    bool isGood() const { return m_good; }

    void walk(const std::shared_ptr<Engine> &engine, const QString &prefix, bool tabs)
    {
        UiState state(m_places.filePath(prefix + u"console.ini"_s));
        ConsoleDoor door;
        door.openDemonstration = [engine]() -> Result<std::shared_ptr<Engine>> { return engine; };
        door.openConfigured = [open = door.openDemonstration](const QString &) { return open(); };
        door.secrets = std::make_shared<NoSecrets>();
        door.sources.searchedFolders = {m_places.path()};
        MainWindow window(door, state, m_clock);
        window.resize(1240, 760);
        window.show();
        m_good = QTest::qWaitForWindowExposed(&window) && m_good;
        window.open(MainWindow::Start::Configured);
        m_good = QTest::qWaitFor([&window] { return window.isInteractive(); }) && m_good;
        if (tabs)
            runAndGrab(window);
        for (int id = 0; id < int(kPages.size()); ++id) {
            window.pages()->showPage(PageStack::Id(id));
            settle();
            grab(window, prefix + kPages[id]);
            if (tabs)
                grabTabs(window, PageStack::Id(id), prefix + kPages[id]);
        }
        window.close();
        settle();
    }

private:
    /// The last business day, as the operator does it in the morning.
    void runAndGrab(MainWindow &window)
    {
        settle();
        window.runPage()->execute();
        QTest::qWait(400);
        grab(window, u"processar-executando"_s);
        m_good = QTest::qWaitFor([&window] { return !window.runPage()->isRunning(); }, 60'000) && m_good;
        settle();
        grab(window, u"processar-sucesso"_s);
    }

    void grabTabs(MainWindow &window, PageStack::Id id, const QString &name)
    {
        for (QTabWidget *tabs : window.pages()->page(id)->findChildren<QTabWidget *>()) {
            if (!tabs->isVisible())
                continue;
            for (int tab = 1; tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                settle();
                grab(window, u"%1-%2"_s.arg(name).arg(tab + 1));
            }
            tabs->setCurrentIndex(0);
        }
    }

    void settle()
    {
        for (int turn = 0; turn < 4; ++turn) {
            QThreadPool::globalInstance()->waitForDone(20'000);
            QTest::qWait(120);
        }
    }

    void grab(QWidget &widget, const QString &name)
    {
        m_good = widget.grab().save(QDir(m_folder).filePath(name + m_suffix + u".png"_s)) && m_good;
    }

    QString m_folder, m_suffix;
    SystemClock m_clock;
    QTemporaryDir m_places;
    bool m_good = true;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    applyTheme(application, prefersDark(QProcessEnvironment::systemEnvironment()).value_or(false));
    const QTemporaryDir places;
    loadWeeks(places.filePath(u"semanas"_s));
    Tour tour(arguments[1], arguments[2]);
    tour.walk(engineOn(places.filePath(u"semanas"_s), kFunds, {}), {}, true);
    tour.walk(engineOn(places.filePath(u"vazio"_s), kFunds, {}), u"vazio-"_s, false);
    // A folder in the place of the file: the database does not open.
    const QString broken = places.filePath(u"quebrado"_s);
    if (const auto engine = engineOn(broken, kFunds, {})) {
        QDir().mkpath(engine->settings().database.name);
        tour.walk(engine, u"sem-banco-"_s, false);
    }
    return tour.isGood() ? 0 : 1;
}
