// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/singleinstance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

#include <chrono>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kPatience = 3'000; // ms; QLocalSocket knows no chrono
constexpr int kLockPatience = 200;
constexpr qint64 kLargestMessage = 64 * 1024;

/// Short enough for the path of a socket (108 bytes), and of this user only.
QString nameFor(const QString &key)
{
    const QByteArray whole = (QDir::homePath() + u'\n' + key).toUtf8();
    return u"orquestrador-btg-"_s +
           QString::fromLatin1(QCryptographicHash::hash(whole, QCryptographicHash::Sha256).toHex().left(16));
}

QString lockPath(const QString &name)
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (folder.isEmpty())
        folder = QDir::tempPath();
    return QDir(folder).absoluteFilePath(name + u".lock"_s);
}

} // namespace

SingleInstance::SingleInstance(const QString &key, QObject *parent)
    : QObject(parent), m_name(nameFor(key)), m_lock(lockPath(m_name))
{
    // A lock is stale when its process is dead, however long it has been held.
    m_lock.setStaleLockTime(0);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

SingleInstance::~SingleInstance()
{
    m_server.close();
    m_lock.unlock();
}

SingleInstance::Claim SingleInstance::claim(const QStringList &arguments)
{
    if (!m_lock.tryLock(kLockPatience)) {
        if (m_lock.error() != QLockFile::LockFailedError)
            return Claim::Unreachable;
        return handOver(arguments) ? Claim::HandedOver : Claim::Unreachable;
    }
    // With the lock held, a socket of that name can only be what a crash has left.
    QLocalServer::removeServer(m_name);
    return m_server.listen(m_name) ? Claim::First : Claim::Unreachable;
}

bool SingleInstance::handOver(const QStringList &arguments) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(kPatience))
        return false;
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << arguments;
    socket.write(message);
    if (!socket.waitForBytesWritten(kPatience))
        return false;
    // Its answer says that it is alive, and not only that the system has kept its socket.
    return socket.waitForReadyRead(kPatience) && socket.read(1) == "k";
}

void SingleInstance::receive()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > kLargestMessage) {
                socket->abort();
                return;
            }
            QDataStream stream(socket);
            stream.setVersion(QDataStream::Qt_6_4);
            QStringList arguments;
            stream.startTransaction();
            stream >> arguments;
            if (!stream.commitTransaction())
                return; // the rest is still on its way
            socket->write("k");
            socket->flush();
            emit raiseRequested(arguments);
        });
    }
}

} // namespace Etl

#include "moc_singleinstance.cpp"
