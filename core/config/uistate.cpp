// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/uistate.h"

using namespace Qt::StringLiterals;

namespace Etl {

UiState::UiState() : m_store(QSettings::IniFormat, QSettings::UserScope, u"OrquestradorBTG"_s, u"console"_s) {}

UiState::UiState(const QString &iniFile) : m_store(iniFile, QSettings::IniFormat) {}

QString UiState::text(const QString &key) const
{
    return m_store.value(key).toString();
}

QByteArray UiState::bytes(const QString &key) const
{
    return m_store.value(key).toByteArray();
}

void UiState::setText(const QString &key, const QString &value)
{
    m_store.setValue(key, value);
}

void UiState::setBytes(const QString &key, const QByteArray &value)
{
    m_store.setValue(key, value);
}

void UiState::remove(const QString &key)
{
    m_store.remove(key);
}

void UiState::save()
{
    m_store.sync();
}

std::optional<bool> prefersDark(const QProcessEnvironment &environment)
{
    const QString wish = environment.value(u"ETL_TEMA"_s).toLower();
    if (wish == u"escuro")
        return true;
    if (wish == u"claro")
        return false;
#ifdef Q_OS_WIN
    const QSettings personalize(
        u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"_s,
        QSettings::NativeFormat);
    const QVariant light = personalize.value(u"AppsUseLightTheme"_s);
    if (light.isValid())
        return light.toInt() == 0;
#endif
    return std::nullopt;
}

} // namespace Etl
