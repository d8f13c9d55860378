// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"

#include <QTest>

#include <concepts>

using namespace Qt::StringLiterals;
using namespace Etl;

namespace {

// A call that names the deleted operator makes this false.
template <typename T>
concept Printable = requires(QDebug debug, const T &value)
{
    debug << value;
};

static_assert(!Printable<Secret>, "a secret must not be printable");

} // namespace

class TestSecret : public QObject
{
    Q_OBJECT

private slots:
    void knownSecretsAreMasked_data();
    void knownSecretsAreMasked();
    void longerSecretIsMaskedWholeWhenAShorterOneIsPartOfIt();
    void unknownSecretsAreMaskedByTheirKey_data();
    void unknownSecretsAreMaskedByTheirKey();
    void shortTextsAreNotRegistered();
    void ordinaryTextIsUnchanged();
};

void TestSecret::knownSecretsAreMasked_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    QTest::newRow("inside a sentence") << u"s3gr3do-um"_s << u"recusou s3gr3do-um agora"_s << u"recusou *** agora"_s;
    QTest::newRow("twice") << u"s3gr3do-dois"_s << u"s3gr3do-dois,s3gr3do-dois"_s << u"***,***"_s;
    QTest::newRow("percent-encoded") << u"a/b+c=d&e"_s << u"corpo a%2Fb%2Bc%3Dd%26e fim"_s << u"corpo *** fim"_s;
    QTest::newRow("accented") << u"sênha-ção"_s << u"x sênha-ção y"_s << u"x *** y"_s;
}

void TestSecret::knownSecretsAreMasked()
{
    QFETCH(QString, secret);
    QFETCH(QString, text);
    QFETCH(QString, masked);
    const Secret known(secret);
    QCOMPARE(known.reveal(), secret);
    QCOMPARE(Redactor::redact(text), masked);
}

void TestSecret::longerSecretIsMaskedWholeWhenAShorterOneIsPartOfIt()
{
    const Secret shorter(u"chave"_s);
    const Secret longer(u"chave-mestra-7731"_s);
    const Secret other(u"mestra"_s);
    QCOMPARE(Redactor::redact(u"usou chave-mestra-7731."_s), u"usou ***."_s);
}

void TestSecret::unknownSecretsAreMaskedByTheirKey_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("hidden");
    QTest::newRow("bearer header") << u"Authorization: Bearer eyJhbGciOi.J9"_s << u"eyJhbGciOi.J9"_s;
    QTest::newRow("basic header") << u"Authorization: Basic dXNlcjpwYXNz"_s << u"dXNlcjpwYXNz"_s;
    QTest::newRow("token in JSON") << uR"({"access_token":"abc123xyz","expires_in":3600})"_s << u"abc123xyz"_s;
    QTest::newRow("token in JSON with a blank") << uR"({"access_token" : "abc123xyz"})"_s << u"abc123xyz"_s;
    QTest::newRow("form body") << u"client_id=a&client_secret=qwerty987&x=1"_s << u"qwerty987"_s;
    QTest::newRow("vendor header") << u"X-SecureConnect-Token: tok-555-aaa"_s << u"tok-555-aaa"_s;
    QTest::newRow("signed URL") << u"https://h/f.zip?sig=Zm9vYmFy&se=2025"_s << u"Zm9vYmFy"_s;
    QTest::newRow("signed URL of another cloud") << u"https://h/f?X-Amz-Signature=deadbeef01&b=1"_s << u"deadbeef01"_s;
    QTest::newRow("password in a DSN") << u"host=h;password=pw-445566;db=x"_s << u"pw-445566"_s;
}

void TestSecret::unknownSecretsAreMaskedByTheirKey()
{
    QFETCH(QString, text);
    QFETCH(QString, hidden);
    const QString masked = Redactor::redact(text);
    QVERIFY2(!masked.contains(hidden), qPrintable(masked));
    QVERIFY2(masked.contains(u"***"), qPrintable(masked));
}

void TestSecret::shortTextsAreNotRegistered()
{
    const Secret shortSecret(u"de"_s);
    QCOMPARE(Redactor::redact(u"posição de 10/04"_s), u"posição de 10/04"_s);
    const Secret empty{QString()};
    QVERIFY(empty.isEmpty());
    QCOMPARE(Redactor::redact(u"texto"_s), u"texto"_s);
}

void TestSecret::ordinaryTextIsUnchanged()
{
    const QString line = u"Carteira 31/01/2024: 1.204 posições lidas em 312 ms (https://h/f?page=2)"_s;
    QCOMPARE(Redactor::redact(line), line);
}

QTEST_APPLESS_MAIN(TestSecret)
#include "tst_secret.moc"
