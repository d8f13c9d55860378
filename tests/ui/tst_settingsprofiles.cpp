// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/profiles.h"
#include "tests/ui/shownsettings.h"
#include "ui/settings/profilebar.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestSettingsProfiles : public QObject
{
    Q_OBJECT

private slots:
    void environmentIsMadeChosenRenamedAndDeleted();
    void duplicateBeforeTheListHasComeCopiesTheEnvironmentInUse();
    void duplicateBeforeTheFormHasComeCopiesTheChosenOne();
    void newEnvironmentWaitsForUnsavedChanges();
    void escapeClosesTheRowOfTheName();
};

void TestSettingsProfiles::environmentIsMadeChosenRenamedAndDeleted()
{
    const QTemporaryDir trash;
    qputenv("XDG_DATA_HOME", trash.path().toUtf8());
    SettingsScene scene(TestDialect::Sqlite);
    ShownSettings shown(scene);
    const QSignalSpy chosen(&shown.page, &SettingsPage::profileChosen);
    auto *choice = shown.find<QComboBox>(u"profileChoice"_s);
    const auto enter = [&](const QString &button, const QString &name) {
        shown.find<QPushButton>(button)->click();
        auto *edit = shown.find<QLineEdit>(u"profileName"_s);
        edit->clear();
        edit->insert(name); // QTest types ASCII only
        QTest::keyClick(edit, Qt::Key_Return);
    };
    enter(u"profileCopy"_s, u"Homologação"_s);
    QTRY_COMPARE(chosen.count(), 1);
    QCOMPARE(chosen.last().constFirst().toString(), u"Homologação"_s);
    QTRY_COMPARE(choice->currentText(), u"Homologação"_s);
    QTRY_VERIFY(shown.find<QLabel>(u"profilePath"_s)->text().contains(u"ambientes/Homologação"_s));

    shown.type(u"INDEXADOR"_s, u"IPCA"_s);
    shown.ctrlS();
    QTRY_VERIFY(!shown.page.hasUnsavedChanges());
    QCOMPARE(scene.world.load()->api.indexador, u"CDIE"_s);
    QCOMPARE(loadSettings(withProfile(scene.world.sources, u"Homologação"_s), *scene.secrets)->api.indexador,
             u"IPCA"_s);

    enter(u"profileRename"_s, u"UAT"_s);
    QTRY_COMPARE(chosen.count(), 2);
    QCOMPARE(shown.page.profile(), u"UAT"_s);
    enter(u"profileCreate"_s, u"nul"_s);
    QTRY_VERIFY2(shown.notice().contains(u"não serve como nome"_s), qPrintable(shown.notice()));

    enter(u"profileCreate"_s, u"Vazio"_s);
    QTRY_COMPARE(shown.page.profile(), u"Vazio"_s);
    QTRY_VERIFY(shown.mistake(u"CLIENT_ID"_s).contains(u"Falta"_s));
    enter(u"profileRemove"_s, u"Vazio"_s);
    QTRY_VERIFY2(shown.notice().contains(u"em uso"_s), qPrintable(shown.notice()));
    enter(u"profileRemove"_s, u"UAT"_s);
    QTRY_COMPARE(Profiles::of(scene.world.sources).list().size(), 1);
}

void TestSettingsProfiles::duplicateBeforeTheListHasComeCopiesTheEnvironmentInUse()
{
    const World world({{u"INDEXADOR"_s, u"IPCA"_s}});
    ProfileBar bar;
    const QSignalSpy wanted(&bar, &ProfileBar::wanted);
    QStringList told;
    connect(&bar, &ProfileBar::told, this, [&told](const QString &sentence) { told.append(sentence); });
    bar.setSources(world.sources);
    // No event has been handled since: the answer of the list cannot have come.
    bar.findChild<QPushButton *>(u"profileCopy"_s)->click();
    auto *edit = bar.findChild<QLineEdit *>(u"profileName"_s);
    edit->insert(u"Homologação"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(told.size(), 1);
    QVERIFY2(told.constFirst().contains(u"como cópia de \"Padrão\""_s), qPrintable(told.constFirst()));
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(readEnvFile(Profiles::of(world.sources).envOf(u"Homologação"_s))->value(u"INDEXADOR"_s), u"IPCA"_s);
}

void TestSettingsProfiles::duplicateBeforeTheFormHasComeCopiesTheChosenOne()
{
    SettingsScene scene(TestDialect::Sqlite);
    const Profiles all = Profiles::of(scene.world.sources);
    QVERIFY(all.create(u"Homologação"_s));
    QFile chosen(all.envOf(u"Homologação"_s));
    QVERIFY(chosen.open(QIODevice::WriteOnly) && chosen.write("INDEXADOR=IPCA\n") > 0);
    chosen.close();
    UiState state(scene.places.filePath(u"console.ini"_s));
    chooseProfile(state, u"Homologação"_s);
    SettingsPage page(ShownSettings::clock);
    page.restoreState(state);
    page.setSources(scene.world.sources, scene.secrets);
    // No event has been handled since: the form cannot have come.
    page.findChild<QPushButton *>(u"profileCopy"_s)->click();
    auto *edit = page.findChild<QLineEdit *>(u"profileName"_s);
    edit->insert(u"Cópia"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(QFile::exists(all.envOf(u"Cópia"_s)));
    QTRY_COMPARE(page.profile(), u"Cópia"_s);
    QCOMPARE(readEnvFile(all.envOf(u"Cópia"_s))->value(u"INDEXADOR"_s), u"IPCA"_s);
}

void TestSettingsProfiles::escapeClosesTheRowOfTheName()
{
    SettingsScene scene(TestDialect::Sqlite);
    ShownSettings shown(scene);
    auto *edit = shown.find<QLineEdit>(u"profileName"_s);
    for (const QString &verb : {u"profileCreate"_s, u"profileCopy"_s}) {
        shown.find<QPushButton>(verb)->click();
        QTRY_VERIFY(edit->isVisible() && edit->hasFocus());
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(!edit->isVisible());
        QVERIFY(shown.find<QWidget>(u"profileChoice"_s)->hasFocus());
    }
    QVERIFY(Profiles::of(scene.world.sources).list().isEmpty());
}

void TestSettingsProfiles::newEnvironmentWaitsForUnsavedChanges()
{
    SettingsScene scene(TestDialect::Sqlite);
    QVERIFY(Profiles::of(scene.world.sources).create(u"Outro"_s));
    ShownSettings shown(scene);
    const QSignalSpy chosen(&shown.page, &SettingsPage::profileChosen);
    auto *choice = shown.find<QComboBox>(u"profileChoice"_s);
    QTRY_COMPARE(choice->count(), 2);
    shown.type(u"INDEXADOR"_s, u"IPCA"_s);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    QVERIFY(shown.find<QWidget>(u"unsavedQuestion"_s)->isVisible());
    QCOMPARE(choice->currentText(), u"Padrão"_s);
    QCOMPARE(chosen.count(), 0);
    shown.find<QPushButton>(u"questionDiscard"_s)->click();
    QCOMPARE(chosen.count(), 1);
    QTRY_COMPARE(choice->currentText(), u"Outro"_s);
}

QTEST_MAIN(TestSettingsProfiles)
#include "tst_settingsprofiles.moc"
