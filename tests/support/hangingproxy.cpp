// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hangingproxy.h"

#include <QMutex>
#include <QMutexLocker>
#include <QTcpServer>
#include <QTcpSocket>

namespace Etl {

/// Lives on the proxy's thread.
class HangingProxy::Worker : public QObject
{
public:
    void listen(quint16 targetPort)
    {
        m_targetPort = targetPort;
        m_server = new QTcpServer(this);
        connect(m_server, &QTcpServer::newConnection, this, &Worker::accept);
        m_server->listen(QHostAddress::LocalHost);
        m_port = m_server->serverPort();
    }

    void hangAt(const QByteArray &text, qsizetype answerBytes)
    {
        const QMutexLocker lock(&m_mutex);
        m_text = text;
        m_answerBytes = answerBytes;
        m_seen = text.isEmpty();
    }

    bool hangs() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_seen && m_answerBytes <= 0;
    }

    quint16 port() const { return m_port; }

private:
    void accept()
    {
        while (QTcpSocket *client = m_server->nextPendingConnection()) {
            auto *server = new QTcpSocket(client);
            connect(client, &QTcpSocket::readyRead, server, [this, client, server] { request(*client, *server); });
            connect(server, &QTcpSocket::readyRead, client, [this, client, server] { answer(*client, *server); });
            connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
            connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
            server->connectToHost(QHostAddress::LocalHost, m_targetPort);
        }
    }

    void request(QTcpSocket &client, QTcpSocket &server)
    {
        const QByteArray bytes = client.readAll();
        const QMutexLocker lock(&m_mutex);
        if (m_seen && m_answerBytes <= 0)
            return;
        m_seen = m_seen || (!m_text.isEmpty() && bytes.contains(m_text));
        server.write(bytes);
    }

    void answer(QTcpSocket &client, QTcpSocket &server)
    {
        const QByteArray bytes = server.readAll();
        const QMutexLocker lock(&m_mutex);
        if (!m_seen) {
            client.write(bytes);
            return;
        }
        if (m_answerBytes > 0)
            client.write(bytes.left(m_answerBytes));
        m_answerBytes -= bytes.size();
    }

    QTcpServer *m_server = nullptr;
    quint16 m_targetPort = 0;
    quint16 m_port = 0;
    mutable QMutex m_mutex;
    QByteArray m_text;
    qsizetype m_answerBytes = 1;
    bool m_seen = false;
};

HangingProxy::HangingProxy(quint16 targetPort) : m_worker(std::make_unique<Worker>())
{
    m_worker->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_worker.get(), [this, targetPort] { m_worker->listen(targetPort); }, Qt::BlockingQueuedConnection);
}

HangingProxy::~HangingProxy()
{
    // Sockets end where they live.
    QMetaObject::invokeMethod(
        m_worker.get(), [this] { qDeleteAll(m_worker->children()); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

quint16 HangingProxy::port() const
{
    return m_worker->port();
}

void HangingProxy::hangAt(const QByteArray &text, qsizetype answerBytes)
{
    m_worker->hangAt(text, answerBytes);
}

bool HangingProxy::hangs() const
{
    return m_worker->hangs();
}

} // namespace Etl
