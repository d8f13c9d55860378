// SPDX-License-Identifier: GPL-3.0-or-later
// etl_screenshots FOLDER SUFFIX: the console's states as PNG files FOLDER/<state>SUFFIX.png, with an invented engine.
#include "tests/ui/fakeengine.h"
#include "ui/controls/businesscalendar.h"
#include "ui/controls/datefield.h"
#include "ui/controls/theme.h"
#include "ui/log/logpane.h"
#include "ui/run/runform.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kMorning(QDate(2026, 11, 23), QTime(11, 32), Qt::UTC);
const QDate kDate(2026, 11, 19);

struct Scene
{
    QString name;
    RunReport script;
    bool demonstration = false;
    bool hangs = false;
};

class Studio
{
public:
    Studio(QString folder, QString suffix) : m_folder(std::move(folder)), m_suffix(std::move(suffix)), m_clock(kMorning)
    {}

    bool isGood() const { return m_good; }

    /// The window after a run with that script; hanging ones are photographed while they run.
    void runAndGrab(const Scene &scene)
    {
        auto engine = std::make_shared<FakeEngine>(m_clock, settings(scene.demonstration));
        engine->script = scene.script;
        engine->hangs = scene.hangs;
        engine->lines = 60;
        UiState state(m_places.filePath(scene.name + u".ini"_s));
        ConsoleDoor door;
        door.openDemonstration = [engine]() -> Result<std::shared_ptr<Engine>> { return engine; };
        door.openConfigured = [open = door.openDemonstration](const QString &) { return open(); };
        MainWindow window(door, state, m_clock);
        openAndShow(window);
        window.findChild<QPushButton *>(u"primary"_s)->click();
        if (scene.hangs)
            QTest::qWait(300);
        else
            m_good =
                QTest::qWaitFor([&window] {
                    return window.windowTitle().contains(u" – "_s) && !window.windowTitle().contains(u"EXECUTANDO"_s);
                }) &&
                m_good;
        QTest::qWait(200);
        grab(window, scene.name);
        engine->release();
        m_good = QTest::qWaitFor([&window] { return !window.windowTitle().contains(u"EXECUTANDO"_s); }) && m_good;
    }

    void grabWithoutRun(const QString &name, const Error *problem, bool unconfigured, const QString &date)
    {
        UiState state(m_places.filePath(name + u".ini"_s));
        auto engine = std::make_shared<FakeEngine>(m_clock, settings(false));
        const std::optional<Error> refused = problem ? std::optional(*problem) : std::nullopt;
        ConsoleDoor door;
        door.openConfigured = [engine, refused](const QString &) -> Result<std::shared_ptr<Engine>> {
            if (refused)
                return fail(*refused);
            return engine;
        };
        door.openDemonstration = [open = door.openConfigured] { return open(QString()); };
        door.locateEnv = [unconfigured](const QString &) -> Result<QString> {
            return unconfigured ? QString() : u"/etc/orquestrador/.env"_s;
        };
        MainWindow window(door, state, m_clock);
        openAndShow(window);
        if (!date.isEmpty()) {
            auto *edit = window.form()->dateField()->editor();
            edit->selectAll();
            QTest::keyClicks(edit, date);
        }
        QTest::qWait(100);
        grab(window, name);
    }

    void grabCalendar()
    {
        DateField field(m_clock);
        field.show();
        field.findChild<QToolButton *>(u"openCalendar"_s)->click();
        QTest::qWait(100);
        auto *popup = field.findChild<QWidget *>(u"calendarPopup"_s);
        if (popup)
            grab(*popup, u"calendario"_s);
    }

private:
    Settings settings(bool demonstration)
    {
        Settings settings;
        settings.reportPath = m_places.filePath(u"carteira"_s);
        settings.rentabilidadePath = m_places.filePath(u"rentabilidade"_s);
        QDir().mkpath(settings.reportPath);
        settings.dirLogs = m_places.path();
        settings.envPath = u"/etc/orquestrador/.env"_s;
        settings.demonstration = demonstration;
        return settings;
    }

    void openAndShow(MainWindow &window)
    {
        window.resize(1240, 760);
        window.show();
        m_good = QTest::qWaitForWindowExposed(&window) && m_good;
        window.open(MainWindow::Start::Configured);
        m_good = QTest::qWaitFor([&window] { return window.isInteractive(); }) && m_good;
        QTest::qWait(500); // the folders' check
    }

    void grab(QWidget &widget, const QString &name)
    {
        const QString path = QDir(m_folder).filePath(name + m_suffix + u".png"_s);
        m_good = widget.grab().save(path) && m_good;
    }

    QString m_folder, m_suffix;
    FakeClock m_clock;
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
    Studio studio(arguments[1], arguments[2]);
    const Error config{
        ErrorCode::Config,
        u"Falta CLIENT_ID: escreva o identificador que o BTG forneceu. Arquivo lido: /etc/orquestrador/.env."_s,
        {},
        {}};
    const Error none{ErrorCode::Config, u"Nenhum arquivo .env foi encontrado."_s, {}, {}};
    studio.grabWithoutRun(u"pronto"_s, nullptr, false, {});
    studio.grabWithoutRun(u"feriado"_s, nullptr, false, u"21/11/2026"_s);
    studio.grabWithoutRun(u"data-errada"_s, nullptr, false, u"31/02"_s);
    studio.grabWithoutRun(u"sem-configuracao"_s, &none, true, {});
    studio.grabWithoutRun(u"configuracao-errada"_s, &config, false, {});
    studio.runAndGrab({u"executando"_s, successReport(kDate), false, true});
    studio.runAndGrab({u"sucesso"_s, successReport(kDate), true, false});
    studio.runAndGrab({u"falha"_s, failureReport(kDate), false, false});
    studio.runAndGrab({u"incompleto"_s, incompleteReport(kDate), false, false});
    studio.grabCalendar();
    return studio.isGood() ? 0 : 1;
}
