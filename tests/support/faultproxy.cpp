// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultproxy.h"

#include <QMutex>
#include <QMutexLocker>
#include <QTcpSocket>
#include <QTimer>

#ifdef _WIN32
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr auto kHeadEnd = "\r\n\r\n";
constexpr qsizetype kHeadEndSize = 4;

struct ProxyPlan
{
    ProxyFault fault = ProxyFault::None;
    int left = -1;
    QByteArray part;
    int trickleBytes = 64;
    int trickleMs = 20;
    int hits = 0;
};

void resetConnection(QTcpSocket &socket)
{
    const linger lingering{1, 0};
#ifdef _WIN32
    const auto handle = static_cast<SOCKET>(socket.socketDescriptor());
#else
    const auto handle = static_cast<int>(socket.socketDescriptor());
#endif
    ::setsockopt(handle, SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&lingering), sizeof lingering);
    socket.abort();
}

/// The head with that header in place of any of the same name.
QByteArray withHeader(const QByteArray &head, const QByteArray &name, const QByteArray &value)
{
    QByteArrayList kept;
    for (const auto &line : head.trimmed().split('\n')) {
        if (!line.toLower().startsWith(name.toLower() + ':'))
            kept.append(line.trimmed());
    }
    kept.append(name + ": " + value);
    return kept.join("\r\n") + kHeadEnd;
}

qsizetype announcedLength(const QByteArray &head)
{
    const auto lower = head.toLower();
    const auto at = lower.indexOf("\r\ncontent-length:");
    return at < 0 ? 0 : lower.mid(at + 17, lower.indexOf("\r\n", at + 2) - at - 17).trimmed().toLongLong();
}

} // namespace

/// Used on the proxy's thread; the plan is shared with the test's.
class FaultProxy::Exchanges
{
public:
    explicit Exchanges(quint16 targetPort) : m_targetPort(targetPort) {}

    void accept(QTcpSocket *client)
    {
        auto request = std::make_shared<QByteArray>();
        QObject::connect(client, &QTcpSocket::disconnected, client, [client] {
            const auto targets = client->findChildren<QTcpSocket *>();
            for (auto *target : targets)
                target->disconnect();
            client->deleteLater();
        });
        QObject::connect(client, &QTcpSocket::readyRead, client,
                         [this, client, request] { readRequest(*client, *request); });
        if (peekFault() == ProxyFault::Refuse && takeFault({}) == ProxyFault::Refuse) {
            client->setProperty("forwarded", true); // closing still reads what has come
            resetConnection(*client);
        }
    }

    mutable QMutex m_mutex;
    ProxyPlan m_plan;

private:
    ProxyFault peekFault() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_plan.left != 0 && m_plan.part.isEmpty() ? m_plan.fault : ProxyFault::None;
    }

    ProxyFault takeFault(const QByteArray &requestLine)
    {
        const QMutexLocker lock(&m_mutex);
        if (m_plan.fault == ProxyFault::None || m_plan.left == 0 || !requestLine.contains(m_plan.part))
            return ProxyFault::None;
        if (m_plan.left > 0)
            --m_plan.left;
        ++m_plan.hits;
        return m_plan.fault;
    }

    void readRequest(QTcpSocket &client, QByteArray &request)
    {
        request += client.readAll();
        const auto headEnd = request.indexOf(kHeadEnd);
        if (headEnd < 0 || client.property("forwarded").toBool())
            return;
        const auto head = request.first(headEnd);
        const auto body = request.sliced(headEnd + kHeadEndSize);
        if (body.size() < announcedLength(head + "\r\n"))
            return;
        client.setProperty("forwarded", true);
        const auto fault = takeFault(head.first(head.indexOf("\r\n")));
        if (fault == ProxyFault::Refuse)
            resetConnection(client);
        else if (fault != ProxyFault::Hang)
            forward(client, withHeader(head, "Connection", "close") + body, fault);
    }

    void forward(QTcpSocket &client, const QByteArray &request, ProxyFault fault)
    {
        auto *target = new QTcpSocket(&client);
        QObject::connect(target, &QTcpSocket::connected, target, [target, request] { target->write(request); });
        QObject::connect(target, &QTcpSocket::disconnected, &client,
                         [this, &client, target, fault] { giveBack(client, target->readAll(), fault); });
        QObject::connect(target, &QTcpSocket::errorOccurred, &client, [&client](QAbstractSocket::SocketError error) {
            if (error != QAbstractSocket::RemoteHostClosedError)
                client.abort();
        });
        target->connectToHost(QHostAddress::LocalHost, m_targetPort);
    }

    void giveBack(QTcpSocket &client, const QByteArray &answer, ProxyFault fault)
    {
        const auto headEnd = answer.indexOf(kHeadEnd);
        const auto head = answer.first(std::max<qsizetype>(0, headEnd));
        const auto body = headEnd < 0 ? QByteArray() : answer.sliced(headEnd + kHeadEndSize);
        const auto half = body.first(body.size() / 2);
        switch (fault) {
        case ProxyFault::None:
        case ProxyFault::Refuse:
        case ProxyFault::Hang:
            client.write(answer);
            client.disconnectFromHost();
            return;
        case ProxyFault::HangInBody: client.write(head + kHeadEnd + half); return;
        case ProxyFault::ShortBody:
            client.write(head + kHeadEnd + half);
            client.disconnectFromHost();
            return;
        case ProxyFault::Reset:
            client.write(head + kHeadEnd + half);
            QObject::connect(&client, &QTcpSocket::bytesWritten, &client, [&client] {
                if (client.bytesToWrite() == 0)
                    resetConnection(client);
            });
            return;
        case ProxyFault::Trickle:
            client.write(head + kHeadEnd);
            trickle(client, body);
            return;
        case ProxyFault::WrongLength:
            client.write(withHeader(head, "Content-Length", QByteArray::number(half.size())) + body);
            client.disconnectFromHost();
            return;
        }
    }

    void trickle(QTcpSocket &client, const QByteArray &body)
    {
        const QMutexLocker lock(&m_mutex);
        auto *timer = new QTimer(&client);
        const auto sent = std::make_shared<qsizetype>(0);
        QObject::connect(timer, &QTimer::timeout, timer, [&client, timer, body, sent, bytes = m_plan.trickleBytes] {
            client.write(body.mid(*sent, bytes));
            *sent += bytes;
            if (*sent >= body.size()) {
                timer->stop();
                client.disconnectFromHost();
            }
        });
        timer->start(m_plan.trickleMs);
    }

    const quint16 m_targetPort;
};

FaultProxy::FaultProxy(quint16 targetPort) : m_exchanges(std::make_unique<Exchanges>(targetPort))
{
    m_server.start([this](QTcpSocket *client) { m_exchanges->accept(client); });
}

FaultProxy::~FaultProxy()
{
    m_server.stop();
}

QUrl FaultProxy::baseUrl() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(port()));
}

void FaultProxy::setFault(ProxyFault fault, int count, const QByteArray &requestLinePart)
{
    const QMutexLocker lock(&m_exchanges->m_mutex);
    m_exchanges->m_plan.fault = fault;
    m_exchanges->m_plan.left = count;
    m_exchanges->m_plan.part = requestLinePart;
}

void FaultProxy::setTrickle(int bytes, int everyMs)
{
    const QMutexLocker lock(&m_exchanges->m_mutex);
    m_exchanges->m_plan.trickleBytes = bytes;
    m_exchanges->m_plan.trickleMs = everyMs;
}

int FaultProxy::hits() const
{
    const QMutexLocker lock(&m_exchanges->m_mutex);
    return m_exchanges->m_plan.hits;
}

} // namespace Etl
