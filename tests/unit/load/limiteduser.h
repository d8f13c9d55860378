// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/load/session.h"
#include "tests/support/testdatabase.h"

#include <QString>
#include <QUuid>

#include <memory>

namespace Etl {

/// A user of the throw-away server who may do just that; gone with the object.
class LimitedUser
{
public:
    explicit LimitedUser(const TestDatabase &database) : m_database(database)
    {
        database.run(QStringLiteral("CREATE USER %1@'%' IDENTIFIED BY 'so-para-o-teste'").arg(m_name));
    }
    ~LimitedUser() { m_database.run(QStringLiteral("DROP USER %1@'%'").arg(m_name)); }
    Q_DISABLE_COPY_MOVE(LimitedUser)

    void grant(const QString &rights, const QString &on) const
    {
        m_database.run(QStringLiteral("GRANT %1 ON %2 TO %3@'%'").arg(rights, on, m_name));
    }
    void revoke(const QString &rights, const QString &on) const
    {
        m_database.run(QStringLiteral("REVOKE %1 ON %2 FROM %3@'%'").arg(rights, on, m_name));
    }
    DatabaseSettings settings() const
    {
        DatabaseSettings settings = m_database.settings();
        settings.user = m_name;
        settings.password = Secret(QStringLiteral("so-para-o-teste"));
        return settings;
    }
    std::unique_ptr<Session> session(const Clock &clock) const
    {
        auto opened = Session::open(settings(), clock);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().oneLine()));
        return *std::move(opened);
    }

private:
    const TestDatabase &m_database;
    QString m_name = QStringLiteral("u_") + QUuid::createUuid().toString(QUuid::Id128).left(20);
};

} // namespace Etl
