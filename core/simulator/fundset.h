// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace Etl {

/// One position as it must stand in the table. Numbers are exact decimal texts (point, no exponent); empty = none.
struct GeneratedPosition
{
    QString secao;             ///< the section's marker as a plain workbook writes it, or the XML source tag
    QString grupo, cod;        ///< as contract 6 loads it
    QString item;              ///< before the rule AJUSTE DE COTA
    QString qnt, valor, preco; ///< units, R$, R$ per unit; signed
    QString percPl;            ///< fraction: 0.05 = 5 %
    QDate venc, aplic;         ///< null: none
    QString isin, docAtivo;    ///< docAtivo: 14 digits
    QString emissor;
    QString taxa; ///< % p.a.
    QString indexador;

    bool operator==(const GeneratedPosition &) const = default;
};

/// day … 36 months in PERCENT POINTS as the JSON says them; empty = null.
struct GeneratedReturns
{
    QString day, month, year, months12, months24, months36;

    bool operator==(const GeneratedReturns &) const = default;
};

/// One record (account/class, date) of NAVPerformance, every number as the JSON carries it; empty = null.
struct GeneratedNav
{
    QString account;
    QString cnpj; ///< 14 digits, invalid check digits
    QDate date;
    QString liquidQuote, rawQuote, assetValue, numberOfQuotes, acquisitions, redemptions;
    GeneratedReturns nominal, index, versusIndex; ///< index: the index's own change, not loaded
    QString hierarchyClass, subClassCode;

    bool operator==(const GeneratedNav &) const = default;
};

/// One invented fund on one date. Sum of positions' valor == patrimonio, exactly.
struct GeneratedFund
{
    QString name;      ///< "ALFA FIC FIM CP": at most 20 characters, blanks; unique in its set
    QString cnpj;      ///< 14 digits, invalid check digits
    QString account;   ///< digits
    QString legalName; ///< at most 50 characters: the name of the XML files
    QDate date;
    QList<GeneratedPosition> positions; ///< cash and expenses included, in the order of python-etl 5.1
    QString patrimonio;                 ///< R$
    QString cota;                       ///< patrimonio / quotas, 8 decimals
    QString quotas;
    QList<GeneratedNav> nav; ///< one; two with GeneratorKnobs::twoClasses; more with extraDates

    bool operator==(const GeneratedFund &) const = default;
};

/// How a bank's file spells the same content. The default of every knob is the plainest form. A knob of the first group
/// changes the content too: whoever alters one starts from FundSet::knobs(index) and uses the same knobs everywhere.
struct GeneratorKnobs
{
    enum class Dates { Text, Serial, Styled, Iso };
    enum class Numbers { Numeric, BrazilianText, EnglishText };
    enum class Markers { AsDocumented, LowerCase, UpperCase };
    enum class Labels { Plain, Decomposed, NoBreakSpaces, TrailingSpaces };

    // Content
    bool unknownSection = false; ///< a section nobody knows: "Direitos_Creditorios"
    QString nameSuffix;          ///< stands behind the name inside the files: hostile names of tests
    bool blankIsin = false;      ///< no ISIN anywhere
    bool blankCnpj = false;      ///< no CNPJ of invested funds
    bool twoClasses = false;     ///< NAV: two accounts/classes with one CNPJ and date
    bool extraDates = false;     ///< NAV: the previous business day too
    bool navNulls = false;       ///< NAV: a young fund, month and longer returns null

    // Workbook
    Dates headDate = Dates::Text;
    Dates cellDates = Dates::Text;
    int headDateShift = 0;           ///< days; other than 0: the content contradicts the file name
    int blankRowsBeforeDespesas = 2; ///< 0..3
    bool totalsRows = false;         ///< in Titulos_*, Compromissada and Portfolio_Investido, column A blank
    bool zeroRowSection = false;     ///< "Swap" with its header and no row
    bool resumoHeader = true;        ///< a row of labels below the marker Resumo
    bool hiddenRows = false;         ///< some data rows are hidden; they count all the same
    bool titleInRow1 = false;
    bool mergedLetterhead = false;
    Labels labels = Labels::Plain;
    Markers markers = Markers::AsDocumented;
    bool compromissadaUnderscore = false; ///< "Compromissada_Over" instead of "Compromissada Over"
    int columnOrder = 0;                  ///< of Titulos_*: 0, 1, 2
    bool paddedText = false;              ///< text cells with trailing blanks
    bool inlineStrings = false;
    Numbers numbers = Numbers::Numeric; ///< text: money and quantities of the data rows
    bool percentText = false;           ///< % P.L. as text "5,1234%"
    bool formulas = false;              ///< money cells are formulas with a cached value
    bool cnpjAsNumber = false;          ///< leading zeros lost
    bool secondWorksheet = false;       ///< after the first one, with other content

    // NAV record
    bool navNumbersAsText = false;
    bool profitability = false; ///< "profitability" in place of "nominalQuoteList"
    bool nullQuoteList = false; ///< "nominalQuoteList": null; the returns are then null in the truth too
    bool unknownKeys = false;
    bool paddedNames = false;

    static GeneratorKnobs plain() { return {}; }
    bool operator==(const GeneratorKnobs &) const = default;
};

/// The invented bank's funds: everything follows from (seed, index, date), on every machine alike. A value; const
/// functions are thread-safe. Never reads a clock, never uses a real name or a valid CNPJ.
class FundSet
{
public:
    /// funds >= 1; scale multiplies the rows of every fund (benchmarks).
    explicit FundSet(int funds = 36, quint32 seed = 1, int scale = 1);

    int size() const { return m_funds; }
    QString name(int index) const;
    QString cnpj(int index) const; ///< 14 digits
    QString account(int index) const;
    QString legalName(int index) const;
    QStringList names() const;
    /// -1 when no fund has that name (blanks or '_', any case) or that CNPJ.
    int indexOf(const QString &nameOrCnpj) const;
    /// The variety of this fund: a little from fund to fund, all readable by a tolerant parser.
    GeneratorKnobs knobs(int index) const;

    /// What files and tables must say. Without knobs: knobs(index).
    GeneratedFund fund(int index, QDate date, const GeneratorKnobs &knobs) const;
    GeneratedFund fund(int index, QDate date) const { return fund(index, date, knobs(index)); }

    /// XLSX (typeReport 10), byte-identical for the same arguments. Empty only when the temporary folder is not
    /// writable.
    QByteArray workbook(int index, QDate date, const GeneratorKnobs &knobs) const;
    QByteArray workbook(int index, QDate date) const { return workbook(index, date, knobs(index)); }
    /// Carteira_<FUND>_<dd>_<mm>_<yyyy>.xlsx
    QString workbookName(int index, QDate date) const;

    /// ANBIMA XML 4.01 (typeReport 3) and 5.0 (typeReport 81). The fund's name in them is legalName.
    QByteArray xml401(int index, QDate date) const;
    QByteArray xml50(int index, QDate date) const;
    /// FD<cnpj>_<yyyyMMdd>.xml for 3; FD<cnpj>_<yyyyMMdd>_<yyyyMMdd>000000_<FUND>.xml for 81.
    QString xmlName(int index, QDate date, int typeReport) const;

    /// The JSON object {"fundName":…,"data":[…]} of the NAVPerformance answer, numbers with exact digits. `indexer` is
    /// the key of quotaProfitabilityDifference.
    QByteArray navFundObject(int index, QDate date, const GeneratorKnobs &knobs,
                             const QString &indexer = QStringLiteral("CDIE")) const;
    QByteArray navFundObject(int index, QDate date) const { return navFundObject(index, date, knobs(index)); }

    /// fund() as JSON, all texts:
    /// {"name","cnpj","account","legalName","patrimonio","cota","quotas","positions":[{"secao",
    /// "grupo","cod","item","descricao" (item after the rule AJUSTE DE
    /// COTA),"qnt","valor","preco","percPl","venc","aplic","isin","docAtivo","emissor","taxa","indexador"}],
    /// "nav":[{"account","cnpj","date","liquidQuote",…,"nominal":{"day",…},"versusIndex":{…}}]}. Dates yyyy-MM-dd or
    /// "".
    QJsonObject truth(int index, QDate date, const GeneratorKnobs &knobs) const;
    QJsonObject truth(int index, QDate date) const { return truth(index, date, knobs(index)); }
    /// The same for the rows of the XML routes (anbima-xml 9): secao is the source tag, rows in document order.
    QJsonObject truthXml401(int index, QDate date) const;
    QJsonObject truthXml50(int index, QDate date) const;

private:
    int m_funds;
    quint32 m_seed;
    int m_scale;
};

} // namespace Etl
