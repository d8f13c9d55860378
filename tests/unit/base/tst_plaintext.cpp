// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plaintext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Etl;

class TestPlainText : public QObject
{
    Q_OBJECT

private slots:
    void toOneLineForgesNoSecondLine_data();
    void toOneLineForgesNoSecondLine();
    void simplifiedTextTrimsEveryKindOfBlank_data();
    void simplifiedTextTrimsEveryKindOfBlank();
    void labelsOfOneMeaningShareAKey_data();
    void labelsOfOneMeaningShareAKey();
    void labelsOfOtherMeaningDoNot();
    void fundNamesKeepCaseAndAccents_data();
    void fundNamesKeepCaseAndAccents();
    void oneOfSomethingIsSingular();
};

void TestPlainText::toOneLineForgesNoSecondLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain text is unchanged")
        << u"Despesa  de Auditoria – 2/2025"_s << u"Despesa  de Auditoria – 2/2025"_s;
    QTest::newRow("line feed") << u"A\nB"_s << u"A B"_s;
    QTest::newRow("carriage return and line feed") << u"A\r\nB"_s << u"A B"_s;
    QTest::newRow("tab") << u"A\tB"_s << u"A B"_s;
    QTest::newRow("null character") << u"A\u0000B"_s << u"A B"_s;
    QTest::newRow("escape sequence") << u"A\u001b[31mB"_s << u"A [31mB"_s;
    QTest::newRow("C1 next line") << u"A\u0085B"_s << u"A B"_s;
    QTest::newRow("line separator") << u"A\u2028B"_s << u"A B"_s;
    QTest::newRow("paragraph separator") << u"A\u2029B"_s << u"A B"_s;
    QTest::newRow("right-to-left override") << u"A\u202EB"_s << u"A B"_s;
    QTest::newRow("bidirectional isolate") << u"A\u2066B"_s << u"A B"_s;
    QTest::newRow("zero-width joiner") << u"A\u200DB"_s << u"A B"_s;
    QTest::newRow("vertical tab and form feed") << u"A\u000b\u000cB"_s << u"A B"_s;
    QTest::newRow("delete") << u"A\u007fB"_s << u"A B"_s;
    QTest::newRow("accents and symbols stay") << u"AÇÃO › R$ 1,00 ✔"_s << u"AÇÃO › R$ 1,00 ✔"_s;
}

void TestPlainText::toOneLineForgesNoSecondLine()
{
    QFETCH(QString, text);
    QFETCH(QString, line);
    QCOMPARE(toOneLine(text), line);
}

void TestPlainText::simplifiedTextTrimsEveryKindOfBlank_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("simplified");
    QTest::newRow("padding") << u"  PATRIMONIO  "_s << u"PATRIMONIO"_s;
    QTest::newRow("no-break space") << u"\u00a0Nome\u00a0Fundo\u00a0"_s << u"Nome Fundo"_s;
    QTest::newRow("narrow no-break and figure space") << u"a\u202fb\u2007c"_s << u"a b c"_s;
    QTest::newRow("runs and line breaks") << u"a \t\r\n  b"_s << u"a b"_s;
    QTest::newRow("decomposed accents are composed") << u"Di\u0061\u0301ria"_s << u"Diária"_s;
    QTest::newRow("empty") << QString() << u""_s;
}

void TestPlainText::simplifiedTextTrimsEveryKindOfBlank()
{
    QFETCH(QString, text);
    QFETCH(QString, simplified);
    QCOMPARE(simplifiedText(text), simplified);
}

void TestPlainText::labelsOfOneMeaningShareAKey_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    QTest::newRow("point and accent") << u"Var.Diária"_s << u"VAR DIARIA"_s;
    QTest::newRow("blank instead of point") << u"VAR DIARIA"_s << u"VAR DIARIA"_s;
    QTest::newRow("decomposed accent") << u"var.dia\u0301ria "_s << u"VAR DIARIA"_s;
    QTest::newRow("underscore") << u"Compromissada_Over"_s << u"COMPROMISSADA OVER"_s;
    QTest::newRow("blank") << u"Compromissada Over"_s << u"COMPROMISSADA OVER"_s;
    QTest::newRow("percent") << u"% P.L."_s << u"P L"_s;
    QTest::newRow("cedilla and tilde") << u"Ações"_s << u"ACOES"_s;
    QTest::newRow("no-break space") << u"Portfólio\u00a0Inv."_s << u"PORTFOLIO INV"_s;
}

void TestPlainText::labelsOfOneMeaningShareAKey()
{
    QFETCH(QString, text);
    QFETCH(QString, key);
    QCOMPARE(labelKey(text), key);
}

void TestPlainText::labelsOfOtherMeaningDoNot()
{
    QVERIFY(labelKey(u"Titulos_Publicos"_s) != labelKey(u"Titulos_Privados"_s));
    QVERIFY(labelKey(u"C/C SALDO FUNDO"_s) != labelKey(u"SALDO FUNDO"_s));
}

void TestPlainText::fundNamesKeepCaseAndAccents_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("underscores") << u"ALFA_FIC_FIM_CP"_s << u"ALFA FIC FIM CP"_s;
    QTest::newRow("padding around underscores") << u" ALFA__FIC _FIM "_s << u"ALFA FIC FIM"_s;
    QTest::newRow("case and accents") << u"Ação Xptó"_s << u"Ação Xptó"_s;
    QTest::newRow("decomposed") << u"AC\u0327A\u0303O"_s << u"AÇÃO"_s;
}

void TestPlainText::fundNamesKeepCaseAndAccents()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QCOMPARE(fundName(text), name);
}

void TestPlainText::oneOfSomethingIsSingular()
{
    QCOMPARE(numbered(1, u"linha"_s, u"linhas"_s), u"1 linha"_s);
    QCOMPARE(numbered(0, u"linha"_s, u"linhas"_s), u"0 linhas"_s);
    QCOMPARE(numbered(1'234, u"linha"_s, u"linhas"_s), u"1234 linhas"_s);
}

QTEST_APPLESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
