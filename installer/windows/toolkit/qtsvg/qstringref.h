// SPDX-License-Identifier: GPL-3.0-or-later
// Included before every source of Qt Svg 5.15, to compile it with Qt 6, which has QStringRef no more. This one keeps a
// text of its own: unlike a view it always ends in a zero, which the parsers of numbers rely on.
#pragma once
#ifdef __cplusplus

#include <QtCore/qstring.h>
#include <QtCore/qvector.h>
#include <QtCore/qxmlstream.h>

class QStringRef : public QString
{
public:
    QStringRef() = default;
    explicit QStringRef(const QString *text) : QString(*text) {}
    QStringRef(const QString *text, qsizetype position, qsizetype length) : QString(text->mid(position, length)) {}
    QStringRef(const QString &text) : QString(text) {}
    QStringRef(QStringView text) : QString(text.toString()) {}
    const QString *string() const { return this; }
    int position() const { return 0; }
    QString toString() const { return *this; }
};

#endif
