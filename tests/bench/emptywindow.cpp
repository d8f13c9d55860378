// SPDX-License-Identifier: GPL-3.0-or-later
// The reference of bench_startup: the least program with a main window that Qt allows. Says "pronta" and ends once the
// window is painted and the event loop is free, as orquestrador_btg_console --sair-apos-abrir does.
#include <QApplication>
#include <QMainWindow>
#include <QTimer>

#include <cstdio>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1240, 760);
    window.show();
    QTimer::singleShot(0, &window, [] {
        QTimer::singleShot(0, qApp, [] {
            std::puts("pronta");
            std::fflush(stdout);
            QApplication::quit();
        });
    });
    return QApplication::exec();
}
