// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/session.h"
#include "core/run/knownfunds.h"
#include "tests/ui/settingsfixture.h"
#include "tests/unit/load/loadfixture.h"
#include "ui/settings/endedfunds.h"
#include "ui/settings/fundmapeditor.h"

#include <QAbstractItemModelTester>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestFundMap : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void modelIsAGoodModel();
    void knownFundsComeFromTheDatabase_data() { addDialects(); }
    void knownFundsComeFromTheDatabase();
    void unmappedNameGetsAHouseNameByKeyboard();
    void escapeTakesAnUnfinishedRowBack();
    void doubleNameIsSaidAndNotSaved();
    void missingMapIsOfferedAndMade();
    void wrongFileIsSaidAndStays();
    void endedFundsAreTicked();

private:
    static KnownFunds known(const QStringList &names)
    {
        KnownFunds funds;
        for (const QString &name : names)
            funds.funds.append({name, QDate(2025, 4, 10)});
        return funds;
    }
    void put(const QByteArray &bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    QByteArray get() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString path() const { return m_folder->filePath(u"mapa.json"_s); }
    static QString noticeOf(const FundMapEditor &editor) { return editor.findChild<QLabel *>(u"noticeText"_s)->text(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFundMap::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestFundMap::modelIsAGoodModel()
{
    FundMapModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries({{u"A"_s, u"a"_s}, {u"B"_s, u"b"_s}});
    QCOMPARE(model.add({u"C"_s, {}}), 2);
    QCOMPARE(model.firstProblem(), 2);
    QVERIFY(model.setData(model.index(2, FundMapModel::HouseName), u"c"_s));
    QCOMPARE(model.firstProblem(), -1);
    QVERIFY(model.removeRows(0, 2));
    QCOMPARE(model.entries(), (QList<FundMapEntry>{{u"C"_s, u"c"_s}}));
    QVERIFY(!model.setData(model.index(0, FundMapModel::Remark), u"x"_s));
    QVERIFY(!model.removeRows(1, 1));
}

void TestFundMap::knownFundsComeFromTheDatabase()
{
    QFETCH(TestDialect, dialect);
    const LoadFixture fixture(dialect);
    QVERIFY(replaceCarteira(*fixture.session, {fundOf<CarteiraRow>(u"ALFA"_s, {position(u"ALFA"_s, u"LTN"_s, u"1"_s)})},
                            fixture.options));
    Settings settings;
    settings.database = fixture.database.settings();
    settings.dirLogs = m_folder->path();
    const KnownFunds funds = readKnownFunds(settings, fixture.clock);
    QCOMPARE(funds.problem, QString());
    QCOMPARE(funds.funds.size(), 1);
    QCOMPARE(funds.funds.constFirst().name, u"ALFA"_s);
    QCOMPARE(funds.funds.constFirst().lastDate, testDate());
    settings.database.name = u"/nao/existe/x.sqlite"_s;
    settings.database.driver = u"QMYSQL"_s;
    settings.database.host = u"127.0.0.1"_s;
    settings.database.port = 1;
    QVERIFY(!readKnownFunds(settings, fixture.clock).problem.isEmpty());
}

void TestFundMap::unmappedNameGetsAHouseNameByKeyboard()
{
    put("{\"ALFA FIM\": \"Fundo Alfa\"}");
    FundMapEditor editor;
    editor.show();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    editor.setPath(path(), {});
    editor.setKnownFunds(known({u"BETA FIC"_s, u"Fundo Alfa"_s}));
    QTRY_COMPARE(editor.model()->entries().size(), 1);
    QCOMPARE(editor.unmapped(), QStringList{u"BETA FIC"_s});
    auto *list = editor.findChild<QListWidget *>(u"unmapped"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(editor.unmapped(), QStringList());
    auto *table = editor.findChild<QTableView *>(u"fundMap"_s);
    auto *cell = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(cell && table->isAncestorOf(cell));
    QTest::keyClicks(cell, u"Fundo Beta"_s);
    QTest::keyClick(cell, Qt::Key_Return);
    QTRY_COMPARE(editor.model()->firstProblem(), -1);
    QVERIFY(editor.hasUnsavedChanges());
    const QSignalSpy saved(&editor, &FundMapEditor::saved);
    editor.findChild<QPushButton *>(u"mapSave"_s)->click();
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY(!editor.hasUnsavedChanges());
    QCOMPARE(get(), QByteArray("{\n  \"ALFA FIM\": \"Fundo Alfa\",\n  \"BETA FIC\": \"Fundo Beta\"\n}\n"));
}

void TestFundMap::escapeTakesAnUnfinishedRowBack()
{
    put("{\"ALFA FIM\": \"Fundo Alfa\"}");
    FundMapEditor editor;
    editor.show();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    editor.setPath(path(), {});
    QTRY_COMPARE(editor.model()->entries().size(), 1);
    auto *table = editor.findChild<QTableView *>(u"fundMap"_s);
    editor.findChild<QPushButton *>(u"mapAdd"_s)->click();
    QCOMPARE(editor.model()->entries().size(), 2);
    QTest::keyClicks(QApplication::focusWidget(), u"BETA"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_COMPARE(editor.model()->entries().size(), 1);
    QVERIFY(!editor.hasUnsavedChanges());
    // A row that was complete before keeps its names.
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, FundMapModel::HouseName));
    QTest::keyClick(table, Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), u"x"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCoreApplication::processEvents();
    QCOMPARE(editor.model()->entries().size(), 1);
    QVERIFY(!editor.hasUnsavedChanges());
}

void TestFundMap::doubleNameIsSaidAndNotSaved()
{
    put("{\"ALFA FIM\": \"Fundo Alfa\"}");
    FundMapEditor editor;
    editor.setPath(path(), {});
    QTRY_COMPARE(editor.model()->entries().size(), 1);
    editor.model()->add({u"ALFA_FIM"_s, u"Outro"_s});
    editor.save();
    QVERIFY2(noticeOf(editor).contains(u"mais de uma vez"_s), qPrintable(noticeOf(editor)));
    QCOMPARE(get(), QByteArray("{\"ALFA FIM\": \"Fundo Alfa\"}"));
    const QModelIndex remark = editor.model()->index(0, FundMapModel::Remark);
    QVERIFY(remark.data().toString().contains(u"mais de uma vez"_s));
    QVERIFY(!remark.data(Qt::DecorationRole).isNull());
    editor.discard();
    QVERIFY(!editor.hasUnsavedChanges());
}

void TestFundMap::missingMapIsOfferedAndMade()
{
    FundMapEditor editor;
    editor.setPath({}, path());
    QVERIFY(noticeOf(editor).contains(u"Nenhum mapa"_s));
    const QSignalSpy wanted(&editor, &FundMapEditor::pathWanted);
    editor.findChild<QPushButton *>(u"mapMake"_s)->click();
    QCOMPARE(wanted.count(), 1);
    editor.setPath(wanted.constFirst().constFirst().toString(), path());
    QTRY_VERIFY(editor.findChild<QPushButton *>(u"mapAdd"_s)->isEnabled());
    editor.model()->add({u"A"_s, u"a"_s});
    editor.save();
    QTRY_COMPARE(get(), QByteArray("{\n  \"A\": \"a\"\n}\n"));
}

void TestFundMap::wrongFileIsSaidAndStays()
{
    put("{\"A\": 1}");
    FundMapEditor editor;
    editor.setPath(path(), {});
    QTRY_VERIFY(noticeOf(editor).contains(u"não é um texto"_s));
    QVERIFY(!editor.findChild<QPushButton *>(u"mapAdd"_s)->isEnabled());
    QVERIFY(!editor.findChild<QPushButton *>(u"mapSave"_s)->isEnabled());
}

void TestFundMap::endedFundsAreTicked()
{
    EndedFunds ended;
    ended.setKnownFunds(known({u"ALFA"_s, u"BETA"_s, u"COM, VIRGULA"_s}));
    ended.setText(u"beta, GAMA"_s);
    auto *list = ended.findChild<QListWidget *>(u"endedFunds"_s);
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->item(0)->checkState(), Qt::Unchecked);
    QCOMPARE(list->item(1)->checkState(), Qt::Checked);
    const QSignalSpy edited(&ended, &EndedFunds::edited);
    list->item(0)->setCheckState(Qt::Checked);
    QCOMPARE(edited.last().constFirst().toString(), u"beta, GAMA, ALFA"_s);
    list->item(1)->setCheckState(Qt::Unchecked);
    QCOMPARE(edited.last().constFirst().toString(), u"GAMA, ALFA"_s);
}

QTEST_MAIN(TestFundMap)
#include "tst_fundmap.moc"
