// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/consoleoptions.h"
#include "app/leaving.h"
#include "app/services.h"
#include "core/base/clock.h"
#include "core/base/startup.h"
#include "core/base/version.h"
#include "core/config/profiles.h"
#include "core/config/secretstore.h"
#include "core/config/uistate.h"
#include "ui/controls/theme.h"
#include "ui/window/mainwindow.h"
#include "ui/window/singleinstance.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QLibraryInfo>
#include <QProcess>
#ifdef Q_OS_WIN
#include <QMessageBox>
#endif
#include <QStandardPaths>
#include <QTimer>
#include <QTranslator>
#include <QUrl>

#include <cstdio>
#include <memory>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

/// What the first window takes of the heap until it is painted, its picture at 100 % included.
constexpr std::size_t kFirstWindow = 7 * 1024 * 1024;

/// The words of the window: Portuguese stands in the sources, English in a translation. Qt's own texts ("Cancel",
/// "Open") come with Qt: "qt" alone would be a stub, and the bare language tag may load pt-PT.
struct Languages
{
    QTranslator own, qt;

    void load(const QString &language)
    {
        if (language == "en"_L1) {
            if (own.load(u":/i18n/orquestrador_btg_en.qm"_s))
                QApplication::installTranslator(&own);
            return;
        }
        for (const QString &folder : {QLibraryInfo::path(QLibraryInfo::TranslationsPath),
                                      QApplication::applicationDirPath() + u"/translations"_s}) {
            if (qt.load(u"qtbase_pt_BR"_s, folder)) {
                QApplication::installTranslator(&qt);
                return;
            }
        }
    }
};

/// To the stream; to a box where a windowed program of Windows has no streams.
void print(std::FILE *stream, const QString &text)
{
#ifdef Q_OS_WIN
    if (GetStdHandle(stream == stdout ? STD_OUTPUT_HANDLE : STD_ERROR_HANDLE) == nullptr) {
        QMessageBox::information(nullptr, u"Orquestrador BTG"_s, text);
        return;
    }
#endif
    std::fputs((text + u'\n').toUtf8().constData(), stream);
}

/// The configured folder; without a configuration, the one that a first configuration gets.
QString logFolder(const SettingsSources &sources)
{
    const auto settings = loadSettings(sources, KeychainSecrets());
    return settings ? settings->dirLogs : QDir(sources.searchedFolders.last()).absoluteFilePath(u"logs"_s);
}

int showLogFolder(const SettingsSources &sources)
{
    const QString folder = logFolder(sources);
    if (!QDir().mkpath(folder) || !QDesktopServices::openUrl(QUrl::fromLocalFile(folder))) {
        print(stderr, u"A pasta de logs %1 não pôde ser aberta."_s.arg(QDir::toNativeSeparators(folder)));
        return 1;
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    prepareProcess();
    reserveHeap(kFirstWindow);
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"OrquestradorBTG"_s);
    QApplication::setApplicationVersion(programVersion());
    const auto options = parseConsoleOptions(QApplication::arguments().mid(1));
    if (!options) {
        print(stderr, options.error().message);
        return 2;
    }
    if (!options->answer.isEmpty()) {
        print(stdout, options->answer);
        return 0;
    }
    SettingsSources sources = SettingsSources::standard();
    sources.explicitEnv = options->envFile;
    sources.dirLogs = options->dirLogs;
    if (options->showLogFolder)
        return showLogFolder(sources);
    // One console per user and configuration: a second start only shows the first. A measurement is no operator.
    auto instance =
        std::make_unique<SingleInstance>(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    if (!options->quitAfterOpening &&
        instance->claim(QApplication::arguments().mid(1)) == SingleInstance::Claim::HandedOver)
        return 0;
    if (options->closeRunning)
        return 0; // there is none
    UiState state;
    Languages languages;
    languages.load(state.text(u"janela/idioma"_s));
    applyTheme(prefersDark(sources.environment).value_or(platformIsDark()));

    const DemonstrationOptions demonstration{{}, options->dirLogs, {}, {}, {}, 36};
    const ConsoleDoor door{
        [sources](const QString &profile) { return openConfiguredEngine(withProfile(sources, profile)); },
        [demonstration] { return openDemonstrationEngine(demonstration); },
        [sources](const QString &profile) { return locateEnv(withProfile(sources, profile)); }, sources,
        std::make_shared<KeychainSecrets>()};
    const SystemClock clock;
    auto window = std::make_unique<MainWindow>(door, state, clock);
    QObject::connect(instance.get(), &SingleInstance::raiseRequested, window.get(),
                     [&window](const QStringList &arguments) {
                         arguments.contains(u"--encerrar"_s) ? window->closeUnlessRunning() : window->comeForward();
                     });
    if (options->quitAfterOpening) {
        // Interactive = painted and free to answer: a turn of the loop after the engine's door has answered. It is
        // said, because a measurement must not take the end of the process for it.
        QObject::connect(window.get(), &MainWindow::opened, &application, [&window] {
            QTimer::singleShot(0, window.get(), [&window] {
                std::printf("pronta %dx%d\n", window->width(), window->height());
                std::fflush(stdout);
                QApplication::quit();
            });
        });
    }
    window->show();
    // The window is painted before its engine is looked for.
    QTimer::singleShot(0, window.get(), [&window, demo = options->demonstration] {
        window->open(demo ? MainWindow::Start::Demonstration : MainWindow::Start::Configured);
    });
    const int code = QApplication::exec();
    const bool again = window->isReopenWanted();
    const bool demonstrates = window->isDemonstration();
    window.reset(); // with its run, which is waited for
    if (again) {
        // The next one must not find this one and show it instead.
        instance.reset();
        QProcess::startDetached(QApplication::applicationFilePath(),
                                argumentsToReopen(QApplication::arguments().mid(1), demonstrates));
    }
    return leaveProcess(code);
}
