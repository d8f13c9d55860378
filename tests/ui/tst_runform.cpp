// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"
#include "ui/controls/datefield.h"
#include "ui/controls/folderfield.h"
#include "ui/controls/operatordate.h"
#include "ui/run/runform.h"

#include <QCalendarWidget>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextCharFormat>
#include <QToolButton>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

/// 23/11/2026 09:00 in São Paulo, a Monday after the holiday of 20/11.
const QDateTime kMonday(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

} // namespace

class TestRunForm : public QObject
{
    Q_OBJECT

private slots:
    void dateIsReadAsOperatorsWriteIt_data();
    void dateIsReadAsOperatorsWriteIt();
    void startsAtTheLastBusinessDay_data();
    void startsAtTheLastBusinessDay();
    void typedDateShowsWeekdayAndExplanation_data();
    void typedDateShowsWeekdayAndExplanation();
    void pastedIsoDateIsTaken();
    void leavingTheFieldWritesTheDateInFull();
    void buttonTakesThePreviousBusinessDay();
    void stepsByBusinessDayButNotBeyondToday();
    void calendarMarksHolidaysAndRefusesTheFuture();
    void folderIsProbed_data();
    void folderIsProbed();
    void folderIsCheckedWhileTyping();
    void requestSaysWhatStandsInTheFields_data();
    void requestSaysWhatStandsInTheFields();
    void obstacleNamesTheField();
    void aListedDateThatHasNotComeIsRefused();
};

void TestRunForm::dateIsReadAsOperatorsWriteIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("expected");
    const QDate day(2026, 11, 19);
    QTest::newRow("digits only") << u"19112026"_s << day;
    QTest::newRow("day and month") << u"19/11"_s << day;
    QTest::newRow("two-digit year is 20xx, not 19xx") << u"19/11/26"_s << day;
    QTest::newRow("in full") << u"19/11/2026"_s << day;
    QTest::newRow("ISO") << u"2026-11-19"_s << day;
    QTest::newRow("ISO without hyphens") << u"20261119"_s << day;
    QTest::newRow("six digits") << u"191126"_s << day;
    QTest::newRow("four digits") << u"1911"_s << day;
    QTest::newRow("points") << u"19.11.2026"_s << day;
    QTest::newRow("hyphens") << u"19-11-2026"_s << day;
    QTest::newRow("blanks") << u"19 11 2026"_s << day;
    QTest::newRow("pasted with blanks and a line break") << u"  19/11/2026\n"_s << day;
    QTest::newRow("one digit each") << u"3/8"_s << QDate(2026, 8, 3);
    QTest::newRow("no year: not the future, so last year") << u"24/12"_s << QDate(2025, 12, 24);
    QTest::newRow("no year: today") << u"23/11"_s << QDate(2026, 11, 23);
    QTest::newRow("no year: last leap day") << u"29/02"_s << QDate(2024, 2, 29);
    QTest::newRow("future stays what was typed") << u"24/11/2026"_s << QDate(2026, 11, 24);
    QTest::newRow("no such day") << u"31/02/2026"_s << QDate();
    QTest::newRow("no such day, no year") << u"31/02"_s << QDate();
    QTest::newRow("month first is not guessed") << u"11/19/2026"_s << QDate();
    QTest::newRow("year 1926") << u"19/11/1926"_s << QDate();
    QTest::newRow("three-digit year") << u"19/11/202"_s << QDate();
    QTest::newRow("half typed") << u"19/1"_s << QDate(2026, 1, 19);
    QTest::newRow("one number") << u"19"_s << QDate();
    QTest::newRow("letters") << u"ontem"_s << QDate();
    QTest::newRow("letters after a date") << u"19/11/2026x"_s << QDate();
    QTest::newRow("empty") << QString() << QDate();
    QTest::newRow("Arabic digits") << u"١٩/١١/٢٠٢٦"_s << QDate();
}

void TestRunForm::dateIsReadAsOperatorsWriteIt()
{
    QFETCH(const QString, text);
    QFETCH(const QDate, expected);
    QCOMPARE(parseOperatorDate(text, QDate(2026, 11, 23)), expected);
}

void TestRunForm::startsAtTheLastBusinessDay_data()
{
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QDate>("expected");
    QTest::newRow("Monday behind a holiday Friday") << kMonday << QDate(2026, 11, 19);
    QTest::newRow("02:30 UTC is still the day before in Brazil")
        << QDateTime(QDate(2026, 11, 24), QTime(2, 30), Qt::UTC) << QDate(2026, 11, 19);
    QTest::newRow("Tuesday") << QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC) << QDate(2026, 11, 23);
}

void TestRunForm::startsAtTheLastBusinessDay()
{
    QFETCH(const QDateTime, now);
    QFETCH(const QDate, expected);
    const FakeClock clock(now);
    const DateField field(clock);
    QCOMPARE(field.date(), expected);
    QCOMPARE(field.editor()->text(), displayDate(expected));
}

void TestRunForm::typedDateShowsWeekdayAndExplanation_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("weekday");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<bool>("possible");
    QTest::newRow("business day") << u"19112026"_s << u"quinta-feira"_s << QString() << true;
    QTest::newRow("Saturday")
        << u"21/11/2026"_s << u"sábado"_s
        << u"21/11/2026 é sábado. O dia útil anterior é 19/11/2026 (20/11 é feriado: Dia Nacional de Zumbi e da Consciência Negra)."_s
        << true;
    QTest::newRow("holiday")
        << u"20/11"_s << u"sexta-feira"_s
        << u"20/11/2026 (sexta-feira) é feriado: Dia Nacional de Zumbi e da Consciência Negra. O dia útil anterior é 19/11/2026."_s
        << true;
    QTest::newRow("today") << u"23/11"_s << u"segunda-feira"_s
                           << u"É a data de hoje: o BTG costuma liberar as posições só no dia útil seguinte."_s << true;
    QTest::newRow("future")
        << u"24/11/2026"_s << u"terça-feira"_s
        << u"24/11/2026 ainda não chegou: hoje é 23/11/2026. O dia útil anterior a hoje é 19/11/2026."_s << false;
    QTest::newRow("no date") << u"31/02"_s << u"escreva dd/mm/aaaa"_s << u"“31/02” não é uma data."_s << false;
}

void TestRunForm::typedDateShowsWeekdayAndExplanation()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, weekday);
    QFETCH(const QString, sentence);
    QFETCH(const bool, possible);
    const FakeClock clock(kMonday);
    DateField field(clock);
    field.editor()->selectAll();
    QTest::keyClicks(field.editor(), typed);
    QCOMPARE(field.editor()->text(), typed);
    QCOMPARE(field.findChild<QLabel *>(u"weekday"_s)->text(), weekday);
    QCOMPARE(field.findChild<QLabel *>(u"dateSentence"_s)->text(), sentence);
    QCOMPARE(field.obstacle().isEmpty(), possible);
}

void TestRunForm::pastedIsoDateIsTaken()
{
    const FakeClock clock(kMonday);
    DateField field(clock);
    QGuiApplication::clipboard()->setText(u"2026-11-17"_s);
    field.editor()->selectAll();
    field.editor()->paste();
    QCOMPARE(field.date(), QDate(2026, 11, 17));
}

void TestRunForm::leavingTheFieldWritesTheDateInFull()
{
    const FakeClock clock(kMonday);
    DateField field(clock);
    field.editor()->selectAll();
    QTest::keyClicks(field.editor(), u"17/11/26"_s);
    QTest::keyClick(field.editor(), Qt::Key_Return);
    QCOMPARE(field.editor()->text(), u"17/11/2026"_s);
}

void TestRunForm::buttonTakesThePreviousBusinessDay()
{
    const FakeClock clock(kMonday);
    DateField field(clock);
    field.setDate(QDate(2026, 11, 21));
    auto *button = field.findChild<QPushButton *>(u"usePrevious"_s);
    QVERIFY(!button->isHidden());
    QCOMPARE(button->text(), u"Usar 19/11/2026"_s);
    button->click();
    QCOMPARE(field.date(), QDate(2026, 11, 19));
    QVERIFY(button->isHidden());
    // Of a day to come: not the day before it, which is one to come as well.
    field.setDate(QDate(2026, 12, 4));
    QVERIFY(!button->isHidden());
    QCOMPARE(button->text(), u"Usar 19/11/2026"_s);
    button->click();
    QCOMPARE(field.date(), QDate(2026, 11, 19));
}

void TestRunForm::stepsByBusinessDayButNotBeyondToday()
{
    const FakeClock clock(kMonday);
    DateField field(clock);
    auto *back = field.findChild<QToolButton *>(u"goBack"_s);
    auto *forward = field.findChild<QToolButton *>(u"goForward"_s);
    back->click();
    QCOMPARE(field.date(), QDate(2026, 11, 18));
    forward->click();
    forward->click();
    QCOMPARE(field.date(), QDate(2026, 11, 23));
    QVERIFY(!forward->isEnabled());
    field.goForward();
    QCOMPARE(field.date(), QDate(2026, 11, 23));
    field.findChild<QPushButton *>(u"goToLast"_s)->click();
    QCOMPARE(field.date(), QDate(2026, 11, 19));
}

void TestRunForm::calendarMarksHolidaysAndRefusesTheFuture()
{
    const FakeClock clock(kMonday);
    DateField field(clock);
    field.show();
    field.findChild<QToolButton *>(u"openCalendar"_s)->click();
    auto *calendar = field.findChild<QCalendarWidget *>();
    QVERIFY(calendar);
    QCOMPARE(calendar->firstDayOfWeek(), Qt::Sunday);
    QCOMPARE(calendar->maximumDate(), QDate(2026, 11, 23));
    const QTextCharFormat holiday = calendar->dateTextFormat(QDate(2026, 11, 20));
    QVERIFY(holiday.fontUnderline());
    QCOMPARE(holiday.toolTip(), u"feriado: Dia Nacional de Zumbi e da Consciência Negra"_s);
    QVERIFY(!calendar->dateTextFormat(QDate(2026, 11, 19)).fontUnderline());
    calendar->setCurrentPage(2026, 2);
    QVERIFY(calendar->dateTextFormat(QDate(2026, 2, 17)).fontUnderline());
    emit calendar->clicked(QDate(2026, 11, 12));
    QCOMPARE(field.date(), QDate(2026, 11, 12));
}

void TestRunForm::folderIsProbed_data()
{
    QTest::addColumn<QString>("path"); // below the test's folder unless absolute
    QTest::addColumn<int>("expected");
    QTest::newRow("there") << u"."_s << int(FolderState::Good);
    QTest::newRow("nothing typed") << QString() << int(FolderState::Empty);
    QTest::newRow("not there, but can be made") << u"nova/mais"_s << int(FolderState::WillBeMade);
    QTest::newRow("a file") << u"arquivo"_s << int(FolderState::NotAFolder);
    QTest::newRow("below a file") << u"arquivo/pasta"_s << int(FolderState::BelowAFile);
}

void TestRunForm::folderIsProbed()
{
    QFETCH(const QString, path);
    QFETCH(const int, expected);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"arquivo"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(int(probeFolder(path.isEmpty() ? path : folder.filePath(path))), expected);
    QCOMPARE(int(probeFolder(u"dados/btg"_s)), int(FolderState::Relative));
}

void TestRunForm::folderIsCheckedWhileTyping()
{
    const QTemporaryDir folder;
    FolderField field(u"Pasta da carteira"_s);
    QVERIFY(field.obstacle().contains(u"Informe a pasta"_s));
    QTest::keyClicks(field.editor(), folder.path());
    QCOMPARE(field.state(), FolderState::Checking);
    QTRY_COMPARE(field.state(), FolderState::Good);
    QVERIFY(field.obstacle().isEmpty());
    field.editor()->selectAll();
    QTest::keyClicks(field.editor(), u"relativa"_s);
    QTRY_COMPARE(field.state(), FolderState::Relative);
    QCOMPARE(field.obstacle(), u"Pasta da carteira: Escreva o caminho completo."_s);
}

void TestRunForm::requestSaysWhatStandsInTheFields_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QList<Part>>("parts");
    QTest::newRow("ambos") << u"partsBoth"_s << allParts();
    QTest::newRow("carteira") << u"partsCarteira"_s << QList{Part::Carteira};
    QTest::newRow("rentabilidade") << u"partsRentabilidade"_s << QList{Part::Rentabilidade};
}

void TestRunForm::requestSaysWhatStandsInTheFields()
{
    QFETCH(const QString, button);
    QFETCH(const QList<Part>, parts);
    const QTemporaryDir folder;
    const FakeClock clock(kMonday);
    RunForm form(clock);
    form.setFolders({folder.path(), folder.filePath(u"r"_s)});
    form.findChild<QToolButton *>(button)->click();
    form.dateField()->setDate(QDate(2026, 11, 18));
    QTRY_COMPARE(form.obstacle(), QString());
    RunRequest expected;
    expected.dates = {QDate(2026, 11, 18)};
    expected.parts = parts;
    expected.folders = {folder.path(), folder.filePath(u"r"_s)};
    expected.origin = u"console"_s;
    expected.dateText = u"2026-11-18"_s;
    QVERIFY(form.request() == expected);
}

void TestRunForm::obstacleNamesTheField()
{
    const QTemporaryDir folder;
    const FakeClock clock(kMonday);
    RunForm form(clock);
    form.setFolders({folder.path(), QString()});
    QTRY_COMPARE(form.obstacle(), u"Falta informar a pasta da rentabilidade. Para valer em todas as execuções, defina "
                                  "BTG_RENTABILIDADE em Configurações."_s);
    form.setParts({Part::Carteira});
    QTRY_COMPARE(form.obstacle(), QString());
    form.dateField()->editor()->clear();
    QTest::keyClicks(form.dateField()->editor(), u"99"_s);
    QCOMPARE(form.obstacle(), u"“99” não é uma data."_s);
}

void TestRunForm::aListedDateThatHasNotComeIsRefused()
{
    const QTemporaryDir folder;
    const FakeClock clock(kMonday);
    RunForm form(clock);
    RunRequest request;
    request.parts = {Part::Carteira};
    request.folders = {folder.path(), QString()};
    request.dates = {QDate(2026, 11, 19), QDate(2026, 11, 23)};
    form.setRequest(request);
    QCOMPARE(form.when(), RunForm::When::Listed);
    QTRY_COMPARE(form.obstacle(), QString());
    request.dates = {QDate(2026, 11, 19), QDate(2026, 11, 24)};
    form.setRequest(request);
    QCOMPARE(form.obstacle(), u"24/11/2026 ainda não chegou: hoje é 23/11/2026. Escolha datas até hoje."_s);
}

QTEST_MAIN(TestRunForm)
#include "tst_runform.moc"
