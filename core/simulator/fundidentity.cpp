// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/fundidentity.h"

#include "core/simulator/repeatable.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

const std::array<const char16_t *, 48> kWords = {
    u"ALFA",   u"BETA",    u"GAMA",    u"DELTA", u"EPSILON", u"ZETA",    u"ETA",    u"TETA",  u"IOTA",    u"CAPA",
    u"LAMBDA", u"OMICRON", u"RO",      u"SIGMA", u"TAU",     u"UPSILON", u"MICO",   u"QUI",   u"PSI",     u"OMEGA",
    u"IPE",    u"JACUI",   u"BURITI",  u"CAJA",  u"UMBU",    u"SUMAUMA", u"TATU",   u"ARARA", u"GARCA",   u"TUIUIU",
    u"JATOBA", u"PEQUI",   u"AROEIRA", u"CEDRO", u"IMBUIA",  u"ANGICO",  u"PEROBA", u"ACAI",  u"GUARANA", u"CUPUACU",
    u"BACURI", u"SAPOTI",  u"PITANGA", u"ARACA", u"CAQUI",   u"JUCARA",  u"BABACU", u"MURICI"};

const std::array<const char16_t *, 12> kSuffixes = {u"FIC FIM CP", u"FIDC",    u"FIM",     u"FIA",
                                                    u"FC FIM",     u"FICFIDC", u"FI RF",   u"FICFIM",
                                                    u"FIC FIM CP", u"FIM",     u"FC FIDC", u"FIC FIA"};

constexpr int kNameLength = 20;

int cnpjCheckDigit(const QString &digits)
{
    int sum = 0;
    int weight = 2;
    for (qsizetype i = digits.size() - 1; i >= 0; --i) {
        sum += (digits.at(i).unicode() - 48) * weight;
        weight = weight == 9 ? 2 : weight + 1;
    }
    const int rest = sum % 11;
    return rest < 2 ? 0 : 11 - rest;
}

QString inventedName(int index)
{
    const int words = static_cast<int>(kWords.size());
    QString stem = QString::fromUtf16(kWords.at(static_cast<std::size_t>(index % words)));
    if (index >= words)
        stem += u' ' + QString::number(index / words + 1);
    const QString suffix = QString::fromUtf16(kSuffixes.at(static_cast<std::size_t>(index) % kSuffixes.size()));
    const QString name = stem + u' ' + suffix;
    return name.size() <= kNameLength ? name : stem + u" FIM"_s;
}

QString inventedLegalName(const QString &name)
{
    const QString legal = u"FUNDO DE INVESTIMENTO SINTETICO "_s + name;
    return legal.left(50);
}

} // namespace

QString invalidCnpj(quint64 number)
{
    QString digits = QString::number(number % 100'000'000ULL).rightJustified(8, u'0') + u"0001"_s;
    digits += QString::number(cnpjCheckDigit(digits));
    const int right = cnpjCheckDigit(digits);
    return digits + QString::number((right + 1) % 10);
}

bool isValidCnpj(const QString &cnpj)
{
    if (cnpj.size() != 14)
        return false;
    QString digits = cnpj.left(12);
    digits += QString::number(cnpjCheckDigit(digits));
    digits += QString::number(cnpjCheckDigit(digits));
    return digits == cnpj;
}

QString inventedIsin(quint64 number, const QString &kind)
{
    Dice dice({number, 0x1513ULL});
    QString isin = u"BR"_s + QChar(u'X' + static_cast<char16_t>(dice.below(3)));
    for (int i = 0; i < 3; ++i)
        isin += QChar(u'A' + static_cast<char16_t>(dice.below(26)));
    isin += kind + QString::number(dice.below(100)).rightJustified(2, u'0');
    // ISO 6166: letters become two digits, then every second digit from the right is doubled.
    QString digits;
    for (const QChar c : std::as_const(isin))
        digits += c.isDigit() ? QString(c) : QString::number(c.unicode() - u'A' + 10);
    int sum = 0;
    bool doubled = true;
    for (qsizetype i = digits.size() - 1; i >= 0; --i, doubled = !doubled) {
        const int value = digits.at(i).digitValue() * (doubled ? 2 : 1);
        sum += value / 10 + value % 10;
    }
    return isin + QString::number((10 - sum % 10) % 10);
}

QString inventedWord(quint64 number)
{
    return QString::fromUtf16(kWords.at(static_cast<std::size_t>(number % kWords.size())));
}

FundIdentity fundIdentity(quint32 seed, int index)
{
    const auto number = static_cast<quint64>(index);
    // An odd factor that 5 does not divide walks through all residues of 10^8: no two funds share a root.
    const quint64 root = (number + 1) * 13'579'133ULL + quint64{seed} * 1'000'003ULL;
    FundIdentity identity;
    identity.name = inventedName(index);
    identity.cnpj = invalidCnpj(root);
    identity.account = QString::number((number + 1) * 37 + seed % 1000).rightJustified(9, u'0');
    identity.legalName = inventedLegalName(identity.name);
    identity.isin = inventedIsin(root, u"CTF"_s);
    return identity;
}

} // namespace Etl
