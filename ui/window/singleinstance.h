// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QStringList>

#include <memory>

namespace Etl {

/// One running console per user. The first start claims the place and hears of later ones; a later start hands over its
/// arguments and ends. A place left by a crash is taken over. GUI thread; claim() blocks for at most a few seconds,
/// before the window is made.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    enum class Claim {
        First,      ///< this process is the one; it listens
        HandedOver, ///< another runs and has taken the arguments: end with 0
        Unreachable ///< another runs but does not answer, or the place cannot be made: go on alone
    };

    /// key: what is claimed, e.g. the user's configuration folder; processes with equal keys exclude each other.
    explicit SingleInstance(const QString &key, QObject *parent = nullptr);
    ~SingleInstance() override;
    Q_DISABLE_COPY_MOVE(SingleInstance)

    Claim claim(const QStringList &arguments);

signals:
    /// Another start asked to be shown instead, with those arguments.
    void raiseRequested(const QStringList &arguments);

private:
    bool handOver(const QStringList &arguments) const;
    void receive();

    QString m_name;
    QLockFile m_lock; ///< decides who is first: a socket's name alone cannot tell a living owner from a dead one
    QLocalServer m_server;
};

} // namespace Etl
