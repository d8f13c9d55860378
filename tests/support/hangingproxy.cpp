// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hangingproxy.h"

#include <QMutex>
#include <QMutexLocker>
#include <QTcpSocket>

namespace Etl {

/// Used on the proxy's thread and on the test's.
class HangingProxy::Silence
{
public:
    explicit Silence(quint16 targetPort) : m_targetPort(targetPort) {}

    void accept(QTcpSocket *client)
    {
        if (isCut()) {
            client->abort();
            client->deleteLater();
            return;
        }
        auto *server = new QTcpSocket(client);
        QObject::connect(client, &QTcpSocket::readyRead, server, [this, client, server] { request(*client, *server); });
        QObject::connect(server, &QTcpSocket::readyRead, client, [this, client, server] { answer(*client, *server); });
        QObject::connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
        QObject::connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        server->connectToHost(QHostAddress::LocalHost, m_targetPort);
    }

    void hangAt(const QByteArray &text, qsizetype answerBytes)
    {
        const QMutexLocker lock(&m_mutex);
        m_text = text;
        m_answerBytes = answerBytes;
        m_seen = text.isEmpty();
        m_cuts = false;
    }

    void cutAt(const QByteArray &text)
    {
        hangAt(text, 0);
        const QMutexLocker lock(&m_mutex);
        m_cuts = true;
    }

    void recover()
    {
        const QMutexLocker lock(&m_mutex);
        m_text.clear();
        m_seen = false;
        m_cuts = false;
    }

    bool hangs() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_seen && m_answerBytes <= 0;
    }

private:
    bool isCut() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_seen && m_cuts;
    }

    void request(QTcpSocket &client, QTcpSocket &server)
    {
        const QByteArray bytes = client.readAll();
        if (passes(bytes))
            server.write(bytes);
        else if (isCut())
            client.abort();
    }

    bool passes(const QByteArray &bytes)
    {
        const QMutexLocker lock(&m_mutex);
        if (m_seen && m_answerBytes <= 0)
            return false;
        m_seen = m_seen || (!m_text.isEmpty() && bytes.contains(m_text));
        return !(m_seen && m_cuts);
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

    const quint16 m_targetPort;
    mutable QMutex m_mutex;
    QByteArray m_text;
    qsizetype m_answerBytes = 1;
    bool m_seen = false;
    bool m_cuts = false;
};

HangingProxy::HangingProxy(quint16 targetPort) : m_silence(std::make_unique<Silence>(targetPort))
{
    m_server.start([this](QTcpSocket *client) { m_silence->accept(client); });
}

HangingProxy::~HangingProxy()
{
    m_server.stop();
}

void HangingProxy::hangAt(const QByteArray &text, qsizetype answerBytes)
{
    m_silence->hangAt(text, answerBytes);
}

void HangingProxy::cutAt(const QByteArray &text)
{
    m_silence->cutAt(text);
}

void HangingProxy::recover()
{
    m_silence->recover();
}

bool HangingProxy::hangs() const
{
    return m_silence->hangs();
}

} // namespace Etl
