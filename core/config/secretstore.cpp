// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/secretstore.h"

#ifdef ETL_HAVE_KEYCHAIN
#include <qt6keychain/keychain.h>

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>
#endif

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

#ifdef ETL_HAVE_KEYCHAIN
constexpr int kPatienceMs = 10'000;

QString serviceName(const QString &key)
{
    // Windows keeps one pair per service, so each secret has a service of its own.
    return u"OrquestradorBTG/"_s + key;
}

/// One question to the keychain. The library calls a job back on whatever thread turns its main loop, also long after
/// our patience has ended: a job that did not answer is left to it for good, and one that did is deleted by the main
/// thread, which may still be inside the call that told us.
template <typename Job>
class Question
{
public:
    explicit Question(const QString &key) : m_job(new Job(serviceName(key)))
    {
        m_job->setAutoDelete(false);
        m_job->setKey(key);
    }
    ~Question()
    {
        if (!m_answered || !QCoreApplication::instance())
            return;
        m_job->moveToThread(QCoreApplication::instance()->thread());
        m_job->deleteLater();
    }
    Q_DISABLE_COPY_MOVE(Question)

    Job *operator->() const { return m_job; }

    /// False when the keychain did not answer in time.
    bool ask()
    {
        QEventLoop loop;
        QObject::connect(m_job, &QKeychain::Job::finished, &loop, [this, &loop] {
            m_answered = true;
            loop.quit();
        });
        QTimer::singleShot(kPatienceMs, &loop, &QEventLoop::quit);
        m_job->start();
        loop.exec();
        return m_answered;
    }

private:
    Job *m_job;
    bool m_answered = false;
};
#elif !defined(Q_OS_WIN) // there: credentialmanager.cpp
Unexpected notBuiltIn()
{
    return fail(ErrorCode::Secret,
                u"Este programa foi construído sem suporte ao cofre do sistema: grave o segredo no .env."_s);
}
#endif

} // namespace

#ifdef ETL_HAVE_KEYCHAIN

Result<Secret> KeychainSecrets::read(const QString &key) const
{
    Question<QKeychain::ReadPasswordJob> job(key);
    if (!job.ask())
        return fail(ErrorCode::Secret, u"O cofre do sistema não respondeu ao pedido de %1."_s.arg(key));
    switch (job->error()) {
    case QKeychain::NoError: return Secret(job->textData());
    case QKeychain::EntryNotFound:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return Secret();
    default:
        return fail(ErrorCode::Secret, u"O cofre do sistema recusou a leitura de %1."_s.arg(key), job->errorString());
    }
}

Result<void> KeychainSecrets::write(const QString &key, const Secret &secret)
{
    Question<QKeychain::WritePasswordJob> job(key);
    job->setTextData(secret.reveal());
    if (!job.ask())
        return fail(ErrorCode::Secret, u"O cofre do sistema não respondeu à gravação de %1."_s.arg(key));
    if (job->error() != QKeychain::NoError)
        return fail(ErrorCode::Secret, u"O cofre do sistema recusou a gravação de %1."_s.arg(key), job->errorString());
    return {};
}

Result<void> KeychainSecrets::remove(const QString &key)
{
    Question<QKeychain::DeletePasswordJob> job(key);
    if (!job.ask())
        return fail(ErrorCode::Secret, u"O cofre do sistema não respondeu à remoção de %1."_s.arg(key));
    switch (job->error()) {
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return {};
    default:
        return fail(ErrorCode::Secret, u"O cofre do sistema recusou a remoção de %1."_s.arg(key), job->errorString());
    }
}

QString KeychainSecrets::name() const
{
    return u"cofre do sistema (QtKeychain)"_s;
}

#elif !defined(Q_OS_WIN)

Result<Secret> KeychainSecrets::read(const QString &) const
{
    return Secret();
}

Result<void> KeychainSecrets::write(const QString &, const Secret &)
{
    return notBuiltIn();
}

Result<void> KeychainSecrets::remove(const QString &)
{
    return {};
}

QString KeychainSecrets::name() const
{
    return u"nenhum (construído sem QtKeychain)"_s;
}

#endif

Result<void> NoSecrets::write(const QString &key, const Secret &)
{
    return fail(ErrorCode::Secret, u"Não há cofre para gravar %1."_s.arg(key));
}

Result<void> NoSecrets::remove(const QString &)
{
    return {};
}

} // namespace Etl
