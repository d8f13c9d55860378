// SPDX-License-Identifier: GPL-3.0-or-later
// KeychainSecrets on Windows: the Credential Manager itself, as QtKeychain would use it.
#include "core/config/secretstore.h"

#include <qt_windows.h>

#include <wincred.h>

#include <string>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

std::wstring targetName(const QString &key)
{
    return (u"OrquestradorBTG/"_s + key).toStdWString();
}

/// A task without a logon session of its own (S4U) has no store; that is no refusal.
bool hasNothing(DWORD error)
{
    return error == ERROR_NOT_FOUND || error == ERROR_NO_SUCH_LOGON_SESSION;
}

Unexpected refused(const QString &what, const QString &key, DWORD error)
{
    return fail(ErrorCode::Secret, u"O Gerenciador de Credenciais do Windows recusou a %1 de %2."_s.arg(what, key),
                qt_error_string(int(error)));
}

} // namespace

Result<Secret> KeychainSecrets::read(const QString &key) const
{
    PCREDENTIALW found = nullptr;
    if (CredReadW(targetName(key).c_str(), CRED_TYPE_GENERIC, 0, &found) == 0) {
        const DWORD error = GetLastError();
        return hasNothing(error) ? Result<Secret>(Secret()) : refused(u"leitura"_s, key, error);
    }
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char *>(found->CredentialBlob), found->CredentialBlobSize);
    SecureZeroMemory(found->CredentialBlob, found->CredentialBlobSize);
    CredFree(found);
    return Secret(text);
}

Result<void> KeychainSecrets::write(const QString &key, const Secret &secret)
{
    std::wstring target = targetName(key);
    std::wstring user = key.toStdWString();
    QByteArray bytes = secret.reveal().toUtf8();
    CREDENTIALW credential{};
    credential.Type = CRED_TYPE_GENERIC;
    credential.TargetName = target.data();
    credential.UserName = user.data();
    credential.CredentialBlob = reinterpret_cast<LPBYTE>(bytes.data());
    credential.CredentialBlobSize = DWORD(bytes.size());
    credential.Persist = CRED_PERSIST_LOCAL_MACHINE;
    const bool written = CredWriteW(&credential, 0) != 0;
    const DWORD error = GetLastError();
    SecureZeroMemory(bytes.data(), SIZE_T(bytes.size()));
    if (!written)
        return refused(u"gravação"_s, key, error);
    return {};
}

Result<void> KeychainSecrets::remove(const QString &key)
{
    if (CredDeleteW(targetName(key).c_str(), CRED_TYPE_GENERIC, 0) != 0)
        return {};
    const DWORD error = GetLastError();
    if (hasNothing(error))
        return {};
    return refused(u"remoção"_s, key, error);
}

QString KeychainSecrets::name() const
{
    return u"Gerenciador de Credenciais do Windows"_s;
}

} // namespace Etl
