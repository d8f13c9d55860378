// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/guidetext.h"
#include "ui/window/guidewindow.h"

#include <QListWidget>
#include <QScrollBar>
#include <QSplitter>
#include <QTest>
#include <QTextBlock>

using namespace Etl;
using namespace Qt::StringLiterals;

/// The guide can be read at any width of its window.
class TestGuideWindow : public QObject
{
    Q_OBJECT

private slots:
    void picturesAreNeverWiderThanThePane()
    {
        GuideWindow guide;
        guide.resize(760, 600);
        guide.show();
        QVERIFY(QTest::qWaitForWindowExposed(&guide));
        auto *text = guide.findChild<GuideText *>();
        const QList<QUrl> pictures = text->pictures();
        QVERIFY(pictures.size() >= 8);
        for (const QUrl &picture : pictures) {
            // Before the worker has it, it has no size at all.
            QTRY_VERIFY2(text->shownWidth(picture) > text->viewport()->width() / 2, qPrintable(picture.toString()));
            QVERIFY2(text->shownWidth(picture) <= text->viewport()->width(), qPrintable(picture.toString()));
        }
        QCOMPARE(text->horizontalScrollBar()->maximum(), 0);

        // With more room they grow again, up to their own size.
        const int narrow = text->shownWidth(pictures.first());
        guide.resize(2200, 600);
        QTRY_VERIFY(text->shownWidth(pictures.first()) > narrow);
        QVERIFY(text->shownWidth(pictures.first()) <= 1240);
    }

    void placeStaysWhenTheWindowIsResized()
    {
        GuideWindow guide;
        guide.resize(1500, 600);
        guide.show();
        QVERIFY(QTest::qWaitForWindowExposed(&guide));
        const QString chapter = guide.headings().at(guide.headings().size() / 2);
        guide.openAt(chapter);
        auto *text = guide.findChild<GuideText *>();
        const QUrl picture = text->pictures().first();
        QTRY_VERIFY(text->shownWidth(picture) > 900);
        const QString before = text->cursorForPosition(QPoint(0, 4)).block().text();
        QCOMPARE(before, chapter);
        const int wide = text->shownWidth(picture);
        guide.resize(900, 600);
        QTRY_VERIFY(text->shownWidth(picture) < wide);
        QCOMPARE(text->cursorForPosition(QPoint(0, 4)).block().text(), before);
    }

    void chapterNamesAreWhole()
    {
        GuideWindow guide;
        guide.show();
        QVERIFY(QTest::qWaitForWindowExposed(&guide));
        auto *list = guide.findChild<QListWidget *>();
        QVERIFY(list->viewport()->width() >= list->sizeHintForColumn(0));
        // Made narrower by the operator, a long name takes two lines.
        guide.findChild<QSplitter *>()->setSizes({list->fontMetrics().averageCharWidth() * 18, 900});
        QTRY_VERIFY(list->viewport()->width() < list->fontMetrics().averageCharWidth() * 24);
        int wrapped = 0;
        for (int row = 0; row < list->count(); ++row) {
            const QRect place = list->visualItemRect(list->item(row));
            const QRect needed = list->fontMetrics().boundingRect(QRect(0, 0, place.width(), 10'000), Qt::TextWordWrap,
                                                                  list->item(row)->text());
            QVERIFY2(needed.height() <= place.height() + 1, qPrintable(list->item(row)->text()));
            wrapped += place.height() > list->fontMetrics().height() * 2 ? 1 : 0;
        }
        QVERIFY(wrapped > 0);
    }
};

QTEST_MAIN(TestGuideWindow)
#include "tst_guidewindow.moc"
