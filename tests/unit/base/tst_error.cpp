// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/result.h"
#include "tests/support/testprint.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Etl;

class TestError : public QObject
{
    Q_OBJECT

private slots:
    void everyCodeHasItsOwnWordsAndAdvice();
    void everyCodeIsListedOnce();
    void reasonWordsOfTheContract();
    void unknownNameIsAnInternalError();
    void oneLineNamesTrailMessageAndDetail();
    void oneLineNeverHoldsALineBreak();
    void handingOnPrependsThePlaceAndKeepsTheRest();
};

void TestError::everyCodeHasItsOwnWordsAndAdvice()
{
    QSet<QString> words;
    QSet<QString> names;
    QSet<QString> advices;
    for (const ErrorCode code : allErrorCodes()) {
        const QString name = errorCodeName(code);
        QVERIFY2(!reasonWord(code).isEmpty(), qPrintable(name));
        QVERIFY2(reasonWord(code) == reasonWord(code).toUpper(), qPrintable(name));
        QVERIFY2(operatorAdvice(code).endsWith(u'.'), qPrintable(name));
        QVERIFY2(!operatorAdvice(code).contains(u'\n'), qPrintable(name));
        QCOMPARE(errorCodeFromName(name), code);
        words.insert(reasonWord(code));
        names.insert(name);
        advices.insert(operatorAdvice(code));
    }
    QCOMPARE(words.size(), allErrorCodes().size());
    QCOMPARE(names.size(), allErrorCodes().size());
    QCOMPARE(advices.size(), allErrorCodes().size());
}

void TestError::everyCodeIsListedOnce()
{
    // The codes are numbered without gaps, Internal last: the list must hold each number.
    const int last = static_cast<int>(ErrorCode::Internal);
    QCOMPARE(allErrorCodes().size(), last + 1);
    for (int number = 0; number <= last; ++number)
        QVERIFY(allErrorCodes().contains(static_cast<ErrorCode>(number)));
}

void TestError::reasonWordsOfTheContract()
{
    QCOMPARE(reasonWord(ErrorCode::Incomplete), u"DADOS INCOMPLETOS"_s);
    QCOMPARE(reasonWord(ErrorCode::Cancelled), u"CANCELADO"_s);
}

void TestError::unknownNameIsAnInternalError()
{
    QCOMPARE(errorCodeFromName(u"Nonsense"_s), ErrorCode::Internal);
    QCOMPARE(errorCodeFromName(QString()), ErrorCode::Internal);
}

void TestError::oneLineNamesTrailMessageAndDetail()
{
    Error error{ErrorCode::Parse, u"não abriu"_s, u"célula B8"_s, {u"carteira 2025-04-10"_s, u"transform"_s}};
    QCOMPARE(error.oneLine(), u"carteira 2025-04-10 › transform: não abriu (célula B8)"_s);
    QCOMPARE((Error{ErrorCode::Parse, u"não abriu"_s, {}, {}}).oneLine(), u"não abriu"_s);
}

void TestError::oneLineNeverHoldsALineBreak()
{
    const Error error{ErrorCode::Http, u"linha 1\r\nlinha 2"_s, u"a\tb\u2028c\u0000d"_s, {u"x\ny"_s}};
    QCOMPARE(error.oneLine(), u"x y: linha 1 linha 2 (a b c d)"_s);
}

void TestError::handingOnPrependsThePlaceAndKeepsTheRest()
{
    const Result<int> inner = fail(ErrorCode::Disk, u"cheio"_s, u"/dev/x"_s);
    const Result<int> middle = fail(inner.error(), u"arquivo"_s);
    const Result<int> outer = fail(middle.error(), u"carteira"_s);
    QCOMPARE(outer.error(), (Error{ErrorCode::Disk, u"cheio"_s, u"/dev/x"_s, {u"carteira"_s, u"arquivo"_s}}));
}

QTEST_APPLESS_MAIN(TestError)
#include "tst_error.moc"
