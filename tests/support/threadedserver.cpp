// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/threadedserver.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace Etl {

ThreadedServer::ThreadedServer() : m_server(std::make_unique<QTcpServer>()) {}

ThreadedServer::~ThreadedServer()
{
    stop();
}

void ThreadedServer::start(const std::function<void(QTcpSocket *client)> &accept)
{
    QObject::connect(m_server.get(), &QTcpServer::newConnection, m_server.get(), [server = m_server.get(), accept] {
        while (QTcpSocket *client = server->nextPendingConnection())
            accept(client);
    });
    m_server->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_server.get(), [this] { m_server->listen(QHostAddress::LocalHost); }, Qt::BlockingQueuedConnection);
    m_port = m_server->serverPort();
}

void ThreadedServer::stop()
{
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(
        m_server.get(),
        [this] {
            for (QTcpSocket *socket : m_server->findChildren<QTcpSocket *>())
                socket->disconnect();
            qDeleteAll(m_server->findChildren<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly));
            m_server->close();
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

} // namespace Etl
