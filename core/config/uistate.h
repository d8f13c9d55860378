// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QSettings>
#include <QString>

#include <optional>

namespace Etl {

/// What the console remembers between two starts: geometry, splitters, last values. Never settings, never secrets.
/// GUI thread only; losing it costs nothing but comfort, so nothing here reports an error.
class UiState
{
public:
    /// The user's own file, in the configuration folder of the program.
    UiState();
    /// That file (tests, portable installation).
    explicit UiState(const QString &iniFile);
    Q_DISABLE_COPY_MOVE(UiState)

    /// Empty when nothing was kept under that key.
    QString text(const QString &key) const;
    QByteArray bytes(const QString &key) const;
    void setText(const QString &key, const QString &value);
    void setBytes(const QString &key, const QByteArray &value);
    void remove(const QString &key);
    /// Writes now what was set.
    void save();

private:
    QSettings m_store;
};

/// Whether the operator wants a dark screen: ETL_TEMA=claro|escuro wins, then what Windows says (AppsUseLightTheme).
/// nullopt where only the platform's palette can tell.
std::optional<bool> prefersDark(const QProcessEnvironment &environment);

} // namespace Etl
