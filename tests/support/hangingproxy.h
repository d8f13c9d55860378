// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QThread>

#include <memory>

namespace Etl {

/// A network in front of any TCP server on this computer that goes silent at a chosen moment: connections stay open,
/// new ones are taken, nothing passes any more. Own thread; stops in its destructor.
class HangingProxy
{
public:
    explicit HangingProxy(quint16 targetPort);
    ~HangingProxy();
    Q_DISABLE_COPY_MOVE(HangingProxy)

    quint16 port() const;
    /// From the moment on in which a client sends that text: the server still gets it, but only so many bytes of what
    /// it says from then on arrive. Empty: at once.
    void hangAt(const QByteArray &text, qsizetype answerBytes = 0);
    /// It went silent.
    bool hangs() const;

private:
    class Worker;
    QThread m_thread;
    std::unique_ptr<Worker> m_worker;
};

} // namespace Etl
