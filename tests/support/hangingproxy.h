// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/threadedserver.h"

#include <QByteArray>

#include <memory>

namespace Etl {

/// A network in front of any TCP server on this computer that fails at a chosen moment. Silent: connections stay open,
/// new ones are taken, nothing passes any more. Cut: connections end, new ones at once. Own thread; stops in its
/// destructor.
class HangingProxy
{
public:
    explicit HangingProxy(quint16 targetPort);
    ~HangingProxy();
    Q_DISABLE_COPY_MOVE(HangingProxy)

    quint16 port() const { return m_server.port(); }
    /// From the moment on in which a client sends that text: the server still gets it, but only so many bytes of what
    /// it says from then on arrive. Empty: at once.
    void hangAt(const QByteArray &text, qsizetype answerBytes = 0);
    /// From the moment on in which a client sends that text, which the server does not get, it is cut. Empty: at once.
    void cutAt(const QByteArray &text);
    /// New connections pass again.
    void recover();
    /// It went silent, or is cut.
    bool hangs() const;

private:
    class Silence;
    std::unique_ptr<Silence> m_silence;
    ThreadedServer m_server;
};

} // namespace Etl
