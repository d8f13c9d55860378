// SPDX-License-Identifier: GPL-3.0-or-later
// The core's words for states reach the screen in the language of the window: none is missing in the table.
#include "core/calendar/businessdays.h"
#include "core/model/runreport.h"
#include "tests/support/testprint.h"
#include "ui/controls/words.h"

#include <QCoreApplication>
#include <QFile>
#include <QSet>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

/// The texts of the context Etl::Words in the English translation.
QSet<QString> translatedWords()
{
    QFile file(QStringLiteral(ETL_SOURCE_DIR) + u"/resources/i18n/orquestrador_btg_en.ts"_s);
    QSet<QString> words;
    if (!file.open(QIODevice::ReadOnly))
        return words;
    QXmlStreamReader xml(&file);
    bool inside = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            inside = xml.readElementText() == "Etl::Words"_L1;
        else if (inside && xml.name() == "source"_L1)
            words.insert(xml.readElementText());
    }
    return words;
}

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
    void everyWordOfTheCoreIsInTheTable()
    {
        const QSet<QString> known = translatedWords();
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
