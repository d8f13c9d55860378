// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/envfile.h"
#include "core/config/uistate.h"

#include <QList>

namespace Etl {

/// One named environment: a .env in a folder of its own, so that logs and relative places of two never mix.
struct Profile
{
    QString name; ///< empty: the .env of the usual search (--env, working folder, …)
    QString path; ///< of its .env; empty when the usual search finds none

    bool isStandard() const { return name.isEmpty(); }
    /// What the operator reads: the name, or "Padrão".
    QString label() const;
    bool operator==(const Profile &) const = default;
};

/// The environments below <configuration folder>/ambientes/<name>/.env, next to the one of the usual search. Blocks on
/// the disk; keeps nothing in memory.
class Profiles
{
public:
    /// The folder that holds "ambientes"; the last one that the standard search looks at.
    explicit Profiles(QString configFolder) : m_folder(std::move(configFolder)) {}
    static Profiles of(const SettingsSources &sources);
    /// Where that one's .env stands, whether or not it is there.
    QString envOf(const QString &name) const;

    /// Those of the folder, sorted by name; never the standard one.
    QList<Profile> list() const;
    /// Why that cannot be the name of a new one; empty when it can.
    QString nameProblem(const QString &name) const;

    /// An empty .env under a comment. Error{Config} for a bad name, Error{Disk}.
    [[nodiscard]] Result<Profile> create(const QString &name) const;
    /// The same lines, secrets included, readable by the owner only. Error{Config} also where \p from has no .env.
    [[nodiscard]] Result<Profile> copy(const Profile &from, const QString &name) const;
    [[nodiscard]] Result<Profile> rename(const Profile &profile, const QString &name) const;
    /// Moves its folder (.env, logs) to the system's trash. The caller refuses what is in use.
    [[nodiscard]] Result<void> remove(const Profile &profile) const;

private:
    QString base() const;

    QString m_folder;
};

/// The profile that the operator chose last; empty: the standard one.
QString chosenProfile(const UiState &state);
void chooseProfile(UiState &state, const QString &name);

/// The sources with that profile's .env in place of the usual search, also when it is gone: then it is refused, never
/// replaced by another environment. An explicit --env wins over a chosen profile.
SettingsSources withProfile(SettingsSources sources, const QString &name);

} // namespace Etl
