// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settingstable.h"
#include "tests/ui/shownsettings.h"
#include "ui/settings/checkpanel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestSettingsPage : public QObject
{
    Q_OBJECT

private slots:
    void everyKeyHasItsRow();
    void savesWhatTheKeyboardChanged();
    void wrongValueIsSaidBesideItAndNotSaved();
    void processEnvironmentMakesAKeyReadOnly();
    void secretIsNeverShown();
    void secretIsReplacedInTheFileAndRemoved();
    void fileChangedMeanwhileIsSaid();
    void unsavedChangesAreAskedBeforeLeaving();
    void secretIsMovedWithoutTypingIt();
    void unreadableFileIsSaid();
    void searchFindsKeysByWordAndName();
    void sqliteHidesTheServersKeys();
    void testSeesUnsavedValuesAndCreatesTables_data();
    void testSeesUnsavedValuesAndCreatesTables();
    void failedCheckLeadsToItsKey();
    void testIsCancelledAtOnce();

private:
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void TestSettingsPage::everyKeyHasItsRow()
{
    SettingsScene scene(TestDialect::Sqlite);
    const ShownSettings shown(scene);
    for (const SettingKey &key : settingKeys())
        QVERIFY2(shown.page.findChild<QWidget *>(u"row_"_s + key.spellings.constFirst()),
                 qPrintable(key.spellings.constFirst()));
    QCOMPARE(shown.row(u"CLIENT_ID"_s)->findChild<QLabel *>(u"origin"_s)->text(), u"no .env"_s);
    QCOMPARE(shown.row(u"INDEXADOR"_s)->findChild<QLabel *>(u"origin"_s)->text(), u"padrão"_s);
    QVERIFY(everyText(shown.page).contains(u"Simulador"_s));
}

void TestSettingsPage::savesWhatTheKeyboardChanged()
{
    SettingsScene scene(TestDialect::Sqlite);
    QFile file(scene.world.envPath());
    QVERIFY(file.open(QIODevice::Append) && file.write("# fim\nMINHA=1\n") > 0);
    file.close();
    ShownSettings shown(scene);
    const QSignalSpy changed(&shown.page, &Page::settingsChanged);
    shown.type(u"INDEXADOR"_s, u"IPCA"_s);
    QCOMPARE(shown.state(), u"1 alteração não salva."_s);
    QVERIFY(shown.page.hasUnsavedChanges());
    shown.ctrlS();
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY2(shown.notice().contains(u"Salvo"_s), qPrintable(shown.notice()));
    QVERIFY(!shown.page.hasUnsavedChanges());
    QVERIFY(contentOf(scene.world.envPath())
                .endsWith("# fim\nMINHA=1\n\n# Acrescentado pelo Orquestrador BTG\nINDEXADOR=IPCA\n"));
#ifdef Q_OS_UNIX
    QCOMPARE(QFile::permissions(scene.world.envPath()) & 0x7077, QFile::ReadOwner | QFile::WriteOwner);
#endif
    QCOMPARE(scene.world.load()->api.indexador, u"IPCA"_s);
}

void TestSettingsPage::wrongValueIsSaidBesideItAndNotSaved()
{
    SettingsScene scene(TestDialect::Sqlite);
    const QByteArray before = contentOf(scene.world.envPath());
    ShownSettings shown(scene);
    const QSignalSpy changed(&shown.page, &Page::settingsChanged);
    shown.type(u"CONCILIACAO_LIMITE"_s, u"quinhentos"_s);
    QVERIFY2(shown.mistake(u"CONCILIACAO_LIMITE"_s).contains(u"ponto decimal"_s),
             qPrintable(shown.mistake(u"CONCILIACAO_LIMITE"_s)));
    shown.ctrlS();
    QVERIFY(shown.notice().contains(u"Nada foi salvo"_s));
    QCOMPARE(changed.count(), 0);
    QCOMPARE(contentOf(scene.world.envPath()), before);
    shown.type(u"CONCILIACAO_LIMITE"_s, u"400.00"_s);
    QCOMPARE(shown.mistake(u"CONCILIACAO_LIMITE"_s), QString());
    shown.ctrlS();
    QTRY_COMPARE(changed.count(), 1);
}

void TestSettingsPage::processEnvironmentMakesAKeyReadOnly()
{
    SettingsScene scene(TestDialect::Sqlite);
    scene.world.sources.environment.insert(u"INDEXADOR"_s, u"SELIC"_s);
    const ShownSettings shown(scene);
    QVERIFY(shown.find<QLineEdit>(u"INDEXADOR"_s)->isReadOnly());
    QCOMPARE(shown.find<QLineEdit>(u"INDEXADOR"_s)->text(), u"SELIC"_s);
    QVERIFY(shown.row(u"INDEXADOR"_s)->findChild<QLabel *>(u"origin"_s)->text().contains(u"variável de ambiente"_s));
}

void TestSettingsPage::secretIsNeverShown()
{
    SettingsScene scene(TestDialect::Sqlite, {{u"HTTPS_PROXY"_s, u"http://ana:senha-do-proxy@127.0.0.1:9"_s}});
    scene.secrets->texts.insert(u"DB_PASSWORD"_s, u"senha-do-cofre"_s);
    ShownSettings shown(scene);
    QWidget *row = shown.row(u"CLIENT_SECRET"_s);
    QCOMPARE(row->findChild<QLabel *>(u"secretState"_s)->text(), u"definido no arquivo .env"_s);
    shown.page.showKey(u"CLIENT_SECRET"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    auto *edit = row->findChild<QLineEdit *>(u"secretEdit"_s);
    QCOMPARE(QApplication::focusWidget(), edit);
    QCOMPARE(row->findChild<QComboBox *>(u"secretPlace"_s)->currentText(), u"no arquivo .env"_s);
    QTest::keyClick(row->findChild<QComboBox *>(u"secretPlace"_s), Qt::Key_Up);
    QTest::keyClicks(edit, u"segredo-digitado"_s);
    QVERIFY(!edit->displayText().contains(u"segredo"_s));
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(shown.page.hasUnsavedChanges());
    const QSignalSpy changed(&shown.page, &Page::settingsChanged);
    shown.ctrlS();
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(scene.secrets->texts.value(u"CLIENT_SECRET"_s), u"segredo-digitado"_s);
    QCOMPARE(row->findChild<QLabel *>(u"secretState"_s)->text(), u"definido no cofre do sistema"_s);

    // The check fails at the bank with the wrong secret, and says so without it.
    const QSignalSpy finished(shown.page.findChild<CheckPanel *>(), &CheckPanel::finished);
    shown.find<QPushButton>(u"settingsTest"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    shown.find<QPushButton>(u"copyDiagnosis"_s)->click();
    const QString clipboard = QGuiApplication::clipboard()->text();
    QVERIFY(clipboard.contains(u"CLIENT_SECRET ********"_s));
    const QString everything = everyText(shown.page) + clipboard;
    for (const QString &secret :
         {u"segredo-digitado"_s, u"segredo-simulado"_s, u"senha-do-cofre"_s, u"senha-do-proxy"_s})
        QVERIFY2(!everything.contains(secret), qPrintable(secret));
}

void TestSettingsPage::secretIsReplacedInTheFileAndRemoved()
{
    SettingsScene scene(TestDialect::Sqlite);
    ShownSettings shown(scene);
    const QSignalSpy changed(&shown.page, &Page::settingsChanged);
    QWidget *row = shown.row(u"CLIENT_SECRET"_s);
    row->findChild<QPushButton *>(u"secretReplace"_s)->click();
    QTest::keyClicks(row->findChild<QLineEdit *>(u"secretEdit"_s), u"outro \"segredo\" #2"_s);
    // Not taken by Enter: saving takes it, nothing typed is lost.
    shown.ctrlS();
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(scene.world.load()->api.clientSecret.reveal(), u"outro \"segredo\" #2"_s);
    QVERIFY(scene.secrets->texts.isEmpty());

    row = shown.row(u"CLIENT_SECRET"_s);
    row->findChild<QPushButton *>(u"secretRemove"_s)->click();
    QCOMPARE(row->findChild<QLabel *>(u"secretState"_s)->text(), u"não definido"_s);
    QVERIFY(shown.mistake(u"CLIENT_SECRET"_s).contains(u"Falta"_s));
}

void TestSettingsPage::fileChangedMeanwhileIsSaid()
{
    SettingsScene scene(TestDialect::Sqlite);
    ShownSettings shown(scene);
    shown.type(u"INDEXADOR"_s, u"IPCA"_s);
    QFile file(scene.world.envPath());
    QVERIFY(file.open(QIODevice::Append) && file.write("X=1\n") > 0);
    file.close();
    const QByteArray before = contentOf(scene.world.envPath());
    shown.ctrlS();
    QTRY_VERIFY2(shown.notice().contains(u"alterado por outro programa"_s), qPrintable(shown.notice()));
    QCOMPARE(contentOf(scene.world.envPath()), before);
    QVERIFY(shown.page.hasUnsavedChanges());
}

void TestSettingsPage::unsavedChangesAreAskedBeforeLeaving()
{
    SettingsScene scene(TestDialect::Sqlite);
    ShownSettings shown(scene);
    QVERIFY(shown.page.mayLeave());
    shown.type(u"INDEXADOR"_s, u"IPCA"_s);
    const QSignalSpy allowed(&shown.page, &SettingsPage::leaveAllowed);
    QVERIFY(!shown.page.mayLeave());
    auto *question = shown.find<QWidget>(u"unsavedQuestion"_s);
    QVERIFY(question->isVisible());
    question->findChild<QPushButton *>(u"questionStay"_s)->click();
    QVERIFY(!question->isVisible() && shown.page.hasUnsavedChanges());
    QVERIFY(!shown.page.mayLeave());
    question->findChild<QPushButton *>(u"questionSave"_s)->click();
    QTRY_COMPARE(allowed.count(), 1);
    QCOMPARE(scene.world.load()->api.indexador, u"IPCA"_s);

    shown.type(u"INDEXADOR"_s, u"CDI"_s);
    QVERIFY(!shown.page.mayLeave());
    question->findChild<QPushButton *>(u"questionDiscard"_s)->click();
    QCOMPARE(allowed.count(), 2);
    QVERIFY(!shown.page.hasUnsavedChanges());
    QCOMPARE(shown.find<QLineEdit>(u"INDEXADOR"_s)->text(), u"IPCA"_s);

    // A secret that was typed and discarded is not taken by the next save or test.
    QWidget *row = shown.row(u"CLIENT_SECRET"_s);
    row->findChild<QPushButton *>(u"secretReplace"_s)->click();
    QTest::keyClicks(row->findChild<QLineEdit *>(u"secretEdit"_s), u"abandonado"_s);
    QVERIFY(!shown.page.mayLeave());
    question->findChild<QPushButton *>(u"questionDiscard"_s)->click();
    QVERIFY(!shown.page.hasUnsavedChanges());
    QCOMPARE(row->findChild<QLineEdit *>(u"secretEdit"_s)->text(), QString());
}

void TestSettingsPage::secretIsMovedWithoutTypingIt()
{
    SettingsScene scene(TestDialect::Sqlite);
    ShownSettings shown(scene);
    QWidget *row = shown.row(u"CLIENT_SECRET"_s);
    auto *move = row->findChild<QPushButton *>(u"secretMove"_s);
    QCOMPARE(move->text(), u"Mover para o cofre"_s);
    move->click();
    QCOMPARE(move->text(), u"Mover para o .env"_s); // back again, while nothing is saved
    shown.find<QPushButton>(u"primary"_s)->click();
    QTRY_COMPARE(scene.secrets->texts.value(u"CLIENT_SECRET"_s), SimulatorOptions().clientSecret);
    QTRY_VERIFY(!shown.page.hasUnsavedChanges());
    QVERIFY(!readEnvFile(scene.world.envPath())->contains(u"CLIENT_SECRET"_s));
    QVERIFY(!everyText(shown.page).contains(SimulatorOptions().clientSecret));
}

void TestSettingsPage::unreadableFileIsSaid()
{
    SettingsScene scene(TestDialect::Sqlite);
    ShownSettings shown(scene);
    QFile file(scene.world.envPath());
    QVERIFY(file.open(QIODevice::Append) && file.write("isto nao e uma chave\n") > 0);
    file.close();
    shown.page.refresh();
    QTRY_VERIFY2(shown.notice().contains(u"não tem a forma CHAVE=valor"_s), qPrintable(shown.notice()));
    QVERIFY(!shown.find<QPushButton>(u"primary"_s)->isEnabled());
    QVERIFY(!shown.find<QPushButton>(u"settingsTest"_s)->isEnabled());
}

void TestSettingsPage::searchFindsKeysByWordAndName()
{
    SettingsScene scene(TestDialect::Sqlite);
    ShownSettings shown(scene);
    QTest::keyClick(&shown.page, Qt::Key_F, Qt::ControlModifier);
    auto *search = shown.find<QLineEdit>(u"settingsSearch"_s);
    QCOMPARE(QApplication::focusWidget(), search);
    QTest::keyClicks(search, u"conciliacao"_s);
    QVERIFY(!shown.row(u"CONCILIACAO_AVISO"_s)->isHidden());
    QVERIFY(shown.row(u"CLIENT_ID"_s)->isHidden());
    search->clear();
    QTest::keyClicks(search, u"xyz"_s);
    QVERIFY(shown.find<QLabel>(u"nothingFound"_s)->isVisible());
    shown.page.showKey(u"CLIENT_ID"_s);
    QCOMPARE(search->text(), QString());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"CLIENT_ID"_s);
}

void TestSettingsPage::sqliteHidesTheServersKeys()
{
    SettingsScene scene(TestDialect::Sqlite);
    const ShownSettings shown(scene);
    QVERIFY(shown.row(u"DB_HOST"_s)->isHidden());
    shown.find<QComboBox>(u"DB_DRIVER"_s)->setCurrentIndex(0);
    QVERIFY(!shown.row(u"DB_HOST"_s)->isHidden());
    QVERIFY(shown.mistake(u"DB_HOST"_s).contains(u"Falta DB_HOST"_s));
}

void TestSettingsPage::testSeesUnsavedValuesAndCreatesTables_data()
{
    QTest::addColumn<TestDialect>("dialect");
    QTest::newRow("SQLite") << TestDialect::Sqlite;
    QTest::newRow("MariaDB") << TestDialect::MariaDb;
}

void TestSettingsPage::testSeesUnsavedValuesAndCreatesTables()
{
    QFETCH(TestDialect, dialect);
    SettingsScene scene(dialect);
    scene.database.run(u"CREATE TABLE de_outros (i INTEGER)"_s);
    ShownSettings shown(scene);
    auto *panel = shown.page.findChild<CheckPanel *>();
    const QSignalSpy finished(panel, &CheckPanel::finished);
    shown.type(u"DB_TABLE"_s, u"Ft_Outra"_s);
    shown.find<QPushButton>(u"settingsTest"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    const QString said = panel->diagnosis();
    QVERIFY2(finished.constFirst().constFirst().toBool(), qPrintable(said));
    for (const QString &part : {u"Ft_Outra: não existe"_s, u"Token (carteira): obtido"_s, u"Relatórios do BTG"_s,
                                u"Pasta da carteira"_s, u"Direitos no banco"_s})
        QVERIFY2(said.contains(part), qPrintable(said));
    QVERIFY(shown.find<QPushButton>(u"createTables"_s)->isVisible());
    shown.find<QPushButton>(u"createTables"_s)->click();
    QTRY_VERIFY2_WITH_TIMEOUT(panel->diagnosis().contains(u"Ft_Outra, "_s), qPrintable(panel->diagnosis()), 30'000);
    shown.find<QPushButton>(u"settingsTest"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, 60'000);
    QVERIFY2(panel->diagnosis().contains(u"Tabela Ft_Outra: serve"_s), qPrintable(panel->diagnosis()));
    QVERIFY(!shown.find<QPushButton>(u"createTables"_s)->isVisible());
    QVERIFY(!readEnvFile(scene.world.envPath())->contains(u"DB_TABLE"_s));
}

void TestSettingsPage::failedCheckLeadsToItsKey()
{
    SettingsScene scene(TestDialect::MariaDb, {{u"DB_PROC_CARTEIRA"_s, u"nao_existe"_s}});
    ShownSettings shown(scene);
    auto *panel = shown.page.findChild<CheckPanel *>();
    const QSignalSpy finished(panel, &CheckPanel::finished);
    shown.find<QPushButton>(u"settingsTest"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    QVERIFY(!finished.constFirst().constFirst().toBool());
    QVERIFY(shown.find<QLabel>(u"checkState"_s)->text().startsWith(u"FALHA: 1 item"_s));
    QPushButton *jump = nullptr;
    const QList<QPushButton *> buttons = panel->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->accessibleName().contains(u"DB_PROC_CARTEIRA"_s))
            jump = button;
    }
    QVERIFY(jump);
    jump->click();
    QCOMPARE(QApplication::focusWidget()->objectName(), u"DB_PROC_CARTEIRA"_s);
}

void TestSettingsPage::testIsCancelledAtOnce()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    SettingsScene scene(TestDialect::Sqlite,
                        {{u"AUTH_URL"_s, u"http://127.0.0.1:%1/token"_s.arg(silent.serverPort())}});
    ShownSettings shown(scene);
    auto *panel = shown.page.findChild<CheckPanel *>();
    const QSignalSpy finished(panel, &CheckPanel::finished);
    shown.find<QPushButton>(u"settingsTest"_s)->click();
    QTRY_VERIFY(silent.hasPendingConnections());
    QVERIFY(panel->isRunning());
    QVERIFY(!shown.find<QPushButton>(u"settingsTest"_s)->isEnabled());
    shown.find<QPushButton>(u"checkCancel"_s)->click();
    QCOMPARE(finished.count(), 1);
    QVERIFY(shown.find<QLabel>(u"checkState"_s)->text().contains(u"cancelado"_s));
    QVERIFY(shown.find<QPushButton>(u"settingsTest"_s)->isEnabled());
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
