// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

#include <functional>
#include <memory>

class QTcpServer;
class QTcpSocket;

namespace Etl {

/// A TCP server on 127.0.0.1 with a thread of its own, for proxies in front of another local server.
class ThreadedServer
{
public:
    ThreadedServer();
    ~ThreadedServer();
    Q_DISABLE_COPY_MOVE(ThreadedServer)

    /// Listens on a free port. accept is called on the server's thread; the client is a child of the server.
    void start(const std::function<void(QTcpSocket *client)> &accept);
    /// Sockets and timers end where they live: on the server's thread, which ends with them. No slot of a dying
    /// connection runs. Whoever owns what accept uses calls this before that goes.
    void stop();
    quint16 port() const { return m_port; }

private:
    QThread m_thread;
    std::unique_ptr<QTcpServer> m_server;
    quint16 m_port = 0;
};

} // namespace Etl
