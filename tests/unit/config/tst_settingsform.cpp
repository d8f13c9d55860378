// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settingsform.h"
#include "tests/support/testprint.h"
#include "tests/unit/config/settingsworld.h"

#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestSettingsForm : public QObject
{
    Q_OBJECT

private slots:
    void valueTellsWhereItComesFrom();
    void saysTheSameAsLoadSettings();
    void mistakeIsOfItsKey();
    void savedFormIsWhatLoadSettingsReads();
    void emptyTextTakesTheKeyOut();
    void backToTheStoredValueIsNoChange();
    void secretGoesToTheKeychainAndOutOfTheFile();
    void secretGoesToTheFileAndOutOfTheKeychain();
    void secretMovesWithoutBeingTyped();
    void secretThatIsNotSavedYetMovesToo();
    void secretThatIsNotThereDoesNotMove();
    void removedSecretIsGoneFromBothPlaces();
    void refusingKeychainSavesNothing();
    void addressWithAPasswordIsHidden();
    void halfTypedSecretsBlankNoWordsOfTheLog();
    void withoutAFileTheLastFolderGetsOne();
};

void TestSettingsForm::valueTellsWhereItComesFrom()
{
    World world(minimalWith({{u"MYSQL_PORT"_s, u"3310"_s}}), {{u"MYSQL_HOST"_s, u"do-processo"_s}});
    world.sources.dirLogs = u"/logs-da-opcao"_s;
    world.secrets.texts.insert(u"DB_PASSWORD"_s, u"senha-do-cofre"_s);
    const SettingsForm form = readForm(world);
    QCOMPARE(form.value(u"DB_PORT"_s).origin, ValueOrigin::EnvFile);
    QCOMPARE(form.value(u"DB_PORT"_s).text, u"3310"_s);
    QCOMPARE(form.value(u"DB_PORT"_s).spelling, u"MYSQL_PORT"_s);
    QCOMPARE(form.value(u"DB_HOST"_s).origin, ValueOrigin::Environment);
    QCOMPARE(form.value(u"DB_HOST"_s).text, u"do-processo"_s);
    QCOMPARE(form.value(u"DB_HOST"_s).spelling, u"MYSQL_HOST"_s);
    QVERIFY(form.value(u"DB_HOST"_s).isOverridden());
    QCOMPARE(form.value(u"DIR_LOGS"_s).origin, ValueOrigin::Option);
    QCOMPARE(form.value(u"INDEXADOR"_s).origin, ValueOrigin::Default);
    QCOMPARE(form.value(u"INDEXADOR"_s).text, u"CDIE"_s);
    QVERIFY(!form.value(u"INDEXADOR"_s).isSet);
    QCOMPARE(form.value(u"DB_PASSWORD"_s).origin, ValueOrigin::Keychain);
    QCOMPARE(form.value(u"CLIENT_SECRET"_s).origin, ValueOrigin::EnvFile);
    for (const QString &secret : {u"DB_PASSWORD"_s, u"CLIENT_SECRET"_s}) {
        QVERIFY(form.value(secret).isSet && form.value(secret).hidden);
        QCOMPARE(form.value(secret).text, QString());
    }
}

void TestSettingsForm::saysTheSameAsLoadSettings()
{
    const World world(minimalWith({{u"DB_PORT"_s, u"x"_s},
                                   {u"AUTH_URL"_s, u"x"_s},
                                   {u"PASTA_DATA"_s, u"dd"_s},
                                   {u"CONCILIACAO_AVISO"_s, u"1,0"_s},
                                   {u"HTTPS_PROXY"_s, u"http://"_s},
                                   {u"DB_DRIVER"_s, u"x"_s},
                                   {u"DB_SSL_MODE"_s, u"x"_s}}));
    const auto loaded = world.load();
    QVERIFY(!loaded);
    const QHash<QString, QString> mistakes = readForm(world).mistakes();
    QCOMPARE(mistakes.size(), 7);
    for (const QString &sentence : mistakes)
        QVERIFY2(loaded.error().message.contains(sentence), qPrintable(sentence));
}

void TestSettingsForm::mistakeIsOfItsKey()
{
    World world(kMinimal);
    SettingsForm form = readForm(world);
    QVERIFY(form.mistakes().isEmpty());
    form.setText(u"DB_PORT"_s, u"abc"_s);
    form.setText(u"DB_HOST"_s, {});
    form.setText(u"DB_NAME"_s, u"a\nb"_s);
    QCOMPARE(form.mistakes().size(), 3);
    QVERIFY(form.mistakes().value(u"DB_PORT"_s).contains("65535"_L1));
    QVERIFY(form.mistakes().value(u"DB_HOST"_s).contains(u"Falta"_s));
    QVERIFY(form.mistakes().value(u"DB_NAME"_s).contains(u"quebra de linha"_s));
    QVERIFY(!form.settings());
    QVERIFY(!form.save(world.secrets));
    form.revertAll();
    QVERIFY(form.mistakes().isEmpty());
    QVERIFY(form.settings());
}

void TestSettingsForm::savedFormIsWhatLoadSettingsReads()
{
    World world(kMinimal);
    SettingsForm form = readForm(world);
    form.setText(u"DB_PORT"_s, u"3311"_s);
    form.setText(u"BTG_REPORT_PATH"_s, u"C:\\Relatórios BTG\\#1"_s);
    QCOMPARE(form.changedKeys(), (QStringList{u"BTG_REPORT_PATH"_s, u"DB_PORT"_s}));
    const auto expected = form.settings();
    QVERIFY(expected);
    const SettingsForm after = saveForm(form, world);
    QVERIFY(!after.isChanged());
    const auto loaded = world.load();
    QVERIFY(loaded);
    QCOMPARE(*loaded, *expected);
    QCOMPARE(loaded->reportPath, u"C:\\Relatórios BTG\\#1"_s);
}

void TestSettingsForm::emptyTextTakesTheKeyOut()
{
    World world(minimalWith({{u"DB_PORT"_s, u"3310"_s}}));
    SettingsForm form = readForm(world);
    form.setText(u"DB_PORT"_s, {});
    QCOMPARE(form.value(u"DB_PORT"_s).origin, ValueOrigin::Default);
    QCOMPARE(saveForm(form, world).value(u"DB_PORT"_s).text, u"3306"_s);
    QVERIFY(!readEnvFile(world.envPath())->contains(u"DB_PORT"_s));
}

void TestSettingsForm::backToTheStoredValueIsNoChange()
{
    const World world(kMinimal);
    SettingsForm form = readForm(world);
    form.setText(u"DB_HOST"_s, u"outro"_s);
    QVERIFY(form.isChanged(u"DB_HOST"_s));
    form.setText(u"DB_HOST"_s, u"servidor"_s);
    QVERIFY(!form.isChanged());
}

void TestSettingsForm::secretGoesToTheKeychainAndOutOfTheFile()
{
    World world(kMinimal);
    SettingsForm form = readForm(world);
    form.setSecret(u"CLIENT_SECRET"_s, Secret(u"segredo-novo-1"_s), SecretPlace::Keychain);
    QCOMPARE(form.value(u"CLIENT_SECRET"_s).origin, ValueOrigin::Keychain);
    QCOMPARE(form.settings()->api.clientSecret.reveal(), u"segredo-novo-1"_s);
    const SettingsForm after = saveForm(form, world);
    QCOMPARE(after.value(u"CLIENT_SECRET"_s).origin, ValueOrigin::Keychain);
    QCOMPARE(world.secrets.texts.value(u"CLIENT_SECRET"_s), u"segredo-novo-1"_s);
    QVERIFY(!readEnvFile(world.envPath())->contains(u"CLIENT_SECRET"_s));
    QCOMPARE(world.load()->api.clientSecret.reveal(), u"segredo-novo-1"_s);
}

void TestSettingsForm::secretGoesToTheFileAndOutOfTheKeychain()
{
    World world(kMinimal);
    world.secrets.texts.insert(u"DB_PASSWORD"_s, u"senha-velha"_s);
    SettingsForm form = readForm(world);
    form.setSecret(u"DB_PASSWORD"_s, Secret(u"senha \"nova\" #2"_s), SecretPlace::EnvFile);
    const SettingsForm after = saveForm(form, world);
    QCOMPARE(after.value(u"DB_PASSWORD"_s).origin, ValueOrigin::EnvFile);
    QVERIFY(!world.secrets.texts.contains(u"DB_PASSWORD"_s));
    QCOMPARE(world.load()->database.password.reveal(), u"senha \"nova\" #2"_s);
}

void TestSettingsForm::secretMovesWithoutBeingTyped()
{
    World world(kMinimal);
    SettingsForm form = readForm(world);
    QVERIFY(form.moveSecret(u"CLIENT_SECRET"_s, SecretPlace::Keychain));
    QCOMPARE(form.value(u"CLIENT_SECRET"_s).origin, ValueOrigin::Keychain);
    SettingsForm after = saveForm(form, world);
    QCOMPARE(world.secrets.texts.value(u"CLIENT_SECRET"_s), u"segredo-do-btg"_s);
    QVERIFY(!readEnvFile(world.envPath())->contains(u"CLIENT_SECRET"_s));
    QVERIFY(after.moveSecret(u"CLIENT_SECRET"_s, SecretPlace::EnvFile));
    saveForm(after, world);
    QVERIFY(!world.secrets.texts.contains(u"CLIENT_SECRET"_s));
    QCOMPARE(readEnvFile(world.envPath())->value(u"CLIENT_SECRET"_s), u"segredo-do-btg"_s);
}

void TestSettingsForm::secretThatIsNotSavedYetMovesToo()
{
    World world(kMinimal);
    SettingsForm form = readForm(world);
    form.setSecret(u"CLIENT_SECRET"_s, Secret(u"segredo-novo-3"_s), SecretPlace::EnvFile);
    QVERIFY(form.moveSecret(u"CLIENT_SECRET"_s, SecretPlace::Keychain));
    saveForm(form, world);
    QCOMPARE(world.secrets.texts.value(u"CLIENT_SECRET"_s), u"segredo-novo-3"_s);
    QVERIFY(!readEnvFile(world.envPath())->contains(u"CLIENT_SECRET"_s));
}

void TestSettingsForm::secretThatIsNotThereDoesNotMove()
{
    World world(kMinimal);
    SettingsForm form = readForm(world);
    form.removeSecret(u"CLIENT_SECRET"_s);
    QVERIFY(!form.moveSecret(u"CLIENT_SECRET"_s, SecretPlace::Keychain));
    QVERIFY(!form.value(u"CLIENT_SECRET"_s).isSet);
}

void TestSettingsForm::removedSecretIsGoneFromBothPlaces()
{
    World world(kMinimal);
    world.secrets.texts.insert(u"CLIENT_SECRET"_s, u"do-cofre"_s);
    SettingsForm form = readForm(world);
    form.removeSecret(u"CLIENT_SECRET"_s);
    QVERIFY(!form.value(u"CLIENT_SECRET"_s).isSet);
    QVERIFY(form.mistakes().contains(u"CLIENT_SECRET"_s));
    const SettingsForm after = saveForm(form, world);
    QVERIFY(!after.value(u"CLIENT_SECRET"_s).isSet);
    QVERIFY(world.secrets.texts.isEmpty());
}

void TestSettingsForm::refusingKeychainSavesNothing()
{
    World world(kMinimal);
    SettingsForm form = readForm(world);
    form.setSecret(u"CLIENT_SECRET"_s, Secret(u"segredo-novo-2"_s), SecretPlace::Keychain);
    form.setText(u"DB_HOST"_s, u"outro"_s);
    world.secrets.refuses = true;
    const auto saved = form.save(world.secrets);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Secret);
    QCOMPARE(readEnvFile(world.envPath())->value(u"DB_HOST"_s), u"servidor"_s);
    QCOMPARE(readEnvFile(world.envPath())->value(u"CLIENT_SECRET"_s), u"segredo-do-btg"_s);
}

void TestSettingsForm::addressWithAPasswordIsHidden()
{
    const World world(minimalWith({{u"HTTPS_PROXY"_s, u"http://ana:senha-do-proxy@proxy:3128"_s}}));
    const SettingValue value = readForm(world).value(u"HTTPS_PROXY"_s);
    QVERIFY(value.hidden && value.text.isEmpty());
    QCOMPARE(value.masked, u"http://***@proxy:3128"_s);
}

void TestSettingsForm::halfTypedSecretsBlankNoWordsOfTheLog()
{
    const World world(kMinimal);
    SettingsForm form = readForm(world);
    form.setText(u"HTTPS_PROXY"_s, u"http://ana:banco@proxy:3128"_s);
    QVERIFY(form.mistakes().isEmpty());
    QCOMPARE(Redactor::redact(u"o banco respondeu"_s), u"o banco respondeu"_s);
}

void TestSettingsForm::withoutAFileTheLastFolderGetsOne()
{
    const QTemporaryDir one;
    const QTemporaryDir two;
    World world(kMinimal);
    world.sources.searchedFolders = {one.path(), two.path()};
    SettingsForm form = readForm(world);
    QVERIFY(!form.envExists());
    QCOMPARE(form.envPath(), two.filePath(u".env"_s));
    form.setText(u"CLIENT_ID"_s, u"c"_s);
    const SettingsForm after = saveForm(form, world);
    QVERIFY(after.envExists());
    QCOMPARE(*locateEnv(world.sources), two.filePath(u".env"_s));
}

QTEST_GUILESS_MAIN(TestSettingsForm)
#include "tst_settingsform.moc"
