// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/theme.h"
#include "ui/window/keepawake.h"
#include "ui/window/taskbarprogress.h"
#include "ui/window/trayicon.h"

#include <QAction>
#include <QMenu>
#include <QPixmap>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestTrayIcon : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(false); }

    void shapesDifferWithoutColour()
    {
        QList<QImage> shapes;
        for (const TrayState state :
             {TrayState::Idle, TrayState::Running, TrayState::Success, TrayState::Failure, TrayState::Incomplete}) {
            const QImage image = trayPicture(state).pixmap(QSize(32, 32), 1.0).toImage();
            QVERIFY(!image.isNull());
            // Light against dark is left of the colours.
            const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
            for (const QImage &other : std::as_const(shapes)) {
                int differing = 0;
                for (int y = 0; y < grey.height(); ++y) {
                    for (int x = 0; x < grey.width(); ++x)
                        differing += std::abs(qGray(grey.pixel(x, y)) - qGray(other.pixel(x, y))) > 60 ? 1 : 0;
                }
                QVERIFY2(differing > 20, qPrintable(QString::number(differing)));
            }
            shapes.append(grey);
        }
    }

    void onlyTheEndIsTold_data()
    {
        QTest::addColumn<TrayState>("state");
        QTest::addColumn<bool>("always");
        QTest::addColumn<bool>("problems");
        QTest::newRow("success") << TrayState::Success << true << false;
        QTest::newRow("failure") << TrayState::Failure << true << true;
        QTest::newRow("incomplete") << TrayState::Incomplete << true << true;
        QTest::newRow("running") << TrayState::Running << false << false;
        QTest::newRow("idle") << TrayState::Idle << false << false;
    }

    void onlyTheEndIsTold()
    {
        QFETCH(TrayState, state);
        QFETCH(bool, always);
        QFETCH(bool, problems);
        TrayIcon tray;
        QSignalSpy told(&tray, &TrayIcon::notified);
        tray.runEnded(state, u"19/11/2026"_s, TrayNotices::Never);
        QCOMPARE(told.size(), 0);
        tray.runEnded(state, u"19/11/2026"_s, TrayNotices::ProblemsOnly);
        QCOMPARE(told.size(), problems ? 1 : 0);
        told.clear();
        tray.runEnded(state, u"19/11/2026"_s, TrayNotices::Always);
        QCOMPARE(told.size(), always ? 1 : 0);
        QCOMPARE(tray.state(), state);
        QVERIFY(tray.toolTip().contains(u"19/11/2026"_s));
    }

    void theWishIsKept()
    {
        const QTemporaryDir folder;
        UiState state(folder.filePath(u"console.ini"_s));
        QCOMPARE(trayNotices(state), TrayNotices::Always);
        for (const TrayNotices notices : {TrayNotices::Never, TrayNotices::ProblemsOnly, TrayNotices::Always}) {
            setTrayNotices(state, notices);
            QCOMPARE(trayNotices(state), notices);
        }
    }

    void theMenuAsks()
    {
        TrayIcon tray;
        QSignalSpy open(&tray, &TrayIcon::openRequested);
        QSignalSpy run(&tray, &TrayIcon::runLastDayRequested);
        QSignalSpy quit(&tray, &TrayIcon::quitRequested);
        for (QAction *action : tray.menu()->actions())
            action->trigger();
        QCOMPARE(open.size() + run.size() + quit.size(), 3);
        tray.setCanRun(false);
        for (QAction *action : tray.menu()->actions())
            action->trigger();
        QCOMPARE(run.size(), 1);
    }

    void whereThereIsNoTaskBarNothingHappens()
    {
        QWidget window;
        const auto progress = taskbarProgress(&window);
        QVERIFY(progress);
        progress->showBusy();
        progress->showShare(1, 2);
        progress->showProblem(true);
        progress->clear();
        KeepAwake awake;
        awake.setActive(true);
        QVERIFY(awake.isActive());
        awake.setActive(false);
        QVERIFY(!awake.isActive());
    }
};

QTEST_MAIN(TestTrayIcon)
#include "tst_trayicon.moc"
