// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/secretstore.h"

#ifdef ETL_HAVE_KEYCHAIN
#include <qt6keychain/keychain.h>

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

/// Runs the job; false when the keychain did not answer in time.
bool finish(QKeychain::Job &job)
{
    QEventLoop loop;
    bool finished = false;
    QObject::connect(&job, &QKeychain::Job::finished, &loop, [&] {
        finished = true;
        loop.quit();
    });
    QTimer::singleShot(kPatienceMs, &loop, &QEventLoop::quit);
    job.setAutoDelete(false);
    job.start();
    loop.exec();
    return finished;
}
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
    QKeychain::ReadPasswordJob job(serviceName(key));
    job.setKey(key);
    if (!finish(job))
        return fail(ErrorCode::Secret, u"O cofre do sistema não respondeu ao pedido de %1."_s.arg(key));
    switch (job.error()) {
    case QKeychain::NoError: return Secret(job.textData());
    case QKeychain::EntryNotFound:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return Secret();
    default:
        return fail(ErrorCode::Secret, u"O cofre do sistema recusou a leitura de %1."_s.arg(key), job.errorString());
    }
}

Result<void> KeychainSecrets::write(const QString &key, const Secret &secret)
{
    QKeychain::WritePasswordJob job(serviceName(key));
    job.setKey(key);
    job.setTextData(secret.reveal());
    if (!finish(job))
        return fail(ErrorCode::Secret, u"O cofre do sistema não respondeu à gravação de %1."_s.arg(key));
    if (job.error() != QKeychain::NoError)
        return fail(ErrorCode::Secret, u"O cofre do sistema recusou a gravação de %1."_s.arg(key), job.errorString());
    return {};
}

Result<void> KeychainSecrets::remove(const QString &key)
{
    QKeychain::DeletePasswordJob job(serviceName(key));
    job.setKey(key);
    if (!finish(job))
        return fail(ErrorCode::Secret, u"O cofre do sistema não respondeu à remoção de %1."_s.arg(key));
    switch (job.error()) {
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return {};
    default:
        return fail(ErrorCode::Secret, u"O cofre do sistema recusou a remoção de %1."_s.arg(key), job.errorString());
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
