// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/celldisplay.h"

#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

/// Amounts of one column stand below each other, and none of their digits is lost.
class TestCellDisplay : public QObject
{
    Q_OBJECT

private slots:
    void aColumnHasTheDecimalsOfItsLongestAmount()
    {
        const auto amount = [](const QString &text) { return TableCell(*Decimal::parse(text)); };
        TableDocument document{u"t"_s, {u"Quantidade"_s, u"Valor"_s, u"Linha"_s}, {}};
        document.rows = {{amount(u"10"_s), amount(u"1234.5"_s), qint64(3)},
                         {amount(u"1500.125"_s), amount(u"2.50000"_s), u"sem valor"_s}};
        QCOMPARE(columnDecimals(document), (QList<int>{3, 2, 2}));
        QCOMPARE(displayText(document.rows[0][0], 3), u"10,000"_s);
        QCOMPARE(displayText(document.rows[1][0], 3), u"1.500,125"_s);
        QCOMPARE(displayText(document.rows[0][1], 2), u"1.234,50"_s);
        QCOMPARE(displayText(document.rows[0][2], 3), u"3"_s);
        QCOMPARE(displayText(document.rows[1][2], 3), u"sem valor"_s);
        // Never fewer than it needs.
        QCOMPARE(displayText(document.rows[1][0], 2), u"1.500,125"_s);
        document.totals = {{}, amount(u"1237.0001"_s), {}};
        QCOMPARE(columnDecimals(document), (QList<int>{3, 4, 2}));
    }

    void aShortRowIsNoMistake()
    {
        TableDocument document{u"t"_s, {u"a"_s, u"b"_s}, {{u"x"_s}}};
        QCOMPARE(columnDecimals(document), (QList<int>{2, 2}));
    }
};

QTEST_GUILESS_MAIN(TestCellDisplay)
#include "tst_celldisplay.moc"
