// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprint.h"
#include "ui/controls/fittedcolumns.h"
#include "ui/controls/tableexport.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

/// Four columns of 100 pixels, the last one takes the rest and needs 50; C may go first, then B.
class TestFittedColumns : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_model = std::make_unique<QStandardItemModel>(3, 4);
        m_model->setHorizontalHeaderLabels({u"A"_s, u"B"_s, u"C"_s, u"D"_s});
        m_view = std::make_unique<QTableView>();
        m_view->setModel(m_model.get());
        m_view->verticalHeader()->hide();
        m_view->setFrameShape(QFrame::NoFrame);
        m_view->horizontalHeader()->setStretchLastSection(true);
        for (int column = 0; column < 3; ++column)
            m_view->setColumnWidth(column, 100);
        m_fit = new FittedColumns(m_view.get(), {2, 1}, 50);
        m_view->resize(500, 200);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup() { m_view.reset(); }

    void columnsGoInTheirOrderAndComeBack()
    {
        QCOMPARE(hidden(), QList<int>());
        resize(349);
        QCOMPARE(hidden(), QList<int>{2});
        resize(249);
        QCOMPARE(hidden(), (QList<int>{1, 2}));
        QVERIFY(m_fit->sentence().contains(u"B, C"_s));
        resize(250);
        QCOMPARE(hidden(), QList<int>{2});
        resize(350);
        QCOMPARE(hidden(), QList<int>());
        QCOMPARE(m_view->columnWidth(1), 100);
        QCOMPARE(m_view->columnWidth(2), 100);
        QCOMPARE(m_fit->sentence(), QString());
        QTRY_COMPARE(m_view->horizontalScrollBar()->maximum(), 0);
    }

    void columnHiddenByOthersStaysHidden()
    {
        m_view->setColumnHidden(1, true);
        resize(249);
        QCOMPARE(hidden(), (QList<int>{1, 2}));
        QCOMPARE(m_fit->leftOut(), QStringList{u"C"_s});
        resize(500);
        QCOMPARE(hidden(), QList<int>{1});
    }

    void exportHasWhatHadNoRoom()
    {
        resize(249);
        m_view->setColumnHidden(0, true);
        QCOMPARE(documentOf(*m_model, u"t"_s, m_view.get()).headers, (QStringList{u"B"_s, u"C"_s, u"D"_s}));
    }

    void releaseShowsEverythingForMeasuring()
    {
        resize(249);
        m_fit->release();
        QCOMPARE(hidden(), QList<int>());
        m_view->setColumnWidth(1, 20);
        m_view->setColumnWidth(2, 20);
        m_fit->fit();
        QCOMPARE(hidden(), QList<int>());
    }

private:
    void resize(int width)
    {
        m_view->resize(width, 200);
        QTRY_COMPARE(m_view->viewport()->width(), width);
    }
    QList<int> hidden() const
    {
        QList<int> columns;
        for (int column = 0; column < 4; ++column) {
            if (m_view->isColumnHidden(column))
                columns.append(column);
        }
        return columns;
    }

    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<QTableView> m_view;
    FittedColumns *m_fit = nullptr;
};

QTEST_MAIN(TestFittedColumns)
#include "tst_fittedcolumns.moc"
