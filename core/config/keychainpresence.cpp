// SPDX-License-Identifier: GPL-3.0-or-later
// Whether this session has a keychain at all. QtKeychain answers "unknown error" for one that refuses and for none.
#include "core/config/secretstore.h"

#if defined(ETL_HAVE_KEYCHAIN) && defined(ETL_HAVE_DBUS)
#include <QDBusConnection>
#include <QDBusConnectionInterface>

#include <algorithm>
#endif

using namespace Qt::StringLiterals;

namespace Etl {

#if defined(ETL_HAVE_KEYCHAIN) && defined(ETL_HAVE_DBUS)

namespace {

/// A connection of its own: the shared one belongs to the thread that asks first, and remembers a bus that is gone.
class SessionBus
{
public:
    SessionBus() : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, kName)) {}
    ~SessionBus() { QDBusConnection::disconnectFromBus(kName); }
    Q_DISABLE_COPY_MOVE(SessionBus)

    /// Runs, or would be started when it is asked.
    bool offersOneOf(const QStringList &services) const
    {
        if (!m_bus.isConnected())
            return false;
        const QStringList running = m_bus.interface()->registeredServiceNames();
        const QStringList startable = m_bus.interface()->activatableServiceNames();
        return std::any_of(services.cbegin(), services.cend(), [&](const QString &service) {
            return running.contains(service) || startable.contains(service);
        });
    }

private:
    const QString kName = u"orquestrador-cofre-%1"_s.arg(quintptr(this));
    QDBusConnection m_bus;
};

} // namespace

bool KeychainSecrets::isThere() const
{
    return SessionBus().offersOneOf({u"org.freedesktop.secrets"_s, u"org.kde.kwalletd6"_s, u"org.kde.kwalletd5"_s});
}

#elif defined(ETL_HAVE_KEYCHAIN) || defined(Q_OS_WIN)

bool KeychainSecrets::isThere() const
{
    return true;
}

#else

bool KeychainSecrets::isThere() const
{
    return false;
}

#endif

} // namespace Etl
