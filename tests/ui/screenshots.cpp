// SPDX-License-Identifier: GPL-3.0-or-later
// etl_screenshots FOLDER SUFFIX: the console's pages and their states as PNG files FOLDER/<state>SUFFIX.png.
#include "tests/ui/studio.h"
#include "tests/unit/schedule/schedulesamples.h"
#include "ui/controls/theme.h"

#include <QApplication>

using namespace Etl;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    // The schedule of the pictures is never that of this computer.
    const QTemporaryDir programs;
    qputenv("PATH", QFile::encodeName(programs.path()) + ':' + qgetenv("PATH"));
    if (fakeCrontab(programs).isEmpty())
        return 1;
    qputenv("ETL_SHOTS_CRONTAB", QFile::encodeName(programs.filePath(u"table"_s)));
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    applyTheme(prefersDark(QProcessEnvironment::systemEnvironment()).value_or(false));
    Studio studio(arguments[1], arguments[2]);
    takeRunScenes(studio);
    takePageScenes(studio);
    return studio.isGood() ? 0 : 1;
}
