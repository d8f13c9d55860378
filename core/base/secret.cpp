// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"

#include <QMutex>
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

struct Registry
{
    QMutex mutex;
    /// A shorter secret that is part of a longer one must not leave the longer one's rest readable.
    QStringList longestFirst;

    void insert(const QString &text)
    {
        if (longestFirst.contains(text))
            return;
        const auto longer = [](const QString &known, const QString &added) { return known.size() >= added.size(); };
        longestFirst.insert(std::lower_bound(longestFirst.begin(), longestFirst.end(), text, longer), text);
    }
};

Registry &registry()
{
    static Registry instance;
    return instance;
}

constexpr qsizetype kShortestSecret = 4;

} // namespace

Secret::Secret(const QString &text) : m_text(text)
{
    Redactor::add(text);
}

void Redactor::add(const QString &secretText)
{
    if (secretText.size() < kShortestSecret)
        return;
    Registry &known = registry();
    const QMutexLocker lock(&known.mutex);
    known.insert(secretText);
    known.insert(QString::fromLatin1(QUrl::toPercentEncoding(secretText)));
}

QString Redactor::redact(const QString &text)
{
    QString masked = text;
    {
        Registry &known = registry();
        const QMutexLocker lock(&known.mutex);
        for (const QString &secret : std::as_const(known.longestFirst))
            masked.replace(secret, u"***"_s);
    }
    static const QRegularExpression keyed(
        uR"re((?i)((?:access_token|client_secret|X-SecureConnect-Token|authorization|password|sig|signature|X-Amz-[A-Za-z-]+)["']?\s*[:=]\s*["']?(?:(?:Bearer|Basic)\s+)?)([^"'&\s,;}]+))re"_s);
    masked.replace(keyed, u"\\1***"_s);
    return masked;
}

} // namespace Etl
