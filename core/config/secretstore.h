// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QString>

namespace Etl {

/// Where secrets live that no environment and no file gives.
class SecretStore
{
public:
    SecretStore() = default;
    virtual ~SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)

    /// The secret of that key of contract 3 ("CLIENT_SECRET"); empty when the store has none.
    /// Error{Secret} when the store is there but refuses.
    [[nodiscard]] virtual Result<Secret> read(const QString &key) const = 0;
    [[nodiscard]] virtual Result<void> write(const QString &key, const Secret &secret) = 0;
    /// Takes it out; one that is not there is no error.
    [[nodiscard]] virtual Result<void> remove(const QString &key) = 0;
    /// False: there is none in this session. Then nothing can be written to it and there is nothing to take out.
    /// Blocks.
    virtual bool isThere() const { return true; }
    /// For --verificar: which store this is.
    virtual QString name() const = 0;
};

/// The system's keychain through QtKeychain, one service name per secret; on Windows the Credential Manager itself.
/// Never an insecure fallback. Elsewhere, built without QtKeychain, it has no secrets and says so. Blocks for at most
/// 10 s in a local event loop.
class KeychainSecrets final : public SecretStore
{
public:
    [[nodiscard]] Result<Secret> read(const QString &key) const override;
    [[nodiscard]] Result<void> write(const QString &key, const Secret &secret) override;
    [[nodiscard]] Result<void> remove(const QString &key) override;
    /// Whether one of the services is there that keep secrets; asked of the session's bus on each call.
    bool isThere() const override;
    QString name() const override;
};

/// Has nothing: for the demonstration and for tests.
class NoSecrets final : public SecretStore
{
public:
    [[nodiscard]] Result<Secret> read(const QString &) const override { return Secret(); }
    [[nodiscard]] Result<void> write(const QString &key, const Secret &secret) override;
    [[nodiscard]] Result<void> remove(const QString &key) override;
    bool isThere() const override { return false; }
    QString name() const override { return QStringLiteral("nenhum"); }
};

} // namespace Etl
