// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plaintext.h"

using namespace Qt::StringLiterals;

namespace Etl {

QString toOneLine(const QString &text)
{
    QString line;
    line.reserve(text.size());
    bool lastWasFiller = false;
    for (const QChar c : text) {
        const QChar::Category category = c.category();
        const bool hostile = category == QChar::Other_Control || category == QChar::Other_Format ||
                             category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
        if (!hostile) {
            line.append(c);
            lastWasFiller = false;
        } else if (!lastWasFiller) {
            line.append(u' ');
            lastWasFiller = true;
        }
    }
    return line;
}

QString firstNames(const QStringList &names)
{
    constexpr qsizetype kNamed = 3;
    QString text = names.mid(0, kNamed).join(u", "_s);
    if (names.size() > kNamed)
        text += u" e mais %1"_s.arg(names.size() - kNamed);
    return text;
}

QString numbered(qint64 number, const QString &one, const QString &many)
{
    return QString::number(number) + u' ' + (number == 1 ? one : many);
}

QString simplifiedText(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).simplified();
}

QString labelKey(const QString &text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    QString key;
    key.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        if (c == u'.' || c == u'_' || c == u'%')
            key.append(u' ');
        else
            key.append(c.toUpper());
    }
    return key.simplified();
}

QString fundName(const QString &text)
{
    QString name = text;
    name.replace(u'_', u' ');
    return simplifiedText(name);
}

} // namespace Etl
