// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/studio.h"
#include "core/run/stoppableanswer.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace Etl {

Studio::Studio(QString folder, QString suffix)
    : m_folder(std::move(folder)), m_suffix(std::move(suffix)), m_places(QDir::temp().filePath(u"fundos-XXXXXX"_s))
{}

void Studio::open(const Set &set, const Clock &clock, const std::function<void(MainWindow &)> &scene, QSize size)
{
    UiState state(place(u"console-%1.ini"_s.arg(++m_windows)));
    ConsoleDoor door;
    door.openConfigured = [set](const QString &) -> Result<std::shared_ptr<Engine>> {
        if (!set.engine)
            return fail(set.refusal.value_or(Error{ErrorCode::Config, u"Sem configuração."_s, {}, {}}));
        return set.engine;
    };
    door.openDemonstration = [open = door.openConfigured] { return open(QString()); };
    door.locateEnv = [set](const QString &) -> Result<QString> {
        return set.unconfigured ? QString() : u"/etc/orquestrador/.env"_s;
    };
    door.secrets = set.secrets;
    door.sources = set.sources;
    MainWindow window(door, state, clock);
    window.resize(size);
    window.show();
    expect(QTest::qWaitForWindowExposed(&window), "the window is exposed");
    window.open(MainWindow::Start::Configured);
    expect(QTest::qWaitFor([&window] { return window.isInteractive(); }), "the window is interactive");
    settle();
    scene(window);
    settle();
    window.close();
}

QString Studio::fileBeside(const QString &name) const
{
    const QFileInfo file(name);
    return QDir(m_folder).absoluteFilePath(u"%1%2.%3"_s.arg(file.completeBaseName(), m_suffix, file.suffix()));
}

void Studio::settle()
{
    // Answers may ask on, and fields look at folders a moment after the last key.
    for (int turn = 0; turn < 3; ++turn) {
        expect(blockingWork().waitForDone(20'000), "the workers end");
        QTest::qWait(150);
    }
}

void Studio::grab(QWidget &widget, const QString &name)
{
    // The pointer rests nowhere: no button looks as if it were under it.
    const QString path = fileBeside(name + u".png"_s);
    expect(widget.grab().save(path), qPrintable(path));
}

bool Studio::expect(bool good, const char *what)
{
    if (!good)
        std::fprintf(stderr, "expected: %s\n", what);
    m_good = good && m_good;
    return good;
}

void Studio::click(const QWidget &in, const QString &name)
{
    const auto buttons = in.findChildren<QAbstractButton *>(name);
    const auto shown =
        std::find_if(buttons.cbegin(), buttons.cend(), [](QAbstractButton *one) { return one->isVisible(); });
    if (expect(shown != buttons.cend(), qPrintable(name)))
        (*shown)->click();
}

} // namespace Etl
