// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/consoleoptions.h"
#include "app/services.h"
#include "core/base/clock.h"
#include "core/base/version.h"
#include "core/config/uistate.h"
#include "ui/window/mainwindow.h"
#include "ui/controls/theme.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QTimer>
#include <QTranslator>

#include <cstdio>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

/// Qt's own texts ("Cancel", "Open"). "qt" alone would be a stub, and the bare language tag may load pt-PT.
void loadTranslation(QTranslator &translator)
{
    for (const QString &folder : {QLibraryInfo::path(QLibraryInfo::TranslationsPath),
                                  QApplication::applicationDirPath() + u"/translations"_s}) {
        if (translator.load(u"qtbase_pt_BR"_s, folder)) {
            QApplication::installTranslator(&translator);
            return;
        }
    }
}

void print(std::FILE *stream, const QString &text)
{
    std::fputs((text + u'\n').toUtf8().constData(), stream);
}

} // namespace

int main(int argc, char **argv)
{
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
    QTranslator translator;
    loadTranslation(translator);
    SettingsSources sources = SettingsSources::standard();
    applyTheme(application, prefersDark(sources.environment).value_or(platformIsDark(application)));

    sources.explicitEnv = options->envFile;
    sources.dirLogs = options->dirLogs;
    const DemonstrationOptions demonstration{{}, options->dirLogs, {}, {}, {}, 36};
    const ConsoleDoor door{[sources] { return openConfiguredEngine(sources); },
                           [demonstration] { return openDemonstrationEngine(demonstration); },
                           [sources] { return locateEnv(sources); }};
    const SystemClock clock;
    UiState state;
    MainWindow window(door, state, clock);
    if (options->quitAfterOpening) {
        // Interactive = painted and free to answer: two turns of the loop after the engine's door has answered.
        QObject::connect(&window, &MainWindow::opened, &application,
                         [] { QTimer::singleShot(0, qApp, &QApplication::quit); });
    }
    window.show();
    // The window is painted before its engine is looked for.
    QTimer::singleShot(0, &window, [&window, demo = options->demonstration] {
        window.open(demo ? MainWindow::Start::Demonstration : MainWindow::Start::Configured);
    });
    return QApplication::exec();
}
