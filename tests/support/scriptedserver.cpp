// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedserver.h"

#include <QMutex>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

using namespace Qt::StringLiterals;

namespace Etl {

ScriptedAnswer ScriptedAnswer::file(const QByteArray &body, const QByteArray &disposition)
{
    ScriptedAnswer answer{200, body, {{"Content-Type", "application/octet-stream"}}, {}};
    if (!disposition.isEmpty())
        answer.headers.append({"Content-Disposition", disposition});
    return answer;
}

class ScriptedServer::Private
{
public:
    Private()
    {
        thread.start();
        worker.moveToThread(&thread);
        QMetaObject::invokeMethod(
            &worker, [this] { open(); }, Qt::BlockingQueuedConnection);
    }
    ~Private()
    {
        QMetaObject::invokeMethod(
            &worker, [this] { server.reset(); }, Qt::BlockingQueuedConnection);
        thread.quit();
        thread.wait();
    }
    Q_DISABLE_COPY_MOVE(Private)

    void open()
    {
        server = std::make_unique<QTcpServer>();
        QObject::connect(server.get(), &QTcpServer::newConnection, &worker, [this] {
            while (QTcpSocket *socket = server->nextPendingConnection()) {
                QObject::connect(socket, &QTcpSocket::readyRead, &worker, [this, socket] { receive(socket); });
                QObject::connect(socket, &QTcpSocket::disconnected, &worker, [this, socket] {
                    buffers.remove(socket);
                    socket->deleteLater();
                });
            }
        });
        if (!server->listen(QHostAddress::LocalHost))
            qFatal("the scripted server cannot listen: %s", qPrintable(server->errorString()));
        port = server->serverPort();
    }

    void receive(QTcpSocket *socket)
    {
        QByteArray &buffer = buffers[socket];
        buffer += socket->readAll();
        const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return;
        SeenRequest request = parsed(buffer.left(headEnd));
        const qsizetype length = request.header("Content-Length").toLongLong();
        if (buffer.size() < headEnd + 4 + length)
            return;
        request.body = buffer.mid(headEnd + 4, length);
        buffer.clear();
        answer(socket, next(request));
    }

    static SeenRequest parsed(const QByteArray &head)
    {
        SeenRequest request;
        const QList<QByteArray> lines = head.split('\n');
        const QList<QByteArray> words = lines.constFirst().trimmed().split(' ');
        request.method = words.value(0);
        request.target = words.value(1);
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
        }
        return request;
    }

    ScriptedAnswer next(const SeenRequest &request)
    {
        const QMutexLocker lock(&mutex);
        seen.append(request);
        QList<ScriptedAnswer> &answers = scripts[request.path()];
        if (answers.isEmpty())
            return ScriptedAnswer::only(418, "unscripted path");
        return answers.size() == 1 ? answers.constFirst() : answers.takeFirst();
    }

    static void answer(QTcpSocket *socket, const ScriptedAnswer &answer)
    {
        if (answer.manner == Manner::Hang)
            return;
        if (answer.manner == Manner::Reset) {
            socket->abort();
            return;
        }
        QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Scripted\r\nConnection: close\r\n";
        for (const auto &[name, value] : answer.headers)
            head += name + ": " + value + "\r\n";
        head += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
        const bool whole = answer.manner == Manner::Whole;
        socket->write(head + "\r\n" + (whole ? answer.body : answer.body.left(answer.body.size() / 2)));
        if (answer.manner != Manner::HangBody)
            socket->disconnectFromHost();
    }

    QThread thread;
    QObject worker;
    std::unique_ptr<QTcpServer> server;
    QHash<QTcpSocket *, QByteArray> buffers;
    quint16 port = 0;
    mutable QMutex mutex;
    QHash<QByteArray, QList<ScriptedAnswer>> scripts;
    QList<SeenRequest> seen;
};

ScriptedServer::ScriptedServer() : d(std::make_unique<Private>()) {}

ScriptedServer::~ScriptedServer() = default;

QUrl ScriptedServer::url(const QString &path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(d->port).arg(path));
}

void ScriptedServer::script(const QByteArray &path, const QList<ScriptedAnswer> &answers)
{
    const QMutexLocker lock(&d->mutex);
    d->scripts[path] = answers;
}

QList<SeenRequest> ScriptedServer::requests() const
{
    const QMutexLocker lock(&d->mutex);
    return d->seen;
}

QList<SeenRequest> ScriptedServer::requestsTo(const QByteArray &path) const
{
    QList<SeenRequest> some;
    for (const SeenRequest &request : requests()) {
        if (request.path() == path)
            some.append(request);
    }
    return some;
}

} // namespace Etl
