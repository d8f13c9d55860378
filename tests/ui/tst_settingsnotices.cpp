// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakeengine.h"
#include "tests/ui/shownsettings.h"
#include "ui/settings/checkpanel.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace Etl;
using namespace Qt::StringLiterals;

/// What the page says of a mistake, of a test and of the demonstration goes when it is no longer true.
class TestSettingsNotices : public QObject
{
    Q_OBJECT

private slots:
    void complaintGoesWithItsMistake_data();
    void complaintGoesWithItsMistake();
    void secretThatIsBeingTypedIsNotMissing();
    void testOfOtherValuesSaysSo();
    void valuesEditedDuringTheTestWereNotTested();
    void testOfAnotherSecretSaysSo_data();
    void testOfAnotherSecretSaysSo();
    void testedSecretThatIsSavedIsTheSame();
    void savingInTheDemonstrationStaysInIt();
    void foldersThatAreNotSetAreSaid();

private:
    static void test(const ShownSettings &shown)
    {
        const QSignalSpy finished(shown.page.findChild<CheckPanel *>(), &CheckPanel::finished);
        shown.find<QPushButton>(u"settingsTest"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    }
    static void typeSecret(const ShownSettings &shown, const QString &secret)
    {
        const QWidget *row = shown.row(u"CLIENT_SECRET"_s);
        row->findChild<QPushButton *>(u"secretReplace"_s)->click();
        auto *edit = row->findChild<QLineEdit *>(u"secretEdit"_s);
        QTest::keyClicks(edit, secret);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    /// Sections that are marked as wrong.
    static QStringList marked(const ShownSettings &shown, const QString &word = u"corrigir"_s)
    {
        QStringList titles;
        const auto *list = shown.find<QListWidget>(u"settingsSections"_s);
        for (int i = 0; i < list->count(); ++i) {
            if (list->item(i)->text().contains(word))
                titles.append(list->item(i)->text());
        }
        return titles;
    }
};

void TestSettingsNotices::complaintGoesWithItsMistake_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("said");
    QTest::newRow("when saving") << u"primary"_s << u"Nada foi salvo"_s;
    QTest::newRow("when testing") << u"settingsTest"_s << u"Antes de testar, corrija"_s;
}

void TestSettingsNotices::complaintGoesWithItsMistake()
{
    QFETCH(QString, button);
    QFETCH(QString, said);
    SettingsScene scene(TestDialect::Sqlite);
    ShownSettings shown(scene);
    shown.type(u"TICKET_PRAZO"_s, u"muito"_s);
    shown.find<QPushButton>(button)->click();
    const auto *notice = shown.find<QWidget>(u"settingsNotice"_s);
    QVERIFY(notice->isVisible());
    QVERIFY2(shown.notice().contains(said), qPrintable(shown.notice()));
    QCOMPARE(marked(shown), QStringList{u"Avançado – corrigir"_s});
    shown.type(u"TICKET_PRAZO"_s, u"120"_s);
    QVERIFY(!notice->isVisible());
    QCOMPARE(marked(shown), QStringList());
}

void TestSettingsNotices::secretThatIsBeingTypedIsNotMissing()
{
    SettingsScene scene(TestDialect::Sqlite, {{u"CLIENT_SECRET"_s, {}}});
    ShownSettings shown(scene);
    QCOMPARE(marked(shown), QStringList{u"Credenciais – corrigir"_s});
    QWidget *row = shown.row(u"CLIENT_SECRET"_s);
    row->findChild<QPushButton *>(u"secretReplace"_s)->click();
    auto *edit = row->findChild<QLineEdit *>(u"secretEdit"_s);
    QTest::keyClicks(edit, u"segredo"_s);
    QCOMPARE(marked(shown), QStringList());
    QCOMPARE(shown.mistake(u"CLIENT_SECRET"_s), QString());
    edit->clear();
    QCOMPARE(marked(shown), QStringList{u"Credenciais – corrigir"_s});
}

void TestSettingsNotices::testOfOtherValuesSaysSo()
{
    SettingsScene scene(TestDialect::Sqlite);
    ShownSettings shown(scene);
    auto *check = shown.page.findChild<CheckPanel *>();
    const QSignalSpy finished(check, &CheckPanel::finished);
    shown.find<QPushButton>(u"settingsTest"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    const auto *state = shown.find<QLabel>(u"checkState"_s);
    const QString result = state->text();
    QVERIFY(!result.contains(u"mudaram"_s));
    shown.type(u"INDEXADOR"_s, u"IPCA"_s);
    QVERIFY2(state->text().contains(u"Os valores mudaram"_s), qPrintable(state->text()));
}

void TestSettingsNotices::valuesEditedDuringTheTestWereNotTested()
{
    SettingsScene scene(TestDialect::Sqlite);
    ShownSettings shown(scene);
    auto *check = shown.page.findChild<CheckPanel *>();
    const QSignalSpy finished(check, &CheckPanel::finished);
    shown.find<QPushButton>(u"settingsTest"_s)->click();
    QVERIFY(check->isRunning());
    shown.find<QLineEdit>(u"INDEXADOR"_s)->setText(u"IPCA"_s);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    const QString said = shown.find<QLabel>(u"checkState"_s)->text();
    QVERIFY2(said.contains(u"Os valores mudaram"_s), qPrintable(said));
    QVERIFY(!finished.first().first().toBool());
}

void TestSettingsNotices::testOfAnotherSecretSaysSo_data()
{
    QTest::addColumn<bool>("discards");
    QTest::newRow("another one is typed") << false;
    QTest::newRow("it is discarded") << true;
}

void TestSettingsNotices::testOfAnotherSecretSaysSo()
{
    QFETCH(bool, discards);
    SettingsScene scene(TestDialect::Sqlite);
    ShownSettings shown(scene);
    typeSecret(shown, u"um segredo"_s);
    test(shown);
    const auto *state = shown.find<QLabel>(u"checkState"_s);
    QVERIFY2(!state->text().contains(u"mudaram"_s), qPrintable(state->text()));
    if (discards)
        shown.find<QPushButton>(u"settingsUndo"_s)->click();
    else
        typeSecret(shown, u"outro segredo"_s);
    QVERIFY2(state->text().contains(u"Os valores mudaram"_s), qPrintable(state->text()));
}

void TestSettingsNotices::testedSecretThatIsSavedIsTheSame()
{
    SettingsScene scene(TestDialect::Sqlite);
    ShownSettings shown(scene);
    typeSecret(shown, u"um segredo"_s);
    test(shown);
    shown.find<QPushButton>(u"primary"_s)->click();
    QTRY_VERIFY(!shown.page.hasUnsavedChanges());
    const QString said = shown.find<QLabel>(u"checkState"_s)->text();
    QVERIFY2(!said.contains(u"mudaram"_s), qPrintable(said));
}

void TestSettingsNotices::savingInTheDemonstrationStaysInIt()
{
    SettingsScene scene(TestDialect::Sqlite, {{u"CLIENT_ID"_s, {}}});
    const FakeClock clock{QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC)};
    Settings settings;
    settings.demonstration = true;
    ShownSettings shown(scene);
    shown.page.setEngine(std::make_shared<FakeEngine>(clock, settings));
    const auto *bar = shown.find<QWidget>(u"demonstrationNotice"_s);
    auto *leave = bar->findChild<QPushButton *>(u"useConfiguration"_s);
    QVERIFY(bar->isVisible() && !leave->isVisible());

    // Half of it.
    const QSignalSpy changed(&shown.page, &Page::settingsChanged);
    shown.type(u"INDEXADOR"_s, u"IPCA"_s);
    shown.ctrlS();
    QTRY_VERIFY(!shown.page.hasUnsavedChanges());
    QVERIFY2(shown.notice().contains(u"A demonstração continua aberta. Antes de conectar"_s),
             qPrintable(shown.notice()));
    QVERIFY(bar->isVisible() && !leave->isVisible());

    // The rest.
    shown.type(u"CLIENT_ID"_s, u"cliente"_s);
    QVERIFY(!shown.find<QWidget>(u"settingsNotice"_s)->isVisible());
    QVERIFY(!leave->isVisible()); // not saved yet
    shown.ctrlS();
    QTRY_VERIFY(leave->isVisible());
    QVERIFY2(shown.notice().contains(u"A demonstração continua aberta"_s), qPrintable(shown.notice()));
    QCOMPARE(changed.count(), 0);
    leave->click();
    QCOMPARE(changed.count(), 1);
}

void TestSettingsNotices::foldersThatAreNotSetAreSaid()
{
    SettingsScene scene(TestDialect::Sqlite, {{u"BTG_REPORT_PATH"_s, {}}, {u"BTG_RENTABILIDADE"_s, {}}});
    const FakeClock clock{QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC)};
    Settings settings;
    settings.demonstration = true;
    ShownSettings shown(scene);
    shown.page.setEngine(std::make_shared<FakeEngine>(clock, settings));
    const auto *bar = shown.find<QWidget>(u"demonstrationNotice"_s);
    const auto said = [bar] { return bar->findChild<QLabel *>(u"noticeText"_s)->text(); };
    QVERIFY2(said().contains(u"falta: BTG_RENTABILIDADE, BTG_REPORT_PATH"_s), qPrintable(said()));
    QVERIFY2(!said().contains(u"completa"_s), qPrintable(said()));
    QCOMPARE(shown.state(), u"Nenhuma alteração. Falta: BTG_RENTABILIDADE, BTG_REPORT_PATH."_s);
    QCOMPARE(marked(shown, u"falta"_s), QStringList{u"Pastas – falta"_s});
    QVERIFY2(shown.mistake(u"BTG_REPORT_PATH"_s).startsWith(u"Falta BTG_REPORT_PATH"_s),
             qPrintable(shown.mistake(u"BTG_REPORT_PATH"_s)));

    shown.find<QLineEdit>(u"BTG_REPORT_PATH"_s)->setText(scene.places.path());
    shown.find<QPushButton>(u"primary"_s)->click();
    QTRY_VERIFY(!shown.page.hasUnsavedChanges());
    QVERIFY2(shown.notice().contains(u"Falta BTG_RENTABILIDADE"_s), qPrintable(shown.notice()));
    QVERIFY2(!shown.notice().contains(u"Falta BTG_REPORT_PATH"_s), qPrintable(shown.notice()));

    shown.find<QLineEdit>(u"BTG_RENTABILIDADE"_s)->setText(scene.places.path());
    shown.find<QPushButton>(u"primary"_s)->click();
    QTRY_VERIFY2(said().contains(u"completa"_s), qPrintable(said()));
    QCOMPARE(shown.state(), u"Nenhuma alteração."_s);
    QCOMPARE(marked(shown, u"falta"_s), QStringList());
}

QTEST_MAIN(TestSettingsNotices)
#include "tst_settingsnotices.moc"
