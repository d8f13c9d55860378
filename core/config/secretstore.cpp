// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/secretstore.h"

#ifdef ETL_HAVE_KEYCHAIN
#include "core/config/keychainrefusal.h"

#include <qt6keychain/keychain.h>

#include <QThread>
#include <QTimer>

#include <chrono>
#include <future>
#include <memory>
#include <optional>
#endif

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

#ifdef ETL_HAVE_KEYCHAIN
constexpr int kPatienceMs = 10'000;
constexpr int kRestMs = 2'000;

QString serviceName(const QString &key)
{
    // Windows keeps one pair per service, so each secret has a service of its own.
    return u"OrquestradorBTG/"_s + key;
}

/// The one thread on which the library lives: it queues all jobs of a process without a lock, calls its queue by events
/// of the thread that asked first, and a job back on whatever thread turns its main loop. Never ended.
QObject *desk()
{
    static QObject *const object = [] {
        auto *thread = new QThread;
        thread->setObjectName(u"cofre"_s);
        auto *onThread = new QObject;
        onThread->moveToThread(thread);
        thread->start();
        return onThread;
    }();
    return object;
}

struct Answer
{
    QKeychain::Error error = QKeychain::NoError;
    QString errorString;
    QString text;
};

/// The operator's answer to the keychain's window.
bool wasRefused(const Answer &answer)
{
    return answer.error == QKeychain::AccessDeniedByUser || answer.error == QKeychain::AccessDenied ||
           (answer.error != QKeychain::NoError && answer.error != QKeychain::EntryNotFound &&
            isPromptRefused(answer.errorString));
}

/// A window that waits for a password looks the same from here.
QString silence(const QString &asked)
{
    return u"O cofre do sistema não respondeu %1 em %2 s. Se ele mostra uma janela que pede a senha, libere-o e tente "
           "de novo."_s.arg(asked)
               .arg(kPatienceMs / 1'000);
}

QString textOf(const QKeychain::ReadPasswordJob &job)
{
    return job.textData();
}

QString textOf(const QKeychain::Job &)
{
    return {};
}

void fill(QKeychain::WritePasswordJob &job, const QString &text)
{
    job.setTextData(text);
}

void fill(QKeychain::Job &, const QString &) {}

/// One question to the keychain, from any thread but the desk's; nullopt when it did not answer in time. A job that
/// never answers is left to the library for good.
template <typename Job>
std::optional<Answer> ask(const QString &key, const QString &text = {})
{
    const auto promise = std::make_shared<std::promise<Answer>>();
    std::future<Answer> answer = promise->get_future();
    QMetaObject::invokeMethod(
        desk(),
        [promise, key, text] {
            auto *job = new Job(serviceName(key));
            job->setAutoDelete(false);
            job->setKey(key);
            fill(*job, text);
            QObject::connect(
                job, &QKeychain::Job::finished, desk(),
                [promise, job] {
                    promise->set_value({job->error(), job->errorString(), textOf(*job)});
                    // The library's queue still hears of this job, by an event of its own.
                    QTimer::singleShot(kRestMs, job, &QObject::deleteLater);
                },
                Qt::SingleShotConnection);
            job->start();
        },
        Qt::QueuedConnection);
    if (answer.wait_for(std::chrono::milliseconds(kPatienceMs)) != std::future_status::ready)
        return std::nullopt;
    return answer.get();
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
    const auto answer = ask<QKeychain::ReadPasswordJob>(key);
    if (!answer)
        return fail(ErrorCode::Secret, silence(u"ao pedido de %1"_s.arg(key)));
    switch (answer->error) {
    case QKeychain::NoError: return Secret(answer->text);
    case QKeychain::EntryNotFound:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return Secret();
    default:
        if (wasRefused(*answer))
            return fail(promptRefused(key, u"lido"_s, answer->errorString));
        // Only after a failure: the bus need not be asked when all is well.
        if (!isThere())
            return fail(ErrorCode::Secret,
                        u"%1 não pôde ser lido do cofre do sistema: não há cofre nesta sessão."_s.arg(key),
                        answer->errorString);
        return fail(ErrorCode::Secret, u"O cofre do sistema recusou a leitura de %1."_s.arg(key), answer->errorString);
    }
}

Result<void> KeychainSecrets::write(const QString &key, const Secret &secret)
{
    const auto answer = ask<QKeychain::WritePasswordJob>(key, secret.reveal());
    if (!answer)
        return fail(ErrorCode::Secret, silence(u"à gravação de %1"_s.arg(key)));
    if (wasRefused(*answer))
        return fail(promptRefused(key, u"gravado"_s, answer->errorString));
    if (answer->error != QKeychain::NoError && !isThere())
        return fail(ErrorCode::Secret,
                    u"%1 não foi gravado: não há cofre do sistema nesta sessão. Grave-o no .env."_s.arg(key),
                    answer->errorString);
    if (answer->error != QKeychain::NoError)
        return fail(ErrorCode::Secret, u"O cofre do sistema recusou a gravação de %1."_s.arg(key), answer->errorString);
    return {};
}

Result<void> KeychainSecrets::remove(const QString &key)
{
    const auto answer = ask<QKeychain::DeletePasswordJob>(key);
    if (!answer)
        return fail(ErrorCode::Secret, silence(u"à remoção de %1"_s.arg(key)));
    switch (answer->error) {
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return {};
    default:
        if (wasRefused(*answer))
            return fail(promptRefused(key, u"removido"_s, answer->errorString));
        if (!isThere())
            return {};
        return fail(ErrorCode::Secret, u"O cofre do sistema recusou a remoção de %1."_s.arg(key), answer->errorString);
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
