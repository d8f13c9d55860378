// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of the real window on the real engine (bundled simulator, SQLite, one loaded day): it opens by its key,
// every control has a name, no text is cut off. Run once per scale (ctest sets QT_SCALE_FACTOR).
#include "app/services.h"
#include "core/base/clock.h"
#include "tests/ui/pagesfixture.h"
#include "ui/data/datapage.h"
#include "ui/log/logpane.h"
#include "ui/run/runpage.h"
#include "ui/run/statuspanel.h"
#include "ui/window/guidewindow.h"
#include "ui/window/statusline.h"

#include <QAbstractButton>
#include <QAction>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

const QStringList kPageNames{u"Processar"_s, u"Calendário"_s,    u"Histórico"_s,
                             u"Dados"_s,     u"Configurações"_s, u"Agendamento"_s};

QString described(const QWidget *widget)
{
    return u"%1 (%2) in %3"_s.arg(
        widget->objectName(), QLatin1StringView(widget->metaObject()->className()),
        QLatin1StringView(widget->parentWidget() ? widget->parentWidget()->metaObject()->className() : ""));
}

/// Why that widget does not show its whole text; empty when it does.
QString cutOff(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        if (label->text().isEmpty() || label->property("elided").toBool())
            return {};
        if (label->wordWrap())
            return label->height() + 1 < label->heightForWidth(label->width())
                       ? u"height %1 of %2: %3"_s.arg(label->height())
                             .arg(label->heightForWidth(label->width()))
                             .arg(label->text())
                       : QString();
        return label->width() + 1 < label->sizeHint().width()
                   ? u"width %1 of %2: %3"_s.arg(label->width()).arg(label->sizeHint().width()).arg(label->text())
                   : QString();
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        const QSize text = button->fontMetrics().size(Qt::TextShowMnemonic, button->text());
        const int needed = text.width() + (button->icon().isNull() ? 0 : button->iconSize().width() + 4);
        return button->width() < needed ? u"width %1 of %2: %3"_s.arg(button->width()).arg(needed).arg(button->text())
                                        : QString();
    }
    return {};
}

} // namespace

class TestPages : public QObject, private PagesFixture
{
    Q_OBJECT

private slots:
    void initTestCase() { loadOneDay(); }
    void cleanupTestCase() { tearDownPages(); }
    void pageOpensByItsKey_data() { pageRows(); }
    void pageOpensByItsKey();
    void everyControlOfThePageHasAName_data() { pageRows(); }
    void everyControlOfThePageHasAName();
    void noTextIsCutOff_data() { pageRows(); }
    void noTextIsCutOff();
    void nothingNeededScrollsSideways_data() { pageRows(); }
    void nothingNeededScrollsSideways();
    void openingAPageDoesNotGrowTheWindow_data() { pageRows(); }
    void openingAPageDoesNotGrowTheWindow();
    void statusLineSaysEnvironmentDatabaseAndApi();
    void helpOpensTheGuideAtThePage_data() { pageRows(); }
    void helpOpensTheGuideAtThePage();
    void everyPictureOfTheGuideIsShipped();

private:
    static void pageRows();
    void show(int id);
    QStringList scrolledSideways() const;
};

void TestPages::pageRows()
{
    QTest::addColumn<int>("id");
    for (int id = 0; id < int(kPageNames.size()); ++id)
        QTest::newRow(qPrintable(kPageNames[id])) << id;
}

void TestPages::show(int id)
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key(Qt::Key_1 + id), Qt::ControlModifier);
    QTRY_COMPARE(int(m_window->pages()->current()), id);
    settle();
}

void TestPages::pageOpensByItsKey()
{
    QFETCH(const int, id);
    show(id);
    QVERIFY(m_window->pages()->madePage(PageStack::Id(id)));
    QVERIFY(m_window->pages()->madePage(PageStack::Id(id))->isVisible());
    QCOMPARE(m_window->pages()->title(PageStack::Id(id)), kPageNames[id]);
}

void TestPages::everyControlOfThePageHasAName()
{
    QFETCH(const int, id);
    show(id);
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool control = button || qobject_cast<const QLineEdit *>(widget) || widget->inherits("QComboBox") ||
                             widget->inherits("QAbstractSpinBox") ||
                             (widget->inherits("QAbstractItemView") && !widget->inherits("QHeaderView"));
        // The parts of a spin box or an editable combo answer for their owner.
        const QWidget *owner = widget->parentWidget();
        const bool part = owner && (owner->inherits("QAbstractSpinBox") || owner->inherits("QComboBox") ||
                                    owner->inherits("QTabBar") || owner->inherits("QToolBar") ||
                                    owner->inherits("QTableView") || owner->inherits("QTableCornerButton"));
        if (!control || part || widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        for (const QLabel *label : m_window->findChildren<QLabel *>())
            named = named || label->buddy() == widget;
        QVERIFY2(named, qPrintable(described(widget)));
    }
}

void TestPages::noTextIsCutOff()
{
    QFETCH(const int, id);
    show(id);
    QStringList cut;
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (const QString why = cutOff(widget); !why.isEmpty())
            cut.append(described(widget) + u": "_s + why);
    }
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

/// The tables that do not show all their columns. Positions and rentabilidade have those of the database, a line of the
/// log has any length: these may.
QStringList TestPages::scrolledSideways() const
{
    QStringList found;
    for (const QTableView *table : m_window->findChildren<QTableView *>()) {
        const bool may = table->objectName() == u"positionsTable" || table->objectName() == u"rentabilidadeTable" ||
                         table->objectName().startsWith(u"log") || table->objectName() == u"searchHits";
        if (table->isVisible() && !may && table->horizontalScrollBar()->maximum() > 0)
            found.append(u"%1 by %2 pixels"_s.arg(described(table)).arg(table->horizontalScrollBar()->maximum()));
    }
    return found;
}

void TestPages::nothingNeededScrollsSideways()
{
    QFETCH(const int, id);
    m_window->resize(1240, 800);
    show(id);
    if (id == PageStack::Dados)
        static_cast<DataPage *>(m_window->pages()->page(PageStack::Dados))->showDate(loadedDay(), {});
    settle();
    QStringList found = scrolledSideways();
    for (QTabWidget *tabs : m_window->pages()->page(PageStack::Id(id))->findChildren<QTabWidget *>()) {
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            settle();
            found += scrolledSideways();
        }
        tabs->setCurrentIndex(0);
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestPages::openingAPageDoesNotGrowTheWindow()
{
    QFETCH(const int, id);
    const QSize before(1000, 620);
    show(PageStack::Processar);
    m_window->resize(before);
    QCOMPARE(m_window->size(), before);
    show(id);
    QCOMPARE(m_window->size(), before);
    // At a usual width no page scrolls as a whole.
    m_window->resize(1200, 800);
    settle();
    QWidget *place = m_window->pages()->page(PageStack::Id(id))->parentWidget()->parentWidget();
    QCOMPARE(qobject_cast<QScrollArea *>(place)->horizontalScrollBar()->maximum(), 0);
}

void TestPages::statusLineSaysEnvironmentDatabaseAndApi()
{
    auto *line = m_window->findChild<StatusLine *>();
    QTRY_COMPARE_WITH_TIMEOUT(line->state().api.health, EndState::Health::Good, 20'000);
    QCOMPARE(line->state().database.health, EndState::Health::Good);
    QCOMPARE(line->findChild<QLabel *>(u"environment"_s)->text(), u"DEMONSTRAÇÃO"_s);
    QVERIFY(line->findChild<QAbstractButton *>(u"databaseState"_s)->text().contains(u"SQLite"_s));
    QVERIFY(line->findChild<QAbstractButton *>(u"apiState"_s)->text().contains(u"responde"_s));
    QVERIFY(line->findChild<QLabel *>(u"identity"_s)->text().contains(u'@'));
}

void TestPages::helpOpensTheGuideAtThePage()
{
    QFETCH(const int, id);
    show(id);
    m_window->findChild<QAction *>(u"showGuide"_s)->trigger();
    auto *guide = m_window->findChild<GuideWindow *>(u"guide"_s);
    QVERIFY(guide);
    QTRY_VERIFY(guide->isVisible());
    QCOMPARE(guide->currentHeading(), kPageNames[id]);
    guide->close();
}

void TestPages::everyPictureOfTheGuideIsShipped()
{
    QFile guide(u":/guia/guia-do-operador.md"_s);
    QVERIFY(guide.open(QIODevice::ReadOnly));
    static const QRegularExpression picture(uR"(\]\((screenshots/[^)]+)\))"_s);
    int count = 0;
    for (auto match = picture.globalMatch(QString::fromUtf8(guide.readAll())); match.hasNext(); ++count) {
        const QString path = match.next().captured(1);
        QVERIFY2(QFile::exists(u":/guia/"_s + path), qPrintable(path));
    }
    QVERIFY(count >= 5);
}

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
