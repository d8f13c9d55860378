#include "ui/mainwindow.h"
#include "tests/support/fakeclock.h"
