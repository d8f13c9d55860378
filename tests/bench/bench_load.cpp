// SPDX-License-Identifier: GPL-3.0-or-later
// Rows per second of a load of positions that are already parsed, against LOAD DATA LOCAL INFILE of the same rows into
// the same table by the MariaDB client, in the same run on a server of its own.
//   bench_load [rows = 1000000] [rounds = 3]
#include "core/base/clock.h"
#include "core/load/lease.h"
#include "core/load/schema.h"
#include "core/load/writers.h"
#include "tests/bench/benchserver.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

#include <algorithm>

using namespace Etl;
using namespace Etl::Bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRowsPerFund = 1000;

const QDate kDate(2025, 4, 10);

QList<FundLoad<CarteiraRow>> invented(int rows)
{
    QList<FundLoad<CarteiraRow>> funds;
    for (int i = 0; i < rows; ++i) {
        if (i % kRowsPerFund == 0) {
            FundLoad<CarteiraRow> fund;
            fund.fund = u"FUNDO %1 FIC FIM CP"_s.arg(i / kRowsPerFund, 5, 10, QChar(u'0'));
            fund.date = kDate;
            fund.file = u"Carteira.xlsx"_s;
            fund.sha256 = QByteArray::number(i);
            funds.append(fund);
        }
        CarteiraRow row;
        row.nmFundo = funds.constLast().fund;
        row.tpFundo = u"FICFIM"_s;
        row.dtPosicao = kDate;
        row.descricao = u"ATIVO INVENTADO %1 AÇÃO"_s.arg(i);
        row.qnt = need(Decimal::parse(u"%1.%2"_s.arg(i % 98'765).arg(i % 100'000'000, 8, 10, QChar(u'0'))));
        row.vlrMercado =
            need(Decimal::parse(u"%1.%2"_s.arg(qint64(i) * 7919 % 1'000'000'000).arg(i % 100, 2, 10, QChar(u'0'))));
        row.dataVenc = kDate.addDays(i % 3650);
        row.dataAplic = kDate.addDays(-(i % 3650));
        row.categoria = u"RENDA FIXA"_s;
        row.cod = u"15805"_s;
        row.grupo = u"RENDA FIXA"_s;
        row.custodiante = custodianName();
        row.isin = u"BRSTNCLTN%1"_s.arg(i % 1000, 3, 10, QChar(u'0'));
        row.preco = need(Decimal::parse(u"%1.%2"_s.arg(i % 10'000).arg(i % 1'000'000, 6, 10, QChar(u'0'))));
        row.percPl = need(Decimal::parse(u"0.%1"_s.arg(i % 1'000'000, 6, 10, QChar(u'0'))));
        row.emissor = u"EMISSOR %1"_s.arg(i % 100);
        row.indexador = u"CDI"_s;
        row.taxa = need(Decimal::parse(u"110.5"_s));
        row.secao = u"Titulos_Privados"_s;
        row.linha = i % kRowsPerFund;
        funds.last().rows.append(row);
    }
    return funds;
}

QString orNull(const QString &text)
{
    return text.isEmpty() ? u"\\N"_s : text;
}

/// The same values in the order of kColumns, tab-separated.
void writeTable(const QString &path, const QList<FundLoad<CarteiraRow>> &funds, const QString &run)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        stop(u"cannot write "_s + path);
    QTextStream out(&file);
    const auto digits = [](const OptionalDecimal &value) { return value ? value->toString() : QString(); };
    for (const auto &fund : funds) {
        for (const CarteiraRow &r : fund.rows) {
            out << r.nmFundo << '\t' << r.docFundo << '\t' << r.tpFundo << '\t' << r.dtPosicao.toString(Qt::ISODate)
                << '\t' << r.descricao << '\t' << orNull(digits(r.qnt)) << '\t' << orNull(digits(r.vlrMercado)) << '\t'
                << orNull(r.dataVenc.toString(Qt::ISODate)) << '\t' << orNull(r.dataAplic.toString(Qt::ISODate)) << '\t'
                << r.categoria << '\t' << r.cod << '\t' << r.grupo << '\t' << r.custodiante << '\t' << orNull(r.isin)
                << '\t' << orNull(r.docAtivo) << '\t' << orNull(digits(r.preco)) << '\t' << orNull(digits(r.percPl))
                << '\t' << orNull(r.emissor) << '\t' << orNull(r.indexador) << '\t' << orNull(digits(r.taxa)) << '\t'
                << orNull(r.secao) << '\t' << r.linha << '\t' << run << '\n';
        }
    }
}

const auto kColumns =
    u"NmFundo, DocFundo, Tp_Fundo, DtPosicao, Descricao, Qnt, VlrMercado, DataVenc, DataAplic, Categoria, "
    "Cod, Grupo, Custodiante, Isin, DocAtivo, Preco, PercPL, Emissor, Indexador, Taxa, Secao, Linha, Carga"_s;

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int rows = arguments.value(1, u"1000000"_s).toInt();
    const int rounds = arguments.value(2, u"3"_s).toInt();
    QTextStream out(stdout);
    const BenchServer server;
    const SystemClock clock;
    const auto session = need(Session::open(server.settings, clock));
    need(createMissingTables(*session));
    WriteOptions options;
    options.runId = u"11111111-1111-1111-1111-111111111111"_s;
    const auto funds = invented(rows);
    const QString file = server.filePath(u"linhas.tsv"_s);
    writeTable(file, funds, options.runId);
    QFile(file).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    const QString load =
        u"LOAD DATA LOCAL INFILE '%1' INTO TABLE Ft_CarteiraDiaria CHARACTER SET utf8mb4 (%2)"_s.arg(file, kColumns);

    QElapsedTimer timer;
    QList<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        server.client(u"TRUNCATE TABLE Ft_CarteiraDiaria; TRUNCATE TABLE etl_carga_fundo"_s);
        timer.start();
        server.client(load);
        const double theirs = rows * 1e9 / static_cast<double>(timer.nsecsElapsed());
        server.client(u"TRUNCATE TABLE Ft_CarteiraDiaria"_s);
        options.lease = need(takeLease(*session, Part::Carteira, kDate, {options.runId, u"bancada"_s, u"PC"_s, 0}));
        timer.start();
        const auto done = need(replaceCarteira(*session, funds, options));
        const double ours = rows * 1e9 / static_cast<double>(timer.nsecsElapsed());
        qint64 inserted = 0;
        for (const auto &fund : done)
            inserted += need(fund).inserted;
        if (inserted != rows)
            stop(u"%1 rows inserted"_s.arg(inserted));
        ratios.append(ours / theirs);
        out << u"round %1: LOAD DATA LOCAL INFILE %2 rows/s, ours %3 rows/s, ratio %4\n"_s.arg(round + 1)
                   .arg(theirs, 0, 'f', 0)
                   .arg(ours, 0, 'f', 0)
                   .arg(ratios.constLast(), 0, 'f', 3);
        out.flush();
    }
    std::sort(ratios.begin(), ratios.end());
    out << u"load of %1 positions: median ratio to LOAD DATA LOCAL INFILE %2 (goal 0.8)\n"_s.arg(rows).arg(
        ratios[ratios.size() / 2], 0, 'f', 3);

    const auto day = invented(36'000);
    QList<FundLoad<CarteiraRow>> small;
    for (FundLoad<CarteiraRow> fund : day) {
        fund.rows = fund.rows.mid(0, 10);
        small.append(fund);
    }
    server.client(u"TRUNCATE TABLE Ft_CarteiraDiaria; TRUNCATE TABLE etl_carga_fundo"_s);
    QList<double> times;
    for (int i = 0; i < 10; ++i) {
        for (auto &fund : small)
            fund.sha256 = QByteArray::number(i);
        timer.start();
        need(replaceCarteira(*session, small, options));
        times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    timer.start();
    need(replaceCarteira(*session, small, options));
    const double unchanged = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    std::sort(times.begin(), times.end());
    out << u"36 funds of 10 rows: median %1 ms, slowest %2 ms (goal 40 ms); all unchanged: %3 ms\n"_s
               .arg(times[5], 0, 'f', 1)
               .arg(times.constLast(), 0, 'f', 1)
               .arg(unchanged, 0, 'f', 1);
    return 0;
}
