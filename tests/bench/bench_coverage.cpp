// SPDX-License-Identifier: GPL-3.0-or-later
// bench_coverage [funds = 1000] [positions of a fund = 30]: what the calendar's year view reads from MariaDB, a whole
// year of business days, against the bare walk of the index (DtPosicao, NmFundo) by the MariaDB client over the same
// rows in the same run.
#include "core/base/clock.h"
#include "core/load/schema.h"
#include "core/model/rows.h"
#include "core/run/coveragereading.h"
#include "tests/bench/benchserver.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>

using namespace Etl;
using namespace Etl::Bench;
using namespace Qt::StringLiterals;

namespace {

const QDate kFirst(2025, 1, 2);
const QDate kLast(2025, 12, 31);

/// That many funds of each business day, loaded by nobody: the calendar reads what stands in the tables.
void fill(const BenchServer &server, const BusinessDays &calendar, int funds, int positions)
{
    for (QDate day = kFirst; day <= kLast; day = calendar.next(day)) {
        const QString date = day.toString(Qt::ISODate);
        server.client(u"INSERT INTO Ft_CarteiraDiaria (NmFundo, DocFundo, Tp_Fundo, DtPosicao, Descricao, Qnt, "
                      "VlrMercado, Categoria, Cod, Grupo, Custodiante) SELECT CONCAT('FUNDO ', LPAD(f.seq, 5, '0'), "
                      "' FIC FIM CP'), '11222333000181', 'FICFIM', '%1', CONCAT('ATIVO INVENTADO ', p.seq), 10.5, "
                      "1234.56, 'RENDA FIXA', '15805', 'RENDA FIXA', '%2' FROM seq_1_to_%3 f JOIN seq_1_to_%4 p; "
                      "INSERT INTO Ft_RentabilidadeDiaria (NmFundo, DtPosicao) SELECT CONCAT('FUNDO ', LPAD(seq, 5, "
                      "'0'), ' FIC FIM CP'), '%1' FROM seq_1_to_%3"_s.arg(date, custodianName())
                          .arg(funds)
                          .arg(positions));
    }
    server.client(u"ANALYZE TABLE Ft_CarteiraDiaria, Ft_RentabilidadeDiaria"_s);
}

double seconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int funds = arguments.value(1, u"1000"_s).toInt();
    const int positions = arguments.value(2, u"30"_s).toInt();
    QTextStream out(stdout);
    const BenchServer server;
    const SystemClock clock;
    {
        const auto session = need(Session::open(server.settings, clock));
        need(createMissingTables(*session));
    }
    const BusinessDays calendar;
    fill(server, calendar, funds, positions);
    Settings settings;
    settings.database = server.settings;

    const QString walk =
        u"SELECT COUNT(*) FROM (SELECT 1 FROM Ft_CarteiraDiaria WHERE DtPosicao BETWEEN '%1' AND '%2' "
        "GROUP BY DtPosicao, NmFundo) g"_s.arg(kFirst.toString(Qt::ISODate), kLast.toString(Qt::ISODate));
    QElapsedTimer timer;
    QList<double> ratios;
    for (int round = 0; round < 3; ++round) {
        timer.start();
        server.client(walk);
        const double theirs = seconds(timer);
        timer.start();
        const auto read = need(readCoverageAndGaps(settings, clock, kFirst, kLast));
        const double ours = seconds(timer);
        const auto whole = std::count_if(read.days.cbegin(), read.days.cend(),
                                         [&](const DayCoverage &day) { return day.loaded == funds; });
        if (whole != read.days.size())
            stop(u"%1 of %2 cells hold all funds"_s.arg(whole).arg(read.days.size()));
        ratios.append(ours / theirs);
        out << u"round %1: walk of the index %2 s, year view %3 s, ratio %4\n"_s.arg(round + 1)
                   .arg(theirs, 0, 'f', 2)
                   .arg(ours, 0, 'f', 2)
                   .arg(ratios.constLast(), 0, 'f', 2);
        out.flush();
    }
    std::sort(ratios.begin(), ratios.end());
    out << u"year view of %1 funds with %2 positions: median ratio to the walk of the index %3\n"_s.arg(funds)
               .arg(positions)
               .arg(ratios[1], 0, 'f', 2);
    return 0;
}
