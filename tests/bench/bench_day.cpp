// SPDX-License-Identifier: GPL-3.0-or-later
// Milliseconds of a whole day of 36 funds from the files to committed rows, as a process from its start to its end, on
// a server of its own; the same with 10 and 100 times the rows.
//   bench_day [rounds = 15] [scale = 1 10 100 …]
#include "core/base/clock.h"
#include "core/load/session.h"
#include "core/simulator/fundset.h"
#include "tests/bench/benchserver.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTextStream>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace Etl;
using namespace Etl::Bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFunds = 36;
constexpr int kFewestRounds = 5;
constexpr int kGoalMs = 150;
constexpr int kTimeoutMs = 300'000;
constexpr quint32 kSeed = 1;

const QDate kDate(2025, 4, 10);

void keep(const QString &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder + u'/' + name);
    if (bytes.isEmpty() || !QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) ||
        file.write(bytes) != bytes.size())
        stop(u"cannot write "_s + file.fileName());
}

/// Processor time of all ended children, in ms; 0 where the system does not say.
double childrenMs()
{
#ifdef Q_OS_UNIX
    rusage used{};
    if (getrusage(RUSAGE_CHILDREN, &used) != 0)
        return 0;
    const auto ms = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return ms(used.ru_utime) + ms(used.ru_stime);
#else
    return 0;
#endif
}

/// The environment beats the .env, so a developer's own DB_HOST must not reach the program.
QProcessEnvironment bareEnvironment()
{
    const QProcessEnvironment ours = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment bare;
    for (const auto &key : {u"PATH"_s, u"HOME"_s, u"USER"_s, u"TMPDIR"_s, u"LD_LIBRARY_PATH"_s, u"QT_PLUGIN_PATH"_s,
                            u"DBUS_SESSION_BUS_ADDRESS"_s, u"XDG_RUNTIME_DIR"_s, u"SystemRoot"_s, u"TEMP"_s}) {
        if (ours.contains(key))
            bare.insert(key, ours.value(key));
    }
    return bare;
}

struct Timing
{
    double wall = 0;      ///< ms
    double processor = 0; ///< ms, of the program alone
};

struct Timings
{
    Timing median() const
    {
        auto sorted = rounds;
        std::sort(sorted.begin(), sorted.end(), [](const Timing &a, const Timing &b) { return a.wall < b.wall; });
        return sorted[sorted.size() / 2];
    }
    double best() const
    {
        return std::min_element(rounds.cbegin(), rounds.cend(),
                                [](const Timing &a, const Timing &b) { return a.wall < b.wall; })
            ->wall;
    }
    QString text() const
    {
        return u"median %1 ms, best %2 ms (%3 ms processor)"_s.arg(median().wall, 0, 'f', 1)
            .arg(best(), 0, 'f', 1)
            .arg(median().processor, 0, 'f', 1);
    }

    QList<Timing> rounds;
};

struct Rows
{
    qint64 carteira = 0;
    qint64 rentabilidade = 0;

    qint64 all() const { return carteira + rentabilidade; }
    bool operator==(const Rows &) const = default;
};

/// The program with a .env, a database and folders of its own.
class Day
{
public:
    Day() : m_session(need(Session::open(m_server.settings, m_clock))) {}

    /// Lays the files of the date as an extraction leaves them; what must come of them.
    Rows prepare(int scale);
    /// The date is new again: no rows of it, no record of a load.
    void forget() const;
    Timing run(const QStringList &arguments) const;
    Timing load() const { return run({u"--data"_s, kDate.toString(Qt::ISODate), u"--apenas-carga"_s}); }
    Rows rows() const { return {count(u"Ft_CarteiraDiaria"_s), count(u"Ft_RentabilidadeDiaria"_s)}; }

private:
    QString path(const QString &name) const { return m_server.filePath(name); }
    QString dateFolder(const QString &part) const { return path(part) + m_scale + u'/' + kDate.toString(Qt::ISODate); }
    void writeEnv() const;
    qint64 count(const QString &table) const;

    BenchServer m_server;
    SystemClock m_clock;
    std::unique_ptr<Session> m_session;
    QString m_scale;
};

void Day::writeEnv() const
{
    QFile env(path(u".env"_s));
    if (!env.open(QIODevice::WriteOnly))
        stop(u"cannot write "_s + env.fileName());
    const DatabaseSettings &database = m_server.settings;
    // The credentials are those of nobody: nothing is downloaded.
    QTextStream(&env) << "CLIENT_ID=bancada\nCLIENT_SECRET=bancada\nBTG_REPORT_PATH=" << path(u"carteira"_s) << m_scale
                      << "\nBTG_RENTABILIDADE=" << path(u"rentabilidade"_s) << m_scale << "\nDB_HOST=" << database.host
                      << "\nDB_PORT=" << database.port << "\nDB_USER=" << database.user
                      << "\nDB_PASSWORD=" << database.password.reveal() << "\nDB_NAME=" << database.name << '\n';
}

Rows Day::prepare(int scale)
{
    m_scale = QString::number(scale);
    writeEnv();
    const FundSet funds(kFunds, kSeed, scale);
    const QString carteira = dateFolder(u"carteira"_s);
    Rows rows;
    QByteArrayList objects;
    for (int i = 0; i < kFunds; ++i) {
        const GeneratedFund fund = funds.fund(i, kDate);
        rows.carteira += fund.positions.size();
        rows.rentabilidade += std::count_if(fund.nav.cbegin(), fund.nav.cend(),
                                            [](const GeneratedNav &record) { return record.date == kDate; });
        keep(carteira, funds.workbookName(i, kDate), funds.workbook(i, kDate));
        objects.append(funds.navFundObject(i, kDate));
    }
    keep(dateFolder(u"rentabilidade"_s), kDate.toString(u"dd_MM") + u"_rentabilidade_btg.json"_s,
         R"({"totalPages":null,"page":null,"result":[)" + objects.join(',') + "]}");
    return rows;
}

void Day::forget() const
{
    for (const auto &table : {u"Ft_CarteiraDiaria"_s, u"Ft_RentabilidadeDiaria"_s, u"etl_carga_fundo"_s})
        need(m_session->exec(u"TRUNCATE TABLE "_s + table));
}

Timing Day::run(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessEnvironment(bareEnvironment());
    process.setProcessChannelMode(QProcess::MergedChannels);
    // A file, as under a scheduler: a pipe would add the reader's time.
    process.setStandardOutputFile(path(u"saida.txt"_s));
    const double before = childrenMs();
    QElapsedTimer timer;
    timer.start();
    process.start(QStringLiteral(ETL_BIN_DIR "/orquestrador_btg"),
                  QStringList{u"--env"_s, path(u".env"_s)} + arguments);
    const bool ended = process.waitForFinished(kTimeoutMs);
    const double wall = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        QFile said(path(u"saida.txt"_s));
        if (said.open(QIODevice::ReadOnly))
            QTextStream(stderr) << said.readAll();
        stop(u"orquestrador_btg %1: exit code %2"_s.arg(arguments.join(u' ')).arg(process.exitCode()));
    }
    return {wall, childrenMs() - before};
}

qint64 Day::count(const QString &table) const
{
    auto query = need(m_session->exec(u"SELECT COUNT(*) FROM "_s + table));
    return query.next() ? query.value(0).toLongLong() : -1;
}

void expectRows(const Day &day, const Rows &wanted)
{
    const Rows found = day.rows();
    if (found != wanted)
        stop(u"%1 + %2 rows in the tables, %3 + %4 in the files"_s.arg(found.carteira)
                 .arg(found.rentabilidade)
                 .arg(wanted.carteira)
                 .arg(wanted.rentabilidade));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int rounds = std::max(kFewestRounds, arguments.value(1, u"15"_s).toInt());
    QList<int> scales;
    for (const QString &argument : arguments.mid(2))
        scales.append(argument.toInt());
    if (scales.isEmpty())
        scales = {1, 10, 100};
    QTextStream out(stdout);

    Day day;
    double perRowBefore = 0;
    for (const int scale : std::as_const(scales)) {
        if (scale < 1)
            stop(u"a scale is 1 or more"_s);
        const Rows wanted = day.prepare(scale);
        day.load(); // makes the tables; the files are in the page cache from now on
        Timings empty, whole, unchanged;
        // Interleaved, so that a busy moment of the machine meets all three alike.
        const int repeats = std::max(kFewestRounds, rounds / scale);
        for (int round = 0; round < repeats; ++round) {
            empty.rounds.append(day.run({u"--historico"_s, u"1"_s}));
            day.forget();
            whole.rounds.append(day.load());
            expectRows(day, wanted);
            unchanged.rounds.append(day.load());
            expectRows(day, wanted);
        }
        const double perThousand = whole.median().wall * 1e3 / static_cast<double>(wanted.all());
        const double beyondStart =
            (whole.median().wall - empty.median().wall) * 1e3 / static_cast<double>(wanted.all());
        out << u"scale %1: %2 funds, %3 carteira rows + %4 rentabilidade rows, %5 rounds\n"_s.arg(scale)
                   .arg(kFunds)
                   .arg(wanted.carteira)
                   .arg(wanted.rentabilidade)
                   .arg(repeats)
            << u"  start, connect, end (--historico 1): %1\n"_s.arg(empty.text())
            << u"  whole day:                          %1"_s.arg(whole.text())
            << (scale == 1 ? u" (goal %1 ms)\n"_s.arg(kGoalMs) : u"\n"_s)
            << u"  nothing changed:                    %1\n"_s.arg(unchanged.text())
            << u"  per 1,000 rows: %1 ms; beyond the start %2 ms"_s.arg(perThousand, 0, 'f', 2)
                   .arg(beyondStart, 0, 'f', 2);
        if (perRowBefore > 0)
            out << u", %1 of the scale before (linear: at most 1)"_s.arg(beyondStart / perRowBefore, 0, 'f', 2);
        out << Qt::endl;
        perRowBefore = beyondStart;
    }
    return 0;
}
