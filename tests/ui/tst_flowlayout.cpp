// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/flowlayout.h"
#include "ui/run/statuspanel.h"

#include <QAction>
#include <QPushButton>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestFlowLayout : public QObject
{
    Q_OBJECT

private slots:
    void whatDoesNotFitGoesToTheNextLine();
    void everyVerbOfTheOutcomeIsInsideOfANarrowPanel();
};

void TestFlowLayout::whatDoesNotFitGoesToTheNextLine()
{
    QWidget host;
    auto *flow = new FlowLayout;
    flow->setSpacing(5);
    host.setLayout(flow);
    QList<QWidget *> boxes;
    for (int i = 0; i < 4; ++i) {
        auto *box = new QWidget;
        box->setFixedSize(100, 20 + i);
        flow->addWidget(box);
        boxes.append(box);
    }
    QCOMPARE(flow->sizeHint(), QSize(415, 23));
    QCOMPARE(flow->minimumSize(), QSize(100, 23));
    QCOMPARE(flow->heightForWidth(415), 23);
    QCOMPARE(flow->heightForWidth(414), 22 + 5 + 23); // three and one
    QCOMPARE(flow->heightForWidth(50), 20 + 21 + 22 + 23 + 3 * 5);
    boxes.at(1)->hide(); // takes no place
    QCOMPARE(flow->heightForWidth(310), 23);
    flow->setGeometry(QRect(10, 10, 210, 100));
    QCOMPARE(boxes.at(0)->geometry(), QRect(10, 10, 100, 20));
    QCOMPARE(boxes.at(2)->geometry(), QRect(115, 10, 100, 22));
    QCOMPARE(boxes.at(3)->geometry(), QRect(10, 10 + 22 + 5, 100, 23));
    // The last one out leaves nothing that asks for a line.
    for (QWidget *box : std::as_const(boxes))
        box->hide();
    QVERIFY(flow->isEmpty());
    QCOMPARE(flow->heightForWidth(100), 0);
    delete flow->takeAt(0);
    QCOMPARE(flow->count(), 3);
    QVERIFY(!flow->takeAt(3));
}

void TestFlowLayout::everyVerbOfTheOutcomeIsInsideOfANarrowPanel()
{
    StatusPanel panel;
    QList<QAction *> verbs;
    for (const QString &text :
         {u"Tentar só o que falhou"_s, u"Repetir até completo"_s, u"Abrir log"_s, u"Abrir pasta"_s}) {
        verbs.append(new QAction(text, &panel));
        panel.addVerb(verbs.last());
    }
    constexpr int kNarrow = 420;
    QVERIFY2(panel.minimumSizeHint().width() <= kNarrow, qPrintable(QString::number(panel.minimumSizeHint().width())));
    panel.resize(kNarrow, panel.heightForWidth(kNarrow));
    panel.QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    const QList<QPushButton *> buttons = panel.findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), verbs.size());
    for (const QPushButton *button : buttons) {
        const QRect place(button->mapTo(&panel, QPoint()), button->size());
        QVERIFY2(panel.rect().contains(place), qPrintable(button->text()));
        QCOMPARE(button->size(), button->sizeHint());
    }
}

QTEST_MAIN(TestFlowLayout)
#include "tst_flowlayout.moc"
