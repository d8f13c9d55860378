// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/consoleoptions.h"

#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

/// The console's arguments when it is opened again: for what the window shows, not for what it began with.
class TestConsoleOptions : public QObject
{
    Q_OBJECT

private slots:
    void reopeningKeepsTheEnvironmentInUse_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("demonstration");
        QTest::addColumn<QStringList>("again");
        const QString demo = u"--demonstracao"_s;
        QTest::newRow("the demonstration from the menu") << QStringList() << true << QStringList{demo};
        QTest::newRow("the demonstration was left") << QStringList{demo} << false << QStringList();
        QTest::newRow("the same demonstration") << QStringList{demo} << true << QStringList{demo};
        const QStringList others{u"--env"_s, u"/a/.env"_s, u"--dir-logs=/logs"_s};
        QTest::newRow("the rest stays") << others << true << (QStringList{demo} + others);
        QTest::newRow("a value is no option")
            << QStringList{u"--env"_s, demo, demo} << false << QStringList{u"--env"_s, demo};
    }

    void reopeningKeepsTheEnvironmentInUse()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const bool, demonstration);
        QFETCH(const QStringList, again);
        QCOMPARE(argumentsToReopen(arguments, demonstration), again);
        const auto options = parseConsoleOptions(argumentsToReopen(arguments, demonstration));
        QVERIFY(options);
        QCOMPARE(options->demonstration, demonstration);
    }
};

QTEST_GUILESS_MAIN(TestConsoleOptions)
#include "tst_consoleoptions.moc"
