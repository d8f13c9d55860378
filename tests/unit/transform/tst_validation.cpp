// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/validation.h"
#include "tests/support/testprint.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Etl;

namespace {

const QDate kAsked(2026, 11, 19);

Decimal amount(const char *text)
{
    return *Decimal::parse(QString::fromLatin1(text));
}

const ReconciliationLimits kLimits{amount("0.01"), amount("500.00")};

Posicao line(const char *valor, const QString &item = u"XPTO11"_s)
{
    Posicao p;
    p.kind = PosicaoKind::RendaFixa;
    p.secao = u"Titulos_Privados"_s;
    p.item = item;
    p.linha = 42;
    if (*valor)
        p.valor = amount(valor);
    return p;
}

/// Reconciles exactly: 600 + 500 − 100 = 1000.
Carteira sound()
{
    Carteira carteira;
    carteira.fundo = u"ALFA FIC FIM"_s;
    carteira.data = kAsked;
    carteira.posicoes = {line("600.00"), line("500"), line("-100.00")};
    carteira.patrimonio = amount("1000.00");
    SecaoCount secao;
    secao.secao = u"Titulos_Privados"_s;
    secao.data = 3;
    carteira.secoes = {secao};
    return carteira;
}

const QString kFile = u"Carteira_ALFA_FIC_FIM_19_11_2026.xlsx"_s;

} // namespace

class TestValidation : public QObject
{
    Q_OBJECT

private slots:
    void soundFundPassesWithoutWarnings();
    void otherDateIsRejectedNamingBoth();
    void fundWithoutNameOrDateIsRejected();
    void differenceAgainstTheLimits_data();
    void differenceAgainstTheLimits();
    void rejectionNamesBothSums();
    void assetValueIsComparedToo_data();
    void assetValueIsComparedToo();
    void missingPatrimonioIsAWarningOnly();
    void fileNameIsCheckedAgainstTheContent_data();
    void fileNameIsCheckedAgainstTheContent();
    void positionWithoutNameAndValueIsRejected();
    void incompletePositionsAreWarnings_data();
    void incompletePositionsAreWarnings();
    void emptyFundIsReported();
    void fundWithoutPositionsIsRejectedUnlessItsPatrimonioIsZero_data();
    void fundWithoutPositionsIsRejectedUnlessItsPatrimonioIsZero();
    void fileWithoutSectionsIsRejected_data();
    void fileWithoutSectionsIsRejected();
    void sumBeyond38DigitsIsAnErrorNotACrash();
};

void TestValidation::soundFundPassesWithoutWarnings()
{
    const auto checked = validateCarteira(sound(), kAsked, kFile, amount("1000.00"), kLimits);
    VERIFY_OK(checked);
    QCOMPARE(checked->sum, amount("1000"));
    QCOMPARE(*checked->patrimonio, amount("1000"));
    QVERIFY(checked->difference->isZero());
    QVERIFY2(checked->warnings.isEmpty(), qPrintable(checked->warnings.join(u'\n')));
}

void TestValidation::otherDateIsRejectedNamingBoth()
{
    Carteira carteira = sound();
    carteira.data = QDate(2026, 11, 18);
    const auto checked = validateCarteira(carteira, kAsked, kFile, {}, kLimits);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::Validation);
    QCOMPARE(checked.error().message, u"O arquivo recebido traz a posição de 18/11/2026, mas foi pedido 19/11/2026."_s);
}

void TestValidation::fundWithoutNameOrDateIsRejected()
{
    Carteira nameless = sound();
    nameless.fundo.clear();
    Carteira dateless = sound();
    dateless.data = QDate();
    for (const Carteira &carteira : {nameless, dateless}) {
        const auto checked = validateCarteira(carteira, kAsked, kFile, {}, kLimits);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::Validation);
    }
}

void TestValidation::differenceAgainstTheLimits_data()
{
    QTest::addColumn<QByteArray>("patrimonio");
    QTest::addColumn<bool>("accepted");
    QTest::addColumn<int>("warnings");
    QTest::newRow("just below the warning") << QByteArray("1000.009") << true << 0;
    QTest::newRow("at the warning") << QByteArray("1000.01") << true << 1;
    QTest::newRow("at the warning, other side") << QByteArray("999.99") << true << 1;
    QTest::newRow("just below the rejection") << QByteArray("1499.99") << true << 1;
    QTest::newRow("at the rejection") << QByteArray("1500.00") << false << 0;
    QTest::newRow("at the rejection, other side") << QByteArray("500.00") << false << 0;
    QTest::newRow("far beyond") << QByteArray("-5000000") << false << 0;
}

void TestValidation::differenceAgainstTheLimits()
{
    QFETCH(QByteArray, patrimonio);
    QFETCH(bool, accepted);
    QFETCH(int, warnings);
    Carteira carteira = sound();
    carteira.patrimonio = amount(patrimonio.constData());
    const auto checked = validateCarteira(carteira, kAsked, kFile, {}, kLimits);
    QCOMPARE(checked.has_value(), accepted);
    if (!checked) {
        QCOMPARE(checked.error().code, ErrorCode::Validation);
        return;
    }
    QCOMPARE(checked->warnings.size(), warnings);
    QCOMPARE(*checked->difference, amount("1000") - amount(patrimonio.constData()));
}

void TestValidation::rejectionNamesBothSums()
{
    Carteira carteira = sound();
    carteira.patrimonio = amount("1234567.89");
    const auto checked = validateCarteira(carteira, kAsked, kFile, {}, kLimits);
    QVERIFY(!checked);
    const QString message = checked.error().message;
    for (const QString &part :
         {u"ALFA FIC FIM"_s, u"R$ 1.000,00"_s, u"R$ 1.234.567,89"_s, u"R$ -1.233.567,89"_s, u"R$ 500,00"_s})
        QVERIFY2(message.contains(part), qPrintable(message));
}

void TestValidation::assetValueIsComparedToo_data()
{
    QTest::addColumn<QByteArray>("assetValue");
    QTest::addColumn<bool>("accepted");
    QTest::addColumn<int>("warnings");
    QTest::newRow("equal") << QByteArray("1000.0000") << true << 0;
    QTest::newRow("one cent off") << QByteArray("1000.01") << true << 1;
    QTest::newRow("at the rejection") << QByteArray("1500") << false << 0;
}

void TestValidation::assetValueIsComparedToo()
{
    QFETCH(QByteArray, assetValue);
    QFETCH(bool, accepted);
    QFETCH(int, warnings);
    const auto checked = validateCarteira(sound(), kAsked, kFile, amount(assetValue.constData()), kLimits);
    QCOMPARE(checked.has_value(), accepted);
    if (!checked) {
        QVERIFY2(checked.error().message.contains(u"rentabilidade"), qPrintable(checked.error().message));
        return;
    }
    QCOMPARE(checked->warnings.size(), warnings);
    QVERIFY(checked->difference->isZero());
}

void TestValidation::missingPatrimonioIsAWarningOnly()
{
    Carteira carteira = sound();
    carteira.patrimonio.reset();
    const auto checked = validateCarteira(carteira, kAsked, kFile, {}, kLimits);
    VERIFY_OK(checked);
    QCOMPARE(checked->warnings.size(), 1);
    QVERIFY(!checked->patrimonio && !checked->difference);
    QVERIFY2(checked->warnings.first().contains(u"não foi possível conferir a soma"),
             qPrintable(checked->warnings.first()));
    QVERIFY(!validateCarteira(carteira, kAsked, kFile, amount("5000"), kLimits));
    const auto byAssetValue = validateCarteira(carteira, kAsked, kFile, amount("1000"), kLimits);
    VERIFY_OK(byAssetValue);
    QVERIFY(byAssetValue->warnings.filter(u"não foi possível"_s).isEmpty());
}

void TestValidation::fileNameIsCheckedAgainstTheContent_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<int>("warnings");
    QTest::newRow("agrees") << kFile << 0;
    QTest::newRow("second member of one name") << u"Carteira_ALFA_FIC_FIM_19_11_2026 (2).xlsx"_s << 0;
    QTest::newRow("other date") << u"Carteira_ALFA_FIC_FIM_18_11_2026.xlsx"_s << 1;
    QTest::newRow("other fund") << u"Carteira_BETA_19_11_2026.xlsx"_s << 1;
    QTest::newRow("other fund and date") << u"Carteira_BETA_18_11_2026.xlsx"_s << 2;
    QTest::newRow("letter case and accents do not matter") << u"Carteira_Álfa_Fic_Fim_19_11_2026.xlsx"_s << 0;
    QTest::newRow("name that says nothing") << u"relatorio.xlsx"_s << 0;
    QTest::newRow("ANBIMA 5.0 name, agrees") << u"FD11222333000100_20261119_20261120000000_ALFA FUNDO.xml"_s << 0;
    QTest::newRow("ANBIMA 5.0 name, other CNPJ") << u"FD99222333000100_20261119_20261120000000_ALFA.xml"_s << 1;
    QTest::newRow("ANBIMA 5.0 name, other date") << u"CL11222333000100_20261118_20261120000000_X.xml"_s << 1;
    QTest::newRow("4.01 lot carries the administrator's CNPJ") << u"LT99222333000100_20261119_30_20261120.xml"_s << 0;
}

void TestValidation::fileNameIsCheckedAgainstTheContent()
{
    QFETCH(QString, fileName);
    QFETCH(int, warnings);
    Carteira carteira = sound();
    carteira.docFundo = u"11222333000100"_s;
    const auto checked = validateCarteira(carteira, kAsked, fileName, {}, kLimits);
    VERIFY_OK(checked);
    QVERIFY2(checked->warnings.size() == warnings, qPrintable(checked->warnings.join(u'\n')));
}

void TestValidation::positionWithoutNameAndValueIsRejected()
{
    Carteira carteira = sound();
    carteira.posicoes.append(line("", u" \u00a0"_s));
    const auto checked = validateCarteira(carteira, kAsked, kFile, {}, kLimits);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::Validation);
    QVERIFY2(checked.error().message.contains(u"Titulos_Privados, linha 42"), qPrintable(checked.error().message));
}

void TestValidation::incompletePositionsAreWarnings_data()
{
    QTest::addColumn<QByteArray>("valor");
    QTest::addColumn<QString>("item");
    QTest::newRow("value without a name") << QByteArray("0") << QString();
    QTest::newRow("name without a value") << QByteArray() << u"LFT"_s;
}

void TestValidation::incompletePositionsAreWarnings()
{
    QFETCH(QByteArray, valor);
    QFETCH(QString, item);
    Carteira carteira = sound();
    carteira.posicoes.append(line(valor.constData(), item));
    const auto checked = validateCarteira(carteira, kAsked, kFile, {}, kLimits);
    VERIFY_OK(checked);
    QCOMPARE(checked->warnings.size(), 1);
}

void TestValidation::emptyFundIsReported()
{
    Carteira carteira = sound();
    carteira.posicoes.clear();
    carteira.patrimonio = Decimal();
    const auto checked = validateCarteira(carteira, kAsked, kFile, {}, kLimits);
    VERIFY_OK(checked);
    QCOMPARE(checked->warnings.size(), 1);
    QVERIFY(checked->warnings.first().contains(u"sem nenhuma posição"));
}

void TestValidation::fundWithoutPositionsIsRejectedUnlessItsPatrimonioIsZero_data()
{
    QTest::addColumn<OptionalDecimal>("patrimonio");
    QTest::addColumn<OptionalDecimal>("assetValue");
    QTest::addColumn<bool>("accepted");
    const OptionalDecimal none;
    const OptionalDecimal zero = Decimal();
    QTest::newRow("nobody knows the PL") << none << none << false;
    QTest::newRow("a cent, below every limit") << OptionalDecimal(amount("0.01")) << none << false;
    QTest::newRow("PL") << OptionalDecimal(amount("1000")) << none << false;
    QTest::newRow("PL of the rentabilidade") << none << OptionalDecimal(amount("0.01")) << false;
    QTest::newRow("zero") << zero << none << true;
    QTest::newRow("zero by the rentabilidade") << none << zero << true;
    QTest::newRow("the file says less than the rentabilidade") << OptionalDecimal(amount("0.01")) << zero << false;
}

void TestValidation::fundWithoutPositionsIsRejectedUnlessItsPatrimonioIsZero()
{
    QFETCH(OptionalDecimal, patrimonio);
    QFETCH(OptionalDecimal, assetValue);
    QFETCH(bool, accepted);
    Carteira carteira = sound();
    carteira.posicoes.clear();
    carteira.patrimonio = patrimonio;
    const auto checked = validateCarteira(carteira, kAsked, kFile, assetValue, kLimits);
    QCOMPARE(checked.has_value(), accepted);
    if (!checked) {
        QCOMPARE(checked.error().code, ErrorCode::Validation);
        QVERIFY2(checked.error().message.contains(kFile), qPrintable(checked.error().message));
    }
}

void TestValidation::fileWithoutSectionsIsRejected_data()
{
    QTest::addColumn<bool>("withPositions");
    QTest::addColumn<bool>("withOutside");
    QTest::addColumn<OptionalDecimal>("assetValue");
    QTest::newRow("nothing at all") << false << false << OptionalDecimal();
    QTest::newRow("only rows outside of sections") << false << true << OptionalDecimal();
    QTest::newRow("nothing, and the rentabilidade says zero") << false << false << OptionalDecimal(Decimal());
    QTest::newRow("cash outside of sections") << true << true << OptionalDecimal();
    QTest::newRow("cash outside of sections that reconciles") << true << false << OptionalDecimal(amount("1000"));
}

void TestValidation::fileWithoutSectionsIsRejected()
{
    QFETCH(bool, withPositions);
    QFETCH(bool, withOutside);
    QFETCH(OptionalDecimal, assetValue);
    Carteira carteira = sound();
    carteira.patrimonio.reset();
    carteira.secoes.clear();
    if (!withPositions)
        carteira.posicoes.clear();
    if (withOutside) {
        SecaoCount outside;
        outside.outside = true;
        outside.unclassified = 2;
        carteira.secoes = {outside};
    }
    const auto checked = validateCarteira(carteira, kAsked, kFile, assetValue, kLimits);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::Validation);
    QVERIFY2(checked.error().message.contains(u"seção") && checked.error().message.contains(kFile),
             qPrintable(checked.error().message));
}

void TestValidation::sumBeyond38DigitsIsAnErrorNotACrash()
{
    Carteira carteira = sound();
    const QByteArray huge(38, '9');
    carteira.posicoes = {line(huge.constData()), line(huge.constData())};
    const auto checked = validateCarteira(carteira, kAsked, kFile, {}, kLimits);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::Validation);
    carteira.posicoes = {line(huge.constData())};
    carteira.patrimonio = amount(("-" + huge).constData());
    QVERIFY(!validateCarteira(carteira, kAsked, kFile, {}, kLimits));
}

QTEST_APPLESS_MAIN(TestValidation)
#include "tst_validation.moc"
