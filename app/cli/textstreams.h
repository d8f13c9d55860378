// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QString>

namespace Etl {

/// Where the command line writes: standard output and error, or a test's buffers. UTF-8 whatever the locale.
struct TextStreams
{
    QIODevice &out;
    QIODevice &err;

    static void line(QIODevice &device, const QString &text) { device.write(text.toUtf8() + '\n'); }
};

} // namespace Etl
