// SPDX-License-Identifier: GPL-3.0-or-later
// What the programs load when they first need it.
#include "app/demonstration/bankmodule.h"
#include "core/base/ondemandlibrary.h"
#include "core/base/version.h"
#include "tests/support/testprint.h"
#include "ui/data/charts/chartsmodule.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <memory>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRunLimitMs = 120'000;

QString built(const QString &name)
{
    return QStringLiteral(ETL_BIN_DIR) + u'/' + name;
}

} // namespace

class TestModules : public QObject
{
    Q_OBJECT

private slots:
    void theDemonstrationSaysWhenItsModuleCannotBeUsed_data()
    {
        QTest::addColumn<bool>("there");
        QTest::addColumn<QByteArray>("instead");
        QTest::newRow("beside the program") << true << QByteArray();
        QTest::newRow("not there") << false << QByteArray();
        QTest::newRow("damaged") << false << QByteArray("this is no library");
    }

    void theDemonstrationSaysWhenItsModuleCannotBeUsed()
    {
        QFETCH(const bool, there);
        QFETCH(const QByteArray, instead);
        const QTemporaryDir folder;
        const QString module = folder.filePath(u"modulo_simulador.so"_s);
        QVERIFY(QFile::copy(built(u"orquestrador_btg"_s), folder.filePath(u"orquestrador_btg"_s)));
        if (there)
            QVERIFY(QFile::copy(built(u"modulo_simulador.so"_s), module));
        if (!instead.isEmpty()) {
            QFile damaged(module);
            QVERIFY(damaged.open(QIODevice::WriteOnly));
            QCOMPARE(damaged.write(instead), instead.size());
        }
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, folder.path());
        environment.insert(u"XDG_DATA_HOME"_s, folder.path());
        environment.insert(u"XDG_CONFIG_HOME"_s, folder.path());
        program.setProcessEnvironment(environment);
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(folder.filePath(u"orquestrador_btg"_s), {u"--demonstracao"_s, u"--data=2025-04-10"_s});
        QVERIFY2(program.waitForFinished(kRunLimitMs), qPrintable(program.errorString()));
        const QString said = QString::fromUtf8(program.readAll());
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QVERIFY2((program.exitCode() == 0) == there, qPrintable(said));
        QVERIFY2(said.contains(u"Status: SUCESSO"_s) == there, qPrintable(said));
        QVERIFY2(said.contains(u"modulo_simulador"_s) != there, qPrintable(said));
        QVERIFY2(said.contains(u"Reinstale o programa"_s) != there, qPrintable(said));
    }

    void aModuleOfAnotherVersionGivesNothing()
    {
        OwnModule module(u"modulo_de_outra_versao"_s, u"testar"_s);
        void (*function)() = nullptr;
        module.take(function, "etl_anything");
        QVERIFY(!function);
        const auto state = module.state();
        QVERIFY(!state);
        QVERIFY2(state.error().message.contains(u"0.0.0"_s) && state.error().message.contains(programVersion()) &&
                     state.error().message.contains(u"Feche o programa"_s),
                 qPrintable(state.error().oneLine()));
    }

    void theSimulatorOfTheModuleListens()
    {
        OnDemandLibrary module(built(u"modulo_simulador.so"_s), u"testar"_s);
        StartBank *start = nullptr;
        module.take(start, kStartBank);
        VERIFY_OK(module.state());
        Error error;
        const std::unique_ptr<Simulator> bank(start(SimulatorOptions(), error));
        QVERIFY2(bank, qPrintable(error.oneLine()));
        QVERIFY(bank->baseUrl().port() > 0);
    }

    void theChartsOfTheModuleAreTheSame()
    {
        OnDemandLibrary module(built(u"modulo_graficos.so"_s), u"testar"_s);
        MakeCharts *make = nullptr;
        module.take(make, kMakeCharts);
        VERIFY_OK(module.state());
        QWidget parent;
        const std::unique_ptr<ChartDrawing> loaded(make(&parent));
        const auto linked = makeChartDrawing(&parent);
        VERIFY_OK(linked);
        FundSeries series;
        series.fund = u"ALFA FIM"_s;
        for (int day : {7, 8, 10}) {
            SeriesPoint point;
            point.date = QDate(2025, 4, day);
            point.quota = Decimal::fromInteger(day);
            series.points.append(point);
        }
        const ChartColors colors{Qt::blue, Qt::green, Qt::gray};
        const ChartFacts one = loaded->showSeries(series, ChartKind::Quota, BusinessDays(), colors);
        const ChartFacts other = (*linked)->showSeries(series, ChartKind::Quota, BusinessDays(), colors);
        QCOMPARE(one.summary, other.summary);
        QVERIFY2(!one.empty && !one.gaps.isEmpty() && one.title.contains(series.fund), qPrintable(one.summary));
        for (QWidget *view : {loaded->view(), (*linked)->view()})
            view->resize(600, 300);
        QCOMPARE(loaded->view()->grab().toImage(), (*linked)->view()->grab().toImage());
    }

    void aLibraryThatIsNotInstalledIsNamed()
    {
        OnDemandLibrary library(u"libnenhuma.so.7"_s, u"testar"_s);
        void (*function)() = nullptr;
        library.take(function, "nothing");
        QVERIFY(!function);
        const auto state = library.state();
        QVERIFY(!state);
        QVERIFY2(state.error().message.contains(u"libnenhuma.so.7"_s) && state.error().message.contains(u"testar"_s),
                 qPrintable(state.error().oneLine()));
    }

    void aFunctionThatALibraryLacksIsNamed()
    {
        OnDemandLibrary library(built(u"modulo_graficos.so"_s), u"testar"_s);
        void (*function)() = nullptr;
        library.take(function, "etl_no_such_function");
        QVERIFY(!function);
        const auto state = library.state();
        QVERIFY(!state);
        QVERIFY2(state.error().detail.contains(u"etl_no_such_function"_s), qPrintable(state.error().oneLine()));
    }
};

QTEST_MAIN(TestModules)
#include "tst_modules.moc"
