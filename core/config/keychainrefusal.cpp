// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/keychainrefusal.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Etl {

bool isPromptRefused(const QString &systemText)
{
    // libsecret, GNOME's keyring, KWallet and QtKeychain; what GLib says is in the system's language.
    static const QRegularExpression refused(
        u"cancel|dismiss|denied|locked collection|IsLocked|user did not|cofre trancado|recusad"_s,
        QRegularExpression::CaseInsensitiveOption);
    return refused.match(systemText).hasMatch();
}

Error promptRefused(const QString &key, const QString &done, const QString &systemText)
{
    return {ErrorCode::Secret,
            u"O pedido do cofre do sistema foi cancelado ou recusado nesta tela, e %1 não foi %2. Tente de novo e "
            "libere o cofre quando ele pedir a senha, ou guarde o segredo no .env."_s.arg(key, done),
            systemText,
            {}};
}

} // namespace Etl
