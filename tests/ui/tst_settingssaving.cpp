// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/envfile.h"
#include "tests/ui/shownsettings.h"
#include "ui/settings/fundmapeditor.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestSettingsSaving : public QObject
{
    Q_OBJECT

private slots:
    void saveTakesTheFundMapAlong();
    void secondSaveWaitsForTheMapThatIsBeingSaved();
    void secondSaveWaitsForTheFormThatIsBeingSaved();
    void sharedSecretIsTakenOutOnlyAfterAQuestion();
    void aTypedSecretIsAChange();
    void aDecimalCommaIsWrittenAsAPoint_data();
    void aDecimalCommaIsWrittenAsAPoint();
    void withoutAKeychainTheSecretGoesIntoTheFile();
};

void TestSettingsSaving::saveTakesTheFundMapAlong()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"mapa.json"_s);
    QFile map(path);
    QVERIFY(map.open(QIODevice::WriteOnly) && map.write("{\"ALFA FIM\": \"Alfa\"}") > 0);
    map.close();
    SettingsScene scene(TestDialect::Sqlite, {{u"MAP_NMFUNDOS_PATH"_s, path}});
    ShownSettings shown(scene);
    auto *editor = shown.page.findChild<FundMapEditor *>();
    QTRY_COMPARE(editor->model()->entries().size(), 1);
    auto *save = shown.find<QPushButton>(u"primary"_s);
    QVERIFY(!save->isEnabled());
    editor->model()->setData(editor->model()->index(0, FundMapModel::HouseName), u"Alfa Novo"_s);
    QVERIFY(save->isEnabled());
    QVERIFY2(shown.state().contains(u"Mapa"_s), qPrintable(shown.state()));
    save->click();
    QTRY_VERIFY(!shown.page.hasUnsavedChanges());
    QVERIFY(map.open(QIODevice::ReadOnly));
    QVERIFY(map.readAll().contains("Alfa Novo"));
    map.close();

    // With a row that cannot be saved nothing is, and it is said.
    editor->model()->add({u"ALFA_FIM"_s, u"Outro"_s});
    shown.type(u"INDEXADOR"_s, u"IPCA"_s);
    const QSignalSpy allowed(&shown.page, &SettingsPage::leaveAllowed);
    QVERIFY(!shown.page.mayLeave());
    shown.find<QWidget>(u"unsavedQuestion"_s)->findChild<QPushButton *>(u"questionSave"_s)->click();
    QVERIFY2(shown.notice().contains(u"Nada foi salvo"_s), qPrintable(shown.notice()));
    QVERIFY(shown.page.hasUnsavedChanges());
    QCOMPARE(allowed.count(), 0);
    QVERIFY(scene.world.load()->api.indexador != u"IPCA"_s);
}

void TestSettingsSaving::secondSaveWaitsForTheMapThatIsBeingSaved()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"mapa.json"_s);
    QFile map(path);
    QVERIFY(map.open(QIODevice::WriteOnly) && map.write("{\"ALFA FIM\": \"Alfa\"}") > 0);
    map.close();
    SettingsScene scene(TestDialect::Sqlite, {{u"MAP_NMFUNDOS_PATH"_s, path}});
    ShownSettings shown(scene);
    auto *editor = shown.page.findChild<FundMapEditor *>();
    QTRY_COMPARE(editor->model()->entries().size(), 1);
    shown.type(u"INDEXADOR"_s, u"IPCA"_s);
    editor->model()->setData(editor->model()->index(0, FundMapModel::HouseName), u"Alfa Novo"_s);
    const QSignalSpy written(editor, &FundMapEditor::saved);
    const QSignalSpy refused(editor, &FundMapEditor::failed);
    const QSignalSpy allowed(&shown.page, &SettingsPage::leaveAllowed);
    shown.find<QPushButton>(u"mapSave"_s)->click();
    QVERIFY(editor->isSaving());
    QVERIFY(!shown.page.mayLeave());
    shown.find<QWidget>(u"unsavedQuestion"_s)->findChild<QPushButton *>(u"questionSave"_s)->click();
    QTRY_COMPARE(allowed.count(), 1);
    QCOMPARE(written.count(), 1);
    QCOMPARE(refused.count(), 0);
    QVERIFY2(!shown.notice().contains(u"Nada foi salvo"_s), qPrintable(shown.notice()));
    QVERIFY(!shown.page.hasUnsavedChanges());
    QCOMPARE(scene.world.load()->api.indexador, u"IPCA"_s);
    QVERIFY(map.open(QIODevice::ReadOnly));
    QVERIFY(map.readAll().contains("Alfa Novo"));
}

void TestSettingsSaving::secondSaveWaitsForTheFormThatIsBeingSaved()
{
    SettingsScene scene(TestDialect::Sqlite);
    ShownSettings shown(scene);
    shown.type(u"INDEXADOR"_s, u"IPCA"_s);
    const QSignalSpy allowed(&shown.page, &SettingsPage::leaveAllowed);
    const QSignalSpy changed(&shown.page, &Page::settingsChanged);
    shown.ctrlS();
    QVERIFY(!shown.page.mayLeave());
    shown.find<QWidget>(u"unsavedQuestion"_s)->findChild<QPushButton *>(u"questionSave"_s)->click();
    QTRY_COMPARE(allowed.count(), 1);
    QCOMPARE(changed.count(), 1);
    QVERIFY(!shown.page.hasUnsavedChanges());
    QCOMPARE(scene.world.load()->api.indexador, u"IPCA"_s);
}

void TestSettingsSaving::sharedSecretIsTakenOutOnlyAfterAQuestion()
{
    SettingsScene scene(TestDialect::Sqlite, {{u"CLIENT_SECRET"_s, {}}});
    scene.secrets->texts.insert(u"CLIENT_SECRET"_s, u"da-producao"_s);
    scene.world.addProfile(u"Homologacao"_s, kMinimal);
    ShownSettings shown(scene);
    auto *question = shown.find<QWidget>(u"unsavedQuestion"_s);
    shown.row(u"CLIENT_SECRET"_s)->findChild<QPushButton *>(u"secretMove"_s)->click();
    shown.find<QPushButton>(u"primary"_s)->click();
    QVERIFY(question->isVisible());
    QVERIFY2(everyText(*question).contains(u"Homologacao"_s), qPrintable(everyText(*question)));
    question->findChild<QPushButton *>(u"questionStay"_s)->click();
    QVERIFY(!question->isVisible());
    QCOMPARE(scene.secrets->texts.value(u"CLIENT_SECRET"_s), u"da-producao"_s);
    QVERIFY(shown.page.hasUnsavedChanges());

    shown.find<QPushButton>(u"primary"_s)->click();
    QVERIFY(question->isVisible());
    question->findChild<QPushButton *>(u"questionSave"_s)->click();
    QTRY_VERIFY(!shown.page.hasUnsavedChanges());
    QVERIFY(!question->isVisible());
    QVERIFY(!scene.secrets->texts.contains(u"CLIENT_SECRET"_s));
    QCOMPARE(readEnvFile(scene.world.envPath())->value(u"CLIENT_SECRET"_s), u"da-producao"_s);
}

void TestSettingsSaving::aDecimalCommaIsWrittenAsAPoint_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("written"); // empty: it is no number, and not saved
    QTest::newRow("seconds") << u"TICKET_INTERVALO"_s << u"1,5"_s << u"1.5"_s;
    QTest::newRow("time limit") << u"TICKET_PRAZO"_s << u"90,25"_s << u"90.25"_s;
    QTest::newRow("money, every digit") << u"CONCILIACAO_AVISO"_s << u"0,050"_s << u"0.050"_s;
    QTest::newRow("thousands") << u"CONCILIACAO_LIMITE"_s << u"1.234,56"_s << u"1234.56"_s;
    QTest::newRow("point as before") << u"CONCILIACAO_LIMITE"_s << u"750.5"_s << u"750.5"_s;
    QTest::newRow("no number") << u"CONCILIACAO_LIMITE"_s << u"1,5,2"_s << QString();
    QTest::newRow("thousands out of place") << u"CONCILIACAO_LIMITE"_s << u"12.34,5"_s << QString();
}

void TestSettingsSaving::aDecimalCommaIsWrittenAsAPoint()
{
    QFETCH(QString, key);
    QFETCH(QString, typed);
    QFETCH(QString, written);
    SettingsScene scene(TestDialect::Sqlite);
    ShownSettings shown(scene);
    shown.type(key, typed);
    const auto *row = shown.find<QWidget>(u"row_"_s + key);
    const QString mistake = row->findChild<QLabel *>(u"mistake"_s)->text();
    QCOMPARE(mistake.isEmpty(), !written.isEmpty());
    // What was typed is not written over under the operator's hands.
    QCOMPARE(shown.find<QLineEdit>(key)->text(), typed);
    if (written.isEmpty()) {
        QVERIFY2(mistake.contains(typed), qPrintable(mistake));
        return;
    }
    shown.find<QPushButton>(u"primary"_s)->click();
    QTRY_VERIFY(!shown.page.hasUnsavedChanges());
    const auto keys = readEnvFile(scene.world.load()->envPath);
    QVERIFY(keys);
    QCOMPARE(keys->value(key), written);
}

void TestSettingsSaving::aTypedSecretIsAChange()
{
    SettingsScene scene(TestDialect::Sqlite);
    ShownSettings shown(scene);
    const QWidget *row = shown.row(u"CLIENT_SECRET"_s);
    row->findChild<QPushButton *>(u"secretReplace"_s)->click();
    auto *edit = row->findChild<QLineEdit *>(u"secretEdit"_s);
    QTest::keyClicks(edit, u"um segredo"_s);
    QCOMPARE(shown.state(), u"1 alteração não salva."_s);
    shown.type(u"INDEXADOR"_s, u"IPCA"_s);
    QCOMPARE(shown.state(), u"2 alterações não salvas."_s);
    // Taken, it is still the same one, and so it is while another one is typed over it.
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(shown.state(), u"2 alterações não salvas."_s);
    row->findChild<QPushButton *>(u"secretReplace"_s)->click();
    QTest::keyClicks(edit, u"outro"_s);
    QCOMPARE(shown.state(), u"2 alterações não salvas."_s);
    shown.find<QPushButton>(u"settingsUndo"_s)->click();
    QCOMPARE(shown.state(), u"Nenhuma alteração."_s);
}

void TestSettingsSaving::withoutAKeychainTheSecretGoesIntoTheFile()
{
    SettingsScene scene(TestDialect::Sqlite, {{u"CLIENT_SECRET"_s, {}}, {u"DB_PASSWORD"_s, u"uma senha"_s}});
    scene.secrets->there = false;
    ShownSettings shown(scene);
    const QWidget *row = shown.row(u"CLIENT_SECRET"_s);
    row->findChild<QPushButton *>(u"secretReplace"_s)->click();
    QVERIFY(!row->findChild<QComboBox *>(u"secretPlace"_s)->isVisible());
    QVERIFY(!row->findChild<QPushButton *>(u"secretMove"_s)->isVisible());
    QVERIFY(row->findChild<QLabel *>(u"secretNote"_s)->text().contains(u"Não há cofre"_s));
    QTest::keyClicks(row->findChild<QLineEdit *>(u"secretEdit"_s), u"um segredo"_s);
    shown.find<QPushButton>(u"primary"_s)->click();
    QTRY_VERIFY2(!shown.page.hasUnsavedChanges(), qPrintable(shown.notice()));
    QCOMPARE(readEnvFile(scene.world.envPath())->value(u"CLIENT_SECRET"_s), u"um segredo"_s);
    QVERIFY2(shown.notice().contains(u"Salvo"_s) && !shown.notice().contains(u"cofre"_s), qPrintable(shown.notice()));

    shown.row(u"DB_PASSWORD"_s)->findChild<QPushButton *>(u"secretRemove"_s)->click();
    shown.find<QPushButton>(u"primary"_s)->click();
    QTRY_VERIFY2(!shown.page.hasUnsavedChanges(), qPrintable(shown.notice()));
    QVERIFY(!readEnvFile(scene.world.envPath())->contains(u"DB_PASSWORD"_s));
    QVERIFY2(shown.notice().contains(u"Salvo"_s) && !shown.notice().contains(u"cofre"_s), qPrintable(shown.notice()));
}

QTEST_MAIN(TestSettingsSaving)
#include "tst_settingssaving.moc"
