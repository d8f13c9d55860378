// SPDX-License-Identifier: GPL-3.0-or-later
// The core's words for states reach the screen in the language of the window: none is missing in the table.
#include "core/calendar/businessdays.h"
#include "core/config/settingstable.h"
#include "core/model/runreport.h"
#include "tests/support/testprint.h"
#include "ui/controls/words.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QTest>

#include <QTranslator>
#include <QXmlStreamReader>
#include <algorithm>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

/// Source to translation, of one context of the English translation.
QHash<QString, QString> translations(const QString &context)
{
    QFile file(QStringLiteral(ETL_SOURCE_DIR) + u"/resources/i18n/orquestrador_btg_en.ts"_s);
    QHash<QString, QString> words;
    if (!file.open(QIODevice::ReadOnly))
        return words;
    QXmlStreamReader xml(&file);
    bool inside = false;
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            inside = xml.readElementText() == context;
        else if (inside && xml.name() == "source"_L1)
            source = xml.readElementText();
        else if (inside && xml.name() == "translation"_L1)
            words.insert(source, xml.readElementText(QXmlStreamReader::IncludeChildElements));
    }
    return words;
}

/// A translation that says which language it is, and nothing else.
class OnlyItsLanguage final : public QTranslator
{
public:
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return qstrcmp(text, "pt_BR") == 0 ? translations(u"Etl::Words"_s).value(u"pt_BR"_s) : QString();
    }
    bool isEmpty() const override { return false; }
};

/// Answers "[word]" for every word of the table.
class Brackets final : public QTranslator
{
public:
    QString translate(const char *context, const char *text, const char *, int) const override
    {
        return qstrcmp(context, "Etl::Words") == 0 ? u'[' + QString::fromUtf8(text) + u']' : QString();
    }
    bool isEmpty() const override { return false; }
};

QStringList coreWords()
{
    QStringList words;
    for (int i = 0; i <= int(DayState::NotDue); ++i)
        words.append(dayStateName(DayState(i)));
    for (const Part part : allParts())
        words.append(partName(part));
    for (const Stage stage : allStages())
        words.append(stageName(stage));
    for (int i = 0; i <= int(FundStep::Rejected); ++i)
        words.append(fundStepName(FundStep(i)));
    for (int i = 0; i <= int(FundState::Simulated); ++i)
        words.append(fundStateName(FundState(i)));
    for (const Outcome outcome : {Outcome::Success, Outcome::Failure})
        words.append(outcomeWord(outcome));
    for (int i = 0; i <= int(ErrorCode::Internal); ++i)
        words.append(reasonWord(ErrorCode(i)));
    for (int i = 0; i <= int(EnvironmentKind::Custom); ++i)
        words.append(environmentName(EnvironmentKind(i)));
    for (int day = 23; day < 30; ++day)
        words.append(weekdayName(QDate(2026, 11, day)));
    words.removeDuplicates();
    return words;
}

} // namespace

class TestWords : public QObject
{
    Q_OBJECT

private slots:
    void namesOfMonthsAreThoseOfTheWindowsLanguage()
    {
        QCOMPARE(windowLocale().standaloneMonthName(11), u"novembro"_s);
        OnlyItsLanguage translator;
        QCoreApplication::installTranslator(&translator);
        QCOMPARE(windowLocale().standaloneMonthName(11), u"November"_s);
        QCoreApplication::removeTranslator(&translator);
        QCOMPARE(translations(u"Etl::CoveragePage"_s).value(u"%1 de %2"_s), u"%1 %2"_s);
    }

    void lettersOfThePartsDifferInEnglish()
    {
        const QHash<QString, QString> letters = translations(u"DayLook"_s);
        QCOMPARE(letters.value(u"C"_s), u"P"_s);
        QCOMPARE(letters.value(u"R"_s), u"R"_s);
        // Both words begin with a P: the grid's own words say which letter is which.
        QCOMPARE(letters.value(u"Rentabilidade"_s), u"Performance"_s);
        const QHash<QString, QString> grid = translations(u"Legend"_s);
        const auto legend = std::find_if(grid.keyBegin(), grid.keyEnd(), [](const QString &source) {
            return source.startsWith(u"Em cada dia: em cima a carteira (C)"_s);
        });
        QVERIFY(legend != grid.keyEnd());
        QVERIFY(grid.value(*legend).contains(u"portfolio (P)"_s) && grid.value(*legend).contains(u"performance (R)"_s));
    }

    void everySettingIsExplainedInEnglish()
    {
        const QHash<QString, QString> known = translations(u"Etl::SettingExplanations"_s);
        for (const SettingKey &key : settingKeys())
            QVERIFY2(!known.value(key.description).isEmpty(), qPrintable(key.description));
    }

    void everyWordOfTheCoreIsInTheTable()
    {
        const QHash<QString, QString> known = translations(u"Etl::Words"_s);
        QVERIFY(known.size() > 40);
        for (const QString &word : coreWords())
            QVERIFY2(known.contains(word), qPrintable(word));
    }

    void wordsStayAsTheyAreInPortuguese()
    {
        for (const QString &word : coreWords())
            QCOMPARE(shownWord(word), word);
        QCOMPARE(shownOutcome(u"FALHA"_s, u"DADOS INCOMPLETOS"_s), u"FALHA – DADOS INCOMPLETOS"_s);
        QCOMPARE(shownOutcome(u"SUCESSO"_s, {}), u"SUCESSO"_s);
    }

    void wordsAreTranslatedOnTheirWayToTheScreen()
    {
        Brackets translator;
        QCoreApplication::installTranslator(&translator);
        QCOMPARE(wordOf(DayState::Partial), u"[parcial]"_s);
        QCOMPARE(wordOf(FundStep::Unchanged), u"[sem mudança]"_s);
        QCOMPARE(wordOf(ErrorCode::Incomplete), u"[DADOS INCOMPLETOS]"_s);
        QCOMPARE(weekdayWord(QDate(2026, 11, 24)), u"[terça-feira]"_s);
        QCOMPARE(shownWord({}), QString());
        QCoreApplication::removeTranslator(&translator);
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
