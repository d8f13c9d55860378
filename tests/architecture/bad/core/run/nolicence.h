#include "ui/window/mainwindow.h"
#include "tests/support/fakeclock.h"
