// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/httpserver.h"

// The only place that sees cpp-httplib; its header is not clean under this project's warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wuseless-cast"
#include <httplib.h>
#pragma GCC diagnostic pop

#ifndef _WIN32
#include <poll.h>
#endif

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <thread>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

using namespace std::chrono_literals;
using WireClock = std::chrono::steady_clock;

constexpr auto kSlice = 20ms; // how soon a waiting connection notices that the server stops
constexpr auto kIdleTimeout = 15s;
constexpr auto kStallTimeout = 30s; // a client that stops in mid-request, or does not read
constexpr auto kTrickleTime = 5s;
constexpr auto kTrickleStep = 50ms;
constexpr int kRequestsPerConnection = 1000;
constexpr std::size_t kThreads = 32;
constexpr int kListenQueue = 128;
#ifdef MSG_NOSIGNAL
constexpr int kSendFlags = MSG_NOSIGNAL;
#else
constexpr int kSendFlags = 0;
#endif

/// True once the socket has something to say in that direction, an error included.
bool pollSocket(socket_t sock, short events)
{
#ifdef _WIN32
    WSAPOLLFD entry{sock, events, 0};
    return WSAPoll(&entry, 1, static_cast<INT>(kSlice.count())) != 0;
#else
    pollfd entry{sock, events, 0};
    return ::poll(&entry, 1, static_cast<int>(kSlice.count())) != 0;
#endif
}

void closeSocket(socket_t sock)
{
#ifdef _WIN32
    ::shutdown(sock, SD_BOTH);
    ::closesocket(sock);
#else
    ::shutdown(sock, SHUT_RDWR);
    ::close(sock);
#endif
}

/// Turns the next close into a TCP reset.
void armReset(socket_t sock)
{
    const linger lingering{1, 0};
    ::setsockopt(sock, SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&lingering), sizeof lingering);
}

/// One connection. Every wait is cut into slices, so that a hanging client cannot hold the server.
class WireStream final : public httplib::Stream
{
public:
    WireStream(socket_t sock, const std::atomic<bool> &stop) : m_socket(sock), m_stop(stop) {}

    void setFault(WireFault fault)
    {
        m_fault = fault;
        m_headWritten = false;
    }
    WireFault fault() const { return m_fault; }
    bool broken() const { return m_broken; }

    bool waitForRequest() { return m_begin < m_end || wait(POLLIN, kIdleTimeout); }

    bool is_readable() const override { return !m_broken; }
    bool is_writable() const override { return !m_broken; }

    ssize_t read(char *target, size_t size) override
    {
        if (m_begin == m_end) {
            if (!wait(POLLIN, kStallTimeout))
                return -1;
            const auto got = ::recv(m_socket, m_buffer.data(), m_buffer.size(), 0);
            if (got <= 0)
                return got;
            m_begin = 0;
            m_end = static_cast<size_t>(got);
        }
        const auto count = std::min(size, m_end - m_begin);
        std::copy_n(m_buffer.data() + m_begin, count, target);
        m_begin += count;
        return static_cast<ssize_t>(count);
    }

    ssize_t write(const char *bytes, size_t size) override
    {
        // The library writes the head first and the body after it.
        if (m_fault == WireFault::None || !m_headWritten) {
            m_headWritten = true;
            return sendAll(bytes, size) ? static_cast<ssize_t>(size) : -1;
        }
        if (m_fault == WireFault::Trickle)
            return sendSlowly(bytes, size) ? static_cast<ssize_t>(size) : -1;
        sendAll(bytes, size / 2);
        if (m_fault == WireFault::Stall)
            waitUntilClientLeaves();
        m_broken = true;
        return -1;
    }

    void get_remote_ip_and_port(std::string &ip, int &) const override { ip = "127.0.0.1"; }
    void get_local_ip_and_port(std::string &ip, int &) const override { ip = "127.0.0.1"; }
    socket_t socket() const override { return m_socket; }

private:
    bool wait(short events, WireClock::duration limit)
    {
        const auto end = WireClock::now() + limit;
        while (!m_stop && WireClock::now() < end) {
            if (pollSocket(m_socket, events))
                return true;
        }
        return false;
    }

    bool sendAll(const char *bytes, size_t size)
    {
        while (size > 0) {
            constexpr size_t kPiece = 64 * 1024; // small enough not to block in send() on a full buffer for long
            const auto piece = std::min(size, kPiece);
            const auto sent = wait(POLLOUT, kStallTimeout) ? sendSome(bytes, piece) : -1;
            if (sent < 0) {
                m_broken = true;
                return false;
            }
            bytes += sent;
            size -= static_cast<size_t>(sent);
        }
        return true;
    }

    /// Bytes taken, 0 when the buffer is full after all, -1 when the connection is gone.
    ssize_t sendSome(const char *bytes, size_t size) const
    {
#ifdef _WIN32
        return ::send(m_socket, bytes, static_cast<int>(size), kSendFlags);
#else
        const auto sent = ::send(m_socket, bytes, size, kSendFlags | MSG_DONTWAIT);
        return sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR) ? 0 : sent;
#endif
    }

    bool sendSlowly(const char *bytes, size_t size)
    {
        const auto steps = static_cast<size_t>(kTrickleTime / kTrickleStep);
        const auto piece = std::max<size_t>(1, (size + steps - 1) / steps);
        for (size_t done = 0; done < size; done += piece) {
            if (m_stop || !sendAll(bytes + done, std::min(piece, size - done)))
                return false;
            std::this_thread::sleep_for(kTrickleStep);
        }
        return true;
    }

    void waitUntilClientLeaves()
    {
        while (!m_stop) {
            char byte = 0;
            if (pollSocket(m_socket, POLLIN) && ::recv(m_socket, &byte, 1, 0) <= 0)
                return;
        }
    }

    socket_t m_socket;
    const std::atomic<bool> &m_stop;
    std::array<char, 16 * 1024> m_buffer{};
    size_t m_begin = 0;
    size_t m_end = 0;
    WireFault m_fault = WireFault::None;
    bool m_headWritten = false;
    bool m_broken = false;
};

thread_local WireStream *currentWire = nullptr;

/// The library's server with connections of our own: its own ones wait up to their time-outs when it stops.
class LoopbackServer final : public httplib::Server
{
public:
    std::atomic<bool> stopping = false;

    /// After binding. The library's own queue of 5 makes the sixth client of a burst wait a second for its next
    /// attempt.
    void lengthenQueue() { ::listen(svr_sock_, kListenQueue); }

private:
    bool process_and_close_socket(socket_t sock) override
    {
        WireStream stream(sock, stopping);
        currentWire = &stream;
        bool ok = true;
        for (int left = kRequestsPerConnection; left > 0 && !stopping && stream.waitForRequest(); --left) {
            bool closed = false;
            stream.setFault(WireFault::None);
            ok = process_request(stream, left == 1, closed, nullptr);
            if (!ok || closed || stream.broken())
                break;
        }
        currentWire = nullptr;
        if (stream.fault() == WireFault::Reset)
            armReset(sock);
        closeSocket(sock);
        return ok;
    }
};

void setListenerOptions(socket_t sock)
{
    // Not the library's default, SO_REUSEPORT: with it a second simulator would silently share a taken port.
    const int yes = 1;
#ifdef _WIN32
    constexpr int kOption = SO_EXCLUSIVEADDRUSE;
#else
    constexpr int kOption = SO_REUSEADDR;
#endif
    ::setsockopt(sock, SOL_SOCKET, kOption, reinterpret_cast<const char *>(&yes), sizeof yes);
}

ServedRequest fromLibrary(const httplib::Request &request)
{
    ServedRequest result;
    result.method = QByteArray::fromStdString(request.method);
    result.path = QString::fromStdString(request.path);
    // Not request.params: the library adds the form of the body to them, client secret included.
    const auto target = QByteArray::fromStdString(request.target);
    const auto mark = target.indexOf('?');
    const QUrlQuery query(mark < 0 ? QString() : QString::fromUtf8(target.mid(mark + 1)));
    for (const auto &[key, value] : query.queryItems(QUrl::FullyDecoded))
        result.query.insert(key, value);
    for (const auto &[key, value] : request.headers)
        result.headers.insert(QByteArray::fromStdString(key).toLower(), QByteArray::fromStdString(value));
    result.body = QByteArray::fromStdString(request.body);
    return result;
}

void toLibrary(const HttpReply &reply, httplib::Response &response)
{
    response.status = reply.status;
    for (const auto &[key, value] : reply.headers)
        response.set_header(key.toStdString(), value.toStdString());
    if (!reply.body.isEmpty()) {
        response.set_header("Content-Type", reply.contentType.toStdString());
        response.body.assign(reply.body.constData(),
                             static_cast<size_t>(reply.body.size())); // set_content copies twice
    }
    if (currentWire != nullptr)
        currentWire->setFault(reply.wire);
}

} // namespace

class HttpServer::Private
{
public:
    LoopbackServer server;
    std::thread listener;
    int port = 0;
};

HttpServer::HttpServer() : d(std::make_unique<Private>()) {}

HttpServer::~HttpServer()
{
    d->server.stopping = true;
    d->server.stop();
    if (d->listener.joinable())
        d->listener.join();
}

quint16 HttpServer::port() const
{
    return static_cast<quint16>(d->port);
}

Result<std::unique_ptr<HttpServer>> HttpServer::start(quint16 port, HttpHandler handler)
{
    std::unique_ptr<HttpServer> result(new HttpServer);
    auto &server = result->d->server;
    server.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
    server.set_socket_options(setListenerOptions);
    server.set_tcp_nodelay(true);
    const auto serve = [handler = std::move(handler)](const httplib::Request &request, httplib::Response &response) {
        toLibrary(handler(fromLibrary(request)), response);
    };
    const auto everything = ".*";
    server.Get(everything, serve).Post(everything, serve).Put(everything, serve).Delete(everything, serve);

    constexpr auto kLoopback = "127.0.0.1";
    if (port == 0)
        result->d->port = server.bind_to_any_port(kLoopback);
    else if (server.bind_to_port(kLoopback, port))
        result->d->port = port;
    if (result->d->port <= 0)
        return fail(ErrorCode::Network, u"A porta %1 de 127.0.0.1 está ocupada ou não pode ser aberta."_s.arg(port));
    server.lengthenQueue();
    result->d->listener = std::thread([&server] { server.listen_after_bind(); });
    // stop() has no effect before the loop runs.
    while (!server.is_running())
        std::this_thread::sleep_for(1ms);
    return result;
}

} // namespace Etl
