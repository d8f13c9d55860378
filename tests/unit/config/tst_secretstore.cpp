// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/keychainrefusal.h"
#include "core/config/secretstore.h"
#include "tests/support/testprint.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <vector>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestSecretStore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void storeWithoutSecretsHasNoneAndKeepsNone();
    void keychainOfATaskWithoutDesktopAnswersAtOnce();
    void keychainThatRefusesToWriteNamesTheKeyOnly();
    void keychainThatIsNotThereSaysSoAndHasNothingToTakeOut();
    void manyThreadsMayAskAtOnce();
    void aClosedPromptIsTheOperatorsAnswerAndNoMissingKeychain_data();
    void aClosedPromptIsTheOperatorsAnswerAndNoMissingKeychain();
};

void TestSecretStore::initTestCase()
{
    // A scheduled task's world, and never the developer's own keychain.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    qunsetenv("DISPLAY");
    qunsetenv("WAYLAND_DISPLAY");
    qunsetenv("XDG_CURRENT_DESKTOP");
    qunsetenv("DESKTOP_SESSION");
}

void TestSecretStore::aClosedPromptIsTheOperatorsAnswerAndNoMissingKeychain_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<bool>("refused");
    QTest::newRow("GLib") << u"Operation was cancelled"_s << true;
    QTest::newRow("GLib, pt_BR") << u"A operação foi cancelada"_s << true;
    QTest::newRow("prompt") << u"Prompt was dismissed"_s << true;
    QTest::newRow("GNOME's keyring") << u"Cannot create an item in a locked collection"_s << true;
    QTest::newRow("KWallet") << u"Access to keychain denied"_s << true;
    QTest::newRow("no service") << u"The name org.freedesktop.secrets was not provided by any .service files"_s
                                << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestSecretStore::aClosedPromptIsTheOperatorsAnswerAndNoMissingKeychain()
{
    QFETCH(const QString, said);
    QFETCH(const bool, refused);
    QCOMPARE(isPromptRefused(said), refused);
    if (!refused)
        return;
    const Error error = promptRefused(u"CLIENT_SECRET"_s, u"lido"_s, said);
    QCOMPARE(error.code, ErrorCode::Secret);
    QVERIFY2(error.message.contains(u"foi cancelado ou recusado"_s) && error.message.contains(u"CLIENT_SECRET"_s) &&
                 error.message.contains(u"Tente de novo"_s),
             qPrintable(error.message));
    QCOMPARE(error.detail, said);
}

void TestSecretStore::storeWithoutSecretsHasNoneAndKeepsNone()
{
    NoSecrets store;
    const auto stored = store.read(u"CLIENT_SECRET"_s);
    VERIFY_OK(stored);
    QVERIFY(stored->isEmpty());
    const auto written = store.write(u"CLIENT_SECRET"_s, Secret(u"muito-secreto"_s));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Secret);
    QVERIFY(!written.error().oneLine().contains("muito-secreto"_L1));
    QVERIFY(!store.name().isEmpty());
}

void TestSecretStore::keychainOfATaskWithoutDesktopAnswersAtOnce()
{
#ifdef Q_OS_WIN
    // The vault of Windows needs no desktop; what it holds is the user's own.
    return;
#endif
    const KeychainSecrets store;
    QElapsedTimer timer;
    timer.start();
    const auto stored = store.read(u"CLIENT_SECRET_DO_TESTE"_s);
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    // Built with QtKeychain it says that it cannot be asked, without it has nothing; never a secret from elsewhere.
    if (stored) {
        QVERIFY(stored->isEmpty());
    } else {
        QCOMPARE(stored.error().code, ErrorCode::Secret);
        QVERIFY2(stored.error().message.contains("CLIENT_SECRET_DO_TESTE"_L1), qPrintable(stored.error().message));
    }
}

void TestSecretStore::keychainThatRefusesToWriteNamesTheKeyOnly()
{
#ifdef Q_OS_WIN
    return;
#endif
    KeychainSecrets store;
    const auto written = store.write(u"CLIENT_SECRET_DO_TESTE"_s, Secret(u"muito-secreto"_s));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Secret);
    QVERIFY(!written.error().oneLine().contains("muito-secreto"_L1));
}

void TestSecretStore::keychainThatIsNotThereSaysSoAndHasNothingToTakeOut()
{
#ifdef Q_OS_WIN
    return;
#endif
    KeychainSecrets store;
    QVERIFY(!store.isThere());
    VERIFY_OK(store.remove(u"CLIENT_SECRET_DO_TESTE"_s));
    const auto stored = store.read(u"CLIENT_SECRET_DO_TESTE"_s);
    QVERIFY2(stored || stored.error().message.contains(u"não há cofre"_s), qPrintable(stored.error().message));
}

void TestSecretStore::manyThreadsMayAskAtOnce()
{
#ifdef Q_OS_WIN
    return;
#endif
    // The library's queue is one for the process and knows no lock: pages that read the settings at the same time ended
    // the program.
    constexpr int kThreads = 8;
    constexpr int kQuestions = 40;
    const KeychainSecrets store;
    std::atomic<int> answered = 0;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < kThreads; ++i) {
        threads.emplace_back(QThread::create([&store, &answered] {
            for (int question = 0; question < kQuestions; ++question) {
                const auto stored = store.read(u"CLIENT_SECRET_DO_TESTE"_s);
                answered += stored || !stored.error().message.contains("não respondeu"_L1) ? 1 : 0;
            }
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait(60'000));
    QCOMPARE(answered.load(), kThreads * kQuestions);
}

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secretstore.moc"
