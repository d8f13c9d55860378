// SPDX-License-Identifier: GPL-3.0-or-later
// The reference of bench_startup: emptywindow WIDTH HEIGHT, the least program with a main window that Qt allows. Says
// "pronta" and its size, and ends, once the window is painted and the event loop is free, as
// orquestrador_btg_console --sair-apos-abrir does.
#include <QApplication>
#include <QMainWindow>
#include <QTimer>

#include <cstdio>
#include <cstdlib>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(argc > 2 ? std::atoi(argv[1]) : 1240, argc > 2 ? std::atoi(argv[2]) : 760);
    window.show();
    QTimer::singleShot(0, &window, [&window] {
        QTimer::singleShot(0, &window, [&window] {
            std::printf("pronta %dx%d\n", window.width(), window.height());
            std::fflush(stdout);
            QApplication::quit();
        });
    });
    return QApplication::exec();
}
