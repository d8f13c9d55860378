// SPDX-License-Identifier: GPL-3.0-or-later
// What a form does to the keychain: shared by the profiles, and put back when a save fails half way.
#include "core/config/settingsform.h"
#include "tests/support/testprint.h"
#include "tests/unit/config/settingsworld.h"

#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestSettingsFormSaving : public QObject
{
    Q_OBJECT

private slots:
    void secretOfAnotherProfileIsNotReplacedByAMove();
    void secretThatCameMeanwhileIsNotReplacedByAMove();
    void changeOfTheSharedKeychainIsAskedAbout();
    void newSecretOfAProfilesFileLeavesTheKeychainToTheOthers();
    void secondRefusedSecretPutsTheFirstBack();
    void secretThatWasTakenInSpiteOfTheRefusalIsPutBack();
    void changedFilePutsTheSecretsBack();
    void whatCannotBePutBackIsSaid();
    void withoutAKeychainRemovingWarnsOfNothing();
};

void TestSettingsFormSaving::secretOfAnotherProfileIsNotReplacedByAMove()
{
    World world(kMinimal);
    world.secrets.texts.insert(u"CLIENT_SECRET"_s, u"da-producao"_s);
    auto form = SettingsForm::read(world.addProfile(u"Homologação"_s, kMinimal), world.secrets);
    QVERIFY(form && form->moveSecret(u"CLIENT_SECRET"_s, SecretPlace::Keychain));
    QVERIFY2(form->mistakes().value(u"CLIENT_SECRET"_s).contains(u"já guarda outro CLIENT_SECRET"_s),
             qPrintable(form->mistakes().value(u"CLIENT_SECRET"_s)));
    const auto saved = form->save(world.secrets);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Secret);
    QCOMPARE(world.secrets.texts.value(u"CLIENT_SECRET"_s), u"da-producao"_s);
    QCOMPARE(readEnvFile(form->envPath())->value(u"CLIENT_SECRET"_s), u"segredo-do-btg"_s);
    QVERIFY(form->moveSecret(u"CLIENT_SECRET"_s, SecretPlace::EnvFile));
    QVERIFY(form->mistakes().isEmpty());

    // The same secret is nothing to be afraid of.
    world.secrets.texts.insert(u"CLIENT_SECRET"_s, u"segredo-do-btg"_s);
    SettingsForm same = readForm(world);
    QVERIFY(same.moveSecret(u"CLIENT_SECRET"_s, SecretPlace::Keychain));
    QVERIFY(same.mistakes().isEmpty());
    QCOMPARE(saveForm(same, world).value(u"CLIENT_SECRET"_s).origin, ValueOrigin::Keychain);
}

void TestSettingsFormSaving::secretThatCameMeanwhileIsNotReplacedByAMove()
{
    World world(kMinimal);
    SettingsForm form = readForm(world);
    QVERIFY(form.moveSecret(u"CLIENT_SECRET"_s, SecretPlace::Keychain));
    QVERIFY(form.mistakes().isEmpty());
    world.secrets.texts.insert(u"CLIENT_SECRET"_s, u"de-outro-programa"_s);
    QVERIFY(!form.save(world.secrets));
    QCOMPARE(world.secrets.texts.value(u"CLIENT_SECRET"_s), u"de-outro-programa"_s);
    QCOMPARE(readEnvFile(world.envPath())->value(u"CLIENT_SECRET"_s), u"segredo-do-btg"_s);
}

void TestSettingsFormSaving::changeOfTheSharedKeychainIsAskedAbout()
{
    World world(minimalWith({{u"CLIENT_SECRET"_s, {}}}));
    world.secrets.texts.insert(u"CLIENT_SECRET"_s, u"da-producao"_s);
    SettingsForm alone = readForm(world);
    QVERIFY(alone.moveSecret(u"CLIENT_SECRET"_s, SecretPlace::EnvFile));
    QCOMPARE(alone.keychainWarning(), QString());

    const SettingsSources named = world.addProfile(u"Homologação"_s, minimalWith({{u"CLIENT_SECRET"_s, {}}}));
    SettingsForm standard = readForm(world);
    QCOMPARE(standard.keychainWarning(), QString());
    QVERIFY(standard.moveSecret(u"CLIENT_SECRET"_s, SecretPlace::EnvFile));
    QVERIFY2(standard.keychainWarning().contains(u"CLIENT_SECRET também para Homologação"_s),
             qPrintable(standard.keychainWarning()));
    standard.revertAll();
    standard.removeSecret(u"CLIENT_SECRET"_s);
    QVERIFY(!standard.keychainWarning().isEmpty());

    auto form = SettingsForm::read(named, world.secrets);
    QVERIFY(form);
    form->setSecret(u"CLIENT_SECRET"_s, Secret(u"segredo-novo-9"_s), SecretPlace::Keychain);
    QVERIFY2(form->keychainWarning().contains(u"também para Padrão"_s), qPrintable(form->keychainWarning()));
    form->setSecret(u"CLIENT_SECRET"_s, Secret(u"da-producao"_s), SecretPlace::Keychain);
    QCOMPARE(form->keychainWarning(), QString());
    form->revertAll();
    form->setSecret(u"DB_PASSWORD"_s, Secret(u"a-primeira"_s), SecretPlace::Keychain);
    QCOMPARE(form->keychainWarning(), QString());
}

void TestSettingsFormSaving::newSecretOfAProfilesFileLeavesTheKeychainToTheOthers()
{
    World world(minimalWith({{u"CLIENT_SECRET"_s, {}}}));
    world.secrets.texts.insert(u"CLIENT_SECRET"_s, u"da-producao"_s);
    auto form = SettingsForm::read(world.addProfile(u"Homologação"_s, kMinimal), world.secrets);
    QVERIFY(form);
    form->setSecret(u"CLIENT_SECRET"_s, Secret(u"segredo-novo-10"_s), SecretPlace::EnvFile);
    QCOMPARE(form->keychainWarning(), QString());
    VERIFY_OK(form->save(world.secrets));
    QCOMPARE(readEnvFile(form->envPath())->value(u"CLIENT_SECRET"_s), u"segredo-novo-10"_s);
    QCOMPARE(world.secrets.texts.value(u"CLIENT_SECRET"_s), u"da-producao"_s);
}

void TestSettingsFormSaving::secondRefusedSecretPutsTheFirstBack()
{
    World world(kMinimal);
    world.secrets.texts = {{u"CLIENT_SECRET"_s, u"de-antes"_s}, {u"DB_PASSWORD"_s, u"senha-de-antes"_s}};
    const QHash<QString, QString> before = world.secrets.texts;
    SettingsForm form = readForm(world);
    form.setSecret(u"CLIENT_SECRET"_s, Secret(u"segredo-novo-4"_s), SecretPlace::Keychain);
    form.setSecret(u"DB_PASSWORD"_s, Secret(u"senha-nova-4"_s), SecretPlace::Keychain);
    world.secrets.refusedWrites = {u"DB_PASSWORD"_s};
    const auto saved = form.save(world.secrets);
    QVERIFY(!saved);
    QVERIFY2(saved.error().message.contains("DB_PASSWORD"_L1), qPrintable(saved.error().message));
    QVERIFY2(!saved.error().message.contains(u"Atenção"_s), qPrintable(saved.error().message));
    QCOMPARE(world.secrets.texts, before);
    QCOMPARE(readEnvFile(world.envPath())->value(u"CLIENT_SECRET"_s), u"segredo-do-btg"_s);
}

void TestSettingsFormSaving::secretThatWasTakenInSpiteOfTheRefusalIsPutBack()
{
    World world(kMinimal);
    SettingsForm form = readForm(world);
    form.setSecret(u"DB_PASSWORD"_s, Secret(u"senha-nova-5"_s), SecretPlace::Keychain);
    world.secrets.refusedWrites = {u"DB_PASSWORD"_s};
    world.secrets.takesRefused = true;
    QVERIFY(!form.save(world.secrets));
    QVERIFY(world.secrets.texts.isEmpty());
}

void TestSettingsFormSaving::changedFilePutsTheSecretsBack()
{
    World world(kMinimal);
    world.secrets.texts.insert(u"CLIENT_SECRET"_s, u"de-antes"_s);
    SettingsForm form = readForm(world);
    form.setSecret(u"CLIENT_SECRET"_s, Secret(u"segredo-novo-6"_s), SecretPlace::Keychain);
    form.setSecret(u"DB_PASSWORD"_s, Secret(u"senha-nova-6"_s), SecretPlace::Keychain);
    QFile file(world.envPath());
    QVERIFY(file.open(QIODevice::Append) && file.write("OUTRA=1\n") > 0);
    file.close();
    QVERIFY(!form.save(world.secrets));
    QCOMPARE(world.secrets.texts, (QHash<QString, QString>{{u"CLIENT_SECRET"_s, u"de-antes"_s}}));
}

void TestSettingsFormSaving::whatCannotBePutBackIsSaid()
{
    World world(kMinimal);
    SettingsForm form = readForm(world);
    form.setSecret(u"CLIENT_SECRET"_s, Secret(u"segredo-novo-7"_s), SecretPlace::Keychain);
    form.setSecret(u"DB_PASSWORD"_s, Secret(u"senha-nova-7"_s), SecretPlace::Keychain);
    world.secrets.refusedWrites = {u"DB_PASSWORD"_s};
    world.secrets.refusedRemovals = {u"CLIENT_SECRET"_s};
    const auto saved = form.save(world.secrets);
    QVERIFY(!saved);
    QVERIFY2(saved.error().message.contains(u"Atenção: CLIENT_SECRET pode ter ficado no cofre"_s),
             qPrintable(saved.error().message));
    QVERIFY(!saved.error().message.contains(u"Atenção: DB_PASSWORD"_s));
    QVERIFY(!saved.error().oneLine().contains("segredo-novo-7"_L1));

    // Nor can the value of before be written again.
    World second(kMinimal);
    second.secrets.texts.insert(u"CLIENT_SECRET"_s, u"de-antes"_s);
    SettingsForm other = readForm(second);
    other.setSecret(u"CLIENT_SECRET"_s, Secret(u"segredo-novo-8"_s), SecretPlace::Keychain);
    QFile file(second.envPath());
    QVERIFY(file.open(QIODevice::Append) && file.write("OUTRA=1\n") > 0);
    file.close();
    second.secrets.writesLeft = 1;
    const auto refused = other.save(second.secrets);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"Atenção: CLIENT_SECRET pode ter ficado no cofre"_s),
             qPrintable(refused.error().message));
}

void TestSettingsFormSaving::withoutAKeychainRemovingWarnsOfNothing()
{
    World world(kMinimal);
    world.addProfile(u"Homologação"_s, kMinimal);
    world.secrets.there = false;
    SettingsForm form = readForm(world);
    QVERIFY(!form.value(u"CLIENT_SECRET"_s).keychainThere);
    form.removeSecret(u"CLIENT_SECRET"_s);
    QCOMPARE(form.keychainWarning(), QString());
    const auto saved = form.save(world.secrets);
    VERIFY_OK(saved);
    QCOMPARE(saved->warnings, QStringList());
    QVERIFY(!readEnvFile(world.envPath())->contains(u"CLIENT_SECRET"_s));
    // One that is there and does not answer may have it: then both are said.
    World other(kMinimal);
    other.addProfile(u"Homologação"_s, kMinimal);
    other.secrets.refuses = true;
    other.secrets.refusedRemovals = {u"CLIENT_SECRET"_s};
    SettingsForm refused = readForm(other);
    refused.removeSecret(u"CLIENT_SECRET"_s);
    QVERIFY(!refused.keychainWarning().isEmpty());
    const auto half = refused.save(other.secrets);
    VERIFY_OK(half);
    QCOMPARE(half->warnings, QStringList{u"O cofre recusou a remoção de CLIENT_SECRET."_s});
}

QTEST_GUILESS_MAIN(TestSettingsFormSaving)
#include "tst_settingsformsaving.moc"
